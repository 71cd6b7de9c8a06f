"""A sample in words: its kind, how far it has come, what it obliges to and by what number it is reported."""

from spiral.language import language, tr
from spiral.phrases import phrase
from spiral.records.clients import ClientRow
from spiral.records.sample_kinds import Disease, diseases, report_number, sample_kinds
from spiral.records.samples import ANSWERED, READ, VOID, Duty, SampleRow
from spiral.reports.names import clock
from spiral.reports.result_words import why_words
from spiral.ui.parts.tag import Mark


def kind_name(code: str) -> str:
    """A kind of sample."""
    return str(getattr(sample_kinds()[code], language()))


def disease_of(sample: SampleRow) -> Disease | None:
    """The disease that is reported and traced, which the sample looks for."""
    return diseases().get(sample_kinds()[sample.kind].disease or "")


def outcome_mark(sample: SampleRow) -> Mark | None:
    """The outcome as a word with an icon: abnormal is told by more than a colour."""
    if sample.state == VOID:
        return Mark(tr("Voided"), "danger", "prohibit")
    if not sample.outcome:
        return None
    kind, icon = ("danger", "warning-fill") if sample.abnormal else ("ok", "check-circle")
    if sample.outcome == "unclear":
        kind, icon = "warn", "question"
    return Mark(phrase("sample_outcome", sample.outcome), kind, icon)


def age_words(sample: SampleRow) -> str:
    """How long it has waited, for what is not finished."""
    if sample.state in (READ, VOID):
        left = sum(duty.done_on is None for duty in sample.duties)
        return tr("{n} left to do", n=left) if left else ""
    return tr("today") if sample.days == 0 else tr("{n} days", n=sample.days)


def state_lines(sample: SampleRow) -> list[str]:
    """What has happened to it, in order."""
    lines = [tr("Taken {day} by {staff}.", day=sample.taken_on, staff=sample.taken_by)]
    if sample.answered_on:
        lines.append(tr("Answered {day}.", day=sample.answered_on))
    if sample.read_at and sample.state == READ:
        lines.append(tr("Answer read by {staff} {when}.", staff=sample.read_by, when=clock(sample.read_at)))
    if sample.ordered_by != sample.taken_by:
        lines.append(tr("Ordered by {staff}.", staff=sample.ordered_by))
    if why := why_words(sample):
        lines.append(why)
    if sample.state not in (ANSWERED, READ, VOID):
        lines.append(f"{phrase('sample_state', sample.state).capitalize()}.")
    return lines


def duty_words(duty: Duty, disease: Disease | None, client: ClientRow) -> str:
    """A duty; the one to report says by which number."""
    name = phrase("sti_duty", duty.code)
    if disease is None or duty.code != "reported":
        return f"{name[:1].upper()}{name[1:]}"
    number = report_number(disease, client.card) or tr("the number is not known")
    by = phrase("report_by", disease.report_by)
    return tr("Report to the county medical officer, {by}: {number}", by=by, number=number)


def look_back_words(disease: Disease, since: str | None) -> str:
    """How far back partners are traced."""
    if since is None:
        return tr("Look-back: there is no earlier negative sample to count from.")
    months = disease.look_back_months
    rule = tr("{n} months before the sample", n=months) if months else tr("the last negative sample")
    return tr("Look-back from {day} ({rule}).", day=since, rule=rule)
