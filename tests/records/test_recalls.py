"""What a visit contained and the recalls that follow: started, moved, answered, taken back, sought with care."""

import datetime as dt
from typing import Any

import pytest

from spiral.records import banner, recall_letters, recalls, samples, visit_contents, visits
from spiral.records.chart_warnings import Warnings
from spiral.records.recall_rules import Interval
from spiral.records.settings import set_setting
from spiral.records.visit_contents import Tick
from spiral.records.whole import check_whole
from tests.make import TODAY
from tests.records.house import House
from tests.records.test_entries import refused

RINGS = "08-465 004 12"


def visit(house: House, client: str, day: dt.date = TODAY, start: str = "09:00") -> str:
    facts: dict[str, Any] = {"client_id": client, "service": "midwife_exam", "date": day, "start": start}
    facts |= {"minutes": 45, "staff_id": house.ids["midwife1"], "outcome": "attended"}
    return house.do("midwife1", visits.record_visit, **facts).id


def injection(house: House, **more: str) -> Tick:
    given = {"product": "Depo", "batch": "B-17", "given_by": house.ids["midwife1"]} | more
    return Tick("injection", given)


def write(house: House, visit_id: str, *ticks: Tick) -> list[visit_contents.ContentRow]:
    return house.do("midwife1", visit_contents.write_contents, visit_id=visit_id, ticks=ticks)


def test_an_injection_starts_a_recall_and_the_next_one_answers_it(house: House) -> None:
    client = house.client()
    first = visit(house, client)
    (row,) = write(house, first, injection(house))
    assert (row.details["batch"], row.recall_id is not None) == ("B-17", True)
    due, latest = TODAY + dt.timedelta(days=77), TODAY + dt.timedelta(days=84)
    assert house.do("midwife1", recalls.list_recalls) == []
    house.today = due
    (recall,) = house.do("midwife1", recalls.list_recalls)
    assert (recall.due, recall.latest, recall.state) == (due.isoformat(), latest.isoformat(), "due")
    house.today = latest + dt.timedelta(days=1)
    assert house.do("midwife1", recalls.list_recalls)[0].state == "overdue"
    second = visit(house, client, house.today)
    write(house, second, injection(house))
    assert house.do("midwife1", recalls.list_recalls) == []
    with house.as_("midwife1").work(house.today) as work:
        work.log("test")
        told = {row.id: row for row in recalls.recalls_of(work, [client])}
    assert (told[recall.id].state, told[recall.id].closed_by, told[recall.id].closed_why) == (
        "closed",
        second,
        "done",
    )
    assert check_whole(house.as_("midwife1"), house.today).faults == ()


def test_a_tick_taken_back_takes_its_recall_with_it(house: House) -> None:
    client = house.client()
    one = visit(house, client)
    write(house, one, injection(house), Tick("blood_pressure", {"systolic": "120", "diastolic": "80"}))
    (left,) = write(house, one, Tick("blood_pressure", {"systolic": "130", "diastolic": "80"}))
    assert (left.code, left.version, left.details["systolic"]) == ("blood_pressure", 2, "130")
    house.today = TODAY + dt.timedelta(days=200)
    assert house.do("midwife1", recalls.list_recalls) == []
    counted = house.do("chief", visit_contents.count_contents, first=TODAY, last=TODAY)
    assert {row.code: (row.times, row.persons) for row in counted if row.times} == {"blood_pressure": (1, 1)}


def recalls_of(house: House, client: str) -> dict[str, recalls.RecallRow]:
    with house.as_("midwife1").work(house.today) as work:
        work.log("test")
        return {f"{row.kind} {row.due}": row for row in recalls.recalls_of(work, [client])}


def two_injections(house: House) -> tuple[str, str, str]:
    """A client injected eleven weeks ago, and today: the first recall is answered, the second waits."""
    client, before = house.client(), TODAY - dt.timedelta(weeks=11)
    first = visit(house, client, before)
    write(house, first, injection(house))
    second = visit(house, client)
    write(house, second, injection(house))
    return client, first, second


def due(weeks: int) -> str:
    return f"injection {TODAY + dt.timedelta(weeks=weeks)}"


