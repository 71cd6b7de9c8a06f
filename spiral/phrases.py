"""Domain codes as words in the user's language, and refusals as one line to read.

Services, measures and choices bring their own names (data that a unit can change); everything else that the
program itself names is here.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from spiral.language import N_, placeholders, tr
from spiral.refusals import REFUSALS
from spiral.vault.errors import Broken, Refused

PHRASES: dict[str, dict[str, str]] = {
    "outcome": {
        "planned": N_("planned"),
        "attended": N_("attended"),
        "no_show": N_("no-show"),
        "cancelled": N_("cancelled by the client"),
        "withdrawn": N_("withdrawn by the unit"),
    },
    "gender": {
        "woman": N_("woman"),
        "man": N_("man"),
        "trans": N_("trans"),
        "unknown": N_("unknown"),
    },
    "genders": {
        "woman": N_("women"),
        "man": N_("men"),
        "trans": N_("trans persons"),
        "unknown": N_("gender unknown"),
    },
    "role": {
        "midwife": N_("midwife"),
        "gynaecologist": N_("gynaecologist"),
        "physician": N_("physician"),
        "psychiatrist": N_("psychiatrist"),
        "therapist": N_("therapist"),
        "outreach": N_("outreach worker"),
        "kast": N_("KAST worker"),
        "assistant": N_("office assistant"),
        "chief": N_("chief of the unit"),
    },
    "identity_kind": {
        "personnummer": N_("personal identity number"),
        "samordningsnummer": N_("coordination number"),
        "reservnummer": N_("reserve number"),
        "alias": N_("alias"),
        "code": N_("code only"),
    },
    "programme": {
        "spiral": N_("Spiral"),
        "treatment": N_("Treatment"),
        "outreach": N_("Outreach"),
        "kast": N_("KAST"),
        "any": N_("Common"),
    },
    "counts": {
        "women": N_("different women"),
        "persons": N_("different persons"),
        "visits": N_("visits"),
    },
    "measure": {
        "gyn_women": N_("Women seen by a gynaecologist"),
        "midwife_exams": N_("Routine examinations by the midwife"),
        "physician_persons": N_("Persons seen by the physician"),
        "psychiatric_women": N_("Women seen by the psychiatrist"),
        "therapy_visits": N_("Talks in treatment"),
    },
    "not_counted": {
        "gender": N_("another gender than the measure counts"),
        "planned": N_("still planned after its day"),
    },
    "compartment": {
        "register": N_("the register"),
        "journal": N_("the medical journal"),
        "counselling": N_("the counselling record"),
        "shared": N_("what is shared with consent"),
        "outreach": N_("the outreach log"),
        "kast": N_("the KAST log"),
        "statistics": N_("the statistics"),
    },
    "contract_kind": {
        "long": N_("long contract"),
        "series": N_("series of talks"),
        "relative": N_("relative's talks"),
    },
    "phase": {
        "beginning": N_("the beginning"),
        "middle": N_("the middle"),
        "end": N_("the end"),
    },
    "month": {
        "1": N_("January"),
        "2": N_("February"),
        "3": N_("March"),
        "4": N_("April"),
        "5": N_("May"),
        "6": N_("June"),
        "7": N_("July"),
        "8": N_("August"),
        "9": N_("September"),
        "10": N_("October"),
        "11": N_("November"),
        "12": N_("December"),
    },
    "weekday": {
        "1": N_("Monday"),
        "2": N_("Tuesday"),
        "3": N_("Wednesday"),
        "4": N_("Thursday"),
        "5": N_("Friday"),
        "6": N_("Saturday"),
        "7": N_("Sunday"),
    },
}

FACT_GROUPS = {
    "role": "role",
    "compartment": "compartment",
    "gender": "gender",
    "outcome": "outcome",
    "programme": "programme",
    "kind": "identity_kind",
}


def phrase(group: str, code: object) -> str:
    """The words for a code of a group (KeyError: no such group); an unknown code as it is."""
    words = PHRASES[group].get(str(code))
    return tr(words) if words is not None else str(code)


def phrases(group: str) -> dict[str, str]:
    """Every code of a group with its words, in the group's order: for menus."""
    return {code: tr(words) for code, words in PHRASES[group].items()}


def month_name(month: int) -> str:
    """The month's name, 1-12; small letters in Swedish."""
    return phrase("month", month)


def weekday_name(day: date | int) -> str:
    """The weekday of a day, or of its ISO number (Monday 1)."""
    return phrase("weekday", day.isoweekday() if isinstance(day, date) else day)


def refusal(error: Refused) -> str:
    """Why the program said no, in one line. A reason without a phrase shows its code, never its facts."""
    return refusal_text(error.reason, error.facts, broken=isinstance(error, Broken))


def refusal_text(reason: str, facts: Mapping[str, object], *, broken: bool = False) -> str:
    """As `refusal`, for a reason and facts that were kept (a problem of an import)."""
    source = REFUSALS.get(reason)
    if source is None:
        code = reason if re.fullmatch(r"[a-z0-9_]{1,60}", reason) else "?"
        if broken:
            return tr("Something on the disk is damaged or missing ({code}).", code=code)
        return tr("This cannot be done ({code}).", code=code)
    words: dict[str, Any] = {name: _fact(name, facts.get(name, "…")) for name in placeholders(source)}
    return tr(source, **words)


def _fact(name: str, fact: object) -> str:
    """A fact as it is read: codes as words, days as YYYY-MM-DD, several joined by commas."""
    if isinstance(fact, Iterable) and not isinstance(fact, str):
        return ", ".join(_fact(name, each) for each in fact)
    return phrase(FACT_GROUPS[name], fact) if name in FACT_GROUPS else str(fact)


def problem_text(line: int, column: str, value: str, reason: str, facts: Mapping[str, object]) -> str:
    """A bad row of an import in one line: where, what stood there, and why not."""
    if column and value:
        where = tr("Line {line}, {column} “{value}”", line=line, column=column, value=value)
    elif column:
        where = tr("Line {line}, {column}", line=line, column=column)
    else:
        where = tr("Line {line}", line=line)
    return f"{where}: {refusal_text(reason, facts)}"
