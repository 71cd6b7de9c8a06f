"""Wrong usage, wrong files, wrong passwords: one clear line, the right exit code, nothing changed; and no wait."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from spiral.cli import commands
from spiral.vault.errors import Broken
from tests.cli.conftest import Run, says
from tests.make import PASSWORD, Clinic, make_clinic

ROOT = Path(__file__).parents[2]
EVERY = (
    ("verify", "{}", "--as", "chief"),
    ("staff", "list", "{}", "--as", "chief"),
    ("report", "production", "{}", "--month", "2008-03", "--as", "chief"),
    ("approve", "production", "{}", "--month", "2008-03", "--as", "chief"),
    ("import", "visits", "{}", "{log}", "--as", "chief"),
)
LINE = "date,time,client,gender,service,staff,status,minutes\n2026-01-07,09:00,X-1,woman,phone,Nina,attended,15\n"


@pytest.fixture(params=EVERY, ids=[" ".join(each[:2]) for each in EVERY])
def command(request, tmp_path: Path):
    """Every command that opens a clinic, as arguments for a folder."""
    log = tmp_path / "log.csv"
    log.write_text(LINE, "utf-8")
    return lambda folder: [str(each).format(folder, log=log) for each in request.param]


def state(folder: Path) -> dict[str, bytes]:
    """What the folder holds, but for the lock."""
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if file.is_file() and file.name != "in-use.lock"
    }


def damage(folder: Path, kind: str, other: Path) -> None:
    keys, records = folder / "unit.keys", folder / "records.db"
    if kind == "keys of noise":
        keys.write_bytes(os.urandom(2000))
    elif kind == "keys cut":
        keys.write_bytes(keys.read_bytes()[:300])
    elif kind == "keys empty":
        keys.write_bytes(b"")
    elif kind == "keys of another form":
        keys.write_text('{"people": []}')
    elif kind == "keys of another clinic":
        shutil.copy(other / "unit.keys", keys)
    elif kind == "records of another clinic":
        shutil.copy(other / "records.db", records)
    elif kind == "records of noise":
        records.write_bytes(os.urandom(20_000))
    elif kind == "records cut":
        records.write_bytes(records.read_bytes()[: records.stat().st_size // 2])
    elif kind == "records empty":
        records.write_bytes(b"")
    elif kind == "records gone":
        records.unlink()


KINDS = (
    "keys of noise",
    "keys cut",
    "keys empty",
    "keys of another form",
    "keys of another clinic",
    "records of another clinic",
    "records of noise",
    "records cut",
    "records empty",
    "records gone",
)


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another clinic with a chief of the same login and password."""
    return make_clinic(tmp_path_factory.mktemp("another") / "clinic", ()).folder


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_or_foreign_file_is_one_line_and_nothing_changes(
    clinic: Clinic, run: Run, command, kind: str, another: Path
):
    damage(clinic.folder, kind, another)
    before = state(clinic.folder)
    told = run(*command(clinic.folder))
    assert told.code == 3
    assert told.reason in {says(code) for code in ("unit_keys_damaged", "records_damaged", "records_missing")}
    assert told.out == ""
    after = state(clinic.folder)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize(("login", "password"), [("chief", "fel " + PASSWORD), ("nobody", PASSWORD)])
def test_a_wrong_password_and_an_unknown_login_are_told_alike(
    clinic: Clinic, run: Run, command, login, password
):
    before = state(clinic.folder)
    arguments = [login if each == "chief" else each for each in command(clinic.folder)]
    told = run(*arguments, SPIRAL_PASSWORD=password)
    assert (told.code, told.reason) == (1, says("wrong_login_or_password"))
    assert state(clinic.folder) == before


def test_a_clinic_that_is_open_already_is_said_to_be(clinic: Clinic, run: Run, command):
    box = clinic.open("midwife1")
    try:
        told = run(*command(clinic.folder))
        assert (told.code, told.reason) == (1, says("clinic_in_use"))
    finally:
        box.close()
    assert run("staff", "list", clinic.folder, "--as", "chief").code == 0


