"""SpiralMark: the small drawn spiral of the program."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.ui.palette import LIGHT, colours

TURNS = 2.3


def paint_spiral(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw the spiral as large as `rect`."""
    middle, reach = rect.center(), min(rect.width(), rect.height()) / 2
    width = reach * 0.22
    start = math.radians(97) - TURNS * 2 * math.pi
    path = QPainterPath()
    for step in range(181):
        part = step / 180
        angle = start + part * TURNS * 2 * math.pi
        away = (reach - width / 2) * (0.1 + 0.9 * part)
        spot = QPointF(middle.x() + away * math.cos(angle), middle.y() + away * math.sin(angle))
        path.moveTo(spot) if step == 0 else path.lineTo(spot)
    painter.setPen(
        QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def window_icon() -> QIcon:
    """The icon of the program's windows."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_spiral(painter, QRectF(0, 0, size, size).adjusted(1, 1, -1, -1), LIGHT.tone("accent"))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class SpiralMark(QWidget):
    """The mark as a widget."""

    def __init__(self, size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_spiral(painter, QRectF(self.rect()), colours().tone("accent"))
        painter.end()
