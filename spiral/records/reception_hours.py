"""When a colleague receives: weekdays and hours, each week or every other, as the unit sets them.

Who has no hours that hold on a day receives when the house is open. A red day is closed unless the row says not.
Time by the phone is taken: nothing is proposed then.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from spiral.records.dates import holiday_name
from spiral.records.opening_hours import Span, open_hours
from spiral.records.rights import require
from spiral.records.rooms import check_room, rooms_of
from spiral.records.staff import staff_ids, staff_names
from spiral.records.treatment_models import ReceptionHours
from spiral.records.visits import CLOCK
from spiral.records.weekly_times import minute_of, times_overlap
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

VISITS, PHONE = "visits", "phone"
KINDS = (VISITS, PHONE)
EACH_WEEK, EVERY_OTHER = 1, 2
WEEK = 7


@dataclass(frozen=True)
class ReceptionRow:
    """A colleague's hours on a weekday (ISO: Monday 1) from a day on; `until` is the last day, None goes on."""

    id: str
    version: int
    staff_id: str
    kind: str
    weekday: int
    starts: str
    ends: str
    every: int
    from_date: str
    until: str | None = None
    room_id: str | None = None
    room: str = ""
    red_days: bool = False

    @property
    def span(self) -> Span:
        """In minutes since midnight."""
        return minute_of(self.starts), minute_of(self.ends)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the row counts on a day, whatever weekday it is."""
        return self.from_date <= day.isoformat() <= (self.until or "9999")

    def is_on(self, day: dt.date) -> bool:
        """Whether there are hours this very day.

        Every other week is counted in days from the first such weekday: week 53 changes nothing.
        """
        if not self.holds_on(day) or day.isoweekday() != self.weekday:
            return False
        if not self.red_days and holiday_name(day, "sv"):
            return False
        begins = dt.date.fromisoformat(self.from_date)
        first = begins + dt.timedelta(days=(self.weekday - begins.isoweekday()) % WEEK)
        return (day - first).days % (WEEK * self.every) == 0


@dataclass(frozen=True)
class Receiving:
    """A colleague's day: when they receive, and when they sit by the phone. `own`: their hours, not the house's."""

    spans: tuple[Span, ...]
    phone: tuple[Span, ...] = ()
    own: bool = False

    def holds(self, start: str, minutes: int) -> bool:
        """Whether a visit lies within the hours and not in the phone's."""
        first = minute_of(start)
        inside = any(opens <= first and first + minutes <= closes for opens, closes in self.spans)
        return inside and not any(first < last and at < first + minutes for at, last in self.phone)


def receiving_on(rows: Sequence[ReceptionRow], day: dt.date, house: Span | None) -> Receiving:
    """A day of the colleague whose rows these are; `house` is when the house is open then."""
    phone = tuple(sorted(row.span for row in rows if row.kind == PHONE and row.is_on(day)))
    own = [row for row in rows if row.kind == VISITS and row.holds_on(day)]
    if not own:
        return Receiving((house,) if house else (), phone)
    return Receiving(_joined(row.span for row in own if row.is_on(day)), phone, own=True)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def receiving(work: Work, staff_id: str, day: dt.date) -> Receiving:
    """When a colleague receives on a day."""
    counts_as = staff_ids(work)
    theirs = [row for row in reception_rows(work) if row.staff_id == counts_as.get(staff_id, staff_id)]
    return receiving_on(theirs, day, open_hours(work, day))


def reception_rows(work: Work) -> list[ReceptionRow]:
    """Every row that was not taken away, by weekday and clock; each under the colleague it counts as."""
    return work.remembered("reception hours", lambda: _rows(work))


def _rows(work: Work) -> list[ReceptionRow]:
    query = select(ReceptionHours).where(ReceptionHours.void.is_(False))
    ordered = query.order_by(ReceptionHours.weekday, ReceptionHours.starts, ReceptionHours.from_date)
    return [_row(work, row) for row in work.session.scalars(ordered)]


