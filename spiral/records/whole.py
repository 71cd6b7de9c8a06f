"""Is everything as it was written? `verify` with the records' sealed fields."""

import datetime as dt

from spiral.records import clients, imports
from spiral.records.rights import require
from spiral.vault.box import Box
from spiral.vault.database import broken_by
from spiral.vault.verify import Checked, SealedFields, verify

SEALED: SealedFields = {
    "client_cards": (("sealed", "register", clients.CARD),),
    "answers": (("sealed", "statistics", imports.ANSWERS),),
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
