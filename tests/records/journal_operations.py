"""The journal's operations for the test of rights: who may do each, and every function that does it, tried in turn.

Where one needs what another has made, the midwife (or a doctor) makes it in the same transaction.
"""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spiral.records import (
    banner,
    blocks,
    chart,
    chart_reason,
    clients,
    clinic_unsigned,
    concern_duties,
    concerns,
    entries,
    entry_drafts,
    extracts,
    log_sample,
    own_phrases,
    papers,
    partner_tracing,
    recall_letters,
    recalls,
    sample_corrections,
    samples,
    screenings,
    text_packs,
    visit_contents,
    visit_keeping,
    visits,
)
from spiral.records.cards import Card
from spiral.records.chart_warnings import Warnings
from spiral.records.entry_drafts import Words
from spiral.records.instruments import read_instrument
from spiral.records.recall_rules import Interval
from spiral.records.rights import may
from spiral.records.visit_contents import Tick
from spiral.records.visit_keeping import Contents
from spiral.vault.work import Work
from tests.make import PASSWORD, TODAY

# m midwife, g p y doctors, t therapist, o outreach, k kast, a assistant, c chief
TABLE = {
    "read_journal": "mgpy",
    "write_entry": "mgpy",
    "count_unsigned": "mgpyc",
    "write_contents": "mgpy",
    "count_contents": "mc",
    "change_recall": "mgpy",
    "take_sample": "mgpy",
    "trace_partners": "mgpy",
    "load_text_pack": "mgpyc",
    "prescribe": "mgpy",
    "change_block": "mgpy",
    "lift_block": "mgpy",
    "report_concern": "mgpytoka",
    "count_concerns": "c",
    "extract_journal": "mgpy",
    "extract_log": "mgpyc",
    "sample_log": "c",
}
LONG_AGO = TODAY - dt.timedelta(days=20)
WORD = "Lavendelblommor"
MADRS = ["3"] * 10


class Planted:
    """A client about whom every part of the journal says WORD, written by the midwife and the psychiatrist."""

    def __init__(self, act: Callable[..., Work], client: str) -> None:
        self.client = client
        self.draft = entry_drafts.keep_draft(act("midwife1"), client_id=client, words=note())
        self.entry = entries.write_signed(act("psychiatrist1"), client_id=client, words=note())
        words = Words("referral", "referral", parts={"to": WORD, "question": WORD})
        self.referral = entries.write_signed(act("psychiatrist1"), client_id=client, words=words)
        self.diagnosis = papers.set_diagnosis(act("psychiatrist1"), client_id=client, code="F32.1", name=WORD)
        self.medicine = prescribed(act("psychiatrist1"), client)
        form = screenings.keep_screening(
            act("psychiatrist1"), client_id=client, instrument="madrs", answers=MADRS, filled_by="clinician"
        )
        screenings.sign_screening(act("psychiatrist1"), draft_id=form.id, version=form.version)
        work = act("midwife1")
        self.visit = visits.record_visit(
            work,
            client_id=client,
            service="midwife_exam",
            date=TODAY,
            start="08:00",
            minutes=45,
            staff_id=work.actor.id,
            outcome="attended",
        ).id
        ticks = [Tick("anatomy", {"note": WORD}), Tick("cell_sampling")]
        visit_contents.write_contents(act("midwife1"), visit_id=self.visit, ticks=ticks)
        self.recall = recalls.plan_recall(
            act("midwife1"), client_id=client, kind="follow_up", due=TODAY, note=WORD
        )
        self.sample = samples.take_sample(act("midwife1"), client_id=client, kind="chlamydia")
        self.answered = answered(act, client)
        self.positive = samples.read_result(act("midwife1"), sample_id=self.answered.id, version=2)
        tracing = partner_tracing.begin_tracing(act("midwife1"), sample_id=self.positive.id, version=3)
        self.tracing = partner_tracing.add_contact(
            act("midwife1"), sample_id=self.positive.id, version=tracing.version, who=WORD
        )
        banner.change_warnings(
            act("midwife1"), client_id=client, warnings=Warnings(hypersensitivity=WORD, version=0)
        )
        self.block = blocks.set_block(act("midwife1"), client_id=client, part="physician", reason=WORD)
        own_phrases.keep_own_phrase(act("midwife1"), short="lav", text=WORD)
        concerns.report_concern(act("midwife1"), client_id=client, why="abuse", to="Kommunen", words=WORD)

    def add_waiting(self, act: Callable[..., Work]) -> None:
        """A safe way to reach the client, a draft too old, an answer nobody has read and a read one to trace."""
        client = self.client
        reached = Card(
            "alias", "Blomman", phone="070-1740605", address="Gatan 1", contact_by=("phone", "letter")
        )
        clients.change_client(act("midwife1"), client_id=client, card_version=1, card=reached)
        entry_drafts.keep_draft(act("midwife1", LONG_AGO), client_id=client, words=note())
        self.unread = answered(act, client)
        positive = answered(act, client)
        self.untraced = samples.read_result(act("midwife1"), sample_id=positive.id, version=2)


