"""The calendar: visits with a room, the house's whole day, and the weekly times that contracts keep further on."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from spiral.records.clashes import Reserved, Wanted, find_clashes, is_kept, refuse, reserved_times
from spiral.records.clients import cards_of, client_of, may_see_names
from spiral.records.codes import Outcome
from spiral.records.contracts import SERVICE
from spiral.records.models import Visit
from spiral.records.rights import programmes_of, require
from spiral.records.rooms import check_room, rooms_of
from spiral.records.staff import staff_ids, staff_names
from spiral.records.treatment_models import Booking
from spiral.records.visits import VisitRow, change_visit, record_visit, rows_of
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

KEPT = object()  # "as it is", where None means something of its own


@dataclass(frozen=True)
class AheadRow:
    """Whose weekly time it is, where the talk is not made yet: as much as a visit in the calendar tells."""

    client_id: str
    code: str
    name: str
    protected: bool
    service: str


@dataclass(frozen=True)
class BookingRow:
    """A line of the calendar. `whose` is None where the reader may only know that the time is taken ("Booked").

    A weekly time whose talk is not made yet has no `visit` but `ahead`. `slot` is the weekly time's own day,
    another than `date` for a talk that was moved.
    """

    date: str
    start: str
    minutes: int
    end: str
    staff_id: str
    staff: str
    assisted_by: str | None
    room_id: str | None
    room: str
    outcome: str
    contract_id: str | None
    case_id: str | None
    slot: str | None
    visit: VisitRow | None
    ahead: AheadRow | None = None

    @property
    def whose(self) -> VisitRow | AheadRow | None:
        """Whom and what it is about: the visit, or the talk to come."""
        return self.visit or self.ahead


def list_bookings(
    work: Work,
    *,
    first: dt.date,
    days: int = 1,
    room_id: str | None = None,
    staff_id: str | None = None,
    taken_only: bool = True,
    names: bool = True,
) -> list[BookingRow]:
    """The house's bookings on some days, by the clock; of one room, or of one colleague (assisting too).

    Without `taken_only` also those missed, cancelled and withdrawn, whose time is free. Visits of programmes that
    I do not work in are there as taken time, without client or service. Without `names` there are codes only.
    """
    require(work, "list_bookings")
    wanted = [(first + dt.timedelta(days=n)).isoformat() for n in range(days)]
    query = (
        select(Visit, Booking)
        .outerjoin(Booking, Booking.visit_id == Visit.id)
        .where(Visit.date >= wanted[0], Visit.date <= wanted[-1], Visit.void.is_(None))
    )
    if taken_only:
        query = query.where(Visit.outcome.in_((Outcome.PLANNED, Outcome.ATTENDED)))
    found = [(visit, booking) for visit, booking in work.session.execute(query)]
    rows = booking_rows(work, found) + _ahead(work, [dt.date.fromisoformat(day) for day in wanted])
    counts_as = staff_ids(work)
    rows = [
        row
        for row in rows
        if (room_id is None or row.room_id == room_id)
        and (staff_id is None or staff_id in (counts_as[row.staff_id], counts_as.get(row.assisted_by or "")))
    ]
    if not names:
        rows = [_unnamed(row) for row in rows]
    work.log("list_bookings", count=len(rows), about=f"{wanted[0]} {days}{' names' if names else ''}")
    return sorted(rows, key=lambda row: (row.date, row.start, row.room, row.staff))


def _unnamed(row: BookingRow) -> BookingRow:
    visit, ahead = row.visit, row.ahead
    return replace(
        row,
        visit=visit and replace(visit, name=visit.code),
        ahead=ahead and replace(ahead, name=ahead.code),
    )


def booking_rows(work: Work, found: Sequence[tuple[Visit, Booking | None]]) -> list[BookingRow]:
    """Visits as the calendar shows them to the one who acts; the caller logs it."""
    mine, counts_as = programmes_of(work.actor), staff_ids(work)
    seen = [
        visit
        for visit, _ in found
        if visit.programme in mine
        or work.actor.id in (counts_as[visit.staff_id], counts_as.get(visit.assisted_by or ""))
    ]
    told = {row.id: row for row in rows_of(work, seen)}
    names, rooms = staff_names(work), rooms_of(work)
    rows = []
    for visit, booking in found:
        room = rooms.get((booking.room_id if booking else None) or "")
        rows.append(
            BookingRow(
                visit.date,
                visit.start,
                visit.minutes,
                _end(visit.start, visit.minutes),
                visit.staff_id,
                names[visit.staff_id],
                visit.assisted_by,
                room.id if room else None,
                room.name if room else "",
                visit.outcome,
                booking.contract_id if booking else None,
                booking.case_id if booking else None,
                booking.slot if booking else None,
                told.get(visit.id),
            )
        )
    return rows


def _end(start: str, minutes: int) -> str:
    total = int(start[:2]) * 60 + int(start[3:]) + minutes
    return f"{total // 60 % 24:02d}:{total % 60:02d}"


def _ahead(work: Work, days: Sequence[dt.date]) -> list[BookingRow]:
    found = [
        (each, day)
        for day in days
        for each in reserved_times(work)
        if each.time.weekday == day.isoweekday() and day in each.days and is_kept(work, each, day)
    ]
    mine = programmes_of(work.actor)
    told = _told_ahead(work, [each for each, _ in found if each.programme in mine])
    return [_kept_time(work, each, day, told.get(each.contract_id)) for each, day in found]


def _told_ahead(work: Work, mine: Sequence[Reserved]) -> dict[str, AheadRow]:
    """Of each contract, whose weekly time it is."""
    clients = {each.contract_id: client_of(work, each.client_id) for each in mine}
    cards = cards_of(work, [client.id for client in clients.values()]) if may_see_names(work) else {}
    told = {}
    for each in mine:
        client = clients[each.contract_id]
        card = cards.get(client.id, (None, 0))[0]
        told[each.contract_id] = AheadRow(
            client.id,
            client.code,
            (card.name if card else "") or client.code,
            card is not None and card.protected,
            SERVICE[each.kind],
        )
    return told


def _kept_time(work: Work, each: Reserved, day: dt.date, told: AheadRow | None) -> BookingRow:
    return BookingRow(
        day.isoformat(),
        each.time.start,
        each.time.minutes,
        _end(each.time.start, each.time.minutes),
        each.staff_id,
        staff_names(work)[each.staff_id],
        None,
        each.room_id,
        rooms_of(work)[each.room_id].name,
        Outcome.PLANNED,
        each.contract_id,
        each.case_id,
        day.isoformat(),
        None,
        told,
    )


def book_visit(
    work: Work,
    *,
    client_id: str,
    service: str,
    date: dt.date,
    start: str,
    minutes: int,
    staff_id: str,
    room_id: str | None,
    assisted_by: str | None = None,
    programme: str | None = None,
    case_id: str | None = None,
    contract_id: str | None = None,
    slot: dt.date | None = None,
) -> VisitRow:
    """A planned visit with a room. Refused, naming what stands in the way, when room or staff are taken.

    `case_id`, `contract_id` and `slot` are given by the operations of treatment.
    """
    require(work, "book_visit")
    check_room(work, room_id)
    wanted = Wanted(date, start, minutes, staff_id, room_id, assisted_by)
    _check_times(work, wanted)
    refuse(work, find_clashes(work, wanted, contract_id=contract_id or ""))
    visit = record_visit(
        work,
        client_id=client_id,
        service=service,
        date=date,
        start=start,
        minutes=minutes,
        staff_id=staff_id,
        assisted_by=assisted_by,
        programme=programme,
        contract_id=contract_id,
    )
    booking = Booking(
        id=new_id(),
        visit_id=visit.id,
        room_id=room_id,
        case_id=case_id,
        contract_id=contract_id,
        slot=slot.isoformat() if slot else None,
    )
    work.save("book_visit", booking, client=visit.client_id)
    return visit


def _check_times(work: Work, wanted: Wanted) -> None:
    """What `record_visit` would refuse, before the clock is compared with others'."""
    try:
        dt.time.fromisoformat(wanted.start)
    except ValueError:
        raise Refused("bad_time") from None
    if len(wanted.start) != 5:
        raise Refused("bad_time")
    if wanted.staff_id not in staff_ids(work):
        raise Refused("no_such_staff", login="")


