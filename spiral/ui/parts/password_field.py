"""PasswordField: 40 px, a lock at the left, a button that shows what was typed, and a word when Caps Lock is on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import MEDIUM, SMALL, colours, font
from spiral.ui.parts.buttons import quiet
from spiral.ui.parts.icon import Icon, paint_icon
from spiral.ui.parts.text import Text

TALL = 40
ICON = 16
TALL_LINE = """
QLineEdit { min-height: 38px; max-height: 38px; lineedit-password-character: 8226; }
QLineEdit[error="true"] { min-height: 36px; max-height: 36px; }
"""


class _Line(QLineEdit):
    """Hides what is typed; a capital without Shift means that Caps Lock is on."""

    def __init__(self) -> None:
        super().__init__()
        self.caps = False
        self.setFont(font())
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setStyleSheet(TALL_LINE)
        self.setTextMargins(ICON + 10, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if len(typed) == 1 and typed.isalpha() and typed.upper() != typed.lower():
            self.caps = typed.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps = False
        super().keyPressEvent(event)

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(11, (self.height() - ICON) / 2, ICON, ICON)
        paint_icon(painter, place, "lock-simple", colours().tone("muted"))
        painter.end()


class PasswordField(QWidget):
    """`line` is the field itself; the text is never shown unless a person asks for it."""

    def __init__(self) -> None:
        super().__init__()
        self.line = _Line()
        self.shows = quiet(tr("Show"), small=True)
        self.shows.setCheckable(True)
        self.shows.setAccessibleName(tr("Show the password"))
        self.shows.toggled.connect(self._show)
        self.line.setTextMargins(ICON + 10, 0, self.shows.sizeHint().width() + 6, 0)
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 7, 0)
        inside.addStretch(1)
        inside.addWidget(self.shows)
        self.caps = QWidget()
        row = QHBoxLayout(self.caps)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        row.addWidget(Icon("arrow-fat-up", "warn", 14))
        row.addWidget(Text(tr("Caps Lock is on"), size=SMALL, weight=MEDIUM, tone="warn"))
        row.addStretch(1)
        self.caps.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.caps)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.caps.setVisible(self.line.caps))

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def setText(self, text: str) -> None:
        """As if it had been typed."""
        self.line.setText(text)

    def clear(self) -> None:
        """Nothing is left of it."""
        self.line.clear()
        self.shows.setChecked(False)

    def _show(self, on: bool) -> None:
        way = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.line.setEchoMode(way)
        self.shows.set_words(tr("Hide") if on else tr("Show"))
        self.shows.setAccessibleName(tr("Hide the password") if on else tr("Show the password"))
