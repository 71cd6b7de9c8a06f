"""The staff list rules, signed; `unit.keys` follows it whatever the power does in between."""

import pytest

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.records.whole import SEALED
from spiral.vault.box import enrol, sign_in
from spiral.vault.errors import Broken, Refused
from spiral.vault.staff_list import add_member, read_staff_list, unit_secrets
from spiral.vault.unit_keys import UNIT_KEYS, read_unit_keys
from spiral.vault.verify import verify
from spiral.vault.work import Work
from tests.make import PASSWORD, QUICK, TODAY


def add(box, login: str, role: str = "kast") -> str:
    with box.work(TODAY) as work:
        return staff.add_staff(work, login=login, name="Ny Person", roles=(role,))[1]


def people(vault) -> set[str]:
    return set(read_unit_keys(vault.folder)["people"])


def test_an_ended_person_is_out_at_once(vault, sign) -> None:
    with sign("chief").work(TODAY) as work:
        assert staff.end_staff(work, "gyn1") == []
    assert "gyn1" not in people(vault)
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign("gyn1")


def test_an_ended_person_stays_out_with_their_old_unit_keys(vault, sign) -> None:
    """Also what is left when the power goes after the commit: the entry is still there. The list decides."""
    old = (vault.folder / UNIT_KEYS).read_bytes()
    with sign("chief").work(TODAY) as work:
        staff.end_staff(work, "gyn1")
    (vault.folder / UNIT_KEYS).write_bytes(old)
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign("gyn1")
    sign("midwife1")  # anyone's sign-in drops the entry
    assert "gyn1" not in people(vault)
    assert "gyn1" not in (vault.folder / (UNIT_KEYS + ".before")).read_text("utf-8")


def test_ending_the_one_who_holds_a_part_alone_warns(sign) -> None:
    with sign("chief").work(TODAY) as work:
        assert staff.end_staff(work, "therapist1") == ["counselling"]


def test_a_login_is_free_again_after_its_person_ended(vault, sign) -> None:
    box = sign("chief")
    with pytest.raises(Refused, match="login_taken"):
        add(box, "gyn1")
    with box.work(TODAY) as work:
        staff.end_staff(work, "gyn1")
    code = add(box, "gyn1", "gynaecologist")
    box.close()
    box = enrol(vault.folder, "gyn1", code, PASSWORD, shape=SHAPE, kdf=QUICK)
    assert box.compartments == {}  # a new person: what the former one held is not theirs
    box.close()


def test_power_cut_while_someone_is_added_leaves_an_entry_that_the_next_sign_in_drops(vault, sign) -> None:
    box = sign("chief")

    cut: list[bytes] = []

    def stop() -> None:  # after unit.keys was written, before the commit
        cut.append((vault.folder / UNIT_KEYS).read_bytes())
        raise KeyboardInterrupt

    def stopped(work: Work) -> None:
        add_member(work, staff_id="x", login="kast1", name="Karl", roles=("kast",))
        work.beforehand.append(stop)

    with pytest.raises(KeyboardInterrupt), box.work(TODAY) as work:
        stopped(work)
    assert "kast1" not in people(vault)  # an error is undone
    (vault.folder / UNIT_KEYS).write_bytes(cut[0])  # a power cut is not
    assert "kast1" in people(vault)
    box = sign("chief")
    assert "kast1" not in people(vault)
    assert verify(box, SEALED).faults == ()
    code = add(box, "kast1")
    box.close()
    enrol(vault.folder, "kast1", code, PASSWORD, shape=SHAPE, kdf=QUICK).close()


def test_someone_who_cannot_be_written_into_unit_keys_is_not_added(vault, sign) -> None:
    box = sign("chief")
    (vault.folder / (UNIT_KEYS + ".new")).mkdir()
    with pytest.raises(Broken):
        add(box, "kast1")
    (vault.folder / (UNIT_KEYS + ".new")).rmdir()
    with box.work(TODAY) as work:
        assert "kast1" not in {row.login for row in staff.list_staff(work)}
    assert verify(box, SEALED).faults == ()


def test_an_ending_that_cannot_be_written_into_unit_keys_holds(vault, sign) -> None:
    box = sign("chief")
    (vault.folder / (UNIT_KEYS + ".new")).mkdir()
    with box.work(TODAY) as work:
        staff.end_staff(work, "gyn1")
    (vault.folder / (UNIT_KEYS + ".new")).rmdir()
    with pytest.raises(Refused, match="wrong_login_or_password"):
        sign("gyn1")


def test_the_last_chief_stays(vault, sign) -> None:
    box = sign("chief")
    for refused in (
        lambda work: staff.end_staff(work, "chief"),
        lambda work: staff.change_staff(work, login="chief", roles=("assistant",)),
    ):
        with pytest.raises(Refused, match="last_chief"), box.work(TODAY) as work:
            refused(work)
    code = add(box, "chief2", "chief")
    with pytest.raises(Refused, match="last_chief"), box.work(TODAY) as work:
        staff.end_staff(work, "chief")  # the other has no keys yet
    box.close()
    enrol(vault.folder, "chief2", code, PASSWORD, shape=SHAPE, kdf=QUICK).close()
    with pytest.raises(Refused, match="not_chief"):
        add(sign("chief2"), "kast1")  # the root key is not theirs yet
    sign("chief")  # seals it to them
    with sign("chief2").work(TODAY) as work:
        staff.end_staff(work, "chief")
    add(sign("chief2"), "kast1")


def test_nobody_but_a_chief_reaches_the_root_key(sign) -> None:
    box = sign("midwife1")
    with box.work(TODAY) as work:
        listed = read_staff_list(work.session, box.root_public, box.clinic)
        with pytest.raises(Refused, match="not_chief"):
            unit_secrets(box, listed)


def test_who_holds_text_does_not_become_chief_with_the_same_keys(sign) -> None:
    with pytest.raises(Refused, match="chief_holds_keys"), sign("chief").work(TODAY) as work:
        staff.change_staff(work, login="midwife1", roles=("chief",))
    with pytest.raises(Refused, match="chief_alone"), sign("chief").work(TODAY) as work:
        staff.change_staff(work, login="midwife1", roles=("chief", "midwife"))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE staff_lists SET body=replace(body, 'midwife', 'chief')",
        "UPDATE staff_lists SET serial=99 WHERE serial=1",
        "UPDATE staff_lists SET signature=zeroblob(64) WHERE serial=(SELECT max(serial) FROM staff_lists)",
        "DELETE FROM staff_lists",
    ],
)
def test_a_list_that_the_root_key_did_not_sign_opens_nothing(vault, change: str) -> None:
    vault.sql(change)
    with pytest.raises(Broken, match="staff_list_damaged"):
        vault.open("midwife1")


def test_an_older_list_put_back_is_named(vault, sign) -> None:
    with sign("chief").work(TODAY) as work:
        staff.end_staff(work, "gyn1")
    box = sign("chief")
    vault.sql("DELETE FROM staff_lists WHERE serial=(SELECT max(serial) FROM staff_lists)")
    assert "staff_list_damaged" in {fault.code for fault in verify(box, SEALED).faults}
    with pytest.raises(Broken, match="staff_list_damaged"):
        sign("chief")


def test_someone_elses_keys_under_my_name_are_told(vault) -> None:
    rows = dict(vault.sql("SELECT login, id FROM staff"))
    vault.sql(
        "UPDATE staff_keys SET exchange=(SELECT exchange FROM staff_keys WHERE staff_id='{gyn1}')"
        " WHERE staff_id='{midwife1}'".format(**rows)
    )
    with pytest.raises(Broken, match="staff_keys_damaged"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)
