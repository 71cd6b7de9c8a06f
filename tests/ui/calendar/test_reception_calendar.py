"""Reception hours in the calendar: how full they are, free time within them, the queue's proposal, a warning once."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spiral.records.asked_times import ask_time, list_asked_times
from spiral.records.bookings import list_bookings
from spiral.records.reception_hours import PHONE, set_reception_hours
from spiral.records.rooms import list_rooms
from spiral.ui.calendar.affected_rows import AffectedRow, read_affairs
from spiral.ui.calendar.asked_sheet import AskedSheet
from spiral.ui.calendar.booking_sheet import BookingSheet
from spiral.ui.calendar.calendar_read import HOUSE, PEOPLE
from spiral.ui.client_finder import ClientFinder
from spiral.vault.work import Work
from tests.make import TODAY, Clinic
from tests.ui.keyboard import CTRL, press, write
from tests.ui.register import newest, open_window
from tests.ui.treating import WEDNESDAY, book, make_house, staff_id

Key = Qt.Key


def give_hours(work: Work) -> None:
    """The gynaecologist Wednesday evening in the reception, the physician Tuesday morning; KAST's phone on Fridays."""
    rooms = [room.id for room in list_rooms(work)]
    for login, weekday, starts, ends, room, kind in (
        ("gyn1", 3, "16:00", "20:00", rooms[0], "visits"),
        ("physician1", 2, "09:00", "12:00", rooms[1], "visits"),
        ("kast1", 5, "09:00", "11:00", None, PHONE),
    ):
        told = {"weekday": weekday, "starts": starts, "ends": ends, "room_id": room, "kind": kind}
        set_reception_hours(work, staff_id=staff_id(work, login), from_date=TODAY, **told)


@pytest.fixture(scope="module")
def house_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_house(made_clinic, tmp_path_factory.mktemp("hours") / "clinic")
    box = Clinic(folder).open("chief")
    with box.work(TODAY) as work:
        give_hours(work)
    box.close()
    return folder


