"""A service as typed."""

import datetime as dt

import pytest

from spiral.ui.administration.service_draft import ServiceDraft

DAY = dt.date(2026, 12, 1)
WHOLE = {
    "code": "group_talk", "name_sv": "gruppsamtal", "programmes": ("treatment",), "roles": {"therapist"},
    "minutes": "90", "from_date": DAY,
}  # fmt: skip


def test_a_draft_that_is_whole():
    draft = ServiceDraft(**WHOLE | {"code": " group_talk ", "roles": {"therapist", "kast"}, "offered": False})
    assert draft.problems() == {}
    facts = draft.facts()
    assert (facts["code"], facts["roles"], facts["minutes"], facts["offered"]) == (
        "group_talk", ("kast", "therapist"), 90, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", ""),
        ("code", "Group"),
        ("code", "grupp samtal"),
        ("code", "å"),
        ("code", "x" * 41),
        ("name_sv", " "),
        ("name_sv", "x" * 121),
        ("programmes", ()),
        ("roles", set()),
        ("minutes", "0"),
        ("minutes", "601"),
        ("minutes", "en timme"),
        ("from_date", None),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_only_there(field, value):
    assert set(ServiceDraft(**WHOLE | {field: value}).problems()) == {field}
