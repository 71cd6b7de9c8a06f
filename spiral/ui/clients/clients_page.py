"""Klienter: everyone one may find, in Swedish order, narrowed as one types; a new one; Enter opens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import ClientRow
from spiral.records.codes import IdentityKind, Role
from spiral.ui.clients.client_words import client_marks, contact_words
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import GAP, MARGIN, MEDIUM
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.search_field import SearchField

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class ClientsPage(Page):
    """The register's holders see names; outreach and KAST see their own codes and nothing else."""

    def _build(self) -> None:
        self._names = self.desk.may("find_clients")
        self.head = PageHead(tr("Clients"))
        self.new = primary(
            tr("New client…") if self._names else tr("New code…"), icon="user-plus", key="Ctrl+N"
        )
        self.conference = plain(tr("Doctors' conference"), icon="users-three", key="Ctrl+M")
        shares = [self.conference] if self.desk.may("read_shared") else []
        self.head.set_actions([*shares, self.new])
        self.field = SearchField(
            tr("Name, birth date, last four, alias or code") if self._names else tr("Code"), key="Ctrl+F"
        )
        self.field.setMaximumWidth(420)
        self.rows: RowList[ClientRow] = RowList(
            "clients" if self._names else "codes",
            tr("Clients"),
            self._columns() if self._names else self._code_columns(),
            row_height=36,
        )
        card = Card()
        card.add(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, GAP)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.field)
        column.addWidget(card, 1)

    def _columns(self) -> list[Column[ClientRow]]:
        """At the front desk, where clients see the screen, the code comes first."""
        today = self.desk.today()
        who = [
            Column("name", tr("Name"), _name, lambda row: row.name, stretch=True, whole=True),
            Column("code", tr("Code"), lambda row: row.code, tone="muted"),
        ]
        if self.desk.actor.roles == {Role.ASSISTANT}:
            who.reverse()
        return [
            *who,
            Column(
                "age",
                tr("Age"),
                lambda row: _age(row.age(today)),
                lambda row: row.age(today),
                "right",
                64,
                padding=(8, 20),
            ),
            Column("gender", tr("Gender"), lambda row: phrase("gender", row.gender)),
            Column("contact", tr("Safe contact"), _contact, stretch=True, tone="muted"),
        ]

    def _code_columns(self) -> list[Column[ClientRow]]:
        return [
            Column("code", tr("Code"), lambda row: row.code, weight=MEDIUM, width=160),
            Column("gender", tr("Gender"), lambda row: phrase("gender", row.gender), stretch=True),
        ]

    def _connect(self) -> None:
        self.new.clicked.connect(self.register)
        self.new.bind(self)
        if self.desk.may("read_shared"):
            self.conference.clicked.connect(lambda: self.main.go("doctors_conference"))
            self.conference.bind(self)
        self.field.bind(self)
        self.field.textChanged.connect(lambda _text: self._search())
        self.field.returnPressed.connect(self._open_first)
        self.field.installEventFilter(self)
        self.rows.row_activated.connect(lambda row: self.main.open_client(row.id))

    def refresh(self) -> None:
        self._index = self.desk.index_if_made()
        self._search()

    def _search(self) -> None:
        typed = self.field.text().strip()
        if self._index is None:
            self.rows.empty.say(tr("The register is being read. Go on typing."))
            self.rows.set_rows([])
            self.head.set_subtitle("")
            return
        everyone = self._index.clients
        rows = self._index.find(typed, len(everyone)) if typed else everyone
        self.rows.empty.say(self._nobody(typed))
        self.rows.set_rows(rows)
        self.head.set_subtitle(self._counted(len(rows), len(everyone), typed))

    def _counted(self, shown: int, known: int, typed: str) -> str:
        if typed:
            return tr("{n} of {known} match", n=shown, known=known)
        return tr("{n} clients", n=known) if self._names else tr("{n} codes of your own", n=known)

    def _nobody(self, typed: str) -> str:
        if typed:
            return tr("No one matches. Ctrl+N registers a new one with what you have written.")
        if self._names:
            return tr(
                "Everyone who has been registered stands here. Ctrl+N registers the first, under a number, "
                "an alias or only a code; a file of clients is imported under Administration."
            )
        return tr(
            "The people you meet stand here under codes, without anything that can name them. "
            "Ctrl+N makes the first code."
        )

    def register(self) -> None:
        """Ctrl+N: a new client with what was typed kept, or a new code; it is opened when it is kept."""
        if self._names:
            from spiral.ui.clients.client_sheet import open_register

            open_register(self.main, self.desk, typed=self.field.text().strip(), saved=self.main.open_client)
        else:
            from spiral.ui.clients.new_code_sheet import open_new_code

            open_new_code(self.main, self.desk, saved=self._show_new)

    def _show_new(self, client_id: str) -> None:
        self.field.clear()
        self.rows.choose(client_id)
        self.rows.setFocus()

    def _open_first(self) -> None:
        """Enter in the field opens the only one, else goes down to the list."""
        rows = self.rows.rows()
        if len(rows) == 1:
            self.main.open_client(rows[0].id)
        elif rows:
            self._go_down()

    def _go_down(self) -> None:
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        )
        if down:
            self._go_down()
        return down or super().eventFilter(watched, event)

    def footer_keys(self) -> FooterKeys:
        new = tr("new client") if self._names else tr("new code")
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("open")),
            ("Ctrl+N", new),
            ("Ctrl+F", tr("search in the list")),
            *((("Ctrl+M", tr("doctors' conference")),) if self.desk.may("read_shared") else ()),
        )

    def footer_fact(self) -> str:
        return tr("Opening the list is logged")

    def take_focus(self) -> None:
        if self.rows.rows():
            self.rows.setFocus()
        else:
            self.field.setFocus()


def _name(row: ClientRow) -> Cell:
    if row.name == row.code and (row.card is None or row.card.kind == IdentityKind.CODE):
        return Cell((Words(tr("no identity"), "muted"),))
    return Cell((Words(row.name, weight=MEDIUM), *client_marks(row)))


def _age(age: int | None) -> str:
    return "" if age is None else str(age)


def _contact(row: ClientRow) -> str:
    return contact_words(row.card) if row.card else ""


def page(desk: Desk, main: "MainWindow") -> ClientsPage:
    """Klienter."""
    return ClientsPage(desk, main)
