"""What lies in the journal follows its visit: what is undone there takes back what it contained and its recalls.

Who cannot open the journal cannot undo what it holds: that visit is changed by someone of the clinic.
"""

import datetime as dt

from sqlalchemy import select

from spiral.records.clients import client_of, ids_of
from spiral.records.codes import Outcome
from spiral.records.journal_models import Entry, Recall, Sample, VisitContent
from spiral.records.models import Visit
from spiral.records.recalls import reckoned_anew, reopened
from spiral.records.rights import may
from spiral.records.visit_contents import taken_back, ticked_at
from spiral.vault.errors import Refused
from spiral.vault.work import Work


def check_other_client(work: Work, visit_id: str) -> None:
    """Refused (`visit_in_journal_of`) where the journal holds something of the visit: it stays with its client."""
    for table in (VisitContent, Sample, Entry):
        query = select(table.id).where(table.visit_id == visit_id)
        if table is VisitContent:
            query = query.where(VisitContent.void.is_(False))
        if work.session.scalars(query.limit(1)).first():
            raise Refused("visit_in_journal_of")


def follow_visit(work: Work, visit: Visit, day_before: str) -> None:
    """The visit has changed: one that no longer took place takes back its ticks; another day moves its recalls.

    Refused (`visit_in_journal`) for who cannot open the journal, where it holds anything that would follow.
    """
    stands = visit.outcome == Outcome.ATTENDED and not visit.void
    if stands and visit.date == day_before:
        return
    contents = ticked_at(work, visit.id)
    answered = select(Recall).where(Recall.closed_by == visit.id)
    if not contents and not work.session.scalars(answered.limit(1)).first():
        return
    if not may(work.actor, "write_contents"):
        raise Refused("visit_in_journal")
    client = client_of(work, visit.client_id)
    ids = ids_of(work, client)
    written: list[VisitContent | Recall]
    if stands:
        day = dt.date.fromisoformat(visit.date)
        written = [row for each in contents for row in reckoned_anew(work, ids, each.id, day)]
    else:
        written = taken_back(work, visit, ids, contents)
        left = [row for row in work.session.scalars(answered) if row.closed_by == visit.id]
        written += reopened(work, ids, left, ())
    if written:
        work.save("write_contents", *written, client=client.id)
