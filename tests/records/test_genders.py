"""Gender for statistics: the one valid on a day, from dated rows."""

import pytest

from spiral.records.genders import gender_on


@pytest.mark.parametrize(
    ("rows", "day", "gender"),
    [
        ([], "2026-05-05", "unknown"),
        ([("2026-05-05", "woman")], "2026-05-05", "woman"),
        ([("2026-05-06", "woman")], "2026-05-05", "woman"),  # before anything was told, the first that was
        ([("2026-05-04", "woman"), ("2026-05-05", "man")], "2026-05-04", "woman"),
        ([("2026-05-05", "man"), ("2026-05-04", "woman")], "2026-05-05", "man"),
        ([("2026-05-04", "woman"), ("2026-05-06", "man")], "2026-05-05", "woman"),
        ([("2026-05-04", "unknown"), ("2026-05-06", "man")], "2026-05-05", "unknown"),
        ([("2026-05-04", "unknown"), ("2026-05-05", "man")], "2026-05-05", "man"),
        ([("2026-05-03", "woman"), ("2026-05-04", "unknown")], "2026-05-05", "woman"),
        ([("2026-05-03", "trans"), ("2026-05-04", "unknown"), ("2026-05-05", "man")], "2026-05-04", "trans"),
    ],
)
def test_the_gender_valid_on_a_day(rows: list[tuple[str, str]], day: str, gender: str):
    assert gender_on(rows, day) == gender
