"""The letters of a menu: each line is chosen by one of its own, underlined, so that a hand leaves no keyboard."""

from collections.abc import Iterable
from typing import TypeVar

Act = TypeVar("Act")


def lettered(lines: Iterable[tuple[str, Act]]) -> list[tuple[str, Act]]:
    """The lines as a menu takes them, with `&` before the letter: a word's first where it is free, else any."""
    taken: set[str] = set()
    return [(_marked(words, taken), act) for words, act in lines]


def _marked(words: str, taken: set[str]) -> str:
    starts = [at for at in range(len(words)) if at == 0 or words[at - 1] == " "]
    for at in (*starts, *range(len(words))):
        letter = words[at].lower()
        if letter.isalnum() and letter not in taken:
            taken.add(letter)
            return _plain(words[:at]) + "&" + _plain(words[at:])
    return _plain(words)


def _plain(words: str) -> str:
    return words.replace("&", "&&")
