"""The alert of a screening form: a recall that waits in Att göra for everyone who holds the journal.

It is made when the form is signed or locked, and already while a client fills it in alone. A correction that still
alerts leaves it; one that no longer does closes it, and says so.
"""

from collections.abc import Sequence

from sqlalchemy import select

from spiral.records.clients import client_of, ids_of
from spiral.records.entry_drafts import SCREENING, Words
from spiral.records.instruments import alert_level, read_instrument
from spiral.records.journal_models import Entry, EntryDraft, Recall
from spiral.records.recalls import ALERT, CORRECTED, RECALL, close_corrected, new_recall
from spiral.records.sealed_facts import facts_of
from spiral.vault.work import Work

KIND = "to_do"


def follow_alert(work: Work, form: Entry | EntryDraft, words: Words, *, locked: bool = False) -> None:
    """Make or close the recall of a form as it now reads.

    What a colleague has followed up is not asked for again, unless the answer is worse than it was then. What
    follows from locking a form is logged as the locking: who happens to sign in that day has done nothing.
    """
    if words.kind != SCREENING:
        return
    client = client_of(work, form.client_id)
    made = _recalls_of(work, ids_of(work, client), _texts(work, form.id, words.corrects_id))
    waiting = [row for row, _ in made if row.open]
    level = alert_level(read_instrument(words.template), words.facts["answers"])
    if not level:
        for row in waiting:
            close_corrected(work, row)
            work.save("lock_entries" if locked else "close_recall", row, client=client.id)
    elif not waiting and all(level > followed for _, followed in made):
        recall = _new_recall(work, client.id, form, words, level)
        work.save("lock_entries" if locked else "plan_recall", recall, client=client.id)


def _new_recall(work: Work, client_id: str, form: Entry | EntryDraft, words: Words, level: int) -> Recall:
    """In the form's part of the journal, by the one who is responsible for it, whoever locked it."""
    note = f"{ALERT} {words.template} {words.date}"
    recall = new_recall(work, client_id, KIND, work.today, None, note=note, entry=form.id, level=level)
    recall.part = form.part
    recall.made_by = form.author_id if isinstance(form, Entry) else form.staff_id
    return recall


def form_of(work: Work, recall: Recall) -> str:
    """The form that made the alert: the id of its draft, and of its entry once it is signed or locked."""
    return str(facts_of(work, RECALL, recall).get("entry", ""))


def _texts(work: Work, form_id: str, corrects_id: str | None) -> set[str]:
    """The form and everything that it corrects."""
    found = {form_id}
    while corrects_id:
        found.add(corrects_id)
        former = work.session.get(Entry, corrects_id)
        corrects_id = former.corrects_id if former else None
    return found


def _recalls_of(work: Work, client_ids: Sequence[str], texts: set[str]) -> list[tuple[Recall, int]]:
    """The recalls that these have made, with the answer that did; not those that a correction has closed."""
    rows = work.session.scalars(select(Recall).where(Recall.client_id.in_(client_ids), Recall.kind == KIND))
    told = [(row, facts_of(work, RECALL, row)) for row in rows]
    return [
        (row, facts.get("level", 0))
        for row, facts in told
        if facts.get("entry") in texts and facts.get("why") != CORRECTED
    ]
