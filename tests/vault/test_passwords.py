"""Which passwords are taken."""

import pytest

from spiral.vault.errors import Refused
from spiral.vault.passwords import BLOCKED, check_password

KNOWN = ("maria", "Maria Ekström", "Kliniken i Provköping")


@pytest.mark.parametrize(
    "password",
    ["en mening om båtar och moln", "Korrekt häst batteri", "x7!kP29-mQ4zL0aa", "  fem små grodor  "],
)
def test_a_long_one_of_ones_own_is_taken(password: str) -> None:
    check_password(password, known=KNOWN)


@pytest.mark.parametrize("password", ["", "kort", "fjorton tecken"])
def test_a_short_one_is_refused(password: str) -> None:
    with pytest.raises(Refused) as refused:
        check_password(password, known=KNOWN)
    assert (refused.value.reason, refused.value.facts) == ("password_short", {"least": 15})


def test_letters_are_counted_when_composed() -> None:
    with pytest.raises(Refused, match="password_short"):
        check_password("a\u030a" * 10)  # twenty code points, ten letters


@pytest.mark.parametrize(
    "password",
    [
        "aaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "lösenord lösenord",
        "qwertyuiopåasdf",
        "asdfghjklöäzxcv",
        "123456789012345",
        "zyxwvutsrqponmlk",
        "öäå" * 6,
        "20261124202611242026",
        "!!!!!!!!!!!!!!!?",
        "maria maria 2026",
        "Provköping 12345",
        "ekström-ekström",
    ],
)
def test_one_that_others_would_try_is_refused(password: str) -> None:
    with pytest.raises(Refused, match="password_common"):
        check_password(password, known=KNOWN)


def test_every_line_of_the_list_is_refused_also_with_digits_and_signs_round_it() -> None:
    words = [line.strip() for line in BLOCKED.read_text("utf-8").splitlines()]
    listed = [word for word in words if word and not word.startswith("#")]
    assert len(listed) > 50
    for word in listed:
        for password in (word, word.upper(), f"!{word}2026!", f"{word}{'1234567890' * 2}"):
            with pytest.raises(Refused):
                check_password(password)


def test_every_known_word_is_taken_out_before_what_is_left_is_measured() -> None:
    known = ("midwife1", "Barbro Morska", "Enheten i Provköping")
    for password in ("barbro morska midwife1", "Morska-Barbro 2026", "enheten provköping 12"):
        with pytest.raises(Refused, match="password_common"):
            check_password(password, known=known)
    check_password("barbro och två vita svanar", known=known)
