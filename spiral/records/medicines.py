"""Medicines that a clinic like this often prescribes, with their ATC codes: a help while writing, and no limit."""

import json
from dataclasses import dataclass
from functools import cache

from spiral.records.catalogue import RESOURCES


@dataclass(frozen=True)
class Medicine:
    """A substance in words and its ATC code, at the fifth level."""

    atc: str
    sv: str
    en: str


@cache
def medicines() -> tuple[Medicine, ...]:
    """As they stand in `resources/medicines.json`."""
    return tuple(Medicine(**facts) for facts in json.loads((RESOURCES / "medicines.json").read_text("utf-8")))
