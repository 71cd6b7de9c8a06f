"""The five statistics are asked anew: dated, each may be left unanswered, what was answered before is in sight."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.answers import AnswersRow, give_answers, list_answers
from spiral.records.catalogue import choices
from spiral.records.clients import ClientRow
from spiral.records.imports import QUESTIONS
from spiral.ui.clients.answers_draft import AnswersDraft
from spiral.ui.clients.client_side import answer_words, question_names
from spiral.ui.clients.countries import country_options
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, focus_first_error
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDEST = 360


def options(question: str) -> list[tuple[str, str]]:
    """Not answered first, then the choices in the unit's order; countries in Swedish order, Sweden first."""
    if question == "citizenship":
        offered = country_options()
    else:
        offered = [(choice["code"], choice[language()]) for choice in choices()[question]]
    return [("", tr("Not answered")), *offered]


class AnswersSheet(SideSheet):
    """A day that has answers already is changed; another day is a new row."""

    def __init__(
        self, main: "MainWindow", desk: Desk, client: ClientRow, answers: Sequence[AnswersRow]
    ) -> None:
        super().__init__(main.centralWidget() or main, tr("New answers"), is_changed=self.changed)
        self._main, self._desk, self._client, self._answers = main, desk, client, list(answers)
        self.notice = Notice()
        self.day = DateField(desk.today, past=True)
        self.day.set_value(desk.today())
        self.date = Field(tr("The day the answers were given"), self.day)
        self.choices = {question: Choice(options(question)) for question in QUESTIONS}
        for choice in self.choices.values():
            choice.setMaximumWidth(WIDEST)
        self.fields = {
            question: Field(name, self.choices[question], hint=self._before_words(question))
            for question, name in question_names().items()
        }
        banner = WhoseBanner()
        banner.show_whose(client, desk.today())
        self.add_banner(banner)
        self.add(self.notice)
        self.add(
            Text(
                tr("Answers change: these count from their day on, and the earlier ones stay."),
                tone="muted", wrap=True,
            )
        )  # fmt: skip
        for part in (self.date, *self.fields.values()):
            self.add(part)
        self.form.addStretch(1)
        self._shown = AnswersDraft.of_day(desk.today(), self._answers)
        self._show_told(self._shown)
        self.day.changed.connect(self._take_day)
        FormKeeping(self, main, desk, self.notice, "answers", self.inputs, client_id=client.id)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _before_words(self, question: str) -> str:
        """What was answered last, and when."""
        for row in self._answers:
            if question in row.told:
                words = answer_words(question, row.told[question])
                return tr("Last told {day}: {answer}", day=row.date, answer=words)
        return ""

    def _take_day(self, day: dt.date | None) -> None:
        """Another day: its answers are shown, unless something has been written here already."""
        there = AnswersDraft.of_day(day, self._answers)
        if self.changed():
            self._shown = replace(there, told=self._shown.told)
            return
        self._shown = there
        self._show_told(self._shown)

    def _show_told(self, draft: AnswersDraft) -> None:
        for question, choice in self.choices.items():
            choice.set_value(draft.told.get(question, ""))

    def draft(self) -> AnswersDraft:
        """What stands in the form."""
        told = {question: choice.value() or "" for question, choice in self.choices.items()}
        return AnswersDraft(self.day.value(), told, self._shown.version)

    def changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft().answered() != self._shown.answered()

    def inputs(self) -> Inputs:
        """What is filled in, by name; the day only with the answers, since it stands there by itself."""
        return {**self.choices, "day": self.day} if self.changed() else self.choices

    def save(self) -> None:
        """Keep the answers; what is wrong stands beside its field."""
        self.notice.clear()
        draft = self.draft()
        self.date.set_error(draft.problems(self._desk.today()).get("date", ""))
        if focus_first_error([self.date]):
            return
        try:
            with self.settled():
                self._desk.do(give_answers, client_id=self._client.id, **draft.facts())
        except Refused as refused:
            self._refused(refused)
            return
        self.close_sheet()
        self._main.tell("ok", tr("The answers of {day} are kept.", day=draft.date))

    def _refused(self, refused: Refused) -> None:
        """Another was first: theirs is told and laid under mine, and what I changed stays as I wrote it."""
        if refused.reason != "changed_by_other":
            self.notice.say("danger", refusal(refused))
            return
        self._answers = self._desk.ask(list_answers, self._client.id)
        theirs = AnswersDraft.of_day(self.day.value(), self._answers)
        laid = self.draft().over(self._shown, theirs)
        self._shown = theirs
        self._show_told(laid)
        names = question_names()
        told = [
            f"{names[question]}: {answer_words(question, answer)}"
            for question, answer in theirs.answered().items()
        ]
        self.notice.say("warn", refusal(refused), ", ".join(told))


def open_answers(
    main: "MainWindow", desk: Desk, client: ClientRow, answers: Sequence[AnswersRow]
) -> AnswersSheet:
    """Open the form."""
    sheet = AnswersSheet(main, desk, client, answers)
    sheet.open_sheet(sheet.choices[QUESTIONS[0]])
    return sheet
