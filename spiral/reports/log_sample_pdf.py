"""The work sheet of a month's sample of the log: each line, what is odd in it, the judgement. Codes, no names."""

from reportlab.platypus import Flowable

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.log_sample import LogSampleRow, SampleLine
from spiral.reports.journal_paper import facts_table, journal_document, opening, signature
from spiral.reports.names import clock
from spiral.reports.paper import Grid


def log_sample_pdf(sample: LogSampleRow, *, unit: str, printed_at: str, printed_by: str) -> bytes:
    """Odd lines first, as they are judged on the screen; a place to sign for one that is judged on paper."""
    title = tr("Sample of the access log, {month}", month=sample.month)
    signed = ""
    if sample.signed_off_at:
        who, when = sample.signed_off_by, clock(sample.signed_off_at)
        signed = tr("{who}, {when}", who=who, when=when)
    story: list[Flowable] = [
        opening(title),
        facts_table(
            (
                (tr("Drawn on"), sample.drawn_on),
                (tr("Lines"), str(len(sample.lines))),
                (tr("Signed off"), signed),
            )
        ),
    ]
    head = (tr("When"), tr("Who"), tr("What"), tr("Client"), tr("What is odd"), tr("Judgement"))
    rows = [_row(line) for line in sample.lines]
    if rows:
        story.append(Grid(head, rows, texts=(0, 1, 2, 3, 4, 5), wide=5, close=True).table())
    story.append(signature(tr("Place and date"), tr("Chief of the unit")))
    return journal_document(
        story, title=title, unit=unit, whose=tr("codes only"), printed_at=printed_at, printed_by=printed_by
    )


def _row(line: SampleLine) -> tuple[str, ...]:
    judged = phrase("judgement", line.judgement) if line.judgement else ""
    return (
        clock(line.entry.at),
        line.entry.who or "–",
        phrase("action", line.entry.action),
        line.entry.client or "–",
        oddity_words(line),
        ". ".join(filter(None, (judged, line.note))),
    )


def oddity_words(line: SampleLine) -> str:
    """What is odd in a line."""
    return ", ".join(phrase("oddity", oddity) for oddity in line.oddities)
