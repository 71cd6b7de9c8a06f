"""Field: a label, what is filled in, a hint, and beside it the sentence that says what to write instead."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spiral.ui.palette import MEDIUM, SMALL, font
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.text import Text

PADDING = 24
WIDEST = 300


def fit_width(widget: QWidget, characters: int) -> None:
    """Make a field as wide as what goes in it."""
    widget.setFixedWidth(QFontMetrics(font()).horizontalAdvance("0") * characters + PADDING)


class ErrorLine(QWidget):
    """An icon and a sentence in the danger colour; takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        self.icon = Icon("warning-circle-fill", "danger", 16)
        self.words = Text(size=SMALL, weight=MEDIUM, tone="danger", wrap=True)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show the sentence, or nothing."""
        self.words.setText(text)
        self.words.setMinimumWidth(min(self.words.fontMetrics().horizontalAdvance(text) + 1, WIDEST))
        self.setVisible(bool(text))


class Field(QWidget):
    """One thing to fill in. `widget` keeps what was typed when there is an error."""

    def __init__(
        self, label: str, widget: QWidget, *, hint: str = "", characters: int = 0, error_beside: bool = True
    ) -> None:
        super().__init__()
        self.label = Text(label, size=SMALL, weight=MEDIUM, tone="muted")
        self.label.setBuddy(widget)
        self.widget = widget
        self.hint = Text(hint, size=SMALL, tone="muted", wrap=True)
        if not hint:  # showing it before it lies in the field would open a window
            self.hint.hide()
        self.error_line = ErrorLine()
        self.error = ""
        self._beside = error_beside
        widget.setAccessibleName(label)
        widget.setAccessibleDescription(hint)
        proxy = widget.focusProxy()
        if proxy is not None and not isinstance(proxy, QAbstractButton):  # a tick in a group has its own name
            proxy.setAccessibleName(label)
        if characters:
            fit_width(widget, characters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, widget, self.hint, self.error_line):
            column.addWidget(part)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_error(self, text: str) -> None:
        """Say what to write; an empty text takes the error away. The typed value stays."""
        self.error = text
        if self._beside:
            self.error_line.say(text)
        self.hint.setVisible(bool(self.hint.text()) and not text)
        for target in {self.widget, self._inner()}:
            target.setProperty("error", bool(text))
            target.setAccessibleDescription(text or self.hint.text())
            target.style().unpolish(target)
            target.style().polish(target)
            target.update()

    def clear_error(self) -> None:
        """Take the error away."""
        self.set_error("")

    def focus(self) -> None:
        """Put the keyboard in the field, with everything in it marked."""
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        select = getattr(self._inner(), "selectAll", None)
        if select is not None:
            select()

    def _inner(self) -> QWidget:
        return self.widget.focusProxy() or self.widget


class FieldRow(QWidget):
    """Fields side by side with one line under them, where the first error among them is told."""

    def __init__(self, *fields: Field, stretch: Field | None = None, right: bool = False) -> None:
        super().__init__()
        self.fields = fields
        self.error_line = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(16)
        for one in fields:
            one._beside = False
            row.addWidget(one, 1 if one is stretch else 0, Qt.AlignmentFlag.AlignTop)
        if stretch is None:
            row.addStretch(1)
        column.addLayout(row)
        below = QHBoxLayout()
        if right:
            below.addStretch(1)
        below.addWidget(self.error_line)
        if not right:
            below.addStretch(1)
        column.addLayout(below)

    def set_error(self, field: Field, text: str) -> None:
        """Mark a field and tell the first error of the row."""
        field.set_error(text)
        self.error_line.say(next((one.error for one in self.fields if one.error), ""))


def focus_first_error(fields: Iterable[Field]) -> bool:
    """Put the keyboard in the first field with an error; False when there is none."""
    for one in fields:
        if one.error:
            one.focus()
            return True
    return False
