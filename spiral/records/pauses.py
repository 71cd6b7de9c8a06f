"""A contract that rests for some days: its planned talks then are withdrawn, its weekly time stays kept afterwards."""

import datetime as dt
from dataclasses import dataclass

from spiral.records.clashes import Wanted, days_of, find_clashes
from spiral.records.codes import Outcome
from spiral.records.contracts import contract_of
from spiral.records.rights import require
from spiral.records.sessions import left_to_make, make_again, pauses_of, talks_of, withdraw_talks
from spiral.records.treatment_models import Contract, Pause
from spiral.records.visits import VisitRow, change_visit
from spiral.records.weekly_times import Days, Skipped
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work


@dataclass(frozen=True)
class PauseRow:
    """Days on which a contract rests."""

    id: str
    first: str
    last: str


def pause_contract(work: Work, *, contract_id: str, first: dt.date, last: dt.date) -> PauseRow:
    """The contract rests on these days: its planned talks then are withdrawn, its weekly time stays kept afterwards.

    A series gets them back at its end, when talks are made again.
    """
    require(work, "change_contract")
    row, case = contract_of(work, contract_id)
    if not first <= last:
        raise Refused("days_out_of_order")
    pause = Pause(id=new_id(), contract_id=row.id, first=first.isoformat(), last=last.isoformat())
    pause.void = False
    work.save("pause_contract", pause, client=case.client_id)
    withdraw_talks(work, row.id, Days(first, last))
    return PauseRow(pause.id, pause.first, pause.last)


def list_pauses(work: Work, contract_id: str) -> list[PauseRow]:
    """A contract's pauses, in order."""
    require(work, "read_contract")
    row, case = contract_of(work, contract_id)
    work.log("read_contract", client=case.client_id)
    return [PauseRow(each.id, each.first, each.last) for each in pauses_of(work, row.id)]


def end_pause(work: Work, *, pause_id: str) -> list[VisitRow]:
    """The contract rests no more from today; a pause that has not begun is none at all.

    The talks that the pause withdrew, and weeks that got none because of it, are planned again where nothing stands
    in the way; those are returned.
    """
    require(work, "change_contract")
    pause = work.session.get(Pause, pause_id)
    if pause is None or pause.void or pause.last < work.today.isoformat():
        raise Refused("no_such_pause")
    row, case = contract_of(work, pause.contract_id)
    left, since = days_of(max(pause.first, work.today.isoformat()), pause.last), pause.changed_at
    if pause.first < work.today.isoformat():
        pause.last = (work.today - dt.timedelta(days=1)).isoformat()
    else:
        pause.void = True
    work.save("pause_contract", pause, client=case.client_id)
    return [*_plan_again(work, row, left, since), *make_again(work, Skipped.PAUSE, left, contract_id=row.id)]


def _plan_again(work: Work, row: Contract, days: Days, since: str) -> list[VisitRow]:
    found = []
    for booking, visit in talks_of(work, row.id):
        day = dt.date.fromisoformat(visit.date)
        by_the_pause = visit.outcome == Outcome.WITHDRAWN and visit.changed_at == since and day in days
        if not by_the_pause or row.ended or left_to_make(work, row) == 0:
            continue
        wanted = Wanted(day, visit.start, visit.minutes, visit.staff_id, booking.room_id)
        if not find_clashes(work, wanted, contract_id=row.id):
            planned = change_visit(work, visit_id=visit.id, version=visit.version, outcome=Outcome.PLANNED)
            found.append(planned)
    return found
