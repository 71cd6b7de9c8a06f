"""Facts that a row keeps sealed: one JSON object in its column `sealed`, bound to the version it is written as."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy import inspect, select

from spiral.records.staff import name_then
from spiral.vault.errors import Refused
from spiral.vault.tables import History
from spiral.vault.work import Work

MOST = 20_000
Form = TypeVar("Form")


class Place(NamedTuple):
    """Where a table's sealed field lies: the compartment whose key opens it, and the field's fixed label."""

    compartment: str
    label: str


class SealedRow(Protocol):
    """A head row with a column `sealed`."""

    id: Any
    version: Any
    changed_by: Any
    changed_at: Any
    sealed: Any


@dataclass(frozen=True)
class Former:
    """What a row's sealed facts were, and who wrote them when (UTC)."""

    version: int
    facts: dict[str, Any]
    changed_by: str
    changed_at: str


@dataclass(frozen=True)
class Earlier(Generic[Form]):
    """What somebody wrote that was written over since: until when (UTC) it stood, by whom, and what it said."""

    until: str
    written_by: str
    form: Form


def seal_facts(work: Work, place: Place, row: SealedRow, facts: Mapping[str, Any]) -> None:
    """Seal what says something, for the version that the next save gives the row. A text of 20,000 at most."""
    told = {name: value for name, value in facts.items() if value not in ("", None, (), [])}
    if any(isinstance(value, str) and len(value) > MOST for value in told.values()):
        raise Refused("text_too_long", most=MOST)
    version = row.version + 1 if inspect(row).persistent else 1
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    row.sealed = work.seal(place.compartment, place.label, row.id, version, text)


def seal_nothing(row: SealedRow) -> None:
    """A row that says nothing of its own: what it is about is written elsewhere."""
    row.sealed = b""


def facts_of(work: Work, place: Place, row: SealedRow) -> dict[str, Any]:
    """What was sealed, if anything; the operation that asks has logged it."""
    if not row.sealed:
        return {}
    return dict(json.loads(work.open(place.compartment, place.label, row.id, row.version, row.sealed)))


def reseal(work: Work, place: Place, row: SealedRow) -> None:
    """The same facts for the next version, when only what lies in clear changes."""
    if row.sealed:
        seal_facts(work, place, row, facts_of(work, place, row))


def former_facts(work: Work, place: Place, row: SealedRow) -> list[Former]:
    """What a row said before, newest first."""
    kind = inspect(row).mapper.local_table.name
    rows = work.session.scalars(
        select(History).where(History.kind == kind, History.row_id == row.id).order_by(History.version.desc())
    )
    found = []
    for old in rows:
        told = json.loads(old.body)
        if not told["sealed"]:
            continue
        text = work.open_text(place.compartment, place.label, row.id, old.version, told["sealed"])
        found.append(Former(old.version, json.loads(text), told["changed_by"], told["changed_at"]))
    return found


def earlier_facts(
    work: Work, place: Place, row: SealedRow, read: Callable[[dict[str, Any]], Form]
) -> tuple[Earlier[Form], ...]:
    """What a row said otherwise before, newest first, as `read` tells it: the earlier versions that a page shows."""
    says, until, found = read(facts_of(work, place, row)), row.changed_at, []
    for former in former_facts(work, place, row):
        told = read(former.facts)
        if told != says:
            found.append(Earlier(until, name_then(work, former.changed_by, former.changed_at), told))
        says, until = told, former.changed_at
    return tuple(found)
