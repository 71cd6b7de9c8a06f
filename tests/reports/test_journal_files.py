"""The journal as it leaves: on paper with every detail and both texts, as FHIR to a library that is not ours."""

import datetime as dt
import json
from typing import Any

import pypdfium2
import pytest
from fhir.resources.R4B.bundle import Bundle

from spiral.records import (
    banner,
    entries,
    entry_drafts,
    papers,
    partner_tracing,
    recalls,
    samples,
    screenings,
    visit_contents,
)
from spiral.records.blocks import set_block
from spiral.records.chart_warnings import Warnings
from spiral.records.concerns import report_concern
from spiral.records.entry_drafts import Words
from spiral.records.sample_corrections import correct_result, void_sample
from spiral.records.settings import set_setting
from spiral.records.visit_contents import Tick
from spiral.reports.journal_files import journal_extract_file, journal_extract_paper, recall_letter_paper
from tests.make import PASSWORD, TODAY
from tests.records.conftest import Act, act, boxes, patient, whole_clinic
from tests.records.journal_operations import MADRS, prescribed
from tests.records.test_chart import visit_today

__all__ = ["act", "boxes", "whole_clinic"]
KINDS = ("Observation", "Consent", "Communication")
EXTRACT: dict[str, Any] = {"password": PASSWORD, "printed_at": "2026-11-24T10:00:00"}


@pytest.fixture
def client(act: Act) -> str:
    """Someone with one of everything, and each kind of signed thing corrected once."""
    reached = {"phone": "070-1740605", "contact_by": ("phone",)}
    client = patient(act, "midwife1", "psychiatrist1", **reached)
    told = {"client_id": client}
    visit_today(act, client)
    visit = visit_contents.Visit
    row = act("midwife1").session.query(visit).filter(visit.client_id == client).one()
    row.outcome = "attended"
    given = {"product": "Depo-Provera", "batch": "B-77", "given_by": act("midwife1").actor.id}
    pressure = Tick("blood_pressure", {"systolic": "128", "diastolic": "82"})
    visit_contents.write_contents(
        act("midwife1"), visit_id=row.id, ticks=[Tick("injection", given), pressure]
    )
    first = entries.write_signed(act("midwife1"), words=Words(parts={"text": "Första texten"}), **told)
    again = Words(parts={"text": "Andra texten"}, corrects_id=first.id, reason="Fel sida")
    entries.write_signed(act("midwife1"), words=again, **told)
    set_code = {"code": "F32.1", "name": "Medelsvår depression"}
    wrong = papers.set_diagnosis(act("psychiatrist1"), code="F32.2", name="Svår depression", **told)
    papers.set_diagnosis(act("psychiatrist1"), corrects_id=wrong.id, reason="Fel kod", **set_code, **told)
    medicine = prescribed(act("psychiatrist1"), client)
    papers.stop_prescription(act("psychiatrist1"), entry_id=medicine.id, why="Biverkningar")
    letter = Words("referral", "referral", parts={"to": "Kvinnokliniken", "question": "Tacksam bedömning"})
    referral = entries.write_signed(act("psychiatrist1"), words=letter, **told)
    papers.answer_paper(act("psychiatrist1"), entry_id=referral.id, answer="Vi kallar om en månad")
    filled = None
    for answers in (MADRS, ["1"] * 10):
        facts: dict[str, Any] = {"corrects_id": filled and filled.entry.id, "reason": "Fel avläst"}
        draft = screenings.keep_screening(
            act("psychiatrist1"), instrument="madrs", answers=answers, filled_by="clinician", **facts, **told
        )
        filled = screenings.sign_screening(act("psychiatrist1"), draft_id=draft.id, version=draft.version)
    banner.change_warnings(act("midwife1"), warnings=Warnings("latex"), **told)
    recall = recalls.plan_recall(act("midwife1"), kind="follow_up", due=TODAY, note="Ring om provet", **told)
    recalls.note_attempt(
        act("midwife1"), recall_id=recall.id, version=1, way="phone", outcome="no_answer", note="Ingen svarar"
    )
    entry_drafts.keep_draft(act("midwife1"), words=Words(parts={"text": "Utkastet"}), **told)
    return client


def test_the_paper_says_everything_with_both_texts(act: Act, client: str) -> None:
    pdf = journal_extract_paper(act("psychiatrist1"), client_id=client, **EXTRACT)
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    document.close()
    for words in (
        *(
            "P-spruta given (preparat Depo-Provera, batchnummer B-77, utfört av Barbro Morska)",
            "Blodtryck (128/82 mmHg)",
        ),
        *("Första texten", "Andra texten", "Fel sida", "F32.2 Svår depression", "F32.1", "Fel kod"),
        *("levonorgestrel 1,5 mg", "Biverkningar", "Kvinnokliniken", "Vi kallar om en månad", "latex"),
        *("Ring om provet", "Ingen svarar", "Uppföljande samtal", "10: 3", "10: 1", "senast 2027-02-16"),
    ):
        assert words in text, words
    assert "Utkastet" not in text