def note() -> Words:
    return Words(parts={"text": WORD})


def answered(act: Callable[..., Work], client: str) -> samples.SampleRow:
    row = samples.take_sample(act("midwife1"), client_id=client, kind="chlamydia")
    facts: dict[str, Any] = {"sample_id": row.id, "version": 1, "outcome": "positive", "answer": WORD}
    return samples.answer_sample(act("midwife1"), **facts)


def prescribed(work: Work, client: str) -> entries.EntryRow:
    facts = {
        "substance": "levonorgestrel",
        "atc": "G03AC03",
        "strength": "1,5 mg",
        "dose": "1",
        "reason": WORD,
    }
    return papers.prescribe(work, client_id=client, first=TODAY, **facts)


def pack(folder: Path) -> Path:
    """A text pack in a file."""
    items = {item.number: WORD for item in read_instrument("madrs").items}
    file = folder / "pack.json"
    told = {"instrument": "madrs", "language": "sv", "edition": "1", "rights": "Avtal", "items": items}
    file.write_text(json.dumps(told), "utf-8")
    return file


def _signed_screening(work: Work, client: str) -> None:
    form = screenings.keep_screening(
        work, client_id=client, instrument="madrs", answers=MADRS, filled_by="client"
    )
    screenings.sign_screening(work, draft_id=form.id, version=form.version)


def _correct(work: Work, there: Any) -> None:
    entry_id = there.planted.entry.id
    if may(work.actor, "write_entry"):
        entry_id = entries.write_signed(work, client_id=there.client, words=note()).id
    entries.begin_correction(work, entry_id)


def _loaded_and_dropped(work: Work, file: Path) -> None:
    text_packs.load_text_pack(work, file=file)
    text_packs.drop_text_pack(work, instrument="madrs", language="sv")


def _favourite(work: Work) -> None:
    row = papers.keep_favourite(work, code="F32.1", name="Depression")
    assert papers.list_favourites(work)
    papers.drop_favourite(work, favourite_id=row.id, version=row.version)


def _own_draft(work: Work, client: str) -> None:
    row = entry_drafts.keep_draft(work, client_id=client, words=note())
    entry_drafts.read_draft(work, row.id)
    entry_drafts.drop_draft(work, draft_id=row.id, version=1, reason="prov")


def _sign(work: Work, there: Any) -> None:
    draft = there.planted.draft
    if may(work.actor, "write_entry"):
        draft = entry_drafts.keep_draft(work, client_id=there.client, words=note())
    entries.sign_entry(work, draft_id=draft.id, version=draft.version)


def _sign_locked(work: Work, there: Any) -> None:
    entry_id = there.planted.entry.id
    if may(work.actor, "write_entry"):
        work.today = LONG_AGO
        entry_drafts.keep_draft(work, client_id=there.client, words=note())
        work.today = TODAY
        entries.lock_overdue(work)
        entry_id = next(row.entry_id for row in entry_drafts.list_unsigned(work) if row.entry_id)
    entries.sign_locked(work, entry_id=entry_id, version=1)


def _with_contents(work: Work, there: Any) -> None:
    """A visit with what it contained and a sample."""

    def record(work: Work) -> visits.VisitRow:
        told: dict[str, Any] = {"date": TODAY, "start": "11:00", "minutes": 30, "outcome": "attended"}
        return visits.record_visit(
            work, client_id=there.client, service=there.gives, staff_id=there.staff_id, **told
        )

    contents = Contents(ticks=(Tick("condoms"),), samples=("hiv",))
    visit_keeping.keep_with_contents(work, record=record, contents=contents)


