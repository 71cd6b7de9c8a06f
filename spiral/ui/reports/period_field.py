"""PeriodField: a month or a year in words, taken as people write it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.reports import names as say


class PeriodField(QLineEdit):
    """Shows a month in words and takes `2008-03`, `mars 2008` or `2008`; Enter goes there, Esc takes it back."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(tr("Month or year"))
        self.setToolTip(tr("Write a month such as 2008-03 or March 2008, or a year; Enter goes there"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.returnPressed.connect(lambda: self.typed.emit(self.text()))

    def show_period(self, period: str) -> None:
        """The period one is at."""
        self._shown = say.period_words(period)
        self.setText(self._shown)
        wide = max(self.fontMetrics().horizontalAdvance(f"{self._shown}00"), 110)
        self.setFixedWidth(wide + 20)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.selectAll()
        super().keyPressEvent(event)
