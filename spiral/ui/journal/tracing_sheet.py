"""Partner tracing: contacts on papers of their own, what has been tried, how it went. Negative destroys the paper."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from spiral.language import language, tr
from spiral.phrases import phrase, phrases, refusal
from spiral.records import partner_tracing as tracing_of
from spiral.records.clients import ClientRow
from spiral.records.partner_tracing import NEGATIVE, TracedContact, Tracing
from spiral.records.sample_kinds import diseases
from spiral.records.samples import SampleRow
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.journal.sample_words import look_back_words
from spiral.ui.palette import STRONG, font
from spiral.ui.parts.card import Card
from spiral.ui.parts.cell import Cell, Words, second_line
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.column import column_of
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.row_list import RowList
from spiral.ui.parts.rows_model import Column
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

ADD, TRY, CLOSE, END = "add", "try", "close", "end"
WIDTH = 720


class TracingSheet(SideSheet):
    """Stays open while one works; each step is kept when it is done. When the tracing is ended it is only read."""

    def __init__(self, main: "MainWindow", desk: Desk, tracing: Tracing, whose: ClientRow) -> None:
        disease = diseases()[tracing.disease]
        super().__init__(
            main.centralWidget() or main,
            tr("Partner tracing"),
            subtitle=str(getattr(disease, language())),
            save=tr("Save"),
            cancel=tr("Close"),
            width=WIDTH,
            is_changed=lambda: any(line.text().strip() for line in self._lines),
        )
        self._main, self._desk, self.tracing, self._disease = main, desk, tracing, disease
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self.facts = Text(tone="muted", wrap=True)
        self.rows: RowList[TracedContact] = RowList(
            "tracing",
            tr("Contacts"),
            _columns(),
            row_height=44,
            row_id=lambda contact: contact.number,
            empty=tr("No contact is written yet. They lie on papers of their own, never in the journal."),
            grow=True,
        )
        self.does = Segments(
            [
                Segment(ADD, tr("New contact"), "Alt+N"),
                Segment(TRY, tr("Attempt"), "Alt+F"),
                Segment(CLOSE, tr("How it went"), "Alt+G"),
                Segment(END, tr("End it"), "Alt+S"),
            ],
            tr("What is done"),
            grow=True,
        )
        self._make_forms()
        card = Card(outside="surface")
        card.add(self.rows)
        for part in (self.notice, self.facts, card, self.does, *self.forms.values()):
            self.add(part)
        self.form.addStretch(1)
        self.does.bind(self)
        self.does.chosen.connect(lambda _does: self._go_to_form())
        self.save_asked.connect(self.save)
        self.closed.connect(self._closed)
        self.show_tracing(tracing)
        self.does.set_value(ADD if not tracing.contacts else TRY)
        self._show_form()
        facts: dict[str, Any] = {"client_id": whose.id, "about": tracing.sample_id}
        self._keeps = FormKeeping(self, main, desk, self.notice, "tracing", self.inputs, **facts)

    def inputs(self) -> Inputs:
        """What is filled in, by name; a paper that is destroyed has no draft."""
        names = ("who", "reach", "last", "note", "end_note")
        return {"does": self.does, "way": self.way, **dict(zip(names, self._lines, strict=True))}

    def _make_forms(self) -> None:
        self.who, self.reach, self.last, self.note, self.end_note = (QLineEdit() for _ in range(5))
        self._lines = (self.who, self.reach, self.last, self.note, self.end_note)
        for line in self._lines:
            line.setFont(font())
        ways = [(code, capital(words)) for code, words in phrases("contact_way").items()]
        self.way = Choice(ways)
        outcomes = [(code, capital(words)) for code, words in phrases("contact_outcome").items()]
        self.outcome = Choice(outcomes, placeholder=tr("Choose"))
        self.who_field = Field(tr("Who, as the client says"), self.who)
        self.note_field = Field(tr("What happened"), self.note)
        self.outcome_field = Field(tr("How it went with the chosen contact"), self.outcome)
        self.forms = {
            ADD: column_of(
                self.who_field,
                Field(tr("How the contact can be reached"), self.reach),
                Field(tr("Last contact with the client"), self.last),
            ),
            TRY: column_of(Field(tr("Which way"), self.way), self.note_field),
            CLOSE: column_of(self.outcome_field),
            END: column_of(Field(tr("A word about it, if you like"), self.end_note)),
        }

    def show_tracing(self, tracing: Tracing) -> None:
        """The tracing as it now is."""
        self.tracing = tracing
        told = tr("Traced by {name} since {day}.", name=tracing.tracer, day=tracing.begun_on)
        lines = [told, look_back_words(self._disease, tracing.look_back_from)]
        if tracing.ended_on:
            lines.append(tr("Ended {day}; the papers are destroyed.", day=tracing.ended_on))
        self.facts.setText("\n".join(lines))
        self.rows.set_rows(list(tracing.contacts))
        if self.rows.chosen() is None:
            self.rows.choose_end(last=True)
        ended = tracing.ended_on is not None
        self.does.setVisible(not ended)
        self.foot.save.setVisible(not ended)

    def _show_form(self) -> None:
        for does, form in self.forms.items():
            form.setVisible(does == self.does.value() and self.tracing.ended_on is None)
        verbs = {
            ADD: tr("Write on a paper"),
            TRY: tr("Note the attempt"),
            CLOSE: tr("Close the contact"),
            END: tr("End the tracing"),
        }
        self.foot.save.set_words(verbs[self.does.value()])

    def _go_to_form(self) -> None:
        """The form of what is done now; by its key the keyboard goes there too."""
        begins = {ADD: self.who, TRY: self.way, CLOSE: self.outcome, END: self.end_note}
        by_key = not self.does.hasFocus()
        self._show_form()
        if by_key:
            begins[self.does.value()].setFocus()

    # --- doing -----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Do it, and go on; what is missing is told beside its field."""
        for field in (self.who_field, self.note_field, self.outcome_field):
            field.clear_error()
        self.notice.clear()
        try:
            with self.settled():
                {ADD: self._add, TRY: self._try, CLOSE: self._close, END: self._end}[self.does.value()]()
        except Refused as refused:
            self._refused(refused)

    def _add(self) -> None:
        told = self._desk.ask(
            tracing_of.add_contact,
            sample_id=self.tracing.sample_id,
            version=self.tracing.version,
            who=self.who.text(),
            reach=self.reach.text(),
            last_contact=self.last.text().strip(),
        )
        self._done(told, len(told.contacts))
        self.who.setFocus()

    def _try(self) -> None:
        number = self._number()
        told = self._desk.ask(
            tracing_of.try_contact,
            sample_id=self.tracing.sample_id,
            number=number,
            way=self.way.value(),
            note=self.note.text(),
        )
        self._done(told, number)

    def _close(self) -> None:
        number, outcome = self._number(), self.outcome.value() or ""
        if outcome == NEGATIVE:
            verbs = [Verb("no", tr("Cancel")), Verb("destroy", tr("Destroy the paper"), "danger")]
            told = tr("That the contact was negative is left, and today's date. What is on the paper is not.")
            if ask(self, tr("Destroy the paper of contact {n}?", n=number), told, verbs) != "destroy":
                return
        told_of = self._desk.ask(
            tracing_of.close_contact,
            sample_id=self.tracing.sample_id,
            version=self.tracing.version,
            number=number,
            outcome=outcome,
        )
        self.outcome.set_value(None)
        self._done(told_of, number)

    def _end(self) -> None:
        if any(contact.outcome is None for contact in self.tracing.contacts):
            raise Refused("contacts_open")  # what cannot be done is not asked about
        verbs = [Verb("no", tr("Cancel")), Verb("end", tr("End the tracing"), "danger")]
        told = tr("The papers that are left are destroyed. The journal keeps who traced, and the dates.")
        if ask(self, tr("End the tracing?"), told, verbs) != "end":
            return
        facts: dict[str, Any] = {"sample_id": self.tracing.sample_id, "version": self.tracing.version}
        self._desk.ask(tracing_of.end_tracing, **facts, note=self.end_note.text())
        self._clear()
        self.close_sheet()
        self._main.tell("ok", tr("The tracing is ended, and its papers are destroyed."))

    def _number(self) -> int:
        contact = self.rows.chosen()
        if contact is None:
            raise Refused("no_such_contact")
        return contact.number

    def _done(self, told: Tracing, number: int) -> None:
        self._clear()
        self.show_tracing(told)
        self.rows.choose(number)

    def _clear(self) -> None:
        for line in self._lines:
            line.clear()

    def _refused(self, refused: Refused) -> None:
        if refused.reason == "contact_empty":
            self.who_field.set_error(refusal(refused))
            self.who_field.focus()
        elif refused.reason == "unknown_contact_outcome":
            self.outcome_field.set_error(tr("Choose how it went."))
            self.outcome.setFocus()
        else:
            self.notice.say("danger", refusal(refused))

    def _closed(self) -> None:
        self._desk.changed.emit()
        self.deleteLater()


