"""The follow-up talk half a year after a closing: asked for a month ahead, until it is held or settled."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.cases import SPIRAL, TREATMENT, entries_of, mine, rows_of_cases
from spiral.records.clients import client_of
from spiral.records.codes import Outcome
from spiral.records.contracts import SERVICE
from spiral.records.deadlines import shown_from
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.treatment_models import Case, Closing
from spiral.vault.work import Work

ANSWERING = {
    TREATMENT: ("assessment", *SERVICE.values()),
    SPIRAL: ("midwife_talk", *SERVICE.values()),
}


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


def list_follow_ups(work: Work, staff_id: str | None = None) -> list[FollowUp]:
    """Follow-up talks of my programmes due within a month or overdue, the oldest first: a talk that was held is one."""
    require(work, "read_case")
    query = (
        select(Closing, Case)
        .join(Case, Case.id == Closing.case_id)
        .where(
            Case.programme.in_(sorted(mine(work))),
            Closing.follow_up_due.is_not(None),
            Closing.follow_up_done.is_(None),
        )
        .order_by(Closing.follow_up_due, Closing.id)
    )
    if staff_id is not None:
        query = query.where(Case.staff_id == staff_id)
    found = [
        (closing.follow_up_due or "", case)
        for closing, case in work.session.execute(query)
        if shown_from(dt.date.fromisoformat(closing.follow_up_due or "")) <= work.today
        and answered_on(work, closing) is None
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


def answered_on(work: Work, closing: Closing) -> str | None:
    """The day a follow-up talk was settled, or that of the talk which answered it: held from a month ahead on."""
    case = work.session.get(Case, closing.case_id)
    if closing.follow_up_done or closing.follow_up_due is None or case is None:
        return closing.follow_up_done
    first = max(shown_from(dt.date.fromisoformat(closing.follow_up_due)).isoformat(), closing.date)
    held = select(Visit.date).where(
        Visit.client_id.in_(entries_of(work, client_of(work, case.client_id).id)),
        Visit.programme == case.programme,
        Visit.service.in_(ANSWERING[case.programme]),
        Visit.outcome == Outcome.ATTENDED,
        Visit.void.is_(None),
        Visit.date >= first,
        Visit.date > closing.date,
    )
    return work.session.scalars(held.order_by(Visit.date).limit(1)).first()


def follow_up_waiting(work: Work, case: Case) -> str | None:
    """The day of the follow-up talk that a closing of the client's other cases in the programme still asks for."""
    query = (
        select(Closing)
        .join(Case, Case.id == Closing.case_id)
        .where(
            Case.client_id.in_(entries_of(work, client_of(work, case.client_id).id)),
            Case.programme == case.programme,
            Case.id != case.id,
            Closing.follow_up_due.is_not(None),
        )
        .order_by(Closing.follow_up_due)
    )
    waiting = (row for row in work.session.scalars(query) if answered_on(work, row) is None)
    return next((row.follow_up_due for row in waiting), None)
