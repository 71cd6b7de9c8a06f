"""Which passwords are taken: long enough, not a known one, nothing about the person or the unit."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from spiral.vault.errors import Refused

SHORTEST = 15
BLOCKED = Path(__file__).resolve().parents[2] / "resources" / "blocked-passwords.txt"
_ROWS = ("qwertyuiopåasdfghjklöäzxcvbnm", "abcdefghijklmnopqrstuvwxyzåäö", "1234567890", "0123456789")


@lru_cache(maxsize=1)
def _blocked() -> frozenset[str]:
    lines = BLOCKED.read_text("utf-8").splitlines()
    words = {line.strip().casefold() for line in lines if line.strip() and not line.startswith("#")}
    return frozenset(words | {_core(word) for word in words} - {""})


def _core(word: str) -> str:
    """Without the digits and signs before and after it."""
    return re.sub(r"^[\W\d_]+|[\W\d_]+$", "", word)


def _is_repeated(word: str) -> bool:
    """The same again and again, with at most six characters after it; with and without what stands between."""
    return any(
        re.fullmatch(r"(.{1,20}?)\1+.{0,6}", each) is not None for each in (word, re.sub(r"[\W_]", "", word))
    )


def _is_walk(word: str) -> bool:
    """Along the keyboard, the alphabet or the digits, forwards or backwards, again and again."""
    return any(word in row * 9 or word in row[::-1] * 9 for row in _ROWS)


def check_password(password: str, *, known: tuple[str, ...] = ()) -> None:
    """Refused unless 15 characters or more (NFKC), outside the list, no repetition, and without the known words.

    `known`: login, name, unit; with all their words taken out, eight characters must be left.
    A word of the list followed or surrounded by digits and signs only is that word.
    """
    told = unicodedata.normalize("NFKC", password)
    if len(told) < SHORTEST:
        raise Refused("password_short", least=SHORTEST)
    folded = told.casefold()
    core = _core(folded)
    words = {word for text in known for word in re.split(r"\W+", text.casefold()) if len(word) > 3}
    own = folded
    for word in sorted(words, key=len, reverse=True):
        own = own.replace(word, "")
    personal = own != folded and len(own) < 8
    known_word = not core or folded in _blocked() or core in _blocked()
    if known_word or personal or _is_repeated(folded) or _is_walk(folded):
        raise Refused("password_common")
