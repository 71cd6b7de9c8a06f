"""Entries being written: kept sealed every other second, never signed by themselves, locked when too old.

A draft is typed over in place: its earlier wordings are no records and are not kept. See docs/decisions.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy import func, select

from spiral.records.chart_reason import open_part, open_to_me
from spiral.records.clients import cards_of, client_of, unit_client
from spiral.records.codes import Role
from spiral.records.instruments import check_form
from spiral.records.journal_models import Entry, EntryDraft
from spiral.records.models import Client, Visit
from spiral.records.own_drafts import open_draft, own_draft, seal_draft
from spiral.records.rights import CLINIC, require
from spiral.records.settings import setting_on
from spiral.records.staff import staff_names
from spiral.records.templates import check_parts, templates
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

DRAFT = "journal/entry-draft"
MOST = 100_000
NOTE, SCREENING = "note", "screening"
PAPERS = ("certificate", "statement", "referral", "request")
LISTED = ("diagnosis", "prescription", "prescription_stop", "referral_answer", "request_answer")
KINDS = (NOTE, SCREENING, *PAPERS, *LISTED)


@dataclass(frozen=True)
class Words:
    """What an entry says. `date` (YYYY-MM-DD) is the day it is about.

    `template` is a template's code for notes and papers, the instrument's for a screening, else the kind itself.
    `parts` holds the text under each heading. `facts` holds what is no text (a screening's answers, a
    prescription's dose). `corrects_id` is the entry that this corrects, and then `reason` says why;
    `follows_id` the entry that this answers or ends.
    """

    kind: str = NOTE
    template: str = "free"
    date: str = ""
    visit_id: str | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    corrects_id: str | None = None
    follows_id: str | None = None
    reason: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing has been written."""
        return not self.facts and not any(text.strip() for text in self.parts.values())


@dataclass(frozen=True)
class DraftRow:
    """A draft as its author left it. `age` is in days; `days_left` until it is locked."""

    id: str
    version: int
    client_id: str
    staff_id: str
    staff: str
    begun_on: str
    kept_at: str
    words: Words
    age: int
    days_left: int


@dataclass(frozen=True)
class Unsigned:
    """An entry of mine that waits for my signature: a draft, or one that was locked (`entry_id`).

    What it is (`template`, an instrument's code for a screening) and whether it `corrects` another is told where the
    journal is open to me today.
    """

    draft_id: str | None
    entry_id: str | None
    client_id: str
    code: str
    name: str
    kind: str
    begun_on: str
    age: int
    days_left: int
    template: str = ""
    corrects: bool = False


@dataclass(frozen=True)
class UnsignedCount:
    """How many unsigned entries a colleague has, and since when the oldest: no client and no word."""

    staff: str
    entries: int
    locked: int
    oldest: str


def keep_draft(
    work: Work, *, client_id: str, words: Words, draft_id: str | None = None, version: int = 0
) -> DraftRow:
    """Keep what has been typed so far; call it within 2 s of a keystroke. Only the first keeping is logged.

    Without `draft_id` a new draft begins. Only its author changes a draft. Nothing needs to be complete.
    Refused: `draft_gone` (signed, dropped or locked meanwhile), `changed_by_other`, `not_your_draft`,
    `template_unknown`, `unknown_heading`, `text_too_long`, `bad_date`, `date_in_future`.
    """
    require(work, "write_entry")
    client = unit_client(work, client_id)
    words = checked(work, words, client.id)
    if draft_id is None:
        draft = EntryDraft(
            id=new_id(),
            version=1,
            client_id=client.id,
            staff_id=work.actor.id,
            begun_on=work.today.isoformat(),
        )
        work.log("begin_entry", client=client.id)
    else:
        draft = own_draft(work, EntryDraft, draft_id, version)
        if draft.client_id != client.id:
            raise Refused("draft_of_other_client")
        draft.version += 1
    draft.kind, draft.part = words.kind, _part(work, words)
    seal_draft(work, draft, "journal", DRAFT, asdict(words))
    return draft_row(work, draft, words)


def checked(work: Work, words: Words, client_id: str, *, finished: bool = False) -> Words:
    """The words in their one way of writing, with a day; `finished` ones are also complete."""
    if words.kind not in KINDS:
        raise Refused("entry_kind_unknown")
    day = _day(words.date) if words.date else work.today
    if day > work.today:
        raise Refused("date_in_future")
    if sum(len(text) for text in words.parts.values()) > MOST:
        raise Refused("text_too_long", most=MOST)
    if words.kind in (NOTE, *PAPERS):
        template = templates().get(words.template)
        if template is None or template.kind != words.kind:
            raise Refused("template_unknown")
        if not work.actor.roles & set(template.roles):
            raise Refused("not_allowed", operation="write_entry")
        check_parts(template, words.parts, finished=finished)
    if words.kind == SCREENING:
        check_form(words.template, words.facts)
    if words.visit_id is not None:
        visit = work.session.get(Visit, words.visit_id)
        if visit is None or client_of(work, visit.client_id).id != client_id:
            raise Refused("no_such_visit")
    if finished and words.corrects_id and not words.reason.strip():
        raise Refused("reason_needed_correction")
    return replace(words, date=day.isoformat())


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Refused("bad_date") from None


def words_of(work: Work, draft: EntryDraft) -> Words:
    """What the draft says; the operation that asks has logged it."""
    return Words(**open_draft(work, draft, "journal", DRAFT))


def draft_row(work: Work, draft: EntryDraft, words: Words | None = None) -> DraftRow:
    """The draft, opened unless its words are known; who opens it logs it."""
    begun = dt.date.fromisoformat(draft.begun_on)
    age = (work.today - begun).days
    return DraftRow(
        draft.id,
        draft.version,
        client_of(work, draft.client_id).id,
        draft.staff_id,
        staff_names(work).get(draft.staff_id, ""),
        draft.begun_on,
        draft.kept_at,
        words or words_of(work, draft),
        age,
        max(0, setting_on(work, "entry_lock_days", begun) - age),
    )


def read_draft(work: Work, draft_id: str) -> DraftRow:
    """Open a draft of my own to go on writing; logged with the client. Refused: `reason_needed_chart`."""
    require(work, "write_entry")
    draft = own_draft(work, EntryDraft, draft_id, None)
    open_part(work, draft.client_id, "read_draft")
    return draft_row(work, draft)


def drop_draft(work: Work, *, draft_id: str, version: int, reason: str = "") -> None:
    """Throw a draft of my own away. What says something needs a reason, which stands in the log."""
    require(work, "write_entry")
    draft = own_draft(work, EntryDraft, draft_id, version)
    if not words_of(work, draft).empty and not reason.strip():
        raise Refused("reason_needed")
    work.session.delete(draft)
    work.log("drop_draft", client=client_of(work, draft.client_id).id, reason=reason.strip() or None)


def drafts_of(work: Work, client_ids: Sequence[str], hidden: frozenset[str]) -> list[DraftRow]:
    """Everyone's drafts of a client, oldest first, but those of colleagues whose part is `hidden`; not logged here."""
    found = work.session.scalars(
        select(EntryDraft).where(EntryDraft.client_id.in_(client_ids)).order_by(EntryDraft.begun_on)
    )
    return [
        draft_row(work, draft)
        for draft in found
        if draft.staff_id == work.actor.id or draft.part not in hidden
    ]


def _part(work: Work, words: Words) -> str:
    """The role it is written in: the corrected entry's, the template's, else the author's first of the clinic."""
    if words.corrects_id:
        corrected = work.session.get(Entry, words.corrects_id)
        if corrected is None:
            raise Refused("no_such_entry")
        return corrected.part
    template = templates().get(words.template)
    asked = [Role(role) for role in template.roles] if template else [role for role in Role if role in CLINIC]
    return next(role.value for role in asked if role in work.actor.roles)


def list_unsigned(work: Work) -> list[Unsigned]:
    """What waits for my signature, oldest first: drafts, and entries that were locked unsigned; one log row."""
    require(work, "write_entry")
    drafts = work.session.execute(
        select(EntryDraft.id, EntryDraft.client_id, EntryDraft.kind, EntryDraft.begun_on).where(
            EntryDraft.staff_id == work.actor.id
        )
    )
    locked = work.session.execute(
        select(Entry.id, Entry.client_id, Entry.kind, Entry.begun_on).where(
            Entry.state == "locked", Entry.author_id == work.actor.id
        )
    )
    told = [(row[0], None, *row[1:]) for row in drafts] + [(None, row[0], *row[1:]) for row in locked]
    clients = {client_id: client_of(work, client_id) for client_id in {row[2] for row in told}}
    cards = cards_of(work, [client.id for client in clients.values()])
    work.log("list_unsigned", count=len(told))
    opened = open_to_me(work)
    rows = [unsigned_row(work, row, clients[row[2]], cards) for row in told]
    rows = [_told_what(work, row) if row.client_id in opened else row for row in rows]
    return sorted(rows, key=lambda row: (row.begun_on, row.code))


def _told_what(work: Work, row: Unsigned) -> Unsigned:
    """What is written: the template or instrument, and whether it corrects something."""
    if row.entry_id:
        entry = work.session.get(Entry, row.entry_id)
        return replace(row, template=entry.template, corrects=bool(entry.corrects_id)) if entry else row
    draft = work.session.get(EntryDraft, row.draft_id)
    if draft is None:
        return row
    words = words_of(work, draft)
    return replace(row, template=words.template, corrects=bool(words.corrects_id))


def unsigned_row(work: Work, told: tuple[Any, ...], client: Client, cards: Mapping[str, Any]) -> Unsigned:
    """One that waits, from its draft's or entry's id, client, kind and first day; the caller logs it."""
    draft_id, entry_id, _, kind, begun_on = told
    begun = dt.date.fromisoformat(begun_on)
    age = (work.today - begun).days
    left = 0 if entry_id else max(0, setting_on(work, "entry_lock_days", begun) - age)
    card = cards.get(client.id, (None, 0))[0]
    name = (card.name if card else "") or client.code
    return Unsigned(draft_id, entry_id, client.id, client.code, name, kind, begun_on, age, left)


def count_unsigned(work: Work) -> list[UnsignedCount]:
    """For the clinic and the chief: who has unsigned entries, how many, and how old the oldest is. No client.

    Counted from clear columns: nothing is opened, and nothing logged.
    """
    require(work, "count_unsigned")
    found: dict[str, list[tuple[str, bool, int]]] = {}
    for staff_id, oldest, count in work.session.execute(
        select(EntryDraft.staff_id, func.min(EntryDraft.begun_on), func.count()).group_by(EntryDraft.staff_id)
    ):
        found.setdefault(staff_id, []).append((oldest, False, count))
    for staff_id, oldest, count in work.session.execute(
        select(Entry.author_id, func.min(Entry.begun_on), func.count())
        .where(Entry.state == "locked")
        .group_by(Entry.author_id)
    ):
        found.setdefault(staff_id, []).append((oldest, True, count))
    names = staff_names(work)
    rows = [
        UnsignedCount(
            names.get(staff_id, ""),
            sum(count for _, _, count in told),
            sum(count for _, locked, count in told if locked),
            min(oldest for oldest, _, _ in told),
        )
        for staff_id, told in found.items()
    ]
    return sorted(rows, key=lambda row: (row.oldest, row.staff))
