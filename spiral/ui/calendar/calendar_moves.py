"""Moving in the calendar: put down, refused with what stands in the way and the way out, taken back."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spiral.language import tr
from spiral.records.bookings import BookingRow, move_booking
from spiral.records.clashes import Wanted
from spiral.records.free_times import find_free_place
from spiral.records.visits import VisitRow
from spiral.ui.calendar.booking_sheet import ACCEPT_KEY, NOTHING, move_row, visit_of
from spiral.ui.calendar.calendar_cells import Entry
from spiral.ui.calendar.calendar_clash import (
    Clashing,
    clash_detail,
    clash_title,
    offer_of,
    overlap_detail,
    overlap_title,
)
from spiral.ui.calendar.calendar_hours import outside_words, read_outside
from spiral.ui.calendar.calendar_read import NO_ROOM, PEOPLE, ROOMS, entry_key
from spiral.ui.calendar.weeks_before import EARLIER, Moved, offer_earlier
from spiral.ui.parts.buttons import plain
from spiral.ui.parts.month_grid import day_words
from spiral.ui.today.outcomes import UNDO_KEY, Outcomes
from spiral.ui.visits.who_wished import with_who_wished
from spiral.ui.way_out import CLASH, accept_words, place_words
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.calendar.calendar_page import CalendarPage


class CalendarMoves:
    """For one page. `clash` is what was refused last, or two that stand in each other's way already.

    Two that a person has left as they are stay marked, but are not told again.
    """

    def __init__(self, page: "CalendarPage") -> None:
        self.page, self.desk, self.main = page, page.desk, page.main
        self.clash: Clashing | None = None
        self._left: set[frozenset[str]] = set()
        self._moved: tuple[BookingRow, VisitRow] | None = None
        self._placed: Callable[[], object] | None = None
        self.outcomes = Outcomes(page.desk, page.main)

    def drop(self, entry: Entry, key: str, day: str) -> None:
        """A booking was put down in another cell: moved at once, or told what stands in the way."""
        page, row = self.page, entry.row
        assert row is not None
        facts: dict[str, Any] = {"date": dt.date.fromisoformat(day)}
        if page.kind == ROOMS:
            facts["room_id"] = None if key == NO_ROOM else key
        elif page.kind == PEOPLE:
            facts["staff_id"] = key
        if not self._move(row, facts):
            page.refresh()
            page.grid.choose_entry("offer") or page.grid.choose_cell(key, day)
        page.grid.setFocus()

    def _move(self, row: BookingRow, facts: dict[str, Any]) -> bool:
        try:
            moved = with_who_wished(
                self.main, lambda who: self.desk.ask(move_row, row=row, wished_by=who, **facts)
            )
        except Refused as refused:
            if refused.reason in CLASH:
                self._tell_clash(row, facts, refused)
            elif refused.reason == EARLIER:
                self._tell_earlier(
                    row, refused, lambda earlier: self._move(row, facts | {"earlier": earlier})
                )
            else:
                self.main.refuse(refused)
            return False
        self.forget()
        self._moved = (row, moved)
        self.desk.changed.emit()
        self.page.show_saved(moved)
        button = plain(tr("Undo"), key=UNDO_KEY, small=True)
        button.clicked.connect(self.undo)
        day = day_words(dt.date.fromisoformat(moved.date)).lower()
        words = tr("Moved to {day} {time}.", day=day, time=moved.start)
        outside = self.desk.ask(
            read_outside,
            staff_id=moved.staff_id,
            date=dt.date.fromisoformat(moved.date),
            start=moved.start,
            minutes=moved.minutes,
        )
        if outside is not None:
            words = f"{words} {outside_words(outside, moved.staff)}"
        self.main.tell("ok" if outside is None else "warn", words, actions=[button])
        return True

    def press(self, key: str, row: BookingRow, called: str) -> None:
        """An outcome for a booking; a weekly time's talk is made first."""
        self._press(key, row, called, NOTHING)

    def _press(self, key: str, row: BookingRow, called: str, earlier: Moved) -> None:
        try:
            visit = row.visit or self.desk.ask(visit_of, row=row, earlier=earlier)
        except Refused as refused:
            if refused.reason == EARLIER:
                self._tell_earlier(row, refused, lambda moved: self._press(key, row, called, moved))
            else:
                self.main.refuse(refused)
            return
        self.forget()
        self.outcomes.press(key, visit, called)
        self._moved = None

    def undo(self) -> None:
        """Back to where the booking was, or the last outcome taken away."""
        if self._moved is None:
            self.outcomes.undo()
            return
        before, after = self._moved
        self._moved = None
        try:
            back = self.desk.do(
                move_booking,
                visit_id=after.id,
                version=after.version,
                date=dt.date.fromisoformat(before.date),
                start=before.start,
                staff_id=before.staff_id,
                room_id=before.room_id,
            )
        except Refused as refused:
            self.main.refuse(refused)
            return
        self.page.show_saved(back)
        self.main.tell("neutral", tr("Taken back: {day} {time}.", day=back.date, time=back.start))

    # --- clashes -----------------------------------------------------------------------------------------

    def offer(self) -> tuple[tuple[str, str], Entry] | None:
        """The free place of a clash as a booking that is not there yet, and its cell."""
        shown = self.page.shown
        return None if shown is None else offer_of(self.clash, shown, self.page.kind, names=self.page.names)

    def _tell_earlier(self, row: BookingRow, refused: Refused, go_on: Callable[[Moved], object]) -> None:
        """Weeks before are in the way: told at the top, with the button (or its key) that places them and goes on."""
        self.forget()

        def placed(earlier: Moved) -> None:
            self._placed = None
            self.main.notice.clear()
            go_on(earlier)

        button = offer_earlier(self.desk, self.main.tell, row, refused, placed)
        self._placed = button.click if button is not None else None

    def _tell_clash(self, row: BookingRow, facts: dict[str, Any], refused: Refused) -> None:
        """What stands in the way, once, above; with the way out and the free place drawn and in focus."""
        wanted = _wanted(row, facts)
        title = clash_title(refused, wanted, self.page.shown)
        self._propose(row, wanted, title, clash_detail(row, refused, self.page.names))

    def tell_overlap(self, overlaps: list[tuple[BookingRow, BookingRow]]) -> None:
        """Two that stand in each other's way already: the later one is offered another place."""
        overlaps = [pair for pair in overlaps if frozenset(map(entry_key, pair)) not in self._left]
        if not overlaps:
            return
        one, other = overlaps[0]
        row = other if other.whose is not None else one
        detail = overlap_detail(overlaps, names=self.page.names)
        also = entry_key(one if row is other else other)
        self._propose(row, _wanted(row, {}), overlap_title(one, other), detail, also=also)

    def _propose(self, row: BookingRow, wanted: Wanted, title: str, detail: str, also: str = "") -> None:
        movable, place = row.whose is not None, None
        if movable:
            visit_id = row.visit.id if row.visit else ""
            contract_id = row.contract_id or ""
            place = self.desk.ask(find_free_place, wanted, visit_id=visit_id, contract_id=contract_id)
        self.clash = Clashing(row, wanted, place, tuple(filter(None, (entry_key(row), also))))
        buttons = []
        if place is not None:
            show = plain(tr("Show"))
            show.clicked.connect(self._show_offer)
            take = plain(accept_words(place, wanted), key=ACCEPT_KEY)
            take.clicked.connect(self.accept)
            buttons = [show, take]
        leave = plain(tr("Leave it"), key="Esc")
        leave.clicked.connect(self._leave)
        leave.bind(self.page)
        words = f"{detail} {place_words(place, wanted)}" if movable else detail
        self.page.notice.say("danger", title, words, [*buttons, leave])

    def _show_offer(self) -> None:
        page = self.page
        if self.clash is not None and self.clash.place is not None:
            if self.clash.place.date not in (page.shown.days if page.shown else ()):
                page.day = self.clash.place.date
                page.refresh()
            page.grid.choose_entry("offer")
            page.grid.setFocus()

    def accept(self) -> None:
        """Take the free place, or the places of the weeks before."""
        if self._placed is not None:
            self._placed()
            return
        if self.clash is None or self.clash.place is None:
            return
        place, row = self.clash.place, self.clash.row
        facts = {"date": place.date, "start": place.start, "room_id": place.room_id}
        self._move(row, facts | {"staff_id": self.clash.wanted.staff_id})

    def _leave(self) -> None:
        row = self.clash.row if self.clash else None
        if self.clash is not None:
            self._left.add(frozenset(self.clash.keys))
        self.forget()
        self.page.refresh()
        if row is not None:
            self.page.grid.choose_entry(entry_key(row))
        self.page.grid.setFocus()

    def forget(self) -> None:
        """No clash is told any more."""
        self.clash = self._placed = None
        self.page.notice.clear()


def _wanted(row: BookingRow, facts: dict[str, Any]) -> Wanted:
    return Wanted(
        facts.get("date") or dt.date.fromisoformat(row.date),
        row.start,
        row.minutes,
        facts.get("staff_id", row.staff_id),
        facts.get("room_id", row.room_id),
        row.assisted_by,
    )
