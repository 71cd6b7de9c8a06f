"""Every form that keeps a draft, opened again by what it is about: from To do, and after the lock."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from spiral.records.clients import ClientRow
from spiral.records.concerns import read_concern
from spiral.records.enquiries import read_enquiry
from spiral.records.entries import EntryRow, read_entry
from spiral.records.first_visits import list_first_visits
from spiral.records.papers import list_prescriptions
from spiral.records.samples import list_samples
from spiral.records.visits import read_visit
from spiral.ui.calendar import asked_sheet
from spiral.ui.calendar.booking_sheet import open_booking_again
from spiral.ui.clients import client_sheet
from spiral.ui.clients.answers_sheet import open_answers
from spiral.ui.clients.client_read import read_person, read_shown
from spiral.ui.clients.merge_sheet import open_merge
from spiral.ui.desk import Desk
from spiral.ui.forms.signed_form import read_warnings
from spiral.ui.journal import document_sheets, warnings_sheet
from spiral.ui.journal.blocks_sheet import open_block_form
from spiral.ui.journal.concern_sheet import ConcernAnswerSheet, ConcernSheet
from spiral.ui.journal.diagnosis_sheet import DiagnosisSheet
from spiral.ui.journal.new_recall_sheet import new_recall
from spiral.ui.journal.own_phrases_sheet import open_own_phrases
from spiral.ui.journal.paper_answer_sheet import PaperAnswerSheet
from spiral.ui.journal.prescription_sheet import PrescriptionSheet, StopSheet
from spiral.ui.journal.recall_sheet import find_recall, open_recall
from spiral.ui.journal.sample_sheet import open_sample_of
from spiral.ui.journal.take_samples_sheet import open_samples
from spiral.ui.journal.tracing_sheet import open_tracing
from spiral.ui.sharing.consents_sheet import open_consent_form
from spiral.ui.sharing.shared_note_sheet import open_shared_note
from spiral.ui.treatment import case_forms, note_sheet
from spiral.ui.treatment.case_read import CaseShown, read_case_shown
from spiral.ui.treatment.closing_sheet import open_closing
from spiral.ui.treatment.conference_sheet import open_minutes
from spiral.ui.treatment.contract_sheet import open_contract
from spiral.ui.treatment.decision_sheet import open_decision
from spiral.ui.treatment.enquiry_sheet import open_enquiry
from spiral.ui.treatment.first_visit_sheet import open_assessment_time, open_first_visit
from spiral.ui.treatment.pause_sheet import open_pause
from spiral.ui.treatment.question_sheet import open_question
from spiral.ui.treatment.review_sheet import open_review
from spiral.ui.visits import visit_sheet
from spiral.ui.visits.void_sheet import open_void
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

ENTRY, NOTE, SHARED = "entry", "note", "shared_note"


class Again(NamedTuple):
    """What a form is opened with: whose it is, and which of the client's things it is about."""

    main: "MainWindow"
    desk: Desk
    client_id: str
    about: str

    def whose(self) -> ClientRow:
        """The client."""
        return self.desk.ask(read_person, self.client_id)

    def entry(self) -> EntryRow:
        """The entry that it is about."""
        return next(row for row in self.desk.ask(read_entry, self.about) if row.id == self.about)

    def case(self) -> CaseShown:
        """The case that `about` begins with."""
        shown = self.desk.ask(read_case_shown, self.client_id)
        if shown is None or shown.case.id != self.about.split()[0]:
            raise Refused("no_such_case")
        return shown

    def which(self) -> str:
        """What of the case `about` goes on with; empty for something new."""
        return self.about.partition(" ")[2]


def open_again(main: "MainWindow", desk: Desk, kind: str, client_id: str | None, about: str) -> bool:
    """Open the form; what was kept stands in it. False when that is not to be had any more, which is told."""
    try:
        return OPENERS[kind](Again(main, desk, client_id or "", about)) is not None
    except (Refused, StopIteration) as error:
        main.refuse(error if isinstance(error, Refused) else Refused("form_of_nothing"))
        return False


def _signed(kind: type[DiagnosisSheet] | type[PrescriptionSheet]) -> Callable[[Again], object]:
    def opened(form: Again) -> object:
        return kind(form.main, form.desk, form.whose(), form.entry() if form.about else None)

    return opened


def _stop(form: Again) -> object:
    medicines = form.desk.ask(list_prescriptions, form.client_id)
    found = next(each for each in medicines if each.entry_id == form.about)
    return StopSheet(form.main, form.desk, form.whose(), found)


def _answer(form: Again) -> object:
    return PaperAnswerSheet(form.main, form.desk, form.whose(), form.entry())


def _concern(form: Again) -> object:
    corrected = form.desk.ask(read_concern, form.about) if form.about else None
    return ConcernSheet(form.main, form.desk, form.whose(), corrected)


def _concern_answer(form: Again) -> object:
    return ConcernAnswerSheet(form.main, form.desk, form.whose(), form.desk.ask(read_concern, form.about))


def _tracing(form: Again) -> object:
    found = next(each for each in form.desk.ask(list_samples, form.client_id) if each.id == form.about)
    return open_tracing(form.main, form.desk, found, form.whose())


