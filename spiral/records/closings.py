"""Closing a case: the reason, what came of each goal, the talks by outcome, a talk half a year later; and reopening."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import select

from spiral.records.assessments import goals_of
from spiral.records.case_reviews import list_reviews_due
from spiral.records.case_talks import count_talks
from spiral.records.cases import (
    CaseRow,
    CaseState,
    case_of,
    open_case,
    open_case_of,
    rows_of_cases,
)
from spiral.records.catalogue import choice_codes
from spiral.records.codes import Outcome
from spiral.records.deadlines import follow_up_due, shown_from
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.records.sessions import end_contract
from spiral.records.staff import name_then
from spiral.records.treatment_models import Booking, Case, Closing, Contract, NoteDraft
from spiral.records.visits import VisitRow, change_visit, rows_of
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

CLOSING = Place("counselling", "counselling/closing")
GOAL_OUTCOMES = ("reached", "partly", "not_reached", "given_up")


@dataclass(frozen=True)
class GoalOutcome:
    """What came of a goal: reached, partly, not_reached or given_up, in the client's words."""

    goal_id: str
    outcome: str
    words: str = ""


@dataclass(frozen=True)
class ClosingForm:
    """What is said at the end: each goal's outcome, how it was, what the client takes along."""

    goals: tuple[GoalOutcome, ...] = ()
    summary: str = ""
    onwards: str = ""


@dataclass(frozen=True)
class OpenThings:
    """What is still open in a case: talks planned, notes unsigned (mine by draft id, others' as a number), contracts,
    reviews due (their numbers). Planned talks and contracts are settled by the closing, notes must be signed first."""

    planned: tuple[VisitRow, ...]
    my_drafts: tuple[str, ...]
    others_drafts: int
    contracts: tuple[str, ...]
    reviews: tuple[int, ...]


@dataclass(frozen=True)
class ClosingRow:
    """A closing. `talks`: how many by outcome, and `offered` (attended, no-show and cancelled together)."""

    case_id: str
    version: int
    date: str
    reason: str
    follow_up_due: str | None
    follow_up_done: str | None
    talks: Mapping[str, int]
    closed_by: str
    form: ClosingForm


@dataclass(frozen=True)
class FollowUp:
    """A follow-up talk to have, half a year after a closing."""

    case_id: str
    client_id: str
    code: str
    name: str
    staff: str
    due: str
    overdue: bool


def list_open_things(work: Work, case_id: str) -> OpenThings:
    """What is open in a case, to look at before it is closed; logged with the client."""
    require(work, "read_counselling")
    case = case_of(work, case_id)
    work.log("read_case", client=case.client_id, about=case.id)
    drafts = list(work.session.scalars(select(NoteDraft).where(NoteDraft.case_id == case.id)))
    own = tuple(draft.id for draft in drafts if draft.staff_id == work.actor.id)
    return OpenThings(
        tuple(rows_of(work, _planned(work, case))),
        own,
        len(drafts) - len(own),
        tuple(_contracts(work, case)),
        tuple(row.number for row in list_reviews_due(work) if row.case_id == case.id),
    )


def _planned(work: Work, case: Case) -> list[Visit]:
    query = (
        select(Visit)
        .join(Booking, Booking.visit_id == Visit.id)
        .where(Booking.case_id == case.id, Visit.outcome == Outcome.PLANNED, Visit.void.is_(None))
        .order_by(Visit.date, Visit.start)
    )
    return list(work.session.scalars(query))


def _contracts(work: Work, case: Case) -> list[str]:
    return list(
        work.session.scalars(select(Contract.id).where(Contract.case_id == case.id, Contract.ended.is_(None)))
    )


def close_case(
    work: Work,
    *,
    case_id: str,
    version: int,
    date: dt.date,
    reason: str,
    form: ClosingForm,
    follow_up: bool = True,
) -> ClosingRow:
    """Close a case. Its contract ends, planned talks after the day are withdrawn, a follow-up is due in half a year.

    Refused with unsigned notes, and with planned talks up to the day that have no outcome yet.
    """
    require(work, "write_counselling")
    case = open_case_of(work, case_id, version)
    _check(work, case, date, reason, form)
    for contract_id in _contracts(work, case):
        contract = work.session.get(Contract, contract_id)
        assert contract is not None
        last = max(date, dt.date.fromisoformat(contract.start))
        end_contract(work, contract_id=contract_id, version=contract.version, last=last)
    for visit in _planned(work, case):
        if visit.date <= date.isoformat():
            raise Refused("talk_without_outcome", date=visit.date)
        change_visit(work, visit_id=visit.id, version=visit.version, outcome=Outcome.WITHDRAWN)
    row = work.session.scalars(select(Closing).where(Closing.case_id == case.id)).first()
    row = row or Closing(id=new_id(), case_id=case.id)
    row.date, row.reason = date.isoformat(), reason
    row.follow_up_due = follow_up_due(date).isoformat() if follow_up else None
    case.state, case.closed = CaseState.CLOSED, date.isoformat()
    seal_facts(work, CLOSING, row, asdict(form) | {"goals": [asdict(goal) for goal in form.goals]})
    work.save("close_case", case, row, client=case.client_id)
    return _row(work, case, row)


