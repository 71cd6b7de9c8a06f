"""The measures of a period above; below them the list behind, what does not count, and the year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from spiral.ui.desk import Desk
from spiral.ui.parts.card import Card
from spiral.ui.parts.target_bar import TargetLegend, note
from spiral.ui.reports.counted_list import BehindCard, LeftOutCard
from spiral.ui.reports.counted_number import Number, number_of_measure
from spiral.ui.reports.report_read import Measured, Shown
from spiral.ui.reports.report_targets import TargetList, letters_note
from spiral.ui.reports.report_year import MonthsCard, YearCard, months_of

LEFT_OUT, YEAR = 304, 280
NARROW = 900
LOWER = 184
NUMBERS = ("actual", "last", "so_far", "visits-all", "persons-all", "undone")
IN_WORDS = ("name", "bar")


class Overview(QScrollArea):
    """`month_asked` carries `YYYY-MM`. Left and Right go from number to number in the chosen measure."""

    month_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: Shown | None = None
        self._column = NUMBERS[0]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self._connect()

    def _build(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.measures = TargetList()
        table = Card()
        table.add(self.measures)
        column.addWidget(table)
        column.addLayout(self._legend())
        self.behind, self.months = BehindCard(self._desk), MonthsCard()
        self.left_out, self.year = LeftOutCard(self._desk), YearCard()
        self.left = QStackedWidget()
        self.left.addWidget(self.behind)
        self.left.addWidget(self.months)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(12)
        self._below.addWidget(self.left, 1)
        self._below.addWidget(self.left_out)
        self._below.addWidget(self.year)
        column.addLayout(self._below, 1)
        self.setWidget(content)
        self._fit()

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(TargetLegend(), 1)
        self._letters = note(letters_note())
        row.addWidget(self._letters)
        return row

    def _connect(self) -> None:
        self.measures.row_chosen.connect(self._show_measure)
        self.measures.row_activated.connect(self._enter)
        self.measures.number_asked.connect(self._clicked)
        self.left_out.number_asked.connect(self.show_number)
        self.behind.left.connect(self._leave)
        self.year.month_chosen.connect(self.month_asked)
        self.months.month_asked.connect(self.month_asked)

    def show_period(self, shown: Shown, today_month: str) -> None:
        """Other figures; the chosen measure and number stay."""
        self._shown, self._today_month = shown, today_month
        self.measures.blockSignals(True)
        self.measures.show_measures(shown)
        self.measures.blockSignals(False)
        self._show_measure(self.measures.chosen())

    def _show_measure(self, measure: Measured | None) -> None:
        if measure is None or self._shown is None:
            return
        rows = months_of(self._shown, measure, self._today_month)
        self.year.show_measure(self._shown, measure, rows)
        self.months.show_measure(self._shown, measure, rows)
        self.left_out.show_measure(self._shown, measure)
        if self._shown.period.is_month:
            self._ask(measure)
        else:
            self.left.setCurrentWidget(self.months)

    def _ask(self, measure: Measured) -> None:
        assert self._shown is not None
        self.measures.mark_column(self._column)
        self.show_number(number_of_measure(self._shown, measure, self._column))

    def show_number(self, number: Number) -> None:
        """Show the list behind a number."""
        if self._shown is not None:
            self.left.setCurrentWidget(self.behind)
            self.behind.show_number(number, self._shown)

    def _clicked(self, measure: Measured, column: str) -> None:
        if column in IN_WORDS and self._shown is not None and not self._shown.period.is_month:
            self.left.setCurrentWidget(self.months)
            return
        self._column = column if column in NUMBERS or "-" in column else NUMBERS[0]
        self._ask(measure)

    def _enter(self, measure: Measured) -> None:
        if self.left.currentWidget() is self.months:
            self._ask(measure)
        self.behind.list.setFocus()

    def _leave(self) -> None:
        self.measures.setFocus()
        if self._shown is not None and not self._shown.period.is_month:
            self.left.setCurrentWidget(self.months)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        measure = self.measures.chosen()
        if by is None or measure is None or not self.measures.hasFocus():
            super().keyPressEvent(event)
            return
        at = NUMBERS.index(self._column) + by if self._column in NUMBERS else 0
        self._column = NUMBERS[at % len(NUMBERS)]
        self._ask(measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side where there is room; below each other where there is not."""
        narrow = self.viewport().width() < NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._below.setDirection(way)
        for card, width in ((self.left_out, LEFT_OUT), (self.year, YEAR)):
            card.setMinimumWidth(0 if narrow else width)
            card.setMaximumWidth(16_777_215 if narrow else width)
        for below in (self.left, self.left_out, self.year):
            below.setMinimumHeight(LOWER + 40 if narrow else LOWER)
        self._letters.setVisible(not narrow)
