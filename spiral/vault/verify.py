"""`verify`: is the clinic whole, and is the access log the one that was written?"""

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, LargeBinary, inspect, select
from sqlalchemy.orm import Session

from spiral.vault import access_log
from spiral.vault.access_log import Head, kept_head
from spiral.vault.box import Box
from spiral.vault.errors import Broken, Refused
from spiral.vault.grants import is_grant_signed
from spiral.vault.keys import PublicKeys, is_signed, unb64
from spiral.vault.sealing import generation_of, open_sealed
from spiral.vault.staff_list import StaffList, is_list_signed, public_keys, read_staff_list
from spiral.vault.tables import Base, Grant, History, Kept, LogRow, StaffListRow
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


SealedFields = dict[str, tuple[tuple[str, str, str], ...]]
"""Table -> (column, compartment, label) of its sealed fields."""


def verify(box: Box, sealed_fields: SealedFields) -> Checked:
    """Check file, keys, staff list, chain, signatures, the head outside and every row; open what my keys open."""
    faults = _check_file(box.engine)
    with Session(box.engine) as session:
        listed = _check_list(box, session, faults)
        _check_unit_keys(box, listed, faults)
        public = _check_people(box, session, listed, faults)
        digests, head = _check_log(box, session, public, faults)
        rows = _check_rows(session, digests, faults)
        opened, closed = _open_all(box, session, sealed_fields, faults)
    return Checked(tuple(faults), head.seq, rows, opened, tuple(sorted(closed)), head.printed)


def _check_file(engine: Engine) -> list[Fault]:
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA integrity_check")
        whole = [row[0] for row in cursor.fetchall()] == ["ok"]
        cursor.execute("PRAGMA cipher_integrity_check")
        ciphered = not cursor.fetchall()
        cursor.execute("PRAGMA foreign_key_check")
        joined = not cursor.fetchall()
    finally:
        raw.close()
    checks = {"file_damaged": whole, "file_cipher_damaged": ciphered, "file_references": joined}
    return [Fault(code) for code, good in checks.items() if not good]


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
    if facts["clinic"] != box.clinic or unb64(facts["root"]) != box.root_public:
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
    for grant in session.scalars(select(Grant)):
        to = public.get(grant.staff_id)
        if to is None or not _granted_well(session, box, grant, to):
            faults.append(Fault("grant_damaged", f"{grant.staff_id} {grant.compartment}"))
    return public


def _granted_well(session: Session, box: Box, grant: Grant, to: PublicKeys) -> bool:
    try:
        return is_grant_signed(session, box, grant, to)
    except Broken:
        return False


def _check_log(
    box: Box, session: Session, public: dict[str, PublicKeys], faults: list[Fault]
) -> tuple[dict[int, str | None], Head]:
    digests: dict[int, str | None] = {}
    head = Head(0, access_log.FIRST)
    try:
        outside = kept_head(box.clinic, box.folder)
    except Broken as error:
        outside = None
        faults.append(Fault(error.reason))
    for row in session.execute(
        select(LogRow).order_by(LogRow.seq).execution_options(yield_per=2000)
    ).scalars():
        signer = public.get(row.staff_id)
        facts = json.loads(row.body)
        told = facts["seq"], facts["at"], facts["action"], facts["user"], facts["client"]
        parts = box.clinic.encode(), row.hash.encode()
        if row.seq != head.seq + 1:
            faults.append(Fault("log_row_missing", str(head.seq + 1)))
        elif row.hash != access_log.hash_of(head.hash, row.body) or told != (
            row.seq,
            row.at,
            row.action,
            row.staff_id,
            row.client_id,
        ):
            faults.append(Fault("log_row_changed", str(row.seq)))
        elif signer is None or not is_signed(signer.signing, row.signature, access_log.SIGN_LABEL, *parts):
            faults.append(Fault("log_row_unsigned", str(row.seq)))
        if outside and row.seq == outside.seq and row.hash != outside.hash:
            faults.append(Fault("log_rewritten", str(row.seq)))
        digests[row.seq] = facts["digest"]
        head = Head(row.seq, row.hash)
    if outside and outside.seq > head.seq:
        faults.append(Fault("log_rolled_back", f"{head.seq} < {outside.seq}"))
    return digests, head


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
            if not box.holds(compartment):
                closed.add(compartment)
                continue
            found = session.execute(
                select(table.id, table.version, getattr(table, column)).execution_options(yield_per=2000)
            )
            for row_id, version, field in found:
                try:
                    key = box.compartments[compartment, generation_of(field)]
                    open_sealed(key, label, box.clinic, row_id, version, field)
                    opened += 1
                except (Refused, KeyError):
                    faults.append(Fault("field_damaged", f"{table.__tablename__} {row_id}"))
    return opened, closed
