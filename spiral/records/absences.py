"""Someone is ill or on holiday: every booking is moved, cancelled or handed over in one step, with whom to reach."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.bookings import KEPT, BookingRow, list_bookings, move_booking
from spiral.records.cards import Card
from spiral.records.catalogue import choice_codes
from spiral.records.clients import cards_of
from spiral.records.codes import Outcome
from spiral.records.models import Visit
from spiral.records.offered_days import BY_UNIT
from spiral.records.rights import require
from spiral.records.staff import staff_ids
from spiral.records.treatment_models import Absence
from spiral.records.visits import change_visit
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

MOVE, CANCEL, HAND_OVER = "move", "cancel", "hand_over"


@dataclass(frozen=True)
class Affected:
    """A booking of the days away, and how its client may be reached: only the ways that are safe.

    `called` is the name to use, `ways` the safe ways (empty: tell at the next visit), `protected` that the
    identity is protected. Empty for a reader without the register.
    """

    booking: BookingRow
    called: str
    ways: tuple[str, ...]
    phone: str
    email: str
    note: str
    protected: bool


@dataclass(frozen=True)
class Settled:
    """What becomes of one booking: `how` is move (to `date`, `start`, `room_id`), cancel (withdrawn by the unit) or
    hand_over (to `staff_id`, the rest as it was unless given).

    Where the absent one only assists, a hand-over is to another who assists; None: nobody does."""

    visit_id: str
    version: int
    how: str
    date: dt.date | None = None
    start: str | None = None
    room_id: str | None = None
    staff_id: str | None = None


@dataclass(frozen=True)
class AbsenceRow:
    """Days away."""

    id: str
    version: int
    staff_id: str
    first: str
    last: str
    kind: str


def list_affected(work: Work, *, staff_id: str, first: dt.date, last: dt.date) -> list[Affected]:
    """Every planned booking of someone's days away, by the clock, with whom to reach and how; each client is logged.

    Weekly times whose talks are not made yet are among them: they skip these days, and their clients have to know.
    """
    require(work, "record_absence")
    _check_days(first, last)
    rows = [
        row
        for row in list_bookings(work, first=first, days=(last - first).days + 1, staff_id=staff_id)
        if row.outcome == Outcome.PLANNED and (row.whose is not None or row.contract_id is None)
    ]
    return reached(work, rows)


def reached(work: Work, rows: Sequence[BookingRow]) -> list[Affected]:
    """How each booking's client may be reached; each client is logged."""
    ids = {row.whose.client_id for row in rows if row.whose}
    cards = cards_of(work, ids)
    for client_id in sorted(ids):
        work.log("list_affected", client=client_id)
    return [_affected(row, cards) for row in rows]


def _affected(row: BookingRow, cards: dict[str, tuple[Card, int]]) -> Affected:
    card = cards[row.whose.client_id][0] if row.whose and row.whose.client_id in cards else Card()
    ways = card.contact_by
    return Affected(
        row,
        card.called or card.name,
        ways,
        card.phone if {"phone", "message", "sms"} & set(ways) else "",
        card.email if "email" in ways else "",
        card.contact_note,
        card.protected,
    )


def _check_days(first: dt.date, last: dt.date) -> None:
    if not first <= last <= first + dt.timedelta(days=400):
        raise Refused("days_out_of_order")


def record_absence(
    work: Work, *, staff_id: str, first: dt.date, last: dt.date, kind: str, settled: Sequence[Settled] = ()
) -> AbsenceRow:
    """Someone is away on these days. Every planned booking must be settled in the same step, or nothing is done.

    Refused with the number that is not settled, and with what stands in the way of a move or a hand-over. Talks
    of weekly contracts that are not made yet skip these days by themselves.
    """
    require(work, "record_absence")
    _check_days(first, last)
    if staff_id not in staff_ids(work):
        raise Refused("no_such_staff", login="")
    if kind not in choice_codes("absence"):
        raise Refused("unknown_choice")
    row = Absence(id=new_id(), staff_id=staff_id, first=first.isoformat(), last=last.isoformat(), kind=kind)
    row.void = False
    work.save("record_absence", row, about=staff_id)
    theirs = [each for each, counts_as in staff_ids(work).items() if counts_as == staff_ids(work)[staff_id]]
    for each in sorted(settled, key=lambda one: one.how != CANCEL):
        _settle(work, each, theirs)
    left = _not_settled(work, theirs, first, last)
    if left:
        raise Refused("absence_unsettled", count=left)
    return absence_row(row)


def _settle(work: Work, each: Settled, theirs: Sequence[str]) -> None:
    visit = work.session.get(Visit, each.visit_id)
    if visit is None or (visit.staff_id not in theirs and visit.assisted_by not in theirs):
        raise Refused("no_such_visit")
    if each.how == CANCEL:
        change_visit(work, visit_id=visit.id, version=each.version, outcome=Outcome.WITHDRAWN)
    elif each.how in (MOVE, HAND_OVER):
        assists = visit.staff_id not in theirs  # then it is another assistant
        move_booking(
            work,
            visit_id=visit.id,
            version=each.version,
            date=each.date,
            start=each.start,
            staff_id=None if assists else each.staff_id,
            room_id=each.room_id or KEPT,
            assisted_by=each.staff_id if assists and each.how == HAND_OVER else KEPT,
            wished_by=BY_UNIT,
        )
    else:
        raise Refused("unknown_choice")


def _not_settled(work: Work, theirs: Sequence[str], first: dt.date, last: dt.date) -> int:
    rows = work.session.execute(
        select(Visit.staff_id, Visit.assisted_by).where(
            Visit.date >= first.isoformat(),
            Visit.date <= last.isoformat(),
            Visit.outcome == Outcome.PLANNED,
            Visit.void.is_(None),
        )
    )
    return sum(staff_id in theirs or assisted_by in theirs for staff_id, assisted_by in rows)


def list_absences(work: Work, *, first: dt.date, last: dt.date) -> list[AbsenceRow]:
    """Who is away on some of these days."""
    require(work, "list_bookings")
    rows = work.session.scalars(
        select(Absence)
        .where(Absence.void.is_(False), Absence.first <= last.isoformat(), Absence.last >= first.isoformat())
        .order_by(Absence.first)
    )
    return [absence_row(row) for row in rows]


def absence_row(row: Absence) -> AbsenceRow:
    """Days away as they are shown."""
    return AbsenceRow(row.id, row.version, row.staff_id, row.first, row.last, row.kind)
