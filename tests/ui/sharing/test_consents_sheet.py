"""Consent to share on the client's page, by keyboard: written, read by those named, run out, taken back."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.consents import list_consents
from spiral.ui.parts.question import answering
from spiral.ui.sharing.consents_sheet import ConsentsSheet
from tests.make import TODAY, Clinic, register
from tests.ui.keyboard import tab_to
from tests.ui.register import ctrl, newest, open_window, press, words_in_sight, write

Key = Qt.Key
MONTH = 30


@pytest.fixture(scope="module")
def with_client(made_clinic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("consent") / "clinic"
    shutil.copytree(made_clinic, folder)
    box = Clinic(folder).open("midwife1")
    register(box, identity="Havet")
    box.close()
    return folder


@pytest.fixture
def clinic(with_client, tmp_path):
    shutil.copytree(with_client, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def consents(open_desk, qtbot):
    """The sheet of the client, opened with the keyboard from the page."""

    def opened(login="therapist1", today=TODAY):
        window = open_window(qtbot, open_desk(login, today=today))
        window.open_client(window.index.find("havet")[0].id)
        QApplication.processEvents()
        tab_to("Samtycke…")
        press(Key.Key_Space)
        return newest(window, ConsentsSheet)

    return opened


def give(sheet, what="Målen, och hur det går.", who="Petra Psyk, psykiatrikonsult"):
    """Write a consent down by keyboard."""
    press(Key.Key_Space)  # the keyboard is on the first button, a new consent
    write(what)
    tab_to(who)
    press(Key.Key_Space)
    ctrl(Key.Key_S)


def test_a_consent_is_written_down_by_keyboard_and_what_is_missing_is_told(consents):
    sheet = consents()
    assert "namngiven" in words_in_sight(sheet)
    press(Key.Key_Space)
    ctrl(Key.Key_S)
    assert {key for key, field in sheet.card_form.fields.items() if field.error} == {"what", "named"}
    write("Målen, åäö")
    ctrl(Key.Key_S)
    assert sheet.card_form.fields["named"].error
    tab_to("Petra Psyk, psykiatrikonsult")
    press(Key.Key_Space)
    tab_to("Till och med")
    write("2028-01-01")
    ctrl(Key.Key_S)
    assert "12" in sheet.card_form.fields["last"].error
    sheet.card_form.last.set_value(TODAY.replace(month=12))
    ctrl(Key.Key_S)
    assert sheet.card_form is None
    for words in ("Från behandlingen", "gäller", "Petra Psyk", "Tora Terapeut", "2026-12-24", "Målen, åäö"):
        assert words in words_in_sight(sheet)
    with answering() as asked:
        press(Key.Key_Escape)
    assert not asked


def test_those_named_read_it_and_nobody_else_sees_that_there_is_one(consents):
    give(consents())
    sheet = consents("psychiatrist1")
    assert "Målen, och hur det går." in words_in_sight(sheet)
    assert "Fråga på nytt…" not in words_in_sight(sheet)
    for login in ("midwife1", "physician1", "gyn1"):
        sheet = consents(login)
        assert "Målen" not in words_in_sight(sheet)
        assert "gäller" not in words_in_sight(sheet).replace("Det gäller", "").replace("Gäller läkar", "")


@pytest.mark.parametrize("login", ["assistant1", "outreach1", "kast1", "chief"])
def test_the_others_have_no_such_button(open_desk, qtbot, login):
    window = open_window(qtbot, open_desk(login))
    if login == "assistant1":
        window.open_client(window.index.find("havet")[0].id)
    assert "Samtycke" not in words_in_sight(window)


def test_it_is_taken_back_at_once_by_keyboard_and_the_history_stands(consents):
    sheet = consents()
    give(sheet)
    tab_to("Ta tillbaka…")
    with answering("no"):
        press(Key.Key_Space)
    assert "tillbakataget" not in words_in_sight(sheet)
    with answering("yes"):
        press(Key.Key_Space)
    assert "tillbakataget" in words_in_sight(sheet)
    assert f"Tillbakataget {TODAY}, nedskrivet av Tora Terapeut." in words_in_sight(sheet)


def test_who_is_not_named_takes_everything_back_without_learning_anything(consents):
    client = consents().client_id
    sheet = consents()
    give(sheet)
    sheet = consents("midwife1")
    tab_to("Klienten tar tillbaka allt…")
    with answering("yes"):
        press(Key.Key_Space)
    assert "Från och med nu delas inget om klienten." in words_in_sight(sheet)
    assert "Tora" not in words_in_sight(sheet)
    sheet = consents()
    assert [row.state for row in sheet.desk.ask(list_consents, client)] == ["withdrawn"]


def test_one_that_has_run_out_says_so_and_is_asked_for_again(consents):
    give(consents())
    later = TODAY.replace(year=2027, month=6)
    sheet = consents(today=later)
    assert "har gått ut" in words_in_sight(sheet)
    assert "Ta tillbaka…" not in words_in_sight(sheet)
    tab_to("Fråga på nytt…")
    press(Key.Key_Space)
    assert sheet.card_form.what.text() == "Målen, och hur det går."
    with answering(None) as asked:
        press(Key.Key_Escape)  # nothing was written by hand
    assert not asked
