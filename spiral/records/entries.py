"""Journal entries: signed by the one who wrote them, corrected by a new entry beside the old, never voided."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from spiral.records.alerts import follow_alert
from spiral.records.blocks import check_part, hidden_parts
from spiral.records.chart_reason import check_reason, open_part
from spiral.records.clients import client_of, ids_of, unit_client
from spiral.records.entry_drafts import (
    DraftRow,
    Words,
    checked,
    draft_row,
    keep_draft,
    words_of,
)
from spiral.records.journal_models import Entry, EntryDraft
from spiral.records.own_drafts import own_draft
from spiral.records.rights import check_medicine, require
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.settings import setting_on
from spiral.records.signatures import is_genuine, sign_content
from spiral.records.staff import name_then, staff_names
from spiral.vault.access_log import canonical
from spiral.vault.errors import Refused
from spiral.vault.work import Actor, Work

ENTRY = Place("journal", "journal/entry")
SIGNED_AS = "spiral/journal-entry"
SIGNED, LOCKED, OVERTAKEN, BLOCKED = "signed", "locked", "overtaken", "blocked"


@dataclass(frozen=True)
class EntryRow:
    """An entry, opened. `state` is `signed`, `locked` (unsigned too long), `overtaken` or `blocked` (without `words`).

    An entry has one correction. One that was still unsigned when another came first is `overtaken` as it locks: its
    text stays beside the others, nobody signs or corrects it, and nothing is counted by it.

    `genuine` says whether the signature fits what is written: False is shown as a fault, None where nobody signed.
    `corrected_by_id` is the entry that stands instead: this one's correction, or what overtook it. `signed_at` is UTC.
    """

    id: str
    version: int
    client_id: str
    date: str
    kind: str
    template: str
    part: str
    author_id: str
    author: str
    begun_on: str
    state: str
    signed_at: str | None
    genuine: bool | None
    words: Words
    corrected_by_id: str | None = None


def sign_entry(work: Work, *, draft_id: str, version: int) -> EntryRow:
    """Sign my draft: it becomes an entry that nobody can change, and the draft is gone; both or neither.

    Refused: `draft_gone`, `not_your_draft`, `changed_by_other`, `entry_empty`, `heading_missing`,
    `reason_needed_correction`, `already_corrected`, `correction_of_other_kind`, `correction_of_other_role`,
    `not_midwifes`.
    """
    require(work, "write_entry")
    draft = own_draft(work, EntryDraft, draft_id, version)
    client = client_of(work, draft.client_id)
    words = checked(work, words_of(work, draft), client.id, finished=True)
    if words.empty:
        raise Refused("entry_empty")
    entry = _new_entry(work, draft, words)
    _check_links(work, entry)
    _check_prescriber(work, entry, words)
    _sign(work, entry, words)
    work.session.delete(draft)
    work.save("sign_entry" if not entry.corrects_id else "correct_entry", entry, client=client.id)
    follow_alert(work, entry, words)
    return _rows(work, [entry])[0]


def write_signed(work: Work, *, client_id: str, words: Words) -> EntryRow:
    """Write and sign in one step what needs no draft: a diagnosis, a prescription, an answer."""
    draft = keep_draft(work, client_id=client_id, words=words)
    return sign_entry(work, draft_id=draft.id, version=draft.version)


def begin_correction(work: Work, entry_id: str) -> DraftRow:
    """A draft with the entry's text, to be changed, given a reason and signed; both texts stay.

    My own unfinished correction of the same entry is gone on with. Refused: `already_corrected` (correct the
    newer one instead), `blocked_part`, `correction_of_other_role`.
    """
    require(work, "write_entry")
    entry = reached_entry(work, entry_id)
    check_corrector(work.actor, entry.part)
    client = client_of(work, entry.client_id)
    work.log("read_entry", client=client.id)
    for draft in work.session.scalars(
        select(EntryDraft).where(
            EntryDraft.client_id == entry.client_id, EntryDraft.staff_id == work.actor.id
        )
    ):
        if words_of(work, draft).corrects_id == entry.id:
            return draft_row(work, draft)
    _check_uncorrected(work, entry)
    words = replace(_words(work, entry), corrects_id=entry.id, reason="")
    return keep_draft(work, client_id=client.id, words=words)


def sign_locked(work: Work, *, entry_id: str, version: int) -> EntryRow:
    """Sign, unchanged, an entry of mine that was locked before I signed it.

    Refused: `already_corrected` (it was overtaken), `not_midwifes`.
    """
    require(work, "write_entry")
    entry = reached_entry(work, entry_id)
    if entry.author_id != work.actor.id:
        raise Refused("not_your_draft")
    if entry.state == OVERTAKEN:
        raise Refused("already_corrected")
    if entry.version != version or entry.state != LOCKED:
        raise Refused("changed_by_other", who=staff_names(work).get(entry.changed_by, ""))
    words = _words(work, entry)
    _check_prescriber(work, entry, words)
    _sign(work, entry, words)
    work.save("sign_entry", entry, client=client_of(work, entry.client_id).id)
    follow_alert(work, entry, words)
    return _rows(work, [entry])[0]


def lock_overdue(work: Work) -> int:
    """Lock every draft that has waited longer than the clinic allows (14 days), as it stands; how many.

    Whoever of the clinic signs in, or sees the list of what waits anew, does it for all.
    An empty draft is dropped. A correction of what has been corrected meanwhile is overtaken.
    """
    require(work, "write_entry")
    due = [
        draft
        for draft in work.session.scalars(select(EntryDraft).order_by(EntryDraft.begun_on))
        if _days(work, draft) > setting_on(work, "entry_lock_days", dt.date.fromisoformat(draft.begun_on))
    ]
    locked: list[tuple[Entry, Words]] = []
    corrected: set[str | None] = set()
    for draft in due:
        words = words_of(work, draft)
        if not words.empty:
            entry = _new_entry(work, draft, words)
            entry.state = OVERTAKEN if _overtaken(work, entry, corrected) else LOCKED
            seal_facts(work, ENTRY, entry, _told(words))
            corrected.add(entry.corrects_id)
            locked.append((entry, words))
        work.session.delete(draft)
    if locked:
        work.save("lock_entries", *(entry for entry, _ in locked))
        for entry, words in locked:
            if entry.state == LOCKED:
                follow_alert(work, entry, words, locked=True)
    elif due:
        work.log("lock_entries", count=0)
    return len(locked)


def _overtaken(work: Work, entry: Entry, corrected: Container[str | None]) -> bool:
    """Whether it corrects what another has corrected: in the records, or `corrected` at this very moment."""
    if entry.corrects_id is None:
        return False
    return entry.corrects_id in corrected or _correction_of(work, entry.corrects_id) is not None


def _days(work: Work, draft: EntryDraft) -> int:
    return (work.today - dt.date.fromisoformat(draft.begun_on)).days


def read_entry(work: Work, entry_id: str) -> list[EntryRow]:
    """One entry with everything it corrects or that corrects it, oldest first; logged with the client."""
    require(work, "read_journal")
    client = open_part(work, reached_entry(work, entry_id).client_id, "read_entry")
    return chain(entries_of(work, ids_of(work, client)), entry_id)


def chain(entries: Iterable[EntryRow], entry_id: str) -> list[EntryRow]:
    """An entry with its corrections, oldest first, whichever is asked for; those overtaken before what stands."""
    by_id = {entry.id: entry for entry in entries}
    first = by_id[entry_id]
    while first.words.corrects_id in by_id:
        first = by_id[first.words.corrects_id or ""]
    found = [first]
    while (stands := found[-1].corrected_by_id) in by_id:
        corrects = found[-1].id
        found += [row for row in by_id.values() if row.words.corrects_id == corrects and row.id != stands]
        found.append(by_id[stands or ""])
    return found


def entries_of(work: Work, client_ids: Sequence[str], kinds: Sequence[str] = ()) -> list[EntryRow]:
    """A client's entries, newest first; the caller logs it. Blocked parts come without a word."""
    query = select(Entry).where(Entry.client_id.in_(client_ids))
    if kinds:
        query = query.where(Entry.kind.in_(kinds))
    found = work.session.scalars(query.order_by(Entry.date.desc(), Entry.signed_at.desc(), Entry.id))
    return _rows(work, list(found), hidden_parts(work, client_ids))


