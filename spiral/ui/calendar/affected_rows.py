"""What becomes of each booking of someone's days away: what can be proposed, chosen one by one."""

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spiral.language import tr
from spiral.records.absences import CANCEL, HAND_OVER, MOVE, Affected, Settled, list_affected
from spiral.records.bookings import BookingRow
from spiral.records.clashes import Wanted, find_clashes
from spiral.records.free_times import FreePlace, find_free_place
from spiral.records.rights import CLINIC
from spiral.records.staff import StaffRow, list_staff, staff_ids
from spiral.ui.calendar.reach_list import reach_words, who_is
from spiral.ui.palette import SMALL, STRONG
from spiral.ui.parts.card import Line
from spiral.ui.parts.choice import Choice
from spiral.ui.parts.swedish_order import in_order
from spiral.ui.parts.text import Text
from spiral.vault.work import Work


@dataclass(frozen=True)
class Affairs:
    """The bookings of someone's days away; by visit the first free time after them, and who is free to take over.

    `theirs` are the ids that the absent one counts as.
    """

    affected: tuple[Affected, ...]
    places: dict[str, FreePlace | None]
    colleagues: dict[str, tuple[StaffRow, ...]]
    theirs: frozenset[str]


def read_affairs(work: Work, *, staff_id: str, first: dt.date, last: dt.date) -> Affairs:
    """What has to be settled, and what can be proposed without standing in the way of anything."""
    rows = list_affected(work, staff_id=staff_id, first=first, last=last)
    others = _colleagues(work, staff_id)
    theirs = frozenset(each for each, counts_as in staff_ids(work).items() if counts_as == staff_id)
    places: dict[str, FreePlace | None] = {}
    free: dict[str, tuple[StaffRow, ...]] = {}
    proposed: list[Wanted] = []
    for booking in (row.booking for row in rows):
        if booking.visit is None:
            continue
        wanted = _wanted(booking)
        place = find_free_place(
            work,
            wanted,
            contract_id=booking.contract_id or "",
            not_before=last + dt.timedelta(days=1),
            beside=proposed,
        )
        places[booking.visit.id] = place
        if place is not None:
            proposed.append(replace(wanted, date=place.date, start=place.start, room_id=place.room_id))
        free[booking.visit.id] = _who_can(work, booking, wanted, theirs, others)
    return Affairs(tuple(rows), places, free, theirs)


def _who_can(
    work: Work, booking: BookingRow, wanted: Wanted, theirs: frozenset[str], others: list[StaffRow]
) -> tuple[StaffRow, ...]:
    """Who is free to receive instead, or where the absent one only assists to assist instead."""
    if booking.staff_id in theirs:
        return tuple(each for each in others if _is_free(work, replace(wanted, staff_id=each.id), booking))
    return tuple(
        each
        for each in in_order(list_staff(work), lambda row: row.name)
        if each.state == "active"
        and each.id not in (*theirs, booking.staff_id)
        and not CLINIC.isdisjoint(each.roles)
        and _is_free(work, replace(wanted, assisted_by=each.id), booking)
    )


def _wanted(booking: BookingRow) -> Wanted:
    day = dt.date.fromisoformat(booking.date)
    return Wanted(day, booking.start, booking.minutes, booking.staff_id, booking.room_id, booking.assisted_by)


def _is_free(work: Work, wanted: Wanted, booking: BookingRow) -> bool:
    visit_id = booking.visit.id if booking.visit else ""
    return not find_clashes(work, wanted, visit_id=visit_id, contract_id=booking.contract_id or "")


def _colleagues(work: Work, staff_id: str) -> list[StaffRow]:
    """Who share a role with someone, in Swedish order."""
    people = list_staff(work)
    roles = next((set(row.roles) for row in people if row.id == staff_id), set())
    others = (
        row for row in people if row.id != staff_id and row.state == "active" and roles & set(row.roles)
    )
    return in_order(others, lambda row: row.name)


class AffectedRow(QWidget):
    """One booking: when and who, how the client may be reached, and what becomes of it.

    A weekly time whose talk is not made yet needs no choice: it skips the day.
    """

    def __init__(self, row: Affected, affairs: Affairs, *, codes: bool) -> None:
        super().__init__()
        self.row = row
        visit = row.booking.visit
        self.place = affairs.places.get(visit.id) if visit else None
        options: list[tuple[object, str]] = [(None, tr("Choose"))]
        if self.place is not None:
            options.append((MOVE, tr("Move to {place}", place=self._where())))
        self._names = {each.id: each.name for each in affairs.colleagues.get(visit.id if visit else "", ())}
        self._assists = visit is not None and row.booking.staff_id not in affairs.theirs
        for each, name in self._names.items():
            instead = tr("{name} assists instead", name=name)
            options.append(
                ((HAND_OVER, each), instead if self._assists else tr("Hand over to {name}", name=name))
            )
        if self._assists:
            options.append(((HAND_OVER, ""), tr("Nobody assists")))
        options.append((CANCEL, tr("Cancel, by the unit")))
        self.how = Choice(options)
        self.skips = row.booking.ahead is not None
        self.who = who_is(row, codes=codes)
        title = f"{row.booking.date}  {row.booking.start}–{row.booking.end}  {self.who}"
        self.how.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Text(title, weight=STRONG, wrap=True))
        column.addWidget(Text(reach_words(row), size=SMALL, tone="muted", wrap=True))
        column.addWidget(Text(self.outcome_words()) if self.skips else self.how)
        column.addWidget(Line())

    def settled(self) -> Settled | None:
        """What was chosen; None for nothing yet."""
        value, visit = self.how.value(), self.row.booking.visit
        if value is None or visit is None:
            return None
        if value == MOVE and self.place is not None:
            return Settled(
                visit.id, visit.version, MOVE, self.place.date, self.place.start, self.place.room_id
            )
        if isinstance(value, tuple | list):
            return Settled(visit.id, visit.version, HAND_OVER, staff_id=value[1] or None)
        return Settled(visit.id, visit.version, CANCEL)

    def outcome_words(self) -> str:
        """What became of it, as it is told to the client."""
        settled = self.settled()
        if self.skips or settled is None:
            return tr("No talk that week")
        if settled.how == MOVE:
            return tr("Moved to {place}", place=self._where())
        if settled.how == HAND_OVER and self._assists:
            return tr("As it was, with another assistant") if settled.staff_id else tr("As it was")
        if settled.how == HAND_OVER:
            return tr("With {name} instead", name=self._names[settled.staff_id or ""])
        return tr("Cancelled by us")

    def _where(self) -> str:
        assert self.place is not None
        return " ".join(filter(None, (self.place.date.isoformat(), self.place.start, self.place.room)))
