"""A visit as the form has it, before anything is kept: what was typed, what is wrong with it, what to save."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records.codes import Outcome
from spiral.records.visits import LONGEST, SHORTEST, VisitRow, VisitVersion
from spiral.ui.two_editors import SharedDraft
from spiral.vault.errors import Refused

CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?", re.ASCII)
HOURS = re.compile(r"(\d{1,2})[:h](\d\d)", re.ASCII)
HAPPENED = (Outcome.ATTENDED, Outcome.NO_SHOW)
FIELDS = {
    "bad_time": "start",
    "visit_exists": "start",
    "minutes_out_of_range": "minutes",
    "unknown_service": "service",
    "no_such_staff": "staff_id",
    "service_not_for_staff": "staff_id",
    "assisted_by_self": "assisted_by",
    "programme_not_of_service": "programme",
    "not_yours": "programme",
    "outcome_in_future": "outcome",
    "arrived_in_future": "arrived",
    "bad_date": "date",
    "alias_like_number": "alias",
    "identity_too_long": "alias",
    "identity_bad_characters": "alias",
    "unknown_gender": "gender",
}


@dataclass(frozen=True)
class VisitDraft(SharedDraft):
    """`start`, `minutes` and `arrived` are as typed; `date` is None for what is no day.

    `alias` and `gender` belong to someone new, and are None for a client there is.
    """

    client_id: str = ""
    date: dt.date | None = None
    start: str = ""
    minutes: str = ""
    service: str | None = None
    programme: str | None = None
    staff_id: str | None = None
    assisted_by: str | None = None
    arrived: str = ""
    drop_in: bool = False
    outcome: str = Outcome.PLANNED
    alias: str | None = None
    gender: str | None = None

    @classmethod
    def of(cls, row: VisitRow) -> "VisitDraft":
        """A visit as it is kept."""
        return cls(
            client_id=row.client_id,
            date=dt.date.fromisoformat(row.date),
            start=row.start,
            minutes=str(row.minutes),
            service=row.service,
            programme=row.programme,
            staff_id=row.staff_id,
            assisted_by=row.assisted_by,
            arrived=row.arrived_at or "",
            drop_in=row.drop_in,
            outcome=row.outcome,
        )

    def problems(self, today: dt.date, usual: int = 0) -> dict[str, str]:
        """What to write instead, by field; empty when it may be saved. `usual`: the service's minutes."""
        found: dict[str, str] = {}
        if self.date is None:
            found["date"] = refusal(Refused("bad_date"))
        if clock_typed(self.start) is None:
            found["start"] = tr("Write a time as 09:30 or 930.")
        awaits = self.service is None and not self.minutes.strip()  # a service brings its minutes
        if minutes_typed(self.minutes) is None and not awaits:
            found["minutes"] = minutes_problem(self.minutes, usual)
        if self.service is None:
            found["service"] = tr("Choose a service.")
        if self.staff_id is None:
            found["staff_id"] = tr("Choose who receives.")
        elif self.staff_id == self.assisted_by:
            found["assisted_by"] = refusal(Refused("assisted_by_self"))
        if self.arrived.strip() and clock_typed(self.arrived) is None:
            found["arrived"] = tr("Write a time as 09:30 or 930.")
        if self.date is not None and self.date > today:
            if self.outcome in HAPPENED:
                found["outcome"] = refusal(Refused("outcome_in_future"))
            if self.arrived.strip():
                found["arrived"] = refusal(Refused("arrived_in_future"))
        return found

    def facts(self) -> dict[str, Any]:
        """What `record_visit` takes; only for a draft without problems."""
        return {
            "client_id": self.client_id,
            "date": self.date,
            "start": clock_typed(self.start),
            "minutes": minutes_typed(self.minutes),
            "service": self.service,
            "programme": self.programme,
            "staff_id": self.staff_id,
            "assisted_by": self.assisted_by,
            "arrived_at": clock_typed(self.arrived),
            "drop_in": self.drop_in,
            "outcome": self.outcome,
        }

    def changes(self, before: "VisitDraft") -> dict[str, Any]:
        """The facts that differ from what was, so that a change never takes back another's.

        Another service brings its programme along, which else would be the service's usual one.
        """
        now, old = self.facts(), before.facts()
        names = [name for name, value in now.items() if value != old[name]]
        return {name: now[name] for name in (*names, *(("programme",) if "service" in names else ()))}


def clock_typed(text: str) -> str | None:
    """HH:MM from `9`, `930`, `0930`, `9.30` or `9:30`; None when it is no time."""
    match = CLOCK.fullmatch(text.strip())
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return f"{int(match[1]):02d}:{match[2] or '00'}"


def minutes_typed(text: str) -> int | None:
    """A whole number of minutes, 1-600; None when it is not."""
    typed = text.strip().removesuffix("min").strip()
    if not re.fullmatch(r"\d{1,4}", typed, re.ASCII) or not SHORTEST <= int(typed) <= LONGEST:
        return None
    return int(typed)


def minutes_problem(text: str, usual: int) -> str:
    """The sentence beside the minutes, with what was probably meant."""
    sentence = tr("Write {least}–{most} minutes.", least=SHORTEST, most=LONGEST)
    meant = _meant_minutes(text, usual)
    return f"{sentence} {tr('Did you mean {minutes}?', minutes=meant)}" if meant else sentence


def _meant_minutes(text: str, usual: int) -> int | None:
    """1:30 is 90; 4500 is 45; a number that begins with the service's usual minutes is those."""
    if match := HOURS.fullmatch(text.strip()):
        total = int(match[1]) * 60 + int(match[2])
        return total if SHORTEST <= total <= LONGEST else None
    digits = "".join(re.findall(r"\d", text))
    if usual and digits.startswith(str(usual)):
        return usual
    shorter = digits.rstrip("0")
    while shorter and int(shorter) > LONGEST:
        shorter = shorter[:-1]
    return int(shorter) if shorter and int(shorter) >= SHORTEST else None


def changed_words(newer: VisitVersion, older: VisitVersion, words: dict[str, dict[str, str]]) -> list[str]:
    """What a version changed, in words: `start 09:00 → 10:00`. `words`: by field, codes and ids in words."""
    told = []
    for name, label in labels().items():
        now, was = newer.facts.get(name), older.facts.get(name)
        if now == was:
            continue
        if name == "client_id":
            told.append(tr("another client"))
            continue
        told.append(f"{label} {_said(name, was, words)} → {_said(name, now, words)}")
    return told


def _said(name: str, value: object, words: dict[str, dict[str, str]]) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return words.get(name, {}).get(str(value), str(value))


def labels() -> dict[str, str]:
    """The fields of a visit in words, as the history names them."""
    return {
        "client_id": tr("client"),
        "date": tr("date"),
        "start": tr("start"),
        "minutes": tr("minutes"),
        "service": tr("service"),
        "programme": tr("programme"),
        "staff_id": tr("received by"),
        "assisted_by": tr("assisted by"),
        "arrived_at": tr("arrived"),
        "drop_in": tr("drop-in"),
        "outcome": tr("outcome"),
        "void": tr("voided"),
    }
