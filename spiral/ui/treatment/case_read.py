"""What the tab of treatment shows, read in one piece: the frame for keepers, the words for therapists."""

import datetime as dt
from dataclasses import dataclass

from spiral.records import assessments, case_fees, case_reviews, cases, contracts, process_notes, sessions
from spiral.records.assessments import AssessmentRow, FormerGoal, GoalRow
from spiral.records.case_fees import FeeRow
from spiral.records.case_reviews import ReviewRow
from spiral.records.case_talks import list_case_talks
from spiral.records.cases import CaseRow, CaseState, HandoverRow, LinkedOnRow
from spiral.records.closings import ClosingRow, read_closing
from spiral.records.codes import Outcome
from spiral.records.contracts import ContractRow
from spiral.records.deadlines import SeriesCount, next_review, review_due, shown_from
from spiral.records.note_locks import lock_overdue_notes
from spiral.records.pauses import PauseRow, list_pauses
from spiral.records.process_notes import NoteRow, UnsignedNote
from spiral.records.rights import may
from spiral.records.sessions import SessionRow
from spiral.vault.errors import Refused
from spiral.vault.work import Work


@dataclass(frozen=True)
class CaseWords:
    """What was said in a case, for a therapist. `notes` is None where a reason has to be given first."""

    goals: tuple[GoalRow, ...]
    former_goals: tuple[FormerGoal, ...]
    assessments: tuple[AssessmentRow, ...]
    notes: tuple[NoteRow, ...] | None
    drafts: tuple[UnsignedNote, ...]
    linked: tuple[LinkedOnRow, ...]


@dataclass(frozen=True)
class NextReview:
    """The review to hold next: its number, day, and whether it is asked for now or overdue."""

    number: int
    due: dt.date
    asked: bool
    overdue: bool


@dataclass(frozen=True)
class CaseShown:
    """A client's case with its frame; `words` is None for who may not read counselling.

    `others` are the client's other cases; a midwife's `reviews` and `closing` say when, and nothing more.
    """

    case: CaseRow
    others: tuple[CaseRow, ...]
    contracts: tuple[ContractRow, ...]
    talks: tuple[SessionRow, ...]
    count: SeriesCount | None
    pauses: tuple[PauseRow, ...]
    handovers: tuple[HandoverRow, ...]
    fees: tuple[FeeRow, ...]
    review: NextReview | None
    reviews: tuple[ReviewRow, ...]
    closing: ClosingRow | None
    words: CaseWords | None

    @property
    def contract(self) -> ContractRow | None:
        """The contract in force, else none."""
        return next((row for row in self.contracts if row.ended is None), None)

    @property
    def is_open(self) -> bool:
        """Whether the case goes on."""
        return self.case.state != CaseState.CLOSED

    @property
    def goes_on(self) -> bool:
        """Whether another of the client's cases is open: a closed one that is looked back at."""
        return any(row.state != CaseState.CLOSED for row in self.others)

    def note_of(self, visit_id: str) -> NoteRow | None:
        """The signed note of a talk, corrected ones left out."""
        if self.words is None:
            return None
        signed = (
            note for note in self.words.notes or () if note.visit_id == visit_id and not note.corrected_by_id
        )
        return next(signed, None)

    def has_draft(self, day: str) -> bool:
        """Whether a note of mine about that day waits for my signature."""
        return self.words is not None and any(draft.date == day for draft in self.words.drafts)

    def last_talk(self, today: dt.date) -> SessionRow | None:
        """The newest talk up to today: where work goes on."""
        past = [row for row in self.talks if row.visit.date <= today.isoformat()]
        return max(past, key=lambda row: (row.visit.date, row.visit.start), default=None)

    def next_talk(self, today: dt.date) -> SessionRow | None:
        """The first planned talk from today on."""
        coming = [
            row
            for row in self.talks
            if row.visit.outcome == Outcome.PLANNED and row.visit.date >= today.isoformat()
        ]
        return min(coming, key=lambda row: (row.visit.date, row.visit.start), default=None)


def read_frame(work: Work, client_id: str) -> CaseShown | None:
    """The same without a word of what was said: who needs the frame alone opens no counselling."""
    return _read(work, client_id, None, "")


def read_case_shown(work: Work, client_id: str, reason: str = "", case_id: str = "") -> CaseShown | None:
    """The client's case that is asked for; else the open one, else the newest closed. None when there has been none."""
    return _read(work, client_id, reason if may(work.actor, "read_counselling") else None, case_id)


def _read(work: Work, client_id: str, reason: str | None, case_id: str) -> CaseShown | None:
    rows = cases.list_cases(work, client_id=client_id, closed=True)
    if not rows:
        return None
    current_case = next((row for row in rows if row.state != CaseState.CLOSED), rows[-1])
    case = next((row for row in rows if row.id == case_id), current_case)
    agreed = tuple(contracts.list_contracts(work, case.id))
    current = next((row for row in agreed if row.ended is None), None)
    words = None if reason is None else _read_words(work, case, reason)
    said = words is not None or case.programme == cases.SPIRAL
    reviews = tuple(case_reviews.list_reviews(work, case.id)) if said else ()
    return CaseShown(
        case,
        tuple(row for row in rows if row.id != case.id),
        agreed,
        tuple(list_case_talks(work, case.id)),
        sessions.count_sessions(work, current.id) if current else None,
        tuple(list_pauses(work, current.id)) if current else (),
        tuple(cases.list_handovers(work, case.id)),
        tuple(case_fees.list_fees(work, case.id)) if case.programme == cases.TREATMENT and words else (),
        _next_review(current, reviews, work.today) if current and said else None,
        reviews,
        read_closing(work, case.id) if said and case.state == CaseState.CLOSED else None,
        words,
    )


def _read_words(work: Work, case: CaseRow, reason: str) -> CaseWords:
    notes: tuple[NoteRow, ...] | None
    try:
        if may(work.actor, "write_counselling"):
            lock_overdue_notes(work)
        notes = tuple(process_notes.list_notes(work, case.id, reason=reason))
    except Refused as refused:
        if refused.reason != "reason_needed_notes":
            raise
        notes = None
    return CaseWords(
        tuple(assessments.list_goals(work, case.id, dropped=True)),
        tuple(assessments.list_former_goals(work, case.id)),
        tuple(assessments.list_assessments(work, case.id)),
        notes,
        tuple(
            row for row in process_notes.list_unsigned_notes(work) if row.case_id == case.id and row.draft_id
        ),
        tuple(cases.list_linked_on(work, case.id)),
    )


def _next_review(contract: ContractRow, reviews: tuple[ReviewRow, ...], today: dt.date) -> NextReview:
    start = dt.date.fromisoformat(contract.start)
    held = [row.number for row in reviews if row.contract_id == contract.id]
    number = next_review(start, held, today)
    due = review_due(start, number)
    return NextReview(number, due, shown_from(due) <= today, due < today)
