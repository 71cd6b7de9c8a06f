"""A signed result corrected, a sample voided: both texts stay, signed, with why; what followed from it follows.

Duties of a result that was not so are asked for no more; who was told it is told anew, and what was reported is taken
back. Tracing ends, its papers are destroyed; the mark of HIV that the result set is taken away.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from spiral.records.banner import unmark_hiv
from spiral.records.clients import client_of, ids_of
from spiral.records.journal_models import Sample
from spiral.records.samples import (
    HIV,
    INFORMED,
    POSITIVE,
    READ,
    REPORTED,
    SAMPLE,
    VOID,
    WITHDRAWN,
    SampleRow,
    at_version,
    check_answer,
    keep_sample,
    signed_result,
    tells_hiv,
)
from spiral.records.sealed_facts import facts_of
from spiral.records.tracing_papers import destroy_paper
from spiral.vault.errors import Refused
from spiral.vault.work import Work

MISTAKEN = "mistaken"  # a contact of a result that was not so; nobody chooses that
RESULT = ("outcome", "answer", "answered_on", "read_by", "read_at", "signature", "reason")


def correct_result(
    work: Work, *, sample_id: str, version: int, outcome: str, answer: str = "", reason: str
) -> SampleRow:
    """Another result in place of one that is read; I have read it and sign it.

    Refused: `sample_not_so_far` (one that nobody has read is written over), `unknown_outcome_of_sample`,
    `reason_needed_correction`, `text_too_long`.
    """
    row, told = at_version(work, "take_sample", sample_id, version)
    if told["state"] != READ:
        raise Refused("sample_not_so_far", state=told["state"])
    check_answer(row, outcome, answer)
    why = _why(reason)
    other = outcome != told["outcome"]
    new = _with_former(told)
    new |= {
        "outcome": outcome,
        "answer": answer.strip(),
        "answered_on": work.today.isoformat(),
        "reason": why,
    }
    if other:
        new = _undone(work, row, new, told)
    return keep_sample(work, row, signed_result(work, row, new))


def void_sample(work: Work, *, sample_id: str, version: int, reason: str) -> SampleRow:
    """The sample is not this client's, or was never taken. It stays to be read, and waits for nothing of its own.

    Refused: `reason_needed`, `sample_is_void`.
    """
    row, told = at_version(work, "take_sample", sample_id, version)
    if told["state"] == VOID:
        raise Refused("sample_is_void")
    if not reason.strip():
        raise Refused("reason_needed")
    new = _with_former(told) if told["state"] == READ else dict(told)
    new = _undone(work, row, {**new, "state": VOID, "reason": reason.strip()}, told)
    return keep_sample(work, row, signed_result(work, row, new))


def _why(reason: str) -> str:
    if not reason.strip():
        raise Refused("reason_needed_correction")
    return reason.strip()


def _with_former(told: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with the signed result laid among the former ones."""
    kept = {name: told[name] for name in (*RESULT, "duties") if name in told}
    left = {name: value for name, value in told.items() if name not in RESULT}
    return {**left, "former": [*told.get("former", ()), kept]}


def _undone(work: Work, row: Sample, new: dict[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """What the former result led to, taken back as far as it can be; the rest is left to do."""
    done, positive = dict(told.get("duties", {})), new["state"] == READ and new["outcome"] == POSITIVE
    also = [duty for duty in told.get("also", ()) if duty not in (*done, INFORMED)]
    if INFORMED in done:
        also.append(INFORMED)
    if REPORTED in done and not positive:
        also.append(WITHDRAWN)
    kept = {duty: how for duty, how in done.items() if positive and duty != INFORMED}
    if told.get("marked_hiv"):
        _unmark(work, row)
    if "tracing" in told:
        new = {**new, "tracing": _ended(work, told["tracing"])}
    left = {name: value for name, value in new.items() if name != "marked_hiv"}
    return left | {"duties": kept, "also": also}


def _unmark(work: Work, row: Sample) -> None:
    """The mark that the result set goes, unless another of the client's results says the same: it stands for it now."""
    client = client_of(work, row.client_id)
    others = select(Sample).where(
        Sample.client_id.in_(ids_of(work, client)), Sample.kind == HIV, Sample.id != row.id
    )
    for other in work.session.scalars(others):
        told = facts_of(work, SAMPLE, other)
        if tells_hiv(other, told):
            keep_sample(work, other, {**told, "marked_hiv": True})
            return
    unmark_hiv(work, client)


def _ended(work: Work, tracing: Mapping[str, Any]) -> dict[str, Any]:
    """The tracing ends: no paper is left; a contact without an outcome was sought by mistake."""
    today = work.today.isoformat()
    contacts = []
    for each in tracing["contacts"]:
        left = {"outcome": MISTAKEN, "on": today, **each}
        if "paper" in left:
            destroy_paper(work, left.pop("paper"))
        contacts.append(left)
    return {**tracing, "contacts": contacts, "ended": tracing.get("ended", today)}
