"""Initials: a colleague's initials in a soft circle."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from spiral.ui.parts.rail import paint_initials


class Initials(QWidget):
    """The name stands beside it; this is silent to a screen reader."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(size, size)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_initials(painter, QRectF(self.rect()), self._name)
        painter.end()
