"""A recall: how one may reach the client, what has been tried, and what is done with it.

A screening form's alert tells what was answered, with the entry to write first; it is closed with what was done.
"""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from spiral.language import tr
from spiral.phrases import phrase, phrases, refusal
from spiral.records import recalls
from spiral.records.clients import ClientRow, read_client
from spiral.records.duties import recall_note
from spiral.records.instruments import findings, read_instrument
from spiral.records.recall_rules import Interval, recall_kind
from spiral.records.recalls import RecallRow
from spiral.records.screenings import AlertForm, read_alert
from spiral.records.settings import read_unit_details
from spiral.records.visit_keeping import RecallPlan, read_recall_plan
from spiral.reports.journal_files import recall_letter_paper
from spiral.reports.names import capital
from spiral.reports.screening_words import alert_answer, alert_words, result_words
from spiral.ui.clients.client_words import warning_marks
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.forms.signed_form import read_warnings
from spiral.ui.journal.recall_words import usual_words
from spiral.ui.palette import SMALL, STRONG, font
from spiral.ui.paper_preview import show_paper
from spiral.ui.parts.buttons import plain, quiet
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.column import column_of
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.today.time_cards import recall_name
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

ATTEMPT, MOVE, CLOSE, INTERVAL = "attempt", "move", "close", "interval"


