"""Reception hours in the calendar: the line that says how full they are, what is outside them, in words."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spiral.language import tr
from spiral.phrases import phrase
from spiral.records.bookings import BookingRow
from spiral.records.catalogue import services_on
from spiral.records.codes import ANY, Role
from spiral.records.free_times import free_spans
from spiral.records.opening_hours import Span
from spiral.records.reception_hours import PHONE, Receiving, ReceptionRow, receiving, reception_rows
from spiral.records.staff import StaffRow
from spiral.records.weekly_times import minute_of
from spiral.reports.names import capital
from spiral.ui.calendar.calendar_cells import Entry
from spiral.vault.work import Work

HEAD = "hours "


@dataclass(frozen=True)
class HoursHead:
    """A colleague's hours on a day: so many `booked` of what `fits`; by the phone nothing is booked."""

    row: ReceptionRow
    day: dt.date
    colleague: StaffRow
    booked: int
    fits: int

    @property
    def key(self) -> str:
        """What tells it from a booking."""
        return f"{HEAD}{self.row.id} {self.day}"

    def covers(self, booking: BookingRow, counts_as: Mapping[str, str]) -> bool:
        """Whether a booking is one of those that are counted."""
        first, last = self.row.span
        theirs = counts_as[booking.staff_id] == self.row.staff_id
        return theirs and booking.date == self.day.isoformat() and first <= minute_of(booking.start) < last


def read_heads(
    work: Work,
    days: Sequence[dt.date],
    people: Sequence[StaffRow],
    bookings: Sequence[BookingRow],
    counts_as: Mapping[str, str],
) -> tuple[HoursHead, ...]:
    """Each colleague's hours on some days, by the clock."""
    known = {each.id: each for each in people}
    found = []
    for day in days:
        lengths = _usual_minutes(work, day)
        for row in reception_rows(work):
            colleague = known.get(row.staff_id)
            if colleague is None or not row.is_on(day):
                continue
            theirs = [
                (minute_of(each.start), minute_of(each.start) + each.minutes)
                for each in bookings
                if each.date == day.isoformat() and counts_as[each.staff_id] == row.staff_id
            ]
            inside = [span for span in theirs if row.span[0] <= span[0] < row.span[1]]
            minutes = next((lengths[role] for role in colleague.roles if role in lengths), 60)
            phone = [each.span for each in reception_rows(work) if _by_phone(each, row, day)]
            left = sum(
                (last - at) // minutes for at, last in free_spans([*theirs, *phone], row.span, minutes)
            )
            found.append(HoursHead(row, day, colleague, len(inside), len(inside) + left))
    return tuple(found)


def _by_phone(each: ReceptionRow, row: ReceptionRow, day: dt.date) -> bool:
    return each.kind == PHONE and each.staff_id == row.staff_id and each.is_on(day)


def _usual_minutes(work: Work, day: dt.date) -> dict[str, int]:
    """How long each role's first own service usually takes."""
    found: dict[str, int] = {}
    for service in services_on(work, day).values():
        for role in service.roles:
            if role != ANY and service.offered:
                found.setdefault(role, service.minutes)
    return found


def head_entry(head: HoursHead) -> Entry:
    """The line in a cell: `Gynaecologist 5/6`, or who sits by the phone."""
    role, row = _role_words(head.colleague.roles[0]), head.row
    if row.kind == PHONE:
        title = tr("KAST phone") if Role.KAST in head.colleague.roles else tr("{role}, telephone", role=role)
        told, icon = title, "phone"
    else:
        title = f"{role} {head.booked}/{head.fits}"
        told = tr("{role}, {booked} of {fits} times booked", role=role, booked=head.booked, fits=head.fits)
        icon = "first-aid"
    said = ", ".join(filter(None, (f"{row.starts}–{row.ends}", told, head.colleague.name, row.room)))
    more = ", ".join(filter(None, (head.colleague.name, row.room)))
    return Entry(head.key, row.starts, row.ends, title, more, "taken", (icon,), said, None)


def _role_words(role: str) -> str:
    """A role in a word short enough for a cell."""
    short = {Role.PHYSICIAN.value: tr("Doctor"), Role.PSYCHIATRIST.value: tr("Psychiatrist")}
    return short.get(role) or capital(phrase("role", role))


def spans_words(spans: Sequence[Span]) -> str:
    """Hours as they are said: 9–12, 13:30–17."""
    return ", ".join("–".join(_hour_words(minute) for minute in span) for span in spans)


def _hour_words(minute: int) -> str:
    return str(minute // 60) if minute % 60 == 0 else f"{minute // 60}:{minute % 60:02d}"


def read_outside(work: Work, *, staff_id: str, date: dt.date, start: str, minutes: int) -> Receiving | None:
    """The colleague's hours that day when a time lies outside them; None when it does not, or they have none."""
    day = receiving(work, staff_id, date)
    return None if (not day.own and not day.phone) or day.holds(start, minutes) else day


def outside_words(day: Receiving, name: str) -> str:
    """Why a time lies outside."""
    words = []
    if day.own and day.spans:
        words.append(tr("{name} receives {hours} that day.", name=name, hours=spans_words(day.spans)))
    elif day.own:
        words.append(tr("{name} does not receive that day.", name=name))
    if day.phone:
        words.append(tr("{name} sits by the phone {hours}.", name=name, hours=spans_words(day.phone)))
    return " ".join(words)
