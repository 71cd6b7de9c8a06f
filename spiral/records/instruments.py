"""Screening instruments: sums, parts, bands and alerts, counted from the files under `resources/instruments/`.

A file is a FHIR R4 Questionnaire without the wording of its items; what is summed, and where a band or an alert
begins, stands in an extension of our own. A band is the result of a screening, never a diagnosis.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from spiral.records.catalogue import RESOURCES
from spiral.records.codes import Gender
from spiral.vault.errors import Refused

FOLDER = RESOURCES / "instruments"
SCORE, HOW = "urn:spiral:fhir:score", "urn:spiral:fhir:how"
ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
MISSING = "-"
FILLED_BY = ("client", "clinician")


@dataclass(frozen=True)
class Item:
    """One question: its number, each answer's code with what it scores (None: it scores nothing), our own heading."""

    number: str
    answers: Mapping[str, int | None]
    sv: str = ""
    en: str = ""


@dataclass(frozen=True)
class Band:
    """A level: from one sum to another, for one gender or all, and only with the required answers."""

    code: str
    low: int
    high: int | None
    gender: str | None
    required: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Reached:
    """A disorder or module that is there when its part comes to so much, with the required answers, from an age."""

    part: str
    least: int
    required: tuple[tuple[str, tuple[str, ...]], ...]
    age: int | None


class Finding(StrEnum):
    """What an interview says of a part: it is there, it would be but for an age nobody knows, too much is not known
    to tell, it was not gone through, or it is not there."""

    THERE = "there"
    AGE_UNKNOWN = "age_unknown"
    UNCLEAR = "unclear"
    NOT_DONE = "not_done"
    ABSENT = "absent"


@dataclass(frozen=True)
class Instrument:
    """What is asked, what is summed, and the levels in the order they are tried.

    An interview (MINI, SCID-II) has no sum but `reached` parts. Where editions differ, which one was used is a
    part of the answer; `without` has the items that an edition does not ask. `how` tells a client in plain words,
    by language, how it is answered; the words are our own.
    """

    code: str
    title: str
    items: tuple[Item, ...]
    summed: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    bands: tuple[Band, ...]
    alerts: tuple[tuple[str, int], ...]
    reached: tuple[Reached, ...] = ()
    editions: tuple[str, ...] = ()
    answered_by: str = "clinician"
    without: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    how: Mapping[str, str] = field(default_factory=dict)

    def asked(self, edition: str = "") -> tuple[bool, ...]:
        """For each item, whether an edition asks it."""
        left_out = self.without.get(edition, ())
        return tuple(item.number not in left_out for item in self.items)

    @property
    def by_client(self) -> bool:
        """Whether the client fills it in; the others are rated or asked by the clinician."""
        return self.answered_by == "client"

    @property
    def most(self) -> int:
        """The highest sum there can be."""
        asked = {item.number: item for item in self.items}
        return sum(max(each or 0 for each in asked[number].answers.values()) for number in self.summed)

    @property
    def genders(self) -> tuple[str, ...]:
        """The genders that have a ladder of their own; none where one ladder serves all."""
        return tuple(sorted({band.gender for band in self.bands if band.gender}))


@dataclass(frozen=True)
class Score:
    """A form counted.

    `sum` and `parts` are of the answers given. `band` is None when an answer is missing, and when the gender does
    not choose between two ladders: then `bands` has both. `alert` holds also for a form that is not complete.
    """

    instrument: str
    sum: int
    parts: Mapping[str, int | str | None]
    band: str | None
    bands: Mapping[str, str] | None
    alert: bool
    answered: int
    of: int


