"""The time line: visits newest first, dates at the left, a node on a line, a card each; Enter opens the visit."""

from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from spiral.language import language, tr
from spiral.records.catalogue import choice_name
from spiral.records.codes import Outcome
from spiral.records.visits import VisitRow
from spiral.ui.client_read import ClientShown
from spiral.ui.day_list import LOOKS, outcome_word
from spiral.ui.palette import CARD_RADIUS, MEDIUM, SMALL, colours
from spiral.ui.parts.cell import Cell, Words, paint_cell, second_line
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.row_painter import RowPainter
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.tag import Mark

ROW_HEIGHT = 60
CARD = 52
NODE = 28
NARROW = 560


class LinePainter(RowPainter):
    """No lines between rows: each visit is a card of its own, and the chosen one has its fill in the card."""

    def ground(
        self, painter: QPainter, box: QRect, item: Any, *, chosen: bool, hovered: bool, last: bool
    ) -> None:
        return

    def ring(self, painter: QPainter, box: QRect) -> None:
        super().ring(painter, box.adjusted(0, 0, 0, -(ROW_HEIGHT - CARD)))


class TimeLine(RowList[VisitRow]):
    """`show_client` fills it. What exists so far: visits with outcome, first, drop-in, void with its reason."""

    def __init__(self) -> None:
        self._shown: ClientShown | None = None
        super().__init__(
            "time-line",
            tr("Time line"),
            self._columns(),
            head=False,
            row_height=ROW_HEIGHT,
            edge=8,
            movable=False,
            empty=tr("No visits yet that you may see. Ctrl+B books the first."),
        )
        self._painter = LinePainter(8, False, lambda _row: "")

    def _columns(self) -> list[Column[VisitRow]]:
        return [
            Column("when", tr("When"), when_cell, align="right", width="2026-11-30", padding=(0, 8), sortable=False),
            Column("node", "", lambda _v: "", width=NODE + 12, padding=(6, 6), sortable=False, paint=self._node),
            Column(
                "visit", tr("Visit"), self._visit_cell, stretch=True, padding=(2, 2), sortable=False,
                paint=self._card,
            ),
        ]  # fmt: skip

    def show_client(self, shown: ClientShown) -> None:
        """The client's visits."""
        self._shown = shown
        self.set_rows(shown.visits)

    def _visit_cell(self, visit: VisitRow, *, narrow: bool = False) -> Cell:
        service = self._shown.service(visit) if self._shown else visit.service
        tone = "muted" if visit.void else "text"
        first: list[Any] = [Words(service, tone, MEDIUM)]
        if visit.void:
            first.append(Mark(tr("Voided"), "danger", "prohibit"))
        else:
            first.append(_outcome_mark(visit))
        if visit.first:
            first.append(Mark(tr("First visit"), "accent", "star"))
        if narrow:
            return Cell(tuple(first), second_line(f"{_below(visit)}, {_staff(visit)}"))
        return Cell(tuple(first), second_line(_below(visit)), (Words(_staff(visit), "muted", size=SMALL),))

    def _card(self, painter: QPainter, box: QRectF, visit: VisitRow) -> None:
        theme, chosen = colours(), self.chosen() is visit
        card = QRectF(box.left(), box.top() + 0.5, box.width(), CARD - 1)
        painter.setPen(QPen(theme.tone("hairline"), 1))
        painter.setBrush(theme.tone("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(card.adjusted(0.5, 0, -0.5, 0), CARD_RADIUS, CARD_RADIUS)
        narrow = card.width() < NARROW
        paint_cell(painter, card.adjusted(12, 0, -12, 0), self._visit_cell(visit, narrow=narrow))

    def _node(self, painter: QPainter, box: QRectF, visit: VisitRow) -> None:
        theme, middle, first = colours(), box.center().x(), self.rows()[0] is visit
        line = QPen(theme.tone("hairline"), 2)
        painter.setPen(line)
        node = QRectF(middle - NODE / 2, box.top() + 8, NODE, NODE)
        if not first:
            painter.drawLine(round(middle), round(box.top()), round(middle), round(node.top()))
        if self.rows()[-1] is not visit:
            painter.drawLine(round(middle), round(node.bottom()), round(middle), round(box.bottom() + 1))
        painter.setPen(QPen(theme.tone("hairline"), 1))
        painter.setBrush(theme.tone("surface"))
        painter.drawEllipse(node.adjusted(0.5, 0.5, -0.5, -0.5))
        icon, tone = ("prohibit", "danger") if visit.void else LOOKS[Outcome(visit.outcome)]
        paint_icon(painter, node.adjusted(6, 6, -6, -6), icon, theme.tone(tone))


def when_cell(visit: VisitRow) -> Cell:
    """The day, and below it the time."""
    return Cell((Words(visit.date, fixed=True),), (Words(visit.start, "muted", fixed=True),))


def _outcome_mark(visit: VisitRow) -> Words | Mark:
    if visit.outcome == Outcome.PLANNED:
        return Mark(outcome_word(visit.outcome), "outlined")
    return Words(outcome_word(visit.outcome), LOOKS[Outcome(visit.outcome)][1], size=SMALL)


def _below(visit: VisitRow) -> str:
    told = [tr("{minutes} min", minutes=visit.minutes)]
    if visit.drop_in:
        told.append(tr("drop-in"))
    if visit.void:
        told.append(tr("voided: {reason}", reason=choice_name("void_reason", visit.void, language()).lower()))
    return ", ".join(told)


def _staff(visit: VisitRow) -> str:
    if not visit.assistant:
        return visit.staff
    return tr("{staff}, {assistant} assists", staff=visit.staff, assistant=visit.assistant)
