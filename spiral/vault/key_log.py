"""What the access log tells of keys: who enrolled with which, who ended, who made and who granted what.

The log's text is chained, signed and its head kept outside, so this is what public keys, the staff list, makers and
grants in the file are held against. Read whole at sign-in; a row that breaks the chain, or that the one it names did
not sign, is told of and gives nobody a key.
"""

import json
import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from spiral.vault import access_log
from spiral.vault.access_log import Head
from spiral.vault.keys import PublicKeys, is_signed
from spiral.vault.tables import Base, LogRow

if TYPE_CHECKING:
    from spiral.vault.box import Box
    from spiral.vault.staff_list import StaffList

LIST_ACTIONS = frozenset(
    {"clinic_made", "staff_add", "staff_end", "staff_roles", "staff_name", "root_shared"}
)
"""Actions in the access log that wrote a new staff list, each one."""
KEY_ACTIONS = LIST_ACTIONS | {"enrol", "compartment_made", "grant"}
_KEY_ROW = re.compile(f'"action":"(?:{"|".join(sorted(KEY_ACTIONS))})"')
_LOG = Base.metadata.tables[LogRow.__tablename__].c  # of the table itself: a hundred thousand rows and more
_ROWS = select(_LOG.seq, _LOG.hash, _LOG.signature, _LOG.body, _LOG.action, _LOG.at, _LOG.staff_id).order_by(
    _LOG.seq
)

_ENROLLED = select(LogRow.staff_id, LogRow.body).where(LogRow.action == "enrol").order_by(LogRow.seq)


@dataclass
class KeyLog:
    """Read up to `head`. `whole`: the chain held, and every row about keys is signed by the one it names."""

    head: Head = field(default_factory=lambda: Head(0, access_log.FIRST))
    signature: bytes = b""
    whole: bool = True
    unit: str | None = None
    lists: int = 0
    ended: dict[str, int] = field(default_factory=dict)
    grants: dict[str, set[str]] = field(default_factory=dict)
    makers: dict[str, str] = field(default_factory=dict)

    def note(self, facts: dict[str, Any], *, sure: bool) -> None:
        """Take in a row: what it tells of lists always, of keys only when it is `sure`.

        Sure: chain and signature hold, and who wrote it has not ended. Grants and makers are `STAFF COMPARTMENT
        GENERATION`.
        """
        action, about, user = facts["action"], str(facts["about"]), str(facts["user"])
        self.lists += action in LIST_ACTIONS
        if action == "clinic_made" and self.unit is None:
            self.unit = str(facts["unit"])
        if action == "staff_end":
            self.ended.setdefault(about, facts["seq"])
        if not sure:
            return
        if action in ("grant", "compartment_made"):
            self.grants.setdefault(about, set()).add(user)
        if action == "compartment_made" and about.startswith(f"{user} "):
            self.makers[about] = user

    def maker(self, compartment: str, generation: int) -> str | None:
        """Who made a key first, as the log tells."""
        of = f" {compartment} {generation}"
        return next((user for about, user in self.makers.items() if about.endswith(of)), None)

    def agrees_with(self, listed: "StaffList") -> bool:
        """Whether the list is the newest one that the log tells of, with the people ended that the log ended."""
        ended = {member.id for member in listed.members if member.ended}
        return listed.serial == self.lists and ended == set(self.ended)


def read_key_log(box: "Box", session: Session, public: dict[str, PublicKeys]) -> KeyLog:
    """What the log tells now: what was read at sign-in, and what has been written since."""
    told = deepcopy(box.told)
    before, hashed, signed = told.head.seq, told.head.hash, told.signature
    for row in session.execute(_ROWS.where(_LOG.seq > before).execution_options(yield_per=2000)):
        seq, own_hash, signature, body, action = row[:5]
        follows = seq == before + 1 and own_hash == access_log.hash_of(hashed, signed, body)
        told.whole &= follows
        if action in KEY_ACTIONS or _KEY_ROW.search(body):
            _note(told, row, follows, box.clinic, public)
        before, hashed, signed = seq, own_hash, signature
    told.head, told.signature = Head(before, hashed), signed
    return told


def _note(told: KeyLog, row: Any, follows: bool, clinic: str, public: dict[str, PublicKeys]) -> None:
    try:
        facts = json.loads(row.body)
        columns = facts["seq"], facts["at"], facts["action"], facts["user"]
        sure = (
            follows
            and (row.seq, row.at, row.action, row.staff_id) == columns
            and is_row_signed(row, public.get(row.staff_id), clinic)
            and row.staff_id not in told.ended
        )
        told.note(facts, sure=sure)
        told.whole &= sure
    except (ValueError, KeyError, TypeError):
        told.whole = False


def is_row_signed(row: Any, signer: PublicKeys | None, clinic: str) -> bool:
    """Whether a log row is signed by the keys of the one it names."""
    parts = clinic.encode(), row.hash.encode()
    return signer is not None and is_signed(signer.signing, row.signature, access_log.SIGN_LABEL, *parts)


def enrolments(session: Session, staff_id: str | None = None) -> dict[str, str]:
    """The digest of the keys with which each person (or this one) enrolled, by the first row of the log that tells."""
    rows = _ENROLLED if staff_id is None else _ENROLLED.where(LogRow.staff_id == staff_id)
    first: dict[str, str] = {}
    for who, body in session.execute(rows):
        first.setdefault(who, body)
    return {who: digest for who, body in first.items() if (digest := _enrolled(who, body)) is not None}


def _enrolled(staff_id: str, body: str) -> str | None:
    try:
        facts = json.loads(body)
        named, digest = (facts["action"], facts["user"], facts["about"]), str(facts["digest"])
    except (ValueError, KeyError, TypeError):
        return None
    return digest if named == ("enrol", staff_id, staff_id) else None
