"""Ctrl+K: find a client from anywhere, as one types; arrows and Enter. Nobody found: a new one with what was typed."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import ClientRow
from spiral.ui.clients.client_words import age_words, client_marks, number_words
from spiral.ui.palette import MEDIUM
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.search_field import SearchField
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Chosen = Callable[[str], object]

MOST = 50
WIDTH = 520
WALKING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class FinderField(SearchField):
    """Esc goes straight to the sheet, which closes; nothing typed here is worth a question."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def found_columns(today: Callable[[], dt.date]) -> list[Column[ClientRow]]:
    """Who it is: the name, and below it what tells people of one name apart."""

    def who(row: ClientRow) -> Cell:
        card = row.card
        number = number_words(card) if card else ""
        told = [row.code if row.code != row.name else "", age_words(row, today()), number]
        below = second_line(", ".join(filter(None, told)) or phrase("gender", row.gender))
        # the tags below, so that a long name has the whole line
        return Cell((Words(row.name, weight=MEDIUM),), (*client_marks(row), *below))

    return [Column("who", tr("Client"), who, stretch=True, sortable=False)]


class ClientFinder(SideSheet):
    """`chosen` gets the client's id. The keyboard stays in the field; arrows move in the list under it."""

    def __init__(self, main: "MainWindow", chosen: Chosen, text: str) -> None:
        super().__init__(
            main.centralWidget() or main, tr("Find client"), save=tr("Choose"), save_key="Return", width=WIDTH
        )
        self._main, self._chosen = main, chosen
        self._index = main.desk.index_if_made()
        self.field = FinderField(tr("Name, birth date, last four, alias or code"))
        self.field.setText(text)
        self.field.installEventFilter(self)
        self.found: RowList[ClientRow] = RowList(
            "found-clients",
            tr("Clients found"),
            found_columns(main.desk.today),
            head=False,
            row_height=44,
            edge=8,
            empty=" ",
        )
        self.found.setMinimumHeight(120)
        self.found.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.register = plain(self._register_words(), icon="user-plus", key="Ctrl+N")
        if self._may_register():
            self.add_action(self.register)
        self.count = Text(tone="muted", wrap=True)
        self.add(self.field)
        self.add(self.count)
        self.add(self.found, 1)
        self.field.textChanged.connect(lambda _text: self.search())
        self.found.row_activated.connect(lambda _row: self.choose())
        self.save_asked.connect(self.choose)
        self.register.clicked.connect(self.register_new)
        self.closed.connect(self.deleteLater)
        main.desk.indexed.connect(self._indexed)
        self.search()

    def _may_register(self) -> bool:
        return self._main.desk.may("register_client") or self._main.desk.may("find_codes")

    def _register_words(self) -> str:
        return tr("New client…") if self._main.desk.may("register_client") else tr("New code…")

    def _indexed(self) -> None:
        """The register has been read, or could not be, which the window tells."""
        self._index = self._main.desk.made_index
        if self._index is None:
            self.close_sheet()
        else:
            self.search()

    def search(self) -> None:
        """Show who matches what is typed; the first is chosen."""
        typed = self.field.text().strip()
        rows = self._index.find(typed, MOST + 1) if self._index else []
        more = len(rows) > MOST
        self.found.set_rows(rows[:MOST])
        self.found.choose_end()
        self.foot.save.setEnabled(bool(rows))
        if rows:
            told = tr("More than {most} match: write some more.", most=MOST) if more and typed else ""
        else:
            told = self._nobody(typed)
        self.count.setText(told)
        self.count.setVisible(bool(told))
        self.field.setAccessibleDescription(told or tr("{n} clients match", n=len(rows)))

    def _nobody(self, typed: str) -> str:
        if self._index is None:
            return tr("The register is being read. Go on typing.")
        if not typed:
            return tr("No one is registered yet.")
        return tr("No one matches. A name can be written in part, and a birth date as 19841103 or 841103.")

    def choose(self) -> None:
        """Take the chosen one: the sheet closes first, so that what follows comes from where one was."""
        row = self.found.chosen()
        if row is not None:
            self.close_sheet()
            self._chosen(row.id)

    def register_new(self) -> None:
        """A new one, with what was typed kept; afterwards it is as if that one had been found."""
        typed = self.field.text().strip()
        self.close_sheet()
        if self._main.desk.may("register_client"):
            from spiral.ui.clients.client_sheet import open_register

            open_register(self._main, self._main.desk, typed=typed, saved=self._chosen)
        else:
            from spiral.ui.clients.new_code_sheet import open_new_code

            open_new_code(self._main, self._main.desk, saved=self._chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in WALKING:
                QApplication.sendEvent(self.found, event)
                return True
        return super().eventFilter(watched, event)


def open_finder(main: "MainWindow", chosen: Chosen, text: str) -> ClientFinder:
    """Open the finder with `text` in its field. While one is open there is no second: the keyboard goes to it."""
    over = main.centralWidget() or main
    for shown in over.findChildren(ClientFinder):
        if shown.isVisible():
            shown.field.take_focus()
            return shown
    finder = ClientFinder(main, chosen, text)
    finder.open_sheet(finder.field)
    finder.field.deselect()
    finder.field.end(False)
    return finder
