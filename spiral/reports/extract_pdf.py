"""What a client may have on paper: the journal whole, oldest first, and the log of who has opened it."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records.blocks import BlockRow
from spiral.records.chart import Chart
from spiral.records.duties import recall_note
from spiral.records.entries import BLOCKED, chain
from spiral.records.entry_drafts import SCREENING
from spiral.records.extracts import JournalExtract, LogLine
from spiral.records.recall_rules import recall_kinds
from spiral.records.recalls import RecallRow
from spiral.records.sample_kinds import sample_kinds
from spiral.records.samples import READ, VOID, SampleRow
from spiral.records.visits import VisitRow
from spiral.reports.concern_pdf import concern_blocks
from spiral.reports.content_words import content_words
from spiral.reports.entry_pdf import entry_blocks
from spiral.reports.entry_words import answer_words, entry_title
from spiral.reports.journal_paper import facts_table, journal_document, opening, whose_words
from spiral.reports.names import capital, clock
from spiral.reports.paper import Grid, words
from spiral.reports.result_words import done_words, former_words, tracing_words, why_words

Block = tuple[str, list[Flowable]]


def journal_extract_pdf(
    extract: JournalExtract,
    *,
    services: dict[str, str],
    staff: Mapping[str, str],
    unit: str,
    printed_at: str,
    printed_by: str,
) -> bytes:
    """The journal as it is kept: every text, also what was corrected. What is left out is said at the top."""
    chart = extract.chart
    title = tr("Journal extract")
    story: list[Flowable] = [opening(title, (clock(printed_at),))]
    story.append(facts_table(_facts(chart)))
    if extract.left_out:
        parts = ", ".join(phrase("role", part) for part in extract.left_out)
        told = tr(
            "Left out, since it is blocked for the one who made this: what is written as {parts}.",
            parts=parts,
        )
        story.append(words(told, "lead"))
    blocks = sorted(
        [
            *(_visit(row, chart, services, staff) for row in chart.visits),
            *(_entry(chart, row.id) for row in chart.entries if _is_told(row)),
            *(_sample(row) for row in chart.samples),
            *(_recall(row) for row in chart.recalls),
            *(_block(row) for row in chart.blocks),
            *((row.date, concern_blocks(row)) for row in extract.concerns),
        ],
        key=lambda block: block[0],
    )
    for day, same in groupby(blocks, key=lambda block: block[0]):
        story.append(words(day, "section"))
        for _, told_of in same:
            story += told_of
    return journal_document(
        story,
        title=title,
        unit=unit,
        whose=whose_words(chart.client),
        printed_at=printed_at,
        printed_by=printed_by,
    )


def _is_told(row) -> bool:  # type: ignore[no-untyped-def]
    return row.corrected_by_id is None and row.state != BLOCKED


def _facts(chart: Chart) -> list[tuple[str, str]]:
    medicines = ", ".join(f"{row.substance} {row.strength}" for row in chart.prescriptions if not row.stopped)
    diagnoses = ", ".join(f"{row.code} {row.name}" for row in chart.diagnoses)
    return [
        (tr("Client"), whose_words(chart.client)),
        (tr("Hypersensitivity"), chart.warnings.hypersensitivity),
        (tr("To be seen first"), chart.warnings.other),
        (tr("HIV"), tr("Lives with HIV") if chart.warnings.hiv else ""),
        (tr("Medicines now"), medicines),
        (tr("Diagnoses"), diagnoses),
    ]


def _visit(row: VisitRow, chart: Chart, services: dict[str, str], staff: Mapping[str, str]) -> Block:
    state = tr("voided") if row.void else phrase("outcome", row.outcome)
    title = f"{row.start} {services.get(row.service, row.service)}, {state}"
    there = ", ".join(filter(None, (row.staff, row.assistant)))
    blocks: list[Flowable] = [words(title, "part"), words(there, "note")]
    blocks += [
        words(content_words(each, staff), "text") for each in chart.contents if each.visit_id == row.id
    ]
    return row.date, blocks


def _entry(chart: Chart, entry_id: str) -> Block:
    told = chain(chart.entries, entry_id)
    blocks: list[Flowable] = [words(entry_title(told[-1].words), "part"), *entry_blocks(told)]
    if told[-1].kind == SCREENING:
        blocks += [words(answer_words(each.words), "note") for each in reversed(told)]
    return told[-1].date, blocks


def _sample(row: SampleRow) -> Block:
    name = str(getattr(sample_kinds()[row.kind], language()))
    said = row.outcome and row.state != VOID
    state = phrase("sample_outcome", row.outcome) if said else phrase("sample_state", row.state)
    blocks: list[Flowable] = [words(f"{name}: {state}", "part")]
    if row.answer:
        blocks.append(words(row.answer, "text"))
    told = [tr("Taken by {staff}.", staff=row.taken_by)]
    if row.answered_on:
        told.append(tr("Answered {day}.", day=row.answered_on))
    if row.read_at and row.state == READ:
        told.append(tr("Answer read by {staff} {when}.", staff=row.read_by, when=clock(row.read_at)))
    if row.genuine is False:
        told.append(tr("The signature does not fit what is written."))
    told.append(why_words(row))
    blocks.append(words(" ".join(filter(None, told)), "note"))
    blocks += [words(done_words(duty), "note") for duty in row.duties if duty.done_on]
    if tracing := tracing_words(row):
        blocks.append(words(tracing, "note"))
    for head, text in former_words(row):
        blocks += [words(head, "note"), words(text, "text")]
    return row.taken_on, blocks


def _recall(row: RecallRow) -> Block:
    name = str(getattr(recall_kinds()[row.kind], language()))
    state = tr("Due {day}", day=row.due)
    if row.latest:
        state += tr(", latest {day}", day=row.latest)
    if row.state == "closed":
        state += f". {capital(phrase('recall_closing', row.closed_why))}"
    blocks: list[Flowable] = [words(f"{tr('Recall')}: {name}. {state}", "part"), words(row.made_by, "note")]
    for note in filter(None, (recall_note(row.note), row.closed_note)):
        blocks.append(words(note, "text"))
    for each in row.attempts:
        how = f"{phrase('contact_way', each.way)}, {phrase('attempt_outcome', each.outcome)}"
        blocks.append(words(f"{each.date}: {how}, {each.staff}. {each.note}".strip(), "note"))
    return row.made_on, blocks


def _block(row: BlockRow) -> Block:
    """A block with who set it, and for whom it was lifted."""
    part = phrase("role", row.part)
    ended = tr("to {day}", day=row.ended_on) if row.ended_on else ""
    title = " ".join(filter(None, (tr("Blocked: {parts}", parts=part), ended)))
    blocks: list[Flowable] = [words(title, "part"), words(row.set_by, "note")]
    if row.reason:
        blocks.append(words(row.reason, "text"))
    for lift in row.lifts:
        why = phrase("lift_why", lift.why)
        told = f"{lift.first} – {lift.last}, {lift.staff}: {why}. {lift.reason}".strip()
        blocks.append(words(tr("Lifted {told}", told=told), "note"))
    return row.set_on, blocks


def log_extract_pdf(
    lines: Sequence[LogLine], *, whose: str, unit: str, printed_at: str, printed_by: str
) -> bytes:
    """Every time something about the client was opened or written: when, what, who. No reason and no text."""
    title = tr("Log extract")
    story: list[Flowable] = [opening(title, (clock(printed_at),))]
    story.append(facts_table(((tr("Client"), whose),)))
    told = tr("{n} lines, oldest first. Times are the clinic's own.", n=len(lines))
    story.append(words(told, "lead"))
    rows = [
        (
            clock(line.at),
            capital(phrase("action", line.action)),
            line.who or "–",
            ", ".join(phrase("role", role) for role in line.roles),
            line.unit,
        )
        for line in lines
    ]
    head = (tr("When"), tr("What"), tr("Who"), tr("Role"), tr("Unit"))
    if rows:
        story.append(Grid(head, rows, texts=(0, 1, 2, 3, 4), wide=1, close=True).table())
    return journal_document(
        story,
        title=title,
        unit=unit,
        whose=whose,
        printed_at=printed_at,
        printed_by=printed_by,
    )
