"""The made-up clinic's monthly conference: clients who share from both records, from one, and until lately."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from spiral.cli.demo_journal import live_on
from spiral.records.consents import COUNSELLING, JOURNAL, give_consent
from spiral.records.dates import add_months
from spiral.records.shared_notes import SharedWords, keep_shared_note, sign_shared_note
from spiral.records.staff import list_staff
from spiral.vault.box import Box

Open = Callable[[Path, str], Box]
# who writes it down, for whom, from what, with whom, what, given so many days ago, until so many months later
CONSENTS = (
    ("therapist1", "Åsa", COUNSELLING, ("psychiatrist1",),
     "Målen och hur samtalen går. Inte det om familjen.", 70, 6),
    ("psychiatrist1", "Åsa", JOURNAL, ("therapist1",),
     "Skattningarna, sömnen och vilka läkemedel jag tar.", 70, 6),
    ("therapist2", "Östen", COUNSELLING, ("psychiatrist1", "physician1"),
     "Att vi ses, och om det blir fler samtal.", 12, 3),
    ("therapist1", "Cleo", COUNSELLING, ("psychiatrist1",), "Hur det går med målen.", 100, 3),
)  # fmt: skip
# who writes, of whom, so many days ago; the last one is left as a draft
NOTES = (
    ("psychiatrist1", "Åsa", 56, "Sömnen är sämst dagarna före samtalen. Ingen ändring av läkemedel i dag."),
    ("therapist1", "Åsa", 28, "Hon kommer i tid och har ringt sin syster. Målet att säga nej går framåt."),
    ("psychiatrist1", "Åsa", 0, "Skattningen har gått ner. Vi fortsätter som nu och följer upp om en"),
)


def hold_conferences(folder: Path, today: dt.date, people: dict[str, str], open_as: Open) -> None:
    """Consents as the clients gave them, then the notes of the conferences."""
    for login, who, record, with_whom, what, ago, months in CONSENTS:
        day, box = today - dt.timedelta(days=ago), open_as(folder, login)
        live_on(box, day)
        try:
            with box.work(day) as work:
                ids = {row.login: row.id for row in list_staff(work)}
                give_consent(
                    work,
                    client_id=people[who],
                    record=record,
                    what=what,
                    named=[ids[each] for each in with_whom],
                    last=add_months(day, months),
                )
        finally:
            box.close()
    for login, who, ago, text in NOTES:
        day, box = today - dt.timedelta(days=ago), open_as(folder, login)
        live_on(box, day)
        try:
            with box.work(day) as work:
                draft = keep_shared_note(work, client_id=people[who], words=SharedWords(text), date=day)
                if ago:
                    sign_shared_note(work, draft_id=draft.id, version=draft.version)
        finally:
            box.close()
