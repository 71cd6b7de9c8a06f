"""A weekly time that a contract can have: the one wished, else the nearest on that weekday or another, in any room."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from spiral.records.clashes import Reserved, Wanted, find_clashes, find_weekly_clashes
from spiral.records.contracts import Frame
from spiral.records.free_times import STEP, clock_of
from spiral.records.opening_hours import hours_on
from spiral.records.rights import require
from spiral.records.rooms import rooms_of
from spiral.records.weekly_times import Days, WeeklyTime, minute_of
from spiral.vault.work import Work

LOOK_AHEAD = 4  # weeks in which the time is to be free of single bookings too
WEEK = 7


def find_free_weekly(
    work: Work, wished: Frame, *, start: dt.date, contract_id: str = "", code: str = ""
) -> Frame | None:
    """The frame wished, else the nearest that no other contract keeps and that is free in the first weeks.

    Tried in this order: another room then, another time that day, another weekday; in the open hours, on the half
    hours. What the client with `code` has booked is not in the way. None when there is none.
    """
    require(work, "read_contract")
    second_best = None
    for frame in _nearest(work, wished, start):
        time = WeeklyTime(frame.weekday, frame.time, frame.minutes)
        days = Days(start)
        reserved = Reserved(contract_id, "", frame.staff_id, frame.room_id, time, days, (), "", code, "")
        if find_weekly_clashes(work, reserved):
            continue
        if not _taken_at_first(work, frame, start, contract_id, code):
            return frame
        second_best = second_best or frame
    return second_best


def _taken_at_first(work: Work, frame: Frame, start: dt.date, contract_id: str, code: str) -> bool:
    first = start + dt.timedelta(days=(frame.weekday - start.isoweekday()) % WEEK)
    days = (first + dt.timedelta(weeks=n) for n in range(LOOK_AHEAD))
    wanted = (Wanted(day, frame.time, frame.minutes, frame.staff_id, frame.room_id) for day in days)
    found = (clash for each in wanted for clash in find_clashes(work, each, contract_id=contract_id))
    return any(not code or clash.code != code for clash in found)


def _nearest(work: Work, wished: Frame, start: dt.date) -> Iterator[Frame]:
    """The wished frame first, then those nearest to it."""
    rooms = [room.id for room in rooms_of(work).values() if room.offered and room.id != wished.room_id]
    asked = minute_of(wished.time)
    weekdays = sorted(range(1, WEEK + 1), key=lambda day: (day - wished.weekday) % WEEK)
    yield wished
    for weekday in weekdays:
        hours = hours_on(work, weekday, start).span
        if hours is None:
            continue
        starts = sorted(range(hours[0], hours[1] - wished.minutes + 1, STEP), key=lambda at: abs(at - asked))
        for at in starts:
            here = replace(wished, weekday=weekday, time=clock_of(at))
            yield from (replace(here, room_id=room_id) for room_id in (wished.room_id, *rooms))
