"""A clinic's folder: made, opened with a password, and in the hands of one person at a time."""

import contextlib
import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from filelock import FileLock, Timeout
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from spiral.vault import keys as k
from spiral.vault.access_log import Head, kept_outside
from spiral.vault.database import RECORDS, broken_by, create_file, migrate, open_file
from spiral.vault.errors import Broken, Refused
from spiral.vault.grants import make_unheld, open_grants
from spiral.vault.key_log import KeyLog, is_row_signed, read_key_log
from spiral.vault.network_share import refuse_share
from spiral.vault.no_dump import keep_no_dump
from spiral.vault.passwords import check_password
from spiral.vault.sealing import field_key
from spiral.vault.staff_list import (
    CHIEF,
    Member,
    StaffList,
    known_keys,
    mend_unit_keys,
    public_keys,
    read_staff_list,
    sealed_secrets,
    share_unit_secrets,
    write_staff_list,
)
from spiral.vault.tables import LogRow, StaffKeys, new_id, utc_now
from spiral.vault.unit_keys import (
    UNIT_KEYS,
    opened_by_code,
    read_unit_keys,
    spend_as_long,
    unwrapped_person,
    wrapped_person,
    write_unit_keys,
)
from spiral.vault.work import Actor, Work, working

LOCK = "in-use.lock"


@dataclass(frozen=True)
class Shape:
    """What the records tell the box: where the migrations lie, and which compartments some roles ask for."""

    scripts: Path
    compartments_of: Callable[[Iterable[str]], frozenset[str]]


@dataclass
class Box:
    """An opened clinic, in the hands of one person.

    `clock` tells the time (UTC) that is written; the made-up clinic has one of its own, for days that are over.
    """

    folder: Path
    clinic: str
    unit: str
    engine: Engine
    actor: Actor
    keys: k.KeyPair = field(repr=False)
    file_key: bytes = field(repr=False)
    audit_public: bytes
    root_public: bytes
    shape: Shape
    lock: FileLock
    kdf: k.Kdf
    compartments: dict[tuple[str, int], bytes] = field(default_factory=dict, repr=False)
    warnings: list[str] = field(default_factory=list)
    lost: Head | None = None
    told: KeyLog = field(default_factory=KeyLog, repr=False)
    memory: dict[str, Any] = field(default_factory=dict, repr=False)
    clock: Callable[[], str] = field(default=utc_now, repr=False)

    def work(self, today: dt.date) -> contextlib.AbstractContextManager[Work]:
        """One transaction; see `working`."""
        return working(self, today)

    def holds(self, compartment: str) -> bool:
        """Whether this person's keys open the compartment."""
        return any(name == compartment for name, _ in self.compartments)

    def newest_key(self, compartment: str) -> tuple[int, bytes]:
        """Number and key of the newest generation held; Refused when none is."""
        held = [
            (generation, key) for (name, generation), key in self.compartments.items() if name == compartment
        ]
        if not held:
            raise Refused("compartment_closed", compartment=compartment)
        return max(held)

    def close(self) -> None:
        """Let the clinic go, so that another program may open it; keys derived for its fields are forgotten."""
        self.engine.dispose()
        self.compartments.clear()
        self.memory.clear()
        field_key.cache_clear()
        self.lock.release()


