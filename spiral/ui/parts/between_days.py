"""BetweenDays: the days from and to that a list is narrowed down to; either may be left open."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.ui.palette import SMALL
from spiral.ui.parts.buttons import quiet
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused


class BetweenDays(QWidget):
    """`changed` once a day is written, `entered` on Enter; `left` when Esc or its button has emptied it."""

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self.first, self.last = (DateField(today, past=True, words=False) for _ in range(2))
        self.whole = quiet(tr("The whole time"), key="Esc", small=True)
        self.problem = Text(size=SMALL, tone="danger")
        flow = Flow(self)
        for words, field in ((tr("From"), self.first), (tr("To"), self.last)):
            field.line.setAccessibleName(words)
            flow.addWidget(Text(words, size=SMALL, tone="muted"))
            flow.addWidget(field)
            field.line.editingFinished.connect(self._look)
            field.changed.connect(lambda _day: self._look())
            field.line.returnPressed.connect(self._enter)
        flow.addWidget(self.whole)
        flow.addWidget(self.problem)
        self.whole.clicked.connect(self.clear)
        esc = QShortcut(QKeySequence("Esc"), self)
        esc.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        esc.activated.connect(self.clear)

    def bounds(self) -> tuple[str, str]:
        """The first and the last day, as dates are written; what is open or cannot be read bounds nothing."""
        first, last = self.first.value(), self.last.value()
        return first.isoformat() if first else "", last.isoformat() if last else "9999"

    def _look(self) -> None:
        first, last = self.bounds()
        said = self.first.problem() or self.last.problem()
        self.problem.setText(said or (refusal(Refused("to_before_from")) if last < first else ""))
        self.changed.emit()

    def _enter(self) -> None:
        self._look()  # Enter comes before the field is done with
        self.entered.emit()

    def clear(self) -> None:
        """The whole time."""
        for field in (self.first, self.last):
            field.set_value(None)
        self._look()
        self.left.emit()