def reached_entry(work: Work, entry_id: str) -> Entry:
    """The entry, if the journal is open to me and it is in no part that is blocked for me."""
    entry = work.session.get(Entry, entry_id)
    if entry is None:
        raise Refused("no_such_entry")
    check_part(work, entry)
    check_reason(work, client_of(work, entry.client_id))
    return entry


def root_of(work: Work, entry: Entry) -> Entry:
    """The entry that the first of some corrections corrects; itself when it corrects nothing."""
    while entry.corrects_id:
        before = work.session.get(Entry, entry.corrects_id)
        assert before is not None
        entry = before
    return entry


def _new_entry(work: Work, draft: EntryDraft, words: Words) -> Entry:
    """The draft's entry, under the same id: what already refers to the one goes on with the other."""
    return Entry(
        id=draft.id,
        client_id=unit_client(work, draft.client_id).id,
        visit_id=words.visit_id,
        date=words.date,
        kind=words.kind,
        template=words.template,
        part=draft.part,
        author_id=draft.staff_id,
        begun_on=draft.begun_on,
        corrects_id=words.corrects_id,
        follows_id=words.follows_id,
    )


def _check_links(work: Work, entry: Entry) -> None:
    mine = ids_of(work, client_of(work, entry.client_id))
    for link in (entry.corrects_id, entry.follows_id):
        if link is not None and reached_entry(work, link).client_id not in mine:
            raise Refused("no_such_entry")
    if entry.corrects_id:
        corrected = reached_entry(work, entry.corrects_id)
        if (corrected.kind, corrected.template) != (entry.kind, entry.template):
            raise Refused("correction_of_other_kind")
        check_corrector(work.actor, corrected.part)
        _check_uncorrected(work, corrected)


