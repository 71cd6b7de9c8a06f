"""Whose a form is: name, age, number with the last four hidden, flags. Always there, never scrolls."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.palette import SECTION, STRONG
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text
from spiral.ui.visit_read import Whose


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

    def show_whose(self, whose: Whose | None, more: tuple[tuple[str, str, str], ...] = ()) -> None:
        """Another client; None is someone new. `more`: flags of the form's own."""
        if whose is None:
            whose = Whose(tr("Someone new"), "")
        shown = [whose.code, whose.name] if self._codes and whose.code else [whose.name, whose.code]
        self.name.setText(shown[0])
        age = tr("{years} years", years=whose.age) if whose.age is not None else ""
        told = ("" if shown[1] == shown[0] else shown[1], age, whose.number)
        self.facts.setText("   ".join(filter(None, told)))
        empty_layout(self._flags)
        for text, kind, icon in (*whose.flags, *more):
            self._flags.addWidget(Tag(text, kind, icon))
        self.setAccessibleName(" ".join(filter(None, (shown[0], *told))))
