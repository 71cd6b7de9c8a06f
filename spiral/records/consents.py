"""Consents to share: from which record, what, with whom and until when, as the client has said; sealed in `shared`.

Only the colleagues whom a consent names know of it, so that neither record gives the other away: who holds the
journal does not learn of counselling by looking, nor the other way about. A rule of the program, not of the keys.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from spiral.records.cases import entries_of
from spiral.records.clients import client_of, unit_client
from spiral.records.codes import Role
from spiral.records.dates import add_months
from spiral.records.rights import CLINIC, SHARERS, THERAPIST, require
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.records.staff import read_list, staff_names
from spiral.records.treatment_models import Consent
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Actor, Work

CONSENT = Place("shared", "shared/consent")
PURPOSE = "monthly_conference"
JOURNAL, COUNSELLING = "journal", "counselling"
RECORDS: dict[str, frozenset[Role]] = {JOURNAL: CLINIC, COUNSELLING: THERAPIST}
LONGEST_MONTHS = 12


class ConsentState(StrEnum):
    """In force today, run out by itself, or taken back."""

    IN_FORCE = "in_force"
    RAN_OUT = "ran_out"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class ConsentRow:
    """What a client agrees to share from one `record`, with whom, for the monthly conference.

    `named` are the ids of those who may know, the one who wrote it down among them; `names` the others, in words.
    """

    id: str
    version: int
    client_id: str
    record: str
    what: str
    named: tuple[str, ...]
    names: tuple[str, ...]
    first: str
    last: str
    state: str
    given_to: str
    withdrawn: str | None
    withdrawn_by: str


@dataclass(frozen=True)
class Sharer:
    """A colleague whom a consent can name: `records` are those whose keys the colleague's roles hold."""

    id: str
    name: str
    roles: tuple[str, ...]
    records: tuple[str, ...]


def records_of(roles: Collection[str]) -> tuple[str, ...]:
    """The records that some roles hold."""
    return tuple(name for name, holders in RECORDS.items() if not holders.isdisjoint(roles))


def my_records(actor: Actor) -> tuple[str, ...]:
    """The records that I hold, and may share from."""
    return records_of(actor.roles)


def list_sharers(work: Work) -> list[Sharer]:
    """The colleagues whom a consent can name, me not among them. It says nothing of who meets whom."""
    require(work, "write_shared")
    return [
        Sharer(member.id, staff_names(work)[member.id], member.roles, records_of(member.roles))
        for member in read_list(work).members
        if not member.ended and member.id != work.actor.id and not SHARERS.isdisjoint(member.roles)
    ]


def give_consent(
    work: Work, *, client_id: str, record: str, what: str, named: Collection[str], last: dt.date
) -> ConsentRow:
    """The client agrees that this of one record is shared at the monthly conference, from today until `last`.

    Refused: `not_your_record`, `consent_says_nothing`, `consent_names_nobody` (it must name somebody who does not
    hold the record), `consent_days`.
    """
    require(work, "write_shared")
    client = unit_client(work, client_id)
    if record not in my_records(work.actor):
        raise Refused("not_your_record")
    if not what.strip():
        raise Refused("consent_says_nothing")
    known = {each.id: each for each in list_sharers(work)}
    chosen = [known[each] for each in dict.fromkeys(named) if each in known]
    if len(chosen) != len(set(named)) or all(record in each.records for each in chosen):
        raise Refused("consent_names_nobody")
    if not work.today <= last <= add_months(work.today, LONGEST_MONTHS):
        raise Refused("consent_days", most=LONGEST_MONTHS)
    row = Consent(
        id=new_id(),
        client_id=client.id,
        purpose=PURPOSE,
        first=work.today.isoformat(),
        last=last.isoformat(),
    )
    told = {"record": record, "what": what.strip(), "named": [each.id for each in chosen]}
    seal_facts(work, CONSENT, row, told | {"given_to": work.actor.id})
    work.save("give_consent", row, client=client.id)
    return _row(work, row, facts_of(work, CONSENT, row))


def withdraw_consent(work: Work, *, consent_id: str, version: int) -> ConsentRow:
    """The client takes a consent back from today: what was shared under it is not opened any more, by anybody.

    Whoever it names can write that down. Refused: `no_consent`, `changed_by_other`.
    """
    require(work, "write_shared")
    row = work.session.get(Consent, consent_id)
    found = _row(work, row, facts_of(work, CONSENT, row)) if row is not None else None
    if row is None or found is None or work.actor.id not in found.named or row.withdrawn:
        raise Refused("no_consent")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work)[row.changed_by])
    _withdraw(work, row)
    work.save("withdraw_consent", row, client=client_of(work, row.client_id).id)
    return _row(work, row, facts_of(work, CONSENT, row))


def withdraw_all(work: Work, *, client_id: str) -> None:
    """The client takes back every consent, to a colleague whom none of them needs to name.

    Nothing tells whether there was one: neither what is returned nor a refusal.
    """
    require(work, "write_shared")
    client = unit_client(work, client_id)
    rows = [row for row in _rows(work, client.id) if row.withdrawn is None]
    for row in rows:
        _withdraw(work, row)
    if rows:
        work.save("withdraw_consent", *rows, client=client.id)
    else:
        work.log("withdraw_consent", client=client.id)


def _withdraw(work: Work, row: Consent) -> None:
    row.withdrawn = work.today.isoformat()
    reseal(work, CONSENT, row)


def list_consents(work: Work, client_id: str) -> list[ConsentRow]:
    """A client's consents that name me, the newest first, those run out or taken back among them; logged."""
    require(work, "read_shared")
    client = unit_client(work, client_id)
    work.log("read_shared", client=client.id)
    return consents_of(work, client.id)


def consents_of(work: Work, client_id: str | None = None) -> list[ConsentRow]:
    """The same for who has logged it; without a client everyone's."""
    rows = [_row(work, row, facts_of(work, CONSENT, row)) for row in _rows(work, client_id)]
    return [row for row in rows if work.actor.id in row.named]


def _rows(work: Work, client_id: str | None) -> list[Consent]:
    query = select(Consent).where(Consent.purpose == PURPOSE)
    if client_id is not None:
        query = query.where(Consent.client_id.in_(entries_of(work, client_id)))
    return list(work.session.scalars(query.order_by(Consent.first.desc(), Consent.id)))


def _row(work: Work, row: Consent, told: dict[str, Any]) -> ConsentRow:
    names, wrote = staff_names(work), str(told.get("given_to", ""))
    others = tuple(told.get("named", ()))
    return ConsentRow(
        row.id,
        row.version,
        client_of(work, row.client_id).id,
        str(told.get("record", "")),
        str(told.get("what", "")),
        tuple(dict.fromkeys((wrote, *others))),
        tuple(names.get(each, "") for each in others),
        row.first,
        row.last,
        _state(row, work.today).value,
        names.get(wrote, ""),
        row.withdrawn,
        names.get(row.changed_by, "") if row.withdrawn else "",
    )


def _state(row: Consent, today: dt.date) -> ConsentState:
    if row.withdrawn:
        return ConsentState.WITHDRAWN
    return ConsentState.RAN_OUT if row.last < today.isoformat() else ConsentState.IN_FORCE