def move_booking(
    work: Work,
    *,
    visit_id: str,
    version: int,
    date: dt.date | None = None,
    start: str | None = None,
    minutes: int | None = None,
    staff_id: str | None = None,
    room_id: object = KEPT,
    assisted_by: object = KEPT,
    reason: str | None = None,
    wished_by: str | None = None,
) -> VisitRow:
    """Another day, time, length, colleague, room or assistant of a visit that is planned; both versions stay.

    None is no room, or nobody who assists. A contract's talk stays the talk of its own week. `wished_by` as in
    `change_visit`. Refused when something stands in the way, or the visit is over.
    """
    require(work, "book_visit")
    visit = work.session.get(Visit, visit_id)
    if visit is None:
        raise Refused("no_such_visit")
    if visit.outcome != Outcome.PLANNED:
        raise Refused("visit_not_planned")
    booking = _booking_of(work, visit_id)
    before = booking.room_id
    if room_id is not KEPT:
        booking.room_id = room_id if isinstance(room_id, str) else None
        check_room(work, booking.room_id)
    wanted = Wanted(
        date or dt.date.fromisoformat(visit.date),
        start or visit.start,
        minutes or visit.minutes,
        staff_id or visit.staff_id,
        booking.room_id,
        visit.assisted_by if assisted_by is KEPT else str(assisted_by) if assisted_by else None,
    )
    _check_times(work, wanted)
    refuse(work, find_clashes(work, wanted, visit_id=visit_id, contract_id=booking.contract_id or ""))
    if not booking.version or booking.room_id != before:  # before the visit, or its former room is not kept
        work.save("book_visit", booking, client=visit.client_id)
    return change_visit(
        work,
        visit_id=visit_id,
        version=version,
        reason=reason,
        wished_by=wished_by,
        date=wanted.date.isoformat(),
        start=wanted.start,
        minutes=wanted.minutes,
        staff_id=wanted.staff_id,
        assisted_by=wanted.assisted_by,
    )


def _booking_of(work: Work, visit_id: str) -> Booking:
    found = work.session.scalars(select(Booking).where(Booking.visit_id == visit_id)).first()
    return found or Booking(id=new_id(), visit_id=visit_id)
