"""A client as the form has it, before anything is kept: what was typed, what is wrong with it, what to save."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from spiral.language import tr
from spiral.phrases import phrase, refusal
from spiral.records.cards import Card, examine_card
from spiral.records.clients import ClientRow
from spiral.records.codes import Gender, IdentityKind
from spiral.records.dates import parse_date
from spiral.records.identity import FULL_KINDS, shaped_like_number
from spiral.ui.two_editors import SharedDraft
from spiral.vault.errors import Refused

FIELDS = {
    "code_taken": "code",
    "code_like_number": "code",
    "code_form": "code",
    "unknown_gender": "gender",
    "gender_known": "gender",
    "date_in_future": "gender_from",
    "reason_needed_identity": "reason",
    "reason_needed_under_18": "exception",
    "reason_needed_outside_county": "exception",
}
CARD_FIELDS = tuple(each.name for each in fields(Card))


@dataclass(frozen=True)
class ClientDraft(SharedDraft):
    """The card's fields as typed, with what stands beside the card: code, gender from a day on, reason.

    `birth` is as typed. `gender_from` is None for what is no day.
    """

    kind: str = IdentityKind.ALIAS
    identity: str = ""
    code: str = ""
    given_name: str = ""
    family_name: str = ""
    called: str = ""
    birth: str = ""
    gender: str = Gender.UNKNOWN
    gender_from: dt.date | None = None
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
    reason: str = ""

    @classmethod
    def of(cls, row: ClientRow, today: dt.date) -> "ClientDraft":
        """A client as it is kept."""
        card = row.card or Card()
        told = {name: getattr(card, name) for name in CARD_FIELDS}
        if card.kind in FULL_KINDS:
            told["identity"] = f"{card.identity[:8]}-{card.identity[8:]}"
        return cls(**told, code=row.code, gender=row.gender, gender_from=today)

    @classmethod
    def typed(cls, text: str, today: dt.date) -> "ClientDraft":
        """Someone new, with what was typed in the search kept where it belongs."""
        digits = "".join(text.replace("-", "").replace("+", "").split())
        if len(digits) >= 6 and digits.isdigit():
            return cls(kind=_kind_of(digits), identity=text, gender_from=today)
        return cls(identity=text, gender_from=today)

    def with_kind(self, kind: str, left: Sequence["ClientDraft"] = ()) -> "ClientDraft":
        """Another kind of identity: an alias becomes names when there are none, and what is a number stays one.

        `left` is what stood there each time another kind was chosen: what was written then comes back with its kind.
        """
        if self.kind == kind:
            return self
        chosen = self._with_other_kind(kind)
        if chosen.identity:
            return chosen
        kinds = FULL_KINDS if kind in FULL_KINDS else (kind,)
        was = next((each for each in reversed(left) if each.kind in kinds and each.identity), None)
        if was is None:
            return chosen
        names, made = (self.given_name, self.family_name), was._with_other_kind(self.kind)
        if names == (made.given_name, made.family_name):  # an alias that became names is an alias again
            names = (was.given_name, was.family_name)
        return replace(chosen, identity=was.identity, given_name=names[0], family_name=names[1])

    def _with_other_kind(self, kind: str) -> "ClientDraft":
        if kind in FULL_KINDS and shaped_like_number(self.identity):
            return replace(self, kind=kind)
        named = bool(self.given_name or self.family_name)
        if self.kind == IdentityKind.ALIAS and kind in FULL_KINDS and not named:
            given, _, family = self.identity.strip().partition(" ")
            return replace(self, kind=kind, identity="", given_name=given, family_name=family.strip())
        keeps = {self.kind, kind} <= set(FULL_KINDS)
        return replace(self, kind=kind, identity=self.identity if keeps else "")

    def card(self, today: dt.date) -> Card:
        """The card as it would be kept."""
        told = {name: getattr(self, name) for name in CARD_FIELDS}
        return Card(**told | {"birth": self._birth(today)})

    def _birth(self, today: dt.date) -> str:
        if self.kind in FULL_KINDS and self.card_tells_birth(today):
            return ""
        try:
            return parse_date(self.birth, today, past=True).isoformat() if self.birth.strip() else ""
        except Refused:
            return self.birth

    def card_tells_birth(self, today: dt.date) -> bool:
        """Whether the number itself says when the person was born."""
        checked, problems = examine_card(Card(kind=self.kind, identity=self.identity), today)
        return "identity" not in problems and checked.birth_date is not None

    def becomes_known(self, before: Card | None) -> bool:
        """Whether an alias or a code would become an identity number: a step of its own."""
        known = before is not None and before.kind in FULL_KINDS
        return self.kind in FULL_KINDS and not known

    def needs_exception(self, today: dt.date) -> str:
        """Why a reason is asked for (under 18, outside the county), in words; empty when it is not."""
        _, problems = examine_card(replace(self.card(today), exception=""), today)
        return refusal(problems["exception"]) if "exception" in problems else ""

    def problems(self, today: dt.date, *, before: Card | None = None, new: bool = True) -> dict[str, str]:
        """What to say beside each field, in the form's order; empty when it may be kept."""
        _, found = examine_card(self.card(today), today)
        told = {name: refusal(refused) for name, refused in found.items()}
        if "identity" in found and found["identity"].reason == "alias_like_number":
            told["identity"] = tr("This looks like a personal identity number: choose that kind of identity.")
        if self.gender_from is None:
            told["gender_from"] = refusal(Refused("bad_date"))
        elif self.gender_from > today:
            told["gender_from"] = refusal(Refused("date_in_future"))
        if not new and self.becomes_known(before) and not self.reason.strip():
            told["reason"] = refusal(Refused("reason_needed_identity"))
        return told

    def register_facts(self, today: dt.date) -> dict[str, Any]:
        """What `register_client` takes."""
        return {"card": self.card(today), "gender": self.gender, "code": self.code.strip() or None}

    def change_facts(self, today: dt.date, row: ClientRow) -> dict[str, Any]:
        """What `change_client` takes beside the client."""
        changed = self.gender != row.gender
        return {
            "card": self.card(today),
            "gender": self.gender if changed else None,
            "gender_from": self.gender_from,
            "reason": self.reason.strip() or None,
        }


