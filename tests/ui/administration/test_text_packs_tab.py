"""Text packs on the screen: what a file loads and replaces is told first; a bad file changes nothing."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from spiral.records.text_packs import find_text_pack, list_text_packs
from spiral.ui.parts.question import answering
from tests.records.journal_operations import WORD, pack
from tests.ui.keyboard import CTRL, press
from tests.ui.window import told

Key = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return pack(tmp_path)


def line(tab, code: str = "madrs") -> int:
    return [row.code for row in tab.rows.rows()].index(code)


@pytest.mark.parametrize("login", ["chief", "midwife1"])
def test_a_pack_is_loaded_replaced_and_removed_by_keyboard(open_tab, file: Path, login: str):
    tab = open_tab(login, "texts")
    assert {row.title for row in tab.rows.rows()} == {
        "AUDIT", "DUDIT", "MADRS", "MADRS-S", "MDQ", "MINI", "SCID-II",
    }  # fmt: skip
    assert tab.rows.text_at(line(tab), "edition") == "inget paket: siffror och våra egna rubriker"
    assert not tab.remove.isEnabled()
    with answering(str(file), "no"):
        press(Key.Key_N, CTRL)
    assert tab.desk.ask(list_text_packs) == []
    with answering(str(file), "load") as asked:
        press(Key.Key_N, CTRL)
    assert (asked[1].title, asked[1].text) == ("Läsa in MADRS på svenska?", "1. Rättigheter: Avtal.")
    assert told(tab.main) == "MADRS visas på svenska enligt 1."
    assert [tab.rows.text_at(line(tab), key) for key in ("language", "edition", "rights")] == [
        "svenska",
        "1",
        "Avtal",
    ]
    facts = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(facts | {"edition": "Andra utgåvan"}), "utf-8")
    with answering(str(file), "load") as asked:
        press(Key.Key_N, CTRL)
    assert asked[1].text == "Andra utgåvan. Rättigheter: Avtal. Det ersätter 1."
    assert tab.rows.chosen().code == "madrs"
    with answering("keep", "remove") as asked:
        press(Key.Key_Delete)
        assert tab.desk.ask(find_text_pack, "madrs", "sv") is not None
        press(Key.Key_Delete)
    assert asked[0].title == "Ta bort Andra utgåvan?"
    assert tab.desk.ask(find_text_pack, "madrs", "sv") is None
    assert tab.rows.text_at(line(tab), "language") == "–"
    with answering(str(file), "load") as asked:
        press(Key.Key_N, CTRL)
    assert "ersätter" not in asked[1].text
    found = tab.desk.ask(find_text_pack, "madrs", "sv")
    assert (found.edition, found.items["1"]) == ("Andra utgåvan", WORD)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("", "Filen är inget textpaket eller är skadad."),
        ('{"instrument": "madrs"}', "Filen är inget textpaket eller är skadad."),
        (
            '{"instrument":"audit","language":"sv","edition":"1","rights":"x","items":{"1":"a"}}',
            "Textpaketet passar inte AUDIT: numren är andra.",
        ),
    ],
)
def test_a_bad_file_is_told_in_a_line_and_changes_nothing(open_tab, tmp_path: Path, raw: str, said: str):
    tab = open_tab("chief", "texts")
    file = tmp_path / "fel.json"
    file.write_text(raw, "utf-8")
    with answering(str(file)):
        press(Key.Key_N, CTRL)
    assert told(tab.main) == said
    assert tab.desk.ask(list_text_packs) == []
