"""The conference's decision on an enquiry: offer a first visit and who takes it, refer on, decline, or wait."""

from typing import TYPE_CHECKING, Any

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records.cases import TREATMENT
from spiral.records.conferences import DECISIONS, decide_enquiry
from spiral.records.enquiries import EnquiryRow, EnquiryState
from spiral.reports.names import capital
from spiral.ui.clients.client_words import contact_note
from spiral.ui.desk import Desk
from spiral.ui.forms.form_keeping import FormKeeping, widgets_of
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.side_sheet import SideSheet
from spiral.ui.parts.text import Text
from spiral.ui.treatment.case_forms import keepers
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class DecisionSheet(SideSheet):
    """From an offer on a first visit is to be within 14 days."""

    def __init__(self, main: "MainWindow", desk: Desk, row: EnquiryRow) -> None:
        super().__init__(
            main.centralWidget() or main,
            tr("The conference's decision"),
            subtitle=row.asker.called,
            is_changed=lambda: self.facts() != self._before,
        )
        self._main, self._desk, self._row = main, desk, row
        self.notice = Notice()
        words = {code: capital(phrase("decision", code)) for code in DECISIONS}
        self.decision = Segments([Segment(code, words[code]) for code in DECISIONS], tr("Decision"))
        self.staff = Choice(
            ((each.id, each.name) for each in keepers(desk, TREATMENT)), placeholder=tr("Choose")
        )
        self.date = DateField(desk.today, past=True)
        self.date.set_value(desk.today())
        self.fields = {
            "date": Field(tr("The conference's day"), self.date),
            "decision": Field(tr("Decision"), self.decision),
            "staff": Field(tr("Who takes it"), self.staff),
        }
        self.add(self.notice)
        self.add(Text(row.asker.wish, tone="muted", wrap=True))
        if row.asker.contact_note:
            self.add(Text(contact_note(row.asker.contact_note), wrap=True))
        for field in self.fields.values():
            self.add(field)
        self.form.addStretch(1)
        self.fields["staff"].hide()
        self.decision.chosen.connect(self._other)
        self._before = self.facts()
        FormKeeping(self, main, desk, self.notice, "decision", lambda: widgets_of(self.fields), about=row.id)
        self.save_asked.connect(self.save)
        self.closed.connect(self.deleteLater)

    def _other(self, decision: str) -> None:
        offer = decision == EnquiryState.OFFER
        self.fields["staff"].setVisible(offer)
        note = tr("A first visit is then due within 14 days.") if offer else ""
        self.foot.set_note(note, "clock")

    def facts(self) -> tuple[Any, ...]:
        """What has been chosen."""
        return self.decision.value(), self.staff.value(), self.date.value()

    def save(self) -> None:
        """Keep the decision."""
        decision, staff_id, day = self.facts()
        missing = {
            "date": "" if day else self.date.problem() or tr("Write the day."),
            "decision": "" if decision else tr("Choose what was decided."),
            "staff": tr("Choose who takes it.") if decision == EnquiryState.OFFER and not staff_id else "",
        }
        for key, words in missing.items():
            self.fields[key].set_error(words)
        wrong = next((key for key, words in missing.items() if words), None)
        if wrong is not None:
            self.fields[wrong].focus()
            return
        try:
            with self.settled():
                self._desk.do(
                    decide_enquiry,
                    enquiry_id=self._row.id,
                    version=self._row.version,
                    date=day,
                    decision=decision,
                    staff_id=staff_id if decision == EnquiryState.OFFER else None,
                )
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return
        self.close_sheet()
        told = tr("Decided: {decision}.", decision=phrase("decision", decision))
        self._main.tell("ok", told)


def open_decision(main: "MainWindow", desk: Desk, row: EnquiryRow) -> DecisionSheet:
    """Write down what was decided."""
    sheet = DecisionSheet(main, desk, row)
    sheet.open_sheet(sheet.decision)
    return sheet
