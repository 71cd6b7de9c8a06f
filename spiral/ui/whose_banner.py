"""Whose a form is: name, age, number with the last four hidden, flags. Always there, never scrolls."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.clients import ClientRow
from spiral.ui.clients.client_words import age_words, client_flags, number_words
from spiral.ui.palette import SECTION, STRONG
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.tag import Mark, Tag
from spiral.ui.parts.text import Text


class WhoseBanner(QWidget):
    """`codes`: the code first, for a screen that clients see. `trailing` stands at the right of the name."""

    def __init__(self, *, codes: bool = False, trailing: QWidget | None = None) -> None:
        super().__init__()
        self._codes = codes
        self.name = Text(size=SECTION, weight=STRONG, wrap=True)
        self.facts = Text(tone="muted")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(23, 12, 24, 13)
        lines.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(14)
        first.addWidget(self.name, 1)
        first.addWidget(self.facts)
        if trailing is not None:
            first.addWidget(trailing)
        lines.addLayout(first)
        self._flags = Flow()
        lines.addLayout(self._flags)

    def show_whose(self, row: ClientRow | None, today: dt.date, more: Iterable[Mark] = ()) -> None:
        """Another client; None is someone new. `more`: flags of the form's own."""
        if row is None:
            told = [tr("Someone new")]
        else:
            told = [row.code, row.name] if self._codes else [row.name, row.code]
            told += [age_words(row, today), number_words(row.card) if row.card else ""]
        shown = list(dict.fromkeys(filter(None, told)))
        self.name.setText(shown[0])
        self.facts.setText("   ".join(shown[1:]))
        empty_layout(self._flags)
        marks = (*(client_flags(row.card) if row and row.card else ()), *more)
        for mark in sorted(marks, key=lambda mark: mark.kind != "danger"):
            tag = Tag(mark.text, mark.kind, mark.icon)
            tag.setToolTip(mark.tip)
            tag.setAccessibleDescription(mark.tip)
            self._flags.addWidget(tag)
        self.setAccessibleName(" ".join(shown))
