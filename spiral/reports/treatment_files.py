"""Treatment in figures as tables: the same words and numbers on the screen, on paper and in a workbook. No client."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records.catalogue import choice_name
from spiral.records.treatment_figures import Talks, TreatmentFigures, read_treatment
from spiral.reports import names as say
from spiral.reports.figures_files import Printed, Table, make_file
from spiral.vault.work import Work

Number = tuple[str, str, Callable[[Talks], int]]


@dataclass(frozen=True)
class Facts:
    """Facts under a heading: each with its words and its value in words."""

    title: str
    lines: tuple[tuple[str, str], ...]


def talk_numbers() -> Sequence[Number]:
    """Offered, held, and not held by what became of them; and how many persons: key, head, number."""
    return (
        ("offered", tr("Offered"), lambda row: row.offered),
        ("held", tr("Held talks"), lambda row: row.held),
        ("missed", tr("Not held"), lambda row: row.missed),
        ("no_show", tr("No-show"), lambda row: row.no_show),
        ("cancelled", tr("Cancelled"), lambda row: row.cancelled),
        ("withdrawn", tr("Called off"), lambda row: row.withdrawn),
        ("planned", tr("Booked"), lambda row: row.planned),
        ("persons", tr("Persons"), lambda row: row.persons),
    )


def talk_groups(figures: TreatmentFigures) -> list[tuple[str, list[tuple[str, Talks]]]]:
    """Each way of dividing the talks, with its rows by name; a month is not divided by month."""
    groups: list[tuple[str, Sequence[Talks], Callable[[Talks], str]]] = [
        (tr("By therapist"), figures.by_therapist, lambda row: row.name),
        (tr("By week"), figures.by_week, lambda row: say.week_words(row.key)),
        (tr("By gender"), figures.by_gender, lambda row: phrase("genders", row.key)),
    ]
    if len(figures.period) == 4:
        groups.insert(2, (tr("By month"), figures.by_month, lambda row: say.period_words(row.key)))
    return [
        (title, [(say.capital(named(row)), row) for row in rows]) for title, rows, named in groups if rows
    ]


def treatment_facts(figures: TreatmentFigures) -> list[Facts]:
    """First visits, cases, reviews, who was linked on, how they came."""
    first, reviews = figures.first_visits, figures.reviews
    days = say.NONE if first.median_days is None else say.number(first.median_days)
    ended = say.NONE if figures.talks_in_closed is None else say.number(round(figures.talks_in_closed, 1))
    facts = [
        Facts(
            tr("To the first visit"),
            (
                (tr("Days from the conference, median"), days),
                *((_period(row.period), _kept(row.kept, row.broken, row.running)) for row in first.promises),
            ),
        ),
        Facts(
            tr("Cases"),
            (
                (tr("Opened"), say.number(figures.opened)),
                (tr("Closed cases"), say.number(figures.closed)),
                (tr("Talks held in a closed case, on average"), ended),
                *(
                    (_length(row.from_months, row.to_months), say.number(row.cases))
                    for row in figures.open_cases
                ),
            ),
        ),
        Facts(
            tr("Six-monthly reviews"),
            (
                (tr("Due"), say.number(reviews.due)),
                (tr("In time"), say.number(reviews.in_time)),
                (tr("Late"), say.number(reviews.late)),
                (tr("Not held"), say.number(reviews.missing)),
            ),
        ),
        Facts(
            tr("Linked on"),
            (
                (tr("inside the unit"), say.number(figures.linked_inside)),
                (tr("outside the unit"), say.number(figures.linked_outside)),
            ),
        ),
    ]
    came = tuple(
        (choice_name("enquiry_source", code, language()) if code else tr("Not said"), say.number(count))
        for code, count in figures.came_by
    )
    return [*facts, Facts(tr("How they came to us"), came)] if came else facts


def _period(period: str) -> str:
    return (
        say.period_words(period)
        if "Q" not in period
        else tr("quarter {q} {year}", q=period[-1], year=period[:4])
    )


def _kept(kept: int, broken: int, running: int) -> str:
    settled = kept + broken
    share = say.percent(kept / settled) if settled else say.NONE
    words = tr("{kept} of {settled} within 14 days, {share}", kept=kept, settled=settled, share=share)
    return f"{words}; {tr('{n} still running', n=running)}" if running else words


def _length(first: int, last: int | None) -> str:
    if last is None:
        return tr("Open {first} months or longer", first=first)
    return tr("Open {first} to {last} months", first=first, last=last)


def treatment_tables(figures: TreatmentFigures) -> list[Table]:
    """The talks in all and by each way of dividing them, then the facts."""
    numbers = talk_numbers()
    groups = [(tr("All talks"), [(tr("All talks"), figures.total)]), *talk_groups(figures)]
    talks = [
        Table(
            title,
            ["", *(head for _, head, _ in numbers)],
            [[name, *(read(row) for _, _, read in numbers)] for name, row in rows],
        )
        for title, rows in groups
    ]
    facts = [
        Table(each.title, ["", ""], [list(line) for line in each.lines], texts=(0, 1))
        for each in treatment_facts(figures)
    ]
    return [*talks, *facts]


def treatment_file(work: Work, *, period: str, form: str, printed_at: str) -> bytes:
    """The figures read anew, as the bytes of a `pdf`, `xlsx` or `csv`."""
    figures = read_treatment(work, period)
    title = tr("Treatment in figures, {period}", period=say.period_words(period))
    return make_file(
        form, treatment_tables(figures), Printed(title, work.box.unit, printed_at, work.actor.name)
    )
