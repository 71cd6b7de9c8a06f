"""First sign-in with a one-time code: once, by its person, and never half done."""

import pytest

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.records.whole import SEALED
from spiral.vault import box as boxes
from spiral.vault.box import enrol, sign_in
from spiral.vault.errors import Refused
from spiral.vault.unit_keys import CODE_LETTERS, UNIT_KEYS, read_unit_keys, write_unit_keys
from spiral.vault.verify import verify
from tests.make import PASSWORD, QUICK, TODAY


@pytest.fixture
def code(vault, sign) -> str:
    """kast1 is added and has the code; the clinic is closed."""
    box = sign("chief")
    with box.work(TODAY) as work:
        told = staff.add_staff(work, login="kast1", name="Karl Kast", roles=("kast",))[1]
    box.close()
    return told


def first(vault, code: str, password: str = PASSWORD):
    return enrol(vault.folder, "kast1", code, password, shape=SHAPE, kdf=QUICK)


def test_a_code_is_sixteen_letters_that_cannot_be_mistaken(code: str) -> None:
    assert len(code.replace("-", "")) == 16
    assert not set(code) & set("IO01")
    assert set(code) <= set(CODE_LETTERS + "-")


def test_a_code_stands_nowhere(vault, code: str) -> None:
    for file in vault.folder.iterdir():
        if file.is_file():
            assert code.encode() not in file.read_bytes()
            assert code.replace("-", "").encode() not in file.read_bytes()


def test_a_code_works_once_however_it_is_typed(vault, code: str, sign) -> None:
    first(vault, f" {code.lower().replace('-', ' ')} ").close()
    with pytest.raises(Refused, match="no_code_waiting"):
        first(vault, code)
    assert "enrolment" not in read_unit_keys(vault.folder)["people"]["kast1"]
    assert verify(sign("kast1"), SEALED).faults == ()


@pytest.mark.parametrize(
    ("typed", "password", "reason"),
    [
        ("AAAA-AAAA-AAAA-AAAA", PASSWORD, "wrong_code"),
        ("", PASSWORD, "wrong_code"),
        (None, "kort", "password_short"),
        (None, "kast1kast1kast1kast1", "password_common"),
    ],
)
def test_a_refused_enrolment_changes_nothing(vault, code: str, typed, password: str, reason: str) -> None:
    before = (vault.folder / UNIT_KEYS).read_bytes()
    with pytest.raises(Refused, match=reason):
        first(vault, code if typed is None else typed, password)
    assert (vault.folder / UNIT_KEYS).read_bytes() == before
    first(vault, code).close()


def test_a_colleagues_code_under_my_entry_is_refused_and_mine_works(vault, code: str, sign) -> None:
    """Anyone can write in `unit.keys`; the keys that another's code signs would never fit."""
    with sign("chief").work(TODAY) as work:
        other = staff.add_staff(work, login="kast2", name="Kaj Kast", roles=("kast",))[1]
    sign("chief").close()
    right = read_unit_keys(vault.folder)
    moved = {"id": right["people"]["kast1"]["id"], "enrolment": right["people"]["kast2"]["enrolment"]}
    write_unit_keys(vault.folder, right | {"people": right["people"] | {"kast1": moved}})
    before = (vault.folder / UNIT_KEYS).read_bytes()
    rows = vault.sql("SELECT count(*) FROM staff_keys")
    with pytest.raises(Refused, match="wrong_code"):
        first(vault, other)
    assert (vault.folder / UNIT_KEYS).read_bytes() == before
    assert vault.sql("SELECT count(*) FROM staff_keys") == rows
    write_unit_keys(vault.folder, right)
    first(vault, code).close()
    assert verify(sign("kast1"), SEALED).faults == ()


def test_before_enrolment_there_is_no_password(vault, code: str) -> None:
    with pytest.raises(Refused, match="not_enrolled"):
        sign_in(vault.folder, "kast1", PASSWORD, shape=SHAPE)


def test_a_code_of_someone_who_ended_opens_nothing(vault, code: str, sign) -> None:
    old = (vault.folder / UNIT_KEYS).read_bytes()
    box = sign("chief")
    with box.work(TODAY) as work:
        staff.end_staff(work, "kast1")
    box.close()
    with pytest.raises(Refused, match="no_code_waiting"):
        first(vault, code)
    (vault.folder / UNIT_KEYS).write_bytes(old)
    with pytest.raises(Refused, match="wrong_login_or_password"):
        first(vault, code)


def test_power_cut_before_the_commit_leaves_the_code_working(vault, code: str, monkeypatch, sign) -> None:
    before = (vault.folder / UNIT_KEYS).read_bytes()
    written: list[bytes] = []

    def written_then_cut(folder, facts, forget: bool = False) -> None:
        write_unit_keys(folder, facts, forget=forget)
        written.append((folder / UNIT_KEYS).read_bytes())
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(boxes, "write_unit_keys", written_then_cut)
        with pytest.raises(KeyboardInterrupt):
            first(vault, code)
    assert (vault.folder / UNIT_KEYS).read_bytes() == before  # an error is undone
    (vault.folder / UNIT_KEYS).write_bytes(written[0])  # a power cut is not
    assert "private" in read_unit_keys(vault.folder)["people"]["kast1"]
    with pytest.raises(Refused, match="not_enrolled"):
        sign_in(vault.folder, "kast1", PASSWORD, shape=SHAPE)
    first(vault, code).close()
    assert sign("kast1").holds("kast")


def test_power_cut_after_the_commit_leaves_a_person_who_can_sign_in(
    vault, code: str, monkeypatch, sign
) -> None:
    def cut_off(*_) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as cut:
        cut.setattr(boxes, "mend_unit_keys", cut_off)
        with pytest.raises(KeyboardInterrupt):
            first(vault, code)
    assert "enrolment" in read_unit_keys(vault.folder)["people"]["kast1"]
    box = sign("kast1")
    assert box.holds("kast")
    assert "enrolment" not in read_unit_keys(vault.folder)["people"]["kast1"]
    box.close()
    with pytest.raises(Refused, match="no_code_waiting"):
        first(vault, code)


def test_a_code_signs_the_keys_of_its_own_person_alone(vault, code: str, sign) -> None:
    """The chief knows the code and enrols first: the real person finds it used, and everyone is told the holder."""
    first(vault, code).close()
    with pytest.raises(Refused, match="no_code_waiting"):
        first(vault, code, "den rättas egna långa ord")
