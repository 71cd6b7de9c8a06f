"""The time line: newest first, dates at the left, a node on a line, a card each; Enter opens it."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QTimer
from PySide6.QtGui import QPainter, QPen, QResizeEvent

from spiral.language import tr
from spiral.ui.palette import CARD_RADIUS, colours
from spiral.ui.parts.cell import Cell, Words, paint_cell, second_line
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.paragraphs import height_of, paint_blocks, words_of
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.row_painter import RowPainter
from spiral.ui.parts.rows_model import Column
from spiral.ui.today.time_cards import TimeCard

BETWEEN = 8
ONE_LINE, TWO_LINES = 36, 52
BELOW = 8
INSET = 12
NODE = 28
NARROW = 560
AT_ONCE = 40
LETTER, LINE = 7, 21


class LinePainter(RowPainter):
    """No lines between rows: each row is a card of its own, and the chosen one has its fill in the card."""

    def ground(
        self, painter: QPainter, box: QRect, item: Any, *, chosen: bool, hovered: bool, last: bool
    ) -> None:
        return

    def ring(self, painter: QPainter, box: QRect) -> None:
        super().ring(painter, box.adjusted(0, 0, 0, -BETWEEN))


class TimeLine(RowList[TimeCard]):
    """`show_cards` fills it. Cards are as high as what they say; only those in sight are drawn.

    The first cards are measured at once and the rest when the window has nothing else to do: until then their
    heights are a guess by their length.
    """

    def __init__(self) -> None:
        self._heights: dict[tuple[str, int], int] = {}
        self._exact = 0
        super().__init__(
            "time-line",
            tr("Time line"),
            self._columns(),
            head=False,
            row_height=TWO_LINES + BETWEEN,
            edge=8,
            movable=False,
            empty=tr("Nothing here yet that you may see. Ctrl+B books the first visit."),
            height_of=self._row_height_of,
        )
        self._painter = LinePainter(8, False, lambda _row: "")
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.measure_rest)

    def _columns(self) -> list[Column[TimeCard]]:
        return [
            Column(
                "when", tr("When"), when_cell, width="2026-11-30", padding=(0, 8), sortable=False, paint=self._when
            ),
            Column("node", "", lambda _c: "", width=NODE + 12, padding=(6, 6), sortable=False, paint=self._node),
            Column(
                "card", tr("What"), lambda card: Cell(said=card.plain), stretch=True, padding=(2, 2), sortable=False,
                paint=self._card,
            ),
        ]  # fmt: skip

    def show_cards(self, cards: list[TimeCard]) -> None:
        """Other cards."""
        self._heights.clear()
        self.show_some(cards)

    def show_some(self, cards: list[TimeCard]) -> None:
        """Fewer of the same cards, as they are filtered, the chosen one in sight; what was measured still holds."""
        self._exact = AT_ONCE
        self.set_rows(cards)
        self.scrollTo(self.currentIndex())
        self._rest.start()

    # --- measuring -------------------------------------------------------------------------------------

    def _card_width(self) -> int:
        return self._head.sectionSize(self.rows_model.column_at("card")) - 4

    def _row_height_of(self, card: TimeCard) -> int:
        width = self._card_width()
        key = (card.id, width)
        if key not in self._heights:
            if not self._exact:
                return _guess(card, width)
            self._exact -= 1
            below = height_of(card.blocks, width - 2 * INSET) + BELOW if card.blocks else 0
            self._heights[key] = round(_head_height(card, width) + below + BETWEEN)
        return self._heights[key]

    def measure_rest(self) -> None:
        """Every card as high as it is; the chosen one stays in sight."""
        chosen = self.currentIndex()
        in_sight = chosen.isValid() and self.viewport().rect().intersects(self.visualRect(chosen))
        self._exact = len(self.rows())
        self._set_heights()
        self._exact = 0
        if in_sight:
            self.scrollTo(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._exact = AT_ONCE
        super().resizeEvent(event)
        self._rest.start()

    # --- drawing ---------------------------------------------------------------------------------------

    def _when(self, painter: QPainter, box: QRectF, card: TimeCard) -> None:
        place = QRectF(box.left(), box.top(), box.width(), TWO_LINES)
        paint_cell(painter, place, when_cell(card), "right")

    def _card(self, painter: QPainter, box: QRectF, card: TimeCard) -> None:
        theme, chosen = colours(), self.chosen() is card
        whole = QRectF(box.left(), box.top() + 0.5, box.width(), box.height() - BETWEEN)
        painter.setPen(QPen(theme.tone("hairline"), 1))
        painter.setBrush(theme.tone("accent_soft" if chosen else "surface"))
        painter.drawRoundedRect(whole.adjusted(0.5, 0, -0.5, 0), CARD_RADIUS, CARD_RADIUS)
        high = _head_height(card, round(whole.width()))
        inside = whole.adjusted(INSET, 0, -INSET, 0)
        head = QRectF(inside.left(), inside.top(), inside.width(), high)
        paint_cell(painter, head, _head_cell(card, round(whole.width())))
        paint_blocks(painter, inside.adjusted(0, high, 0, 0), card.blocks)

    def _node(self, painter: QPainter, box: QRectF, card: TimeCard) -> None:
        theme, middle, rows = colours(), box.center().x(), self.rows()
        painter.setPen(QPen(theme.tone("hairline"), 2))
        node = QRectF(middle - NODE / 2, box.top() + 5, NODE, NODE)
        if rows[0] is not card:
            painter.drawLine(round(middle), round(box.top()), round(middle), round(node.top()))
        if rows[-1] is not card:
            painter.drawLine(round(middle), round(node.bottom()), round(middle), round(box.bottom() + 1))
        painter.setPen(QPen(theme.tone("hairline"), 1))
        painter.setBrush(theme.tone("surface"))
        painter.drawEllipse(node.adjusted(0.5, 0.5, -0.5, -0.5))
        paint_icon(painter, node.adjusted(6, 6, -6, -6), card.icon, theme.tone(card.tone))


def _guess(card: TimeCard, width: int) -> int:
    lines = sum(1 + len(words) * LETTER // max(width, 1) for words in words_of(card.blocks))
    return _head_height(card, width) + lines * LINE + BETWEEN


def _head_cell(card: TimeCard, width: int) -> Cell:
    """The card's first lines; where it is narrow, what stands at the right goes below."""
    if width >= NARROW or not card.right:
        return Cell(card.first, second_line(card.second) if card.second else (), card.right)
    below = (*(second_line(f"{card.second},") if card.second else ()), *card.right)
    return Cell(card.first, below)


def _head_height(card: TimeCard, width: int) -> int:
    return TWO_LINES if _head_cell(card, width).second else ONE_LINE


def when_cell(card: TimeCard) -> Cell:
    """The day, and below it the time."""
    return Cell((Words(card.date, fixed=True),), (Words(card.time, "muted", fixed=True),))
