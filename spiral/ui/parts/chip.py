"""Chip: a small filter or detail that is on or off, with a count when it filters."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from spiral.ui.palette import MEDIUM, SMALL, TAG_RADIUS, colours, font
from spiral.ui.parts.icon import paint_icon

PADDING = 9
CHECK = 12
BEFORE_COUNT = 6


class Chip(QAbstractButton):
    """Round (28 px, for filters) or square (20 px, for details of a tick). On has a check and an accent fill."""

    def __init__(
        self, text: str, *, count: int | None = None, on: bool = False, square: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(on)
        self.setText(text)
        self._square = square
        self._count: int | None = None
        self.setProperty("radius", TAG_RADIUS if square else 14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self.updateGeometry())
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """The number after the word."""
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()} {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(SMALL, MEDIUM))
        width = metrics.horizontalAdvance(self.text()) + 2 * PADDING - (4 if self._square else 0)
        if self._count is not None:
            width += metrics.horizontalAdvance(str(self._count)) + BEFORE_COUNT
        if self.isChecked():
            width += CHECK + 4
        return QSize(round(width), 20 if self._square else 28)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, on = colours(), self.isChecked()
        radius = TAG_RADIUS if self._square else self.height() / 2
        line = "accent" if on else "outline"
        box = QRectF(self.rect())
        if on and self._square:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(theme.tone(line), 1))
            box.adjust(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.tone("accent_soft" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, radius, radius)
        painter.setFont(font(SMALL, MEDIUM))
        left = PADDING - (2 if self._square else 0)
        if on:
            place = QRectF(left, (self.height() - CHECK) / 2, CHECK, CHECK)
            paint_icon(painter, place, "check", theme.tone("accent"))
            left += CHECK + 4
        words = QRectF(left, 0, self.width(), self.height())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.tone("accent" if on else "text"))
        painter.drawText(words, middle, self.text())
        if self._count is not None:
            painter.setPen(theme.tone("muted"))
            words.adjust(
                QFontMetricsF(font(SMALL, MEDIUM)).horizontalAdvance(self.text()) + BEFORE_COUNT, 0, 0, 0
            )
            painter.drawText(words, middle, str(self._count))
        painter.end()
