"""Keys go from hand to hand: a grant opens for the one it was given to, by someone who could give it."""

import os
from collections.abc import Callable

import pytest

from spiral.records import staff
from spiral.records.rights import SHAPE
from spiral.records.whole import SEALED
from spiral.vault import keys as k
from spiral.vault.box import Box, enrol
from spiral.vault.errors import Refused
from spiral.vault.grants import new_holders, waiting_grants
from spiral.vault.tables import new_id
from spiral.vault.verify import verify
from tests.make import PASSWORD, QUICK, TODAY


def ids(vault) -> dict[str, str]:
    rows = vault.sql("SELECT login, id FROM staff")
    return {str(login): str(staff_id) for login, staff_id in rows}


def faults(box: Box) -> set[str]:
    return {fault.code for fault in verify(box, SEALED).faults}


def test_everyone_holds_what_their_role_asks_for_and_nothing_else(sign) -> None:
    for login, held in {
        "chief": {"statistics"},
        "midwife1": {"register", "journal", "shared", "statistics"},
        "gyn1": {"register", "journal", "shared"},
        "therapist1": {"register", "counselling", "shared", "statistics"},
    }.items():
        assert {name for name, _ in sign(login).compartments} == held


@pytest.mark.parametrize(
    ("change", "gone"),
    [
        ("SET compartment='shared'", {"register"}),
        ("SET generation=2", {"register"}),
        ("SET signature=zeroblob(64)", {"register"}),
        ("SET sealed=zeroblob(80)", {"register"}),
        ("SET granted_by='{chief}'", {"register"}),
        ("SET granted_by='nobody'", {"register"}),
        (
            "SET sealed=(SELECT sealed FROM grants WHERE staff_id='{gyn1}' AND compartment='journal')",
            {"register"},
        ),
    ],
)
def test_a_changed_grant_opens_nothing_and_is_told(vault, sign, change: str, gone: set[str]) -> None:
    people = ids(vault)
    where = f"WHERE staff_id='{people['gyn1']}' AND compartment='register'"
    vault.sql(f"UPDATE grants {change.format(**people)} {where}")
    box = sign("gyn1")
    assert {"register", "journal", "shared"} - {name for name, _ in box.compartments} == gone
    assert box.warnings == ["grant_damaged"]
    assert "grant_damaged" in faults(box)


def test_a_copied_grant_opens_nothing(vault, sign) -> None:
    people = ids(vault)
    vault.sql(
        "INSERT INTO grants SELECT 'copied', '{chief}', compartment, generation, sealed, granted_by, granted_at,"
        " signature FROM grants WHERE staff_id='{gyn1}' AND compartment='register'".format(**people)
    )
    box = sign("chief")
    assert not box.holds("register")
    assert "grant_damaged" in faults(box)


def plant(vault, box: Box, compartment: str, generation: int, key: bytes, *receivers: str) -> None:
    """What anyone can do with keys of their own and raw SQL: seal a key to people and sign for it as its maker."""
    people = ids(vault)
    statements = [
        f"INSERT OR IGNORE INTO generations VALUES ('{compartment}', {generation}, '{box.actor.id}', 'x')"
    ]
    for to in receivers:
        (raw,) = vault.sql(f"SELECT exchange FROM staff_keys WHERE staff_id='{people[to]}'")[0]
        exchange = bytes(raw)  # type: ignore[call-overload]
        parts = box.clinic.encode(), compartment.encode(), str(generation).encode(), people[to].encode()
        sealed = k.seal_to(exchange, key, "spiral/grant", *parts)
        signature = k.sign(box.keys.signing, "spiral/grant", *parts, exchange, sealed)
        statements.append(
            f"INSERT INTO grants VALUES ('{new_id()}', '{people[to]}', '{compartment}', {generation},"
            f" x'{sealed.hex()}', '{box.actor.id}', '2020-01-01T00:00:00.000000Z', x'{signature.hex()}')"
        )
    box.close()
    vault.sql(*statements)


@pytest.mark.parametrize("planter", ["chief", "therapist1"])
def test_a_key_of_ones_own_is_no_second_generation_of_what_one_never_held(vault, sign, planter: str) -> None:
    """Else the midwife would write under a key that the planter knows."""
    known = os.urandom(32)
    plant(vault, sign(planter), "journal", 2, known, planter, "midwife1")
    box = sign("midwife1")
    assert box.newest_key("journal")[0] == 1
    assert known not in box.compartments.values()
    assert box.warnings == ["grant_damaged"]
    assert {"grant_damaged", "generation_changed"} <= faults(box)


@pytest.mark.parametrize("planter", ["chief", "therapist1"])
def test_a_key_of_ones_own_does_not_pass_under_anothers_generation(vault, sign, planter: str) -> None:
    known = os.urandom(32)
    plant(vault, sign(planter), "journal", 1, known, planter, "midwife1")
    box = sign("midwife1")
    assert known not in box.compartments.values()
    assert box.holds("journal")
    assert box.warnings == ["grant_damaged"]


