"""Whose page it is: name or alias, age, number with its last four hidden, flags. Always there, never scrolls."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.client_read import ClientShown
from spiral.ui.client_words import age_words, client_flags, number_words
from spiral.ui.palette import MARGIN, NEAR, colours
from spiral.ui.parts.buttons import Button, link
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.page_head import Title
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text


class ClientBanner(QWidget):
    """`number_asked` when the whole number is to be read; it is hidden again by the same button."""

    number_asked = Signal()

    def __init__(self, action: Button) -> None:
        super().__init__()
        self._shown: ClientShown | None = None
        self.name = Title()
        self.facts = Text(tone="muted")
        self.number = Text(tone="muted")
        self.show_number = link(tr("Show number"))
        self.show_number.clicked.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(NEAR)
        first = QHBoxLayout()
        first.setSpacing(14)
        first.addWidget(self.name)
        told = QWidget()
        beside = Flow(told, spacing=14)
        for part in (self.facts, self.number, self.show_number):
            beside.addWidget(part)
        first.addWidget(told, 1)
        first.addWidget(action)
        column.addLayout(first)
        self._flags = Flow()
        column.addLayout(self._flags)

    def show_client(self, shown: ClientShown, today) -> None:  # type: ignore[no-untyped-def]
        """Another client, or the same after a change; a number that was in sight is hidden."""
        self._shown = shown
        row = shown.row
        self.name.setText(row.name)
        code = row.code if row.code != row.name else ""
        self.facts.setText("   ".join(filter(None, (age_words(row, today), code))))
        self.facts.setVisible(bool(self.facts.text()))
        self.hide_number()
        empty_layout(self._flags)
        for mark in client_flags(row.card) if row.card else ():
            self._flags.addWidget(Tag(mark.text, mark.kind, mark.icon, tall=True))
        self.setAccessibleName(" ".join(filter(None, (row.name, self.facts.text(), self.number.text()))))

    def flags(self) -> list[str]:
        """The flags in words, in order of danger."""
        tags = (self._flags.itemAt(at).widget() for at in range(self._flags.count()))  # type: ignore[union-attr]
        return [tag.mark().text for tag in tags if isinstance(tag, Tag)]

    def hide_number(self) -> None:
        """The last four as dots."""
        card = self._shown.row.card if self._shown else None
        number = number_words(card) if card else ""
        self._number_in_sight = False
        self.number.setText(number)
        self.number.setVisible(bool(number))
        self.show_number.setVisible(bool(number))
        self.show_number.set_words(tr("Show number"))

    def tell_number(self, number: str) -> None:
        """The whole number, until it is hidden again."""
        self._number_in_sight = True
        self.number.setText(number)
        self.show_number.set_words(tr("Hide number"))

    def _pressed(self) -> None:
        if self._number_in_sight:
            self.hide_number()
        else:
            self.number_asked.emit()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours().tone("hairline"))
        painter.end()
