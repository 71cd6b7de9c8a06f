"""A signed result corrected and a sample voided: both texts, who and why; duties, HIV mark, recalls, tracing follow."""

from typing import Any

import pytest
from sqlalchemy import func, select

from spiral.records import banner, partner_tracing, recalls, samples
from spiral.records.chart import read_chart
from spiral.records.duties import DISEASE, RESULTS, list_duties
from spiral.records.journal_models import TracingPaper
from spiral.records.sample_corrections import correct_result, void_sample
from spiral.records.samples import SampleRow
from spiral.records.visit_contents import Tick, list_former_contents, write_contents
from spiral.records.visits import record_visit
from tests.make import TODAY
from tests.records.house import House
from tests.records.test_entries import refused

WHY = "Laboratoriet har rättat svaret."


def read(house: House, client: str, kind: str, outcome: str, login: str = "midwife1") -> SampleRow:
    row = house.do(login, samples.take_sample, client_id=client, kind=kind)
    facts = {"sample_id": row.id, "version": 1, "outcome": outcome, "answer": "Första svaret"}
    row = house.do(login, samples.answer_sample, **facts)
    return house.do(login, samples.read_result, sample_id=row.id, version=2)


def at(row: SampleRow) -> dict[str, Any]:
    return {"sample_id": row.id, "version": row.version}


def waiting(house: House, login: str = "midwife1") -> list[tuple[str, str]]:
    found = house.do(login, list_duties)
    return [(duty.kind, duty.words) for duty in found if duty.kind in (RESULTS, DISEASE)]


@pytest.mark.parametrize(
    ("kind", "outcome", "words"),
    [("cell_sample", "abnormal", "Cellprov, avvikande"), ("chlamydia", "unclear", "Klamydia, osäkert")],
)
def test_what_is_not_normal_stays_until_the_client_has_been_told(
    house: House, kind: str, outcome: str, words: str
) -> None:
    client = house.client()
    due = house.do("midwife1", recalls.plan_recall, client_id=client, kind="result", due=TODAY)
    row = read(house, client, kind, outcome)
    assert (row.open, waiting(house)) == (True, [(RESULTS, f"{words}: informera")])
    row = house.do("midwife1", samples.do_duty, **at(row), duty="informed", note="per telefon")
    assert (row.open, waiting(house)) == (False, [])
    (recall,) = of_client(house, client)
    assert (recall.id, recall.state, recall.closed_why) == (due.id, "closed", "done")


def of_client(house: House, client: str) -> list[recalls.RecallRow]:
    return list(house.do("midwife1", read_chart, client, reason="Prov").recalls)


def has_hiv(house: House, client: str) -> bool:
    return house.do("midwife1", read_chart, client, reason="Prov").warnings.hiv


def test_a_corrected_result_stands_beside_the_former_both_signed(house: House) -> None:
    client = house.client()
    row = read(house, client, "chlamydia", "positive")
    facts = {**at(row), "outcome": "negative", "answer": "Andra svaret"}
    assert refused(house, "midwife1", correct_result, **facts, reason=" ") == "reason_needed_correction"
    new = house.do("physician1", correct_result, **facts, reason=WHY)
    assert (new.outcome, new.answer, new.reason, new.genuine) == ("negative", "Andra svaret", WHY, True)
    assert [(each.outcome, each.answer, each.genuine) for each in new.former] == [
        ("positive", "Första svaret", True)
    ]
    assert {new.read_by, new.former[0].read_by} == {"Lars Läkare", "Barbro Morska"}
    assert (new.open, new.duties, waiting(house)) == (False, (), [])
    again = house.do("midwife1", correct_result, **at(new), outcome="positive", reason="Ändå positivt.")
    assert [each.outcome for each in again.former] == ["negative", "positive"]
    assert all(each.genuine for each in again.former)
    assert again.open


def test_who_was_told_is_told_anew_and_a_report_is_taken_back(house: House) -> None:
    client = house.client(kind="personnummer", identity="191212121212")
    row = read(house, client, "chlamydia", "positive")
    for duty in ("informed", "reported", "treated"):
        row = house.do("midwife1", samples.do_duty, **at(row), duty=duty)
    row = house.do("midwife1", correct_result, **at(row), outcome="negative", reason=WHY)
    assert [duty.code for duty in row.duties if duty.done_on is None] == ["informed", "withdrawn"]
    assert [duty.code for duty in row.former[0].done] == ["informed", "reported", "treated"]
    assert waiting(house) == [(DISEASE, "Klamydia: informera, återta anmälan")]
    for duty in ("informed", "withdrawn"):
        row = house.do("midwife1", samples.do_duty, **at(row), duty=duty)
    assert not row.open


def test_another_text_of_the_same_result_keeps_what_is_done(house: House) -> None:
    row = read(house, house.client(), "chlamydia", "positive")
    row = house.do("midwife1", samples.do_duty, **at(row), duty="informed")
    row = house.do("midwife1", correct_result, **at(row), outcome="positive", answer="Ny text", reason=WHY)
    assert [duty.code for duty in row.duties if duty.done_on] == ["informed"]


