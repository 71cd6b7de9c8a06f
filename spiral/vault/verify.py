"""`verify`: is the clinic whole, and is the access log the one that was written?"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, LargeBinary, inspect, literal, select
from sqlalchemy.orm import Session

from spiral.vault import access_log
from spiral.vault.access_log import Head, kept_outside
from spiral.vault.box import Box
from spiral.vault.errors import Broken, Refused
from spiral.vault.grants import genuine_grants, grant_faults
from spiral.vault.key_log import KeyLog, is_row_signed
from spiral.vault.keys import PublicKeys, unb64
from spiral.vault.sealing import generation_of, open_sealed
from spiral.vault.staff_list import StaffList, is_list_signed, public_keys, read_staff_list
from spiral.vault.tables import Base, History, Kept, LogRow, StaffListRow
from spiral.vault.unit_keys import read_unit_keys
from spiral.vault.work import body_of


@dataclass(frozen=True)
class Fault:
    """Something that is not as it was written: a code, and where."""

    code: str
    where: str = ""


@dataclass(frozen=True)
class Checked:
    """What was looked at, what is wrong, and the compartments whose fields this person's keys could not open."""

    faults: tuple[Fault, ...]
    log_rows: int
    rows: int
    opened: int
    closed: tuple[str, ...]
    head: str


SealedFields = dict[str, tuple[tuple[str, str | None, str], ...]]
"""Table -> (column, compartment, label) of its sealed fields; None: each row names its own in `compartment`."""


def verify(box: Box, sealed_fields: SealedFields) -> Checked:
    """Check file, keys, staff list, chain, signatures, the head outside and every row; open what my keys open."""
    faults = _check_file(box.engine)
    with Session(box.engine) as session:
        listed = _check_list(box, session, faults)
        _check_unit_keys(box, listed, faults)
        public = _check_people(box, session, listed, faults)
        told = _check_log(box, session, public, faults)
        _check_logged(box, session, listed, told, faults)
        rows = _check_rows(session, told.digests, faults)
        opened, closed = _open_all(box, session, sealed_fields, faults)
    return Checked(tuple(faults), told.head.seq, rows, opened, tuple(sorted(closed)), told.head.printed)


def _check_file(engine: Engine) -> list[Fault]:
    """On a connection of its own, after everything has been brought into the one file."""
    _pragma(engine, "wal_checkpoint(TRUNCATE)")
    engine.dispose()
    checks = {
        "file_damaged": _pragma(engine, "integrity_check") == [("ok",)],
        "file_cipher_damaged": _pragma(engine, "cipher_integrity_check") == [],
        "file_references": _pragma(engine, "foreign_key_check") == [],
    }
    return [Fault(code) for code, good in checks.items() if not good]


def _pragma(engine: Engine, pragma: str) -> list[tuple[object, ...]] | None:
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute(f"PRAGMA {pragma}")
        return [tuple(row) for row in cursor.fetchall()]
    except sqlcipher.DatabaseError:
        return None
    finally:
        raw.close()


def _check_list(box: Box, session: Session, faults: list[Fault]) -> StaffList | None:
    for number, row in enumerate(
        session.scalars(select(StaffListRow).order_by(StaffListRow.serial)), start=1
    ):
        if row.serial != number or not is_list_signed(row, box.root_public, box.clinic):
            faults.append(Fault("staff_list_damaged", str(row.serial)))
    try:
        return read_staff_list(session, box.root_public, box.clinic)
    except Broken:
        return None


def _check_unit_keys(box: Box, listed: StaffList | None, faults: list[Fault]) -> None:
    try:
        facts = read_unit_keys(box.folder)
    except Broken as error:
        faults.append(Fault(error.reason))
        return
    if (facts["clinic"], unb64(facts["root"]), facts["unit"]) != (box.clinic, box.root_public, box.unit):
        faults.append(Fault("unit_keys_damaged"))
    for login, person in sorted(facts["people"].items()):
        member = listed.active(login) if listed else None
        if member is None or person.get("id") != member.id:
            faults.append(Fault("unit_keys_stranger", login))


def _check_people(
    box: Box, session: Session, listed: StaffList | None, faults: list[Fault]
) -> dict[str, PublicKeys]:
    public: dict[str, PublicKeys] = {}
    for member in listed.members if listed else ():
        try:
            keys = public_keys(session, member, box.clinic)
        except Broken:
            keys = None
            faults.append(Fault("staff_keys_damaged", member.login))
        if keys:
            public[member.id] = keys
    return public


@dataclass
class _Told:
    """What the log tells: its newest row, the digest of each row, and what it tells of keys."""

    head: Head = field(default_factory=lambda: Head(0, access_log.FIRST))
    signature: bytes = b""
    digests: dict[int, str | None] = field(default_factory=dict)
    keys: KeyLog = field(default_factory=KeyLog)


