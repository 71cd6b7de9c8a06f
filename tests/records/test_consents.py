"""What a client shares at the monthly conference: who knows of it, from which record, until when, and not after."""

import datetime as dt
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from spiral.records import chart, consents, doctors_conference, shared_notes
from spiral.records.consents import (
    give_consent,
    list_consents,
    list_sharers,
    withdraw_all,
    withdraw_consent,
)
from spiral.records.doctors_conference import list_consents_ending, list_in_common
from spiral.records.log_search import search_log
from spiral.records.merging import merge_clients
from spiral.records.sealed_facts import facts_of
from spiral.records.shared_notes import (
    SharedWords,
    begin_shared_correction,
    drop_shared_draft,
    keep_shared_note,
    list_shared_drafts,
    list_shared_notes,
    read_shared_draft,
    sign_shared_note,
)
from spiral.records.treatment_models import Consent, SharedNote, SharedNoteDraft
from spiral.records.whole import check_whole
from spiral.vault.errors import Refused
from tests.make import PEOPLE, TODAY
from tests.records.house import House
from tests.records.treating import case, note

DAY = dt.timedelta(days=1)
WORD = "vinterhamnen"


def agreed(house: House, login: str, client: str, *named: str, **facts: Any) -> consents.ConsentRow:
    """A consent from the record that someone holds, for two months."""
    record = "counselling" if login.startswith("therapist") else "journal"
    told = {"record": record, "what": f"Från {login}.", "last": TODAY + 60 * DAY} | facts
    ids = [house.ids[each] for each in named]
    return house.do(login, give_consent, client_id=client, named=ids, **told)  # type: ignore[arg-type]


def signed(house: House, login: str, client: str, text: str, date: dt.date = TODAY) -> Any:
    """A shared note."""
    kept = house.do(login, keep_shared_note, client_id=client, words=SharedWords(text), date=date)
    return house.do(login, sign_shared_note, draft_id=kept.id, version=kept.version)


def in_common(house: House, login: str) -> list[str]:
    return [row.name for row in house.do(login, list_in_common)]


def texts(house: House, login: str, client: str) -> list[str]:
    return [row.words.text for row in house.do(login, list_shared_notes, client)]


def refused(house: House, reason: str, login: str, operation: Callable[..., Any], **facts: Any) -> None:
    with pytest.raises(Refused) as caught:
        house.do(login, operation, **facts)
    assert caught.value.reason == reason


def test_each_side_shares_only_from_the_record_it_holds(house: House) -> None:
    client, last = house.client(), TODAY + DAY
    told: dict[str, Any] = {"client_id": client, "what": "Läkemedel.", "last": last}
    for login, record, other in (
        ("therapist1", "journal", "psychiatrist1"),
        ("psychiatrist1", "counselling", "therapist1"),
        ("midwife1", "counselling", "therapist1"),
        ("midwife1", "everything", "therapist1"),
    ):
        named = [house.ids[other]]
        refused(house, "not_your_record", login, give_consent, record=record, named=named, **told)


@pytest.mark.parametrize("named", [(), ("midwife1",), ("assistant1", "therapist1"), ("chief",), ("kast1",)])
def test_a_consent_names_somebody_of_the_other_record_and_nobody_without_the_keys(
    house: House, named: tuple[str, ...]
) -> None:
    with pytest.raises(Refused, match="consent_names_nobody"):
        agreed(house, "psychiatrist1", house.client(), *named)


@pytest.mark.parametrize("days", [-1, 366])
def test_a_consent_lasts_from_today_and_a_year_at_most(house: House, days: int) -> None:
    client = house.client()
    with pytest.raises(Refused, match="consent_days"):
        agreed(house, "therapist1", client, "psychiatrist1", last=TODAY + days * DAY)
    year = agreed(house, "therapist1", client, "psychiatrist1", last=dt.date(2027, 11, 24))
    assert (year.first, year.last, year.state) == ("2026-11-24", "2027-11-24", "in_force")
    with pytest.raises(Refused, match="consent_says_nothing"):
        agreed(house, "therapist1", client, "psychiatrist1", what=" ")


