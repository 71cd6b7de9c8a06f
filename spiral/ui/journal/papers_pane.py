"""The tab of medicines and papers: medicines in force, diagnoses, papers with their answers, reports of concern."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from spiral.language import language, tr
from spiral.records.chart import Chart
from spiral.records.concerns import ConcernRow, list_concerns
from spiral.records.entries import BLOCKED, EntryRow
from spiral.records.entry_drafts import PAPERS, DraftRow
from spiral.records.papers import Diagnosis, Prescription
from spiral.records.templates import templates_for
from spiral.reports.entry_words import entry_texts, entry_title
from spiral.ui.clients.client_read import ClientShown
from spiral.ui.desk import Desk
from spiral.ui.journal.concern_sheet import ConcernAnswerSheet, ConcernSheet, correct_report, print_concern
from spiral.ui.journal.concerns_pane import concern_mark, concern_words
from spiral.ui.journal.diagnosis_sheet import DiagnosisSheet
from spiral.ui.journal.document_sheets import open_correction, open_draft
from spiral.ui.journal.entry_print import print_entry
from spiral.ui.journal.entry_sheet import open_entry
from spiral.ui.journal.journal_pane import JournalPane
from spiral.ui.journal.paper_answer_sheet import PaperAnswerSheet
from spiral.ui.journal.prescription_sheet import PrescriptionSheet, StopSheet
from spiral.ui.page import FooterKeys
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column, Section
from spiral.ui.parts.tag import Mark
from spiral.ui.parts.text import Text

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

ANSWERED = {"referral": "referral_answer", "request": "request_answer"}
Told = Prescription | Diagnosis | EntryRow | DraftRow | ConcernRow


@dataclass(frozen=True)
class PaperLine:
    """A line of the list: what it says, and the row that Enter opens."""

    id: str
    date: str
    what: str
    more: str
    state: Mark | None
    staff: str
    row: Told


class PapersPane(JournalPane):
    """One list. Ctrl+N writes something new, Enter takes a line its next step, Ctrl+P prints a paper."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        super().__init__(desk, main)
        self.count = Text(tone="muted", wrap=True)
        self.new = plain(tr("New"), icon="plus", key="Ctrl+N")
        self.print = plain(tr("Print"), key="Ctrl+P")
        self.rows: RowList[PaperLine] = RowList(
            "papers",
            tr("Medicines and papers"),
            _columns(),
            row_height=44,
            empty=tr("No medicine, diagnosis or paper yet. Ctrl+N writes the first."),
        )
        self.lay_list(self.rows, self.print, self.new, count=self.count)
        self.new.clicked.connect(self.choose_new)
        self.new.bind(self)
        self.print.clicked.connect(self.print_paper)
        self.print.bind(self)
        self.rows.row_activated.connect(self.open_line)
        self.rows.row_chosen.connect(lambda _line: self._line_chosen())

    # --- showing ---------------------------------------------------------------------------------------

    def show_client(self, shown: ClientShown) -> None:
        super().show_client(shown)
        chart = shown.chart
        if chart is None:
            return
        today = self.desk.today()
        medicines = chart.prescriptions
        in_force = [row for row in medicines if _goes_on(row, today)]
        ended = [row for row in medicines if not _goes_on(row, today)]
        reports = self.desk.ask(list_concerns, shown.row.id)
        parts = (
            (tr("Medicines now"), [_medicine(row) for row in in_force]),
            (tr("Diagnoses"), [_diagnosis(row) for row in chart.diagnoses]),
            (tr("Certificates, referrals and other papers"), _papers(chart)),
            (tr("Reports of concern"), [_concern(row) for row in reports]),
            (tr("Medicines before"), [_medicine(row, over=True) for row in ended]),
        )
        items: list[PaperLine | Section] = []
        for title, some in parts:
            if some:
                items += [Section(title, str(len(some))), *some]
        self.rows.set_rows(items)
        told = tr("{n} medicines now.", n=len(in_force)) if in_force else tr("No current medicines.")
        self.count.setText(told if items else "")
        self.print.setVisible(self._is_signed())

    def _is_signed(self) -> bool:
        line = self.rows.chosen()
        return line is not None and not isinstance(line.row, DraftRow)

    def _line_chosen(self) -> None:
        self.print.setVisible(self._is_signed())
        if self.isVisible():
            self.main.show_footer()

    # --- something new ---------------------------------------------------------------------------------

    def choose_new(self) -> None:
        """Ctrl+N: what is to be written?"""
        self.new_menu().popup(self.new.mapToGlobal(self.new.rect().bottomLeft()))

    def new_menu(self) -> QMenu:
        """Everything that my role writes here."""
        menu, shown = QMenu(self), self.shown
        if shown is None:
            return menu
        main, desk, whose = self.main, self.desk, shown.row
        menu.addAction(tr("Medicine…")).triggered.connect(lambda: PrescriptionSheet(main, desk, whose))
        menu.addAction(tr("Diagnosis…")).triggered.connect(lambda: DiagnosisSheet(main, desk, whose))
        menu.addSeparator()
        for kind in PAPERS:
            for template in templates_for(desk.actor.roles, kind=kind):
                action = menu.addAction(f"{getattr(template, language())}…")
                action.triggered.connect(lambda _on=False, code=template.code: self._write(code))
        menu.addSeparator()
        menu.addAction(tr("Report of concern…")).triggered.connect(lambda: ConcernSheet(main, desk, whose))
        return menu

    def _write(self, template: str) -> None:
        if self.shown is not None:
            open_entry(
                self.main, self.desk, client_id=self.shown.row.id, template=template, signed=self._signed
            )

    def _signed(self, entry: EntryRow) -> None:
        if self.rows.choose(entry.id):
            self.rows.setFocus()

    # --- what is there ---------------------------------------------------------------------------------

    def open_line(self, line: PaperLine) -> None:
        """Enter: stop a medicine, take in an answer, go on with a draft, look at a paper."""
        if self.shown is None:
            return
        main, desk, whose = self.main, self.desk, self.shown.row
        match line.row:
            case Prescription() if _goes_on(line.row, desk.today()):
                StopSheet(main, desk, whose, line.row)
            case DraftRow() if line.row.staff_id == desk.actor.id:
                open_draft(main, desk, line.row.id, self._signed)
            case EntryRow() if line.row.kind in ANSWERED and not self._answer_to(line.row):
                PaperAnswerSheet(main, desk, whose, line.row)
            case EntryRow():
                self.print_paper()
            case ConcernRow():
                ConcernAnswerSheet(main, desk, whose, line.row)
            case Diagnosis() | Prescription():
                main.tell("neutral", tr("Ctrl+R corrects it; the text stays beside the new one."))
            case DraftRow():
                told = tr("The draft is {name}'s, and only {name} writes in it.", name=line.row.staff)
                main.tell("neutral", told)

    def _answer_to(self, entry: EntryRow) -> EntryRow | None:
        chart = self.shown.chart if self.shown else None
        return _answer(chart, entry) if chart else None

    def print_paper(self) -> None:
        """Ctrl+P: what is signed as it will print: a paper, a medicine, a diagnosis, a report of concern."""
        line = self.rows.chosen()
        if line is not None and isinstance(line.row, ConcernRow):
            print_concern(self.main, self.desk, line.row)
        elif line is not None and (entry := self._entry_of(line)) is not None:
            print_entry(self.main, self.desk, entry.id, entry.words)

    def _entry_of(self, line: PaperLine) -> EntryRow | None:
        """The entry that a line stands for; None for a draft and a report of concern."""
        entries = self.shown.chart.entries if self.shown and self.shown.chart else ()
        return next((row for row in entries if row.id == line.id), None)

    def correct(self) -> None:
        line = self.rows.chosen()
        if line is not None and isinstance(line.row, ConcernRow) and self.shown is not None:
            correct_report(self.main, self.desk, self.shown.row, line.row)
        elif line is not None and (entry := self._entry_of(line)) is not None:
            open_correction(self.main, self.desk, entry, self._signed)

    def footer_keys(self) -> FooterKeys:
        of_signed = (("Ctrl+P", tr("print")), ("Ctrl+R", tr("correct"))) if self._is_signed() else ()
        return (
            (("Up", "Down"), tr("choose")),
            ("Enter", tr("next step")),
            ("Ctrl+N", tr("new")),
            *of_signed,
        )

    def take_focus(self) -> None:
        (self.rows if self.rows.rows() else self.new).setFocus()


