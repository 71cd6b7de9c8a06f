"""A process note: kept as a sealed draft while one writes, signed with Ctrl+Enter, corrected with a reason."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spiral.language import tr
from spiral.phrases import phrases
from spiral.records.process_notes import (
    NoteDraftRow,
    NoteWords,
    begin_note_correction,
    drop_note_draft,
    keep_note,
    list_unsigned_notes,
    read_note_draft,
    sign_note,
)
from spiral.reports.names import capital
from spiral.ui.desk import Desk
from spiral.ui.forms.kept_note_sheet import KeptNoteSheet
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.tick import Tick
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow


@dataclass(frozen=True)
class NoteAbout:
    """Where a note belongs: the case, and the talk it is of."""

    client_id: str
    case_id: str
    visit_id: str | None
    day: dt.date


class NoteSheet(KeptNoteSheet[NoteDraftRow]):
    """The process note of a talk, or of none."""

    def __init__(self, main: "MainWindow", desk: Desk, about: NoteAbout, draft: NoteDraftRow | None) -> None:
        self._about = about
        corrects = draft is not None and draft.corrects_id is not None
        title = tr("Correct a process note") if corrects else tr("Process note")
        super().__init__(main, desk, about.client_id, title, draft, corrects=corrects)
        self.keeps.reopens = lambda: ("note", about.client_id, self.draft.id) if self.draft else None
        self.phase.chosen.connect(self.keeps.touched)
        self.extended.toggled.connect(self.keeps.touched)

    def make(self) -> None:
        self.phase = Segments(
            [Segment(code, capital(words)) for code, words in phrases("phase").items()], tr("Phase")
        )
        self.extended = Tick(tr("Extended frame: went along to a meeting elsewhere"))
        self.add(
            FieldRow(self.field("day", tr("Day"), self.day), self.field("phase", tr("Phase"), self.phase))
        )
        self.add(self.extended)
        hint = tr("Yours, for your own work and supervision. Sealed in counselling.")
        self.add(self.field("text", tr("Note"), self.text, hint=hint))

    def fill(self) -> None:
        draft = self.draft
        words = draft.words if draft else NoteWords()
        self.day.set_value(dt.date.fromisoformat(draft.date) if draft else self._about.day)
        self.text.setText(words.text)
        self.phase.set_value(words.phase or None)
        self.extended.setChecked(words.extended)
        self.reason.setText(words.reason)

    def facts(self) -> tuple[dt.date | None, NoteWords]:
        phase, extended = self.phase.value() or "", self.extended.isChecked()
        return self.day.value(), NoteWords(self.text.text(), phase, extended, self.reason.text())

    def keep_draft(self, day: dt.date | None, words: NoteWords) -> NoteDraftRow:
        return self.desk.ask(
            keep_note,
            case_id=self._about.case_id,
            words=words,
            date=day or self._about.day,
            visit_id=self._about.visit_id,
            draft_id=self.draft.id if self.draft else None,
            version=self.draft.version if self.draft else 0,
        )

    def sign_draft(self, draft: NoteDraftRow) -> None:
        self.desk.ask(sign_note, draft_id=draft.id, version=draft.version)

    def drop_draft(self, draft: NoteDraftRow) -> None:
        self.desk.ask(drop_note_draft, draft_id=draft.id, version=draft.version)


def read_begun(work: Work, *, case_id: str, visit_id: str | None) -> NoteDraftRow | None:
    """My draft of a talk, to go on with; without a talk one that belongs to none."""
    for row in list_unsigned_notes(work):
        if row.case_id == case_id and row.draft_id:
            draft = read_note_draft(work, row.draft_id)
            if draft.visit_id == visit_id and draft.corrects_id is None:
                return draft
    return None


def open_note(main: "MainWindow", desk: Desk, about: NoteAbout) -> NoteSheet | None:
    """Ctrl+J: a new note of a talk, or the draft that was begun."""
    return _opened(
        main, desk, about, lambda: desk.ask(read_begun, case_id=about.case_id, visit_id=about.visit_id)
    )


def open_note_draft(main: "MainWindow", desk: Desk, client_id: str, draft_id: str) -> NoteSheet | None:
    """A draft of mine, to go on with."""
    try:
        draft = desk.ask(read_note_draft, draft_id)
    except Refused as refused:
        main.refuse(refused)
        return None
    about = NoteAbout(client_id, draft.case_id, draft.visit_id, dt.date.fromisoformat(draft.date))
    return _opened(main, desk, about, lambda: draft)


def open_note_correction(main: "MainWindow", desk: Desk, client_id: str, note_id: str) -> NoteSheet | None:
    """A note of mine to be corrected; the former text stays."""
    try:
        draft = desk.ask(begin_note_correction, note_id)
    except Refused as refused:
        main.refuse(refused)
        return None
    about = NoteAbout(client_id, draft.case_id, draft.visit_id, dt.date.fromisoformat(draft.date))
    return _opened(main, desk, about, lambda: draft)


def _opened(main, desk, about, read) -> NoteSheet | None:  # type: ignore[no-untyped-def]
    try:
        sheet = NoteSheet(main, desk, about, read())
    except Refused as refused:
        main.refuse(refused)
        return None
    sheet.open_sheet(sheet.text)
    return sheet
