"""When something is due again: pure rules, with the intervals as data in `resources/recalls.json`."""

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from spiral.records.catalogue import RESOURCES
from spiral.records.dates import add_months
from spiral.vault.errors import Refused


@dataclass(frozen=True)
class Interval:
    """So many months and weeks; months are cut at the month's end."""

    months: int = 0
    weeks: int = 0

    def after(self, day: dt.date) -> dt.date:
        """The day that comes so long after another."""
        return add_months(day, self.months) + dt.timedelta(weeks=self.weeks)

    @classmethod
    def of(cls, facts: dict[str, int] | None) -> "Interval | None":
        """As it stands in the files; None for none."""
        return cls(**facts) if facts else None


@dataclass(frozen=True)
class RecallKind:
    """A kind of recall. `latest`: how long the last time lasts at most; `with_hiv`: the interval for those with HIV.

    A visit at which one of `answered_by` is done closes it.
    """

    code: str
    sv: str
    en: str
    due: Interval
    latest: Interval | None
    with_hiv: Interval | None
    answered_by: tuple[str, ...]


@cache
def recall_kinds() -> dict[str, RecallKind]:
    """Every kind, in the file's order."""
    told = json.loads((RESOURCES / "recalls.json").read_text("utf-8"))
    return {facts["code"]: _kind(facts) for facts in told}


def _kind(facts: dict[str, Any]) -> RecallKind:
    return RecallKind(
        facts["code"],
        facts["sv"],
        facts["en"],
        Interval(**facts["due"]),
        Interval.of(facts.get("latest")),
        Interval.of(facts.get("with_hiv")),
        tuple(facts["answered_by"]),
    )


def recall_kind(code: str) -> RecallKind:
    """A kind by its code; Refused for another."""
    kind = recall_kinds().get(code)
    if kind is None:
        raise Refused("unknown_recall")
    return kind


def due_dates(
    kind: RecallKind, done: dt.date, *, hiv: bool = False, own: Interval | None = None
) -> tuple[dt.date, dt.date | None]:
    """When it is due, and the latest day (None where nothing runs out), counted from the day it was done.

    The client's own interval goes before the one for HIV, and that before the usual one. An injection lasts
    12 weeks whatever interval is chosen, so the day due is never after the latest.
    """
    interval = own or (kind.with_hiv if hiv and kind.with_hiv else kind.due)
    latest = kind.latest.after(done) if kind.latest else None
    due = interval.after(done)
    return (min(due, latest) if latest else due), latest


def check_interval(kind: RecallKind, own: Interval) -> None:
    """Refused for an interval of nothing, of over ten years, or longer than the last time lasts."""
    start = dt.date(2001, 1, 1)
    if own.months < 0 or own.weeks < 0 or not start < own.after(start) <= dt.date(2011, 1, 1):
        raise Refused("interval_out_of_range")
    if kind.latest and own.after(start) > kind.latest.after(start):
        raise Refused("interval_too_long")
