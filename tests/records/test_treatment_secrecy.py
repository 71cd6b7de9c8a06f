"""No counselling word reaches anyone but a therapist, by any reading; every sealed row opens and is whole."""

import datetime as dt
import inspect
from collections.abc import Callable
from typing import Any

import pytest

from spiral.records import (
    absences,
    assessments,
    bookings,
    case_fees,
    case_reviews,
    case_talks,
    cases,
    closings,
    conferences,
    consents,
    contracts,
    doctors_conference,
    enquiries,
    first_visits,
    log_search,
    process_notes,
    sessions,
    shared_notes,
    treatment_figures,
    visits,
)
from spiral.records.assessments import AssessmentForm, write_assessment
from spiral.records.case_reviews import GoalMark, ReviewForm, hold_review
from spiral.records.cases import link_on
from spiral.records.closings import ClosingForm, GoalOutcome, close_case
from spiral.records.conferences import ask_conference, write_minutes
from spiral.records.contracts import Terms
from spiral.records.process_notes import NoteWords, keep_note
from spiral.records.rights import COMPARTMENTS, MAY
from spiral.records.whole import check_whole
from spiral.vault.errors import Refused
from tests.make import PEOPLE, TODAY, record
from tests.records.house import House
from tests.records.treating import case, contract, goal, note, offered

WORD = "havsutsikten"
OTHERS = sorted({*PEOPLE, "chief"} - {"therapist1"})
MODULES = (
    *(absences, assessments, bookings, case_fees, case_reviews, case_talks, cases, closings, conferences),
    *(consents, contracts, doctors_conference, enquiries, first_visits, process_notes, sessions),
    *(shared_notes, treatment_figures),
)
READS = ("list_", "read_", "count_", "plan_", "make_agenda", "find_", "begin_")
NOT_OPERATIONS = {
    "read_list",
    "read_counted",
    "count_series",
    "count_promises",
    "count_talks",
    "find_clashes",
    "list_day",
}


def planted(house: House) -> dict[str, Any]:
    """A case with the word in everything that is said in it, and a closed one; the arguments to read them by."""
    offered(house, TODAY - dt.timedelta(days=3), called="Nova")
    mine = case(house, opened=TODAY - dt.timedelta(days=200))
    row = contract(house, mine.id, start=TODAY - dt.timedelta(days=196), terms=Terms(called="Nova"))
    house.do("therapist1", sessions.make_sessions, contract_id=row.id, until=TODAY + dt.timedelta(days=14))
    one, old = goal(house, mine.id, WORD), case(house, client_id=house.client("Havet"))
    form = AssessmentForm(own_words=WORD, violence=WORD)
    do = house.do
    do("therapist1", write_assessment, case_id=mine.id, number=1, version=0, date=TODAY, form=form)
    signed = note(house, mine.id, WORD)
    draft = do("therapist1", keep_note, case_id=mine.id, words=NoteWords(WORD), date=TODAY)
    review = ReviewForm(WORD, (GoalMark(one.id, 3, WORD),), WORD, WORD, WORD)
    do("therapist1", hold_review, contract_id=row.id, held=TODAY, form=review)
    do("therapist1", ask_conference, words=WORD, case_id=mine.id)
    do("therapist1", write_minutes, date=TODAY, version=0, minutes=WORD)
    do("therapist1", link_on, case_id=mine.id, date=TODAY, place="other", outside=True, words=WORD)
    end = ClosingForm((GoalOutcome(goal(house, old.id, WORD).id, "reached", WORD),), WORD, WORD)
    do("therapist1", close_case, case_id=old.id, version=1, date=TODAY, reason="other", form=end)
    record(house.as_("psychiatrist1"), mine.client_id, service="psychiatric", outcome="attended")
    return {
        "case_id": [mine.id, old.id],
        "client_id": [mine.client_id],
        "contract_id": [row.id],
        "note_id": [signed.id],
        "draft_id": [draft.id],
        "enquiry_id": [each.id for each in do("therapist1", enquiries.list_enquiries, open_only=False)],
        "date": [TODAY],
        "first": [TODAY],
        "last": [TODAY],
        "until": [TODAY],
        "day": [TODAY],
        "staff_id": [house.ids["therapist1"]],
        "year": [2026],
        "month": ["2026-11"],
        "period": ["2026"],
        "reason": ["Jag vill veta."],
        "closed": [True],
        "settled": [True],
    }


