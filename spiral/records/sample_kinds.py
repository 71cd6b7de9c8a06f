"""Kinds of samples and the diseases that are reported and traced (data), and what a client is called in a report."""

import json
from dataclasses import dataclass
from functools import cache

from spiral.records.cards import Card
from spiral.records.catalogue import RESOURCES
from spiral.records.identity import FULL_KINDS, birth_date_of


@dataclass(frozen=True)
class SampleKind:
    """A kind of sample, the outcomes it can have, and the disease of the Communicable Diseases Act it looks for."""

    code: str
    sv: str
    en: str
    outcomes: tuple[str, ...]
    disease: str | None = None


@dataclass(frozen=True)
class Disease:
    """What a positive result obliges to. `report_by` is `rikskod` or `full_number`.

    `look_back_months`: how far back partners are traced from the sample; None: from the last negative sample.
    """

    code: str
    sv: str
    en: str
    report_by: str
    look_back_months: int | None
    duties: tuple[str, ...]


@cache
def sample_kinds() -> dict[str, SampleKind]:
    """Every kind of sample, in the file's order."""
    told = json.loads((RESOURCES / "samples.json").read_text("utf-8"))
    return {facts["code"]: SampleKind(**facts | {"outcomes": tuple(facts["outcomes"])}) for facts in told}


@cache
def diseases() -> dict[str, Disease]:
    """The diseases that are reported and traced."""
    told = json.loads((RESOURCES / "diseases.json").read_text("utf-8"))
    return {facts["code"]: Disease(**facts | {"duties": tuple(facts["duties"])}) for facts in told}


def rikskod(identity: str) -> str | None:
    """Birth year and last four digits, as in 84-1234; None for what is no personal or coordination number."""
    birth = birth_date_of(identity)
    digits = "".join(letter for letter in identity if letter.isdigit())
    return f"{birth.year % 100:02d}-{digits[-4:]}" if birth and len(digits) >= 10 else None


def report_number(disease: Disease, card: Card | None) -> str | None:
    """What the client is called in the report: rikskod or full number; None when the client's number is not known."""
    if card is None or card.kind not in FULL_KINDS:
        return None
    return rikskod(card.identity) if disease.report_by == "rikskod" else card.identity