def test_no_clinic_there(run: Run, command, tmp_path: Path):
    for folder in (tmp_path / "nowhere", tmp_path):
        told = run(*command(folder))
        assert (told.code, told.reason) == (3, says("clinic_missing"))
        assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["foo"],
        ["report"],
        ["report", "production"],
        ["report", "production", "c", "--as", "chief"],
        ["report", "production", "c", "--as", "chief", "--month", "2008-03", "--year", "2008"],
        ["report", "production", "c", "--month", "2008-03"],
        ["verify", "c", "--as"],
        ["verify", "c", "--as", "chief", "--nonsense"],
        ["verify", "c", "--as", "chief", "--today", "2026-02-30"],
        ["--today", "igår kväll", "verify", "c", "--as", "chief"],
        ["import", "dreams", "c", "f", "--as", "chief"],
        [
            "staff",
            "add",
            "c",
            "--as",
            "chief",
            "--login",
            "x",
            "--name",
            "X",
            "--role",
            "kast",
            "--share",
            "lite",
        ],
        ["score", "nothing", "--answers", "1"],
        ["bench", "--clients", "0"],
        ["bench", "--visits", "-1"],
        ["bench", "--visits", "x"],
    ],
)
def test_wrong_usage_is_told_in_swedish(run: Run, arguments):
    told = run(*arguments)
    assert (told.code, told.out) == (2, "")
    first, second = told.err.splitlines()
    assert first.startswith("Fel användning: ")
    assert second.startswith("Se main.py")
    for english in ("required", "argument", "invalid", "choose", "expected", "unrecognized"):
        assert english not in told.err


def test_english_by_choice(run: Run):
    assert run("foo", SPIRAL_LANGUAGE="en").err.startswith("Wrong usage: COMMAND is one of 'window', ")


def test_a_login_in_capitals_is_the_same(clinic: Clinic, run: Run):
    assert run("staff", "list", clinic.folder, "--as", " CHIEF ").code == 0


def test_what_is_no_text_is_refused(clinic: Clinic, run: Run):
    add = ("staff", "add", clinic.folder, "--as", "chief", "--login", "ny", "--role", "kast", "--name")
    for arguments in (("verify", clinic.folder, "--as", "\udcff"), (*add, "N\udcff"), (*add, "N\x1b[2J")):
        told = run(*arguments)
        assert (told.code, told.reason) == (1, says("identity_bad_characters"))
    told = run("verify", clinic.folder, "--as", "chief", SPIRAL_PASSWORD="\udcff")
    assert (told.code, told.reason) == (1, says("identity_bad_characters"))
    told = run("report", "production", clinic.folder, "--as", "chief", "--month", "\x1b[2J")
    assert told.code == 2
    assert "\x1b" not in told.err


def test_version_and_help(run: Run):
    assert run("--version").out.startswith("Spiral ")
    assert "production" in run("report", "production", "--help").out or run("report", "--help").code == 0


def test_today_may_stand_before_or_after_the_command(clinic: Clinic, run: Run):
    approve = ("approve", "production", clinic.folder, "--month", "2008-03", "--as", "chief")
    assert run("--today", "2008-03-15", *approve).code == 1
    assert run(*approve, "--today", "2008-03-15").code == 1
    assert run("--today", "2008-04-01", *approve).code == 0


def test_verify_tells_what_it_could_not_open(clinic: Clinic, run: Run, tmp_path: Path):
    told = run("verify", clinic.folder, "--as", "chief", "--json", tmp_path / "v.json")
    assert told.code == 0
    assert told.out.startswith("Allt stämmer: ")
    facts = json.loads((tmp_path / "v.json").read_text("utf-8"))
    assert facts["faults"] == []
    assert facts["head_found"] is None


def test_a_head_on_paper_is_found_also_when_the_log_has_gone_on(clinic: Clinic, run: Run, tmp_path: Path):
    report = run(
        "report",
        "production",
        clinic.folder,
        "--as",
        "chief",
        "--month",
        "2008-03",
        "--xlsx",
        tmp_path / "x.xlsx",
    )
    assert report.code == 0
    strings = zipfile.ZipFile(tmp_path / "x.xlsx").read("xl/worksheets/sheet1.xml").decode()
    head = re.search(r"\d+( [0-9a-f]{4}){4}", strings)[0]
    verify = ("verify", clinic.folder, "--as", "chief", "--json", tmp_path / "v.json", "--head")
    for typed in (head, f" {head.upper()} "):
        told = run(*verify, typed)
        assert told.code == 0, told.err
        assert "finns i loggen" in told.out
        assert json.loads((tmp_path / "v.json").read_text("utf-8"))["head_found"] is True
    number, rest = head.split(" ", 1)
    for typed in (f"{int(number) - 1} {rest}", f"{int(number) + 1000} {rest}"):
        told = run(*verify, typed)
        assert (told.code, told.reason) == (1, says("head_not_in_log", head=typed))
        assert json.loads((tmp_path / "v.json").read_text("utf-8"))["head_found"] is False
    told = run(*verify, rest)
    assert (told.code, told.reason) == (2, says("not_a_head"))


