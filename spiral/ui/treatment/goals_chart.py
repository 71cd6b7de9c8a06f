"""GoalsChart: how far each goal has come at each review, 0 to 10, one line a goal with its number."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import tr
from spiral.ui.palette import REGULAR, SMALL, STRONG, TINY, colours, font

TOP, FOOT, EDGE = 10, 22, 34
LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
MOST = 10


@dataclass(frozen=True)
class GoalLine:
    """A goal's number and words, and its mark at each review (None: not talked about)."""

    number: int
    words: str
    marks: tuple[int | None, ...]


class GoalsChart(QWidget):
    """The same marks stand in words below; a screen reader is told them all."""

    def __init__(self, days: Sequence[str], lines: Sequence[GoalLine]) -> None:
        super().__init__()
        self.days, self.lines = tuple(days), tuple(lines)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(164)
        self.setAccessibleName(". ".join([tr("How far the goals have come"), *map(self._said, self.lines)]))

    def _said(self, line: GoalLine) -> str:
        told = (
            f"{day} {'–' if mark is None else mark}" for day, mark in zip(self.days, line.marks, strict=True)
        )
        return f"{line.number} {line.words}: {', '.join(told)}"

    def sizeHint(self) -> QSize:
        return QSize(320, 164)

    def _spot(self, at: int, mark: float) -> QPointF:
        room = QRectF(EDGE, TOP, self.width() - 2 * EDGE, self.height() - TOP - FOOT)
        across = at / max(len(self.days) - 1, 1) if len(self.days) > 1 else 0.5
        return QPointF(room.left() + across * room.width(), room.bottom() - mark / MOST * room.height())

    def paintEvent(self, _event: object) -> None:
        painter, theme = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TINY))
        for mark in (0, 5, 10):
            y = self._spot(0, mark).y()
            painter.setPen(QPen(theme.tone("hairline"), 1))
            painter.drawLine(QPointF(EDGE - 8, y), QPointF(self.width() - EDGE + 8, y))
            painter.setPen(theme.tone("muted"))
            painter.drawText(
                QRectF(0, y - 8, EDGE - 14, 16),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(mark),
            )
        for at, day in enumerate(self.days):
            place = QRectF(self._spot(at, 0).x() - 44, self.height() - FOOT + 4, 88, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, day)
        for at, line in enumerate(self.lines):
            self._paint_line(painter, line, LINES[at % len(LINES)])
        painter.end()

    def _paint_line(self, painter: QPainter, line: GoalLine, style: Qt.PenStyle) -> None:
        theme = colours()
        spots = [(at, mark) for at, mark in enumerate(line.marks) if mark is not None]
        painter.setPen(QPen(theme.tone("accent"), 1.6, style))
        for (at, mark), (then, later) in itertools.pairwise(spots):
            painter.drawLine(self._spot(at, mark), self._spot(then, later))
        for at, mark in spots:
            spot = self._spot(at, mark)
            painter.setPen(QPen(theme.tone("accent"), 1.4))
            painter.setBrush(theme.tone("surface"))
            painter.drawEllipse(spot, 8, 8)
            painter.setFont(font(TINY, STRONG))
            painter.setPen(theme.tone("text"))
            painter.drawText(
                QRectF(spot.x() - 8, spot.y() - 8, 16, 16), Qt.AlignmentFlag.AlignCenter, str(line.number)
            )
        painter.setFont(font(SMALL, REGULAR))
