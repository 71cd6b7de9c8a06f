"""MonthGrid: a month with its ISO weeks, Monday first, to choose a day from."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spiral.language import N_, language, tr
from spiral.ui.palette import BODY, MEDIUM, REGULAR, SMALL, STRONG, TAG_RADIUS, colours, font

CELL = 36
WEEK = 32
ROWS = 6
HEAD = 40
NAMES = 24
FOOT = 28

DAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
LONG_DAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday")
)  # fmt: skip
MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def day_words(day: date) -> str:
    """A day in full, as in Monday 2026-11-23."""
    return f"{tr(LONG_DAYS[day.weekday()])} {day.isoformat()}"


def day_in_text(day: date) -> str:
    """The same inside a sentence: måndag, but Monday."""
    words = day_words(day)
    return words.lower() if language() == "sv" else words


def month_words(year: int, month: int) -> str:
    """A month in full, as in March 2026."""
    return f"{tr(MONTHS[month - 1])} {year}"


class MonthGrid(QWidget):
    """Arrows move a day or a week, PgUp and PgDn a month, Home is today, Enter chooses."""

    chosen = Signal(date)
    moved = Signal(date)

    def __init__(
        self, day: date, today: date, named: Callable[[date], str | None] = lambda _day: None
    ) -> None:
        super().__init__()
        self._day, self._today, self._named = day, today, named
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._tell()

    def day(self) -> date:
        """The day one stands on."""
        return self._day

    def move_to(self, day: date) -> None:
        """Stand on another day."""
        self._day = day
        self._tell()
        self.moved.emit(day)
        self.update()

    def step_months(self, by: int) -> None:
        """To the same day `by` months on, cut at the month's end."""
        at = self._day.year * 12 + self._day.month - 1 + by
        year, month = divmod(at, 12)
        if date.min.year < year < date.max.year:
            last = calendar.monthrange(year, month + 1)[1]
            self.move_to(date(year, month + 1, min(self._day.day, last)))

    def _tell(self) -> None:
        self.setAccessibleName(" ".join(filter(None, (day_words(self._day), self._named(self._day)))))

    def first_day(self) -> date:
        """The Monday that the grid begins with."""
        first = self._day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def sizeHint(self) -> QSize:
        return QSize(WEEK + 7 * CELL + 24, HEAD + NAMES + ROWS * CELL + FOOT)

    def _cell(self, number: int) -> QRectF:
        row, column = divmod(number, 7)
        return QRectF(12 + WEEK + column * CELL, HEAD + NAMES + row * CELL, CELL, CELL)

    def _at(self, event: QMouseEvent | QHelpEvent) -> date | None:
        spot = event.position() if isinstance(event, QMouseEvent) else event.pos().toPointF()
        for number in range(ROWS * 7):
            if self._cell(number).contains(spot):
                return self.first_day() + timedelta(days=number)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().y() < HEAD:
            if event.position().x() < 48:
                self.step_months(-1)
            elif event.position().x() > self.width() - 48:
                self.step_months(1)
        elif day := self._at(event):
            self.move_to(day)
            self.chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._at(event)
        self.setToolTip(self._named(day) or "" if day else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.step_months(-1 if event.angleDelta().y() > 0 else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in days:
            self.move_to(self._day + timedelta(days=days[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_months(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.move_to(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours()
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font(BODY, STRONG))
        painter.setPen(theme.tone("text"))
        painter.drawText(
            QRectF(0, 0, self.width(), HEAD), middle, month_words(self._day.year, self._day.month)
        )
        self._paint_arrows(painter)
        painter.setFont(font(SMALL))
        painter.setPen(theme.tone("muted"))
        for column, name in enumerate(DAYS):
            painter.drawText(QRectF(12 + WEEK + column * CELL, HEAD, CELL, NAMES), middle, tr(name))
        first = self.first_day()
        for row in range(ROWS):
            week = (first + timedelta(weeks=row)).isocalendar().week
            painter.setFont(font(SMALL))
            painter.setPen(theme.tone("muted"))
            place = QRectF(12, HEAD + NAMES + row * CELL, WEEK - 8, CELL)
            painter.drawText(place, middle, tr("w {week}", week=week))
        for number in range(ROWS * 7):
            self._paint_day(painter, first + timedelta(days=number), self._cell(number))
        painter.setFont(font(SMALL, MEDIUM))
        painter.setPen(theme.tone("text"))
        words = self._named(self._day) or day_words(self._day)
        painter.drawText(QRectF(12, self.height() - FOOT - 4, self.width() - 24, FOOT), middle, words)
        painter.end()

    def _paint_arrows(self, painter: QPainter) -> None:
        from spiral.ui.parts.icon import paint_icon

        for left, name in ((16, "caret-left"), (self.width() - 32, "caret-right")):
            paint_icon(painter, QRectF(left, 12, 16, 16), name, colours().tone("muted"))

    def _paint_day(self, painter: QPainter, day: date, cell: QRectF) -> None:
        theme, named = colours(), bool(self._named(day))
        box = cell.adjusted(2, 2, -2, -2)
        here = day == self._day
        if here:
            painter.setPen(QPen(theme.tone("accent"), 2))
            painter.setBrush(theme.tone("accent_soft"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), TAG_RADIUS, TAG_RADIUS)
        elif day == self._today:
            painter.setPen(QPen(theme.tone("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), TAG_RADIUS, TAG_RADIUS)
        other = day.month != self._day.month
        ink = "muted" if other else "danger" if named or day.weekday() == 6 else "text"
        painter.setFont(font(BODY, STRONG if here or day == self._today else REGULAR))
        painter.setPen(theme.tone(ink))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if named:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tone("danger"))
            painter.drawEllipse(QRectF(cell.center().x() - 1.5, cell.bottom() - 8, 3, 3))
