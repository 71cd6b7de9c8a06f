"""Reading: what was written, one card below the other, with headings; corrected text first, the former below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from spiral.ui.palette import GAP, NEAR, SMALL, STRONG
from spiral.ui.parts.card import Card
from spiral.ui.parts.flow import empty_layout
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.parts.text import Text


@dataclass(frozen=True)
class Told:
    """A card to read: a title with what is said beside it, marks, and labelled paragraphs in order.

    `former` is the text that a correction replaced, with its own line above; `widget` stands below the words;
    `actions` at the foot.
    """

    title: str
    beside: str = ""
    marks: tuple[Mark, ...] = ()
    paragraphs: tuple[tuple[str, str], ...] = ()
    former: tuple[tuple[str, str], ...] = ()
    widget: QWidget | None = None
    actions: tuple[QWidget, ...] = ()


class Reading(QScrollArea):
    """Takes the keyboard to scroll; each card's buttons come after it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("content")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(NEAR)
        self.setWidget(content)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the window is low it stands below what belongs to it, and is scrolled to."""
        super().focusInEvent(event)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 12)

    def show_told(self, told: Sequence[Told], empty: str = "") -> None:
        """Show other cards; `empty` says what stands here one day. The keyboard stays here if it was."""
        place = self.verticalScrollBar().value()
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):  # a card's button that is about to go
            self.setFocus()
        empty_layout(self._column)
        for each in told or ([Told(empty)] if empty else []):
            self._column.addWidget(told_card(each) if told else Text(empty, tone="muted", wrap=True))
        self._column.addWidget(QWidget(), 1)
        self.verticalScrollBar().setValue(place)


def told_card(told: Told, *, outside: str = "background") -> Card:
    """One of them alone."""
    card = Card(padding=GAP - 4, outside=outside)
    head = QHBoxLayout()
    head.setSpacing(NEAR)
    head.addWidget(Text(told.title, weight=STRONG, wrap=True), 1)
    for mark in told.marks:
        head.addWidget(Tag(mark.text, mark.kind, mark.icon))
    if told.beside:
        head.addWidget(Text(told.beside, size=SMALL, tone="muted"))
    card.body.addLayout(head)
    for label, text in told.paragraphs:
        _paragraph(card.body, label, text)
    if told.former:
        block = Sunken()
        inside = QVBoxLayout(block)
        inside.setContentsMargins(12, NEAR, 12, NEAR)
        for label, text in told.former:
            _paragraph(inside, label, text)
        card.add(block)
    if told.widget is not None:
        card.add(told.widget)
    if told.actions:
        row = QHBoxLayout()
        row.setSpacing(NEAR)
        for action in told.actions:
            row.addWidget(action)
        row.addStretch(1)
        card.body.addLayout(row)
    return card


def _paragraph(column: QVBoxLayout, label: str, text: str) -> None:
    if not text:
        return
    if label:
        column.addWidget(Text(label, size=SMALL, tone="muted", wrap=True))
    words = Text(text, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(words)
