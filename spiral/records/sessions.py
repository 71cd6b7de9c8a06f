"""A contract's talks: made ahead as planned visits, red days and pauses skipped and shown, moved, counted."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import select

from spiral.records.bookings import book_visit, move_booking
from spiral.records.clashes import Clash, Wanted, absences_of, days_of, find_clashes, refuse, told
from spiral.records.codes import Outcome
from spiral.records.contracts import (
    LONG,
    SERVICE,
    ContractRow,
    Frame,
    Terms,
    contract_of,
    contract_row,
    frame_of,
    new_version,
    versions_of,
)
from spiral.records.deadlines import SeriesCount, count_series
from spiral.records.models import Visit
from spiral.records.offered_days import BY_UNIT
from spiral.records.rights import programmes_of, require
from spiral.records.skipped_weeks import CHOSEN, note_skipped, skipped_for
from spiral.records.staff import staff_ids
from spiral.records.treatment_models import Booking, Case, Contract, Pause
from spiral.records.visits import VisitRow, change_visit, rows_of
from spiral.records.weekly_times import Days, Skipped, Slot, weekly_slots
from spiral.vault.errors import Refused
from spiral.vault.work import Work

FURTHEST = 400  # days ahead that talks are made


@dataclass(frozen=True)
class PlannedTalk:
    """A week of a contract: a talk can be made, or `skipped` (holiday, pause, away) or something stands in the way."""

    day: dt.date
    frame: Frame
    skipped: str | None
    holiday: str
    clash: Clash | None


@dataclass(frozen=True)
class MovedTalk:
    """Where the talk of one week goes instead: another day, time or room, once."""

    date: dt.date
    start: str
    room_id: str


@dataclass(frozen=True)
class SessionRow:
    """A talk of a contract. `slot` is its week's own day; it was moved when the visit's date is another."""

    slot: str
    visit: VisitRow

    @property
    def moved(self) -> bool:
        """Whether the talk lies on another day than its own."""
        return self.slot != self.visit.date


def plan_sessions(work: Work, contract_id: str, *, until: dt.date) -> list[PlannedTalk]:
    """The weeks that talks would be made for up to a day: which are free, which skipped and why, what clashes.

    Begins after the last talk already made, after a gap from today. A series ends at its last talk, whatever `until`
    says.
    """
    require(work, "read_contract")
    row, case = contract_of(work, contract_id)
    work.log("read_contract", client=case.client_id)
    return _plan(work, row, until)


def _plan(work: Work, row: Contract, until: dt.date, skip: Collection[dt.date] = ()) -> list[PlannedTalk]:
    _check_until(work, row, until)
    left = left_to_make(work, row)
    planned = []
    for slot, frame in _slots(work, row, until):
        if left == 0:
            break
        clash = None
        if slot.skipped is None and slot.day not in skip:
            wanted = Wanted(slot.day, frame.time, frame.minutes, frame.staff_id, frame.room_id)
            clash = next((told(work, each) for each in find_clashes(work, wanted, contract_id=row.id)), None)
            left = None if left is None else left - 1
        planned.append(PlannedTalk(slot.day, frame, slot.skipped, slot.holiday, clash))
    return planned


def _check_until(work: Work, row: Contract, until: dt.date) -> None:
    if row.ended:
        raise Refused("contract_ended")
    if until > work.today + dt.timedelta(days=FURTHEST):
        raise Refused("too_far_ahead", days=FURTHEST)


def left_to_make(work: Work, row: Contract) -> int | None:
    """How many talks of a series are neither used nor planned; None for a long contract."""
    if row.sessions is None:
        return None
    outcomes = [visit.outcome for _, visit in talks_of(work, row.id)]
    return max(count_series(row.sessions, outcomes).left - outcomes.count(Outcome.PLANNED), 0)


def talks_of(work: Work, contract_id: str) -> list[tuple[Booking, Visit]]:
    """A contract's talks with their bookings, in the order of their weeks."""
    rows = work.session.execute(
        select(Booking, Visit)
        .join(Visit, Visit.id == Booking.visit_id)
        .where(Booking.contract_id == contract_id, Visit.void.is_(None))
        .order_by(Booking.slot, Visit.date, Visit.start)
    )
    return [(booking, visit) for booking, visit in rows]


