"""What the calendar shows, read in one piece, and how its days, rooms and people become cells."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spiral.language import language, tr
from spiral.phrases import weekday_name
from spiral.records import staff
from spiral.records.absences import AbsenceRow, list_absences
from spiral.records.asked_times import list_asked_times
from spiral.records.bookings import BookingRow, list_bookings
from spiral.records.catalogue import choice_name, services_on
from spiral.records.codes import Role
from spiral.records.dates import holiday_name
from spiral.records.free_times import clock_of, free_spans
from spiral.records.loads import Load, loads_of
from spiral.records.opening_hours import Span, is_evening, open_hours
from spiral.records.reception_hours import PHONE, Receiving, receiving
from spiral.records.rights import may, programmes_of
from spiral.records.rooms import RoomRow, list_rooms
from spiral.records.staff import StaffRow
from spiral.records.weekly_times import minute_of
from spiral.reports.names import capital, number
from spiral.ui.calendar.calendar_cells import CellShown, Entry, GridColumn, GridRow
from spiral.ui.calendar.calendar_hours import HoursHead, head_entry, read_heads, spans_words
from spiral.ui.parts.swedish_order import in_order
from spiral.vault.work import Work

ROOMS, PEOPLE, HOUSE = "rooms", "people", "house"
NO_ROOM = "no-room"
PARTS = (("morning", 0, 12 * 60), ("afternoon", 12 * 60, 17 * 60), ("evening", 17 * 60, 24 * 60))
RECEIVE_NOT = {Role.CHIEF.value, Role.ASSISTANT.value}


@dataclass(frozen=True)
class CalendarShown:
    """Some days of the house and when it is open. `asked` is how many wait for a time; None for who has no queue."""

    days: tuple[dt.date, ...]
    bookings: tuple[BookingRow, ...]
    rooms: tuple[RoomRow, ...]
    people: tuple[StaffRow, ...]
    counts_as: dict[str, str]
    absences: tuple[AbsenceRow, ...]
    loads: dict[str, Load]
    services: dict[str, str]
    asked: int | None
    hours: Mapping[dt.date, Span | None]
    receiving: Mapping[tuple[str, dt.date], Receiving]
    heads: tuple[HoursHead, ...]

    def open_spans(self, kind: str, key: str, day: dt.date) -> tuple[Span, ...]:
        """When a row of the calendar is open on a day: the colleague's hours, else the house's."""
        if kind == PEOPLE and (key, day) in self.receiving:
            return self.receiving[key, day].spans
        hours = self.hours.get(day)
        return (hours,) if hours else ()

    def heads_of(self, kind: str, key: str, day: dt.date) -> list[HoursHead]:
        """The hours that a row shows on a day; the whole house shows all of them, each in its part of the day."""
        return [
            each
            for each in self.heads
            if each.day == day
            and (
                each.row.room_id == key
                if kind == ROOMS
                else each.row.staff_id == key
                if kind == PEOPLE
                else _part_of(each.row.span[0]) == key
            )
        ]

    def away(self, staff_id: str, day: dt.date) -> AbsenceRow | None:
        """The absence that keeps someone away on a day."""
        iso = day.isoformat()
        for row in self.absences:
            if self.counts_as.get(row.staff_id) == staff_id and row.first <= iso <= row.last:
                return row
        return None

    def of_room(self, room_id: str) -> list[BookingRow]:
        """A room's bookings; `NO_ROOM` are those without."""
        return [row for row in self.bookings if (row.room_id or NO_ROOM) == room_id]

    def of_person(self, staff_id: str) -> list[BookingRow]:
        """Whom a colleague receives or assists."""
        return [
            row
            for row in self.bookings
            if staff_id in (self.counts_as[row.staff_id], self.counts_as.get(row.assisted_by or ""))
        ]


def read_calendar(work: Work, *, day: dt.date, week: bool, names: bool) -> CalendarShown:
    """A day's or a week's bookings with rooms, people, absences and loads; `names` where they are asked for."""
    monday = day - dt.timedelta(days=day.weekday())
    whole = list_bookings(work, first=monday, days=7, names=names)
    open_days = [monday + dt.timedelta(days=n) for n in range(7)]
    booked = {row.date for row in whole}
    days = [each for each in open_days if each.weekday() < 5 or each.isoformat() in booked] if week else [day]
    shown = {each.isoformat() for each in days}
    people = [row for row in staff.list_staff(work) if _receives(row)]
    named = services_on(work, day)
    counts_as = staff.staff_ids(work)
    sees_talks = "treatment" in programmes_of(work.actor)
    return CalendarShown(
        tuple(days),
        tuple(row for row in whole if row.date in shown),
        tuple(row for row in list_rooms(work) if row.offered),
        tuple(in_order(people, lambda row: row.name)),
        counts_as,
        tuple(list_absences(work, first=days[0], last=days[-1])),
        loads_of(work, monday, whole) if sees_talks else {},
        {code: capital(row.name(language())) for code, row in named.items()},
        len(list_asked_times(work)) if may(work.actor, "list_asked_times") else None,
        {each: open_hours(work, each) for each in days},
        {(row.id, each): receiving(work, row.id, each) for row in people for each in days},
        read_heads(work, days, people, whole, counts_as),
    )