def _lock(folder: Path) -> FileLock:
    # not the thread's own: the screen signs in off its thread and lets go on it
    lock = FileLock(folder / LOCK, mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise Refused("clinic_in_use") from None
    return lock


@contextlib.contextmanager
def _broken_told() -> Iterator[None]:
    """What disk and file could not do is told as Broken."""
    try:
        yield
    except Exception as error:
        if broken := broken_by(error):
            raise broken from None
        raise


@contextlib.contextmanager
def _held(folder: Path) -> Iterator[tuple[FileLock, dict[str, Any]]]:
    """The clinic's lock, kept unless what follows fails, and `unit.keys` as it is under it."""
    read_unit_keys(folder)  # first: a folder without a clinic gets no lock file
    keep_no_dump()
    refuse_share(folder)
    with _broken_told():
        lock = _lock(folder)
        try:
            _tighten(folder)
            yield lock, read_unit_keys(folder)
        except BaseException:
            lock.release()
            raise


def _tighten(folder: Path) -> None:
    """Folder 0700, files 0600, also where the clinic was copied from somewhere that forgot it."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            folder.chmod(0o700)
            for file in folder.iterdir():
                if file.is_file() and file.stat().st_mode & 0o077:
                    file.chmod(0o600)


def create_clinic(
    folder: Path,
    *,
    unit: str,
    login: str,
    name: str,
    password: str,
    shape: Shape,
    kdf: k.Kdf | None = None,
    begin: Callable[[Work], None] | None = None,
) -> Box:
    """A new clinic with its first chief, opened. A folder that holds anything is refused; a failure leaves nothing.

    `begin` writes the records' first rows in the same transaction.
    """
    check_password(password, known=(login, name, unit))
    keep_no_dump()
    refuse_share(folder)
    was_there = folder.exists()
    if was_there and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder_not_empty")
    with _broken_told():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        lock = _lock(folder)
        try:
            return _made(folder, lock, unit, login, name, password, shape, kdf or k.Kdf(), begin)
        except BaseException:
            lock.release()
            for file in [*folder.glob(f"{RECORDS}*"), *folder.glob(f"{UNIT_KEYS}*"), folder / LOCK]:
                file.unlink(missing_ok=True)
            if not was_there:
                folder.rmdir()
            raise


def _made(
    folder: Path,
    lock: FileLock,
    unit: str,
    login: str,
    name: str,
    password: str,
    shape: Shape,
    kdf: k.Kdf,
    begin: Callable[[Work], None] | None,
) -> Box:
    clinic, staff_id, file_key = new_id(), new_id(), os.urandom(32)
    root, audit, pair = Ed25519PrivateKey.generate(), X25519PrivateKey.generate(), k.KeyPair.fresh()
    first_code = Ed25519PrivateKey.generate()
    code_public = k.b64(first_code.public_key().public_bytes_raw())
    member = Member(staff_id, login, name, (CHIEF,), code_public, staff_id)
    secrets = sealed_secrets(
        root.private_bytes_raw(), audit.private_bytes_raw(), clinic, staff_id, pair.public.exchange
    )
    audit_public = audit.public_key().public_bytes_raw()
    engine = create_file(folder, file_key)
    box = Box(
        folder,
        clinic,
        unit,
        engine,
        Actor(staff_id, login, name, frozenset(member.roles)),
        pair,
        file_key,
        audit_public,
        root.public_key().public_bytes_raw(),
        shape,
        lock,
        kdf,
    )
    try:
        migrate(engine, shape.scripts)
        with working(box, dt.date.today()) as work:
            listed = StaffList(1, (member,), k.b64(audit_public), {staff_id: secrets})
            write_staff_list(work.session, root, clinic, listed)
            work.log("clinic_made")
            _enrol(work, member, first_code)
            if begin is not None:
                begin(work)
        write_unit_keys(
            folder,
            {
                "format": "spiral-unit-keys",
                "version": 1,
                "clinic": clinic,
                "unit": unit,
                "root": k.b64(box.root_public),
                "people": {login: wrapped_person(clinic, staff_id, login, pair, file_key, password, kdf)},
            },
        )
    except BaseException:
        engine.dispose()
        raise
    return box


def sign_in(folder: Path, login: str, password: str, *, shape: Shape) -> Box:
    """Open a clinic with a person's password; unknown login, ended person and wrong password are refused alike.

    What a power cut left undone in `unit.keys` is mended, and compartments that nobody has made yet are made.
    """
    with _held(folder) as (lock, facts):
        person = facts["people"].get(login)
        if person is None:
            spend_as_long(facts, password)
            raise Refused("wrong_login_or_password")
        if "private" not in person:
            raise Refused("not_enrolled")
        try:
            pair, file_key = unwrapped_person(facts["clinic"], person, password)
        except InvalidTag:
            raise Refused("wrong_login_or_password") from None
        with _opened(folder, lock, facts, login, pair, file_key, shape) as box:
            member, listed = _take_hold(box)
            with working(box, dt.date.today()) as work:
                work.log("sign_in")
                make_unheld(work, member)
                share_unit_secrets(work)
            mend_unit_keys(box, listed)
            return box


@contextlib.contextmanager
def _opened(
    folder: Path,
    lock: FileLock,
    facts: dict[str, Any],
    login: str,
    pair: k.KeyPair,
    file_key: bytes,
    shape: Shape,
) -> Iterator[Box]:
    """The clinic with the person the staff list names, before any compartment is opened; closed by any error."""
    engine = open_file(folder, file_key)
    try:
        migrate(engine, shape.scripts, folder)
        root, clinic = k.unb64(facts["root"]), facts["clinic"]
        with Session(engine) as session:
            listed = read_staff_list(session, root, clinic)
        member = listed.active(login)
        if member is None or member.id != facts["people"][login].get("id"):
            raise Refused("wrong_login_or_password")
        actor = Actor(member.id, member.login, member.name, frozenset(member.roles))
        audit = k.unb64(listed.audit)
        box = Box(
            folder, clinic, facts["unit"], engine, actor, pair, file_key, audit, root, shape, lock, k.Kdf()
        )
        with Session(engine) as session:
            compare_head(box, session)
            compare_log(box, session, listed)
        yield box
    except BaseException:
        engine.dispose()
        raise


def _take_hold(box: Box) -> tuple[Member, StaffList]:
    """Check that the list's keys are mine and open my grants; my line in the list, and the list."""
    with Session(box.engine) as session:
        listed = read_staff_list(session, box.root_public, box.clinic)
        member = listed.by_id(box.actor.id)
        mine = public_keys(session, member, box.clinic) if member else None
        if member is None or mine is None:
            raise Refused("not_enrolled")
        if mine != box.keys.public:
            raise Broken("staff_keys_damaged")
        open_grants(box, session)
        return member, listed


def compare_head(box: Box, session: Session) -> None:
    """Warn when the log does not hold a row whose hash this machine kept; that row is remembered from now on."""
    try:
        outside = kept_outside(box.clinic, box.folder)
    except Broken as error:
        box.warnings.append(error.reason)
        return
    for known in (outside.lost, outside.newest) if outside else ():
        if known is None or known.seq == 0:
            continue
        row = session.get(LogRow, known.seq)
        if row is None or row.hash != known.hash:
            box.lost = known
            box.warnings.append("log_rolled_back")
            return


def compare_log(box: Box, session: Session, listed: StaffList) -> None:
    """Read what the log tells of keys; warn when it was changed, Broken when the list is not the one it tells of.

    My own newest row vouches for all before it: nobody else can sign it.
    """
    box.told = read_key_log(box, session, known_keys(session, listed, box.clinic))
    box.unit = box.told.unit or box.unit  # in `unit.keys` anyone can write another
    newest = select(LogRow).where(LogRow.staff_id == box.actor.id).order_by(LogRow.seq.desc()).limit(1)
    mine = session.scalar(newest)
    if not box.told.whole or (mine is not None and not is_row_signed(mine, box.keys.public, box.clinic)):
        box.warnings.append("log_changed")
    if not box.told.agrees_with(listed):
        raise Broken("staff_list_damaged")


def enrol(
    folder: Path, login: str, code: str, password: str, *, shape: Shape, kdf: k.Kdf | None = None
) -> Box:
    """First sign-in: the one-time code opens the file; the person makes keys and a password of their own.

    The keys are written to `unit.keys` before the transaction and the code is taken away after it, so that a
    power cut at any moment leaves either a code that still works or a person who can sign in.
    """
    with _held(folder) as (lock, facts):
        person = facts["people"].get(login)
        if person is None:
            raise Refused("no_code_waiting")
        code_key, file_key = opened_by_code(facts["clinic"], person, code)
        check_password(password, known=(login, facts["unit"]))
        pair = k.KeyPair.fresh()
        with _opened(folder, lock, facts, login, pair, file_key, shape) as box:
            with working(box, dt.date.today()) as work:
                listed = read_staff_list(work.session, box.root_public, box.clinic)
                member = listed.active(login)
                if member is None or public_keys(work.session, member, box.clinic):
                    raise Refused("no_code_waiting")
                _refuse_anothers_code(member, person["enrolment"], code_key)
                _enrol(work, member, code_key)
                entry = wrapped_person(box.clinic, member.id, login, pair, file_key, password, kdf or k.Kdf())
                both = facts["people"] | {login: {**entry, "enrolment": person["enrolment"]}}
                work.beforehand.append(lambda: write_unit_keys(folder, facts | {"people": both}))
                work.undoing.append(lambda: write_unit_keys(folder, facts, forget=True))
            mend_unit_keys(box, listed)
            return box


def _refuse_anothers_code(member: Member, waiting: dict[str, Any], code_key: Ed25519PrivateKey) -> None:
    """`unit.keys` can be written by anyone: a colleague's code under this entry would leave keys that do not fit."""
    code_public = k.b64(code_key.public_key().public_bytes_raw())
    if (waiting.get("id"), waiting.get("login"), code_public) != (
        member.id,
        member.login,
        member.code_public,
    ):
        raise Refused("wrong_code")


def _enrol(work: Work, member: Member, code_key: Ed25519PrivateKey) -> None:
    made = work.box.keys.public
    parts = work.box.clinic.encode(), member.id.encode(), made.exchange, made.signing
    work.session.add(
        StaffKeys(
            staff_id=member.id,
            exchange=made.exchange,
            signing=made.signing,
            signature=k.sign(code_key, "spiral/enrolment", *parts),
        )
    )
    work.session.flush()
    # what the log tells from now on: other keys, or the same under another code, are not this person's
    code_public = code_key.public_key().public_bytes_raw()
    work.log("enrol", about=member.id, digest=made.enrolled(code_public))
    make_unheld(work, member)


def confirm_password(box: Box, password: str) -> None:
    """The person's password asked again, before something that leaves the house; Refused when it is wrong."""
    person = read_unit_keys(box.folder)["people"][box.actor.login]
    try:
        unwrapped_person(box.clinic, person, password)
    except InvalidTag:
        raise Refused("wrong_password") from None


def change_password(work: Work, *, old: str, new: str) -> None:
    """A person's own new password; the old one is asked for again. The keys stay the same.

    The copy kept beside `unit.keys` does not open with the old password either.
    """
    box = work.box
    confirm_password(box, old)
    facts = read_unit_keys(box.folder)
    check_password(new, known=(box.actor.login, box.actor.name, box.unit))
    entry = wrapped_person(box.clinic, box.actor.id, box.actor.login, box.keys, box.file_key, new, box.kdf)
    work.log("password_change")

    def write() -> None:
        facts["people"][box.actor.login] = entry
        try:
            write_unit_keys(box.folder, facts, forget=True)
        except OSError:
            raise Broken("password_not_written") from None

    work.afterwards.append(write)
