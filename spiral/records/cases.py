"""Cases: one client's treatment from the first visit to the closing, who has it, and where it stands.

Who has a case lies in clear; everything said in it is sealed in counselling. A midwife's weekly talks are a case
of the programme `spiral`: it has a frame, and what is said in it is her journal's.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from spiral.records.cards import Card
from spiral.records.catalogue import choice_codes
from spiral.records.clients import cards_of, client_of, log_read, may_see_names
from spiral.records.codes import Role
from spiral.records.models import Client
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.staff import read_list, staff_ids, staff_names
from spiral.records.treatment_models import Case, Handover, LinkedOn
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

LINKED = Place("counselling", "counselling/linked-on")
TREATMENT, SPIRAL = "treatment", "spiral"
KEEPER = {TREATMENT: Role.THERAPIST, SPIRAL: Role.MIDWIFE}


class CaseState(StrEnum):
    """In assessment, in talks under a contract, or closed."""

    ASSESSMENT = "assessment"
    TALKS = "talks"
    CLOSED = "closed"


@dataclass(frozen=True)
class CaseRow:
    """A case. `name` is the client's code where the reader may not see names; `follows` the case it goes on from."""

    id: str
    version: int
    client_id: str
    code: str
    name: str
    is_alias: bool
    protected: bool
    programme: str
    staff_id: str
    staff: str
    state: str
    opened: str
    closed: str | None
    enquiry_id: str | None
    follows: str | None


@dataclass(frozen=True)
class HandoverRow:
    """From whom to whom, and when. `mine_to_see`: a colleague took it over from me, and I have not said I know."""

    id: str
    date: str
    from_staff: str
    to_staff: str
    mine_to_see: bool


@dataclass(frozen=True)
class LinkedOnRow:
    """Where the client was linked on to, inside or outside the unit."""

    date: str
    place: str
    outside: bool
    words: str


def mine(work: Work) -> frozenset[str]:
    """The programmes whose cases the one who acts may keep."""
    return frozenset(name for name, role in KEEPER.items() if role in work.actor.roles)


def case_of(work: Work, case_id: str, version: int | None = None) -> Case:
    """A case of my programmes; Refused when there is none, or when another has changed it since `version`."""
    row = work.session.get(Case, case_id)
    if row is None or row.programme not in mine(work):
        raise Refused("no_such_case")
    if version is not None and row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    return row


def open_case_of(work: Work, case_id: str, version: int | None = None) -> Case:
    """The same, for a change: a closed case is refused."""
    row = case_of(work, case_id, version)
    if row.state == CaseState.CLOSED:
        raise Refused("case_closed")
    return row


def keeper_of(work: Work, staff_id: str, programme: str) -> str:
    """The id that a colleague counts as; Refused unless they work now in the role that keeps the programme's cases."""
    counts_as = staff_ids(work).get(staff_id, "")
    member = read_list(work).by_id(counts_as)
    if member is None or member.ended or KEEPER.get(programme) not in member.roles:
        raise Refused("not_a_keeper")
    return counts_as


def rows_of_cases(work: Work, cases: Iterable[Case]) -> list[CaseRow]:
    """Cases with words for whom and by whom; the caller logs it."""
    found = [(case, client_of(work, case.client_id)) for case in cases]
    cards = cards_of(work, [client.id for _, client in found]) if may_see_names(work) else {}
    names = staff_names(work)
    return [_row(case, client, cards, names) for case, client in found]


def _row(case: Case, client: Client, cards: dict[str, tuple[Card, int]], names: dict[str, str]) -> CaseRow:
    card = cards.get(client.id, (None, 0))[0]
    return CaseRow(
        case.id,
        case.version,
        client.id,
        client.code,
        (card.name if card else "") or client.code,
        card is not None and card.kind == "alias",
        card is not None and card.protected,
        case.programme,
        case.staff_id,
        names[case.staff_id],
        case.state,
        case.opened,
        case.closed,
        case.enquiry_id,
        case.follows,
    )


def open_case(
    work: Work,
    *,
    client_id: str,
    staff_id: str,
    programme: str = TREATMENT,
    opened: dt.date | None = None,
    enquiry_id: str | None = None,
    follows: str | None = None,
) -> CaseRow:
    """A new case, in assessment. One client has one open case in a programme; a second is refused."""
    require(work, "change_case")
    if programme not in mine(work):
        raise Refused("not_yours")
    client = client_of(work, client_id)
    taken = select(Case.id).where(
        Case.client_id.in_(entries_of(work, client.id)),
        Case.programme == programme,
        Case.state != CaseState.CLOSED,
    )
    if work.session.scalars(taken).first():
        raise Refused("case_open_already")
    day = opened or work.today
    if day > work.today:
        raise Refused("date_in_future")
    row = Case(
        id=new_id(),
        client_id=client.id,
        programme=programme,
        staff_id=keeper_of(work, staff_id, programme),
        state=CaseState.ASSESSMENT,
        opened=day.isoformat(),
        enquiry_id=enquiry_id,
        follows=follows,
    )
    work.save("open_case", row, client=client.id)
    return rows_of_cases(work, [row])[0]


def entries_of(work: Work, client_id: str) -> list[str]:
    """The client's own entry and those merged into it."""
    return [client_id, *work.session.scalars(select(Client.id).where(Client.merged_into == client_id))]


