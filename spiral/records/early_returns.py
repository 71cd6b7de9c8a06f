"""Someone is back before the absence ends: what it moved, handed over or cancelled can come back, one by one."""

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from spiral.records.absences import AbsenceRow, Affected, absence_row, reached
from spiral.records.bookings import booking_rows, move_booking
from spiral.records.clashes import AWAY, Wanted, find_clashes, told
from spiral.records.codes import Outcome
from spiral.records.models import Visit
from spiral.records.offered_days import BY_UNIT
from spiral.records.rights import require
from spiral.records.rooms import rooms_of
from spiral.records.sessions import make_again
from spiral.records.staff import staff_ids, staff_names
from spiral.records.treatment_models import Absence, Booking
from spiral.records.visits import change_visit
from spiral.records.weekly_times import Days, Skipped
from spiral.vault.errors import Refused
from spiral.vault.tables import History
from spiral.vault.work import Work


@dataclass(frozen=True)
class Returned:
    """A booking as it is now, and where it was before the absence; `in_the_way` is what stands there meanwhile."""

    now: Affected
    date: str
    start: str
    staff_id: str
    room_id: str | None
    room: str
    in_the_way: str
    assisted_by: str | None = None


@dataclass(frozen=True)
class Ended:
    """The absence as it ended; `again` are talks made of weeks that it had skipped, with whom to reach."""

    absence: AbsenceRow
    again: tuple[Affected, ...]


def list_returned(work: Work, *, absence_id: str, back: dt.date) -> list[Returned]:
    """What an absence settled on the days from `back` on and nobody has changed since; each client is logged."""
    require(work, "record_absence")
    row = _absence(work, absence_id)
    return _returned(work, row, back)


def _absence(work: Work, absence_id: str) -> Absence:
    row = work.session.get(Absence, absence_id)
    if row is None or row.void:
        raise Refused("no_such_absence")
    return row


def _returned(work: Work, row: Absence, back: dt.date) -> list[Returned]:
    first, last = max(row.first, back.isoformat()), row.last
    counts_as, seq = staff_ids(work), _recorded_at(work, row)
    found = []
    for visit, booking, before in _changed_since(work, seq):
        theirs = counts_as[row.staff_id] in (
            counts_as.get(before["staff_id"]),
            counts_as.get(before.get("assisted_by") or ""),
        )
        if theirs and before["outcome"] == Outcome.PLANNED and first <= before["date"] <= last:
            found.append((visit, booking, before))
    shown = booking_rows(work, [(visit, booking) for visit, booking, _ in found])
    mine = [(at, each) for at, each in enumerate(shown) if each.visit is not None]
    ways = zip(mine, reached(work, [each for _, each in mine]), strict=True)
    rows = [_row(work, now, _room_before(work, found[at][1], seq), found[at][2]) for (at, _), now in ways]
    return sorted(rows, key=lambda each: (each.date, each.start))


def _recorded_at(work: Work, row: Absence) -> int:
    """The log row that first wrote the absence: what it settled comes after it."""
    if row.version == 1:
        return row.log_seq
    query = select(func.min(History.log_seq)).where(History.kind == "absences", History.row_id == row.id)
    return work.session.scalar(query) or row.log_seq


def _changed_since(work: Work, seq: int) -> list[tuple[Visit, Booking | None, dict[str, Any]]]:
    """Visits whose last change came after a log row, moved or withdrawn by it, with what they said before."""
    rows = work.session.execute(
        select(Visit, Booking, History.body)
        .join(History, (History.row_id == Visit.id) & (History.version == Visit.version - 1))
        .outerjoin(Booking, Booking.visit_id == Visit.id)
        .where(
            History.kind == "visits",
            Visit.log_seq > seq,
            Visit.void.is_(None),
            Visit.outcome.in_((Outcome.PLANNED, Outcome.WITHDRAWN)),
        )
    )
    return [(visit, booking, json.loads(body)) for visit, booking, body in rows]


def _row(work: Work, now: Affected, room_id: str | None, before: dict[str, Any]) -> Returned:
    visit, room = now.booking.visit, rooms_of(work).get(room_id or "")
    assert visit is not None
    room_id = room.id if room and room.offered else None
    wanted = Wanted(
        dt.date.fromisoformat(before["date"]),
        before["start"],
        before["minutes"],
        before["staff_id"],
        room_id,
        before.get("assisted_by"),
    )
    clashes = find_clashes(work, wanted, visit_id=visit.id, contract_id=now.booking.contract_id or "")
    taken = next((told(work, clash).what for clash in clashes if clash.kind != AWAY), "")
    return Returned(
        now,
        before["date"],
        before["start"],
        before["staff_id"],
        room_id,
        room.name if room else "",
        taken,
        before.get("assisted_by"),
    )


def _room_before(work: Work, booking: Booking | None, seq: int) -> str | None:
    """The room that a booking had before a log row."""
    if booking is None:
        return None
    query = (
        select(History.body)
        .where(History.kind == "bookings", History.row_id == booking.id, History.log_seq < seq)
        .order_by(History.version.desc())
    )
    body = work.session.scalars(query).first() if booking.log_seq > seq else None
    return json.loads(body).get("room_id") if body else booking.room_id


def end_absence(
    work: Work, *, absence_id: str, version: int, back: dt.date, restored: Collection[str] = ()
) -> Ended:
    """Back at work from a day on: the absence ends the day before, or did not come about.

    `restored` are the ids of visits that go back to where they were; refused, naming it, when something stands there.
    Weekly times whose talks are not made yet are kept again by themselves; weeks that got no talk because of the
    absence get one where their time is still free.
    """
    require(work, "record_absence")
    row = _absence(work, absence_id)
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    if back.isoformat() > row.last:
        raise Refused("days_out_of_order")
    last = dt.date.fromisoformat(row.last)
    found = {each.now.booking.visit.id: each for each in _returned(work, row, back) if each.now.booking.visit}
    if not found.keys() >= set(restored):
        raise Refused("no_such_visit")
    if back.isoformat() <= row.first:
        row.void = True
    else:
        row.last = (back - dt.timedelta(days=1)).isoformat()
    work.save("end_absence", row, about=row.staff_id)
    for visit_id in restored:
        _put_back(work, found[visit_id])
    freed = Days(max(back, work.today, dt.date.fromisoformat(row.first)), last)
    return Ended(absence_row(row), _again(work, staff_ids(work)[row.staff_id], freed))


def _again(work: Work, staff_id: str, freed: Days) -> tuple[Affected, ...]:
    made = make_again(work, Skipped.AWAY, freed, staff_id=staff_id)
    visits = [work.session.get_one(Visit, row.id) for row in made]
    query = select(Booking).where(Booking.visit_id.in_([row.id for row in made]))
    bookings = {row.visit_id: row for row in work.session.scalars(query)}
    return tuple(reached(work, booking_rows(work, [(visit, bookings[visit.id]) for visit in visits])))


def _put_back(work: Work, each: Returned) -> None:
    visit = each.now.booking.visit
    assert visit is not None
    if visit.outcome == Outcome.WITHDRAWN:
        change_visit(work, visit_id=visit.id, version=visit.version, outcome=Outcome.PLANNED)
        return
    move_booking(
        work,
        visit_id=visit.id,
        version=visit.version,
        date=dt.date.fromisoformat(each.date),
        start=each.start,
        staff_id=each.staff_id,
        room_id=each.room_id,
        assisted_by=each.assisted_by,
        wished_by=BY_UNIT,
    )
