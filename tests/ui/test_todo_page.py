"""Att göra: what waits, under its headings, with its count in the rail and on Idag; Enter opens it; by keys alone."""

import datetime as dt
import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records import recalls, samples
from spiral.records.clients import change_client, list_clients, read_client
from spiral.records.entry_drafts import Words, keep_draft
from spiral.records.form_drafts import keep_form
from spiral.ui.clients.client_page import ClientPage
from spiral.ui.journal.entry_sheet import EntrySheet
from spiral.ui.journal.journal_gate import GateSheet
from spiral.ui.journal.new_recall_sheet import NewRecallSheet
from spiral.ui.journal.recall_sheet import RecallSheet
from spiral.ui.journal.sample_sheet import SampleSheet
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.question import answering
from spiral.ui.parts.rows_model import Section
from tests.make import TODAY, Clinic
from tests.ui.charting import make_journal
from tests.ui.keyboard import ALT, CTRL, SHIFT, press, tab_to, write
from tests.ui.register import newest, open_window, words_in_sight


@pytest.fixture(scope="module")
def written(made_clinic, tmp_path_factory):
    """Åsa's journal with a draft, a recall that is due and an answer to read; Blomman cannot be reached."""
    folder = make_journal(made_clinic, tmp_path_factory.mktemp("journal") / "clinic")
    box = Clinic(folder).open("midwife1")
    ids = clients_of(box)
    with box.work(TODAY) as work:
        keep_draft(work, client_id=ids["Åsa Ek"], words=Words(parts={"text": "Hemligt utkast"}))
        row = samples.take_sample(work, client_id=ids["Åsa Ek"], kind="cell_sample")
        samples.answer_sample(work, sample_id=row.id, version=row.version, outcome="abnormal")
    with box.work(TODAY - dt.timedelta(days=60)) as work:
        for name in ("Åsa Ek", "Blomman"):
            recalls.plan_recall(
                work, client_id=ids[name], kind="injection", due=TODAY, latest=TODAY + dt.timedelta(days=4)
            )
    box.close()
    return folder


def clients_of(box):
    from spiral.records.clients import list_clients

    with box.work(TODAY) as work:
        return {row.name: row.id for row in list_clients(work)}


