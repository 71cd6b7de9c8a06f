"""The talks of a case, from the first visit to the last: those of its contracts and those booked beside them."""

from collections import Counter

from sqlalchemy import ColumnElement, and_, func, or_, select

from spiral.records.cases import TREATMENT, case_of, entries_of
from spiral.records.clients import client_of
from spiral.records.codes import OFFERED, Outcome
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.sessions import SessionRow
from spiral.records.treatment_models import Booking, Case
from spiral.records.visits import rows_of
from spiral.vault.work import Work


def _in_its_days(work: Work, case: Case, last: str | None) -> ColumnElement[bool]:
    """The client's visits in the case's programme from its first day to its last."""
    until = [Visit.date <= last] if last else []
    return and_(
        Visit.client_id.in_(entries_of(work, client_of(work, case.client_id).id)),
        Visit.programme == case.programme,
        Visit.date >= case.opened,
        Visit.void.is_(None),
        *until,
    )


def list_case_talks(work: Work, case_id: str) -> list[SessionRow]:
    """A case's talks in order, planned ones too; logged with the client.

    A therapist's case has every visit of treatment in its days; a midwife's only those that were booked for it.
    """
    require(work, "read_case")
    case = case_of(work, case_id)
    query = (
        select(Visit, Booking.slot)
        .outerjoin(Booking, Booking.visit_id == Visit.id)
        .where(Visit.void.is_(None))
        .order_by(Visit.date, Visit.start, Visit.id)
    )
    own = Booking.case_id == case.id
    if case.programme == TREATMENT:
        of_none = and_(Booking.case_id.is_(None), _in_its_days(work, case, case.closed))
        query = query.where(or_(own, of_none))
    else:
        query = query.where(own)
    found = work.session.execute(query).all()
    shown = {row.id: row for row in rows_of(work, [visit for visit, _ in found])}
    work.log("read_case", client=case.client_id, about=case.id)
    return [SessionRow(slot or visit.date, shown[visit.id]) for visit, slot in found]


def count_talks(work: Work, case: Case) -> dict[str, int]:
    """The case's visits in its programme from its first day to its last, by outcome; `offered` is their sum."""
    rows = work.session.execute(
        select(Visit.outcome, func.count())
        .where(_in_its_days(work, case, case.closed or work.today.isoformat()))
        .group_by(Visit.outcome)
    )
    told: Counter[str] = Counter(dict(rows.all()))
    counted = {outcome.value: told[outcome] for outcome in Outcome}
    return counted | {"offered": sum(told[outcome] for outcome in OFFERED)}
