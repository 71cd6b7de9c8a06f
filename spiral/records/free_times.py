"""What is free of a day, and the nearest place for something that finds its time taken."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spiral.records.clashes import Wanted, find_clashes
from spiral.records.opening_hours import Span, open_hours
from spiral.records.rights import require
from spiral.records.rooms import rooms_of
from spiral.records.weekly_times import minute_of, times_overlap
from spiral.vault.work import Work

STEP = 30
DAYS_AHEAD = 28


@dataclass(frozen=True)
class FreePlace:
    """A time at which nothing stands in the way. `room_id` is None where no room was asked for."""

    date: dt.date
    start: str
    room_id: str | None
    room: str


def free_spans(taken: Iterable[Span], within: Span | None, least: int = STEP) -> list[Span]:
    """What is left of the open hours in pieces of at least `least` minutes, in order."""
    if within is None:
        return []
    found: list[Span] = []
    at, closes = within
    for first, last in sorted(taken):
        if min(first, closes) - at >= least:
            found.append((at, min(first, closes)))
        at = max(at, last)
    if closes - at >= least:
        found.append((at, closes))
    return found


def clock_of(minute: int) -> str:
    """HH:MM of minutes since midnight."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def find_free_place(
    work: Work,
    wanted: Wanted,
    *,
    visit_id: str = "",
    contract_id: str = "",
    not_before: dt.date | None = None,
    beside: Sequence[Wanted] = (),
) -> FreePlace | None:
    """The nearest place for a time that is taken: another room then, another time that day, a later day.

    Within four weeks, in the open hours, on the half hours, from `not_before` on; None when there is none. What is
    proposed `beside` it counts as taken.
    """
    require(work, "list_bookings")
    first = max(not_before or wanted.date, work.today)
    for other in _nearest(work, wanted, first):
        if any(_meet(other, each) for each in beside):
            continue
        if not find_clashes(work, other, visit_id=visit_id, contract_id=contract_id):
            room = rooms_of(work).get(other.room_id or "")
            return FreePlace(other.date, other.start, other.room_id, room.name if room else "")
    return None


def _meet(one: Wanted, other: Wanted) -> bool:
    same = one.staff_id == other.staff_id or (one.room_id is not None and one.room_id == other.room_id)
    return (
        same and one.date == other.date and times_overlap(one.start, one.minutes, other.start, other.minutes)
    )


def _nearest(work: Work, wanted: Wanted, first: dt.date) -> Iterator[Wanted]:
    others = [room.id for room in rooms_of(work).values() if room.offered and room.id != wanted.room_id]
    for n in range(DAYS_AHEAD):
        day = first + dt.timedelta(days=n)
        hours = open_hours(work, day)
        if hours is None:
            continue
        last = max(hours[1], minute_of(wanted.start) + wanted.minutes if day == wanted.date else 0)
        asked = minute_of(wanted.start)
        starts = sorted(range(hours[0], hours[1] - wanted.minutes + 1, STEP), key=lambda at: abs(at - asked))
        for start in dict.fromkeys((asked, *starts)):
            if start + wanted.minutes > last:
                continue
            here = replace(wanted, date=day, start=clock_of(start))
            yield here
            if wanted.room_id is not None:
                yield from (replace(here, room_id=room_id) for room_id in others)
