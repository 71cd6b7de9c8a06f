"""The chief's sample of the log: what is odd, from tables; drawn once, judged, signed off; what a client may have."""

import datetime as dt
import json
from typing import Any

import pytest
from sqlalchemy import select

from spiral.records import (
    answers,
    cases,
    chart,
    client_history,
    clients,
    entries,
    extracts,
    log_sample,
    merging,
    process_notes,
    visits,
)
from spiral.records.cards import Card
from spiral.records.log_sample import Opening, odd_openings
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.make import PASSWORD, TODAY
from tests.records.conftest import Act
from tests.records.journal_operations import WORD, note

NOON = dt.datetime(2026, 10, 15, 12, tzinfo=dt.UTC)
NEAR = [(f"c{n}", NOON.date()) for n in range(40)]


def openings(count: int, minutes: float, staff: str = "s", about: str = "") -> list[Opening]:
    step = dt.timedelta(minutes=minutes)
    return [Opening(n + 1, NOON + n * step, staff, f"c{n}", about) for n in range(count)]


@pytest.mark.parametrize(
    ("count", "minutes", "odd"),
    [(19, 1, 0), (20, 1, 20), (20, 60 / 19, 20), (20, 3.2, 0), (25, 3.2, 0), (21, 3.1, 21)],
)
def test_twenty_clients_within_an_hour_is_much(count: int, minutes: float, odd: int) -> None:
    found = odd_openings(openings(count, minutes), NEAR)
    assert list(found.values()) == [["much_in_short_time"]] * odd


def test_the_same_client_often_or_by_several_is_not_much() -> None:
    same = [Opening(n, NOON, "s", "c1", "") for n in range(50)]
    several = [Opening(n, NOON, f"s{n % 2}", f"c{n}", "") for n in range(38)]
    assert odd_openings(same, NEAR) == {}
    assert odd_openings(several, NEAR) == {}


@pytest.mark.parametrize(("days", "odd"), [(0, False), (30, False), (-30, False), (31, True), (-31, True)])
def test_a_visit_within_thirty_days_is_near(days: int, odd: bool) -> None:
    visit = ("c0", NOON.date() + dt.timedelta(days=days))
    assert odd_openings(openings(1, 1), [visit]) == ({1: ["no_visit_near"]} if odd else {})


def test_who_is_registered_has_no_visit_yet_and_that_is_not_odd() -> None:
    assert odd_openings([Opening(1, NOON, "s", "new", "", "register_client")], []) == {}


def test_ones_own_name_is_odd() -> None:
    assert odd_openings(openings(1, 1, about="own_name"), NEAR) == {1: ["own_name"]}


def opened(act: Act) -> str:
    card = Card(kind="code", given_name="Maj", family_name="Morska")
    client = clients.register_client(act("midwife1"), card=card, gender="woman").id
    entries.write_signed(act("midwife1"), client_id=client, words=note())
    chart.read_chart(act("midwife1"), client, reason=WORD)
    return client


def test_a_month_is_drawn_once_judged_and_signed_off(act: Act) -> None:
    opened(act)
    with pytest.raises(Refused, match="month_not_over"):
        log_sample.draw_sample(act("chief"), year=2026, month=11)
    now = dt.datetime.now(dt.UTC)
    later = dt.date(now.year + 1, now.month, 1)
    sample = log_sample.draw_sample(act("chief", later), year=now.year, month=now.month, seed=1)
    with pytest.raises(Refused, match="sample_drawn"):
        log_sample.draw_sample(act("chief", later), year=now.year, month=now.month)
    top = sample.lines[0]
    assert top.oddities == ("own_name", "no_visit_near")
    assert (top.entry.who, top.entry.client, top.entry.reason) == ("Barbro Morska", "K-0001", WORD)
    with pytest.raises(Refused, match="lines_unjudged"):
        log_sample.sign_off(act("chief"), sample_id=sample.id, version=1)
    facts: dict[str, Any] = {"line_id": top.id, "version": 1, "judgement": "asked_about"}
    with pytest.raises(Refused, match="reason_needed"):
        log_sample.judge_line(act("chief"), **facts)
    log_sample.judge_line(act("chief"), **facts, note="Namne, känner ej klienten")
    for line in sample.lines[1:]:
        log_sample.judge_line(act("chief"), line_id=line.id, version=1, judgement="in_order")
    done = log_sample.sign_off(act("chief"), sample_id=sample.id, version=1)
    assert (done.signed_off_by, done.lines[0].note) == ("Chefen", "Namne, känner ej klienten")
    with pytest.raises(Refused, match="sample_signed_off"):
        log_sample.judge_line(act("chief"), line_id=top.id, version=2, judgement="in_order")
    assert [row.month for row in log_sample.list_log_samples(act("chief"))] == [f"{now:%Y-%m}"]


def test_what_a_client_may_have(act: Act) -> None:
    client = opened(act)
    for extract in (extracts.extract_journal, extracts.extract_log):
        with pytest.raises(Refused, match="wrong_password"):
            extract(act("midwife1"), client_id=client, password="fel lösenord helt")
    whole = extracts.extract_journal(act("midwife1"), client_id=client, password=PASSWORD)
    assert [row.words.parts["text"] for row in whole.chart.entries] == [WORD]
    lines = extracts.extract_log(act("chief", TODAY), client_id=client, password=PASSWORD)
    assert [line.action for line in lines] == [
        "register_client",
        "begin_entry",
        "sign_entry",
        "read_chart",
        "extract_journal",
        "extract_log",
    ]
    assert {line.unit for line in lines} == {"Enheten i Provköping"}
    assert WORD not in repr(lines)


