"""What stands in the way of a time: a visit, a contract's weekly time, or someone away. Nobody is booked twice.

A *booked* visit (one with a room, or of a contract) goes together with nothing else of its staff or room. Two
visits recorded without a room may overlap as before, and a drop-in is never turned away.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Boolean, bindparam, or_, select

from spiral.records.clients import cards_of, client_of
from spiral.records.codes import Outcome
from spiral.records.dates import holiday_name
from spiral.records.models import Client, Visit
from spiral.records.rights import programmes_of
from spiral.records.rooms import rooms_of
from spiral.records.staff import staff_ids, staff_names
from spiral.records.treatment_models import Absence, Booking, Case, Contract, ContractVersion, Pause
from spiral.records.weekly_times import DAY, Days, WeeklyTime, minute_of, times_overlap
from spiral.vault.errors import Refused
from spiral.vault.work import Work

VISIT, CONTRACT, AWAY = "visit", "contract", "away"
# Made once, of the tables themselves: every planned visit asks it. What is not booked is only in the way of what is.
_VISIT, _CLIENT, _BOOKING = Visit.__table__.c, Client.__table__.c, Booking.__table__.c
NEAR = (
    select(
        _VISIT.id,
        _VISIT.date,
        _VISIT.start,
        _VISIT.minutes,
        _VISIT.staff_id,
        _VISIT.assisted_by,
        _VISIT.programme,
        _CLIENT.code,
        _BOOKING.id,
        _BOOKING.room_id,
    )
    .select_from(Visit.__table__)
    .join(Client.__table__, _CLIENT.id == _VISIT.client_id)
    .outerjoin(Booking.__table__, _BOOKING.visit_id == _VISIT.id)
    .where(
        _VISIT.date.in_(bindparam("days", expanding=True)),
        _VISIT.void.is_(None),
        _VISIT.outcome.in_((Outcome.PLANNED, Outcome.ATTENDED)),
        _VISIT.id != bindparam("id"),
        or_(bindparam("booked", type_=Boolean), _BOOKING.id.is_not(None)),
    )
    .order_by(_VISIT.date, _VISIT.start, _VISIT.id)
)


@dataclass(frozen=True)
class Wanted:
    """A time that is asked for. `booked`: it gets a room or belongs to a contract."""

    date: dt.date
    start: str
    minutes: int
    staff_id: str
    room_id: str | None = None
    assisted_by: str | None = None
    booked: bool = True


@dataclass(frozen=True)
class Clash:
    """What stands in the way: `kind` is visit, contract or away; `code` the client's, empty when not mine to see."""

    kind: str
    date: str
    start: str
    minutes: int
    staff: str
    room: str
    code: str

    @property
    def what(self) -> str:
        """Room, or colleague, that is taken; with the client's code where it may be told."""
        return " ".join(filter(None, (self.room or self.staff, self.code)))

    @property
    def end(self) -> str:
        """When it ends, by the clock."""
        total = minute_of(self.start) + self.minutes
        return f"{total // 60 % 24:02d}:{total % 60:02d}"


@dataclass(frozen=True)
class Reserved:
    """A contract's weekly time as it is kept on some days."""

    contract_id: str
    case_id: str
    staff_id: str
    room_id: str
    time: WeeklyTime
    days: Days
    pauses: tuple[Days, ...]
    made_until: str
    code: str
    programme: str
    client_id: str = ""
    kind: str = ""


def days_of(first: str, last: str | None) -> Days:
    """Some days from how they are stored."""
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last) if last else None)


def reserved_times(work: Work) -> list[Reserved]:
    """Every weekly time that contracts keep, each version on its own days."""
    return work.remembered("weekly times", lambda: _reserved_times(work))


