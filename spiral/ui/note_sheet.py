"""A process note: kept as a sealed draft while one writes, signed with Ctrl+Enter, corrected with a reason."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QLineEdit

from spiral.language import tr
from spiral.phrases import phrases, refusal
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
from spiral.ui.case_sheet import CaseSheet
from spiral.ui.desk import Desk
from spiral.ui.keeping import Keeping
from spiral.ui.palette import font
from spiral.ui.parts.date_field import DateField
from spiral.ui.parts.field import FieldRow
from spiral.ui.parts.question import Verb, ask
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.text_area import TextArea
from spiral.ui.parts.tick import Tick
from spiral.vault.errors import Refused
from spiral.vault.work import Work

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WIDTH = 720


@dataclass(frozen=True)
class NoteAbout:
    """Where a note belongs: the case, and the talk it is of."""

    client_id: str
    case_id: str
    visit_id: str | None
    day: dt.date


class NoteSheet(CaseSheet):
    """What is typed is kept within two seconds; Esc closes and keeps it. Only signing makes it a note."""

    refuses: ClassVar[Mapping[str, str]] = {
        "text_missing": "text",
        "reason_needed": "reason",
        "date_in_future": "day",
    }

    def __init__(self, main: "MainWindow", desk: Desk, about: NoteAbout, draft: NoteDraftRow | None) -> None:
        self._about, self._draft = about, draft
        self.corrects = draft is not None and draft.corrects_id is not None
        title = tr("Correct a process note") if self.corrects else tr("Process note")
        super().__init__(
            main,
            desk,
            about.client_id,
            title,
            save=tr("Sign"),
            save_key="Ctrl+Return",
            cancel=tr("Close"),
            width=WIDTH,
        )
        self.keeps = Keeping(
            self,
            main,
            is_kept=self._is_kept,
            keep=self._keep_note,
            notice=self.notice,
            not_kept=self._not_kept,
        )
        self.state, self.discard = self.keeps.state, self.keeps.discard
        self._make()
        self.add(self.discard)
        words = draft.words if draft else NoteWords()
        self.day.set_value(dt.date.fromisoformat(draft.date) if draft else about.day)
        self.text.setText(words.text)
        self.phase.set_value(words.phase or None)
        self.extended.setChecked(words.extended)
        self.reason.setText(words.reason)
        self.ready()
        self._kept = self.facts()
        self._done = False
        self.is_changed = lambda: not self._is_kept()
        self._listen()
        self._show_state()

    def _make(self) -> None:
        self.day = DateField(self.desk.today, past=True)
        self.text = TextArea(10)
        self.phase = Segments(
            [Segment(code, capital(words)) for code, words in phrases("phase").items()], tr("Phase")
        )
        self.extended = Tick(tr("Extended frame: went along to a meeting elsewhere"))
        self.reason = QLineEdit()
        self.reason.setFont(font())
        self.add(
            FieldRow(self.field("day", tr("Day"), self.day), self.field("phase", tr("Phase"), self.phase))
        )
        self.add(self.extended)
        hint = tr("Yours, for your own work and supervision. Sealed in counselling.")
        self.add(self.field("text", tr("Note"), self.text, hint=hint))
        self.add(self.field("reason", tr("Why it is corrected"), self.reason))
        self.fields["reason"].setVisible(self.corrects)

    def _listen(self) -> None:
        touched = self.keeps.touched
        for changes in (
            self.text.textChanged,
            self.reason.textEdited,
            self.phase.chosen,
            self.extended.toggled,
            self.day.changed,
        ):
            changes.connect(touched)
        self._key("Ctrl+Enter", self.foot.save.press_by_key)
        self.discard.clicked.connect(self.throw_away)
        self.closed.connect(self._gone)

    def facts(self) -> tuple[Any, ...]:
        return self.day.value(), self._words()

    def _words(self) -> NoteWords:
        return NoteWords(
            self.text.text(), self.phase.value() or "", self.extended.isChecked(), self.reason.text()
        )

    # --- keeping -----------------------------------------------------------------------------------------

    def _is_kept(self) -> bool:
        return self._done or self.facts() == self._kept

    def keep_now(self) -> bool:
        """Seal what is written; False when it could not be kept, and then it is tried again."""
        return self.keeps.now()

    def _keep_note(self) -> None:
        facts = self.facts()
        day, words = facts
        self._draft = self.desk.ask(
            keep_note,
            case_id=self._about.case_id,
            words=words,
            date=day or self._about.day,
            visit_id=self._about.visit_id,
            draft_id=self._draft.id if self._draft else None,
            version=self._draft.version if self._draft else 0,
        )
        self._kept = facts
        self._show_state(self.desk.clock())

    def _not_kept(self, refused: Refused) -> bool:
        told = refused.reason in self.refuses
        if told:
            self.refused(refused)
        return told

    def _show_state(self, when: str = "") -> None:
        self.keeps.show(is_draft=self._draft is not None, when=when)

    # --- signing, closing, throwing away -----------------------------------------------------------------

    def problems(self) -> dict[str, str]:
        if self.day.value() is None:
            return {"day": self.day.problem() or tr("Write the day.")}
        return {}

    def save(self) -> None:
        """Sign; what could not be kept is not signed either."""
        if self.keep_now():
            super().save()

    def keep(self) -> str:
        if self._draft is None:
            raise Refused("text_missing")
        self.desk.ask(sign_note, draft_id=self._draft.id, version=self._draft.version)
        self._done = True
        return tr("Signed. From now on it can be corrected, and not changed.")

    def ask_close(self) -> bool:
        """Close and keep the draft; only what could not be kept is asked about."""
        if not self.keep_now():
            return super().ask_close()
        if self._draft is not None and not self._draft.words.text.strip():
            self._drop()
        self.close_sheet()
        if self._draft is not None:
            self.main.tell("neutral", tr("The draft is kept, unsigned."))
        return True

    def throw_away(self) -> None:
        """The draft is of no use; it was never part of the record."""
        verbs = [Verb("keep", tr("Keep"), "primary"), Verb("drop", tr("Throw away"), "danger")]
        text = tr("What is written is not kept anywhere.")
        if ask(self, tr("Throw the draft away?"), text, verbs) != "drop":
            return
        if self.keep_now() and self._drop():
            self.close_sheet()

    def _drop(self) -> bool:
        if self._draft is None:
            return True
        try:
            self.desk.ask(drop_note_draft, draft_id=self._draft.id, version=self._draft.version)
        except Refused as refused:
            self.notice.say("danger", refusal(refused))
            return False
        self._draft, self._done = None, True
        return True

    def _gone(self) -> None:
        self.desk.changed.emit()  # drafts are kept without a word, so that the page below stays still


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
