"""The access log, searched: who, when, what kind, which client. For the chief, who sees codes and no text."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import or_, select

from spiral.records.dates import midnight
from spiral.records.models import Client
from spiral.records.rights import require
from spiral.records.staff import read_list, staff_names
from spiral.vault.keys import open_sealed_to, unb64
from spiral.vault.staff_list import unit_secrets
from spiral.vault.tables import LogRow
from spiral.vault.work import Work


@dataclass(frozen=True)
class LogEntry:
    """One line of the log. `at` is UTC; `client` a code; `count` how many rows; `reason` what the person wrote."""

    seq: int
    at: str
    action: str
    who: str
    client: str
    count: int | None
    about: str
    reason: str
    workstation: str


def search_log(
    work: Work,
    *,
    staff_id: str | None = None,
    client_code: str | None = None,
    action: str | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
    before: int | None = None,
    most: int = 200,
) -> list[LogEntry]:
    """The newest lines that fit, newest first; `before` a line's number to go on from. The search is logged too.

    `first` and `last` are days of the clinic's own clock. A client's lines are also those of the entries merged
    into it.
    """
    require(work, "search_log")
    query = select(LogRow).order_by(LogRow.seq.desc()).limit(most)
    if staff_id:
        query = query.where(LogRow.staff_id == staff_id)
    if client_code:
        named = select(Client.id).where(Client.code == client_code.strip())
        entries = select(Client.id).where(or_(Client.id.in_(named), Client.merged_into.in_(named)))
        query = query.where(LogRow.client_id.in_(entries))
    if action:
        query = query.where(LogRow.action == action)
    if first:
        query = query.where(LogRow.at >= midnight(first))
    if last:
        query = query.where(LogRow.at < midnight(last + dt.timedelta(days=1)))
    if before:
        query = query.where(LogRow.seq < before)
    rows = list(work.session.scalars(query))
    work.log("search_log", count=len(rows))
    return log_entries(work, rows)


def log_entries(work: Work, rows: Sequence[LogRow]) -> list[LogEntry]:
    """Lines of the log as the chief reads them, with the reasons opened; the caller logs it."""
    audit = unit_secrets(work.box, read_list(work))[1]
    names = staff_names(work)
    ids = {row.client_id for row in rows if row.client_id}
    found = work.session.execute(select(Client.id, Client.code).where(Client.id.in_(ids)))
    codes: dict[str, str] = dict(found.all())
    return [_entry(row, audit, names, codes) for row in rows]


def list_actions(work: Work) -> list[str]:
    """The kinds of line that the log holds, for choosing among them."""
    require(work, "search_log")
    return sorted(work.session.scalars(select(LogRow.action).distinct()))


def _entry(row: LogRow, audit: X25519PrivateKey, names: dict[str, str], codes: dict[str, str]) -> LogEntry:
    facts = json.loads(row.body)
    reason = (
        open_sealed_to(audit, unb64(facts["reason"]), "spiral/reason").decode() if facts["reason"] else ""
    )
    return LogEntry(
        row.seq,
        row.at,
        row.action,
        names.get(row.staff_id, ""),
        codes.get(row.client_id or "", ""),
        facts["count"],
        facts["about"] or "",
        reason,
        facts["workstation"],
    )
