"""Sunken: a quiet fill with rounded corners, for what is shown and not filled in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from spiral.ui.palette import FIELD_RADIUS, colours


class Sunken(QWidget):
    """Give it a layout."""

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().tone("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), FIELD_RADIUS, FIELD_RADIUS)
        painter.end()
