"""The one who drops in: a field below the day that shows, while one types, who it may be."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.client_index import ClientIndex
from spiral.records.clients import ClientRow
from spiral.ui.client_finder import WALKING, found_columns
from spiral.ui.desk import Desk
from spiral.ui.palette import NEAR, SMALL
from spiral.ui.parts.card import Line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.search_field import SearchField
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

ROW, MOST, LEAST_LETTERS = 44, 4, 2


class DropIn(QWidget):
    """`received` carries a client's id, `new` an alias (empty: someone anonymous), `many` what several match.

    The keyboard stays in the field; arrows walk among those found. One alone is received on Enter; among several
    Enter takes the one that is chosen, and where none is, chooses the first. Where `shows` is off, as on a screen
    that clients see, nobody is named here.
    """

    received = Signal(str)
    new = Signal(str)
    many = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, prompt: str, *, shows: bool) -> None:
        super().__init__()
        self._desk, self._shows = desk, shows
        self.field = SearchField(prompt, key="Ctrl+D", icon="plus")
        self.field.setToolTip(prompt)
        self.field.installEventFilter(self)
        self.found: RowList[ClientRow] = RowList(
            "drop-in", tr("Clients found"), found_columns(desk.today), head=False, row_height=ROW, edge=16
        )
        self.found.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.told = Text(size=SMALL, tone="muted", wrap=True)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(Line())
        above.addWidget(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        below = QVBoxLayout()
        below.setContentsMargins(11, 11, 11, 11)
        below.setSpacing(NEAR)
        below.addWidget(self.told)
        below.addWidget(self.field)
        column.addLayout(below)
        self._above.hide()
        self.told.hide()
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.returnPressed.connect(self.enter)
        self.found.row_activated.connect(lambda row: self.received.emit(row.id))
        desk.indexed.connect(lambda _refused: self._show() if self.field.hasFocus() else None)

    def _index(self) -> ClientIndex | None:
        try:
            return self._desk.index_if_made()
        except Refused as refused:
            self.failed.emit(refused)
            return None

    def _show(self) -> None:
        """Who matches what is typed, and what Enter does."""
        typed = self.field.text().strip()
        index = self._index() if self._shows and len(typed) >= LEAST_LETTERS else None
        rows = index.find(typed, MOST + 1) if index is not None else []
        self.found.set_rows(rows[:MOST])
        if len(rows) == 1:
            self.found.choose_end()
        else:
            self.found.clear_choice()
        self.found.setFixedHeight(len(rows[:MOST]) * ROW)
        self._above.setVisible(bool(rows))
        self._tell(len(rows), typed if index is not None else "")

    def _tell(self, many: int, typed: str) -> None:
        told = ""
        if typed and not many:
            told = tr("Nobody is called that. Enter receives someone new, called what you wrote.")
        elif many > MOST:
            told = tr("More match: write some more, or look among all with Ctrl+K.")
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.field.setAccessibleDescription(told or (tr("{n} clients match", n=many) if typed else ""))

    def enter(self) -> None:
        """Receive the chosen one, or whoever is meant by what is typed."""
        typed = self.field.text().strip()
        chosen = self.found.chosen() if not self._above.isHidden() else None
        if chosen is not None:
            self.received.emit(chosen.id)
        elif not typed:
            self.new.emit("")
        elif not self._above.isHidden():
            self.found.choose_end()
        else:
            self._look_up(typed)

    def _look_up(self, typed: str) -> None:
        try:
            index = self._desk.index_if_made()
        except Refused as refused:
            self.failed.emit(refused)
            return
        found = index.find(typed, 2) if index is not None else None
        if found is not None and len(found) == 1:
            self.received.emit(found[0].id)
        elif found or found is None:
            self.many.emit(typed)
        else:
            self.new.emit(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and Qt.Key(event.key()) in WALKING and not self._above.isHidden():  # type: ignore[attr-defined]
            QApplication.sendEvent(self.found, event)
            return True
        return super().eventFilter(watched, event)
