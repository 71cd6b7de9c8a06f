"""YearChart: this year's months as bars, last year's as lines, the target as a dashed line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import REGULAR, SMALL, STRONG, TINY, colours, font
from spiral.ui.parts.month_grid import MONTHS, month_words

pyqtgraph.setConfigOptions(antialias=True)

BAR = 0.62
LINE = 0.84
FIGURE = 20  # px that a number over a bar needs


@dataclass(frozen=True)
class YearFigures:
    """Twelve months: this year's (None: not yet), last year's (None: no figure), the target of each month."""

    year: int
    this_year: tuple[float | None, ...]
    last_year: tuple[float | None, ...]
    target: tuple[float | None, ...]
    month: int = 1


class YearChart(QWidget):
    """The same numbers always stand in a table elsewhere. Left and Right move the chosen month."""

    month_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.figures = YearFigures(2000, (None,) * 12, (None,) * 12, (None,) * 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(140)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(0)
        self._months = MonthAxis()
        self.plot = pyqtgraph.PlotWidget(axisItems={"bottom": self._months})
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plot.setFrameShape(pyqtgraph.QtWidgets.QFrame.Shape.NoFrame)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.setAccessibleName(name)
        self._legend = YearLegend(self)
        column.addWidget(self.plot, 1)
        column.addWidget(self._legend)
        self.setAccessibleName(name)

    def show_figures(self, figures: YearFigures) -> None:
        """Draw a year."""
        self.figures = figures
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(self.words())
        self._draw()
        self._legend.update()

    def words(self) -> str:
        """The chart in words: the chosen month first."""
        at = self.figures.month - 1
        parts = [f"{month_words(self.figures.year, at + 1)}: {_number(self.figures.this_year[at])}"]
        parts.append(tr("last year {figure}", figure=_number(self.figures.last_year[at])))
        parts.append(tr("target {figure}", figure=_number(self.figures.target[at])))
        return ", ".join(parts)

    def _draw(self) -> None:
        theme, plot = colours(), self.plot
        plot.clear()
        plot.setBackground(theme.tone("surface"))
        self._draw_axes()
        top = self._top()
        plot.setXRange(0.4, 12.6, padding=0)
        plot.setYRange(0, top, padding=0)
        bars = [(month, value) for month, value in enumerate(self.figures.this_year, 1) if value is not None]
        if bars:
            months, values = [month for month, _ in bars], [value for _, value in bars]
            fill = pyqtgraph.mkBrush(theme.tone("accent"))
            plot.addItem(pyqtgraph.BarGraphItem(x=months, height=values, width=BAR, brush=fill, pen=None))
        for month, value in enumerate(self.figures.last_year, 1):
            if value is not None:
                self._line(month, value)
        for first, last, value in _runs(self.figures.target):
            pen = pyqtgraph.mkPen(
                theme.tone("muted"), width=1.25, style=Qt.PenStyle.CustomDashLine, dash=[4, 3]
            )
            plot.plot([first - 0.5, last + 0.5], [value, value], pen=pen)
        for month, value in bars:
            self._figure(month, value, top)

    def _line(self, month: int, value: float) -> None:
        pen = pyqtgraph.mkPen(colours().tone("text"), width=1.75)
        self.plot.plot([month - LINE / 2, month + LINE / 2], [value, value], pen=pen)

    def _figure(self, month: int, value: float, top: float) -> None:
        """The number over a bar, lifted over the lines that would run through it."""
        high = top * FIGURE / max(self.plot.height() - 2 * FIGURE, FIGURE)
        above = value
        lines = (self.figures.last_year[month - 1], self.figures.target[month - 1])
        for line in sorted(line for line in lines if line is not None):
            if above <= line <= above + high:
                above = line
        label = pyqtgraph.TextItem(_number(value), color=colours().tone("text"), anchor=(0.5, 1))
        label.setFont(font(TINY, STRONG))
        label.setPos(month, above)
        self.plot.addItem(label)

    def _top(self) -> float:
        known = [value for line in (self.figures.this_year, self.figures.last_year, self.figures.target)
                 for value in line if value is not None]  # fmt: skip
        return max([*known, 5]) * 1.22

    def _draw_axes(self) -> None:
        theme = colours()
        bottom, left = self._months, self.plot.getAxis("left")
        bottom.month = self.figures.month
        letters = [tr(month)[0].upper() for month in MONTHS]
        bottom.setTicks([list(enumerate(letters, 1))])
        bottom.setStyle(tickLength=0, tickFont=font(TINY, REGULAR), tickTextOffset=6)
        bottom.setPen(pyqtgraph.mkPen(theme.tone("hairline")))
        bottom.setTextPen(pyqtgraph.mkPen(theme.tone("muted")))
        step = _step(self._top())
        left.setTicks([[(at * step, _number(at * step)) for at in range(int(self._top() / step) + 1)]])
        left.setStyle(tickLength=0, tickFont=font(TINY, REGULAR), tickTextOffset=6)
        left.setPen(pyqtgraph.mkPen(None))
        left.setTextPen(pyqtgraph.mkPen(theme.tone("muted")))
        for at in range(int(self._top() / step) + 1):
            self.plot.addItem(
                pyqtgraph.InfiniteLine(
                    pos=at * step, angle=0, pen=pyqtgraph.mkPen(theme.tone("hairline"), width=1)
                )
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 1 <= self.figures.month + step <= 12:
            self.month_chosen.emit(self.figures.month + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_legend"):
            self._draw()


class MonthAxis(pyqtgraph.AxisItem):
    """The first letters of the months; the chosen one is heavier."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.month = 1

    def drawPicture(self, painter: QPainter, axis: Any, ticks: Any, texts: Any) -> None:
        super().drawPicture(painter, axis, ticks, [])
        for number, (box, flags, text) in enumerate(texts, 1):
            on = number == self.month
            painter.setFont(font(TINY, STRONG if on else REGULAR))
            painter.setPen(colours().tone("text" if on else "muted"))
            painter.drawText(box.adjusted(-4, 0, 4, 0), int(flags), text)


