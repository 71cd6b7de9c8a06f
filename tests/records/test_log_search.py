"""The access log, searched by the chief: codes, no text, and the reasons that people gave."""

import datetime as dt
import time

import pytest

from spiral.records import clients, log_search, merging, visits
from spiral.records.cards import Card
from tests.make import TODAY
from tests.records.conftest import Act


@pytest.fixture
def two(act: Act) -> list[str]:
    """Two clients, opened by two colleagues."""
    ids = [
        clients.register_client(act(), card=Card(kind="alias", identity=name), gender="woman").id
        for name in ("Blomman", "Kvisten")
    ]
    clients.read_client(act(), ids[0])
    clients.read_client(act("gyn1"), ids[0])
    clients.read_client(act("gyn1"), ids[1])
    return ids


def search(act: Act, **asked):
    return log_search.search_log(act("chief"), **asked)


def test_the_newest_lines_come_first_and_the_search_is_a_line_too(act: Act, two):
    first = search(act)
    assert [entry.seq for entry in first] == sorted((entry.seq for entry in first), reverse=True)
    assert (first[0].action, first[0].who, first[0].client) == ("read_client", "Gunnel Kolog", "K-0002")
    assert [entry.action for entry in search(act)][:2] == ["search_log", "read_client"]


def test_by_client_by_person_by_kind(act: Act, two):
    gyn = act("gyn1").actor.id
    assert [entry.who for entry in search(act, client_code=" K-0001 ")] == [
        "Gunnel Kolog",
        "Barbro Morska",
        "Barbro Morska",
    ]
    opened = search(act, staff_id=gyn, action="read_client")
    assert [entry.client for entry in opened] == ["K-0002", "K-0001"]
    assert search(act, client_code="K-9999") == []
    assert {"read_client", "register_client", "search_log"} <= set(log_search.list_actions(act("chief")))


def test_the_lines_of_a_merged_entry_are_found_with_the_one_that_goes_on(act: Act, two):
    merging.merge_clients(act(), keep_id=two[0], other_id=two[1], reason="samma person")
    found = search(act, client_code="K-0001")
    assert [entry.action for entry in found] == [
        "merge_clients",
        "read_client",
        "read_client",
        "read_client",
        "register_client",
        "register_client",
    ]
    assert found[0].reason == "samma person"


def test_on_from_a_line(act: Act, two):
    every = search(act)
    part = search(act, before=every[2].seq, most=3)
    assert [entry.seq for entry in part] == [entry.seq for entry in every[3:6]]


def test_days_are_those_of_the_clinics_clock(act: Act, two, monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    time.tzset()
    try:
        work = act()
        work.now = "2026-07-01T22:30:00.000000Z"  # half past midnight on the 2nd
        visits.list_day(work, TODAY)
        day = dt.date(2026, 7, 2)
        found = search(act, first=day, last=day)
        assert [(entry.action, entry.at) for entry in found] == [("list_visits", work.now)]
        assert search(act, first=dt.date(2026, 7, 1), last=dt.date(2026, 7, 1)) == []
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_sealed_reason_is_opened_for_the_chief_only_in_the_search(act: Act, two):
    row = visits.record_visit(
        act(),
        client_id=two[0],
        service="midwife_exam",
        date=TODAY,
        start="09:00",
        minutes=30,
        staff_id=act().actor.id,
    )
    visits.void_visit(act(), visit_id=row.id, version=1, reason="twice", note="stod redan i boken")
    entry = search(act, action="void_visit")[0]
    assert (entry.client, entry.reason) == ("K-0001", "stod redan i boken")