def _goes_on(row: Prescription, today: dt.date) -> bool:
    """Whether it is taken on: one that is stopped today is no longer among the medicines now."""
    return row.stopped is None and row.in_force(today)


def _medicine(row: Prescription, *, over: bool = False) -> PaperLine:
    until = row.stopped or row.to
    period = f"{row.first} – {until or tr('until further notice')}"
    told = ". ".join(filter(None, (row.dose, period, row.reason, row.why)))
    state = Mark(tr("stopped") if row.stopped else tr("ended"), "neutral") if over else None
    state = _fault(row.genuine) or state
    return PaperLine(row.entry_id, row.first, f"{row.substance} {row.strength}", told, state, row.staff, row)


def _diagnosis(row: Diagnosis) -> PaperLine:
    return PaperLine(row.entry_id, row.date, row.code, row.name, _fault(row.genuine), row.staff, row)


def _fault(genuine: bool | None) -> Mark | None:
    """What stands where a signature does not fit what is written."""
    return Mark(tr("The signature does not fit"), "danger", "warning-fill") if genuine is False else None


def _papers(chart: Chart) -> list[PaperLine]:
    drafts = [
        PaperLine(
            draft.id,
            draft.words.date,
            entry_title(draft.words),
            "",
            Mark(tr("Draft"), "warn", "pencil-simple"),
            draft.staff,
            draft,
        )
        for draft in chart.drafts
        if draft.words.kind in PAPERS
    ]
    entries = [
        _paper(chart, entry)
        for entry in chart.entries
        if entry.kind in PAPERS and entry.corrected_by_id is None and entry.state != BLOCKED
    ]
    return [*drafts, *entries]


