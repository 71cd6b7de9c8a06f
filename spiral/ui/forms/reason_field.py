"""ReasonField: why something is done, where the reason goes into the access log, which the chief reads.

The usual reasons come first (`resources/reasons.json`), what is written in one's own words under "Other".
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.records.catalogue import reasons
from spiral.ui.palette import NEAR, font
from spiral.ui.parts.chip import Chip
from spiral.ui.parts.field import Field, scroll_to
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.question import ask_field


class ReasonChoice(QWidget):
    """`text` is the code of a usual reason, or what was written; empty while there is none.

    `given`: a usual one was pressed, or Enter where one writes.
    """

    given = Signal()
    textChanged = Signal(str)

    def __init__(self, asked: str) -> None:
        super().__init__()
        self.usual = {each["code"]: Chip(each[language()]) for each in reasons()[asked]}
        self.other = Chip(tr("Other"))
        self.line = QLineEdit()
        self.line.setFont(font())
        self.line.setAccessibleName(tr("Reason in your own words"))
        self.line.hide()
        row = QWidget()
        flow = Flow(row)
        for chip in (*self.usual.values(), self.other):
            flow.addWidget(chip)
            chip.clicked.connect(lambda _on=False, chip=chip: self._press(chip))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(row)
        column.addWidget(self.line)
        self.setFocusProxy(next(iter(self.usual.values())))
        self.line.textChanged.connect(self.textChanged)
        self.line.returnPressed.connect(self.given)

    def text(self) -> str:
        code = next((code for code, chip in self.usual.items() if chip.isChecked()), "")
        return code or (self.line.text().strip() if self.other.isChecked() else "")

    def setText(self, told: str) -> None:
        """As if a person had told it; empty takes it away."""
        self.line.setText("" if told in self.usual else told)
        self._turn_on(self.usual.get(told, self.other) if told else None)

    def _press(self, chip: Chip) -> None:
        """One that is on stays on."""
        self._turn_on(chip)
        if chip is self.other:
            self.line.setFocus()
            scroll_to(self.line)
        else:
            self.given.emit()

    def _turn_on(self, chosen: Chip | None) -> None:
        for chip in (*self.usual.values(), self.other):
            chip.setChecked(chip is chosen)
        self.line.setVisible(chosen is self.other)
        self.textChanged.emit(self.text())


class ReasonField(Field):
    """`asked` is what asks, by its name in the file. `in_log` False: kept with the thing itself, not in the log."""

    def __init__(self, asked: str, label: str = "", *, in_log: bool = True) -> None:
        self.choice = ReasonChoice(asked)
        hint = read_by_chief() if in_log else ""
        super().__init__(label or tr("Reason"), self.choice, hint=hint)
        self.choice.textChanged.connect(lambda _text: self.clear_error())

    def text(self) -> str:
        """The code of a usual reason, or what was written."""
        return self.choice.text()

    def focus(self) -> None:
        """To where one writes, when that is chosen."""
        if self.choice.other.isChecked():
            self.choice.line.setFocus()
            self.choice.line.selectAll()
        else:
            super().focus()


def read_by_chief() -> str:
    """What stands beside everything that is written for the access log."""
    return tr("Read by the chief, who checks the access log. Write nothing about the client.")


def ask_reason(parent: QWidget, title: str, text: str, asked: str, verb: str) -> str | None:
    """Ask for a reason before something is done; None when cancelled."""
    return ask_field(
        parent, title, text, lambda: ReasonField(asked), tr("Reason"), verb, tr("Choose a reason.")
    )
