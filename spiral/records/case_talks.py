"""The talks of a case, from the first visit to the last: those of its contracts and those booked beside them."""

from collections import Counter

from sqlalchemy import ColumnElement, and_, or_, select

from spiral.records.cases import TREATMENT, case_of, entries_of
from spiral.records.clients import client_of
from spiral.records.codes import OFFERED, Outcome
from spiral.records.contracts import SERVICE
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.sessions import SessionRow
from spiral.records.treatment_models import Booking, Case
from spiral.records.visits import rows_of
from spiral.vault.work import Work


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


def count_talks(work: Work, case: Case) -> dict[str, int]:
    """The case's talks from its first day to its last, by outcome; `offered` is their sum."""
    last = case.closed or work.today.isoformat()
    told = Counter(visit.outcome for visit, _ in talks_of_case(work, case) if visit.date <= last)
    counted = {outcome.value: told[outcome] for outcome in Outcome}
    return counted | {"offered": sum(told[outcome] for outcome in OFFERED)}
