"""Process notes: the therapist's own working notes of the talks, sealed in counselling, kept for supervision.

Written as a draft, signed, corrected by a new note beside the old, never erased. They are their author's: the one
who has the case reads them all (so also after a hand-over); another therapist only with a reason, which is logged.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select

from spiral.records.cases import case_of, open_case_of
from spiral.records.clients import cards_of, client_of, log_read
from spiral.records.models import Visit
from spiral.records.own_drafts import open_draft, own_draft, seal_draft
from spiral.records.rights import require
from spiral.records.sealed_facts import MOST, Place, facts_of, seal_facts
from spiral.records.settings import setting_on
from spiral.records.signatures import is_genuine, sign_content
from spiral.records.staff import name_then
from spiral.records.treatment_models import Case, NoteDraft, ProcessNote
from spiral.records.unnamed import unnamed
from spiral.vault.access_log import canonical
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

NOTE = Place("counselling", "counselling/process-note")
DRAFT = "counselling/process-note-draft"
SIGNED_AS = "spiral/process-note"
PHASES = ("beginning", "middle", "end")


@dataclass(frozen=True)
class NoteWords:
    """What a note says. `phase` is beginning, middle or end, or empty; `extended`: went along to a meeting elsewhere.

    `reason` says why, in a correction.
    """

    text: str = ""
    phase: str = ""
    extended: bool = False
    reason: str = ""


@dataclass(frozen=True)
class NoteDraftRow:
    """A draft as its author left it; `age` in days since it was begun."""

    id: str
    version: int
    case_id: str
    visit_id: str | None
    date: str
    begun_on: str
    age: int
    corrects_id: str | None
    words: NoteWords


@dataclass(frozen=True)
class NoteRow:
    """A note. `genuine`: whether the signature fits the text; `corrected_by_id` the note that corrects it.

    `locked`: it was left unsigned and waits for its author's signature; `signed_at` is then when it was locked.
    """

    id: str
    version: int
    case_id: str
    visit_id: str | None
    date: str
    author_id: str
    author: str
    signed_at: str
    genuine: bool
    locked: bool
    words: NoteWords
    corrects_id: str | None
    corrected_by_id: str | None


@dataclass(frozen=True)
class UnsignedNote:
    """A note of mine that waits for my signature: a draft, or one that was locked (`note_id`).

    `age` in days since it was begun, `left` until it is locked.
    """

    draft_id: str | None
    note_id: str | None
    case_id: str
    code: str
    date: str
    age: int
    left: int


@dataclass(frozen=True)
class SupervisionNote:
    """A note as it goes to supervision: its number and week of the contact, and nothing that names the client."""

    number: int
    week: int
    phase: str
    extended: bool
    text: str


def keep_note(
    work: Work,
    *,
    case_id: str,
    words: NoteWords,
    date: dt.date,
    visit_id: str | None = None,
    draft_id: str | None = None,
    version: int = 0,
) -> NoteDraftRow:
    """Keep what has been typed so far; call it within 2 s of a keystroke. Only the first keeping is logged.

    Without `draft_id` a new draft begins. Refused: `case_closed`, `no_such_visit`, `draft_gone`, `not_your_draft`,
    `changed_by_other`, `text_too_long`, `date_in_future`.
    """
    require(work, "write_counselling")
    case = case_of(work, case_id)
    _check(work, case, words, date, visit_id)
    if draft_id is None:
        open_case_of(work, case_id)
        draft = NoteDraft(
            id=new_id(),
            version=1,
            case_id=case.id,
            visit_id=visit_id,
            staff_id=work.actor.id,
            begun_on=work.today.isoformat(),
        )
        work.log("begin_note", client=case.client_id)
    else:
        draft = own_draft(work, NoteDraft, draft_id, version)
        if draft.case_id != case.id:
            raise Refused("draft_of_other_client")
        draft.version += 1
    draft.date = date.isoformat()
    return _keep(work, draft, words)


def _check(work: Work, case: Case, words: NoteWords, date: dt.date, visit_id: str | None) -> None:
    if words.phase and words.phase not in PHASES:
        raise Refused("unknown_choice")
    if len(words.text) > MOST:
        raise Refused("text_too_long", most=MOST)
    if date > work.today:
        raise Refused("date_in_future")
    visit = work.session.get(Visit, visit_id) if visit_id else None
    if visit_id and (
        visit is None or client_of(work, visit.client_id).id != client_of(work, case.client_id).id
    ):
        raise Refused("no_such_visit")


def _keep(work: Work, draft: NoteDraft, words: NoteWords) -> NoteDraftRow:
    seal_draft(work, draft, NOTE.compartment, DRAFT, asdict(words))
    return _draft_row(work, draft, words)


def draft_words(work: Work, draft: NoteDraft) -> NoteWords:
    """What a draft says; the operation that asks has logged it."""
    return NoteWords(**open_draft(work, draft, NOTE.compartment, DRAFT))


def _draft_row(work: Work, draft: NoteDraft, words: NoteWords) -> NoteDraftRow:
    return NoteDraftRow(
        draft.id,
        draft.version,
        draft.case_id,
        draft.visit_id,
        draft.date,
        draft.begun_on,
        (work.today - dt.date.fromisoformat(draft.begun_on)).days,
        draft.corrects_id,
        words,
    )


def read_note_draft(work: Work, draft_id: str) -> NoteDraftRow:
    """Go on with a draft of mine; logged with the client."""
    require(work, "write_counselling")
    draft = own_draft(work, NoteDraft, draft_id)
    work.log("read_notes", client=case_of(work, draft.case_id).client_id)
    return _draft_row(work, draft, draft_words(work, draft))


def drop_note_draft(work: Work, *, draft_id: str, version: int) -> None:
    """Throw a draft of mine away; it was never part of the record. Logged."""
    require(work, "write_counselling")
    draft = own_draft(work, NoteDraft, draft_id, version)
    work.log("drop_note", client=case_of(work, draft.case_id).client_id)
    work.session.delete(draft)
    work.session.flush()


def list_unsigned_notes(work: Work) -> list[UnsignedNote]:
    """My notes that wait for my signature, the oldest first."""
    require(work, "write_counselling")
    drafts = list(
        work.session.scalars(
            select(NoteDraft).where(NoteDraft.staff_id == work.actor.id).order_by(NoteDraft.begun_on)
        )
    )
    locked = list(
        work.session.scalars(
            select(ProcessNote)
            .where(ProcessNote.author_id == work.actor.id, ProcessNote.signature == "")
            .order_by(ProcessNote.begun_on)
        )
    )
    work.log("list_unsigned_notes", count=len(locked) + len(drafts))
    return [
        *(_unsigned(work, note, None, note.id) for note in locked),
        *(_unsigned(work, draft, draft.id, None) for draft in drafts),
    ]


def _unsigned(
    work: Work, row: NoteDraft | ProcessNote, draft_id: str | None, note_id: str | None
) -> UnsignedNote:
    case, begun = case_of(work, row.case_id), dt.date.fromisoformat(row.begun_on)
    return UnsignedNote(
        draft_id,
        note_id,
        case.id,
        client_of(work, case.client_id).code,
        row.date,
        (work.today - begun).days,
        max(days_left(work, begun), 0),
    )


def days_left(work: Work, begun: dt.date) -> int:
    """How many days are left until an unsigned note is locked; below none it is due."""
    return setting_on(work, "entry_lock_days", begun) - (work.today - begun).days


def sign_note(work: Work, *, draft_id: str, version: int) -> NoteRow:
    """Sign my draft: it becomes a note that nobody can change, and the draft is gone; both or neither.

    Refused: `draft_gone`, `not_your_draft`, `changed_by_other`, `text_missing`, `reason_needed`, `already_corrected`.
    """
    require(work, "write_counselling")
    draft = own_draft(work, NoteDraft, draft_id, version)
    case, words = case_of(work, draft.case_id), draft_words(work, draft)
    if not words.text.strip():
        raise Refused("text_missing")
    if draft.corrects_id and not words.reason.strip():
        raise Refused("reason_needed")
    if draft.corrects_id and _correction_of(work, draft.corrects_id):
        raise Refused("already_corrected")
    note = note_of_draft(work, draft, words)
    seal_and_sign(work, note, words)
    work.session.delete(draft)
    work.save("correct_note" if note.corrects_id else "sign_note", note, client=case.client_id)
    return rows_of_notes(work, [note])[0]


def note_of_draft(work: Work, draft: NoteDraft, words: NoteWords) -> ProcessNote:
    """The note that a draft becomes, sealed and not signed yet; the caller saves it."""
    note = ProcessNote(
        id=new_id(),
        case_id=draft.case_id,
        visit_id=draft.visit_id,
        date=draft.date,
        author_id=draft.staff_id,
        begun_on=draft.begun_on,
        signed_at=work.now,
        corrects_id=draft.corrects_id,
        signature="",
    )
    seal_facts(work, NOTE, note, _told(words))
    return note


def _told(words: NoteWords) -> dict[str, Any]:
    return asdict(words) | {"text": words.text.strip(), "reason": words.reason.strip()}


def seal_and_sign(work: Work, note: ProcessNote, words: NoteWords) -> None:
    """Seal and sign a note for the version that the next save gives it."""
    told, version = _told(words), (note.version or 0) + 1
    seal_facts(work, NOTE, note, told)
    note.signature = sign_content(work, SIGNED_AS, row=note.id, version=version, content=_content(note, told))


def _correction_of(work: Work, note_id: str) -> str | None:
    return work.session.scalars(select(ProcessNote.id).where(ProcessNote.corrects_id == note_id)).first()


def _content(note: ProcessNote, told: Mapping[str, Any]) -> str:
    """What is signed: everything a note says and where it belongs, as canonical JSON."""
    names = ("case_id", "visit_id", "date", "author_id", "begun_on", "signed_at", "corrects_id")
    facts = {name: getattr(note, name) for name in names}
    return canonical(facts | {name: value for name, value in told.items() if value})


def begin_note_correction(work: Work, note_id: str) -> NoteDraftRow:
    """A draft with the text of a note of mine, to be changed, given a reason and signed; both texts stay.

    Also in a closed case. Mine that is begun already is gone on with.
    """
    require(work, "write_counselling")
    note = work.session.get(ProcessNote, note_id)
    if note is None or note.author_id != work.actor.id:
        raise Refused("not_your_note")
    if not note.signature:
        raise Refused("notes_unsigned")
    case = case_of(work, note.case_id)
    if _correction_of(work, note.id):
        raise Refused("already_corrected")
    begun = select(NoteDraft).where(NoteDraft.corrects_id == note.id, NoteDraft.staff_id == work.actor.id)
    draft = work.session.scalars(begun).first()
    work.log("begin_note", client=case.client_id)
    if draft is not None:
        return _draft_row(work, draft, draft_words(work, draft))
    draft = NoteDraft(
        id=new_id(),
        version=1,
        case_id=case.id,
        visit_id=note.visit_id,
        staff_id=work.actor.id,
        date=note.date,
        begun_on=work.today.isoformat(),
        corrects_id=note.id,
    )
    words = words_of_note(work, note)
    return _keep(work, draft, NoteWords(words.text, words.phase, words.extended))


def list_notes(work: Work, case_id: str, *, reason: str = "") -> list[NoteRow]:
    """A case's signed notes, the newest first; logged with the client.

    Who has the case reads all; another therapist her own, and with a reason all: the reason is sealed in the log.
    Refused: `reason_needed_notes` when there are notes and none is mine to read.
    """
    require(work, "read_counselling")
    case = case_of(work, case_id)
    query = select(ProcessNote).where(ProcessNote.case_id == case.id)
    notes = list(work.session.scalars(query.order_by(ProcessNote.date.desc(), ProcessNote.signed_at.desc())))
    if case.staff_id != work.actor.id and not reason.strip():
        own = [note for note in notes if note.author_id == work.actor.id]
        if notes and not own:
            raise Refused("reason_needed_notes")
        notes = own
    others = any(note.author_id != work.actor.id for note in notes)
    log_read(
        work,
        "read_others_notes" if others else "read_notes",
        client_of(work, case.client_id),
        count=len(notes),
        reason=reason.strip() or None,
    )
    return rows_of_notes(work, notes)


def rows_of_notes(work: Work, notes: Sequence[ProcessNote]) -> list[NoteRow]:
    """Notes opened, with their signatures checked; the caller logs it."""
    return [_row(work, note) for note in notes]


def _row(work: Work, note: ProcessNote) -> NoteRow:
    told = facts_of(work, NOTE, note)
    genuine = not note.signature or is_genuine(
        work,
        SIGNED_AS,
        note.signature,
        signer=note.author_id,
        row=note.id,
        version=note.version,
        content=_content(note, told),
    )
    return NoteRow(
        note.id,
        note.version,
        note.case_id,
        note.visit_id,
        note.date,
        note.author_id,
        name_then(work, note.author_id, note.signed_at),
        note.signed_at,
        genuine,
        not note.signature,
        NoteWords(**told),
        note.corrects_id,
        _correction_of(work, note.id),
    )


def words_of_note(work: Work, note: ProcessNote) -> NoteWords:
    """What a note says; the operation that asks has logged it."""
    return NoteWords(**facts_of(work, NOTE, note))


def list_for_supervision(work: Work, case_id: str) -> list[SupervisionNote]:
    """My own notes of a case in order, the corrected ones left out, with nothing that names the client; logged.

    Names, numbers and addresses that the register knows are taken out of the text; nicknames it cannot know.
    """
    require(work, "read_counselling")
    case = case_of(work, case_id)
    query = select(ProcessNote).where(ProcessNote.case_id == case.id, ProcessNote.author_id == work.actor.id)
    notes = list(work.session.scalars(query.order_by(ProcessNote.date, ProcessNote.signed_at)))
    client = client_of(work, case.client_id)
    card = cards_of(work, [client.id]).get(client.id, (None, 0))[0]
    log_read(work, "read_notes", client, count=len(notes))
    corrected = {note.corrects_id for note in notes}
    shown = [note for note in notes if note.id not in corrected]
    opened = dt.date.fromisoformat(case.opened)
    return [
        SupervisionNote(
            number,
            max((dt.date.fromisoformat(note.date) - opened).days // 7 + 1, 1),
            words.phase,
            words.extended,
            unnamed(words.text, card, client.code),
        )
        for number, (note, words) in enumerate(_with_words(work, shown), 1)
    ]


def _with_words(work: Work, notes: Iterable[ProcessNote]) -> list[tuple[ProcessNote, NoteWords]]:
    return [(note, words_of_note(work, note)) for note in notes]