def _slots(
    work: Work, row: Contract, until: dt.date, after: dt.date | None = None
) -> Iterator[tuple[Slot, Frame]]:
    """The weekly days after the last talk made (or `after`), each with the frame of its version."""
    last = after or (dt.date.fromisoformat(row.made_until) if row.made_until else None)
    first = dt.date.fromisoformat(row.start) if last is None else last + dt.timedelta(days=1)
    if after is None and last is not None:
        first = max(first, work.today)  # after a gap it goes on from today
    if row.kind == LONG and row.until:
        until = min(until, dt.date.fromisoformat(row.until))
    versions = versions_of(work, row.id)
    pauses = [days_of(each.first, each.last) for each in pauses_of(work, row.id)]
    for number, version in enumerate(versions):
        begins = max(first, dt.date.fromisoformat(version.from_date))
        ends = until
        if number + 1 < len(versions):
            ends = min(ends, dt.date.fromisoformat(versions[number + 1].from_date) - dt.timedelta(days=1))
        away = absences_of(work).get(version.staff_id, ())
        for slot in weekly_slots(version.weekday, Days(begins, ends), pauses=pauses, away=away):
            yield slot, frame_of(version)


def pauses_of(work: Work, contract_id: str) -> list[Pause]:
    """A contract's pauses, in order."""
    query = select(Pause).where(Pause.contract_id == contract_id, Pause.void.is_(False))
    return list(work.session.scalars(query.order_by(Pause.first)))


def make_sessions(
    work: Work,
    *,
    contract_id: str,
    until: dt.date,
    skip: Collection[dt.date] = (),
    moved: Mapping[dt.date, MovedTalk] | None = None,
) -> list[VisitRow]:
    """Make the talks up to a day as planned visits in the contract's room; all of them or none.

    A week in which something stands in the way is refused, naming it, unless it is in `skip` or `moved`. Red days,
    pauses and absences are skipped by themselves; a series gets its full count. Made again later, it goes on.
    """
    require(work, "change_contract")
    row, case = contract_of(work, contract_id)
    return _make(work, row, case, _plan(work, row, until, skip), skip, moved or {})


def _make(
    work: Work,
    row: Contract,
    case: Case,
    plan: list[PlannedTalk],
    skip: Collection[dt.date] = (),
    elsewhere: Mapping[dt.date, MovedTalk] = MappingProxyType({}),
) -> list[VisitRow]:
    refuse(
        work,
        [each.clash for each in plan if each.clash is not None and each.day not in elsewhere],
    )
    made = [
        _make_one(work, row, case, each, elsewhere.get(each.day))
        for each in plan
        if each.skipped is None and each.day not in skip
    ]
    if plan:
        row.made_until = plan[-1].day.isoformat()
        row.until = row.until if row.sessions is None else row.made_until
        work.save("make_sessions", row, client=case.client_id)
    weeks = {each.day: each.skipped or (CHOSEN if each.day in skip else "") for each in plan}
    note_skipped(work, row, case, {day: why for day, why in weeks.items() if why})
    return made


def _make_one(work: Work, row: Contract, case: Case, each: PlannedTalk, other: MovedTalk | None) -> VisitRow:
    return book_visit(
        work,
        client_id=case.client_id,
        service=SERVICE[row.kind],
        date=other.date if other else each.day,
        start=other.start if other else each.frame.time,
        minutes=each.frame.minutes,
        staff_id=each.frame.staff_id,
        room_id=other.room_id if other else each.frame.room_id,
        programme=case.programme,
        case_id=case.id,
        contract_id=row.id,
        slot=each.day,
    )


