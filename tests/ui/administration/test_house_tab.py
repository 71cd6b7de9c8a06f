"""Rooms and opening hours: added, renamed, ended by keyboard; what stands in a room's way is named."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from spiral.records.opening_hours import open_hours
from spiral.records.rooms import list_rooms
from spiral.ui.administration.house_sheets import HoursSheet, RoomSheet
from spiral.ui.parts.question import answering
from tests.make import TODAY, Clinic
from tests.ui.keyboard import CTRL, focused, press, tab_to, write
from tests.ui.treating import make_house
from tests.ui.window import sheet, told

Key = Qt.Key


@pytest.fixture(scope="module")
def booked_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with bookings to come in two rooms."""
    return make_house(made_clinic, tmp_path_factory.mktemp("booked") / "clinic")


@pytest.fixture
def clinic(booked_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(booked_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def tab(open_tab):
    return open_tab("chief", "house")


def rooms(tab) -> dict[str, bool]:
    return {row.name: row.offered for row in tab.desk.ask(list_rooms)}


def open_named(tab, name: str) -> RoomSheet:
    tab.rooms.choose(next(row.id for row in tab.rooms.rows() if row.name == name))
    tab.rooms.setFocus()
    press(Key.Key_Return)
    return sheet(tab.main, RoomSheet)


def test_a_room_is_added_renamed_and_ended_by_keyboard(tab):
    press(Key.Key_N, CTRL)
    write("Röda rummet")
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "Röda rummet kan bokas."
    form = open_named(tab, "Röda rummet")
    form.name.selectAll()
    write("Blå rummet")
    press(Key.Key_S, CTRL)
    assert rooms(tab)["Blå rummet"]
    open_named(tab, "Blå rummet")
    tab_to("Kan bokas")
    press(Key.Key_Space)
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "Blå rummet bokas inte längre."
    assert rooms(tab)["Blå rummet"] is False
    assert tab.rooms.text_at(len(rooms(tab)) - 1, "state") == "avslutat"
    assert tab.rooms.chosen().name == "Blå rummet"


def test_a_room_with_bookings_to_come_is_not_ended_and_it_is_told_why(tab):
    form = open_named(tab, "Samtalsrum 1")
    form.offered.click()
    press(Key.Key_S, CTRL)
    line = form.notice.text.text()
    assert line.startswith("Samtalsrum 1 kan inte avslutas än. Bokade besök: ")
    assert "Kontrakt med veckotid: 1." in line
    assert form.isVisible()
    assert rooms(tab)["Samtalsrum 1"]


def test_two_rooms_of_one_name_are_refused_beside_the_field(tab):
    press(Key.Key_N, CTRL)
    write("läkarrummet")
    press(Key.Key_S, CTRL)
    form = sheet(tab.main, RoomSheet)
    assert form.fields["name"].error == "Det finns redan ett rum som heter läkarrummet."
    assert focused() is form.name
    with answering("discard"):
        press(Key.Key_Escape)


def test_hours_are_set_from_a_day_on(tab):
    press(Key.Key_F6)
    assert focused() is tab.hours
    tab.hours.choose((2, None))
    press(Key.Key_Return)
    form = sheet(tab.main, HoursSheet)
    assert form.opens.text() == "09:00"
    form.day.line.setText("2026-12-01")
    form.opens.setText("1030")
    form.closes.setText("9")
    press(Key.Key_S, CTRL)
    assert form.fields["closes"].error == "Huset måste stänga senare på dagen än det öppnar."
    assert form.clocks.error_lines[form.fields["closes"]].isVisible()
    form.closes.setText("19:00")
    press(Key.Key_S, CTRL)
    assert told(tab.main) == "Tisdag från 2026-12-01: öppet 10:30 till 19:00."
    assert [row.from_date for row in tab.hours.rows() if row.weekday == 2] == [None, "2026-12-01"]
    assert tab.desk.ask(open_hours, dt.date(2026, 12, 1)) == (630, 1140)
    tab.hours.choose((1, None))
    tab.hours.setFocus()
    press(Key.Key_Return)
    form = sheet(tab.main, HoursSheet)
    form.closed_all_day.click()
    assert not form.opens.isEnabled()
    press(Key.Key_S, CTRL)
    assert told(tab.main) == f"Måndag från {TODAY}: stängt."
    assert tab.desk.ask(open_hours, TODAY + dt.timedelta(days=6)) is None
