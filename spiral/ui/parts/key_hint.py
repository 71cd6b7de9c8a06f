"""KeyHint: the small outlined cap that tells which key does it."""

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import tr
from spiral.ui.palette import MEDIUM, STRONG, TAG_RADIUS, TINY, colours, font

CAP = 18
LEAST = 20
PADDING = 5
ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "PgDown": "PgDn", "Return": "Enter"}

_shown = True


def show_hints(shown: bool) -> None:
    """Turn the caps inside buttons on or off, for those who know them by heart."""
    global _shown
    _shown = shown


def hints_shown() -> bool:
    """Whether buttons show their keys."""
    return _shown


def key_text(key: str) -> str:
    """A key as it stands on the cap: Alt+Left is Alt+←, Space has its own word in each language."""
    words = [ARROWS.get(part, part) for part in re.split(r"(?<=.)\+", key)]
    return "+".join(tr("Space") if word == "Space" else word for word in words)


def cap_width(key: str) -> float:
    """How wide the cap of a key is."""
    return max(LEAST, QFontMetricsF(font(TINY, MEDIUM)).horizontalAdvance(key_text(key)) + 2 * PADDING)


def paint_cap(
    painter: QPainter, right_middle: tuple[float, float], key: str, ink: QColor, line: QColor
) -> QRectF:
    """Draw the cap with its right edge at a point, upright in the middle; gives back where it went."""
    width = cap_width(key)
    right, middle = right_middle
    box = QRectF(round(right - width) + 0.5, round(middle - CAP / 2 - 0.5) + 0.5, round(width) - 1, CAP)
    painter.save()
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, TAG_RADIUS, TAG_RADIUS)
    painter.setFont(font(TINY, STRONG if ink == colours().tone("on_accent") else MEDIUM))
    painter.setPen(ink)
    painter.drawText(box.adjusted(0, -0.75, 0, -0.25), Qt.AlignmentFlag.AlignCenter, key_text(key))
    painter.restore()
    return box


class KeyHint(QWidget):
    """A cap that stands by itself, beside the word for what the key does."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key_text(key))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def key(self) -> str:
        """The key it shows."""
        return self._key

    def sizeHint(self) -> QSize:
        return QSize(round(cap_width(self._key)), CAP + 2)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        paint_cap(
            painter, (self.width(), self.height() / 2), self._key, theme.tone("muted"), theme.tone("outline")
        )
        painter.end()
