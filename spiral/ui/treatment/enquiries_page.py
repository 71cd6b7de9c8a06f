"""Nyanmälningar: who asks for help, the conference's agenda and decisions, and the 14 days to a first visit."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from spiral.language import language, tr
from spiral.records import conferences, enquiries, first_visits
from spiral.records.case_reviews import ReviewDue
from spiral.records.cases import read_case
from spiral.records.catalogue import choice_name
from spiral.records.codes import Role
from spiral.records.conferences import Agenda, QuestionRow
from spiral.records.deadlines import AMBER_FROM, FIRST_VISIT_DAYS, Promise
from spiral.records.enquiries import EnquiryRow
from spiral.records.first_visits import FirstVisitRow
from spiral.ui.clients.client_page import CASE, ClientPage
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN, STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.tabs import Tabs
from spiral.ui.parts.tag import Mark
from spiral.ui.treatment.conference_sheet import open_minutes
from spiral.ui.treatment.decision_sheet import open_decision
from spiral.ui.treatment.enquiry_sheet import open_enquiry
from spiral.ui.treatment.first_visit_sheet import open_first_visit
from spiral.ui.treatment.question_sheet import open_question
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

OPEN, FIRST = "open", "first"
PROMISES = {
    Promise.RED: ("danger", "warning-fill"),
    Promise.AMBER: ("warn", "clock"),
    Promise.RUNNING: ("neutral", "hourglass-medium"),
    Promise.KEPT: ("ok", "check-circle"),
    Promise.LATE: ("danger", "x-circle"),
}
Item = EnquiryRow | ReviewDue | QuestionRow


def page(desk: Desk, main: "MainWindow") -> Page:
    """The page of the place called enquiries."""
    return EnquiriesPage(desk, main)


def promise_words(row: FirstVisitRow) -> str:
    """How it stands with the 14 days, in words."""
    left = FIRST_VISIT_DAYS - row.days
    match row.promise:
        case Promise.RED:
            return tr("{n} days over the 14", n=-left)
        case Promise.AMBER | Promise.RUNNING:
            return tr("{n} days left of 14", n=left)
        case Promise.KEPT:
            return tr("Kept, after {n} days", n=row.days)
    return tr("Offered after {n} days", n=row.days)


class EnquiriesPage(Page):
    """Two parts: what the next conference takes up, and the first visits that are due."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.decides = desk.may("decide_enquiry")
        self._codes = set(desk.actor.roles) == {Role.ASSISTANT.value}
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        self.new = primary(tr("New enquiry"), icon="plus", key="Ctrl+N")
        self.question = plain(tr("Ask the conference…"), key="Ctrl+Q")
        self.minutes = plain(tr("Minutes…"), key="Ctrl+M")
        actions = [self.question, self.minutes] if self.desk.may("write_conference") else []
        self.head = PageHead(tr("Enquiries"), " ", [*actions, self.new])
        first = tr("The next conference") if self.decides else tr("Enquiries")
        self.tabs = Tabs([(OPEN, first), (FIRST, tr("First visits"))], tr("Parts of the page"))
        self.agenda: RowList[Item] = RowList(
            "agenda",
            first,
            self._agenda_columns(),
            row_id=lambda row: getattr(row, "id", "") or f"{row.contract_id} {row.number}",  # type: ignore[union-attr]
            row_height=48,
            keys="BW",
            empty=tr(
                "Nobody waits for an answer. Ctrl+N writes down the next who rings, writes or is referred."
            ),
        )
        self.offers: RowList[FirstVisitRow] = RowList(
            "first-visits",
            tr("First visits"),
            self._offer_columns(),
            row_id=lambda row: row.enquiry_id,
            row_height=48,
            empty=tr("Nobody waits for a first visit. It is due within 14 days of the conference's offer."),
        )
        self.stack = QStackedWidget()
        for each in (self.agenda, self.offers):
            card = Card()
            card.add(each, 1)
            self.stack.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, 16)
        column.setSpacing(12)
        for part in (self.head, self.tabs):
            column.addWidget(part)
        column.addWidget(self.stack, 1)

    def _agenda_columns(self) -> list[Column[Item]]:
        return [
            Column("who", tr("Who"), self._who, stretch=True, whole=True, sortable=False),
            Column("how", tr("How they came to us"), self._how, stretch=True, sortable=False),
            Column("when", tr("When"), self._when, sortable=False),
        ]

    def _who(self, row: Item) -> Cell:
        if isinstance(row, EnquiryRow):
            waits = (Mark(tr("waits"), "neutral"),) if row.state == "wait" else ()
            return Cell((Words(row.asker.called, weight=STRONG), *waits), second_line(row.asker.wish))
        if isinstance(row, ReviewDue):
            return Cell((Words(row.code, weight=STRONG),), second_line(row.staff))
        return Cell((Words(row.words, weight=STRONG),), second_line(row.code))

    def _how(self, row: Item) -> Cell:
        if isinstance(row, EnquiryRow):
            source = choice_name("enquiry_source", row.source, language()) if row.source else ""
            way = choice_name("enquiry_way", row.way, language())
            by = row.asker.referred_by
            return Cell((Words(", ".join(filter(None, (way, source)))),), second_line(by) if by else ())
        if isinstance(row, ReviewDue):
            return Cell((Words(tr("Six-monthly review {number}", number=row.number)),))
        return Cell((Words(row.asked_by),))

    def _when(self, row: Item) -> Cell:
        if isinstance(row, EnquiryRow):
            days = (self.desk.today() - dt.date.fromisoformat(row.date)).days
            return Cell((Words(row.date),), second_line(tr("{n} days ago", n=days)))
        if isinstance(row, ReviewDue):
            mark = Mark(tr("overdue"), "danger", "warning-fill") if row.overdue else None
            return Cell((Words(row.due), *((mark,) if mark else ())))
        return Cell((Words(row.asked_on),))

    def _offer_columns(self) -> list[Column[FirstVisitRow]]:
        def promise(row: FirstVisitRow) -> Cell:
            kind, icon = PROMISES[Promise(row.promise)]
            return Cell((Mark(promise_words(row), kind, icon),))

        def who(row: FirstVisitRow) -> Cell:
            return Cell((Words(row.code if self._codes else row.name, weight=STRONG),))

        visit = tr("First visit")
        return [
            Column("who", tr("Client"), who, stretch=True, whole=True),
            Column("staff", tr("Therapist"), lambda row: row.staff, stretch=True),
            Column("conference", tr("Conference"), lambda row: row.conference),
            Column("offered", visit, lambda row: row.offered_for or tr("not booked")),
            Column("promise", tr("The 14 days"), promise, lambda row: -row.days),
        ]

    def _connect(self) -> None:
        self.new.clicked.connect(lambda: open_enquiry(self.main, self.desk))
        self.new.bind(self)
        self.question.clicked.connect(lambda: open_question(self.main, self.desk))
        self.minutes.clicked.connect(lambda: open_minutes(self.main, self.desk, self.desk.today()))
        if self.desk.may("write_conference"):
            self.question.bind(self)
            self.minutes.bind(self)
        self.tabs.chosen.connect(self.show_part)
        self.agenda.row_activated.connect(self.open_item)
        self.agenda.key_pressed.connect(self._press)
        self.offers.row_activated.connect(self.open_offer)
        for key, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.tabs.step(by))

    # --- what is shown -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        if self.decides:
            self._show_agenda(self.desk.ask(conferences.make_agenda, self.desk.today()))
        else:
            rows = self.desk.ask(enquiries.list_enquiries)
            self.agenda.set_rows(rows)
            self._enquiries = len(rows)
        offers = self.desk.ask(first_visits.list_first_visits)
        self.offers.set_rows(sorted(offers, key=lambda row: -row.days))
        red = sum(row.promise == Promise.RED for row in offers)
        amber = sum(row.promise == Promise.AMBER for row in offers)
        said = [
            tr("{n} new enquiries", n=self._enquiries),
            tr("{n} first visits over 14 days", n=red) if red else "",
            tr("{n} from day {day}", n=amber, day=AMBER_FROM) if amber else "",
        ]
        self.head.set_subtitle("  ·  ".join(filter(None, said)))

    def _show_agenda(self, agenda: Agenda) -> None:
        items: list[Item | Section] = []
        for title, rows in (
            (tr("New enquiries"), agenda.enquiries),
            (tr("Six-monthly reviews due"), agenda.reviews),
            (tr("Questions"), agenda.questions),
        ):
            if rows:
                items += [Section(title, str(len(rows))), *rows]
        self._enquiries = len(agenda.enquiries)
        self.agenda.set_rows(items)

    def show_part(self, key: str) -> None:
        """The conference, or the first visits; the keyboard follows."""
        self.tabs.set_current(key)
        self.stack.setCurrentIndex(1 if key == FIRST else 0)
        self.take_focus()
        self.main.show_footer()

    def look_for(self, enquiry_id: str) -> None:
        """The offer of an enquiry, chosen among the first visits."""
        self.show_part(FIRST)
        self.offers.choose(enquiry_id)

    def where(self) -> str:
        return self.tabs.current()

    def go_to(self, where: str) -> None:
        self.show_part(where)

    # --- what is done ------------------------------------------------------------------------------------

    def open_item(self, row: Item) -> None:
        """Enter: decide an enquiry (the desk changes it), open a review's client, take up a question."""
        if isinstance(row, EnquiryRow):
            if self.decides:
                open_decision(self.main, self.desk, row)
            else:
                open_enquiry(self.main, self.desk, row)
        elif isinstance(row, ReviewDue):
            self._open_case(row)
        else:
            self._do(
                lambda: self.desk.do(
                    conferences.settle_question,
                    question_id=row.id,
                    version=row.version,
                    date=self.desk.today(),
                ),
                tr("Taken up today."),
            )

    def _open_case(self, row: ReviewDue) -> None:
        case = self.desk.ask(read_case, row.case_id)
        self.main.open_client(case.client_id)
        if isinstance(self.main.page, ClientPage):
            self.main.page.show_tab(CASE)

    def _press(self, key: str, row: Item) -> None:
        if not isinstance(row, EnquiryRow):
            return
        if key == "B":
            open_enquiry(self.main, self.desk, row)
        else:
            self._do(
                lambda: self.desk.do(enquiries.withdraw_enquiry, enquiry_id=row.id, version=row.version),
                tr("Withdrawn: the person does not ask any more."),
            )

    def open_offer(self, row: FirstVisitRow) -> None:
        """Enter on an offer: book the first visit."""
        open_first_visit(self.main, self.desk, row)

    def _do(self, act, told: str) -> None:  # type: ignore[no-untyped-def]
        try:
            act()
        except Refused as refused:
            self.main.refuse(refused)
            return
        self.main.tell("ok", told)

    def footer_keys(self) -> FooterKeys:
        if self.tabs.current() == FIRST:
            return (("Enter", tr("book the first visit")), ("Ctrl+Tab", tr("next tab")))
        keys = (("Enter", tr("decide")), ("B", tr("change"))) if self.decides else (("Enter", tr("change")),)
        return (*keys, ("W", tr("withdrawn")), ("Ctrl+N", tr("new enquiry")), ("Ctrl+Tab", tr("next tab")))

    def footer_fact(self) -> str:
        return tr("The reading is logged")

    def take_focus(self) -> None:
        rows = self.offers if self.tabs.current() == FIRST else self.agenda
        (rows if rows.rows() else self.new).setFocus()
