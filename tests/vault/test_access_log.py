"""The access log's head outside the clinic, and the text that is hashed."""

import hashlib
import json
import shutil

import pytest

from spiral.vault import access_log
from spiral.vault.access_log import HEAD_LENGTH, Head, Outside, head_file, kept_outside, write_safely
from spiral.vault.database import RECORDS
from spiral.vault.errors import Broken
from tests.make import TODAY, Clinic


def head_of(vault):
    clinic = json.loads((vault.folder / "unit.keys").read_text("utf-8"))["clinic"]
    return clinic, access_log._head_file(clinic, vault.folder)


def test_canonical_text_and_the_chain() -> None:
    assert access_log.canonical({"b": None, "a": "Å"}) == '{"a":"Å","b":null}'
    expected = hashlib.sha256(b"0" * 64 + b"\n" + b"c2ln" + b"\n" + b"body").hexdigest()
    assert access_log.hash_of(access_log.FIRST, b"sig", "body") == expected
    assert access_log.digest_of(["a", "b"]) == access_log.digest_of(["b", "a"])
    assert access_log.digest_of(["a", "b"]) != access_log.digest_of(["ab"])


def test_a_head_on_paper() -> None:
    assert Head(3, "0123456789abcdef" * 4).printed == "3 0123 4567 89ab cdef"
    assert Head.is_printed("3 0123 4567 89ab cdef")
    for text in ("0123 4567 89ab cdef", "3 0123 4567 89ab", "0 0123 4567 89ab cdef", "3 0123 4567 89ab cdeg"):
        assert not Head.is_printed(text)


def test_after_each_commit_the_head_outside_is_the_newest_row(vault, sign) -> None:
    box = sign("midwife1")
    clinic, file = head_of(vault)
    for _ in range(3):
        with box.work(TODAY) as work:
            work.log("looked")
        (newest,) = vault.sql("SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1")
        assert kept_outside(clinic, vault.folder) == Outside(Head(*newest))
        assert file.stat().st_size == HEAD_LENGTH
        assert file.stat().st_mode & 0o777 == 0o600


def test_two_copies_of_a_clinic_have_heads_of_their_own(vault, sign, tmp_path) -> None:
    sign("midwife1").close()
    shutil.copytree(vault.folder, tmp_path / "copy")
    box = Clinic(tmp_path / "copy").open("midwife1")
    assert box.warnings == []
    box.close()


def test_nothing_was_kept_of_a_clinic_not_seen(tmp_path) -> None:
    assert kept_outside("unseen", tmp_path) is None


@pytest.mark.parametrize("text", ["{", "[]", '{"seq": 1}', '{"seq": "x", "hash": "y"}', "\udcff"])
def test_a_damaged_head_is_told(vault, sign, text: str) -> None:
    sign("midwife1").close()
    clinic, file = head_of(vault)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(Broken, match="log_head_damaged"):
        kept_outside(clinic, vault.folder)
    assert sign("midwife1").warnings == ["log_head_damaged"]
    assert sign("midwife1").warnings == []


@pytest.mark.parametrize("raw", [b"", b" " * HEAD_LENGTH, bytes(HEAD_LENGTH)])
def test_a_head_that_a_power_cut_left_blank_is_none(vault, sign, raw: bytes) -> None:
    sign("midwife1").close()
    clinic, file = head_of(vault)
    file.write_bytes(raw)
    assert kept_outside(clinic, vault.folder) is None


def test_records_put_back_are_told_at_each_sign_in_and_remembered(vault, sign) -> None:
    sign("midwife1").close()
    old = (vault.folder / RECORDS).read_bytes()
    box = sign("midwife1")
    with box.work(TODAY) as work:
        work.log("looked")
    lost = work.head
    box.close()
    (vault.folder / RECORDS).write_bytes(old)
    for _ in range(3):
        assert sign("midwife1").warnings == ["log_rolled_back"]
        outside = kept_outside(head_of(vault)[0], vault.folder)
        assert outside is not None
        assert outside.lost == lost


def test_a_head_is_written_in_place(tmp_path) -> None:
    with head_file("c", tmp_path) as file:
        file.keep(Outside(Head(1, "a" * 64), Head(2, "b" * 64)))
        file.keep(Outside(Head(10**12, "c" * 64), Head(10**12, "d" * 64)))
    assert kept_outside("c", tmp_path) == Outside(Head(10**12, "c" * 64), Head(10**12, "d" * 64))


def test_a_file_is_replaced_whole_and_for_its_owner_alone(tmp_path) -> None:
    file = tmp_path / "f"
    write_safely(file, "å")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == ("å".encode(), 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["f"]
