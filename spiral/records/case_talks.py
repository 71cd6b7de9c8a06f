"""The talks of a case, from the first visit to the last: those of its contracts and those booked beside them."""

from collections import Counter
from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_
from sqlalchemy.orm import aliased

from spiral.records.cases import TREATMENT, case_of, entries_of, mine
from spiral.records.clients import client_of
from spiral.records.codes import OFFERED, Outcome
from spiral.records.contracts import SERVICE
from spiral.records.models import Visit
from spiral.records.rights import may, require
from spiral.records.sessions import SessionRow
from spiral.records.treatment_models import Booking, Case, Contract
from spiral.records.visits import rows_of
from spiral.vault.work import Work

TAKES_ONE = (Outcome.ATTENDED, Outcome.NO_SHOW, Outcome.PLANNED)
_BOOKED, _BEFORE = aliased(Booking), aliased(Visit)
BEFORE = (
    select(func.count())
    .select_from(_BOOKED)
    .join(_BEFORE, _BEFORE.id == _BOOKED.visit_id)
    .where(
        _BOOKED.contract_id == Booking.contract_id,
        _BEFORE.void.is_(None),
        _BEFORE.outcome.in_(TAKES_ONE),
        tuple_(_BEFORE.date, _BEFORE.start, _BEFORE.id) < tuple_(Visit.date, Visit.start, Visit.id),
    )
    .correlate(Booking, Visit)
    .scalar_subquery()
)


def _in_its_days(work: Work, case: Case, last: str | None) -> ColumnElement[bool]:
    """The client's visits of a case in its days: all in treatment; of the clinic's, the talks with who has the case."""
    until = [Visit.date <= last] if last else []
    return and_(
        Visit.client_id.in_(entries_of(work, client_of(work, case.client_id).id)),
        Visit.programme == case.programme,
        Visit.date >= case.opened,
        Visit.void.is_(None),
        *_its_own(case),
        *until,
    )


def _its_own(case: Case) -> list[ColumnElement[bool]]:
    if case.programme == TREATMENT:
        return []
    return [Visit.service.in_(sorted(SERVICE.values())), Visit.staff_id == case.staff_id]


def talks_of_case(work: Work, case: Case) -> list[tuple[Visit, str | None]]:
    """A case's talks in order, planned ones too, with the week each is of: those booked for it, and those beside."""
    own = Booking.case_id == case.id
    of_none = and_(Booking.case_id.is_(None), _in_its_days(work, case, case.closed))
    query = (
        select(Visit, Booking.slot)
        .outerjoin(Booking, Booking.visit_id == Visit.id)
        .where(Visit.void.is_(None), or_(own, of_none))
        .order_by(Visit.date, Visit.start, Visit.id)
    )
    return [(visit, slot) for visit, slot in work.session.execute(query)]


def list_case_talks(work: Work, case_id: str) -> list[SessionRow]:
    """A case's talks in order, planned ones too; logged with the client.

    A therapist's case has every visit of treatment in its days; a midwife's those booked for it and her own talks.
    """
    require(work, "read_case")
    case = case_of(work, case_id)
    found = talks_of_case(work, case)
    shown = {row.id: row for row in rows_of(work, [visit for visit, _ in found])}
    work.log("read_case", client=case.client_id, about=case.id)
    return [SessionRow(slot or visit.date, shown[visit.id]) for visit, slot in found]


def number_talks(work: Work, visit_ids: Collection[str]) -> dict[str, tuple[int, int]]:
    """Which talk of its series a visit is, and of how many; for who lists (and logs) the visits.

    It counts the talks before it that took one of the series or will: attended, no-show and planned. Nothing is told
    of a long contract, of a talk that took none, of another's programmes, or to who reads no contracts.
    """
    if not may(work.actor, "read_contract") or not visit_ids:
        return {}
    query = (
        select(Visit.id, BEFORE, Contract.sessions)
        .join(Booking, Booking.visit_id == Visit.id)
        .join(Contract, Contract.id == Booking.contract_id)
        .join(Case, Case.id == Contract.case_id)
        .where(Visit.id.in_(visit_ids), Visit.outcome.in_(TAKES_ONE), Visit.void.is_(None))
        .where(Contract.sessions.is_not(None), Case.programme.in_(mine(work)))
    )
    return {visit: (before + 1, of) for visit, before, of in work.session.execute(query) if before < of}


def count_talks(work: Work, case: Case) -> dict[str, int]:
    """The case's talks from its first day to its last, by outcome; `offered` is their sum."""
    last = case.closed or work.today.isoformat()
    told = Counter(visit.outcome for visit, _ in talks_of_case(work, case) if visit.date <= last)
    counted = {outcome.value: told[outcome] for outcome in Outcome}
    return counted | {"offered": sum(told[outcome] for outcome in OFFERED)}