@pytest.fixture
def clinic(written, tmp_path):
    shutil.copytree(written, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def window_of(open_desk, qtbot):
    return lambda login="midwife1": open_window(qtbot, open_desk(login))


@pytest.fixture
def todo(window_of):
    window = window_of()
    press(Qt.Key.Key_3, ALT)
    return window


def headings(page):
    return [item.title for item in page.list.rows_model.items() if isinstance(item, Section)]


def choose(page, kind, name="Åsa Ek"):
    duty = next(each for each in page.list.rows() if (each.kind, each.name) == (kind, name))
    page.list.choose(duty.id)
    page.list.setFocus()


def test_what_waits_stands_under_its_headings(todo):
    page = todo.page
    assert headings(page) == ["Osignerade", "Provsvar", "Bevakningar"]
    assert len(page.list.rows()) == 4
    assert page.list.hasFocus()
    seen = words_in_sight(page)
    assert "Cellprov, avvikande" in seen
    assert "nå idag: sms" in seen
    assert "inget säkert sätt att nå klienten" in seen
    assert "senast 2026-11-28" in seen
    assert todo.rail.entry("todo").count == 4


def test_enter_opens_the_draft_and_signing_takes_it_away(todo):
    choose(todo.page, "unsigned")
    press(Qt.Key.Key_Return)
    sheet = newest(todo, EntrySheet)
    assert sheet.fields.areas["text"].text() == "Hemligt utkast"
    press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert headings(todo.page) == ["Provsvar", "Bevakningar"]
    assert todo.rail.entry("todo").count == 3
    assert todo.page.list.chosen() == todo.page.list.rows()[0], "the one after it is chosen"


def test_a_form_that_was_not_saved_is_opened_from_the_list_and_goes_when_it_is_saved(window_of):
    window = window_of()
    client = window.index.find("Blomman")[0].id
    facts = {"client_id": client, "values": {"kind": [None, "injection"], "note": ["", "Ring efter tre"]}}
    window.desk.do(keep_form, kind="new_recall", **facts)
    press(Qt.Key.Key_3, ALT)
    assert "Utkast" in headings(window.page)
    choose(window.page, "forms", "Blomman")
    press(Qt.Key.Key_Return)
    newest(window, GateSheet)  # no visit today: why?
    tab_to("Klienten ringer")
    press(Qt.Key.Key_Space)
    sheet = newest(window, NewRecallSheet)
    assert sheet.note.text() == "Ring efter tre"
    press(Qt.Key.Key_S, CTRL)
    QApplication.processEvents()
    assert "Utkast" not in headings(window.page)
    assert "Ring efter tre" in {row.note for row in window.desk.ask(recalls.list_recalls, until=dt.date.max)}


def test_an_attempt_is_noted_only_in_a_safe_way(todo):
    choose(todo.page, "recalls")
    press(Qt.Key.Key_Return)
    sheet = newest(todo, RecallSheet)
    assert [sheet.way.itemText(at) for at in range(sheet.way.count())] == ["Sms"]
    press(Qt.Key.Key_S, CTRL)
    assert sheet.outcome_field.error
    write("skick")
    press(Qt.Key.Key_S, CTRL)
    (duty,) = [each for each in todo.page.list.rows() if each.kind == "recalls" and each.name == "Åsa Ek"]
    assert duty.note == "1 försök; sms"


def test_a_letter_needs_a_number_to_ring_and_is_an_attempt_once_it_is_out(todo, qtbot, tmp_path):
    ids = {row.name: row.id for row in todo.desk.ask(list_clients)}
    row = todo.desk.ask(read_client, ids["Åsa Ek"])
    card = replace(row.card, contact_by=("letter",), address="Gatan 1, Byn", called="Åsa")
    todo.desk.do(change_client, client_id=row.id, card_version=row.card_version, card=card)
    choose(todo.page, "recalls")
    press(Qt.Key.Key_Return)
    sheet = newest(todo, RecallSheet)
    assert "Fyll i enhetens telefon i Administration" in words_in_sight(sheet)
    press(Qt.Key.Key_B, ALT)
    assert sheet.rings_field.error.startswith("Fyll i enhetens telefon i Administration")
    assert sheet.rings.hasFocus()
    write("ring mig")
    press(Qt.Key.Key_B, ALT)
    assert "telefonnummer" in sheet.rings_field.error
    assert sheet.rings.text() == "ring mig"
    sheet.rings.selectAll()
    write("08-465 004 12")
    press(Qt.Key.Key_B, ALT)
    paper = newest(todo, PaperPreview)
    qtbot.waitUntil(lambda: bool(paper.paper.pages))
    with answering(None, str(tmp_path / "brev.pdf"), str(tmp_path / "igen.pdf")):
        press(Qt.Key.Key_S, CTRL)
        assert ways_tried(todo, row.id) == []
        press(Qt.Key.Key_S, CTRL)
        assert ways_tried(todo, row.id) == ["letter"]
        press(Qt.Key.Key_S, CTRL)
    assert (tmp_path / "igen.pdf").read_bytes() == (tmp_path / "brev.pdf").read_bytes()
    assert ways_tried(todo, row.id) == ["letter"]


def ways_tried(window, client):
    told = window.desk.ask(recalls.list_recalls, until=dt.date.max)
    return [each.way for row in told if row.client_id == client for each in row.attempts]


def test_who_cannot_be_reached_is_only_moved_or_closed(todo):
    choose(todo.page, "recalls", "Blomman")
    press(Qt.Key.Key_Return)
    gate = newest(todo, GateSheet)  # no visit today: why?
    press(Qt.Key.Key_S, CTRL)
    assert gate.gate.field.error
    tab_to("Klienten ringer")
    press(Qt.Key.Key_Space)
    sheet = newest(todo, RecallSheet)
    assert sheet.does.value() == "close"
    assert "Inget säkert sätt" in words_in_sight(sheet)
    tab_to("Varför den avslutas")
    write("behövs")
    press(Qt.Key.Key_S, CTRL)
    assert [each.name for each in todo.page.list.rows() if each.kind == "recalls"] == ["Åsa Ek"]


def test_a_recall_is_moved_with_a_reason(todo):
    choose(todo.page, "recalls")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_D, ALT)
    sheet = newest(todo, RecallSheet)
    sheet.day.setText("2026-11-27")
    press(Qt.Key.Key_S, CTRL)
    assert sheet.reason_field.error
    write("Är bortrest")
    press(Qt.Key.Key_S, CTRL)
    moved = [each for each in todo.page.list.rows() if each.kind == "recalls" and each.name == "Åsa Ek"]
    assert [each.when for each in moved] == ["2026-11-27"]


def test_a_result_opens_the_sample_and_from_it_the_client(todo):
    choose(todo.page, "results")
    press(Qt.Key.Key_Return)
    sheet = newest(todo, SampleSheet)
    sheet.show_client.click()
    assert isinstance(todo.page, ClientPage)
    assert todo.page.client_id == sheet.sample.client_id