def instrument_codes() -> tuple[str, ...]:
    """The instruments there are files for."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.json")))


def scored_codes() -> tuple[str, ...]:
    """The instruments that have a sum and a band; the others are interviews."""
    return tuple(code for code in instrument_codes() if read_instrument(code).bands)


@cache
def read_instrument(code: str) -> Instrument:
    """An instrument by its code. Refused: `unknown_instrument`."""
    if code not in instrument_codes():
        raise Refused("unknown_instrument", known=list(instrument_codes()))
    form = json.loads((FOLDER / f"{code}.json").read_text(encoding="utf-8"))
    rules = next(of["extension"] for of in form["extension"] if of["url"] == SCORE)
    return Instrument(
        code=code,
        title=form["title"],
        items=tuple(_item(item) for item in form["item"]),
        summed=tuple(number for rule in _all(rules, "summed") for number in _values(rule, "item")),
        parts=tuple((_value(rule, "code"), tuple(_values(rule, "item"))) for rule in _all(rules, "part")),
        bands=tuple(_band(rule) for rule in _all(rules, "band")),
        alerts=tuple((_value(rule, "item"), _value(rule, "from")) for rule in _all(rules, "alert")),
        reached=tuple(_reached(rule) for rule in _all(rules, "reached")),
        editions=tuple(_value(rule, "name") for rule in _all(rules, "edition")),
        without={_value(rule, "name"): tuple(_values(rule, "without")) for rule in _all(rules, "edition")},
        answered_by=next(rule["valueCode"] for rule in rules if rule["url"] == "answered_by"),
        how=next((_by_language(of) for of in form["extension"] if of["url"] == HOW), {}),
    )


def _by_language(told: Mapping[str, Any]) -> dict[str, str]:
    """A text in each language that it has."""
    return {each["url"]: each["valueString"] for each in told["extension"]}


def score(
    instrument: Instrument, answers: Sequence[str], gender: str = Gender.UNKNOWN, edition: str = ""
) -> Score:
    """Count a form: one answer's code for each item, in order; `-` is an answer that is missing.

    What the edition does not ask is not counted and not missed. Source of the limits: the instruments' public
    manuals and Swedish care guidelines. Refused: `answers_count`, `answer_outside`, `unknown_gender`.
    """
    if gender not in set(Gender):
        raise Refused("unknown_gender")
    if len(answers) != len(instrument.items):
        raise Refused("answers_count", of=len(instrument.items), given=len(answers))
    given: dict[str, str] = {}
    asked = instrument.asked(edition)
    for item, answer, is_asked in zip(instrument.items, answers, asked, strict=True):
        if answer == MISSING or not is_asked:
            continue
        if answer not in item.answers:
            raise Refused("answer_outside", item=item.number, known=list(item.answers))
        given[item.number] = answer
    scores = {
        item.number: item.answers[given[item.number]] or 0
        for item in instrument.items
        if item.number in given
    }
    total = sum(scores.get(number, 0) for number in instrument.summed)
    ladders = _ladders(instrument, given, total) if len(given) == sum(asked) else {}
    return Score(
        instrument=instrument.code,
        sum=total,
        parts=_parts(instrument, given, scores, instrument.without.get(edition, ())),
        band=ladders.get(gender if instrument.genders else ""),
        bands=ladders if ladders and instrument.genders and gender not in ladders else None,
        alert=any(scores.get(number, 0) >= least for number, least in instrument.alerts),
        answered=len(given),
        of=sum(asked),
    )


def alert_level(instrument: Instrument, answers: Sequence[str]) -> int:
    """The highest answer that must be asked about now; 0 when there is none."""
    limits = dict(instrument.alerts)
    scored = [
        (item.answers.get(answer) or 0, limits[item.number])
        for item, answer in zip(instrument.items, answers, strict=True)
        if item.number in limits
    ]
    return max((given for given, least in scored if given >= least), default=0)


def check_form(code: str, facts: Mapping[str, Any]) -> None:
    """Refused when what was filled in cannot be: answers, who filled it in, the language, the edition where it matters.

    `facts` holds `answers` (codes, `-` for a missing one), `filled_by` (FILLED_BY), `language`, `edition`, `gender`.
    """
    instrument = read_instrument(code)
    score(
        instrument,
        list(facts.get("answers", ())),
        facts.get("gender", Gender.UNKNOWN),
        facts.get("edition", ""),
    )
    if facts.get("filled_by") not in FILLED_BY:
        raise Refused("filled_by_unknown")
    if not facts.get("language"):
        raise Refused("language_missing")
    if instrument.editions and facts.get("edition") not in instrument.editions:
        raise Refused("edition_missing", known=list(instrument.editions))


def findings(
    instrument: Instrument, answers: Sequence[str], age: int | None = None, edition: str = ""
) -> dict[str, Finding]:
    """What an interview says of each of its parts that the edition asks: a screening result, never a diagnosis.

    Only criteria scored 3 count in SCID-II; one that could not be judged leaves its disorder unclear where it would
    decide.
    """
    given = {item.number: answer for item, answer in zip(instrument.items, answers, strict=True)}
    left_out = instrument.without.get(edition, ())
    asked = {item.number: item for item in instrument.items if item.number not in left_out}
    parts = dict(instrument.parts)
    return {
        rule.part: _finding(rule, [asked[number] for number in parts[rule.part]], given, age)
        for rule in instrument.reached
        if all(number in asked for number in parts[rule.part])
    }


def _finding(rule: Reached, items: Sequence[Item], given: Mapping[str, str], age: int | None) -> Finding:
    scored = [item.answers.get(given[item.number]) for item in items]
    if len(items) == 1 and scored == [None] and given[items[0].number] != MISSING:
        return Finding.NOT_DONE
    needed = [(given.get(item, MISSING), allowed) for item, allowed in rule.required]
    most = sum(1 if each is None else each for each in scored)
    refused = any(answer not in (*allowed, MISSING) for answer, allowed in needed)
    too_young = rule.age is not None and age is not None and age < rule.age
    if most < rule.least or refused or too_young:
        return Finding.ABSENT
    if sum(each or 0 for each in scored) < rule.least or any(answer == MISSING for answer, _ in needed):
        return Finding.UNCLEAR
    return Finding.AGE_UNKNOWN if rule.age is not None and age is None else Finding.THERE


def _ladders(instrument: Instrument, given: Mapping[str, str], total: int) -> dict[str, str]:
    """The band on each gender's ladder; under "" where one ladder serves all; none for an interview."""
    if not instrument.bands:
        return {}
    return {
        gender: next(
            band.code
            for band in instrument.bands
            if band.gender in (None, gender) and _holds(band, given, total)
        )
        for gender in instrument.genders or ("",)
    }


