"""The made-up clinic's reception hours: evenings, every other week, the phone; and the times one books in them."""

import datetime as dt

from spiral.records.free_times import clock_of
from spiral.records.reception_hours import (
    EACH_WEEK,
    EVERY_OTHER,
    PHONE,
    VISITS,
    ReceptionRow,
    set_reception_hours,
)
from spiral.records.rooms import list_rooms
from spiral.records.staff import list_staff
from spiral.records.weekly_times import minute_of
from spiral.vault.work import Work

# who, for what, weekday, from, to, how often, room
HOURS = (
    ("gyn1", VISITS, 3, "16:00", "20:00", EACH_WEEK, 0),
    ("gyn2", VISITS, 4, "14:00", "17:00", EVERY_OTHER, 1),
    ("physician1", VISITS, 2, "09:00", "17:00", EACH_WEEK, 1),
    ("psychiatrist1", VISITS, 1, "09:00", "15:00", EVERY_OTHER, 1),
    ("kast1", PHONE, 1, "11:00", "13:00", EACH_WEEK, 4),
    ("kast1", PHONE, 5, "09:00", "11:00", EACH_WEEK, 4),
)
SINCE = dt.timedelta(weeks=8)  # even: what is every other week falls in the week one looks at


def _since(today: dt.date) -> dt.date:
    return today - dt.timedelta(days=today.weekday()) - SINCE


def give_hours(work: Work) -> None:
    """What the chief has set."""
    people = {row.login: row.id for row in list_staff(work)}
    rooms = [room.id for room in list_rooms(work)]
    for login, kind, weekday, starts, ends, every, room in HOURS:
        set_reception_hours(
            work,
            staff_id=people[login],
            kind=kind,
            weekday=weekday,
            starts=starts,
            ends=ends,
            every=every,
            room_id=rooms[room],
            from_date=_since(work.today),
        )


def starts_on(login: str, day: dt.date, today: dt.date, minutes: int) -> tuple[str, ...]:
    """The times of a colleague's hours on a day, one visit after the other."""
    found: list[str] = []
    for who, kind, weekday, starts, ends, every, _room in HOURS:
        row = ReceptionRow("", 1, who, kind, weekday, starts, ends, every, str(_since(today)))
        if who == login and kind == VISITS and row.is_on(day):
            found += [clock_of(at) for at in range(minute_of(starts), minute_of(ends) - minutes + 1, minutes)]
    return tuple(found)


def has_hours(login: str) -> bool:
    """Whether a colleague receives at hours of their own."""
    return any(who == login and kind == VISITS for who, kind, *_ in HOURS)
