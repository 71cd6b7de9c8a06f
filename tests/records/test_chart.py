"""The chart: why it is opened, its time line, how often it asks the file."""

import dataclasses
import datetime as dt
from typing import Any

import pytest
from sqlalchemy import event

from spiral.records import blocks, chart, clients, entries, entry_drafts, merging, visits
from spiral.records.cards import Card
from spiral.records.entry_drafts import Words
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.make import TODAY
from tests.records.conftest import Act
from tests.records.journal_operations import WORD, Planted, note


def client_of(act: Act, **card: Any) -> str:
    told = Card(**{"kind": "alias", "identity": "Blomman"} | card)
    return clients.register_client(act("midwife1"), card=told, gender="woman").id


def visit_today(act: Act, client: str, login: str = "midwife1", service: str = "midwife_exam") -> None:
    work = act(login)
    facts = {"service": service, "date": TODAY, "start": "10:00", "minutes": 45, "staff_id": work.actor.id}
    visits.record_visit(work, client_id=client, **facts)  # type: ignore[arg-type]


def last_row(act: Act) -> LogRow:
    work = act("chief")
    row = work.session.get(LogRow, work.head.seq)
    assert row is not None
    return row


def test_without_a_visit_today_the_reader_says_why(act: Act) -> None:
    client = client_of(act)
    assert chart.chart_needs_reason(act("midwife1"), client)
    with pytest.raises(Refused, match="reason_needed_chart"):
        chart.read_chart(act("midwife1"), client, reason="  ")
    chart.read_chart(act("midwife1"), client, reason="Ringer om provsvar")
    row = last_row(act)
    assert (row.action, row.client_id) == ("read_chart", client)
    assert "provsvar" not in row.body
    assert '"reason":null' not in row.body
    assert chart.read_chart(act("midwife1"), client).client.name == "Blomman"
    with pytest.raises(Refused, match="reason_needed_chart"):
        chart.read_chart(act("gyn1"), client)


def test_a_visit_in_my_programmes_is_reason_enough(act: Act) -> None:
    client, other = client_of(act), client_of(act)
    visit_today(act, client)
    assert not chart.chart_needs_reason(act("psychiatrist1"), client)
    visit_today(act, other, "therapist1", "therapy")
    assert chart.chart_needs_reason(act("psychiatrist1"), other)


def test_a_client_of_ones_own_family_name_is_marked_in_the_log(act: Act) -> None:
    client = client_of(act, kind="code", identity="", given_name="Maj", family_name="morska")
    chart.read_chart(act("midwife1"), client, reason="Provsvar")
    assert '"about":"own_name"' in last_row(act).body
    chart.read_chart(act("gyn1"), client, reason="Provsvar")
    assert '"about":null' in last_row(act).body


def test_the_time_line_has_every_kind_newest_first_and_can_be_narrowed(act: Act) -> None:
    client = client_of(act)
    planted = Planted(act, client)
    old = Words(date="2026-01-07", parts={"text": "Gammalt"})
    entries.write_signed(act("midwife1"), client_id=client, words=old)
    found = chart.read_chart(act("midwife1"), client)
    line = chart.time_line(found)
    assert [moment.date for moment in line] == sorted((m.date for m in line), reverse=True)
    kinds = {moment.kind for moment in line}
    assert kinds == {
        "visit",
        "draft",
        "note",
        "referral",
        "diagnosis",
        "prescription",
        "screening",
        "content",
        "sample",
        "recall",
    }
    notes = chart.time_line(found, kinds=("note",), last="2026-06-30")
    assert [moment.row.words.parts for moment in notes] == [{"text": "Gammalt"}]  # type: ignore[union-attr]
    assert chart.time_line(found, first="2031-01-01") == []
    assert planted.draft.id in [row.id for row in found.drafts]
    assert found.warnings.hypersensitivity == WORD
    assert [each.name for each in found.diagnoses] == [WORD]
    assert [each.substance for each in found.prescriptions] == ["levonorgestrel"]


def test_a_block_empties_the_chart_of_that_part_for_the_others(act: Act) -> None:
    client = client_of(act)
    Planted(act, client)
    blocks.set_block(act("psychiatrist1"), client_id=client, part="psychiatrist", reason="Önskas")
    hidden = chart.read_chart(act("gyn1"), client)
    theirs = [row for row in hidden.entries if row.part == "psychiatrist"]
    assert theirs
    assert {row.state for row in theirs} == {"blocked"}
    assert WORD not in repr(theirs)
    assert (hidden.diagnoses, hidden.prescriptions) == ([], [])
    blocks.set_block(act("midwife1"), client_id=client, part="midwife", reason="Önskas")
    hidden = chart.read_chart(act("gyn1"), client)
    assert (hidden.contents, hidden.samples, hidden.drafts) == ((), (), ())


def test_joined_entries_of_one_person_are_one_chart(act: Act) -> None:
    one, other = client_of(act), client_of(act)
    for client in (one, other):
        entries.write_signed(act("midwife1"), client_id=client, words=note())
    merging.merge_clients(act("midwife1"), keep_id=one, other_id=other, reason="Samma person")
    found = chart.read_chart(act("midwife1"), other, reason="Provsvar")
    assert [row.genuine for row in found.entries] == [True, True]


def test_a_chart_asks_the_file_as_often_for_500_entries_as_for_one(act: Act) -> None:
    client = client_of(act)
    asked: list[int] = []
    for more in (1, 499):
        for n in range(more):
            day = (TODAY - dt.timedelta(days=n)).isoformat()
            words = Words(date=day, parts={"text": f"Anteckning {n}"})
            entries.write_signed(act("midwife1"), client_id=client, words=words)
        work = act("midwife1")
        work.session.expunge_all()
        count = [0]

        def counted(*_: Any, count: list[int] = count) -> None:
            count[0] += 1

        bind = work.session.get_bind()
        event.listen(bind, "before_cursor_execute", counted)
        found = chart.read_chart(work, client, reason="Provsvar")
        event.remove(bind, "before_cursor_execute", counted)
        asked.append(count[0])
    assert len(found.entries) == 500
    assert all(row.genuine for row in found.entries)
    assert asked[1] <= asked[0]
    assert asked[1] < 40


def test_unsigned_entries_are_counted_for_the_chief_without_a_client(act: Act) -> None:
    client = client_of(act)
    entry_drafts.keep_draft(act("midwife1", TODAY - dt.timedelta(days=3)), client_id=client, words=note())
    entry_drafts.keep_draft(act("midwife1"), client_id=client, words=note())
    (count,) = entry_drafts.count_unsigned(act("chief"))
    assert dataclasses.asdict(count) == {
        "staff": "Barbro Morska",
        "entries": 2,
        "locked": 0,
        "oldest": "2026-11-21",
    }