def _row(work: Work, row: ReceptionHours) -> ReceptionRow:
    room = rooms_of(work).get(row.room_id or "")
    return ReceptionRow(
        row.id,
        row.version,
        staff_ids(work)[row.staff_id],
        row.kind,
        row.weekday,
        row.starts,
        row.ends,
        row.every,
        row.from_date,
        row.until,
        row.room_id,
        room.name if room else "",
        row.red_days,
    )


def list_reception_hours(work: Work) -> list[ReceptionRow]:
    """Everyone's hours that hold today or later."""
    require(work, "read_catalogue")
    return [row for row in reception_rows(work) if (row.until or "9999") >= work.today.isoformat()]


def set_reception_hours(
    work: Work,
    *,
    staff_id: str,
    weekday: int,
    starts: str,
    ends: str,
    from_date: dt.date,
    every: int = EACH_WEEK,
    until: dt.date | None = None,
    kind: str = VISITS,
    room_id: str | None = None,
    red_days: bool = False,
    hours_id: str | None = None,
    version: int = 0,
) -> ReceptionRow:
    """A colleague's hours on a weekday, new or (`hours_id`) changed.

    Refused: `bad_time`, `reception_out_of_order` (they end before they begin), `days_out_of_order`,
    `reception_overlaps` (the colleague has hours of that kind then already, in the same weeks).
    """
    require(work, "change_catalogue")
    if staff_id not in staff_ids(work):
        raise Refused("no_such_staff", login="")
    if weekday not in range(1, WEEK + 1) or every not in (EACH_WEEK, EVERY_OTHER) or kind not in KINDS:
        raise Refused("unknown_choice")
    if not (CLOCK.fullmatch(starts) and CLOCK.fullmatch(ends)):
        raise Refused("bad_time")
    if starts >= ends:
        raise Refused("reception_out_of_order")
    if until is not None and until < from_date:
        raise Refused("days_out_of_order")
    row = _at_version(work, hours_id, version) if hours_id else ReceptionHours(id=new_id(), void=False)
    if room_id != row.room_id:
        check_room(work, room_id)
    row.staff_id, row.kind, row.weekday, row.every = staff_id, kind, weekday, every
    row.starts, row.ends, row.room_id, row.red_days = starts, ends, room_id, red_days
    row.from_date, row.until = from_date.isoformat(), until.isoformat() if until else None
    with work.session.no_autoflush:
        _check_apart(work, _row(work, row))
    work.save("set_reception_hours", row, about=f"{staff_id} {weekday} {row.from_date}")
    return _row(work, row)


def _at_version(work: Work, hours_id: str, version: int) -> ReceptionHours:
    row = work.session.get(ReceptionHours, hours_id)
    if row is None or row.void:
        raise Refused("no_such_hours")
    if row.version != version:
        raise Refused("changed_by_other", who=staff_names(work).get(row.changed_by, ""))
    return row


def _check_apart(work: Work, made: ReceptionRow) -> None:
    for each in reception_rows(work):
        same = each.id != made.id and (each.staff_id, each.kind, each.weekday) == (
            made.staff_id,
            made.kind,
            made.weekday,
        )
        if same and _meet(each, made):
            raise Refused("reception_overlaps", starts=each.starts, ends=each.ends, from_date=each.from_date)


def _meet(one: ReceptionRow, other: ReceptionRow) -> bool:
    """Whether two rows of a weekday share a minute on some day."""
    length = minute_of(one.ends) - minute_of(one.starts)
    if not times_overlap(one.starts, length, other.starts, minute_of(other.ends) - minute_of(other.starts)):
        return False
    first = dt.date.fromisoformat(max(one.from_date, other.from_date))
    days = (first + dt.timedelta(days=n) for n in range(WEEK * EVERY_OTHER))
    return any(_falls(one, day) and _falls(other, day) for day in days)


def _falls(row: ReceptionRow, day: dt.date) -> bool:
    """Whether the row's turn falls on a day, red or not."""
    return replace(row, red_days=True).is_on(day)


def drop_reception_hours(work: Work, *, hours_id: str, version: int) -> None:
    """These hours were not meant: they count no more, on any day."""
    require(work, "change_catalogue")
    row = _at_version(work, hours_id, version)
    row.void = True
    work.save("drop_reception_hours", row, about=f"{row.staff_id} {row.weekday} {row.from_date}")