class RecallSheet(SideSheet):
    """Note an attempt, move it, or close it. Only ways that are safe can be chosen; the others are told with why."""

    def __init__(
        self,
        main: "MainWindow",
        desk: Desk,
        recall: RecallRow,
        whose: ClientRow,
        plan: RecallPlan,
        alert: AlertForm | None = None,
    ) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("Recall"),
            subtitle=recall_name(recall.kind),
            is_changed=lambda: self._facts() != self._before,
        )
        self._main, self._desk, self._recall = main, desk, recall
        self._plan = plan
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today(), warning_marks(desk.ask(read_warnings, whose.id)))
        self.add_banner(banner)
        self.notice = Notice()
        self.show_client = quiet(tr("Open the client"), icon="user")
        self.letter = plain(tr("Write a letter…"), icon="envelope-simple", key="Alt+B")
        self.does = Segments(
            [
                Segment(ATTEMPT, tr("Note an attempt"), "Alt+F"),
                Segment(MOVE, tr("Another day"), "Alt+D"),
                Segment(INTERVAL, tr("Interval"), "Alt+I"),
                Segment(CLOSE, tr("Close it"), "Alt+S"),
            ],
            tr("What is done"),
            grow=True,
        )
        self.write = plain(tr("Write"), icon="note-pencil", key="Ctrl+J")
        self._alert = alert
        self._make_fields()
        self.forms = {ATTEMPT: self._attempt(), MOVE: self._move(), CLOSE: self._close_form()}
        self.forms[INTERVAL] = self._interval_form()
        self.add(self.notice)
        if alert is not None:
            self._tell_alert(alert)
        for line in self._told():
            self.add(line)
        self.add(self.does)
        for form in self.forms.values():
            self.add(form)
        self.add(self.reason_field)
        if "letter" in recall.safe_ways:
            self.add(self.rings_field)
            self.add(self.letter)
            self.letter.bind(self)
        self.add(self.show_client)
        self.form.addStretch(1)
        self.does.bind(self)
        self.does.chosen.connect(lambda _does: self._show_form())
        self.show_client.clicked.connect(self._open_client)
        self.letter.clicked.connect(self._write_letter)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self.does.set_value(ATTEMPT if recall.safe_ways and not recall.alert else CLOSE)
        self._show_form()
        self._before = self._facts()
        facts: dict[str, Any] = {"client_id": whose.id, "about": recall.id}
        FormKeeping(self, main, desk, self.notice, "recall", self.inputs, **facts)

    def _tell_alert(self, alert: AlertForm) -> None:
        """What was answered and what it came to; the entry to write is the first thing to do."""
        instrument = read_instrument(alert.instrument)
        found = findings(instrument, alert.answers, None)
        state = tr("Signed") if alert.signed else tr("Not signed yet")
        by = tr("Answered by the client") if alert.filled_by == "client" else ""
        came_to = result_words(instrument, alert.score, alert.gender, found)
        answer = alert_answer(instrument, alert.answers) if alert.score.alert else tr("No answer alerts now.")
        shown = Notice(
            "danger",
            f"{instrument.title} {alert.date}: {answer}",
            f"{came_to}. {'. '.join(filter(None, (state, by)))}.",
        )
        _told, step = alert_words(instrument)
        self.add(shown)
        self.add(Text(step, weight=STRONG, wrap=True))
        self.add(self.write)
        self.write.bind(self)
        self.write.clicked.connect(self._write_entry)

    def _write_entry(self) -> None:
        """The entry about it; the alert waits until it is closed with what was done."""
        from spiral.ui.journal.entry_sheet import open_entry

        main, desk, client = self._main, self._desk, self._recall.client_id
        if self.ask_close():
            open_entry(main, desk, client_id=client)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.does if self._alert is None else self.write

    def _make_fields(self) -> None:
        ways = [(way, capital(phrase("contact_way", way))) for way in self._recall.safe_ways]
        self.way = Choice(ways, placeholder=tr("Choose"))
        if ways:
            self.way.set_value(ways[0][0])
        outcomes = [(code, capital(words)) for code, words in phrases("attempt_outcome").items()]
        self.outcome = Choice(outcomes, placeholder=tr("Choose"))
        self.note, self.reason = QLineEdit(), QLineEdit()
        own = self._plan.own.get(self._recall.kind) or Interval()
        self.months, self.weeks = QLineEdit(_figure(own.months)), QLineEdit(_figure(own.weeks))
        for line in (self.note, self.reason, self.months, self.weeks):
            line.setFont(font())
        self.day = DateField(self._desk.today)
        self.day.set_value(dt.date.fromisoformat(self._recall.due))
        closings = [(code, capital(words)) for code, words in phrases("recall_closing").items()]
        self.why = Choice(closings, placeholder=tr("Choose"))
        self.outcome_field = Field(tr("How it went"), self.outcome)
        self.reason_field = Field(tr("Reason"), self.reason)
        self.rings = QLineEdit(self._desk.ask(read_unit_details).phone)
        self.rings.setFont(font())
        self._usual_rings = self.rings.text()
        self.rings_field = Field(
            tr("The number that the letter asks to ring"), self.rings, hint=_rings_hint(self.rings.text()),
            characters=20,
        )  # fmt: skip
        self.day_field = Field(tr("New day"), self.day)
        self.months_field = Field(tr("Months"), self.months)
        self.why_field = Field(tr("Why it is closed"), self.why)
        self.done = TextArea(lines=3)
        self.done_field = Field(
            tr("What was found and done") if self._recall.alert else tr("A word about it, if you like"),
            self.done,
        )

    def _told(self) -> list[QWidget]:
        recall = self._recall
        latest = tr(", latest {day}", day=recall.latest) if recall.latest else ""
        lines: list[QWidget] = [Text(tr("Due {day}", day=recall.due) + latest, weight=STRONG)]
        if usual := usual_words(recall_kind(recall.kind), self._plan):
            lines.append(Text(usual, size=SMALL, tone="muted", wrap=True))
        if recall.note:
            lines.append(Text(capital(recall_note(recall.note)), wrap=True))
        for attempt in reversed(recall.attempts):
            way, outcome = phrase("contact_way", attempt.way), phrase("attempt_outcome", attempt.outcome)
            words = f"{attempt.date}  {way}, {outcome}, {attempt.staff}. {attempt.note}".strip()
            lines.append(Text(words, size=SMALL, tone="muted", wrap=True))
        lines.append(
            Text(ways_words(recall), size=SMALL, tone="text" if recall.safe_ways else "danger", wrap=True)
        )
        return lines

    def _attempt(self) -> QWidget:
        way = Field(tr("Which way"), self.way)
        return column_of(
            FieldRow(way, self.outcome_field, stretch=way),
            Field(tr("A word about it, if you like"), self.note),
        )

    def _move(self) -> QWidget:
        return column_of(self.day_field)

    def _interval_form(self) -> QWidget:
        told = tr("From now on for this client. Nothing in both goes back to the usual interval.")
        return column_of(
            FieldRow(self.months_field, Field(tr("Weeks"), self.weeks)),
            Text(told, size=SMALL, tone="muted", wrap=True),
        )

    def _close_form(self) -> QWidget:
        return column_of(self.why_field, self.done_field)

    def _show_form(self) -> None:
        for does, form in self.forms.items():
            form.setVisible(does == self.does.value())
        self.reason_field.setVisible(self.does.value() in (MOVE, INTERVAL))
        verbs = {ATTEMPT: tr("Note the attempt"), MOVE: tr("Move it"), CLOSE: tr("Close it")}
        verbs[INTERVAL] = tr("Keep the interval")
        self.foot.save.set_words(verbs[self.does.value()])

    def _facts(self) -> tuple[object, ...]:
        return (
            self.outcome.value(), self.note.text(), self.reason.text(), self.day.text(), self.why.value(),
            self.months.text(), self.weeks.text(), self.rings.text(), self.done.text(),
        )  # fmt: skip

    def inputs(self) -> Inputs:
        """What is filled in, by name; what is done and which way only with the rest, since both stand there."""
        filled: dict[str, QWidget] = {
            "outcome": self.outcome, "note": self.note, "reason": self.reason, "day": self.day, "why": self.why,
            "months": self.months, "weeks": self.weeks, "rings": self.rings, "done": self.done,
        }  # fmt: skip
        return filled if self._facts() == self._before else filled | {"does": self.does, "way": self.way}

    def _open_client(self) -> None:
        if self.ask_close():
            self._main.open_client(self._recall.client_id)

    def _write_letter(self) -> None:
        """The neutral letter as it will print; it is an attempt when it is printed or saved, once."""
        facts: dict[str, Any] = {"recall_id": self._recall.id, "version": self._recall.version}
        self.rings_field.clear_error()
        try:
            data = self._desk.ask(recall_letter_paper, **facts, phone=self.rings.text())
        except Refused as refused:
            self._refused(refused)
            return
        self.rings.setText(
            self._usual_rings
        )  # it stands in the letter; what else is written stays as a draft
        self.set_aside()
        self.close_sheet()
        day = self._desk.today().isoformat()
        paper = show_paper(self._main, self._desk, data, stem=f"{tr('letter')}-{day}", subtitle=tr("Letter"))
        paper.out.connect(
            partial(_note_letter, self._main, self._desk, facts), Qt.ConnectionType.SingleShotConnection
        )

    def save(self) -> None:
        """Do it; what is missing is told beside its field."""
        for field in (
            self.outcome_field, self.reason_field, self.day_field, self.why_field, self.months_field,
            self.done_field,
        ):  # fmt: skip
            field.clear_error()
        try:
            with self.settled():
                self._do()
        except Refused as refused:
            self._refused(refused)
            return
        self.close_sheet()

    def _do(self) -> None:
        facts: dict[str, Any] = {"recall_id": self._recall.id, "version": self._recall.version}
        match self.does.value():
            case "attempt":
                way, outcome = self.way.value() or "", self.outcome.value() or ""
                self._desk.do(recalls.note_attempt, **facts, way=way, outcome=outcome, note=self.note.text())
            case "move":
                day = self.day.value()
                if day is None:
                    raise Refused("bad_date")
                self._desk.do(recalls.move_recall, **facts, due=day, reason=self.reason.text())
            case "interval":
                self._keep_interval()
            case _:
                why, note = self.why.value() or "", self.done.text()
                self._desk.do(recalls.close_recall, **facts, why=why, note=note)

    def _keep_interval(self) -> None:
        months, weeks = (line.text().strip() or "0" for line in (self.months, self.weeks))
        if not (months.isdecimal() and weeks.isdecimal()):
            raise Refused("interval_out_of_range")
        own = Interval(int(months), int(weeks))
        self._desk.do(
            recalls.set_interval,
            client_id=self._recall.client_id,
            kind=self._recall.kind,
            own=own if own != Interval() else None,
            reason=self.reason.text(),
        )

    def _refused(self, refused: Refused) -> None:
        beside = {
            "unknown_attempt": (self.outcome_field, tr("Choose how it went.")),
            "reason_needed": (self.reason_field, refusal(refused)),
            "bad_date": (self.day_field, refusal(refused)),
            "interval_too_long": (
                self.months_field if self.does.value() == INTERVAL else self.day_field,
                refusal(refused),
            ),
            "interval_out_of_range": (self.months_field, refusal(refused)),
            "letter_phone_missing": (self.rings_field, refusal(refused)),
            "phone_form": (self.rings_field, refusal(refused)),
            "unknown_closing": (self.why_field, tr("Choose why it is closed.")),
            "attempt_needed": (self.why_field, refusal(refused)),
            "alert_note_needed": (self.done_field, refusal(refused)),
        }
        if refused.reason in beside:
            field, words = beside[refused.reason]
            field.set_error(words)
            field.focus()
        else:
            self.notice.say("danger", refusal(refused))


