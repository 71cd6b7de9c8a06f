"""Who pays: residents of the unit's own city nothing, others a fixed fee a session with a decision of theirs.

Municipality and decision are sealed in the register, for the one who writes the invoices. Home and fee are data:
`resources/treatment.json`. Source 3.6.2.
"""

import datetime as dt
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from spiral.records.catalogue import RESOURCES
from spiral.records.clients import cards_of, client_of
from spiral.records.codes import Outcome
from spiral.records.contracts import SERVICE
from spiral.records.identity import tidy
from spiral.records.models import Visit
from spiral.records.production import period_of
from spiral.records.rights import require
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.treatment_models import Case, CaseFee
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

FEE = Place("register", "register/case-fee")
MOST_FEE = 10_000
PAID = frozenset({"assessment", *SERVICE.values()})


@dataclass(frozen=True)
class Payer:
    """The municipality that pays, its decision (number and day), and the fee a session in whole kronor."""

    municipality: str
    decision: str
    decided_on: str
    fee: int


@dataclass(frozen=True)
class FeeRow:
    """A decision on who pays for a case, from a day until a day (None: until further notice)."""

    id: str
    version: int
    case_id: str
    from_date: str
    until: str | None
    payer: Payer


@dataclass(frozen=True)
class InvoiceRow:
    """A line to invoice: sessions given in a month for one client under one decision, and the sum in kronor."""

    month: str
    payer: Payer
    code: str
    sessions: int

    @property
    def amount(self) -> int:
        """Sessions times the fee."""
        return self.sessions * self.payer.fee


@dataclass(frozen=True)
class InvoiceSum:
    """What a municipality is to pay for a month, in kronor."""

    month: str
    municipality: str
    sessions: int
    amount: int


@dataclass(frozen=True)
class Undecided:
    """A client from another municipality whose sessions of a month no decision covers."""

    month: str
    case_id: str
    code: str
    municipality: str
    sessions: int


@dataclass(frozen=True)
class Invoices:
    """A month's or a year's list with each municipality's sum a month, and what no decision covers. Codes, no names."""

    period: str
    rows: tuple[InvoiceRow, ...]
    sums: tuple[InvoiceSum, ...]
    undecided: tuple[Undecided, ...]


@lru_cache
def usual() -> dict[str, Any]:
    """`home_municipality`, `fee_a_session`; `unused_time`: what a contract says of one, unless both agree otherwise."""
    return dict(json.loads((RESOURCES / "treatment.json").read_text("utf-8")))


def _case(work: Work, case_id: str) -> Case:
    """A treatment case; the desk reaches it too, for who pays."""
    case = work.session.get(Case, case_id)
    if case is None or case.programme != "treatment":
        raise Refused("no_such_case")
    return case


def set_fee(
    work: Work, *, case_id: str, from_date: dt.date, payer: Payer, until: dt.date | None = None
) -> FeeRow:
    """A municipality's decision to pay from a day on; the same day again is a new version of it.

    Refused without municipality and decision, and for the unit's own city, whose residents pay nothing.
    """
    require(work, "change_fee")
    case = _case(work, case_id)
    payer = Payer(tidy(payer.municipality), tidy(payer.decision), payer.decided_on, payer.fee)
    if not payer.municipality or not payer.decision:
        raise Refused("decision_missing")
    if _is_home(payer.municipality):
        raise Refused("no_fee_at_home", municipality=usual()["home_municipality"])
    if not 0 <= payer.fee <= MOST_FEE:
        raise Refused("fee_out_of_range", most=MOST_FEE)
    if until is not None and until < from_date:
        raise Refused("days_out_of_order")
    try:
        dt.date.fromisoformat(payer.decided_on)
    except ValueError:
        raise Refused("bad_date") from None
    row = work.session.scalars(
        select(CaseFee).where(CaseFee.case_id == case.id, CaseFee.from_date == from_date.isoformat())
    ).first() or CaseFee(id=new_id(), case_id=case.id, from_date=from_date.isoformat())
    row.until = until.isoformat() if until else None
    seal_facts(work, FEE, row, asdict(payer))
    work.save("set_fee", row, client=case.client_id)
    return _row(work, row)


def _is_home(municipality: str) -> bool:
    home = str(usual()["home_municipality"]).casefold()
    spellings = (f"{home}{ending}{kind}" for ending in ("", "s") for kind in ("", " stad", " kommun"))
    return municipality.casefold() in spellings