def test_a_visit_that_is_voided_takes_its_recalls_with_it_and_answers_none(house: House) -> None:
    client, _, second = two_injections(house)
    states = {key: row.state for key, row in recalls_of(house, client).items()}
    assert states == {due(0): "closed", due(11): "coming"}
    facts: dict[str, Any] = {"visit_id": second, "version": 1, "reason": "wrong_client"}
    assert refused(house, "assistant1", visits.void_visit, **facts) == "visit_in_journal"
    house.do("midwife1", visits.void_visit, **facts)
    rows = recalls_of(house, client)
    assert {key: (row.state, row.closed_by) for key, row in rows.items()} == {
        due(0): ("due", None),
        due(11): ("closed", None),
    }
    counted = house.do("chief", visit_contents.count_contents, first=TODAY, last=TODAY)
    assert not any(row.times for row in counted)
    assert check_whole(house.as_("midwife1"), house.today).faults == ()


def test_a_visit_that_did_not_take_place_or_was_another_day(house: House) -> None:
    client, first, second = two_injections(house)
    outcome: dict[str, Any] = {"version": 1, "outcome": "no_show"}
    assert refused(house, "assistant1", visits.change_visit, visit_id=first, **outcome) == "visit_in_journal"
    house.do("midwife1", visits.change_visit, visit_id=second, **outcome)
    assert {key: row.state for key, row in recalls_of(house, client).items()} == {
        due(0): "due",
        due(11): "closed",
    }
    day = TODAY - dt.timedelta(weeks=10)
    house.do("midwife1", visits.change_visit, visit_id=first, version=1, date=day)
    assert recalls_of(house, client)[due(1)].latest == (day + dt.timedelta(weeks=12)).isoformat()


def test_a_later_visit_goes_on_answering(house: House) -> None:
    client, _first, second = two_injections(house)
    third = visit(house, client, start="15:00")
    write(house, third, injection(house))
    write(house, second)
    rows = recalls_of(house, client)
    assert rows[due(0)].closed_by == third
    write(house, third)
    assert recalls_of(house, client)[due(0)].state == "due"


def test_a_visit_that_the_journal_holds_something_of_stays_with_its_client(house: House) -> None:
    _, _, second = two_injections(house)
    other = house.client("Tulpanen")
    facts: dict[str, Any] = {"visit_id": second, "version": 1, "client_id": other}
    assert refused(house, "midwife1", visits.change_visit, **facts) == "visit_in_journal_of"
    write(house, second)
    assert house.do("midwife1", visits.change_visit, **facts).client_id == other
    sampled = visit(house, other, start="15:00")
    house.do("midwife1", samples.take_sample, client_id=other, kind="hiv", visit_id=sampled)
    facts = {"visit_id": sampled, "version": 1, "client_id": house.client("Rosen")}
    assert refused(house, "midwife1", visits.change_visit, **facts) == "visit_in_journal_of"


def test_counts_are_of_visits_and_different_clients(house: House) -> None:
    one, other = house.client(), house.client("Tulpanen")
    test = Tick("pregnancy_test", {"outcome": "negative"})
    for client, start in ((one, "09:00"), (one, "13:00"), (other, "10:00")):
        write(house, visit(house, client, start=start), test)
    counted = house.do("midwife1", visit_contents.count_contents, first=TODAY, last=TODAY)
    assert next((row.times, row.persons) for row in counted if row.code == "pregnancy_test") == (3, 2)


def test_what_cannot_be_ticked(house: House) -> None:
    client = house.client()
    one = visit(house, client)
    cases = [
        ([Tick("no such")], "unknown_content"),
        ([Tick("condoms", {"number": "many"})], "detail_out_of_range"),
        ([Tick("blood_pressure", {"systolic": "20", "diastolic": "80"})], "detail_out_of_range"),
        ([Tick("blood_pressure", {"systolic": "120"})], "detail_missing"),
        ([Tick("condoms", {"colour": "red"})], "unknown_detail"),
        ([Tick("pregnancy_test", {"outcome": "maybe"})], "unknown_answer"),
        ([Tick("anatomy", {"note": "x" * 501})], "text_too_long"),
        ([Tick("anatomy"), Tick("anatomy")], "content_twice"),
        ([injection(house, given_by="nobody")], "no_such_staff"),
    ]
    for ticks, reason in cases:
        facts: dict[str, Any] = {"visit_id": one, "ticks": ticks}
        assert refused(house, "midwife1", visit_contents.write_contents, **facts) == reason
    planned = house.do(
        "midwife1",
        visits.record_visit,
        client_id=client,
        service="midwife_exam",
        date=TODAY,
        start="15:00",
        minutes=45,
        staff_id=house.ids["midwife1"],
    ).id
    facts = {"visit_id": planned, "ticks": [Tick("anatomy")]}
    assert refused(house, "midwife1", visit_contents.write_contents, **facts) == "visit_not_attended"


