"""Whom to reach, how, and what to tell: only the ways that each has said are safe; as a list and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.absences import Affected
from spiral.reports.reach_pdf import ReachLine, make_reach_pdf
from spiral.ui.desk import Desk
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.paper_preview import PaperPreview, show_paper
from spiral.ui.parts.card import Line
from spiral.ui.parts.text import Text
from spiral.ui.reports.report_files import printed_at

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


@dataclass(frozen=True)
class Told:
    """One to reach: the booking as it was, and what became of it in words."""

    row: Affected
    outcome: str


def who_is(row: Affected, *, codes: bool) -> str:
    """How a client is called here: by code for who sees codes, else by the name to use."""
    whose = row.booking.whose
    if whose is None:
        return tr("Booked time")
    return whose.code if codes else row.called or whose.code


def reach_words(row: Affected) -> str:
    """How a client may be reached: the safe ways and nothing else; by what name."""
    if not row.ways:
        return tr("No safe way is known: tell at the next visit.")
    ways = ", ".join(phrase("contact_way", way) for way in row.ways)
    called = tr("ask for {name}", name=row.called) if row.called else ""
    rings = not {"phone", "message", "sms"}.isdisjoint(row.ways)
    phone = row.phone or (tr("no number is known") if rings else "")
    return "  ·  ".join(filter(None, (ways, phone, row.email, called, row.note)))


class ReachList(QWidget):
    """In the order of the clock."""

    def __init__(self, told: Sequence[Told], *, codes: bool) -> None:
        super().__init__()
        self.lines = [
            ReachLine(
                each.row.booking.date,
                each.row.booking.start,
                who_is(each.row, codes=codes),
                each.outcome,
                reach_words(each.row),
            )
            for each in told
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in self.lines:
            column.addWidget(Text(f"{line.date}  {line.start}  {line.who}", weight=STRONG, wrap=True))
            column.addWidget(Text(line.told, wrap=True))
            column.addWidget(Text(line.how, size=SMALL, tone="muted", wrap=True))
            column.addWidget(Line())

    def print_list(self, main: "MainWindow", desk: Desk) -> PaperPreview:
        """Ctrl+P: the list as it prints."""
        data = make_reach_pdf(self.lines, printed_at=printed_at(desk))
        return show_paper(main, desk, data, stem=tr("changed-times"), subtitle=tr("Changed times"))
