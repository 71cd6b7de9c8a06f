"""A small journal for the tests of its screens: a client with a visit today, entries, a correction."""

import datetime as dt
import shutil
from pathlib import Path

from spiral.records.blocks import set_block
from spiral.records.entries import EntryRow, begin_correction, sign_entry
from spiral.records.entry_drafts import Words, keep_draft
from spiral.vault.box import Box
from tests.make import TODAY, Clinic, record, register

OLD, NEW, WHY = "P-stav insatt 2024.", "P-stav insatt 2023.", "Fel årtal."
CALLED, SECRET = "Ringer om oregelbunden blödning.", "Orolig sömn sedan i somras."
WORDS_OF_JOURNAL = (OLD, NEW, WHY, CALLED, SECRET)


def write(
    box: Box, client_id: str, text: str, *, template: str = "free", day: dt.date = TODAY, **facts
) -> EntryRow:  # type: ignore[no-untyped-def]
    """A signed entry with its text under the template's first heading, or under `heading`."""
    heading = facts.pop("heading", "text")
    with box.work(TODAY) as work:
        words = Words(template=template, date=day.isoformat(), parts={heading: text}, **facts)
        draft = keep_draft(work, client_id=client_id, words=words)
        return sign_entry(work, draft_id=draft.id, version=draft.version)


def correct(box: Box, entry_id: str, text: str, why: str) -> EntryRow:
    """A signed correction."""
    with box.work(TODAY) as work:
        draft = begin_correction(work, entry_id)
        words = Words(**{**vars(draft.words), "parts": {"text": text}, "reason": why})
        kept = keep_draft(
            work, client_id=draft.client_id, words=words, draft_id=draft.id, version=draft.version
        )
        return sign_entry(work, draft_id=kept.id, version=kept.version)


def make_journal(made: Path, folder: Path) -> Path:
    """Åsa comes today: a corrected entry, a call, a blocked talk with the psychiatrist. Blomman has nothing."""
    shutil.copytree(made, folder)
    clinic = Clinic(folder)
    box = clinic.open("midwife1")
    asa = register(
        box,
        kind="personnummer",
        identity="198809229803",
        given_name="Åsa",
        family_name="Ek",
        phone="070-174 06 12",
        contact_by=("sms",),
    )
    register(box)
    record(box, asa.id, start="13:00")
    entry = write(box, asa.id, OLD, day=TODAY - dt.timedelta(days=30))
    correct(box, entry.id, NEW, WHY)
    write(box, asa.id, CALLED, template="phone", heading="contact_reason", day=TODAY - dt.timedelta(days=90))
    box.close()
    box = clinic.open("psychiatrist1")
    write(box, asa.id, SECRET, template="psychiatric_first", heading="anamnesis")
    with box.work(TODAY) as work:
        set_block(work, client_id=asa.id, part="psychiatrist", reason="Önskar det.")
    box.close()
    return folder
