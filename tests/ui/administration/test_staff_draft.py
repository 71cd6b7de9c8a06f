"""A colleague as typed: what is wrong beside each field, what is kept, the login that is suggested."""

import pytest

from spiral.ui.administration.staff_draft import StaffDraft, suggested_login


def draft(**other):
    return StaffDraft(**({"name": "Åsa Ek", "login": "asaek", "roles": {"midwife"}, "share": "100"} | other))


def test_a_draft_that_is_whole_gives_tidy_facts():
    told = draft(name="  Åsa   Ek ", login=" AsaEk ", roles={"therapist", "midwife"}, share=" 75 % ")
    assert told.problems() == {}
    assert told.facts() == {
        "login": "asaek", "name": "Åsa Ek", "roles": ("midwife", "therapist"), "share": 75,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "   "),
        ("name", "x" * 121),
        ("login", ""),
        ("login", "a"),
        ("login", "åsa ek"),
        ("login", "-asa"),
        ("login", "x" * 41),
        ("roles", set()),
        ("roles", {"chief", "midwife"}),
        ("share", ""),
        ("share", "0"),
        ("share", "101"),
        ("share", "½"),
        ("share", "75,5"),
        ("share", "٥٠"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_only_there(field, value):
    assert set(draft(**{field: value}).problems()) == {field}


@pytest.mark.parametrize(
    ("name", "login"),
    [
        ("Åsa Björk", "asabj"),
        ("Anna-Karin Öst", "annaos"),
        ("Bo", "bo"),
        ("Maximiliana Alexandrina-Lovisa", "maximilianalo"),
        ("", ""),
        ("李", ""),
    ],
)
def test_the_login_that_is_suggested(name, login):
    assert suggested_login(name) == login
