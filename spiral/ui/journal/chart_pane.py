"""The chart on a client's page: chips by kind, a search, and the time line; before it is opened, the question why."""

import datetime as dt
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.clients.client_time_line import TimeLine
from spiral.ui.journal.journal_gate import JournalGate
from spiral.ui.palette import NEAR
from spiral.ui.parts.between_days import BetweenDays
from spiral.ui.parts.buttons import icon_button
from spiral.ui.parts.chip import Chip
from spiral.ui.parts.flow import Flow, empty_layout
from spiral.ui.parts.search_field import SearchField
from spiral.ui.today.time_cards import TimeCard, cards_of, kind_names, matching, within

ALL = "all"
SEARCH_WIDTH, LEAST_SEARCH = 212, 120
PERIOD_KEY = "Ctrl+Shift+F"


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
        self.period_button = icon_button("calendar-blank", tr("From one day to another"), key=PERIOD_KEY)
        self.period = BetweenDays(today)
        self.period.hide()
        self.chips: dict[str, Chip] = {}
        self._chips = QWidget()
        self._flow = Flow(self._chips, spacing=6)
        self._above = QWidget()
        across = QHBoxLayout(self._above)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(NEAR)
        across.addWidget(self._chips, 1)
        for part in (self.search, self.period_button):
            across.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(self.gate)
        column.addWidget(self._above)
        column.addWidget(self.period)
        column.addWidget(self.line, 1)
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.returnPressed.connect(self._to_first)
        self.period_button.clicked.connect(self.ask_period)
        self.period.changed.connect(self._show)
        self.period.entered.connect(self._to_first)
        self.period.left.connect(self._leave_period)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """The search gives way to the chips, so that they stand on one line."""
        room = self.width() - self._flow.sizeHint().width() - self.period_button.width() - 2 * NEAR
        wide = max(LEAST_SEARCH, min(SEARCH_WIDTH, room))
        self.search.setFixedWidth(wide)
        self.search.setPlaceholderText(tr("Search the time line") if wide == SEARCH_WIDTH else tr("Search"))

    def ask_period(self) -> None:
        """From which day to which; the keyboard goes to the first of them."""
        if not self._above.isHidden():
            self.period.show()
            self.period.first.setFocus()
            self.period.first.selectAll()

    def _leave_period(self) -> None:
        self.period.hide()
        self._show()
        if not self.take_focus():
            self.search.setFocus()

    def show_client(self, shown: ClientShown) -> None:
        """Another client, or the same after a change; what was filtered and searched for stays."""
        self.cards = cards_of(shown)
        self.gate.setVisible(shown.is_asked)
        has_chart = shown.chart is not None
        self._above.setVisible(has_chart)
        self.period.setVisible(has_chart and not self.period.isHidden())
        self._make_chips()
        self.line.show_cards(self._wanted())

    def _make_chips(self) -> None:
        all_kinds = Counter(card.kind for card in self.cards)
        names = {ALL: tr("Everything")} | {
            kind: name for kind, name in kind_names().items() if all_kinds[kind]
        }
        if self.kind not in names:
            self.kind = ALL
        if list(names) != list(self.chips):
            empty_layout(self._flow)
            self.chips = {kind: self._chip(kind, name) for kind, name in names.items()}
        for kind, chip in self.chips.items():
            chip.setChecked(kind == self.kind)
        self._count()

    def _count(self) -> None:
        """How many of each kind there are in the period."""
        shown = self._in_period()
        counts = Counter(card.kind for card in shown) + Counter({ALL: len(shown)})
        for kind, chip in self.chips.items():
            chip.set_count(counts[kind])
        self._share()

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

    def _in_period(self) -> list[TimeCard]:
        return self.cards if self.period.isHidden() else within(self.cards, *self.period.bounds())

    def _wanted(self) -> list[TimeCard]:
        return matching(self._in_period(), None if self.kind == ALL else self.kind, self.search.text())

    def _show(self) -> None:
        found = self._wanted()
        self._count()
        nothing = tr(
            "Nothing in the time line fits what you look for. Esc in the field shows everything again."
        )
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
