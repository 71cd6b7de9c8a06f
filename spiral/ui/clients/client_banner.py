"""Whose page it is: name or alias, age, number with its last four hidden, flags. Always there, never scrolls."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.clients.client_words import age_words, client_flags, journal_flags, number_words
from spiral.ui.palette import MARGIN, NEAR, colours
from spiral.ui.parts.buttons import Button, link
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.page_head import Title
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text


class ClientBanner(QWidget):
    """`number_asked` when the whole number is to be read; it is hidden again by the same button."""

    number_asked = Signal()

    def __init__(self, *actions: Button, beside_flags: Iterable[Button] = ()) -> None:
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
        self._first = QHBoxLayout()
        self._first.setSpacing(14)
        self._first.addWidget(self.name)
        self._beside = QWidget()
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        for part in (self.facts, self.number, self.show_number):
            beside.addWidget(part)
        beside.addStretch(1)
        self._first.addWidget(self._beside, 1)
        for action in actions:
            self._first.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self._actions = actions
        self._column = column
        column.addLayout(self._first)
        self._flags = Flow()
        self._beside_flags = tuple(beside_flags)
        column.addLayout(self._flags)

    def show_client(self, shown: ClientShown, today: dt.date) -> None:
        """Another client, or the same after a change; a number that was in sight is hidden."""
        self._shown = shown
        row = shown.row
        self.name.setText(row.name)
        code = row.code if row.code != row.name else ""
        self.facts.setText("   ".join(filter(None, (age_words(row, today), code))))
        self.facts.setVisible(bool(self.facts.text()))
        self.hide_number()
        for tag in self._tags():
            self._flags.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        for mark in (
            *journal_flags(shown.chart, shown.warnings),
            *(client_flags(row.card) if row.card else ()),
        ):
            tag = Tag(mark.text, mark.kind, mark.icon, tall=True)
            tag.setToolTip(mark.tip)
            tag.setAccessibleDescription(mark.tip)
            self._flags.addWidget(tag)
        for button in self._beside_flags:  # they come after whatever flags there are
            self._flags.removeWidget(button)
            self._flags.addWidget(button)
        self.setAccessibleName(" ".join(filter(None, (row.name, self.facts.text(), self.number.text()))))

    def flags(self) -> list[str]:
        """The flags in words, in order of danger."""
        return [tag.mark().text for tag in self._tags()]

    def _tags(self) -> list[Tag]:
        inside = (self._flags.itemAt(at).widget() for at in range(self._flags.count()))  # type: ignore[union-attr]
        return [each for each in inside if isinstance(each, Tag)]

    def hide_number(self) -> None:
        """The last four as dots."""
        card = self._shown.row.card if self._shown else None
        number = number_words(card) if card else ""
        self._number_in_sight = False
        self.number.setText(number)
        self.number.setVisible(bool(number))
        self.show_number.setVisible(bool(number))
        self.show_number.set_words(tr("Show number"))
        self._arrange()

    def tell_number(self, number: str) -> None:
        """The whole number, until it is hidden again."""
        self._number_in_sight = True
        self.number.setText(number)
        self.show_number.set_words(tr("Hide number"))
        self._arrange()

    def _pressed(self) -> None:
        if self._number_in_sight:
            self.hide_number()
        else:
            self.number_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is told beside the name goes below it where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = (self.facts, self.number, self.show_number)
        parts = (self.name, *(part for part in beside if not part.isHidden()), *self._actions)
        wide = self.width() - 2 * MARGIN >= sum(part.sizeHint().width() + 14 for part in parts)
        if wide != (self._first.indexOf(self._beside) >= 0):
            if wide:
                self._column.removeWidget(self._beside)
                self._first.insertWidget(1, self._beside, 1)
            else:
                self._first.removeWidget(self._beside)
                self._column.insertWidget(1, self._beside)
            self._first.setStretch(0, 0 if wide else 1)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().tone("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours().tone("hairline"))
        painter.end()