def test_neither_half_learns_of_the_other_without_a_consent_that_names_the_reader(house: House) -> None:
    client = case(house).client_id
    agreed(house, "therapist1", client, "psychiatrist1")
    for login in ("therapist1", "psychiatrist1"):
        (row,) = house.do(login, list_in_common)
        assert [each.what for each in row.of("counselling")] == ["Från therapist1."]
        assert row.of("journal") == ()
        assert not row.is_mutual
    for login in ("therapist2", "midwife1", "gyn1", "physician1"):
        assert in_common(house, login) == []
        assert house.do(login, list_consents, client) == []
        refused(house, "no_consent", login, list_shared_notes, client_id=client)
    agreed(house, "psychiatrist1", client, "therapist1", "midwife1")
    assert all(house.do(login, list_in_common)[0].is_mutual for login in ("therapist1", "psychiatrist1"))
    (row,) = house.do("midwife1", list_in_common)
    assert row.of("counselling") == ()


def test_whom_one_can_name_says_nothing_of_who_meets_whom(house: House) -> None:
    before = house.do("psychiatrist1", list_sharers)
    client = case(house).client_id
    agreed(house, "therapist1", client, "midwife1")
    assert house.do("psychiatrist1", list_sharers) == before
    assert {each.name for each in before} == {
        "Barbro Morska", "Gunnel Kolog", "Lars Läkare", "Tora Terapeut", "Tina Terapeut",
    }  # fmt: skip


def test_who_only_listens_reads_and_does_not_write(house: House) -> None:
    client = house.client()
    agreed(house, "psychiatrist1", client, "therapist1")
    signed(house, "psychiatrist1", client, "Sömnen är bättre.")
    assert texts(house, "therapist1", client) == ["Sömnen är bättre."]
    told: dict[str, Any] = {"client_id": client, "words": SharedWords("Vi."), "date": TODAY}
    refused(house, "no_consent_from_you", "therapist1", keep_shared_note, **told)
    agreed(house, "therapist1", client, "psychiatrist1")
    signed(house, "therapist1", client, "Hon kommer varje vecka.")
    assert sorted(texts(house, "psychiatrist1", client)) == ["Hon kommer varje vecka.", "Sömnen är bättre."]


def test_a_note_is_for_those_named_in_everything_it_was_written_under(house: House) -> None:
    client = house.client()
    agreed(house, "psychiatrist1", client, "therapist1", "midwife1")
    agreed(house, "therapist1", client, "psychiatrist1")
    signed(house, "psychiatrist1", client, "Om båda.")
    assert texts(house, "therapist1", client) == ["Om båda."]
    assert texts(house, "midwife1", client) == []
    agreed(house, "therapist1", client, "psychiatrist1", "midwife1")
    assert texts(house, "midwife1", client) == []  # what was written before is not hers


def test_a_consent_taken_back_closes_at_once_and_for_good(house: House) -> None:
    client = house.client()
    mine = agreed(house, "therapist1", client, "psychiatrist1")
    agreed(house, "psychiatrist1", client, "therapist1")
    signed(house, "psychiatrist1", client, "Vi höll med.")
    kept = house.do("therapist1", keep_shared_note, client_id=client, words=SharedWords("Ett"), date=TODAY)
    refused(house, "no_consent", "midwife1", withdraw_consent, consent_id=mine.id, version=1)
    refused(house, "changed_by_other", "therapist1", withdraw_consent, consent_id=mine.id, version=2)
    gone = house.do("psychiatrist1", withdraw_consent, consent_id=mine.id, version=1)
    assert (gone.state, gone.withdrawn, gone.withdrawn_by, gone.given_to) == (
        "withdrawn", str(TODAY), "Petra Psyk", "Tora Terapeut",
    )  # fmt: skip
    assert texts(house, "therapist1", client) == texts(house, "psychiatrist1", client) == []
    refused(house, "no_consent_from_you", "therapist1", sign_shared_note, draft_id=kept.id, version=1)
    assert house.do("therapist1", read_shared_draft, kept.id).words.text == "Ett"  # nothing typed is lost
    agreed(house, "therapist1", client, "psychiatrist1")
    assert texts(house, "psychiatrist1", client) == []
    assert [row.state for row in house.do("therapist1", list_consents, client)].count("withdrawn") == 1
    lines = house.do("chief", search_log, action="withdraw_consent")
    assert [(line.who, bool(line.client)) for line in lines] == [("Petra Psyk", True)]


