"""A case's talks: the first visits and the contract's, in one list; a midwife's case has only its own."""

import datetime as dt

from spiral.records.bookings import book_visit
from spiral.records.case_talks import list_case_talks, number_talks
from spiral.records.cases import list_cases
from spiral.records.first_visits import offer_first_visit
from spiral.records.sessions import make_sessions
from spiral.records.visits import set_outcome
from tests.make import TODAY, record
from tests.records.house import House
from tests.records.treating import case, contract, offered

WEEK = dt.timedelta(weeks=1)


def days(house: House, case_id: str, login: str = "therapist1") -> list[tuple[str, str]]:
    return [(row.visit.date, row.visit.service) for row in house.do(login, list_case_talks, case_id)]


def test_the_first_visit_and_the_contracts_talks_stand_in_one_list(house: House) -> None:
    enquiry = offered(house, called="Nova")
    tomorrow = TODAY + dt.timedelta(days=1)
    told = {"date": tomorrow, "start": "10:00", "room_id": house.rooms[2]}
    house.do("assistant1", offer_first_visit, enquiry_id=enquiry.id, **told)
    case_id = house.do("therapist1", list_cases)[0].id
    row = contract(house, case_id, start=TODAY + WEEK)
    house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 2 * WEEK)
    assert days(house, case_id) == [
        ("2026-11-25", "assessment"),
        ("2026-12-01", "therapy"),
        ("2026-12-08", "therapy"),
    ]


def test_a_visit_before_the_case_or_of_another_programme_is_not_among_them(house: House) -> None:
    client = house.client()
    record(house.as_("therapist1"), client, service="therapy", date=TODAY - 2 * WEEK, outcome="attended")
    record(house.as_("midwife1"), client, outcome="attended")
    mine = case(house, client_id=client, opened=TODAY - WEEK)
    record(house.as_("therapist1"), client, service="therapy", date=TODAY - WEEK, outcome="attended")
    assert days(house, mine.id) == [("2026-11-17", "therapy")]


def test_a_midwifes_case_has_only_what_was_booked_for_it(house: House) -> None:
    client = house.client()
    own = case(house, "midwife1", client_id=client, programme="spiral")
    record(house.as_("midwife1"), client, outcome="attended")
    house.do(
        "midwife1",
        book_visit,
        client_id=client,
        service="midwife_talk",
        date=TODAY + WEEK,
        start="10:00",
        minutes=50,
        staff_id=house.ids["midwife1"],
        room_id=house.rooms[2],
        case_id=own.id,
    )
    assert days(house, own.id, "midwife1") == [("2026-12-01", "midwife_talk")]


def test_a_talk_of_a_series_has_its_number_for_who_reads_contracts(house: House) -> None:
    row = contract(house, case(house).id, kind="series", sessions=4, start=TODAY - 3 * WEEK)
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + 20 * WEEK)
    for visit, outcome in zip(made, ("attended", "cancelled", "no_show"), strict=False):
        house.do("therapist1", set_outcome, visit_id=visit.id, version=1, outcome=outcome)
    ids = [visit.id for visit in made]
    first, cancelled, missed, coming = ids
    told = house.do("therapist1", number_talks, ids)
    assert told == {first: (1, 4), missed: (2, 4), coming: (3, 4)}
    assert cancelled not in told
    assert house.do("therapist1", number_talks, [coming]) == {coming: (3, 4)}
    for login in ("midwife1", "assistant1", "chief"):
        assert house.do(login, number_talks, ids) == {}


def test_a_long_contracts_talks_have_no_number(house: House) -> None:
    row = contract(house, case(house).id)
    made = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + WEEK)
    assert house.do("therapist1", number_talks, [visit.id for visit in made]) == {}
