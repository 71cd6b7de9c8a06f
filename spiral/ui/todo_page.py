"""Att göra: what waits for me, under its headings; Enter opens it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.records.duties import LATE, Duty
from spiral.ui.desk import Desk
from spiral.ui.duty_list import DutyList, open_duty
from spiral.ui.journal.new_recall_sheet import open_new_recall
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.card import Card
from spiral.ui.parts.page_head import PageHead

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class TodoPage(Page):
    """One list; what presses stands first under each heading."""

    def _build(self) -> None:
        self.setObjectName("page")
        self.head = PageHead()
        self.head.set_title(tr("To do"))
        self.recall = plain(tr("New recall…"), icon="plus", key="Ctrl+Shift+B")
        if self.desk.may("change_recall"):
            self.head.set_actions([self.recall])
        self.list = DutyList(whole=True)
        card = Card()
        card.add(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.list.row_activated.connect(lambda duty: open_duty(self.main, self.desk, duty))

        if self.desk.may("change_recall"):
            self.recall.clicked.connect(self.plan_recall)
            self.recall.bind(self)

    def plan_recall(self) -> None:
        """Ctrl+Shift+B: a recall set by hand, for the client that is then found."""
        self.main.find_client(lambda client_id: open_new_recall(self.main, self.desk, client_id))

    def refresh(self) -> None:
        duties = self.main.duties
        self.head.set_subtitle(summary(duties))
        self.list.show_duties(duties)

    def footer_keys(self) -> FooterKeys:
        return ((("Up", "Down"), tr("choose")), ("Enter", tr("open")), ("Alt+Left", tr("back")))

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        self.list.setFocus()


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
