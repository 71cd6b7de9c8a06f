"""Tick: a box of 18 px with its words, in a row of 28."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from spiral.ui.palette import BODY, MEDIUM, REGULAR, TAG_RADIUS, colours, font
from spiral.ui.parts.icon import paint_icon

BOX = 18
HEIGHT = 28
GAP = 8


class Tick(QCheckBox):
    """A check box that draws itself; the words grow a little heavier when it is ticked."""

    def __init__(self, text: str, *, ticked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setAccessibleName(text)
        self.setProperty("radius", TAG_RADIUS)
        self.setFixedHeight(HEIGHT)
        self.setFont(font(BODY, REGULAR))
        self.setChecked(ticked)

    def sizeHint(self) -> QSize:
        self.setFont(font(BODY, REGULAR))
        width = self.fontMetrics().horizontalAdvance(self.text()) * 1.04
        return QSize(round(BOX + GAP + width + 4), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        box = QRectF(0.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        on, enabled = self.isChecked(), self.isEnabled()
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tone("accent" if enabled else "muted"))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), TAG_RADIUS, TAG_RADIUS)
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "check-bold", theme.tone("on_accent"))
        else:
            painter.setPen(QPen(theme.tone("outline" if enabled else "hairline"), 1.5))
            painter.setBrush(theme.tone("surface" if enabled else "sunken"))
            painter.drawRoundedRect(box, TAG_RADIUS, TAG_RADIUS)
        painter.setFont(font(BODY, MEDIUM if on else REGULAR))
        painter.setPen(theme.tone("text" if enabled else "muted"))
        words = QRectF(BOX + GAP, 0, self.width() - BOX - GAP, self.height())
        text = self.text().replace("&&", "&")
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