def test_any_colleague_can_write_down_that_everything_is_taken_back_and_learns_nothing(house: House) -> None:
    client, other = house.client(), house.client("Linden")
    agreed(house, "therapist1", client, "psychiatrist1")
    agreed(house, "psychiatrist1", client, "therapist1")
    assert [house.do("gyn1", withdraw_all, client_id=each) for each in (client, other)] == [None, None]
    assert in_common(house, "therapist1") == in_common(house, "psychiatrist1") == []
    assert {row.withdrawn for row in house.do("therapist1", list_consents, client)} == {str(TODAY)}
    assert len(house.do("chief", search_log, action="withdraw_consent")) == 2


def test_a_consent_that_has_run_out_says_so_and_its_notes_open_when_it_is_renewed(house: House) -> None:
    client = house.client()
    agreed(house, "therapist1", client, "psychiatrist1", last=TODAY + 10 * DAY)
    signed(house, "therapist1", client, "Målen.")
    house.today = TODAY + 10 * DAY
    assert texts(house, "psychiatrist1", client) == ["Målen."]
    house.today = TODAY + 11 * DAY
    refused(house, "no_consent", "psychiatrist1", list_shared_notes, client_id=client)
    (row,) = house.do("psychiatrist1", list_in_common)
    assert (row.in_force, [each.state for each in row.ran_out]) == ((), ["ran_out"])
    agreed(house, "therapist1", client, "psychiatrist1", last=TODAY + 30 * DAY)
    (row,) = house.do("psychiatrist1", list_in_common)
    assert (len(row.in_force), row.ran_out) == (1, ())
    assert texts(house, "psychiatrist1", client) == ["Målen."]
    house.today = TODAY + (30 + 61) * DAY
    assert house.do("psychiatrist1", list_in_common) == []


def test_a_consent_is_told_of_a_month_before_it_ends_and_two_after(house: House) -> None:
    client = house.client()
    agreed(house, "therapist1", client, "psychiatrist1", last=TODAY + 40 * DAY)
    for days, seen in ((9, 0), (10, 1), (40, 1), (41, 1), (100, 1), (101, 0)):
        house.today = TODAY + days * DAY
        assert len(house.do("psychiatrist1", list_consents_ending)) == seen, days
        assert house.do("midwife1", list_consents_ending) == []
    house.today = TODAY + 50 * DAY
    agreed(house, "therapist1", client, "psychiatrist1", last=TODAY + 200 * DAY)
    assert house.do("psychiatrist1", list_consents_ending) == []


def test_a_shared_note_is_kept_signed_and_corrected_as_everything_else(house: House) -> None:
    client = house.client()
    agreed(house, "therapist1", client, "psychiatrist1")
    told: dict[str, Any] = {"client_id": client, "date": TODAY}
    kept = house.do("therapist1", keep_shared_note, words=SharedWords("Hon so"), **told)
    kept = house.do(
        "therapist1", keep_shared_note, words=SharedWords("Hon sover."), draft_id=kept.id, version=1, **told
    )
    refused(house, "not_your_draft", "psychiatrist1", read_shared_draft, draft_id=kept.id)
    refused(house, "changed_by_other", "therapist1", sign_shared_note, draft_id=kept.id, version=1)
    assert [row.name for row in house.do("therapist1", list_shared_drafts)] == ["Blomman"]
    assert house.do("therapist1", read_shared_draft, kept.id).words.text == "Hon sover."
    assert texts(house, "psychiatrist1", client) == []
    row = house.do("therapist1", sign_shared_note, draft_id=kept.id, version=2)
    assert (row.genuine, row.author, row.words.text) == (True, "Tora Terapeut", "Hon sover.")
    refused(house, "not_your_note", "psychiatrist1", begin_shared_correction, note_id=row.id)
    begun = house.do("therapist1", begin_shared_correction, row.id)
    assert house.do("therapist1", begin_shared_correction, row.id).id == begun.id
    facts: dict[str, Any] = {"draft_id": begun.id, "version": 1}
    refused(house, "reason_needed", "therapist1", sign_shared_note, **facts)
    better = SharedWords("Hon sover bättre.", "Fel ord.")
    house.do("therapist1", keep_shared_note, words=better, **facts, **told)
    new = house.do("therapist1", sign_shared_note, draft_id=begun.id, version=2)
    both = {each.id: each for each in house.do("psychiatrist1", list_shared_notes, client)}
    assert (both[new.id].corrects_id, both[row.id].corrected_by_id) == (row.id, new.id)
    assert all(each.genuine for each in both.values())
    refused(house, "already_corrected", "therapist1", begin_shared_correction, note_id=row.id)
    last = house.do("therapist1", keep_shared_note, words=SharedWords(""), **told)
    refused(house, "text_missing", "therapist1", sign_shared_note, draft_id=last.id, version=1)
    house.do("therapist1", drop_shared_draft, draft_id=last.id, version=1)
    assert house.do("therapist1", list_shared_drafts) == []
    assert [
        fault for fault in check_whole(house.as_("therapist1"), TODAY).faults if "log_r" not in fault.code
    ] == []


