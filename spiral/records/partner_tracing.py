"""Partner tracing after a positive result: contacts on papers of their own; the journal has the tracer and the dates.

A contact who proves negative leaves the fact behind and nothing else: the paper is destroyed in the same
transaction. The others' papers are destroyed when the tracing ends.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from spiral.records.chart_reason import open_part
from spiral.records.clients import client_of, ids_of
from spiral.records.dates import add_months
from spiral.records.journal_models import Sample
from spiral.records.rights import require
from spiral.records.sample_kinds import diseases, sample_kinds
from spiral.records.samples import (
    TRACED,
    SampleRow,
    at_version,
    duties_of,
    keep_sample,
    samples_of,
    with_duty,
)
from spiral.records.staff import staff_names
from spiral.records.tracing_papers import destroy_paper, new_paper, read_paper, rewrite_paper
from spiral.vault.errors import Refused
from spiral.vault.work import Work

NEGATIVE = "negative"
CONTACT_OUTCOMES = (NEGATIVE, "positive", "treated_elsewhere", "not_found", "declined")


@dataclass(frozen=True)
class TracedContact:
    """A contact. While the paper exists `who`, `reach` and `attempts` are told; after that number, day, outcome."""

    number: int
    outcome: str | None
    closed_on: str | None
    destroyed: bool
    who: str = ""
    reach: str = ""
    last_contact: str = ""
    attempts: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Tracing:
    """A tracing: who traces, since when, how far back (None: nothing to count from), and when it ended."""

    sample_id: str
    version: int
    disease: str
    tracer: str
    begun_on: str
    look_back_from: str | None
    ended_on: str | None
    contacts: tuple[TracedContact, ...]


def look_back_from(months: int | None, taken_on: dt.date, last_negative: dt.date | None) -> dt.date | None:
    """From which day partners are traced: so many months before the sample, but not before the last negative one.

    Without a time of its own (HIV) it is the last negative sample; None when there is none.
    """
    if months is None:
        return last_negative
    begins = add_months(taken_on, -months)
    return max(begins, last_negative) if last_negative else begins


def begin_tracing(work: Work, *, sample_id: str, version: int) -> Tracing:
    """I trace the partners of a positive, read result. Refused: `nothing_to_trace`, `tracing_begun`."""
    row, told = at_version(work, "trace_partners", sample_id, version)
    if TRACED not in duties_of(row, told):
        raise Refused("nothing_to_trace")
    if "tracing" in told:
        raise Refused("tracing_begun")
    disease = diseases()[sample_kinds()[row.kind].disease or ""]
    client = client_of(work, row.client_id)
    earlier = [
        dt.date.fromisoformat(other.taken_on)
        for other in samples_of(work, ids_of(work, client))
        if other.kind == row.kind and other.outcome == NEGATIVE and other.taken_on < row.taken_on
    ]
    since = look_back_from(
        disease.look_back_months, dt.date.fromisoformat(row.taken_on), max(earlier, default=None)
    )
    tracing: dict[str, Any] = {
        "tracer": work.actor.id,
        "begun": work.today.isoformat(),
        "from": since.isoformat() if since else None,
        "contacts": [],
    }
    return _kept(work, row, {**told, "tracing": tracing})


def read_tracing(work: Work, sample_id: str) -> Tracing:
    """The tracing of a result with its papers; logged with the client."""
    require(work, "trace_partners")
    row = work.session.get(Sample, sample_id)
    if row is None:
        raise Refused("no_such_sample")
    _, told = at_version(work, "trace_partners", sample_id, row.version)
    if "tracing" not in told:
        raise Refused("nothing_to_trace")
    open_part(work, row.client_id, "list_samples")
    return _shown(work, row, told)


def add_contact(
    work: Work, *, sample_id: str, version: int, who: str, reach: str = "", last_contact: str = ""
) -> Tracing:
    """A contact that the client tells of, on a paper of its own. Refused: `contact_empty`, `tracing_ended`."""
    row, told, tracing = _going_on(work, sample_id, version)
    if not who.strip():
        raise Refused("contact_empty")
    paper = new_paper(
        work, {"who": who.strip(), "reach": reach.strip(), "last_contact": last_contact, "attempts": []}
    )
    contacts = [*tracing["contacts"], {"paper": paper}]
    return _kept(work, row, {**told, "tracing": {**tracing, "contacts": contacts}})


def try_contact(work: Work, *, sample_id: str, number: int, way: str, note: str) -> Tracing:
    """An attempt to reach a contact, on the paper; the journal says only that the papers were written in."""
    require(work, "trace_partners")
    row = work.session.get(Sample, sample_id)
    if row is None:
        raise Refused("no_such_sample")
    row, told, tracing = _going_on(work, sample_id, row.version)
    paper = _open_contact(tracing, number)["paper"]
    work.log("change_sample", client=client_of(work, row.client_id).id)
    facts = read_paper(work, paper)
    attempt = {"date": work.today.isoformat(), "by": work.actor.id, "way": way, "note": note.strip()}
    rewrite_paper(work, paper, {**facts, "attempts": [*facts["attempts"], attempt]})
    return _shown(work, row, told)


def close_contact(work: Work, *, sample_id: str, version: int, number: int, outcome: str) -> Tracing:
    """How it went with a contact. One who proves negative leaves this fact behind: the paper is destroyed."""
    row, told, tracing = _going_on(work, sample_id, version)
    if outcome not in CONTACT_OUTCOMES:
        raise Refused("unknown_contact_outcome")
    contact = {**_open_contact(tracing, number), "outcome": outcome, "on": work.today.isoformat()}
    if outcome == NEGATIVE:
        destroy_paper(work, contact.pop("paper"))
    contacts = [contact if n == number else each for n, each in enumerate(tracing["contacts"], start=1)]
    return _kept(work, row, {**told, "tracing": {**tracing, "contacts": contacts}})


def end_tracing(work: Work, *, sample_id: str, version: int, note: str = "") -> SampleRow:
    """Every contact has an outcome: the duty is done and the papers that are left are destroyed.

    Refused: `contacts_open`.
    """
    row, told, tracing = _going_on(work, sample_id, version)
    if any("outcome" not in contact for contact in tracing["contacts"]):
        raise Refused("contacts_open")
    contacts = []
    for contact in tracing["contacts"]:
        left = dict(contact)
        if "paper" in left:
            destroy_paper(work, left.pop("paper"))
        contacts.append(left)
    tracing = {**tracing, "contacts": contacts, "ended": work.today.isoformat()}
    told = with_duty(work, row, {**told, "tracing": tracing}, TRACED, note)
    return keep_sample(work, row, told)


def _going_on(work: Work, sample_id: str, version: int) -> tuple[Sample, dict[str, Any], dict[str, Any]]:
    row, told = at_version(work, "trace_partners", sample_id, version)
    if "tracing" not in told:
        raise Refused("nothing_to_trace")
    if told["tracing"].get("ended"):
        raise Refused("tracing_ended")
    return row, told, told["tracing"]


def _open_contact(tracing: Mapping[str, Any], number: int) -> dict[str, Any]:
    contacts = tracing["contacts"]
    if not 1 <= number <= len(contacts) or "outcome" in contacts[number - 1]:
        raise Refused("no_such_contact")
    return dict(contacts[number - 1])


def _kept(work: Work, row: Sample, told: Mapping[str, Any]) -> Tracing:
    keep_sample(work, row, told)
    return _shown(work, row, told)


def _shown(work: Work, row: Sample, told: Mapping[str, Any]) -> Tracing:
    names, tracing = staff_names(work), told["tracing"]
    return Tracing(
        row.id,
        row.version,
        sample_kinds()[row.kind].disease or "",
        names.get(tracing["tracer"], ""),
        tracing["begun"],
        tracing["from"],
        tracing.get("ended"),
        tuple(_contact(work, n, each, names) for n, each in enumerate(tracing["contacts"], start=1)),
    )


def _contact(work: Work, number: int, contact: Mapping[str, Any], names: Mapping[str, str]) -> TracedContact:
    if "paper" not in contact:
        return TracedContact(number, contact["outcome"], contact["on"], destroyed=True)
    paper = read_paper(work, contact["paper"])
    attempts = tuple({**each, "by": names.get(each["by"], "")} for each in paper["attempts"])
    return TracedContact(
        number,
        contact.get("outcome"),
        contact.get("on"),
        destroyed=False,
        who=paper["who"],
        reach=paper["reach"],
        last_contact=paper["last_contact"],
        attempts=attempts,
    )
