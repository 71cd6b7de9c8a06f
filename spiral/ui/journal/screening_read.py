"""Screening forms as they are shown: those in the chart, and what a form that is filled in needs to know. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from spiral.records import visits
from spiral.records.banner import seen_warnings
from spiral.records.chart import Chart
from spiral.records.chart_warnings import Warnings
from spiral.records.clients import ClientRow, read_client
from spiral.records.codes import Outcome
from spiral.records.entries import EntryRow, begin_correction
from spiral.records.entry_drafts import SCREENING, DraftRow, Words, read_draft
from spiral.records.instruments import Finding, Instrument, Score, findings, read_instrument, score
from spiral.records.screenings import list_screenings, unanswered
from spiral.records.text_packs import Pack, list_text_packs
from spiral.vault.errors import Refused
from spiral.vault.work import Work

DRAFT = "draft"


@dataclass(frozen=True)
class Filled:
    """A form that has been filled in, counted. `state` is `draft`, `signed` or `locked`; `row` is what it lies in."""

    id: str
    date: str
    instrument: Instrument
    answers: tuple[str, ...]
    score: Score
    findings: Mapping[str, Finding]
    gender: str
    filled_by: str
    language: str
    edition: str
    staff: str
    state: str
    row: EntryRow | DraftRow

    @property
    def complete(self) -> bool:
        """Whether every item is answered; else it has no level and no place on the curve."""
        return self.score.answered == self.score.of


def filled_form(row: EntryRow | DraftRow) -> Filled:
    """A form out of its entry or draft."""
    facts, instrument = row.words.facts, read_instrument(row.words.template)
    answers = tuple(facts["answers"])
    return Filled(
        row.id,
        row.words.date,
        instrument,
        answers,
        score(instrument, answers, facts["gender"], facts.get("edition", "")),
        findings(instrument, answers, facts.get("age"), facts.get("edition", "")),
        facts["gender"],
        facts["filled_by"],
        facts["language"],
        facts.get("edition", ""),
        row.author if isinstance(row, EntryRow) else row.staff,
        row.state if isinstance(row, EntryRow) else DRAFT,
        row,
    )


def filled_forms(chart: Chart) -> list[Filled]:
    """Every form of the chart as it now reads, newest first, drafts before what was signed the same day."""
    drafts = [filled_form(row) for row in chart.drafts if row.words.kind == SCREENING]
    entries = [
        filled_form(row)
        for row in chart.entries
        if row.kind == SCREENING and row.corrected_by_id is None and row.words.facts
    ]
    return sorted([*drafts, *entries], key=lambda form: form.date, reverse=True)


def former_of(form: Filled, forms: list[Filled]) -> Filled | None:
    """The signed form of the same instrument that came before."""
    same = [each for each in forms if each.instrument.code == form.instrument.code and each.id != form.id]
    return next((each for each in same if each.state != DRAFT and each.date <= form.date), None)


@dataclass(frozen=True)
class ScreeningForm:
    """A form to fill in. `former` is the one before, `words` what it begins with, `packs` the clinic's own wordings
    by language."""

    whose: ClientRow
    warnings: Warnings
    draft: DraftRow | None
    words: Words
    instrument: Instrument
    packs: Mapping[str, Pack]
    former: Filled | None
    gender: str


def read_new_screening(work: Work, *, client_id: str, instrument: str) -> ScreeningForm:
    """A form to be, of today's visit where there is one."""
    form, packs = read_instrument(instrument), packs_of(work, instrument)
    happened = (Outcome.PLANNED, Outcome.ATTENDED)
    today = work.today.isoformat()
    visit = next(
        (
            row.id
            for row in visits.list_client_visits(work, client_id)
            if row.date == today and not row.void and row.outcome in happened
        ),
        None,
    )
    facts = {
        "answers": unanswered(instrument),
        "filled_by": "clinician",
        "language": next(iter(packs)) if len(packs) == 1 else "sv",
        "edition": form.editions[0] if form.editions else "",
    }
    return _form(work, client_id, None, Words(SCREENING, instrument, today, visit, facts=facts))


def read_draft_screening(work: Work, *, draft_id: str) -> ScreeningForm:
    """A form of mine that is not signed, to go on with."""
    draft = read_draft(work, draft_id)
    if draft.words.kind != SCREENING:
        raise Refused("no_such_entry")
    return _form(work, draft.client_id, draft, draft.words)


def read_screening_correction(work: Work, *, entry_id: str) -> ScreeningForm:
    """A signed form to be corrected."""
    draft = begin_correction(work, entry_id)
    return _form(work, draft.client_id, draft, draft.words)


def packs_of(work: Work, instrument: str) -> dict[str, Pack]:
    """The clinic's own wordings of a form, by language."""
    return {pack.language: pack for pack in list_text_packs(work) if pack.instrument == instrument}


def _form(work: Work, client_id: str, draft: DraftRow | None, words: Words) -> ScreeningForm:
    whose = read_client(work, client_id)
    earlier = [
        filled_form(row.entry)
        for row in list_screenings(work, whose.id, words.template)
        if row.entry.id != words.corrects_id and row.entry.date <= words.date
    ]
    return ScreeningForm(
        whose,
        seen_warnings(work, whose.id),
        draft,
        words,
        read_instrument(words.template),
        packs_of(work, words.template),
        earlier[0] if earlier else None,
        str(words.facts.get("gender", whose.gender)),
    )
