"""Times that are asked for and not booked yet: a colleague or the client asks, the desk books from the queue.

Source 3.7.5-6: the doctors' hours are few, and the assistant keeps their calendar.
"""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.catalogue import choice_codes, services_on
from spiral.records.clients import cards_of, client_of
from spiral.records.codes import ANY
from spiral.records.models import Visit
from spiral.records.rights import programmes_of, require
from spiral.records.sealed_facts import MOST, Place, facts_of, reseal, seal_facts
from spiral.records.staff import staff_names
from spiral.records.treatment_models import AskedTime
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

ASKED = Place("register", "register/asked-time")
WAITING, BOOKED, DROPPED = "waiting", "booked", "dropped"
WITHIN = {"this_week": 7, "two_weeks": 14, "month": 31}


@dataclass(frozen=True)
class AskedRow:
    """Someone who waits for a time. `by` is the day it should be at the latest; None: no hurry."""

    id: str
    version: int
    client_id: str
    code: str
    name: str
    protected: bool
    service: str
    how_soon: str
    asked_on: str
    by: str | None
    asked_by: str
    words: str

    def is_late(self, today: dt.date) -> bool:
        """Whether the day is past."""
        return self.by is not None and self.by < today.isoformat()


def ask_time(work: Work, *, client_id: str, service: str, how_soon: str, words: str = "") -> AskedRow:
    """Put someone in the queue for a service. `words`: a wish about the time, for the desk; no reason for the visit."""
    require(work, "ask_time")
    client = client_of(work, client_id)
    known = services_on(work, work.today).get(service)
    if known is None or not known.offered or not _mine(work, known.programmes):
        raise Refused("unknown_service", service=service[:40])
    if how_soon not in choice_codes("how_soon"):
        raise Refused("unknown_choice")
    if len(words) > MOST:
        raise Refused("text_too_long", most=MOST)
    row = AskedTime(
        id=new_id(),
        client_id=client.id,
        service=service,
        how_soon=how_soon,
        asked_on=work.today.isoformat(),
        asked_by=work.actor.id,
        state=WAITING,
    )
    seal_facts(work, ASKED, row, {"words": words.strip()})
    work.save("ask_time", row, client=client.id)
    return _rows(work, [row])[0]


def _mine(work: Work, programmes: tuple[str, ...]) -> bool:
    return bool(programmes_of(work.actor) & {*programmes} or ANY in programmes)


def list_asked_times(work: Work) -> list[AskedRow]:
    """Who waits for a service of my programmes, by the latest day and then by when they asked; one row in the log."""
    require(work, "list_asked_times")
    query = select(AskedTime).where(AskedTime.state == WAITING).order_by(AskedTime.asked_on, AskedTime.id)
    services = services_on(work, work.today)
    found = [
        row
        for row in work.session.scalars(query)
        if row.service in services and _mine(work, services[row.service].programmes)
    ]
    rows = _rows(work, found)
    work.log("list_asked_times", count=len(rows))
    return sorted(rows, key=lambda row: (row.by or "9999", row.asked_on))


def _rows(work: Work, asked: list[AskedTime]) -> list[AskedRow]:
    clients = {row.id: client_of(work, row.client_id) for row in asked}
    cards = cards_of(work, [client.id for client in clients.values()])
    names = staff_names(work)
    rows = []
    for row in asked:
        client = clients[row.id]
        card = cards.get(client.id, (None, 0))[0]
        within = WITHIN.get(row.how_soon)
        day = dt.date.fromisoformat(row.asked_on)
        rows.append(
            AskedRow(
                row.id,
                row.version,
                client.id,
                client.code,
                (card.name if card else "") or client.code,
                card is not None and card.protected,
                row.service,
                row.how_soon,
                row.asked_on,
                (day + dt.timedelta(days=within)).isoformat() if within else None,
                names[row.asked_by],
                facts_of(work, ASKED, row).get("words", ""),
            )
        )
    return rows


def settle_asked_time(work: Work, *, asked_id: str, version: int, visit_id: str | None = None) -> None:
    """Out of the queue: with the visit that was booked for it, or because it is not wanted any more."""
    require(work, "ask_time")
    row = work.session.get(AskedTime, asked_id)
    if row is None or row.state != WAITING:
        raise Refused("no_such_asked_time")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    if visit_id is not None and work.session.get(Visit, visit_id) is None:
        raise Refused("no_such_visit")
    row.state, row.visit_id = BOOKED if visit_id else DROPPED, visit_id
    reseal(work, ASKED, row)
    work.save("settle_asked_time", row, client=row.client_id)
