"""Typed dates, months from a start, ISO weeks, holidays. Known days are the calendar's."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.dates import (
    add_months,
    age_on,
    holiday_name,
    iso_week_label,
    month_days,
    parse_date,
    week_monday,
    weeks_of_month,
)
from spiral.vault.errors import Refused

TODAY = date(2026, 11, 24)  # a Tuesday
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-23", date(2026, 11, 23)),
        (" 2026-11-23 ", date(2026, 11, 23)),
        ("2026-1-5", date(2026, 1, 5)),
        ("20261123", date(2026, 11, 23)),
        ("261123", date(2026, 11, 23)),
        ("26-11-23", date(2026, 11, 23)),
        ("270101", date(2027, 1, 1)),
        ("811228", date(1981, 12, 28)),
        ("761231", date(1976, 12, 31)),  # 49 years and 11 months back, 50 and 1 ahead
        ("761001", date(2076, 10, 1)),  # 50 years and 1 month back, 49 and 11 ahead
        ("000229", date(2000, 2, 29)),  # 1900 and 2100 have no 29 February
        ("idag", TODAY),
        ("I dag", TODAY),
        ("today", TODAY),
        ("imorgon", date(2026, 11, 25)),
        ("i morgon", date(2026, 11, 25)),
        ("Tomorrow", date(2026, 11, 25)),
        ("igår", date(2026, 11, 23)),
        ("IGÅR", date(2026, 11, 23)),
        ("yesterday", date(2026, 11, 23)),
        ("+7", date(2026, 12, 1)),
        ("-3", date(2026, 11, 21)),
        ("\N{MINUS SIGN}3", date(2026, 11, 21)),
        ("+0", TODAY),
        ("v48", date(2026, 11, 23)),
        ("V 48", date(2026, 11, 23)),
        ("vecka 48", date(2026, 11, 23)),
        ("v48 2026", date(2026, 11, 23)),
        ("v1 2026", date(2025, 12, 29)),
        ("v2", date(2027, 1, 11)),  # in November week 2 is the coming one
        ("v53", date(2026, 12, 28)),
        ("v53 2020", date(2020, 12, 28)),
        ("2026-W48", date(2026, 11, 23)),
    ],
)
def test_what_is_typed(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "2026-02-29",
        "2026-13-01",
        "20260230",
        "261301",
        "2026-11",
        "2026",
        "23/11",
        "2026-11-23 10:00",
        "v0",
        "v54",
        "v53 2027",
        "v",
        "+",
        "+999999",
        "++7",
        "2611233",
        "0000-01-01",
        "٢٠٢٦-١١-٢٣",
        "+-3",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_date(text, TODAY)
    assert refused.value.reason == "bad_date"
    assert refused.value.facts == {}


def test_a_date_outside_the_calendar() -> None:
    with pytest.raises(Refused):
        parse_date("+99999", date(9999, 1, 1))


def test_birth_dates_lie_in_the_past() -> None:
    assert parse_date("261125", TODAY) == date(2026, 11, 25)
    assert parse_date("261125", TODAY, past=True) == date(1926, 11, 25)
    assert parse_date("261124", TODAY, past=True) == TODAY
    assert parse_date("300101", TODAY, past=True) == date(1930, 1, 1)


@given(DAYS, DAYS)
def test_every_way_of_writing_a_day_means_it(day: date, today: date) -> None:
    assert parse_date(day.isoformat(), today) == day
    assert parse_date(day.strftime("%Y%m%d"), today) == day
    assert parse_date(f"{(day - today).days:+d}", today) == day
    year, week, weekday = day.isocalendar()
    assert parse_date(f"v{week} {year}", today) == day - timedelta(days=weekday - 1)


@given(DAYS, st.integers(-36000, 36000))
def test_two_digit_years_mean_the_nearest(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    typed = day.strftime("%y%m%d")
    found = parse_date(typed, today)
    assert found.strftime("%y%m%d") == typed
    assert abs(found - today) <= abs(day - today)
    past = parse_date(typed, today, past=True)
    assert past <= today
    assert past.strftime("%y%m%d") == typed
    if day <= today:
        assert past >= day


@given(DAYS, st.integers(1, 52))
def test_a_week_without_a_year_is_the_nearest(today: date, week: int) -> None:
    monday = parse_date(f"v{week}", today)
    assert monday.isoweekday() == 1
    assert monday.isocalendar().week == week
    assert abs(monday - today) <= timedelta(days=371 / 2)


@pytest.mark.parametrize(
    ("start", "months", "day"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2025, 8, 31), 12, date(2026, 8, 31)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 11, 15), 2, date(2027, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_from_the_start(start: date, months: int, day: date) -> None:
    assert add_months(start, months) == day


@given(DAYS, st.integers(-600, 600))
def test_months_are_whole_and_cut_at_the_end(start: date, months: int) -> None:
    day = add_months(start, months)
    assert (day.year - start.year) * 12 + day.month - start.month == months
    assert day.day == min(start.day, monthrange(day.year, day.month)[1])


@pytest.mark.parametrize(
    ("day", "label", "month"),
    [
        (date(2008, 3, 3), "2008-W10", (2008, 3)),
        (date(2008, 3, 31), "2008-W14", (2008, 4)),  # Thursday 3 April
        (date(2008, 12, 31), "2009-W01", (2009, 1)),
        (date(2027, 1, 1), "2026-W53", (2026, 12)),  # Thursday 31 December
        (date(2026, 11, 24), "2026-W48", (2026, 11)),
    ],
)
def test_weeks_and_their_month(day: date, label: str, month: tuple[int, int]) -> None:
    assert iso_week_label(day) == label
    assert label in weeks_of_month(*month)
    assert week_monday(label) <= day < week_monday(label) + timedelta(days=7)


@pytest.mark.parametrize("label", ["2027-W53", "2026-W00", "2026-48", "2026-W5", "", "2026-W48 "])
def test_weeks_that_do_not_exist(label: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        week_monday(label)


def test_weeks_of_march_2008() -> None:
    assert weeks_of_month(2008, 3) == ["2008-W10", "2008-W11", "2008-W12", "2008-W13"]
    assert weeks_of_month(2009, 1) == ["2009-W01", "2009-W02", "2009-W03", "2009-W04", "2009-W05"]


@given(DAYS)
def test_every_week_belongs_to_exactly_one_month(day: date) -> None:
    label = iso_week_label(day)
    thursday = week_monday(label) + timedelta(days=3)
    assert label in weeks_of_month(thursday.year, thursday.month)
    first, last = month_days(thursday.year, thursday.month)
    for other in (first - timedelta(days=1), last + timedelta(days=1)):
        assert label not in weeks_of_month(other.year, other.month)


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(2008, 11, 24), TODAY, 18),
        (date(2008, 11, 25), TODAY, 17),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 11, 24), TODAY, 0),
    ],
)
def test_age(birth: date, day: date, age: int) -> None:
    assert age_on(birth, day) == age


@pytest.mark.parametrize(
    ("day", "swedish", "english"),
    [
        (date(2026, 1, 1), "Nyårsdagen", "New Year's Day"),
        (date(2026, 4, 3), "Långfredagen", "Good Friday"),  # Easter Day 2026 is 5 April
        (date(2026, 5, 14), "Kristi himmelsfärdsdag", "Ascension Day"),
        (date(2026, 6, 6), "Nationaldagen", "National Day"),
        (date(2026, 6, 19), "Midsommarafton", "Midsummer Eve"),  # the Friday of 19-25 June
        (date(2026, 12, 24), "Julafton", "Christmas Eve"),
        (date(2026, 12, 31), "Nyårsafton", "New Year's Eve"),
        (date(2026, 11, 24), None, None),
        (date(2026, 11, 22), None, None),  # an ordinary Sunday
    ],
)
def test_holidays(day: date, swedish: str | None, english: str | None) -> None:
    assert holiday_name(day, "sv") == swedish
    assert holiday_name(day, "en") == english
