"""The access log: who did what, when, with which client's code. Each search is itself a line in it."""

import datetime as dt
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spiral.language import language, tr
from spiral.phrases import PHRASES, phrase
from spiral.records import catalogue, log_search, staff
from spiral.records.catalogue import MeasureRow, ServiceRow, reason_words
from spiral.records.clients import OWN_NAME
from spiral.records.log_search import LogEntry
from spiral.ui.administration.log_extract_sheet import open_log_extract
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import SMALL, STRONG, font
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, fit_width, focus_first_error
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.swedish_order import swedish_key
from spiral.ui.parts.text import Text

PAGE = 200
CODES = ("outcome", "role", "compartment", "counted")


def local_time(at: str) -> str:
    """A line's UTC time on the clinic's own clock, YYYY-MM-DD HH:MM:SS."""
    moment = dt.datetime.fromisoformat(at.replace("Z", "+00:00"))
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def catalogue_names(desk: Desk) -> dict[str, str]:
    """The unit's measures and services by code, as they are called now."""
    rows: list[MeasureRow | ServiceRow] = [
        *desk.ask(catalogue.list_measures),
        *desk.ask(catalogue.list_services),
    ]
    return {row.code: row.name(language()) for row in rows}


class LogTab(Page):
    """For the chief: codes, never names of clients. Nothing is searched until the tab is opened or asked again."""

    def _build(self) -> None:
        self._found: list[LogEntry] = []
        self._searched: dict[str, Any] = {}
        self._words: dict[str, str] = {}
        self.who = Choice([(None, tr("Everyone"))])
        self.kind = Choice([(None, tr("Everything"))])
        self.client = QLineEdit()
        self.client.setFont(font())
        fit_width(self.client, 14)
        self.first, self.last = (DateField(self.desk.today, past=True, words=False) for _ in range(2))
        self.search_button = primary(tr("Search"), icon="magnifying-glass", key="Enter")
        self.fields = {
            "who": Field(tr("Colleague"), self.who),
            "kind": Field(tr("What"), self.kind),
            "client": Field(tr("Client's code"), self.client),
            "first": Field(tr("From"), self.first),
            "last": Field(tr("To"), self.last),
        }
        filters = QWidget()
        flow = Flow(filters, spacing=12)
        for field in self.fields.values():
            flow.addWidget(field)
        flow.addWidget(self._with_space_above(self.search_button))
        self.rows: RowList[LogEntry] = RowList(
            "log",
            tr("Access log"),
            self._columns(),
            row_height=28,
            row_id=lambda entry: entry.seq,
            empty=tr("No line fits what you look for."),
        )
        card = Card()
        card.add(self.rows, 1)
        self.count = Text(size=SMALL, tone="muted")
        self.older = plain(tr("Older"), icon="arrow-down", key="Alt+PgDown")
        self.extract = plain(tr("Log extract for a client…"), icon="file-text", key="Ctrl+U").bind(self)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.extract)
        foot.addWidget(self.older)
        self.rows.setMinimumHeight(160)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(12)
        column.addWidget(filters)
        column.addWidget(card, 1)
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _with_space_above(self, button: QWidget) -> QWidget:
        """Level with the fields beside it, which have a label above."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 19, 0, 0)
        column.addWidget(button)
        return whole

    def _columns(self) -> list[Column[LogEntry]]:
        return [
            Column(
                "at", tr("When"), lambda e: local_time(e.at), lambda e: e.seq, width="2026-11-24 10:40:00"
            ),
            Column("who", tr("Who"), lambda e: e.who or "–", weight=STRONG),
            Column("what", tr("What"), lambda e: phrase("action", e.action)),
            Column("client", tr("Client"), lambda e: e.client or "–"),
            Column("count", tr("Rows"), lambda e: "" if e.count is None else str(e.count), align="right"),
            Column("about", tr("About, and the reason given"), self._about, stretch=True),
            Column("workstation", tr("Workstation"), lambda e: e.workstation, tone="muted", size=12),
        ]

    def _about(self, entry: LogEntry) -> str:
        """Ids as names, codes in words, then the reason."""
        about = ", ".join(self._words.get(part, part) for part in entry.about.split())
        return ". ".join(filter(None, (about, reason_words(entry.reason, language()))))

    def _connect(self) -> None:
        look = QShortcut(QKeySequence("Ctrl+F"), self)
        look.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        look.activated.connect(lambda: self.who.setFocus(Qt.FocusReason.ShortcutFocusReason))
        for choice in (self.who, self.kind):
            enter = QShortcut(QKeySequence("Return"), choice)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
            enter.activated.connect(self.search)
        self.older.bind(self)
        self.search_button.clicked.connect(self.search)
        self.older.clicked.connect(self.search_older)
        self.extract.clicked.connect(self.make_extract)
        self.client.returnPressed.connect(self.search)
        self.first.line.returnPressed.connect(self.search)
        self.last.line.returnPressed.connect(self.search)

    def refresh(self) -> None:
        """What one may look for; the lines only the first time, since each search is logged."""
        people = sorted(self.desk.ask(staff.list_staff), key=lambda row: swedish_key(row.name))
        self._words = {
            **{row.id: row.name for row in people},
            **catalogue_names(self.desk),
            **catalogue.choice_names("programme", language()),
            OWN_NAME: phrase("oddity", OWN_NAME),
            **{code: phrase(kind, code) for kind in CODES for code in PHRASES[kind]},
        }
        self.who.set_options([(None, tr("Everyone")), *((row.id, row.name) for row in people)])
        actions = [(code, phrase("action", code)) for code in self.desk.ask(log_search.list_actions)]
        actions.sort(key=lambda each: swedish_key(each[1]))
        self.kind.set_options([(None, tr("Everything")), *actions])
        if not self._searched:
            self.search()

    def _facts(self) -> dict[str, Any]:
        return {
            "staff_id": self.who.value(),
            "action": self.kind.value(),
            "client_code": self.client.text().strip() or None,
            "first": self.first.value(),
            "last": self.last.value(),
        }

    def search(self) -> None:
        """The newest that fit."""
        for key, field in (("first", self.first), ("last", self.last)):
            self.fields[key].set_error(field.problem())
        if focus_first_error(self.fields.values()):
            return
        self._searched = self._facts()
        self._found = []
        self._go_on(None)

    def search_older(self) -> None:
        """The ones before the oldest shown, of the same search."""
        if self._found:
            self._go_on(self._found[-1].seq)

    def _go_on(self, before: int | None) -> None:
        found = self.desk.ask(log_search.search_log, **self._searched, before=before, most=PAGE)
        self._found += found
        self.rows.set_rows(self._found)
        if self.rows.chosen() is None:
            self.rows.choose_end()
        self.older.setVisible(len(found) == PAGE)
        self.count.setText(tr("{n} lines, newest first", n=len(self._found)))

    def make_extract(self) -> None:
        """On the client's request: the code one looks for, else that of the chosen line."""
        chosen = self.rows.chosen()
        code = self.client.text().strip() or (chosen.client if chosen else "")
        open_log_extract(self.main, self.desk, code)

    def footer_keys(self) -> FooterKeys:
        return (
            ("Ctrl+F", tr("to the fields")),
            ("Enter", tr("search")),
            ("Alt+PgDown", tr("older")),
            ("Ctrl+U", tr("log extract")),
        )

    def footer_fact(self) -> str:
        return tr("The search is logged")

    def take_focus(self) -> None:
        self.rows.setFocus()
