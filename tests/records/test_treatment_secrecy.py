"""No counselling word reaches anyone but a therapist, by any reading; every sealed row opens and is whole."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from spiral.records import enquiries, sessions
from spiral.records.assessments import AssessmentForm, write_assessment
from spiral.records.case_reviews import GoalMark, ReviewForm, hold_review
from spiral.records.cases import link_on
from spiral.records.closings import ClosingForm, GoalOutcome, close_case
from spiral.records.conferences import ask_conference, write_minutes
from spiral.records.contracts import Terms
from spiral.records.process_notes import NoteWords, keep_note
from spiral.records.rights import COMPARTMENTS, MAY
from spiral.records.whole import check_whole
from spiral.vault.work import Work
from tests.make import PEOPLE, TODAY, record
from tests.records.house import House
from tests.records.readings import readings, told, whatever
from tests.records.treating import case, contract, goal, note, offered

WORD = "havsutsikten"
OTHERS = sorted({*PEOPLE, "chief"} - {"therapist1"})
READ_BY_THE_THERAPIST = {
    "assessments.list_assessments",
    "assessments.list_goals",
    "case_read.read_case_shown",
    "case_reviews.list_reviews",
    "cases.list_linked_on",
    "closings.read_closing",
    "conferences.make_agenda",
    "conferences.read_conference",
    "conferences.read_conference_unnamed",
    "process_notes.begin_note_correction",
    "process_notes.list_for_supervision",
    "process_notes.list_notes",
    "process_notes.read_note_draft",
}


def planted(house: House, folder: Path) -> dict[str, Any]:
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
    held = do("therapist1", hold_review, contract_id=row.id, held=TODAY, form=review)
    do("therapist1", ask_conference, words=WORD, case_id=mine.id)
    do("therapist1", write_minutes, date=TODAY, version=0, minutes=WORD)
    do("therapist1", link_on, case_id=mine.id, date=TODAY, place="other", outside=True, words=WORD)
    end = ClosingForm((GoalOutcome(goal(house, old.id, WORD).id, "reached", WORD),), WORD, WORD)
    do("therapist1", close_case, case_id=old.id, version=1, date=TODAY, reason="other", form=end)
    record(house.as_("psychiatrist1"), mine.client_id, service="psychiatric", outcome="attended")
    waiting = do("therapist1", enquiries.list_enquiries, open_only=False)
    nothing = dict.fromkeys(("absence_id", "entry_id", "recall_id", "report_id", "sample_id", "visit_id"))
    return (
        whatever(folder)
        | {name: [signed.id] for name in nothing}
        | {
            "case_id": [mine.id, old.id],
            "client_id": [mine.client_id],
            "contract_id": [row.id],
            "version_id": [row.versions[0].id],
            "review_id": [held.id],
            "note_id": [signed.id],
            "draft_id": [draft.id],
            "enquiry_id": [each.id for each in waiting],
            "staff_id": [house.ids["therapist1"]],
            "closed": [True],
            "settled": [True],
        }
    )


@contextmanager
def reading(house: House, login: str) -> Iterator[Callable[[], Work]]:
    """Units of work in a transaction of which nothing is left; who is asked why a journal is opened has said so."""
    box = house.as_(login)
    if box.holds("journal"):
        house.say_why(login)
    with Session(box.engine, expire_on_commit=False, autoflush=False) as session:
        session.begin()
        yield lambda: Work(box, session, house.today)
        session.rollback()
    box.memory.clear()


def with_word(house: House, login: str, values: dict[str, Any], word: str = WORD) -> set[str]:
    """The readings by which somebody is told a word."""
    with reading(house, login) as work:
        return {
            ".".join(name.split(".")[-2:])
            for name in readings()
            if word in " ".join(told(work, name, values))
        }


def test_a_therapist_reads_the_word_by_every_reading_that_has_it(house: House, tmp_path: Path) -> None:
    assert with_word(house, "therapist1", planted(house, tmp_path)) == READ_BY_THE_THERAPIST


@pytest.mark.parametrize("login", OTHERS)
def test_nobody_else_reads_a_counselling_word(house: House, login: str, tmp_path: Path) -> None:
    """Records, papers, screens: by no reading there is, and not by the words of a refusal or a crash."""
    values = planted(house, tmp_path)
    assert not house.as_(login).holds("counselling")
    assert with_word(house, login, values) == set()


@pytest.mark.parametrize("login", ["chief", "kast1", "outreach1"])
def test_the_figures_and_lists_of_others_name_nobody(house: House, login: str, tmp_path: Path) -> None:
    house.client("Blomman")
    values = planted(house, tmp_path)
    for name in ("Nova", "Blomman"):
        assert with_word(house, login, values, name) == set()


def test_rights_and_keys_agree() -> None:
    for operation in ("read_counselling", "write_counselling", "read_conference", "write_conference"):
        assert MAY[operation] <= COMPARTMENTS["counselling"]
    for operation in ("take_enquiry", "read_enquiry", "read_contract", "change_contract", "read_fees"):
        assert MAY[operation] <= COMPARTMENTS["register"]
    for operation in ("read_shared", "write_shared"):
        assert MAY[operation] <= COMPARTMENTS["shared"]


def test_everything_is_whole_and_opens_for_the_therapist(house: House, tmp_path: Path) -> None:
    planted(house, tmp_path)
    for login, closed in (
        ("therapist1", {"journal"}),
        ("assistant1", {"counselling", "journal", "shared", "statistics"}),
    ):
        checked = check_whole(house.as_(login), TODAY)
        faults = [fault for fault in checked.faults if not fault.code.startswith("log_r")]
        assert faults == []
        assert not set(checked.closed) & (COMPARTMENTS.keys() - closed)
        assert checked.opened > 0
