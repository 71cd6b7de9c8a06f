"""Läkarkonferens by keyboard: what is shared of each client, the note that both read, and its correction."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.consents import give_consent, list_sharers
from spiral.records.dates import add_months
from spiral.records.shared_notes import list_shared_notes
from spiral.ui.clients.client_page import ClientPage
from spiral.ui.parts.question import answering
from spiral.ui.sharing.consents_sheet import ConsentsSheet
from spiral.ui.sharing.doctors_conference_page import DoctorsConferencePage
from spiral.ui.sharing.shared_note_sheet import SharedNoteSheet
from tests.make import TODAY, Clinic, register
from tests.ui.keyboard import tab_to
from tests.ui.register import ctrl, newest, open_window, press, words_in_sight, write

Key = Qt.Key
SAYS = {"therapist1": "Målen, och hur det går.", "psychiatrist1": "Läkemedel och sömn."}


def share(clinic, login, other, client, record, **facts):
    """A consent until half a year from now, unless told."""
    box = clinic.open(login)
    with box.work(facts.pop("today", TODAY)) as work:
        named = [each.id for each in list_sharers(work) if each.name == other]
        told = {"last": add_months(TODAY, 6)} | facts
        give_consent(work, client_id=client, record=record, what=SAYS[login], named=named, **told)
    box.close()


@pytest.fixture(scope="module")
def with_clients(made_clinic, tmp_path_factory):
    """Havet shares from both records, Linden from the counselling alone, Rosen nothing."""
    folder = tmp_path_factory.mktemp("conference") / "clinic"
    shutil.copytree(made_clinic, folder)
    clinic = Clinic(folder)
    box = clinic.open("midwife1")
    sea, linden, _ = (register(box, identity=name).id for name in ("Havet", "Linden", "Rosen"))
    box.close()
    for client in (sea, linden):
        share(clinic, "therapist1", "Petra Psyk", client, "counselling")
    share(clinic, "psychiatrist1", "Tora Terapeut", sea, "journal")
    return folder


@pytest.fixture
def clinic(with_clients, tmp_path):
    shutil.copytree(with_clients, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def conference(open_desk, qtbot):
    """Opened with the keyboard from Klienter."""

    def opened(login="psychiatrist1", today=TODAY):
        window = open_window(qtbot, open_desk(login, today=today))
        window.go("clients")
        ctrl(Key.Key_M)
        QApplication.processEvents()
        assert isinstance(window.page, DoctorsConferencePage)
        return window.page

    return opened


def shown(page):
    """The clients in the list, in its order."""
    return [row.name for row in page.clients.rows()]


def sign(page, text="Vi höll med om takten."):
    ctrl(Key.Key_J)
    write(text)
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_two_halves_meet_by_keyboard_and_both_read_the_note(conference):
    page = conference()
    assert shown(page) == ["Havet", "Linden"]
    assert page.clients.hasFocus()
    for words in (*SAYS.values(), "November 2026", "ingen denna månad"):
        assert words in words_in_sight(page)
    sign(page)
    assert "Vi höll med om takten." in words_in_sight(page)
    assert str(TODAY) in words_in_sight(page)
    press(Key.Key_Return)
    assert isinstance(page.main.page, ClientPage)
    page = conference("therapist1")
    assert "Vi höll med om takten." in words_in_sight(page)
    assert "Petra Psyk, signerat" in words_in_sight(page)
    assert "Rätta…" not in words_in_sight(page)  # it is not hers to correct


def test_who_is_only_told_something_reads_and_writes_nothing(conference):
    page = conference()
    assert ("Ctrl+J", "anteckning") in page.footer_keys()
    press(Key.Key_Down)
    assert page.clients.chosen().name == "Linden"
    assert "Ctrl+J" not in [keys for keys, _ in page.footer_keys()]
    assert "inget samtycke" in words_in_sight(page)
    assert SAYS["therapist1"] in words_in_sight(page)
    assert not page.write.isVisible()
    ctrl(Key.Key_J)
    assert not page.main.open_forms()
    ctrl(Key.Key_M)
    assert newest(page.main, ConsentsSheet).client_id == page.clients.chosen().client_id


@pytest.mark.parametrize("login", ["midwife1", "physician1", "gyn1"])
def test_for_the_others_who_hold_a_record_it_is_empty_and_says_what_it_is_for(conference, login):
    page = conference(login)
    assert shown(page) == []
    assert "namngiven" in words_in_sight(page)
    for words in (*SAYS.values(), "Havet", "Linden"):
        assert words not in words_in_sight(page)
    assert [duty for duty in page.main.duties if duty.kind == "shared"] == []


@pytest.mark.parametrize("login", ["assistant1", "outreach1", "kast1", "chief"])
def test_the_rest_do_not_get_there(open_desk, qtbot, login):
    window = open_window(qtbot, open_desk(login))
    if login != "chief":
        window.go("clients")
        ctrl(Key.Key_M)
    assert not isinstance(window.page, DoctorsConferencePage)
    assert "Läkarkonferens" not in words_in_sight(window)
    window.go("doctors_conference")
    assert not isinstance(window.page, DoctorsConferencePage)


def test_a_note_is_kept_as_a_draft_and_corrected_beside_the_old(conference):
    page = conference()
    ctrl(Key.Key_J)
    write("Hon so")
    press(Key.Key_Escape)
    assert "Utkast" in words_in_sight(page)
    (duty,) = [duty for duty in page.main.duties if duty.kind == "shared"]
    assert (duty.name, duty.opens[0]) == ("Havet", "shared_note")
    ctrl(Key.Key_J)
    sheet = newest(page.main, SharedNoteSheet)
    assert sheet.text.text() == "Hon so"
    sheet.text.setText("Hon sover.")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab_to("Rätta…")
    press(Key.Key_Space)
    sheet = newest(page.main, SharedNoteSheet)
    sheet.text.setText("Hon sover bättre.")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.fields["reason"].error
    write("Fel ord")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for words in ("Hon sover bättre.", "Hon sover.", "Rättat: Fel ord", "rättad"):
        assert words in words_in_sight(page)


def test_the_months_go_back_and_not_ahead(conference):
    page = conference()
    sign(page)
    later = add_months(TODAY, 1)
    page = conference(today=later)
    assert "December 2026" in words_in_sight(page)
    assert "Vi höll med om takten." in words_in_sight(page)  # the earlier conference's note stands below
    assert "0 med anteckning denna månad" in words_in_sight(page)
    press(Key.Key_PageUp)
    assert "November 2026" in words_in_sight(page)
    assert "1 med anteckning denna månad" in words_in_sight(page)
    press(Key.Key_PageDown)
    press(Key.Key_PageDown)
    assert "December 2026" in words_in_sight(page)
    assert not page.after.isEnabled()


def test_a_consent_taken_back_in_the_conference_takes_its_client_away_at_once(conference):
    page = conference()
    sign(page)
    client = page.clients.chosen().client_id
    ctrl(Key.Key_M)
    sheet = newest(page.main, ConsentsSheet)
    tab_to("Klienten tar tillbaka allt…")
    with answering("yes"):
        press(Key.Key_Space)
    assert "inget om klienten" in words_in_sight(sheet)
    press(Key.Key_Escape)
    assert shown(page) == ["Linden"]
    assert "Vi höll med om takten." not in words_in_sight(page)
    assert page.clients.hasFocus()
    with pytest.raises(Exception, match="no_consent"):
        page.desk.ask(list_shared_notes, client)


def test_one_that_ends_is_told_of_in_time_and_one_that_has_run_out_plainly(conference):
    page = conference(today=add_months(TODAY, 6))
    duties = [duty for duty in page.main.duties if duty.kind == "shared"]
    assert [(duty.name, duty.urgency) for duty in duties] == [("Havet", "calm")] * 2 + [("Linden", "calm")]
    page = conference(today=add_months(TODAY, 7))
    assert shown(page) == ["Havet", "Linden"]
    assert "Samtycket har gått ut" in words_in_sight(page)
    assert "har gått ut" in words_in_sight(page)
    assert not page.write.isVisible()
    assert {duty.urgency for duty in page.main.duties if duty.kind == "shared"} == {"late"}


def test_in_a_low_window_f6_brings_what_is_shared_into_sight(conference):
    page = conference()
    page.main.resize(683, 384)
    QApplication.processEvents()
    press(Key.Key_F6)
    assert page.reading.hasFocus()
    assert page.reading.visibleRegion().boundingRect().height() > 100