def _check_log(box: Box, session: Session, public: dict[str, PublicKeys], faults: list[Fault]) -> _Told:
    told = _Told()
    known = _known_outside(box, faults)
    moved = False
    rows = select(LogRow).order_by(LogRow.seq).execution_options(yield_per=2000)
    for row in session.execute(rows).scalars():
        if row.seq != told.head.seq + 1:
            faults.append(Fault("log_row_missing", f"{told.head.seq + 1}"))
            moved = True
        try:
            facts = json.loads(row.body)
            code = _row_fault(box, row, facts, told, public, follows_moved=moved)
            told.digests[facts["seq"]] = None if facts["action"] == "enrol" else facts["digest"]  # of keys
            told.keys.note(facts, sure=code is None)
        except (ValueError, KeyError, TypeError, AttributeError):
            code = "log_row_changed"
        if code:
            faults.append(Fault(code, str(row.seq)))
        moved = code == "log_row_moved"
        if any(row.seq == one.seq and row.hash != one.hash for one in known):
            faults.append(Fault("log_rewritten", str(row.seq)))
        told.head, told.signature = Head(row.seq, row.hash), row.signature
        session.expunge(row)
    faults.extend(
        Fault("log_rolled_back", f"{told.head.seq} < {one.seq}") for one in known if one.seq > told.head.seq
    )
    return told


def _known_outside(box: Box, faults: list[Fault]) -> set[Head]:
    """The rows that this machine knows. A damaged copy was told at sign-in, which wrote a new one."""
    if "log_head_damaged" in box.warnings:
        faults.append(Fault("log_head_damaged"))
    try:
        outside = kept_outside(box.clinic, box.folder)
    except Broken as error:
        faults.append(Fault(error.reason))
        return set()
    return {one for one in ((outside.newest, outside.lost) if outside else ()) if one}


def _row_fault(
    box: Box,
    row: LogRow,
    facts: dict[str, Any],
    before: _Told,
    public: dict[str, PublicKeys],
    *,
    follows_moved: bool,
) -> str | None:
    """What is wrong with a row. After one that is gone or moved the chain says nothing; the signature still does."""
    if facts["seq"] != row.seq:
        return "log_row_moved"
    if not follows_moved and row.hash != access_log.hash_of(before.head.hash, before.signature, row.body):
        return "log_row_changed"
    columns = row.at, row.action, row.staff_id, row.client_id
    if columns != (facts["at"], facts["action"], facts["user"], facts["client"]):
        return "log_row_changed"
    signed = is_row_signed(row, public.get(row.staff_id), box.clinic)
    if not signed or row.staff_id in before.keys.ended:  # who has ended writes no more
        return "log_row_unsigned"
    return None


def _check_logged(
    box: Box, session: Session, listed: StaffList | None, told: _Told, faults: list[Fault]
) -> None:
    """Staff lists, grants and generations against the log rows that tell of them."""
    if listed is not None and not told.keys.agrees_with(listed):
        faults.append(Fault("staff_list_damaged", f"{listed.serial}, {told.keys.lists}"))
    genuine = genuine_grants(session, box, told.keys) if listed is not None else []
    faults.extend(Fault(code, which) for code, which in grant_faults(session, told.keys, genuine))


def _kept_tables() -> list[Any]:
    return [mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Kept)]


def _check_rows(session: Session, digests: dict[int, str | None], faults: list[Fault]) -> int:
    """Each row, as it is and as it was, against the digest of the log row that wrote it."""
    written: dict[int, list[str]] = defaultdict(list)
    rows = 0
    for table in _kept_tables():
        for row in session.execute(select(table).execution_options(yield_per=2000)).scalars():
            rows += 1
            written[row.log_seq].append(hashlib.sha256(body_of(row).encode()).hexdigest())
            session.expunge(row)
    for log_seq, body in session.execute(
        select(History.log_seq, History.body).execution_options(yield_per=2000)
    ):
        written[log_seq].append(hashlib.sha256(body.encode()).hexdigest())
    for seq, digest in digests.items():
        told = access_log.digest_of_hashes(written.pop(seq)) if seq in written else None
        if told != digest:
            faults.append(Fault("rows_changed", str(seq)))
    faults.extend(Fault("rows_unlogged", str(seq)) for seq in written)
    return rows


def _open_all(
    box: Box, session: Session, sealed_fields: SealedFields, faults: list[Fault]
) -> tuple[int, set[str]]:
    opened, closed = 0, set()
    for table in _kept_tables():
        fields = sealed_fields.get(table.__tablename__, ())
        sealed = {c.key for c in inspect(table).column_attrs if isinstance(c.columns[0].type, LargeBinary)}
        assert sealed == {column for column, _, _ in fields}, table
        for column, compartment, label in fields:
            if compartment is not None and not box.holds(compartment):
                closed.add(compartment)
                continue
            for row_id, version, field_text, own in _fields_of(session, table, column):
                if not field_text:  # nothing sealed, as the row's digest says
                    continue
                if not box.holds(compartment or own):
                    closed.add(own)
                    continue
                try:
                    key = box.compartments[compartment or own, generation_of(field_text)]
                    open_sealed(key, label, box.clinic, row_id, version, field_text)
                    opened += 1
                except (Refused, KeyError):
                    faults.append(Fault("field_damaged", f"{table.__tablename__} {row_id} {version}"))
    return opened, closed


def _fields_of(session: Session, table: Any, column: str) -> Iterator[tuple[str, int, bytes, str]]:
    """One sealed column, as each row is and as it was, with the compartment that the row names."""
    named = getattr(table, "compartment", literal(""))
    now = select(table.id, table.version, getattr(table, column), named).execution_options(yield_per=2000)
    yield from session.execute(now)
    former = select(History.row_id, History.version, History.body).where(History.kind == table.__tablename__)
    for row_id, version, body in session.execute(former.execution_options(yield_per=2000)):
        told = json.loads(body)
        yield row_id, version, unb64(told[column]), told.get("compartment", "")
