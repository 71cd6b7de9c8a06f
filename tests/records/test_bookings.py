"""A room and a person are booked once: by visits with a room, moves, absences; what stands in the way is named."""

import datetime as dt
from typing import Any

import pytest

from spiral.records.absences import Settled, list_affected, record_absence
from spiral.records.bookings import book_visit, list_bookings, move_booking
from spiral.records.early_returns import end_absence
from spiral.records.rooms import list_rooms, set_room
from spiral.records.sessions import end_contract
from spiral.records.visits import VisitRow, change_visit, record_visit, set_outcome
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, contract, frame


def book(house: House, login: str, day: dt.date, start: str, room: int | None, **facts: Any) -> VisitRow:
    """A booking by a person for herself, unless told otherwise."""
    service = {"midwife1": "midwife_exam", "therapist1": "therapy", "therapist2": "therapy"}.get(
        login, "physician"
    )
    told: dict[str, Any] = {
        "client_id": facts.pop("client_id", None) or house.client(),
        "service": service,
        "date": day,
        "start": start,
        "minutes": 50,
        "staff_id": house.ids[login],
        "room_id": None if room is None else house.rooms[room],
    }
    return house.do(login, book_visit, **(told | facts))


def test_rooms_are_data_that_the_chief_changes(house: House) -> None:
    names = [room.name for room in house.do("assistant1", list_rooms)]
    assert names == ["Mottagningen", "Läkarrummet", "Samtalsrum 1", "Samtalsrum 2", "Samtalsrum 3"]
    added = house.do("chief", set_room, name=" Röda  rummet ")
    house.do("chief", set_room, name="Blå rummet", room_id=added.id, offered=False)
    assert [(room.name, room.offered) for room in house.do("midwife1", list_rooms)][-1] == (
        "Blå rummet",
        False,
    )
    with pytest.raises(Refused, match="room_exists"):
        house.do("chief", set_room, name="samtalsrum 1")
    with pytest.raises(Refused, match="not_allowed"):
        house.do("assistant1", set_room, name="Mitt rum")


@pytest.mark.parametrize(
    ("start", "taken"), [("08:10", False), ("08:11", True), ("09:49", True), ("09:50", False)]
)
def test_a_room_is_taken_to_the_minute(house: House, monday: dt.date, start: str, taken: bool) -> None:
    book(house, "midwife1", monday, "09:00", 2)
    if not taken:
        book(house, "therapist1", monday, start, 2)
        return
    with pytest.raises(Refused) as told:
        book(house, "therapist1", monday, start, 2)
    assert told.value.reason == "time_taken"
    assert told.value.facts == {
        "what": "Samtalsrum 1",
        "date": str(monday),
        "start": "09:00",
        "end": "09:50",
        "count": 1,
    }


def test_where_a_protected_person_will_be_is_just_taken(house: House, monday: dt.date) -> None:
    hidden = house.client("Gömd", protected=True)
    book(house, "therapist1", monday, "10:00", 2, client_id=hidden)
    with pytest.raises(Refused, match="time_taken") as told:
        book(house, "therapist2", monday, "10:00", 2)
    assert told.value.facts["what"] == "Samtalsrum 1"


def test_a_person_is_taken_in_any_room_and_when_assisting(house: House, monday: dt.date) -> None:
    book(house, "therapist1", monday, "09:00", 2)
    with pytest.raises(Refused, match="time_taken"):
        book(house, "therapist1", monday, "09:30", 3)
    book(
        house,
        "assistant1",
        monday,
        "13:00",
        0,
        service="gyn_exam",
        staff_id=house.ids["gyn1"],
        assisted_by=house.ids["midwife1"],
    )
    with pytest.raises(Refused, match="time_taken"):
        book(house, "midwife1", monday, "13:20", 3)


def test_a_plain_visit_yields_to_a_booking_and_a_drop_in_never_has_to(house: House, monday: dt.date) -> None:
    visit = book(house, "midwife1", monday, "09:00", 0)
    facts: dict[str, Any] = {
        "service": "midwife_exam",
        "date": monday,
        "start": "09:30",
        "minutes": 45,
        "staff_id": house.ids["midwife1"],
    }
    other = house.client("Havet")
    with pytest.raises(Refused, match="time_taken"):
        house.do("midwife1", record_visit, client_id=other, **facts)
    house.do("midwife1", record_visit, client_id=other, drop_in=True, **facts)
    house.do("midwife1", set_outcome, visit_id=visit.id, version=1, outcome="cancelled")
    again = house.do("midwife1", record_visit, client_id=other, **(facts | {"start": "09:15"}))
    with pytest.raises(Refused, match="time_taken"):
        house.do("midwife1", set_outcome, visit_id=visit.id, version=2, outcome="planned")
    assert again.start == "09:15"


def test_moving_keeps_the_room_and_asks_again(house: House, monday: dt.date) -> None:
    first = book(house, "therapist1", monday, "09:00", 2)
    second = book(house, "therapist2", monday, "10:00", 2)
    with pytest.raises(Refused, match="time_taken"):
        house.do("assistant1", move_booking, visit_id=first.id, version=1, start="10:00")
    with pytest.raises(Refused, match="time_taken"):
        house.do("therapist1", change_visit, visit_id=first.id, version=1, start="10:00")
    moved = house.do(
        "assistant1", move_booking, visit_id=first.id, version=1, start="10:00", room_id=house.rooms[3]
    )
    assert (moved.start, moved.version) == ("10:00", 2)
    with pytest.raises(Refused, match="time_taken"):
        house.do("therapist2", move_booking, visit_id=second.id, version=1, room_id=house.rooms[3])
    house.do("therapist2", move_booking, visit_id=second.id, version=1, room_id=None)
    rows = house.do("assistant1", list_bookings, first=monday)
    assert [(row.start, row.room, row.staff) for row in rows] == [
        ("10:00", "", "Tina Terapeut"),
        ("10:00", "Samtalsrum 2", "Tora Terapeut"),
    ]