def test_a_false_hiv_takes_the_mark_and_its_recall_away_but_another_one_keeps_it(house: House) -> None:
    client = house.client()
    first, second = read(house, client, "hiv", "positive"), read(house, client, "hiv", "positive")
    house.do("midwife1", correct_result, **at(first), outcome="negative", reason=WHY)
    assert has_hiv(house, client)
    (second,) = [each for each in house.do("midwife1", samples.list_samples, client) if each.id == second.id]
    house.do("midwife1", void_sample, **at(second), reason="Fel klient.")
    assert not has_hiv(house, client)
    assert {each.state for each in of_client(house, client)} == {"closed"}


def test_a_mark_that_was_there_before_stays(house: House) -> None:
    client = house.client()
    told = banner.Warnings(hiv=True)
    house.do("midwife1", banner.change_warnings, client_id=client, warnings=told)
    row = read(house, client, "hiv", "positive")
    house.do("midwife1", void_sample, **at(row), reason="Fel klient.")
    assert has_hiv(house, client)


def test_tracing_ends_and_its_papers_are_destroyed(house: House) -> None:
    row = read(house, house.client(), "chlamydia", "positive")
    tracing = house.do("midwife1", partner_tracing.begin_tracing, **at(row))
    tracing = house.do(
        "midwife1", partner_tracing.add_contact, sample_id=row.id, version=tracing.version, who="Kim"
    )
    house.do("midwife1", void_sample, sample_id=row.id, version=tracing.version, reason="Fel klient.")
    with house.as_("midwife1").work(TODAY) as work:
        assert work.session.scalar(select(func.count()).select_from(TracingPaper)) == 0
    ended = house.do("midwife1", partner_tracing.read_tracing, row.id)
    assert (ended.ended_on, [each.outcome for each in ended.contacts]) == (TODAY.isoformat(), ["mistaken"])


def test_a_sample_of_the_wrong_client_waits_for_nothing(house: House) -> None:
    row = house.do("midwife1", samples.take_sample, client_id=house.client(), kind="chlamydia")
    assert refused(house, "midwife1", void_sample, **at(row), reason="") == "reason_needed"
    row = house.do("midwife1", void_sample, **at(row), reason="Fel klient.")
    assert (row.state, row.open, row.reason, row.genuine) == ("void", False, "Fel klient.", True)
    assert refused(house, "midwife1", void_sample, **at(row), reason="Igen") == "sample_is_void"
    assert (
        refused(house, "midwife1", samples.answer_sample, **at(row), outcome="negative") == "sample_is_read"
    )
    assert house.do("midwife1", samples.list_waiting_samples) == []


def test_the_doctor_who_ordered_it_sees_the_result_and_no_other_doctor_does(house: House) -> None:
    client = house.client()
    row = house.do(
        "midwife1", samples.take_sample, client_id=client, kind="cell_sample", ordered_by=house.ids["gyn1"]
    )
    facts = {"sample_id": row.id, "version": 1, "outcome": "abnormal"}
    house.do("midwife1", samples.answer_sample, **facts)
    assert [len(waiting(house, login)) for login in ("gyn1", "physician1", "midwife1")] == [1, 0, 1]


def test_an_answer_written_over_before_it_is_read_stays_to_be_read(house: House) -> None:
    row = house.do("midwife1", samples.take_sample, client_id=house.client(), kind="chlamydia")
    for outcome in ("positive", "negative"):
        facts = {"outcome": outcome, "answer": f"{outcome}!"}
        row = house.do("midwife1", samples.answer_sample, **at(row), **facts)
    row = house.do("physician1", samples.read_result, **at(row))
    (former,) = row.former
    assert (row.outcome, row.genuine) == ("negative", True)
    assert (former.outcome, former.answer, former.read_by, former.genuine) == (
        "positive", "positive!", "Barbro Morska", None,
    )  # fmt: skip


def test_what_the_ticks_of_a_visit_said_before_stays_to_be_read(house: House) -> None:
    facts = {"service": "midwife_exam", "date": TODAY, "start": "09:00", "minutes": 45, "outcome": "attended"}
    visit = house.do(
        "midwife1", record_visit, client_id=house.client(), staff_id=house.ids["midwife1"], **facts
    ).id
    for ticks in ([Tick("anatomy", {"note": "Ett"})], [Tick("anatomy", {"note": "Två"})], []):
        house.do("midwife1", write_contents, visit_id=visit, ticks=ticks)
    told = house.do("physician1", list_former_contents, visit)
    assert [(each.details["note"], each.gone, each.staff) for each in told] == [
        ("Två", True, "Barbro Morska"), ("Två", False, "Barbro Morska"), ("Ett", False, "Barbro Morska"),
    ]  # fmt: skip