def _note_letter(main: "MainWindow", desk: Desk, facts: Mapping[str, Any]) -> None:
    try:
        desk.do(recalls.note_attempt, **facts, way="letter", outcome="sent")
    except Refused as refused:
        main.refuse(refused)


def ways_words(recall: RecallRow) -> str:
    """How one may reach the client, or that no way is safe."""
    safe, lacking = (
        ", ".join(phrase("contact_way", way) for way in ways)
        for ways in (recall.safe_ways, recall.lacking_ways)
    )
    told = (
        tr("Safe: {ways}.", ways=safe)
        if safe
        else tr("No safe way to reach the client is known: take it up at the next visit.")
    )
    if lacking:
        told += " " + tr("Safe too, but we have no address or number for: {ways}.", ways=lacking)
    if "letter" in recall.safe_ways:
        return told
    why = (
        tr("the address is missing")
        if "letter" in recall.lacking_ways
        else tr("the client has not said yes to it")
    )
    return f"{told} {tr('No letter can be written: {why}.', why=why)}"


def _rings_hint(unit_phone: str) -> str:
    """What stands there, or what is missing; the letter never tells who answers."""
    if unit_phone:
        return tr("The letter has the number only, and never who answers.")
    return tr("Fill in the unit's telephone in Administration, or write a number here.")


def _figure(number: int) -> str:
    return str(number) if number else ""


def find_recall(desk: Desk, recall_id: str) -> RecallRow | None:
    """An open recall, due whenever."""
    found = desk.ask(recalls.list_recalls, until=dt.date.max)
    return next((row for row in found if row.id == recall_id), None)


def open_recall(main: "MainWindow", desk: Desk, recall: RecallRow) -> RecallSheet | None:
    """Open a recall as it was read."""
    try:
        whose, plan = desk.ask(read_client, recall.client_id), desk.ask(read_recall_plan, recall.client_id)
        alert = desk.ask(read_alert, recall_id=recall.id) if recall.alert else None
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = RecallSheet(main, desk, recall, whose, plan, alert)
    sheet.open_sheet(sheet.first())
    return sheet
