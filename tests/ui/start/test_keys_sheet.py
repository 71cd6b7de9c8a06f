"""F1: what works now, grouped; the open form's own keys while one is open."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.ui.clients.client_sheet import ClientSheet
from spiral.ui.start.keys_sheet import KeysSheet
from tests.make import Clinic
from tests.ui.register import ctrl, in_sight, make_register, newest, open_window, press


@pytest.fixture(scope="module")
def registered(made_clinic, tmp_path_factory):
    return make_register(made_clinic, tmp_path_factory.mktemp("keys") / "clinic")


@pytest.fixture
def clinic(registered, tmp_path):
    shutil.copytree(registered, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


def keys(sheet: KeysSheet, group: str) -> dict[str, str]:
    return {key: words for caps, words in sheet.groups[group] for key in caps}


def test_the_page_and_everywhere(open_desk, qtbot):
    window = open_window(qtbot, open_desk("midwife1"))
    window.go("clients")
    press(Qt.Key.Key_F1)
    sheet = newest(window, KeysSheet)
    assert keys(sheet, "På den här sidan")["Ctrl+N"] == "ny klient"
    everywhere = keys(sheet, "Överallt")
    assert everywhere["Ctrl+K"] == "sök klient"
    assert [everywhere[f"Alt+{number}"] for number in range(1, 7)] == [
        "Idag",
        "Klienter",
        "Att göra",
        "Kalender",
        "Rapporter",
        "Administration",
    ]
    press(Qt.Key.Key_F1)
    assert not in_sight(window, KeysSheet)
    assert QApplication.focusWidget() is window.page.rows


def test_esc_closes_it(open_desk, qtbot):
    window = open_window(qtbot, open_desk("kast1"))
    press(Qt.Key.Key_F1)
    assert in_sight(window, KeysSheet)
    press(Qt.Key.Key_Escape)
    assert not in_sight(window, KeysSheet)


def test_an_open_form_tells_its_own_keys(open_desk, qtbot):
    window = open_window(qtbot, open_desk("midwife1"))
    window.go("clients")
    ctrl(Qt.Key.Key_N)
    assert in_sight(window, ClientSheet)
    press(Qt.Key.Key_F1)
    sheet = newest(window, KeysSheet)
    assert keys(sheet, "I det här formuläret") == {"Esc": "avbryt", "Ctrl+S": "registrera"}
    press(Qt.Key.Key_F1)
    assert in_sight(window, ClientSheet)


def test_what_the_role_may_not_is_absent(open_desk, qtbot):
    window = open_window(qtbot, open_desk("chief"))
    press(Qt.Key.Key_F1)
    assert "Ctrl+K" not in keys(newest(window, KeysSheet), "Överallt")