def _holds(band: Band, given: Mapping[str, str], total: int) -> bool:
    inside = band.low <= total and (band.high is None or total <= band.high)
    return inside and all(given.get(item) in answers for item, answers in band.required)


def _parts(
    instrument: Instrument, given: Mapping[str, str], scores: Mapping[str, int], without: Sequence[str]
) -> dict[str, int | str | None]:
    """The sum of each part; a part that is one item whose answers do not all score is the answer itself."""
    plain = {item.number for item in instrument.items if None in item.answers.values()}
    return {
        code: given.get(items[0])
        if len(items) == 1 and items[0] in plain
        else sum(scores.get(number, 0) for number in items)
        for code, items in instrument.parts
        if items[0] not in without
    }


def _item(item: Mapping[str, Any]) -> Item:
    answers: dict[str, int | None] = {}
    for option in item["answerOption"]:
        coding = option["valueCoding"]
        ordinal = [of["valueDecimal"] for of in coding.get("extension", []) if of["url"] == ORDINAL]
        answers[coding["code"]] = int(ordinal[0]) if ordinal else None
    return Item(item["linkId"], answers, item["text"], _english(item))


def _english(item: Mapping[str, Any]) -> str:
    told = item["_text"]["extension"][0]["extension"]
    return str(next(of["valueString"] for of in told if of["url"] == "content"))


def _band(rule: list[dict[str, Any]]) -> Band:
    return Band(
        code=_value(rule, "code"),
        low=_value(rule, "from"),
        high=_value(rule, "to"),
        gender=_value(rule, "gender"),
        required=_required(rule),
    )


def _reached(rule: list[dict[str, Any]]) -> Reached:
    return Reached(_value(rule, "part"), _value(rule, "from"), _required(rule), _value(rule, "age"))


def _required(rule: list[dict[str, Any]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((_value(of, "item"), tuple(_values(of, "answer"))) for of in _all(rule, "require"))


def _all(rules: list[dict[str, Any]], url: str) -> list[list[dict[str, Any]]]:
    return [rule["extension"] for rule in rules if rule["url"] == url]


def _values(rule: list[dict[str, Any]], url: str) -> list[Any]:
    return [next(of[key] for key in of if key.startswith("value")) for of in rule if of["url"] == url]


def _value(rule: list[dict[str, Any]], url: str) -> Any:
    return next(iter(_values(rule, url)), None)
