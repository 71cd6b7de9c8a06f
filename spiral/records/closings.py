"""Closing a case: the reason, what came of each goal, the talks by outcome, a talk half a year later; and reopening.

A midwife closes hers too; what she has to say of it is an entry of her journal.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import select

from spiral.records.assessments import goals_of
from spiral.records.case_talks import count_talks
from spiral.records.cases import SPIRAL, CaseRow, CaseState, case_of, open_case, open_case_of
from spiral.records.catalogue import choice_codes
from spiral.records.codes import Outcome
from spiral.records.deadlines import follow_up_due
from spiral.records.follow_ups import answered_on
from spiral.records.open_things import contracts_of_case, planned_talks
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts, seal_nothing
from spiral.records.sessions import end_contract
from spiral.records.staff import name_then
from spiral.records.treatment_models import Case, Closing, Contract, NoteDraft
from spiral.records.visits import change_visit
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
class ClosingRow:
    """A closing. `talks`: how many by outcome, and `offered` (attended, no-show and cancelled together).

    `follow_up_done`: the day it was settled, or of the talk that answered it.
    """

    case_id: str
    version: int
    date: str
    reason: str
    follow_up_due: str | None
    follow_up_done: str | None
    talks: Mapping[str, int]
    closed_by: str
    form: ClosingForm


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

    Refused with unsigned notes, and with planned talks up to the day that have no outcome yet; in a midwife's case
    with anything said (`words_in_journal`).
    """
    require(work, "change_case")
    case = open_case_of(work, case_id, version)
    _check(work, case, date, reason, form)
    for contract_id in contracts_of_case(work, case):
        contract = work.session.get(Contract, contract_id)
        assert contract is not None
        last = max(date, dt.date.fromisoformat(contract.start))
        end_contract(work, contract_id=contract_id, version=contract.version, last=last)
    for visit in planned_talks(work, case):
        if visit.date <= date.isoformat():
            raise Refused("talk_without_outcome", date=visit.date)
        change_visit(work, visit_id=visit.id, version=visit.version, outcome=Outcome.WITHDRAWN)
    row = work.session.scalars(select(Closing).where(Closing.case_id == case.id)).first()
    row = row or Closing(id=new_id(), case_id=case.id)
    row.date, row.reason = date.isoformat(), reason
    row.follow_up_due = follow_up_due(date).isoformat() if follow_up else None
    case.state, case.closed = CaseState.CLOSED, date.isoformat()
    if case.programme == SPIRAL:
        seal_nothing(row)
    else:
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
    if case.programme == SPIRAL and form != ClosingForm():
        raise Refused("words_in_journal")
    known = {goal.id for goal in goals_of(work, case.id, dropped=True)}
    if any(goal.goal_id not in known or goal.outcome not in GOAL_OUTCOMES for goal in form.goals):
        raise Refused("no_such_goal")
    if work.session.scalars(select(NoteDraft.id).where(NoteDraft.case_id == case.id)).first():
        raise Refused("notes_unsigned")


def read_closing(work: Work, case_id: str) -> ClosingRow:
    """How a case ended; logged with the client."""
    require(work, "read_case")
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
        answered_on(work, row),
        count_talks(work, case),
        name_then(work, row.changed_by, row.changed_at),
        ClosingForm(goals=goals, **told),
    )


def reopen_case(work: Work, *, case_id: str, staff_id: str | None = None) -> CaseRow:
    """The client is back: a new case that remembers the closed one, with the same colleague or another."""
    require(work, "change_case")
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


def settle_follow_up(work: Work, *, case_id: str, date: dt.date) -> ClosingRow:
    """The follow-up talk was had, or the client did not want one: it is not asked for any more."""
    require(work, "change_case")
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
