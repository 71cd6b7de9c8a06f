"""Contracts: the frame of weekly talks, agreed with the client and signed by both on paper.

A contract keeps its weekday, time and room; another frame is a new version from a day on. The terms (how the client
may be sought, by what name, what happens with an unused time) are sealed in the register, beside the safe contact:
a midwife's talks have a contract too. Goals are counselling and lie with the case.
"""

import datetime as dt
from dataclasses import asdict, dataclass, fields, replace

from sqlalchemy import select

from spiral.records.cases import CaseState, case_of, keeper_of, open_case_of
from spiral.records.clashes import Reserved, days_of, find_weekly_clashes, refuse
from spiral.records.clients import client_of
from spiral.records.dates import add_months
from spiral.records.rights import require
from spiral.records.rooms import check_room, rooms_of
from spiral.records.sealed_facts import Place, facts_of, reseal, seal_facts
from spiral.records.staff import staff_names
from spiral.records.treatment_models import Case, Contract, ContractVersion
from spiral.records.visits import CLOCK
from spiral.records.weekly_times import Days, WeeklyTime
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

TERMS = Place("register", "register/contract-terms")
LONG, SERIES, RELATIVE = "long", "series", "relative"
SERVICE = {LONG: "therapy", SERIES: "support_series", RELATIVE: "relative"}
USUAL_SESSIONS: dict[str, int | None] = {LONG: None, SERIES: 20, RELATIVE: 5}
SHORTEST, LONGEST = 50, 60
MOST_SESSIONS = 200


@dataclass(frozen=True)
class Frame:
    """Weekday (ISO: Monday 1), time HH:MM, minutes (50-60), room and colleague of the weekly talk."""

    weekday: int
    time: str
    minutes: int
    room_id: str
    staff_id: str


@dataclass(frozen=True)
class Terms:
    """What was agreed, in words, as it is sealed. `may_seek`: whether we may ring or seek the client who stays away."""

    unused_time: str = ""
    may_seek: bool = False
    seek_how: str = ""
    called: str = ""
    anonymous: bool = False
    other: str = ""


TERM_FIELDS = frozenset(each.name for each in fields(Terms))


@dataclass(frozen=True)
class VersionRow:
    """A contract as it is from a day on; `signed_on` when the paper was signed by both."""

    id: str
    version: int
    from_date: str
    frame: Frame
    room: str
    staff: str
    terms: Terms
    signed_on: str | None


@dataclass(frozen=True)
class ContractRow:
    """A contract with its versions, the newest first. `until` is the last day its weekly time is kept for it."""

    id: str
    version: int
    case_id: str
    client_id: str
    code: str
    kind: str
    start: str
    sessions: int | None
    expected_months: int | None
    until: str | None
    ended: str | None
    versions: tuple[VersionRow, ...]

    def on(self, day: dt.date) -> VersionRow:
        """The version in force on a day; before the start the first."""
        in_force = [each for each in self.versions if each.from_date <= day.isoformat()]
        return in_force[0] if in_force else self.versions[-1]


def contract_of(work: Work, contract_id: str, version: int | None = None) -> tuple[Contract, Case]:
    """A contract of my programmes with its case; Refused when there is none, or changed since `version`."""
    row = work.session.get(Contract, contract_id)
    if row is None:
        raise Refused("no_such_contract")
    case = case_of(work, row.case_id)
    if version is not None and row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    return row, case


def versions_of(work: Work, contract_id: str) -> list[ContractVersion]:
    """A contract's versions, the oldest first."""
    query = select(ContractVersion).where(ContractVersion.contract_id == contract_id)
    return list(work.session.scalars(query.order_by(ContractVersion.from_date)))


def make_contract(
    work: Work,
    *,
    case_id: str,
    kind: str,
    start: dt.date,
    frame: Frame,
    terms: Terms,
    sessions: int | None = None,
    expected_months: int | None = None,
) -> ContractRow:
    """A contract for a case; from now on its weekly time is kept for it (make the talks with `make_sessions`).

    `sessions` of a series is 20 and of a relative's talks 5 unless told; a long one has none, and perhaps an
    expected length in months. Refused, naming it, when another contract keeps the time; and beside another contract.
    """
    require(work, "change_contract")
    case = open_case_of(work, case_id)
    if kind not in SERVICE:
        raise Refused("unknown_choice")
    if work.session.scalars(
        select(Contract.id).where(Contract.case_id == case.id, Contract.ended.is_(None))
    ).first():
        raise Refused("contract_open_already")
    count = sessions if kind != LONG and sessions is not None else USUAL_SESSIONS[kind]
    _check_length(count, expected_months)
    row = Contract(
        id=new_id(),
        case_id=case.id,
        kind=kind,
        start=start.isoformat(),
        sessions=count,
        expected_months=expected_months if kind == LONG else None,
        until=add_months(start, expected_months).isoformat() if kind == LONG and expected_months else None,
    )
    first = _version(work, row, case, start, frame, terms)
    case.state = CaseState.TALKS
    work.save("make_contract", row, first, case, client=case.client_id)
    return contract_row(work, row, case)


