"""The clinic's own numbers: the chief reads the rule, changes the number from a day on, and sees what is to come."""

import pytest
from PySide6.QtCore import Qt

from spiral.records.settings import read_setting, read_unit_details
from spiral.ui.administration.setting_sheet import SettingSheet
from tests.make import TODAY
from tests.ui.keyboard import CTRL, press, tab_to, write
from tests.ui.register import newest, open_window, words_in_sight

Key = Qt.Key


@pytest.fixture
def tab(open_desk, qtbot):
    window = open_window(qtbot, open_desk("chief"))
    window.go("administration")
    window.page.show_tab("settings")
    window.page.take_focus()
    return window.page.tab("settings")


def shown(tab) -> list[tuple[str, str, str]]:
    keys = ("value", "from", "coming")
    return [tuple(tab.rows.text_at(at, key) for key in keys) for at in range(2)]


def test_each_number_stands_with_its_rule_in_words(tab) -> None:
    assert shown(tab) == [("14", "från början", ""), ("5", "från början", "")]
    assert "låses som den står" in tab.rule.text()
    press(Key.Key_Down)
    assert "rört tangentbord eller mus" in tab.rule.text()


def test_a_number_is_changed_by_keyboard_within_its_limits(tab) -> None:
    press(Key.Key_Down)
    press(Key.Key_Return)
    sheet = newest(tab.main, SettingSheet)
    for wrong, said in (("16", "15"), ("fem", "1 och 15"), ("", "1 och 15")):
        sheet.fields["value"].focus()
        write(wrong) if wrong else press(Key.Key_Delete)
        press(Key.Key_S, CTRL)
        assert said in sheet.fields["value"].error
    sheet.fields["value"].focus()
    write("3")
    press(Key.Key_S, CTRL)
    assert shown(tab)[1] == ("3", TODAY.isoformat(), "")
    assert tab.desk.ask(read_setting, "idle_lock_minutes") == 3


def test_what_is_set_for_a_day_to_come_stands_beside_what_holds_now(tab) -> None:
    press(Key.Key_N, CTRL)
    sheet = newest(tab.main, SettingSheet)
    write("10")
    tab_to("Gäller från")
    sheet.day.line.selectAll()
    write("-1")
    press(Key.Key_S, CTRL)
    assert sheet.fields["from_date"].error
    sheet.day.line.selectAll()
    write("2026-12-01")
    press(Key.Key_S, CTRL)
    assert shown(tab)[0] == ("14", "från början", "10 från 2026-12-01")


def test_the_units_telephone_is_written_by_keyboard_and_must_be_one(tab) -> None:
    texts = [row for row in tab.rows.rows() if not row.kind.is_number]
    assert [row.value for row in texts] == ["", "", ""]
    assert "inte ifylld" in words_in_sight(tab)
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert "aldrig vem som svarar" in tab.rule.text()
    press(Key.Key_Return)
    sheet = newest(tab.main, SettingSheet)
    write("spiral")
    press(Key.Key_S, CTRL)
    assert "telefonnummer" in sheet.fields["value"].error
    assert sheet.value.text() == "spiral"
    sheet.value.selectAll()
    write("08-465 004 12")
    press(Key.Key_S, CTRL)
    assert tab.desk.ask(read_unit_details).phone == "08-465 004 12"
    assert "08-465 004 12" in words_in_sight(tab)


def test_a_rule_that_is_yes_or_no_is_answered_with_an_arrow(tab) -> None:
    assert tab.desk.ask(read_setting, "name_to_clients") == 1
    press(Key.Key_End)
    press(Key.Key_Return)
    sheet = newest(tab.main, SettingSheet)
    assert sheet.value.hasFocus()
    press(Key.Key_Right)
    press(Key.Key_S, CTRL)
    assert tab.desk.ask(read_setting, "name_to_clients") == 0
    assert tab.rows.text_at(len(tab.rows.rows()) - 1, "value") == "nej"


def test_nobody_else_has_the_tab(open_desk, qtbot) -> None:
    window = open_window(qtbot, open_desk("midwife1"))
    window.go("administration")
    assert "Regler" not in words_in_sight(window.page)