def _row(work: Work, row: CaseFee) -> FeeRow:
    return FeeRow(
        row.id, row.version, row.case_id, row.from_date, row.until, Payer(**facts_of(work, FEE, row))
    )


def list_fees(work: Work, case_id: str) -> list[FeeRow]:
    """A case's decisions on who pays, the newest first; logged with the client."""
    require(work, "read_fees")
    case = _case(work, case_id)
    work.log("read_fees", client=case.client_id)
    return list(reversed(_fees(work, case.id)))


def _fees(work: Work, case_id: str) -> list[FeeRow]:
    rows = work.session.scalars(select(CaseFee).where(CaseFee.case_id == case_id).order_by(CaseFee.from_date))
    return [_row(work, row) for row in rows]


def list_invoices(work: Work, period: str) -> Invoices:
    """Sessions given (attended) and sum per municipality and month of `2026-03` or `2026`.

    Each day by the decision valid then. Clients whom the register knows in another municipality, and whom no
    decision covers, stand apart.
    """
    require(work, "read_fees")
    within = period_of(period)
    rows: list[InvoiceRow] = []
    undecided: list[Undecided] = []
    for case, days in _given(work, within.first, within.last):
        fees, code = _fees(work, case.id), client_of(work, case.client_id).code
        covered: dict[tuple[str, str], int] = defaultdict(int)
        for day in days:
            covered[day[:7], _valid(fees, day)] += 1
        by_id = {fee.id: fee.payer for fee in fees}
        lives = _municipality(work, case) if any(not fee_id for _, fee_id in covered) else ""
        for (month, fee_id), sessions in covered.items():
            if fee_id:
                rows.append(InvoiceRow(month, by_id[fee_id], code, sessions))
            elif lives and not _is_home(lives):
                undecided.append(Undecided(month, case.id, code, lives, sessions))
    rows.sort(key=lambda row: (row.month, row.payer.municipality.casefold(), row.code, row.payer.decision))
    undecided.sort(key=lambda row: (row.month, row.municipality.casefold(), row.code))
    work.log("list_invoices", count=len(rows), about=period)
    return Invoices(period, tuple(rows), tuple(_sums(rows)), tuple(undecided))


def _given(work: Work, first: dt.date, last: dt.date) -> list[tuple[Case, list[str]]]:
    """Each treatment case with the days of its attended talks."""
    visits = list(
        work.session.execute(
            select(Visit.client_id, Visit.date).where(
                Visit.date >= first.isoformat(),
                Visit.date <= last.isoformat(),
                Visit.outcome == Outcome.ATTENDED,
                Visit.programme == "treatment",
                Visit.service.in_(PAID),
                Visit.void.is_(None),
            )
        )
    )
    days: dict[str, list[str]] = defaultdict(list)
    for client_id, day in visits:
        days[client_of(work, client_id).id].append(day)
    cases = work.session.scalars(
        select(Case)
        .where(Case.programme == "treatment", Case.opened <= last.isoformat())
        .order_by(Case.opened, Case.id)
    )
    found = []
    for case in cases:
        theirs = days.get(client_of(work, case.client_id).id, [])
        within = [day for day in theirs if case.opened <= day <= (case.closed or "9999")]
        if within:
            found.append((case, within))
    return found


def _valid(fees: list[FeeRow], day: str) -> str:
    """The id of the newest decision that covers a day; empty when none does."""
    covering = [fee for fee in fees if fee.from_date <= day <= (fee.until or "9999")]
    return covering[-1].id if covering else ""


def _municipality(work: Work, case: Case) -> str:
    client = client_of(work, case.client_id)
    card = cards_of(work, [client.id]).get(client.id, (None, 0))[0]
    return card.municipality if card else ""


def _sums(rows: list[InvoiceRow]) -> list[InvoiceSum]:
    """Each municipality's sessions and kronor a month, in the rows' order; `nacka` and `Nacka` are one."""
    sums: dict[tuple[str, str], InvoiceSum] = {}
    for row in rows:
        name = row.payer.municipality
        key = row.month, name.casefold()
        so_far = sums.get(key, InvoiceSum(row.month, name, 0, 0))
        sums[key] = replace(
            so_far, sessions=so_far.sessions + row.sessions, amount=so_far.amount + row.amount
        )
    return list(sums.values())
