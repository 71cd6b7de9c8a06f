"""A screening form on paper: sum and level with "not a diagnosis", the answers, and the earlier forms in a table."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.clients import ClientRow
from spiral.records.instruments import MISSING, read_instrument
from spiral.records.screenings import ScreeningRow
from spiral.reports.journal_paper import facts_table, journal_document, opening, whose_words
from spiral.reports.names import capital, clock
from spiral.reports.paper import Grid, words
from spiral.reports.screening_words import (
    alert_words,
    answer_word,
    caveat,
    item_words,
    result_words,
)


def screening_pdf(
    row: ScreeningRow,
    others: Sequence[ScreeningRow],
    *,
    client: ClientRow,
    unit: str,
    printed_at: str,
    printed_by: str,
) -> bytes:
    """One signed form; `others` are the forms of the same instrument, newest first, it among them."""
    instrument = read_instrument(row.instrument)
    signed = tr("signed {when} by {author}", when=clock(row.entry.signed_at or ""), author=row.entry.author)
    story: list[Flowable] = [opening(row.title, (row.entry.date, capital(signed)))]
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
                (tr("Reason for the correction"), row.entry.words.reason),
            )
        )
    )
    story.append(words(tr("Answers"), "section"))
    story.append(_answers(row))
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
        (each.entry.date, _result(each), each.entry.author)
        for each in sorted(others, key=lambda each: each.entry.date)
    ]
    return Grid((tr("Day"), tr("Result"), tr("Signed by")), rows, texts=(0, 1, 2), wide=1, close=True).table()
