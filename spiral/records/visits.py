"""Visits: planned, received, given an outcome, corrected, voided. Nothing is erased."""

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, inspect, or_, select
from sqlalchemy.orm import aliased

from spiral.records.approvals import note_changes
from spiral.records.catalogue import ServiceRow, choice_codes, services_on
from spiral.records.clashes import refuse_clash
from spiral.records.clients import UNIT, cards_of, client_of, ids_of, log_read, may_see_names
from spiral.records.codes import ANY, OFFERED, Outcome, Role
from spiral.records.journal_of_visit import check_other_client, follow_visit
from spiral.records.models import Client, Staff, Visit
from spiral.records.offered_days import follow_move
from spiral.records.rights import PROGRAMMES, may, programmes_of, require
from spiral.records.staff import read_list, staff_ids, staff_names
from spiral.vault.errors import Refused
from spiral.vault.tables import History, new_id
from spiral.vault.work import Work

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
SHORTEST, LONGEST = 1, 600
CHANGEABLE = frozenset(
    {
        "client_id",
        "date",
        "start",
        "minutes",
        "service",
        "programme",
        "staff_id",
        "assisted_by",
        "outcome",
        "arrived_at",
        "drop_in",
    }
)

# Made once: putting a query together costs more than running it.
_SURVIVOR = aliased(Client)
GOES_ON = (
    select(Client.id, func.coalesce(_SURVIVOR.id, Client.id), func.coalesce(_SURVIVOR.code, Client.code))
    .outerjoin(_SURVIVOR, _SURVIVOR.id == Client.merged_into)
    .where(Client.id.in_(bindparam("ids", expanding=True)))
)
MAKES_SAME = ("date", "start", "client_id", "service", "staff_id")
_VISIT, _CLIENT = Visit.__table__.c, Client.__table__.c
SAME_VISIT = (
    select(_VISIT.id)
    .select_from(Visit.__table__)
    .join(Client.__table__, _CLIENT.id == _VISIT.client_id)
    .where(
        _VISIT.date == bindparam("date"),
        _VISIT.start == bindparam("start"),
        func.coalesce(_CLIENT.merged_into, _CLIENT.id) == bindparam("person"),
        _VISIT.service == bindparam("service"),
        _VISIT.staff_id.in_(bindparam("staff_ids", expanding=True)),
        _VISIT.void.is_(None),
        _VISIT.id != bindparam("id"),
    )
)


@dataclass(frozen=True)
class VisitRow:
    """A visit as a list shows it. `name` is the client's code where the reader may not see names.

    `gender` (valid that day) is told only in the lists behind a number.
    """

    id: str
    version: int
    date: str
    start: str
    minutes: int
    service: str
    programme: str
    client_id: str
    code: str
    name: str
    is_alias: bool
    protected: bool
    staff_id: str
    staff: str
    assisted_by: str | None
    assistant: str
    outcome: str
    arrived_at: str | None
    drop_in: bool
    first: bool
    void: str | None
    gender: str = ""

    @property
    def end(self) -> str:
        """When it ends, by the clock."""
        total = int(self.start[:2]) * 60 + int(self.start[3:]) + self.minutes
        return f"{total // 60 % 24:02d}:{total % 60:02d}"


@dataclass(frozen=True)
class VisitVersion:
    """One version of a visit: what it said, and who wrote it when (UTC)."""

    version: int
    facts: dict[str, object]
    changed_by: str
    changed_at: str


@dataclass(frozen=True)
class Missing:
    """How many visits of earlier days have no outcome, whose, and since when."""

    staff: str
    visits: int
    oldest: str


def offered(outcome: str) -> bool:
    """Offered = attended + no_show + cancelled; a planned one is not, also after its day."""
    return outcome in OFFERED


def visible_to(work: Work) -> Select[Visit]:
    """The visits that the one who acts may see: those of my programmes, and those I received or assisted."""
    return select(Visit).where(or_(of_my_programmes(work), works_as(work, work.actor.id)))


