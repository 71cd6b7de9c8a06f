"""When the house is open: hours by weekday (ISO: Monday 1) from a day on, as the unit decides. A red day is closed.

What nobody has set is as in `resources/opening_hours.json`.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from spiral.records.catalogue import RESOURCES
from spiral.records.dates import holiday_name
from spiral.records.rights import require
from spiral.records.treatment_models import OpeningHours
from spiral.records.visits import CLOCK
from spiral.records.weekly_times import minute_of
from spiral.vault.errors import Refused
from spiral.vault.tables import new_id
from spiral.vault.work import Work

Span = tuple[int, int]
EVENING = 17 * 60
WEEKDAYS = range(1, 8)


@dataclass(frozen=True)
class HoursRow:
    """A weekday's hours from a day on (None: as given); `opens` and `closes` are HH:MM, both None when closed."""

    weekday: int
    from_date: str | None
    opens: str | None
    closes: str | None

    @property
    def span(self) -> Span | None:
        """In minutes since midnight; None when closed."""
        return (minute_of(self.opens), minute_of(self.closes)) if self.opens and self.closes else None


@cache
def _given() -> Mapping[int, HoursRow]:
    told = json.loads((RESOURCES / "opening_hours.json").read_text("utf-8"))
    hours = {int(day): (opens, closes) for day, (opens, closes) in told.items()}
    return {day: HoursRow(day, None, *hours.get(day, (None, None))) for day in WEEKDAYS}


def _rows(work: Work) -> list[HoursRow]:
    rows = work.session.scalars(select(OpeningHours).order_by(OpeningHours.from_date))
    return [HoursRow(row.weekday, row.from_date, row.opens, row.closes) for row in rows]


def hours_on(work: Work, weekday: int, day: dt.date) -> HoursRow:
    """A weekday's hours as they hold on a day."""
    rows = work.remembered("opening hours", lambda: _rows(work))
    told = [row for row in rows if row.weekday == weekday and (row.from_date or "") <= day.isoformat()]
    return told[-1] if told else _given()[weekday]


def open_hours(work: Work, day: dt.date) -> Span | None:
    """When the house opens and closes, in minutes since midnight; None on a day it is closed."""
    return None if holiday_name(day, "sv") else hours_on(work, day.isoweekday(), day).span


def is_evening(hours: Span | None) -> bool:
    """Whether these hours go on into the evening."""
    return hours is not None and hours[1] > EVENING


def list_opening_hours(work: Work) -> list[HoursRow]:
    """Each weekday as it holds today, and below it what begins later."""
    require(work, "read_catalogue")
    later = [row for row in _rows(work) if (row.from_date or "") > work.today.isoformat()]
    return [
        row
        for day in WEEKDAYS
        for row in (hours_on(work, day, work.today), *(each for each in later if each.weekday == day))
    ]


def set_opening_hours(
    work: Work, *, weekday: int, from_date: dt.date, opens: str | None, closes: str | None
) -> HoursRow:
    """Other hours on a weekday from a day on; both None: closed. Refused: `hours_out_of_order`, `bad_time`."""
    require(work, "change_catalogue")
    if weekday not in WEEKDAYS:
        raise Refused("bad_date")
    if (opens is None) != (closes is None):
        raise Refused("hours_out_of_order")
    if opens is not None and closes is not None:
        if not (CLOCK.fullmatch(opens) and CLOCK.fullmatch(closes)):
            raise Refused("bad_time")
        if opens >= closes:
            raise Refused("hours_out_of_order")
    day = from_date.isoformat()
    row = work.session.scalars(
        select(OpeningHours).where(OpeningHours.weekday == weekday, OpeningHours.from_date == day)
    ).first() or OpeningHours(id=new_id(), weekday=weekday, from_date=day)
    row.opens, row.closes = opens, closes
    work.save("set_opening_hours", row, about=f"{weekday} {day}")
    return HoursRow(weekday, day, opens, closes)
