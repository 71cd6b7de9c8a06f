"""The production report of a month or a year: targets, outcomes, the year so far, and what does not count."""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, func, select

from spiral.records.catalogue import MeasureRow, choice_codes, measures_on, services_on
from spiral.records.codes import Outcome
from spiral.records.dates import iso_week_label, month_days, week_monday, weeks_of_month
from spiral.records.genders import DatedGenders, gender_on, genders_of
from spiral.records.models import Client, Staff, Visit
from spiral.records.staff import read_list, staff_ids
from spiral.records.tally import (
    VISITS,
    WOMEN,
    Counted,
    GenderOf,
    attended,
    figure,
    hours,
    not_counted,
    table,
    week_rows,
)
from spiral.vault.errors import Refused
from spiral.vault.work import Work

Genders = dict[str, DatedGenders]
PERIOD = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", re.ASCII)


@dataclass(frozen=True)
class Period:
    """A month (`2008-03`) or a year (`2008`)."""

    text: str

    @property
    def year(self) -> int:
        """The year."""
        return int(self.text[:4])

    @property
    def months(self) -> list[str]:
        """The months it holds, `YYYY-MM`."""
        return [self.text] if self.is_month else [f"{self.text}-{month:02d}" for month in range(1, 13)]

    @property
    def is_month(self) -> bool:
        """Whether it is a month."""
        return len(self.text) == 7

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return _first(self.months[0])

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return _last(self.months[-1])

    @property
    def measured_on(self) -> dt.date:
        """The day whose measures it is counted by: the 1st of the month, for a year the 1st of its last month."""
        return _first(self.months[-1])

    @property
    def before(self) -> "Period":
        """The same month, or the year, one year earlier."""
        return Period(f"{self.year - 1:04d}{self.text[4:]}")

    @property
    def to_date(self) -> list[str]:
        """January to this month; the whole year for a year."""
        return [month for month in Period(self.text[:4]).months if month <= self.months[-1]]


def period_of(text: str) -> Period:
    """A month or year as typed; Refused for one that does not exist (years 1900-2199)."""
    if not PERIOD.fullmatch(text) or not 1900 <= int(text[:4]) <= 2199:
        raise Refused("no_such_period", period=text[:20])
    return Period(text)


def _first(month: str) -> dt.date:
    return dt.date(int(month[:4]), int(month[5:7]), 1)


def _last(month: str) -> dt.date:
    return month_days(int(month[:4]), int(month[5:7]))[1]


def merged_clients(work: Work) -> dict[str, str]:
    """Each merged entry to the client that goes on."""
    rows = work.session.execute(select(Client.id, Client.merged_into).where(Client.merged_into.is_not(None)))
    return {client_id: survivor for client_id, survivor in rows if survivor}


def read_counted(
    work: Work, first: dt.date, last: dt.date, services: Iterable[str] | None = None
) -> tuple[list[Counted], Genders]:
    """The unvoided visits of some days as they are counted, and the dated genders of their persons.

    Merged entries are one person, matched staff one colleague. With `services`, those only.
    """
    as_staff, as_client = staff_ids(work), merged_clients(work)
    query = select(
        Visit.date,
        Visit.service,
        Visit.programme,
        Visit.outcome,
        Visit.minutes,
        Visit.client_id,
        Visit.staff_id,
    ).where(Visit.date >= first.isoformat(), Visit.date <= last.isoformat(), Visit.void.is_(None))
    if services is not None:
        query = query.where(Visit.service.in_(sorted(services)))
    rows = work.session.execute(query).all()
    genders = genders_of(work, {as_client.get(row[5], row[5]) for row in rows})
    only = {person: dated[0][1] for person, dated in genders.items() if len(dated) == 1}
    visits = []
    for date, service, programme, outcome, minutes, client_id, staff_id in rows:
        person = as_client.get(client_id, client_id)
        gender = only.get(person) or gender_on(genders[person], date)
        visits.append(Counted(date, service, programme, outcome, minutes, person, as_staff[staff_id], gender))
    return visits, genders


def genders_at(genders: Genders, day: dt.date) -> GenderOf:
    """Each person's gender as last known on a day."""
    text = day.isoformat()
    return {person: gender_on(dated, text) for person, dated in genders.items()}.__getitem__