def _receives(row: StaffRow) -> bool:
    return row.state in ("active", "waiting") and bool(set(row.roles) - RECEIVE_NOT)


def grid_columns(shown: CalendarShown, today: dt.date) -> list[GridColumn]:
    """The days as columns: weekday and date, red days by name, evening opening."""
    columns = []
    for day in shown.days:
        hours = shown.hours[day]
        evening = str(hours[1] // 60) if hours and is_evening(hours) else ""
        holiday = holiday_name(day, language()) or ""
        columns.append(
            GridColumn(
                day.isoformat(),
                capital(weekday_name(day)),
                day.isoformat(),
                holiday,
                evening,
                day == today,
            )
        )
    return columns


def grid_rows(shown: CalendarShown, kind: str) -> list[GridRow]:
    """Rooms, people or the parts of the day as rows."""
    if kind == ROOMS:
        rows = [GridRow(room.id, room.name, _used_by(shown, room.id)) for room in shown.rooms]
        loose = any(row.room_id is None for row in shown.bookings)
        return [*rows, GridRow(NO_ROOM, tr("Without a room"))] if loose else rows
    if kind == PEOPLE:
        return [_person_row(shown, each) for each in shown.people]
    words = {
        "morning": (tr("Morning"), tr("before 12")),
        "afternoon": (tr("Afternoon"), tr("12 to 17")),
        "evening": (tr("Evening"), tr("after 17")),
    }
    return [GridRow(key, *words[key]) for key, _, _ in _parts(shown)]


def kind_words(kind: str) -> str:
    """What the rows are."""
    return {ROOMS: tr("Room"), PEOPLE: tr("Person"), HOUSE: tr("Time")}[kind]


def _used_by(shown: CalendarShown, room_id: str) -> str:
    """Who sits in a room these days: one colleague by name, or that it is shared."""
    people = {row.staff for row in shown.of_room(room_id)}
    return tr("shared") if len(people) > 1 else next(iter(people), "")


def _parts(shown: CalendarShown) -> list[tuple[str, int, int]]:
    evening = (
        any(row.start >= "17:00" for row in shown.bookings)
        or any(map(is_evening, shown.hours.values()))
        or any(each.row.span[0] >= PARTS[-1][1] for each in shown.heads)
    )
    return [part for part in PARTS if part[0] != "evening" or evening]


def _person_row(shown: CalendarShown, each: StaffRow) -> GridRow:
    load = shown.loads.get(each.id)
    if load is None:
        return GridRow(each.id, each.name)
    words = tr("{booked} of {target} talks", booked=load.booked, target=number(load.target))
    over = load.booked > load.target
    note = tr("{words}, more than the week's", words=words) if over else words
    return GridRow(each.id, each.name, note, "warn" if over else "ok" if load.full else "muted")


def grid_cells(
    shown: CalendarShown, kind: str, *, names: bool, clashes: set[str]
) -> dict[tuple[str, str], CellShown]:
    """Each row's days: bookings by the clock, what is taken of the day, the free time in words."""
    cells = {}
    for day in shown.days:
        todays = [row for row in shown.bookings if row.date == day.isoformat()]
        for row in grid_rows(shown, kind):
            cells[row.key, day.isoformat()] = _cell(shown, kind, row, day, todays, names, clashes)
    return cells


def _cell(
    shown: CalendarShown,
    kind: str,
    row: GridRow,
    day: dt.date,
    todays: Sequence[BookingRow],
    names: bool,
    clashes: set[str],
) -> CellShown:
    bookings = [each for each in _of_row(shown, kind, row.key) if each in todays]
    heads = shown.heads_of(kind, row.key, day)
    away = shown.away(row.key, day) if kind == PEOPLE else None
    entries = [head_entry(each) for each in heads if away is None and not shown.away(each.row.staff_id, day)]
    for each in bookings:
        entry = entry_of(shown, each, kind, names=names, clashes=clashes)
        folded = kind != PEOPLE and any(head.covers(each, shown.counts_as) for head in heads)
        entries.append(replace(entry, folded=folded))
    entries.sort(key=lambda each: each.start)
    busy = tuple(
        (minute_of(e.start), minute_of(e.start) + e.minutes, entry_key(e) in clashes) for e in bookings
    )
    if away is not None:
        words = choice_name("absence", away.kind, language())
        return CellShown(tuple(entries), busy, tr("Away: {why}", why=words.lower()), closed=True)
    spans = shown.open_spans(kind, row.key, day)
    return CellShown(
        tuple(entries),
        busy,
        _free_words(kind, row.key, spans, taken_spans(shown, kind, row.key, day, busy), shown.hours[day]),
        closed=not spans,
    )


def taken_spans(
    shown: CalendarShown, kind: str, key: str, day: dt.date, busy: Sequence[tuple[int, int, bool]]
) -> list[Span]:
    """What is not free in a row's day: what is booked, a room's reception hours, a colleague's by the phone."""
    kept = [
        each.row.span for each in shown.heads_of(kind, key, day) if kind == ROOMS or each.row.kind == PHONE
    ]
    return [(first, last) for first, last, _ in busy] + kept


def _of_row(shown: CalendarShown, kind: str, key: str) -> list[BookingRow]:
    if kind == ROOMS:
        return shown.of_room(key)
    if kind == PEOPLE:
        return shown.of_person(key)
    first, last = next((first, last) for name, first, last in PARTS if name == key)
    return [row for row in shown.bookings if first <= minute_of(row.start) < last]


def _free_words(kind: str, key: str, spans: Sequence[Span], taken: Sequence[Span], house: Span | None) -> str:
    if not spans:
        return tr("Closed") if house is None else tr("Does not receive")
    if kind == HOUSE or key == NO_ROOM:
        return ""
    free = [each for span in spans for each in free_spans(taken, span)]
    return (
        tr("Free {hours}", hours=spans_words(free)) if free else tr("Full {hours}", hours=spans_words(spans))
    )


def _part_of(minute: int) -> str:
    return next(key for key, _, last in PARTS if minute < last)


def entry_key(row: BookingRow) -> str:
    """What tells one booking from another: the visit, or the contract and its day."""
    return row.visit.id if row.visit else f"{row.contract_id} {row.date} {row.start} {row.room_id}"


def called(row: BookingRow, *, names: bool) -> str:
    """How the calendar calls whoever comes: a protected identity, and what is others', is just booked."""
    whose = row.whose
    if whose is None or whose.protected:
        return tr("Booked time")
    return whose.name if names else whose.code


def entry_of(shown: CalendarShown, row: BookingRow, kind: str, *, names: bool, clashes: set[str]) -> Entry:
    """A booking as it stands in a cell; the longer words are for one day alone and for reading aloud."""
    who, key = called(row, names=names), entry_key(row)
    whose = row.whose
    service = shown.services.get(whose.service, whose.service) if whose else ""
    evening = row.start >= clock_of(17 * 60)
    protected = whose is not None and whose.protected
    icons = [
        *(["shield-fill"] if protected else []),
        *(["moon"] if evening else []),
        *(["arrows-clockwise"] if row.contract_id else []),
    ]
    place = row.staff if kind == ROOMS else row.room
    told = [tr("protected") if protected else "", tr("every week, contract") if row.contract_id else ""]
    said = ", ".join(filter(None, (f"{row.start}–{row.end}", who, service, row.staff, row.room, *told)))
    clash = key in clashes
    look = "clash" if clash else "weekly" if row.contract_id else "taken" if whose is None else "plain"
    if clash:
        icons.insert(0, "warning-fill")
    more = ", ".join(filter(None, (service, row.staff if kind == HOUSE else "", place)))
    return Entry(key, row.start, row.end, who, more, look, tuple(icons), said, row)


def find_overlaps(
    bookings: Sequence[BookingRow], counts_as: dict[str, str]
) -> list[tuple[BookingRow, BookingRow]]:
    """Pairs that are planned for one room or one colleague at the same time, one of them with a room; by the clock."""
    found = []
    planned = sorted(
        (row for row in bookings if row.outcome == "planned"), key=lambda row: (row.date, row.start)
    )
    for at, one in enumerate(planned):
        for other in planned[at + 1 :]:
            if other.date != one.date or minute_of(other.start) >= minute_of(one.start) + one.minutes:
                break
            same_room = one.room_id is not None and one.room_id == other.room_id
            same_staff = counts_as[one.staff_id] == counts_as[other.staff_id] and (
                one.room_id or other.room_id
            )
            if same_room or same_staff:
                found.append((one, other))
    return found
