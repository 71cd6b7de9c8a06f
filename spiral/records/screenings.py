"""Screening forms that have been filled in: signed and corrected as entries are, counted when they are read.

The band is the result of a screening, never a diagnosis. An alert is told at once and waits in Att göra.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spiral.records.alerts import follow_alert, form_of
from spiral.records.blocks import check_part
from spiral.records.chart_reason import open_journal, open_part
from spiral.records.clients import ids_of, row_of, unit_client
from spiral.records.entries import SIGNED, EntryRow, entries_of, sign_entry
from spiral.records.entry_drafts import SCREENING, DraftRow, Words, keep_draft, words_of
from spiral.records.genders import gender_on, genders_of
from spiral.records.instruments import (
    MISSING,
    Band,
    Finding,
    Score,
    findings,
    read_instrument,
    score,
)
from spiral.records.journal_models import EntryDraft, Recall
from spiral.records.models import Client
from spiral.records.own_drafts import own_draft
from spiral.records.rights import require
from spiral.records.text_packs import find_text_pack
from spiral.vault.errors import Refused
from spiral.vault.work import Work


@dataclass(frozen=True)
class ScreeningRow:
    """A filled form. `score` counts it; `findings` are what an interview says of its parts.

    `alert`: thoughts of not living, or a moderate or high risk; show it at once.
    """

    entry: EntryRow
    instrument: str
    title: str
    edition: str
    language: str
    filled_by: str
    answers: tuple[str, ...]
    score: Score
    findings: Mapping[str, Finding]

    @property
    def reached(self) -> tuple[str, ...]:
        """The parts of an interview that are there."""
        return tuple(part for part, found in self.findings.items() if found == Finding.THERE)

    @property
    def complete(self) -> bool:
        """Whether every item is answered; else it has no band and no trend."""
        return self.score.answered == self.score.of

    @property
    def alert(self) -> bool:
        """Whether an item has reached what must be asked about now."""
        return self.score.alert


@dataclass(frozen=True)
class TrendPoint:
    """One complete form in a trend: day, sum, band (None where the gender chooses no ladder)."""

    date: str
    sum: int
    band: str | None
    entry_id: str


@dataclass(frozen=True)
class Trend:
    """An instrument over time, oldest first, with the levels to draw behind; one instrument an axis."""

    instrument: str
    points: tuple[TrendPoint, ...]
    bands: tuple[Band, ...]


def keep_screening(
    work: Work,
    *,
    client_id: str,
    instrument: str,
    answers: Sequence[str],
    filled_by: str,
    language: str = "sv",
    edition: str = "",
    date: dt.date | None = None,
    visit_id: str | None = None,
    draft_id: str | None = None,
    version: int = 0,
    corrects_id: str | None = None,
    reason: str = "",
    handed_over: bool = False,
) -> DraftRow:
    """Keep a form as far as it is filled in: one answer's code for each item, `-` where there is none yet.

    `filled_by` is `client` (hand-over mode) or `clinician`; `language` is the form's as it was shown. `edition` is
    asked for where editions differ (MINI, SCID-II); else it is that of the clinic's wording, where there is one.
    The client's gender and age that day are kept with it. While the form is `handed_over` an alert waits
    in Att göra at once: the client may be gone before anyone has looked. Refused as `entry_drafts.keep_draft`, and
    `answers_count`, `answer_outside`, `filled_by_unknown`, `language_missing`, `edition_missing`.
    """
    require(work, "write_entry")
    client = unit_client(work, client_id)
    day = date or work.today
    if not edition and not read_instrument(instrument).editions:
        pack = find_text_pack(work, instrument, language)
        edition = pack.edition if pack else ""
    facts = {
        "answers": list(answers),
        "filled_by": filled_by,
        "language": language,
        "edition": edition,
        "gender": gender_on(genders_of(work, [client.id])[client.id], day.isoformat()),
        "age": _age(work, client, day),
    }
    words = Words(
        SCREENING,
        instrument,
        day.isoformat(),
        visit_id,
        facts=facts,
        corrects_id=corrects_id,
        reason=reason,
    )
    draft = keep_draft(work, client_id=client.id, words=words, draft_id=draft_id, version=version)
    if handed_over:
        follow_alert(work, own_draft(work, EntryDraft, draft.id, draft.version), draft.words)
    return draft


def _age(work: Work, client: Client, day: dt.date) -> int | None:
    work.log("read_client", client=client.id)
    return row_of(work, client).age(day)


def sign_screening(work: Work, *, draft_id: str, version: int) -> ScreeningRow:
    """Sign the filled form. One without an answer is refused (`entry_empty`); an incomplete one stays incomplete.

    With an alert a recall for today lies in Att göra from the same transaction on, until closed (`alerts`).
    """
    entry = sign_entry(work, draft_id=draft_id, version=version)
    if entry.kind != SCREENING:
        raise Refused("no_such_entry")
    row = as_screening(entry)
    if row.score.answered == 0:
        raise Refused("entry_empty")
    return row


@dataclass(frozen=True)
class AlertForm:
    """The form that made an alert, as it now reads: what it came to, and whether anybody has signed it."""

    instrument: str
    date: str
    gender: str
    filled_by: str
    answers: tuple[str, ...]
    score: Score
    signed: bool


def read_alert(work: Work, *, recall_id: str) -> AlertForm | None:
    """The form behind a recall that an alert made, logged with the client; None for another recall.

    Refused: `no_such_recall`, `reason_needed_chart`, `blocked_part`.
    """
    recall = work.session.get(Recall, recall_id)
    if recall is None:
        raise Refused("no_such_recall")
    check_part(work, recall)
    client = open_part(work, recall.client_id, "list_screenings")
    form_id = form_of(work, recall)
    draft = work.session.get(EntryDraft, form_id)
    if draft is not None:
        words, signed = words_of(work, draft), False
    else:
        found = {row.id: row for row in entries_of(work, ids_of(work, client), (SCREENING,))}
        row = found.get(form_id)
        while row is not None and row.corrected_by_id in found:
            row = found[row.corrected_by_id or ""]
        if row is None or not row.words.facts:
            return None
        words, signed = row.words, row.state == SIGNED
    facts, instrument = words.facts, read_instrument(words.template)
    answers = tuple(facts["answers"])
    counted = score(instrument, answers, facts["gender"], facts.get("edition", ""))
    return AlertForm(
        words.template, words.date, facts["gender"], facts["filled_by"], answers, counted, signed
    )


def as_screening(entry: EntryRow) -> ScreeningRow:
    """A screening's entry, counted."""
    facts = entry.words.facts
    instrument = read_instrument(entry.template)
    answers = tuple(facts["answers"])
    return ScreeningRow(
        entry,
        entry.template,
        instrument.title,
        facts.get("edition", ""),
        facts["language"],
        facts["filled_by"],
        answers,
        score(instrument, answers, facts["gender"], facts.get("edition", "")),
        findings(instrument, answers, facts.get("age"), facts.get("edition", "")),
    )


