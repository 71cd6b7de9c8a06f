"""The day that a first visit was offered for, when the visit is moved: the 14 days stay honest whoever moves it.

Decision 17: the client's own wish for a later day changes nothing; a day that the unit moved to is the day offered.
"""

import datetime as dt

from sqlalchemy import select

from spiral.records.codes import Outcome
from spiral.records.models import Visit
from spiral.records.treatment_models import Decision
from spiral.vault.errors import Refused
from spiral.vault.work import Work

BY_CLIENT, BY_UNIT = "client", "unit"


def follow_move(work: Work, visit: Visit, before: str, wished_by: str | None) -> None:
    """A planned visit has another day than `before`: where it settles the 14 days, the day offered follows.

    To a later day only when the unit wished it: `who_wished_move` until `wished_by` says `client` or `unit`.
    """
    if visit.date == before or visit.outcome != Outcome.PLANNED:
        return
    decision = work.session.scalars(select(Decision).where(Decision.visit_id == visit.id)).first()
    if decision is None or decision.offered_for is None:
        return
    if visit.date > before and wished_by not in (BY_CLIENT, BY_UNIT):
        raise Refused("who_wished_move")
    if wished_by == BY_UNIT or visit.date < decision.offered_for:
        decision.offered_for = dt.date.fromisoformat(visit.date).isoformat()
        work.save("move_first_visit", decision, client=visit.client_id)
