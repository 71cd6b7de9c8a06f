"""Icons: one outlined family, drawn as glyphs so that they are sharp at every scale and follow the theme."""

import qtawesome
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.ui.palette import colours

FAMILY = "ph"
FILL = 0.88  # of the square; the rest is air


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw the icon in the middle of `rect`, as large as its shorter side."""
    size = min(rect.width(), rect.height()) * FILL
    painter.save()
    glyphs = qtawesome.font(FAMILY, 16)
    glyphs.setPixelSize(max(1, round(size)))
    painter.setFont(glyphs)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, qtawesome.charmap(f"{FAMILY}.{name}"))
    painter.restore()


class Icon(QWidget):
    """An icon that stands beside words; the words say what it means, so it is silent to a screen reader."""

    def __init__(self, name: str, tone: str = "muted", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str) -> None:
        """Change the icon and its colour."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, QRectF(QPoint(0, 0), self.size()), self._name, colours().tone(self._tone))
        painter.end()
