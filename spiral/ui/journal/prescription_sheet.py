"""A medicine: prescribed with substance, ATC, strength, dose, from, to and why; corrected; stopped with why."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from spiral.language import language, tr
from spiral.records.clients import ClientRow
from spiral.records.entries import EntryRow
from spiral.records.medicines import medicines
from spiral.records.papers import Prescription, prescribe, stop_prescription
from spiral.ui.desk import Desk
from spiral.ui.forms.signed_form import SignedForm
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import Field, FieldRow
from spiral.ui.parts.text import Text
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class PrescriptionSheet(SignedForm):
    """A line of the list of medicines, new or corrected."""

    kept_as = "prescription"
    beside: ClassVar[Mapping[str, str]] = {
        "atc_form": "atc",
        "not_midwifes": "atc",
        "to_before_from": "to",
        "bad_date": "first",
        "reason_needed_correction": "why",
    }

    def __init__(
        self, main: "MainWindow", desk: Desk, whose: ClientRow, corrected: EntryRow | None = None
    ) -> None:
        super().__init__(main, desk, whose, tr("Correction") if corrected else tr("Medicine"))
        self._corrected, self.about = corrected, corrected.id if corrected else ""
        facts = corrected.words.facts if corrected else {}
        self.why = self.area("why", tr("Why is it corrected?"), lines=1)
        self.substance = self.line("substance", tr("Substance"), facts.get("substance", ""))
        self.atc = self.line("atc", tr("ATC code"), facts.get("atc", ""), characters=10)
        self.strength = self.line("strength", tr("Strength"), facts.get("strength", ""), characters=16)
        self.dose = self.line("dose", tr("Dose"), facts.get("dose", ""))
        self.first, self.to = (DateField(desk.today, words=False) for _ in range(2))
        self.first.set_value(_day(facts.get("from")) or desk.today())
        self.to.set_value(_day(facts.get("to")))
        self.fields["first"] = Field(tr("From"), self.first)
        self.fields["to"] = Field(tr("To"), self.to, hint=tr("Empty: until further notice."))
        self.reason = self.line("reason", tr("Reason for the medicine"), facts.get("reason", ""))
        self.add(self.fields["why"])
        self.add(self.fields["substance"])
        self.add(FieldRow(self.fields["atc"], self.fields["strength"]))
        self.add(self.fields["dose"])
        self.add(FieldRow(self.fields["first"], self.fields["to"]))
        self.add(self.fields["reason"])
        self.fields["why"].setVisible(corrected is not None)
        self._offer_substances()
        self.begin(self.why if corrected else self.substance)

    def _offer_substances(self) -> None:
        """While one writes the substance those that are known are offered; the code comes with them."""
        self._brought = ""
        self._codes = {str(getattr(each, language())): each.atc for each in medicines()}
        completer = QCompleter([f"{name}  {atc}" for name, atc in self._codes.items()], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take)
        self.substance.setCompleter(completer)
        self.substance.textEdited.connect(lambda _text: self._known())

    def _take(self, text: str) -> None:
        name, _, code = text.partition("  ")
        self.substance.setText(name)
        self._brought = code
        self.atc.setText(code)

    def _known(self) -> None:
        """A substance written out brings its code; what is typed there is never replaced."""
        typed = self.substance.text().strip().casefold()
        code = next((atc for name, atc in self._codes.items() if name.casefold() == typed), "")
        if self.atc.text().strip() in ("", self._brought):
            self._brought = code
            self.atc.setText(code)

    def sign(self) -> None:
        first = self.first.value()
        if first is None or self.to.problem():
            raise Refused("bad_date")
        corrected = self._corrected
        self._desk.do(
            prescribe,
            client_id=self._whose.id,
            substance=self.substance.text(),
            atc=self.atc.text(),
            strength=self.strength.text(),
            dose=self.dose.text(),
            first=first,
            to=self.to.value(),
            reason=self.reason.text(),
            visit_id=corrected.words.visit_id if corrected else None,
            corrects_id=corrected.id if corrected else None,
            why=self.why.text(),
        )


class StopSheet(SignedForm):
    """The medicine is stopped today, with the reason."""

    kept_as = "stop"
    beside: ClassVar[Mapping[str, str]] = {"reason_needed": "why"}

    def __init__(self, main: "MainWindow", desk: Desk, whose: ClientRow, medicine: Prescription) -> None:
        told = f"{medicine.substance} {medicine.strength}"
        super().__init__(main, desk, whose, tr("Stop the medicine"), save=tr("Stop it today"))
        self._medicine, self.about = medicine, medicine.entry_id
        self.add(Text(f"{told}, {medicine.dose}", wrap=True))
        self.why = self.area("why", tr("Why it is stopped"), lines=2)
        self.add(self.fields["why"])
        self.begin(self.why)

    def sign(self) -> None:
        self._desk.do(stop_prescription, entry_id=self._medicine.entry_id, why=self.why.text())


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