def test_a_fault_of_ours_is_a_line_without_anyones_words(clinic: Clinic, run: Run, monkeypatch):
    def broken(*_: object) -> None:
        raise ValueError("Karolina Karlsson")

    monkeypatch.setattr(commands, "check_whole", broken)
    told = run("verify", clinic.folder, "--as", "chief")
    assert told.code == 3
    assert told.reason.startswith("Ett fel i programmet: ValueError, test_main.py:")
    assert "Karolina" not in told.err


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 1), (OSError(28, "full"), 3), (Broken("disk_full"), 3)]
)
def test_interrupted_or_out_of_disk(clinic: Clinic, run: Run, monkeypatch, error, code):
    def stopped(*_: object) -> None:
        raise error

    monkeypatch.setattr(commands, "check_whole", stopped)
    told = run("verify", clinic.folder, "--as", "chief")
    assert told.code == code
    assert told.reason


# --- the real entry --------------------------------------------------------------------------------------


def spiral(*arguments: object, password: str | None = PASSWORD, **how) -> subprocess.CompletedProcess[bytes]:
    """`python main.py ...` in a process of its own, without a terminal."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SPIRAL_P")}
    if password is not None:
        environment["SPIRAL_PASSWORD"] = password
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    told = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | how
    return subprocess.run(command, stdin=subprocess.DEVNULL, env=environment, timeout=60, check=False, **told)


def test_without_terminal_and_variable_it_ends_at_once(clinic: Clinic):
    told = spiral("verify", clinic.folder, "--as", "chief", password=None)
    assert told.returncode == 1
    assert told.stderr.decode().strip() == says("no_password_given", variable="SPIRAL_PASSWORD")


def test_closed_in_and_out_end_before_anything_is_done(clinic: Clinic):
    told = spiral("verify", clinic.folder, "--as", "chief", password=None, preexec_fn=lambda: os.close(0))
    assert told.returncode == 1
    assert told.stderr.decode().strip() == says("no_password_given", variable="SPIRAL_PASSWORD")
    add = ("staff", "add", clinic.folder, "--as", "chief", "--login", "ny", "--name", "Ny", "--role", "kast")
    told = spiral(*add, preexec_fn=lambda: os.close(1))
    assert told.returncode == 3
    assert told.stderr.decode().splitlines() == ["Resultatet kunde inte skrivas ut."]
    assert b"Ny " not in spiral("staff", "list", clinic.folder, "--as", "chief").stdout


def test_a_one_time_code_is_said_whatever_letters_the_terminal_has(clinic: Clinic, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    add = (
        "staff",
        "add",
        clinic.folder,
        "--as",
        "chief",
        "--login",
        "åsa",
        "--name",
        "Åsa",
        "--role",
        "kast",
    )
    told = spiral(*add)
    assert (told.returncode, told.stderr) == (0, b"")
    assert told.stdout.startswith(b"\\xe5sa ")


def test_the_file_engine_says_nothing_beside_our_line(clinic: Clinic):
    damage(clinic.folder, "records of noise", clinic.folder)
    told = spiral("verify", clinic.folder, "--as", "chief")
    assert (told.returncode, told.stdout) == (3, b"")
    assert told.stderr.decode().strip() == says("records_damaged")


def test_a_file_to_stdout_has_stdout_alone(clinic: Clinic):
    report = ("report", "production", clinic.folder, "--month", "2008-03", "--as", "chief")
    told = spiral(*report, "--json", "-")
    assert told.returncode == 0
    assert json.loads(told.stdout)["period"] == "2008-03"
    assert told.stderr.decode().startswith("Produktion 2008-03")
    assert spiral(*report, "--pdf", "-").stdout.startswith(b"%PDF-")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_stdout_is_one_line(clinic: Clinic):
    with Path("/dev/full").open("wb") as full:
        told = spiral("staff", "list", clinic.folder, "--as", "chief", stdout=full)
    assert told.returncode == 3
    assert told.stderr.decode().splitlines() == ["Resultatet kunde inte skrivas ut."]
