"""Field: a label, what is filled in, a hint, and beside it the sentence that says what to write instead."""

from collections.abc import Iterable
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from spiral.ui.palette import MEDIUM, SMALL, font
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.text import Text

PADDING = 24
WIDEST = 300
BETWEEN = 16
AROUND = 96  # a sentence below the field and a notice above it


def fit_width(widget: QWidget, characters: int) -> None:
    """Make a field as wide as what goes in it."""
    widget.setFixedWidth(QFontMetrics(font()).horizontalAdvance("0") * characters + PADDING)


class ErrorLine(QWidget):
    """An icon and a sentence in the danger colour; takes no room while there is nothing to say.

    Most never have anything to say: the parts are made for the first sentence.
    """

    def __init__(self) -> None:
        super().__init__()
        self.widest = WIDEST
        self.hide()

    @cached_property
    def words(self) -> Text:
        """The sentence."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        words = Text(size=SMALL, weight=MEDIUM, tone="danger", wrap=True)
        row.addWidget(Icon("warning-circle-fill", "danger", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return words

    def say(self, text: str) -> None:
        """Show the sentence, or nothing."""
        if not text and self.layout() is None:
            return
        self.words.setText(text)
        self.words.setMinimumWidth(min(self.words.fontMetrics().horizontalAdvance(text) + 1, self.widest))
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
        self.error_line = ErrorLine()
        self.error = ""
        self._beside = error_beside
        self.row: FieldRow | None = None
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
        for part in (self.label, widget, self.error_line):
            column.addWidget(part)
        column.addStretch(1)
        self._column = column
        self._hint = hint
        if hint:
            self.hint.setText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @cached_property
    def hint(self) -> Text:
        """What stands below the field; made where there is one."""
        made = Text(size=SMALL, tone="muted", wrap=True)
        self._column.insertWidget(2, made)
        return made

    def set_hint(self, text: str) -> None:
        """Other words below the field."""
        self._hint = text
        self.hint.setText(text)
        self.hint.setVisible(bool(text) and not self.error)

    def set_error(self, text: str) -> None:
        """Say what to write; an empty text takes the error away. The typed value stays."""
        self.error = text
        if self._beside:
            self.error_line.say(text)
        elif self.row is not None:
            self.row.say_below(self, text)
        if self._hint:
            self.hint.setVisible(not text)
        for target in {self.widget, self._inner()}:
            target.setProperty("error", bool(text))
            target.setAccessibleDescription(text or self._hint)
            target.style().unpolish(target)
            target.style().polish(target)
            target.update()

    def clear_error(self) -> None:
        """Take the error away."""
        self.set_error("")

    def share_evenly(self) -> None:
        """Be as wide as the column allows, and keep the place in it while hidden."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setRetainSizeWhenHidden(True)
        self.error_line.widest = WIDEST // 2
        self.setSizePolicy(policy)

    def focus(self) -> None:
        """Put the keyboard in the field, with everything in it marked."""
        self.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        select = getattr(self._inner(), "selectAll", None)
        if select is not None:
            select()

    def _inner(self) -> QWidget:
        return self.widget.focusProxy() or self.widget


class FieldRow(QWidget):
    """Fields side by side; below them each field's error, beginning under the field it is about.

    `even`: every field takes the same part of the row and keeps it while it is hidden, so that rows above one
    another stand in columns; its error stands in the column too.
    """

    def __init__(self, *fields: Field, stretch: Field | None = None, even: bool = False) -> None:
        super().__init__()
        self.fields = fields
        self.error_lines = {one: ErrorLine() for one in fields}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        for one in fields:
            one._beside, one.row = even, self
            row.addWidget(one, 1 if even or one is stretch else 0, Qt.AlignmentFlag.AlignTop)
            if even:
                one.share_evenly()
        if stretch is None and not even:
            row.addStretch(1)
        column.addLayout(row)
        self._below = {one: QHBoxLayout() for one in fields}
        for one, below in self._below.items():
            below.addWidget(self.error_lines[one])
            below.addStretch(1)
            column.addLayout(below)

    def set_error(self, field: Field, text: str) -> None:
        """Mark a field and tell its error below it."""
        field.set_error(text)

    def say_below(self, field: Field, text: str) -> None:
        """Tell a field's error under it."""
        self.error_lines[field].say(text)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Each sentence under its field, or further left where it would not have room."""
        for one, below in self._below.items():
            room = self.width() - self.error_lines[one].sizeHint().width()
            below.setContentsMargins(max(0, min(one.x(), room)), 0, 0, 0)


def focus_first_error(fields: Iterable[Field]) -> bool:
    """Put the keyboard in the first field with an error and scroll to it; False when there is none."""
    for one in fields:
        if one.error:
            one.focus()
            scroll_to(one)
            return True
    return False


def scroll_to(field: QWidget) -> None:
    """Bring it into sight; what has just been shown has its place first when the layouts have been told."""
    area = field.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        area.ensureWidgetVisible(field, 0, AROUND)
