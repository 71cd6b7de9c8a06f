"""A clinic that is wrong in any way, given to any command: one line, exit 1 or 3, and nothing changed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from spiral.cli.main import main
from spiral.records.rights import SHAPE
from spiral.vault.box import create_clinic
from spiral.vault.database import RECORDS
from spiral.vault.unit_keys import UNIT_KEYS
from tests.make import PASSWORD, QUICK

VISITS = """date,time,client,gender,service,staff,status,minutes
2026-11-02,09:00,K-77,woman,midwife_exam,x,attended,30
"""
COMMANDS = {
    "staff add": [
        "staff",
        "add",
        "{clinic}",
        "--as",
        "chief",
        "--login",
        "ny",
        "--name",
        "Ny",
        "--role",
        "kast",
    ],
    "staff grant": ["staff", "grant", "{clinic}", "--as", "chief", "--login", "gyn1"],
    "staff end": ["staff", "end", "{clinic}", "--as", "chief", "--login", "gyn1"],
    "staff list": ["staff", "list", "{clinic}", "--as", "chief", "--json", "{out}"],
    "import": ["import", "visits", "{clinic}", "{visits}", "--as", "chief", "--json", "{out}"],
    "report": ["report", "production", "{clinic}", "--month", "2026-10", "--as", "chief", "--json", "{out}"],
    "approve": [
        "approve",
        "production",
        "{clinic}",
        "--month",
        "2026-10",
        "--as",
        "chief",
        "--json",
        "{out}",
    ],
    "verify": ["verify", "{clinic}", "--as", "chief", "--json", "{out}"],
}


def _without_log(folder: Path) -> None:
    for name in (RECORDS + "-wal", RECORDS + "-shm"):
        (folder / name).unlink(missing_ok=True)


def _cut(name: str, size: int) -> Callable[[Path], None]:
    def cut(folder: Path) -> None:
        _without_log(folder)
        os.truncate(folder / name, size)

    return cut


def _foreign(name: str, content: bytes) -> Callable[[Path], None]:
    def replace(folder: Path) -> None:
        _without_log(folder)
        (folder / name).write_bytes(content)

    return replace


def _others(folder: Path) -> None:
    _without_log(folder)
    create_clinic(
        folder.parent / "other", unit="E", login="eva", name="Eva", password=PASSWORD, shape=SHAPE, kdf=QUICK
    ).close()
    shutil.copyfile(folder.parent / "other" / RECORDS, folder / RECORDS)


DAMAGES: dict[str, tuple[Callable[[Path], None], int]] = {
    "no folder": (shutil.rmtree, 3),
    "an empty folder": (lambda folder: [each.unlink() for each in folder.iterdir()] and None, 3),
    "no unit.keys": (lambda folder: (folder / UNIT_KEYS).unlink(), 3),
    "a cut unit.keys": (_cut(UNIT_KEYS, 300), 3),
    "an empty unit.keys": (_cut(UNIT_KEYS, 0), 3),
    "a foreign unit.keys": (_foreign(UNIT_KEYS, b"PK\x03\x04\xff"), 3),
    "no records.db": (lambda folder: (folder / RECORDS).unlink(), 3),
    "a cut records.db": (_cut(RECORDS, 20_000), 3),
    "an empty records.db": (_cut(RECORDS, 0), 3),
    "a foreign records.db": (_foreign(RECORDS, b"SQLite format 3\0" + bytes(9000)), 3),
    "another clinic's records.db": (_others, 3),
}


@pytest.fixture
def run(vault, tmp_path: Path, monkeypatch, capsys) -> Callable[[str], tuple[int, list[str], str]]:
    (tmp_path / "visits.csv").write_text(VISITS, "utf-8")
    monkeypatch.setenv("SPIRAL_PASSWORD", PASSWORD)

    def told(command: str) -> tuple[int, list[str], str]:
        places = {"clinic": vault.folder, "out": tmp_path / "out.json", "visits": tmp_path / "visits.csv"}
        code = main([word.format(**places) for word in COMMANDS[command]])
        said = capsys.readouterr()
        return code, said.err.splitlines(), said.out

    return told


def contents(folder: Path) -> dict[str, bytes]:
    """Every file with something in it, but for SQLite's index of its log."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and each.stat().st_size and not each.name.endswith("-shm")
    }


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_damaged_clinic_is_told_in_one_line_and_left(vault, run, command: str, damage: str) -> None:
    vault.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    break_it, expected = DAMAGES[damage]
    break_it(vault.folder)
    before = contents(vault.folder.parent)
    code, err, out = run(command)
    assert (code, len(err), out) == (expected, 1, "")
    assert contents(vault.folder.parent) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_password_is_told_in_one_line_and_changes_nothing(
    vault, run, monkeypatch, command: str
) -> None:
    monkeypatch.setenv("SPIRAL_PASSWORD", "fel lösenord helt")
    before = contents(vault.folder.parent)
    code, err, out = run(command)
    assert (code, len(err), out) == (1, 1, "")
    assert contents(vault.folder.parent) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_clinic_in_use_is_told_in_one_line_and_left(vault, run, sign, command: str) -> None:
    sign("midwife1")
    before = contents(vault.folder.parent)
    code, err, out = run(command)
    assert (code, len(err), out) == (1, 1, "")
    assert contents(vault.folder.parent) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_the_same_commands_work_on_a_whole_clinic(run, command: str) -> None:
    """Else the refusals above would prove nothing."""
    code, err, _ = run(command)
    assert code in (0, 1), err
    assert code == 0 or command == "import", err
