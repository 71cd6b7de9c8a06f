"""A weekly time further on is moved while an earlier week is taken: refused with the way out on a button and a key."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.bookings import list_bookings
from spiral.records.visits import record_visit
from spiral.ui.calendar.booking_sheet import BookingSheet
from spiral.ui.parts.buttons import Button
from tests.make import TODAY, Clinic
from tests.ui.keyboard import CTRL, press
from tests.ui.register import newest, open_window
from tests.ui.treating import make_house, staff_id
from tests.ui.window import told

Key = Qt.Key
TAKEN = TODAY + dt.timedelta(days=44)  # the first Thursday that is not made yet
LATER = TAKEN + dt.timedelta(weeks=1)


@pytest.fixture(scope="module")
def house_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_house(made_clinic, tmp_path_factory.mktemp("before") / "clinic")


@pytest.fixture
def clinic(house_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(house_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def page(open_desk, qtbot):
    """The calendar a week after one in which somebody comes at the weekly time."""
    window = open_window(qtbot, open_desk("assistant1"))
    window.go("calendar")
    page = window.page
    client = next(row.id for row in window.index.find("K-0001"))
    facts = {"client_id": client, "service": "assessment", "minutes": 50, "drop_in": True}
    therapist = page.desk.ask(staff_id, "therapist1")
    page.desk.do(record_visit, date=TAKEN, start="09:20", staff_id=therapist, **facts)
    page.show_day(LATER)
    QApplication.processEvents()
    row = next(row for row in page.shown.bookings if row.date == str(LATER))
    page.grid.choose_entry(f"{row.contract_id} {row.date} {row.start} {row.room_id}")
    page.grid.setFocus()
    return page


def bookings(page, day: dt.date) -> list[tuple[str, str]]:
    return [(row.start, row.room) for row in page.desk.ask(list_bookings, first=day)]


def test_the_earlier_week_gets_the_free_place_and_the_later_is_moved(page) -> None:
    press(Key.Key_F)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert told(page.main).startswith(f"Samtalet {TAKEN} kommer före")
    assert f"{TAKEN} 10:15 Samtalsrum 1 är ledigt" in page.main.notice.detail.text()
    assert bookings(page, LATER) == [("09:00", "Samtalsrum 1")]
    press(Key.Key_M, CTRL)
    assert bookings(page, LATER) == [("09:00", "Samtalsrum 2")]
    assert bookings(page, TAKEN) == [("09:20", ""), ("10:15", "Samtalsrum 1")]
    assert told(page.main).startswith("Flyttat till")


def test_in_the_form_too_nothing_typed_is_lost(page) -> None:
    press(Key.Key_F2)
    form = newest(page.main, BookingSheet)
    form.fields.lines["start"].setText("13:00")
    press(Key.Key_S, CTRL)
    assert form.notice.text.text().startswith(f"Samtalet {TAKEN} kommer före")
    assert form.isVisible()
    press(Key.Key_M, CTRL)
    assert bookings(page, LATER) == [("13:00", "Samtalsrum 1")]


def test_cancelling_the_later_week_offers_it_too(page) -> None:
    page.moves.press("Å", page.grid.entry().row, "K-0002")
    (button,) = [each for each in page.main.notice.findChildren(Button) if "fortsätt" in each.words()]
    button.click()
    assert bookings(page, LATER) == []
    assert ("10:15", "Samtalsrum 1") in bookings(page, TAKEN)
