"""Notes of the monthly conference that both records' holders read: drafted, signed, corrected beside the old.

A note is for those who were named in every consent it was written under, while one of them is in force; a consent
that is taken back closes its notes for good. Who writes has a consent in force from a record of their own.
"""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select

from spiral.records.cases import entries_of
from spiral.records.clients import cards_of, client_of, unit_client
from spiral.records.consents import ConsentRow, ConsentState, consents_of, my_records
from spiral.records.own_drafts import open_draft, own_draft, seal_draft
from spiral.records.rights import require
from spiral.records.sealed_facts import MOST, Place, facts_of, seal_facts
from spiral.records.signatures import is_genuine, sign_content
from spiral.records.staff import name_then
from spiral.records.treatment_models import SharedNote, SharedNoteDraft
from spiral.vault.access_log import canonical
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

NOTE = Place("shared", "shared/note")
DRAFT = "shared/note-draft"
SIGNED_AS = "spiral/shared-note"


@dataclass(frozen=True)
class SharedWords:
    """What a note says; `reason` says why, in a correction."""

    text: str = ""
    reason: str = ""


@dataclass(frozen=True)
class SharedDraftRow:
    """A draft of mine as I left it."""

    id: str
    version: int
    client_id: str
    date: str
    corrects_id: str | None
    words: SharedWords


@dataclass(frozen=True)
class UnsignedShared:
    """A note of the conference that waits for my signature; `age` in days since it was begun."""

    draft_id: str
    client_id: str
    code: str
    name: str
    date: str
    age: int


@dataclass(frozen=True)
class SharedNoteRow:
    """A signed note. `genuine`: whether the signature fits the text; `corrected_by_id` the note that corrects it."""

    id: str
    client_id: str
    date: str
    author_id: str
    author: str
    signed_at: str
    genuine: bool
    words: SharedWords
    corrects_id: str | None
    corrected_by_id: str | None


def keep_shared_note(
    work: Work,
    *,
    client_id: str,
    words: SharedWords,
    date: dt.date,
    draft_id: str | None = None,
    version: int = 0,
) -> SharedDraftRow:
    """Keep what has been typed so far; call it within 2 s of a keystroke. Only the first keeping is logged.

    Without `draft_id` a new draft begins, which needs the consents that signing needs. Refused: `no_consent`,
    `no_consent_from_you`, `draft_gone`, `not_your_draft`, `changed_by_other`, `text_too_long`, `date_in_future`.
    """
    require(work, "write_shared")
    client = unit_client(work, client_id)
    if len(words.text) > MOST:
        raise Refused("text_too_long", most=MOST)
    if date > work.today:
        raise Refused("date_in_future")
    if draft_id is None:
        _grounds(work, client.id)
        draft = _new_draft(work, client.id)
    else:
        draft = own_draft(work, SharedNoteDraft, draft_id, version)
        if client_of(work, draft.client_id).id != client.id:
            raise Refused("draft_of_other_client")
        draft.version += 1
    draft.date = date.isoformat()
    return _keep(work, draft, words)


def _new_draft(work: Work, client_id: str, corrects_id: str | None = None) -> SharedNoteDraft:
    work.log("begin_shared_note", client=client_id)
    return SharedNoteDraft(
        id=new_id(),
        version=1,
        client_id=client_id,
        staff_id=work.actor.id,
        begun_on=work.today.isoformat(),
        corrects_id=corrects_id,
    )


def _grounds(work: Work, client_id: str) -> list[ConsentRow]:
    """The consents in force that name me, one of them from a record that I hold: I share nothing else."""
    found = [row for row in consents_of(work, client_id) if row.state == ConsentState.IN_FORCE]
    if not found:
        raise Refused("no_consent")
    if all(row.record not in my_records(work.actor) for row in found):
        raise Refused("no_consent_from_you")
    return found


def _keep(work: Work, draft: SharedNoteDraft, words: SharedWords) -> SharedDraftRow:
    seal_draft(work, draft, NOTE.compartment, DRAFT, asdict(words))
    return _draft_row(work, draft, words)