def _paper(chart: Chart, entry: EntryRow) -> PaperLine:
    told = ". ".join(text.strip().rstrip(".") for _, text in entry_texts(entry.words))
    state = _fault(entry.genuine) or Mark(tr("Signed"), "ok", "check")
    if entry.genuine is not False and entry.kind in ANSWERED:
        answer = _answer(chart, entry)
        state = Mark(tr("Answer awaited"), "warn", "clock")
        if answer is not None:
            state = Mark(tr("Answered {day}", day=answer.date), "ok", "check")
            told = str(answer.words.facts.get("answer", ""))
    return PaperLine(entry.id, entry.date, entry_title(entry.words), told, state, entry.author, entry)


def _answer(chart: Chart, entry: EntryRow) -> EntryRow | None:
    """The newest answer to a paper, or to what it corrects."""
    by_id = {row.id: row for row in chart.entries}
    asked, at = {entry.id}, entry
    while at.words.corrects_id in by_id:
        at = by_id[at.words.corrects_id or ""]
        asked.add(at.id)
    kind = ANSWERED[entry.kind]
    return next((row for row in chart.entries if row.kind == kind and row.words.follows_id in asked), None)


def _concern(row: ConcernRow) -> PaperLine:
    return PaperLine(row.id, row.date, concern_words(row), row.words, concern_mark(row), row.made_by, row)


def _columns() -> list[Column[PaperLine]]:
    return [
        Column("date", tr("Day"), lambda line: line.date, width="2026-11-24 "),
        Column("what", tr("What"), _what, lambda line: line.what, stretch=True),
        Column("state", tr("State"), lambda line: Cell((line.state,)) if line.state else Cell()),
        Column("staff", tr("Signed by"), lambda line: line.staff, tone="muted", size=SMALL),
    ]


def _what(line: PaperLine) -> Cell:
    return Cell((Words(line.what, "text", STRONG),), second_line(line.more.replace("\n", " ")))
