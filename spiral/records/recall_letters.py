"""The neutral letter of a recall: it asks the client to ring, and tells neither who we are nor what it is about."""

import json
from dataclasses import dataclass
from functools import cache

from spiral.records.catalogue import RESOURCES
from spiral.records.clients import cards_of
from spiral.records.recalls import check_safe, recall_at
from spiral.records.rights import require
from spiral.records.settings import check_phone, read_unit_details
from spiral.vault.errors import Refused
from spiral.vault.work import Work


@dataclass(frozen=True)
class Letter:
    """A letter in neutral words: nothing in it tells who we are or what it is about."""

    name: str
    address: str
    language: str
    heading: str
    text: str


@cache
def letter_words() -> dict[str, dict[str, str]]:
    """The neutral letter, by language: heading, and the text with a place for the number to ring."""
    return dict(json.loads((RESOURCES / "templates" / "recall_letter.json").read_text("utf-8")))


def write_letter(
    work: Work, *, recall_id: str, version: int, phone: str = "", language: str = "sv"
) -> Letter:
    """A letter that asks the client to ring, in neutral words; `note_attempt` is for when it is on paper.

    `phone` is the writer's own number; without it the unit's stands there. Refused when there is neither, when a
    letter is not safe or there is no address (`letter_phone_missing`, `contact_not_safe`, `contact_unknown`).
    """
    require(work, "change_recall")
    rings = " ".join(phone.split()) or read_unit_details(work).phone
    if not rings:
        raise Refused("letter_phone_missing")
    check_phone(rings)
    _row, client = recall_at(work, recall_id, version)
    card = check_safe(cards_of(work, [client.id]).get(client.id, (None, 0))[0], "letter")
    work.log("write_letter", client=client.id)
    words = letter_words()
    told = words.get(language, words["sv"])
    return Letter(
        card.called or card.name, card.address, language, told["heading"], told["text"].format(phone=rings)
    )
