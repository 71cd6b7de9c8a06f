"""Grants: a compartment's key sealed to one person and signed by the one who granted it."""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from spiral.vault import keys as k
from spiral.vault.errors import Broken
from spiral.vault.staff_list import Member, public_keys, read_staff_list
from spiral.vault.tables import Generation, Grant, new_id

if TYPE_CHECKING:
    from spiral.vault.box import Box
    from spiral.vault.work import Work


@dataclass(frozen=True)
class Waiting:
    """Someone whose roles ask for compartments that nobody has granted yet; `mine` are those I could grant."""

    member: Member
    added_by: str
    fingerprint: str
    compartments: tuple[str, ...]
    mine: tuple[str, ...]


@dataclass(frozen=True)
class NewHolder:
    """Someone who came to hold a compartment that I hold."""

    name: str
    added_by: str
    granted_by: str
    compartment: str
    fingerprint: str
    at: str


def _parts(clinic: str, compartment: str, generation: int, staff_id: str) -> tuple[bytes, ...]:
    return clinic.encode(), compartment.encode(), str(generation).encode(), staff_id.encode()


def add_grant(
    work: "Work", compartment: str, generation: int, key: bytes, staff_id: str, to: k.PublicKeys
) -> None:
    """Seal a compartment's key to a person and sign it as the one who acts."""
    parts = _parts(work.box.clinic, compartment, generation, staff_id)
    sealed = k.seal_to(to.exchange, key, "spiral/grant", *parts)
    signature = k.sign(work.box.keys.signing, "spiral/grant", *parts, to.exchange, sealed)
    work.session.add(
        Grant(
            id=new_id(),
            staff_id=staff_id,
            compartment=compartment,
            generation=generation,
            sealed=sealed,
            granted_by=work.actor.id,
            granted_at=work.now,
            signature=signature,
        )
    )
    work.session.flush()


def is_grant_signed(session: Session, box: "Box", grant: Grant, to: k.PublicKeys) -> bool:
    """Whether the one whom the grant names as granter signed it, for this person's present key."""
    granter = read_staff_list(session, box.root_public, box.clinic).by_id(grant.granted_by)
    signer = public_keys(session, granter, box.clinic) if granter else None
    parts = _parts(box.clinic, grant.compartment, grant.generation, grant.staff_id)
    return signer is not None and k.is_signed(
        signer.signing, grant.signature, "spiral/grant", *parts, to.exchange, grant.sealed
    )


def open_grants(box: "Box", session: Session) -> None:
    """Open each grant to this person that the roles ask for; one that is damaged opens nothing and is warned of."""
    wanted = box.shape.compartments_of(box.actor.roles)
    for grant in session.scalars(select(Grant).where(Grant.staff_id == box.actor.id)):
        if grant.compartment not in wanted:
            continue
        try:
            if not is_grant_signed(session, box, grant, box.keys.public):
                raise Broken("grant_damaged")
            parts = _parts(box.clinic, grant.compartment, grant.generation, grant.staff_id)
            key = k.open_sealed_to(box.keys.exchange, grant.sealed, "spiral/grant", *parts)
            box.compartments[grant.compartment, grant.generation] = key
        except Broken as error:
            box.warnings.append(error.reason)


def make_unheld(work: "Work", member: Member) -> None:
    """Make the key of each compartment that the member's roles ask for and nobody has made yet."""
    made = set(work.session.scalars(select(Generation.compartment)))
    for compartment in sorted(work.box.shape.compartments_of(member.roles) - made):
        key = os.urandom(32)
        work.session.add(
            Generation(compartment=compartment, generation=1, made_by=member.id, made_at=work.now)
        )
        work.box.compartments[compartment, 1] = key
        add_grant(work, compartment, 1, key, member.id, work.box.keys.public)


def grant_missing(work: "Work", member: Member) -> list[str]:
    """Grant a member the compartments that the roles ask for and this person holds; their names."""
    to = public_keys(work.session, member, work.box.clinic)
    if to is None or member.ended:
        return []
    has = {
        (g.compartment, g.generation)
        for g in work.session.scalars(select(Grant).where(Grant.staff_id == member.id))
    }
    wanted = work.box.shape.compartments_of(member.roles)
    given = [
        (name, generation)
        for name, generation in sorted(work.box.compartments)
        if name in wanted and (name, generation) not in has
    ]
    for name, generation in given:
        add_grant(work, name, generation, work.box.compartments[name, generation], member.id, to)
        work.log("grant", about=f"{member.id} {name} {generation}")
    return sorted({name for name, _ in given})


def waiting_grants(work: "Work") -> list[Waiting]:
    """Who waits for which compartments, in the order of the list."""
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    waiting = []
    for member in listed.members:
        keys = None if member.ended else public_keys(work.session, member, work.box.clinic)
        if keys is None:
            continue
        has = set(work.session.scalars(select(Grant.compartment).where(Grant.staff_id == member.id)))
        if missing := sorted(work.box.shape.compartments_of(member.roles) - has):
            adder = listed.by_id(member.added_by)
            waiting.append(
                Waiting(
                    member,
                    adder.name if adder else "",
                    keys.fingerprint,
                    tuple(missing),
                    tuple(name for name in missing if work.box.holds(name)),
                )
            )
    return waiting


def new_holders(work: "Work", since: str) -> list[NewHolder]:
    """Who was granted a compartment that I hold after `since` (UTC), by somebody else than me."""
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    grants = work.session.scalars(
        select(Grant)
        .where(Grant.granted_at > since, Grant.staff_id != work.actor.id, Grant.granted_by != work.actor.id)
        .order_by(Grant.granted_at)
    )
    told = []
    for grant in grants:
        member, granter = listed.by_id(grant.staff_id), listed.by_id(grant.granted_by)
        keys = public_keys(work.session, member, work.box.clinic) if member else None
        if member and keys and work.box.holds(grant.compartment):
            adder = listed.by_id(member.added_by)
            told.append(
                NewHolder(
                    member.name,
                    adder.name if adder else "",
                    granter.name if granter else "",
                    grant.compartment,
                    keys.fingerprint,
                    grant.granted_at,
                )
            )
    return told


def holders(session: Session, listed_active: set[str], compartment: str) -> set[str]:
    """Ids of the active people who hold a compartment."""
    ids = session.scalars(select(Grant.staff_id).where(Grant.compartment == compartment))
    return set(ids) & listed_active
