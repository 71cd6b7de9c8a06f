"""Behind every number: the visits that it counts, and those it does not, with client codes only."""

from sqlalchemy import select

from spiral.records.catalogue import MeasureRow, measures_on
from spiral.records.codes import OFFERED, Gender, Outcome
from spiral.records.models import Visit
from spiral.records.production import genders_at, period_of, read_counted
from spiral.records.rights import programmes_of, require
from spiral.records.tally import WOMEN
from spiral.records.visits import VisitRow, rows_of
from spiral.vault.errors import Refused
from spiral.vault.work import Work

COUNTED, GENDER, PLANNED = "counted", "gender", "planned"


def list_counted(work: Work, *, period: str, measure: str, which: str = COUNTED) -> list[VisitRow]:
    """The visits behind a measure's figure, or those not counted for their `gender` or because still `planned`.

    Codes only. One who is not the chief sees visits of their own programmes.
    """
    require(work, "list_counted")
    within = period_of(period)
    row = next((row for row in measures_on(work, within.last) if row.code == measure), None)
    if row is None or which not in (COUNTED, GENDER, PLANNED):
        raise Refused("unknown_measure", measure=measure)
    visits = _visits(
        work, period, row.services, (Outcome.PLANNED,) if which == PLANNED else (Outcome.ATTENDED,)
    )
    if which == PLANNED:
        visits = [visit for visit in visits if visit.date < work.today.isoformat()]
    work.log("list_counted", count=len(visits), about=f"{period} {measure} {which}")
    rows = rows_of(work, visits, names=False)
    return rows if which == PLANNED else _of_gender(work, period, row, rows, counted=which == COUNTED)


def _of_gender(
    work: Work, period: str, measure: MeasureRow, rows: list[VisitRow], *, counted: bool
) -> list[VisitRow]:
    within = period_of(period)
    gender_of = genders_at(work, read_counted(work, within.first, within.last), within.last)
    return [
        row
        for row in rows
        if (measure.counts != WOMEN or gender_of(row.client_id) == Gender.WOMAN) == counted
    ]


def list_of_service(work: Work, *, period: str, service: str, outcome: str | None = None) -> list[VisitRow]:
    """The visits behind a service's row: those offered, or those of one outcome."""
    require(work, "list_counted")
    outcomes = OFFERED if outcome is None else (outcome,)
    visits = _visits(work, period, (service,), outcomes)
    work.log("list_counted", count=len(visits), about=f"{period} {service} {outcome or 'offered'}")
    return rows_of(work, visits, names=False)


def _visits(work: Work, period: str, services: tuple[str, ...], outcomes: tuple[str, ...]) -> list[Visit]:
    within = period_of(period)
    query = select(Visit).where(
        Visit.date >= within.first.isoformat(),
        Visit.date <= within.last.isoformat(),
        Visit.void.is_(None),
        Visit.service.in_(services),
        Visit.outcome.in_(outcomes),
        Visit.programme.in_(sorted(programmes_of(work.actor))),
    )
    return list(work.session.scalars(query.order_by(Visit.date, Visit.start, Visit.id)))