def make_talk(
    work: Work, *, contract_id: str, day: dt.date, moved: Mapping[dt.date, MovedTalk] | None = None
) -> VisitRow:
    """The talk of one week as a planned visit, so that the desk can move or cancel it; those before it are made too.

    For who keeps contracts of the programme, and the desk. Refused, naming it, when something stands in the way, and
    as `earlier_week_taken` when that is of a week before: `moved` says where such a week's talk goes instead.
    """
    require(work, "make_talk")
    row, case = _contract_at_desk(work, contract_id)
    plan, elsewhere = _plan(work, row, day), moved or {}
    if not plan or plan[-1].day != day or plan[-1].skipped:
        raise Refused("no_such_visit")
    earlier = [each for each in plan[:-1] if each.clash is not None and each.day not in elsewhere]
    if earlier:
        raise Refused("earlier_week_taken", date=earlier[0].day, count=len(earlier))
    return _make(work, row, case, plan, elsewhere=elsewhere)[-1]


def _contract_at_desk(work: Work, contract_id: str) -> tuple[Contract, Case]:
    row = work.session.get(Contract, contract_id)
    case = work.session.get(Case, row.case_id) if row else None
    if row is None or case is None or case.programme not in programmes_of(work.actor):
        raise Refused("no_such_contract")
    return row, case


def list_weeks_before(work: Work, *, contract_id: str, day: dt.date) -> list[PlannedTalk]:
    """The weeks before one that would be made with it and find their time taken; logged with the client."""
    require(work, "make_talk")
    row, case = _contract_at_desk(work, contract_id)
    work.log("read_contract", client=case.client_id)
    return [each for each in _plan(work, row, day) if each.clash is not None and each.day != day]


def make_again(
    work: Work, why: Skipped, days: Days, *, contract_id: str | None = None, staff_id: str | None = None
) -> list[VisitRow]:
    """The talks of weeks that were skipped for a reason which is gone now, as planned visits.

    Of one contract, or of one therapist's; a week stays skipped where its time is taken, its series is full, the
    weekly time is another now, or the contract is not of my programmes.
    """
    made = []
    for week in skipped_for(work, why, days, contract_id):
        row = work.session.get_one(Contract, week.contract_id)
        case = work.session.get_one(Case, row.case_id)
        day = dt.date.fromisoformat(week.slot)
        talk = None if row.ended or left_to_make(work, row) == 0 else _talk_on(work, row, day)
        theirs = talk is not None and staff_id in (None, staff_ids(work)[talk.frame.staff_id])
        if talk is None or not theirs or talk.clash or case.programme not in programmes_of(work.actor):
            continue
        made.append(_make_one(work, row, case, talk, None))
        week.again = True
        work.save("make_sessions", week, client=case.client_id)
    return made


def _talk_on(work: Work, row: Contract, day: dt.date) -> PlannedTalk | None:
    """The talk of a day as it could be made now; None when the contract has no time then, or it is skipped still."""
    for slot, frame in _slots(work, row, day, after=day - dt.timedelta(days=1)):
        if slot.skipped is None:
            wanted = Wanted(day, frame.time, frame.minutes, frame.staff_id, frame.room_id)
            clash = next(iter(find_clashes(work, wanted, contract_id=row.id)), None)
            return PlannedTalk(day, frame, None, "", clash)
    return None


def list_sessions(work: Work, contract_id: str) -> list[SessionRow]:
    """A contract's talks in order, moved ones at their own week; logged with the client."""
    require(work, "read_contract")
    row, case = contract_of(work, contract_id)
    talks = talks_of(work, row.id)
    shown = {each.id: each for each in rows_of(work, [visit for _, visit in talks])}
    work.log("read_contract", client=case.client_id)
    return [SessionRow(booking.slot or visit.date, shown[visit.id]) for booking, visit in talks]


def count_sessions(work: Work, contract_id: str) -> SeriesCount | None:
    """A series' counter: held, missed, left, and whether to ask for renewal; None for a long contract."""
    require(work, "read_contract")
    row, case = contract_of(work, contract_id)
    work.log("read_contract", client=case.client_id)
    if row.sessions is None:
        return None
    return count_series(row.sessions, (visit.outcome for _, visit in talks_of(work, row.id)))


