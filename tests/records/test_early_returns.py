"""Back before the absence ends: the days are free again, and each booking it settled can come back where it was."""

import datetime as dt
from typing import Any

import pytest

from spiral.records.absences import AbsenceRow, Settled, list_absences, list_affected, record_absence
from spiral.records.bookings import book_visit, list_bookings
from spiral.records.early_returns import end_absence, list_returned
from spiral.records.pauses import end_pause, pause_contract
from spiral.records.sessions import list_sessions, make_sessions
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
    assert (ended.absence.first, ended.absence.last) == (str(monday), str(monday + DAY))
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


def dates(house: House, contract_id: str) -> list[str]:
    return [each.slot for each in house.do("therapist1", list_sessions, contract_id)]


def test_a_week_skipped_for_the_absence_gets_its_talk_again_and_a_week_skipped_by_choice_does_not(
    house: House,
) -> None:
    row = contract(house, case(house).id)
    days: dict[str, Any] = {"first": TODAY + 7 * DAY, "last": TODAY + 14 * DAY, "kind": "illness"}
    away = house.do("assistant1", record_absence, staff_id=house.ids["therapist1"], **days)
    until, chosen = TODAY + 28 * DAY, TODAY + 21 * DAY
    house.do("therapist1", make_sessions, contract_id=row.id, until=until, skip=[chosen])
    assert dates(house, row.id) == [str(TODAY), str(until)]
    with pytest.raises(Refused, match="not_allowed"):
        house.do("chief", end_absence, absence_id=away.id, version=1, back=TODAY)
    ended = house.do("assistant1", end_absence, absence_id=away.id, version=1, back=TODAY + 8 * DAY)
    assert [(each.booking.date, each.booking.start) for each in ended.again] == [
        (str(TODAY + 14 * DAY), "09:00")
    ]
    assert dates(house, row.id) == [str(TODAY), str(TODAY + 14 * DAY), str(until)]
    ended = house.do("assistant1", end_absence, absence_id=away.id, version=2, back=TODAY)
    assert [each.booking.date for each in ended.again] == [str(TODAY + 7 * DAY)]
    assert str(chosen) not in dates(house, row.id)


def test_a_skipped_week_whose_time_is_taken_since_or_whose_series_is_full_stays_skipped(house: House) -> None:
    row = contract(house, case(house).id, kind="series", sessions=3)
    days: dict[str, Any] = {"first": TODAY + 7 * DAY, "last": TODAY + 14 * DAY, "kind": "illness"}
    away = house.do("assistant1", record_absence, staff_id=house.ids["therapist1"], **days)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 14 * DAY)
    book(house, "therapist2", TODAY + 7 * DAY, "09:30", 2)
    ended = house.do("assistant1", end_absence, absence_id=away.id, version=1, back=TODAY)
    assert [each.booking.date for each in ended.again] == [str(TODAY + 14 * DAY)]
    days["last"] = days["first"] = TODAY + 21 * DAY
    away = house.do("assistant1", record_absence, staff_id=house.ids["therapist1"], **days)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 56 * DAY)
    assert dates(house, row.id) == [str(TODAY + n * DAY) for n in (0, 14, 28)]
    ended = house.do("assistant1", end_absence, absence_id=away.id, version=1, back=TODAY)
    assert ended.again == ()


def test_a_week_skipped_for_a_pause_gets_its_talk_when_the_pause_ends(house: House) -> None:
    row = contract(house, case(house).id)
    days = {"first": TODAY + 7 * DAY, "last": TODAY + 7 * DAY}
    pause = house.do("therapist1", pause_contract, contract_id=row.id, **days)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 14 * DAY)
    assert dates(house, row.id) == [str(TODAY), str(TODAY + 14 * DAY)]
    made = house.do("therapist1", end_pause, pause_id=pause.id)
    assert [each.date for each in made] == [str(TODAY + 7 * DAY)]


def test_another_assists_while_the_assistant_is_away_and_then_it_is_as_before(
    house: House, monday: dt.date
) -> None:
    told: dict[str, Any] = {"client_id": house.client(), "service": "gyn_exam", "minutes": 30}
    visit = house.do(
        "assistant1",
        book_visit,
        date=monday,
        start="10:00",
        staff_id=house.ids["gyn1"],
        room_id=house.rooms[0],
        assisted_by=house.ids["midwife1"],
        **told,
    )

    def who() -> tuple[str, str | None]:
        (row,) = house.do("assistant1", list_bookings, first=monday)
        return row.staff_id, row.assisted_by

    other = Settled(visit.id, 1, "hand_over", staff_id=house.ids["physician1"])
    days: dict[str, Any] = {"first": monday, "last": monday, "kind": "illness", "settled": [other]}
    away = house.do("assistant1", record_absence, staff_id=house.ids["midwife1"], **days)
    assert who() == (house.ids["gyn1"], house.ids["physician1"])
    (back,) = house.do("assistant1", list_returned, absence_id=away.id, back=monday)
    assert back.in_the_way == ""
    house.do("assistant1", end_absence, absence_id=away.id, version=1, back=monday, restored=[visit.id])
    assert who() == (house.ids["gyn1"], house.ids["midwife1"])


def test_a_week_that_one_chose_to_skip_stays_so_after_an_absence_over_it(house: House) -> None:
    row = contract(house, case(house).id)
    chosen = TODAY + 14 * DAY
    house.do("therapist1", make_sessions, contract_id=row.id, until=chosen, skip=[chosen])
    days: dict[str, Any] = {"first": chosen, "last": chosen, "kind": "illness"}
    away = house.do("assistant1", record_absence, staff_id=house.ids["therapist1"], **days)
    assert house.do("assistant1", end_absence, absence_id=away.id, version=1, back=TODAY).again == ()
    assert dates(house, row.id) == [str(TODAY), str(TODAY + 7 * DAY)]
