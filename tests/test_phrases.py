"""Codes and refusals in words: every reason in the program has its line, and no line gives a person away."""

import ast
from collections.abc import Iterator
from datetime import date

import pytest

from spiral.language import ROOT, placeholders, set_language
from spiral.phrases import PHRASES, month_name, phrase, phrases, problem_text, refusal, weekday_name
from spiral.records.codes import Gender, IdentityKind, Outcome, Role
from spiral.records.rights import COMPARTMENTS
from spiral.refusals import REFUSALS
from spiral.vault.database import trouble
from spiral.vault.errors import Broken, Refused


@pytest.fixture(autouse=True)
def swedish_again() -> Iterator[None]:
    yield
    set_language("sv")


def reasons() -> Iterator[tuple[str, set[str] | None, str]]:
    """Every (reason, names of its facts or None when they cannot be seen, place) in the program."""
    for path in sorted((ROOT / "spiral").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name) and isinstance(node.value.value, str)
        }
        for name, text in constants.items():
            if name.endswith("_REASON"):
                yield text, None, path.relative_to(ROOT).as_posix()
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
            if _name(node.func) == "Problem" and len(node.args) >= 4:
                for reason in _texts(node.args[3], constants):
                    yield reason, None if len(node.args) > 4 else set(), place
            if node.args and _name(node.func) in ("Refused", "Broken"):
                names = {keyword.arg or "" for keyword in node.keywords}
                for reason in _texts(node.args[0], constants):
                    yield reason, None if "" in names else names, place


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _texts(argument: ast.expr, constants: dict[str, str]) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.Name) and argument.id in constants:
        yield constants[argument.id]
    elif isinstance(argument, ast.IfExp):
        yield from _texts(argument.body, constants)
        yield from _texts(argument.orelse, constants)


def test_the_search_for_reasons_finds_them() -> None:
    found = {reason for reason, _, _ in reasons()}
    assert {
        "bad_checksum",
        "unit_keys_damaged",
        "row_twice",
        "wrong_length",
        "reason_needed_under_18",
    } <= found


def test_every_reason_has_a_phrase() -> None:
    missing = sorted({f"{reason} ({place})" for reason, _, place in reasons() if reason not in REFUSALS})
    assert missing == []


def test_every_reason_gives_the_facts_its_phrase_needs() -> None:
    short = [
        f"{place}: {reason} lacks {sorted(placeholders(REFUSALS[reason]) - names)}"
        for reason, names, place in reasons()
        if reason in REFUSALS and names is not None and placeholders(REFUSALS[reason]) - names
    ]
    assert short == []


@pytest.mark.parametrize(
    "told",
    ["database or disk is full", "attempt to write a readonly database", "file is not a database", "?"],
)
def test_what_the_disk_said_has_a_phrase(told: str) -> None:
    assert trouble(told) in REFUSALS


@pytest.mark.parametrize("code", ["sv", "en"])
def test_every_refusal_is_one_full_line(code: str) -> None:
    set_language(code)
    for reason in REFUSALS:
        line = refusal(Refused(reason))
        assert line[0].isupper() or line[0] in "…0", reason
        assert line.endswith("."), reason
        assert "{" not in line, reason
        assert "\n" not in line, reason


def test_facts_are_filled_in_and_codes_become_words() -> None:
    assert "minst 15 tecken" in refusal(Refused("password_short", least=15))
    assert refusal(Refused("compartment_closed", compartment="journal")).startswith(
        "Du har ingen nyckel till den här delen: patientjournalen."
    )
    contradicts = problem_text(2, "kön", "man", "gender_contradicts", {"known": "woman"})
    assert contradicts.endswith("där klientens kön är kvinna.")
    assert "a, b" in refusal(Refused("unknown_role", role="x", known=["a", "b"]))


def test_an_unknown_reason_still_gives_a_line_without_the_facts() -> None:
    assert refusal(Refused("never_heard", name="Anna")) == "Detta går inte att göra (never_heard)."
    assert "Anna" not in refusal(Refused("Anna Svensson 19811228-9874", name="Anna"))
    assert refusal(Broken("never_heard")) == "Något på disken är skadat eller saknas (never_heard)."
    set_language("en")
    assert refusal(Refused("never_heard")) == "This cannot be done (never_heard)."


def test_problem_of_an_import_in_one_line() -> None:
    told = problem_text(7, "minuter", "0", "bad_minutes", {"least": 1, "most": 600})
    assert told == "Rad 7, minuter ”0”: Minuter är ett heltal, 1–600."
    assert problem_text(1, "kön", "", "missing_column", {}) == "Rad 1, kön: Kolumnen saknas."
    assert problem_text(9, "", "", "too_many_cells", {}).startswith("Rad 9: ")


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("outcome", set(Outcome)),
        ("gender", set(Gender)),
        ("genders", set(Gender)),
        ("role", set(Role)),
        ("identity_kind", set(IdentityKind)),
        ("compartment", set(COMPARTMENTS)),
        ("month", {str(number) for number in range(1, 13)}),
        ("weekday", {str(number) for number in range(1, 8)}),
    ],
)
def test_every_code_has_words(group: str, codes: set[str]) -> None:
    assert set(PHRASES[group]) == {str(code) for code in codes}


def test_words() -> None:
    assert [phrase("outcome", code) for code in Outcome] == [
        "planerat",
        "genomfört",
        "uteblev",
        "återbud",
        "inställt",
    ]
    assert phrase("role", Role.CHIEF) == "enhetschef"
    assert phrase("role", "made_by_the_unit") == "made_by_the_unit"
    assert list(phrases("gender").values()) == ["kvinna", "man", "trans", "okänt"]
    assert month_name(3) == "mars"
    assert weekday_name(date(2026, 11, 23)) == weekday_name(1) == "måndag"
    set_language("en")
    assert month_name(3) == "March"
    assert phrase("outcome", "no_show") == "no-show"
    with pytest.raises(KeyError):
        phrase("no_such_group", "x")
