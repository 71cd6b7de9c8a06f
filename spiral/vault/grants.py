"""Grants: a compartment's key sealed to one person and signed by the one who granted it."""

import json
import os
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from spiral.vault import keys as k
from spiral.vault.access_log import canonical
from spiral.vault.errors import Broken
from spiral.vault.key_log import KeyLog, read_key_log
from spiral.vault.staff_list import CHIEF, Member, StaffList, known_keys, public_keys, read_staff_list
from spiral.vault.tables import Generation, Grant, HoldersTold, new_id

if TYPE_CHECKING:
    from spiral.vault.box import Box
    from spiral.vault.work import Work

GENERATION = 1
"""The only one: making another is not built, so a key that says so is nobody's."""


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
    """Someone who came to hold a compartment that I hold; `ended`: who no longer signs in, but has the key."""

    name: str
    added_by: str
    granted_by: str
    compartment: str
    fingerprint: str
    at: str
    ended: bool = False


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


def genuine_grants(session: Session, box: "Box", told: KeyLog | None = None) -> list[Grant]:
    """The grants that were given by someone who could give them.

    A key comes from its maker, who granted it to themselves, and goes on from holder to holder, each signing for
    the one who receives. The log tells who made and who granted it, and that row is signed by them, before they
    ended. A chief can sign and write in the file like anybody, so no chief makes or grants what a chief's roles do
    not ask for: a key of the chief's own under a colleague's compartment opens nothing and seals nothing.
    """
    listed = read_staff_list(session, box.root_public, box.clinic)
    public = known_keys(session, listed, box.clinic)
    told = told or read_key_log(box, session, public)
    signed = defaultdict(list)
    for grant in session.scalars(select(Grant).order_by(Grant.granted_at, Grant.id)):
        logged = grant.granted_by in told.grants.get(about(grant), ())
        if grant.generation == GENERATION and logged and _is_signed(grant, box, listed, public):
            signed[grant.compartment].append(grant)
    return [
        grant
        for compartment, grants in sorted(signed.items())
        for grant in _given_on(grants, told.maker(compartment, GENERATION))
    ]


def about(grant: Grant) -> str:
    """A grant as the log names it."""
    return f"{grant.staff_id} {grant.compartment} {grant.generation}"


def grant_faults(session: Session, told: KeyLog, genuine: list[Grant]) -> list[tuple[str, str]]:
    """What in grants and generations is not as the log tells: a code, and which, as the log names it."""
    ids, given = {grant.id for grant in genuine}, {about(grant) for grant in genuine}
    there = list(session.scalars(select(Grant)))
    made = list(session.scalars(select(Generation)))
    makers = {f"{one.made_by} {one.compartment} {one.generation}" for one in made}
    not_built = {each for each in makers | told.makers.keys() if each.split()[-1] != str(GENERATION)}
    return [
        *(("grant_damaged", about(grant)) for grant in there if grant.id not in ids),
        *(("grant_missing", each) for each in sorted(told.grants.keys() - given)),
        *(
            ("grant_unlogged", each)
            for each in sorted({about(grant) for grant in there} - told.grants.keys())
        ),
        *(("generation_changed", each) for each in sorted((makers ^ told.makers.keys()) | not_built)),
    ]


def _given_on(grants: list[Grant], maker: str | None) -> list[Grant]:
    """Those that go from the maker from hand to hand."""
    given = [grant for grant in grants if grant.granted_by == grant.staff_id == maker]
    while True:
        hands = {grant.staff_id for grant in given}
        more = [grant for grant in grants if grant not in given and grant.granted_by in hands]
        if not more:
            return given
        given += more


def _is_signed(grant: Grant, box: "Box", listed: StaffList, public: dict[str, k.PublicKeys]) -> bool:
    granter, to = listed.by_id(grant.granted_by), public.get(grant.staff_id)
    if granter is None or to is None or granter.id not in public:
        return False
    if CHIEF in granter.roles and grant.compartment not in box.shape.compartments_of(granter.roles):
        return False
    parts = _parts(box.clinic, grant.compartment, grant.generation, grant.staff_id)
    signer = public[granter.id].signing
    return k.is_signed(signer, grant.signature, "spiral/grant", *parts, to.exchange, grant.sealed)


