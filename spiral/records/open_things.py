"""What is open in a case before it is closed: what the closing settles, what must be done first, what it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from spiral.records.asked_times import list_asked_times
from spiral.records.blocks import hidden_parts
from spiral.records.case_reviews import list_reviews_due
from spiral.records.case_talks import talks_of_case
from spiral.records.cases import SPIRAL, case_of, entries_of
from spiral.records.clients import client_of
from spiral.records.codes import Outcome
from spiral.records.follow_ups import follow_up_waiting
from spiral.records.journal_models import Recall
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.treatment_models import Case, Contract, NoteDraft, Question
from spiral.records.visits import VisitRow, rows_of
from spiral.vault.work import Work


@dataclass(frozen=True)
class OpenThings:
    """What is still open in a case: talks planned, booked for it or beside it; notes unsigned (mine by draft id,
    others' as a number); contracts; reviews due (their numbers). Planned talks and contracts are settled by the
    closing, notes must be signed first.

    Named, and left as they are: `questions` to the conference, services of times `asked` for, `recalls` of the journal
    (for who reads it), and the day of the `follow_up` talk that an earlier closing asks for.
    """

    planned: tuple[VisitRow, ...]
    my_drafts: tuple[str, ...]
    others_drafts: int
    contracts: tuple[str, ...]
    reviews: tuple[int, ...]
    questions: int = 0
    asked: tuple[str, ...] = ()
    recalls: int = 0
    follow_up: str | None = None


def list_open_things(work: Work, case_id: str) -> OpenThings:
    """What is open in a case, to look at before it is closed; logged with the client."""
    require(work, "read_case")
    case = case_of(work, case_id)
    work.log("read_case", client=case.client_id, about=case.id)
    drafts = list(work.session.scalars(select(NoteDraft).where(NoteDraft.case_id == case.id)))
    own = tuple(draft.id for draft in drafts if draft.staff_id == work.actor.id)
    return OpenThings(
        tuple(rows_of(work, planned_talks(work, case))),
        own,
        len(drafts) - len(own),
        tuple(contracts_of_case(work, case)),
        tuple(row.number for row in list_reviews_due(work) if row.case_id == case.id),
        len(_questions(work, case)),
        _asked(work, case),
        _recalls(work, case),
        follow_up_waiting(work, case),
    )


def planned_talks(work: Work, case: Case) -> list[Visit]:
    """A case's talks that have no outcome yet, past and to come."""
    return [visit for visit, _ in talks_of_case(work, case) if visit.outcome == Outcome.PLANNED]


def _questions(work: Work, case: Case) -> Sequence[str]:
    return work.session.scalars(
        select(Question.id).where(Question.case_id == case.id, Question.settled_on.is_(None))
    ).all()


def _asked(work: Work, case: Case) -> tuple[str, ...]:
    """Services of the one who acts that the client waits for a time of."""
    ids = entries_of(work, client_of(work, case.client_id).id)
    return tuple(row.service for row in list_asked_times(work) if row.client_id in ids)


def _recalls(work: Work, case: Case) -> int:
    if case.programme != SPIRAL:
        return 0
    ids = entries_of(work, client_of(work, case.client_id).id)
    query = select(func.count(Recall.id)).where(
        Recall.client_id.in_(ids), Recall.open, Recall.part.not_in(hidden_parts(work, ids))
    )
    return work.session.scalar(query) or 0


def contracts_of_case(work: Work, case: Case) -> list[str]:
    """A case's contracts that go on."""
    return list(
        work.session.scalars(select(Contract.id).where(Contract.case_id == case.id, Contract.ended.is_(None)))
    )