def _check_length(sessions: int | None, months: int | None) -> None:
    if sessions is not None and not 1 <= sessions <= MOST_SESSIONS:
        raise Refused("sessions_out_of_range", most=MOST_SESSIONS)
    if months is not None and not 1 <= months <= 120:
        raise Refused("months_out_of_range", most=120)


def _version(
    work: Work, row: Contract, case: Case, from_date: dt.date, frame: Frame, terms: Terms
) -> ContractVersion:
    """A version to be saved, when its weekly time is free of other contracts' times."""
    if not 1 <= frame.weekday <= 7:
        raise Refused("unknown_choice")
    if not CLOCK.fullmatch(frame.time):
        raise Refused("bad_time")
    if not SHORTEST <= frame.minutes <= LONGEST:
        raise Refused("contract_minutes", least=SHORTEST, most=LONGEST)
    check_room(work, frame.room_id)
    frame = replace(frame, staff_id=keeper_of(work, frame.staff_id, case.programme))
    wanted = Reserved(
        row.id,
        case.id,
        frame.staff_id,
        frame.room_id,
        WeeklyTime(frame.weekday, frame.time, frame.minutes),
        Days(from_date, days_of(row.start, row.until).last),
        (),
        "",
        "",
        case.programme,
    )
    refuse(work, find_weekly_clashes(work, wanted))
    made = ContractVersion(
        id=new_id(),
        contract_id=row.id,
        from_date=from_date.isoformat(),
        weekday=frame.weekday,
        time=frame.time,
        minutes=frame.minutes,
        room_id=frame.room_id,
        staff_id=frame.staff_id,
    )
    seal_facts(work, TERMS, made, asdict(terms))
    return made


def new_version(
    work: Work, row: Contract, case: Case, from_date: dt.date, frame: Frame, terms: Terms
) -> ContractVersion:
    """Another frame from a day on, saved; the same day again replaces that version. For `change_contract`."""
    made = _version(work, row, case, from_date, frame, terms)
    same = [each for each in versions_of(work, row.id) if each.from_date == made.from_date]
    if same:
        for name in ("weekday", "time", "minutes", "room_id", "staff_id"):
            setattr(same[0], name, getattr(made, name))
        same[0].signed_on = None
        made = same[0]
        seal_facts(work, TERMS, made, asdict(terms))
    work.save("change_contract", made, client=case.client_id)
    return made


def note_signed(work: Work, *, contract_id: str, version_id: str, signed_on: dt.date) -> ContractRow:
    """The paper of a version was signed by both on a day, and lies in the binder."""
    require(work, "change_contract")
    row, case = contract_of(work, contract_id)
    made = work.session.get(ContractVersion, version_id)
    if made is None or made.contract_id != row.id:
        raise Refused("no_such_contract")
    if signed_on > work.today:
        raise Refused("date_in_future")
    made.signed_on = signed_on.isoformat()
    reseal(work, TERMS, made)
    work.save("note_signed", made, client=case.client_id)
    return contract_row(work, row, case)


def renew_contract(work: Work, *, contract_id: str, version: int, sessions: int) -> ContractRow:
    """So many more talks in a series: asked for at 17 used of 20. The counter goes on."""
    require(work, "change_contract")
    row, case = contract_of(work, contract_id, version)
    if row.ended:
        raise Refused("contract_ended")
    if row.sessions is None:
        raise Refused("contract_without_count")
    _check_length(sessions, None)
    _check_length(row.sessions + sessions, None)
    row.sessions += sessions
    work.save("renew_contract", row, client=case.client_id)
    return contract_row(work, row, case)


def read_contract(work: Work, contract_id: str) -> ContractRow:
    """Open a contract with all its versions; logged with the client."""
    require(work, "read_contract")
    row, case = contract_of(work, contract_id)
    work.log("read_contract", client=case.client_id)
    return contract_row(work, row, case)


def list_contracts(work: Work, case_id: str) -> list[ContractRow]:
    """A case's contracts, the newest first; logged with the client."""
    require(work, "read_contract")
    case = case_of(work, case_id)
    rows = work.session.scalars(
        select(Contract).where(Contract.case_id == case.id).order_by(Contract.start.desc())
    )
    work.log("read_contract", client=case.client_id)
    return [contract_row(work, row, case) for row in rows]


def contract_row(work: Work, row: Contract, case: Case) -> ContractRow:
    """A contract opened; the caller logs it."""
    client = client_of(work, case.client_id)
    return ContractRow(
        row.id,
        row.version,
        row.case_id,
        client.id,
        client.code,
        row.kind,
        row.start,
        row.sessions,
        row.expected_months,
        row.until,
        row.ended,
        tuple(_version_row(work, each) for each in reversed(versions_of(work, row.id))),
    )


def _version_row(work: Work, row: ContractVersion) -> VersionRow:
    told = {name: value for name, value in facts_of(work, TERMS, row).items() if name in TERM_FIELDS}
    return VersionRow(
        row.id,
        row.version,
        row.from_date,
        frame_of(row),
        rooms_of(work)[row.room_id].name,
        staff_names(work)[row.staff_id],
        Terms(**told),
        row.signed_on,
    )


def frame_of(row: ContractVersion) -> Frame:
    """The frame of a version."""
    return Frame(row.weekday, row.time, row.minutes, row.room_id, row.staff_id)
