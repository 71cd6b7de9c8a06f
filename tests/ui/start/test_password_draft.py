"""A password as it is typed: what is wrong, and what is said meanwhile."""

import pytest

from spiral.ui.start.password_draft import PasswordDraft
from tests.make import PASSWORD


@pytest.mark.parametrize(
    ("password", "advice"),
    [
        ("", "Minst 15 tecken: 15 kvar."),
        ("åäö", "Minst 15 tecken: 12 kvar."),
        ("fjorton tecken", "Minst 15 tecken: 1 kvar."),
        ("passwordpassword", "Lösenordet hör till de första som andra skulle gissa. Välj ett annat."),
        (PASSWORD, "Tillräckligt långt, och inte bland de vanliga."),
    ],
)
def test_the_advice_while_one_types(password, advice):
    assert PasswordDraft(password).advice() == advice


def test_an_accent_typed_as_two_counts_as_one_letter():
    fourteen = "o\u0308" * 2 + "a" + "bcdefghijkl"
    assert len(fourteen) == 16
    assert PasswordDraft(fourteen).advice() == "Minst 15 tecken: 1 kvar."


def test_problems_stand_at_their_field():
    assert PasswordDraft(PASSWORD, PASSWORD).problems() == {}
    assert set(PasswordDraft(PASSWORD, PASSWORD.upper()).problems()) == {"again"}
    assert set(PasswordDraft("kort", "kort").problems()) == {"password"}
    assert set(PasswordDraft("midwife1 123456", "midwife1 123456", ("midwife1",)).problems()) == {"password"}