def line(
    seq: int, minutes: float, action: str, client: str = "c1", staff: str = "s", about: str = ""
) -> Opening:
    return Opening(seq, NOON + dt.timedelta(minutes=minutes), staff, client, about, action)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([line(1, 0, "read_client"), line(2, 0, "read_answers"), line(3, 0.1, "list_visits")], [1]),
        ([line(1, 0, "list_visits"), line(2, 0, "read_answers"), line(3, 1, "read_chart")], [3]),
        ([line(1, 0, "list_visits"), line(2, 5, "read_answers")], [1]),
        ([line(1, 0, "list_visits"), line(2, 5.1, "read_answers")], [1, 2]),
        ([line(1, 0, "read_client"), line(2, 1, "read_chart", about="own_name")], [2]),
        ([line(1, 0, "read_client"), line(2, 0, "read_client", client="c2")], [1, 2]),
        ([line(1, 0, "read_client"), line(2, 0, "read_client", staff="t")], [1, 2]),
        ([line(1, 0, "import_clients"), line(2, 0, "lock_entries"), line(3, 9, "list_affected")], []),
    ],
)
def test_one_act_is_one_line_and_what_the_program_did_by_itself_is_none(
    lines: list[Opening], told: list[int]
) -> None:
    assert [each.seq for each in log_sample.single_acts(lines)] == told


def test_the_chief_makes_a_log_extract_by_the_code_alone(act: Act) -> None:
    client = opened(act)
    lines = extracts.extract_log(act("chief"), code=" K-0001 ", password=PASSWORD)
    whole = extracts.extract_log(act("midwife1"), client_id=client, password=PASSWORD)
    assert [row.action for row in whole][: len(lines)] == [row.action for row in lines]
    for wrong in ("K-9", ""):
        with pytest.raises(Refused, match="no_such_client"):
            extracts.extract_log(act("chief"), code=wrong, password=PASSWORD)


@pytest.mark.parametrize(
    ("login", "family", "opens"),
    [
        ("assistant1", "Assistent", lambda work, client, _case: clients.read_client(work, client)),
        ("assistant1", "Assistent", lambda work, client, _case: client_history.read_history(work, client)),
        ("assistant1", "Assistent", lambda work, client, _case: visits.list_client_visits(work, client)),
        ("therapist1", "terapeut", lambda work, client, _case: cases.list_cases(work, client_id=client)),
        ("therapist1", "Terapeut", lambda work, _client, case: cases.read_case(work, case)),
        ("therapist1", "Terapeut", lambda work, _client, case: process_notes.list_notes(work, case)),
        ("midwife1", "Morska", lambda work, client, _case: answers.list_answers(work, client)),
    ],
)
def test_every_opening_of_ones_own_family_name_is_marked(
    act: Act, login: str, family: str, opens: Any
) -> None:
    ids = {}
    for name in (family, "Annan"):
        card = Card(kind="code", given_name="Maj", family_name=name)
        client = clients.register_client(act("midwife1"), card=card, gender="woman").id
        therapist = act("therapist1")
        case = cases.open_case(therapist, client_id=client, staff_id=therapist.actor.id)
        ids[name] = (client, case.id)
    for name, (client, case_id) in ids.items():
        work = act(login)
        before = work.head.seq
        opens(work, client, case_id)
        lines = list(work.session.scalars(select(LogRow).where(LogRow.seq > before)))
        own = [log_sample.OWN_NAME in (json.loads(line.body)["about"] or "").split() for line in lines]
        assert any(own) == (name == family)
        assert all(line.client_id == client for line in lines)


def test_what_is_seen_before_the_journal_is_opened_is_not_the_act() -> None:
    actions = ("see_warnings", "read_form", "read_chart")
    lines = [Opening(n, NOON, "s", "c1", "", action) for n, action in enumerate(actions)]
    assert [each.action for each in log_sample.single_acts(lines)] == ["read_chart"]


def test_the_sample_knows_the_mark_beside_an_id() -> None:
    marked = [Opening(1, NOON, "s", "c1", "own_name 1234", "read_case"), Opening(2, NOON, "s", "c1", "")]
    assert [each.seq for each in log_sample.single_acts(marked)] == [1]
    assert odd_openings(marked, [("c1", NOON.date())]) == {1: ["own_name"]}


def test_lines_of_an_entry_that_was_merged_have_the_visits_of_the_one_that_goes_on(act: Act) -> None:
    ids = [
        clients.register_client(act("midwife1"), card=Card(kind="alias", identity=name), gender="woman").id
        for name in ("Havet", "Solen", "Skogen")
    ]
    now = dt.datetime.now(dt.UTC)
    visits.record_visit(
        act("midwife1"),
        client_id=ids[2],
        service="midwife_talk",
        date=now.date(),
        start="10:00",
        minutes=30,
        staff_id=act("midwife1").actor.id,
    )
    for client in ids:
        clients.read_client(act("gyn1"), client)
    for keep, other in ((ids[1], ids[0]), (ids[2], ids[1])):
        merging.merge_clients(act("midwife1"), keep_id=keep, other_id=other, reason="client_says")
    later = dt.date(now.year + 1, now.month, 1)
    sample = log_sample.draw_sample(act("chief", later), year=now.year, month=now.month, seed=1)
    assert [line.oddities for line in sample.lines] == [()] * len(sample.lines)