def of_my_programmes(work: Work) -> ColumnElement[bool]:
    """That a visit is of a programme I work in; of `any` where its client is the unit's, or of my own people."""
    mine = programmes_of(work.actor)
    homes = sorted((mine & {"outreach", "kast"}) | ({UNIT} if ANY in mine else set()))
    belongs = exists().where(Client.id == Visit.client_id, Client.home.in_(homes))
    return or_(Visit.programme.in_(sorted(mine - {ANY})), and_(Visit.programme == ANY, belongs))


def works_as(work: Work, staff_id: str) -> ColumnElement[bool]:
    """That a colleague received or assisted; under whichever names are matched to theirs."""
    theirs = _mine(work, staff_id)
    return or_(Visit.staff_id.in_(theirs), Visit.assisted_by.in_(theirs))


def _mine(work: Work, staff_id: str) -> list[str]:
    return [each for each, counts_as in staff_ids(work).items() if counts_as == staff_id]


def list_day(work: Work, day: dt.date, staff_id: str | None = None) -> list[VisitRow]:
    """A day by the clock: one colleague's (received or assisted), or the whole house's that I may see."""
    require(work, "list_visits")
    query = visible_to(work).where(Visit.date == day.isoformat(), Visit.void.is_(None))
    if staff_id is not None:
        query = query.where(works_as(work, staff_id))
    return _listed(work, query.order_by(Visit.start, Visit.id), "list_visits", day.isoformat())


def list_without_outcome(work: Work, staff_id: str | None = None) -> list[VisitRow]:
    """Visits of earlier days that are still planned, oldest first; one colleague's, or all that I may see."""
    require(work, "list_visits")
    query = visible_to(work).where(
        Visit.date < work.today.isoformat(), Visit.outcome == Outcome.PLANNED, Visit.void.is_(None)
    )
    if staff_id is not None:
        query = query.where(Visit.staff_id.in_(_mine(work, staff_id)))
    return _listed(work, query.order_by(Visit.date, Visit.start, Visit.id), "list_visits", "no outcome")


def list_client_visits(work: Work, client_id: str) -> list[VisitRow]:
    """A client's visits that I may see, newest first, those of merged entries among them; logged with the client."""
    require(work, "list_visits")
    client = client_of(work, client_id)
    rows = visits_of(work, ids_of(work, client))
    log_read(work, "list_visits", client, count=len(rows))
    return rows


def visits_of(work: Work, client_ids: Sequence[str]) -> list[VisitRow]:
    """The same for who logs it."""
    query = visible_to(work).where(Visit.client_id.in_(client_ids))
    return rows_of(
        work, list(work.session.scalars(query.order_by(Visit.date.desc(), Visit.start.desc(), Visit.id)))
    )


def read_visit(work: Work, visit_id: str) -> VisitRow:
    """Open one visit; logged with its client."""
    require(work, "read_visit")
    visit = _reached(work, visit_id)
    client = client_of(work, visit.client_id)
    return _rows(work, [visit], client.id, "read_visit")[0]


def _listed(
    work: Work, query: Select[Visit], action: str, about: str | None, client: str | None = None
) -> list[VisitRow]:
    return _rows(work, list(work.session.scalars(query)), client, action, about)


def _rows(
    work: Work, visits: Sequence[Visit], client: str | None, action: str, about: str | None = None
) -> list[VisitRow]:
    work.log(action, client=client, count=len(visits), about=about)
    return rows_of(work, visits)


def rows_of(work: Work, visits: Sequence[Visit], *, names: bool = True) -> list[VisitRow]:
    """Visits with words for whom and by whom; without `names`, or for who lacks the register, codes only."""
    goes_on = _going_on(work, sorted({visit.client_id for visit in visits}))
    cards = cards_of(work, [entry for entry, _ in goes_on.values()]) if names and may_see_names(work) else {}
    staff, firsts = staff_names(work), _firsts(work, visits, goes_on)
    listed = []
    for visit in visits:
        client_id, code = goes_on[visit.client_id]
        card = cards.get(client_id, (None, 0))[0]
        listed.append(
            VisitRow(
                visit.id,
                visit.version,
                visit.date,
                visit.start,
                visit.minutes,
                visit.service,
                visit.programme,
                client_id,
                code,
                (card.name if card else "") or code,
                card is not None and card.kind == "alias",
                card is not None and card.protected,
                visit.staff_id,
                staff[visit.staff_id],
                visit.assisted_by,
                staff.get(visit.assisted_by or "", ""),
                visit.outcome,
                visit.arrived_at,
                visit.drop_in,
                visit.id in firsts,
                visit.void,
            )
        )
    return listed


