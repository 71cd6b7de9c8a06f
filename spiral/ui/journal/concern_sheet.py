"""A report of concern to the social services: when, why, to whom, in what words; and the answer when it comes."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.phrases import phrase, phrases
from spiral.records.clients import ClientRow
from spiral.records.concerns import (
    ConcernRow,
    ConcernText,
    Signature,
    answer_concern,
    check_concern_corrector,
    correct_concern,
    read_concern,
    report_concern,
)
from spiral.reports.concern_pdf import concern_paper
from spiral.reports.entry_words import signed_words
from spiral.reports.names import capital
from spiral.ui.clients.client_read import read_person
from spiral.ui.desk import Desk
from spiral.ui.forms.signed_form import SignedForm
from spiral.ui.journal.journal_gate import through_gate
from spiral.ui.palette import SMALL
from spiral.ui.paper_preview import open_paper
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class ConcernSheet(SignedForm):
    """The unit has no authority of its own: this says that it has been reported."""

    kept_as = "concern"
    beside: ClassVar[Mapping[str, str]] = {
        "unknown_concern": "why",
        "addressee_missing": "to",
        "entry_empty": "words",
        "date_in_future": "date",
        "bad_date": "date",
        "reason_needed_correction": "reason",
    }

    def __init__(
        self, main: "MainWindow", desk: Desk, whose: ClientRow, corrected: ConcernRow | None = None
    ) -> None:
        title = tr("Correction") if corrected else tr("Report of concern")
        super().__init__(main, desk, whose, title, save=tr("Sign") if corrected else tr("It is reported"))
        self._corrected, self.about = corrected, corrected.id if corrected else ""
        told = tr("It is kept where your role reads. That a report was made is counted; no words are.")
        self.add(Text(told, size=SMALL, tone="muted", wrap=True))
        self.reason = self.area("reason", tr("Why is it corrected?"), lines=1)
        self.date = DateField(desk.today, past=True)
        self.date.set_value(dt.date.fromisoformat(corrected.date) if corrected else desk.today())
        reasons = [(code, capital(words)) for code, words in phrases("concern").items()]
        self.why = Choice(reasons, placeholder=tr("Choose"))
        self.fields["date"] = Field(tr("Reported on"), self.date)
        self.fields["why"] = Field(tr("Why"), self.why)
        self.to = self.line("to", tr("To whom"), corrected.to if corrected else "")
        self.words = self.area(
            "words", tr("What was reported"), corrected.words if corrected else "", lines=5
        )
        if corrected:
            self.why.set_value(corrected.why)
        for field in self.fields.values():
            self.add(field)
        self.fields["reason"].setVisible(corrected is not None)
        self.begin(self.reason if corrected else self.why)

    def sign(self) -> None:
        day = self.date.value()
        if day is None:
            raise Refused("bad_date")
        why, to, words = self.why.value() or "", self.to.text(), self.words.text()
        former = self._corrected
        if former is None:
            self._desk.do(report_concern, client_id=self._whose.id, why=why, to=to, words=words, date=day)
        else:
            self._desk.do(
                correct_concern,
                report_id=former.id,
                version=former.version,
                why=why,
                to=to,
                words=words,
                date=day,
                reason=self.reason.text(),
            )


class ConcernAnswerSheet(SignedForm):
    """A report that was made: its words, who signed them, every former text; and the answer, or where it is written."""

    kept_as = "concern_answer"
    beside: ClassVar[Mapping[str, str]] = {"entry_empty": "answer"}

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow, report: ConcernRow) -> None:
        super().__init__(
            main, desk, whose, tr("Report of concern"), subtitle=report.date, save=tr("Sign the answer")
        )
        self._report, self.about = report, report.id
        told = tr(
            "{why}, to {to}, by {name}", why=phrase("concern", report.why), to=report.to, name=report.made_by
        )
        self.add(Text(capital(told), tone="muted", wrap=True))
        self.add(Text(report.words, wrap=True))
        self.add(_signed(report.signature))
        if report.answered_on:
            self._show_answer(report)
        else:
            self.answer = self.area("answer", tr("The answer, as it came"), lines=4)
            self.add(self.fields["answer"])
        reasons = [report.reason, *(each.reason for each in report.former)]
        for each, why in zip(report.former, reasons, strict=False):
            self.add(_former(each, why))
        self.correct = plain(tr("Correct"), key="Ctrl+R")
        self.print = plain(tr("Print"), key="Ctrl+P")
        self.correct.clicked.connect(self._correct)
        self.print.clicked.connect(lambda: print_concern(main, desk, report))
        for button in (self.correct, self.print):
            self.add_action(button)
        self.begin(self.correct if report.answered_on else self.answer)

    def _show_answer(self, report: ConcernRow) -> None:
        self.kept_as = ""  # there is nothing to write
        self.foot.save.hide()
        self.add(Text(tr("Answered {day}.", day=report.answered_on), tone="muted"))
        self.add(Text(report.answer, wrap=True))
        if report.answer_signature:
            self.add(_signed(report.answer_signature))

    def _correct(self) -> None:
        if self.ask_close():
            correct_report(self._main, self._desk, self._whose, self._report)

    def sign(self) -> None:
        self._desk.do(
            answer_concern,
            report_id=self._report.id,
            version=self._report.version,
            answer=self.answer.text(),
        )


def _signed(signature: Signature) -> Text:
    """Who signed; a signature that does not fit is not passed over."""
    tone = "danger" if signature.genuine is False else "muted"
    return Text(capital(signed_words(signature)), size=SMALL, tone=tone, wrap=True)


def _former(text: ConcernText, why: str) -> Sunken:
    """A text that a correction replaced, in full, with why."""
    shown = Sunken()
    column = QVBoxLayout(shown)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(2)
    head = f"{text.date}. {capital(phrase('concern', text.why))}, {text.to}"
    for line in (
        Text(tr("Reason for the correction: {why}", why=why), size=SMALL, wrap=True),
        Text(
            tr("Former text, {signed}", signed=signed_words(text.signature)),
            size=SMALL,
            tone="muted",
            wrap=True,
        ),
        Text(head, tone="muted", wrap=True),
        Text(text.words, tone="muted", wrap=True),
    ):
        column.addWidget(line)
    return shown


def correct_report(main: "MainWindow", desk: Desk, whose: ClientRow, report: ConcernRow) -> None:
    """Ctrl+R: another text, for those in the role that the report was made in."""
    try:
        check_concern_corrector(desk.actor, report)
    except Refused as refused:
        main.refuse(refused)
    else:
        ConcernSheet(main, desk, whose, report)


def print_concern(main: "MainWindow", desk: Desk, report: ConcernRow) -> None:
    """Ctrl+P: the report as it will print."""
    stem, title = f"{tr('report-of-concern')}-{report.date}", tr("Report of concern")
    open_paper(main, desk, concern_paper, stem=stem, subtitle=title, report_id=report.id)


def open_concern(main: "MainWindow", desk: Desk, client_id: str, report_id: str) -> None:
    """A report out of the list of what waits; the journal's asks why it is opened first."""

    def opens() -> None:
        report = desk.ask(read_concern, report_id)
        ConcernAnswerSheet(main, desk, desk.ask(read_person, client_id), report)

    through_gate(main, desk, client_id, opens)
