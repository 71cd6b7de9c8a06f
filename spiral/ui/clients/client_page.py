"""A client's page: the banner that never scrolls, the time line, and the particulars."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records import clients
from spiral.records.entries import BLOCKED, LOCKED, EntryRow, sign_locked
from spiral.records.entry_drafts import DraftRow
from spiral.records.recalls import RecallRow
from spiral.records.samples import SampleRow
from spiral.records.visits import VisitRow
from spiral.reports.entry_words import signed_words
from spiral.reports.names import capital
from spiral.ui.clients.client_banner import ClientBanner
from spiral.ui.clients.client_particulars import Particulars
from spiral.ui.clients.client_read import ClientShown, read_shown
from spiral.ui.clients.client_side import ClientSide
from spiral.ui.clients.client_words import number_words
from spiral.ui.desk import Desk
from spiral.ui.journal.chart_pane import PERIOD_KEY, ChartPane
from spiral.ui.journal.concerns_pane import ConcernsPane
from spiral.ui.journal.journal_pane import JournalPane
from spiral.ui.journal.papers_pane import PapersPane
from spiral.ui.journal.samples_pane import SamplesPane
from spiral.ui.journal.screenings_pane import ScreeningsPane
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import GAP, MARGIN
from spiral.ui.parts.buttons import plain, primary, quiet
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.side_by_side import SideBySide
from spiral.ui.parts.tabs import Tabs
from spiral.ui.today.time_cards import TimeCard
from spiral.ui.treatment.case_tab import CaseTab
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

SIDE = 288
TIME_LINE, CASE, PARTICULARS = "time-line", "case", "particulars"
SAMPLES, SCREENINGS, PAPERS, CONCERNS = "samples", "screenings", "papers", "concerns"


class ClientPage(Page):
    """`client_id` goes on under the entry that it was merged into."""

    def __init__(self, desk: Desk, main: "MainWindow", client_id: str) -> None:
        self.client_id = client_id
        self.shown: ClientShown | None = None
        self._wanted = ""
        super().__init__(desk, main)

    def _build(self) -> None:
        self.writes = self.desk.may("write_entry")
        make = plain if self.writes else primary
        self.book = make(tr("Book"), icon="calendar-plus", key="Ctrl+B")
        self.write = primary(tr("New entry"), icon="plus", key="Ctrl+J")
        self.warn = quiet(tr("Warnings…"), small=True)
        self.recall = quiet(tr("New recall…"), small=True, key="Ctrl+Shift+B")
        self.block = quiet(tr("Blocks…"), small=True)
        actions = (self.book, self.write) if self.writes else (self.book,)
        self.extract = quiet(tr("Extract…"), small=True)
        of_journal = (self.recall, self.warn, self.block, self.extract) if self.writes else ()
        self.consent = quiet(tr("Consent…"), small=True)
        self.shares = self.desk.may("write_shared")
        beside = (*of_journal, self.consent) if self.shares else of_journal
        self.banner = ClientBanner(*actions, beside_flags=beside)
        self.chart = ChartPane(self.desk.today)
        self.time_line = self.chart.line
        self.particulars = Particulars(self.desk)
        self.side = ClientSide(self.desk.today())
        self.tabs = Tabs([(TIME_LINE, tr("Time line"))], tr("The client's tabs"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.particulars)
        self.panes: dict[str, JournalPane] = {}
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
        if self.writes:
            self.write.clicked.connect(self.write_entry)
            self.write.bind(self)
            self.recall.clicked.connect(self.plan_recall)
            self.recall.bind(self)
            self.chart.search.bind(self)
            period = QShortcut(QKeySequence(PERIOD_KEY), self)
            period.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            period.activated.connect(self._ask_period)
        self.chart.reason_given.connect(self.open_chart)
        self.block.clicked.connect(self.open_blocks)
        self.warn.clicked.connect(self.open_warnings)
        if self.case is not None:
            self.case.changed.connect(self.main.show_footer)
        self.extract.clicked.connect(self.open_extract)
        self.consent.clicked.connect(self.open_consents)
        self.time_line.row_activated.connect(self.open_card)
        self.time_line.set_menu(self._fill_menu)
        if self.writes:
            prints = QShortcut(QKeySequence("Ctrl+P"), self.chart)
            prints.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            prints.activated.connect(self.print_card)
        self.particulars.change_asked.connect(self.change)
        self.particulars.answers_asked.connect(self.give_answers)
        self.particulars.merge_asked.connect(self.merge)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+R": self.correct,
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
        self._show(self.desk.ask(read_shown, self.client_id))

    def _show(self, shown: ClientShown) -> None:
        self.shown = shown
        self.client_id = shown.row.id
        self.banner.show_client(shown, self.desk.today())
        tabs = [(TIME_LINE, tr("Time line"))]
        more = self._more_tabs(shown)
        if shown.chart is not None:
            tabs += more
        if self.case is not None and shown.history is not None:
            tabs.append((CASE, tr("Treatment") if self.case.reads_words else tr("Talks")))
        if shown.history is not None:
            tabs.append((PARTICULARS, tr("Particulars")))
            self.particulars.show_client(shown)
        if shown.chart is None:
            tabs += more
        self.tabs.set_tabs(tabs)
        self._show_current()
        self.chart.show_client(shown)
        if self.writes:
            self.write.setVisible(shown.history is not None)
            for button in (self.warn, self.block, self.extract):
                button.setVisible(shown.chart is not None)
        if self.shares:
            self.consent.setVisible(shown.history is not None)
        self.side.show_client(shown)

    def _more_tabs(self, shown: ClientShown) -> list[tuple[str, str]]:
        """What the opened journal has beside its time line; for others who hold the client, reports of concern."""
        offered: dict[str, tuple[str, type[JournalPane]]] = {}
        if shown.chart is not None:
            offered = {
                SAMPLES: (tr("Samples"), SamplesPane),
                SCREENINGS: (tr("Screenings"), ScreeningsPane),
                PAPERS: (tr("Medicines and papers"), PapersPane),
            }
        elif not self.writes and self.desk.may("report_concern"):
            offered = {CONCERNS: (tr("Reports of concern"), ConcernsPane)}
        for key, (_, kind) in offered.items():
            if key not in self.panes:
                self.panes[key] = kind(self.desk, self.main)
                self.stack.addWidget(self.panes[key])
            self.panes[key].show_client(shown)
        return [(key, name) for key, (name, _) in offered.items()]

    def show_tab(self, key: str) -> None:
        """The time line, the case, the particulars or a part of the journal; the keyboard follows."""
        self.tabs.set_current(key)
        self._show_current()
        self.take_focus()
        self.main.show_footer()

    def _show_current(self) -> None:
        key = self.tabs.current()
        parts: dict[str, QWidget] = {TIME_LINE: self.chart, PARTICULARS: self.particulars, **self.panes}
        if self.case is not None:
            parts[CASE] = self.case
            if key == CASE:  # read when it is looked at
                self.case.show_client(self.client_id)
        shown = parts.get(key, self.chart)
        for each in parts.values():  # what is not shown asks for no room
            way = QSizePolicy.Policy.Expanding if each is shown else QSizePolicy.Policy.Ignored
            each.setSizePolicy(way, way)
        self.stack.setCurrentWidget(shown)
        self.side.setVisible(key not in self.panes)

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
        from spiral.ui.visits.visit_sheet import open_new

        open_new(self.main, self.desk, client_id=self.client_id)

    def _ask_period(self) -> None:
        if self.tabs.current() == TIME_LINE:
            self.chart.ask_period()

    # --- the journal -----------------------------------------------------------------------------------

    def open_chart(self, reason: str) -> None:
        """The reason is given: the journal comes into the time line."""
        try:
            shown = self.desk.ask(read_shown, self.client_id, reason)
        except Refused as refused:
            self.main.refuse(refused)
            return
        self._show(shown)
        if not (self._wanted and self.time_line.choose(self._wanted)):
            self.take_focus()
        self.time_line.setFocus()
        self.main.show_footer()

    def write_entry(self) -> None:
        """Ctrl+J: a new entry for this client."""
        from spiral.ui.journal.entry_sheet import open_entry

        if self.shown is not None and self.shown.history is not None:
            open_entry(self.main, self.desk, client_id=self.client_id, signed=self._signed)

    def _signed(self, entry: EntryRow) -> None:
        if self.time_line.choose(entry.id):
            self.time_line.setFocus()

    def open_card(self, card: TimeCard) -> None:
        """Enter on the time line: the visit, the draft, what is blocked, the recall; an entry tells who signed it."""
        from spiral.ui.journal.document_sheets import open_draft
        from spiral.ui.journal.recall_sheet import open_recall
        from spiral.ui.journal.sample_sheet import open_sample
        from spiral.ui.visits.visit_sheet import open_visit

        match card.row:
            case VisitRow():
                open_visit(self.main, self.desk, card.row.id)
            case DraftRow() if card.row.staff_id == self.desk.actor.id:
                open_draft(self.main, self.desk, card.row.id, self._signed)
            case DraftRow():
                self.main.tell(
                    "neutral", tr("The draft is {name}'s, and only {name} writes in it.", name=card.row.staff)
                )
            case RecallRow() if card.row.state != "closed":
                open_recall(self.main, self.desk, card.row)
            case SampleRow():
                open_sample(self.main, self.desk, card.row)
            case EntryRow() if card.row.state == BLOCKED:
                self.open_blocks()
            case EntryRow() if card.row.state == LOCKED and card.row.author_id == self.desk.actor.id:
                self._sign_locked(card.row)
            case EntryRow():
                self.main.tell(
                    "neutral",
                    signed_words(card.row),
                    tr("Ctrl+R corrects it; the text stays beside the new one."),
                )

    def _sign_locked(self, entry: EntryRow) -> None:
        """Signed as it stands: it can no longer be changed, only corrected."""
        verbs = [Verb("no", tr("Cancel")), Verb("sign", tr("Sign"), "primary")]
        text = tr(
            "The entry was locked unsigned. It is signed as it stands; what is wrong is corrected afterwards."
        )
        if ask(self, tr("Sign the entry?"), text, verbs) != "sign":
            return
        try:
            self.desk.do(sign_locked, entry_id=entry.id, version=entry.version)
        except Refused as refused:
            self.main.refuse(refused)

    def look_for(self, card_id: str) -> None:
        """Choose a card of the time line; at once, or when the journal has been opened."""
        self._wanted = card_id
        if self.time_line.choose(card_id):
            self.time_line.setFocus()

    def correct(self) -> None:
        """Ctrl+R: correct the chosen entry, or the note of a talk."""
        from spiral.ui.journal.document_sheets import open_correction

        if self.tabs.current() == CASE and self.case is not None:
            self.case.correct()
            return
        if (pane := self.panes.get(self.tabs.current())) is not None:
            pane.correct()
            return
        card = self.time_line.chosen()
        if card is not None and isinstance(card.row, EntryRow) and self.writes:
            open_correction(self.main, self.desk, card.row, self._signed)

    def print_card(self) -> None:
        """Ctrl+P on the time line: the chosen entry as it will print."""
        from spiral.ui.journal.entry_print import print_entry

        card = self.time_line.chosen()
        if card is None:
            return
        if isinstance(card.row, EntryRow) and card.row.state != BLOCKED:
            print_entry(self.main, self.desk, card.row.id, card.row.words)
        else:
            self.main.tell("neutral", tr("What is signed can be printed: choose an entry."))

    def open_blocks(self) -> None:
        """What is blocked in this journal."""
        from spiral.ui.journal.blocks_sheet import open_blocks

        if self.shown is not None and self.shown.chart is not None:
            open_blocks(self.main, self.desk, self.shown.row)

    def open_consents(self) -> None:
        """What the client agrees to share at the monthly conference, as far as it names me."""
        from spiral.ui.sharing.consents_sheet import open_consents

        if self.shown is not None and self.shown.history is not None:
            open_consents(self.main, self.desk, self.client_id)

    def plan_recall(self) -> None:
        """Ctrl+Shift+B: a recall set by hand."""
        from spiral.ui.journal.new_recall_sheet import open_new_recall

        open_new_recall(self.main, self.desk, self.client_id)

    def open_warnings(self) -> None:
        """What the banner warns of."""
        from spiral.ui.journal.warnings_sheet import open_warnings

        if self.shown is not None and self.shown.chart is not None:
            open_warnings(self.main, self.desk, self.shown.row, self.shown.chart.warnings)

    def open_extract(self) -> None:
        """What the client may have: the journal, and who has opened it."""
        from spiral.ui.journal.extract_sheet import open_extract

        if self.shown is not None and self.shown.chart is not None:
            open_extract(self.main, self.desk, self.shown.row)

    def _fill_menu(self, menu: QMenu, card: TimeCard) -> None:
        menu.addAction(capital(tr("open"))).triggered.connect(lambda: self.open_card(card))
        if isinstance(card.row, EntryRow) and card.row.state != BLOCKED and self.writes:
            menu.addAction(tr("Print")).triggered.connect(self.print_card)
            menu.addAction(tr("Correct…")).triggered.connect(self.correct)

    # --- the register ----------------------------------------------------------------------------------

    def change(self) -> None:
        """F2: the particulars in a form."""
        from spiral.ui.clients.client_sheet import open_change

        if self.shown is not None and self.shown.history is not None:
            open_change(self.main, self.desk, self.shown.row)

    def give_answers(self) -> None:
        """F3: what was answered to the five questions, on a day."""
        from spiral.ui.clients.answers_sheet import open_answers

        if self.shown is not None and self.shown.answers is not None:
            open_answers(self.main, self.desk, self.shown.row, self.shown.answers)

    def merge(self) -> None:
        """Another entry is the same person: find it, then look at both side by side."""
        from spiral.ui.clients.merge_sheet import open_merge

        if self.shown is not None:
            row = self.shown.row
            self.main.find_client(lambda other: open_merge(self.main, self.desk, row.id, other))

    def where(self) -> str:
        return str(self.tabs.current())

    def go_to(self, where: str) -> None:
        self.show_tab(where)

    def footer_keys(self) -> FooterKeys:
        if (pane := self.panes.get(self.tabs.current())) is not None:
            return (*pane.footer_keys(), ("Ctrl+Tab", tr("next tab")), ("Alt+Left", tr("back")))
        if self.tabs.current() == CASE and self.case is not None:
            return (*self.case.footer_keys(), ("Ctrl+Tab", tr("next tab")), ("Alt+Left", tr("back")))
        if self.tabs.current() == PARTICULARS:
            answers = (("F3", tr("new answers")),) if self.desk.may("give_answers") else ()
            pages = (("PgUp", "PgDown"), tr("scroll"))
            change = ("F2", tr("change"))
            return (change, *answers, pages, ("Ctrl+Tab", tr("next tab")), ("Alt+Left", tr("back")))
        opened = self.shown is not None and self.shown.chart is not None
        works = (
            ("Ctrl+R", tr("correct")),
            ("Ctrl+P", tr("print")),
            ("Ctrl+F", tr("search")),
            (PERIOD_KEY, tr("period")),
        )
        journal = works if opened else ()
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("open")),
            *journal,
            ("Ctrl+B", tr("book")),
            ("Ctrl+Tab", tr("next tab")),
            ("Alt+Left", tr("back")),
        )

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        if (pane := self.panes.get(self.tabs.current())) is not None:
            pane.take_focus()
        elif self.tabs.current() == CASE and self.case is not None:
            self.case.take_focus()
        elif self.tabs.current() == PARTICULARS:
            self.particulars.change.setFocus()
        elif not self.chart.take_focus():
            self.book.setFocus()


def page(desk: Desk, main: "MainWindow", about: str) -> ClientPage:
    """The page of the client with an id."""
    return ClientPage(desk, main, about)