def _columns() -> list[Column[TracedContact]]:
    return [
        Column("number", tr("No."), lambda each: str(each.number), align="right", width=40),
        Column("who", tr("Contact"), _who, stretch=True, whole=True),
        Column("outcome", tr("How it went"), _outcome),
    ]


def _who(contact: TracedContact) -> Cell:
    if contact.destroyed:
        return Cell((Words(tr("the paper is destroyed"), "muted"),))
    below = [contact.reach, contact.last_contact]
    if contact.attempts:
        last = contact.attempts[-1]
        tried = tr("{n} attempts", n=len(contact.attempts))
        below.append(f"{tried}, {last['date']} {phrase('contact_way', last['way'])} {last['note']}".strip())
    return Cell((Words(contact.who, "text", STRONG),), second_line(". ".join(filter(None, below))))


def _outcome(contact: TracedContact) -> Cell:
    if contact.outcome is None:
        return Cell((Words(tr("still open"), "warn"),))
    day = contact.closed_on or ""
    return Cell((Words(phrase("contact_outcome", contact.outcome)),), second_line(day))


def open_tracing(main: "MainWindow", desk: Desk, sample: SampleRow, whose: ClientRow) -> TracingSheet | None:
    """The tracing of a positive result; it begins, with me as its tracer, when it is first opened."""
    try:
        try:
            tracing = desk.ask(tracing_of.read_tracing, sample.id)
        except Refused as refused:
            if refused.reason != "nothing_to_trace":
                raise
            tracing = desk.ask(tracing_of.begin_tracing, sample_id=sample.id, version=sample.version)
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = TracingSheet(main, desk, tracing, whose)
    sheet.open_sheet(sheet.who if not tracing.contacts else sheet.rows)
    return sheet
