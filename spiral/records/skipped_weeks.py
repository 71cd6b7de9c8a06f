"""Why a week of a contract has no talk: a red day, a pause, someone away, or that one chose so when talks were made."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from spiral.records.treatment_models import Case, Contract, SkippedWeek
from spiral.records.weekly_times import Days, Skipped
from spiral.vault.tables import new_id
from spiral.vault.work import Work

CHOSEN = "chosen"


def note_skipped(work: Work, row: Contract, case: Case, weeks: Mapping[date, str]) -> None:
    """Keep why each of these weeks was skipped; told again for the same week, the newest reason counts."""
    known = {each.slot: each for each in _weeks(work, row.id)}
    for day, why in weeks.items():
        each = known.get(day.isoformat()) or SkippedWeek(
            id=new_id(), contract_id=row.id, slot=day.isoformat()
        )
        each.why, each.again = why, False
        work.save("make_sessions", each, client=case.client_id)


def _weeks(work: Work, contract_id: str) -> list[SkippedWeek]:
    query = select(SkippedWeek).where(SkippedWeek.contract_id == contract_id)
    return list(work.session.scalars(query.order_by(SkippedWeek.slot)))


def skipped_for(work: Work, why: Skipped, days: Days, contract_id: str | None = None) -> list[SkippedWeek]:
    """The weeks on some days, of one contract or of all, that were skipped for a reason and not made since."""
    query = select(SkippedWeek).where(
        SkippedWeek.why == why, SkippedWeek.again.is_(False), SkippedWeek.slot >= days.first.isoformat()
    )
    if days.last is not None:
        query = query.where(SkippedWeek.slot <= days.last.isoformat())
    if contract_id is not None:
        query = query.where(SkippedWeek.contract_id == contract_id)
    return list(work.session.scalars(query.order_by(SkippedWeek.slot, SkippedWeek.contract_id)))
