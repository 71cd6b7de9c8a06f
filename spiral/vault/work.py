"""A unit of work: one transaction by one person, its log rows, and the way to a sealed field."""

import datetime as dt
import hashlib
import hmac
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import insert, inspect, select
from sqlalchemy.orm import Session

from spiral import __version__
from spiral.vault import access_log
from spiral.vault.access_log import Head, Outside, canonical
from spiral.vault.database import broken_by
from spiral.vault.errors import Refused
from spiral.vault.keys import b64, seal_to, sign, unb64
from spiral.vault.sealing import field_key, generation_of, joined, open_sealed, seal
from spiral.vault.tables import Base, History, Kept, LogRow

if TYPE_CHECKING:
    from spiral.vault.box import Box


Kind = TypeVar("Kind")
# Each transaction asks these two: of the table itself, which costs half of what the ORM's own way does.
_LOG = Base.metadata.tables[LogRow.__tablename__]
ADD_LOG_ROW = insert(_LOG)
NEWEST = select(_LOG.c.seq, _LOG.c.hash, _LOG.c.signature).order_by(_LOG.c.seq.desc()).limit(1)


@dataclass(frozen=True)
class Actor:
    """Who acts, and with which roles."""

    id: str
    login: str
    name: str
    roles: frozenset[str]


def body_of(row: Any, *, before: bool = False) -> str:
    """A row as canonical JSON, without the number of its log row; `before`: as it was when it was read.

    Columns that say nothing are left out, so that a migration may add one and the digests still agree.
    """
    state = inspect(row)
    facts = {name: getattr(row, name) for name in state.mapper.column_attrs.keys() if name != "log_seq"}  # noqa: SIM118
    if before:
        for name in facts:
            if old := state.attrs[name].history.deleted:
                facts[name] = old[0]
    return _body(facts)


def _body(facts: Mapping[str, Any]) -> str:
    told = {name: value for name, value in facts.items() if value is not None}
    return canonical(
        {name: b64(value) if isinstance(value, bytes) else value for name, value in told.items()}
    )


