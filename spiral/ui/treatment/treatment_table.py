"""Treatment in figures: talks by therapist, week, month and gender; first visits, cases, reviews. No client."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.records.treatment_figures import Talks, TreatmentFigures, read_treatment
from spiral.reports import names as say
from spiral.reports.treatment_files import talk_groups, talk_numbers, treatment_facts, treatment_file
from spiral.ui.desk import Desk
from spiral.ui.palette import STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.reading import Reading, Told
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.reports.figures_part import FiguresPart

SIDE = 336


def columns() -> list[Column[Talks]]:
    """Offered, held, and not held by what became of them; and how many persons."""
    name: Column[Talks] = Column(
        "name",
        "",
        lambda row: Cell((Words(row.name, weight=STRONG),)),
        stretch=True,
        whole=True,
        sortable=False,
    )
    return [
        name,
        *(
            Column(key, title, partial(_number, read), align="right", sortable=False)
            for key, title, read in talk_numbers()
        ),
    ]


def _number(read: Callable[[Talks], int], row: Talks) -> str:
    return say.number(read(row))


def rows_of(figures: TreatmentFigures) -> list[Talks | Section]:
    """The total first, then each way of dividing it."""
    items: list[Talks | Section] = [replace(figures.total, key="total", name=tr("All talks"))]
    for title, rows in talk_groups(figures):
        items.append(Section(title))
        items += [replace(row, key=f"{title} {row.key}", name=name) for name, row in rows]
    return items


def facts_of(figures: TreatmentFigures) -> list[Told]:
    """First visits, cases and reviews, each a card."""
    return [
        Told(each.title, paragraphs=tuple(("", f"{label}: {value}") for label, value in each.lines))
        for each in treatment_facts(figures)
    ]


class TreatmentTable(FiguresPart):
    """Read when it is looked at."""

    make = staticmethod(treatment_file)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stem, self.title = tr("treatment"), tr("Treatment in figures")
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
        self.period = period
        self.figures = self.desk.ask(read_treatment, period)
        self.table.set_rows(rows_of(self.figures))
        self.facts.show_told(facts_of(self.figures))
