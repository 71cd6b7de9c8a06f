"""The staff list: who belongs to the unit, with which roles, signed by the unit's root key.

The root private key, and the audit key that opens the log's reasons, are sealed to every chief.
"""

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from spiral.vault import keys as k
from spiral.vault.access_log import canonical
from spiral.vault.errors import Broken, Refused
from spiral.vault.key_log import enrolments
from spiral.vault.tables import Grant, StaffKeys, StaffListRow
from spiral.vault.unit_keys import read_unit_keys, with_code, write_unit_keys

if TYPE_CHECKING:
    from spiral.vault.box import Box
    from spiral.vault.work import Work

CHIEF = "chief"


@dataclass(frozen=True)
class Member:
    """One line of the list. `code_public` belongs to the one-time code; it signs the keys its person makes."""

    id: str
    login: str
    name: str
    roles: tuple[str, ...]
    code_public: str
    added_by: str
    ended: bool = False


@dataclass(frozen=True)
class StaffList:
    """The list in force: its serial number, its people, the audit public key, and the secrets sealed to each chief."""

    serial: int
    members: tuple[Member, ...]
    audit: str
    chiefs: dict[str, str]

    def active(self, login: str) -> Member | None:
        """The member who signs in with this login now."""
        return next((m for m in self.members if m.login == login and not m.ended), None)

    def by_id(self, staff_id: str) -> Member | None:
        """The member with this id, ended or not."""
        return next((m for m in self.members if m.id == staff_id), None)

    def body(self) -> str:
        """What is signed."""
        people = [asdict(member) for member in self.members]
        return canonical({"people": people, "audit": self.audit, "chiefs": self.chiefs})


def read_staff_list(session: Session, root_public: bytes, clinic: str) -> StaffList:
    """The staff list in force; Broken when the root key did not sign it."""
    row = session.scalars(select(StaffListRow).order_by(StaffListRow.serial.desc()).limit(1)).first()
    if row is None or not is_list_signed(row, root_public, clinic):
        raise Broken("staff_list_damaged")
    facts = json.loads(row.body)
    members = tuple(Member(**{**person, "roles": tuple(person["roles"])}) for person in facts["people"])
    return StaffList(row.serial, members, facts["audit"], facts["chiefs"])


def is_list_signed(row: StaffListRow, root_public: bytes, clinic: str) -> bool:
    """Whether the root key signed this list under its serial."""
    parts = clinic.encode(), str(row.serial).encode(), row.body.encode()
    return k.is_signed(root_public, row.signature, "spiral/staff-list", *parts)


def write_staff_list(session: Session, root: Ed25519PrivateKey, clinic: str, listed: StaffList) -> None:
    """Add a list, signed; the one with the highest serial is in force."""
    body = listed.body()
    signature = k.sign(root, "spiral/staff-list", clinic.encode(), str(listed.serial).encode(), body.encode())
    session.add(StaffListRow(serial=listed.serial, body=body, signature=signature))
    session.flush()


def public_keys(session: Session, member: Member, clinic: str) -> k.PublicKeys | None:
    """A member's public keys; None before enrolment.

    Broken unless the one-time code's key signed them, and they and the code's key are those that the log tells the
    member enrolled with: a chief can list another code for a colleague, but not change that row unseen.
    """
    row = session.get(StaffKeys, member.id)
    return None if row is None else _held_against(row, member, clinic, enrolments(session, member.id))


def _held_against(row: StaffKeys, member: Member, clinic: str, logged: dict[str, str]) -> k.PublicKeys:
    parts = clinic.encode(), member.id.encode(), row.exchange, row.signing
    keys, code_public = k.PublicKeys(row.exchange, row.signing), k.unb64(member.code_public)
    if not k.is_signed(code_public, row.signature, "spiral/enrolment", *parts) or (
        logged.get(member.id) != keys.enrolled(code_public)
    ):
        raise Broken("staff_keys_damaged")
    return keys


def known_keys(session: Session, listed: StaffList, clinic: str) -> dict[str, k.PublicKeys]:
    """Everyone's public keys by id; those that do not fit are left out, and what they signed is not believed."""
    known = {}
    rows = {row.staff_id: row for row in session.scalars(select(StaffKeys))}
    logged = enrolments(session) if rows else {}
    for member in listed.members:
        with contextlib.suppress(Broken):
            if row := rows.get(member.id):
                known[member.id] = _held_against(row, member, clinic, logged)
    return known


def sealed_secrets(root: bytes, audit: bytes, clinic: str, staff_id: str, to: bytes) -> str:
    """The root and audit private keys sealed to one chief."""
    return k.b64(k.seal_to(to, root + audit, "spiral/root", clinic.encode(), staff_id.encode()))


def unit_secrets(box: "Box", listed: StaffList) -> tuple[Ed25519PrivateKey, X25519PrivateKey]:
    """The root key and the audit key, for a chief they are sealed to; Refused for others."""
    sealed = listed.chiefs.get(box.actor.id)
    if sealed is None:
        raise Refused("not_chief")
    bound = box.clinic.encode(), box.actor.id.encode()
    raw = k.open_sealed_to(box.keys.exchange, k.unb64(sealed), "spiral/root", *bound)
    return Ed25519PrivateKey.from_private_bytes(raw[:32]), X25519PrivateKey.from_private_bytes(raw[32:])


def _in_force(work: "Work") -> tuple[StaffList, Ed25519PrivateKey]:
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    return listed, unit_secrets(work.box, listed)[0]


def _next(work: "Work", root: Ed25519PrivateKey, listed: StaffList, **changed: Any) -> None:
    work.box.memory.clear()
    write_staff_list(
        work.session, root, work.box.clinic, replace(listed, serial=listed.serial + 1, **changed)
    )


