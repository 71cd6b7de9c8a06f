"""DateField: a day as people type it, always shown as YYYY-MM-DD, with a calendar and the day in words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import weekday_name
from spiral.records.dates import holiday_name, parse_date
from spiral.ui.palette import NEAR, SMALL, colours, font
from spiral.ui.parts.buttons import icon_button
from spiral.ui.parts.month_grid import MonthGrid
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused


def swedish_holiday(day: date) -> str | None:
    """The holiday or free eve of a day, in the language of the screen."""
    return holiday_name(day, language())


class MonthPopup(QWidget):
    """The calendar under a date field; Esc closes it and gives the keyboard back."""

    def __init__(self, parent: QWidget, grid: MonthGrid) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.grid = grid
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(grid)
        grid.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours().tone("outline"), 1))
        painter.setBrush(colours().tone("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class DateField(QWidget):
    """Takes 2026-11-23, 20261123, 261123, idag, +7, -3, v48. `changed` carries a date, or None when empty.

    What cannot be read stays as it was typed, `value()` is None and `problem()` says what to write.
    Alt+Down opens the calendar; Up and Down move a day.
    """

    changed = Signal(object)

    def __init__(
        self,
        today: Callable[[], date],
        *,
        named: Callable[[date], str | None] = swedish_holiday,
        past: bool = False,
        words: bool = True,
    ) -> None:
        super().__init__()
        self._today, self._named, self._past = today, named, past
        self._value: date | None = None
        self.line = QLineEdit()
        self.line.setFont(font())
        self.line.setAccessibleName(tr("Date"))
        self.line.setPlaceholderText(tr("YYYY-MM-DD"))
        self.line.setFixedWidth(QFontMetrics(font()).horizontalAdvance("2026-11-28") + 36)
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self.read)
        self.button = icon_button("calendar-blank", tr("Calendar"), key="Alt+Down")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.words = Text(size=SMALL, tone="muted")
        if not words:
            self.words.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line)
        row.addWidget(self.button)
        row.addSpacing(NEAR - 4)
        row.addWidget(self.words)
        row.addStretch(1)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def value(self) -> date | None:
        """The day, also while it is being typed; None when empty or not a day."""
        self.read()
        return self._value

    def set_value(self, day: date | None) -> None:
        """Show a day, without a signal."""
        self._value = day
        self.line.setText(day.isoformat() if day else "")
        self._say()

    def text(self) -> str:
        """What stands in the field."""
        return self.line.text()

    def setText(self, text: str) -> None:
        """As if it had been typed."""
        self.line.setText(text)
        self.read()

    def selectAll(self) -> None:
        """Mark all that stands in the field."""
        self.line.selectAll()

    def problem(self) -> str:
        """The sentence for a text that is no day; empty when all is well."""
        if self.line.text().strip() and self.value() is None:
            return self.ways_to_write()
        return ""

    def ways_to_write(self) -> str:
        """What can be typed, by the example of today."""
        day = self._today()
        return tr(
            "Write a day as {day}, {short}, today, +7 or w{week}.",
            day=day.isoformat(),
            short=f"{day:%y%m%d}",
            week=day.isocalendar().week,
        )

    def read(self) -> None:
        """Read what was typed and show it as YYYY-MM-DD."""
        typed, before = self.line.text().strip(), self._value
        try:
            self._value = parse_date(typed, self._today(), past=self._past) if typed else None
        except Refused:
            self._value = None
        if self._value is not None and typed != self._value.isoformat():
            self.line.setText(self._value.isoformat())
        self._say()
        if self._value != before:
            self.changed.emit(self._value)

    def _say(self) -> None:
        if self._value is None:
            self.words.setText("")
            return
        holiday = self._named(self._value)
        week = tr("week {week}", week=self._value.isocalendar().week)
        weekday = weekday_name(self._value)
        self.words.setText(", ".join(filter(None, (weekday, week, holiday))))
        self.words.set_tone("warn" if holiday else "muted")
        self.line.setToolTip(self.words.text())

    def _move(self, day: date) -> None:
        self.line.setText(day.isoformat())
        self.read()

    def open_calendar(self) -> MonthPopup:
        """Show the month under the field."""
        grid = MonthGrid(self.value() or self._today(), self._today(), self._named)
        popup = MonthPopup(self, grid)
        grid.chosen.connect(self._move)
        grid.chosen.connect(popup.close)
        popup.adjustSize()
        spot = self.mapToGlobal(QPoint(0, self.height() + 4))
        room = self.screen().availableGeometry()
        if spot.y() + popup.height() > room.bottom():
            spot = self.mapToGlobal(QPoint(0, -popup.height() - 4))
        spot.setX(max(room.left(), min(spot.x(), room.right() - popup.width())))
        spot.setY(max(room.top(), spot.y()))
        popup.move(spot)
        popup.show()
        grid.setFocus()
        return popup

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            base = self.value() or self._today()
            self._move(date.fromordinal(base.toordinal() + step))
        return True