def test_hiv_moves_the_cell_samples_recall_to_every_third_month(house: House) -> None:
    client = house.client()
    write(house, visit(house, client), Tick("cell_sampling"))
    far = dt.date(2029, 11, 24)
    assert [row.due for row in house.do("midwife1", recalls.list_recalls, until=far)] == ["2029-11-24"]
    house.do("midwife1", banner.change_warnings, client_id=client, warnings=Warnings(hiv=True))
    assert [row.due for row in house.do("midwife1", recalls.list_recalls, until=far)] == ["2027-02-24"]
    facts: dict[str, Any] = {"client_id": client, "kind": "cell_sampling", "own": Interval(months=6)}
    assert refused(house, "midwife1", recalls.set_interval, **facts, reason=" ") == "reason_needed"
    house.do("midwife1", recalls.set_interval, **facts, reason="Tre normala prov i rad")
    assert [row.due for row in house.do("midwife1", recalls.list_recalls, until=far)] == ["2027-05-24"]
    stale = Warnings(hiv=False, version=0)
    changed = {"client_id": client, "warnings": stale}
    assert refused(house, "midwife1", banner.change_warnings, **changed) == "changed_by_other"


def positive(house: House, client: str, kind: str = "hiv", outcome: str = "positive") -> samples.SampleRow:
    row = house.do("midwife1", samples.take_sample, client_id=client, kind=kind)
    facts: dict[str, Any] = {"sample_id": row.id, "outcome": outcome}
    row = house.do("midwife1", samples.answer_sample, **facts, version=row.version)
    return house.do("midwife1", samples.read_result, sample_id=row.id, version=row.version)


@pytest.mark.parametrize(
    ("gender", "earlier", "due"),
    [("woman", True, ["2026-12-24"]), ("woman", False, ["2027-02-24"]), ("man", False, [])],
)
def test_a_positive_hiv_result_marks_the_chart_and_starts_the_cell_samples(
    house: House, gender: str, earlier: bool, due: list[str]
) -> None:
    client = house.client(gender=gender)
    told = Warnings(hypersensitivity="latex")
    house.do("midwife1", banner.change_warnings, client_id=client, warnings=told)
    if earlier:
        write(house, visit(house, client, dt.date(2026, 9, 24)), Tick("cell_sampling"))
    positive(house, client, "chlamydia")
    positive(house, client, outcome="negative")
    assert len(house.do("midwife1", banner.list_warnings, client)) == 1
    positive(house, client)
    positive(house, client)
    now, before = house.do("midwife1", banner.list_warnings, client)
    assert (now.warnings.hiv, now.warnings.hypersensitivity, now.changed_by) == (
        True,
        "latex",
        "Barbro Morska",
    )
    assert before.warnings.hiv is False
    rows = recalls_of(house, client).values()
    assert [row.due for row in rows if row.kind == "cell_sampling"] == due


def planned(house: House, client: str) -> recalls.RecallRow:
    return house.do("midwife1", recalls.plan_recall, client_id=client, kind="follow_up", due=TODAY)


