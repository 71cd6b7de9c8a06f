"""Who a client is: personal numbers, reserve numbers, aliases and codes, and names folded for searching.

Rules: a personnummer is birth date, three-digit number (never 000) and check digit (Luhn over ten digits);
a samordningsnummer has 60 added to the day, and Skatteverket also gives month 00 and day 60 (00) when the
birth date is not known. Region Stockholm's reservnummer are 12 characters that begin with 99; Inera
describes them as 99, year, five digits and a Luhn digit over the seven digits before it, but the public
descriptions differ and numbers of other shapes have been in use: only the length and 99 are demanded, and
`usual_reserve_number` tells whether to ask once more.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from personnummer import personnummer

from spiral.records.codes import IdentityKind
from spiral.records.dates import age_on
from spiral.vault.errors import Refused

PERSONNUMMER = IdentityKind.PERSONNUMMER
SAMORDNINGSNUMMER = IdentityKind.SAMORDNINGSNUMMER
RESERVNUMMER = IdentityKind.RESERVNUMMER
ALIAS = IdentityKind.ALIAS
CODE = IdentityKind.CODE
KINDS = tuple(IdentityKind)
FULL_KINDS = (PERSONNUMMER, SAMORDNINGSNUMMER, RESERVNUMMER)

ADULT = 18
LONGEST_NAME = 80
LONGEST_CODE = 40
CENTURIES = ("18", "19", "20")

TYPED_NUMBER = re.compile(r"(\d{2})?(\d{6})([-+]?)(\d{4})", re.ASCII)
O_FOR_ZERO = re.compile(r"(?<=\d)[Oo]+|[Oo]+(?=\d)")
UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")


def normal_identity(kind: str, text: str, today: date) -> str:
    """The one way to write an identity: 12 characters for the numbers, tidy words for alias and code.

    Numbers take 10 or 12 digits, with - or + and spaces; without a century, the date is within the last
    hundred years, or the hundred before with +. Refused with the exact reason otherwise.
    """
    if kind not in KINDS:
        raise ValueError(f"no such kind of identity: {kind}")
    typed = tidy(text)
    if not typed:
        raise Refused("identity_missing")
    if kind == RESERVNUMMER:
        return _reserve_number(typed)
    if kind in FULL_KINDS:
        return _personal_number(kind, typed, today)
    return _name_or_code(kind, typed)


def tidy(text: str) -> str:
    """Text without outer and double spaces, in composed form (NFC)."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _name_or_code(kind: str, typed: str) -> str:
    check_characters(typed)
    if shaped_like_number(typed):
        raise Refused("alias_like_number" if kind == ALIAS else "code_like_number")
    longest = LONGEST_NAME if kind == ALIAS else LONGEST_CODE
    if len(typed) > longest:
        raise Refused("identity_too_long", most=longest)
    return typed


def check_characters(text: str) -> None:
    """Refused where something stands that cannot be seen, or that a terminal would obey."""
    if any(unicodedata.category(character) in UNSEEN for character in text):
        raise Refused("identity_bad_characters")


def seen(text: str) -> str:
    """Text with what cannot be seen, or what a terminal would obey, written out as its code."""
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in UNSEEN else c for c in text
    )


def _reserve_number(typed: str) -> str:
    number = re.sub(r"[\s-]", "", typed).upper()
    if len(number) != 12:
        raise Refused("wrong_length_reservnummer")
    if not re.fullmatch(r"[0-9A-Z]{12}", number):
        raise Refused("identity_bad_characters")
    if not number.startswith("99"):
        raise Refused("reservnummer_begins_with_99")
    return number


def usual_reserve_number(number: str) -> bool:
    """Whether a reservnummer follows Inera's description: only digits, the last a Luhn digit; else ask."""
    return bool(re.fullmatch(r"99\d{10}", number, re.ASCII)) and _luhn(number[4:])


def _luhn(digits: str) -> bool:
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _personal_number(kind: str, typed: str, today: date) -> str:
    compact = re.sub(r"\s", "", re.sub(r"[\u2010-\u2015\u2212]", "-", typed))
    match = TYPED_NUMBER.fullmatch(compact)
    if match is None:
        digits = re.sub(r"[-+]", "", compact)
        wrong = re.fullmatch(r"[0-9]*", digits) and len(digits) not in (10, 12)
        raise Refused("wrong_length" if wrong else "identity_bad_characters")
    century, day, sign, serial = match.groups()
    if century == "99":
        raise Refused("is_reservnummer")
    _check_kind(kind, day)
    number = (century or _century(day, sign, today)) + day + serial
    _check_number(number, today)
    return number


