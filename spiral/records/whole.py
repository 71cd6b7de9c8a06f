"""Is everything as it was written? `verify` with the records' sealed fields."""

import datetime as dt

from spiral.records import clients, imports
from spiral.records.rights import require
from spiral.vault.access_log import Head
from spiral.vault.box import Box
from spiral.vault.database import broken_by
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.verify import Checked, SealedFields, verify
from spiral.vault.work import Work

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


def check_head(work: Work, text: str) -> bool:
    """Whether the access log still has the line whose head stands on a paper, as it was printed; logged."""
    require(work, "verify")
    typed = " ".join(text.casefold().split())
    if not Head.is_printed(typed):
        raise Refused("not_a_head")
    row = work.session.get(LogRow, int(typed.split()[0]))
    work.log("verify", about=typed)
    return row is not None and Head(row.seq, row.hash).printed == typed
