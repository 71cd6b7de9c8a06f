"""Doctors' papers and reports of concern: forms of codes, the list of medicines, answers awaited, who reads what."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import update

from spiral.records import clients, concerns, entries, papers, screenings
from spiral.records.entry_drafts import Words
from spiral.records.journal_models import ConcernReport
from spiral.records.medicines import medicines
from spiral.records.whole import check_whole
from spiral.reports.concern_pdf import concern_paper
from spiral.vault.errors import Refused
from tests.make import TODAY
from tests.records.conftest import Act, patient
from tests.records.house import House

MEDICINE = {
    "substance": "sertralin",
    "atc": "N06AB06",
    "strength": "50 mg",
    "dose": "1 x 1",
    "reason": "Ångest",
}


@pytest.fixture
def client(act: Act) -> str:
    return patient(act, "midwife1", "gyn1", "physician1", "psychiatrist1")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("F32.1", "F32.1"), ("f321", "F32.1"), (" f10.2a ", "F10.2A"), ("F10", "F10"), ("Z305", "Z30.5")],
)
def test_diagnosis_codes_in_their_one_way_of_writing(typed: str, code: str) -> None:
    assert papers.normal_icd(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "F", "F3", "32.1", "F32.", "F32.1ABC", "F32,1", "FF2.1", "Å32.1", "F٣٢"]
)
def test_what_has_not_the_form_of_a_diagnosis_code(typed: str) -> None:
    with pytest.raises(Refused, match="icd_form"):
        papers.normal_icd(typed)


def test_a_favourite_gives_its_name_and_a_correction_changes_the_list(act: Act, client: str) -> None:
    with pytest.raises(Refused, match="name_missing"):
        papers.set_diagnosis(act("physician1"), client_id=client, code="F32.1")
    row = papers.keep_favourite(act("physician1"), code="f321", name="Medelsvår depression")
    assert papers.list_favourites(act("psychiatrist1")) == [row]
    first = papers.set_diagnosis(act("psychiatrist1"), client_id=client, code="F32.1")
    words = Words(
        "diagnosis",
        "diagnosis",
        facts={"code": "F32.2", "name": "Svår depression"},
        corrects_id=first.id,
        reason="Fel kod",
    )
    entries.write_signed(act("psychiatrist1"), client_id=client, words=words)
    assert [(each.code, each.name) for each in papers.list_diagnoses(act("gyn1"), client)] == [
        ("F32.2", "Svår depression")
    ]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"atc": "N06A"}, "atc_form"),
        ({"dose": " "}, "medicine_missing"),
        ({"substance": "x" * 201}, "medicine_missing"),
        ({"to": TODAY - dt.timedelta(days=1)}, "to_before_from"),
    ],
)
def test_what_cannot_be_prescribed(act: Act, client: str, wrong: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        papers.prescribe(act("physician1"), client_id=client, first=TODAY, **MEDICINE | wrong)


def test_what_is_missing_is_told_in_the_forms_order(act: Act, client: str) -> None:
    given = dict.fromkeys(("substance", "atc", "strength", "dose", "reason"), "")
    for name, told in (("substance", "substance"), ("atc", ""), ("strength", "strength"), ("reason", "dose")):
        given |= {"reason": MEDICINE["reason"]} if name == "reason" else {}
        with pytest.raises(Refused) as refused:
            papers.prescribe(act("physician1"), client_id=client, first=TODAY, **given)
        assert refused.value.facts.get("field", "") == told
        given[name] = MEDICINE[name]


def test_the_known_medicines_have_codes_that_can_be_prescribed() -> None:
    codes = [each.atc for each in medicines()]
    assert len(codes) == len(set(codes))
    assert all(papers.ATC.fullmatch(code) for code in codes)


def test_a_midwife_prescribes_contraceptives_only(act: Act, client: str) -> None:
    with pytest.raises(Refused, match="not_midwifes"):
        papers.prescribe(act("midwife1"), client_id=client, first=TODAY, **MEDICINE)
    papers.prescribe(act("midwife1"), client_id=client, first=TODAY, **MEDICINE | {"atc": "g03ac09"})
    assert [each.atc for each in papers.list_prescriptions(act("gyn1"), client)] == ["G03AC09"]


def test_a_midwife_stops_contraceptives_only(act: Act, client: str) -> None:
    pill = papers.prescribe(
        act("gyn1"), client_id=client, first=TODAY, **MEDICINE | {"atc": "G03AA07", "reason": "P-piller"}
    )
    other = papers.prescribe(act("psychiatrist1"), client_id=client, first=TODAY, **MEDICINE)
    with pytest.raises(Refused, match="not_midwifes"):
        papers.stop_prescription(act("midwife1"), entry_id=other.id, why="Mår bra")
    papers.stop_prescription(act("midwife1"), entry_id=pill.id, why="Vill ha spiral")
    papers.stop_prescription(act("physician1"), entry_id=other.id, why="Biverkningar")


def test_no_way_round_what_a_midwife_may_prescribe(act: Act, client: str) -> None:
    pill = papers.prescribe(act("midwife1"), client_id=client, first=TODAY, **MEDICINE | {"atc": "G03AC09"})
    facts = pill.words.facts | {"atc": "N06AB06"}
    words = Words("prescription", "prescription", facts=facts, corrects_id=pill.id, reason="Byte")
    with pytest.raises(Refused, match="not_midwifes"):
        entries.write_signed(act("midwife1"), client_id=client, words=words)


@pytest.mark.parametrize("login", ["midwife1", "physician1", "gyn1"])
def test_what_a_psychiatrist_wrote_is_corrected_by_a_psychiatrist(act: Act, client: str, login: str) -> None:
    written = {
        "diagnosis": papers.set_diagnosis(act("psychiatrist1"), client_id=client, code="F32.1", name="D"),
        "prescription": papers.prescribe(act("psychiatrist1"), client_id=client, first=TODAY, **MEDICINE),
        "note": entries.write_signed(
            act("psychiatrist1"), client_id=client, words=Words(parts={"text": "a"})
        ),
    }
    form = screenings.keep_screening(
        act("psychiatrist1"), client_id=client, instrument="madrs", answers=["0"] * 10, filled_by="clinician"
    )
    written["screening"] = screenings.sign_screening(
        act("psychiatrist1"), draft_id=form.id, version=form.version
    ).entry
    again = {"corrects_id": written["diagnosis"].id, "reason": "Fel"}
    with pytest.raises(Refused, match="correction_of_other_role"):
        papers.set_diagnosis(act(login), client_id=client, code="F20.0", name="D", **again)
    with pytest.raises(Refused, match="correction_of_other_role"):
        papers.prescribe(
            act(login),
            client_id=client,
            first=TODAY,
            corrects_id=written["prescription"].id,
            why="Fel",
            **MEDICINE | {"atc": "G03AC09"},
        )
    for kind, entry in written.items():
        with pytest.raises(Refused, match="correction_of_other_role"):
            entries.begin_correction(act(login), entry.id)
        words = replace(entry.words, corrects_id=entry.id, reason="Fel")
        with pytest.raises(Refused, match="correction_of_other_role"):
            entries.write_signed(act(login), client_id=client, words=words)
        mine = replace(words, reason="Rätt")
        assert entries.write_signed(act("psychiatrist1"), client_id=client, words=mine).genuine, kind


def test_the_list_of_medicines_has_those_in_force_first(act: Act, client: str) -> None:
    last = TODAY + dt.timedelta(days=10)
    for substance, to in (("ett", None), ("två", last), ("tre", None)):
        facts = MEDICINE | {"substance": substance, "to": to}
        entry = papers.prescribe(act("physician1"), client_id=client, first=TODAY, **facts)
    papers.stop_prescription(act("gyn1"), entry_id=entry.id, why="Biverkningar")
    with pytest.raises(Refused, match="already_stopped"):
        papers.stop_prescription(act("gyn1"), entry_id=entry.id, why="Biverkningar")
    tomorrow = TODAY + dt.timedelta(days=1)
    rows = papers.list_prescriptions(act("gyn1", tomorrow), client)
    assert [(each.substance, each.in_force(tomorrow)) for each in rows][-1] == ("tre", False)
    assert (rows[-1].why, rows[-1].stopped) == ("Biverkningar", TODAY.isoformat())
    (second,) = [each for each in rows if each.substance == "två"]
    assert second.in_force(last)
    assert not second.in_force(last + dt.timedelta(days=1))
    assert not second.in_force(TODAY - dt.timedelta(days=1))


def test_a_referral_waits_until_it_is_answered_and_a_correction_does_not_answer_it(
    act: Act, client: str
) -> None:
    words = Words("referral", "referral", parts={"to": "Kvinnokliniken", "question": "Myom?"})
    sent = entries.write_signed(act("gyn1"), client_id=client, words=words)
    later = TODAY + dt.timedelta(days=9)
    assert [(each.entry_id, each.days) for each in papers.list_awaited(act("midwife1", later))] == [
        (sent.id, 9)
    ]
    draft = entries.begin_correction(act("gyn1"), sent.id)
    corrected = Words(
        "referral",
        "referral",
        date=draft.words.date,
        parts={"to": "Kvinnokliniken", "question": "Myom eller cysta?"},
        corrects_id=sent.id,
        reason="Tillägg",
    )
    new = entries.write_signed(act("gyn1"), client_id=client, words=corrected)
    assert [each.entry_id for each in papers.list_awaited(act("midwife1"))] == [sent.id]
    papers.answer_paper(act("midwife1"), entry_id=new.id, answer="Ultraljud utan anmärkning")
    assert papers.list_awaited(act("midwife1")) == []
    with pytest.raises(Refused, match="already_answered"):
        papers.answer_paper(act("midwife1"), entry_id=sent.id, answer="Igen")


def test_a_paper_needs_its_required_parts_and_a_doctor(act: Act, client: str) -> None:
    parts = {
        "to": "Försäkringskassan",
        "period": "1–14 december, hel",
        "basis": "Undersökning i dag",
        "diagnosis": "F43.2",
        "issuer": "Leg. läkare, mottagningen, 08-123 45 67",
    }
    for left_out in parts:
        short = {code: text for code, text in parts.items() if code != left_out}
        words = Words("certificate", "sick_leave", parts=short)
        with pytest.raises(Refused, match="heading_missing"):
            entries.write_signed(act("physician1"), client_id=client, words=words)
    words = Words("certificate", "sick_leave", parts=parts)
    with pytest.raises(Refused, match="not_allowed"):
        entries.write_signed(act("midwife1"), client_id=client, words=words)
    assert entries.write_signed(act("physician1"), client_id=client, words=words).genuine


def test_a_report_of_concern_is_read_by_those_who_made_it_and_counted_by_all(act: Act, client: str) -> None:
    facts = {"client_id": client, "to": "Socialtjänsten Söder", "words": "Våld i nära relation"}
    for login in ("midwife1", "therapist1", "assistant1"):
        concerns.report_concern(act(login), why="abuse", **facts)
    for login, count in (("gyn1", 2), ("therapist1", 2), ("assistant1", 1)):
        # the register is open to all three, what the clinic or the therapist wrote is not
        assert len(concerns.list_concerns(act(login), client)) == count, login
    with pytest.raises(Refused, match="no_such_client"):
        concerns.list_concerns(act("outreach1"), client)
    report = next(
        row for row in concerns.list_concerns(act("therapist1"), client) if row.made_by == "Tora Terapeut"
    )
    concerns.answer_concern(act("therapist1"), report_id=report.id, version=1, answer="Utredning inledd")
    code = clients.register_code(act("outreach1"), gender="unknown", home="outreach").id
    concerns.report_concern(act("outreach1"), why="minor", **facts | {"client_id": code})
    with pytest.raises(Refused, match="no_such_client"):
        concerns.list_concerns(act("midwife1"), code)
    earlier = {"client_id": client, "date": TODAY - dt.timedelta(days=40)}
    concerns.report_concern(act("gyn1"), why="mental_illness", **facts | earlier)
    november = [
        ("2026-11", "abuse", "assistant", 1, 0),
        ("2026-11", "abuse", "midwife", 1, 0),
        ("2026-11", "abuse", "therapist", 1, 1),
        ("2026-11", "minor", "outreach", 1, 0),
    ]
    for first, expected in (
        (TODAY, november),
        (TODAY.replace(month=1, day=1), [("2026-10", "mental_illness", "gynaecologist", 1, 0), *november]),
    ):
        counted = concerns.count_concerns(act("chief"), first=first, last=TODAY)
        assert [(row.month, row.why, row.role, row.made, row.answered) for row in counted] == expected
    for wrong, reason in (
        ({"why": "x"}, "unknown_concern"),
        ({"to": ""}, "addressee"),
        ({"words": " "}, "empty"),
    ):
        with pytest.raises(Refused, match=reason):
            concerns.report_concern(act("midwife1"), **{"why": "abuse"} | facts | wrong)


def test_a_report_of_concern_is_signed_corrected_and_answered_once(act: Act, client: str) -> None:
    facts = {"client_id": client, "to": "Socialtjänsten Söder", "words": "Våld i nära relation"}
    row = concerns.report_concern(act("midwife1"), why="abuse", **facts)
    assert (row.signature.author, row.signature.genuine, row.former) == ("Barbro Morska", True, ())
    change: dict[str, Any] = {"why": "minor", "to": "Norr", "words": "Är 17 år", "date": TODAY}
    for login, told, reason in (
        ("midwife1", {"reason": " "}, "reason_needed_correction"),
        ("gyn1", {"reason": "Fel"}, "correction_of_other_role"),
        ("therapist1", {"reason": "Fel"}, "no_such_report"),
        ("midwife1", {"reason": "Fel", "version": 2}, "changed_by_other"),
        ("midwife1", {"reason": "Fel", "words": ""}, "entry_empty"),
    ):
        asked = {"report_id": row.id, "version": 1} | change | told
        with pytest.raises(Refused, match=reason):
            concerns.correct_concern(act(login), **asked)
    new = concerns.correct_concern(act("midwife1"), report_id=row.id, version=1, reason="Fel orsak", **change)
    assert (new.why, new.words, new.reason, new.signature.genuine) == ("minor", "Är 17 år", "Fel orsak", True)
    answered = concerns.answer_concern(act("gyn1"), report_id=row.id, version=2, answer="Utredning inledd")
    assert answered.signature.author == "Barbro Morska", "the answer's signature is another"
    assert answered.answer_signature is not None
    assert (answered.answer_signature.author, answered.answer_signature.genuine) == ("Gunnel Kolog", True)
    with pytest.raises(Refused, match="already_answered"):
        concerns.answer_concern(act("gyn1"), report_id=row.id, version=3, answer="Igen")
    told = concerns.read_concern(act("gyn1"), row.id)
    (former,) = told.former
    assert (former.why, former.to, former.words, former.signature.genuine) == (
        "abuse", "Socialtjänsten Söder", "Våld i nära relation", True,
    )  # fmt: skip
    counted = concerns.count_concerns(act("chief"), first=TODAY, last=TODAY)
    assert [(each.why, each.made, each.answered) for each in counted] == [("minor", 1, 1)]
    act("midwife1").session.execute(update(ConcernReport).values(made_by=act("gyn1").actor.id))
    act("midwife1").session.expire_all()
    told = concerns.read_concern(act("midwife1"), row.id)
    assert (told.signature.genuine, told.former[0].signature.genuine) == (False, False)


def test_a_report_of_concern_prints_both_texts_and_the_answer(act: Act, client: str) -> None:
    facts = {"client_id": client, "to": "Söder", "words": "Första texten"}
    row = concerns.report_concern(act("therapist1"), why="abuse", **facts)
    change: dict[str, Any] = {"why": "abuse", "to": "Söder", "words": "Andra texten", "date": TODAY}
    concerns.correct_concern(act("therapist1"), report_id=row.id, version=1, reason="Fel sak", **change)
    concerns.answer_concern(act("therapist1"), report_id=row.id, version=2, answer="Mottagen")
    data = concern_paper(act("therapist1"), report_id=row.id, printed_at="2026-11-24 10:00")
    with pypdfium2.PdfDocument(data) as paper:
        text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in paper)
    parts = ("Tora Terapeut, behandlare", "Andra texten", "Signerad", "Mottagen", "Fel sak", "Första texten")
    order = [text.index(words) for words in parts]
    assert order == sorted(order)
    for login in ("midwife1", "assistant1"):
        with pytest.raises(Refused, match="no_such_report"):
            concern_paper(act(login), report_id=row.id, printed_at="2026-11-24 10:00")


def test_verify_opens_the_reports_of_my_compartments_and_names_the_others(house: House) -> None:
    client = house.client()
    facts = {"client_id": client, "why": "abuse", "to": "Socialtjänsten", "words": "Våld"}
    for login in ("midwife1", "therapist1"):
        row = house.do(login, concerns.report_concern, **facts)
        house.do(login, concerns.answer_concern, report_id=row.id, version=1, answer="Mottagen")
    for login, closed in (("midwife1", "counselling"), ("therapist1", "journal")):
        checked = check_whole(house.as_(login), TODAY)
        assert checked.faults == ()
        assert closed in checked.closed
    with house.as_("midwife1").work(TODAY) as work:
        work.session.execute(update(ConcernReport).values(compartment="journal"))
    faults = {fault.code for fault in check_whole(house.as_("midwife1"), TODAY).faults}
    assert faults == {"rows_changed", "field_damaged"}
