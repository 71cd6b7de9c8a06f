"""TrendChart: sums over time on their levels, which carry their names. The same figures always stand in a table."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import tr
from spiral.ui.palette import MEDIUM, SMALL, STRONG, TINY, colours, font

LEFT, RIGHT, TOP, BOTTOM = 40, 16, 12, 28
DOT = 5


@dataclass(frozen=True)
class Level:
    """A level drawn behind the curve: its name, from which sum to which, and its tone."""

    name: str
    low: int
    high: int
    tone: str


@dataclass(frozen=True)
class Reading:
    """A form: its day, and its sum; None for one that is incomplete, a cross without a level."""

    day: dt.date
    sum: int | None
    chosen: bool = False


class TrendChart(QWidget):
    """Oldest to the left, at their distance in time. Higher is worse."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._levels: tuple[Level, ...] = ()
        self._readings: tuple[Reading, ...] = ()
        self._most = 1
        self.setMinimumHeight(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def show_trend(self, levels: Sequence[Level], readings: Sequence[Reading], most: int) -> None:
        """Draw the sums; `most` is the highest there can be."""
        self._levels, self._most = tuple(levels), most
        self._readings = tuple(sorted(readings, key=lambda each: each.day))
        told = (
            f"{each.day.isoformat()} {tr('incomplete') if each.sum is None else each.sum}"
            for each in self._readings
        )
        self.setAccessibleName(f"{self._name}: {', '.join(told)}")
        self.update()

    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def _across(self, day: dt.date) -> float:
        field = self._field().adjusted(44, 0, -120, 0)
        first, last = self._readings[0].day, self._readings[-1].day
        if first == last:
            return field.center().x()
        return field.left() + field.width() * (day - first).days / (last - first).days

    def _down(self, figure: float) -> float:
        field = self._field()
        return field.bottom() - field.height() * figure / self._most

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_levels(painter)
        if self._readings:
            self._paint_days(painter)
            self._paint_curve(painter)
        painter.end()

    def _paint_levels(self, painter: QPainter) -> None:
        theme, field = colours(), self._field()
        for level in self._levels:
            top, bottom = self._down(min(level.high + 1, self._most)), self._down(level.low)
            fill = QColor(theme.tone(level.tone))
            painter.fillRect(QRectF(field.left(), top, field.width(), bottom - top), fill)
            painter.setPen(QPen(theme.tone("hairline"), 1))
            painter.drawLine(QPointF(field.left(), top), QPointF(field.right(), top))
            painter.setFont(font(SMALL, MEDIUM))
            painter.setPen(theme.tone("text"))
            words = QRectF(field.left(), top, field.width() - 10, bottom - top)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            if bottom - top >= 14:
                painter.drawText(words, right, f"{level.name}  {level.low}–{level.high}")
            painter.setFont(font(TINY))
            painter.setPen(theme.tone("muted"))
            painter.drawText(QRectF(0, bottom - 8, LEFT - 8, 16), right, str(level.low))
        painter.setFont(font(TINY))
        painter.setPen(theme.tone("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, field.top() - 8, LEFT - 8, 16), right, str(self._most))

    def _paint_days(self, painter: QPainter) -> None:
        field = self._field()
        painter.setFont(font(TINY))
        painter.setPen(colours().tone("muted"))
        width = QFontMetricsF(font(TINY)).horizontalAdvance("2026-11-24") + 4
        free = field.right() + width
        for reading in reversed(self._readings):
            left = self._across(reading.day) - width / 2
            if left + width <= free:
                painter.drawText(
                    QRectF(left, field.bottom() + 4, width, 18),
                    Qt.AlignmentFlag.AlignCenter,
                    reading.day.isoformat(),
                )
                free = left

    def _paint_curve(self, painter: QPainter) -> None:
        theme = colours()
        known = [each for each in self._readings if each.sum is not None]
        spots = [QPointF(self._across(each.day), self._down(each.sum or 0)) for each in known]
        painter.setPen(QPen(theme.tone("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(spots))
        for each, spot in zip(known, spots, strict=True):
            painter.setPen(QPen(theme.tone("accent"), 2))
            painter.setBrush(theme.tone("accent" if each.chosen else "surface"))
            painter.drawEllipse(spot, DOT, DOT)
            painter.setFont(font(13, STRONG))
            painter.setPen(theme.tone("text"))
            above = spot.y() - 26 if spot.y() > 36 else spot.y() + 8
            painter.drawText(
                QRectF(spot.x() - 24, above, 48, 18), Qt.AlignmentFlag.AlignCenter, str(each.sum)
            )
        for each in self._readings:
            if each.sum is None:
                self._paint_cross(painter, self._across(each.day))

    def _paint_cross(self, painter: QPainter, across: float) -> None:
        """An incomplete form: when, and no level."""
        theme, middle = colours(), self._field().bottom() - 34
        painter.setPen(QPen(theme.tone("muted"), 1.5))
        for slant in (-1, 1):
            painter.drawLine(QPointF(across - 4, middle - 4 * slant), QPointF(across + 4, middle + 4 * slant))
        painter.setFont(font(TINY))
        painter.drawText(
            QRectF(across - 50, middle + 6, 100, 16), Qt.AlignmentFlag.AlignCenter, tr("incomplete")
        )
