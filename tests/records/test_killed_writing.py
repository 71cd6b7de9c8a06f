"""kill -9 in the midst of typing, signing and correcting: what was kept is there, and nothing is half signed."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from spiral.records.entries import read_entry
from spiral.records.entry_drafts import list_unsigned, read_draft
from spiral.records.form_drafts import find_form
from spiral.records.journal_models import Entry
from spiral.records.process_notes import list_notes, list_unsigned_notes, read_note_draft
from spiral.records.whole import SEALED
from spiral.vault.verify import verify
from spiral.vault.work import Work
from tests.depth import deep
from tests.make import record
from tests.records.house import House
from tests.records.treating import case

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
ROOT = Path(__file__).resolve().parents[2]
KILLS = deep(2, 10)

# What is typed grows; a whole text ends with a full stop, and only whole ones are signed.
WRITING = """
import json, sys
from pathlib import Path
from spiral.records import entries, entry_drafts, form_drafts, process_notes
from tests.make import TODAY, Clinic

folder, login, about, turn = sys.argv[1:]
box = Clinic(Path(folder)).open(login)

def do(operation, *args, **facts):
    with box.work(TODAY) as work:
        return operation(work, *args, **facts)

def told(what, about, text):
    print(json.dumps([what, about, text]), flush=True)

def keep_entry(text, draft=None, reason=""):
    words = vars(draft.words) if draft else {}
    words = entry_drafts.Words(**{**words, "parts": {"text": text}, "reason": reason})
    known = {"draft_id": draft.id, "version": draft.version} if draft else {}
    return do(entry_drafts.keep_draft, client_id=about, words=words, **known)

def keep_note(text, draft=None, reason=""):
    known = {"draft_id": draft.id, "version": draft.version} if draft else {}
    words = process_notes.NoteWords(text, reason=reason)
    return do(process_notes.keep_note, case_id=about, words=words, date=TODAY, **known)

KEEP, SIGN, CORRECT = {
    "midwife1": (keep_entry, entries.sign_entry, entries.begin_correction),
    "therapist1": (keep_note, process_notes.sign_note, process_notes.begin_note_correction),
}[login]

def write(whole, draft=None, reason=""):
    for end in range(len(whole) - 6, len(whole) + 1, 2):
        draft = KEEP(whole[:end], draft, reason)
        told("kept", draft.id, whole[:end])
    row = do(SIGN, draft_id=draft.id, version=draft.version)
    told("signed", row.id, whole)
    return row

def fill_in(n):
    if login == "midwife1":
        values = {"words": [int(turn), n]}
        begun = do(form_drafts.find_form, kind="concern", client_id=about)
        draft_id = begun.id if begun else None
        form = do(form_drafts.keep_form, kind="concern", client_id=about, values=values, draft_id=draft_id)
        told("form", form.id, values["words"])

n = 0
while True:
    n += 1
    row = write(f"Hon har sovit, {turn} {n} gånger.")
    write(f"Hon har inte sovit, {turn} {n} gånger.", do(CORRECT, row.id), "Fel.")
    fill_in(n)
"""


def test_nothing_kept_is_lost_and_nothing_is_half_signed(house: House) -> None:
    chance = random.Random(20261126)
    client = house.client()
    record(house.as_("midwife1"), client, service="midwife_exam")
    treated = case(house, client_id=client)
    for login, about in (("midwife1", client), ("therapist1", treated.id)):
        told = []
        for turn in range(KILLS):
            told += _killed(house, login, about, turn, chance.randrange(12, 30))
        read = _entries if login == "midwife1" else _notes
        drafts, signed = house.do(login, read, about)
        _nothing_lost(told, drafts, signed)
        _nothing_half(signed)
        if login == "midwife1":
            form = house.do(login, find_form, kind="concern", client_id=client)
            assert [form.values["words"]] >= [text for what, _, text in told if what == "form"][-1:]
    assert verify(house.as_("midwife1"), SEALED).faults == ()


def _killed(house: House, login: str, about: str, turn: int, lines: int) -> list[list[str]]:
    """Write, be killed once so much has been told (and whatever was done meanwhile); all that was told."""
    running = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(house.clinic.folder), login, about, str(turn)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    told = [running.stdout.readline() for _ in range(lines)]
    running.send_signal(signal.SIGKILL)
    told += running.stdout.read().splitlines(keepends=True)
    running.stdout.close()
    assert running.wait() == -signal.SIGKILL
    return [json.loads(line) for line in told if line.endswith("\n")]


Found = tuple[dict[str, str], dict[str, tuple[str, bool, Any]]]


def _entries(work: Work, client_id: str) -> Found:
    """The drafts' texts, and of each entry its text, whether its signature fits, and what it corrects."""
    drafts = [read_draft(work, row.draft_id) for row in list_unsigned(work) if row.draft_id]
    signed = {}
    for entry_id in work.session.scalars(select(Entry.id)).all():
        row = next(each for each in read_entry(work, entry_id) if each.id == entry_id)
        signed[row.id] = (row.words.parts["text"], bool(row.genuine), row.words.corrects_id)
    return {row.id: row.words.parts["text"] for row in drafts}, signed


def _notes(work: Work, case_id: str) -> Found:
    drafts = [read_note_draft(work, row.draft_id) for row in list_unsigned_notes(work)]
    signed = {row.id: (row.words.text, row.genuine, row.corrects_id) for row in list_notes(work, case_id)}
    return {row.id: row.words.text for row in drafts}, signed


def _nothing_lost(told: list[list[str]], drafts: dict[str, str], signed: dict[str, Any]) -> None:
    """What was told as kept stands in its draft, or as the whole text in what was signed of it."""
    assert sum(what == "kept" for what, _, _ in told) > KILLS
    whole = {text for text, _, _ in signed.values()}
    for what, about, text in told:
        if what == "signed":
            assert signed[about][0] == text
        elif what == "kept" and about in drafts:
            assert drafts[about].startswith(text)
        elif what == "kept":
            assert any(each.startswith(text) for each in whole)


def _nothing_half(signed: dict[str, Any]) -> None:
    """Each signed text is whole and its signature fits, and what it corrects is there."""
    for text, genuine, corrects in signed.values():
        assert text.endswith("gånger.")
        assert genuine
        assert corrects is None or corrects in signed
