"""A screening form in a sheet: filled in by keyboard, kept while one answers, signed; or handed over to the client."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.entry_drafts import DraftRow, Words
from spiral.records.instruments import MISSING
from spiral.records.screenings import ScreeningRow, keep_screening, sign_screening
from spiral.reports.screening_words import alert_words
from spiral.ui.desk import Desk
from spiral.ui.forms.draft_sheet import DraftSheet, open_sheet_of
from spiral.ui.journal.screening_fields import ScreeningFields
from spiral.ui.journal.screening_read import (
    ScreeningForm,
    read_draft_screening,
    read_new_screening,
    read_screening_correction,
)
from spiral.ui.parts.buttons import plain
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

Signed = Callable[[ScreeningRow], object]


class ScreeningSheet(DraftSheet):
    """What is signed with an alert is told at once, and waits under To do until somebody has followed it up."""

    def __init__(self, main: "MainWindow", desk: Desk, form: ScreeningForm, signed: Signed) -> None:
        title = tr("Correction") if form.words.corrects_id else tr("Screening")
        super().__init__(
            main,
            desk,
            title,
            whose=form.whose,
            warnings=form.warnings,
            draft=form.draft,
            subtitle=form.instrument.title,
        )
        self.instrument = form.instrument
        self._name = form.whose.name or form.whose.code
        self.signed.connect(signed)
        self.fields = ScreeningFields(form, desk.today)
        self.add(self.fields)
        self.add(self.discard)
        self.form.addStretch(1)
        self.hand_over = plain(tr("Hand over to the client"), icon="user", key="Ctrl+H")
        self.hand_over.clicked.connect(self.give)
        if form.instrument.by_client and not form.words.corrects_id:
            self.add_action(self.hand_over)
        else:
            self.hand_over.hide()
        self.fields.alert.write.clicked.connect(self._write)
        self.take_form(self.fields)

    def _is_empty(self, words: Words) -> bool:
        return all(answer == MISSING for answer in words.facts["answers"])

    def _keep_words(self, words: Words, draft_id: str | None = None, version: int = 0) -> DraftRow:
        facts = words.facts
        return self._desk.ask(
            keep_screening,
            client_id=self._client,
            instrument=words.template,
            answers=facts["answers"],
            filled_by=facts["filled_by"],
            language=facts["language"],
            edition=facts["edition"],
            date=self.fields.day.value(),
            visit_id=words.visit_id,
            draft_id=draft_id,
            version=version,
            corrects_id=words.corrects_id,
            reason=words.reason,
        )

    def _not_kept(self, refused: Refused) -> bool:
        told = refused.reason == "date_in_future"
        if told:
            self.fields.say(self.fields.day_field, refusal(refused))
        return told

    def _sign_draft(self, draft: DraftRow) -> ScreeningRow:
        return self._desk.ask(sign_screening, draft_id=draft.id, version=draft.version)

    def _tell_signed(self, row: object) -> None:
        if not (isinstance(row, ScreeningRow) and row.alert):
            super()._tell_signed(row)
            return
        told, step = alert_words(self.instrument)
        write = plain(tr("Write"), icon="note-pencil", small=True)
        client, main, desk = self._client, self._main, self._desk
        write.clicked.connect(lambda: _open_entry(main, desk, client))
        named = tr("{who}: {what}", who=self._name, what=told)
        main.alert(client, named, f"{step} {tr('It waits under To do.')}", [write])

    def _refused(self, refused: Refused) -> None:
        if refused.reason == "reason_needed_correction":
            self.fields.say(self.fields.reason_field, refusal(refused))
        else:
            super()._refused(refused)

    def _write(self) -> None:
        """The alert's next step: the form is kept, and an entry is written."""
        if self.ask_close():
            _open_entry(self._main, self._desk, self._client)

    def give(self) -> None:
        """The client answers alone: this form and nothing else is shown until a colleague signs in again."""
        words = self.fields.words()
        words = Words(**{**vars(words), "facts": {**words.facts, "filled_by": "client"}})
        try:
            draft = self._keep(words)
        except Refused as refused:
            self.keeps.tell(refused)
            return
        self._done = True
        self._main.handed_over.emit(draft.id)


def _open_entry(main: "MainWindow", desk: Desk, client_id: str) -> None:
    from spiral.ui.journal.entry_sheet import open_entry

    open_entry(main, desk, client_id=client_id)


def open_screening(
    main: "MainWindow", desk: Desk, *, client_id: str, instrument: str, signed: Signed = lambda _row: None
) -> ScreeningSheet | None:
    """A new form; None when it is refused."""
    return _opened(
        main, desk, lambda: desk.ask(read_new_screening, client_id=client_id, instrument=instrument), signed
    )


def open_screening_draft(
    main: "MainWindow", desk: Desk, draft_id: str, signed: Signed = lambda _row: None
) -> ScreeningSheet | None:
    """A form of mine that is not signed, to go on with."""
    return _opened(main, desk, lambda: desk.ask(read_draft_screening, draft_id=draft_id), signed)


def open_screening_correction(
    main: "MainWindow", desk: Desk, entry_id: str, signed: Signed = lambda _row: None
) -> ScreeningSheet | None:
    """A signed form's answers to be changed, with a reason; the former stay."""
    return _opened(main, desk, lambda: desk.ask(read_screening_correction, entry_id=entry_id), signed)


def _opened(
    main: "MainWindow", desk: Desk, read: Callable[[], ScreeningForm], signed: Signed
) -> ScreeningSheet | None:
    return open_sheet_of(main, read, lambda form: ScreeningSheet(main, desk, form, signed))