def list_screenings(work: Work, client_id: str, instrument: str | None = None) -> list[ScreeningRow]:
    """A client's filled forms, newest first, without those that have been corrected; logged with the client."""
    client = open_journal(work, client_id, "list_screenings")
    return screenings_in(entries_of(work, ids_of(work, client), (SCREENING,)), instrument)


def screenings_in(entries: Sequence[EntryRow], instrument: str | None = None) -> list[ScreeningRow]:
    """The filled forms among some entries, as they now read."""
    return [
        as_screening(entry)
        for entry in entries
        if entry.kind == SCREENING
        and entry.corrected_by_id is None
        and entry.words.facts
        and instrument in (None, entry.template)
    ]


def trend(screenings: Sequence[ScreeningRow], instrument: str) -> Trend:
    """The complete forms of one instrument by day; MADRS and MADRS-S are two instruments and two trends."""
    points = [
        TrendPoint(row.entry.date, row.score.sum, row.score.band, row.entry.id)
        for row in screenings
        if row.instrument == instrument and row.complete
    ]
    form = read_instrument(instrument)
    return Trend(instrument, tuple(sorted(points, key=lambda point: point.date)), form.bands)


def unanswered(instrument: str) -> list[str]:
    """A form that nobody has filled in yet."""
    return [MISSING for _ in read_instrument(instrument).items]