def figures_of(work: Work, periods: list[str]) -> dict[str, dict[str, int]]:
    """The figure of each measure in some months, or in some years; only what the measures count is read."""
    if not periods:
        return {}
    measures = {period: measures_on(work, Period(period).measured_on) for period in periods}
    every = [row for rows in measures.values() for row in rows]
    by_person = {code for row in every if row.counts != VISITS for code in row.services}
    others = {code for row in every for code in row.services} - by_person
    came = _Came()
    came.add(work.session.execute(_attended(periods, others, func.count())), {})
    came.add(
        work.session.execute(_attended(periods, by_person, func.count(), Visit.client_id)),
        merged_clients(work),
    )
    asked = {code for row in every if row.counts == WOMEN for code in row.services}
    genders = genders_of(work, came.persons_of(periods, asked))
    return {period: _figures(period, came, rows, genders) for period, rows in measures.items()}


class _Came:
    """How many attended visits, and whose, in each period and service."""

    def __init__(self) -> None:
        self.visits: Counter[tuple[str, str]] = Counter()
        self.persons: dict[tuple[str, str], set[str]] = defaultdict(set)

    def add(self, rows: Iterable[Any], as_client: dict[str, str]) -> None:
        """Rows of period, service, visits and, where persons are asked for, the client."""
        for period, service, visits, *client in rows:
            self.visits[period, service] += visits
            self.persons[period, service].update(as_client.get(each, each) for each in client)

    def persons_of(self, periods: Iterable[str], services: Iterable[str]) -> set[str]:
        """The different persons of some services in some periods."""
        keys = [(period, service) for period in periods for service in services]
        return set().union(*(self.persons[key] for key in keys if key in self.persons))


def _attended(periods: list[str], services: set[str], *columns: Any) -> Select[Any]:
    """Attended visits by period and service, and by the columns after the first, which is their count."""
    period = func.substr(Visit.date, 1, len(periods[0]))
    first, last = Period(periods[0]).first, Period(periods[-1]).last
    counted = (
        Visit.date >= first.isoformat(),
        Visit.date <= last.isoformat(),
        Visit.void.is_(None),
        Visit.outcome == Outcome.ATTENDED,
        Visit.service.in_(sorted(services)),
    )
    return (
        select(period, Visit.service, *columns).where(*counted).group_by(period, Visit.service, *columns[1:])
    )


def _figures(period: str, came: _Came, measures: list[MeasureRow], genders: Genders) -> dict[str, int]:
    """One period's figures; genders are known for the women's measures, and for those alone."""
    last = Period(period).last.isoformat()
    return {
        measure.code: figure(
            measure,
            sum(came.visits[period, service] for service in measure.services),
            came.persons_of([period], measure.services),
            lambda person: gender_on(genders[person], last),
        )
        for measure in measures
    }


def has_visits(work: Work, period: Period) -> bool:
    """Whether the unit has an unvoided visit in a period."""
    query = (
        select(Visit.id)
        .where(
            Visit.date >= period.first.isoformat(),
            Visit.date <= period.last.isoformat(),
            Visit.void.is_(None),
        )
        .limit(1)
    )
    return work.session.scalars(query).first() is not None


def count_without_outcome(work: Work, period: Period) -> int:
    """The unit's visits of a period that are still planned after their day, each once, in a measure or not."""
    query = select(func.count()).where(
        Visit.date >= period.first.isoformat(),
        Visit.date <= period.last.isoformat(),
        Visit.date < work.today.isoformat(),
        Visit.outcome == Outcome.PLANNED,
        Visit.void.is_(None),
    )
    return work.session.scalars(query).one()


def build_report(work: Work, period: Period) -> dict[str, Any]:
    """The report's figures as they are today, in the shape of the command line's JSON."""
    visits, genders = read_counted(work, period.first, period.last)
    gender_of = genders_at(genders, period.last)
    figures = figures_of(work, period.to_date)
    before = (
        figures_of(work, [period.before.text])[period.before.text]
        if has_visits(work, period.before)
        else None
    )
    measures = measures_on(work, period.measured_on)
    programmes = choice_codes("programme")
    return {
        "report": "production",
        "unit": work.box.unit,
        "period": period.text,
        "approved": False,
        "measures": [
            _measure(work, period, measure, visits, gender_of, figures, before) for measure in measures
        ],
        "services": table(
            visits, lambda visit: visit.service, "service", services_on(work, period.last), gender_of
        ),
        "programmes": table(visits, lambda visit: visit.programme, "programme", programmes, gender_of),
        "year_chart": _chart(work, figures),
    }