def add_member(work: "Work", *, staff_id: str, login: str, name: str, roles: tuple[str, ...]) -> str:
    """List a new person and make a one-time code, which is returned and kept nowhere."""
    box = work.box
    listed, root = _in_force(work)
    if listed.active(login):
        raise Refused("login_taken", login=login)
    entry, code, public = with_code(box.clinic, staff_id, login, box.file_key, box.kdf)
    member = Member(staff_id, login, name, roles, k.b64(public), work.actor.id)
    _next(work, root, listed, members=(*listed.members, member))
    work.log("staff_add", about=staff_id)
    # before the commit: a power cut leaves an entry that the list lacks and the next sign-in drops, never a
    # person on the list whose code opens nothing
    work.beforehand.append(lambda: _add_entry(work, login, entry))
    return code


def end_member(work: "Work", login: str) -> Member:
    """End a person's sign-in at once; the last chief cannot be ended.

    The list decides: an entry that a power cut or a full disk leaves in `unit.keys` opens nothing, and the next
    sign-in drops it.
    """
    listed, root = _in_force(work)
    member = _active(listed, login)
    _keep_a_chief(listed, member)
    ended = tuple(replace(m, ended=True) if m.id == member.id else m for m in listed.members)
    chiefs = {staff_id: sealed for staff_id, sealed in listed.chiefs.items() if staff_id != member.id}
    _next(work, root, listed, members=ended, chiefs=chiefs)
    work.log("staff_end", about=member.id)
    work.afterwards.append(lambda: _drop_entry(work, login))
    return member


def change_roles(work: "Work", login: str, roles: tuple[str, ...]) -> Member:
    """Give a person other roles; the last chief stays one.

    Who holds keys to more than a chief may read becomes chief only as a new person: their keys would go on opening.
    """
    listed, root = _in_force(work)
    member = _active(listed, login)
    if CHIEF not in roles:
        _keep_a_chief(listed, member)
    else:
        _refuse_holder_as_chief(work, member, roles)
    changed = replace(member, roles=roles)
    chiefs = {
        staff_id: sealed
        for staff_id, sealed in listed.chiefs.items()
        if staff_id != member.id or CHIEF in roles
    }
    members = tuple(changed if m.id == member.id else m for m in listed.members)
    _next(work, root, listed, members=members, chiefs=chiefs)
    work.log("staff_roles", about=f"{member.id} {','.join(roles)}")
    return changed


def rename_member(work: "Work", login: str, name: str) -> Member:
    """Give a person another name; login, keys and roles stay."""
    listed, root = _in_force(work)
    member = _active(listed, login)
    changed = replace(member, name=name)
    _next(work, root, listed, members=tuple(changed if m.id == member.id else m for m in listed.members))
    work.log("staff_name", about=member.id)
    return changed


def share_unit_secrets(work: "Work") -> None:
    """Seal the root and audit keys to every enrolled chief that lacks them; done when a chief signs in."""
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    if work.actor.id not in listed.chiefs:
        return
    lacking = [m for m in listed.members if CHIEF in m.roles and not m.ended and m.id not in listed.chiefs]
    ready = {m.id: keys for m in lacking if (keys := public_keys(work.session, m, work.box.clinic))}
    if ready:
        root, audit = unit_secrets(work.box, listed)
        raw = root.private_bytes_raw(), audit.private_bytes_raw()
        sealed = {
            staff_id: sealed_secrets(*raw, work.box.clinic, staff_id, keys.exchange)
            for staff_id, keys in ready.items()
        }
        _next(work, root, listed, chiefs=listed.chiefs | sealed)
        work.log("root_shared", about=" ".join(sealed))


def _active(listed: StaffList, login: str) -> Member:
    member = listed.active(login)
    if member is None:
        raise Refused("no_such_staff", login=login)
    return member


def _keep_a_chief(listed: StaffList, member: Member) -> None:
    others = [
        m
        for m in listed.members
        if CHIEF in m.roles and not m.ended and m.id in listed.chiefs and m.id != member.id
    ]
    if member.id in listed.chiefs and not others:
        raise Refused("last_chief")


def _refuse_holder_as_chief(work: "Work", member: Member, roles: tuple[str, ...]) -> None:
    held = set(work.session.scalars(select(Grant.compartment).where(Grant.staff_id == member.id)))
    if held - work.box.shape.compartments_of(roles):
        raise Refused("chief_holds_keys", login=member.login)


def _add_entry(work: "Work", login: str, entry: dict[str, Any]) -> None:
    former = read_unit_keys(work.box.folder)
    write_unit_keys(work.box.folder, former | {"people": former["people"] | {login: entry}})
    work.undoing.append(lambda: write_unit_keys(work.box.folder, former, forget=True))


def _drop_entry(work: "Work", login: str) -> None:
    facts = read_unit_keys(work.box.folder)
    if facts["people"].pop(login, None):
        with contextlib.suppress(OSError):
            write_unit_keys(work.box.folder, facts, forget=True)


def mend_unit_keys(box: "Box", listed: StaffList) -> None:
    """At sign-in: drop the entries that the list lacks, and my own one-time code; what the disk refuses waits."""
    facts = read_unit_keys(box.folder)
    people: dict[str, Any] = {}
    for login, entry in facts["people"].items():
        member = listed.active(login)
        if member and entry.get("id") == member.id:
            used = {"enrolment"} if login == box.actor.login else set()
            people[login] = {name: value for name, value in entry.items() if name not in used}
    if people != facts["people"]:
        gone = facts["people"].keys() - people.keys()
        with contextlib.suppress(OSError):
            write_unit_keys(box.folder, facts | {"people": people}, forget=bool(gone))
