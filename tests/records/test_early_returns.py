"""Back before the absence ends: the days are free again, and each booking it settled can come back where it was."""

import datetime as dt
from typing import Any

import pytest

from spiral.records.absences import AbsenceRow, Settled, list_absences, list_affected, record_absence
from spiral.records.bookings import list_bookings
from spiral.records.early_returns import end_absence, list_returned
from spiral.records.sessions import make_sessions
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House
from tests.records.test_bookings import book
from tests.records.treating import case, contract

DAY = dt.timedelta(days=1)


def away(house: House, monday: dt.date) -> tuple[AbsenceRow, list[str]]:
    """Three days ill: Monday's talk is cancelled, Tuesday's handed over, Wednesday's moved to Thursday and a room."""
    days = [book(house, "therapist1", monday + n * DAY, "10:00", 2) for n in range(3)]
    cancelled, handed, moved = days
    settled = [
        Settled(cancelled.id, 1, "cancel"),
        Settled(handed.id, 1, "hand_over", staff_id=house.ids["therapist2"]),
        Settled(moved.id, 1, "move", date=monday + 3 * DAY, start="11:00", room_id=house.rooms[3]),
    ]
    told: dict[str, Any] = {"first": monday, "last": monday + 2 * DAY, "kind": "illness", "settled": settled}
    row = house.do("assistant1", record_absence, staff_id=house.ids["therapist1"], **told)
    return row, [each.id for each in days]


def shown(house: House, monday: dt.date) -> list[tuple[str, str, str, str]]:
    rows = house.do("assistant1", list_bookings, first=monday, days=5)
    return [(row.date, row.start, row.staff, row.room) for row in rows]


def test_what_was_settled_comes_back_where_it_was(house: House, monday: dt.date) -> None:
    row, ids = away(house, monday)
    found = house.do("assistant1", list_returned, absence_id=row.id, back=monday)
    assert [(each.date, each.start, each.room, each.in_the_way) for each in found] == [
        (str(monday + n * DAY), "10:00", "Samtalsrum 1", "") for n in range(3)
    ]
    facts: dict[str, Any] = {"absence_id": row.id, "version": 1, "back": monday}
    house.do("assistant1", end_absence, **facts, restored=ids)
    assert shown(house, monday) == [
        (str(monday + n * DAY), "10:00", "Tora Terapeut", "Samtalsrum 1") for n in range(3)
    ]
    assert house.do("assistant1", list_absences, first=monday, last=monday + 5 * DAY) == []


def test_back_in_the_middle_frees_the_days_after_and_leaves_the_rest(house: House, monday: dt.date) -> None:
    row, ids = away(house, monday)
    found = house.do("assistant1", list_returned, absence_id=row.id, back=monday + 2 * DAY)
    assert [each.now.booking.visit.id for each in found if each.now.booking.visit] == ids[2:]
    facts: dict[str, Any] = {"absence_id": row.id, "version": 1, "back": monday + 2 * DAY}
    with pytest.raises(Refused, match="no_such_visit"):
        house.do("assistant1", end_absence, **facts, restored=ids[:1])
    ended = house.do("assistant1", end_absence, **facts, restored=ids[2:])
    assert (ended.first, ended.last) == (str(monday), str(monday + DAY))
    assert shown(house, monday) == [
        (str(monday + DAY), "10:00", "Tina Terapeut", "Samtalsrum 1"),
        (str(monday + 2 * DAY), "10:00", "Tora Terapeut", "Samtalsrum 1"),
    ]
    with pytest.raises(Refused, match="staff_away"):
        book(house, "therapist1", monday + DAY, "14:00", 2)
    with pytest.raises(Refused, match="changed_by_other"):
        house.do("assistant1", end_absence, absence_id=row.id, version=1, back=monday)
    with pytest.raises(Refused, match="days_out_of_order"):
        house.do("assistant1", end_absence, absence_id=row.id, version=2, back=monday + 2 * DAY)


def test_what_stands_there_meanwhile_is_named_and_nothing_is_done(house: House, monday: dt.date) -> None:
    row, ids = away(house, monday)
    book(house, "therapist2", monday, "10:30", 2)
    first, *_ = house.do("assistant1", list_returned, absence_id=row.id, back=monday)
    assert first.in_the_way.startswith("Samtalsrum 1")
    facts: dict[str, Any] = {"absence_id": row.id, "version": 1, "back": monday}
    before = shown(house, monday)
    with pytest.raises(Refused, match="time_taken"):
        house.do("assistant1", end_absence, **facts, restored=ids)
    assert shown(house, monday) == before
    house.do("assistant1", end_absence, **facts, restored=ids[1:])


def test_a_weekly_time_further_on_is_told_and_kept_again_by_itself(house: House) -> None:
    mine = case(house)
    row = contract(house, mine.id)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY)
    day = TODAY + 7 * DAY
    days: dict[str, Any] = {"staff_id": house.ids["therapist1"], "first": day, "last": day}
    (told,) = house.do("assistant1", list_affected, **days)
    assert (told.booking.visit, told.booking.whose.code) == (None, row.code)
    away = house.do("assistant1", record_absence, **days, kind="illness")
    assert house.do("assistant1", list_bookings, first=day) == []
    assert house.do("assistant1", list_returned, absence_id=away.id, back=day) == []
    house.do("assistant1", end_absence, absence_id=away.id, version=1, back=day)
    assert [each.contract_id for each in house.do("assistant1", list_bookings, first=day)] == [row.id]
