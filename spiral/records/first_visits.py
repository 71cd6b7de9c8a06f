"""The promise of a first visit within 14 days of the conference: offered, kept, late, or running out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from spiral.records.bookings import book_visit
from spiral.records.clients import cards_of, client_of, may_see_names
from spiral.records.codes import Outcome
from spiral.records.deadlines import Promise, first_visit_promise
from spiral.records.enquiries import EnquiryState, enquiry_of
from spiral.records.models import Visit
from spiral.records.rights import require
from spiral.records.staff import staff_names
from spiral.records.treatment_models import Case, Decision, Enquiry
from spiral.records.visits import VisitRow
from spiral.vault.errors import Refused
from spiral.vault.work import Work

ASSESSMENT = "assessment"


@dataclass(frozen=True)
class FirstVisitRow:
    """One offer of the conference: on which day, for which day a first visit was offered, and how the promise stands.

    `name` is the code for a reader without names. `days` have passed since the conference (or passed until the offer).
    """

    enquiry_id: str
    case_id: str | None
    client_id: str
    code: str
    name: str
    staff_id: str
    staff: str
    conference: str
    offered_for: str | None
    promise: str
    days: int


@dataclass(frozen=True)
class Kept:
    """Of a month's or quarter's conferences: how many offers, how many kept, broken, and still running."""

    period: str
    offers: int
    kept: int
    broken: int
    running: int

    @property
    def share(self) -> float | None:
        """Kept of those that are settled; None when none is."""
        settled = self.kept + self.broken
        return self.kept / settled if settled else None


def offer_first_visit(
    work: Work, *, enquiry_id: str, date: dt.date, start: str, room_id: str | None, minutes: int = 50
) -> VisitRow:
    """Book the first assessment talk with the one who takes the case: the day settles the 14 days.

    The client's own wish for a later day changes nothing afterwards; a visit that the unit withdraws was not kept.
    """
    require(work, "offer_first_visit")
    enquiry = enquiry_of(work, enquiry_id)
    decision = work.session.scalars(
        select(Decision)
        .where(Decision.enquiry_id == enquiry.id, Decision.decision == EnquiryState.OFFER)
        .order_by(Decision.date.desc())
    ).first()
    case = work.session.scalars(select(Case).where(Case.enquiry_id == enquiry.id)).first()
    if decision is None or case is None:
        raise Refused("enquiry_not_offered")
    visit = book_visit(
        work,
        client_id=case.client_id,
        service=ASSESSMENT,
        date=date,
        start=start,
        minutes=minutes,
        staff_id=case.staff_id,
        room_id=room_id,
        programme=case.programme,
        case_id=case.id,
    )
    before = work.session.get(Visit, decision.visit_id) if decision.visit_id else None
    if before is None or before.outcome == Outcome.WITHDRAWN or before.void:
        decision.offered_for, decision.visit_id = date.isoformat(), visit.id
        work.save("offer_first_visit", decision, client=case.client_id)
    return visit


def list_first_visits(work: Work, *, settled: bool = False) -> list[FirstVisitRow]:
    """The red and amber list: offers without a first visit, the oldest first; with `settled` all. Codes for a chief."""
    require(work, "list_first_visits")
    rows = [row for row in rows_of_offers(work) if settled or row.promise not in (Promise.KEPT, Promise.LATE)]
    work.log("list_first_visits", count=len(rows))
    return rows


def count_promises(told: Iterable[tuple[str, str]]) -> list[Kept]:
    """Months and quarters from (conference's day, promise), in order: each month, then its quarter after the third."""
    by_period: dict[str, list[str]] = defaultdict(list)
    for day, promise in told:
        quarter = (int(day[5:7]) + 2) // 3
        by_period[day[:7]].append(promise)
        by_period[f"{day[:4]}-Q{quarter}"].append(promise)
    found = [
        Kept(
            period,
            len(promises),
            promises.count(Promise.KEPT),
            promises.count(Promise.LATE) + promises.count(Promise.RED),
            promises.count(Promise.RUNNING) + promises.count(Promise.AMBER),
        )
        for period, promises in by_period.items()
    ]
    return sorted(found, key=lambda row: _order(row.period))


def _order(period: str) -> tuple[int, int, int]:
    year, part = int(period[:4]), period[5:]
    return (year, int(part[1:]) * 3, 1) if part.startswith("Q") else (year, int(part), 0)


def rows_of_offers(work: Work) -> list[FirstVisitRow]:
    """Every offer of a conference with how its promise stands, the oldest first; the caller logs it."""
    offers = list(
        work.session.execute(
            select(Decision, Enquiry, Case)
            .join(Enquiry, Enquiry.id == Decision.enquiry_id)
            .join(Case, Case.enquiry_id == Enquiry.id)
            .where(Decision.decision == EnquiryState.OFFER)
            .order_by(Decision.date, Decision.id)
        )
    )
    clients = {case.id: client_of(work, case.client_id) for _, _, case in offers}
    cards = cards_of(work, [each.id for each in clients.values()]) if may_see_names(work) else {}
    names, rows = staff_names(work), []
    for decision, enquiry, case in offers:
        client, conference = clients[case.id], dt.date.fromisoformat(decision.date)
        offered = _offered_for(work, decision, case)
        card = cards.get(client.id, (None, 0))[0]
        rows.append(
            FirstVisitRow(
                enquiry.id,
                case.id,
                client.id,
                client.code,
                (card.name if card else "") or client.code,
                case.staff_id,
                names[case.staff_id],
                decision.date,
                offered.isoformat() if offered else None,
                first_visit_promise(conference, offered, work.today),
                ((offered or work.today) - conference).days,
            )
        )
    return rows


def _offered_for(work: Work, decision: Decision, case: Case) -> dt.date | None:
    """The day noted with the offer, unless the unit withdrew that visit; else the client's first one from then on."""
    visit = work.session.get(Visit, decision.visit_id) if decision.visit_id else None
    if visit is not None and visit.outcome != Outcome.WITHDRAWN and not visit.void:
        return dt.date.fromisoformat(decision.offered_for or visit.date)
    other = work.session.scalars(
        select(Visit.date)
        .where(
            Visit.client_id == case.client_id,
            Visit.programme == case.programme,
            Visit.date >= decision.date,
            Visit.outcome != Outcome.WITHDRAWN,
            Visit.void.is_(None),
        )
        .order_by(Visit.date)
        .limit(1)
    ).first()
    return dt.date.fromisoformat(other) if other else None
