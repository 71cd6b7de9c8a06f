"""The chief's figures of treatment: talks offered, held, missed; first visits; cases; reviews. From codes alone.

Counted as the production report counts (mission 4): unvoided visits of the services of `therapy_visits` in the
programme `treatment`; offered = attended + no_show + cancelled; an ISO week belongs to its Thursday's month.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from sqlalchemy import func, select

from spiral.records.case_talks import count_talks
from spiral.records.catalogue import measures_on
from spiral.records.codes import OFFERED, Gender, Outcome
from spiral.records.dates import add_months, iso_week_label
from spiral.records.deadlines import Promise, is_in_time, reviews_due
from spiral.records.first_visits import FirstVisitRow, Kept, count_promises, rows_of_offers
from spiral.records.production import Period, genders_at, period_of, read_counted
from spiral.records.rights import require
from spiral.records.staff import staff_names
from spiral.records.tally import Counted
from spiral.records.treatment_models import Case, CaseReview, Contract, Enquiry, LinkedOn
from spiral.vault.work import Work

MEASURE, PROGRAMME = "therapy_visits", "treatment"
LENGTHS = ((0, 6), (6, 12), (12, 24), (24, None))


@dataclass(frozen=True)
class Talks:
    """Talks of one therapist, week, month or gender, and how many persons they were offered to."""

    key: str
    name: str
    held: int
    no_show: int
    cancelled: int
    withdrawn: int
    planned: int
    persons: int

    @property
    def offered(self) -> int:
        """Held, no-show and cancelled together."""
        return self.held + self.no_show + self.cancelled

    @property
    def missed(self) -> int:
        """Not held: no-show and cancelled together."""
        return self.no_show + self.cancelled


@dataclass(frozen=True)
class OpenCases:
    """How many open cases have gone on for `from_months` or more, and less than `to_months` (None: and more)."""

    from_months: int
    to_months: int | None
    cases: int


@dataclass(frozen=True)
class Reviews:
    """Of the reviews due in the period (up to today): held in time, held late, and not held."""

    due: int
    in_time: int
    late: int
    missing: int


@dataclass(frozen=True)
class FirstVisits:
    """Offers of the period's conferences. `median_days` from conference to the day offered; None without any."""

    promises: tuple[Kept, ...]
    median_days: float | None


@dataclass(frozen=True)
class TreatmentFigures:
    """A month's or year's figures; `closed` cases and how many talks were held in them on average.

    `came_by`: enquiries by how they came to us (empty: not told). `linked_inside`, `linked_outside`: clients linked on.
    """

    period: str
    total: Talks
    by_therapist: tuple[Talks, ...]
    by_week: tuple[Talks, ...]
    by_month: tuple[Talks, ...]
    by_gender: tuple[Talks, ...]
    first_visits: FirstVisits
    opened: int
    open_cases: tuple[OpenCases, ...]
    closed: int
    talks_in_closed: float | None
    reviews: Reviews
    came_by: tuple[tuple[str, int], ...]
    linked_inside: int
    linked_outside: int


def read_treatment(work: Work, period: str) -> TreatmentFigures:
    """The figures of a month (`2008-03`) or a year (`2008`), without a name, a client's code or a word said."""
    require(work, "read_treatment_figures")
    within = period_of(period)
    visits, persons_gender = _visits(work, within)
    names = staff_names(work)
    days = within.first.isoformat(), within.last.isoformat()
    offers = [row for row in rows_of_offers(work) if days[0] <= row.conference <= days[1]]
    opened, closed = _cases(work, "opened", within), _cases(work, "closed", within)
    held = [count_talks(work, case)[Outcome.ATTENDED] for case in closed]
    work.log("read_treatment", about=period)
    return TreatmentFigures(
        period,
        _talks("", "", visits),
        _by(visits, lambda visit: visit.staff, names),
        _by(visits, lambda visit: iso_week_label(dt.date.fromisoformat(visit.date)), {}),
        _by(visits, lambda visit: visit.date[:7], {}),
        _by(visits, lambda visit: persons_gender(visit.person), {}, [gender.value for gender in Gender]),
        _first_visits(offers),
        len(opened),
        _lengths(work, min(within.last, work.today)),
        len(closed),
        sum(held) / len(held) if held else None,
        _reviews(work, within),
        _came_by(work, days),
        *_linked(work, days),
    )


