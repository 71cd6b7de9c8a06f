"""The demo: a clinic with invented people, the month's report, pictures; a folder that is no demo is left alone."""

import datetime as dt

import pytest

from spiral.cli.demo import make_demo
from spiral.cli.demo_clinic import is_demo
from spiral.cli.demo_forms import forms
from spiral.cli.demo_screens import SHOTS
from spiral.vault.errors import Refused

TODAY = dt.date(2026, 11, 26)  # a Thursday of the second gynaecologist's: most rooms are in use
DRAWN = ("engangskod", "para-ihop")
DOOR = ("start", "inloggning", "satt-upp", "last")


@pytest.fixture(scope="module")
def demo(qapp, tmp_path_factory):
    out = tmp_path_factory.mktemp("demo") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPIRAL_STATE", str(out.parent / "state"))
        make_demo(out, TODAY, lambda name: name in DRAWN)
    return out


def test_the_clinic_the_report_and_the_pictures_are_there(demo):
    assert is_demo(demo / "clinic")
    assert {file.suffix for file in demo.glob("production-2008-03.*")} == {".pdf", ".xlsx", ".json"}
    pictures = {file.name for file in (demo / "screens").iterdir()}
    assert pictures == {f"{name}{end}.png" for name in (*DRAWN, *DOOR) for end in ("", "-mork")}
    assert all(file.stat().st_size > 5_000 for file in (demo / "screens").iterdir())


def test_no_picture_is_drawn_over_another(demo):
    over = forms(demo)
    assert set(over) <= set(SHOTS)
    names = [name for shots in (*SHOTS.values(), *over.values()) for name, _ in shots]
    assert len(names) == len(set(names))
    assert set(DRAWN) <= set(names)


def test_a_folder_that_is_no_demo_is_left_alone(tmp_path):
    (tmp_path / "clinic").mkdir()
    kept = tmp_path / "clinic" / "viktigt.txt"
    kept.write_text("kvar", "utf-8")
    with pytest.raises(Refused, match="folder_not_demo"):
        make_demo(tmp_path, TODAY)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == ["viktigt.txt"]
    assert kept.read_text("utf-8") == "kvar"
