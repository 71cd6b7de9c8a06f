"""Process notes: draft, signed, corrected; the therapist's own; a colleague with a reason; nothing that names."""

import datetime as dt

import pytest
from sqlalchemy import select, update

from spiral.records.cards import Card
from spiral.records.cases import hand_over_case, read_case
from spiral.records.closings import ClosingForm, close_case
from spiral.records.log_search import search_log
from spiral.records.note_locks import lock_overdue_notes, sign_locked_note
from spiral.records.process_notes import (
    NoteWords,
    begin_note_correction,
    drop_note_draft,
    keep_note,
    list_for_supervision,
    list_notes,
    list_unsigned_notes,
    read_note_draft,
    sign_note,
)
from spiral.records.treatment_models import ProcessNote
from spiral.records.unnamed import INSTEAD, unnamed
from spiral.vault.errors import Refused
from tests.make import TODAY, record
from tests.records.house import House
from tests.records.treating import case, note


def test_a_draft_is_typed_over_and_signed_once(house: House) -> None:
    mine = case(house)
    visit = record(house.as_("therapist1"), mine.client_id, service="therapy", minutes=50)
    words = NoteWords("Hon berättade om havet.", "beginning", extended=True)
    draft = house.do(
        "therapist1", keep_note, case_id=mine.id, words=NoteWords("Hon"), date=TODAY, visit_id=visit.id
    )
    draft = house.do(
        "therapist1",
        keep_note,
        case_id=mine.id,
        words=words,
        date=TODAY,
        visit_id=visit.id,
        draft_id=draft.id,
        version=1,
    )
    assert house.do("therapist1", read_note_draft, draft.id).words == words
    assert [row.draft_id for row in house.do("therapist1", list_unsigned_notes)] == [draft.id]
    with pytest.raises(Refused, match="changed_by_other"):
        house.do("therapist1", sign_note, draft_id=draft.id, version=1)
    with pytest.raises(Refused, match="not_your_draft"):
        house.do("therapist2", sign_note, draft_id=draft.id, version=2)
    signed = house.do("therapist1", sign_note, draft_id=draft.id, version=2)
    assert (signed.words, signed.genuine, signed.visit_id) == (words, True, visit.id)
    assert house.do("therapist1", list_unsigned_notes) == []
    with pytest.raises(Refused, match="draft_gone"):
        house.do("therapist1", sign_note, draft_id=draft.id, version=2)


def test_an_empty_one_is_not_signed_and_a_draft_can_be_thrown_away(house: House) -> None:
    mine = case(house)
    draft = house.do("therapist1", keep_note, case_id=mine.id, words=NoteWords("  "), date=TODAY)
    with pytest.raises(Refused, match="text_missing"):
        house.do("therapist1", sign_note, draft_id=draft.id, version=1)
    house.do("therapist1", drop_note_draft, draft_id=draft.id, version=1)
    assert house.do("therapist1", list_notes, mine.id) == []


def test_a_correction_stands_beside_the_first_text(house: House) -> None:
    mine = case(house)
    first = note(house, mine.id, "Hon bor hos sin syster.")
    draft = house.do("therapist1", begin_note_correction, first.id)
    assert draft.words.text == "Hon bor hos sin syster."
    assert house.do("therapist1", begin_note_correction, first.id).id == draft.id
    with pytest.raises(Refused, match="reason_needed"):
        house.do("therapist1", sign_note, draft_id=draft.id, version=1)
    words = NoteWords("Hon bor hos sin bror.", reason="Hörde fel.")
    house.do("therapist1", keep_note, case_id=mine.id, words=words, date=TODAY, draft_id=draft.id, version=1)
    second = house.do("therapist1", sign_note, draft_id=draft.id, version=2)
    told = {each.id: each for each in house.do("therapist1", list_notes, mine.id)}
    assert (told[first.id].words.text, told[first.id].corrected_by_id) == (
        "Hon bor hos sin syster.",
        second.id,
    )
    assert (told[second.id].words.reason, told[second.id].corrects_id) == ("Hörde fel.", first.id)
    with pytest.raises(Refused, match="already_corrected"):
        house.do("therapist1", begin_note_correction, first.id)
    with pytest.raises(Refused, match="not_your_note"):
        house.do("therapist2", begin_note_correction, second.id)


def test_a_note_moved_to_another_day_is_not_genuine(house: House) -> None:
    mine = case(house)
    note(house, mine.id)
    with house.as_("therapist1").work(TODAY) as work:
        work.session.execute(update(ProcessNote).values(date="2026-11-01"))
    assert [each.genuine for each in house.do("therapist1", list_notes, mine.id)] == [False]


def test_a_colleague_reads_with_a_reason_that_is_logged(house: House) -> None:
    mine = case(house)
    note(house, mine.id, "Hemligt.")
    with pytest.raises(Refused, match="reason_needed_notes"):
        house.do("therapist2", list_notes, mine.id, reason=" ")
    told = house.do("therapist2", list_notes, mine.id, reason="Tora är sjuk, klienten ringde.")
    assert [each.words.text for each in told] == ["Hemligt."]
    entry = house.do("chief", search_log, action="read_others_notes")[0]
    assert (entry.who, entry.reason) == ("Tina Terapeut", "Tora är sjuk, klienten ringde.")