def open_grants(box: "Box", session: Session) -> None:
    """Open each grant to this person that the roles ask for; one that is not genuine opens nothing and is told.

    So is anything else about these compartments' makers and grants that is not as the log tells.
    """
    wanted = box.shape.compartments_of(box.actor.roles)
    grants = genuine_grants(session, box)
    genuine = {grant.id for grant in grants}
    if any(which.split()[-2] in wanted for _, which in grant_faults(session, box.told, grants)):
        box.warnings.append("grant_damaged")
    for grant in session.scalars(select(Grant).where(Grant.staff_id == box.actor.id)):
        if grant.compartment not in wanted:
            continue
        if grant.id not in genuine:
            continue
        try:
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
            Generation(compartment=compartment, generation=GENERATION, made_by=member.id, made_at=work.now)
        )
        work.box.compartments[compartment, GENERATION] = key
        add_grant(work, compartment, GENERATION, key, member.id, work.box.keys.public)
        work.log("compartment_made", about=f"{member.id} {compartment} {GENERATION}")


def grant_missing(work: "Work", member: Member) -> list[str]:
    """Grant a member the compartments that the roles ask for and this person holds; their names."""
    to = public_keys(work.session, member, work.box.clinic)
    if to is None or member.ended:
        return []
    genuine = genuine_grants(work.session, work.box)
    has = {(grant.compartment, grant.generation) for grant in genuine if grant.staff_id == member.id}
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
    genuine = genuine_grants(work.session, work.box)
    known = known_keys(work.session, listed, work.box.clinic)
    waiting = []
    for member in listed.members:
        keys = known.get(member.id)
        if keys is None or member.ended:
            continue
        has = {grant.compartment for grant in genuine if grant.staff_id == member.id}
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


def new_holders(work: "Work") -> list[NewHolder]:
    """Who holds a compartment that I hold and I have not been told of; from now on I have.

    Also who has ended: the key is still theirs. What I was told of is signed by me: taken away or put back, it
    makes the program tell more, never less.
    """
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    public = known_keys(work.session, listed, work.box.clinic)
    others = _other_grants(work, listed, public)
    before = _told(work)
    if before != set(others):
        _note_told(work, others)
    fresh = [
        grant for told, grant in others.items() if told not in before and grant.granted_by != work.actor.id
    ]
    if fresh:
        work.log(
            "holders_told", count=len(fresh), about=" ".join(sorted({grant.staff_id for grant in fresh}))
        )
    return [_new_holder(grant, listed, public[grant.staff_id]) for grant in fresh]


def fellow_holders(work: "Work") -> list[NewHolder]:
    """Everyone who holds a compartment that I hold, told of before or not; asking changes nothing."""
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    public = known_keys(work.session, listed, work.box.clinic)
    found = _other_grants(work, listed, public).values()
    return [_new_holder(grant, listed, public[grant.staff_id]) for grant in found]


def _other_grants(work: "Work", listed: StaffList, public: dict[str, k.PublicKeys]) -> dict[str, Grant]:
    """Genuine grants of what I hold to others, by person, compartment and fingerprint; who has ended keeps the key."""
    others: dict[str, Grant] = {}
    for grant in genuine_grants(work.session, work.box):
        member = listed.by_id(grant.staff_id)
        if member and member.id != work.actor.id and work.box.holds(grant.compartment):
            others[f"{member.id} {grant.compartment} {public[member.id].fingerprint}"] = grant
    return others


def _new_holder(grant: Grant, listed: StaffList, keys: k.PublicKeys) -> NewHolder:
    names = {member.id: member.name for member in listed.members}
    member = listed.by_id(grant.staff_id)
    assert member is not None
    return NewHolder(
        member.name,
        names.get(member.added_by, ""),
        names.get(grant.granted_by, ""),
        grant.compartment,
        keys.fingerprint,
        grant.granted_at,
        member.ended,
    )


def _told(work: "Work") -> set[str]:
    row = work.session.get(HoldersTold, work.actor.id)
    parts = work.box.clinic.encode(), (row.body if row else "").encode()
    if row and k.is_signed(work.box.keys.public.signing, row.signature, "spiral/holders-told", *parts):
        return set(json.loads(row.body))
    return set()


def _note_told(work: "Work", others: dict[str, Grant]) -> None:
    body = canonical(sorted(others))
    signature = k.sign(work.box.keys.signing, "spiral/holders-told", work.box.clinic.encode(), body.encode())
    work.session.merge(HoldersTold(staff_id=work.actor.id, body=body, signature=signature))
    work.session.flush()


def holders(session: Session, listed_active: set[str], compartment: str) -> set[str]:
    """Ids of the active people who hold a compartment."""
    ids = session.scalars(select(Grant.staff_id).where(Grant.compartment == compartment))
    return set(ids) & listed_active