def test_a_chief_cannot_be_the_maker_of_what_chiefs_may_not_read(vault, sign) -> None:
    """Not even where every trace of the right key has been removed."""
    known = os.urandom(32)
    where = "WHERE compartment='journal'"
    vault.sql(f"DELETE FROM grants {where}", f"DELETE FROM generations {where}")
    box = sign("chief")
    plant(vault, box, "journal", 1, known, "chief", "midwife1")
    box = sign("midwife1")
    assert known not in box.compartments.values()
    assert {"grant_damaged", "grant_missing", "generation_changed"} <= faults(box)


def test_a_removed_grant_is_named_and_can_be_given_again(vault, sign) -> None:
    people = ids(vault)
    vault.sql(f"DELETE FROM grants WHERE staff_id='{people['gyn1']}' AND compartment='journal'")
    box = sign("midwife1")
    assert faults(box) == {"grant_missing"}
    with box.work(TODAY) as work:
        assert staff.grant_staff(work, "gyn1") == ["journal"]
    assert sign("gyn1").holds("journal")


def add(vault, box: Box, login: str, role: str) -> Callable[[], Box]:
    with box.work(TODAY) as work:
        code = staff.add_staff(work, login=login, name="Ny Person", roles=(role,))[1]
    box.close()
    return lambda: enrol(vault.folder, login, code, PASSWORD, shape=SHAPE, kdf=QUICK)


def test_what_nobody_holds_is_made_at_enrolment_and_what_is_held_is_waited_for(vault, sign) -> None:
    enrol_kast = add(vault, sign("chief"), "kast1", "kast")
    box = enrol_kast()
    assert box.holds("kast")
    box.close()
    box = add(vault, sign("chief"), "kast2", "kast")()
    assert not box.holds("kast")
    with pytest.raises(Refused, match="compartment_closed"):
        box.newest_key("kast")
    box.close()
    with sign("midwife1").work(TODAY) as work:
        assert waiting_grants(work)[0].mine == ()
        assert staff.grant_staff(work, "kast2") == []
    with sign("kast1").work(TODAY) as work:
        (waiting,) = waiting_grants(work)
        assert (waiting.member.login, waiting.added_by, waiting.mine) == ("kast2", "Chefen", ("kast",))
        assert staff.grant_staff(work, "kast2") == ["kast"]
        assert waiting_grants(work) == []
    box = sign("kast2")
    assert box.compartments == {("kast", 1): box.compartments["kast", 1]}


def test_a_new_role_whose_part_nobody_has_made_makes_it_at_the_next_sign_in(sign) -> None:
    with sign("chief").work(TODAY) as work:
        staff.change_staff(work, login="therapist1", roles=("therapist", "kast"))
    assert sign("therapist1").holds("kast")
    assert faults(sign("therapist1")) == set()


def test_a_role_taken_away_opens_no_more(sign) -> None:
    with sign("chief").work(TODAY) as work:
        staff.change_staff(work, login="midwife1", roles=("assistant",))
    assert {name for name, _ in sign("midwife1").compartments} == {"register"}


def test_everyone_is_told_of_each_holder_once_also_of_those_from_before_their_time(vault, sign) -> None:
    with sign("therapist1").work(TODAY) as work:
        told = {(holder.name, holder.compartment) for holder in new_holders(work)}
    assert ("Chefen", "statistics") in told
    assert ("Barbro Morska", "register") in told
    with sign("therapist1").work(TODAY) as work:
        assert new_holders(work) == []
    add(vault, sign("chief"), "assistant1", "assistant")().close()
    with sign("midwife1").work(TODAY) as work:
        staff.grant_staff(work, "assistant1")
    with sign("therapist1").work(TODAY) as work:
        (holder,) = new_holders(work)
        assert (holder.name, holder.added_by, holder.granted_by, holder.compartment) == (
            "Ny Person",
            "Chefen",
            "Barbro Morska",
            "register",
        )
    with sign("midwife1").work(TODAY) as work:
        new_holders(work)
    with sign("midwife1").work(TODAY) as work:  # she gave it herself, and is not told of it
        assert new_holders(work) == []


def test_one_is_told_also_of_a_holder_who_has_ended(vault, sign) -> None:
    """An invented colleague who was there first, gave the key on and was ended keeps what they have."""
    with sign("chief").work(TODAY) as work:
        staff.end_staff(work, "gyn1")
    with sign("midwife1").work(TODAY) as work:
        told = {(holder.name, holder.compartment): holder.ended for holder in new_holders(work)}
    assert "Gunnel Kolog" not in {name for name, _ in told}  # she gave it herself
    with sign("therapist1").work(TODAY) as work:
        told = {(holder.name, holder.compartment): holder.ended for holder in new_holders(work)}
    assert told["Gunnel Kolog", "register"] is True
    assert told["Barbro Morska", "register"] is False
    with sign("therapist1").work(TODAY) as work:
        assert new_holders(work) == []


def test_what_i_was_told_of_can_be_taken_away_but_not_written_for_me(vault, sign) -> None:
    with sign("therapist1").work(TODAY) as work:
        first = new_holders(work)
    with sign("midwife1").work(TODAY) as work:
        new_holders(work)
    people = ids(vault)
    hers = f"(SELECT signature FROM holders_told WHERE staff_id='{people['midwife1']}')"
    vault.sql(f"UPDATE holders_told SET signature={hers} WHERE staff_id='{people['therapist1']}'")
    with sign("therapist1").work(TODAY) as work:
        assert new_holders(work) == first
