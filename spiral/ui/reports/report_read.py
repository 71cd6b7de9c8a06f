"""What the report's page shows, read in one piece: the report, the unit's own words, last year, what was approved.

Without Qt. Reading it is the operation `read_production`, with its row in the log.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from spiral.language import language, tr
from spiral.phrases import month_name, phrase
from spiral.records.approvals import list_differences, list_months, read_production
from spiral.records.catalogue import list_measures
from spiral.records.production import Period, count_without_outcome, figures_of, has_visits, period_of
from spiral.reports import names as say
from spiral.reports.names import GENDERS, Names, Report
from spiral.reports.production import files_of, names_of
from spiral.vault.errors import Refused
from spiral.vault.work import Work

Figures = tuple[int, ...]
Differences = list[dict[str, Any]]
EARLY = 15  # until this day of a month, the one before is what people work with


@dataclass(frozen=True)
class Measured:
    """A measure as a row: its figures, and visits and persons by gender."""

    key: str
    name: str
    counts: str
    services: tuple[str, ...]
    actual: int
    target: int | None
    hours: float
    hours_target: float | None
    last_year: int | None
    so_far: int
    so_far_target: int | None
    printed: int | None
    differences: Differences
    not_counted: Mapping[str, int]
    visits: Figures
    persons: Figures
    no_show: int
    cancelled: int
    weeks: tuple[dict[str, Any], ...]

    @property
    def id(self) -> str:
        """The same measure after a refresh."""
        return self.key

    @property
    def over(self) -> int | None:
        """How far above the target; below it is negative."""
        return None if self.target is None else self.actual - self.target

    @property
    def share(self) -> float | None:
        """The outcome as a part of the target."""
        return say.share_of(self.actual, self.target)

    @property
    def offered(self) -> int:
        """Attended, no-shows and cancellations."""
        return sum(self.visits) + self.no_show + self.cancelled


@dataclass(frozen=True)
class Shown:
    """Everything that the page shows of one period."""

    report: Report
    names: Names
    measures: tuple[Measured, ...]
    last_year: Mapping[str, Mapping[str, int]]
    approved_months: Mapping[str, Mapping[str, Differences]]
    without_outcome: int

    @property
    def period(self) -> Period:
        """The month or the year."""
        return period_of(self.report["period"])

    @property
    def is_empty(self) -> bool:
        """Whether the unit has no visit at all in the period."""
        kinds = ("offered", "withdrawn", "planned")
        return not any(row[kind] for row in self.report["services"] for kind in kinds)

    def measure(self, key: str) -> Measured | None:
        """A measure by its key."""
        return next((each for each in self.measures if each.key == key), None)


def read_shown(work: Work, *, period: str) -> Shown:
    """The report of a month or a year with what stands beside it."""
    report = read_production(work, period)
    within = period_of(period)
    services = {
        row.code: row.services for row in list_measures(work) if row.from_date <= within.last.isoformat()
    }
    names = names_of(work, period)
    approved = [month for month, yes in list_months(work, within.year).items() if yes]
    differences = list_differences(work, within.year)
    before = Period(f"{within.year - 1:04d}")
    figures = figures_of(work, before.months) if has_visits(work, before) else {}
    return Shown(
        report,
        names,
        tuple(_measured(row, names, services.get(row["key"], ())) for row in report["measures"]),
        {month: told for month, told in figures.items() if any(told.values())},
        {month: differences.get(month, {}) for month in approved},
        count_without_outcome(work, within),
    )


def _measured(row: Mapping[str, Any], names: Names, services: tuple[str, ...]) -> Measured:
    return Measured(
        key=row["key"],
        name=names.measure(row),
        counts=row["counts"],
        services=services,
        actual=row["actual"],
        target=row.get("target"),
        hours=row.get("hours") or 0.0,
        hours_target=row.get("hours_target"),
        last_year=row.get("last_year"),
        so_far=row.get("year_to_date") or 0,
        so_far_target=row.get("year_to_date_target"),
        printed=row.get("printed"),
        differences=list(row.get("differences") or ()),
        not_counted={line["reason"]: line["visits"] for line in row.get("not_counted") or ()},
        visits=tuple(row["visits"][gender] for gender in GENDERS),
        persons=tuple(row["persons"][gender] for gender in GENDERS),
        no_show=row["no_show"],
        cancelled=row["cancelled"],
        weeks=tuple(row.get("weeks") or ()),
    )


def make_file(work: Work, *, period: str, form: str, printed_at: str) -> bytes:
    """The report read anew, as the bytes of a `pdf`, `xlsx` or `csv`: what is printed has its row in the log."""
    report = read_production(work, period)
    return files_of(work, report, printed_at=printed_at)(form)


def file_name(period: str, form: str) -> str:
    """A name that says nothing about anyone: `produktion-2008-03.pdf`."""
    return f"{'produktion' if language() == 'sv' else 'production'}-{period}.{form}"


def counts_words(measure: Measured) -> str:
    """What a measure counts, and its hours against their target: `olika kvinnor, 15,0 av 16 tim`."""
    counts = phrase("counts", measure.counts)
    if measure.weeks:
        attended, offered = say.number(sum(measure.visits)), say.number(measure.offered)
        return tr("{attended} of {offered} offered, target by the week", attended=attended, offered=offered)
    if measure.hours_target is None:
        return counts
    done, wanted = say.hours_words(measure.hours), say.number(measure.hours_target)
    return tr("{counts}, {done} of {wanted} h", counts=counts, done=done, wanted=wanted)


def short_month(period: str) -> str:
    """A month for a narrow head: `mar 2007`; a year as it is."""
    return f"{month_name(int(period[5:]))[:3]} {period[:4]}" if len(period) > 4 else period


def working_month(today: date) -> str:
    """The month that people work with: last month until the 15th, then this."""
    day = today if today.day > EARLY else today.replace(day=1) - timedelta(days=1)
    return f"{day.year:04d}-{day.month:02d}"


def step(period: str, by: int) -> str:
    """The month, or the year, `by` places on; at the calendar's edge it stays."""
    if len(period) == 4:
        return f"{min(max(int(period) + by, 1900), 2199):04d}"
    year, month = divmod(int(period[:4]) * 12 + int(period[5:]) - 1 + by, 12)
    return f"{year:04d}-{month + 1:02d}" if 1900 <= year <= 2199 else period


def period_typed(text: str) -> str:
    """The period meant by `2008-03`, `200803`, `mars 2008` or `2008`; Refused("no_such_period") when none."""
    typed = " ".join(text.casefold().split())
    if match := re.fullmatch(r"(\d{4})[- /]?(\d{1,2})", typed, re.ASCII):
        return period_of(f"{match[1]}-{int(match[2]):02d}").text
    if match := re.fullmatch(r"([^\W\d]{3,}) (\d{4})", typed):
        for month in range(1, 13):
            if month_name(month).casefold().startswith(match[1]):
                return period_of(f"{match[2]}-{month:02d}").text
    if re.fullmatch(r"\d{4}", typed, re.ASCII):
        return period_of(typed).text
    raise Refused("no_such_period", period=text[:20])