def _reserved_times(work: Work) -> list[Reserved]:
    pauses: dict[str, list[Days]] = {}
    for pause in work.session.scalars(select(Pause).where(Pause.void.is_(False))):
        pauses.setdefault(pause.contract_id, []).append(days_of(pause.first, pause.last))
    rows = work.session.execute(
        select(ContractVersion, Contract, Case.programme, Client.code, Client.id)
        .join(Contract, Contract.id == ContractVersion.contract_id)
        .join(Case, Case.id == Contract.case_id)
        .join(Client, Client.id == Case.client_id)
        .order_by(ContractVersion.contract_id, ContractVersion.from_date.desc())
    )
    found: list[Reserved] = []
    for version, contract, programme, code, client_id in rows:
        first = dt.date.fromisoformat(version.from_date)
        lasts = [dt.date.fromisoformat(day) for day in (contract.until, contract.ended) if day]
        if found and found[-1].contract_id == contract.id:
            lasts.append(found[-1].days.first - dt.timedelta(days=1))
        days = Days(first, min(lasts, default=None))
        found.append(
            Reserved(
                contract.id,
                contract.case_id,
                version.staff_id,
                version.room_id,
                WeeklyTime(version.weekday, version.time, version.minutes),
                days,
                tuple(pauses.get(contract.id, ())),
                contract.made_until or "",
                code,
                programme,
                client_id,
                contract.kind,
            )
        )
    return [each for each in found if each.days.last is None or each.days.first <= each.days.last]


def absences_of(work: Work) -> dict[str, list[Days]]:
    """Each of the staff's days away, by the id they count as."""
    return work.remembered("absences", lambda: _absences(work))


def _absences(work: Work) -> dict[str, list[Days]]:
    counts_as = staff_ids(work)
    found: dict[str, list[Days]] = {}
    for row in work.session.scalars(select(Absence).where(Absence.void.is_(False)).order_by(Absence.first)):
        found.setdefault(counts_as[row.staff_id], []).append(days_of(row.first, row.last))
    return found


def find_clashes(work: Work, wanted: Wanted, *, visit_id: str = "", contract_id: str = "") -> list[Clash]:
    """What stands in the way of a time; the visit that is moved and the contract it belongs to do not."""
    return [
        *_away(work, wanted),
        *_visits(work, wanted, visit_id),
        *_weekly(work, wanted, visit_id, contract_id),
    ]


def _people(work: Work, *ids: str | None) -> set[str]:
    counts_as = staff_ids(work)
    return {counts_as.get(each, each) for each in ids if each}


def _away(work: Work, wanted: Wanted) -> list[Clash]:
    names, absences = staff_names(work), absences_of(work)
    return [
        Clash(AWAY, wanted.date.isoformat(), "00:00", DAY, names[person], "", "")
        for person in sorted(_people(work, wanted.staff_id, wanted.assisted_by))
        if any(wanted.date in days for days in absences.get(person, ()))
    ]


def _visits(work: Work, wanted: Wanted, visit_id: str) -> list[Clash]:
    people, names, mine = (
        _people(work, wanted.staff_id, wanted.assisted_by),
        staff_names(work),
        programmes_of(work.actor),
    )
    days = [(wanted.date + dt.timedelta(days=n)).isoformat() for n in (-1, 0, 1)]
    found = []
    for (
        _,
        date,
        start,
        minutes,
        staff_id,
        assisted_by,
        programme,
        code,
        booked,
        room_id,
    ) in work.session.execute(NEAR, {"days": days, "id": visit_id, "booked": wanted.booked}):
        after = (dt.date.fromisoformat(date) - wanted.date).days
        if not times_overlap(wanted.start, wanted.minutes, start, minutes, after):
            continue
        same_room = wanted.room_id is not None and room_id == wanted.room_id
        same_staff = bool(people & _people(work, staff_id, assisted_by)) and (wanted.booked or booked)
        if same_room or same_staff:
            told = code if programme in mine else ""
            room = rooms_of(work)[room_id].name if same_room and room_id else ""
            found.append(Clash(VISIT, date, start, minutes, names[staff_id], room, told))
    return found


