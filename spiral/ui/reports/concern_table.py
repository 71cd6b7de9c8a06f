"""Reports of concern in numbers, for the chief: by reason, role and time, answered or not. No client, no word."""

from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.reports import names as say
from spiral.reports.concern_files import Concerns, concern_file, concern_groups, concern_heads, read_concerns
from spiral.ui.desk import Desk
from spiral.ui.palette import STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.reports.figures_part import FiguresPart


class ConcernTable(FiguresPart):
    """Counted when it is looked at."""

    make = staticmethod(concern_file)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.stem, self.title = tr("reports-of-concern"), tr("Reports of concern")
        made, answered, waiting = concern_heads()
        self.table: RowList[Concerns] = RowList(
            "concern-figures",
            self.title,
            [
                Column(
                    "name", "", lambda row: row.name, weight=STRONG, stretch=True, whole=True, sortable=False
                ),
                Column("made", made, lambda row: say.number(row.made), align="right", sortable=False),
                Column(
                    "answered", answered, lambda row: say.number(row.answered), align="right", sortable=False
                ),
                Column(
                    "waiting", waiting, lambda row: say.number(row.waiting), align="right", sortable=False
                ),
            ],
            head_fill="sunken",
            empty=tr("No report of concern was made in this period. Those that are made are counted here."),
        )
        card = Card()
        card.add(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_period(self, period: str) -> None:
        self.period = period
        items: list[Concerns | Section] = []
        for at, (title, rows) in enumerate(concern_groups(self.desk.ask(read_concerns, period), period)):
            items += [Section(title), *rows] if at else rows
        self.table.set_rows(items)
