"""A text without what names a client: for supervision, and for minutes printed without names. Pure.

It takes out what the register knows and what looks like a number or an address; a nickname it cannot know, so
whoever prints reads it through.
"""

import re

from spiral.records.cards import Card

INSTEAD = "[…]"
NUMBERS = (
    re.compile(r"(?<!\d)(?:\d{2})?\d{6}\s?[-+–]?\s?(?:\d{4}|[A-Za-z]\d{3})(?!\d)"),
    re.compile(r"(?<!\d)\+?\d[\d \u00a0/()-]{6,}\d(?!\d)"),
    re.compile(r"[^@\s]+@[^@\s]+\.\w+"),
)


def unnamed(text: str, card: Card | None, code: str) -> str:
    """The text with the client's names, code, numbers, phone, mail and address taken out, also in the genitive."""
    for name in _names(card, code):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?=s?(?!\w))", INSTEAD, text, flags=re.IGNORECASE)
    for pattern in NUMBERS:
        text = pattern.sub(INSTEAD, text)
    return text


def _names(card: Card | None, code: str) -> list[str]:
    """The longest first, so that a whole name goes before its parts."""
    told = [code]
    if card is not None:
        whole = [card.given_name, card.family_name, card.called, card.identity, card.address]
        told += [card.name, card.phone, card.email, *whole]
        told += [part for name in whole[:4] for part in name.split()]
    return sorted(
        {name.strip() for name in told if len(name.strip()) > 1}, key=lambda name: (-len(name), name)
    )
