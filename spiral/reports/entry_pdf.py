"""A signed document on paper: an entry, a certificate, a referral; a correction shows both texts, who, when and why."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import ClientRow
from spiral.records.entries import EntryRow
from spiral.records.entry_drafts import PAPERS
from spiral.reports.entry_words import entry_texts, entry_title, signed_words
from spiral.reports.journal_paper import (
    facts_table,
    journal_document,
    opening,
    signature,
    text_block,
    whose_words,
)
from spiral.reports.names import capital
from spiral.reports.paper import words


def entry_pdf(
    told: Sequence[EntryRow], *, client: ClientRow, unit: str, printed_at: str, printed_by: str
) -> bytes:
    """An entry with what it corrects, the oldest first; the newest is what holds."""
    entry = told[-1]
    title = entry_title(entry.words)
    story: list[Flowable] = [opening(title, (entry.date,))]
    story.append(facts_table(((tr("Client"), whose_words(client)),)))
    story += entry_blocks(told)
    if entry.kind in PAPERS:
        story.append(signature(tr("Place and date"), f"{entry.author}, {phrase('title', entry.part)}"))
    return journal_document(
        story,
        title=f"{title} {entry.date}",
        unit=unit,
        whose=whose_words(client),
        printed_at=printed_at,
        printed_by=printed_by,
    )


def entry_blocks(told: Sequence[EntryRow]) -> list[Flowable]:
    """The text that holds, who signed it, and below it each former text in full with why it was corrected."""
    entry, former = told[-1], told[-2::-1]
    blocks = _texts(entry)
    blocks.append(words(f"{capital(signed_words(entry))}.", "note"))
    reasons = [entry.words.reason, *(each.words.reason for each in former)]
    for each, why in zip(former, reasons, strict=False):
        if why:
            blocks.append(words(tr("Reason for the correction: {why}", why=why), "note"))
        blocks.append(words(tr("Former text, {signed}", signed=signed_words(each)), "part"))
        blocks += _texts(each)
    return blocks


def _texts(entry: EntryRow) -> list[Flowable]:
    return [flowable for label, text in entry_texts(entry.words) for flowable in text_block(label, text)]