def _weekly(work: Work, wanted: Wanted, visit_id: str, contract_id: str) -> list[Clash]:
    people, names = _people(work, wanted.staff_id, wanted.assisted_by), staff_names(work)
    found = []
    for day in (wanted.date + dt.timedelta(days=n) for n in (-1, 0, 1)):
        for each in reserved_times(work):
            after = (day - wanted.date).days
            in_the_way = (
                each.contract_id != contract_id
                and each.time.weekday == day.isoweekday()
                and day in each.days
                and times_overlap(wanted.start, wanted.minutes, each.time.start, each.time.minutes, after)
                and (each.room_id == wanted.room_id or bool(people & _people(work, each.staff_id)))
            )
            if in_the_way and is_kept(work, each, day):
                found.append(_weekly_clash(work, each, day, names, each.room_id == wanted.room_id))
    return found


def _weekly_clash(work: Work, each: Reserved, day: dt.date, names: dict[str, str], same_room: bool) -> Clash:
    return Clash(
        CONTRACT,
        day.isoformat(),
        each.time.start,
        each.time.minutes,
        names[each.staff_id],
        rooms_of(work)[each.room_id].name if same_room else "",
        each.code if each.programme in programmes_of(work.actor) else "",
    )


def is_kept(work: Work, each: Reserved, day: dt.date) -> bool:
    """Whether the weekly time is kept on this day: no red day, pause or absence, and its talks are not made so far.

    A talk that is made is a visit like others; moved, cancelled or skipped, its hour is free.
    """
    if day.isoformat() <= each.made_until or holiday_name(day, "sv"):
        return False
    if any(day in pause for pause in each.pauses):
        return False
    return not any(day in days for days in absences_of(work).get(staff_ids(work)[each.staff_id], ()))


def find_weekly_clashes(work: Work, wanted: Reserved) -> list[Clash]:
    """Other contracts that keep some of the same weekly time, with the same room or therapist, on some same days."""
    names = staff_names(work)
    people = _people(work, wanted.staff_id)
    found = []
    for each in reserved_times(work):
        same_room = each.room_id == wanted.room_id
        if (
            each.contract_id != wanted.contract_id
            and each.time.overlaps(wanted.time)
            and each.days.meets(wanted.days)
            and (same_room or people & _people(work, each.staff_id))
        ):
            found.append(_weekly_clash(work, each, max(each.days.first, wanted.days.first), names, same_room))
    return found


def told(work: Work, clash: Clash) -> Clash:
    """A clash as it may be told: where a protected person is, or will be, is just taken."""
    client = (
        work.session.scalars(select(Client).where(Client.code == clash.code)).first() if clash.code else None
    )
    if client is None:
        return clash
    client_id = client_of(work, client.id).id
    card = cards_of(work, [client_id]).get(client_id, (None, 0))[0]
    return replace(clash, code="") if card is not None and card.protected else clash


def refuse(work: Work, clashes: Iterable[Clash]) -> None:
    """Refused, naming the first thing in the way and how many there are."""
    found = list(clashes)
    if not found:
        return
    first = told(work, found[0])
    if first.kind == AWAY:
        raise Refused("staff_away", staff=first.staff, date=first.date)
    raise Refused(
        "time_taken", what=first.what, date=first.date, start=first.start, end=first.end, count=len(found)
    )


def refuse_clash(work: Work, visit: Visit, contract_id: str | None = None) -> None:
    """A planned visit that comes in, moves or is planned again: refused when something booked stands in its way."""
    if visit.outcome != Outcome.PLANNED or visit.drop_in or visit.arrived_at:
        return
    booking = None
    if visit.version:
        booking = work.session.scalars(select(Booking).where(Booking.visit_id == visit.id)).first()
    wanted = Wanted(
        dt.date.fromisoformat(visit.date),
        visit.start,
        visit.minutes,
        visit.staff_id,
        booking.room_id if booking else None,
        visit.assisted_by,
        booked=booking is not None,
    )
    contract = booking.contract_id if booking else contract_id
    refuse(work, find_clashes(work, wanted, visit_id=visit.id, contract_id=contract or ""))
