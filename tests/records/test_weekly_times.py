"""The weekly time: its days, what is skipped, what overlaps; compared with a count day by day and minute by minute."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.weekly_times import (
    Days,
    Skipped,
    WeeklyTime,
    times_overlap,
    weekly_slots,
)

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31))
CLOCKS = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.integers(0, 59))


@given(st.integers(1, 7), DAYS, st.integers(0, 800))
def test_every_weekday_of_the_time_is_a_slot_once(weekday: int, first: dt.date, length: int) -> None:
    days = [first + dt.timedelta(days=n) for n in range(length + 1)]
    slots = list(weekly_slots(weekday, Days(first, days[-1])))
    assert [slot.day for slot in slots] == [day for day in days if day.isoweekday() == weekday]


def test_red_days_are_skipped_and_named() -> None:
    fridays = {
        slot.day: slot.holiday
        for slot in weekly_slots(5, Days(dt.date(2027, 1, 1), dt.date(2027, 12, 31)))
        if slot.skipped
    }
    assert {str(day): name for day, name in fridays.items()} == {
        "2027-01-01": "Nyårsdagen",
        "2027-03-26": "Långfredagen",
        "2027-06-25": "Midsommarafton",
        "2027-12-24": "Julafton",
        "2027-12-31": "Nyårsafton",
    }


def test_week_53_is_a_week_like_any_other() -> None:
    slots = list(weekly_slots(4, Days(dt.date(2026, 12, 14), dt.date(2027, 1, 14))))
    assert [(slot.day.isocalendar()[1], slot.skipped) for slot in slots] == [
        (51, None),
        (52, Skipped.HOLIDAY),
        (53, Skipped.HOLIDAY),
        (1, None),
        (2, None),
    ]


def test_pauses_and_absences_have_both_ends() -> None:
    slots = weekly_slots(
        3,
        Days(dt.date(2026, 9, 2), dt.date(2026, 10, 7)),
        pauses=[Days(dt.date(2026, 9, 9), dt.date(2026, 9, 16))],
        away=[Days(dt.date(2026, 9, 30), dt.date(2026, 9, 30))],
    )
    assert [slot.skipped for slot in slots] == [None, Skipped.PAUSE, Skipped.PAUSE, None, Skipped.AWAY, None]


@given(CLOCKS, st.integers(1, 600), CLOCKS, st.integers(1, 600), st.integers(-1, 1))
def test_overlap_is_a_minute_in_common(one: str, long: int, other: str, other_long: int, after: int) -> None:
    begins = [dt.datetime.combine(dt.date(2026, 3, 28), dt.time.fromisoformat(one))]
    begins.append(dt.datetime.combine(dt.date(2026, 3, 28 + after), dt.time.fromisoformat(other)))
    minutes = [
        {begin + dt.timedelta(minutes=n) for n in range(length)}
        for begin, length in zip(begins, (long, other_long), strict=True)
    ]
    assert times_overlap(one, long, other, other_long, after) == bool(minutes[0] & minutes[1])


def test_touching_ends_do_not_overlap() -> None:
    nine, ten = WeeklyTime(2, "09:00", 60), WeeklyTime(2, "10:00", 60)
    assert not nine.overlaps(ten)
    assert not ten.overlaps(nine)
    assert nine.overlaps(WeeklyTime(2, "09:59", 60))
    assert not nine.overlaps(WeeklyTime(3, "09:00", 60))


@pytest.mark.parametrize(
    ("last", "first", "meets"), [("2026-05-01", "2026-05-01", True), ("2026-05-01", "2026-05-02", False)]
)
def test_days_meet_on_their_ends(last: str, first: str, meets: bool) -> None:
    early = Days(dt.date(2026, 1, 1), dt.date.fromisoformat(last))
    late = Days(dt.date.fromisoformat(first))
    assert early.meets(late) is late.meets(early) is meets
