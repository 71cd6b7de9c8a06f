"""RowHead: the heads of a list's columns, with a word above those that belong together."""

from typing import Any

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView

from spiral.ui.palette import REGULAR, SMALL, STRONG, colours, font
from spiral.ui.parts.icon import paint_icon
from spiral.ui.parts.rows_model import RowsModel

HEIGHT = 32
GROUPED = 42
ARROW = 12


class RowHead(QHeaderView):
    """Draws titles in small muted letters; the one that sorts is heavier and has an arrow."""

    def __init__(self, model: RowsModel[Any], fill: str, height: int, edge: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._rows, self._fill, self._edge = model, fill, edge
        self._grouped = any(column.group for column in model.columns)
        self._height = GROUPED if self._grouped else height
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(16)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def padding(self, logical: int) -> tuple[int, int]:
        """The room left and right of what stands in a column; more at the edges of the list."""
        own = self._rows.columns[logical].padding
        left, right = (own, own) if isinstance(own, int) else own
        visual = self.visualIndex(logical)
        return (self._edge if visual == 0 else left, self._edge if visual == self.count() - 1 else right)

    def title_width(self, logical: int) -> float:
        """How wide a title is, with room for its arrow."""
        column = self._rows.columns[logical]
        arrow = ARROW + 2 if column.sortable and column.align == "left" else 0
        return QFontMetricsF(font(SMALL, STRONG)).horizontalAdvance(column.title) + arrow

    def paintEvent(self, event: Any) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colours().tone(self._fill))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._grouped:
            self._paint_groups(painter)
        line = QRect(0, self.height() - 1, self.viewport().width(), 1)
        painter.fillRect(line, colours().tone("hairline"))
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        column = self._rows.columns[logical]
        left, right = self.padding(logical)
        box = QRectF(rect).adjusted(left, 0, -right, 0)
        if self._grouped and column.group:
            box.setTop(rect.top() + self._height / 2 - 2)
        sorts, descending = self._rows.sorting()
        on = sorts == column.key
        face = font(SMALL, STRONG if on else REGULAR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face)
        painter.setPen(colours().tone("text" if on else "muted"))
        across = {"right": Qt.AlignmentFlag.AlignRight, "center": Qt.AlignmentFlag.AlignHCenter}
        align = across.get(column.align, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        width = QFontMetricsF(face).horizontalAdvance(column.title)
        text = column.title
        if width > box.width() + 4:
            text = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 2)
        painter.drawText(
            box.adjusted(-2, 0, 2, 0) if column.align != "left" else box.adjusted(0, 0, 4, 0), align, text
        )
        if on:
            edge = box.right() - width - ARROW - 2 if column.align == "right" else box.left() + width + 4
            place = QRectF(edge, box.center().y() - ARROW / 2, ARROW, ARROW)
            paint_icon(painter, place, "arrow-down" if descending else "arrow-up", colours().tone("accent"))
        painter.restore()

    def _paint_groups(self, painter: QPainter) -> None:
        spans: list[tuple[str, float, float]] = []
        for visual in range(self.count()):
            logical = self.logicalIndex(visual)
            group = self._rows.columns[logical].group
            start = self.sectionViewportPosition(logical)
            end = start + self.sectionSize(logical)
            if spans and group and spans[-1][0] == group and abs(spans[-1][2] - start) < 1:
                spans[-1] = (group, spans[-1][1], end)
            else:
                spans.append((group, start, end))
        painter.setFont(font(SMALL))
        painter.setPen(colours().tone("muted"))
        for group, left, right in spans:
            box = QRectF(left, 2, right - left - 8, self._height / 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, group)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)
