"""Question: the one door through which the program asks; tests answer here instead of a person.

`with answering("keep") as asked:` answers the next questions in order and tells in `asked` what was asked.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import MARGIN, NEAR, SECTION, STRONG, colours
from spiral.ui.parts.buttons import Button
from spiral.ui.parts.field import Field
from spiral.ui.parts.text import Text


@dataclass(frozen=True)
class Verb:
    """A button of a question: the answer it gives, the verb on it, its kind (plain, primary, danger)."""

    answer: str
    text: str
    kind: str = "plain"


@dataclass(frozen=True)
class Asked:
    """What a test was asked."""

    title: str
    text: str
    verbs: tuple[str, ...] = ()


class NobodyAnswered(AssertionError):
    """A test was asked something it has no answer for."""


_answers: list[str | None] | None = None
_asked: list[Asked] = []


@contextmanager
def answering(*answers: str | None) -> Iterator[list[Asked]]:
    """Answer the questions to come: the verb's answer, the text, the path, or None for cancel."""
    global _answers
    before, _answers = _answers, list(answers)
    _asked.clear()
    try:
        yield _asked
    finally:
        _answers = before


def _answer(asked: Asked) -> str | None:
    assert _answers is not None
    _asked.append(asked)
    if not _answers:
        raise NobodyAnswered(f"{asked.title}: {asked.text} {asked.verbs}")
    return _answers.pop(0)


def ask(parent: QWidget, title: str, text: str, verbs: Sequence[Verb]) -> str | None:
    """Ask; gives the answer of the verb, None when it was closed with Esc. The first verb is the safe one.

    A dangerous verb never stands beside a primary one: it goes to the far left.
    """
    if _answers is not None:
        return _answer(Asked(title, text, tuple(verb.answer for verb in verbs)))
    return _run(Question(parent, title, text, verbs)).answer


def ask_text(
    parent: QWidget, title: str, text: str, label: str, verb: str, *, start: str = "", empty: str = ""
) -> str | None:
    """Ask for a line of text; None when cancelled. `empty` is said when nothing was written."""
    return ask_field(parent, title, text, lambda: Field(label, QLineEdit(start)), label, verb, empty)


def ask_field(
    parent: QWidget, title: str, text: str, make: Callable[[], Field], label: str, verb: str, empty: str = ""
) -> str | None:
    """Ask for what a field holds (its widget's `text`); None when cancelled."""
    if _answers is not None:
        return _answer(Asked(title, text, (label,)))
    dialog = Question(parent, title, text, [Verb("", tr("Cancel")), Verb("yes", verb, "primary")])
    dialog.add_field(make(), empty)
    _run(dialog)
    return dialog.told() if dialog.answer == "yes" else None


def _run(dialog: "Question") -> "Question":
    """Show it until it is answered. Ctrl+L in it locks at once: nothing is answered, and nobody is asked again."""
    asker = dialog.parentWidget()
    dialog.exec()
    dialog.deleteLater()
    if dialog.locks and asker is not None:
        lock = getattr(asker.window(), "lock", None)
        if lock is not None:
            lock()
    return dialog


def ask_save_path(parent: QWidget, title: str, name: str, kinds: str) -> str | None:
    """Where to write a file; None when cancelled. The name never holds a person's."""
    if _answers is not None:
        return _answer(Asked(title, name))
    path, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return path or None


def ask_open_path(parent: QWidget, title: str, kinds: str) -> str | None:
    """Which file to read; None when cancelled."""
    if _answers is not None:
        return _answer(Asked(title, kinds))
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return path or None


def ask_folder(parent: QWidget, title: str) -> str | None:
    """Which folder; None when cancelled."""
    if _answers is not None:
        return _answer(Asked(title, ""))
    return QFileDialog.getExistingDirectory(parent, title) or None


def ask_printer(parent: QWidget, title: str) -> QPrinter | None:
    """On which printer, with its own settings; None when cancelled. A test that answers gets one that never prints."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if _answers is not None:
        path = _answer(Asked(title, ""))
        printer.setOutputFileName(path or "")
        return printer if path else None
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


class Question(QDialog):
    """The dialog itself: a title, a sentence, verbs."""

    def __init__(self, parent: QWidget, title: str, text: str, verbs: Sequence[Verb]) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.answer: str | None = None
        self.field: Field | None = None
        self._empty = ""
        self.locks = False
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._lock)
        self.setWindowTitle("Spiral")
        self.setAccessibleName(f"{title}. {text}")
        self.setModal(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        self._column.setSpacing(NEAR)
        heading = Text(title, size=SECTION, weight=STRONG, wrap=True)
        self._column.addWidget(heading)
        words = Text(text, wrap=True)
        words.setMinimumWidth(360)
        self._column.addWidget(words)
        self._column.addSpacing(NEAR)
        row = QHBoxLayout()
        row.setSpacing(NEAR)
        self.buttons = [self._button(verb) for verb in verbs]
        row.addStretch(1)
        for button in self.buttons:
            harms = button.kind() == "danger" and any(other.kind() == "primary" for other in self.buttons)
            row.insertWidget(0 if harms else -1, button)
        self._column.addLayout(row)
        self.setFixedWidth(460)
        self.buttons[0].setFocus()

    def _button(self, verb: Verb) -> Button:
        button = Button(verb.text, kind=verb.kind)
        button.clicked.connect(lambda: self._give(verb.answer))
        return button

    def add_field(self, field: Field, empty: str) -> None:
        """Ask for what stands in a field too."""
        self.field = field
        self._empty = empty or tr("Write something here.")
        self._column.insertWidget(2, field)
        if isinstance(field.widget, QLineEdit):
            field.widget.returnPressed.connect(lambda: self._give("yes"))
        field.focus()

    def event(self, event: QEvent) -> bool:
        """As high as what stands in it, also when a field grows."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        return super().event(event)

    def told(self) -> str:
        """What stands in the field."""
        return self.field.widget.text().strip() if self.field is not None else ""  # type: ignore[attr-defined]

    def _give(self, answer: str) -> None:
        if self.field is not None and answer == "yes" and not self.told():
            self.field.set_error(self._empty)
            self.field.focus()
            return
        self.answer = answer
        self.accept()

    def _lock(self) -> None:
        self.locks = True
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = next((number for number, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is not None and at is not None:
            self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self.buttons[at].click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours().tone("outline"), 1))
        painter.setBrush(colours().tone("surface"))
        painter.drawRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        )  # square: corners need a compositor
        painter.end()
