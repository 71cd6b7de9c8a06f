"""Reviews, the 14 days, the series' counter: from tables, and compared with a count day by day."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.deadlines import (
    Promise,
    SeriesCount,
    count_series,
    first_visit_promise,
    follow_up_due,
    is_in_time,
    next_review,
    review_due,
    reviews_due,
    shown_from,
)

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))


@pytest.mark.parametrize(
    ("start", "dues"),
    [
        ("2026-08-31", ["2027-02-28", "2027-08-31", "2028-02-29", "2028-08-31"]),
        ("2024-02-29", ["2024-08-29", "2025-02-28", "2025-08-29", "2026-02-28"]),
        ("2026-12-31", ["2027-06-30", "2027-12-31", "2028-06-30", "2028-12-31"]),
        ("2027-01-01", ["2027-07-01", "2028-01-01", "2028-07-01", "2029-01-01"]),
    ],
)
def test_reviews_are_counted_from_the_start_and_cut_at_the_months_end(start: str, dues: list[str]) -> None:
    first = dt.date.fromisoformat(start)
    assert [str(review_due(first, number)) for number in (1, 2, 3, 4)] == dues
    assert [str(day) for day in reviews_due(first, dt.date.fromisoformat(dues[3]))] == dues
    assert len(reviews_due(first, dt.date.fromisoformat(dues[3]) - dt.timedelta(days=1))) == 3


@given(DAYS, st.integers(1, 12))
def test_a_review_lies_in_the_right_month_on_the_starts_day_or_the_months_last(
    start: dt.date, number: int
) -> None:
    due = review_due(start, number)
    month = start.month - 1 + 6 * number
    assert (due.year, due.month) == (start.year + month // 12, month % 12 + 1)
    last = calendar.monthrange(due.year, due.month)[1]
    assert due.day == start.day or (due.day == last and last < start.day)
    assert reviews_due(start, due)[-1] == due


def test_a_skipped_review_is_not_caught_up() -> None:
    start = dt.date(2026, 1, 15)
    assert next_review(start, [], dt.date(2026, 3, 1)) == 1
    assert next_review(start, [], dt.date(2026, 9, 1)) == 1
    assert next_review(start, [], dt.date(2026, 12, 20)) == 2
    assert next_review(start, [2], dt.date(2027, 2, 1)) == 3
    assert shown_from(review_due(start, 1)) == dt.date(2026, 6, 15)


def test_in_time_is_at_the_latest_on_the_day() -> None:
    due = dt.date(2027, 2, 28)
    assert is_in_time(due, due)
    assert not is_in_time(due, dt.date(2027, 3, 1))
    assert not is_in_time(due, None)


@pytest.mark.parametrize(
    ("days", "state"),
    [(0, "running"), (9, "running"), (10, "amber"), (14, "amber"), (15, "red"), (40, "red")],
)
def test_the_clock_without_an_offer(days: int, state: str) -> None:
    conference = dt.date(2026, 12, 28)
    assert first_visit_promise(conference, None, conference + dt.timedelta(days=days)) == state


@given(DAYS, st.integers(-30, 60), st.integers(0, 400))
def test_an_offer_settles_it_whatever_day_it_is(conference: dt.date, after: int, later: int) -> None:
    offered, today = conference + dt.timedelta(days=after), conference + dt.timedelta(days=later)
    state = first_visit_promise(conference, offered, today)
    assert state == (Promise.KEPT if offered.toordinal() - conference.toordinal() < 15 else Promise.LATE)


def test_the_series_counter() -> None:
    told = ["attended"] * 14 + ["no_show"] * 2 + ["cancelled"] * 5 + ["withdrawn", "planned", "planned"]
    assert count_series(20, told) == SeriesCount(20, 14, 2)
    assert (count_series(20, told).used, count_series(20, told).left) == (16, 4)
    assert not count_series(20, told).ask_renewal
    assert count_series(20, [*told, "no_show"]).ask_renewal
    assert count_series(20, ["attended"] * 23).left == 0


@pytest.mark.parametrize(("sessions", "asked_at"), [(20, 17), (40, 37), (10, 9), (5, 4), (1, 0)])
def test_renewal_is_asked_towards_the_end(sessions: int, asked_at: int) -> None:
    asked = [used for used in range(sessions + 1) if count_series(sessions, ["attended"] * used).ask_renewal]
    assert asked[0] == asked_at


def test_the_follow_up_is_half_a_year_after_the_closing() -> None:
    assert follow_up_due(dt.date(2026, 8, 31)) == dt.date(2027, 2, 28)
    assert follow_up_due(dt.date(2027, 8, 31)) == dt.date(2028, 2, 29)
