"""What is done with a place or a booking in the calendar: booked, opened, given an outcome, its menu."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from spiral.language import tr
from spiral.records.bookings import BookingRow
from spiral.records.free_times import clock_of, free_spans
from spiral.records.opening_hours import Span
from spiral.records.weekly_times import minute_of
from spiral.ui.calendar.booking_sheet import open_booking, open_move
from spiral.ui.calendar.calendar_cells import Entry
from spiral.ui.calendar.calendar_hours import HEAD
from spiral.ui.calendar.calendar_read import HOUSE, NO_ROOM, PEOPLE, ROOMS, taken_spans
from spiral.ui.calendar.calendar_weekly import weekly_actions
from spiral.ui.journal.entry_sheet import open_entry
from spiral.ui.today.day_list import OUTCOME_KEYS, outcome_word
from spiral.ui.treatment.note_sheet import NoteAbout, open_note
from spiral.ui.visits.visit_sheet import open_visit

if TYPE_CHECKING:
    from spiral.ui.calendar.calendar_page import CalendarPage


class CalendarBookings:
    """For one page."""

    def __init__(self, page: "CalendarPage") -> None:
        self.page, self.desk, self.main = page, page.desk, page.main

    def new_booking(self) -> None:
        """Ctrl+N: for whom, then the form with the place one stands on."""
        place = self.page.grid.cell_keys()
        if place is not None:
            self.book_at(*place)

    def book_at(self, key: str, day: str) -> None:
        """Enter on free time: whom, then the form with day, room or colleague, and the first free time."""
        page, entry = self.page, self.page.grid.entry()
        if entry is not None and entry.key == "offer":
            page.moves.accept()
            return
        date = dt.date.fromisoformat(day)
        known: dict[str, Any] = {"date": date, "start": self._first_free(key, date)}
        if page.kind == ROOMS and key != NO_ROOM:
            known["room_id"] = key
        elif page.kind == PEOPLE:
            known["staff_id"] = key
        self._find_and_book(known)

    def _first_free(self, key: str, day: dt.date) -> str:
        shown, kind = self.page.shown, self.page.kind
        cell = self.page.grid.cell_of(key, day.isoformat())
        if shown is None or cell is None or kind == HOUSE:
            return ""
        return self._first_in(
            shown.open_spans(kind, key, day), taken_spans(shown, kind, key, day, cell.busy), day
        )

    def _first_in(self, spans: Sequence[Span], taken: Sequence[Span], day: dt.date) -> str:
        """The first free time of some hours, by the clock; today not before now."""
        if day == self.desk.today():
            at = -(-minute_of(self.desk.clock()) // 30) * 30
            spans = [(max(first, at), last) for first, last in spans]
        free = [each for span in spans for each in free_spans(taken, span)]
        return clock_of(free[0][0]) if free else ""

    def _book_in(self, key: str) -> None:
        """Enter on a colleague's hours: whom, then the form with the colleague, the room and the first free time."""
        page = self.page
        head = next((each for each in page.shown.heads if each.key == key), None) if page.shown else None
        if head is None or page.shown is None:
            return
        theirs = page.shown.of_person(head.row.staff_id)
        taken = [
            (minute_of(row.start), minute_of(row.start) + row.minutes)
            for row in theirs
            if row.date == head.day.isoformat()
        ]
        known = {
            "date": head.day,
            "start": self._first_in([head.row.span], taken, head.day),
            "staff_id": head.row.staff_id,
            "room_id": head.row.room_id,
        }
        self._find_and_book(known)

    def _find_and_book(self, known: dict[str, Any]) -> None:
        self.main.find_client(
            lambda client_id: open_booking(
                self.main, self.desk, self.page.show_saved, client_id=client_id, **known
            )
        )

    def open_entry(self, entry: Entry) -> None:
        """Enter on a booking: the visit; on a weekly time further on: its form; on the proposal: take it."""
        row = entry.row
        if entry.key == "offer":
            self.page.moves.accept()
        elif entry.key.startswith(HEAD):
            self._book_in(entry.key)
        elif row is None or row.whose is None:
            self._say_closed()
        elif row.visit is None:
            self.change(row)
        else:
            open_visit(self.main, self.desk, row.visit.id)

    def change(self, row: BookingRow | None) -> None:
        """F2: another day, time, room or colleague."""
        if row is not None:
            open_move(self.main, self.desk, row, self.page.show_saved)

    def press(self, key: str, entry: Entry) -> None:
        """A letter on a booking: arrived or an outcome, as in the day's list."""
        row = entry.row
        if entry.key.startswith(HEAD):
            return
        if row is None or row.whose is None:
            self._say_closed()
            return
        if key in ("A", "G", "U") and row.date > self.desk.today().isoformat():
            self.main.tell("neutral", tr("The visit has not taken place yet."))
            return
        self.page.moves.press(key, row, entry.title)
        self.page.grid.setFocus()

    @property
    def writes(self) -> bool:
        """Whether one who writes about visits is at the keyboard."""
        return self.desk.may("write_entry") or self.desk.may("write_counselling")

    def write(self, row: BookingRow) -> None:
        """Ctrl+J: the process note of a case's talk, else the journal entry of the visit."""
        visit = row.visit
        if visit is None or not self.writes:
            return
        if row.case_id is not None and self.desk.may("write_counselling"):
            about = NoteAbout(visit.client_id, row.case_id, visit.id, dt.date.fromisoformat(visit.date))
            open_note(self.main, self.desk, about)
        elif self.desk.may("write_entry"):
            open_entry(self.main, self.desk, client_id=visit.client_id, visit_id=visit.id)

    def _say_closed(self) -> None:
        self.main.tell("neutral", tr("The time is taken. You do not work with that visit."))

    def pop_menu(self, entry: Entry, spot: QPoint) -> None:
        """What can be done with a booking, and with the weekly time it belongs to."""
        row = entry.row
        if row is None or row.whose is None:
            return
        menu = QMenu(self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row.visit is not None:
            menu.addAction(tr("Open the visit")).triggered.connect(lambda: self.open_entry(entry))
        menu.addAction(f"{tr('Change time or room…')}\tF2").triggered.connect(lambda: self.change(row))
        pick_up = menu.addAction(f"{tr('Pick up and move')}\tF")
        pick_up.triggered.connect(lambda: self.page.grid.pick_up(entry))
        menu.addSeparator()
        for key in ("Å", "I"):
            act = menu.addAction(f"{outcome_word(OUTCOME_KEYS[key])}\t{key}")
            act.triggered.connect(lambda _on=False, key=key: self.press(key, entry))
        weekly = weekly_actions(self.main, self.desk, row)
        if weekly:
            menu.addSeparator()
        for words, act_on in weekly:
            menu.addAction(words).triggered.connect(lambda _on=False, does=act_on: does())
        menu.popup(spot)