def test_the_card_on_idag_shows_the_same(window_of):
    window = window_of()
    side = window.page.side
    assert side.duties_card.isVisible()
    assert side.duties_card.aside.text() == "4"
    assert len(side.duties.rows()) == 4
    side.duties.choose(next(each.id for each in side.duties.rows() if each.kind == "unsigned"))
    side.duties.setFocus()
    press(Qt.Key.Key_Return)
    newest(window, EntrySheet)


@pytest.mark.parametrize("login", ["therapist1", "assistant1", "outreach1", "kast1"])
def test_who_lacks_the_journal_sees_none_of_it_there(window_of, login):
    window = window_of(login)
    assert "todo" in [place.key for place in window.places()]  # for treatment, and reports of concern
    assert window.page.side.duties_card.isVisible()
    window.go("todo")
    for word in ("Hemligt", "Cellprov", "spruta", "Journalanteckning"):
        assert word not in words_in_sight(window)


def test_the_chief_sees_how_many_are_unsigned_and_whose(window_of):
    window = window_of("chief")
    (row,) = window.page.unsigned.rows()
    assert (row.staff, row.entries, row.locked) == ("Barbro Morska", 1, 0)
    seen = words_in_sight(window)
    for word in ("Åsa", "Blomman", "K-000", "Hemligt", "Cellprov", "Journalanteckning"):
        assert word not in seen


def test_a_recall_is_set_by_hand_for_the_client_that_is_found(todo):
    press(Qt.Key.Key_B, CTRL | SHIFT)
    write("Blomman")
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    gate = newest(todo, GateSheet)
    gate.given("phones")
    sheet = newest(todo, NewRecallSheet)
    press(Qt.Key.Key_S, CTRL)
    assert sheet.kind_field.error == "Välj vad som ska göras."
    write("p-spr")
    assert (sheet.due.text(), sheet.latest.text()) == (
        (TODAY + dt.timedelta(weeks=11)).isoformat(),
        (TODAY + dt.timedelta(weeks=12)).isoformat(),
    )
    assert sheet.usual.text() == "Vanligen efter 11 veckor. Den förra räcker i högst 12 veckor."
    sheet.due.setText("+5")
    sheet.note.setText("Ringer själv")
    press(Qt.Key.Key_S, CTRL)
    told = [duty for duty in todo.duties if duty.kind == "recalls" and duty.name == "Blomman"]
    assert [(duty.words, duty.due) for duty in told if "Ringer" in duty.words] == [
        ("P-spruta, Ringer själv", (TODAY + dt.timedelta(weeks=12)).isoformat())
    ]


def test_a_client_gets_an_interval_of_her_own_with_why(todo):
    choose(todo.page, "recalls", "Blomman")
    press(Qt.Key.Key_Return)
    newest(todo, GateSheet).given("phones")
    sheet = newest(todo, RecallSheet)
    press(Qt.Key.Key_I, ALT)
    sheet.weeks.setText("10")
    press(Qt.Key.Key_S, CTRL)
    assert sheet.reason_field.error == "Ange en anledning."
    sheet.reason.setText("Blöder mot slutet")
    sheet.weeks.setText("13")
    press(Qt.Key.Key_S, CTRL)
    assert "senare" in sheet.months_field.error
    sheet.weeks.setText("10")
    press(Qt.Key.Key_S, CTRL)
    choose(todo.page, "recalls", "Blomman")
    press(Qt.Key.Key_Return)
    assert "Efter 10 veckor: klientens eget intervall." in words_in_sight(newest(todo, RecallSheet))


def test_the_clinics_unsigned_stand_under_whose_they_are(window_of):
    window = window_of("gyn1")
    window.go("todo")
    page = window.page
    page.take_focus()
    press(Qt.Key.Key_Tab, CTRL)
    assert page.clinic.hasFocus()
    headings = [each.title for each in page.clinic.rows_model.items() if isinstance(each, Section)]
    assert headings == ["Barbro Morska: 1 osignerad, den äldsta 2026-11-24"]
    assert [page.clinic.text_at(1, key) for key in ("client", "age", "state")] == [
        "Åsa Ek",
        "0",
        "låses om 14 dagar",
    ]
    assert "Hemligt utkast" not in words_in_sight(window)
    press(Qt.Key.Key_Return)
    assert isinstance(window.page, ClientPage)


def test_who_lacks_the_journal_sees_no_unsigned_of_the_clinic(window_of):
    window = window_of("therapist1")
    window.go("todo")
    assert not window.page.tabs.isVisible()
    press(Qt.Key.Key_Tab, CTRL)
    assert window.page.stack.currentWidget() is window.page.list
