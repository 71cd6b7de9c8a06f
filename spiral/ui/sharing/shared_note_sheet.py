"""A note of the monthly conference, for those who are named: kept while one writes, signed, corrected with a reason."""

import datetime as dt
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.records import shared_notes
from spiral.records.shared_notes import SharedDraftRow, SharedWords
from spiral.ui.desk import Desk
from spiral.ui.forms.kept_note_sheet import KeptNoteSheet
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


class SharedNoteSheet(KeptNoteSheet[SharedDraftRow]):
    """Once signed it is read by everyone named in the consents in force."""

    def __init__(
        self, main: "MainWindow", desk: Desk, client_id: str, day: dt.date, draft: SharedDraftRow | None
    ) -> None:
        self._client, self._day = client_id, day
        corrects = draft is not None and draft.corrects_id is not None
        title = tr("Correct a shared note") if corrects else tr("Shared note")
        super().__init__(main, desk, client_id, title, draft, corrects=corrects)
        self.keeps.reopens = lambda: ("shared_note", client_id, self.draft.id) if self.draft else None

    def make(self) -> None:
        self.add(self.field("day", tr("The conference's day"), self.day))
        hint = tr("Write only what the client has agreed to share. Those named read it when it is signed.")
        self.add(self.field("text", tr("Note"), self.text, hint=hint))

    def fill(self) -> None:
        draft = self.draft
        words = draft.words if draft else SharedWords()
        self.day.set_value(dt.date.fromisoformat(draft.date) if draft else self._day)
        self.text.setText(words.text)
        self.reason.setText(words.reason)

    def facts(self) -> tuple[dt.date | None, SharedWords]:
        return self.day.value(), SharedWords(self.text.text(), self.reason.text())

    def keep_draft(self, day: dt.date | None, words: SharedWords) -> SharedDraftRow:
        return self.desk.ask(
            shared_notes.keep_shared_note,
            client_id=self._client,
            words=words,
            date=day or self._day,
            draft_id=self.draft.id if self.draft else None,
            version=self.draft.version if self.draft else 0,
        )

    def sign_draft(self, draft: SharedDraftRow) -> None:
        self.desk.ask(shared_notes.sign_shared_note, draft_id=draft.id, version=draft.version)

    def drop_draft(self, draft: SharedDraftRow) -> None:
        self.desk.ask(shared_notes.drop_shared_draft, draft_id=draft.id, version=draft.version)


def open_shared_note(
    main: "MainWindow", desk: Desk, client_id: str, day: dt.date, *, draft_id: str = "", corrects: str = ""
) -> SharedNoteSheet | None:
    """A new note of a client's, a draft of mine to go on with, or a note of mine to correct."""
    try:
        draft = None
        if corrects:
            draft = desk.ask(shared_notes.begin_shared_correction, corrects)
        elif draft_id:
            draft = desk.ask(shared_notes.read_shared_draft, draft_id)
        sheet = SharedNoteSheet(main, desk, client_id, day, draft)
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet.open_sheet(sheet.text)
    return sheet
