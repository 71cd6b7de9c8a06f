"""Process notes that were left unsigned: locked as they stand after the clinic's days, and signed unchanged later.

The same rule and the same number of days (`entry_lock_days`) as for the journal's entries. A correction that was
begun is no part of the record yet, and is not locked.
"""

import datetime as dt

from sqlalchemy import select

from spiral.records.cases import case_of
from spiral.records.process_notes import (
    NoteRow,
    days_left,
    draft_words,
    note_of_draft,
    rows_of_notes,
    seal_and_sign,
    words_of_note,
)
from spiral.records.rights import require
from spiral.records.staff import staff_names
from spiral.records.treatment_models import NoteDraft, ProcessNote
from spiral.vault.errors import Refused
from spiral.vault.work import Work


def lock_overdue_notes(work: Work) -> int:
    """Lock every draft that has waited longer than the clinic allows, as it stands; how many.

    Whichever therapist signs in does it for all. An empty draft is dropped.
    """
    require(work, "write_counselling")
    drafts = work.session.scalars(
        select(NoteDraft).where(NoteDraft.corrects_id.is_(None)).order_by(NoteDraft.begun_on)
    )
    due = [draft for draft in drafts if days_left(work, dt.date.fromisoformat(draft.begun_on)) < 0]
    locked = []
    for draft in due:
        words = draft_words(work, draft)
        if words.text.strip():
            locked.append(note_of_draft(work, draft, words))
        work.session.delete(draft)
    if locked:
        work.save("lock_notes", *locked)
    elif due:
        work.log("lock_notes", count=0)
    return len(locked)


def sign_locked_note(work: Work, *, note_id: str, version: int) -> NoteRow:
    """Sign, unchanged, a note of mine that was locked before I signed it; also in a closed case."""
    require(work, "write_counselling")
    note = work.session.get(ProcessNote, note_id)
    if note is None or note.author_id != work.actor.id:
        raise Refused("not_your_note")
    if note.version != version or note.signature:
        raise Refused("changed_by_other", who=staff_names(work).get(note.changed_by, ""))
    case, words = case_of(work, note.case_id), words_of_note(work, note)
    note.signed_at = work.now
    seal_and_sign(work, note, words)
    work.save("sign_note", note, client=case.client_id)
    return rows_of_notes(work, [note])[0]