def test_a_colleague_reads_at_a_hand_over(house: House) -> None:
    mine = case(house)
    note(house, mine.id, "Hemligt.")
    house.do("therapist1", hand_over_case, case_id=mine.id, version=1, to_id=house.ids["therapist2"])
    assert house.do("therapist2", read_case, mine.id).staff == "Tina Terapeut"
    note(house, mine.id, "Mitt eget.", "therapist2")
    assert [each.words.text for each in house.do("therapist2", list_notes, mine.id)] == [
        "Mitt eget.",
        "Hemligt.",
    ]
    # the one who had it reads her own still, and no more
    assert [each.words.text for each in house.do("therapist1", list_notes, mine.id)] == ["Hemligt."]


def test_supervision_has_my_own_notes_in_order_and_nothing_that_names(house: House) -> None:
    client = house.client(
        "Blomman",
        kind="personnummer",
        identity="19811228-9874",
        given_name="Anna",
        family_name="Ek",
        called="Ankan",
    )
    mine = case(house, client_id=client, opened=TODAY - dt.timedelta(days=20))
    note(house, mine.id, f"Annas syster ringde om {mine.code}, 811228-9874.", date=TODAY)
    note(house, mine.id, "ANKAN och Anna Ek. En anna är inte Annan.", date=TODAY - dt.timedelta(days=14))
    note(house, mine.id, "Inte mitt.", "therapist2")
    told = house.do("therapist1", list_for_supervision, mine.id)
    assert [(each.number, each.week, each.text) for each in told] == [
        (1, 1, "[…] och […]. En […] är inte Annan."),
        (2, 3, "[…]s syster ringde om […], […]."),
    ]
    assert mine.code not in repr(told)


@pytest.mark.parametrize(
    "text",
    [
        "070-174 06 01",
        "+46 70 174 06 01",
        "19811228-9874",
        "8112289874",
        "a.b@exempel.se",
        "K-0007",
        "Åsa",
        "ÅSAS",
    ],
)
def test_what_looks_like_a_person_is_taken_out(text: str) -> None:
    told = unnamed(f"Hon sade {text} igår, och 14 dagar.", Card(given_name="Åsa"), "K-0007")
    assert told in (f"Hon sade {INSTEAD} igår, och 14 dagar.", f"Hon sade {INSTEAD}S igår, och 14 dagar.")


def test_a_note_belongs_to_its_own_clients_visit(house: House) -> None:
    other = record(house.as_("therapist1"), house.client("Havet"), service="therapy", minutes=50)
    with pytest.raises(Refused, match="no_such_visit"):
        note(house, case(house).id, visit_id=other.id)


def test_no_word_lies_in_clear(house: House) -> None:
    mine = case(house)
    note(house, mine.id, "Mycket hemligt")
    with house.as_("therapist1").work(TODAY) as work:
        row = work.session.scalars(select(ProcessNote)).one()
        assert b"hemligt" not in row.sealed


def test_a_note_is_corrected_also_after_the_closing(house: House) -> None:
    mine = case(house)
    first = note(house, mine.id, "Hon bor i Solna.")
    house.do(
        "therapist1", close_case, case_id=mine.id, version=1, date=TODAY, reason="moved", form=ClosingForm()
    )
    with pytest.raises(Refused, match="case_closed"):
        note(house, mine.id)
    draft = house.do("therapist1", begin_note_correction, first.id)
    told = {
        "case_id": mine.id,
        "words": NoteWords("Hon bor i Sollentuna.", reason="Hörde fel."),
        "date": TODAY,
    }
    house.do("therapist1", keep_note, **told, draft_id=draft.id, version=1)
    assert house.do("therapist1", sign_note, draft_id=draft.id, version=2).corrects_id == first.id
    other = case(house, client_id=house.client("Havet"))
    draft = house.do("therapist1", keep_note, **(told | {"case_id": other.id}))
    with pytest.raises(Refused, match="draft_of_other_client"):
        house.do("therapist1", keep_note, **told, draft_id=draft.id, version=1)


def test_an_unsigned_note_is_locked_after_14_days_and_signed_as_it_stands(house: House) -> None:
    mine = case(house)
    house.do("therapist1", keep_note, case_id=mine.id, words=NoteWords("Osignerat."), date=TODAY)
    house.do("therapist1", keep_note, case_id=mine.id, words=NoteWords("  "), date=TODAY)
    house.today = TODAY + dt.timedelta(days=14)
    assert house.do("therapist2", lock_overdue_notes) == 0
    house.today += dt.timedelta(days=1)
    assert house.do("therapist2", lock_overdue_notes) == 1
    [row] = house.do("therapist1", list_notes, mine.id)
    assert (row.words.text, row.locked, row.genuine, row.author) == (
        "Osignerat.",
        True,
        True,
        "Tora Terapeut",
    )
    [waits] = house.do("therapist1", list_unsigned_notes)
    assert (waits.draft_id, waits.note_id, waits.age, waits.left) == (None, row.id, 15, 0)
    with pytest.raises(Refused, match="not_your_note"):
        house.do("therapist2", sign_locked_note, note_id=row.id, version=1)
    with pytest.raises(Refused, match="notes_unsigned"):
        house.do("therapist1", begin_note_correction, row.id)
    signed = house.do("therapist1", sign_locked_note, note_id=row.id, version=1)
    assert (signed.words.text, signed.locked, signed.genuine) == ("Osignerat.", False, True)
    assert house.do("therapist1", list_unsigned_notes) == []
    with pytest.raises(Refused, match="changed_by_other"):
        house.do("therapist1", sign_locked_note, note_id=row.id, version=2)
    draft = house.do("therapist1", begin_note_correction, row.id)
    house.today += dt.timedelta(days=40)
    assert house.do("therapist1", lock_overdue_notes) == 0
    assert house.do("therapist1", list_unsigned_notes)[0].draft_id == draft.id