def _draft_words(work: Work, draft: SharedNoteDraft) -> SharedWords:
    return SharedWords(**open_draft(work, draft, NOTE.compartment, DRAFT))


def _draft_row(work: Work, draft: SharedNoteDraft, words: SharedWords) -> SharedDraftRow:
    client = client_of(work, draft.client_id).id
    return SharedDraftRow(draft.id, draft.version, client, draft.date, draft.corrects_id, words)


def read_shared_draft(work: Work, draft_id: str) -> SharedDraftRow:
    """Go on with a draft of mine; logged with the client."""
    require(work, "write_shared")
    draft = own_draft(work, SharedNoteDraft, draft_id)
    work.log("read_shared", client=client_of(work, draft.client_id).id)
    return _draft_row(work, draft, _draft_words(work, draft))


def drop_shared_draft(work: Work, *, draft_id: str, version: int) -> None:
    """Throw a draft of mine away; it was never part of the record. Logged."""
    require(work, "write_shared")
    draft = own_draft(work, SharedNoteDraft, draft_id, version)
    work.log("drop_shared_note", client=client_of(work, draft.client_id).id)
    work.session.delete(draft)
    work.session.flush()


def list_shared_drafts(work: Work) -> list[UnsignedShared]:
    """My notes of the conference that wait for my signature, the oldest first; logged with the count."""
    require(work, "write_shared")
    query = select(SharedNoteDraft).where(SharedNoteDraft.staff_id == work.actor.id)
    drafts = list(work.session.scalars(query.order_by(SharedNoteDraft.begun_on, SharedNoteDraft.id)))
    work.log("list_shared_drafts", count=len(drafts))
    clients = {draft.id: client_of(work, draft.client_id) for draft in drafts}
    cards = cards_of(work, {client.id for client in clients.values()})
    found = []
    for draft in drafts:
        client, age = clients[draft.id], work.today - dt.date.fromisoformat(draft.begun_on)
        card = cards.get(client.id, (None, 0))[0]
        name = (card.name if card else "") or client.code
        found.append(UnsignedShared(draft.id, client.id, client.code, name, draft.date, age.days))
    return found


def drafts_of_mine(work: Work) -> dict[str, str]:
    """My drafts by client; not opened."""
    query = select(SharedNoteDraft.client_id, SharedNoteDraft.id)
    rows = work.session.execute(query.where(SharedNoteDraft.staff_id == work.actor.id))
    return {client_of(work, client_id).id: draft_id for client_id, draft_id in rows}


def sign_shared_note(work: Work, *, draft_id: str, version: int) -> SharedNoteRow:
    """Sign my draft: it becomes a note that nobody can change, and the draft is gone; both or neither.

    Refused: `draft_gone`, `not_your_draft`, `changed_by_other`, `text_missing`, `reason_needed`,
    `already_corrected`, and as for a new draft where the consents have changed meanwhile.
    """
    require(work, "write_shared")
    draft = own_draft(work, SharedNoteDraft, draft_id, version)
    client, words = client_of(work, draft.client_id), _draft_words(work, draft)
    if not words.text.strip():
        raise Refused("text_missing")
    if draft.corrects_id and not words.reason.strip():
        raise Refused("reason_needed")
    grounds = [row.id for row in _grounds(work, client.id)]
    if draft.corrects_id:
        former = _mine_to_correct(work, draft.corrects_id)
        grounds = list(dict.fromkeys((*facts_of(work, NOTE, former)["under"], *grounds)))
    note = SharedNote(
        id=new_id(),
        client_id=draft.client_id,
        consent_id=grounds[0],
        date=draft.date,
        author_id=draft.staff_id,
    )
    told = {
        "text": words.text.strip(),
        "reason": words.reason.strip(),
        "under": grounds,
        "corrects": draft.corrects_id,
        "signed_at": work.now,
    }
    signature = sign_content(work, SIGNED_AS, row=note.id, version=1, content=_content(note, told))
    seal_facts(work, NOTE, note, told | {"signature": signature})
    work.session.delete(draft)
    action = "correct_shared_note" if draft.corrects_id else "sign_shared_note"
    work.save(action, note, client=client.id)
    return next(row for row in notes_of(work, client.id) if row.id == note.id)


