"""Closing a case: what is still open stands first; the reason, what came of each goal, a talk half a year later."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import phrases
from spiral.records.catalogue import choices, list_services
from spiral.records.closings import ClosingForm, GoalOutcome, close_case
from spiral.records.open_things import OpenThings, list_open_things
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import Inputs, widgets_of
from spiral.ui.forms.form_sheet import open_form
from spiral.ui.palette import font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.ui.treatment.case_read import CaseShown
from spiral.ui.treatment.case_sheet import CaseSheet

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class ClosingSheet(CaseSheet):
    """Notes must be signed and past talks have an outcome first; planned talks are withdrawn by the closing."""

    kept_as = "closing"

    def __init__(self, main: "MainWindow", desk: Desk, shown: CaseShown) -> None:
        super().__init__(main, desk, shown.case.client_id, tr("Close the case"), save=tr("Close the case"))
        self._shown, self.about = shown, shown.case.id
        self._says = shown.words is not None
        self.kept_as = self.kept_as if self._says else ""
        things = desk.ask(list_open_things, shown.case.id)
        names = {row.code: row.name(language()) for row in desk.ask(list_services)}
        open_words = open_things_words(things, desk.today().isoformat(), names)
        self.open_things = Notice("warn" if open_words else "ok", *_told(open_words))
        self.add(self.open_things)
        self.date = DateField(desk.today, past=True)
        self.date.set_value(desk.today())
        self.reason = Choice(
            [(each["code"], each[language()]) for each in choices()["closing_reason"]],
            placeholder=tr("Choose"),
        )
        self.add(
            FieldRow(
                self.field("date", tr("Last day"), self.date), self.field("reason", tr("Why"), self.reason)
            )
        )
        goals = [goal for goal in shown.words.goals if goal.dropped is None] if shown.words else []
        self.goals: list[tuple[str, Choice, QLineEdit]] = []
        for goal in goals:
            outcome = Choice(
                [(None, tr("Not said")), *((c, capital(w)) for c, w in phrases("goal_outcome").items())]
            )
            said = QLineEdit()
            said.setFont(font())
            words = Field(tr("In the client's words"), said)
            said.setAccessibleName(f"{goal.words}: {words.label.text()}")
            self.add(FieldRow(Field(goal.words, outcome), words, stretch=words))
            self.goals.append((goal.id, outcome, said))
        self.summary, self.onwards = TextArea(3), TextArea(2)
        if self._says:
            self.add(self.field("summary", tr("How it has been"), self.summary))
            self.add(self.field("onwards", tr("What the client takes along"), self.onwards))
        else:
            self.add(Text(tr("What was said is written as a journal entry."), tone="muted", wrap=True))
        self.follow_up = Tick(tr("A follow-up talk in half a year"), ticked=True)
        self.add(self.follow_up)
        self.ready()

    def inputs(self) -> Inputs:
        goals = {f"outcome {goal_id}": outcome for goal_id, outcome, _ in self.goals}
        said = {f"words {goal_id}": words for goal_id, _, words in self.goals}
        return widgets_of(self.fields, follow_up=self.follow_up, **goals, **said)

    def facts(self) -> tuple[Any, ...]:
        return self.date.value(), self.reason.value(), self._form(), self.follow_up.isChecked()

    def _form(self) -> ClosingForm:
        told = tuple(
            GoalOutcome(goal_id, outcome.value(), said.text().strip())
            for goal_id, outcome, said in self.goals
            if outcome.value()
        )
        return ClosingForm(told, self.summary.text().strip(), self.onwards.text().strip())

    def problems(self) -> dict[str, str]:
        found = {}
        if self.date.value() is None:
            found["date"] = self.date.problem() or tr("Write the day.")
        if self.reason.value() is None:
            found["reason"] = tr("Choose why.")
        return found

    def keep(self) -> str:
        date, reason, form, follow_up = self.facts()
        case = self._shown.case
        row = self.desk.do(
            close_case,
            case_id=case.id,
            version=case.version,
            date=date,
            reason=reason,
            form=form,
            follow_up=follow_up,
        )
        if row.follow_up_due:
            return tr("Closed. A follow-up talk is due {day}.", day=row.follow_up_due)
        return tr("Closed.")


def open_things_words(things: OpenThings, today: str, names: Mapping[str, str]) -> list[str]:
    """What is open in a case, a sentence each; `names` are the services'."""
    past = [row for row in things.planned if row.date <= today]
    found = []
    drafts = len(things.my_drafts) + things.others_drafts
    if drafts:
        found.append(tr("{n} notes must be signed first.", n=drafts))
    if past:
        found.append(tr("{n} talks lack an outcome: give them one first.", n=len(past)))
    if len(things.planned) > len(past):
        found.append(tr("{n} planned talks are withdrawn.", n=len(things.planned) - len(past)))
    if things.contracts:
        found.append(tr("The contract ends, and its weekly time is free."))
    if things.reviews:
        found.append(tr("A six-monthly review is due and not held."))
    if things.questions:
        found.append(tr("{n} questions to the conference stand on the next agenda.", n=things.questions))
    if things.asked:
        services = ", ".join(names.get(each, each) for each in things.asked)
        waits = tr(
            "The client waits for a time: {services}. The front desk takes it away.", services=services
        )
        found.append(waits)
    if things.recalls:
        found.append(tr("{n} recalls in the journal go on.", n=things.recalls))
    if things.follow_up:
        found.append(tr("The follow-up talk of an earlier case waits: {day}.", day=things.follow_up))
    return found


def _told(words: list[str]) -> tuple[str, str]:
    return (tr("Still open"), " ".join(words)) if words else (tr("Nothing is open in this case."), "")


def open_closing(main: "MainWindow", desk: Desk, shown: CaseShown) -> CaseSheet | None:
    """Close the case, with what is open shown first."""
    return open_form(main, lambda: ClosingSheet(main, desk, shown), "reason")
