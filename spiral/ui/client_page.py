"""A client's page: the banner that never scrolls, the time line, and the particulars."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records import clients
from spiral.records.visits import VisitRow
from spiral.ui.case_tab import CaseTab
from spiral.ui.client_banner import ClientBanner
from spiral.ui.client_particulars import Particulars
from spiral.ui.client_read import ClientShown, read_shown
from spiral.ui.client_side import ClientSide
from spiral.ui.client_time_line import TimeLine
from spiral.ui.client_words import number_words
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import GAP, MARGIN
from spiral.ui.parts.buttons import primary
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tabs import Tabs
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

SIDE = 288
TIME_LINE, CASE, PARTICULARS = "time-line", "case", "particulars"


class ClientPage(Page):
    """`client_id` goes on under the entry that it was merged into."""

    def __init__(self, desk: Desk, main: "MainWindow", client_id: str) -> None:
        self.client_id = client_id
        self.shown: ClientShown | None = None
        super().__init__(desk, main)

    def _build(self) -> None:
        self.book = primary(tr("Book"), icon="calendar-plus", key="Ctrl+B")
        self.banner = ClientBanner(self.book)
        self.time_line = TimeLine()
        self.particulars = Particulars(self.desk)
        self.side = ClientSide(self.desk.today())
        self.tabs = Tabs([(TIME_LINE, tr("Time line"))], tr("The client's tabs"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.time_line)
        self.stack.addWidget(self.particulars)
        self.case = CaseTab(self.desk, self.main) if self.desk.may("read_case") else None
        if self.case is not None:
            self.stack.addWidget(self.case)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        inside.setSpacing(12)
        inside.addWidget(self.tabs)
        inside.addWidget(SideBySide(self.stack, self.side, width=SIDE), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(below, 1)

    def _connect(self) -> None:
        self.book.clicked.connect(self.book_visit)
        self.book.bind(self)
        self.banner.number_asked.connect(self.show_number)
        self.tabs.chosen.connect(self.show_tab)
        if self.case is not None:
            self.case.changed.connect(self.main.show_footer)
        self.time_line.row_activated.connect(self.open_visit)
        self.particulars.change_asked.connect(self.change)
        self.particulars.answers_asked.connect(self.give_answers)
        self.particulars.merge_asked.connect(self.merge)
        keys: dict[str, Callable[[], object]] = {
            "F2": self.change,
            "F3": self.give_answers,
            "Ctrl+Tab": lambda: self.tabs.step(1),
            "Ctrl+Shift+Tab": lambda: self.tabs.step(-1),
        }
        for key, does in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def refresh(self) -> None:
        shown = self.shown = self.desk.ask(read_shown, self.client_id)
        self.client_id = shown.row.id
        self.banner.show_client(shown, self.desk.today())
        tabs = [(TIME_LINE, tr("Time line"))]
        if self.case is not None and shown.history is not None:
            tabs.append((CASE, tr("Treatment") if self.case.reads_words else tr("Talks")))
            if self.tabs.current() == CASE:
                self.case.show_client(self.client_id)
        if shown.history is not None:
            tabs.append((PARTICULARS, tr("Particulars")))
            self.particulars.show_client(shown)
        self.tabs.set_tabs(tabs)
        self.time_line.show_client(shown)
        self.side.show_client(shown)

    def show_tab(self, key: str) -> None:
        """The time line, the case or the particulars; the keyboard follows. The case is read when it is looked at."""
        self.tabs.set_current(key)
        if self.case is not None:
            self.case.claim_room(key == CASE)
        if key == CASE and self.case is not None:
            self.case.show_client(self.client_id)
            self.stack.setCurrentWidget(self.case)
        else:
            self.stack.setCurrentWidget(self.particulars if key == PARTICULARS else self.time_line)
        self.take_focus()
        self.main.show_footer()

    def show_number(self) -> None:
        """The whole number: a reading that is logged like any other."""
        try:
            card = self.desk.ask(clients.read_client, self.client_id).card
        except Refused as refused:
            self.main.refuse(refused)
            return
        self.banner.tell_number(number_words(card, whole=True) if card else "")

    def book_visit(self) -> None:
        """Ctrl+B: a visit for this client."""
        from spiral.ui.visit_sheet import open_new

        open_new(self.main, self.desk, client_id=self.client_id)

    def open_visit(self, visit: VisitRow) -> None:
        """Enter on the time line."""
        from spiral.ui.visit_sheet import open_visit

        open_visit(self.main, self.desk, visit.id)

    def change(self) -> None:
        """F2: the particulars in a form."""
        from spiral.ui.client_sheet import open_change

        if self.shown is not None and self.shown.history is not None:
            open_change(self.main, self.desk, self.shown.row)

    def give_answers(self) -> None:
        """F3: what was answered to the five questions, on a day."""
        from spiral.ui.answers_sheet import open_answers

        if self.shown is not None and self.shown.answers is not None:
            open_answers(self.main, self.desk, self.shown.row, self.shown.answers)

    def merge(self) -> None:
        """Another entry is the same person: find it, then look at both side by side."""
        from spiral.ui.merge_sheet import open_merge

        if self.shown is not None:
            row = self.shown.row
            self.main.find_client(lambda other: open_merge(self.main, self.desk, row.id, other))

    def footer_keys(self) -> FooterKeys:
        if self.tabs.current() == CASE and self.case is not None:
            return (*self.case.footer_keys(), ("Ctrl+Tab", tr("next tab")), ("Alt+Left", tr("back")))
        if self.tabs.current() == PARTICULARS:
            answers = (("F3", tr("new answers")),) if self.desk.may("give_answers") else ()
            pages = (("PgUp", "PgDown"), tr("scroll"))
            change = ("F2", tr("change"))
            return (change, *answers, pages, ("Ctrl+Tab", tr("next tab")), ("Alt+Left", tr("back")))
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("open")),
            ("Ctrl+B", tr("book")),
            ("Ctrl+Tab", tr("next tab")),
            ("Alt+Left", tr("back")),
        )

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        if self.tabs.current() == CASE and self.case is not None:
            self.case.take_focus()
        elif self.tabs.current() == PARTICULARS:
            self.particulars.change.setFocus()
        elif self.time_line.rows():
            self.time_line.setFocus()
        else:
            self.book.setFocus()


def page(desk: Desk, main: "MainWindow", about: str) -> ClientPage:
    """The page of the client with an id."""
    return ClientPage(desk, main, about)
