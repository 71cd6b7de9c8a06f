"""A sample's result in words, with every result before it: for the screen, for paper and for export."""

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.samples import VOID, Duty, SampleRow
from spiral.reports.names import capital, clock


def why_words(row: SampleRow) -> str:
    """Why it was corrected or voided; nothing where it was not."""
    if not row.reason:
        return ""
    if row.state == VOID:
        return tr(
            "Voided by {staff} {when}: {why}",
            staff=row.read_by,
            when=clock(row.read_at or ""),
            why=row.reason,
        )
    return tr("Reason for the correction: {why}", why=row.reason)


def former_words(row: SampleRow) -> list[tuple[str, str]]:
    """Each former result, newest first: who had signed it when, and what it said and led to."""
    told = []
    for each in row.former:
        if each.genuine is None:
            head = tr(
                "Former result, written by {staff} {day}, read by nobody",
                staff=each.read_by,
                day=each.read_at,
            )
        else:
            head = tr("Former result, read by {staff} {when}", staff=each.read_by, when=clock(each.read_at))
        if each.genuine is False:
            head = f"{head}. {tr('The signature does not fit what is written.')}"
        outcome = phrase("sample_outcome", each.outcome)
        lines = (f"{outcome}.", each.answer, *(done_words(duty) for duty in each.done))
        told.append((head, " ".join(filter(None, lines))))
    return told


def tracing_words(row: SampleRow) -> str:
    """Who traces or traced the partners, and when; nothing of whom."""
    if row.tracing is None:
        return ""
    told = tr("Partner tracing by {staff} from {day}", staff=row.tracing.tracer, day=row.tracing.begun_on)
    return tr("{told} to {day}.", told=told, day=row.tracing.ended_on) if row.tracing.ended_on else f"{told}."


def done_words(duty: Duty) -> str:
    """A duty that is done: when, by whom, a word about it."""
    return f"{capital(phrase('sti_duty', duty.code))}: {duty.done_on}, {duty.staff}. {duty.note}".strip()
