"""Is everything as it was written? `verify` with the records' sealed fields."""

import datetime as dt

from sqlalchemy.exc import DBAPIError

from spiral.records import blocks, clients, entries, imports, own_phrases
from spiral.records.rights import require
from spiral.records.sealed_facts import Place
from spiral.vault.box import Box
from spiral.vault.database import trouble
from spiral.vault.errors import Broken
from spiral.vault.verify import Checked, SealedFields, verify


def _sealed(place: Place) -> tuple[tuple[str, str, str], ...]:
    return (("sealed", *place),)


SEALED: SealedFields = {
    "client_cards": (("sealed", "register", clients.CARD),),
    "answers": (("sealed", "statistics", imports.ANSWERS),),
    "entries": _sealed(entries.ENTRY),
    "own_phrases": _sealed(own_phrases.PHRASE),
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
    except DBAPIError as error:
        raise Broken(trouble(str(error.orig))) from None
