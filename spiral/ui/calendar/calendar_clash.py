"""A clash in the calendar: which booking it is about, where it was wanted, what is free instead, in words."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.bookings import BookingRow
from spiral.records.clashes import Wanted
from spiral.records.free_times import FreePlace, clock_of
from spiral.records.weekly_times import minute_of
from spiral.ui.calendar.calendar_cells import Entry
from spiral.ui.calendar.calendar_read import (
    HOUSE,
    NO_ROOM,
    PARTS,
    PEOPLE,
    ROOMS,
    CalendarShown,
    called,
    entry_of,
)
from spiral.ui.parts.month_grid import day_words
from spiral.vault.errors import Refused


@dataclass(frozen=True)
class Clashing:
    """`keys` are the bookings drawn as clashing."""

    row: BookingRow
    wanted: Wanted
    place: FreePlace | None
    keys: tuple[str, ...]


def clash_title(refused: Refused, wanted: Wanted, shown: CalendarShown | None) -> str:
    """When and where."""
    day = day_words(wanted.date).lower()
    rooms = {room.id: room.name for room in shown.rooms} if shown else {}
    people = {row.id: row.name for row in shown.people} if shown else {}
    if refused.reason == "staff_away":
        return tr("Clash {day}: {staff} is away", day=day, staff=refused.facts.get("staff", ""))
    where = rooms.get(wanted.room_id or "") or people.get(wanted.staff_id, "")
    return tr("Clash {day} in {where}", day=day, where=where)


def clash_detail(row: BookingRow, refused: Refused, names: bool) -> str:
    """Which booking, and what stands in its way."""
    who = called(row, names=names)
    return f"{who}, {row.start}–{row.end}. {refusal(refused)}"


def overlap_title(one: BookingRow, other: BookingRow) -> str:
    """When and where two stand in each other's way already."""
    where = one.room if one.room_id == other.room_id and one.room else one.staff
    return tr("Clash {day} in {where}", day=day_words(dt.date.fromisoformat(one.date)).lower(), where=where)


def overlap_detail(overlaps: Sequence[tuple[BookingRow, BookingRow]], *, names: bool) -> str:
    """Which two they are, and how many pairs there are."""
    one, other = overlaps[0]
    both = tr(
        "{one} {one_time} and {other} {other_time}.",
        one=called(one, names=names),
        one_time=f"{one.start}–{one.end}",
        other=called(other, names=names),
        other_time=f"{other.start}–{other.end}",
    )
    return f"{both} {tr('One of {n}.', n=len(overlaps))}" if len(overlaps) > 1 else both


def offer_of(
    clash: Clashing | None, shown: CalendarShown, kind: str, *, names: bool
) -> tuple[tuple[str, str], Entry] | None:
    """The free place of a clash as a booking that is not there yet, and the cell it stands in."""
    if clash is None or clash.place is None:
        return None
    place, row = clash.place, clash.row
    end = clock_of(minute_of(place.start) + row.minutes)
    who = tr("{who}, proposal", who=called(row, names=names))
    said = tr("free place for {booking}", booking=entry_of(shown, row, kind, names=names, clashes=set()).said)
    icons = ("arrow-bend-up-right",)
    made = Entry("offer", place.start, end, who, place.room, "offer", icons, said, None)
    part = next(key for key, _, last in PARTS if minute_of(place.start) < last)
    keys = {ROOMS: place.room_id or NO_ROOM, PEOPLE: clash.wanted.staff_id, HOUSE: part}
    return (keys[kind], place.date.isoformat()), made
