"""A client as it was: former cards with who wrote them and when, and the gender from each day on."""

import json
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.cards import Card
from spiral.records.clients import CARD, UNIT, client_of, log_read
from spiral.records.genders import genders_of
from spiral.records.models import Client, ClientCard, ClientGender
from spiral.records.rights import require
from spiral.records.staff import staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import History
from spiral.vault.work import Work


@dataclass(frozen=True)
class CardVersion:
    """A card as it was, who wrote it and when (UTC). `code` is the entry's own, when it was merged into another."""

    card: Card
    version: int
    changed_by: str
    changed_at: str
    code: str = ""


@dataclass(frozen=True)
class GenderChange:
    """A gender that holds from a day on, written after the first; who wrote it and when (UTC)."""

    gender: str
    from_date: str
    changed_by: str
    changed_at: str


@dataclass(frozen=True)
class ClientHistory:
    """Every card newest first, the merged entries' after the client's own; and (day, gender), newest first."""

    cards: tuple[CardVersion, ...]
    genders: tuple[tuple[str, str], ...]
    gender_changes: tuple[GenderChange, ...] = ()


def read_history(work: Work, client_id: str) -> ClientHistory:
    """The client as it is and as it was: phones and addresses change often, and none is forgotten; logged."""
    require(work, "read_client")
    client = client_of(work, client_id)
    if client.home != UNIT:
        raise Refused("no_such_client")
    log_read(work, "read_client", client)
    merged = list(
        work.session.scalars(select(Client).where(Client.merged_into == client.id).order_by(Client.code))
    )
    cards = [version for entry in (client, *merged) for version in _versions(work, entry, entry is client)]
    genders = sorted(genders_of(work, [client.id])[client.id], reverse=True)
    return ClientHistory(tuple(cards), tuple(genders), _gender_changes(work, client.id))


def _gender_changes(work: Work, client_id: str) -> tuple[GenderChange, ...]:
    """What was written of the gender after the first time, newest first."""
    names = staff_names(work)
    rows = work.session.scalars(
        select(ClientGender).where(ClientGender.client_id == client_id).order_by(ClientGender.changed_at)
    )
    return tuple(
        GenderChange(row.gender, row.from_date, names.get(row.changed_by, ""), row.changed_at)
        for at, row in enumerate(rows)
        if at or row.version > 1
    )[::-1]


def _versions(work: Work, entry: Client, goes_on: bool) -> list[CardVersion]:
    card = work.session.scalars(select(ClientCard).where(ClientCard.client_id == entry.id)).first()
    if card is None:
        return []
    names = staff_names(work)
    code = "" if goes_on else entry.code
    newest = Card.from_json(work.open("register", CARD, card.id, card.version, card.sealed))
    versions = [CardVersion(newest, card.version, names.get(card.changed_by, ""), card.changed_at, code)]
    former = work.session.scalars(
        select(History)
        .where(History.kind == "client_cards", History.row_id == card.id)
        .order_by(History.version.desc())
    )
    for old in former:
        told = json.loads(old.body)
        opened = Card.from_json(work.open_text("register", CARD, card.id, old.version, told["sealed"]))
        who = names.get(told["changed_by"], "")
        versions.append(CardVersion(opened, old.version, who, told["changed_at"], code))
    return versions
