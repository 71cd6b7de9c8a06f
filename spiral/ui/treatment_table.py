"""Treatment in figures: talks by therapist, week, month and gender; first visits, cases, reviews. No client."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records.catalogue import choice_name
from spiral.records.treatment_figures import Talks, TreatmentFigures, read_treatment
from spiral.reports import names as say
from spiral.ui.desk import Desk
from spiral.ui.palette import STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.reading import Reading, Told
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.side_by_side import SideBySide

SIDE = 336


def columns() -> list[Column[Talks]]:
    """Offered, held, and not held by what became of them; and how many persons."""
    numbers: Sequence[tuple[str, str, Callable[[Talks], int]]] = (
        ("offered", tr("Offered"), lambda row: row.offered),
        ("held", tr("Held talks"), lambda row: row.held),
        ("missed", tr("Not held"), lambda row: row.missed),
        ("no_show", tr("No-show"), lambda row: row.no_show),
        ("cancelled", tr("Cancelled"), lambda row: row.cancelled),
        ("withdrawn", tr("Withdrew"), lambda row: row.withdrawn),
        ("planned", tr("Booked"), lambda row: row.planned),
        ("persons", tr("Persons"), lambda row: row.persons),
    )
    return [
        Column(
            "name",
            "",
            lambda row: Cell((Words(row.name, weight=STRONG),)),
            stretch=True,
            whole=True,
            sortable=False,
        ),
        *(
            Column(key, title, partial(_number, read), align="right", sortable=False)
            for key, title, read in numbers
        ),
    ]


def _number(read: Callable[[Talks], int], row: Talks) -> str:
    return say.number(read(row))


def rows_of(figures: TreatmentFigures) -> list[Talks | Section]:
    """The total first, then each way of dividing it."""
    items: list[Talks | Section] = [replace(figures.total, key="total", name=tr("All talks"))]
    groups = (
        (tr("By therapist"), figures.by_therapist, lambda row: row.name),
        (tr("By week"), figures.by_week, lambda row: say.week_words(row.key)),
        (tr("By month"), figures.by_month, lambda row: say.period_words(row.key)),
        (tr("By gender"), figures.by_gender, lambda row: say.capital(phrase("genders", row.key))),
    )
    for title, rows, named in groups:
        if title == tr("By month") and len(figures.period) == 7:
            continue
        if rows:
            items.append(Section(title))
            items += [replace(row, key=f"{title} {row.key}", name=say.capital(named(row))) for row in rows]
    return items


def facts_of(figures: TreatmentFigures) -> list[Told]:
    """First visits, cases and reviews, each a card."""
    first = figures.first_visits
    days = "–" if first.median_days is None else say.number(first.median_days)
    promises = tuple(
        (_period(row.period), _kept(row.kept, row.broken, row.running)) for row in first.promises
    )
    lengths = tuple(
        (_length(row.from_months, row.to_months), say.number(row.cases)) for row in figures.open_cases
    )
    reviews = figures.reviews
    ended = "–" if figures.talks_in_closed is None else say.number(round(figures.talks_in_closed, 1))
    came = tuple(
        (choice_name("enquiry_source", code, language()) if code else tr("Not said"), say.number(count))
        for code, count in figures.came_by
    )
    told = [
        Told(
            tr("To the first visit"),
            "",
            (),
            _lines((tr("Days from the conference, median"), days), *promises),
        ),
        Told(
            tr("Cases"),
            "",
            (),
            _lines(
                (tr("Opened"), say.number(figures.opened)),
                (tr("Closed cases"), say.number(figures.closed)),
                (tr("Talks held in a closed case, on average"), ended),
                *lengths,
            ),
        ),
        Told(
            tr("Six-monthly reviews"),
            "",
            (),
            _lines(
                (tr("Due"), say.number(reviews.due)),
                (tr("In time"), say.number(reviews.in_time)),
                (tr("Late"), say.number(reviews.late)),
                (tr("Not held"), say.number(reviews.missing)),
            ),
        ),
        Told(
            tr("Linked on"),
            "",
            (),
            _lines(
                (tr("inside the unit"), say.number(figures.linked_inside)),
                (tr("outside the unit"), say.number(figures.linked_outside)),
            ),
        ),
    ]
    return [*told, Told(tr("How they came to us"), "", (), _lines(*came))] if came else told


def _lines(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Facts as lines of a card."""
    return tuple(("", f"{label}: {value}") for label, value in facts)


def _period(period: str) -> str:
    return (
        say.period_words(period)
        if "Q" not in period
        else tr("quarter {q} {year}", q=period[-1], year=period[:4])
    )


def _kept(kept: int, broken: int, running: int) -> str:
    settled = kept + broken
    share = say.percent(kept / settled) if settled else "–"
    words = tr("{kept} of {settled} within 14 days, {share}", kept=kept, settled=settled, share=share)
    return f"{words}; {tr('{n} still running', n=running)}" if running else words


def _length(first: int, last: int | None) -> str:
    if last is None:
        return tr("Open {first} months or longer", first=first)
    return tr("Open {first} to {last} months", first=first, last=last)


class TreatmentTable(QWidget):
    """Read when it is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.figures: TreatmentFigures | None = None
        self.table: RowList[Talks] = RowList(
            "treatment-figures",
            tr("Talks"),
            columns(),
            row_id=lambda row: row.key,
            head_fill="sunken",
            empty=tr("No talks in this period."),
        )
        self.facts = Reading(tr("First visits, cases and reviews"))
        card = Card()
        card.add(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SideBySide(card, self.facts, width=SIDE))

    def show_period(self, period: str) -> None:
        """A month's or a year's figures."""
        self.figures = self._desk.ask(read_treatment, period)
        self.table.set_rows(rows_of(self.figures))
        self.facts.show_told(facts_of(self.figures))
