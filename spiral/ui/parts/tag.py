"""Tag: a word in a small box, with an icon where it matters. Never colour alone: there is always a word."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.ui.palette import MEDIUM, SMALL, TAG_RADIUS, colours, font
from spiral.ui.parts.icon import paint_icon

HEIGHT = 20
TALL = 24
PADDING = 8
ICON = 14

INK = {
    "neutral": "muted", "outlined": "muted", "accent": "accent",
    "warn": "warn", "danger": "danger", "ok": "ok",
}  # fmt: skip
FILL = {
    "neutral": "sunken", "outlined": "", "accent": "accent_soft",
    "warn": "warn_soft", "danger": "danger_soft", "ok": "ok_soft",
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """What a tag says: kind is neutral, outlined, accent, warn, danger or ok. `tip` is said beside it when asked."""

    text: str
    kind: str = "neutral"
    icon: str = ""
    tip: str = ""


def mark_width(mark: Mark) -> float:
    """How wide a tag is."""
    icon = ICON + 4 if mark.icon else 0
    return round(QFontMetricsF(font(SMALL, MEDIUM)).horizontalAdvance(mark.text) + 2 * PADDING + icon)


def paint_mark(
    painter: QPainter, left_middle: tuple[float, float], mark: Mark, height: int = HEIGHT
) -> QRectF:
    """Draw a tag with its left edge at a point, upright in the middle; gives back where it went."""
    theme = colours()
    left, middle = left_middle
    box = QRectF(round(left), round(middle - height / 2), mark_width(mark), height)
    ink = theme.tone(INK[mark.kind])
    painter.save()
    if FILL[mark.kind]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tone(FILL[mark.kind]))
        painter.drawRoundedRect(box, TAG_RADIUS, TAG_RADIUS)
    else:
        painter.setPen(QPen(theme.tone("outline"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), TAG_RADIUS, TAG_RADIUS)
    words = box.adjusted(PADDING, 0, 0, 0)
    if mark.icon:
        paint_icon(painter, QRectF(words.left(), middle - ICON / 2, ICON, ICON), mark.icon, ink)
        words.adjust(ICON + 4, 0, 0, 0)
    painter.setPen(ink)
    painter.setFont(font(SMALL, MEDIUM))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, mark.text)
    painter.restore()
    return box


class Tag(QWidget):
    """A tag as a widget: in a page head, a banner, a card."""

    def __init__(self, text: str, kind: str = "neutral", icon: str = "", *, tall: bool = False) -> None:
        super().__init__()
        self._mark = Mark(text, kind, icon)
        self._tall = tall
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_mark(self, mark: Mark) -> None:
        """Say something else."""
        self._mark = mark
        self.setAccessibleName(mark.text)
        self.updateGeometry()
        self.update()

    def mark(self) -> Mark:
        """What the tag says now."""
        return self._mark

    def sizeHint(self) -> QSize:
        return QSize(round(mark_width(self._mark)), TALL if self._tall else HEIGHT)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, (0, self.height() / 2), self._mark, self.height())
        painter.end()
