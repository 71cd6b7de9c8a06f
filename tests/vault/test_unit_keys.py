"""`unit.keys`: whole or refused, replaced as a whole, readable by its owner only."""

import contextlib
import json
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.records.whole import SEALED
from spiral.vault.box import change_password, enrol, sign_in
from spiral.vault.database import RECORDS, open_file
from spiral.vault.errors import Broken, Refused
from spiral.vault.keys import Kdf
from spiral.vault.unit_keys import UNIT_KEYS, read_unit_keys, unwrapped_person, write_unit_keys
from spiral.vault.verify import verify
from tests.make import PASSWORD, QUICK, TODAY

BEFORE = UNIT_KEYS + ".before"


def test_it_holds_no_key_in_clear(vault) -> None:
    text = (vault.folder / UNIT_KEYS).read_text("utf-8")
    assert vault.file_key.hex() not in text
    assert set(json.loads(text)) == {"format", "version", "clinic", "unit", "root", "people", "check"}
    person = json.loads(text)["people"]["midwife1"]
    assert set(person) == {"id", "login", "kdf", "exchange", "signing", "private", "file_key"}


@pytest.mark.parametrize("change", range(0, 400, 37))
def test_a_changed_byte_is_told_as_damage_not_as_a_wrong_password(vault, change: int) -> None:
    file = vault.folder / UNIT_KEYS
    raw = bytearray(file.read_bytes())
    place = len(raw) * change // 400
    while not chr(raw[place]).isalnum():
        place += 1
    raw[place] = ord("x") if raw[place] != ord("x") else ord("y")
    file.write_bytes(raw)
    with pytest.raises(Broken, match="unit_keys_damaged"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)


@pytest.mark.parametrize("share", [0, 0.3, 0.99])
def test_a_cut_file_is_refused(vault, share: float) -> None:
    file = vault.folder / UNIT_KEYS
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(Broken, match="unit_keys_damaged"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b"[" * 100_000,
        b'{"format": "spiral-unit-keys", "version": 2}',
        b'{"format": "spiral-unit-keys", "version": 1, "people": [], "root": 3, "clinic": 1, "unit": 1}',
    ],
)
def test_a_foreign_file_is_refused(vault, content: bytes) -> None:
    (vault.folder / UNIT_KEYS).write_bytes(content)
    with pytest.raises(Broken, match="unit_keys_damaged"):
        read_unit_keys(vault.folder)


def test_without_it_there_is_no_clinic_and_nothing_is_left_there(tmp_path) -> None:
    for folder in (tmp_path, tmp_path / "not there"):
        with pytest.raises(Broken, match="clinic_missing"):
            sign_in(folder, "midwife1", PASSWORD, shape=SHAPE)
    assert list(tmp_path.iterdir()) == []


def _with(vault, change: Callable[[dict[str, Any]], None]) -> None:
    facts = read_unit_keys(vault.folder)
    change(facts["people"]["midwife1"])
    write_unit_keys(vault.folder, facts)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        (
            "kdf",
            {"alg": "argon2id", "memory_kib": 2**31, "time": 3, "lanes": 4, "salt": "A" * 22 + "=="},
            "damaged",
        ),
        ("kdf", {"memory_kib": 8, "time": 1, "lanes": 1, "salt": "A" * 22 + "=="}, "damaged"),
        ("kdf", "argon2id", "damaged"),
        ("private", "AAAA", "damaged"),
        ("private", 3, "damaged"),
        ("file_key", "AAAA", "damaged"),
    ],
)
def test_a_person_with_a_foreign_part_is_refused(vault, name: str, value: object, reason: str) -> None:
    _with(vault, lambda person: person.update({name: value}))
    with pytest.raises(Broken, match=f"unit_keys_{reason}"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)


@pytest.mark.parametrize("name", ["exchange", "signing", "id", "login"])
def test_what_stands_beside_a_wrapped_key_is_bound_to_it(vault, name: str) -> None:
    facts = read_unit_keys(vault.folder)
    facts["people"]["midwife1"][name] = facts["people"]["gyn1"][name]
    write_unit_keys(vault.folder, facts)
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)


def test_a_colleagues_entry_under_my_login_opens_nothing(vault) -> None:
    facts = read_unit_keys(vault.folder)
    facts["people"]["midwife1"] = facts["people"]["gyn1"]
    write_unit_keys(vault.folder, facts)
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)


