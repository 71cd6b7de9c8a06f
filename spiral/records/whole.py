"""Is everything as it was written? `verify` with the records' sealed fields."""

import datetime as dt

from spiral.records import (
    blocks,
    chart_warnings,
    clients,
    concerns,
    entries,
    imports,
    own_phrases,
    recalls,
    samples,
    visit_contents,
)
from spiral.records.rights import require
from spiral.records.sealed_facts import Place
from spiral.vault.box import Box
from spiral.vault.database import broken_by
from spiral.vault.verify import Checked, SealedFields, verify


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
