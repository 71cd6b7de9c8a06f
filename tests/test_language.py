"""The languages of the screen: what is shown, what update writes, what check names."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from spiral import language
from spiral.language import (
    ROOT,
    Message,
    check,
    fill,
    find_phrases,
    placeholders,
    read_ts,
    set_language,
    tr,
    ts_path,
    update,
    write_ts,
)


@pytest.fixture(autouse=True)
def swedish_again() -> Iterator[None]:
    yield
    set_language("sv")


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> None:
    swedish = {"Save": ("Spara",), "{n} visits": ("ett besök", "{n} besök"), "Hi {who}": ("Hej {who}",)}
    english = {"{n} visits": ("{n} visit", "{n} visits"), "{n} talks": ("{n} talk", "{n} talks")}
    monkeypatch.setattr(language, "_catalogues", {"sv": swedish, "en": english})


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "spiral").mkdir()
    return tmp_path


def write(tree: Path, text: str) -> None:
    (tree / "spiral" / "page.py").write_text(text, encoding="utf-8")


def test_swedish_unless_english_is_chosen(words: None) -> None:
    assert language.language() == "sv"
    assert tr("Save") == "Spara"
    set_language("en")
    assert language.language() == "en"
    assert tr("Save") == "Save"


def test_a_language_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="no such language"):
        set_language("da")
    assert language.language() == "sv"


@pytest.mark.parametrize(
    ("code", "n", "shown"),
    [
        ("sv", 1, "ett besök"),
        ("sv", 0, "0 besök"),
        ("sv", 2, "2 besök"),
        ("en", 1, "1 visit"),
        ("en", 0, "0 visits"),
    ],
)
def test_plurals(words: None, code: str, n: int, shown: str) -> None:
    set_language(code)
    assert tr("{n} visits", n=n) == tr("{n} visits", n) == shown


def test_a_missing_translation_falls_back_to_english(words: None) -> None:
    assert tr("Unheard of {who}", who="x") == "Unheard of x"
    assert tr("{n} talks", n=1) == "1 talk"
    assert tr("{n} talks", n=4) == "4 talks"


def test_facts_are_filled_in_and_never_read_as_placeholders(words: None) -> None:
    assert tr("Hi {who}", who="{n} {0} %s <b>") == "Hej {n} {0} %s <b>"
    assert tr("{source}", source="a fact may be called source") == "a fact may be called source"
    assert tr("braces {stay}") == "braces {stay}"


def test_update_extracts_keeps_drops_and_is_stable(tree: Path) -> None:
    write(
        tree,
        'tr("B")\ntr("A" " <&>")\nlanguage.tr("{n} c", n=1)\n'
        'TABLE = {1: N_("D")}\ntr(TABLE[x])\ntr(1 and "no")\n',
    )
    update(tree)
    path = ts_path("sv", tree)
    assert list(read_ts(path)) == ["A <&>", "B", "D", "{n} c"]
    assert list(read_ts(ts_path("en", tree))) == ["{n} c"]
    fill({"B": "b", "A <&>": "ä <&>", "{n} c": ["ett", "{n} å"]}, root=tree)
    before = path.read_bytes()
    update(tree)
    assert path.read_bytes() == before
    assert 'type="unfinished"' in path.read_text(encoding="utf-8")
    write(tree, 'tr("B")\ntr("E")\n')
    update(tree)
    assert read_ts(path) == {"B": Message(("b",)), "E": Message()}
    assert not [file for file in path.parent.iterdir() if file.suffix != ".ts"]


def test_update_drops_nothing_while_a_file_cannot_be_read(tree: Path) -> None:
    write(tree, 'tr("B")\n')
    fill({"B": "b"}, root=tree)
    write(tree, 'tr("B"\n')
    (tree / "main.py").write_text('tr("Main")\n', encoding="utf-8")
    update(tree)
    assert read_ts(ts_path("sv", tree)) == {"B": Message(("b",)), "Main": Message()}
    assert any("spiral/page.py: cannot be read" in line for line in check(tree))


def test_a_failed_write_leaves_the_old_file(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = ts_path("sv", tree)
    write_ts(path, "sv", {"A": Message(("a",))})
    before = path.read_bytes()

    def full(self: Path, target: object) -> Path:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        write_ts(path, "sv", {"A": Message(("other",))})
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_the_file_is_what_linguist_reads(tree: Path) -> None:
    write_ts(ts_path("sv", tree), "sv", {"A": Message(("a",)), "{n}": Message(("1", ""), True)})
    text = ts_path("sv", tree).read_text(encoding="utf-8")
    assert text.startswith(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="sv_SE"'
    )
    assert "<name>Spiral</name>" in text
    assert '<message numerus="yes">' in text
    assert "<translation>a</translation>" in text


@pytest.mark.parametrize(
    ("source", "translations", "named"),
    [
        ('tr("A")', {}, "sv: unfinished: 'A'"),
        ('tr("{n} a", n=1)', {"{n} a": ["", "{n} b"]}, "sv: unfinished: '{n} a'"),
        ('tr(f"A {x}")', {}, "spiral/page.py:1: tr() needs a plain text"),
        ('tr("A" + x)', {}, "spiral/page.py:1: tr() needs a plain text"),
        ('tr("A %s" % x)', {}, "spiral/page.py:1: tr() needs a plain text"),
        ('tr("A".format(x))', {}, "spiral/page.py:1: tr() needs a plain text"),
        ("N_(x)", {}, "spiral/page.py:1: N_() needs a plain text"),
        ('tr("A {x}", x=1)', {"A {x}": "A {y}"}, "sv: placeholders differ"),
        ('tr("A {x}", x=1)', {"A {x}": "A"}, "sv: placeholders differ"),
        ('tr("A {x}", x=1)', {"A {x}": "A {x"}, "sv: placeholders differ"),
        ('tr("A {x}")', {"A {x}": "A {x}"}, "spiral/page.py:1: no fact for {x} in 'A {x}'"),
        ('tr("{n} a", n=1); tr("{n} a", **k)', {"{n} a": "{n}"}, "used both with and without n"),
        ('tr("{n} a {x}", n=1, x=2)', {"{n} a {x}": ["en", "{n} {x}"]}, "sv: placeholders differ"),
    ],
)
def test_check_names_what_is_wrong(
    tree: Path, source: str, translations: dict[str, str | list[str]], named: str
) -> None:
    write(tree, source)
    fill(translations, root=tree)
    fill({key: [key, key] for key in read_ts(ts_path("en", tree))}, "en", root=tree)
    problems = check(tree)
    assert len(problems) == 1, problems
    assert named in problems[0]


def test_one_needs_no_number(tree: Path) -> None:
    write(tree, 'tr("{n} a {x}", n=1, x=2)')
    fill({"{n} a {x}": ["ett {x}", "{n} {x}"]}, root=tree)
    fill({"{n} a {x}": ["one {x}", "{n} {x}"]}, "en", root=tree)
    assert check(tree) == []
    fill({"{n} a {x}": ["ett {x}", "flera {x}"]}, root=tree)
    assert len(check(tree)) == 1


def test_check_names_missing_and_obsolete(tree: Path) -> None:
    write(tree, 'tr("A")')
    fill({"A": "a"}, root=tree)
    assert check(tree) == []
    write(tree, 'tr("B")')
    assert check(tree) == ["sv: missing: 'B'", "sv: obsolete: 'A'"]


def test_names_tables_and_choices_are_plain(tree: Path) -> None:
    write(tree, 'tr(name)\ntr(row.words)\ntr(TABLE["k"])\ntr("A" if x else "B")\ntr("{n} c {k}", **facts)\n')
    found = find_phrases(tree)
    assert found.mistakes == []
    assert sorted(found.phrases) == ["A", "B", "{n} c {k}"]


def test_fill_names_what_the_source_does_not_have(tree: Path) -> None:
    write(tree, 'tr("A")')
    assert fill({"A": "a", "Gone": "borta"}, root=tree) == ["Gone"]
    assert read_ts(ts_path("sv", tree)) == {"A": Message(("a",))}


def test_placeholders() -> None:
    assert placeholders("{a} and {b.c} {{d}}") == {"a", "b.c"}
    assert placeholders("a }") == {"broken braces"}


def test_the_command_tells_by_its_exit(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "spiral.language"]
    assert subprocess.run([*run, "chekc"], cwd=ROOT, capture_output=True, check=False).returncode == 2
    file = tmp_path / "words.json"
    file.write_text(json.dumps({"A phrase that the program never had": "x"}), encoding="utf-8")
    told = subprocess.run([*run, "fill", str(file)], cwd=ROOT, capture_output=True, check=False, text=True)
    assert told.returncode == 1
    assert "A phrase that the program never had" in told.stderr


def test_every_phrase_of_the_program_is_translated() -> None:
    assert check() == []


@pytest.mark.parametrize(("code", "locale"), [("sv", "sv_SE"), ("en", "en")])
def test_the_file_says_which_language_it_is_in(code: str, locale: str) -> None:
    assert f'<TS version="2.1" language="{locale}"' in ts_path(code).read_text("utf-8")
