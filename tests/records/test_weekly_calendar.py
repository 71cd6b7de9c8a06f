"""Random calendars: whatever is booked, moved, paused or given a holiday, nobody and no room is booked twice."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spiral.records.absences import AbsenceRow, Settled, list_affected, record_absence
from spiral.records.bookings import BookingRow, book_visit, list_bookings, move_booking
from spiral.records.contracts import ContractRow, Terms, make_contract, read_contract
from spiral.records.dates import holiday_name
from spiral.records.early_returns import end_absence, list_returned
from spiral.records.sessions import change_contract, make_sessions, plan_sessions
from spiral.records.visits import VisitRow
from spiral.records.weekly_times import times_overlap
from spiral.vault.errors import Refused
from tests.depth import deep
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, contract, frame

WEEK = dt.timedelta(weeks=1)
THERAPISTS = ("therapist1", "therapist2")
WAYS = st.sampled_from(("therapist1", "therapist2", "midwife1"))
STARTS = st.sampled_from(("08:30", "09:00", "09:30", "10:10", "13:00"))
ROOMS = st.integers(2, 3)
SERVICE = {"therapist1": "therapy", "therapist2": "therapy", "midwife1": "midwife_talk"}
WISHES = st.lists(st.tuples(WAYS, st.integers(0, 13), STARTS, ROOMS), max_size=6)
TIMES = st.lists(
    st.tuples(st.sampled_from(THERAPISTS), st.integers(1, 5), STARTS, ROOMS), min_size=2, max_size=5
)


def check_nobody_twice(rows: list[BookingRow]) -> None:
    """By each room and each person, in order of time, none begins before the one before has ended."""
    times: dict[str, list[tuple[dt.datetime, dt.datetime]]] = {}
    for row in rows:
        start = dt.datetime.fromisoformat(f"{row.date}T{row.start}")
        for who in filter(None, (row.room_id, row.staff_id, row.assisted_by)):
            times.setdefault(who, []).append((start, start + dt.timedelta(minutes=row.minutes)))
    for told in times.values():
        for (_, end), (start, _) in pairwise(sorted(told)):
            assert end <= start


def standing(rows: list[BookingRow], earlier: list[VisitRow | None]) -> list[BookingRow]:
    """Without weekly times whose talk is not made yet and whose hour an earlier booking still has.

    Such a week is named when its talk is to be made.
    """
    had = {(row.id, row.date, row.start): row for row in earlier if row is not None}
    there = [row.visit for row in rows if row.visit and (row.visit.id, row.date, row.start) in had]
    return [
        row
        for row in rows
        if row.visit
        or not any(
            row.date == visit.date and times_overlap(row.start, row.minutes, visit.start, visit.minutes)
            for visit in there
        )
    ]


def when_free(house: House, login: str, operation: Callable[..., Any], **facts: Any) -> Any:
    """What is done when nothing stands in the way, else None; no other refusal is let through."""
    try:
        return house.do(login, operation, **facts)
    except Refused as refused:
        if refused.reason not in ("time_taken", "staff_away", "visit_exists"):
            raise
    return None


def single(house: House, login: str, day: dt.date, start: str, room: int, client_id: str) -> VisitRow | None:
    """A booking that is made when it can be."""
    made: VisitRow | None = when_free(
        house,
        login,
        book_visit,
        client_id=client_id,
        service=SERVICE[login],
        date=day,
        start=start,
        minutes=60,
        staff_id=house.ids[login],
        room_id=house.rooms[room],
    )
    return made


@settings(max_examples=deep(50, 200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=WISHES, times=TIMES, after=WISHES, away=st.integers(0, 10), length=st.integers(0, 6), moves=WISHES
)
def test_random_calendars(
    house: House, before: Any, times: Any, after: Any, away: int, length: int, moves: Any
) -> None:
    house.put_back()
    client, start = house.client("Enstaka"), TODAY + WEEK - dt.timedelta(days=1)
    earlier = [
        single(house, login, start + dt.timedelta(days=day), clock, room, client)
        for login, day, clock, room in before
    ]
    kept = [
        (login, weekly(house, login, start, clock, room, weekday, number), room)
        for number, (login, weekday, clock, room) in enumerate(times)
    ]
    for login, day, clock, room in after:
        single(house, login, start + dt.timedelta(days=day), clock, room, client)
    check(house, earlier)
    for login, row, room in kept:
        if row is not None:
            change_room(house, login, row, start + WEEK, 5 - room)
    check(house, earlier)
    first = start + dt.timedelta(days=away)
    holiday = give_holiday(house, "therapist1", first, first + dt.timedelta(days=length))
    rows = check(house, earlier)
    gone = {str(first + dt.timedelta(days=n)) for n in range(length + 1)}
    assert not [row for row in rows if row.staff_id == house.ids["therapist1"] and row.date in gone]
    planned = [row.visit for row in rows if row.visit]
    for (_, day, clock, room), visit in zip(moves, planned, strict=False):
        move(house, visit.id, visit.version, start + dt.timedelta(days=day), clock, room)
    check(house, earlier)
    come_back(house, holiday, first + dt.timedelta(days=length // 2))
    check(house, earlier)


def check(house: House, earlier: list[VisitRow | None]) -> list[BookingRow]:
    """Six weeks of the house: nobody and no room twice."""
    rows = house.do("assistant1", list_bookings, first=TODAY, days=42)
    check_nobody_twice(standing(rows, earlier))
    return rows


def change_room(house: House, login: str, row: ContractRow, day: dt.date, room: int) -> None:
    """The weekly time in the other room from a day on; each week that clashes is named, and then skipped."""
    told: dict[str, Any] = {"contract_id": row.id, "version": house.do(login, read_contract, row.id).version}
    told |= {"frame": replace(row.versions[0].frame, room_id=house.rooms[room]), "terms": Terms()}
    skip: list[dt.date] = []
    while True:
        try:
            house.do(login, change_contract, **told, from_date=day, skip=skip)
        except Refused as refused:
            if refused.reason != "time_taken":
                raise
            named = dt.date.fromisoformat(str(refused.facts["date"]))
            if named in skip or named < day:  # another contract keeps that time every week
                return
            skip.append(named)
        else:
            return


def come_back(house: House, holiday: AbsenceRow, back: dt.date) -> None:
    """The colleague is back half way; what can come back does, one by one, and what cannot is named."""
    told: dict[str, Any] = {"absence_id": holiday.id, "back": back}
    found = house.do("assistant1", list_returned, **told)
    free = [each.now.booking.visit.id for each in found if each.now.booking.visit and not each.in_the_way]
    taken = [each.now.booking.visit.id for each in found if each.now.booking.visit and each.in_the_way]
    for visit_id in taken[:1]:
        with pytest.raises(Refused, match=r"time_taken|staff_away"):
            house.do("assistant1", end_absence, **told, version=1, restored=[visit_id])
    when_free(house, "assistant1", end_absence, **told, version=1, restored=free)


def weekly(
    house: House, login: str, start: dt.date, clock: str, room: int, weekday: int, number: int
) -> ContractRow | None:
    """A contract that begins when its time can be kept; its talks are made for no, one or two weeks ahead.

    Weeks that clash are named one by one, and skipped.
    """
    mine = case(house, login, house.client(f"Klient {number}"))
    kept = frame(house, login, room, weekday=weekday, time=clock)
    told: dict[str, Any] = {"kind": "long", "start": start, "frame": kept, "terms": Terms()}
    row = when_free(house, login, make_contract, case_id=mine.id, **told)
    if row is None:
        return None
    until = start + (number % 3) * WEEK
    plan = house.do(login, plan_sessions, row.id, until=until)
    taken = [each.day for each in plan if each.clash]
    if taken:
        with pytest.raises(Refused, match="time_taken"):
            house.do(login, make_sessions, contract_id=row.id, until=until)
    made = house.do(login, make_sessions, contract_id=row.id, until=until, skip=taken)
    assert [visit.date for visit in made] == [
        str(each.day) for each in plan if not each.skipped and not each.clash
    ]
    return house.do(login, read_contract, row.id)


def give_holiday(house: House, login: str, first: dt.date, last: dt.date) -> AbsenceRow:
    """Every booking handed over when the colleague is free then, else cancelled; all in one step."""
    affected = house.do("assistant1", list_affected, staff_id=house.ids[login], first=first, last=last)
    visits = [each.booking.visit for each in affected if each.booking.visit]
    days, other = (last - first).days + 1, house.ids["therapist2"]
    busy = house.do("assistant1", list_bookings, first=first, days=days, staff_id=other)
    hours = {(row.date, hour) for row in busy for hour in range(int(row.start[:2]) - 1, int(row.end[:2]) + 1)}
    settled = [
        Settled(visit.id, visit.version, "cancel")
        if {(visit.date, hour) for hour in range(int(visit.start[:2]), int(visit.end[:2]) + 1)} & hours
        else Settled(visit.id, visit.version, "hand_over", staff_id=other)
        for visit in visits
    ]
    told: dict[str, Any] = {"staff_id": house.ids[login], "first": first, "last": last, "kind": "holiday"}
    if settled:
        with pytest.raises(Refused, match="absence_unsettled"):
            house.do("assistant1", record_absence, **told, settled=settled[1:])
    return house.do("assistant1", record_absence, **told, settled=settled)


def move(house: House, visit_id: str, version: int, day: dt.date, clock: str, room: int) -> None:
    """A move that is made when it can be."""
    told: dict[str, Any] = {"date": day, "start": clock, "room_id": house.rooms[room]}
    when_free(house, "assistant1", move_booking, visit_id=visit_id, version=version, **told)


def test_fifteen_weekly_contracts_for_each_therapist(house: House) -> None:
    """A whole year with all its red days and free eves."""
    start, weeks = dt.date(2026, 11, 30), 52
    until = start + weeks * WEEK - dt.timedelta(days=1)
    house.today = start
    clocks = ("09:00", "10:00", "13:00")
    for number in range(15):
        weekday, clock = number // 3 + 1, clocks[number % 3]
        for room, login in enumerate(THERAPISTS, 2):
            weekly_talks(
                house, login, start, until, frame(house, login, room, weekday=weekday, time=clock), number
            )
    rows = house.do("assistant1", list_bookings, first=start, days=7 * weeks)
    check_nobody_twice(rows)
    days = [start + dt.timedelta(days=n) for n in range(7 * weeks)]
    working = [day for day in days if day.isoweekday() < 6 and not holiday_name(day, "sv")]
    assert {row.date for row in rows} == {str(day) for day in working}
    assert len(rows) == len(working) * 3 * 2
    with pytest.raises(Refused, match="time_taken"):
        contract(house, case(house, "therapist2", house.client("Sist")).id, "therapist2", start=start)


def weekly_talks(house: House, login: str, start: dt.date, until: dt.date, kept: Any, number: int) -> None:
    """All talks of one client, made in one step."""
    mine = case(house, login, house.client(f"{login} {number}"))
    row = contract(house, mine.id, login, start=start, frame=kept, terms=Terms())
    house.do(login, make_sessions, contract_id=row.id, until=until)