def _check(work: Work, case: Case, date: dt.date, reason: str, form: ClosingForm) -> None:
    if reason not in choice_codes("closing_reason"):
        raise Refused("reason_needed")
    if date > work.today:
        raise Refused("date_in_future")
    if date.isoformat() < case.opened:
        raise Refused("days_out_of_order")
    known = {goal.id for goal in goals_of(work, case.id, dropped=True)}
    if any(goal.goal_id not in known or goal.outcome not in GOAL_OUTCOMES for goal in form.goals):
        raise Refused("no_such_goal")
    if work.session.scalars(select(NoteDraft.id).where(NoteDraft.case_id == case.id)).first():
        raise Refused("notes_unsigned")


def read_closing(work: Work, case_id: str) -> ClosingRow:
    """How a case ended; logged with the client."""
    require(work, "read_counselling")
    case = case_of(work, case_id)
    row = _closing(work, case)
    work.log("read_closing", client=case.client_id)
    return _row(work, case, row)


def _closing(work: Work, case: Case) -> Closing:
    row = work.session.scalars(select(Closing).where(Closing.case_id == case.id)).first()
    if row is None:
        raise Refused("case_not_closed")
    return row


def _row(work: Work, case: Case, row: Closing) -> ClosingRow:
    told = facts_of(work, CLOSING, row)
    goals = tuple(GoalOutcome(**goal) for goal in told.pop("goals", ()))
    return ClosingRow(
        case.id,
        row.version,
        row.date,
        row.reason,
        row.follow_up_due,
        row.follow_up_done,
        count_talks(work, case),
        name_then(work, row.changed_by, row.changed_at),
        ClosingForm(goals=goals, **told),
    )


def reopen_case(work: Work, *, case_id: str, staff_id: str | None = None) -> CaseRow:
    """The client is back: a new case that remembers the closed one, with the same colleague or another."""
    require(work, "write_counselling")
    case = case_of(work, case_id)
    if case.state != CaseState.CLOSED:
        raise Refused("case_not_closed")
    return open_case(
        work,
        client_id=case.client_id,
        staff_id=staff_id or case.staff_id,
        programme=case.programme,
        follows=case.id,
    )


def list_follow_ups(work: Work, staff_id: str | None = None) -> list[FollowUp]:
    """Follow-up talks due within a month or overdue, the oldest first."""
    require(work, "read_counselling")
    query = (
        select(Closing, Case)
        .join(Case, Case.id == Closing.case_id)
        .where(Closing.follow_up_due.is_not(None), Closing.follow_up_done.is_(None))
        .order_by(Closing.follow_up_due, Closing.id)
    )
    if staff_id is not None:
        query = query.where(Case.staff_id == staff_id)
    found = [
        (closing.follow_up_due or "", case)
        for closing, case in work.session.execute(query)
        if shown_from(dt.date.fromisoformat(closing.follow_up_due or "")) <= work.today
    ]
    rows = {row.id: row for row in rows_of_cases(work, [case for _, case in found])}
    work.log("list_follow_ups", count=len(found))
    return [
        FollowUp(
            case.id,
            rows[case.id].client_id,
            rows[case.id].code,
            rows[case.id].name,
            rows[case.id].staff,
            due,
            due < work.today.isoformat(),
        )
        for due, case in found
    ]


def settle_follow_up(work: Work, *, case_id: str, date: dt.date) -> ClosingRow:
    """The follow-up talk was had, or the client did not want one: it is not asked for any more."""
    require(work, "write_counselling")
    case = case_of(work, case_id)
    row = _closing(work, case)
    if row.follow_up_due is None or row.follow_up_done is not None:
        raise Refused("no_follow_up")
    if date > work.today:
        raise Refused("date_in_future")
    row.follow_up_done = date.isoformat()
    reseal(work, CLOSING, row)
    work.save("settle_follow_up", row, client=case.client_id)
    return _row(work, case, row)
