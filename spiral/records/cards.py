"""A client's card: who the person is, how to reach them, in which language; and what cannot be right with it."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from spiral.records.codes import IdentityKind
from spiral.records.identity import (
    FULL_KINDS,
    birth_date_of,
    is_adult,
    normal_identity,
    shaped_like_number,
    tidy,
)
from spiral.vault.errors import Refused

NEEDS_ADULT_REASON = "reason_needed_under_18"
NEEDS_COUNTY_REASON = "reason_needed_outside_county"
LONGEST_TEXT = 500
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\+?[\d\s()/-]{5,20}")


@dataclass(frozen=True)
class Card:
    """Who a client is, as the register keeps it. `contact_by`: ways that are safe (phone, message, letter, sms, email).

    `not_contact_by`: ways the person has said no to; a way in neither is not asked about, and not safe.
    `called` is the name to use when we ring or write; `birth` (YYYY-MM-DD) where the identity does not tell;
    `exception` the reason's code for someone under 18 or outside the county.
    """

    kind: str = IdentityKind.CODE
    identity: str = ""
    given_name: str = ""
    family_name: str = ""
    called: str = ""
    birth: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    municipality: str = ""
    outside_county: bool = False
    contact_by: tuple[str, ...] = ()
    not_contact_by: tuple[str, ...] = ()
    contact_note: str = ""
    language: str = ""
    interpreter: bool = False
    protected: bool = False
    exception: str = ""

    @property
    def name(self) -> str:
        """The name shown: given and family name, else the alias or the name to use."""
        full = f"{self.given_name} {self.family_name}".strip()
        return full or (self.identity if self.kind == IdentityKind.ALIAS else "") or self.called

    @property
    def birth_date(self) -> dt.date | None:
        """From the identity, else as given."""
        told = birth_date_of(self.identity) if self.kind in FULL_KINDS else None
        return told or (dt.date.fromisoformat(self.birth) if self.birth else None)

    @property
    def may_not_be_reached(self) -> bool:
        """Whether the person has said no to every way."""
        return set(self.not_contact_by) >= set(CONTACT_WAYS)

    def to_json(self) -> str:
        """As it is sealed: fields that say nothing are left out."""
        told = {name: value for name, value in asdict(self).items() if value}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Card":
        """What was sealed."""
        told = {name: value for name, value in json.loads(text).items() if name in CARD_FIELDS}
        for name in ("contact_by", "not_contact_by"):
            told[name] = tuple(told.get(name, ()))
        return cls(**told)


CARD_FIELDS = frozenset(each.name for each in fields(Card))
CONTACT_WAYS = ("phone", "message", "letter", "sms", "email")


def safe_ways(card: Card | None) -> tuple[str, ...]:
    """The ways that the client has said are safe and that we have what is needed for."""
    agreed = card.contact_by if card else ()
    return tuple(way for way in CONTACT_WAYS if way in agreed and _needed(card, way))


def lacking_ways(card: Card | None) -> tuple[str, ...]:
    """The ways that are safe too, but that we have no number or address for."""
    agreed = card.contact_by if card else ()
    return tuple(way for way in CONTACT_WAYS if way in agreed and not _needed(card, way))


def _needed(card: Card | None, way: str) -> str:
    """What a way of contact goes to."""
    if card is None:
        return ""
    return card.address if way == "letter" else card.email if way == "email" else card.phone


def check_card(card: Card, today: dt.date) -> Card:
    """The card in its one way of writing; Refused with the first reason when something cannot be right."""
    checked, problems = examine_card(card, today)
    for refused in problems.values():
        raise refused
    return checked


def examine_card(card: Card, today: dt.date) -> tuple[Card, dict[str, Refused]]:
    """The card in its one way of writing, and by field everything that cannot be right, in the form's order.

    Someone under 18 or from outside the county is received with a reason (mission 2): a warning, not a wall.
    """
    tidied = _tidied(card)
    problems: dict[str, Refused] = {}
    try:
        tidied = replace(tidied, identity=_identity(tidied, today))
    except Refused as refused:
        problems["identity"] = refused
    for field, wrong in _wrong_fields(tidied, today):
        problems.setdefault(field, wrong)
    if not {"identity", "birth"} & set(problems) and (reason := exception_needed(tidied, today)):
        problems["exception"] = Refused(reason)
    return tidied, problems


def _tidied(card: Card) -> Card:
    text: dict[str, Any] = {
        each.name: tidy(value) for each in fields(card) if isinstance(value := getattr(card, each.name), str)
    }
    safe = tuple(way for way in card.contact_by if way not in card.not_contact_by)  # a no counts
    text |= {"kind": card.kind, "contact_note": card.contact_note.strip(), "contact_by": safe}
    return replace(card, **text)


def _identity(card: Card, today: dt.date) -> str:
    if card.kind not in set(IdentityKind):
        raise Refused("unknown_identity_kind")
    if card.kind == IdentityKind.CODE:
        return ""
    return normal_identity(card.kind, card.identity, today)


def _wrong_fields(card: Card, today: dt.date) -> Iterator[tuple[str, Refused]]:
    for name in ("given_name", "family_name", "called"):
        if shaped_like_number(getattr(card, name)):
            yield name, Refused("name_like_number")
    if card.birth and (reason := _wrong_birth(card.birth, today)):
        yield "birth", Refused(reason)
    if card.phone and not PHONE.fullmatch(card.phone):
        yield "phone", Refused("phone_form")
    if card.email and not EMAIL.fullmatch(card.email):
        yield "email", Refused("email_form")
    if any(letter.isdigit() for letter in card.municipality):
        yield "municipality", Refused("municipality_form")
    if not {*card.contact_by, *card.not_contact_by} <= set(CONTACT_WAYS):
        yield "contact_by", Refused("unknown_contact_way")
    for each in fields(card):
        value = getattr(card, each.name)
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            yield each.name, Refused("text_too_long", most=LONGEST_TEXT)


def exception_needed(card: Card, today: dt.date) -> str:
    """The reason's code when the person is under 18 or lives outside the county and no exception is given."""
    birth = card.birth_date
    if birth and not is_adult(birth, today) and not card.exception:
        return NEEDS_ADULT_REASON
    return NEEDS_COUNTY_REASON if card.outside_county and not card.exception else ""


def _wrong_birth(birth: str, today: dt.date) -> str:
    try:
        day = dt.date.fromisoformat(birth)
    except ValueError:
        return "bad_date"
    if day > today:
        return "date_in_future"
    return "" if today.replace(year=today.year - 120, day=1) < day else "bad_date"
