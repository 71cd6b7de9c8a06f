"""TargetBar: outcome against target: solid up to the outcome, hatched up to the target, outlined past it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import tr
from spiral.ui.palette import SMALL, colours, font
from spiral.ui.parts.text import Text

HEIGHT = 16
TARGET_AT = 0.79


@dataclass(frozen=True)
class Outcome:
    """What a bar shows; `last_year` is the same month a year ago, None when there was none."""

    actual: float
    target: float | None
    last_year: float | None = None


def bar_words(outcome: Outcome) -> str:
    """The bar in words, to be read aloud."""
    words = tr("{actual} of {target}", actual=f"{outcome.actual:g}", target=f"{outcome.target or 0:g}")
    if outcome.last_year is None:
        return words
    return f"{words}, {tr('{figure} the same month last year', figure=f'{outcome.last_year:g}')}"


def paint_bar(painter: QPainter, box: QRectF, outcome: Outcome) -> None:
    """Draw the bar in a box; the target stands at the same place in every row, so that rows can be compared."""
    if not outcome.target:
        return
    theme = colours()
    top = box.center().y() - HEIGHT / 2
    full = box.width() * TARGET_AT
    unit = full / outcome.target
    end = min(outcome.actual * unit, box.width())
    solid = min(end, full)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(box.left(), top, solid, HEIGHT), theme.tone("accent"))
    if solid < full:
        _hatch(painter, QRectF(box.left() + solid, top, full - solid, HEIGHT), "outline")
    if end > full:
        over = QRectF(box.left() + full + 3, top + 0.5, max(end - full - 3, 6), HEIGHT - 1)
        _hatch(painter, over, "accent")
        painter.setPen(QPen(theme.tone("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(over)
    painter.fillRect(QRectF(round(box.left() + full) - 1, top - 6, 2, HEIGHT + 12), theme.tone("text"))
    if outcome.last_year is not None:
        paint_triangle(painter, box.left() + min(outcome.last_year * unit, box.width() - 6), top + HEIGHT - 1)
    painter.restore()


def _hatch(painter: QPainter, box: QRectF, tone: str) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(colours().tone(tone), 1))
    step = 5.0
    at = box.left() - box.height()
    while at < box.right():
        painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()))
        at += step
    painter.restore()


def paint_triangle(painter: QPainter, x: float, middle: float) -> None:
    """The mark of the same month last year."""
    shape = QPolygonF([QPointF(x - 5, middle + 5), QPointF(x + 5, middle + 5), QPointF(x, middle - 4)])
    painter.setPen(QPen(colours().tone("text"), 1.25))
    painter.setBrush(QBrush(colours().tone("surface")))
    painter.drawPolygon(shape)


class TargetLegend(QWidget):
    """What the bar's parts mean."""

    def __init__(self) -> None:
        super().__init__()
        self._words = (tr("outcome"), tr("left to the target"), tr("target"), tr("same month last year"))
        self.setAccessibleName(", ".join(self._words))
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, 24)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle = colours(), self.height() / 2
        left = 0.0
        for number, words in enumerate(self._words):
            width = 22 if number < 2 else 12
            box = QRectF(left, middle - 6, width, 12)
            if number == 0:
                painter.fillRect(box, theme.tone("accent"))
            elif number == 1:
                _hatch(painter, box, "outline")
            elif number == 2:
                painter.fillRect(QRectF(left + 5, middle - 7, 2, 14), theme.tone("text"))
            else:
                paint_triangle(painter, left + 6, middle)
            painter.setFont(font(SMALL))
            painter.setPen(theme.tone("muted"))
            place = QRectF(left + width + 6, 0, 300, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            left += width + 6 + painter.fontMetrics().horizontalAdvance(words) + 16
        painter.end()


def note(text: str) -> Text:
    """A small muted line, such as what the letters of the heads mean."""
    return Text(text, size=SMALL, tone="muted")