def _check_uncorrected(work: Work, entry: Entry) -> None:
    """Refused for what another has corrected or overtaken: the one that stands is corrected instead."""
    if entry.state == OVERTAKEN or _correction_of(work, entry.id):
        raise Refused("already_corrected")


def check_corrector(actor: Actor, part: str) -> None:
    """An entry is corrected in the role that it was written in; others write an entry of their own."""
    if part not in actor.roles:
        raise Refused("correction_of_other_role")


def _check_prescriber(work: Work, entry: Entry, words: Words) -> None:
    """However it is written: a medicine, its correction or its stop is by who may prescribe it as it now reads."""
    if entry.kind == "prescription":
        check_medicine(work, words.facts["atc"])
    if entry.kind == "prescription_stop" and entry.follows_id:
        newest = entry.follows_id
        while correction := _correction_of(work, newest):
            newest = correction
        check_medicine(work, _words(work, reached_entry(work, newest)).facts["atc"])


def _correction_of(work: Work, entry_id: str) -> str | None:
    query = select(Entry.id).where(Entry.corrects_id == entry_id, Entry.state != OVERTAKEN)
    return work.session.scalars(query).first()


def _told(words: Words) -> dict[str, Any]:
    """What is sealed; the day, the kind and the links stand in clear beside it."""
    parts = {code: text.strip() for code, text in words.parts.items() if text.strip()}
    return {"parts": parts, "facts": dict(words.facts), "reason": words.reason.strip()}


def _content(entry: Entry, told: Mapping[str, Any]) -> str:
    """What is signed: everything an entry says and where it belongs, as canonical JSON."""
    clear = ("client_id", "visit_id", "date", "kind", "template", "part", "author_id", "begun_on")
    facts = {name: getattr(entry, name) for name in (*clear, "signed_at", "corrects_id", "follows_id")}
    return canonical(facts | {name: value for name, value in told.items() if value})


def _sign(work: Work, entry: Entry, words: Words) -> None:
    entry.state, entry.signed_at = SIGNED, work.now
    told = _told(words)
    seal_facts(work, ENTRY, entry, told)
    version = (entry.version or 0) + 1
    entry.signature = sign_content(
        work, SIGNED_AS, row=entry.id, version=version, content=_content(entry, told)
    )


def _words(work: Work, entry: Entry) -> Words:
    return _as_words(entry, facts_of(work, ENTRY, entry))


def _as_words(entry: Entry, told: Mapping[str, Any]) -> Words:
    return Words(
        entry.kind,
        entry.template,
        entry.date,
        entry.visit_id,
        told.get("parts", {}),
        told.get("facts", {}),
        entry.corrects_id,
        entry.follows_id,
        told.get("reason", ""),
    )


def _rows(work: Work, entries: Sequence[Entry], hidden: frozenset[str] = frozenset()) -> list[EntryRow]:
    standing: dict[str | None, str] = {
        entry.corrects_id: entry.id for entry in entries if entry.corrects_id and entry.state != OVERTAKEN
    }
    return [
        _row(
            work,
            entry,
            standing.get(entry.corrects_id if entry.state == OVERTAKEN else entry.id),
            blocked=entry.part in hidden,
        )
        for entry in entries
    ]


def _row(work: Work, entry: Entry, corrected_by: str | None, *, blocked: bool) -> EntryRow:
    told = {} if blocked else facts_of(work, ENTRY, entry)
    genuine = None
    if entry.signature and not blocked:
        genuine = is_genuine(
            work,
            SIGNED_AS,
            entry.signature,
            signer=entry.author_id,
            row=entry.id,
            version=entry.version,
            content=_content(entry, told),
        )
    return EntryRow(
        entry.id,
        entry.version,
        entry.client_id,
        entry.date,
        entry.kind,
        entry.template,
        entry.part,
        entry.author_id,
        name_then(work, entry.author_id, entry.signed_at or entry.changed_at),
        entry.begun_on,
        BLOCKED if blocked else entry.state,
        entry.signed_at,
        genuine,
        _as_words(entry, told),
        corrected_by,
    )