def _measure(
    work: Work,
    period: Period,
    measure: MeasureRow,
    visits: list[Counted],
    gender_of: GenderOf,
    figures: dict[str, dict[str, int]],
    before: dict[str, int] | None,
) -> dict[str, Any]:
    own = [visit for visit in visits if visit.service in measure.services]
    came = attended(own, measure)
    row: dict[str, Any] = {
        "key": measure.code,
        "counts": measure.counts,
        "target": _summed(work, period.months, measure.code, "target"),
        "actual": figure(measure, len(came), (visit.person for visit in came), gender_of),
        "hours_target": _summed(work, period.months, measure.code, "hours_target"),
        "hours": hours(came),
        "last_year": None if before is None else before.get(measure.code, 0),
        "year_to_date": sum(months.get(measure.code, 0) for months in figures.values()),
        "year_to_date_target": _summed(work, period.to_date, measure.code, "target"),
        "printed": None,
        "differences": [],
        "not_counted": not_counted(own, came, measure, gender_of, work.today.isoformat()),
    }
    together = table(own, lambda _: measure.code, "key", [measure.code], gender_of)[0]
    row |= {name: told for name, told in together.items() if name != "key"}  # as a service's row
    if measure.week_target is not None:
        row["weeks"] = _weeks(work, period, measure.code)
    return row


def _summed(work: Work, months: list[str], code: str, what: str) -> int | None:
    """The months' targets, each the one valid on its 1st; None when no month has one."""
    rows = [
        measure for month in months for measure in measures_on(work, _first(month)) if measure.code == code
    ]
    told = [value for row in rows if (value := getattr(row, what)) is not None]
    return sum(told) if told else None


def _weeks(work: Work, period: Period, code: str) -> list[dict[str, Any]]:
    """The weeks of each month, by the measure as it is on the month's 1st."""
    measures = {
        month: measure
        for month in period.months
        for measure in measures_on(work, _first(month))
        if measure.code == code and measure.week_target is not None
    }
    weeks = {month: weeks_of_month(int(month[:4]), int(month[5:])) for month in measures}
    every = [week for told in weeks.values() for week in told]
    first, last = week_monday(every[0]), week_monday(every[-1]) + dt.timedelta(days=6)
    services = {service for measure in measures.values() for service in measure.services}
    visits, _ = read_counted(work, first, last, services)
    staff = _week_staff(work, services, {visit.staff for visit in visits}, last)
    return [
        row
        for month, measure in measures.items()
        for row in week_rows(visits, measure, weeks[month], _week_of, staff)
    ]


def _week_staff(work: Work, services: set[str], seen: set[str], last: dt.date) -> dict[str, tuple[str, int]]:
    """Who gives every one of the services, and whoever else had visits: login or name, and percent of full time.

    Of the former not one whose first unvoided visit, under whichever name, came later than these weeks.
    """
    offered = services_on(work, last)
    needed = [offered[code] for code in services if code in offered]
    givers = {
        member.id
        for member in read_list(work).members
        if needed and not member.ended and all(service.is_for(member.roles) for service in needed)
    }
    as_staff = staff_ids(work)
    names = {giver: [each for each, goes_as in as_staff.items() if goes_as == giver] for giver in givers}
    wanted = seen | {giver for giver in givers if not _began_later(work, names[giver], last)}
    return {
        row.id: (row.login or row.name, row.share)
        for row in work.session.scalars(select(Staff).where(Staff.id.in_(wanted)))
    }


def _began_later(work: Work, staff: list[str], last: dt.date) -> bool:
    """Whether the first unvoided visit, under any of the names, came after a day; an index holds each name's days."""
    unvoided = select(Visit.date).where(Visit.void.is_(None)).order_by(Visit.date).limit(1)
    firsts = [day for each in staff for day in work.session.scalars(unvoided.where(Visit.staff_id == each))]
    return bool(firsts) and min(firsts) > last.isoformat()


@lru_cache(maxsize=4096)
def _week_of(day: str) -> str:
    return iso_week_label(dt.date.fromisoformat(day))


def _chart(work: Work, figures: dict[str, dict[str, int]]) -> list[dict[str, Any]]:
    chart = []
    for month, told in figures.items():
        targets = {measure.code: measure.target for measure in measures_on(work, _first(month))}
        chart.append(
            {
                "month": month,
                "measures": {
                    code: {"actual": actual, "target": targets[code]} for code, actual in told.items()
                },
            }
        )
    return chart