def _going_on(work: Work, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Id and code of the client that goes on under each id."""
    if len(ids) == 1:  # who has just been written on is at hand
        client = client_of(work, ids[0])
        return {ids[0]: (client.id, client.code)}
    goes_on: dict[str, tuple[str, str]] = {}
    for start in range(0, len(ids), 500):
        found = work.session.execute(GOES_ON, {"ids": ids[start : start + 500]})
        goes_on |= {entry: (goes_on_id, code) for entry, goes_on_id, code in found}
    return goes_on


def _firsts(work: Work, visits: Sequence[Visit], goes_on: dict[str, tuple[str, str]]) -> set[str]:
    """Which of these are first visits: a client's earliest attended, unvoided one in its programme."""
    people = sorted(
        {
            goes_on[v.client_id][0]
            for v in visits
            if v.outcome == Outcome.ATTENDED and v.programme != ANY and not v.void
        }
    )
    found: dict[tuple[str, str], str] = {}
    person = func.coalesce(Client.merged_into, Client.id)
    for start in range(0, len(people), 400):
        some = people[start : start + 400]
        query = (
            select(person, Visit.programme, Visit.id)
            .join(Client, Client.id == Visit.client_id)
            .where(
                or_(Client.id.in_(some), Client.merged_into.in_(some)),
                Visit.outcome == Outcome.ATTENDED,
                Visit.void.is_(None),
                Visit.programme != ANY,
            )
            .order_by(Visit.date, Visit.start, Visit.id)
        )
        for client_id, programme, visit_id in work.session.execute(query):
            found.setdefault((client_id, programme), visit_id)
    return set(found.values())


def _reached(work: Work, visit_id: str) -> Visit:
    visit = work.session.scalars(visible_to(work).where(Visit.id == visit_id)).first()
    if visit is None:
        raise Refused("no_such_visit")
    return visit


def record_visit(
    work: Work,
    *,
    client_id: str,
    service: str,
    date: dt.date,
    start: str,
    minutes: int,
    staff_id: str,
    outcome: str = Outcome.PLANNED,
    assisted_by: str | None = None,
    drop_in: bool = False,
    arrived_at: str | None = None,
    programme: str | None = None,
    contract_id: str | None = None,
) -> VisitRow:
    """A new visit. The same client, time, service and staff twice is refused, and so is an outcome before its time.

    `contract_id`: the contract whose weekly time it takes (given by `book_visit`), which is not in its own way.
    """
    require(work, "record_visit")
    client = _client_to_see(work, client_id)
    visit = Visit(
        id=new_id(),
        client_id=client.id,
        service=service,
        date=date.isoformat(),
        start=start,
        minutes=minutes,
        staff_id=staff_id,
        outcome=outcome,
        assisted_by=assisted_by,
        drop_in=drop_in,
        arrived_at=arrived_at,
    )
    visit.programme = programme or ""
    _check(work, visit, contract_id)
    work.save("record_visit", visit, client=client.id)
    note_changes(work, [visit.date[:7]])
    return rows_of(work, [visit])[0]


def _client_to_see(work: Work, client_id: str) -> Client:
    """Whom a visit may be written on: the register's clients only by those who may find them there."""
    client = client_of(work, client_id)
    if client.home == UNIT and not may(work.actor, "find_clients"):
        raise Refused("no_such_client")
    return client


def change_visit(
    work: Work,
    *,
    visit_id: str,
    version: int,
    reason: str | None = None,
    wished_by: str | None = None,
    **facts: object,
) -> VisitRow:
    """Another day, time, length, service, staff, outcome ... of a visit, as a new version; both stay.

    `facts`: any of CHANGEABLE. `wished_by`: whether client or unit wished another day, asked where it settles the 14
    days of a first visit (`who_wished_move`). The second of two editors is refused and loses no text. When the visit
    turns out to be another client's, the former client's log tells of it too. Refused: `visit_in_journal_of` where the
    journal holds something of it; `visit_in_journal` where that would be undone by who cannot open it.
    """
    require(work, "change_visit")
    if not facts.keys() <= CHANGEABLE:
        raise TypeError(f"no such facts of a visit: {sorted(facts.keys() - CHANGEABLE)}")
    visit = _at_version(work, visit_id, version)
    if visit.void:
        raise Refused("visit_void")
    former = client_of(work, visit.client_id)
    if "client_id" in facts:
        other = client_of(work, str(facts["client_id"]))
        moved = other.id != former.id
        facts["client_id"] = _client_to_see(work, other.id).id if moved else visit.client_id
    before, earlier = {name: getattr(visit, name) for name in facts}, visit.date[:7]
    for name, value in facts.items():
        setattr(visit, name, value.isoformat() if isinstance(value, dt.date) else value)
    if any(getattr(visit, name) != value for name, value in before.items()):
        if visit.service != before.get("service", visit.service) and "programme" not in facts:
            visit.programme = ""
        _check(work, visit)
        follow_move(work, visit, str(before.get("date", visit.date)), wished_by)
        client = client_of(work, visit.client_id)
        if client.id != former.id:
            check_other_client(work, visit.id)
        work.save("change_visit", visit, client=client.id, reason=reason)
        follow_visit(work, visit, str(before.get("date", visit.date)))
        if client.id != former.id:
            work.log("change_visit", client=former.id, reason=reason)
        note_changes(work, [earlier, visit.date[:7]])
    else:
        work.log("read_visit", client=former.id)
    return rows_of(work, [visit])[0]


def set_outcome(work: Work, *, visit_id: str, version: int, outcome: str) -> VisitRow:
    """How the visit went; one key in the day's list."""
    return change_visit(work, visit_id=visit_id, version=version, outcome=outcome)


def mark_arrived(work: Work, *, visit_id: str, version: int, at: str | None) -> VisitRow:
    """The person has come and waits (HH:MM); None takes the mark away."""
    return change_visit(work, visit_id=visit_id, version=version, arrived_at=at)


def void_visit(work: Work, *, visit_id: str, version: int, reason: str, note: str | None = None) -> VisitRow:
    """The visit was wrong: it stays with the reason's code and counts nowhere. A note is sealed in the log.

    What it contained is taken back with it, and its recalls (`visit_in_journal` for who cannot open the journal).
    """
    require(work, "void_visit")
    visit = _at_version(work, visit_id, version)
    if reason not in choice_codes("void_reason"):
        raise Refused("reason_needed")
    if visit.void:
        raise Refused("visit_void")
    visit.void = reason
    work.save("void_visit", visit, client=client_of(work, visit.client_id).id, reason=note or None)
    follow_visit(work, visit, visit.date)
    note_changes(work, [visit.date[:7]])
    return rows_of(work, [visit])[0]


def list_visit_versions(work: Work, visit_id: str) -> list[VisitVersion]:
    """A visit as it is and as it was, newest first."""
    require(work, "read_visit")
    visit = _reached(work, visit_id)
    names = staff_names(work)
    work.log("read_visit", client=client_of(work, visit.client_id).id)
    shown = (
        "client_id",
        "date",
        "start",
        "minutes",
        "service",
        "programme",
        "staff_id",
        "assisted_by",
        "outcome",
        "arrived_at",
        "drop_in",
        "void",
    )
    former = work.session.scalars(
        select(History)
        .where(History.kind == "visits", History.row_id == visit.id)
        .order_by(History.version.desc())
    )
    bodies = [
        {name: getattr(visit, name) for name in (*shown, "version", "changed_by", "changed_at")},
        *(json.loads(row.body) for row in former),
    ]
    return [
        VisitVersion(
            body["version"],
            {name: body.get(name) for name in shown},
            names.get(body["changed_by"], ""),
            body["changed_at"],
        )
        for body in bodies
    ]


def count_missing_outcomes(work: Work) -> list[Missing]:
    """For the chief: how many outcomes are missing from earlier days, and whose; no client, and nothing logged."""
    require(work, "count_missing_outcomes")
    rows = work.session.execute(
        select(func.coalesce(Staff.matched_to, Staff.id), func.count(), func.min(Visit.date))
        .join(Staff, Staff.id == Visit.staff_id)
        .where(Visit.date < work.today.isoformat(), Visit.outcome == Outcome.PLANNED, Visit.void.is_(None))
        .group_by(func.coalesce(Staff.matched_to, Staff.id))
    )
    names = staff_names(work)
    missing = [Missing(names[staff_id], count, oldest) for staff_id, count, oldest in rows]
    return sorted(missing, key=lambda row: (-row.visits, row.staff))


def _at_version(work: Work, visit_id: str, version: int) -> Visit:
    visit = _reached(work, visit_id)
    if visit.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(visit.changed_by, ""))
    return visit