def test_what_is_over_is_not_moved(house: House) -> None:
    visit = book(house, "therapist1", TODAY, "09:00", 2)
    house.do("therapist1", set_outcome, visit_id=visit.id, version=1, outcome="no_show")
    with pytest.raises(Refused, match="visit_not_planned"):
        house.do("therapist1", move_booking, visit_id=visit.id, version=2, start="10:00")


def test_others_programmes_are_taken_time_without_client_or_service(house: House, monday: dt.date) -> None:
    book(house, "midwife1", monday, "09:00", 0)
    seen = house.do("therapist1", list_bookings, first=monday)
    assert [(row.room, row.staff, row.visit) for row in seen] == [("Mottagningen", "Barbro Morska", None)]
    with pytest.raises(Refused) as told:
        book(house, "therapist1", monday, "09:00", 0)
    assert told.value.facts["what"] == "Mottagningen"
    mine = house.do("assistant1", list_bookings, first=monday)[0].visit
    assert mine is not None
    assert mine.service == "midwife_exam"


def test_a_time_near_midnight_meets_the_next_day(house: House, monday: dt.date) -> None:
    book(house, "therapist1", monday, "23:30", 2)
    with pytest.raises(Refused, match="time_taken"):
        book(house, "therapist2", monday + dt.timedelta(days=1), "00:10", 2)


def test_an_absence_settles_every_booking_or_does_nothing(house: House, monday: dt.date) -> None:
    client = house.client(
        "Havet",
        called="Eva",
        phone="070-174 06 01",
        email="e@x.se",
        contact_by=("sms",),
        contact_note="kvällar",
    )
    one = book(house, "therapist1", monday, "09:00", 2, client_id=client)
    two = book(house, "therapist1", monday, "10:00", 2)
    three = book(house, "therapist1", monday + dt.timedelta(days=2), "10:00", 2)
    later = book(house, "therapist1", monday + dt.timedelta(days=3), "10:00", 2)
    days: dict[str, Any] = {
        "staff_id": house.ids["therapist1"],
        "first": monday,
        "last": monday + dt.timedelta(days=2),
    }
    affected = house.do("assistant1", list_affected, **days)
    assert [each.booking.visit.id for each in affected if each.booking.visit] == [one.id, two.id, three.id]
    assert (affected[0].called, affected[0].phone, affected[0].email) == ("Eva", "070-174 06 01", "")
    settled = [
        Settled(one.id, 1, "hand_over", staff_id=house.ids["therapist2"]),
        Settled(two.id, 1, "cancel"),
        Settled(three.id, 1, "move", date=monday + dt.timedelta(days=3), start="10:00"),
    ]
    with pytest.raises(Refused, match="absence_unsettled") as told:
        house.do("assistant1", record_absence, **days, kind="illness", settled=settled[:2])
    assert told.value.facts == {"count": 1}
    with pytest.raises(Refused, match="time_taken"):
        house.do("assistant1", record_absence, **days, kind="illness", settled=settled)
    settled[2] = Settled(three.id, 1, "move", date=monday + dt.timedelta(days=3), start="11:00")
    absence = house.do("assistant1", record_absence, **days, kind="illness", settled=settled)
    rows = house.do("assistant1", list_bookings, first=monday, days=5)
    assert [(row.date, row.start, row.staff) for row in rows] == [
        (str(monday), "09:00", "Tina Terapeut"),
        (later.date, "10:00", "Tora Terapeut"),
        (later.date, "11:00", "Tora Terapeut"),
    ]
    with pytest.raises(Refused, match="staff_away"):
        book(house, "therapist1", monday, "15:00", 2)
    house.do("therapist1", end_absence, absence_id=absence.id, version=1, back=monday)
    book(house, "therapist1", monday, "15:00", 2)


def test_a_room_is_ended_when_nothing_to_come_stands_in_the_way(house: House, monday: dt.date) -> None:
    def end(room: int):
        name = house.do("chief", list_rooms)[room].name
        return house.do("chief", set_room, name=name, room_id=house.rooms[room], offered=False)

    row = book(house, "midwife1", monday, "09:00", 2)
    book(house, "midwife1", monday, "11:00", 2)
    mine = case(house)
    agreed = contract(house, mine.id, start=TODAY, frame=frame(house, room=3))
    with pytest.raises(Refused) as told:
        end(2)
    assert told.value.reason == "room_in_use"
    assert told.value.facts == {
        "room": "Samtalsrum 1",
        "visits": 2,
        "last": monday.isoformat(),
        "contracts": 0,
    }
    with pytest.raises(Refused) as told:
        end(3)
    assert (told.value.facts["contracts"], told.value.facts["visits"]) == (1, 0)
    house.do("therapist1", end_contract, contract_id=agreed.id, version=agreed.version, last=TODAY)
    house.today = TODAY + dt.timedelta(days=1)
    assert not end(3).offered
    house.today = monday + dt.timedelta(days=1)  # what was booked there has been, and stays
    assert not end(2).offered
    shown = house.do("assistant1", list_bookings, first=monday, days=1)
    assert {each.room for each in shown} == {"Samtalsrum 1"}
    assert row.id in {each.visit.id for each in shown if each.visit}
    assert house.do("chief", set_room, name="Samtalsrum 1", room_id=house.rooms[2]).offered
