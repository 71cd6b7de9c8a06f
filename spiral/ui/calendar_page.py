"""Kalender: a week or a day by room, by colleague or for the whole house; booked, moved and cancelled from here."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.bookings import BookingRow, move_booking
from spiral.records.clashes import Wanted
from spiral.records.free_times import clock_of, find_free_place, free_spans
from spiral.ui.absence_sheet import open_absence
from spiral.ui.asked_sheet import open_asked
from spiral.ui.booking_sheet import ACCEPT_KEY, open_booking, open_move
from spiral.ui.calendar_cells import Entry, with_offer
from spiral.ui.calendar_clash import Clashing, clash_detail, clash_title
from spiral.ui.calendar_grid import CalendarGrid
from spiral.ui.calendar_painter import legend
from spiral.ui.calendar_read import (
    HOUSE,
    NO_ROOM,
    PARTS,
    PEOPLE,
    ROOMS,
    CalendarShown,
    called,
    entry_key,
    entry_of,
    find_overlaps,
    grid_cells,
    grid_columns,
    grid_rows,
    read_calendar,
)
from spiral.ui.day_list import OUTCOME_KEYS, outcome_word
from spiral.ui.desk import Desk
from spiral.ui.outcomes import UNDO_KEY, Outcomes
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import MARGIN, NEAR, SMALL
from spiral.ui.parts.buttons import icon_button, plain, primary, quiet
from spiral.ui.parts.card import Card
from spiral.ui.parts.flow import Flow
from spiral.ui.parts.icon import Icon
from spiral.ui.parts.kept import keep, kept
from spiral.ui.parts.month_grid import day_words
from spiral.ui.parts.notice import Notice
from spiral.ui.parts.page_head import PageHead
from spiral.ui.parts.segments import Segment, Segments
from spiral.ui.parts.text import Text
from spiral.ui.visit_sheet import open_visit
from spiral.ui.way_out import CLASH, accept_words, place_words
from spiral.vault.errors import Refused

if TYPE_CHECKING:
    from spiral.ui.main_window import MainWindow

WEEK, DAY = "week", "day"
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
        self.clash: Clashing | None = None
        self._moved: tuple[BookingRow, Any] | None = None
        self.outcomes = Outcomes(desk, main)
        super().__init__(desk, main)

    def _build(self) -> None:
        self.setObjectName("page")
        self.before = icon_button("caret-left", tr("Earlier"), key="PgUp")
        self.now_button = plain(tr("Today"), key="Home")
        self.after = icon_button("caret-right", tr("Later"), key="PgDown")
        self.lengths = Segments(
            [Segment(WEEK, tr("Week"), "4"), Segment(DAY, tr("Day"), "5")], tr("How long"), check=False
        )
        self.kinds = Segments(
            [
                Segment(ROOMS, tr("Rooms"), "1"),
                Segment(PEOPLE, tr("People"), "2"),
                Segment(HOUSE, tr("House"), "3"),
            ],
            tr("By what"),
            check=False,
        )
        self.kinds.set_value(self.kind)
        self.lengths.set_value(self.length)
        self.new = primary(tr("New booking"), icon="plus", key="Ctrl+N")
        actions = [self.before, self.now_button, self.after, self.lengths, self.kinds]
        self.head = PageHead(tr("Calendar"), actions=[*actions, self.new], aside=" ")
        self.notice = Notice()
        self.grid = CalendarGrid(tr("Calendar"), keys=f"A{''.join(OUTCOME_KEYS)}")
        card = Card()
        card.add(self.grid, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, NEAR)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(card, 1)
        column.addWidget(self._below())

    def _below(self) -> QWidget:
        """The signs in words, and what is done from here now and then."""
        below = QWidget()
        flow = Flow(below, spacing=14)
        self._signs: list[QWidget] = []
        for icon, tone, words in legend():
            one = QWidget()
            line = Flow(one, spacing=4)
            line.addWidget(Icon(icon, tone, 14))
            line.addWidget(Text(words, size=SMALL, tone="muted"))
            flow.addWidget(one)
            self._signs.append(one)
        self.absence = quiet(tr("Absence…"), icon="user-minus", key="Ctrl+O", small=True)
        self.asked = quiet(tr("Waiting for a time"), icon="queue", key="Ctrl+Q", small=True)
        self.show_names = quiet(tr("Show names"), icon="eye", key="Alt+N", small=True)
        may = self.desk.may
        offered = (
            (self.absence, may("record_absence")),
            (self.asked, may("list_asked_times")),
            (self.show_names, may("find_clients")),
        )
        for button, shown in offered:
            if shown:
                flow.addWidget(button.bind(self))
        return below

    def _connect(self) -> None:
        for button, by in ((self.before, -1), (self.after, 1)):
            button.clicked.connect(lambda _on=False, by=by: self.step(by))
        self.now_button.clicked.connect(lambda: self.show_day(self.desk.today()))
        self.now_button.bind(self)
        self._key("PgUp", lambda: self.step(-1))
        self._key("PgDown", lambda: self.step(1))
        self.new.clicked.connect(self.new_booking)
        self.new.bind(self)
        self.lengths.bind(self.grid)
        self.kinds.bind(self.grid)
        self.lengths.chosen.connect(self.show_length)
        self.kinds.chosen.connect(self.show_kind)
        self.absence.clicked.connect(self._open_absence)
        self.asked.clicked.connect(lambda: open_asked(self.main, self.desk))
        self.show_names.clicked.connect(self._toggle_names)
        self.grid.opened.connect(self.open_entry)
        self.grid.asked.connect(self.book_at)
        self.grid.dropped.connect(self.drop)
        self.grid.key_pressed.connect(self.press)
        self.grid.menu_asked.connect(self._pop_menu)
        self._key("F2", self._move_chosen)
        self._key(ACCEPT_KEY, self.accept)
        self._key(UNDO_KEY, self.undo)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the signs are left to what is read aloud and to the tooltips."""
        super().resizeEvent(event)
        for sign in self._signs:
            sign.setVisible(self.width() >= NARROW)

    def _key(self, key: str, does: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)

    # --- what is shown -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        shown = self.shown = self.desk.ask(
            read_calendar, day=self.day, week=self.length == WEEK, names=self.names
        )
        self.head.set_title(tr("Calendar"), tr("week {week}", week=self.day.isocalendar().week))
        today = self.desk.today()
        self.now_button.setEnabled(today not in shown.days)
        if shown.asked is not None:
            waiting = tr("{n} wait for a time", n=shown.asked) if shown.asked else tr("Waiting for a time")
            self.asked.set_words(waiting)
        self.show_names.set_words(tr("Hide names") if self.names else tr("Show names"))
        overlaps = find_overlaps(shown.bookings, shown.counts_as)
        if self.clash is None and overlaps:
            self._tell_overlap(overlaps)
        self._show_grid({entry_key(row) for pair in overlaps for row in pair})
        if self.clash is None and not overlaps:
            self.notice.clear()

    def _show_grid(self, clashes: set[str]) -> None:
        assert self.shown is not None
        if self.clash is not None:
            clashes = clashes | set(self.clash.keys)
        cells = grid_cells(self.shown, self.kind, names=self.names, clashes=clashes)
        offer = self._offer()
        if offer is not None:
            place, entry = offer
            if place in cells:
                cells[place] = with_offer(cells[place], entry)
        columns = grid_columns(self.shown, self.desk.today())
        rows = grid_rows(self.shown, self.kind)
        self.grid.show_grid(columns, rows, cells, wide=self.length == DAY)

    def _offer(self) -> tuple[tuple[str, str], Entry] | None:
        """The free place of a clash as a booking that is not there yet."""
        if self.clash is None or self.clash.place is None or self.shown is None:
            return None
        place, row = self.clash.place, self.clash.row
        words = tr("{who}, proposal", who=called(row, names=self.names))
        entry = entry_of(self.shown, row, self.kind, names=self.names, clashes=set())
        end = clock_of(int(place.start[:2]) * 60 + int(place.start[3:]) + row.minutes)
        made = Entry(
            "offer", place.start, end, words, place.room, "offer", ("arrow-bend-up-right",),
            tr("free place for {booking}", booking=entry.said), None,
        )  # fmt: skip
        part = next(key for key, _, last in PARTS if int(place.start[:2]) * 60 < last)
        keys = {ROOMS: place.room_id or NO_ROOM, PEOPLE: self.clash.wanted.staff_id, HOUSE: part}
        return (keys[self.kind], place.date.isoformat()), made

    def step(self, by: int) -> None:
        """A week or a day on or back."""
        self.show_day(self.day + dt.timedelta(days=by * (7 if self.length == WEEK else 1)))

    def show_day(self, day: dt.date) -> None:
        """The week of a day, or the day."""
        self.day = day
        self._forget_clash()
        self.refresh()
        self.main.show_footer()

    def show_kind(self, kind: str) -> None:
        """Rooms, people or the whole house."""
        self.kind = kind
        self.kinds.set_value(kind)
        keep("calendar/kind", kind)
        self.refresh()

    def show_length(self, length: str) -> None:
        """The week, or the day one stands on."""
        place = self.grid.cell_keys()
        if place is not None:
            self.day = dt.date.fromisoformat(place[1])
        self.length = length
        self.lengths.set_value(length)
        keep("calendar/length", length)
        self.refresh()

    def _toggle_names(self) -> None:
        self.names = not self.names
        self.refresh()

    def where(self) -> str:
        return self.day.isoformat()

    def go_to(self, where: str) -> None:
        self.show_day(dt.date.fromisoformat(where))

    # --- booking -----------------------------------------------------------------------------------------

    def new_booking(self) -> None:
        """Ctrl+N: for whom, then the form with the place one stands on."""
        place = self.grid.cell_keys()
        if place is not None:
            self.book_at(*place)

    def book_at(self, key: str, day: str) -> None:
        """Enter on free time: whom, then the form with day, room or colleague, and the first free time."""
        if self.grid.entry() is not None and self.grid.entry().key == "offer":  # type: ignore[union-attr]
            self.accept()
            return
        date = dt.date.fromisoformat(day)
        known: dict[str, Any] = {"date": date, "start": self._first_free(key, date)}
        if self.kind == ROOMS and key != NO_ROOM:
            known["room_id"] = key
        elif self.kind == PEOPLE:
            known["staff_id"] = key
        self.main.find_client(
            lambda client_id: open_booking(
                self.main, self.desk, self.show_saved, client_id=client_id, **known
            )
        )

    def _first_free(self, key: str, day: dt.date) -> str:
        cells = grid_cells(self.shown, self.kind, names=False, clashes=set()) if self.shown else {}
        cell = cells.get((key, day.isoformat()))
        hours = self.shown.hours.get(day) if self.shown else None
        if self.kind == HOUSE or cell is None or hours is None:
            return ""
        if day == self.desk.today():
            now = self.desk.clock()
            at = -(-(int(now[:2]) * 60 + int(now[3:])) // 30) * 30
            hours = (max(hours[0], at), hours[1])
        free = free_spans([(first, last) for first, last, _ in cell.busy], hours)
        return clock_of(free[0][0]) if free else ""

    def show_saved(self, row: Any) -> None:
        """What was booked or moved is where the keyboard is."""
        self._forget_clash()
        if row.date not in {day.isoformat() for day in self.shown.days} if self.shown else True:
            self.day = dt.date.fromisoformat(row.date)
        self.refresh()
        self.grid.choose_entry(row.id)
        self.grid.setFocus()

    def open_entry(self, entry: Entry) -> None:
        """Enter on a booking: the visit; on the proposal: take it."""
        if entry.key == "offer":
            self.accept()
        elif entry.row is None or entry.row.visit is None:
            self.main.tell("neutral", _why_closed(entry.row))
        else:
            open_visit(self.main, self.desk, entry.row.visit.id)

    def press(self, key: str, entry: Entry) -> None:
        """A letter on a booking: arrived or an outcome, as in the day's list."""
        row = entry.row
        if row is None or row.visit is None:
            self.main.tell("neutral", _why_closed(row))
            return
        if key in ("A", "G", "U") and row.date > self.desk.today().isoformat():
            self.main.tell("neutral", tr("The visit has not taken place yet."))
            return
        self.outcomes.press(key, row.visit, entry.title)
        self._moved = None
        self.grid.setFocus()

    def _move_chosen(self) -> None:
        entry = self.grid.entry()
        if entry is not None and entry.row is not None:
            open_move(self.main, self.desk, entry.row, self.show_saved)

    # --- moving and clashes ------------------------------------------------------------------------------

    def drop(self, entry: Entry, key: str, day: str) -> None:
        """A booking was put down in another cell: moved at once, or told what stands in the way."""
        row = entry.row
        assert row is not None
        facts: dict[str, Any] = {"date": dt.date.fromisoformat(day)}
        if self.kind == ROOMS:
            facts["room_id"] = None if key == NO_ROOM else key
        elif self.kind == PEOPLE:
            facts["staff_id"] = key
        if not self._move(row, facts):
            self.refresh()
            self.grid.choose_entry("offer") or self.grid.choose_cell(key, day)
        self.grid.setFocus()

    def _move(self, row: BookingRow, facts: dict[str, Any]) -> bool:
        assert row.visit is not None
        try:
            moved = self.desk.ask(move_booking, visit_id=row.visit.id, version=row.visit.version, **facts)
        except Refused as refused:
            if refused.reason in CLASH:
                self._tell_clash(row, facts, refused)
            else:
                self.main.refuse(refused)
            return False
        self._forget_clash()
        self._moved = (row, moved)
        self.desk.changed.emit()
        self.show_saved(moved)
        button = plain(tr("Undo"), key=UNDO_KEY, small=True)
        button.clicked.connect(self.undo)
        day = day_words(dt.date.fromisoformat(moved.date)).lower()
        self.main.tell("ok", tr("Moved to {day} {time}.", day=day, time=moved.start), actions=[button])
        return True

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
        self.show_saved(back)
        self.main.tell("neutral", tr("Taken back: {day} {time}.", day=back.date, time=back.start))

    def _tell_clash(self, row: BookingRow, facts: dict[str, Any], refused: Refused) -> None:
        """What stands in the way, once, above; with the way out and the free place drawn and in focus."""
        room_id = facts.get("room_id", row.room_id)
        wanted = Wanted(
            facts["date"],
            row.start,
            row.minutes,
            facts.get("staff_id", row.staff_id),
            room_id,
            row.assisted_by,
        )
        self._propose(
            row, wanted, clash_title(refused, wanted, self.shown), clash_detail(row, refused, self.names)
        )

    def _tell_overlap(self, overlaps: list[tuple[BookingRow, BookingRow]]) -> None:
        """Two that stand in each other's way already: the later one is offered another place."""
        one, other = overlaps[0]
        row = other if other.visit is not None else one
        wanted = Wanted(
            dt.date.fromisoformat(row.date),
            row.start,
            row.minutes,
            row.staff_id,
            row.room_id,
            row.assisted_by,
        )
        day = day_words(wanted.date).lower()
        where = one.room if one.room_id == other.room_id and one.room else one.staff
        more = tr("One of {n}.", n=len(overlaps)) if len(overlaps) > 1 else ""
        both = tr(
            "{one} {one_time} and {other} {other_time}.",
            one=called(one, names=self.names),
            one_time=f"{one.start}–{one.end}",
            other=called(other, names=self.names),
            other_time=f"{other.start}–{other.end}",
        )
        title = tr("Clash {day} in {where}", day=day, where=where)
        self._propose(row, wanted, title, " ".join(filter(None, (both, more))), also=entry_key(one))

    def _propose(self, row: BookingRow, wanted: Wanted, title: str, detail: str, also: str = "") -> None:
        movable = row.visit is not None
        place = (
            self.desk.ask(
                find_free_place,
                wanted,
                visit_id=row.visit.id if row.visit else "",
                contract_id=row.contract_id or "",
            )
            if movable
            else None
        )
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
        leave.bind(self)
        words = f"{detail} {place_words(place, wanted)}" if movable else detail
        self.notice.say("danger", title, words, [*buttons, leave])

    def _show_offer(self) -> None:
        if self.clash is not None and self.clash.place is not None:
            if self.clash.place.date not in (self.shown.days if self.shown else ()):
                self.day = self.clash.place.date
                self.refresh()
            self.grid.choose_entry("offer")
            self.grid.setFocus()

    def accept(self) -> None:
        """Take the free place."""
        if self.clash is None or self.clash.place is None:
            return
        place, row = self.clash.place, self.clash.row
        facts = {"date": place.date, "start": place.start, "room_id": place.room_id}
        self._move(row, facts | {"staff_id": self.clash.wanted.staff_id})

    def _leave(self) -> None:
        row = self.clash.row if self.clash else None
        self._forget_clash()
        self.refresh()
        if row is not None:
            self.grid.choose_entry(entry_key(row))
        self.grid.setFocus()

    def _forget_clash(self) -> None:
        self.clash = None
        self.notice.clear()

    # --- menus, absence, the window ----------------------------------------------------------------------

    def _pop_menu(self, entry: Entry, spot: QPoint) -> None:
        row = entry.row
        if row is None or row.visit is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open the visit")).triggered.connect(lambda: self.open_entry(entry))
        menu.addAction(tr("Change time or room…")).triggered.connect(
            lambda: open_move(self.main, self.desk, row, self.show_saved)
        )
        menu.addAction(tr("Pick up and move")).triggered.connect(lambda: self.grid.pick_up(entry))
        menu.addSeparator()
        for key in ("Å", "I"):
            act = menu.addAction(f"{outcome_word(OUTCOME_KEYS[key])}\t{key}")
            act.triggered.connect(lambda _on=False, key=key: self.press(key, entry))
        menu.popup(spot)

    def _open_absence(self) -> None:
        place = self.grid.cell_keys()
        staff_id = place[0] if place and self.kind == PEOPLE else None
        day = dt.date.fromisoformat(place[1]) if place else None
        open_absence(self.main, self.desk, staff_id=staff_id, day=day)

    def footer_keys(self) -> FooterKeys:
        return (
            (("Left", "Right", "Up", "Down"), tr("go")),
            ("Enter", tr("open or book")),
            ("F", tr("pick up and move")),
            ("F2", tr("change")),
            ("Å", outcome_word("cancelled").lower()),
            (("PgUp", "PgDown"), tr("week") if self.length == WEEK else tr("day")),
            (("1", "2", "3"), tr("rooms, people, house")),
        )

    def footer_fact(self) -> str:
        if self.names:
            return tr("The reading is logged")
        return tr("Codes are shown, names on request and logged")

    def take_focus(self) -> None:
        self.grid.setFocus()


def _known(value: object, among: tuple[str, ...]) -> str:
    return str(value) if value in among else among[0]


def _why_closed(row: BookingRow | None) -> str:
    if row is not None and row.contract_id:
        return tr("A contract keeps this time; its talks are made from the case.")
    return tr("The time is taken. You do not work with that visit.")
