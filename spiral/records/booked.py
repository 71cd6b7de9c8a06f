"""What lies ahead: how many visits are booked each day. Counts alone, no client."""

import datetime as dt
from dataclasses import dataclass

from spiral.records.codes import Outcome
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.visits import visible_to, works_as
from spiral.vault.work import Work


@dataclass(frozen=True)
class BookedDay:
    """A day's planned visits, and when the first begins (HH:MM; empty for a free day)."""

    date: str
    visits: int
    first: str


def list_booked(work: Work, *, first: dt.date, days: int, staff_id: str | None = None) -> list[BookedDay]:
    """Each of some days with its planned visits: one colleague's (received or assisted), or all that I may see."""
    require(work, "list_visits")
    wanted = [(first + dt.timedelta(days=n)).isoformat() for n in range(days)]
    query = visible_to(work).where(
        Visit.date >= wanted[0],
        Visit.date <= wanted[-1],
        Visit.outcome == Outcome.PLANNED,
        Visit.void.is_(None),
    )
    if staff_id is not None:
        query = query.where(works_as(work, staff_id))
    starts: dict[str, list[str]] = {day: [] for day in wanted}
    for date, start in work.session.execute(query.with_only_columns(Visit.date, Visit.start)):
        starts[date].append(start)
    work.log("list_visits", count=sum(map(len, starts.values())), about="booked days")
    return [BookedDay(day, len(found), min(found, default="")) for day, found in starts.items()]