def _kind_of(digits: str) -> str:
    if digits.startswith("99") and len(digits) == 12:
        return IdentityKind.RESERVNUMMER
    day = digits[6:8] if len(digits) in (8, 12) else digits[4:6]
    return IdentityKind.SAMORDNINGSNUMMER if int(day) > 60 else IdentityKind.PERSONNUMMER


def field_names() -> dict[str, str]:
    """What each of the card's fields is called, on the form and in the history."""
    return {
        "kind": tr("Identity"),
        "identity": tr("Number, alias or code"),
        "given_name": tr("Given name"),
        "family_name": tr("Family name"),
        "called": tr("Name to use"),
        "birth": tr("Birth date"),
        "phone": tr("Phone"),
        "email": tr("E-mail"),
        "address": tr("Address"),
        "municipality": tr("Municipality"),
        "outside_county": tr("Lives outside the county"),
        "contact_by": tr("Safe contact"),
        "not_contact_by": tr("No to contact by"),
        "contact_note": tr("To think of when we make contact"),
        "language": tr("Language"),
        "interpreter": tr("Interpreter"),
        "protected": tr("Protected identity"),
        "exception": tr("Exception"),
    }


def card_changes(new: Card, old: Card, choices: Mapping[str, str]) -> list[str]:
    """What differs between two versions of a card, in words; numbers never, and addresses not where protected.

    `choices` has the exceptions in words.
    """
    names, changes = field_names(), []
    before, after = asdict(old), asdict(new)
    for field, name in names.items():
        if before[field] == after[field]:
            continue
        if field == "identity" or (field == "address" and (new.protected or old.protected)):
            changes.append(tr("{field} changed", field=name))
            continue
        was, now = (_said(field, told[field], choices) for told in (before, after))
        if before[field] in ("", ()):
            changes.append(tr("{field}: {after}", field=name, after=now))
        elif after[field] in ("", ()):
            changes.append(tr("{field}: {before} taken away", field=name, before=was))
        else:
            changes.append(tr("{field}: {before} became {after}", field=name, before=was, after=now))
    return changes


def _said(field: str, value: Any, choices: Mapping[str, str]) -> str:
    if field == "kind":
        return phrase("identity_kind", value)
    if field in ("contact_by", "not_contact_by"):
        return ", ".join(phrase("contact_way", way) for way in value)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if field == "exception":
        return choices.get(value, value)
    return str(value)
