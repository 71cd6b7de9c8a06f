"""A report of concern to the social services: when, why, to whom, in what words; and the answer when it comes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from spiral.language import tr
from spiral.phrases import phrase, phrases
from spiral.records.clients import ClientRow
from spiral.records.concerns import ConcernRow, answer_concern, report_concern
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.palette import SMALL
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.text import Text
from spiral.ui.signed_form import SignedForm
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
    }

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow) -> None:
        super().__init__(main, desk, whose, tr("Report of concern"), save=tr("It is reported"))
        told = tr("It is kept where your role reads. That a report was made is counted; no words are.")
        self.add(Text(told, size=SMALL, tone="muted", wrap=True))
        self.date = DateField(desk.today, past=True)
        self.date.set_value(desk.today())
        reasons = [(code, capital(words)) for code, words in phrases("concern").items()]
        self.why = Choice(reasons, placeholder=tr("Choose"))
        self.fields["date"] = Field(tr("Reported on"), self.date)
        self.fields["why"] = Field(tr("Why"), self.why)
        self.to = self.line("to", tr("To whom"))
        self.words = self.area("words", tr("What was reported"), lines=5)
        for field in self.fields.values():
            self.add(field)
        self.begin(self.why)

    def sign(self) -> None:
        day = self.date.value()
        if day is None:
            raise Refused("bad_date")
        self._desk.do(
            report_concern,
            client_id=self._whose.id,
            why=self.why.value() or "",
            to=self.to.text(),
            words=self.words.text(),
            date=day,
        )


class ConcernAnswerSheet(SignedForm):
    """A report that was made: its words, and the answer."""

    kept_as = "concern_answer"
    beside: ClassVar[Mapping[str, str]] = {"entry_empty": "answer"}

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow, report: ConcernRow) -> None:
        super().__init__(
            main, desk, whose, tr("Report of concern"), subtitle=report.date, save=tr("Keep the answer")
        )
        self._report, self.about = report, report.id
        told = tr(
            "{why}, to {to}, by {name}", why=phrase("concern", report.why), to=report.to, name=report.made_by
        )
        self.add(Text(capital(told), tone="muted", wrap=True))
        self.add(Text(report.words, wrap=True))
        self.answer = self.area("answer", tr("The answer, as it came"), report.answer, lines=4)
        self.add(self.fields["answer"])
        if report.answered_on:
            self.add(Text(tr("Answered {day}.", day=report.answered_on), size=SMALL, tone="muted"))
        self.begin(self.answer)

    def sign(self) -> None:
        if not self.answer.text().strip():
            raise Refused("entry_empty")
        self._desk.do(
            answer_concern,
            report_id=self._report.id,
            version=self._report.version,
            answer=self.answer.text(),
        )
