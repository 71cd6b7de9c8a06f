"""What visits contained, counted for a month or a year: times, persons and gender. No client and no detail."""

from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.reports import names as say
from spiral.reports.content_files import Done, content_file, content_heads, persons_once, read_contents
from spiral.ui.desk import Desk
from spiral.ui.palette import STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.text import Text
from spiral.ui.reports.figures_part import FiguresPart


class ContentTable(FiguresPart):
    """Counted when it is looked at."""

    make = staticmethod(content_file)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stem, self.title = tr("contents-of-visits"), tr("What visits contained")
        figures = [_figure(at, head) for at, head in enumerate(content_heads())]
        self.table: RowList[Done] = RowList(
            "content-figures",
            self.title,
            [
                Column("name", tr("Content"), lambda row: row.name, weight=STRONG, stretch=True, whole=True),
                *figures,
            ],
            head_fill="sunken",
            empty=tr("Nothing was ticked at a visit in this period. What is ticked is counted here."),
        )
        card = Card()
        card.add(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(persons_once(), tone="muted", wrap=True))
        column.addWidget(card, 1)

    def show_period(self, period: str) -> None:
        self.period = period
        self.table.set_rows(self.desk.ask(read_contents, period))


def _figure(at: int, head: str) -> Column[Done]:
    return Column(
        f"figure-{at}", head, lambda row: say.number(row.figures[at]), lambda row: row.figures[at], "right"
    )
