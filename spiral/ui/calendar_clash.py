"""A clash in the calendar: which booking it is about, where it was wanted, what is free instead, in words."""

from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.bookings import BookingRow
from spiral.records.clashes import Wanted
from spiral.records.free_times import FreePlace
from spiral.ui.calendar_read import CalendarShown, called
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