def readings() -> dict[str, Callable[..., Any]]:
    """Every public operation that reads, of the modules of treatment; found, so that none is forgotten."""
    return {
        name: function
        for module in MODULES
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and name.startswith(READS)
        and name not in NOT_OPERATIONS
        and "work" in inspect.signature(function).parameters
    }


def told(house: House, login: str, function: Callable[..., Any], values: dict[str, Any]) -> list[str]:
    """What a person is told by a reading, each way its arguments can be given; a refusal is its reason."""
    names = [name for name in inspect.signature(function).parameters if name in values]
    found = []
    for turn in range(max((len(values[name]) for name in names), default=1)):
        facts = {name: values[name][turn % len(values[name])] for name in names}
        try:
            found.append(repr(house.do(login, function, **facts)))
        except Refused as refused:
            found.append(f"{refused.reason} {refused.facts}")
    return found


def test_a_therapist_reads_the_word_by_every_reading_that_has_it(house: House) -> None:
    values = planted(house)
    with_word = {
        name
        for name, function in readings().items()
        if WORD in " ".join(told(house, "therapist1", function, values))
    }
    assert with_word == {
        "begin_note_correction",
        "list_assessments",
        "list_for_supervision",
        "list_goals",
        "list_linked_on",
        "list_notes",
        "list_reviews",
        "make_agenda",
        "read_closing",
        "read_conference",
        "read_conference_unnamed",
        "read_note_draft",
    }


@pytest.mark.parametrize("login", OTHERS)
def test_nobody_else_reads_a_counselling_word(house: House, login: str) -> None:
    values = planted(house)
    assert not house.as_(login).holds("counselling")
    for name, function in readings().items():
        assert WORD not in " ".join(told(house, login, function, values)), name
    if login == "chief":
        assert WORD not in repr(house.do(login, log_search.search_log))
    else:
        assert WORD not in repr(house.do(login, visits.list_day, TODAY))


@pytest.mark.parametrize("login", ["chief", "kast1", "outreach1", "physician1"])
def test_the_figures_and_lists_of_others_name_nobody(house: House, login: str) -> None:
    house.client("Blomman")
    values = planted(house)
    for name, function in readings().items():
        for text in told(house, login, function, values):
            if name not in ("list_bookings", "list_affected"):
                assert "Nova" not in text, name
                assert "Blomman" not in text, name


def test_rights_and_keys_agree() -> None:
    for operation in ("read_counselling", "write_counselling", "read_conference", "write_conference"):
        assert MAY[operation] <= COMPARTMENTS["counselling"]
    for operation in ("take_enquiry", "read_enquiry", "read_contract", "change_contract", "read_fees"):
        assert MAY[operation] <= COMPARTMENTS["register"]
    for operation in ("read_shared", "write_shared"):
        assert MAY[operation] <= COMPARTMENTS["shared"]


def test_everything_is_whole_and_opens_for_the_therapist(house: House) -> None:
    planted(house)
    for login, closed in (
        ("therapist1", {"journal"}),
        ("assistant1", {"counselling", "journal", "shared", "statistics"}),
    ):
        checked = check_whole(house.as_(login), TODAY)
        faults = [fault for fault in checked.faults if not fault.code.startswith("log_r")]
        assert faults == []
        assert not set(checked.closed) & (COMPARTMENTS.keys() - closed)
        assert checked.opened > 0
