"""A clinic's folder: one line for each thing that can be wrong with it, and nothing changed by it."""

import os
import shutil
import stat
import threading
from pathlib import Path

import pytest

from spiral.records.rights import SHAPE
from spiral.vault.box import LOCK, create_clinic, sign_in
from spiral.vault.database import RECORDS
from spiral.vault.errors import Broken, Refused
from spiral.vault.unit_keys import UNIT_KEYS
from tests.make import PASSWORD, QUICK, TODAY


def create(folder: Path, **facts: str):
    told = {"unit": "Enheten", "login": "eva", "name": "Eva Ek", "password": PASSWORD} | facts
    return create_clinic(folder, **told, shape=SHAPE, kdf=QUICK)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but SQLite's own index of the log, which opening and closing makes anew."""
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file() and each.name != LOCK}


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_new_clinic_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        box = create(tmp_path / "clinic")
        with box.work(TODAY) as work:
            work.log("looked")
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in box.folder.iterdir()}
        assert {UNIT_KEYS, RECORDS, RECORDS + "-wal"} <= set(modes)
        assert set(modes.values()) == {0o600}
        assert stat.S_IMODE(box.folder.stat().st_mode) == 0o700
        box.close()
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_folder_that_was_copied_carelessly_is_closed_again(vault, sign) -> None:
    vault.folder.chmod(0o755)
    (vault.folder / RECORDS).chmod(0o644)
    sign("midwife1")
    assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((vault.folder / RECORDS).stat().st_mode) == 0o600


def test_a_folder_that_holds_anything_is_refused_and_left(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    for folder in (tmp_path, tmp_path / "letter.txt"):
        with pytest.raises(Refused, match="folder_not_empty"):
            create(folder)
    assert contents(tmp_path) == {"letter.txt": b"mine"}


def test_a_clinic_that_could_not_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="password_short"):
        create(tmp_path / "a", password="kort")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "env.py").write_text("raise OSError(28, 'No space left on device')\n", "utf-8")
    shutil.copytree(SHAPE.scripts / "versions", tmp_path / "broken" / "versions")
    from spiral.vault.box import Shape

    shape = Shape(tmp_path / "broken", SHAPE.compartments_of)
    with pytest.raises(Broken, match="disk_full"):
        create_clinic(
            tmp_path / "b", unit="E", login="eva", name="Eva", password=PASSWORD, shape=shape, kdf=QUICK
        )
    assert [each.name for each in tmp_path.iterdir()] == ["broken"]


def test_unknown_login_and_wrong_password_are_refused_alike(vault) -> None:
    before = contents(vault.folder)
    for login, password in (("midwife1", "fel lösenord helt"), ("nobody", PASSWORD), ("", "")):
        with pytest.raises(Refused) as refused:
            sign_in(vault.folder, login, password, shape=SHAPE)
        assert (refused.value.reason, refused.value.facts) == ("wrong_login_or_password", {})
        assert not isinstance(refused.value, Broken)
    assert contents(vault.folder) == before


def test_a_second_program_is_told(vault, sign) -> None:
    sign("midwife1")
    with pytest.raises(Refused, match="clinic_in_use"):
        sign_in(vault.folder, "gyn1", PASSWORD, shape=SHAPE)
    sign("gyn1")


def test_a_refused_sign_in_lets_the_clinic_go(vault, sign) -> None:
    with pytest.raises(Refused):
        sign_in(vault.folder, "midwife1", "fel lösenord helt", shape=SHAPE)
    sign("midwife1")


def test_the_clinic_can_be_let_go_on_another_thread(vault, sign) -> None:
    box = sign("midwife1")
    other = threading.Thread(target=box.close)
    other.start()
    other.join()
    sign("gyn1")


def test_records_of_another_clinic_are_told(vault, tmp_path: Path) -> None:
    create(tmp_path / "other").close()
    for name in (RECORDS + "-wal", RECORDS + "-shm"):
        (vault.folder / name).unlink(missing_ok=True)
    shutil.copyfile(tmp_path / "other" / RECORDS, vault.folder / RECORDS)
    before = contents(vault.folder)
    with pytest.raises(Broken, match="records_damaged"):
        vault.open("midwife1")
    assert contents(vault.folder) == before


def test_the_keys_of_another_clinic_are_told(vault, tmp_path: Path) -> None:
    create(tmp_path / "other").close()
    shutil.copyfile(tmp_path / "other" / UNIT_KEYS, vault.folder / UNIT_KEYS)
    with pytest.raises(Broken, match="records_damaged"):
        sign_in(vault.folder, "eva", PASSWORD, shape=SHAPE)


def test_missing_records_are_told_and_not_made_anew(vault) -> None:
    (vault.folder / RECORDS).unlink()
    with pytest.raises(Broken, match="records_missing"):
        vault.open("midwife1")
    assert not (vault.folder / RECORDS).exists()


@pytest.mark.parametrize("size", [0, 100, 4096, 5000, 40_000])
def test_a_cut_file_is_told(vault, size: int) -> None:
    vault.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    os.truncate(vault.folder / RECORDS, size)
    before = contents(vault.folder)
    with pytest.raises(Broken, match="records_damaged"):
        vault.open("midwife1")
    assert contents(vault.folder)[RECORDS] == before[RECORDS]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(5000), b"x" * 8192])
def test_a_foreign_file_is_told(vault, content: bytes) -> None:
    (vault.folder / RECORDS).write_bytes(content)
    with pytest.raises(Broken, match="records_damaged"):
        vault.open("midwife1")


def test_after_close_no_key_is_left_in_the_box(vault, sign) -> None:
    from spiral.vault.sealing import field_key

    box = sign("midwife1")
    with box.work(TODAY) as work:
        work.mark("register", "register/identity-mark", "x")
    assert field_key.cache_info().currsize > 0
    box.close()
    assert box.compartments == {}
    assert field_key.cache_info().currsize == 0


def test_a_box_prints_no_key(sign) -> None:
    box = sign("midwife1")
    told = repr(box)
    assert box.file_key.hex() not in told
    assert all(repr(key) not in told for key in (box.file_key, *box.compartments.values()))


def test_a_state_folder_that_cannot_be_written_stops_before_anything_is_done(
    vault, sign, monkeypatch
) -> None:
    before = len(vault.sql("SELECT seq FROM access_log"))
    (vault.folder / "a file").write_text("", "utf-8")
    monkeypatch.setenv("SPIRAL_STATE", str(vault.folder / "a file"))
    with pytest.raises(Broken, match="log_head_not_kept"):
        sign("midwife1")
    assert len(vault.sql("SELECT seq FROM access_log")) == before