def change_contract(
    work: Work,
    *,
    contract_id: str,
    version: int,
    from_date: dt.date,
    frame: Frame,
    terms: Terms,
    skip: Collection[dt.date] = (),
) -> ContractRow:
    """Another frame or other terms from a day on, as a new version to sign. Planned talks go over to the new time.

    Each goes, in order, to the new time's next week that is not skipped. Refused, naming it, when something stands
    in the way: put that day in `skip`.
    """
    require(work, "change_contract")
    row, case = contract_of(work, contract_id, version)
    if row.ended:
        raise Refused("contract_ended")
    if from_date.isoformat() < row.start or from_date.isoformat() < versions_of(work, row.id)[-1].from_date:
        raise Refused("version_before_last")
    planned = [
        (booking, visit)
        for booking, visit in talks_of(work, row.id)
        if visit.outcome == Outcome.PLANNED and (booking.slot or "") >= from_date.isoformat()
    ]
    before = frame_of(versions_of(work, row.id)[-1])
    new_version(work, row, case, from_date, frame, terms)
    if before != frame and planned:
        note_skipped(work, row, case, _move_over(work, row, planned, from_date, skip))
    if planned:
        row.made_until = max(booking.slot or "" for booking, _ in planned)
        row.until = row.until if row.sessions is None else row.made_until
        work.save("change_contract", row, client=case.client_id)
    return contract_row(work, row, case)


def _move_over(
    work: Work,
    row: Contract,
    planned: list[tuple[Booking, Visit]],
    from_date: dt.date,
    skip: Collection[dt.date],
) -> dict[dt.date, str]:
    """Each talk to its new week; which weeks were skipped, and why."""
    until = from_date + dt.timedelta(weeks=len(planned) + 60)
    free: list[tuple[dt.date, Frame]] = []
    skipped: dict[dt.date, str] = {}
    for slot, frame in _slots(work, row, until, after=from_date - dt.timedelta(days=1)):
        if len(free) == len(planned):
            break
        if slot.skipped is None and slot.day not in skip:
            free.append((slot.day, frame))
        else:
            skipped[slot.day] = slot.skipped or CHOSEN
    if len(free) < len(planned):
        raise Refused("too_far_ahead", days=FURTHEST)
    moves = list(zip(planned, free, strict=True))
    later = moves[0][1][0].isoformat() > moves[0][0][1].date
    for (booking, visit), (day, frame) in reversed(moves) if later else moves:
        move_booking(
            work,
            visit_id=visit.id,
            version=visit.version,
            date=day,
            start=frame.time,
            minutes=frame.minutes,
            staff_id=frame.staff_id,
            room_id=frame.room_id,
            wished_by=BY_UNIT,
        )
        booking.slot = day.isoformat()
        work.save("change_contract", booking, client=visit.client_id)
    return skipped


def withdraw_talks(work: Work, contract_id: str, days: Days) -> int:
    """Withdraw the planned talks of some days; how many."""
    withdrawn = 0
    for _, visit in talks_of(work, contract_id):
        if visit.outcome == Outcome.PLANNED and dt.date.fromisoformat(visit.date) in days:
            change_visit(work, visit_id=visit.id, version=visit.version, outcome=Outcome.WITHDRAWN)
            withdrawn += 1
    return withdrawn


def end_contract(work: Work, *, contract_id: str, version: int, last: dt.date) -> ContractRow:
    """The contract ends with this day: its time is free afterwards, and talks planned later are withdrawn."""
    require(work, "change_contract")
    row, case = contract_of(work, contract_id, version)
    if row.ended:
        raise Refused("contract_ended")
    if last.isoformat() < row.start:
        raise Refused("days_out_of_order")
    row.ended = last.isoformat()
    work.save("end_contract", row, client=case.client_id)
    withdraw_talks(work, row.id, Days(last + dt.timedelta(days=1)))
    return contract_row(work, row, case)
