"""Staff: everyone with roles in words, share of full time and state; add, change, match, end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import staff
from spiral.records.staff import StaffRow
from spiral.ui.administration.staff_sheet import open_add, open_change
from spiral.ui.clients.match_sheet import open_match
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import NEAR, STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.swedish_order import swedish_key
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

MARKS = {
    "active": ("ok", "check-circle"),
    "waiting": ("warn", "hourglass"),
    "ended": ("neutral", "prohibit"),
    "imported": ("outlined", "user"),
}


def roles_in_words(roles: tuple[str, ...]) -> str:
    """Roles as a colleague reads them."""
    return ", ".join(phrase("role", role) for role in roles)


def _state(row: StaffRow) -> Cell:
    kind, icon = MARKS[row.state]
    return Cell((Mark(phrase("staff_state", row.state), kind, icon),))


def columns() -> list[Column[StaffRow]]:
    """Name, login, roles, share, state, fingerprint."""
    return [
        Column("name", tr("Name"), lambda row: row.name, weight=STRONG, stretch=True, whole=True),
        Column("login", tr("Login"), lambda row: row.login or "–", tone="muted"),
        Column("roles", tr("Roles"), lambda row: roles_in_words(row.roles) or "–", stretch=True),
        Column("share", tr("Share"), lambda row: f"{row.share} %", lambda row: row.share, align="right"),
        Column("state", tr("State"), _state),
        Column("fingerprint", tr("Fingerprint"), lambda row: row.fingerprint or "–", tone="muted", size=12),
    ]


class StaffTab(Page):
    """For the chief."""

    def _build(self) -> None:
        self.note = Text(tone="muted", wrap=True)
        self.match = plain(tr("Match to a colleague…"))
        self.end = plain(tr("End…"), key="Delete")
        self.change = plain(tr("Change…"), key="Return")
        self.add = primary(tr("New colleague…"), icon="plus", key="Ctrl+N")
        top = QHBoxLayout()
        top.setSpacing(NEAR)
        top.addWidget(self.note, 1)
        for button in (self.match, self.end, self.change, self.add):
            top.addWidget(button)
        self.rows: RowList[StaffRow] = RowList(
            "staff", tr("Staff"), columns(), row_height=36, empty=tr("Everyone who works here stands here.")
        )
        self.rows.set_menu(self._fill_menu)
        card = Card()
        card.add(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: open_add(self.main, self.desk))
        self.add.bind(self)
        self.change.clicked.connect(lambda: self._with_chosen(self.open_row))
        self.end.clicked.connect(lambda: self._with_chosen(self.end_row))
        self.match.clicked.connect(lambda: self._with_chosen(self.open_row))
        self.rows.row_activated.connect(self.open_row)
        self.rows.row_chosen.connect(lambda _row: self._offer())
        shortcut = QShortcut(QKeySequence("Delete"), self.rows)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: self._with_chosen(self.end_row))

    def _with_chosen(self, does) -> None:  # type: ignore[no-untyped-def]
        row = self.rows.chosen()
        if row is not None:
            does(row)

    def refresh(self) -> None:
        rows = sorted(self.desk.ask(staff.list_staff), key=lambda row: swedish_key(row.name))
        self.rows.set_rows(rows)
        working = [row for row in rows if row.state == "active"]
        self.note.setText(tr("{n} can sign in.", n=len(working)))
        self._offer()

    def _offer(self) -> None:
        """Only what can be done with the chosen row."""
        row = self.rows.chosen()
        state = row.state if row else ""
        self.change.setVisible(state in ("active", "waiting"))
        self.end.setVisible(state in ("active", "waiting"))
        self.match.setVisible(state == "imported")

    def _fill_menu(self, menu: QMenu, row: StaffRow) -> None:
        if row.state == "imported":
            menu.addAction(tr("Match to a colleague…")).triggered.connect(lambda: self.open_row(row))
        elif row.state != "ended":
            menu.addAction(tr("Change…")).triggered.connect(lambda: self.open_row(row))
            menu.addAction(tr("End…")).triggered.connect(lambda: self.end_row(row))

    def open_row(self, row: StaffRow) -> None:
        """Enter: change a colleague, or match a name from an import."""
        if row.state == "imported":
            open_match(self.main, self.desk, row)
        elif row.state != "ended":
            open_change(self.main, self.desk, row)

    def end_row(self, row: StaffRow) -> None:
        """End someone's sign-in, after a question; then say what nobody holds any more."""
        if row.login is None or row.state == "ended":
            return
        text = tr(
            "The sign-in stops working at once, and cannot be taken back: {name} would need a new one. "
            "What {name} has written stays.",
            name=row.name,
        )
        verbs = [Verb("keep", tr("Keep")), Verb("end", tr("End the sign-in"), "danger")]
        if ask(self, tr("End {name}'s sign-in?", name=row.name), text, verbs) != "end":
            return
        try:
            alone = self.desk.do(staff.end_staff, row.login)
        except Refused as refused:
            self.main.tell("danger", refusal(refused))
            return
        told = tr("{name} cannot sign in any more.", name=row.name)
        if alone:
            what = ", ".join(phrase("compartment", each) for each in alone)
            self.main.tell(
                "warn", told, tr("Nobody holds these keys now, they wait for recovery: {what}", what=what)
            )
        else:
            self.main.tell("ok", told)

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+N", tr("new colleague")), ("Enter", tr("change")), ("Delete", tr("end")))

    def take_focus(self) -> None:
        self.rows.setFocus()
