"""Kalender by keyboard and mouse: what each role sees, booking, moving, a clash and its way out, absence, the queue."""

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from spiral.records.absences import list_absences
from spiral.records.asked_times import ask_time, list_asked_times
from spiral.records.bookings import list_bookings
from spiral.records.rooms import list_rooms
from spiral.records.visits import record_visit
from spiral.ui.calendar.absence_sheet import AbsenceSheet
from spiral.ui.calendar.asked_sheet import AskedSheet
from spiral.ui.calendar.booking_sheet import BookingSheet
from spiral.ui.calendar.calendar_read import HOUSE, PEOPLE, find_overlaps
from spiral.ui.calendar.calendar_weekly import weekly_actions
from spiral.ui.calendar.early_return_sheet import EarlyReturnSheet
from spiral.ui.client_finder import ClientFinder
from spiral.ui.paper_preview import PaperPreview
from spiral.ui.parts.buttons import Button
from spiral.ui.treatment.contract_sheet import ContractSheet
from spiral.ui.treatment.note_sheet import NoteSheet
from spiral.ui.treatment.pause_sheet import PauseSheet
from spiral.ui.visits.visit_sheet import VisitSheet
from tests.make import TODAY, Clinic
from tests.ui.keyboard import CTRL, focused, press, write
from tests.ui.register import newest, open_window
from tests.ui.treating import WEDNESDAY, make_house, staff_id
from tests.ui.window import told

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def house_folder(made_clinic: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_house(made_clinic, tmp_path_factory.mktemp("house") / "clinic")


@pytest.fixture
def clinic(house_folder: Path, tmp_path: Path) -> Clinic:
    shutil.copytree(house_folder, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture
def calendar(open_desk, qtbot):
    def opened(login: str = "assistant1", **when):
        window = open_window(qtbot, open_desk(login, **when))
        window.go("calendar")
        QApplication.processEvents()
        return window.page

    return opened


def rooms(page) -> list[str]:
    return [room.id for room in page.desk.ask(list_rooms)]


def entries(page, row: str, day: dt.date) -> list[tuple[str, str, str]]:
    at = [each.key for each in page.grid.rows].index(row)
    column = [each.key for each in page.grid.columns].index(day.isoformat())
    return [(each.start, each.title, each.look) for each in page.grid.cell(at, column).entries]


def bookings(page, day: dt.date) -> list[tuple[str, str]]:
    return [(row.start, row.room) for row in page.desk.ask(list_bookings, first=day)]


def stand_on(page, room: int, start: str, day: dt.date = WEDNESDAY) -> None:
    """Walk with the arrows to a booking."""
    page.grid.choose_cell(rooms(page)[room], day.isoformat())
    page.grid.setFocus()
    press(Key.Key_Down)
    while page.grid.entry().start != start:
        press(Key.Key_Down)


def test_the_desk_sees_codes_free_time_and_what_repeats(calendar) -> None:
    page = calendar()
    first = rooms(page)
    assert entries(page, first[2], WEDNESDAY) == [("10:00", "K-0001", "plain")]
    assert entries(page, first[0], WEDNESDAY) == [("13:00", "Bokad", "plain")]
    assert entries(page, first[2], WEDNESDAY + dt.timedelta(days=1)) == [("09:00", "K-0002", "weekly")]
    cells = {key: page.grid._cells[key].free for key in page.grid._cells}
    assert cells[first[2], WEDNESDAY.isoformat()] == "Ledigt 9–10, 10:50–20"
    assert cells[first[1], TODAY.isoformat()] == "Ledigt 9–17"
    assert [column.evening for column in page.grid.columns] == ["", "", "20", "", ""]


def test_a_protected_identity_is_just_booked_with_names_too(calendar) -> None:
    page = calendar()
    page.grid.setFocus()
    press(Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert entries(page, rooms(page)[2], WEDNESDAY)[0][1] == "Havet"
    assert entries(page, rooms(page)[0], WEDNESDAY)[0][1] == "Bokad"
    said = " ".join(e.said for cell in page.grid._cells.values() for e in cell.entries)
    assert "Gömda" not in said


def test_others_programmes_are_taken_time_and_cannot_be_opened(calendar) -> None:
    page = calendar("midwife1")
    assert entries(page, rooms(page)[2], WEDNESDAY) == [("10:00", "Bokad", "taken")]
    said = " ".join(e.said for cell in page.grid._cells.values() for e in cell.entries)
    assert "samtal" not in said.lower().replace("samtalsrum", "")
    stand_on(page, 2, "10:00")
    press(Key.Key_Return)
    assert not page.main.findChildren(VisitSheet)
    assert "upptagen" in told(page.main)
    stand_on(page, 2, "10:00")
    press(Key.Key_F)
    assert page.grid.picked is None


@pytest.mark.parametrize("login", ["outreach1", "kast1", "gyn1"])
def test_who_works_elsewhere_sees_only_that_time_is_taken(calendar, login: str) -> None:
    page = calendar(login)
    assert {look for cell in page.grid._cells.values() for look in (e.look for e in cell.entries)} <= {
        "taken",
        "weekly",
        "plain",
    }
    assert entries(page, rooms(page)[2], WEDNESDAY) == [("10:00", "Bokad", "taken")]


def test_the_chief_has_no_calendar(open_desk, qtbot) -> None:
    window = open_window(qtbot, open_desk("chief"))
    assert "calendar" not in [place.key for place in window.places()]


def test_a_booking_is_picked_up_and_put_down_by_keys_and_taken_back(calendar) -> None:
    page = calendar()
    stand_on(page, 2, "10:00")
    press(Key.Key_F)
    press(Key.Key_Down)
    press(Key.Key_Right)
    assert "flyttar" in page.grid.accessibleName()
    press(Key.Key_Return)
    thursday = WEDNESDAY + dt.timedelta(days=1)
    assert ("10:00", "Samtalsrum 2") in bookings(page, thursday)
    assert "Flyttat till torsdag 2026-11-26 10:00." in told(page.main)
    assert page.grid.entry().start == "10:00"
    press(Key.Key_Z, CTRL)
    assert ("10:00", "Samtalsrum 1") in bookings(page, WEDNESDAY)
    assert ("10:00", "Samtalsrum 2") not in bookings(page, thursday)


def test_escape_puts_it_back_where_it_was(calendar) -> None:
    page = calendar()
    stand_on(page, 2, "10:00")
    press(Key.Key_F)
    press(Key.Key_Down, times=2)
    press(Key.Key_Escape)
    assert page.grid.picked is None
    assert page.grid.entry().title == "K-0001"
    assert bookings(page, WEDNESDAY)[0] == ("10:00", "Samtalsrum 1")


def test_a_clash_is_told_once_with_the_way_out_in_focus_and_accepted_by_a_key(calendar) -> None:
    page = calendar()
    stand_on(page, 2, "10:00")
    press(Key.Key_F2)
    form = newest(page.main, BookingSheet)
    form.fields.lines["start"].setText("09:30")
    press(Key.Key_S, CTRL)
    stand_on(page, 2, "09:30")
    press(Key.Key_F)
    press(Key.Key_Right)
    press(Key.Key_Return)
    assert page.notice.text.text() == "Krock torsdag 2026-11-26 i Samtalsrum 1"
    assert "K-0002" in page.notice.detail.text()
    assert "09:00–09:50" in page.notice.detail.text()
    offered = page.grid.entry()
    assert (offered.key, offered.look) == ("offer", "offer")
    assert bookings(page, WEDNESDAY)[0] == ("09:30", "Samtalsrum 1")  # nothing was moved
    place = page.moves.clash.place
    press(Key.Key_M, CTRL)
    assert page.moves.clash is None
    assert not page.notice.isVisible()
    assert (place.start, place.room) in bookings(page, place.date)


def test_a_clash_can_be_left(calendar) -> None:
    page = calendar()
    stand_on(page, 2, "10:00")
    press(Key.Key_F2)
    newest(page.main, BookingSheet).fields.lines["start"].setText("09:10")
    press(Key.Key_S, CTRL)
    stand_on(page, 2, "09:10")
    press(Key.Key_F)
    press(Key.Key_Right)
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert page.moves.clash is None
    assert not any(e.key == "offer" for cell in page.grid._cells.values() for e in cell.entries)
    assert page.grid.entry().title == "K-0001"


def test_the_mouse_draws_a_booking_to_another_room(calendar) -> None:
    page = calendar()
    ids = [row.key for row in page.grid.rows]
    column = [each.key for each in page.grid.columns].index(WEDNESDAY.isoformat())
    start = page.grid.entry_box(ids.index(rooms(page)[2]), column, 0).center()
    end = page.grid.cell_box(ids.index(rooms(page)[3]), column).center()
    view = page.grid.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, start + QPoint(0, 20))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    QApplication.processEvents()
    assert bookings(page, WEDNESDAY)[0] == ("10:00", "Samtalsrum 2")


def test_free_time_is_booked_by_keys_with_room_and_first_free_hour(calendar) -> None:
    page = calendar()
    page.grid.choose_cell(rooms(page)[2], WEDNESDAY.isoformat())
    page.grid.setFocus()
    press(Key.Key_Return)
    assert newest(page.main, ClientFinder)
    write("K-0001")
    press(Key.Key_Return)
    form = newest(page.main, BookingSheet)
    assert form.room.currentText() == "Samtalsrum 1"
    assert (form.fields.day.value(), form.fields.lines["start"].text()) == (WEDNESDAY, "09:00")
    press(Key.Key_S, CTRL)
    assert [start for start, room in bookings(page, WEDNESDAY) if room == "Samtalsrum 1"] == [
        "09:00",
        "10:00",
    ]
    assert page.grid.entry().start == "09:00"
    assert focused() is page.grid


def test_the_form_tells_a_clash_and_fills_in_the_free_place(calendar) -> None:
    page = calendar()
    page.grid.choose_cell(rooms(page)[2], WEDNESDAY.isoformat())
    page.grid.setFocus()
    press(Key.Key_Return)
    write("K-0003")
    press(Key.Key_Return)
    form = newest(page.main, BookingSheet)
    form.fields.service.setFocus()
    form.fields.service.set_value("midwife_talk")
    form.fields.service.chosen.emit("midwife_talk")
    form.fields.lines["start"].setText("10:15")
    press(Key.Key_S, CTRL)
    assert "Samtalsrum 1 K-0001" in form.notice.text.text()
    assert form.notice.detail.text() == "Mottagningen är ledigt då."
    press(Key.Key_M, CTRL)
    assert form.room.currentText() == "Mottagningen"
    press(Key.Key_S, CTRL)
    assert ("10:15", "Mottagningen") in bookings(page, WEDNESDAY)


def test_what_is_written_about_a_visit_opens_by_its_key_where_one_stands(calendar) -> None:
    page = calendar("therapist1")
    stand_on(page, 2, "09:00", TODAY + dt.timedelta(days=2))
    press(Key.Key_J, CTRL)
    assert newest(page.main, NoteSheet).isVisible()
    page = calendar()
    stand_on(page, 2, "10:00")
    assert not page.bookings.writes  # the desk writes nothing, and its foot does not tell of the key
    press(Key.Key_J, CTRL)
    assert "Ctrl+J" not in str(page.footer_keys())


def test_cancelled_by_the_client_is_one_key_and_the_time_is_free(calendar) -> None:
    page = calendar()
    stand_on(page, 2, "10:00")
    write("å")
    assert entries(page, rooms(page)[2], WEDNESDAY) == []
    press(Key.Key_Z, CTRL)
    assert entries(page, rooms(page)[2], WEDNESDAY)[0][0] == "10:00"
    stand_on(page, 2, "10:00")
    write("g")
    assert "inte ägt rum" in told(page.main)


def test_people_show_the_load_and_the_house_its_parts_of_the_day(calendar) -> None:
    page = calendar()
    page.grid.setFocus()
    press(Key.Key_2)
    assert page.kind == PEOPLE
    notes = {row.title: row.note for row in page.grid.rows}
    assert notes["Tora Terapeut"] == "2 av 15 samtal"
    assert notes["Barbro Morska"] == ""
    press(Key.Key_3)
    assert page.kind == HOUSE
    assert [row.title for row in page.grid.rows] == ["Förmiddag", "Eftermiddag", "Kväll"]
    press(Key.Key_5)
    assert len(page.grid.columns) == 1
    press(Key.Key_4)
    assert len(page.grid.columns) == 5


def test_weeks_go_by_and_red_days_are_named(calendar) -> None:
    page = calendar()
    press(Key.Key_PageDown, times=4)
    assert [column.holiday for column in page.grid.columns][3:] == ["Julafton", "Juldagen"]
    assert page.grid._cells[rooms(page)[1], "2026-12-25"].free == "Stängt"
    press(Key.Key_Home)
    assert page.grid.columns[0].key == "2026-11-23"


def test_a_holiday_is_settled_in_one_step_with_whom_to_reach(calendar) -> None:
    page = calendar()
    page.grid.setFocus()
    press(Key.Key_O, CTRL)
    form = newest(page.main, AbsenceSheet)
    therapist = page.desk.ask(staff_id, "therapist1")
    form.staff.set_value(therapist)
    form.first.setText("2026-11-25")
    form.last.setText("2026-11-26")
    press(Key.Key_S, CTRL)
    assert [row.who for row in form.rows] == ["K-0001", "K-0002"]
    press(Key.Key_S, CTRL)
    assert "2 är kvar" in form.notice.text.text()
    assert page.desk.ask(list_absences, first=TODAY, last=WEDNESDAY) == []
    press(Key.Key_M, CTRL)
    assert form.notice.isHidden()
    press(Key.Key_S, CTRL)
    assert form.done
    said = [label.text() for label in form.findChildren(type(form.lead)) if label.isVisible()]
    assert any("070-174 06 05" in text for text in said)
    assert bookings(page, WEDNESDAY) == [("13:00", "Mottagningen")]
    assert {start for start, _ in bookings(page, TODAY + dt.timedelta(days=3))} == {"09:00", "10:00"}
    press(Key.Key_S, CTRL)
    page.show_kind(PEOPLE)
    assert page.grid._cells[therapist, "2026-11-25"].free == "Borta: sjukdom"


def test_back_before_the_absence_ends_and_the_bookings_with_it(calendar) -> None:
    page = calendar()
    before = bookings(page, WEDNESDAY)
    page.grid.setFocus()
    press(Key.Key_O, CTRL)
    form = newest(page.main, AbsenceSheet)
    form.staff.set_value(page.desk.ask(staff_id, "therapist1"))
    form.first.setText(str(WEDNESDAY))
    form.last.setText(str(WEDNESDAY))
    press(Key.Key_S, CTRL)
    form.all_cancel.click()
    press(Key.Key_S, CTRL)
    assert [line.who for line in form.reach.lines] == ["K-0001"]
    press(Key.Key_S, CTRL)
    assert bookings(page, WEDNESDAY) == before[1:]
    press(Key.Key_O, CTRL)
    form = newest(page.main, AbsenceSheet)
    back = [button for button in form.known.findChildren(Button) if button.words() == "Tillbaka tidigare…"]
    assert [button.accessibleName() for button in back] == [
        f"Tillbaka tidigare… Tora Terapeut: sjukdom, {WEDNESDAY} till {WEDNESDAY}"
    ]
    back[0].click()
    form = newest(page.main, EarlyReturnSheet)
    assert [row.how.count() for row in form.rows] == [2]
    form.all_back.click()
    press(Key.Key_S, CTRL)
    assert form.done
    assert "070-174 06 05" in form.reach.lines[0].how
    press(Key.Key_P, CTRL)
    assert newest(page.main, PaperPreview)
    assert bookings(page, WEDNESDAY) == before
    assert page.desk.ask(list_absences, first=TODAY, last=WEDNESDAY) == []


FAR = TODAY + dt.timedelta(days=44)  # Thursday, beyond the talks that are made


def test_a_weekly_time_further_on_is_moved_cancelled_and_taken_back(calendar) -> None:
    page = calendar()
    page.show_day(FAR)
    assert entries(page, rooms(page)[2], FAR) == [("09:00", "K-0002", "weekly")]
    stand_on(page, 2, "09:00", FAR)
    press(Key.Key_F)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert bookings(page, FAR) == [("09:00", "Samtalsrum 2")]
    press(Key.Key_Z, CTRL)
    assert bookings(page, FAR) == [("09:00", "Samtalsrum 1")]
    later = FAR + dt.timedelta(days=7)
    page.show_day(later)
    stand_on(page, 2, "09:00", later)
    write("å")
    assert bookings(page, later) == []
    press(Key.Key_Z, CTRL)
    assert bookings(page, later) == [("09:00", "Samtalsrum 1")]


def test_a_weekly_time_further_on_opens_a_form_that_makes_nothing_until_it_is_saved(calendar) -> None:
    page = calendar()
    page.show_day(FAR)
    stand_on(page, 2, "09:00", FAR)
    press(Key.Key_Return)
    form = newest(page.main, BookingSheet)
    assert (form.fields.day.value(), form.fields.lines["start"].text()) == (FAR, "09:00")
    assert not form.changed()
    form.close_sheet()
    page.refresh()
    assert page.grid.entry().row.visit is None
    press(Key.Key_F2)
    form = newest(page.main, BookingSheet)
    form.fields.lines["start"].setText("11:00")
    press(Key.Key_S, CTRL)
    assert bookings(page, FAR) == [("11:00", "Samtalsrum 1")]
    assert page.grid.entry().start == "11:00"


def test_the_whole_weekly_time_is_moved_or_paused_from_a_day_by_who_keeps_it(calendar) -> None:
    page = calendar("therapist1")
    page.show_day(FAR)
    stand_on(page, 2, "09:00", FAR)
    row = page.grid.entry().row
    acts = weekly_actions(page.main, page.desk, row)
    assert len(acts) == 3
    acts[0][1]()
    form = newest(page.main, ContractSheet)
    assert (form.from_date.value(), form.time.text()) == (FAR, "09:00")
    form.time.setText("10:00")
    press(Key.Key_S, CTRL)
    assert bookings(page, FAR) == [("10:00", "Samtalsrum 1")]
    acts[1][1]()
    form = newest(page.main, PauseSheet)
    assert form.first.value() == FAR
    form.last.setText(str(FAR))
    press(Key.Key_S, CTRL)
    assert bookings(page, FAR) == []
    assert bookings(page, FAR + dt.timedelta(days=7)) == [("10:00", "Samtalsrum 1")]


def test_the_menu_key_opens_what_can_be_done_with_a_weekly_time(calendar) -> None:
    page = calendar("therapist1")
    page.show_day(FAR)
    stand_on(page, 2, "09:00", FAR)
    for key, modifiers in ((Key.Key_Menu, NONE), (Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)):
        press(key, modifiers)
        menu = newest(page, QMenu)
        words = [act.text().split("\t")[0] for act in menu.actions() if act.text()]
        assert words[-3:] == [
            "Flytta veckotiden från och med här…",
            "Uppehåll från och med här…",
            "Avsluta veckotiden från och med här…",
        ]
        menu.close()
        QApplication.processEvents()
        page.grid.setFocus()


def test_the_desk_is_not_offered_what_is_agreed_with_the_client(calendar) -> None:
    page = calendar()
    page.show_day(FAR)
    stand_on(page, 2, "09:00", FAR)
    assert weekly_actions(page.main, page.desk, page.grid.entry().row) == []


def test_a_full_cell_tells_how_many_more_and_shows_them_where_one_goes_in(calendar) -> None:
    page = calendar()
    page.main.resize(683, 384)
    QApplication.processEvents()
    at = [row.key for row in page.grid.rows].index(rooms(page)[2])
    column = [each.key for each in page.grid.columns].index(WEDNESDAY.isoformat())
    page.grid.choose_cell(rooms(page)[0], WEDNESDAY.isoformat())
    key = (rooms(page)[2], WEDNESDAY.isoformat())
    one = page.grid.cell(at, column).entries[0]
    many = tuple(dataclasses.replace(one, key=str(n), start=f"{9 + n // 6:02d}:{n % 6}0") for n in range(40))
    crowded = dataclasses.replace(page.grid.cell(at, column), entries=many)
    page.grid.show_grid(page.grid.columns, page.grid.rows, {**page.grid._cells, key: crowded}, wide=False)
    drawn = len(page.grid.visible(at, column))
    assert 2 <= drawn < 40
    assert page.grid._drawn(at, column).free.startswith(f"{40 - drawn} till")
    assert page.grid.cell_box(at, column).height() <= page.grid.viewport().height() * 2 / 3
    page.grid.choose_entry("39")
    assert len(page.grid.visible(at, column)) == 40
    assert page.grid.viewport().rect().contains(page.grid.entry_box(at, column, 39))


def test_the_queue_is_booked_from_and_gets_shorter(calendar) -> None:
    page = calendar()
    client = next(row.id for row in page.main.index.find("K-0001"))
    page.desk.do(ask_time, client_id=client, service="physician", how_soon="this_week", words="helst fm")
    assert page.foot.asked.words() == "1 väntar på tid"
    page.grid.setFocus()
    press(Key.Key_Q, CTRL)
    form = newest(page.main, AskedSheet)
    press(Key.Key_B, CTRL)
    booking = newest(page.main, BookingSheet)
    assert booking.fields.service.value() == "physician"
    assert "helst fm" in booking.foot.note.whole()
    booking.fields.lines["start"].setText("15:00")
    press(Key.Key_S, CTRL)
    assert page.desk.ask(list_asked_times) == []
    assert form.rows.rows() == []
    assert ("15:00", "") in bookings(page, TODAY)


def test_every_cell_is_told_to_who_does_not_see(calendar) -> None:
    page = calendar()
    stand_on(page, 2, "10:00")
    said = page.grid.accessibleName()
    for words in ("Samtalsrum 1", "Onsdag 2026-11-25", "10:00–10:50", "K-0001", "Tora Terapeut"):
        assert words in said


def test_two_that_clash_already_are_told_until_they_are_left(calendar) -> None:
    page = calendar()
    client = next(row.id for row in page.main.index.find("K-0001"))
    told_facts = {"client_id": client, "service": "assessment", "minutes": 50, "drop_in": True}
    therapist = page.desk.ask(staff_id, "therapist1")
    page.desk.do(record_visit, date=WEDNESDAY, start="10:20", staff_id=therapist, **told_facts)
    assert page.notice.text.text() == "Krock onsdag 2026-11-25 i Tora Terapeut"
    press(Key.Key_Escape)
    assert not page.notice.isVisible()
    assert entries(page, rooms(page)[2], WEDNESDAY)[0][2] == "clash"
    page.refresh()
    assert not page.notice.isVisible()


def test_overlaps_that_lie_there_already_are_found(calendar) -> None:
    page = calendar()
    rows = page.desk.ask(list_bookings, first=WEDNESDAY)
    counts = {row.staff_id: row.staff_id for row in rows}
    assert find_overlaps(rows, counts) == []
    late = [row for row in rows if row.start == "10:00"]
    other = dataclasses.replace(late[0], start="10:49", visit=None)
    assert find_overlaps([*rows, other], counts) == [(late[0], other)]
    touching = dataclasses.replace(late[0], start="10:50", visit=None)
    assert find_overlaps([*rows, touching], counts) == []
