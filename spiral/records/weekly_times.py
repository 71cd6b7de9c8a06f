"""A contract's weekly time: which days it falls on, which are skipped and why, and when two times overlap.

Pure. Days are whole days of the clinic's calendar; a time is HH:MM with minutes, and may end after midnight.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from spiral.records.dates import holiday_name

DAY = 24 * 60


class Skipped(StrEnum):
    """Why a week has no session."""

    HOLIDAY = "holiday"
    PAUSE = "pause"
    AWAY = "away"


@dataclass(frozen=True)
class Days:
    """Some days in a row, both ends among them; `last` None goes on."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def meets(self, other: "Days") -> bool:
        """Whether they have a day in common."""
        return (self.last is None or other.first <= self.last) and (
            other.last is None or self.first <= other.last
        )


@dataclass(frozen=True)
class WeeklyTime:
    """The same weekday (ISO: Monday 1), time and length each week."""

    weekday: int
    start: str
    minutes: int

    def overlaps(self, other: "WeeklyTime") -> bool:
        """Whether they share some of an hour of a weekday; touching ends do not."""
        return self.weekday == other.weekday and times_overlap(
            self.start, self.minutes, other.start, other.minutes
        )


@dataclass(frozen=True)
class Slot:
    """One week's day of a weekly time; `skipped` says why there is no session then, `holiday` its name."""

    day: date
    skipped: Skipped | None = None
    holiday: str = ""


def minute_of(clock: str) -> int:
    """Minutes since midnight of HH:MM."""
    return int(clock[:2]) * 60 + int(clock[3:])


def times_overlap(
    start: str, minutes: int, other_start: str, other_minutes: int, days_after: int = 0
) -> bool:
    """Whether two times share a minute; the other's day is `days_after` the first's. Touching ends do not."""
    one, other = minute_of(start), minute_of(other_start) + days_after * DAY
    return one < other + other_minutes and other < one + minutes


def weekly_slots(
    weekday: int,
    within: Days,
    *,
    pauses: Iterable[Days] = (),
    away: Iterable[Days] = (),
    language: str = "sv",
) -> Iterator[Slot]:
    """Each week's day, in order and without end when `within` has none: red days, pauses and absences are marked."""
    pauses, away = tuple(pauses), tuple(away)
    day = within.first + timedelta(days=(weekday - within.first.isoweekday()) % 7)
    while day in within:
        name = holiday_name(day, language)
        if name is not None:
            yield Slot(day, Skipped.HOLIDAY, name)
        elif any(day in pause for pause in pauses):
            yield Slot(day, Skipped.PAUSE)
        elif any(day in days for days in away):
            yield Slot(day, Skipped.AWAY)
        else:
            yield Slot(day)
        day += timedelta(weeks=1)
