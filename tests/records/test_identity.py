"""Identities: numbers in their one way of writing, what is refused and why, and searching."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.exceptions import ValidationError
from stdnum.se import personnummer as stdnum_personnummer

from spiral.records.identity import (
    KINDS,
    birth_date_of,
    fold,
    is_adult,
    last_four,
    matches,
    normal_identity,
    search_words,
    shaped_like_number,
    tidy,
    usual_reserve_number,
)
from spiral.vault.errors import Refused

TODAY = date(2026, 11, 24)
BIRTHS = st.dates(date(1850, 1, 1), TODAY)
SERIALS = st.integers(1, 999)


def number_of(birth: date, serial: int, add: int = 0) -> str:
    """A number made by the published rule, with the check digit of python-stdnum."""
    ten = f"{birth:%y%m}{birth.day + add:02}{serial:03}"
    return f"{birth.year // 100}{ten}{luhn.calc_check_digit(ten)}"


def refused(kind: str, text: str) -> str:
    with pytest.raises(Refused) as found:
        normal_identity(kind, text, TODAY)
    assert not any(str(fact) in text and str(fact) for fact in found.value.facts.values())
    return found.value.reason


# 811228-9874 and 670919-9530 are Skatteverket's own examples of a personnummer; 121212-1212 is the classic.
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("811228-9874", "198112289874"),
        ("8112289874", "198112289874"),
        ("19811228-9874", "198112289874"),
        ("198112289874", "198112289874"),
        (" 1981 12 28 9874 ", "198112289874"),
        ("811228\N{EN DASH}9874", "198112289874"),
        ("670919-9530", "196709199530"),
        ("121212+1212", "191212121212"),
        ("19121212-1212", "191212121212"),
        ("19121212+1212", "191212121212"),
        ("20121212-1212", "201212121212"),
        ("121212-1212", "201212121212"),
    ],
)
def test_personnummer(text: str, number: str) -> None:
    assert normal_identity("personnummer", text, TODAY) == number


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("personnummer", "", "identity_missing"),
        ("personnummer", "   ", "identity_missing"),
        ("personnummer", "811228-987", "wrong_length"),
        ("personnummer", "19811228-98744", "wrong_length"),
        ("personnummer", "11811228-9874", "bad_date_in_number"),
        ("personnummer", "21811228-9874", "bad_date_in_number"),
        ("personnummer", "811228-98A4", "identity_bad_characters"),
        ("personnummer", "81-12289874", "identity_bad_characters"),
        ("personnummer", "٨١١٢٢٨-٩٨٧٤", "identity_bad_characters"),
        ("personnummer", "811228-9875", "bad_checksum"),
        ("personnummer", "811228-8974", "bad_checksum"),
        ("personnummer", "811328-9874", "bad_date_in_number"),
        ("personnummer", "810229-9874", "bad_date_in_number"),
        ("personnummer", "811200-9874", "bad_date_in_number"),
        ("personnummer", "810028-9874", "bad_date_in_number"),
        ("personnummer", "261125-1234", "birth_in_future"),
        ("personnummer", "20261125-1234", "birth_in_future"),
        ("personnummer", "811228-0006", "bad_serial_in_number"),
        ("personnummer", "701063-2391", "is_samordningsnummer_not_personnummer"),
        ("personnummer", "991981000010", "is_reservnummer"),
        ("samordningsnummer", "811228-9874", "is_personnummer_not_samordningsnummer"),
        ("samordningsnummer", "701063-2392", "bad_checksum"),
        ("samordningsnummer", "701092-2391", "bad_date_in_number"),
        ("samordningsnummer", "700291-2391", "bad_date_in_number"),
        ("reservnummer", "99198100001", "wrong_length_reservnummer"),
        ("reservnummer", "198112289874", "reservnummer_begins_with_99"),
        ("reservnummer", "99198100001Å", "identity_bad_characters"),
        ("alias", "", "identity_missing"),
        ("alias", "811228-9874", "alias_like_number"),
        ("alias", "Anna 8112289874", "alias_like_number"),
        ("alias", "a" * 81, "identity_too_long"),
        ("alias", "An\x00na", "identity_bad_characters"),
        ("alias", "An\u202ena", "identity_bad_characters"),
        ("code", "19811228-9874", "code_like_number"),
        ("code", "k" * 41, "identity_too_long"),
    ],
)
def test_what_is_refused_and_why(kind: str, text: str, reason: str) -> None:
    assert refused(kind, text) == reason


def test_kinds() -> None:
    assert list(KINDS) == ["personnummer", "samordningsnummer", "reservnummer", "alias", "code"]
    with pytest.raises(ValueError, match="no such kind"):
        normal_identity("passport", "1", TODAY)


def test_samordningsnummer() -> None:
    # The example in Skatteverket's SKV M 2010:3: a man born 3 October 1970.
    assert normal_identity("samordningsnummer", "701063-2391", TODAY) == "197010632391"
    assert birth_date_of("197010632391") == date(1970, 10, 3)


@pytest.mark.parametrize("number", ["191500722390", "191500882392"])
def test_samordningsnummer_without_a_known_month(number: str) -> None:
    # From Skatteverket's published test numbers: month 00.
    assert normal_identity("samordningsnummer", number, TODAY) == number
    assert birth_date_of(number) is None
    for more in range(1, 10):
        wrong = number[:-1] + str((int(number[-1]) + more) % 10)
        assert refused("samordningsnummer", wrong) == "bad_checksum"


def test_samordningsnummer_without_a_known_day() -> None:
    ten = "800060123"
    number = f"19{ten}{luhn.calc_check_digit(ten)}"
    assert normal_identity("samordningsnummer", number, TODAY) == number
    assert birth_date_of(number) is None
    assert refused("personnummer", number) == "is_samordningsnummer_not_personnummer"


# Inera's published examples of Region Stockholm's local reserve numbers.
@pytest.mark.parametrize("number", ["991981000010", "991945000023", "991993000032"])
def test_reservnummer(number: str) -> None:
    assert normal_identity("reservnummer", f"{number[:8]}-{number[8:]}", TODAY) == number
    assert usual_reserve_number(number)
    for more in range(1, 10):
        wrong = number[:-1] + str((int(number[-1]) + more) % 10)
        assert normal_identity("reservnummer", wrong, TODAY) == wrong
        assert not usual_reserve_number(wrong)
    assert birth_date_of(number) is None


def test_reservnummer_with_letters() -> None:
    assert normal_identity("reservnummer", "99 2016 ab12cd", TODAY) == "992016AB12CD"
    assert not usual_reserve_number("992016AB12CD")


def test_alias_and_code_are_tidied() -> None:
    assert normal_identity("alias", "  Lilla  A\u030asa ", TODAY) == "Lilla Åsa"
    assert normal_identity("code", " K-0001 ", TODAY) == "K-0001"
    assert tidy("\ta\n b ") == "a b"


@given(BIRTHS, SERIALS)
def test_every_number_made_by_the_rule_is_taken(birth: date, serial: int) -> None:
    number = number_of(birth, serial)
    sign = "+" if TODAY.year - birth.year >= 100 else "-"
    assert normal_identity("personnummer", number, TODAY) == number
    assert normal_identity("personnummer", f"{number[:8]}-{number[8:]}", TODAY) == number
    assert normal_identity("personnummer", f"{number[2:8]}{sign}{number[8:]}", TODAY) == number
    assert stdnum_personnummer.is_valid(f"{number[:8]}-{number[8:]}")
    assert birth_date_of(number) == birth
    assert last_four(number) == number[8:]
    assert shaped_like_number(number)
    assert shaped_like_number(f"{number[2:8]}{sign}{number[8:]}")
    assert refused("samordningsnummer", number) == "is_personnummer_not_samordningsnummer"


@given(BIRTHS, SERIALS)
def test_every_coordination_number_made_by_the_rule_is_taken(birth: date, serial: int) -> None:
    number = number_of(birth, serial, add=60)
    assert normal_identity("samordningsnummer", number, TODAY) == number
    assert birth_date_of(number) == birth
    assert shaped_like_number(number)
    assert refused("personnummer", number) == "is_samordningsnummer_not_personnummer"


@given(BIRTHS, SERIALS, st.integers(2, 11), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(birth: date, serial: int, place: int, more: int) -> None:
    number = number_of(birth, serial)
    wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    with pytest.raises(Refused):
        normal_identity("personnummer", wrong, TODAY)


@given(
    st.integers(1850, 2020), st.integers(0, 13), st.integers(0, 32), st.integers(0, 999), st.integers(0, 9)
)
def test_as_python_stdnum_judges(year: int, month: int, day: int, serial: int, check: int) -> None:
    """python-stdnum takes 000 as a serial and knows no samordningsnummer; else it and we agree."""
    number = f"{year}{month:02}{day:02}{serial:03}{check}"
    try:
        stdnum_personnummer.validate(f"{number[:8]}-{number[8:]}")
        valid = number[8:11] != "000"
    except ValidationError:
        valid = False
    if valid:
        assert normal_identity("personnummer", number, TODAY) == number
    else:
        with pytest.raises(Refused):
            normal_identity("personnummer", number, TODAY)


@given(BIRTHS, st.integers(0, 50_000))
def test_adult_from_the_eighteenth_birthday(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    reached = (day.year - 18, day.month, day.day) >= (birth.year, birth.month, birth.day)
    assert is_adult(birth, day) == reached


def test_adult_on_the_day() -> None:
    assert is_adult(date(2008, 11, 24), TODAY)
    assert not is_adult(date(2008, 11, 25), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "811228-9874",
        "8112289874",
        "198112289874",
        "19811228-9874",
        "811228+9874",
        "811228 9874",
        "1981-12-28-9874",
        "1981 12 28 98 74",
        "81.12.28/9874",
        "811228_9874",
        "811228–9874",
        "８１１２２８９８７４",
        "٨١١٢٢٨٩٨٧٤",
        "811288-9874",
        "800060-1234",
        "810231-0000",
        "991981000010",
        "99198100-0010",
        "K811228-9874",
        "K8112289874x",
        "Anna 811228 9874",
        "nr:19811228-9874.",
        "211811228987",
        "811228-98741",
        "81122898741",
        "K 19811228/9874",
        "19811228*9874",
        "(19811228)9874",
        "19811228·9874",
        "K811228 - 9874",
        "811228--9874K",
        "1981-12-28-9874 K",
        "19811228T9874",
        "19811228\u200b9874",
        "19811228\u20119874x",
        "19.81.12.28.9874 Anna",
        "O0811228-9874",
        "19811O28-98oO",
        "811228\\9874",
        "8 1 1 2 2 8 9 8 7 4 x",
    ],
)
def test_shaped_like_a_number(text: str) -> None:
    assert shaped_like_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "K-0001",
        "T-0034",
        "1981-12-28",
        "19811228",
        "2008-0001",
        "0734567890",  # month 34
        "811328-9874",
        "811232-9874",
        "810010-9874",
        "811259-9874",
        "811292-9874",
        "811228-98",
        "1234567890123",
        "Klient 12",
        "A-2008-0012",
        "Olof 2008",
        "Anna",
    ],
)
def test_not_shaped_like_a_number(text: str) -> None:
    assert not shaped_like_number(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Åsa", "asa"),
        ("ÅSA", "asa"),
        ("A\u030asa", "asa"),
        ("Ängla-Maria  Öberg", "angla maria oberg"),
        ("René", "rene"),
        ("Bjørn Ærø", "bjorn aero"),
        ("Strauß", "strauss"),
        ("Łukasz Đorđević", "lukasz dordevic"),
        ("O’Brien", "obrien"),
        ("İrem Işık", "irem isik"),
        (" - ", ""),
        ("19811228-9874", "19811228 9874"),
        ("Abdel–Karim", "abdel karim"),
        ("ﬁne", "fine"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == once.strip()
    assert "  " not in once


@given(st.text(alphabet="abcåäöéABCÅÄÖÉ -", min_size=1))
def test_case_and_accents_do_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


WORDS = search_words(["Åsa Ängla-Maria Öberg", "19811228-9874", "K-0012", "9874"])


@pytest.mark.parametrize(
    "query",
    ["ås", "ÅS", "asa", "öberg åsa", "maria", "ang ob", "1981", "9874", "k 00", "K-0012", "", "19811228-98"],
)
def test_found(query: str) -> None:
    assert matches(WORDS, query)


@pytest.mark.parametrize("query", ["sa", "asaa", "åsa xyz", "874", "berg"])
def test_not_found(query: str) -> None:
    assert not matches(WORDS, query)


@given(st.lists(st.text(min_size=1), min_size=1), st.data())
def test_any_beginning_of_any_word_finds(texts: list[str], data: st.DataObject) -> None:
    words = search_words(texts)
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    assert matches(words, word[: data.draw(st.integers(1, len(word)))])