def _warnings(form: Again) -> object:
    told = form.desk.ask(read_warnings, form.client_id)
    return warnings_sheet.open_warnings(form.main, form.desk, form.whose(), told)


def _enquiry(form: Again) -> object:
    row = form.desk.ask(read_enquiry, form.about) if form.about else None
    return open_enquiry(form.main, form.desk, row)


def _goal(form: Again) -> object:
    shown, which = form.case(), form.which()
    goals = shown.words.goals if shown.words else ()
    row = next(each for each in goals if each.id == which) if which else None
    return case_forms.open_goal(form.main, form.desk, shown, row)


def _contract(form: Again) -> object:
    shown, which = form.case(), form.which()
    versions = shown.contract.versions if shown.contract else ()
    row = next(each for each in versions if each.id == which) if which else None
    return open_contract(form.main, form.desk, shown, row)


def _review(form: Again) -> object:
    shown, number = form.case(), int(form.which())
    held = shown.reviews
    return open_review(form.main, form.desk, shown, next((row for row in held if row.number == number), None))


def _client(form: Again) -> object:
    if form.client_id:
        return client_sheet.open_change(form.main, form.desk, form.whose())
    return client_sheet.open_register(form.main, form.desk, saved=form.main.open_client)


def _shared(form: Again) -> object:
    today = form.desk.today()
    return open_shared_note(form.main, form.desk, form.client_id, today, draft_id=form.about)


def _visit(form: Again) -> object:
    if form.about == visit_sheet.DROP_IN:
        return visit_sheet.open_new(form.main, form.desk, client_id=form.client_id, drop_in=True)
    if form.about:
        return visit_sheet.open_visit(form.main, form.desk, form.about)
    if form.client_id:
        return visit_sheet.open_new(form.main, form.desk, client_id=form.client_id)
    return visit_sheet.open_new_person(form.main, form.desk)


def _recall(form: Again) -> object:
    found = find_recall(form.desk, form.about)
    if found is None:
        raise Refused("form_of_nothing")
    return open_recall(form.main, form.desk, found)


def _samples(form: Again) -> object:
    return open_samples(form.main, form.desk, form.desk.ask(read_shown, form.client_id))


def _answers(form: Again) -> object:
    shown = form.desk.ask(read_shown, form.client_id)
    return open_answers(form.main, form.desk, shown.row, shown.answers or ())


def _first_visit(form: Again) -> object:
    offers = form.desk.ask(list_first_visits)
    return open_first_visit(
        form.main, form.desk, next(each for each in offers if each.enquiry_id == form.about)
    )


def _block(kind: str) -> Callable[[Again], object]:
    return lambda form: open_block_form(form.main, form.desk, form.whose(), kind, form.about)


OPENERS: dict[str, Callable[[Again], object]] = {
    ENTRY: lambda form: document_sheets.open_draft(form.main, form.desk, form.about),
    NOTE: lambda form: note_sheet.open_note_draft(form.main, form.desk, form.client_id, form.about),
    SHARED: _shared,
    "diagnosis": _signed(DiagnosisSheet),
    "prescription": _signed(PrescriptionSheet),
    "stop": _stop,
    "paper_answer": _answer,
    "concern": _concern,
    "concern_answer": _concern_answer,
    "sample": lambda form: open_sample_of(form.main, form.desk, form.client_id, form.about),
    "tracing": _tracing,
    "warnings": _warnings,
    "asked_time": lambda form: asked_sheet.open_ask(form.main, form.desk, form.client_id),
    "enquiry": _enquiry,
    "conference": lambda form: open_minutes(form.main, form.desk, dt.date.fromisoformat(form.about)),
    "goal": _goal,
    "assessment": lambda form: case_forms.open_assessment(
        form.main, form.desk, form.case(), int(form.which())
    ),
    "linked_on": lambda form: case_forms.open_link(form.main, form.desk, form.case()),
    "fee": lambda form: case_forms.open_fee(form.main, form.desk, form.case()),
    "contract": _contract,
    "review": _review,
    "closing": lambda form: open_closing(form.main, form.desk, form.case()),
    "consent": lambda form: open_consent_form(form.main, form.desk, form.client_id, form.about),
    **{kind: _block(kind) for kind in ("block", "block_lift", "block_end")},
    "recall": _recall,
    "new_recall": lambda form: new_recall(form.main, form.desk, form.client_id),
    "samples": _samples,
    "phrase": lambda form: open_own_phrases(form.main, form.desk, lambda: None),
    "void": lambda form: open_void(form.main, form.desk, form.desk.ask(read_visit, form.about)),
    "merge": lambda form: open_merge(form.main, form.desk, form.client_id, form.about),
    "answers": _answers,
    "decision": lambda form: open_decision(form.main, form.desk, form.desk.ask(read_enquiry, form.about)),
    "question": lambda form: open_question(form.main, form.desk),
    "first_visit": _first_visit,
    "talk_time": lambda form: open_assessment_time(form.main, form.desk, form.case()),
    "handover": lambda form: case_forms.open_handover(form.main, form.desk, form.case()),
    "pause": lambda form: open_pause(form.main, form.desk, form.case()),
    "booking": lambda form: open_booking_again(form.main, form.desk, form.client_id, form.about),
    "client": _client,
    "visit": _visit,
    "visit_content": _visit,
}
