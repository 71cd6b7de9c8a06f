"""The cells of an import as values: days, times, codes and words in English or Swedish.

Each reader takes what stood in the cell and gives the value, or says Refused with the reason.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from spiral.records.identity import (
    CODE,
    LONGEST_NAME,
    check_characters,
    fold,
    normal_identity,
    seen,
    shaped_like_number,
    tidy,
)
from spiral.vault.errors import Refused

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MASK = "••••"
LONGEST_SHOWN = 60
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
LEAST_MINUTES, MOST_MINUTES = 1, 600
DATE_TEXT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T]00:00(?::00)?)?", re.ASCII)
TIME_TEXT = re.compile(r"(\d{1,2}):(\d\d)(?::00)?", re.ASCII)
CELL_ERRORS = {"#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"}

Reader = Callable[[Any], Any]


def word(text: str) -> str:
    """A heading or a value as it is compared: no case, no accents, one underscore for spaces and hyphens."""
    return fold(text).replace(" ", "_")


@cache
def headings(kind: str) -> Mapping[str, str]:
    """The headings of `visits` or `clients`, in both languages, by `word`: the column each one names."""
    return _by_word(_import_words()["headings"][kind])


def heading(kind: str, column: str, swedish: bool) -> str:
    """How the design writes a column's heading, in English or in Swedish."""
    others = _import_words()["headings"][kind][column]
    return str(others[0]) if swedish and others else column


@cache
def accepted(column: str) -> Mapping[str, str]:
    """The words that a column of codes takes, in both languages, by `word`: the code each one means."""
    return _by_word(_import_words()["values"][column])


@cache
def _import_words() -> Any:
    return json.loads((RESOURCES / "import_words.json").read_text(encoding="utf-8"))


def _by_word(words: Mapping[str, list[str]]) -> dict[str, str]:
    return {word(each): code for code, others in words.items() for each in (code, *others)}


@cache
def countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 (and XK)."""
    lines = (RESOURCES / "countries.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(code for line in lines if not line.startswith("#") for code in line.split())


def shown(raw: Any) -> str:
    """A cell's value as a problem may show it: short, nothing unseen, masked when shaped like a personal number."""
    text = " ".join(str(raw).split()) if raw is not None else ""
    if isinstance(raw, float) and raw.is_integer():
        text = str(int(raw))
    if shaped_like_number(text):
        return MASK
    return seen(text) if len(text) <= LONGEST_SHOWN else seen(text[:LONGEST_SHOWN]) + "…"


def is_empty(raw: Any) -> bool:
    """Whether there is nothing in the cell."""
    return raw is None or (isinstance(raw, str) and not raw.strip())


def read_text(raw: Any) -> str:
    """Words, or a whole number as its digits."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    if isinstance(raw, bool) or not isinstance(raw, str | int) or raw in CELL_ERRORS:
        raise Refused("not_a_text")
    return tidy(str(raw))


def read_date(raw: Any) -> date:
    """YYYY-MM-DD, or a date cell without a time of day."""
    if isinstance(raw, datetime):
        if raw.time() != time():
            raise Refused("bad_date_format")
        day = raw.date()
    else:
        day = raw if isinstance(raw, date) else _date_of_text(raw)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused("date_out_of_range", least=FIRST_DAY.year, most=LAST_DAY.year)
    return day


def _date_of_text(raw: Any) -> date:
    match = DATE_TEXT.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if match is None:
        raise Refused("bad_date_format")
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise Refused("no_such_date") from None


def read_time(raw: Any) -> time:
    """HH:MM, or a time cell (a spreadsheet keeps a time as a part of a day) with whole minutes."""
    if isinstance(raw, float) and 0 <= raw < 1:
        raw = timedelta(seconds=round(raw * 86_400))
    if isinstance(raw, timedelta) and timedelta(0) <= raw < timedelta(days=1):
        raw = (datetime(2000, 1, 1) + raw).time()  # noqa: DTZ001 - a wall-clock time
    if isinstance(raw, datetime):
        raw = raw.time()
    if isinstance(raw, time):
        if raw.second or raw.microsecond:
            raise Refused("bad_time")
        return raw
    match = TIME_TEXT.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if match is None:
        raise Refused("bad_time")
    try:
        return time(int(match[1]), int(match[2]))
    except ValueError:
        raise Refused("bad_time") from None


def read_minutes(raw: Any) -> int:
    """A whole number, 1-600."""
    text = read_text(raw) if not isinstance(raw, float) or raw.is_integer() else ""
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII) or not LEAST_MINUTES <= int(text) <= MOST_MINUTES:
        raise Refused("bad_minutes", least=LEAST_MINUTES, most=MOST_MINUTES)
    return int(text)


def read_client(raw: Any) -> str:
    """The unit's own code for a client; never one shaped like a personal number."""
    return normal_identity(CODE, read_text(raw), LAST_DAY)


def read_staff(raw: Any) -> str:
    """A login or a name."""
    text = read_text(raw)
    check_characters(text)
    if shaped_like_number(text):
        raise Refused("staff_like_number")
    if len(text) > LONGEST_NAME:
        raise Refused("staff_too_long", most=LONGEST_NAME)
    return text


def read_country(raw: Any) -> str:
    """Two letters of ISO 3166."""
    text = read_text(raw).upper()
    if text not in countries():
        raise Refused("unknown_country")
    return text


def code_reader(codes: Mapping[str, str], reason: str) -> Reader:
    """A reader of one of `codes` (by `fold` or by `word`); any other is refused with `reason`."""
    by_word = {word(each): code for each, code in codes.items()}

    def read(raw: Any) -> str:
        code = by_word.get(word(read_text(raw)))
        if code is None:
            raise Refused(reason)
        return code

    return read
