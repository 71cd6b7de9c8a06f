"""The queue of asked-for times: who waits, how soon, and how one leaves it."""

import datetime as dt

import pytest

from spiral.records.asked_times import ask_time, list_asked_times, settle_asked_time
from spiral.records.bookings import book_visit
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House


def ask(house: House, login: str = "midwife1", **facts):
    told = {"service": "physician", "how_soon": "two_weeks", "words": "helst förmiddag"} | facts
    return house.do(login, ask_time, client_id=told.pop("client_id", None) or house.client(), **told)


def test_the_soonest_stands_first_and_no_hurry_last(house: House) -> None:
    calm = ask(house, how_soon="no_hurry")
    month = ask(house, how_soon="month")
    week = ask(house, how_soon="this_week")
    rows = house.do("assistant1", list_asked_times)
    assert [row.id for row in rows] == [week.id, month.id, calm.id]
    assert [row.by for row in rows] == ["2026-12-01", "2026-12-25", None]
    assert rows[0].words == "helst förmiddag"
    assert not rows[0].is_late(dt.date(2026, 12, 1))
    assert rows[0].is_late(dt.date(2026, 12, 2))


def test_who_does_not_work_in_the_programme_neither_asks_nor_sees(house: House) -> None:
    ask(house)
    assert house.do("therapist1", list_asked_times) == []
    with pytest.raises(Refused) as refused:
        ask(house, "therapist1")
    assert refused.value.reason == "unknown_service"
    ask(house, "therapist1", service="therapy")
    assert [row.service for row in house.do("physician1", list_asked_times)] == ["physician"]
    assert len(house.do("assistant1", list_asked_times)) == 2


def test_a_booked_wish_leaves_the_queue_and_cannot_leave_it_twice(house: House) -> None:
    row = ask(house)
    visit = house.do(
        "assistant1",
        book_visit,
        client_id=row.client_id,
        service="physician",
        date=TODAY + dt.timedelta(days=2),
        start="10:00",
        minutes=45,
        staff_id=house.ids["physician1"],
        room_id=house.rooms[1],
    )
    house.do("assistant1", settle_asked_time, asked_id=row.id, version=row.version, visit_id=visit.id)
    assert house.do("assistant1", list_asked_times) == []
    with pytest.raises(Refused) as refused:
        house.do("assistant1", settle_asked_time, asked_id=row.id, version=row.version)
    assert refused.value.reason == "no_such_asked_time"


@pytest.mark.parametrize("login", ["outreach1", "kast1", "chief"])
def test_without_the_register_there_is_no_queue(house: House, login: str) -> None:
    with pytest.raises(Refused) as refused:
        house.do(login, list_asked_times)
    assert refused.value.reason == "not_allowed"
