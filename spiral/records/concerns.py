"""Reports of concern to the social services, from any role that holds the client; sealed where that role reads.

The unit has no authority of its own: someone under 18, severe mental illness or abuse is reported. A report and
its answer are signed as they are written; a correction says why and keeps the former text in full.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from spiral.records.blocks import hidden
from spiral.records.chart_reason import check_reason
from spiral.records.clients import UNIT, client_of, ids_of
from spiral.records.codes import Role
from spiral.records.entries import check_corrector
from spiral.records.journal_models import ConcernReport
from spiral.records.models import Client
from spiral.records.rights import CLINIC, COMPARTMENTS, REGISTER, require
from spiral.records.sealed_facts import Place, facts_of, former_facts, seal_facts
from spiral.records.signatures import is_genuine, sign_content
from spiral.records.staff import read_list, staff_names
from spiral.vault.access_log import canonical
from spiral.vault.errors import Refused
from spiral.vault.keys import b64, open_sealed_to, seal_to, unb64
from spiral.vault.staff_list import unit_secrets
from spiral.vault.tables import new_id
from spiral.vault.work import Actor, Work

REPORT = "concern-report"
SIGNED_AS, ANSWER_SIGNED_AS = "spiral/concern-report", "spiral/concern-answer"
REASONS = ("minor", "mental_illness", "abuse")
COUNTED = "spiral/concern-reason"
LONGEST_REASON = 20  # the same length for all: it would tell which


@dataclass(frozen=True)
class Signature:
    """Who signed when (UTC), and whether it fits what is written; None and None where nobody has signed."""

    author: str
    signed_at: str | None
    genuine: bool | None


@dataclass(frozen=True)
class ConcernText:
    """A report as it read before it was corrected; `reason` says why it corrected the one before it."""

    date: str
    why: str
    to: str
    words: str
    reason: str
    signature: Signature


@dataclass(frozen=True)
class ConcernRow:
    """A report: when, why (REASONS), to whom, by whom, in what words, and the answer.

    `reason` says why it was last corrected; `former` are the texts before, the newest first. `answer_signature` is
    None where no answer has come.
    """

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
    role: str
    reason: str
    signature: Signature
    answer_signature: Signature | None
    former: tuple[ConcernText, ...] = ()


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
    """Sign a report that has been made, today or earlier.

    Refused: `unknown_concern`, `addressee_missing`, `entry_empty`, `date_in_future`.
    """
    require(work, "report_concern")
    client = _held(work, client_id)
    place = place_of(work, client)
    told = _checked(work, why, to, words, date or work.today)
    row = ConcernReport(
        id=new_id(),
        client_id=client.id,
        made_by=work.actor.id,
        compartment=place,
        answered=False,
        role=_role_of(work, place),
    )
    _write(work, row, told, "report_concern")
    return rows_of(work, [row])[0]


def correct_concern(
    work: Work,
    *,
    report_id: str,
    version: int,
    why: str,
    to: str,
    words: str,
    date: dt.date,
    reason: str,
) -> ConcernRow:
    """Sign another text, with the reason, in the role that the report was made in; the former stays in full.

    One from before roles were kept gets the role of its maker, who corrects it.

    Refused as `report_concern`, and `reason_needed_correction`, `correction_of_other_role`, `changed_by_other`.
    """
    require(work, "report_concern")
    row = _at_version(work, report_id, version)
    if not reason.strip():
        raise Refused("reason_needed_correction")
    check_concern_corrector(work.actor, rows_of(work, [row])[0])
    told = facts_of(work, _place(row), row)
    told |= _checked(work, why, to, words, date) | {"reason": reason.strip()}
    row.role = row.role or _role_of(work, row.compartment)
    _write(work, row, told, "correct_concern")
    return rows_of(work, [row])[0]


def check_concern_corrector(actor: Actor, report: ConcernRow) -> None:
    """Refused for who has not the role it was made in; one from before roles were kept is its maker's."""
    if report.role:
        check_corrector(actor, report.role)
    elif report.made_by != actor.name:
        raise Refused("correction_of_other_role")


def _checked(work: Work, why: str, to: str, words: str, day: dt.date) -> dict[str, Any]:
    if why not in REASONS:
        raise Refused("unknown_concern")
    if not to.strip():
        raise Refused("addressee_missing")
    if not words.strip():
        raise Refused("entry_empty")
    if day > work.today:
        raise Refused("date_in_future")
    return {"why": why, "to": to.strip(), "words": words.strip(), "date": day.isoformat()}


def _write(work: Work, row: ConcernReport, told: dict[str, Any], action: str) -> None:
    """The report as it now reads, signed."""
    row.date = told["date"]
    row.why = b64(seal_to(work.box.audit_public, told["why"].ljust(LONGEST_REASON).encode(), COUNTED))
    told["signed"] = _signed(work, row, SIGNED_AS, _content(row, told))
    seal_facts(work, _place(row), row, told)
    work.save(action, row, client=client_of(work, row.client_id).id)


def answer_concern(work: Work, *, report_id: str, version: int, answer: str) -> ConcernRow:
    """The social services have answered, today; signed by who takes it in.

    Refused: `already_answered`, `entry_empty`, `changed_by_other`.
    """
    require(work, "report_concern")
    row = _at_version(work, report_id, version)
    if row.answered:
        raise Refused("already_answered")
    if not answer.strip():
        raise Refused("entry_empty")
    told = facts_of(work, _place(row), row)
    row.answered = True
    told |= {"answer": answer.strip(), "answered_on": work.today.isoformat()}
    told["answer_signed"] = _signed(work, row, ANSWER_SIGNED_AS, _answer_content(row, told))
    seal_facts(work, _place(row), row, told)
    work.save("answer_concern", row, client=client_of(work, row.client_id).id)
    return rows_of(work, [row])[0]