def _content(note: SharedNote, told: dict[str, Any]) -> str:
    """What is signed: everything a note says and where it belongs, as canonical JSON."""
    facts = {name: getattr(note, name) for name in ("client_id", "date", "author_id")}
    return canonical(facts | {name: value for name, value in told.items() if value and name != "signature"})


def _mine_to_correct(work: Work, note_id: str) -> SharedNote:
    """A note of mine that nothing corrects yet and that is open to me."""
    note = work.session.get(SharedNote, note_id)
    if note is None or note.author_id != work.actor.id:
        raise Refused("not_your_note")
    open_to_me = {row.id: row for row in notes_of(work, client_of(work, note.client_id).id)}
    if note.id not in open_to_me:
        raise Refused("no_consent")
    if open_to_me[note.id].corrected_by_id:
        raise Refused("already_corrected")
    return note


def begin_shared_correction(work: Work, note_id: str) -> SharedDraftRow:
    """A draft with the text of a note of mine, to be changed, given a reason and signed; both texts stay.

    Mine that is begun already is gone on with.
    """
    require(work, "write_shared")
    note = _mine_to_correct(work, note_id)
    client = client_of(work, note.client_id)
    _grounds(work, client.id)
    begun = work.session.scalars(
        select(SharedNoteDraft).where(
            SharedNoteDraft.corrects_id == note.id, SharedNoteDraft.staff_id == work.actor.id
        )
    ).first()
    if begun is not None:
        work.log("read_shared", client=client.id)
        return _draft_row(work, begun, _draft_words(work, begun))
    draft = _new_draft(work, client.id, corrects_id=note.id)
    draft.date = note.date
    return _keep(work, draft, SharedWords(str(facts_of(work, NOTE, note).get("text", ""))))


def list_shared_notes(work: Work, client_id: str) -> list[SharedNoteRow]:
    """The notes of a client that are for me, the newest first; logged with the client.

    Refused with `no_consent` when none that names me is in force.
    """
    require(work, "read_shared")
    client = unit_client(work, client_id)
    if all(row.state != ConsentState.IN_FORCE for row in consents_of(work, client.id)):
        raise Refused("no_consent")
    notes = notes_of(work, client.id)
    work.log("read_shared", client=client.id, count=len(notes))
    return notes


def notes_of(work: Work, client_id: str) -> list[SharedNoteRow]:
    """The same for who has logged it: written under consents that all name me and that none has been taken back."""
    mine = {row.id for row in consents_of(work, client_id) if row.state != ConsentState.WITHDRAWN}
    query = select(SharedNote).where(SharedNote.client_id.in_(entries_of(work, client_id)))
    order = query.order_by(SharedNote.date.desc(), SharedNote.changed_at.desc())
    told = [(note, facts_of(work, NOTE, note)) for note in work.session.scalars(order)]
    corrected = {each["corrects"]: note.id for note, each in told if each.get("corrects")}
    return [
        _row(work, note, each, corrected.get(note.id))
        for note, each in told
        if each.get("under") and mine.issuperset(each["under"])
    ]


def _row(work: Work, note: SharedNote, told: dict[str, Any], corrected_by: str | None) -> SharedNoteRow:
    genuine = is_genuine(
        work,
        SIGNED_AS,
        str(told.get("signature", "")),
        signer=note.author_id,
        row=note.id,
        version=note.version,
        content=_content(note, told),
    )
    return SharedNoteRow(
        note.id,
        client_of(work, note.client_id).id,
        note.date,
        note.author_id,
        name_then(work, note.author_id, str(told.get("signed_at", ""))),
        str(told.get("signed_at", "")),
        genuine,
        SharedWords(str(told.get("text", "")), str(told.get("reason", ""))),
        told.get("corrects"),
        corrected_by,
    )
