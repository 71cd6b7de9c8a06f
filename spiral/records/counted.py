"""Behind every number: the visits that it counts, and those it does not, with client codes only."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from spiral.records.catalogue import MeasureRow, measures_on
from spiral.records.codes import OFFERED, Gender, Outcome
from spiral.records.dates import week_monday
from spiral.records.genders import gender_on, genders_of
from spiral.records.models import Staff, Visit
from spiral.records.production import period_of
from spiral.records.rights import require
from spiral.records.staff import staff_ids
from spiral.records.tally import WOMEN
from spiral.records.visits import VisitRow, of_my_programmes, rows_of
from spiral.vault.errors import Refused
from spiral.vault.work import Work

COUNTED, GENDER, PLANNED = "counted", "gender", "planned"


def list_counted(work: Work, *, period: str, measure: str, which: str = COUNTED) -> list[VisitRow]:
    """The visits behind a measure's figure, or those not counted for their `gender` or because still `planned`.

    Codes only. One who is not the chief sees visits of their own programmes.
    """
    require(work, "list_counted")
    within = period_of(period)
    row = next((row for row in measures_on(work, within.measured_on) if row.code == measure), None)
    if row is None or which not in (COUNTED, GENDER, PLANNED):
        raise Refused("unknown_measure", measure=measure)
    visits = _visits(
        work, period, row.services, (Outcome.PLANNED,) if which == PLANNED else (Outcome.ATTENDED,)
    )
    if which == PLANNED:
        visits = [visit for visit in visits if visit.date < work.today.isoformat()]
    work.log("list_counted", count=len(visits), about=f"{period} {measure} {which}")
    rows = _rows(work, visits)
    return rows if which == PLANNED else _of_gender(work, period, row, rows, counted=which == COUNTED)


def _of_gender(
    work: Work, period: str, measure: MeasureRow, rows: list[VisitRow], *, counted: bool
) -> list[VisitRow]:
    if measure.counts != WOMEN:
        return rows if counted else []
    women = {row.id for row in _only(work, period, rows, Gender.WOMAN, persons=True)}
    return [row for row in rows if (row.id in women) == counted]


def list_of_service(
    work: Work,
    *,
    period: str,
    service: str,
    outcome: str | None = None,
    gender: str | None = None,
    persons: bool = False,
) -> list[VisitRow]:
    """The visits behind a service's row: those offered, or those of one outcome.

    With `gender` only those: valid that day, or for `persons` the latest known in the period.
    """
    require(work, "list_counted")
    visits = _visits(work, period, (service,), _outcomes(outcome))
    work.log("list_counted", count=len(visits), about=f"{period} {service} {outcome or 'offered'}")
    return _only(work, period, _rows(work, visits), gender, persons)


def list_of_programme(
    work: Work,
    *,
    period: str,
    programme: str,
    outcome: str | None = None,
    gender: str | None = None,
    persons: bool = False,
) -> list[VisitRow]:
    """The visits behind a programme's row, as for a service's."""
    require(work, "list_counted")
    visits = _visits(work, period, None, _outcomes(outcome), programme)
    work.log("list_counted", count=len(visits), about=f"{period} {programme} {outcome or 'offered'}")
    return _only(work, period, _rows(work, visits), gender, persons)


def list_of_week(work: Work, *, measure: str, week: str, staff: str) -> list[VisitRow]:
    """The visits offered in an ISO week (`2008-W10`) of a measure's services by one of the staff (login, or name)."""
    require(work, "list_counted")
    monday = week_monday(week)
    first = (monday + dt.timedelta(days=3)).replace(day=1)  # of the month that the week belongs to
    row = next((row for row in measures_on(work, first) if row.code == measure), None)
    if row is None:
        raise Refused("unknown_measure", measure=measure)
    counts_as = staff_ids(work)
    ids = {each.id for each in work.session.scalars(select(Staff)) if staff in (each.login, each.name)}
    days = (monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat())
    visits = [
        visit
        for visit in _between(work, days, row.services, OFFERED)
        if counts_as[visit.staff_id] in ids or visit.staff_id in ids
    ]
    work.log("list_counted", count=len(visits), about=f"{week} {measure}")
    return _rows(work, visits)


def _outcomes(outcome: str | None) -> tuple[str, ...]:
    return OFFERED if outcome is None else (outcome,)


def _rows(work: Work, visits: Sequence[Visit]) -> list[VisitRow]:
    """Codes only, each with the gender valid that day."""
    rows = rows_of(work, visits, names=False)
    genders = genders_of(work, {row.client_id for row in rows})
    return [replace(row, gender=gender_on(genders[row.client_id], row.date)) for row in rows]


def _only(work: Work, period: str, rows: list[VisitRow], gender: str | None, persons: bool) -> list[VisitRow]:
    if gender is None:
        return rows
    if not persons:
        return [row for row in rows if row.gender == gender]
    genders, last = genders_of(work, {row.client_id for row in rows}), period_of(period).last.isoformat()
    return [row for row in rows if gender_on(genders[row.client_id], last) == gender]


def _visits(
    work: Work,
    period: str,
    services: tuple[str, ...] | None,
    outcomes: tuple[str, ...],
    programme: str | None = None,
) -> list[Visit]:
    within = period_of(period)
    days = within.first.isoformat(), within.last.isoformat()
    return _between(work, days, services, outcomes, programme)


def _between(
    work: Work,
    days: tuple[str, str],
    services: tuple[str, ...] | None,
    outcomes: tuple[str, ...],
    programme: str | None = None,
) -> list[Visit]:
    query = select(Visit).where(
        Visit.date >= days[0],
        Visit.date <= days[1],
        Visit.void.is_(None),
        Visit.outcome.in_(outcomes),
        of_my_programmes(work),
    )
    if services is not None:
        query = query.where(Visit.service.in_(services))
    if programme is not None:
        query = query.where(Visit.programme == programme)
    return list(work.session.scalars(query.order_by(Visit.date, Visit.start, Visit.id)))