def _at_version(work: Work, report_id: str, version: int) -> ConcernReport:
    row = _open_report(work, report_id)
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    return row


def _open_report(work: Work, report_id: str) -> ConcernReport:
    """The report, where I hold its compartment and the journal, if it is the journal's, is open to me."""
    row = work.session.get(ConcernReport, report_id)
    if row is None or not work.box.holds(row.compartment):
        raise Refused("no_such_report")
    if row.compartment == "journal":
        if not held_reports(work, [row]):
            raise Refused("blocked_part")
        check_reason(work, client_of(work, row.client_id))
    return row


# --- signatures ------------------------------------------------------------------------------------------


def _content(row: ConcernReport, told: Mapping[str, Any]) -> str:
    """What is signed of a report, as canonical JSON."""
    clear = {"client_id": row.client_id, "made_by": row.made_by, "role": row.role}
    names = ("date", "why", "to", "words", "reason")
    return canonical(clear | {name: told[name] for name in names if told.get(name)})


def _answer_content(row: ConcernReport, told: Mapping[str, Any]) -> str:
    return canonical({"client_id": row.client_id, **{name: told[name] for name in ("answer", "answered_on")}})


def _signed(work: Work, row: ConcernReport, label: str, content: str) -> dict[str, Any]:
    """My signature of a content, for the version that the next save gives the row."""
    version = (row.version or 0) + 1
    by = {"by": work.actor.id, "at": work.now, "version": version}
    signature = sign_content(work, label, row=row.id, version=version, content=f"{content}{canonical(by)}")
    return by | {"signature": signature}


def _signature(
    work: Work, row: ConcernReport, label: str, content: str, told: Mapping[str, Any] | None
) -> Signature:
    if told is None:
        return Signature(staff_names(work).get(row.made_by, ""), None, None)
    by = {name: told[name] for name in ("by", "at", "version")}
    genuine = is_genuine(
        work,
        label,
        told["signature"],
        signer=told["by"],
        row=row.id,
        version=told["version"],
        content=f"{content}{canonical(by)}",
    )
    return Signature(staff_names(work).get(told["by"], ""), told["at"], genuine)


# --- reading ---------------------------------------------------------------------------------------------


def list_concerns(work: Work, client_id: str) -> list[ConcernRow]:
    """The reports about a client that my roles made, newest first; logged with the client. None of a blocked part."""
    require(work, "report_concern")
    client = _held(work, client_id)
    if place_of(work, client) == "journal":
        check_reason(work, client)
    query = select(ConcernReport).where(ConcernReport.client_id.in_(ids_of(work, client)))
    rows = list(work.session.scalars(query.order_by(ConcernReport.date.desc(), ConcernReport.id)))
    work.log("list_concerns", client=client.id)
    return rows_of(work, held_reports(work, rows))


def read_concern(work: Work, report_id: str) -> ConcernRow:
    """One report with every text it has had; logged with the client."""
    require(work, "report_concern")
    row = _open_report(work, report_id)
    work.log("list_concerns", client=client_of(work, row.client_id).id)
    return rows_of(work, [row])[0]


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


def held_reports(work: Work, rows: Iterable[ConcernReport]) -> list[ConcernReport]:
    """Those of some reports whose compartment I hold, and of the journal's those in no part blocked for me."""
    closed = hidden(work)
    return [row for row in rows if work.box.holds(row.compartment) and not _is_blocked(work, row, closed)]


def _is_blocked(work: Work, row: ConcernReport, closed: frozenset[tuple[str, str]]) -> bool:
    """Whether it lies in a part that is blocked for me; from before roles were kept, in any of its maker's."""
    if row.compartment != "journal" or not closed:
        return False
    client, maker = client_of(work, row.client_id).id, read_list(work).by_id(row.made_by)
    parts = [row.role] if row.role else maker.roles if maker else ()
    return any((client, part) in closed for part in parts)


def _held(work: Work, client_id: str) -> Client:
    """The client, if one of my roles holds clients of that home."""
    client = client_of(work, client_id)
    holding = REGISTER if client.home == UNIT else frozenset({Role(client.home)})
    if not work.actor.roles & holding:
        raise Refused("no_such_client")
    return client


def _place(row: ConcernReport) -> Place:
    return Place(row.compartment, REPORT)


def rows_of(work: Work, rows: Sequence[ConcernReport]) -> list[ConcernRow]:
    """The reports, opened; who asks has logged it."""
    names = staff_names(work)
    found = []
    for row in rows:
        told = facts_of(work, _place(row), row)
        answer = told.get("answer_signed")
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
                row.role or "",
                told.get("reason", ""),
                _signature(work, row, SIGNED_AS, _content(row, told), told.get("signed")),
                _signature(work, row, ANSWER_SIGNED_AS, _answer_content(row, told), answer)
                if answer
                else None,
                _former(work, row, told),
            )
        )
    return found


def _former(work: Work, row: ConcernReport, now: Mapping[str, Any]) -> tuple[ConcernText, ...]:
    """The texts that corrections have replaced; a version in which only the answer came is none."""
    if row.version == 1:
        return ()
    told, last = [], now.get("signed")
    for each in former_facts(work, _place(row), row):
        facts = each.facts
        if facts.get("signed") != last:
            last = facts.get("signed")
            signature = _signature(work, row, SIGNED_AS, _content(row, facts), last)
            date, reason = facts.get("date", row.date), facts.get("reason", "")
            told.append(ConcernText(date, facts["why"], facts["to"], facts["words"], reason, signature))
    return tuple(told)
