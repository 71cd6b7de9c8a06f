"""RowPainter: how the lines of a list look: fills, sections, the rule of the time, the ring, the cells."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from spiral.ui.palette import SMALL, STRONG, colours, font
from spiral.ui.parts.cell import Cell, cell_width, paint_cell
from spiral.ui.parts.row_head import RowHead
from spiral.ui.parts.rows_model import CellRole, RowsModel, Rule, Section

BAR = 4
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass
class RowPainter:
    """Draws over and under the cells; `edge` is the room at the left and right of the list."""

    edge: int
    inset_lines: bool
    fill_of: Callable[[Any], str]

    def ground(
        self, painter: QPainter, box: QRect, item: Any, *, chosen: bool, hovered: bool, last: bool
    ) -> None:
        """What lies under the cells of a line. `last`: no row follows in its section."""
        theme = colours()
        if isinstance(item, Section):
            painter.fillRect(box, theme.tone("sunken"))
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.tone("hairline"))
            return
        if isinstance(item, Rule):
            return
        fill = "accent_soft" if chosen else self.fill_of(item) or ("hover" if hovered else "")
        if fill:
            painter.fillRect(box, theme.tone(fill))
        if not (self.inset_lines and last):
            inset = self.edge if self.inset_lines else 0
            painter.fillRect(inset, box.bottom(), box.width() - 2 * inset, 1, theme.tone("hairline"))
        if chosen:
            painter.fillRect(0, box.top(), BAR, box.height(), theme.tone("accent"))

    def section(self, painter: QPainter, box: QRect, section: Section) -> None:
        """A heading among the rows."""
        words = QRectF(box).adjusted(self.edge, 0, -self.edge, -1)
        painter.setPen(colours().tone("muted"))
        painter.setFont(font(SMALL))
        aside = QFontMetricsF(font(SMALL)).horizontalAdvance(section.aside) + 8 if section.aside else 0
        painter.drawText(words, MIDDLE | Qt.AlignmentFlag.AlignRight, section.aside)
        painter.setFont(font(SMALL, STRONG))
        text = section.title + (f"  ·  {section.note}" if section.note else "")
        shown = QFontMetricsF(painter.font()).elidedText(
            text, Qt.TextElideMode.ElideRight, words.width() - aside
        )
        painter.drawText(words, MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)

    def rule(self, painter: QPainter, box: QRect, rule: Rule) -> None:
        """The line between what was and what comes."""
        theme, middle = colours(), round(box.center().y() + 0.5)
        face = font(SMALL, STRONG)
        painter.setFont(face)
        painter.setPen(theme.tone("accent"))
        words = QRectF(box).adjusted(self.edge, 0, 0, 0)
        painter.drawText(words, MIDDLE | Qt.AlignmentFlag.AlignLeft, rule.text)
        start = self.edge + QFontMetricsF(face).horizontalAdvance(rule.text) + 14
        painter.setPen(QPen(theme.tone("accent"), 2))
        painter.drawLine(round(start), middle, box.right(), middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tone("accent"))
        painter.drawEllipse(QRectF(start - 3.5, middle - 3.5, 7, 7))

    def ring(self, painter: QPainter, box: QRect) -> None:
        """The focus, on the edge of the chosen row."""
        painter.setPen(QPen(colours().tone("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 2, 2)


class CellPainter(QStyledItemDelegate):
    """Draws the cells; a cut one tells its words when pointed at. `height` 0: each row has its own."""

    def __init__(self, view: QAbstractItemView, model: RowsModel[Any], head: RowHead, height: int) -> None:
        super().__init__(view)
        self._model, self._head, self._height = model, head, height

    def _box(self, rect: QRect, at: int) -> QRectF:
        left, right = self._head.padding(at)
        return QRectF(
            rect.left() + left, rect.top(), rect.width() - left - right, (self._height or rect.height()) - 1
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        cell = index.data(CellRole)
        if not isinstance(cell, Cell):
            return
        column = self._model.columns[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box(_rect(option), index.column())
        painter.setClipRect(box.adjusted(-6, 0, 6, 0))
        if column.paint is not None:
            column.paint(painter, box, self._model.item(index.row()))
        else:
            paint_cell(painter, box, cell, column.align)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Any
    ) -> bool:
        cell = index.data(CellRole)
        if event.type() != QEvent.Type.ToolTip or not isinstance(cell, Cell):
            return False
        drawn = self._model.columns[index.column()].paint is not None
        cut = cell_width(cell) > self._box(_rect(option), index.column()).width() + 1
        QToolTip.showText(event.globalPos(), plain_tip(cell.plain) if cut or drawn else "", view)
        return True


def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect


def plain_tip(text: str) -> str:
    """A tooltip that Qt cannot take for markup."""
    return text.replace("<", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")
