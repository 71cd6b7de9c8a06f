"""A diagnosis: its ICD-10-SE code, checked for form, and its words; the clinic's own list is at hand."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from spiral.language import tr
from spiral.records.clients import ClientRow
from spiral.records.entries import EntryRow
from spiral.records.papers import drop_favourite, keep_favourite, list_favourites, set_diagnosis
from spiral.ui.desk import Desk
from spiral.ui.forms.signed_form import SignedForm
from spiral.ui.parts.buttons import quiet
from spiral.ui.parts.tick import Tick

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class DiagnosisSheet(SignedForm):
    """A code of the clinic's list fills in its name; a new one can be put in the list as it is signed."""

    kept_as = "diagnosis"
    beside: ClassVar[Mapping[str, str]] = {
        "icd_form": "code",
        "name_missing": "name",
        "reason_needed_correction": "reason",
        "already_corrected": "",
    }

    def __init__(
        self, main: "MainWindow", desk: Desk, whose: ClientRow, corrected: EntryRow | None = None
    ) -> None:
        super().__init__(main, desk, whose, tr("Correction") if corrected else tr("Diagnosis"))
        self._corrected, self.about = corrected, corrected.id if corrected else ""
        facts = corrected.words.facts if corrected else {}
        self.favourites = desk.ask(list_favourites)
        self.reason = self.area("reason", tr("Why is it corrected?"), lines=1)
        self.code = self.line(
            "code", tr("Code (ICD-10-SE)"), facts.get("code", ""), hint=tr("As in F32.1"), characters=12
        )
        self.name = self.line("name", tr("Diagnosis in words"), facts.get("name", ""))
        self.keep = Tick(tr("Put it in the clinic's list"))
        self.drop = quiet(tr("Take it from the clinic's list"), small=True)
        completer = QCompleter([f"{each.code}  {each.name}" for each in self.favourites], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take)
        self.code.setCompleter(completer)
        for name in ("reason", "code", "name"):
            self.add(self.fields[name])
        self.add(self.keep)
        self.add(self.drop)
        self.fields["reason"].setVisible(corrected is not None)
        self.code.textChanged.connect(lambda _text: self._known())
        self.drop.clicked.connect(self._drop)
        self._known()
        self.begin(self.reason if corrected else self.code)

    def _take(self, text: str) -> None:
        code, _, name = text.partition("  ")
        self.code.setText(code)
        self.name.setText(name)

    def _found(self):  # type: ignore[no-untyped-def]
        typed = self.code.text().strip().upper()
        return next((each for each in self.favourites if each.code == typed), None)

    def _known(self) -> None:
        found = self._found()
        self.keep.setVisible(found is None)
        self.drop.setVisible(found is not None)
        if found is not None and not self.name.text().strip():
            self.name.setText(found.name)

    def _drop(self) -> None:
        found = self._found()
        if found is not None:
            self._desk.ask(drop_favourite, favourite_id=found.id, version=found.version)
            self.favourites = self._desk.ask(list_favourites)
            self._known()

    def sign(self) -> None:
        told = {"code": self.code.text(), "name": self.name.text()}
        corrected = self._corrected
        self._desk.do(
            set_diagnosis,
            client_id=self._whose.id,
            **told,
            corrects_id=corrected.id if corrected else None,
            visit_id=corrected.words.visit_id if corrected else None,
            reason=self.reason.text(),
        )
        if self.keep.isVisible() and self.keep.isChecked():
            self._desk.ask(keep_favourite, **told)