def test_the_bundle_is_fhir_and_holds_what_was_corrected(act: Act, client: str) -> None:
    data = journal_extract_file(act("psychiatrist1"), client_id=client, **EXTRACT)
    bundle = Bundle.model_validate_json(data)
    kinds: dict[str, list[str]] = {}
    for each in bundle.entry:
        kinds.setdefault(each.resource.get_resource_type(), []).append(
            getattr(each.resource, "status", "") or ""
        )
    assert {kind: sorted(states) for kind, states in kinds.items()} == {
        "Patient": [""],
        "Encounter": ["finished"],
        "Procedure": ["completed", "completed"],
        "DocumentReference": ["current", "current", "current", "superseded"],
        "QuestionnaireResponse": ["amended", "entered-in-error"],
        "Condition": ["", ""],
        "MedicationStatement": ["stopped"],
        "ServiceRequest": ["active", "active", "revoked"],  # the alert that the correction took away
        "Provenance": ["", "", ""],
        "AllergyIntolerance": [""],
    }
    resources = {each["fullUrl"]: each["resource"] for each in json.loads(data)["entry"]}
    assert len(resources) == len(bundle.entry)
    for each in resources.values():
        if each["resourceType"] == "Provenance":
            assert each["reason"][0]["text"] in ("Fel sida", "Fel kod", "Fel avläst")
            new, old = each["target"][0]["reference"], each["entity"][0]["what"]["reference"]
            assert resources[new]["resourceType"] == resources[old]["resourceType"]
    wrong = [each for each in resources.values() if "verificationStatus" in each]
    assert [each["code"]["text"] for each in wrong] == ["Svår depression"]
    assert dt.date.fromisoformat(json.loads(data)["timestamp"][:10])


def test_the_letter_has_a_name_an_address_and_nothing_that_tells(act: Act) -> None:
    card = {"called": "Rosa", "address": "Gatan 1", "contact_by": ("letter",)}
    client = patient(act, "midwife1", **card)
    row = recalls.plan_recall(act("midwife1"), client_id=client, kind="cell_sampling", due=TODAY)
    for code, value in (("unit_phone", "08-465 004 12"), ("unit_workplace", "Mottagningen")):
        set_setting(act("chief"), code=code, from_date=TODAY, value=value)
    document = pypdfium2.PdfDocument(recall_letter_paper(act("midwife1"), recall_id=row.id, version=1))
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    assert [line for line in text.splitlines()[:3] if line] == ["Rosa", "Gatan 1", "2026-11-24"]
    assert "Ring oss på 08-465 004 12 när" in " ".join(text.split())
    for word in ("Provköping", "Enheten", "cellprov", "Blomman", "spiral", "mottagning"):
        assert word.casefold() not in text.casefold()
    assert set(document.get_metadata_dict(skip_empty=True)) <= {
        "Creator",
        "Producer",
        "CreationDate",
        "ModDate",
    }
    document.close()


def test_corrected_and_voided_samples_tracing_blocks_and_reports_leave_with_the_journal(act: Act) -> None:
    client = patient(act, "midwife1", "psychiatrist1")
    row = samples.take_sample(act("midwife1"), client_id=client, kind="chlamydia")
    told = {"sample_id": row.id, "outcome": "positive", "answer": "DNA påvisat"}
    samples.answer_sample(act("midwife1"), version=1, **told)
    samples.read_result(act("midwife1"), sample_id=row.id, version=2)
    partner_tracing.begin_tracing(act("midwife1"), sample_id=row.id, version=3)
    correct_result(act("midwife1"), sample_id=row.id, version=4, outcome="negative", reason="Förväxlat rör")
    wrong = samples.take_sample(act("midwife1"), client_id=client, kind="hiv")
    void_sample(act("midwife1"), sample_id=wrong.id, version=1, reason="Inte hennes prov")
    set_block(act("midwife1"), client_id=client, part="midwife", reason="Önskar det själv")
    report_concern(act("midwife1"), client_id=client, why="abuse", to="Kommunen", words="Blåmärken på armen")
    pdf = journal_extract_paper(act("midwife1"), client_id=client, **EXTRACT)
    with pypdfium2.PdfDocument(pdf) as document:
        text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    for words in (
        *("Klamydia: Negativt", "Förväxlat rör", "Tidigare svar, läst av Barbro Morska", "DNA påvisat"),
        *("Hiv: makulerat", "Inte hennes prov", f"Smittspårning av Barbro Morska från {TODAY} till {TODAY}."),
        *("Spärr: barnmorska", "Önskar det själv", "Blåmärken på armen", "Kommunen"),
    ):
        assert words in text, words
    data = journal_extract_file(act("midwife1"), client_id=client, **EXTRACT)
    Bundle.model_validate_json(data)
    found = [each["resource"] for each in json.loads(data)["entry"]]
    states = {kind: [each.get("status") for each in found if each["resourceType"] == kind] for kind in KINDS}
    assert {kind: sorted(told) for kind, told in states.items()} == {
        "Observation": ["corrected", "entered-in-error"], "Consent": ["active"], "Communication": ["completed"],
    }  # fmt: skip
    notes = [note["text"] for each in found for note in each.get("note", ())]
    assert any("Förväxlat rör" in note for note in notes)
    assert any("DNA påvisat" in note for note in notes)
