"""When something is due again: tables of days counted by hand, and what no interval may do."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiral.records.recall_rules import Interval, check_interval, due_dates, recall_kind, recall_kinds
from spiral.vault.errors import Refused

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2050, 1, 1))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("kind", "done", "hiv", "own", "due", "latest"),
    [
        ("injection", "2026-01-01", False, None, "2026-03-19", "2026-03-26"),
        ("injection", "2026-11-24", True, None, "2027-02-09", "2027-02-16"),
        ("injection", "2026-01-01", False, Interval(weeks=10), "2026-03-12", "2026-03-26"),
        ("injection", "2026-01-01", False, Interval(months=3), "2026-03-26", "2026-03-26"),
        ("cell_sampling", "2026-11-30", True, None, "2027-02-28", None),
        ("cell_sampling", "2023-11-30", True, None, "2024-02-29", None),
        ("cell_sampling", "2026-11-30", False, None, "2029-11-30", None),
        ("cell_sampling", "2026-11-30", True, Interval(months=6), "2027-05-30", None),
        ("follow_up", "2026-12-24", False, None, "2027-01-07", None),
    ],
)
def test_due_and_latest(
    kind: str, done: str, hiv: bool, own: Interval | None, due: str, latest: str | None
) -> None:
    found = due_dates(recall_kind(kind), day(done), hiv=hiv, own=own)
    assert found == (day(due), day(latest) if latest else None)


@given(done=DAYS, weeks=st.integers(0, 60), months=st.integers(0, 12))
def test_an_injection_is_never_due_after_twelve_weeks(done: dt.date, weeks: int, months: int) -> None:
    due, latest = due_dates(recall_kind("injection"), done, own=Interval(months, weeks))
    assert latest == done + dt.timedelta(days=84)
    assert due <= latest


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        (Interval(), "interval_out_of_range"),
        (Interval(months=121), "interval_out_of_range"),
        (Interval(weeks=-1), "interval_out_of_range"),
        (Interval(weeks=13), "interval_too_long"),
        (Interval(months=3), "interval_too_long"),
    ],
)
def test_intervals_that_an_injection_cannot_have(own: Interval, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        check_interval(recall_kind("injection"), own)
    assert caught.value.reason == reason


def test_twelve_weeks_are_allowed_and_every_kind_has_names() -> None:
    check_interval(recall_kind("injection"), Interval(weeks=12))
    assert all(kind.sv and kind.en for kind in recall_kinds().values())
    with pytest.raises(Refused):
        recall_kind("no such")
