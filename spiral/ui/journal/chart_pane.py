"""The chart on a client's page: chips by kind, a search, and the time line; before it is opened, the question why."""

import datetime as dt
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.clients.client_time_line import TimeLine
from spiral.ui.journal.journal_gate import JournalGate
from spiral.ui.palette import NEAR
from spiral.ui.parts.chip import Chip
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.search_field import SearchField
from spiral.ui.today.time_cards import TimeCard, cards_of, kind_names, matching

ALL = "all"
SEARCH_WIDTH = 212


class ChartPane(QWidget):
    """`reason_given` when the journal is to be opened."""

    reason_given = Signal(str)

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self.kind = ALL
        self.cards: list[TimeCard] = []
        self.gate = JournalGate()
        self.gate.reason_given.connect(self.reason_given)
        self.line = TimeLine()
        self.search = SearchField(tr("Search the time line"), key="Ctrl+F")
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.chips: dict[str, Chip] = {}
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._above = QWidget()
        across = QHBoxLayout(self._above)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(NEAR)
        across.addWidget(self._chips, 1)
        across.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(self.gate)
        column.addWidget(self._above)
        column.addWidget(self.line, 1)
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.returnPressed.connect(self._to_first)

    def show_client(self, shown: ClientShown) -> None:
        """Another client, or the same after a change; what was filtered and searched for stays."""
        self.cards = cards_of(shown)
        self.gate.setVisible(shown.is_asked)
        has_chart = shown.chart is not None
        self._above.setVisible(has_chart)
        self._make_chips()
        self.line.show_cards(self._wanted())

    def _make_chips(self) -> None:
        counts = Counter(card.kind for card in self.cards)
        names = {ALL: tr("Everything")} | {kind: name for kind, name in kind_names().items() if counts[kind]}
        counts[ALL] = len(self.cards)
        if self.kind not in names:
            self.kind = ALL
        if list(names) != list(self.chips):
            empty_layout(self._flow)
            self.chips = {kind: self._chip(kind, name) for kind, name in names.items()}
        for kind, chip in self.chips.items():
            chip.set_count(counts[kind])
            chip.setChecked(kind == self.kind)

    def _chip(self, kind: str, name: str) -> Chip:
        chip = Chip(name)
        chip.clicked.connect(lambda: self.choose(kind))
        self._flow.addWidget(chip)
        return chip

    def choose(self, kind: str) -> None:
        """Show one kind, or everything; pressing the one that is on shows everything again."""
        self.kind = ALL if kind == self.kind else kind
        for each, chip in self.chips.items():
            chip.setChecked(each == self.kind)
        self._show()

    def _wanted(self) -> list[TimeCard]:
        return matching(self.cards, None if self.kind == ALL else self.kind, self.search.text())

    def _show(self) -> None:
        found = self._wanted()
        nothing = tr("Nothing in the time line has these words. Esc shows everything again.")
        first = tr("Nothing here yet that you may see. Ctrl+B books the first visit.")
        self.line.empty.sentence.setText(nothing if self.cards else first)
        self.line.show_some(found)

    def _to_first(self) -> None:
        """Enter in the search: on to what was found."""
        if self.line.rows():
            self.line.choose_end()
            self.line.setFocus()

    def take_focus(self) -> bool:
        """Put the keyboard where work begins; False when there is nothing to put it in."""
        if not self.gate.isHidden():
            self.gate.field.focus()
        elif self.line.rows():
            if self.line.chosen() is None:
                self._choose_newest()
            self.line.setFocus()
        else:
            return False
        return True

    def _choose_newest(self) -> None:
        """The newest that has been: what is still to come lies above it."""
        today = self._today().isoformat()
        newest = next((card for card in self.line.rows() if card.date <= today), None)
        if newest is None:
            self.line.choose_end(last=True)
            return
        self.line.choose(newest.id)
        self.line.scrollTo(self.line.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
