"""A visit kept together with what it contained: one transaction, so that neither stands without the other."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from spiral.records.blocks import open_parts
from spiral.records.chart_reason import open_journal
from spiral.records.chart_warnings import warnings_of
from spiral.records.clients import ids_of
from spiral.records.journal_models import Recall, Sample
from spiral.records.models import Visit
from spiral.records.recall_rules import Interval, due_dates, recall_kind, recall_kinds
from spiral.records.recalls import interval_of, move_recall
from spiral.records.rights import require
from spiral.records.samples import take_sample
from spiral.records.visit_contents import Tick, write_contents
from spiral.records.visits import VisitRow
from spiral.vault.work import Work


@dataclass(frozen=True)
class RecallPlan:
    """What decides when a client's recalls are due: HIV, and intervals of the client's own by kind of recall."""

    hiv: bool = False
    own: Mapping[str, Interval] = field(default_factory=dict)

    def dates(self, kind: str, done: dt.date) -> tuple[dt.date, dt.date | None]:
        """The day due and the latest day, counted from the day it is done."""
        return due_dates(recall_kind(kind), done, hiv=self.hiv, own=self.own.get(kind))


@dataclass(frozen=True)
class Contents:
    """Everything a visit contained. `moved`: by the tick's code, another day for the recall it starts, and why.

    `samples` are the kinds of the samples taken now.
    """

    ticks: tuple[Tick, ...] = ()
    moved: Mapping[str, tuple[dt.date, str]] = field(default_factory=dict)
    samples: tuple[str, ...] = ()


def read_recall_plan(work: Work, client_id: str) -> RecallPlan:
    """How the client's recalls are reckoned; logged with the client."""
    client = open_journal(work, client_id, "list_recalls")
    ids = ids_of(work, client)
    own = {kind: interval_of(work, ids, kind) for kind in recall_kinds()}
    return RecallPlan(warnings_of(work, ids).hiv, {kind: each for kind, each in own.items() if each})


def keep_with_contents(
    work: Work, *, record: Callable[[Work], VisitRow], contents: Contents, before: str | None = None
) -> VisitRow:
    """Record or change a visit (`record` does it) and write what it contained, the recalls and the samples.

    `before` is the id of a visit whose contents are all taken back before it is changed, which must be done while it
    still is attended. Refused as `record`, `write_contents`, `move_recall` and `take_sample` are.
    """
    require(work, "write_contents")
    if before is not None:
        write_contents(work, visit_id=before, ticks=())
        return record(work)
    row = record(work)
    written = write_contents(work, visit_id=row.id, ticks=contents.ticks)
    for content in written:
        moved = contents.moved.get(content.code)
        recall = work.session.get(Recall, content.recall_id) if content.recall_id else None
        if moved is not None and recall is not None:
            day, reason = moved
            move_recall(work, recall_id=recall.id, version=recall.version, due=day, reason=reason)
    _take_samples(work, row, contents.samples)
    return row


def _take_samples(work: Work, row: VisitRow, kinds: Sequence[str]) -> None:
    for kind in kinds:
        take_sample(
            work,
            client_id=row.client_id,
            kind=kind,
            taken_on=dt.date.fromisoformat(row.date),
            visit_id=row.id,
        )


def sampled_at(work: Work, visit_id: str) -> frozenset[str]:
    """The kinds of the samples taken at a visit, as far as no part is blocked for me; who asks has logged it."""
    visit = work.session.get(Visit, visit_id)
    if visit is None:
        return frozenset()
    samples = work.session.scalars(select(Sample).where(Sample.visit_id == visit_id))
    return frozenset(row.kind for row in open_parts(work, samples))
