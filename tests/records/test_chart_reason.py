"""No route to a client's journal goes round the reason: without a visit today every one of them asks for it."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from spiral.records import (
    banner,
    chart_reason,
    clients,
    concern_duties,
    entry_drafts,
    recalls,
    samples,
    visits,
)
from spiral.records.cards import Card
from spiral.vault.box import Box
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from tests.make import TODAY
from tests.records.conftest import Act, rolled_back
from tests.records.journal_operations import OPERATIONS, READS, WORD, Doing, Planted

TOMORROW = TODAY + dt.timedelta(days=1)
# Lists over every client, which tell no words; what asks or gives the reason itself; and what is written anew.
ELSE = {
    *(
        "list_recalls",
        "list_waiting_samples",
        "list_awaited",
        "chart_needs_reason",
        "read_chart",
        "give_reason",
    ),
    *("take_sample", "plan_recall", "prescribed"),
}
GATED: list[tuple[str, Doing]] = [
    (f"{right} {n}", do)
    for right in (
        *READS,
        "take_sample",
        "change_recall",
        "change_block",
        "lift_block",
        "prescribe",
        "report_concern",
    )
    for n, do in enumerate(OPERATIONS.get(right, READS.get(right, ())))
    if not ELSE & set(do.__code__.co_names)
]
GATED += [
    (f"write_entry {name}", do)
    for do in OPERATIONS["write_entry"]
    for name in ("_own_draft", "_correct", "answer_paper", "change_warnings")
    if name in (*do.__code__.co_names, do.__name__)
]


@pytest.fixture(scope="module")
def written(boxes: dict[str, Box]) -> Iterator[tuple[Act, Any]]:
    """A client with a whole journal, whose visit was yesterday: all that follows is done tomorrow."""
    with rolled_back(boxes) as act:
        reached = {"phone": "070-1740605", "address": "Gatan 1", "contact_by": ("phone", "letter")}
        card = Card(kind="alias", identity="Blomman", **reached)  # type: ignore[arg-type]
        client = clients.register_client(act("midwife1"), card=card, gender="woman").id
        planted = Planted(act, client)
        planted.add_waiting(act)
        yield act, dataclasses.make_dataclass("There", ["client", "held", "planted"])(client, client, planted)


@pytest.fixture
def act(written: tuple[Act, Any]) -> Iterator[Act]:
    """What a test does is undone; what was written stays."""
    session = written[0]("midwife1").session
    session.expunge_all()
    savepoint = session.begin_nested()
    yield written[0]
    savepoint.rollback()
    session.expunge_all()


@pytest.fixture
def there(written: tuple[Act, Any]) -> Any:
    """What was written."""
    return written[1]


@pytest.mark.parametrize(("name", "do"), GATED, ids=[name for name, _ in GATED])
def test_every_way_to_the_journal_asks_why(act: Act, there: Any, name: str, do: Doing) -> None:
    work = act("midwife1", TOMORROW)
    with work.session.begin_nested() as savepoint:
        with pytest.raises(Refused, match="reason_needed_chart"):
            do(work, there)
        savepoint.rollback()
    chart_reason.give_reason(
        act("gyn1", TOMORROW), client_id=there.client, reason="En annans skäl räcker inte"
    )
    with pytest.raises(Refused, match="reason_needed_chart"):
        do(act("midwife1", TOMORROW), there)
    chart_reason.give_reason(act("midwife1", TOMORROW), client_id=there.client, reason="Ringer om provsvar")
    do(act("midwife1", TOMORROW), there)


def test_a_visit_of_ones_own_today_needs_no_reason_whatever_its_programme(act: Act, there: Any) -> None:
    """A midwife's ego-supportive talk is counted in treatment; a colleague without a visit says why."""
    work = act("midwife1", TOMORROW)
    visits.record_visit(
        work,
        client_id=there.client,
        service="support_series",
        programme="treatment",
        date=TOMORROW,
        start="09:30",
        minutes=50,
        staff_id=work.actor.id,
        outcome="attended",
    )
    samples.list_samples(act("midwife1", TOMORROW), there.client)
    with pytest.raises(Refused, match="reason_needed_chart"):
        samples.list_samples(act("gyn1", TOMORROW), there.client)


def test_the_reason_holds_for_the_day(act: Act, there: Any) -> None:
    chart_reason.give_reason(act("midwife1", TOMORROW), client_id=there.client, reason="Provsvar")
    samples.list_samples(act("midwife1", TOMORROW), there.client)
    later = act("midwife1", TOMORROW)
    later.now = (dt.datetime.fromisoformat(later.now) + dt.timedelta(days=1)).isoformat()
    with pytest.raises(Refused, match="reason_needed_chart"):
        samples.list_samples(later, there.client)
    with pytest.raises(Refused, match="reason_needed_chart"):
        chart_reason.give_reason(act("midwife1", TOMORROW), client_id=there.client, reason="  ")


def test_lists_of_what_waits_tell_no_words_before_that(act: Act, there: Any) -> None:
    def told() -> str:
        work = act("midwife1", TOMORROW)
        lists = (
            recalls.list_recalls(work, until=TOMORROW + dt.timedelta(days=400)),
            samples.list_waiting_samples(work),
            concern_duties.list_unanswered_concerns(work),
            entry_drafts.list_unsigned(work),
        )
        assert all(lists)
        return repr(lists)

    assert WORD not in told()
    chart_reason.give_reason(act("midwife1", TOMORROW), client_id=there.client, reason="Provsvar")
    assert told().count(WORD) >= 3


def test_warnings_are_in_sight_before_a_reason_is_given_and_that_is_logged(act: Act, there: Any) -> None:
    work = act("gyn1", TOMORROW)
    assert banner.seen_warnings(work, there.client).hypersensitivity == WORD
    last = work.session.scalars(select(LogRow).order_by(LogRow.seq.desc()).limit(1)).one()
    assert (last.action, last.client_id, last.staff_id) == ("see_warnings", there.client, work.actor.id)
    with pytest.raises(Refused, match="reason_needed_chart"):
        samples.list_samples(act("gyn1", TOMORROW), there.client)
    assert banner.seen_warnings(act("therapist1", TOMORROW), there.client) == banner.Warnings()


def test_a_warning_is_taken_away_only_with_a_reason_and_the_former_stays_to_be_read(
    act: Act, there: Any
) -> None:
    gone = {"client_id": there.client, "warnings": banner.Warnings(version=1)}
    with pytest.raises(Refused, match="reason_needed"):
        banner.change_warnings(act("midwife1"), **gone)
    added = banner.Warnings(hypersensitivity=f"{WORD}, latex", version=1)
    banner.change_warnings(act("midwife1"), client_id=there.client, warnings=added)
    gone["warnings"] = banner.Warnings(version=2, why="Testad av allergolog.")
    banner.change_warnings(act("midwife1"), **gone)
    told = [
        (each.warnings.hypersensitivity, each.warnings.why)
        for each in banner.list_warnings(act("midwife1"), there.client)
    ]
    assert told == [("", "Testad av allergolog."), (f"{WORD}, latex", ""), (WORD, "")]
