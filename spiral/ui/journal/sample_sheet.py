"""A sample: sent, answered, read and signed; and then what a positive one obliges to, until all of it is done."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records import samples
from spiral.records.clients import ClientRow, read_client
from spiral.records.sample_corrections import correct_result, void_sample
from spiral.records.sample_kinds import sample_kinds
from spiral.records.samples import ANSWERED, READ, SENT, TAKEN, TRACED, SampleRow, list_samples
from spiral.reports.result_words import former_words
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, Inputs
from spiral.ui.journal.sample_words import disease_of, duty_words, kind_name, outcome_mark, state_lines
from spiral.ui.palette import SMALL, STRONG, font
from spiral.ui.parts.buttons import plain, quiet
from spiral.ui.parts.column import column_of
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.sunken import Sunken
from spiral.ui.parts.tag import Tag
from spiral.ui.parts.text import Text
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.ui.whose_banner import WhoseBanner
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

SEND, ANSWER, SIGN, DUTIES, CORRECT, VOIDED = "send", "answer", "sign", "duties", "correct", "void"
STEPS = {
    TAKEN: (SEND, ANSWER, VOIDED),
    SENT: (ANSWER, VOIDED),
    ANSWERED: (SIGN, ANSWER, VOIDED),
    READ: (CORRECT, VOIDED),
}


class SampleSheet(SideSheet):
    """What can be done with a sample depends on how far it has come; the first step is chosen to begin with."""

    def __init__(self, main: "MainWindow", desk: Desk, sample: SampleRow, whose: ClientRow) -> None:
        super().__init__(
            main.centralWidget() or main,
            kind_name(sample.kind),
            save=tr("Save"),
            is_changed=lambda: self._facts() != self._before,
        )
        self._main, self._desk, self.sample, self._whose = main, desk, sample, whose
        if (mark := outcome_mark(sample)) is not None:
            self.marks.addWidget(Tag(mark.text, mark.kind, mark.icon))
        banner = WhoseBanner()
        banner.show_whose(whose, desk.today())
        self.add_banner(banner)
        self.notice = Notice()
        self.add(self.notice)
        for line in state_lines(sample):
            self.add(Text(line, tone="muted", wrap=True))
        if sample.answer and sample.state in (ANSWERED, READ):
            self.add(Text(sample.answer, wrap=True))
        for head, said in former_words(sample):
            self.add(_former(head, said))
        if sample.genuine is False:
            self.notice.say("danger", tr("The signature does not fit what is written."))
        self.ticks: dict[str, tuple[Tick, QLineEdit]] = {}
        self.trace = plain(tr("Partner tracing…"), icon="users", key="Ctrl+T")
        self._build_steps()
        self.show_client = quiet(tr("Open the client"), icon="user")
        self.add(self.show_client)
        self.form.addStretch(1)
        self.show_client.clicked.connect(self._open_client)
        self.trace.clicked.connect(self._open_tracing)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)
        self._before = self._facts()
        facts: dict[str, Any] = {"client_id": sample.client_id, "about": sample.id}
        FormKeeping(self, main, desk, self.notice, "sample", self.inputs, **facts)

    # --- building --------------------------------------------------------------------------------------

    def _build_steps(self) -> None:
        steps = ((DUTIES,) if self.sample.duties else ()) + STEPS.get(self.sample.state, ())
        names = {
            SEND: tr("Sent to the laboratory"),
            ANSWER: tr("The answer has come") if self.sample.state != ANSWERED else tr("Another answer"),
            SIGN: tr("I have read it"),
            DUTIES: tr("To be done"),
            CORRECT: tr("Correct"),
            VOIDED: tr("Void"),
        }
        keys = {SEND: "Alt+K", ANSWER: "Alt+V", SIGN: "Alt+L", DUTIES: "Alt+G", CORRECT: "Alt+R"}
        keys[VOIDED] = "Alt+M"
        self.steps = Segments(
            [Segment(step, names[step], keys[step]) for step in steps if step in names],
            tr("What is done"),
            grow=True,
        )
        self.laboratory = QLineEdit()
        self.laboratory.setFont(font())
        outcomes = sample_kinds()[self.sample.kind].outcomes
        self.outcome = Segments(
            [Segment(code, phrase("sample_outcome", code)) for code in outcomes], tr("Outcome"), grow=True
        )
        self.answer = TextArea(lines=3)
        self.outcome_field = Field(tr("Outcome"), self.outcome)
        self.answer_field = Field(tr("The laboratory's answer, if you like"), self.answer)
        self.reason = QLineEdit()
        self.reason.setFont(font())
        self.reason_field = Field(tr("Why"), self.reason)
        told = tr(
            "You sign that you have read the answer. After that it is only corrected, beside the former."
        )
        void = tr(
            "For a sample of another client, or one never taken. It stays to be read, with who voided it and why."
        )
        forms = {
            SEND: (Field(tr("Laboratory, if you like"), self.laboratory),),
            ANSWER: (),
            SIGN: (Text(told, wrap=True),),
            DUTIES: (),
            CORRECT: (),
            VOIDED: (Text(void, tone="muted", wrap=True),),
        }
        self.forms = {step: column_of(*parts) for step, parts in forms.items()}
        self.add(self.steps)
        self.steps.bind(self)
        self.steps.setVisible(len(steps) > 1)
        for form in self.forms.values():
            self.add(form)
        if DUTIES in steps:
            self._add_duties(self.forms[DUTIES])
        if self.sample.state == READ:
            self.outcome.set_value(self.sample.outcome)
            self.answer.setPlainText(self.sample.answer)
        for field in (self.outcome_field, self.answer_field, self.reason_field):
            self.add(field)
        self.step = steps[0] if steps and steps[0] != CORRECT else ""
        self.steps.set_value(self.step)
        self.steps.chosen.connect(self._show_step)
        self._show_step(self.step)

    def _add_duties(self, form: QWidget) -> None:
        """One row for each: done when and by whom, or a tick with a word about it."""
        disease = disease_of(self.sample)
        add = cast(QVBoxLayout, form.layout()).addWidget
        traced = any(duty.code == TRACED for duty in self.sample.duties)
        add(Text(tr("What a positive result obliges to") if traced else tr("To be done"), weight=STRONG))
        for duty in self.sample.duties:
            words = duty_words(duty, disease, self._whose)
            if duty.done_on is not None:
                done = f"✓ {words}. {duty.done_on}, {duty.staff}. {duty.note}".strip()
                add(Text(done, size=SMALL, tone="ok", wrap=True))
            elif duty.code == TRACED:
                add(Text(words))
                add(self.trace)
                self.trace.bind(self)
            else:
                tick, note = Tick(words), QLineEdit()
                note.setFont(font())
                about = Field(tr("A word about it, if you like"), note)
                note.setAccessibleName(f"{words}: {tr('A word about it, if you like')}")
                about.hide()
                tick.toggled.connect(about.setVisible)
                self.ticks[duty.code] = (tick, note)
                add(column_of(tick, about))
        if traced and all(duty.done_on for duty in self.sample.duties if duty.code == TRACED):
            add(self.trace)
            self.trace.bind(self)

    def _show_step(self, step: str) -> None:
        self.step = step
        for each, form in self.forms.items():
            form.setVisible(each == step)
        for field in (self.outcome_field, self.answer_field):
            field.setVisible(step in (ANSWER, CORRECT))
        self.reason_field.setVisible(step in (CORRECT, VOIDED))
        verbs = {
            SEND: tr("It is sent"),
            ANSWER: tr("Keep the answer"),
            SIGN: tr("Sign that I have read it"),
            DUTIES: tr("Keep what is done"),
            CORRECT: tr("Sign the correction"),
            VOIDED: tr("Void the sample"),
        }
        self.foot.save.setVisible(bool(step) and (step != DUTIES or bool(self.ticks)))
        self.foot.save.set_words(verbs.get(step, tr("Save")))
        self.set_signs(step in (SIGN, CORRECT, VOIDED))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if not self.step:
            return self.steps
        if self.step == ANSWER:
            return self.outcome
        if self.ticks:
            return next(iter(self.ticks.values()))[0]
        if self.step == DUTIES:
            return self.trace if self.trace.isVisibleTo(self) else self.steps
        return self.laboratory if self.step == SEND else self.foot.save

    def inputs(self) -> Inputs:
        """What is filled in, by name."""
        ticks = {code: tick for code, (tick, _) in self.ticks.items()}
        notes = {f"{code} note": note for code, (_, note) in self.ticks.items()}
        told = {"laboratory": self.laboratory, "outcome": self.outcome, "answer": self.answer}
        told["reason"] = self.reason
        return {"step": self.steps, **told, **ticks, **notes}

    def _facts(self) -> tuple[object, ...]:
        done = tuple((tick.isChecked(), note.text()) for tick, note in self.ticks.values())
        told = (self.laboratory.text(), self.outcome.value(), self.answer.text(), self.reason.text())
        return (*told, done)

    # --- doing -----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Do the step; what is missing is told beside its field."""
        for field in (self.outcome_field, self.reason_field):
            field.clear_error()
        facts: dict[str, Any] = {"sample_id": self.sample.id, "version": self.sample.version}
        try:
            with self.settled():
                row = self._do_step(facts)
        except Refused as refused:
            self._refused(refused)
            return
        self.close_sheet()
        if self.step in (SIGN, CORRECT):
            self._tell_positive(row)

    def _tell_positive(self, row: SampleRow) -> None:
        if row.kind == samples.HIV and row.abnormal:
            told = tr("The banner now says that the client lives with HIV.")
            self._main.tell("neutral", told, tr("Cell samples are recalled every third month."))
        if row.duties:  # what a positive one obliges to comes at once
            open_sample(self._main, self._desk, row)

    def _do_step(self, facts: dict[str, Any]) -> SampleRow:
        match self.step:
            case "send":
                return self._desk.do(samples.send_sample, **facts, laboratory=self.laboratory.text())
            case "answer":
                outcome, answer = self.outcome.value() or "", self.answer.text()
                return self._desk.do(samples.answer_sample, **facts, outcome=outcome, answer=answer)
            case "sign":
                return self._desk.do(samples.read_result, **facts)
            case "correct":
                outcome, answer = self.outcome.value() or "", self.answer.text()
                why = self.reason.text()
                return self._desk.do(correct_result, **facts, outcome=outcome, answer=answer, reason=why)
            case "void":
                return self._desk.do(void_sample, **facts, reason=self.reason.text())
        return self._desk.do(samples.do_duties, **facts, done=self._done())

    def _done(self) -> dict[str, str]:
        return {code: note.text() for code, (tick, note) in self.ticks.items() if tick.isChecked()}

    def _refused(self, refused: Refused) -> None:
        if refused.reason == "unknown_outcome_of_sample":
            self.outcome_field.set_error(tr("Choose the outcome."))
            self.outcome.setFocus()
        elif refused.reason in ("reason_needed", "reason_needed_correction"):
            self.reason_field.set_error(refusal(refused))
            self.reason.setFocus()
        elif refused.reason == "unknown_duty":
            self.notice.say("danger", tr("Tick what is done."))
        else:
            self.notice.say("danger", refusal(refused))

    def _open_client(self) -> None:
        if self.ask_close():
            self._main.open_client(self.sample.client_id)

    def _open_tracing(self) -> None:
        from spiral.ui.journal.tracing_sheet import open_tracing

        if self.ask_close():
            open_tracing(self._main, self._desk, self.sample, self._whose)


def _former(head: str, said: str) -> Sunken:
    """A result that a correction replaced."""
    shown = Sunken()
    column = QVBoxLayout(shown)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(2)
    column.addWidget(Text(head, size=SMALL, tone="muted", wrap=True))
    column.addWidget(Text(said, tone="muted", wrap=True))
    return shown


def open_sample(main: "MainWindow", desk: Desk, sample: SampleRow) -> SampleSheet | None:
    """Open a sample as it was read."""
    try:
        whose = desk.ask(read_client, sample.client_id)
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet = SampleSheet(main, desk, sample, whose)
    sheet.open_sheet(sheet.first())
    return sheet


def open_sample_of(main: "MainWindow", desk: Desk, client_id: str, sample_id: str) -> SampleSheet | None:
    """A client's sample by its id, as a list of what waits names it."""
    try:
        found = next((row for row in desk.ask(list_samples, client_id) if row.id == sample_id), None)
        if found is None:
            raise Refused("no_such_sample")
    except Refused as refused:
        main.refuse(refused)
        return None
    return open_sample(main, desk, found)
