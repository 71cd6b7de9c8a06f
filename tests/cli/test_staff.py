"""`init` and `staff`: from an empty folder to people who sign in, and how each is refused."""

import io
import json
import re
from pathlib import Path

import pytest

from spiral.cli import commands
from spiral.records.codes import Role
from tests.cli.conftest import Run, says
from tests.make import PASSWORD, Clinic

OTHER = "tolv gröna hästar på ängen"
FACTS = {
    "least": 15,
    "variable": "SPIRAL_PASSWORD",
    "role": "boss",
    "known": ", ".join(Role),
    "login": "midwife1",
}


def test_a_clinic_from_nothing(run: Run, tmp_path: Path):
    folder = tmp_path / "mottagning"
    told = run("init", folder, "--unit", "Enheten i Provköping", "--chief", "Chefen1")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[0] == "Mottagningen är upplagd. chefen1 loggar in som enhetschef."
    again = run("init", folder, "--unit", "X", "--chief", "annan")
    assert (again.code, again.reason) == (1, says("folder_not_empty"))
    told = run("staff", "list", folder, "--as", "chefen1", "--json", tmp_path / "s.json")
    assert told.out.startswith("1 ")
    facts = json.loads((tmp_path / "s.json").read_text("utf-8"))["staff"]
    assert [(each["login"], each["roles"], each["state"]) for each in facts] == [
        ("chefen1", ["chief"], "active")
    ]


@pytest.mark.parametrize(
    ("facts", "env", "reason"),
    [
        ({}, {"SPIRAL_PASSWORD": "kort"}, "password_short"),
        ({"--unit": " "}, {}, "name_missing"),
        ({"--chief": "två ord"}, {}, "login_form"),
        ({}, {"SPIRAL_PASSWORD": None}, "no_password_given"),
    ],
)
def test_init_refused_leaves_no_folder(run: Run, tmp_path: Path, facts, env, reason, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    told_facts = {"--unit": "Enheten", "--chief": "chefen1"} | facts
    options = [each for pair in told_facts.items() for each in pair]
    told = run("init", tmp_path / "mottagning", *options, **env)
    assert told.code == 1
    assert told.reason == says(reason, **FACTS)
    assert not (tmp_path / "mottagning").exists()


def test_a_set_up_that_the_disk_stops_leaves_nothing(run: Run, tmp_path: Path, monkeypatch):
    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(commands.staff, "set_up_unit", full)
    told = run("init", tmp_path / "mottagning", "--unit", "Enheten", "--chief", "chefen1")
    assert (told.code, told.reason) == (3, says("disk_full"))
    assert not (tmp_path / "mottagning").exists()


def test_added_with_a_code_enrolled_with_it_and_granted(clinic: Clinic, run: Run, tmp_path: Path):
    told = run(
        "staff",
        "add",
        clinic.folder,
        "--as",
        "chief",
        "--login",
        "maja",
        "--name",
        "Maja",
        "--role",
        "midwife",
    )
    code = re.search(r": (\S+)$", told.out.strip())
    assert told.code == 0
    assert code
    enrolled = run(
        "staff", "enrol", clinic.folder, "--login", "maja", SPIRAL_CODE=code[1], SPIRAL_NEW_PASSWORD=OTHER
    )
    assert (enrolled.code, enrolled.err) == (0, "")
    again = run(
        "staff", "enrol", clinic.folder, "--login", "maja", SPIRAL_CODE=code[1], SPIRAL_NEW_PASSWORD=OTHER
    )
    assert again.code == 1
    listed = tmp_path / "s.json"
    run("staff", "list", clinic.folder, "--as", "maja", "--json", listed, SPIRAL_PASSWORD=OTHER)
    waiting = {each["login"]: each["waiting"] for each in json.loads(listed.read_text("utf-8"))["staff"]}
    assert set(waiting["maja"]) == {"register", "journal", "shared", "statistics"}
    granted = run("staff", "grant", clinic.folder, "--as", "midwife1", "--login", "maja")
    assert (granted.code, granted.err) == (0, "")
    nothing = run("staff", "grant", clinic.folder, "--as", "midwife1", "--login", "maja")
    assert (nothing.code, nothing.out.strip()) == (0, "maja har inga nycklar att få.")


def test_added_and_enrolled_at_one_keyboard(clinic: Clinic, run: Run, tmp_path: Path):
    told = run(
        *("staff", "add", clinic.folder, "--as", "chief", "--login", "karin", "--name", "Karin K"),
        *("--role", "kast,outreach", "--json", tmp_path / "a.json"),
        SPIRAL_NEW_PASSWORD=OTHER,
    )
    assert (told.code, told.err) == (0, "")
    facts = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert (facts["login"], facts["roles"], facts["enrolled"]) == ("karin", ["outreach", "kast"], True)
    assert run("staff", "list", clinic.folder, "--as", "karin", SPIRAL_PASSWORD=OTHER).code == 0


def test_a_short_new_password_adds_nobody(clinic: Clinic, run: Run):
    add = (
        "staff",
        "add",
        clinic.folder,
        "--as",
        "chief",
        "--login",
        "karin",
        "--name",
        "Karin",
        "--role",
        "kast",
    )
    told = run(*add, SPIRAL_NEW_PASSWORD="kort")
    assert (told.code, told.reason) == (1, says("password_short", least=15))
    assert "karin" not in run("staff", "list", clinic.folder, "--as", "chief").out
    assert run(*add).code == 0


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"--role": "boss"}, "unknown_role"),
        ({"--role": "chief,midwife"}, "chief_alone"),
        ({"--login": "midwife1"}, "login_taken"),
        ({"--login": "x"}, "login_form"),
        ({"--name": " "}, "name_missing"),
        ({"--share": "0"}, "share_out_of_range"),
        ({"--as": "midwife1"}, "not_allowed"),
        ({"--as": "nobody"}, "wrong_login_or_password"),
    ],
)
def test_who_is_not_added(clinic: Clinic, run: Run, facts, reason):
    told_facts = {"--as": "chief", "--login": "ny", "--name": "Ny", "--role": "kast"} | facts
    told = run("staff", "add", clinic.folder, *(each for pair in told_facts.items() for each in pair))
    assert told.code == 1
    assert told.reason == says(reason, **FACTS)


def test_ended_at_once_and_never_the_last_chief(clinic: Clinic, run: Run):
    told = run("staff", "end", clinic.folder, "--as", "chief", "--login", "therapist1")
    assert told.code == 0
    refused = run("staff", "list", clinic.folder, "--as", "therapist1")
    assert (refused.code, refused.reason) == (1, says("wrong_login_or_password"))
    for login, reason in (
        ("chief", "last_chief"),
        ("therapist1", "no_such_staff"),
    ):
        told = run("staff", "end", clinic.folder, "--as", "chief", "--login", login)
        assert (told.code, told.reason) == (1, says(reason))


def test_a_wrong_code_and_a_code_for_nobody(clinic: Clinic, run: Run):
    run("staff", "add", clinic.folder, "--as", "chief", "--login", "maja", "--name", "Maja", "--role", "kast")
    for login, reason in (
        ("maja", "wrong_code"),
        ("midwife1", "no_code_waiting"),
        ("nobody", "no_code_waiting"),
    ):
        told = run(
            "staff",
            "enrol",
            clinic.folder,
            "--login",
            login,
            SPIRAL_CODE="fel-kod",
            SPIRAL_NEW_PASSWORD=OTHER,
        )
        assert (told.code, told.reason) == (1, says(reason))
    assert run("staff", "list", clinic.folder, "--as", "midwife1", SPIRAL_PASSWORD=PASSWORD).code == 0
