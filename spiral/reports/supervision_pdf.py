"""Process notes for supervision: in order, by number and week, without anything that names the client."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.process_notes import SupervisionNote
from spiral.reports.client_papers import opening, print_paper, section


def make_supervision_pdf(notes: Sequence[SupervisionNote], *, unit: str, printed_at: str) -> bytes:
    """The notes as PDF; the paper says neither whose they are nor when it was."""
    title = tr("Process notes for supervision")
    lead = tr("{n} notes, in order.", n=len(notes)) if notes else tr("No note is signed yet.")
    story: list[Flowable] = opening(title, lead)
    for note in notes:
        story += section(_heading(note), note.text)
    safe = tr(
        "Names and numbers that the register knows are taken out; read it through before you hand it on."
    )
    return print_paper(story, title=title, unit=unit, printed_at=printed_at, note=safe)


def _heading(note: SupervisionNote) -> str:
    parts = [tr("Note {number}, week {week} of the contact", number=note.number, week=note.week)]
    if note.phase:
        parts.append(phrase("phase", note.phase))
    if note.extended:
        parts.append(tr("extended frame"))
    return " · ".join(parts)
