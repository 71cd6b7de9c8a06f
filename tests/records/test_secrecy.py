"""No word of the journal is read by another role, nor by a colleague whom a block hides it from; by any reading."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from spiral.records import (
    blocks,
    concerns,
    entries,
    extracts,
    form_drafts,
    papers,
    recall_letters,
    recalls,
    samples,
)
from spiral.records.duties import list_duties
from spiral.records.entry_drafts import Words, keep_draft
from spiral.records.journal_models import ConcernReport
from spiral.records.recall_rules import Interval
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.work import Work
from tests.make import PASSWORD, TODAY
from tests.records.conftest import Act, patient
from tests.records.journal_operations import WORD, Planted
from tests.records.readings import readings, told, whatever
from tests.records.treatment_operations import made

OTHERS = ("therapist1", "assistant1", "outreach1", "kast1", "chief")
LATER = TODAY + dt.timedelta(days=14)


def planted(act: Act, folder: Path) -> dict[str, list[Any]]:
    """A client about whom everything in the journal says WORD; what readings are asked with."""
    client, other = patient(act), patient(act)
    there = Planted(act, client)
    there.add_waiting(act)
    lies = made(act, "therapist", client, other)
    values = {"code": WORD, "name": WORD}
    form = form_drafts.keep_form(act("midwife1"), kind="diagnosis", values=values, client_id=client)
    report = concerns.report_concern(act("midwife1"), client_id=client, why="minor", to="Nämnden", words=WORD)
    return whatever(
        folder,
        client_id=[client],
        absence_id=[form.id],
        case_id=[lies.case],
        contract_id=[lies.contract],
        version_id=[lies.version],
        review_id=[lies.contract],
        enquiry_id=[lies.enquiry],
        note_id=[lies.note],
        draft_id=[there.draft.id, form.id],
        entry_id=[there.entry.id, there.referral.id, there.diagnosis.id],
        recall_id=[there.recall.id],
        report_id=[report.id],
        sample_id=[there.positive.id],
        staff_id=[there.draft.staff_id],
        visit_id=[there.visit],
    )


READ_BY_THE_MIDWIFE = {
    "banner.list_warnings",
    "chart.read_chart",
    "client_read.read_shown",
    "concern_duties.list_unanswered_concerns",
    "concerns.list_concerns",
    "concerns.read_concern",
    "duties.list_duties",
    "entries.read_entry",
    "entry_drafts.read_draft",
    "entry_read.read_draft_entry",
    "entry_read.read_new_entry",
    "extracts.extract_journal",
    "form_drafts.find_form",
    "journal_files.journal_extract_file",
    "own_phrases.list_own_phrases",
    "papers.list_diagnoses",
    "papers.list_prescriptions",
    "partner_tracing.read_tracing",
    "recalls.list_recalls",
    "samples.list_samples",
    "samples.list_waiting_samples",
    "screening_read.read_new_screening",
    "signed_form.read_warnings",
    "visit_contents.list_contents",
}


def with_word(act: Act, login: str, values: dict[str, list[Any]], word: str = WORD) -> set[str]:
    """The readings by which somebody is told a word."""
    found = set()
    for name in readings():
        if word in " ".join(told(lambda: act(login), name, values)):
            found.add(".".join(name.split(".")[-2:]))
    return found


def test_the_midwife_reads_the_word_by_every_reading_that_has_it(act: Act, tmp_path: Path) -> None:
    """Else its absence elsewhere would prove nothing."""
    assert with_word(act, "midwife1", planted(act, tmp_path)) == READ_BY_THE_MIDWIFE


@pytest.mark.parametrize("login", OTHERS)
def test_nobody_else_is_told_a_word_of_the_journal(act: Act, login: str, tmp_path: Path) -> None:
    """Not by the right, and not by the key either: with the table of rights set aside, nothing opens."""
    values = planted(act, tmp_path)
    assert with_word(act, login, values) == set()
    assert not any(WORD in row.body for row in act(login).session.scalars(select(LogRow)))
    assert not act(login).box.holds("journal")

    def as_midwife(_login: str) -> Work:
        work = act(login)
        work.actor = replace(work.actor, roles=frozenset({"midwife"}))
        return work

    assert with_word(as_midwife, login, values) == set()


# --- blocks ----------------------------------------------------------------------------------------------

HIDDEN = "Blåklockan"


def blocked(act: Act, folder: Path) -> dict[str, list[Any]]:
    """A client in whose psychiatrist's part everything says HIDDEN, and which is blocked for that word's sake."""
    client = patient(act, *ROLES)
    mine = "psychiatrist1"
    parts = {"text": HIDDEN}
    entry = entries.write_signed(act(mine), client_id=client, words=Words(parts=parts))
    draft = keep_draft(act(mine), client_id=client, words=Words(parts=parts))
    words = Words("referral", "referral", parts={"to": HIDDEN, "question": HIDDEN})
    referral = entries.write_signed(act(mine), client_id=client, words=words)
    papers.set_diagnosis(act(mine), client_id=client, code="F32.1", name=HIDDEN)
    recall = recalls.plan_recall(act(mine), client_id=client, kind="follow_up", due=TODAY, note=HIDDEN)
    sample = samples.take_sample(act(mine), client_id=client, kind="hiv")
    told = {"sample_id": sample.id, "version": 1, "outcome": "unclear", "answer": HIDDEN}
    samples.answer_sample(act(mine), **told)
    report = concerns.report_concern(act(mine), client_id=client, why="minor", to=HIDDEN, words=HIDDEN)
    block = blocks.set_block(act(mine), client_id=client, part="psychiatrist", reason=HIDDEN)
    return whatever(
        folder,
        client_id=[client],
        draft_id=[draft.id],
        entry_id=[entry.id, referral.id],
        recall_id=[recall.id],
        report_id=[report.id],
        sample_id=[sample.id],
        block_id=[block.id],
        staff_id=[draft.staff_id],
        **{key: [block.id] for key in ("absence_id", "case_id", "contract_id", "version_id", "review_id")},
        **{key: [block.id] for key in ("enquiry_id", "note_id", "visit_id")},
    )


ROLES = ("midwife1", "gyn1", "physician1", "psychiatrist1")


@pytest.mark.parametrize("login", ROLES[:-1])
def test_what_is_blocked_is_read_by_no_reading(act: Act, login: str, tmp_path: Path) -> None:
    values = blocked(act, tmp_path)
    assert with_word(act, login, values, HIDDEN) == set()
    assert papers.list_awaited(act(login)) == []
    assert not [row for row in list_duties(act(login)) if row.client_id == values["client_id"][0]]
    (block,) = blocks.list_blocks(act(login), values["client_id"][0])
    assert (block.hides, block.reason) == (True, "")
    for asked in (
        lambda work: concerns.read_concern(work, values["report_id"][0]),
        lambda work: recall_letters.write_letter(
            work, recall_id=values["recall_id"][0], version=1, phone="08-465 004 12"
        ),
        lambda work: samples.read_result(work, sample_id=values["sample_id"][0], version=2),
    ):
        with pytest.raises(Refused, match="blocked_part"):
            asked(act(login))


def test_whose_part_it_is_and_whom_it_is_lifted_for_reads_it(act: Act, tmp_path: Path) -> None:
    values = blocked(act, tmp_path)
    whole = with_word(act, "psychiatrist1", values, HIDDEN)
    assert {
        "blocks.list_blocks",
        "chart.read_chart",
        "concerns.read_concern",
        "recalls.list_recalls",
    } <= whole
    assert len(papers.list_awaited(act("psychiatrist1"))) == 1
    lift = {"block_id": values["block_id"][0], "why": "emergency", "reason": "Akut"}
    assert blocks.lift_block(act("gyn1"), **lift).reason == HIDDEN
    assert {"blocks.list_blocks", "concerns.read_concern"} <= with_word(act, "gyn1", values, HIDDEN)


def test_an_interval_of_the_clients_own_leaves_what_is_blocked_as_it_is(act: Act) -> None:
    client = patient(act, *ROLES)
    for login, kind in (("psychiatrist1", "cell_sampling"), ("midwife1", "cell_sampling")):
        row = recalls.new_recall(act(login), client, kind, LATER, None, done=str(TODAY))
        act(login).save("plan_recall", row, client=client)
    blocks.set_block(act("psychiatrist1"), client_id=client, part="psychiatrist", reason="Önskas")
    own = {"client_id": client, "kind": "cell_sampling", "own": Interval(months=6), "reason": "Önskas"}
    moved = recalls.set_interval(act("midwife1"), **own)
    assert [row.due for row in moved] == ["2027-05-24"]
    theirs = {row.due for row in recalls.list_recalls(act("psychiatrist1"), until=LATER)}
    assert theirs == {LATER.isoformat()}


def test_a_report_from_before_roles_were_kept_is_hidden_by_its_makers_roles(act: Act) -> None:
    client = patient(act, *ROLES)
    told = {"why": "abuse", "to": "Socialtjänsten", "words": HIDDEN}
    made = concerns.report_concern(act("psychiatrist1"), client_id=client, **told)
    work = act("psychiatrist1")
    work.session.execute(update(ConcernReport).where(ConcernReport.id == made.id).values(role=None))
    work.session.expire_all()
    blocks.set_block(act("psychiatrist1"), client_id=client, part="psychiatrist", reason="Önskas")
    assert concerns.list_concerns(act("midwife1"), client) == []
    assert extracts.extract_journal(act("midwife1"), client_id=client, password=PASSWORD).concerns == ()
    with pytest.raises(Refused, match="blocked_part"):
        concerns.read_concern(act("midwife1"), made.id)
    facts = told | {"date": TODAY, "reason": "Fel ord", "report_id": made.id, "version": made.version}
    assert concerns.correct_concern(act("psychiatrist1"), **facts).role == "psychiatrist"
    assert concerns.list_concerns(act("midwife1"), client) == []


@pytest.mark.parametrize("part", ["midwife", "psychiatrist"])
def test_an_extract_has_no_report_of_a_part_blocked_for_who_makes_it(act: Act, part: str) -> None:
    client = patient(act, *ROLES)
    told = {"why": "abuse", "to": "Socialtjänsten", "words": HIDDEN}
    concerns.report_concern(act("psychiatrist1"), client_id=client, **told)
    blocks.set_block(act("psychiatrist1"), client_id=client, part=part, reason="Önskas")
    made = extracts.extract_journal(act("midwife1"), client_id=client, password=PASSWORD)
    assert len(made.concerns) == (part == "midwife")
