"""What is free of a day, and the nearest place for something that finds its time taken."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spiral.records.clashes import Wanted, find_clashes
from spiral.records.opening_hours import Span
from spiral.records.reception_hours import ReceptionRow, receiving, reception_rows
from spiral.records.rights import require
from spiral.records.rooms import rooms_of
from spiral.records.staff import staff_ids
from spiral.records.weekly_times import minute_of, times_overlap
from spiral.vault.work import Work

STEP, QUARTER = 30, 15
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

    Within four weeks, in the colleague's hours, on the quarters, from `not_before` on; None when there is none.
    What is proposed `beside` it counts as taken.
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
    asked = minute_of(wanted.start)
    for n in range(DAYS_AHEAD):
        day = first + dt.timedelta(days=n)
        hours = receiving(work, wanted.staff_id, day)
        if not hours.spans:
            continue
        starts = [at for at in _starts(hours.spans, QUARTER) if hours.holds(clock_of(at), wanted.minutes)]
        if day == wanted.date or hours.holds(wanted.start, wanted.minutes):
            starts.append(asked)
        for start in dict.fromkeys(sorted(starts, key=lambda at: (abs(at - asked), at))):
            here = replace(wanted, date=day, start=clock_of(start))
            yield here
            if wanted.room_id is not None:
                yield from (replace(here, room_id=room_id) for room_id in others)


def _starts(spans: Iterable[Span], step: int) -> list[int]:
    return [at for first, last in spans for at in range(first, last, step)]


def find_first_time(
    work: Work, *, among: Sequence[str], minutes: int, first: dt.date, not_before: str = "00:00"
) -> tuple[str, FreePlace] | None:
    """The first time at which one of some colleagues receives and is free, in the room of those hours.

    Within four weeks, on the quarters; `not_before` is by the clock on the first day. None when there is none.
    """
    require(work, "list_bookings")
    for n in range(DAYS_AHEAD):
        day = first + dt.timedelta(days=n)
        hours = {each: receiving(work, each, day) for each in dict.fromkeys(among)}
        tried = ((at, each) for each, told in hours.items() for at in _starts(told.spans, QUARTER))
        for at, staff_id in sorted(tried, key=lambda one: one[0]):
            start = clock_of(at)
            too_early = n == 0 and start < not_before
            if too_early or not hours[staff_id].holds(start, minutes):
                continue
            room_id, room = _room_of(work, staff_id, day, at)
            if not find_clashes(work, Wanted(day, start, minutes, staff_id, room_id)):
                return staff_id, FreePlace(day, start, room_id, room)
    return None


def _room_of(work: Work, staff_id: str, day: dt.date, at: int) -> tuple[str | None, str]:
    """The room of the hours that a minute lies in."""
    row = next((row for row in rows_at(work, staff_id, day) if row.span[0] <= at < row.span[1]), None)
    room = rooms_of(work).get((row.room_id if row else None) or "")
    return (room.id, room.name) if room and room.offered else (None, "")


def rows_at(work: Work, staff_id: str, day: dt.date) -> list[ReceptionRow]:
    """A colleague's rows of a day, those by the phone too."""
    counts_as = staff_ids(work).get(staff_id, staff_id)
    return [row for row in reception_rows(work) if row.staff_id == counts_as and row.is_on(day)]