def test_two_entries_that_are_one_person_share_as_one(house: House) -> None:
    keep, other = house.client(), house.client("Linden")
    agreed(house, "therapist1", other, "psychiatrist1")
    signed(house, "therapist1", other, "Om henne.")
    house.do("therapist1", merge_clients, keep_id=keep, other_id=other, reason="Samma.")
    assert in_common(house, "psychiatrist1") == ["Blomman"]
    assert texts(house, "psychiatrist1", keep) == ["Om henne."]


# --- from outside ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("login", ["chief", "assistant1", "outreach1", "kast1"])
def test_the_others_have_neither_the_right_nor_the_key(house: House, login: str) -> None:
    client = house.client()
    agreed(house, "therapist1", client, "psychiatrist1", what=WORD)
    signed(house, "therapist1", client, WORD)
    house.do("therapist1", keep_shared_note, client_id=client, words=SharedWords(WORD), date=TODAY)
    assert not house.as_(login).holds("shared")
    for module in (consents, doctors_conference, shared_notes):
        for name, operation in inspect.getmembers(module, inspect.isfunction):
            if operation.__module__ == module.__name__ and name.startswith("list_"):
                facts = (
                    {"client_id": client} if "client_id" in inspect.signature(operation).parameters else {}
                )
                refused(house, "not_allowed", login, operation, **facts)
    with house.as_(login).work(TODAY) as work:
        work.log("verify")
        for kind, place in ((Consent, consents.CONSENT), (SharedNote, shared_notes.NOTE)):
            for row in work.session.scalars(select(kind)):
                assert WORD.encode() not in row.sealed
                with pytest.raises(Refused, match="compartment_closed"):
                    facts_of(work, place, row)
        for row in work.session.scalars(select(SharedNoteDraft)):
            with pytest.raises(Refused, match="compartment_closed"):
                work.open("shared", shared_notes.DRAFT, row.id, row.version, row.sealed)


def test_the_conference_opens_no_other_word_of_either_record(house: House) -> None:
    mine = case(house)
    note(house, mine.id, WORD)
    agreed(house, "therapist1", mine.client_id, "psychiatrist1", "physician1")
    agreed(house, "psychiatrist1", mine.client_id, "therapist1")
    for login in ("psychiatrist1", "physician1"):
        assert not house.as_(login).holds("counselling")
        told = repr([house.do(login, list_in_common), house.do(login, list_consents, mine.client_id)])
        assert WORD not in told + repr(house.do(login, list_shared_notes, mine.client_id))
    assert not house.as_("therapist1").holds("journal")
    with pytest.raises(Refused, match="not_allowed"):
        house.do("therapist1", chart.read_chart, mine.client_id, reason="Konferens")


def test_the_list_is_empty_for_everyone_but_those_named(house: House) -> None:
    client = house.client()
    agreed(house, "therapist1", client, "psychiatrist1")
    holders = [login for login in (*PEOPLE, "therapist2") if house.as_(login).holds("shared")]
    assert len(holders) == 6
    assert [login for login in holders if in_common(house, login)] == ["psychiatrist1", "therapist1"]
