"""What the ticks of a visit need to know: what it contained, the recalls that were started, how others are reckoned."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from spiral.language import tr
from spiral.records import visit_contents
from spiral.records.banner import seen_warnings
from spiral.records.chart import chart_needs_reason
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ids_of, unit_client
from spiral.records.recalls import RecallRow, recalls_of
from spiral.records.staff import StaffRow
from spiral.records.visit_contents import ContentRow, FormerContent
from spiral.records.visit_keeping import RecallPlan, read_recall_plan, sampled_at
from spiral.reports.content_words import content_words
from spiral.reports.names import clock
from spiral.vault.work import Work


@dataclass(frozen=True)
class ContentForm:
    """`rows` by what was ticked, `recalls` by id; `sampled`: kinds of samples taken at the visit already;
    `former` is what the ticks said before.

    `plan` is None until the journal is open to me: then no day of a recall is told before the visit is kept.
    """

    plan: RecallPlan | None = None
    rows: Mapping[str, ContentRow] = field(default_factory=dict)
    recalls: Mapping[str, RecallRow] = field(default_factory=dict)
    sampled: frozenset[str] = frozenset()
    staff: Mapping[str, StaffRow] = field(default_factory=dict)
    warnings: Warnings = field(default_factory=Warnings)
    me: str = ""
    former: tuple[FormerContent, ...] = ()

    def recall_of(self, code: str) -> RecallRow | None:
        """The recall that a tick has started."""
        row = self.rows.get(code)
        return self.recalls.get(row.recall_id or "") if row else None

    def dates(self, code: str, kind: str, day: dt.date) -> tuple[str, str]:
        """When the recall that a tick starts is due and the latest day, in words; empty for none."""
        told = self.recall_of(code)
        if told is not None:
            return told.due, told.latest or ""
        if self.plan is None:
            return "", ""
        due, latest = self.plan.dates(kind, day)
        return due.isoformat(), latest.isoformat() if latest else ""


def read_content_form(
    work: Work, *, client_id: str | None, visit_id: str | None, staff: Mapping[str, StaffRow]
) -> ContentForm:
    """The ticks of a visit that is kept, or of one to be; someone new has neither recalls nor anything of their own.

    Refused (`reason_needed_chart`) for a kept one before the journal is open to me; what one of today is to contain
    can be ticked before that.
    """
    if client_id is None:
        return ContentForm(RecallPlan(), staff=staff, me=work.actor.id)
    if visit_id is None and chart_needs_reason(work, client_id):
        return ContentForm(staff=staff, warnings=seen_warnings(work, client_id), me=work.actor.id)
    plan = read_recall_plan(work, client_id)
    rows = visit_contents.list_contents(work, visit_id) if visit_id else []
    return ContentForm(
        plan,
        {row.code: row for row in rows},
        {row.id: row for row in recalls_of(work, ids_of(work, unit_client(work, client_id)))},
        sampled_at(work, visit_id) if visit_id else frozenset(),
        staff,
        seen_warnings(work, client_id),
        work.actor.id,
        tuple(visit_contents.list_former_contents(work, visit_id)) if visit_id else (),
    )


def former_lines(form: ContentForm | None) -> list[str]:
    """What the ticks said before, and which were taken away: when, by whom, what."""
    if form is None:
        return []
    names = {staff_id: row.name for staff_id, row in form.staff.items()}
    told = []
    for each in form.former:
        what = content_words(each, names)
        said = tr("taken away: {what}", what=what) if each.gone else tr("wrote: {what}", what=what)
        told.append(f"{clock(each.at)}  {each.staff}: {said}")
    return told