def _check(work: Work, visit: Visit, contract_id: str | None = None) -> None:
    """The rules of a visit (mission 3); fills in the programme."""
    services = services_on(work, _day(visit.date))
    service = services.get(visit.service)
    if service is None or not (service.offered or visit.version):
        raise Refused("unknown_service", service=visit.service)
    if not CLOCK.fullmatch(visit.start):
        raise Refused("bad_time")
    if not SHORTEST <= visit.minutes <= LONGEST:
        raise Refused("minutes_out_of_range")
    if visit.outcome not in set(Outcome):
        raise Refused("unknown_outcome")
    if visit.outcome in (Outcome.ATTENDED, Outcome.NO_SHOW) and visit.date > work.today.isoformat():
        raise Refused("outcome_in_future")
    if visit.arrived_at is not None and (
        not CLOCK.fullmatch(visit.arrived_at) or visit.date > work.today.isoformat()
    ):
        raise Refused("arrived_in_future" if CLOCK.fullmatch(visit.arrived_at) else "bad_time")
    _check_staff(work, visit, service)
    _refuse_twice(work, visit)
    refuse_clash(work, visit, contract_id)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _check_staff(work: Work, visit: Visit, service: ServiceRow) -> None:
    """The staff give the service, the programme is one of the service's, and I may record in it."""
    listed = read_list(work)
    receiver = listed.by_id(visit.staff_id)
    if visit.staff_id not in staff_ids(work):
        raise Refused("no_such_staff", login="")
    roles = receiver.roles if receiver else ()
    if receiver and not service.is_for(roles):
        raise Refused("service_not_for_staff", staff=receiver.name)
    if visit.assisted_by == visit.staff_id:
        raise Refused("assisted_by_self")
    if visit.assisted_by is not None and visit.assisted_by not in staff_ids(work):
        raise Refused("no_such_staff", login="")
    visit.programme = visit.programme or service.programme
    if visit.programme not in service.programmes:
        raise Refused("programme_not_of_service")
    own = work.actor.id in (visit.staff_id, visit.assisted_by)
    if not own and visit.programme not in programmes_of(work.actor):
        raise Refused("not_yours")
    home = client_of(work, visit.client_id).home
    theirs = visit.programme == home or (visit.programme == ANY and home in work.actor.roles)
    if home != UNIT and not theirs:
        raise Refused("not_yours")


def usual_programme(service: ServiceRow, roles: Sequence[str]) -> str:
    """What a form proposes: of the service's programmes the first that one of the receiver's roles works in.

    A visit recorded or imported without a programme has the service's first.
    """
    works_in = {name for role in roles for name in PROGRAMMES[Role(role)] if name != ANY}
    fitting = (name for name in service.programmes if name in works_in)
    return next(fitting, service.programme)


def _refuse_twice(work: Work, visit: Visit) -> None:
    """Merged entries are one client here, and matched staff one colleague, as where visits are counted.

    Two that a merge or a match has made the same can still be given their outcomes.
    """
    told = inspect(visit).attrs
    if visit.version and not any(told[name].history.has_changes() for name in MAKES_SAME):
        return
    facts = {name: getattr(visit, name) for name in ("id", "date", "start", "service")}
    person = client_of(work, visit.client_id).id
    received = _mine(work, staff_ids(work)[visit.staff_id])
    if work.session.scalars(SAME_VISIT, facts | {"person": person, "staff_ids": received}).first():
        raise Refused("visit_exists")