def _check_kind(kind: str, yymmdd: str) -> None:
    coordination = int(yymmdd[4:]) >= 60
    if coordination and kind == PERSONNUMMER:
        raise Refused("is_samordningsnummer_not_personnummer")
    if not coordination and kind == SAMORDNINGSNUMMER:
        raise Refused("is_personnummer_not_samordningsnummer")


def _century(yymmdd: str, sign: str, today: date) -> str:
    """+ is written from the year a person turns 100 (folkbokföringslagen 18 §)."""
    latest = today.year - (100 if sign == "+" else 0)
    return f"{(latest - (latest - int(yymmdd[:2])) % 100) // 100:02}"


def _check_number(number: str, today: date) -> None:
    if number[:2] not in CENTURIES or not _possible_birth(number):
        raise Refused("bad_date_in_number")
    if _earliest_birth(number) > today:
        raise Refused("birth_in_future")
    if number[8:11] == "000":
        raise Refused("bad_serial_in_number")
    if not _luhn(number[2:]) or (birth_date_of(number) and not _package_agrees(number)):
        raise Refused("bad_checksum")


def _package_agrees(number: str) -> bool:
    """The package `personnummer` has the last word on every number whose birth date is known."""
    try:
        personnummer.parse(number)
    except personnummer.PersonnummerException:
        return False
    return True


def _date_parts(number: str) -> tuple[int, int, int]:
    day = int(number[6:8])
    return int(number[:4]), int(number[4:6]), day - 60 if day >= 60 else day


def _possible_birth(number: str) -> bool:
    """A day of the calendar; in a samordningsnummer month and day may be unknown (00)."""
    year, month, day = _date_parts(number)
    if int(number[6:8]) >= 60:
        month, day = month or 1, day or 1
    return _is_date(year, month, day)


def _earliest_birth(number: str) -> date:
    year, month, day = _date_parts(number)
    return date(year, month or 1, day or 1)


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def birth_date_of(number: str) -> date | None:
    """The birth date in a canonical personnummer or samordningsnummer; None when it does not tell."""
    if not re.fullmatch(r"\d{12}", number, re.ASCII) or number.startswith("99"):
        return None
    parts = _date_parts(number)
    return date(*parts) if _is_date(*parts) else None


def last_four(number: str) -> str:
    """The last four characters, as people say them."""
    return number[-4:]


def is_adult(birth: date, today: date) -> bool:
    """18 or over on that day."""
    return age_on(birth, today) >= ADULT


def shaped_like_number(text: str) -> bool:
    """Whether a code, an alias or a name holds something shaped like a personal number. No check digit asked.

    Whatever stands between the digits, and O for a zero among them: true where 10 or 12 of them in a row begin
    with a plausible date: month 01-12 and day 01-31, or day 60-91 with month 00-12; with 12 digits the century
    18-20, or 99 of a reservnummer. A code of the unit's own with so many digits may be refused without need.
    """
    plain = unicodedata.normalize("NFKC", text)
    plain = O_FOR_ZERO.sub(lambda found: "0" * len(found[0]), "".join(c for c in plain if c.isalnum()))
    digits = "".join(str(unicodedata.digit(c)) for c in plain if c.isdecimal())
    return any(
        _dated(digits[start : start + length])
        for length in (10, 12)
        for start in range(len(digits) - length + 1)
    )


def _dated(digits: str) -> bool:
    if not re.fullmatch(r"\d{10}(?:\d\d)?", digits, re.ASCII):
        return False
    if len(digits) == 12:
        if digits.startswith("99"):
            return True
        if digits[:2] not in CENTURIES:
            return False
        digits = digits[2:]
    month, day = int(digits[2:4]), int(digits[4:6])
    return month <= 12 and (60 <= day <= 91 or (month >= 1 and 1 <= day <= 31))


# --- searching -------------------------------------------------------------------------------------------

UNDECOMPOSED = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t"}
    | dict.fromkeys("'`´\u2018\u2019\u02bc")
)
GAPS = re.compile(r"[\s\-\u2010-\u2015\u2212_,]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Text as it is searched: no case, no accents (Åsa, ÅSA and asa alike), one space for spaces and hyphens.

    ß becomes ss, ø o, æ ae; apostrophes go.
    """
    plain = _without_marks(_without_marks(text).casefold()).translate(UNDECOMPOSED)
    return GAPS.sub(" ", _without_marks(plain)).strip()


def _without_marks(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def search_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The folded words of names, numbers and codes, for `matches`."""
    return tuple(word for text in texts for word in fold(text).split())


def matches(folded_words: Sequence[str], query: str) -> bool:
    """Whether each word of the query begins some word; an empty query matches all."""
    return all(any(word.startswith(part) for word in folded_words) for part in fold(query).split())
