"""Why a journal is opened: plain with a visit today in my programmes or with me; else the reader says why, once a day.

Every operation that opens what one client's journal says asks here first (`check_reason`, or `open_journal` which
logs too). Lists over many clients tell words only of those whose journal is open to the reader today.
"""

import datetime as dt

from sqlalchemy import ColumnElement, func, or_, select

from spiral.records.clients import client_of, ids_of, log_read, unit_client
from spiral.records.codes import Outcome
from spiral.records.dates import midnight
from spiral.records.models import Client, Visit
from spiral.records.rights import programmes_of, require
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.work import Work

OPENED, REASON = "read_chart", "give_reason"
NOT_HERE = (Outcome.CANCELLED, Outcome.WITHDRAWN)
_PERSON = func.coalesce(Client.merged_into, Client.id)


def needs_reason(work: Work, client: Client) -> bool:
    """Whether the client has no visit today in my programmes or with me, and I gave no reason today; not logged."""
    return not _open_today(work, Client.id.in_(ids_of(work, client)))


def open_to_me(work: Work) -> frozenset[str]:
    """The clients (the entry that goes on) whose journal I may open without a reason today; not logged."""
    return _open_today(work)


def _open_today(work: Work, *whose: ColumnElement[bool]) -> frozenset[str]:
    visits = select(_PERSON).join(Visit, Visit.client_id == Client.id)
    here = visits.where(
        *whose,
        Visit.date == work.today.isoformat(),
        Visit.void.is_(None),
        Visit.outcome.not_in(NOT_HERE),
        or_(
            Visit.programme.in_(sorted(programmes_of(work.actor))),
            Visit.staff_id == work.actor.id,
            Visit.assisted_by == work.actor.id,
        ),
    )
    told = (
        select(_PERSON)
        .join(LogRow, LogRow.client_id == Client.id)
        .where(
            *whose,
            LogRow.staff_id == work.actor.id,
            LogRow.action.in_((OPENED, REASON)),
            LogRow.at >= midnight(dt.datetime.fromisoformat(work.now).astimezone().date()),
        )
    )
    return frozenset(work.session.scalars(here)) | frozenset(work.session.scalars(told))


def check_reason(work: Work, client: Client) -> None:
    """Refused (`reason_needed_chart`) where the journal is opened without a visit and without a reason today."""
    if needs_reason(work, client):
        raise Refused("reason_needed_chart")


def open_journal(work: Work, client_id: str, action: str) -> Client:
    """The client whose journal is opened, logged with the action. Refused: `reason_needed_chart`."""
    require(work, "read_journal")
    client = unit_client(work, client_id)
    check_reason(work, client)
    log_read(work, action, client)
    return client


def open_part(work: Work, client_id: str, action: str) -> Client:
    """The same for something of a client's, by the entry it was written on."""
    return open_journal(work, client_of(work, client_id).id, action)


def give_reason(work: Work, *, client_id: str, reason: str) -> None:
    """Say why the client's journal is opened; it holds for me for the day. Refused: `reason_needed_chart`."""
    require(work, "read_journal")
    client = unit_client(work, client_id)
    if not reason.strip():
        raise Refused("reason_needed_chart")
    log_opening(work, client, reason, REASON)


def log_opening(work: Work, client: Client, reason: str, action: str = OPENED) -> None:
    """Log that the journal is opened, and why. Refused without a reason where one is needed."""
    reason = reason.strip()
    if not reason:
        check_reason(work, client)
    log_read(work, action, client, reason=reason or None)