def list_cases(
    work: Work, *, staff_id: str | None = None, client_id: str | None = None, closed: bool = False
) -> list[CaseRow]:
    """Cases of my programmes, the oldest first: the open ones, with `closed` all; one colleague's, or one client's."""
    require(work, "read_case")
    query = select(Case).where(Case.programme.in_(sorted(mine(work)))).order_by(Case.opened, Case.id)
    if not closed:
        query = query.where(Case.state != CaseState.CLOSED)
    if staff_id is not None:
        query = query.where(Case.staff_id == staff_id)
    if client_id is not None:
        client = client_of(work, client_id)
        rows = rows_of_cases(
            work, work.session.scalars(query.where(Case.client_id.in_(entries_of(work, client.id))))
        )
        log_read(work, "list_cases", client, count=len(rows))
        return rows
    rows = rows_of_cases(work, work.session.scalars(query))
    work.log("list_cases", count=len(rows))
    return rows


def read_case(work: Work, case_id: str) -> CaseRow:
    """Open one case: its frame, nothing of what was said; logged with its client."""
    require(work, "read_case")
    case = case_of(work, case_id)
    log_read(work, "read_case", client_of(work, case.client_id), about=case.id)
    return rows_of_cases(work, [case])[0]


def hand_over_case(work: Work, *, case_id: str, version: int, to_id: str, reason: str = "") -> CaseRow:
    """Another colleague takes the case from today on, and may open its process notes.

    Who has the case hands it over; anybody else gives a reason (`reason_needed_handover`), which is sealed in the
    log, and who had it is told (`list_taken_over`). Planned talks and the contract's time stay until they are moved.
    """
    require(work, "change_case")
    case = open_case_of(work, case_id, version)
    if case.staff_id != work.actor.id and not reason.strip():
        raise Refused("reason_needed_handover", who=staff_names(work)[case.staff_id])
    to = keeper_of(work, to_id, case.programme)
    if to == case.staff_id:
        raise Refused("same_keeper")
    row = Handover(id=new_id(), case_id=case.id, date=work.today.isoformat(), from_id=case.staff_id, to_id=to)
    case.staff_id = to
    work.save("hand_over_case", case, row, client=case.client_id, reason=reason.strip() or None)
    return rows_of_cases(work, [case])[0]


def list_taken_over(work: Work) -> list[tuple[HandoverRow, CaseRow]]:
    """Cases that a colleague took over from me and that I have not said I know of, the oldest first."""
    require(work, "read_case")
    rows = [
        row
        for row in work.session.scalars(
            select(Handover).where(Handover.from_id == work.actor.id).order_by(Handover.date, Handover.id)
        )
        if _to_see(work, row)
    ]
    cases = [case for row in rows if (case := work.session.get(Case, row.case_id))]
    shown = {each.id: each for each in rows_of_cases(work, cases) if each.programme in mine(work)}
    work.log("list_cases", count=len(rows))
    return [(_handover(work, row), shown[row.case_id]) for row in rows if row.case_id in shown]


def note_taken_over(work: Work, *, handover_id: str) -> HandoverRow:
    """I know that a colleague took my case over: it does not wait for me any more."""
    require(work, "change_case")
    row = work.session.get(Handover, handover_id)
    if row is None or not _to_see(work, row):
        raise Refused("no_such_case")
    work.save("note_taken_over", row, client=case_of(work, row.case_id).client_id)
    return _handover(work, row)


def _to_see(work: Work, row: Handover) -> bool:
    """Until who had the case has written the row, as she does who hands it over herself."""
    return row.from_id == work.actor.id != row.changed_by


def _handover(work: Work, row: Handover) -> HandoverRow:
    names = staff_names(work)
    return HandoverRow(row.id, row.date, names[row.from_id], names[row.to_id], _to_see(work, row))


def list_handovers(work: Work, case_id: str) -> list[HandoverRow]:
    """Who has had the case, newest first."""
    require(work, "read_case")
    case = case_of(work, case_id)
    rows = work.session.scalars(
        select(Handover)
        .where(Handover.case_id == case.id)
        .order_by(Handover.date.desc(), Handover.changed_at.desc())
    )
    work.log("read_case", client=case.client_id, about=case.id)
    return [_handover(work, row) for row in rows]


def link_on(
    work: Work, *, case_id: str, date: dt.date, place: str, outside: bool, words: str = ""
) -> LinkedOnRow:
    """The client was linked on to another part of the unit, or outside it; counted each quarter."""
    require(work, "write_counselling")
    case = case_of(work, case_id)
    if place not in choice_codes("linked_to"):
        raise Refused("unknown_choice")
    if date > work.today:
        raise Refused("date_in_future")
    row = LinkedOn(id=new_id(), case_id=case.id, date=date.isoformat(), place=place, outside=outside)
    seal_facts(work, LINKED, row, {"words": words.strip()})
    work.save("link_on", row, client=case.client_id)
    return LinkedOnRow(row.date, place, outside, words.strip())


def list_linked_on(work: Work, case_id: str) -> list[LinkedOnRow]:
    """Where the client was linked on to, oldest first; logged with the client."""
    require(work, "read_counselling")
    case = case_of(work, case_id)
    rows = work.session.scalars(select(LinkedOn).where(LinkedOn.case_id == case.id).order_by(LinkedOn.date))
    work.log("read_case", client=case.client_id, about=case.id)
    return [
        LinkedOnRow(row.date, row.place, row.outside, facts_of(work, LINKED, row).get("words", ""))
        for row in rows
    ]