def _own_phrase(work: Work) -> None:
    row = own_phrases.keep_own_phrase(work, short="hej", text="Hej och välkommen")
    own_phrases.list_own_phrases(work)
    own_phrases.drop_own_phrase(work, phrase_id=row.id, version=row.version)


def _concern(work: Work, client: str) -> None:
    row = concerns.report_concern(work, client_id=client, why="minor", to="Kommunen", words=WORD)
    facts = {"why": "abuse", "to": "Kommunen", "words": WORD, "date": TODAY, "reason": WORD}
    concerns.correct_concern(work, report_id=row.id, version=1, **facts)  # type: ignore[arg-type]
    concerns.answer_concern(work, report_id=row.id, version=2, answer="Mottagen")
    concerns.read_concern(work, row.id)
    assert [each.id for each in concerns.list_concerns(work, client) if each.answer] == [row.id]
    concern_duties.list_unanswered_concerns(work)


def _log_sample(work: Work) -> None:
    drawn = log_sample.draw_sample(work, year=2026, month=10)
    for line in drawn.lines:
        log_sample.judge_line(work, line_id=line.id, version=1, judgement="in_order")
    log_sample.sign_off(work, sample_id=drawn.id, version=1)
    assert log_sample.list_log_samples(work)


DAY = TODAY + dt.timedelta(days=3)
Doing = Callable[[Work, Any], Any]
READS: dict[str, tuple[Doing, ...]] = {
    "read_journal": (
        lambda w, t: chart.read_chart(w, t.client, reason="Provsvar"),
        lambda w, t: entries.read_entry(w, t.planted.entry.id),
        lambda w, t: blocks.list_blocks(w, t.client),
        lambda w, t: banner.list_warnings(w, t.client),
        lambda w, _: recalls.list_recalls(w),
        lambda w, t: visit_contents.list_contents(w, t.planted.visit),
        lambda w, t: visit_contents.list_former_contents(w, t.planted.visit),
        lambda w, _: samples.list_waiting_samples(w),
        lambda w, t: samples.list_samples(w, t.client),
        lambda w, t: papers.list_diagnoses(w, t.client),
        lambda w, t: papers.list_prescriptions(w, t.client),
        lambda w, _: papers.list_awaited(w),
        lambda w, t: screenings.list_screenings(w, t.client),
        lambda w, t: screenings.read_alert(w, recall_id=t.planted.recall.id),
    ),
    "trace_partners": (lambda w, t: partner_tracing.read_tracing(w, t.planted.positive.id),),
    "extract_journal": (lambda w, t: extracts.extract_journal(w, client_id=t.client, password=PASSWORD),),
}
# operation of the table -> every function that does it
OPERATIONS: dict[str, tuple[Doing, ...]] = {
    **READS,
    "read_journal": (
        *READS["read_journal"],
        lambda w, t: chart.chart_needs_reason(w, t.client),
        lambda w, t: chart_reason.give_reason(w, client_id=t.client, reason="Provsvar"),
        lambda w, t: chart_reason.open_journal(w, t.client, "list_samples"),
        lambda w, t: chart_reason.open_part(w, t.client, "list_samples"),
        lambda w, t: visit_keeping.read_recall_plan(w, t.client),
    ),
    "write_entry": (
        lambda w, t: _own_draft(w, t.client),
        lambda w, t: entries.write_signed(w, client_id=t.client, words=note()),
        _sign,
        _sign_locked,
        lambda w, _: entries.lock_overdue(w),
        lambda w, t: _correct(w, t),
        lambda w, t: _signed_screening(w, t.client),
        lambda w, t: papers.set_diagnosis(w, client_id=t.client, code="Z30.5", name="Spiral"),
        lambda w, t: papers.answer_paper(w, entry_id=t.planted.referral.id, answer="Mottagen"),
        lambda w, _: entry_drafts.list_unsigned(w),
        lambda w, _: clinic_unsigned.list_clinic_unsigned(w),
        lambda w, _: _own_phrase(w),
        lambda w, _: _favourite(w),
        lambda w, t: banner.change_warnings(
            w, client_id=t.client, warnings=Warnings(hiv=True, version=1, why=WORD)
        ),
    ),
    "count_unsigned": (lambda w, _: entry_drafts.count_unsigned(w),),
    "write_contents": (
        lambda w, t: visit_contents.write_contents(w, visit_id=t.planted.visit, ticks=[Tick("condoms")]),
        _with_contents,
    ),
    "count_contents": (lambda w, _: visit_contents.count_contents(w, first=TODAY, last=TODAY),),
    "change_recall": (
        lambda w, t: recalls.plan_recall(w, client_id=t.client, kind="result", due=DAY),
        lambda w, t: recalls.move_recall(
            w, recall_id=t.planted.recall.id, version=1, due=DAY, reason="Önskas"
        ),
        lambda w, t: recalls.note_attempt(
            w, recall_id=t.planted.recall.id, version=1, way="phone", outcome="no_answer"
        ),
        lambda w, t: recall_letters.write_letter(
            w, recall_id=t.planted.recall.id, version=1, phone="08-465 004 12"
        ),
        lambda w, t: recalls.close_recall(w, recall_id=t.planted.recall.id, version=1, why="declined"),
        lambda w, t: recalls.set_interval(
            w, client_id=t.client, kind="cell_sampling", own=Interval(months=6), reason="Önskas"
        ),
    ),
    "take_sample": (
        lambda w, t: samples.take_sample(w, client_id=t.client, kind="hiv"),
        lambda w, t: samples.send_sample(w, sample_id=t.planted.sample.id, version=1),
        lambda w, t: samples.answer_sample(w, sample_id=t.planted.sample.id, version=1, outcome="negative"),
        lambda w, t: samples.read_result(w, sample_id=t.planted.unread.id, version=2),
        lambda w, t: samples.do_duty(
            w, sample_id=t.planted.positive.id, version=t.planted.tracing.version, duty="informed"
        ),
        lambda w, t: sample_corrections.correct_result(
            w,
            sample_id=t.planted.positive.id,
            version=t.planted.tracing.version,
            outcome="negative",
            reason=WORD,
        ),
        lambda w, t: sample_corrections.void_sample(w, sample_id=t.planted.sample.id, version=1, reason=WORD),
    ),
    "trace_partners": (
        *READS["trace_partners"],
        lambda w, t: partner_tracing.begin_tracing(w, sample_id=t.planted.untraced.id, version=3),
        lambda w, t: partner_tracing.try_contact(
            w, sample_id=t.planted.positive.id, number=1, way="phone", note="svar"
        ),
        lambda w, t: partner_tracing.close_contact(
            w,
            sample_id=t.planted.positive.id,
            version=t.planted.tracing.version,
            number=1,
            outcome="negative",
        ),
    ),
    "load_text_pack": (
        lambda w, t: text_packs.load_text_pack(w, file=t.pack),
        lambda w, _: text_packs.list_text_packs(w),
        lambda w, _: text_packs.find_text_pack(w, "madrs", "sv"),
        lambda w, t: text_packs.check_text_pack(w, file=t.pack),
        lambda w, t: _loaded_and_dropped(w, t.pack),
    ),
    "prescribe": (
        lambda w, t: prescribed(w, t.client),
        lambda w, t: papers.stop_prescription(w, entry_id=t.planted.medicine.id, why="Biverkningar"),
    ),
    "change_block": (
        lambda w, t: blocks.set_block(w, client_id=t.client, part="gynaecologist", reason="Önskas"),
        lambda w, t: blocks.end_block(w, block_id=t.planted.block.id, version=1, reason="Önskas"),
    ),
    "lift_block": (
        lambda w, t: blocks.lift_block(w, block_id=t.planted.block.id, why="consent", reason="Ja"),
    ),
    "report_concern": (lambda w, t: _concern(w, t.held),),
    "count_concerns": (lambda w, _: concerns.count_concerns(w, first=TODAY, last=TODAY),),
    "extract_log": (lambda w, t: extracts.extract_log(w, client_id=t.client, password=PASSWORD),),
    "sample_log": (lambda w, _: _log_sample(w),),
}
# Nothing of a client: the clinic's own lists, loaded wordings and settings. `chart_needs_reason` says no more than
# the refusal of `read_chart` does, which leaves no row either.
NOT_LOGGED = {"count_unsigned", "list_text_packs", "find_text_pack", "check_text_pack", "chart_needs_reason"}
