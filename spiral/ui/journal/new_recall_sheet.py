"""A recall set by hand: what is to be done for the client, by which day, at the latest when, a word about it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import refusal
from spiral.records.clients import ClientRow, read_client
from spiral.records.recall_rules import RecallKind, recall_kinds
from spiral.records.recalls import plan_recall
from spiral.records.visit_keeping import RecallPlan, read_recall_plan
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.forms.signed_form import read_warnings
from spiral.ui.journal.journal_gate import through_gate
from spiral.ui.journal.recall_words import usual_words
from spiral.ui.palette import SMALL, font
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class NewRecallSheet(SideSheet):
    """The days follow the kind, by the client's own interval, HIV or the usual one; each can be written over."""

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow, plan: RecallPlan) -> None:
        super().__init__(
            main.centralWidget() or main, tr("New recall"), is_changed=lambda: self._facts() != self._before
        )
        self._desk, self._whose, self._plan = desk, whose, plan
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today(), warning_marks(desk.ask(read_warnings, whose.id)))
        self.add_banner(banner)
        self.notice = Notice()
        kinds = [(code, str(getattr(kind, language()))) for code, kind in recall_kinds().items()]
        self.kind = Choice(kinds, placeholder=tr("Choose"))
        self.usual = Text(tone="muted", size=SMALL, wrap=True)
        self.due, self.latest = DateField(desk.today), DateField(desk.today)
        self.note = QLineEdit()
        self.note.setFont(font())
        self.kind_field = Field(tr("What is to be done"), self.kind)
        self.due_field = Field(tr("To be done on"), self.due)
        self.latest_field = Field(tr("At the latest, if it runs out"), self.latest)
        self.add(self.notice)
        self.add(self.kind_field)
        self.add(self.usual)
        self.add(FieldRow(self.due_field, self.latest_field))
        self.add(Field(tr("A word about it, if you like"), self.note))
        self.form.addStretch(1)
        self.kind.chosen.connect(lambda _code: self._reckon())
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self._before = self._facts()
        FormKeeping(self, main, desk, self.notice, "new_recall", self.inputs, client_id=whose.id)

    def _facts(self) -> tuple[object, ...]:
        return self.kind.value(), self.due.text(), self.latest.text(), self.note.text()

    def inputs(self) -> Inputs:
        """What is filled in, by name; the kind first, which the days follow."""
        return {"kind": self.kind, "due": self.due, "latest": self.latest, "note": self.note}

    def _reckon(self) -> None:
        """The days that the kind has by itself, counted from today."""
        kind: RecallKind | None = recall_kinds().get(self.kind.value() or "")
        if kind is not None:
            due, latest = self._plan.dates(kind.code, self._desk.today())
            self.due.set_value(due)
            self.latest.set_value(latest)
            self.usual.setText(usual_words(kind, self._plan))
            self.kind_field.clear_error()

    def save(self) -> None:
        """Keep it; what is missing is told beside its field."""
        for field in (self.kind_field, self.due_field, self.latest_field):
            field.clear_error()
        due, latest = self.due.value(), self.latest.value()
        try:
            if not self.kind.value():
                raise Refused("unknown_recall")
            if due is None:
                raise Refused("bad_date")
            if self.latest.text().strip() and latest is None:
                self.latest_field.set_error(refusal(Refused("bad_date")))
                self.latest_field.focus()
                return
            with self.settled():
                self._desk.do(
                    plan_recall,
                    client_id=self._whose.id,
                    kind=self.kind.value() or "",
                    due=due,
                    latest=latest,
                    note=self.note.text(),
                )
        except Refused as refused:
            self._refused(refused)
            return
        self.close_sheet()

    def _refused(self, refused: Refused) -> None:
        beside = {
            "unknown_recall": (self.kind_field, tr("Choose what is to be done.")),
            "bad_date": (self.due_field, refusal(refused)),
            "due_in_past": (self.due_field, refusal(refused)),
            "latest_before_due": (self.latest_field, refusal(refused)),
        }
        if refused.reason in beside:
            field, words = beside[refused.reason]
            field.set_error(words)
            field.focus()
        else:
            self.notice.say("danger", refusal(refused))


def open_new_recall(main: "MainWindow", desk: Desk, client_id: str) -> None:
    """A new recall for a client; why the journal is opened is asked first, where it has to be."""

    def opens() -> None:
        try:
            new_recall(main, desk, client_id)
        except Refused as refused:
            main.refuse(refused)

    through_gate(main, desk, client_id, opens)


def new_recall(main: "MainWindow", desk: Desk, client_id: str) -> NewRecallSheet:
    """The same where the journal is open already."""
    whose, plan = desk.ask(read_client, client_id), desk.ask(read_recall_plan, client_id)
    sheet = NewRecallSheet(main, desk, whose, plan)
    sheet.open_sheet(sheet.kind)
    return sheet
