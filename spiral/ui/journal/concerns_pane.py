"""The tab of reports of concern, for roles that hold the client but not the journal."""

from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.concerns import ConcernRow, list_concerns
from spiral.reports.names import capital
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.desk import Desk
from spiral.ui.journal.concern_sheet import ConcernAnswerSheet, ConcernSheet, correct_report, print_concern
from spiral.ui.journal.journal_pane import JournalPane
from spiral.ui.page import FooterKeys
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.tag import Mark

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class ConcernsPane(JournalPane):
    """What my role and its colleagues have reported about this client."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__(desk, main)
        self.new = plain(tr("Report of concern…"), icon="plus", key="Ctrl+N")
        self.print = plain(tr("Print"), key="Ctrl+P")
        self.rows: RowList[ConcernRow] = RowList(
            "concerns",
            tr("Reports of concern"),
            _columns(),
            row_height=44,
            empty=tr("Nothing is reported. Someone under 18, severe mental illness or abuse is reported."),
        )
        self.lay_list(self.rows, self.print, self.new)
        self.new.clicked.connect(self.report)
        self.new.bind(self)
        self.print.clicked.connect(self.print_report)
        self.print.bind(self)
        self.rows.row_activated.connect(self.open_report)

    def show_client(self, shown: ClientShown) -> None:
        super().show_client(shown)
        self.rows.set_rows(self.desk.ask(list_concerns, shown.row.id))

    def report(self) -> None:
        """Ctrl+N: a report that has been made."""
        if self.shown is not None:
            ConcernSheet(self.main, self.desk, self.shown.row)

    def open_report(self, row: ConcernRow) -> None:
        """Enter: the report, and its answer."""
        if self.shown is not None:
            ConcernAnswerSheet(self.main, self.desk, self.shown.row, row)

    def correct(self) -> None:
        row = self.rows.chosen()
        if row is not None and self.shown is not None:
            correct_report(self.main, self.desk, self.shown.row, row)

    def print_report(self) -> None:
        """Ctrl+P: the report as it will print."""
        if (row := self.rows.chosen()) is not None:
            print_concern(self.main, self.desk, row)

    def footer_keys(self) -> FooterKeys:
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("open")),
            ("Ctrl+N", tr("new")),
            ("Ctrl+P", tr("print")),
            ("Ctrl+R", tr("correct")),
        )

    def take_focus(self) -> None:
        (self.rows if self.rows.rows() else self.new).setFocus()


def concern_mark(row: ConcernRow) -> Mark:
    """Whether it is answered; a signature that does not fit goes before."""
    signed = (row.signature, row.answer_signature, *(each.signature for each in row.former))
    if any(each is not None and each.genuine is False for each in signed):
        return Mark(tr("The signature does not fit"), "danger", "warning-fill")
    if row.answered_on:
        return Mark(tr("Answered {day}", day=row.answered_on), "ok", "check")
    return Mark(tr("Answer awaited"), "warn", "clock")


def concern_words(row: ConcernRow) -> str:
    """Why, and to whom."""
    return f"{capital(phrase('concern', row.why))}, {row.to}"


def _columns() -> list[Column[ConcernRow]]:
    return [
        Column("date", tr("Day"), lambda row: row.date, width="2026-11-24 "),
        Column("what", tr("What"), _what, concern_words, stretch=True),
        Column("state", tr("State"), lambda row: Cell((concern_mark(row),))),
        Column("staff", tr("By whom"), lambda row: row.made_by, tone="muted", size=SMALL),
    ]


def _what(row: ConcernRow) -> Cell:
    words = Words(concern_words(row), "text", STRONG)
    return Cell((words,), second_line(row.words.replace("\n", " ")))