def test_a_way_that_is_not_safe_is_refused(house: House) -> None:
    silent = planned(house, house.client())
    facts: dict[str, Any] = {"version": 1, "way": "phone", "outcome": "no_answer"}
    assert (
        refused(house, "midwife1", recalls.note_attempt, recall_id=silent.id, **facts) == "contact_not_safe"
    )
    letter: dict[str, Any] = {"recall_id": silent.id, "version": 1, "phone": RINGS}
    assert refused(house, "midwife1", recall_letters.write_letter, **letter) == "contact_not_safe"
    client = house.client(
        "Tulpanen", contact_by=("phone", "letter"), phone="070-123 45 67", called="Tuli", protected=True
    )
    row = planned(house, client)
    assert row.safe_ways == ("phone",)
    assert refused(house, "midwife1", recalls.note_attempt, recall_id=row.id, **facts | {"way": "sms"}) == (
        "contact_not_safe"
    )
    assert refused(house, "midwife1", recall_letters.write_letter, **letter | {"recall_id": row.id}) == (
        "contact_unknown"
    )
    close: dict[str, Any] = {"recall_id": row.id, "version": 1, "why": "not_reached"}
    assert refused(house, "midwife1", recalls.close_recall, **close) == "attempt_needed"
    tried = house.do("midwife1", recalls.note_attempt, recall_id=row.id, **facts)
    assert [(each.way, each.outcome, each.staff) for each in tried.attempts] == [
        ("phone", "no_answer", "Barbro Morska")
    ]
    assert house.do("midwife1", recalls.close_recall, **close | {"version": 2}).state == "closed"


def test_a_letter_is_neutral_and_no_attempt_before_it_is_on_paper(house: House) -> None:
    client = house.client("Rosen", contact_by=("letter",), address="Gatan 1\n123 45 Byn", called="Rosa")
    row = planned(house, client)
    letter = house.do("midwife1", recall_letters.write_letter, recall_id=row.id, version=1, phone=f" {RINGS}")
    assert f"Ring oss på {RINGS} när" in letter.text
    assert (letter.name, letter.address) == ("Rosa", "Gatan 1 123 45 Byn")
    told = f"{letter.heading} {letter.text}".casefold()
    for word in (
        "spiral",
        "prostitut",
        "prov",
        "hiv",
        "mottagning",
        "barnmorsk",
        "läkare",
        "enhet",
        "klinik",
    ):
        assert word not in told
    assert not house.do("midwife1", recalls.list_recalls)[0].attempts


def test_a_letter_asks_to_ring_the_units_number_or_the_writers_own(house: House) -> None:
    client = house.client("Liljan", contact_by=("letter",), address="Gatan 2")
    row = planned(house, client)
    for name in ("unit_workplace", "unit_address"):
        house.do("chief", set_setting, code=name, from_date=TODAY, value="Enheten på Gatan")
    facts: dict[str, Any] = {"recall_id": row.id, "version": 1}
    assert refused(house, "midwife1", recall_letters.write_letter, **facts) == "letter_phone_missing"
    assert refused(house, "midwife1", recall_letters.write_letter, **facts, phone="Enheten") == "phone_form"
    assert not house.do("midwife1", recalls.list_recalls)[0].attempts
    house.do("chief", set_setting, code="unit_phone", from_date=TODAY, value=RINGS)
    letter = house.do("midwife1", recall_letters.write_letter, **facts)
    assert RINGS in letter.text
    assert "Enheten" not in f"{letter.heading} {letter.text}"
    own = house.do("midwife1", recall_letters.write_letter, **facts, phone="08-465 004 99")
    assert ("08-465 004 99" in own.text, RINGS in own.text) == (True, False)


def test_recalls_that_cannot_be_set_or_moved(house: House) -> None:
    client = house.client()
    before = TODAY - dt.timedelta(days=1)
    facts: dict[str, Any] = {"client_id": client, "kind": "follow_up", "due": TODAY}
    assert refused(house, "midwife1", recalls.plan_recall, **facts | {"due": before}) == "due_in_past"
    assert refused(house, "midwife1", recalls.plan_recall, **facts, latest=before) == "latest_before_due"
    assert refused(house, "midwife1", recalls.plan_recall, **facts | {"kind": "no"}) == "unknown_recall"
    row = house.do("midwife1", recalls.plan_recall, **facts, latest=TODAY)
    moved: dict[str, Any] = {"recall_id": row.id, "version": 1, "due": TODAY + dt.timedelta(days=1)}
    assert refused(house, "midwife1", recalls.move_recall, **moved, reason="x") == "interval_too_long"
    assert refused(house, "midwife1", recalls.move_recall, **moved, reason="") == "reason_needed"
