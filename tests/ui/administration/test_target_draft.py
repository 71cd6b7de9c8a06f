"""A target as typed, and the month it is suggested from."""

import datetime as dt

import pytest

from spiral.ui.administration.target_draft import TargetDraft, next_month

FIRST = dt.date(2026, 12, 1)


def test_an_empty_number_is_no_target():
    draft = TargetDraft("gyn_women", FIRST, target=" 24 ", hours_target="")
    assert draft.problems() == {}
    assert draft.facts() == {
        "measure": "gyn_women", "from_date": FIRST, "target": 24, "hours_target": None, "week_target": None,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["-1", "10001", "1,5", "tjugo", "2 0", "٢٠"])
def test_what_is_no_number_from_0_to_10000_is_told(text):
    for field in ("target", "hours_target", "week_target"):
        assert set(TargetDraft("m", FIRST, **{field: text}).problems()) == {field}


@pytest.mark.parametrize("day", [None, dt.date(2026, 12, 2), dt.date(2026, 12, 31)])
def test_another_day_than_the_first_is_told(day):
    assert set(TargetDraft("m", day).problems()) == {"from_date"}


@pytest.mark.parametrize(
    ("day", "after"),
    [("2026-11-24", "2026-12-01"), ("2026-12-31", "2027-01-01"), ("2027-01-31", "2027-02-01")],
)
def test_the_month_after(day, after):
    assert next_month(dt.date.fromisoformat(day)).isoformat() == after
