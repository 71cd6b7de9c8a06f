"""The six-monthly review: due by the clock from the contract's start, filled in together with the client."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select

from spiral.records.assessments import GoalRow, goals_of
from spiral.records.cases import SPIRAL, CaseRow, case_of, mine, rows_of_cases
from spiral.records.contracts import contract_of
from spiral.records.deadlines import is_in_time, next_review, review_due, shown_from
from spiral.records.rights import require
from spiral.records.sealed_facts import Earlier, Place, earlier_facts, facts_of, seal_facts, seal_nothing
from spiral.records.staff import name_then, staff_names
from spiral.records.treatment_models import Case, CaseReview, Contract
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

REVIEW = Place("counselling", "counselling/review")
FAR = 10


@dataclass(frozen=True)
class GoalMark:
    """How far a goal has come, 0-10 (None: not talked about), in the client's words."""

    goal_id: str
    how_far: int | None = None
    words: str = ""


@dataclass(frozen=True)
class ReviewForm:
    """What the two went through: the content, each goal, how the relation has felt to both, what comes next."""

    content: str = ""
    goals: tuple[GoalMark, ...] = ()
    relation_client: str = ""
    relation_therapist: str = ""
    what_next: str = ""


@dataclass(frozen=True)
class ReviewDue:
    """A review to hold: number 1, 2, 3 ... of a contract, its day, and whether that is past."""

    case_id: str
    programme: str
    contract_id: str
    code: str
    name: str
    staff_id: str
    staff: str
    number: int
    due: str
    overdue: bool


@dataclass(frozen=True)
class ReviewRow:
    """A review that was held. `in_time`: at the latest on its day. `earlier`: what was written before, newest first."""

    id: str
    version: int
    case_id: str
    contract_id: str
    number: int
    due: str
    held: str
    in_time: bool
    written_by: str
    form: ReviewForm
    earlier: tuple[Earlier[ReviewForm], ...] = ()


def list_reviews_due(work: Work, staff_id: str | None = None) -> list[ReviewDue]:
    """Reviews due within a month or overdue in my programmes, the oldest first; all colleagues', or one's."""
    require(work, "read_case")
    query = (
        select(Contract, Case)
        .join(Case, Case.id == Contract.case_id)
        .where(Contract.ended.is_(None), Case.programme.in_(sorted(mine(work))), Case.closed.is_(None))
        .order_by(Contract.start, Contract.id)
    )
    if staff_id is not None:
        query = query.where(Case.staff_id == staff_id)
    found = [
        (contract, case, number)
        for contract, case in work.session.execute(query)
        if shown_from(review_due(_start(contract), number := due_number(work, contract))) <= work.today
    ]
    rows = {row.id: row for row in rows_of_cases(work, [case for _, case, _ in found])}
    work.log("list_reviews_due", count=len(found))
    listed = [_due(contract, rows[case.id], number, work.today) for contract, case, number in found]
    return sorted(listed, key=lambda row: row.due)


def _start(contract: Contract) -> dt.date:
    return dt.date.fromisoformat(contract.start)


def due_number(work: Work, contract: Contract) -> int:
    """The number of the review to hold now."""
    held = work.session.scalars(select(CaseReview.number).where(CaseReview.contract_id == contract.id))
    return next_review(_start(contract), held, work.today)


def _due(contract: Contract, case: CaseRow, number: int, today: dt.date) -> ReviewDue:
    due = review_due(_start(contract), number)
    return ReviewDue(
        case.id,
        case.programme,
        contract.id,
        case.code,
        case.name,
        case.staff_id,
        case.staff,
        number,
        due.isoformat(),
        due < today,
    )


def hold_review(
    work: Work,
    *,
    contract_id: str,
    held: dt.date,
    form: ReviewForm,
    number: int | None = None,
    version: int = 0,
) -> ReviewRow:
    """Write down a review held with the client: of the number that is due, or another. Again is a new version.

    `version` 0: not written yet. A goal's mark is 0-10 or none. One in which nothing is said is refused; in a midwife's
    case anything said is (`words_in_journal`), for that is an entry of her journal.
    """
    require(work, "change_case")
    contract, case = contract_of(work, contract_id)
    if case.closed:
        raise Refused("case_closed")
    which = number or due_number(work, contract)
    due = review_due(_start(contract), which)
    if held > work.today:
        raise Refused("date_in_future")
    if held.isoformat() < contract.start:
        raise Refused("days_out_of_order")
    empty = form == ReviewForm(goals=tuple(GoalMark(mark.goal_id) for mark in form.goals))
    if empty is (case.programme != SPIRAL):
        raise Refused("text_missing" if empty else "words_in_journal")
    known = {goal.id for goal in goals_of(work, case.id, dropped=True)}
    if any(mark.goal_id not in known for mark in form.goals):
        raise Refused("no_such_goal")
    if any(mark.how_far is not None and not 0 <= mark.how_far <= FAR for mark in form.goals):
        raise Refused("how_far_out_of_range", most=FAR)
    row = work.session.scalars(
        select(CaseReview).where(CaseReview.contract_id == contract.id, CaseReview.number == which)
    ).first()
    if (row.version if row else 0) != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by if row else "", ""))
    row = row or CaseReview(id=new_id(), case_id=case.id, contract_id=contract.id, number=which)
    row.due, row.held = due.isoformat(), held.isoformat()
    if empty:
        seal_nothing(row)
    else:
        seal_facts(work, REVIEW, row, asdict(form) | {"goals": [asdict(mark) for mark in form.goals]})
    work.save("hold_review", row, client=case.client_id)
    return _row(work, row)


def _row(work: Work, row: CaseReview) -> ReviewRow:
    due, held = dt.date.fromisoformat(row.due), dt.date.fromisoformat(row.held)
    return ReviewRow(
        row.id,
        row.version,
        row.case_id,
        row.contract_id,
        row.number,
        row.due,
        row.held,
        is_in_time(due, held),
        name_then(work, row.changed_by, row.changed_at),
        _form(facts_of(work, REVIEW, row)),
        earlier_facts(work, REVIEW, row, _form),
    )


def _form(told: Mapping[str, Any]) -> ReviewForm:
    marks = tuple(GoalMark(**mark) for mark in told.get("goals", ()))
    return ReviewForm(**{**told, "goals": marks})


def list_reviews(work: Work, case_id: str) -> list[ReviewRow]:
    """A case's reviews in order, to stand beside each other; logged with the client."""
    require(work, "read_case")
    case = case_of(work, case_id)
    rows = work.session.scalars(
        select(CaseReview).where(CaseReview.case_id == case.id).order_by(CaseReview.held, CaseReview.number)
    )
    work.log("read_reviews", client=case.client_id)
    return [_row(work, row) for row in rows]


def goals_over_time(
    goals: Sequence[GoalRow], reviews: Sequence[ReviewRow]
) -> list[tuple[GoalRow, list[int | None]]]:
    """Each goal with its mark in each review, in order; None where it was not marked. To be drawn, and in a table."""
    marks = [{mark.goal_id: mark.how_far for mark in review.form.goals} for review in reviews]
    return [(goal, [told.get(goal.id) for told in marks]) for goal in goals]