def _visits(work: Work, within: Period) -> tuple[list[Counted], Callable[[str], str]]:
    services = next(
        (row.services for row in measures_on(work, within.measured_on) if row.code == MEASURE), ()
    )
    visits, genders = read_counted(work, within.first, within.last, services)
    return [visit for visit in visits if visit.programme == PROGRAMME], genders_at(genders, within.last)


def _by(
    visits: Iterable[Counted], key: Callable[[Counted], str], names: dict[str, str], order: Iterable[str] = ()
) -> tuple[Talks, ...]:
    groups: dict[str, list[Counted]] = {each: [] for each in order}
    for visit in visits:
        groups.setdefault(key(visit), []).append(visit)
    rows = [_talks(each, names.get(each, ""), told) for each, told in groups.items()]
    return tuple(rows if order else sorted(rows, key=lambda row: (row.name, row.key)))


def _talks(key: str, name: str, visits: list[Counted]) -> Talks:
    outcomes = [visit.outcome for visit in visits]
    return Talks(
        key,
        name,
        outcomes.count(Outcome.ATTENDED),
        outcomes.count(Outcome.NO_SHOW),
        outcomes.count(Outcome.CANCELLED),
        outcomes.count(Outcome.WITHDRAWN),
        outcomes.count(Outcome.PLANNED),
        len({visit.person for visit in visits if visit.outcome in OFFERED}),
    )


def _first_visits(offers: list[FirstVisitRow]) -> FirstVisits:
    days = [row.days for row in offers if row.promise in (Promise.KEPT, Promise.LATE)]
    told = count_promises((row.conference, row.promise) for row in offers)
    return FirstVisits(tuple(told), float(median(days)) if days else None)


def _cases(work: Work, day: str, within: Period) -> list[Case]:
    column = getattr(Case, day)
    return list(
        work.session.scalars(
            select(Case).where(
                Case.programme == PROGRAMME,
                column >= within.first.isoformat(),
                column <= within.last.isoformat(),
            )
        )
    )


def _came_by(work: Work, days: tuple[str, str]) -> tuple[tuple[str, int], ...]:
    found = work.session.execute(
        select(Enquiry.source, func.count())
        .where(Enquiry.date >= days[0], Enquiry.date <= days[1])
        .group_by(Enquiry.source)
    )
    return tuple(sorted((source or "", count) for source, count in found))


def _linked(work: Work, days: tuple[str, str]) -> tuple[int, int]:
    found = work.session.scalars(
        select(LinkedOn.outside).where(LinkedOn.date >= days[0], LinkedOn.date <= days[1])
    ).all()
    return len(found) - sum(found), sum(found)


def _lengths(work: Work, day: dt.date) -> tuple[OpenCases, ...]:
    opened = [
        row.opened
        for row in work.session.scalars(
            select(Case).where(Case.programme == PROGRAMME, Case.opened <= day.isoformat())
        )
        if row.closed is None or row.closed > day.isoformat()
    ]
    return tuple(
        OpenCases(
            first,
            last,
            sum(_begun(day, last) < each <= add_months(day, -first).isoformat() for each in opened),
        )
        for first, last in LENGTHS
    )


def _begun(day: dt.date, months: int | None) -> str:
    return "" if months is None else add_months(day, -months).isoformat()


def _reviews(work: Work, within: Period) -> Reviews:
    """Each contract's reviews with their day in the period, while the contract went on; a day to come is not due."""
    last = min(within.last, work.today)
    held: dict[tuple[str, int], dt.date] = {
        (row.contract_id, row.number): dt.date.fromisoformat(row.held)
        for row in work.session.scalars(select(CaseReview))
    }
    counted: dict[str, int] = defaultdict(int)
    rows = work.session.execute(
        select(Contract.id, Contract.start, Contract.ended)
        .join(Case, Case.id == Contract.case_id)
        .where(Case.programme == PROGRAMME)
    )
    for contract_id, start, ended in rows:
        begun = dt.date.fromisoformat(start)
        until = min(last, dt.date.fromisoformat(ended)) if ended else last
        for number, due in enumerate(reviews_due(begun, until), 1):
            if due >= within.first:
                done = held.get((contract_id, number))
                counted["in_time" if is_in_time(due, done) else "late" if done else "missing"] += 1
    return Reviews(sum(counted.values()), counted["in_time"], counted["late"], counted["missing"])
