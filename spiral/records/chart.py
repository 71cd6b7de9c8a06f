"""The chart: everything about one client in one time line, opened as a whole and logged once."""

from collections.abc import Collection
from dataclasses import dataclass

from spiral.records.blocks import BlockRow, blocks_of, hidden_parts
from spiral.records.chart_reason import log_opening, needs_reason
from spiral.records.chart_warnings import Warnings, warnings_of
from spiral.records.clients import ClientRow, ids_of, row_of, unit_client
from spiral.records.entries import EntryRow, entries_of, lock_overdue
from spiral.records.entry_drafts import DraftRow, drafts_of
from spiral.records.models import Client
from spiral.records.papers import Diagnosis, Prescription, diagnoses_in, prescriptions_in
from spiral.records.recalls import RecallRow, recalls_of
from spiral.records.rights import require
from spiral.records.samples import SampleRow, samples_of
from spiral.records.visit_contents import ContentRow, contents_of
from spiral.records.visits import VisitRow, visits_of
from spiral.vault.work import Work

VISIT, DRAFT, CONTENT, SAMPLE, RECALL = "visit", "draft", "content", "sample", "recall"


@dataclass(frozen=True)
class Chart:
    """A client's chart. What is blocked for me stands in `entries` without a word (`state` is `blocked`).

    `warnings`, `client` (safe contact, protected identity) and `blocks` make the banner.
    """

    client: ClientRow
    warnings: Warnings
    blocks: tuple[BlockRow, ...]
    visits: tuple[VisitRow, ...]
    drafts: tuple[DraftRow, ...]
    entries: tuple[EntryRow, ...]
    contents: tuple[ContentRow, ...]
    samples: tuple[SampleRow, ...]
    recalls: tuple[RecallRow, ...]

    @property
    def diagnoses(self) -> list[Diagnosis]:
        """The diagnoses as they now read, newest first."""
        return diagnoses_in(self.entries)

    @property
    def prescriptions(self) -> list[Prescription]:
        """The list of medicines."""
        return prescriptions_in(self.entries)


@dataclass(frozen=True)
class Moment:
    """One line of the time line: its day, its kind (an entry's kind, or VISIT, DRAFT, ...) and the row itself."""

    date: str
    kind: str
    row: VisitRow | DraftRow | EntryRow | ContentRow | SampleRow | RecallRow


def chart_needs_reason(work: Work, client_id: str) -> bool:
    """Whether opening the chart will ask why: no visit today, and no reason given by me in the last eight hours."""
    require(work, "read_journal")
    return needs_reason(work, unit_client(work, client_id))


def read_chart(work: Work, client_id: str, *, reason: str = "") -> Chart:
    """Open a client's chart; one log row, with the reason. Refused: `reason_needed_chart` (no visit today).

    Drafts of anybody's that have waited too long are locked first.
    """
    require(work, "read_journal")
    client = unit_client(work, client_id)
    log_opening(work, client, reason)
    lock_overdue(work)
    return chart_of(work, client)


def chart_of(work: Work, client: Client) -> Chart:
    """The same for who has logged it."""
    ids = ids_of(work, client)
    hidden = hidden_parts(work, ids)
    return Chart(
        row_of(work, client),
        warnings_of(work, ids),
        tuple(blocks_of(work, ids)),
        tuple(visits_of(work, ids)),
        tuple(drafts_of(work, ids, hidden)),
        tuple(entries_of(work, ids)),
        tuple(contents_of(work, ids)),
        tuple(samples_of(work, ids)),
        tuple(recalls_of(work, ids)),
    )


def time_line(
    chart: Chart, *, kinds: Collection[str] = (), first: str = "", last: str = "9999"
) -> list[Moment]:
    """The chart's lines of some kinds (all) between two days (YYYY-MM-DD), newest first.

    An entry stands on the day it is about, a recall on the day it is due.
    """
    moments = [
        *(Moment(visit.date, VISIT, visit) for visit in chart.visits),
        *(Moment(draft.words.date, DRAFT, draft) for draft in chart.drafts),
        *(Moment(entry.date, entry.kind, entry) for entry in chart.entries),
        *(Moment(content.date, CONTENT, content) for content in chart.contents),
        *(Moment(sample.taken_on, SAMPLE, sample) for sample in chart.samples),
        *(Moment(recall.due, RECALL, recall) for recall in chart.recalls),
    ]
    wanted = [each for each in moments if (not kinds or each.kind in kinds) and first <= each.date <= last]
    return sorted(wanted, key=lambda each: each.date, reverse=True)
