"""Facts that a row keeps sealed: one JSON object in its column `sealed`, bound to the version it is written as."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from sqlalchemy import inspect, select

from spiral.vault.errors import Refused
from spiral.vault.tables import History
from spiral.vault.work import Work

MOST = 20_000


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


def seal_facts(work: Work, place: Place, row: SealedRow, facts: Mapping[str, Any]) -> None:
    """Seal what says something, for the version that the next save gives the row. A text of 20,000 at most."""
    told = {name: value for name, value in facts.items() if value not in ("", None, (), [])}
    if any(isinstance(value, str) and len(value) > MOST for value in told.values()):
        raise Refused("text_too_long", most=MOST)
    version = row.version + 1 if inspect(row).persistent else 1
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    row.sealed = work.seal(place.compartment, place.label, row.id, version, text)


def facts_of(work: Work, place: Place, row: SealedRow) -> dict[str, Any]:
    """What was sealed; the operation that asks has logged it."""
    return dict(json.loads(work.open(place.compartment, place.label, row.id, row.version, row.sealed)))


def reseal(work: Work, place: Place, row: SealedRow) -> None:
    """The same facts for the next version, when only what lies in clear changes."""
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
        text = work.open_text(place.compartment, place.label, row.id, old.version, told["sealed"])
        found.append(Former(old.version, json.loads(text), told["changed_by"], told["changed_at"]))
    return found
