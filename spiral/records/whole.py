"""Is everything as it was written? `verify` with the records' sealed fields."""

import datetime as dt

from spiral.records import (
    asked_times,
    assessments,
    case_fees,
    case_reviews,
    cases,
    clients,
    closings,
    conferences,
    contracts,
    enquiries,
    imports,
    process_notes,
    shared,
)
from spiral.records.rights import require
from spiral.vault.box import Box
from spiral.vault.database import broken_by
from spiral.vault.verify import Checked, SealedFields, verify

SEALED: SealedFields = {
    "client_cards": (("sealed", "register", clients.CARD),),
    "answers": (("sealed", "statistics", imports.ANSWERS),),
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
            "consents": shared.CONSENT,
            "shared_notes": shared.NOTE,
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
