"""What waits for me of the monthly conference: notes to sign, and consents that run out or have done so."""

from spiral.language import N_, tr
from spiral.phrases import phrase
from spiral.records.doctors_conference import Ending, list_consents_ending
from spiral.records.duty import CALM, LATE, SOON, Duty, Source
from spiral.records.shared_notes import list_shared_drafts
from spiral.vault.work import Work

SHARED = "shared"
SHARED_NOTE, CONSENT = "shared_note", "consent"
OLD_NOTE = 7


def shared_duties(work: Work) -> list[Duty]:
    """My unsigned notes, then the consents that name me."""
    notes = [
        Duty(
            SHARED,
            f"{SHARED} {row.draft_id}",
            row.client_id,
            row.code,
            row.name,
            tr("Unsigned shared note of {day}", day=row.date),
            row.date,
            tr("{n} days old", n=row.age) if row.age else tr("today"),
            SOON if row.age >= OLD_NOTE else CALM,
            (SHARED_NOTE, row.draft_id),
        )
        for row in list_shared_drafts(work)
    ]
    return notes + [_ending(row, work.today.isoformat()) for row in list_consents_ending(work)]


def _ending(row: Ending, today: str) -> Duty:
    over = row.last < today
    record = phrase("shares_from", row.record).lower()
    return Duty(
        SHARED,
        f"{SHARED} {row.consent_id}",
        row.client_id,
        row.code,
        row.name,
        tr("Consent has run out: {record}", record=record)
        if over
        else tr("Consent runs out: {record}", record=record),
        row.last,
        tr("since {day}", day=row.last) if over else row.last,
        LATE if over else CALM,
        (CONSENT, row.client_id),
    )


CONFERENCE_SOURCES = (Source(SHARED, N_("Doctors' conference"), "read_shared", shared_duties),)
