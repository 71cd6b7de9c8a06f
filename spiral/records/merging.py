"""Two entries that are one person become one: both keep their rows and visits, nothing is lost."""

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import select, update

from spiral.records.approvals import months_of_client, note_changes
from spiral.records.cards import Card
from spiral.records.clients import CARD, UNIT, ClientRow, client_of, gender_row, row_of
from spiral.records.codes import Gender, IdentityKind
from spiral.records.genders import genders_of
from spiral.records.identity import FULL_KINDS
from spiral.records.models import Client, ClientCard, ClientGender
from spiral.records.rights import require
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work


def merge_clients(work: Work, *, keep_id: str, other_id: str, reason: str) -> ClientRow:
    """Two entries are one person: the other's visits count as the kept one's; both cards and all visits stay.

    What the kept entry lacks is taken from the other. Two different identity numbers are refused.
    """
    require(work, "merge_clients")
    keep, other = client_of(work, keep_id), client_of(work, other_id)
    if keep.id == other.id:
        raise Refused("same_client")
    if keep.home != UNIT or other.home != UNIT:
        raise Refused("no_such_client")
    if not reason.strip():
        raise Refused("reason_needed")
    cards = {
        row.client_id: row
        for row in work.session.scalars(
            select(ClientCard).where(ClientCard.client_id.in_((keep.id, other.id)))
        )
    }
    kept, lost = cards.get(keep.id), cards.get(other.id)
    if kept and lost and kept.mark and lost.mark and kept.mark != lost.mark:
        raise Refused("merge_two_identities")
    written: list[Client | ClientCard | ClientGender] = [other]
    if lost:
        written += _cards_joined(work, keep.id, kept, lost)
    for earlier in work.session.scalars(select(Client).where(Client.merged_into == other.id)):
        earlier.merged_into = keep.id
        written.append(earlier)
    other.merged_into = keep.id
    written += _genders_moved(work, keep.id, other.id)
    work.save("merge_clients", *written, client=keep.id, reason=reason, about=other.id)
    note_changes(work, months_of_client(work, keep.id))
    return row_of(work, keep)


def _genders_moved(work: Work, keep_id: str, other_id: str) -> list[ClientGender]:
    """The other's known genders of the days before the kept entry's first: those it knows nothing of.

    Where the kept entry's first only repeats the last of them, it is no change any more, and would end a later
    one between: it becomes `unknown`, which contradicts nothing.
    """
    rows = genders_of(work, [keep_id, other_id])
    known = [day for day, gender in rows[keep_id] if gender != Gender.UNKNOWN]
    first = min(known, default=None)
    kept = {
        row.from_date: row
        for row in work.session.scalars(select(ClientGender).where(ClientGender.client_id == keep_id))
    }
    moved = []
    for day, gender in sorted(rows[other_id]):
        if gender == Gender.UNKNOWN or (first is not None and day >= first):
            continue
        row = kept.get(day) or gender_row(keep_id, day, gender)
        row.gender = gender
        moved.append(row)
    if moved and first is not None and kept[first].gender == moved[-1].gender:
        kept[first].gender = Gender.UNKNOWN.value
        moved.append(kept[first])
    return moved


def _cards_joined(work: Work, keep_id: str, kept: ClientCard | None, lost: ClientCard) -> list[ClientCard]:
    """The kept card with what it lacked; the other keeps its own, without the mark when its number goes over."""
    theirs = _card_of(work, lost)
    before = _card_of(work, kept) if kept else Card()
    joined = join_cards(before, theirs)
    if kept is not None and joined == before:
        return []
    written = []
    if lost.mark and not (kept and kept.mark):
        mark: str | None = lost.mark
        lost.mark = None
        lost.sealed = work.seal("register", CARD, lost.id, lost.version + 1, theirs.to_json())
        free_the_mark = update(ClientCard).where(ClientCard.id == lost.id).values(mark=None)
        work.session.execute(free_the_mark.execution_options(synchronize_session=False))
        written.append(lost)
    else:
        mark = kept.mark if kept else None
    if kept is None:
        kept, version = ClientCard(id=new_id(), client_id=keep_id), 1
    else:
        version = kept.version + 1
    kept.mark = mark
    kept.sealed = work.seal("register", CARD, kept.id, version, joined.to_json())
    return [*written, kept]


def _card_of(work: Work, row: ClientCard) -> Card:
    return Card.from_json(work.open("register", CARD, row.id, row.version, row.sealed))


def join_cards(kept: Card, other: Card) -> Card:
    """The kept card, with what it does not say taken from the other.

    A number goes before an alias and an alias before a code; an alias that gives way becomes the name to use.
    Ways of contact are never added up: the kept card's count, the other's only where nobody has asked.
    Protection and the need of an interpreter on either count.
    """
    known, theirs = kept.kind in FULL_KINDS, other.kind in FULL_KINDS
    taken: dict[str, Any] = {}
    if (theirs and not known) or (kept.kind == IdentityKind.CODE and other.kind != IdentityKind.CODE):
        taken |= {"kind": other.kind, "identity": other.identity}
    alias = next((c.identity for c in (kept, other) if c.kind == IdentityKind.ALIAS), "")
    if alias and (known or theirs) and not (kept.called or other.called):
        taken["called"] = alias
    contact = ("contact_by", "not_contact_by", "contact_note")
    if not any(getattr(kept, name) for name in contact):
        taken |= {name: getattr(other, name) for name in contact}
    for each in fields(Card):
        if each.name in (*taken, *contact, "kind", "identity"):
            continue
        if not getattr(kept, each.name):
            taken[each.name] = getattr(other, each.name)
    return replace(kept, **taken)
