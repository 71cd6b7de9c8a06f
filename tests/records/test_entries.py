"""Entries: drafts, signing, corrections, the lock after some days, and who reads what."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select, update

from spiral.records import blocks, chart, entries, entry_drafts, settings
from spiral.records.entry_drafts import Words
from spiral.records.journal_models import Entry, EntryDraft
from spiral.records.whole import check_whole
from spiral.vault.errors import Refused
from spiral.vault.tables import LogRow
from spiral.vault.work import Work
from tests.make import TODAY
from tests.records.house import House

TEXT = "Har sovit dåligt sedan i lördags"


def note(text: str = TEXT, template: str = "free", heading: str = "text", **facts: Any) -> Words:
    return Words(template=template, parts={heading: text}, **facts)


def refused(house: House, login: str, operation: Any, *args: Any, **facts: Any) -> str:
    with pytest.raises(Refused) as caught:
        house.do(login, operation, *args, **facts)
    return caught.value.reason


def signed(
    house: House, client: str, login: str = "midwife1", words: Words | None = None
) -> entries.EntryRow:
    return house.do(login, entries.write_signed, client_id=client, words=words or note())


def test_a_draft_is_typed_over_in_place_and_logged_once(house: House) -> None:
    client = house.client()
    first = house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note("Har"))
    second = house.do(
        "midwife1",
        entry_drafts.keep_draft,
        client_id=client,
        words=note(),
        draft_id=first.id,
        version=first.version,
    )
    assert (second.id, second.version, second.words.parts["text"]) == (first.id, 2, TEXT)
    with house.as_("midwife1").work(TODAY) as work:
        assert len(list(work.session.scalars(select(EntryDraft)))) == 1
        begun = select(LogRow.action).where(LogRow.action == "begin_entry")
        assert len(list(work.session.scalars(begun))) == 1
    again = house.do("midwife1", entry_drafts.read_draft, first.id)
    assert again.words == second.words


def test_only_the_author_writes_on_and_an_old_version_is_told(house: House) -> None:
    client = house.client()
    draft = house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    facts: dict[str, Any] = {"client_id": client, "words": note(), "draft_id": draft.id}
    assert refused(house, "gyn1", entry_drafts.keep_draft, **facts, version=1) == "not_your_draft"
    assert refused(house, "gyn1", entries.sign_entry, draft_id=draft.id, version=1) == "not_your_draft"
    assert refused(house, "midwife1", entry_drafts.keep_draft, **facts, version=7) == "changed_by_other"
    other = house.client("Tulpanen")
    moved = facts | {"client_id": other}
    assert refused(house, "midwife1", entry_drafts.keep_draft, **moved, version=1) == "draft_of_other_client"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (note("  "), "entry_empty"),
        (note(template="psychiatric_first", heading="plan"), "not_allowed"),
        (note(heading="no_such"), "unknown_heading"),
        (note(template="no_such"), "template_unknown"),
        (note(date="2026-11-25"), "date_in_future"),
        (note(date="2026-11-31"), "bad_date"),
        (note("a" * 100_001), "text_too_long"),
        (note(visit_id="no such"), "no_such_visit"),
        (Words(kind="gossip"), "entry_kind_unknown"),
    ],
)
def test_what_cannot_be_an_entry(house: House, words: Words, reason: str) -> None:
    assert refused(house, "midwife1", entries.write_signed, client_id=house.client(), words=words) == reason


def test_a_signed_entry_is_genuine_and_its_draft_is_gone(house: House) -> None:
    client = house.client()
    draft = house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    entry = house.do("midwife1", entries.sign_entry, draft_id=draft.id, version=1)
    assert (entry.state, entry.genuine, entry.words.parts) == ("signed", True, {"text": TEXT})
    assert (entry.part, entry.author) == ("midwife", "Barbro Morska")
    assert refused(house, "midwife1", entries.sign_entry, draft_id=draft.id, version=1) == "draft_gone"
    read = house.do("psychiatrist1", entries.read_entry, entry.id)
    assert [(row.id, row.genuine) for row in read] == [(entry.id, True)]


@pytest.mark.parametrize("column", ["date", "author_id", "signed_at", "template"])
def test_a_changed_entry_says_that_the_signature_fails(house: House, column: str) -> None:
    entry = signed(house, house.client())
    values = {
        "date": "2026-01-01",
        "author_id": house.ids["gyn1"],
        "signed_at": "2026-11-24T00:00:00.000000Z",
        "template": "phone",
    }
    with house.as_("midwife1").work(TODAY) as work:
        work.session.execute(update(Entry).where(Entry.id == entry.id).values({column: values[column]}))
    assert [row.genuine for row in house.do("midwife1", entries.read_entry, entry.id)] == [False]


def test_a_correction_shows_both_texts_with_who_when_and_why(house: House) -> None:
    client = house.client()
    first = signed(house, client)
    draft = house.do("midwife1", entries.begin_correction, first.id)
    assert draft.words.parts == {"text": TEXT}
    assert house.do("midwife1", entries.begin_correction, first.id).id == draft.id
    kept = house.do(
        "midwife1",
        entry_drafts.keep_draft,
        client_id=client,
        words=note("Har sovit gott", corrects_id=first.id),
        draft_id=draft.id,
        version=draft.version,
    )
    facts = {"draft_id": kept.id, "version": kept.version}
    assert refused(house, "midwife1", entries.sign_entry, **facts) == "reason_needed_correction"
    kept = house.do(
        "midwife1",
        entry_drafts.keep_draft,
        client_id=client,
        words=note("Har sovit gott", corrects_id=first.id, reason="Fel patient avsågs"),
        draft_id=kept.id,
        version=kept.version,
    )
    second = house.do("midwife1", entries.sign_entry, draft_id=kept.id, version=kept.version)
    told = house.do("midwife1", entries.read_entry, first.id)
    assert [(row.author, row.words.parts["text"], row.words.reason) for row in told] == [
        ("Barbro Morska", TEXT, ""),
        ("Barbro Morska", "Har sovit gott", "Fel patient avsågs"),
    ]
    assert (told[0].corrected_by_id, told[0].genuine, told[1].part) == (second.id, True, "midwife")
    assert house.do("midwife1", entries.read_entry, second.id) == told
    assert refused(house, "midwife1", entries.begin_correction, first.id) == "already_corrected"
    assert refused(house, "physician1", entries.begin_correction, second.id) == "correction_of_other_role"
    assert house.do("midwife1", entries.begin_correction, second.id).words.corrects_id == second.id


def test_a_draft_with_words_is_dropped_with_a_reason_only(house: House) -> None:
    draft = house.do("midwife1", entry_drafts.keep_draft, client_id=house.client(), words=note())
    assert (
        refused(house, "midwife1", entry_drafts.drop_draft, draft_id=draft.id, version=1) == "reason_needed"
    )
    house.do("midwife1", entry_drafts.drop_draft, draft_id=draft.id, version=1, reason="Fel klient öppen")
    assert house.do("midwife1", entry_drafts.list_unsigned) == []


def test_drafts_lock_after_the_clinics_days_and_can_then_only_be_signed(house: House) -> None:
    client = house.client()
    house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note(" "))
    house.today = TODAY + dt.timedelta(days=14)
    assert house.do("gyn1", entries.lock_overdue) == 0
    assert [row.days_left for row in house.do("midwife1", entry_drafts.list_unsigned)] == [0, 0]
    house.today = TODAY + dt.timedelta(days=15)
    assert house.do("gyn1", entries.lock_overdue) == 1
    (waiting,) = house.do("midwife1", entry_drafts.list_unsigned)
    assert (waiting.draft_id, waiting.age, waiting.name) == (None, 15, "Blomman")
    assert [(c.staff, c.entries, c.locked) for c in house.do("chief", entry_drafts.count_unsigned)] == [
        ("Barbro Morska", 1, 1)
    ]
    (locked,) = house.do("gyn1", entries.read_entry, waiting.entry_id)
    assert (locked.state, locked.genuine, locked.words.parts["text"]) == ("locked", None, TEXT)
    facts = {"entry_id": locked.id, "version": locked.version}
    assert refused(house, "gyn1", entries.sign_locked, **facts) == "not_your_draft"
    now = house.do("midwife1", entries.sign_locked, **facts)
    assert (now.state, now.genuine, now.version) == ("signed", True, 2)
    assert house.do("chief", entry_drafts.count_unsigned) == []


def test_a_locked_medicine_is_signed_by_who_may_prescribe_it(house: House) -> None:
    facts = {"substance": "Fluoxetin", "atc": "N06AB03", "strength": "20 mg", "dose": "1x1", "reason": "x"}
    words = Words("prescription", "prescription", facts=facts | {"from": TODAY.isoformat(), "to": None})
    house.do("midwife1", entry_drafts.keep_draft, client_id=house.client(), words=words)
    house.today = TODAY + dt.timedelta(days=15)
    house.do("midwife1", entries.lock_overdue)
    (waiting,) = house.do("midwife1", entry_drafts.list_unsigned)
    told = {"entry_id": waiting.entry_id, "version": 1}
    assert refused(house, "midwife1", entries.sign_locked, **told) == "not_midwifes"


def test_an_empty_draft_that_is_too_old_is_only_dropped(house: House) -> None:
    house.do("midwife1", entry_drafts.keep_draft, client_id=house.client(), words=note(" "))
    house.today = TODAY + dt.timedelta(days=15)
    assert house.do("midwife1", entries.lock_overdue) == 0
    assert house.do("midwife1", entry_drafts.list_unsigned) == []


def test_a_correction_is_of_the_same_kind_and_client(house: House) -> None:
    client = house.client()
    entry = signed(house, client)
    facts: dict[str, Any] = {"client_id": client}
    words = note(template="phone", heading="measures", corrects_id=entry.id, reason="Fel")
    assert (
        refused(house, "midwife1", entries.write_signed, **facts, words=words) == "correction_of_other_kind"
    )
    facts = {"client_id": house.client("Tulpanen")}
    for link in ("corrects_id", "follows_id"):
        words = note(**{link: entry.id, "reason": "Fel"})
        assert refused(house, "midwife1", entries.write_signed, **facts, words=words) == "no_such_entry"


def test_the_second_correction_of_the_same_is_refused_and_keeps_the_text(house: House) -> None:
    client = house.client()
    entry = signed(house, client)
    words = note("Har sovit gott", corrects_id=entry.id, reason="Fel")
    keep = entry_drafts.keep_draft
    one, two = (house.do("midwife1", keep, client_id=client, words=words) for _ in range(2))
    house.do("midwife1", entries.sign_entry, draft_id=one.id, version=1)
    facts: dict[str, Any] = {"draft_id": two.id, "version": 1}
    assert refused(house, "midwife1", entries.sign_entry, **facts) == "already_corrected"
    kept = house.do("midwife1", entry_drafts.read_draft, two.id)
    assert kept.words.parts["text"] == "Har sovit gott"


@pytest.mark.parametrize("first", ["signed", "locked", "at the same time", None])
def test_an_entry_has_one_correction_and_an_overdue_one_is_a_text_beside_it(
    house: House, first: str | None
) -> None:
    client = house.client()
    entry = signed(house, client)

    def begin(text: str) -> Any:
        words = note(text, corrects_id=entry.id, reason="Fel")
        return house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=words)

    house.today = TODAY + dt.timedelta(days=1)
    one = begin("Den första") if first else None
    house.today = TODAY + dt.timedelta(days=1 if first == "at the same time" else 2)
    two = begin("Den andra")
    if first == "signed":
        house.do("midwife1", entries.sign_entry, draft_id=one.id, version=1)
    if first == "locked":
        house.today = TODAY + dt.timedelta(days=16)
        assert house.do("gyn1", entries.lock_overdue) == 1
        told = {"draft_id": two.id, "version": 1}
        assert refused(house, "midwife1", entries.sign_entry, **told) == "already_corrected"
    house.today = TODAY + dt.timedelta(days=20)
    house.do("gyn1", entries.lock_overdue)
    told = house.do("gyn1", entries.read_entry, two.id)
    by_text = {row.words.parts["text"]: row for row in told}
    last = by_text["Den andra"]
    assert last.state == ("overtaken" if first else "locked")
    assert set(by_text) == {TEXT, "Den andra"} | ({"Den första"} if first else set())
    assert told == house.do("gyn1", entries.read_entry, entry.id)
    assert [row.words.parts["text"] for row in told if row.corrected_by_id is None] == [
        "Den första" if first else "Den andra"
    ]
    waiting = [row.entry_id for row in house.do("midwife1", entry_drafts.list_unsigned)]
    facts = {"entry_id": last.id, "version": last.version}
    if first:
        assert last.id not in waiting
        assert refused(house, "midwife1", entries.sign_locked, **facts) == "already_corrected"
        assert refused(house, "midwife1", entries.begin_correction, last.id) == "already_corrected"
    for entry_id in filter(None, waiting):
        house.do("midwife1", entries.sign_locked, entry_id=entry_id, version=1)
    rows = house.do("gyn1", entries.read_entry, entry.id)
    of_the_first = [row for row in rows if row.words.corrects_id == entry.id]
    assert [row.state for row in of_the_first].count("signed") == 1


def test_an_error_while_signing_leaves_the_draft_and_no_entry(house: House) -> None:
    draft = house.do("midwife1", entry_drafts.keep_draft, client_id=house.client(), words=note())

    def torn(work: Work) -> None:
        entries.sign_entry(work, draft_id=draft.id, version=1)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        house.do("midwife1", torn)
    with house.as_("midwife1").work(TODAY) as work:
        assert list(work.session.scalars(select(Entry.id))) == []
    assert house.do("midwife1", entry_drafts.read_draft, draft.id).words == draft.words


def test_the_clinic_sets_the_days_from_a_day_on(house: House) -> None:
    client = house.client()
    house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    assert (
        refused(house, "chief", settings.set_setting, code="entry_lock_days", from_date=TODAY, value=0)
        == "setting_out_of_range"
    )
    tomorrow = TODAY + dt.timedelta(days=1)
    house.do("chief", settings.set_setting, code="entry_lock_days", from_date=tomorrow, value=3)
    house.today = tomorrow
    house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    left = [row.days_left for row in house.do("midwife1", entry_drafts.list_unsigned)]
    assert left == [13, 3]


def test_a_block_hides_a_part_until_it_is_lifted_for_one_person(house: House) -> None:
    client = house.client()
    entry = signed(house, client, "psychiatrist1")
    block = house.do(
        "psychiatrist1", blocks.set_block, client_id=client, part="psychiatrist", reason="Önskas"
    )
    assert not block.hides
    assert refused(house, "midwife1", entries.read_entry, entry.id) == "blocked_part"
    facts: dict[str, Any] = {"block_id": block.id, "why": "emergency", "reason": "Akut"}
    assert refused(house, "midwife1", blocks.lift_block, **facts, days=8) == "lift_too_long"
    assert refused(house, "midwife1", blocks.lift_block, **facts | {"reason": " "}) == "reason_needed"
    house.do("midwife1", blocks.lift_block, **facts, days=7)
    assert house.do("midwife1", entries.read_entry, entry.id)[0].words.parts == {"text": TEXT}
    assert refused(house, "gyn1", entries.read_entry, entry.id) == "blocked_part"
    house.today = TODAY + dt.timedelta(days=6)
    assert house.do("midwife1", entries.read_entry, entry.id)
    house.today = TODAY + dt.timedelta(days=7)
    assert refused(house, "midwife1", entries.read_entry, entry.id) == "blocked_part"
    (listed,) = house.do("midwife1", blocks.list_blocks, client)
    assert (listed.hides, listed.lifts[0].staff, listed.lifts[0].reason) == (True, "Barbro Morska", "Akut")
    house.do("psychiatrist1", blocks.end_block, block_id=block.id, version=1, reason="Önskas inte mer")
    assert house.do("gyn1", entries.read_entry, entry.id)


def test_the_clinic_is_whole_and_holds_no_word_in_clear(house: House) -> None:
    client = house.client()
    entry = signed(house, client)
    house.do("midwife1", entries.begin_correction, entry.id)
    checked = check_whole(house.as_("midwife1"), TODAY)
    assert checked.faults == ()
    with house.as_("chief").engine.connect() as connection:
        tables = connection.exec_driver_sql("select name from sqlite_master where type = 'table'").scalars()
        for table in list(tables):
            for row in connection.exec_driver_sql(f'select * from "{table}"'):
                assert "lördags".encode() not in b"|".join(str(cell).encode() for cell in row)
        connection.rollback()


def test_drafts_too_old_are_locked_also_when_somebody_opens_a_chart(house: House) -> None:
    client, other = house.client(), house.client("Havet")
    house.do("midwife1", entry_drafts.keep_draft, client_id=client, words=note())
    house.today = TODAY + dt.timedelta(days=15)
    house.do("gyn1", chart.read_chart, other, reason="after")
    assert [row.state for row in house.do("gyn1", chart.read_chart, client, reason="after").entries] == [
        "locked"
    ]
