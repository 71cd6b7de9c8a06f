"""FrontPage: what is seen before anyone has signed in: one card in the middle, and a strip below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spiral import __version__
from spiral.language import language, tr
from spiral.ui.palette import GAP, MARGIN, NEAR, SECTION, SMALL, STRONG, TITLE, colours, is_dark
from spiral.ui.parts.buttons import Button, link, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.spiral_mark import SpiralMark
from spiral.ui.parts.text import ShortText, Text
from spiral.vault.access_log import workstation

CARD = 448
PADDING = 40
LOW = 520
LANGUAGES = (("sv", "Svenska"), ("en", "English"))


class Strip(QWidget):
    """The computer's name at the left; version, theme and language at the right."""

    language_chosen = Signal(str)
    theme_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(32)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(ShortText(tr("Workstation {name}", name=workstation()), size=SMALL, tone="muted"))
        row.addStretch(1)
        row.addWidget(Text(f"Spiral {__version__}", size=SMALL, tone="muted"))
        theme = link(tr("Light") if is_dark() else tr("Dark"), small=True)
        theme.clicked.connect(lambda: self.theme_chosen.emit(not is_dark()))
        row.addWidget(theme)
        for code, name in LANGUAGES:
            if code == language():
                row.addWidget(Text(name, size=SMALL, weight=STRONG))
                continue
            other = link(name, small=True)
            other.clicked.connect(lambda _on=False, code=code: self.language_chosen.emit(code))
            row.addWidget(other)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, colours().tone("hairline"))
        painter.end()


class FrontPage(QWidget):
    """Fill `card`; put what else one may do in `links`, below it."""

    language_chosen = Signal(str)
    theme_chosen = Signal(bool)

    def __init__(self, unit: str = "", *, width: int = CARD) -> None:
        super().__init__()
        self.card = Card(padding=PADDING)
        self.card.setMaximumWidth(width)
        self.card.setMinimumWidth(min(width, CARD))
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.card.add(self._head(unit))
        self.card.body.addSpacing(NEAR)
        self._below = QWidget()
        self.links = Flow(self._below, spacing=MARGIN)
        content = QWidget()
        column = QVBoxLayout(content)
        self._around = column
        column.setSpacing(20)
        column.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.card, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self._below, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.strip = Strip()
        self.strip.language_chosen.connect(self.language_chosen)
        self.strip.theme_chosen.connect(self.theme_chosen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self.strip)
        self._give_room(LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room(event.size().height())

    def _give_room(self, height: int) -> None:
        """In a low window what surrounds the card, and what is within it, gives way to its button."""
        low = height < LOW
        around, padding = (NEAR, GAP) if low else (GAP, PADDING - 4)
        self._around.setContentsMargins(GAP, around, GAP, around)
        self.card.body.setContentsMargins(PADDING, padding, PADDING, padding)
        self.card.body.setSpacing(6 if low else 12)

    def _head(self, unit: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(SpiralMark(36))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text("Spiral", size=SECTION, weight=STRONG))
        self.unit = ShortText(unit, size=SMALL, tone="muted")
        if not unit:
            self.unit.hide()
        words.addWidget(self.unit)
        row.addLayout(words, 1)
        return head

    def add_heading(self, title: str, text: str = "") -> None:
        """The title of the card and a line about it."""
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(title, size=TITLE, weight=STRONG, wrap=True))
        if text:
            words.addWidget(Text(text, tone="muted", wrap=True))
        self.card.body.addLayout(words)
        self.card.body.addSpacing(4)

    def add_link(self, question: str, button: Button) -> None:
        """Below the card: a question in quiet words and the way."""
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if question:
            row.addWidget(Text(question, size=SMALL, tone="muted"))
        row.addWidget(button)
        self.links.addWidget(pair)

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""


def wide_button(text: str, *, key: str = "", kind: str = "primary") -> Button:
    """A button as wide and high as the fields of the card."""
    made = primary(text, key=key, height=40) if kind == "primary" else Button(text, key=key, height=40)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
