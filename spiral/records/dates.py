"""Days and weeks as people type and count them: typed dates, months from a start, ISO weeks, holidays.

Every function is pure: today is a parameter, weeks are ISO 8601 weeks (Monday first), and a week belongs to
the month of its Thursday.
"""

import calendar
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import holidays

from spiral.vault.errors import Refused

DAY_WORDS = {
    "idag": 0,
    "i dag": 0,
    "today": 0,
    "imorgon": 1,
    "i morgon": 1,
    "imorron": 1,
    "tomorrow": 1,
    "igår": -1,
    "i går": -1,
    "yesterday": -1,
}
DIGITS_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
DASHED_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
SHORT_DATE = re.compile(r"(\d\d)(?:(\d\d)(\d\d)|-(\d\d)-(\d\d))", re.ASCII)
DAYS_FROM_TODAY = re.compile(r"([+-])\s*(\d{1,5})", re.ASCII)
WEEK = re.compile(r"(?:v|w|vecka|week)\.?\s*(\d{1,2})(?:\s+(\d{4}))?", re.ASCII)
YEAR_WEEK = re.compile(r"(\d{4})[-\s]?[vw](\d{1,2})", re.ASCII)


def parse_date(text: str, today: date, *, past: bool = False) -> date:
    """The day that `text` means, seen from `today`; Refused("bad_date") when it means none.

    Takes 2026-11-23, 20261123, 261123, idag/today, imorgon/tomorrow, igår/yesterday, +7, -3 (days),
    v48 and v48 2026 (that ISO week's Monday). Where the century or the year is left out, the day nearest
    to today is meant (of two equally near, the earlier). With `past` (a birth date) the nearest that is
    not after today.
    """
    typed = text.strip().casefold().replace("\N{MINUS SIGN}", "-")
    try:
        found = _parse(typed, today, past)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise Refused("bad_date")
    return found


def _parse(typed: str, today: date, past: bool) -> date | None:
    if typed in DAY_WORDS:
        return today + timedelta(days=DAY_WORDS[typed])
    if match := DASHED_DATE.fullmatch(typed) or DIGITS_DATE.fullmatch(typed):
        return date(*map(int, match.groups()))
    if match := SHORT_DATE.fullmatch(typed):
        year, month, day = (int(part) for part in match.groups() if part is not None)
        return _nearest(_in_each_century(year, month, day, today), today, past)
    if match := DAYS_FROM_TODAY.fullmatch(typed):
        return today + timedelta(days=int(match[1] + match[2]))
    if match := WEEK.fullmatch(typed):
        if match[2]:
            return date.fromisocalendar(int(match[2]), int(match[1]), 1)
        return _nearest(_in_each_year(int(match[1]), today), today, past)
    if match := YEAR_WEEK.fullmatch(typed):
        return date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return None


def _in_each_century(year: int, month: int, day: int, today: date) -> list[date]:
    century = today.year // 100 * 100
    return _existing((first + year, month, day) for first in (century - 100, century, century + 100))


def _existing(parts: Iterable[tuple[int, int, int]]) -> list[date]:
    days = []
    for year, month, day in parts:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return days


def _in_each_year(week: int, today: date) -> list[date]:
    mondays = []
    for year in range(today.year - 2, today.year + 3):
        try:
            mondays.append(date.fromisocalendar(year, week, 1))
        except ValueError:
            continue
    return mondays


def _nearest(days: list[date], today: date, past: bool) -> date | None:
    allowed = [day for day in days if day <= today or not past]
    return min(allowed, key=lambda day: (abs(day - today), day), default=None)


def add_months(start: date, months: int) -> date:
    """`months` after `start`, cut at the month's end: 31 August + 6 is the last of February."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def iso_week_label(day: date) -> str:
    """The ISO week of a day, as in 2008-W10."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def week_monday(label: str) -> date:
    """The Monday of a week such as 2008-W10; ValueError for one that does not exist."""
    match = re.fullmatch(r"(\d{4})-W(\d\d)", label, re.ASCII)
    if match is None:
        raise ValueError(f"not an ISO week: {label!r}")
    return date.fromisocalendar(int(match[1]), int(match[2]), 1)


def weeks_of_month(year: int, month: int) -> list[str]:
    """The ISO weeks that belong to a month, in order."""
    first, last = month_days(year, month)
    thursday = first + timedelta(days=(4 - first.isoweekday()) % 7)
    return [iso_week_label(thursday + timedelta(weeks=n)) for n in range((last - thursday).days // 7 + 1)]


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def age_on(birth: date, day: date) -> int:
    """Whole years lived on `day`; born 29 February, one is a year older on 1 March in a common year."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def holiday_name(day: date, language: str) -> str | None:
    """The Swedish holiday or free eve (midsummer, Christmas, New Year) of a day, in `sv` or `en`."""
    name = _holidays(language).get(day)
    return str(name) if name is not None else None


@cache
def _holidays(language: str) -> holidays.HolidayBase:
    return holidays.country_holidays(
        "SE", categories=("public", "de_facto"), language="sv" if language == "sv" else "en_US"
    )


def midnight(day: date) -> str:
    """When a day begins by the clinic's own clock, in the log's UTC."""
    begins = datetime.combine(day, time()).astimezone(UTC)
    return begins.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