class Work:
    """Handed to every operation; the runner commits, and only then hands over what was read."""

    def __init__(self, box: "Box", session: Session, today: dt.date) -> None:
        self.box, self.session, self.today = box, session, today
        self.actor = box.actor
        self.now = box.clock()
        self.opened = False
        self._gathered: int | None = None
        self.beforehand: list[Callable[[], None]] = []
        self.undoing: list[Callable[[], None]] = []
        self.afterwards: list[Callable[[], None]] = []
        newest = session.execute(NEWEST).first()
        self.head = Head(newest.seq, newest.hash) if newest else Head(0, access_log.FIRST)
        self._head_signature = newest.signature if newest else b""

    def remembered(self, name: str, make: Callable[[], Kind]) -> Kind:
        """What seldom changes (staff, services, targets), made once per sign-in: one program at a time has the clinic.

        Forgotten when such a row is written, and when a transaction fails.
        """
        if name not in self.box.memory:
            self.box.memory[name] = make()
        kept: Kind = self.box.memory[name]
        return kept

    def log(
        self,
        action: str,
        *,
        client: str | None = None,
        count: int | None = None,
        digest: str | None = None,
        reason: str | None = None,
        about: str | None = None,
    ) -> int:
        """Add a row to the access log; a free-text reason is sealed to the audit key. Its number is returned."""
        if self._gathered is not None and not (client or digest or reason):
            self._gathered += count or 0
            return self.head.seq
        facts: dict[str, Any] = {
            "action": action,
            "unit": self.box.unit,
            "at": self.now,
            "user": self.actor.id,
            "client": client,
            "about": about,
            "count": count,
            "digest": digest,
            "workstation": access_log.workstation(),
            "version": __version__,
            "seq": self.head.seq + 1,
            "reason": b64(seal_to(self.box.audit_public, reason.encode(), "spiral/reason"))
            if reason
            else None,
        }
        body = canonical(facts)
        hashed = access_log.hash_of(self.head.hash, self._head_signature, body)
        signature = sign(
            self.box.keys.signing, access_log.SIGN_LABEL, self.box.clinic.encode(), hashed.encode()
        )
        row = {
            "seq": self.head.seq + 1,
            "at": self.now,
            "action": action,
            "staff_id": self.actor.id,
            "client_id": client,
            "body": body,
            "hash": hashed,
            "signature": signature,
        }
        self.session.execute(ADD_LOG_ROW, row)
        self.head, self._head_signature = Head(self.head.seq + 1, hashed), signature
        return self.head.seq

    @contextmanager
    def as_one(self, action: str) -> Iterator[None]:
        """Lists read in here are one row of the log, with how many they told of in all; none when nothing was opened.

        What is read about one client, or written, has its row as ever.
        """
        self._gathered = 0
        try:
            yield
        finally:
            count, self._gathered = self._gathered, None
        if self.opened:
            self.log(action, count=count)

    def save(
        self,
        action: str,
        *rows: Kept,
        client: str | None = None,
        reason: str | None = None,
        about: str | None = None,
    ) -> None:
        """Write head rows: each changed one's former version goes to the history, one log row has the digest."""
        if any(row.remembered for row in rows):
            self.box.memory.clear()
        for row in rows:
            if inspect(row).persistent:
                self._keep_former(row)
                row.version += 1
            else:
                row.version = row.version or 1
            row.changed_by, row.changed_at = self.actor.id, self.now
        bodies = [body_of(row) for row in rows]
        for row in rows:
            row.log_seq = self.head.seq + 1
        self.log(
            action,
            client=client,
            count=len(rows),
            digest=access_log.digest_of(bodies),
            reason=reason,
            about=about,
        )
        for row in rows:  # one after the other: a row may refer to one before it
            self.session.add(row)
            self.session.flush()

    def save_many(
        self,
        action: str,
        rows: Mapping[type[Base], list[dict[str, Any]]],
        *,
        about: str | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Write many new rows, given whole column by column, under one log row; in the order of the tables given."""
        self.box.memory.clear()
        written = {"version": 1, "changed_by": self.actor.id, "changed_at": self.now}
        hashes = []
        for table, many in rows.items():
            names = {attr.key for attr in inspect(table).column_attrs} - {"log_seq"}
            for facts in many:
                facts.update(written)
                assert set(facts) == names, table
                hashes.append(hashlib.sha256(_body(facts).encode()).hexdigest())
        self.session.flush()
        seq = self.log(action, count=len(hashes), digest=access_log.digest_of_hashes(hashes), about=about)
        self.session.flush()
        done = 0
        for table, many in rows.items():
            for start in range(0, len(many), 1000):
                part = [facts | {"log_seq": seq} for facts in many[start : start + 1000]]
                self.session.execute(insert(table), part)
                done += len(part)
                if progress is not None:
                    progress(done, len(hashes))

    def _keep_former(self, row: Kept) -> None:
        self.session.add(
            History(
                kind=inspect(row).mapper.local_table.name,
                row_id=row.id,
                version=row.version,
                log_seq=row.log_seq,
                body=body_of(row, before=True),
            )
        )

    def seal(self, compartment: str, label: str, row: str, version: int, text: str) -> bytes:
        """Seal a field under the newest generation this person holds; Refused when none is held."""
        generation, key = self.box.newest_key(compartment)
        return seal(key, generation, label, self.box.clinic, row, version, text)

    def mark(self, compartment: str, label: str, text: str) -> str:
        """A keyed hash by which the same text is found again, under the compartment's first key; hex."""
        key = self.box.compartments.get((compartment, 1))
        if key is None:
            raise Refused("compartment_closed", compartment=compartment)
        return hmac.new(
            field_key(key, label), joined(self.box.clinic.encode(), text.encode()), "sha256"
        ).hexdigest()

    def open(self, compartment: str, label: str, row: str, version: int, sealed: bytes) -> str:
        """The text of a sealed field; the operation that asks logs it, or its transaction fails."""
        self.opened = True
        key = self.box.compartments.get((compartment, generation_of(sealed)))
        if key is None:
            raise Refused("compartment_closed", compartment=compartment)
        return open_sealed(key, label, self.box.clinic, row, version, sealed)

    def open_text(self, compartment: str, label: str, row: str, version: int, sealed: str) -> str:
        """The same for a sealed field as the history keeps it."""
        return self.open(compartment, label, row, version, unb64(sealed))


@contextmanager
def working(box: "Box", today: dt.date) -> Iterator[Work]:
    """One transaction: committed at the end, rolled back by any error; then the log's head is kept outside.

    What was opened without a log row is not handed over. `beforehand` runs last before the commit and can stop
    it; `undoing` takes back what that did when the commit fails; `afterwards` runs when it is done and must say
    itself what is left when the disk refuses.
    """
    undoing: list[Callable[[], None]] = []
    try:
        with access_log.head_file(box.clinic, box.folder) as outside:
            with Session(box.engine, expire_on_commit=False, autoflush=False) as session, session.begin():
                work = Work(box, session, today)
                before, undoing = work.head, work.undoing
                yield work
                if work.opened and work.head == before:
                    raise RuntimeError("a sealed field was opened without a log row")
                for step in work.beforehand:
                    step()
            undoing = []
            if work.head != before:
                outside.keep(Outside(work.head, box.lost))
        for step in work.afterwards:
            step()
    except BaseException as error:
        box.memory.clear()
        for step in undoing:
            with suppress(OSError):
                step()
        if broken := broken_by(error):
            raise broken from None
        raise
