"""A screening form on paper: sum and level with "not a diagnosis", the answers, and the earlier forms in a table."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import ClientRow
from spiral.records.entries import EntryRow
from spiral.records.instruments import MISSING, read_instrument
from spiral.records.screenings import ScreeningRow, as_screening
from spiral.reports.entry_words import signed_words
from spiral.reports.journal_paper import facts_table, journal_document, opening, whose_words
from spiral.reports.names import capital
from spiral.reports.paper import Grid, words
from spiral.reports.screening_words import (
    alert_words,
    answer_word,
    caveat,
    item_words,
    result_words,
)


def screening_pdf(
    told: Sequence[EntryRow],
    others: Sequence[ScreeningRow],
    *,
    client: ClientRow,
    unit: str,
    printed_at: str,
    printed_by: str,
) -> bytes:
    """A form with what it corrects, the oldest first; `others` are those of the same instrument as they now read."""
    row, former = as_screening(told[-1]), [as_screening(entry) for entry in told[-2::-1]]
    instrument = read_instrument(row.instrument)
    story: list[Flowable] = [opening(row.title, (row.entry.date, capital(signed_words(row.entry))))]
    story.append(words(_result(row), "lead"))
    story.append(words(f"{caveat(instrument)}.".replace("..", "."), "note"))
    if row.alert:
        story.append(words(". ".join(alert_words(instrument)), "part"))
    story.append(
        facts_table(
            (
                (tr("Client"), whose_words(client)),
                (tr("Answered by"), phrase("filled_by", row.filled_by)),
                (tr("Language of the form"), phrase("form_language", row.language)),
                (tr("Version"), row.edition),
            )
        )
    )
    story.append(words(tr("Answers"), "section"))
    story.append(_answers(row))
    reasons = [row.entry.words.reason, *(each.entry.words.reason for each in former)]
    for each, why in zip(former, reasons, strict=False):
        story += _former(each, why)
    if len(others) > 1 and instrument.bands:
        story.append(words(tr("Over time"), "section"))
        story.append(_over_time(others))
    return journal_document(
        story,
        title=f"{row.title} {row.entry.date}",
        unit=unit,
        whose=whose_words(client),
        printed_at=printed_at,
        printed_by=printed_by,
    )


def _former(row: ScreeningRow, why: str) -> list[Flowable]:
    """What a correction replaced, in full, and why."""
    return [
        words(tr("Reason for the correction: {why}", why=why), "note"),
        words(tr("Former text, {signed}", signed=signed_words(row.entry)), "part"),
        words(_result(row), "text"),
        _answers(row),
    ]


def _result(row: ScreeningRow) -> str:
    instrument = read_instrument(row.instrument)
    return result_words(instrument, row.score, row.entry.words.facts["gender"], row.findings)


def _answers(row: ScreeningRow) -> Flowable:
    instrument = read_instrument(row.instrument)
    rows = [
        (item_words(instrument, item), answer_word(instrument, answer) if answer != MISSING else "–")
        for item, answer, asked in zip(
            instrument.items, row.answers, instrument.asked(row.edition), strict=True
        )
        if asked
    ]
    return Grid((tr("Question"), tr("Answer")), rows, close=True).table()


def _over_time(others: Sequence[ScreeningRow]) -> Flowable:
    rows = [
        (each.entry.date, _result(each), _signer(each.entry))
        for each in sorted(others, key=lambda each: each.entry.date)
    ]
    return Grid((tr("Day"), tr("Result"), tr("Signed by")), rows, texts=(0, 1, 2), wide=1, close=True).table()


def _signer(entry: EntryRow) -> str:
    """Who has signed; in full words where nobody has or the signature does not fit."""
    return entry.author if entry.genuine else capital(signed_words(entry))
