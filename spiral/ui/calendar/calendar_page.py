"""Kalender: a week or a day by room, by colleague or for the whole house; booked, moved and cancelled from here."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from spiral.language import tr
from spiral.ui.calendar.absence_sheet import open_absence
from spiral.ui.calendar.asked_sheet import open_asked
from spiral.ui.calendar.booking_sheet import ACCEPT_KEY
from spiral.ui.calendar.calendar_bookings import CalendarBookings
from spiral.ui.calendar.calendar_cells import with_offer
from spiral.ui.calendar.calendar_head import DAY, WEEK, CalendarFoot, CalendarHead
from spiral.ui.calendar.calendar_mouse import MouseGrid
from spiral.ui.calendar.calendar_moves import CalendarMoves
from spiral.ui.calendar.calendar_read import (
    HOUSE,
    PEOPLE,
    ROOMS,
    CalendarShown,
    entry_key,
    find_overlaps,
    grid_cells,
    grid_columns,
    grid_rows,
    kind_words,
    read_calendar,
)
from spiral.ui.desk import Desk
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN, NEAR
from spiral.ui.parts.card import Card
from spiral.ui.parts.kept import keep, kept
from spiral.ui.parts.notice import Notice
from spiral.ui.today.day_list import OUTCOME_KEYS, outcome_word
from spiral.ui.today.outcomes import UNDO_KEY

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

NARROW = 760
KINDS, LENGTHS = (ROOMS, PEOPLE, HOUSE), (WEEK, DAY)


def page(desk: Desk, main: "MainWindow") -> Page:
    """The page of the place called calendar."""
    return CalendarPage(desk, main)


class CalendarPage(Page):
    """`kind` is rooms, people or house, `length` week or day; both are kept for each person."""

    def __init__(self, desk: Desk, main: "MainWindow") -> None:
        self.day = desk.today()
        self.kind = _known(kept("calendar/kind"), KINDS)
        self.length = _known(kept("calendar/length"), LENGTHS)
        self.names = False
        self.shown: CalendarShown | None = None
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        self.moves, self.bookings = CalendarMoves(self), CalendarBookings(self)
        self.head = CalendarHead()
        self.head.kinds.set_value(self.kind)
        self.head.lengths.set_value(self.length)
        self.notice = Notice()
        self.grid = MouseGrid(tr("Calendar"), keys=f"A{''.join(OUTCOME_KEYS)}")
        self.foot = CalendarFoot(self.desk, self)
        card = Card()
        card.add(self.grid, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, NEAR)
        self._column.setSpacing(10)
        self._column.addWidget(self.head)
        self._column.addWidget(self.notice)
        self._column.addWidget(card, 1)
        self._column.addWidget(self.foot)

    def _connect(self) -> None:
        head, foot, grid = self.head, self.foot, self.grid
        for button, by in ((head.before, -1), (head.after, 1)):
            button.clicked.connect(lambda _on=False, by=by: self.step(by))
        head.now.clicked.connect(lambda: self.show_day(self.desk.today()))
        head.now.bind(self)
        self._key("PgUp", lambda: self.step(-1))
        self._key("PgDown", lambda: self.step(1))
        head.new.clicked.connect(self.bookings.new_booking)
        head.new.bind(self)
        head.lengths.bind(grid)
        head.kinds.bind(grid)
        head.lengths.chosen.connect(self.show_length)
        head.kinds.chosen.connect(self.show_kind)
        foot.absence.clicked.connect(self._open_absence)
        foot.asked.clicked.connect(lambda: open_asked(self.main, self.desk))
        foot.names.clicked.connect(self._toggle_names)
        grid.opened.connect(self.bookings.open_entry)
        grid.asked.connect(self.bookings.book_at)
        grid.dropped.connect(self.moves.drop)
        grid.key_pressed.connect(self.bookings.press)
        grid.menu_asked.connect(self.bookings.pop_menu)
        self._key("F2", self._change_chosen)
        self._key("Ctrl+B", self.bookings.new_booking)
        self._key("Ctrl+J", self._write)
        self._key(ACCEPT_KEY, self.moves.accept)
        self._key(UNDO_KEY, self.moves.undo)

    def _key(self, key: str, does: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the grid gets it."""
        super().resizeEvent(event)
        compact = self.width() < NARROW
        self.head.set_compact(compact)
        self.foot.set_compact(compact)
        above = NEAR if compact else MARGIN - 4
        self._column.setContentsMargins(MARGIN, above, MARGIN, 4 if compact else NEAR)
        self._column.setSpacing(6 if compact else 10)

    # --- what is shown -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        shown = self.shown = self.desk.ask(
            read_calendar, day=self.day, week=self.length == WEEK, names=self.names
        )
        self.head.aside.setText(tr("week {week}", week=self.day.isocalendar().week))
        self.head.now.setEnabled(self.desk.today() not in shown.days)
        if shown.asked is not None:
            waiting = tr("{n} wait for a time", n=shown.asked) if shown.asked else tr("Waiting for a time")
            self.foot.asked.set_words(waiting)
        self.foot.names.set_words(tr("Hide names") if self.names else tr("Show names"))
        overlaps = find_overlaps(shown.bookings, shown.counts_as)
        if self.moves.clash is None and overlaps:
            self.moves.tell_overlap(overlaps)
        self._show_grid(shown, {entry_key(row) for pair in overlaps for row in pair})
        if self.moves.clash is None:
            self.notice.clear()

    def _show_grid(self, shown: CalendarShown, clashes: set[str]) -> None:
        if self.moves.clash is not None:
            clashes = clashes | set(self.moves.clash.keys)
        cells = grid_cells(shown, self.kind, names=self.names, clashes=clashes)
        offer = self.moves.offer()
        if offer is not None:
            place, entry = offer
            if place in cells:
                cells[place] = with_offer(cells[place], entry)
        self.grid.corner = (kind_words(self.kind), tr("week {week}", week=self.day.isocalendar().week))
        self.grid.show_grid(
            grid_columns(shown, self.desk.today()),
            grid_rows(shown, self.kind),
            cells,
            wide=self.length == DAY,
        )

    def step(self, by: int) -> None:
        """A week or a day on or back."""
        self.show_day(self.day + dt.timedelta(days=by * (7 if self.length == WEEK else 1)))

    def show_day(self, day: dt.date) -> None:
        """The week of a day, or the day."""
        self.day = day
        self.moves.forget()
        self.refresh()
        self.main.show_footer()

    def show_kind(self, kind: str) -> None:
        """Rooms, people or the whole house."""
        self.kind = kind
        self.head.kinds.set_value(kind)
        keep("calendar/kind", kind)
        self.refresh()

    def show_length(self, length: str) -> None:
        """The week, or the day one stands on."""
        place = self.grid.cell_keys()
        if place is not None:
            self.day = dt.date.fromisoformat(place[1])
        self.length = length
        self.head.lengths.set_value(length)
        keep("calendar/length", length)
        self.refresh()
        self.main.show_footer()

    def show_saved(self, row: Any) -> None:
        """What was booked or moved is where the keyboard is."""
        self.moves.forget()
        if row.date not in {day.isoformat() for day in self.shown.days} if self.shown else True:
            self.day = dt.date.fromisoformat(row.date)
        self.refresh()
        self.grid.choose_entry(row.id)
        self.grid.setFocus()

    def _toggle_names(self) -> None:
        self.names = not self.names
        self.refresh()

    def _change_chosen(self) -> None:
        entry = self.grid.entry()
        self.bookings.change(entry.row if entry else None)

    def _write(self) -> None:
        entry = self.grid.entry()
        if entry is not None and entry.row is not None:
            self.bookings.write(entry.row)

    def _open_absence(self) -> None:
        place = self.grid.cell_keys()
        staff_id = place[0] if place and self.kind == PEOPLE else None
        day = dt.date.fromisoformat(place[1]) if place else None
        open_absence(self.main, self.desk, staff_id=staff_id, day=day)

    # --- the window --------------------------------------------------------------------------------------

    def where(self) -> str:
        return self.day.isoformat()

    def go_to(self, where: str) -> None:
        self.show_day(dt.date.fromisoformat(where))

    def footer_keys(self) -> FooterKeys:
        return (
            (("Left", "Right", "Up", "Down"), tr("go")),
            ("Enter", tr("open or book")),
            ("F", tr("pick up and move")),
            ("F2", tr("change")),
            ("Å", outcome_word("cancelled").lower()),
            (("PgUp", "PgDown"), tr("week") if self.length == WEEK else tr("day")),
            (("A", "G", "U", "I"), tr("arrived, attended, no-show, withdrawn")),
            (("1", "2", "3"), tr("rooms, people, house")),
            (("4", "5"), tr("week, day")),
            ("Ctrl+Z", tr("take back")),
            *((("Ctrl+J", tr("write about the visit")),) if self.bookings.writes else ()),
            (("Menu", "Shift+F10"), tr("all that can be done with the booking")),
        )

    def footer_fact(self) -> str:
        if self.names:
            return tr("The reading is logged")
        return tr("Codes are shown, names on request and logged")

    def take_focus(self) -> None:
        self.grid.setFocus()


def _known(value: object, among: tuple[str, ...]) -> str:
    return str(value) if value in among else among[0]
