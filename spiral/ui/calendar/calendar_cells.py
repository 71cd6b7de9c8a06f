"""What the calendar's grid is made of: columns, rows, cells and the bookings in them. Words only, no drawing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spiral.records.bookings import BookingRow


@dataclass(frozen=True)
class GridColumn:
    """A day. `holiday` is a red day's or an eve's name, `evening` the hour it is open to, empty otherwise."""

    key: str
    title: str
    date: str
    holiday: str = ""
    evening: str = ""
    is_today: bool = False


@dataclass(frozen=True)
class GridRow:
    """A room, a colleague or a part of the day, with a smaller line below it."""

    key: str
    title: str
    note: str = ""
    tone: str = "muted"


@dataclass(frozen=True)
class Entry:
    """A booking in a cell. `look` is plain, weekly (a contract's), taken (others'), clash or offer (a free place).

    `folded`: counted in the line of its reception hours, and drawn on its own only where one has gone in.
    """

    key: str
    start: str
    end: str
    title: str
    more: str
    look: str
    icons: tuple[str, ...]
    said: str
    row: BookingRow | None
    folded: bool = False


@dataclass(frozen=True)
class CellShown:
    """A row's day. `busy` in minutes since midnight with whether it clashes; `free` the free time in words."""

    entries: tuple[Entry, ...] = ()
    busy: tuple[tuple[int, int, bool], ...] = ()
    free: str = ""
    closed: bool = False


def with_offer(cell: CellShown, entry: Entry) -> CellShown:
    """A cell with a free place, or what is on its way, drawn in among the others by the clock."""
    return replace(cell, entries=tuple(sorted((*cell.entries, entry), key=lambda each: each.start)))


def unfolded(entries: Sequence[Entry]) -> list[int]:
    """Which of a cell's bookings are drawn on their own from outside."""
    return [at for at, each in enumerate(entries) if not each.folded or each.look in ("clash", "offer")]


def foremost(entries: Sequence[Entry], most: int) -> list[int]:
    """Which of a cell's bookings are drawn where there is room for `most`: never without what clashes or is offered."""
    if len(entries) <= most:
        return list(range(len(entries)))
    urgent = [at for at, each in enumerate(entries) if each.look in ("clash", "offer")]
    others = [at for at in range(len(entries)) if at not in urgent]
    return sorted([*urgent, *others[: max(most - len(urgent), 0)]])