@pytest.fixture
def clinic(house_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(house_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def page(open_desk, qtbot):
    window = open_window(qtbot, open_desk("assistant1"))
    window.go("calendar")
    QApplication.processEvents()
    return window.page


def cell(page, key: str, day: dt.date):
    return page.grid.cell_of(key, day.isoformat())


def client(page) -> str:
    return next(row.id for row in page.main.index.find("K-0001"))


def reception(page) -> str:
    return page.desk.ask(list_rooms)[0].id


def test_the_line_says_how_full_the_hours_are_and_the_room_is_kept_for_them(page) -> None:
    shown = cell(page, reception(page), WEDNESDAY)
    assert [(each.start, each.title, each.look) for each in shown.entries if each.row is None] == [
        ("16:00", "Gynekolog 0/8", "taken")
    ]
    assert shown.free == "Ledigt 9–13, 13:45–16"
    told = {"service": "gyn_exam", "room": 0, "minutes": 45}
    for start in ("16:00", "17:00"):
        page.desk.do(book, client_id=client(page), login="gyn1", start=start, **told)
    shown = cell(page, reception(page), WEDNESDAY)
    assert [each.title for each in shown.entries if each.row is None] == [
        "Gynekolog 2/6"
    ]  # 16:45 to 17 is too short
    at = [row.key for row in page.grid.rows].index(reception(page))
    drawn = [shown.entries[each].start for each in page.grid.visible(at, 2)]
    assert drawn == ["13:00", "16:00"]  # the two are in the line's number, until one goes in
    page.grid.choose_entry(shown.entries[0].key)
    assert [shown.entries[each].start for each in page.grid.visible(at, 2)] == [
        "13:00",
        "16:00",
        "16:00",
        "17:00",
    ]


def test_people_are_free_in_their_own_hours_and_not_by_the_phone(page) -> None:
    page.show_kind(PEOPLE)
    gyn, kast = (page.desk.ask(staff_id, login) for login in ("gyn1", "kast1"))
    assert [cell(page, gyn, TODAY + n * dt.timedelta(days=1)).free for n in range(2)] == [
        "Tar inte emot",
        "Ledigt 16–20",
    ]
    friday = cell(page, kast, TODAY + dt.timedelta(days=3))
    assert [each.title for each in friday.entries] == ["KAST-telefon"]
    assert friday.free == "Ledigt 11–17"
    page.show_kind(HOUSE)
    assert [each.title for each in cell(page, "afternoon", WEDNESDAY).entries if each.row is None] == [
        "Gynekolog 0/8"
    ]


def test_enter_on_the_hours_books_the_first_free_time_in_them(page) -> None:
    told = {"service": "gyn_exam", "room": 0, "minutes": 30, "start": "16:00"}
    page.desk.do(book, client_id=client(page), login="gyn1", **told)
    page.grid.choose_entry(next(head.key for head in page.shown.heads if head.row.weekday == 3))
    page.grid.setFocus()
    for letter in "åa":
        write(letter)  # no outcome for hours
    press(Key.Key_Return)
    write("K-0002")
    newest(page.main, ClientFinder)
    press(Key.Key_Return)
    form = newest(page.main, BookingSheet)
    assert (form.fields.day.value(), form.fields.lines["start"].text()) == (WEDNESDAY, "16:30")
    assert (form.room.value(), form.fields.service.value()) == (reception(page), "gyn_exam")


def test_the_queue_proposes_a_time_in_the_doctors_hours(page) -> None:
    page.desk.do(ask_time, client_id=client(page), service="physician", how_soon="two_weeks")
    page.grid.setFocus()
    press(Key.Key_Q, CTRL)
    newest(page.main, AskedSheet)
    press(Key.Key_B, CTRL)
    form = newest(page.main, BookingSheet)
    proposed = (form.fields.day.value(), form.fields.lines["start"].text(), form.room.value())
    later = TODAY + dt.timedelta(weeks=1)  # this morning is over
    assert proposed == (later, "09:00", page.desk.ask(list_rooms)[1].id)
    press(Key.Key_S, CTRL)
    assert page.desk.ask(list_asked_times) == []


def test_who_is_away_and_only_assists_is_stood_in_for_or_nobody_assists(page) -> None:
    midwife, doctor = (page.desk.ask(staff_id, login) for login in ("midwife1", "physician1"))
    told = {"service": "gyn_exam", "room": 0, "minutes": 30, "start": "16:00", "assisted_by": midwife}
    page.desk.do(book, client_id=client(page), login="gyn1", **told)
    affairs = page.desk.ask(read_affairs, staff_id=midwife, first=WEDNESDAY, last=WEDNESDAY)
    (row,) = (
        AffectedRow(each, affairs, codes=True) for each in affairs.affected if each.booking.start == "16:00"
    )
    words = [row.how.itemText(at) for at in range(row.how.count())]
    assert "Lars Läkare assisterar i stället" in words
    assert "Ingen assisterar" in words
    assert not any("Gunnel" in each for each in words)
    row.how.set_value(("hand_over", doctor))
    assert (row.settled().staff_id, row.outcome_words()) == (doctor, "Som det var, någon annan assisterar")
    row.how.set_value(("hand_over", ""))
    assert (row.settled().staff_id, row.outcome_words()) == (None, "Som det var")


def test_outside_the_hours_is_told_once_and_allowed(page) -> None:
    page.desk.do(ask_time, client_id=client(page), service="gyn_exam", how_soon="two_weeks")
    page.grid.setFocus()
    press(Key.Key_Q, CTRL)
    newest(page.main, AskedSheet)
    press(Key.Key_B, CTRL)
    form = newest(page.main, BookingSheet)
    form.fields.lines["start"].setText("14:00")
    press(Key.Key_S, CTRL)
    assert form.notice.text.text() == "Utanför mottagningstiden"
    assert "Gunnel Kolog tar emot 16–20 den dagen." in form.notice.detail.text()
    form.fields.lines["start"].setText("14:30")
    press(Key.Key_S, CTRL)
    assert form.isVisible()
    press(Key.Key_S, CTRL)
    rows = page.desk.ask(list_bookings, first=WEDNESDAY)
    assert ("14:30", "Gunnel Kolog") in [(row.start, row.staff) for row in rows]
