"""A number of the report, and the visits behind it. Without Qt; every list read has its row in the log."""

from collections.abc import Sequence
from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.counted import COUNTED, list_counted, list_of_programme, list_of_service, list_of_week
from spiral.records.tally import PERSONS, WOMEN
from spiral.records.visits import VisitRow
from spiral.reports import names as say
from spiral.ui.reports.report_read import Measured, Shown
from spiral.vault.work import Work


@dataclass(frozen=True)
class Number:
    """Which number: of a measure (`which` is counted, gender, planned), of services, a programme, or a week.

    `figure` is how many visits the reader should find, None where the number counts people. `until` cuts a year.
    """

    words: str
    period: str
    measure: str = ""
    which: str = COUNTED
    services: tuple[str, ...] = ()
    programme: str = ""
    outcomes: tuple[str | None, ...] = ("attended",)
    gender: str | None = None
    persons: bool = False
    week: str = ""
    staff: str = ""
    figure: int | None = None
    until: str = ""
    once: bool = False


def read_number(work: Work, *, number: Number) -> list[VisitRow]:
    """The visits behind a number, by day and time. One who is not the chief gets those of their own programmes."""
    if number.week:
        rows = list_of_week(work, measure=number.measure, week=number.week, staff=number.staff)
        rows = [row for row in rows if None in number.outcomes or row.outcome in number.outcomes]
    elif number.measure:
        rows = list_counted(work, period=number.period, measure=number.measure, which=number.which)
    else:
        rows = [row for outcome in number.outcomes for row in _listed(work, number, outcome)]
    rows = [row for row in rows if not number.until or row.date <= number.until]
    return sorted(rows, key=lambda row: (row.date, row.start, row.code))


def read_numbers(work: Work, *, numbers: Sequence[Number]) -> list[list[VisitRow]]:
    """The visits behind each of some numbers, in one reading."""
    return [read_number(work, number=number) for number in numbers]


def _listed(work: Work, number: Number, outcome: str | None) -> list[VisitRow]:
    if number.programme:
        return list_of_programme(
            work,
            period=number.period,
            programme=number.programme,
            outcome=outcome,
            gender=number.gender,
            persons=number.persons,
        )
    return [
        row
        for service in number.services
        for row in list_of_service(
            work,
            period=number.period,
            service=service,
            outcome=outcome,
            gender=number.gender,
            persons=number.persons,
        )
    ]


def number_of_measure(shown: Shown, measure: Measured, column: str) -> Number:
    """The number in a measure's column; the columns that say the same in other words open the same list."""
    period, once = shown.period, measure.counts in (WOMEN, PERSONS)
    words = say.period_words(period.text)
    kind, _, gender = column.partition("-")
    if column == "last":
        before = period.before.text
        return Number(say.period_words(before), before, measure.key, once=once)
    if column == "so_far":
        until = period.last.isoformat()
        return Number(
            tr("{year}, until {day}", year=period.year, day=until),
            period.text[:4],
            measure.key,
            until=until,
        )
    if column == "undone":
        figure = measure.no_show + measure.cancelled
        lost = ("no_show", "cancelled")
        return Number(tr("not done"), period.text, services=measure.services, outcomes=lost, figure=figure)
    if kind in ("visits", "persons"):
        return number_of_gender(
            Number(words, period.text, services=measure.services), kind, gender, measure.visits
        )
    figure = sum(measure.visits) - measure.not_counted.get("gender", 0)
    return Number(words, period.text, measure.key, figure=figure, once=once)


def number_of_gender(number: Number, kind: str, gender: str, visits: tuple[int, ...]) -> Number:
    """The same number for one gender: visits by the gender of the day, persons by the latest in the period."""
    from dataclasses import replace

    if gender == "all":
        return replace(number, figure=sum(visits), once=kind == "persons")
    figure = visits[say.GENDERS.index(gender)] if kind == "visits" else None
    words = f"{number.words}, {phrase('genders', gender)}"
    return replace(
        number, words=words, gender=gender, persons=kind == "persons", figure=figure, once=kind == "persons"
    )


def left_out(shown: Shown, measure: Measured, reason: str) -> Number:
    """The visits that a measure does not count, for a reason."""
    return Number(
        phrase("not_counted", reason),
        shown.period.text,
        measure.key,
        which=reason,
        figure=measure.not_counted.get(reason, 0),
    )
