"""Is everything as it was written? `verify` with the records' sealed fields."""

import datetime as dt

from spiral.records import (
    asked_times,
    assessments,
    blocks,
    case_fees,
    case_reviews,
    cases,
    chart_warnings,
    clients,
    closings,
    concerns,
    conferences,
    consents,
    contracts,
    enquiries,
    entries,
    imports,
    own_phrases,
    process_notes,
    recalls,
    samples,
    shared_notes,
    visit_contents,
)
from spiral.records.rights import require
from spiral.records.sealed_facts import Place
from spiral.vault.access_log import Head
from spiral.vault.box import Box
from spiral.vault.database import broken_by
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.verify import Checked, SealedFields, verify
from spiral.vault.work import Work


def _sealed(place: Place) -> tuple[tuple[str, str | None, str], ...]:
    return (("sealed", *place),)


SEALED: SealedFields = {
    "client_cards": (("sealed", "register", clients.CARD),),
    "answers": (("sealed", "statistics", imports.ANSWERS),),
    "entries": _sealed(entries.ENTRY),
    "own_phrases": _sealed(own_phrases.PHRASE),
    "chart_warnings": _sealed(chart_warnings.WARNING),
    "visit_contents": _sealed(visit_contents.CONTENT),
    "recalls": _sealed(recalls.RECALL),
    "client_intervals": _sealed(recalls.INTERVAL),
    "samples": _sealed(samples.SAMPLE),
    "concern_reports": (("sealed", None, concerns.REPORT),),
    "blocks": _sealed(blocks.BLOCK),
    "block_lifts": _sealed(blocks.LIFT),
    **{
        table: (("sealed", place.compartment, place.label),)
        for table, place in {
            "asked_times": asked_times.ASKED,
            "enquiries": enquiries.ENQUIRY,
            "conferences": conferences.MINUTES,
            "questions": conferences.QUESTION,
            "assessment_talks": assessments.TALK,
            "goals": assessments.GOAL,
            "case_fees": case_fees.FEE,
            "linked_on": cases.LINKED,
            "contract_versions": contracts.TERMS,
            "process_notes": process_notes.NOTE,
            "case_reviews": case_reviews.REVIEW,
            "closings": closings.CLOSING,
            "consents": consents.CONSENT,
            "shared_notes": shared_notes.NOTE,
        }.items()
    },
}


def check_whole(box: Box, today: dt.date) -> Checked:
    """Check the whole clinic and open what my keys open; logged before."""
    with box.work(today) as work:
        require(work, "verify")
        work.log("verify")
    try:
        return verify(box, SEALED)
    except Exception as error:
        if broken := broken_by(error):
            raise broken from None
        raise


def check_head(work: Work, text: str) -> bool:
    """Whether the access log still has the line whose head stands on a paper, as it was printed; logged."""
    require(work, "verify")
    typed = " ".join(text.casefold().split())
    if not Head.is_printed(typed):
        raise Refused("not_a_head")
    row = work.session.get(LogRow, int(typed.split()[0]))
    work.log("verify", about=typed)
    return row is not None and Head(row.seq, row.hash).printed == typed