class YearLegend(QWidget):
    """What the bars and lines are."""

    def __init__(self, chart: YearChart) -> None:
        super().__init__(chart)
        self._chart = chart
        self.setFixedHeight(24)

    def _entries(self) -> list[tuple[str, str]]:
        figures = self._chart.figures
        entries = [("bar", str(figures.year)), ("line", str(figures.year - 1))]
        target = figures.target[figures.month - 1]
        return (
            [*entries, ("dash", tr("target {figure}", figure=_number(target)))]
            if target is not None
            else entries
        )

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, middle, left = colours(), self.height() / 2, 8.0
        painter.setFont(font(SMALL))
        for kind, words in self._entries():
            width = 14 if kind == "bar" else 18
            if kind == "bar":
                painter.fillRect(QRectF(left, middle - 6, width, 12), theme.tone("accent"))
            else:
                pen = QPen(theme.tone("text" if kind == "line" else "muted"), 1.5)
                if kind == "dash":
                    pen.setDashPattern([4, 3])
                painter.setPen(pen)
                painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
            painter.setPen(theme.tone("muted"))
            place = QRectF(left + width + 8, 0, self.width(), self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            left += width + 8 + painter.fontMetrics().horizontalAdvance(words) + 16
        painter.end()


def _runs(values: Sequence[float | None]) -> list[tuple[int, int, float]]:
    """Months in a row with the same target, as (first, last, target)."""
    runs: list[tuple[int, int, float]] = []
    for month, value in enumerate(values, 1):
        if value is None:
            continue
        if runs and runs[-1][1] == month - 1 and runs[-1][2] == value:
            runs[-1] = (runs[-1][0], month, value)
        else:
            runs.append((month, month, value))
    return runs


def _step(top: float) -> float:
    """The distance between two lines of the scale: 1, 2, 5, 10, 20 ... so that there are three to five."""
    size = 1.0
    for _ in range(12):
        for factor in (1, 2, 5):
            if top / (size * factor) <= 3.5:
                return size * factor
        size *= 10
    return size


def _number(value: Any) -> str:
    return "–" if value is None else f"{value:g}".replace(".", ",")