def test_the_one_before_is_kept_and_all_are_the_owners_alone(vault) -> None:
    facts = read_unit_keys(vault.folder)
    old = (vault.folder / UNIT_KEYS).read_bytes()
    write_unit_keys(vault.folder, facts | {"unit": "Annan"})
    assert (vault.folder / BEFORE).read_bytes() == old
    assert read_unit_keys(vault.folder)["unit"] == "Annan"
    for name in (UNIT_KEYS, BEFORE):
        assert stat.S_IMODE((vault.folder / name).stat().st_mode) == 0o600
    assert not list(vault.folder.glob("*.new"))


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_write_that_fails_leaves_the_file_as_it_was(vault) -> None:
    old = (vault.folder / UNIT_KEYS).read_bytes()
    (vault.folder / (UNIT_KEYS + ".new")).mkdir()  # the temporary file cannot be made
    with pytest.raises(OSError, match="directory"):
        write_unit_keys(vault.folder, read_unit_keys(vault.folder) | {"unit": "Annan"})
    assert (vault.folder / UNIT_KEYS).read_bytes() == old


def test_after_a_new_password_no_copy_opens_with_the_old_one(vault, sign) -> None:
    box = sign("midwife1")
    with box.work(TODAY) as work:
        change_password(work, old=PASSWORD, new="helt andra ord om fåglar")
    box.close()
    for name in (UNIT_KEYS, BEFORE):
        (vault.folder / "copy").mkdir(exist_ok=True)
        (vault.folder / "copy" / UNIT_KEYS).write_bytes((vault.folder / name).read_bytes())
        facts = read_unit_keys(vault.folder / "copy")
        unwrapped_person(facts["clinic"], facts["people"]["midwife1"], "helt andra ord om fåglar")
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign("midwife1")


def test_a_new_password_asks_for_the_old_one_and_for_a_good_one(vault, sign) -> None:
    old = (vault.folder / UNIT_KEYS).read_bytes()
    box = sign("midwife1")
    for was, new, reason in (
        ("fel lösenord helt", "helt andra ord om fåglar", "wrong_password"),
        (PASSWORD, "kort", "password_short"),
        (PASSWORD, "midwife1 midwife1", "password_common"),
    ):
        with pytest.raises(Refused, match=reason), box.work(TODAY) as work:
            change_password(work, old=was, new=new)
    assert (vault.folder / UNIT_KEYS).read_bytes() == old


def test_a_new_password_that_cannot_be_written_leaves_the_old_one(vault, sign) -> None:
    box = sign("midwife1")
    (vault.folder / (UNIT_KEYS + ".new")).mkdir()
    with pytest.raises(Broken, match="password_not_written"), box.work(TODAY) as work:
        change_password(work, old=PASSWORD, new="helt andra ord om fåglar")
    (vault.folder / (UNIT_KEYS + ".new")).rmdir()
    sign("midwife1")


@pytest.mark.parametrize("login", ["midwife1", "nobody", "gyn1"])
def test_a_login_that_is_not_there_takes_as_long_as_a_wrong_password(vault, sign, monkeypatch, login) -> None:
    with sign("chief").work(TODAY) as work:
        staff.end_staff(work, "gyn1")
    sign("chief").close()
    spent: list[Kdf] = []
    derive = Kdf.derive

    def derive_told(kdf: Kdf, secret: str, salt: bytes) -> bytes:
        spent.append(kdf)
        return derive(kdf, secret, salt)

    monkeypatch.setattr(Kdf, "derive", derive_told)
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign_in(vault.folder, login, "fel lösenord helt", shape=SHAPE)
    assert spent == [QUICK]


def test_the_units_name_comes_from_the_records(vault, sign) -> None:
    write_unit_keys(vault.folder, read_unit_keys(vault.folder) | {"unit": "Annan"})
    box = sign("midwife1")
    assert box.unit == "Enheten i Provköping"
    assert "unit_keys_damaged" in {fault.code for fault in verify(box, SEALED).faults}


@contextlib.contextmanager
def as_somebody_else() -> Iterator[None]:
    """As an account of the system that may do nothing; where the tests run as one already, as that."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
@pytest.mark.parametrize("name", [UNIT_KEYS, RECORDS])
def test_files_that_may_not_be_read_are_not_called_damaged(vault, name: str) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        folder = Path(place)
        folder.chmod(0o755)
        for each in (UNIT_KEYS, RECORDS):
            shutil.copy(vault.folder / each, folder / each)
        (folder / name).chmod(0)
        with as_somebody_else(), pytest.raises(Broken, match="clinic_forbidden"):
            read_unit_keys(folder) if name == UNIT_KEYS else open_file(folder, vault.file_key)


def test_no_code_no_enrolment(vault) -> None:
    for login in ("midwife1", "nobody"):
        with pytest.raises(Refused, match="no_code_waiting"):
            enrol(vault.folder, login, "ABCD-EFGH-JKLM-NPQR", PASSWORD, shape=SHAPE)
