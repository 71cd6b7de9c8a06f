"""What waits in treatment: whose it is, how pressing, and that the desk sees no counselling."""

import datetime as dt

from spiral.records.asked_times import ask_time
from spiral.records.duties import list_duties
from spiral.records.process_notes import NoteWords, keep_note
from spiral.records.sessions import make_sessions
from spiral.records.visits import set_outcome
from tests.make import TODAY
from tests.records.house import House
from tests.records.treating import case, contract, offered


def kinds(house: House, login: str) -> list[tuple[str, str]]:
    return [(row.kind, row.urgency) for row in house.do(login, list_duties)]


def test_an_unsigned_note_is_its_authors_and_presses_after_a_week(house: House) -> None:
    made = case(house)
    house.do("therapist1", keep_note, case_id=made.id, words=NoteWords("Halv"), date=TODAY)
    assert kinds(house, "therapist1") == [("notes", "calm")]
    assert kinds(house, "therapist2") == []
    house.today = TODAY + dt.timedelta(days=7)
    assert kinds(house, "therapist1") == [("notes", "soon")]


def test_a_review_waits_a_month_ahead_and_is_late_after_its_day(house: House) -> None:
    made = case(house)
    contract(house, made.id)
    house.today = dt.date(2027, 4, 23)
    assert kinds(house, "therapist1") == []
    house.today = dt.date(2027, 4, 24)
    assert kinds(house, "therapist1") == [("reviews", "soon")]
    house.today = dt.date(2027, 5, 25)
    assert kinds(house, "therapist1") == [("reviews", "late")]
    assert kinds(house, "therapist2") == []


def test_the_first_visit_waits_for_the_desk_and_for_who_takes_it(house: House) -> None:
    offered(house, TODAY - dt.timedelta(days=10))
    assert kinds(house, "therapist1") == [("first_visits", "soon")]
    assert kinds(house, "assistant1") == [("first_visits", "soon")]
    assert kinds(house, "therapist2") == []
    house.today = TODAY + dt.timedelta(days=5)
    assert kinds(house, "assistant1") == [("first_visits", "late")]


def test_a_series_asks_for_renewal_at_17_of_20(house: House) -> None:
    made = case(house)
    row = contract(house, made.id, kind="series", sessions=2)
    talks = house.do("therapist1", make_sessions, contract_id=row.id, until=TODAY + dt.timedelta(weeks=5))
    assert kinds(house, "therapist1") == []
    house.do("therapist1", set_outcome, visit_id=talks[0].id, version=talks[0].version, outcome="attended")
    duty = house.do("therapist1", list_duties)[0]
    assert (duty.kind, duty.urgency, duty.opens) == ("renewals", "soon", ("case", made.id))
    assert "1" in duty.words
    assert "2" in duty.words


def test_the_desk_has_the_queue_and_nothing_of_counselling(house: House) -> None:
    made = case(house)
    house.do("therapist1", keep_note, case_id=made.id, words=NoteWords("Halv"), date=TODAY)
    house.do(
        "midwife1",
        ask_time,
        client_id=house.client("Sol"),
        service="physician",
        how_soon="no_hurry",
        words="fm",
    )
    rows = house.do("assistant1", list_duties)
    assert [(row.kind, row.note) for row in rows] == [("asked_times", "fm")]
    for login in ("midwife1", "physician1", "psychiatrist1", "chief", "kast1"):
        assert kinds(house, login) == []
