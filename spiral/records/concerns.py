"""Reports of concern to the social services, from any role that holds the client; sealed where that role reads.

The unit has no authority of its own: someone under 18, severe mental illness or abuse is reported.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from spiral.records.chart_reason import check_reason, open_to_me
from spiral.records.clients import UNIT, client_of, ids_of
from spiral.records.codes import Role
from spiral.records.journal_models import ConcernReport
from spiral.records.models import Client
from spiral.records.rights import CLINIC, COMPARTMENTS, REGISTER, require
from spiral.records.sealed_facts import Place, facts_of, seal_facts
from spiral.records.staff import read_list, staff_names
from spiral.vault.errors import Refused
from spiral.vault.keys import b64, open_sealed_to, seal_to, unb64
from spiral.vault.staff_list import unit_secrets
from spiral.vault.tables import new_id
from spiral.vault.work import Work

REPORT = "concern-report"
REASONS = ("minor", "mental_illness", "abuse")
COUNTED = "spiral/concern-reason"
LONGEST_REASON = 20  # the same length for all: it would tell which


@dataclass(frozen=True)
class ConcernRow:
    """A report: when, why (REASONS), to whom, by whom, in what words, and the answer."""

    id: str
    version: int
    client_id: str
    date: str
    why: str
    to: str
    words: str
    made_by: str
    answered_on: str | None
    answer: str


@dataclass(frozen=True)
class ConcernCount:
    """How many reports of a month (`2026-03`), a reason (REASONS) and a role, and how many of them are answered.

    `why` and `role` are empty for reports from before they were kept in clear.
    """

    month: str
    why: str
    role: str
    made: int
    answered: int


def place_of(work: Work, client: Client) -> str:
    """The compartment of the one who acts, and of the client: what a role reports, that role's colleagues read."""
    if client.home != UNIT:
        return client.home
    if work.actor.roles & CLINIC:
        return "journal"
    return "counselling" if Role.THERAPIST in work.actor.roles else "register"


def _role_of(work: Work, compartment: str) -> str:
    """The role that a report is made in: the first of the person's that reads where it lies."""
    return next(role for role in Role if role in work.actor.roles & COMPARTMENTS[compartment])


def report_concern(
    work: Work, *, client_id: str, why: str, to: str, words: str, date: dt.date | None = None
) -> ConcernRow:
    """A report that has been made, today or earlier. Refused: `unknown_concern`, `addressee_missing`, `entry_empty`."""
    require(work, "report_concern")
    client = _held(work, client_id)
    if why not in REASONS:
        raise Refused("unknown_concern")
    if not to.strip():
        raise Refused("addressee_missing")
    if not words.strip():
        raise Refused("entry_empty")
    day = date or work.today
    if day > work.today:
        raise Refused("date_in_future")
    place = place_of(work, client)
    row = ConcernReport(
        id=new_id(),
        client_id=client.id,
        date=day.isoformat(),
        made_by=work.actor.id,
        compartment=place,
        answered=False,
        why=b64(seal_to(work.box.audit_public, why.ljust(LONGEST_REASON).encode(), COUNTED)),
        role=_role_of(work, place),
    )
    seal_facts(work, _place(row), row, {"why": why, "to": to.strip(), "words": words.strip()})
    work.save("report_concern", row, client=client.id)
    return _rows(work, [row])[0]


def answer_concern(work: Work, *, report_id: str, version: int, answer: str) -> ConcernRow:
    """The social services have answered, today."""
    require(work, "report_concern")
    row = work.session.get(ConcernReport, report_id)
    if row is None or not work.box.holds(row.compartment):
        raise Refused("no_such_report")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    if row.compartment == "journal":
        check_reason(work, client_of(work, row.client_id))
    told = facts_of(work, _place(row), row)
    row.answered = True
    told |= {"answer": answer.strip(), "answered_on": work.today.isoformat()}
    seal_facts(work, _place(row), row, told)
    work.save("report_concern", row, client=client_of(work, row.client_id).id)
    return _rows(work, [row])[0]


def list_concerns(work: Work, client_id: str) -> list[ConcernRow]:
    """The reports about a client that my roles made, newest first; logged with the client."""
    require(work, "report_concern")
    client = _held(work, client_id)
    if place_of(work, client) == "journal":
        check_reason(work, client)
    query = select(ConcernReport).where(ConcernReport.client_id.in_(ids_of(work, client)))
    rows = list(work.session.scalars(query.order_by(ConcernReport.date.desc(), ConcernReport.id)))
    work.log("list_concerns", client=client.id)
    return _rows(work, [row for row in rows if work.box.holds(row.compartment)])


def list_unanswered_concerns(work: Work) -> list[ConcernRow]:
    """The reports of my roles that nobody has answered, oldest first; one log row.

    What was written comes only of those whose journal is open to me today.
    """
    require(work, "report_concern")
    query = select(ConcernReport).where(ConcernReport.answered.is_(False))
    rows = list(work.session.scalars(query.order_by(ConcernReport.date, ConcernReport.id)))
    mine = [row for row in rows if work.box.holds(row.compartment)]
    work.log("list_concerns", count=len(mine))
    closed = {row.id for row in mine if row.compartment == "journal"} if mine else set()
    opened = open_to_me(work) if closed else frozenset()
    return [
        replace(row, words="", answer="") if row.id in closed and row.client_id not in opened else row
        for row in _rows(work, mine)
    ]


def count_concerns(work: Work, *, first: dt.date, last: dt.date) -> list[ConcernCount]:
    """How many reports were made from one day to another, by anyone: by month, reason and role; no client, no word."""
    require(work, "count_concerns")
    audit = unit_secrets(work.box, read_list(work))[1]
    counted: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for row in work.session.scalars(
        select(ConcernReport).where(ConcernReport.date.between(first.isoformat(), last.isoformat()))
    ):
        why = open_sealed_to(audit, unb64(row.why), COUNTED).decode().strip() if row.why else ""
        counted[row.date[:7], why, row.role or ""].append(row.answered)
    counts = [ConcernCount(*key, len(told), sum(told)) for key, told in sorted(counted.items())]
    work.log("count_concerns", count=sum(row.made for row in counts))
    return counts


def _held(work: Work, client_id: str) -> Client:
    """The client, if one of my roles holds clients of that home."""
    client = client_of(work, client_id)
    holding = REGISTER if client.home == UNIT else frozenset({Role(client.home)})
    if not work.actor.roles & holding:
        raise Refused("no_such_client")
    return client


def _place(row: ConcernReport) -> Place:
    return Place(row.compartment, REPORT)


def _rows(work: Work, rows: Sequence[ConcernReport]) -> list[ConcernRow]:
    names = staff_names(work)
    found = []
    for row in rows:
        told = facts_of(work, _place(row), row)
        found.append(
            ConcernRow(
                row.id,
                row.version,
                row.client_id,
                row.date,
                told["why"],
                told["to"],
                told["words"],
                names.get(row.made_by, ""),
                told.get("answered_on"),
                told.get("answer", ""),
            )
        )
    return found
