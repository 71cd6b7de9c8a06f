"""Opening a chart: with a visit today it is plain why; without one the reader says why, and it is logged."""

import datetime as dt

from sqlalchemy import select

from spiral.records.clients import ids_of, row_of
from spiral.records.codes import Outcome
from spiral.records.models import Client, Visit
from spiral.records.rights import programmes_of
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.work import Work

OPENED = "read_chart"
HOURS = 8
NOT_HERE = (Outcome.CANCELLED, Outcome.WITHDRAWN)
OWN_NAME = "own_name"


def needs_reason(work: Work, client: Client) -> bool:
    """Whether the client has no visit today in my programmes, and I gave no reason in the last eight hours."""
    visits = select(Visit.id).where(
        Visit.client_id.in_(ids_of(work, client)),
        Visit.date == work.today.isoformat(),
        Visit.void.is_(None),
        Visit.outcome.not_in(NOT_HERE),
        Visit.programme.in_(sorted(programmes_of(work.actor))),
    )
    if work.session.scalars(visits.limit(1)).first():
        return False
    since = (dt.datetime.fromisoformat(work.now) - dt.timedelta(hours=HOURS)).strftime("%Y-%m-%dT%H:%M")
    opened = select(LogRow.seq).where(
        LogRow.client_id == client.id,
        LogRow.staff_id == work.actor.id,
        LogRow.action == OPENED,
        LogRow.at >= since,
    )
    return work.session.scalars(opened.limit(1)).first() is None


def log_opening(work: Work, client: Client, reason: str) -> None:
    """Log that the chart is opened, and why. Refused without a reason where one is needed.

    A client of the reader's own family name is marked in the log, for the chief's sample.
    """
    reason = reason.strip()
    if not reason and needs_reason(work, client):
        raise Refused("reason_needed_chart")
    card = row_of(work, client).card
    family = card.family_name.casefold() if card else ""
    own = family != "" and family == work.actor.name.casefold().rpartition(" ")[2]
    work.log(OPENED, client=client.id, reason=reason or None, about=OWN_NAME if own else None)
