"""Att göra: what waits for me, under its headings; Enter opens it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from spiral.language import tr
from spiral.records.clinic_unsigned import list_clinic_unsigned
from spiral.records.duties import LATE, Duty
from spiral.ui.desk import Desk
from spiral.ui.duty_list import DutyList, open_duty
from spiral.ui.journal.clinic_unsigned_list import ClinicUnsignedList
from spiral.ui.journal.new_recall_sheet import open_new_recall
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.tabs import Tabs

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

MINE, CLINIC = "mine", "clinic"


class TodoPage(Page):
    """What presses stands first under each heading. Who works in the journal sees the clinic's unsigned beside it."""

    def _build(self) -> None:
        self.setObjectName("page")
        self.head = PageHead()
        self.head.set_title(tr("To do"))
        self.recall = plain(tr("New recall…"), icon="plus", key="Ctrl+Shift+B")
        if self.desk.may("change_recall"):
            self.head.set_actions([self.recall])
        self.list = DutyList(whole=True)
        self.clinic = ClinicUnsignedList()
        self.tabs = Tabs([(MINE, tr("Waits for me")), (CLINIC, tr("Unsigned in the clinic"))], tr("To do"))
        if not self.desk.may("write_entry"):
            self.tabs.hide()
        self.stack = QStackedWidget()
        for rows in (self.list, self.clinic):
            self.stack.addWidget(rows)
        card = Card()
        card.add(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.list.row_activated.connect(lambda duty: open_duty(self.main, self.desk, duty))

        if self.desk.may("change_recall"):
            self.recall.clicked.connect(self.plan_recall)
            self.recall.bind(self)
        self.clinic.row_activated.connect(lambda row: self.main.open_client(row.client_id))
        self.tabs.chosen.connect(self._show)
        for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._turn(by))

    def plan_recall(self) -> None:
        """Ctrl+Shift+B: a recall set by hand, for the client that is then found."""
        self.main.find_client(lambda client_id: open_new_recall(self.main, self.desk, client_id))

    def _turn(self, by: int) -> None:
        if not self.tabs.isHidden():
            self.tabs.step(by)
            self.take_focus()

    def _show(self, key: str) -> None:
        """What is the clinic's is read when it is looked at."""
        self.stack.setCurrentWidget(self.clinic if key == CLINIC else self.list)
        if key == CLINIC:
            self.clinic.show_unsigned(self.desk.ask(list_clinic_unsigned))

    def refresh(self) -> None:
        duties = self.main.duties
        self.head.set_subtitle(summary(duties))
        self.list.show_duties(duties)
        self._show(self.tabs.current())

    def footer_keys(self) -> FooterKeys:
        keys: FooterKeys = ((("Up", "Down"), tr("choose")), ("Enter", tr("open")), ("Alt+Left", tr("back")))
        return keys if self.tabs.isHidden() else (*keys, ("Ctrl+Tab", tr("next tab")))

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        (self.clinic if self.tabs.current() == CLINIC else self.list).setFocus()


def summary(duties: list[Duty]) -> str:
    """How much waits, and how much of it is late."""
    late = sum(duty.urgency == LATE for duty in duties)
    if not duties:
        return tr("Nothing waits for you.")
    told = tr("{n} things wait.", n=len(duties))
    return f"{told}  {tr('{n} should have been done.', n=late)}" if late else told


def page(desk: Desk, main: "MainWindow") -> TodoPage:
    """The page of the place called todo."""
    return TodoPage(desk, main)
