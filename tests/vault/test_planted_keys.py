"""What a chief or someone who ended does with the file key alone, to read on or to get in again: all of it is told."""

import json
import os
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from spiral.records import clients, staff
from spiral.records.cards import Card
from spiral.records.whole import SEALED
from spiral.vault import access_log
from spiral.vault import keys as k
from spiral.vault.access_log import Outside, head_file
from spiral.vault.box import Box
from spiral.vault.errors import Broken
from spiral.vault.staff_list import read_staff_list, unit_secrets, write_staff_list
from spiral.vault.tables import new_id
from spiral.vault.verify import verify
from spiral.vault.work import Work
from tests.make import TODAY


def faults(box: Box) -> set[str]:
    return {fault.code for fault in verify(box, SEALED).faults}


def end(sign, login: str) -> k.KeyPair:
    """The one who ended keeps their keys."""
    keys = sign(login).keys
    with sign("chief").work(TODAY) as work:
        staff.end_staff(work, login)
    return keys


def write_as(work: Work, staff_id: str, pair: k.KeyPair, action: str, about: str) -> None:
    """A log row under another's name, signed with these keys."""
    actor, keys = work.actor, work.box.keys
    work.actor, work.box.keys = replace(actor, id=staff_id), pair
    work.log(action, about=about)
    work.actor, work.box.keys = actor, keys


def give(
    work: Work, by: str, pair: k.KeyPair, compartment: str, generation: int, key: bytes, to: str
) -> None:
    """A grant under another's name, signed with these keys; what was there is put aside."""
    run = work.session.execute
    exchange = run(text("SELECT exchange FROM staff_keys WHERE staff_id=:i"), {"i": to}).scalar_one()
    bound = work.box.clinic.encode(), compartment.encode(), str(generation).encode(), to.encode()
    sealed = k.seal_to(exchange, key, "spiral/grant", *bound)
    run(
        text("DELETE FROM grants WHERE staff_id=:s AND compartment=:c AND generation=:g"),
        {"s": to, "c": compartment, "g": generation},
    )
    run(
        text("INSERT INTO grants VALUES (:id, :s, :c, :g, :x, :by, :at, :n)"),
        {
            "id": new_id(),
            "s": to,
            "c": compartment,
            "g": generation,
            "x": sealed,
            "by": by,
            "at": work.now,
            "n": k.sign(pair.signing, "spiral/grant", *bound, exchange, sealed),
        },
    )


def take_over(work: Work, login: str, pair: k.KeyPair) -> str:
    """A new list in which only this person's code differs, their signing key replaced, all they signed anew."""
    listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
    them = next(member for member in listed.members if member.login == login)
    root, _ = unit_secrets(work.box, listed)
    code, clinic, run = Ed25519PrivateKey.generate(), work.box.clinic.encode(), work.session.execute
    changed = replace(them, code_public=k.b64(code.public_key().public_bytes_raw()))
    members = tuple(changed if member.id == them.id else member for member in listed.members)
    write_staff_list(
        work.session, root, work.box.clinic, replace(listed, serial=listed.serial + 1, members=members)
    )
    work.log("staff_roles", about=f"{them.id} {','.join(them.roles)}")
    exchange = run(text("SELECT exchange FROM staff_keys WHERE staff_id=:i"), {"i": them.id}).scalar_one()
    enrolled = k.sign(code, "spiral/enrolment", clinic, them.id.encode(), exchange, pair.public.signing)
    run(
        text("UPDATE staff_keys SET signing=:s, signature=:g WHERE staff_id=:i"),
        {"s": pair.public.signing, "g": enrolled, "i": them.id},
    )
    for seq, hashed in run(text("SELECT seq, hash FROM access_log WHERE staff_id=:i"), {"i": them.id}).all():
        signature = k.sign(pair.signing, access_log.SIGN_LABEL, clinic, hashed.encode())
        run(text("UPDATE access_log SET signature=:g WHERE seq=:s"), {"g": signature, "s": seq})
    return them.id


@pytest.mark.parametrize("ended", [True, False])
def test_a_chief_who_signs_for_a_colleague_plants_no_key(vault, sign, ended: bool) -> None:
    """A colleague's code, signing key, log rows and grants replaced, and a second generation made in their name."""
    if ended:
        end(sign, "therapist1")
    people = {str(login): str(i) for login, i in vault.sql("SELECT login, id FROM staff")}
    pair, known = k.KeyPair.fresh(), os.urandom(32)
    with sign("chief").work(TODAY) as work:
        them = take_over(work, "therapist1", pair)
        work.session.execute(
            text("INSERT INTO generations VALUES ('register', 2, :m, :t)"), {"m": them, "t": work.now}
        )
        for to in (them, people["midwife1"], people["gyn1"]):
            give(work, them, pair, "register", 2, known, to)
            action = "compartment_made" if to == them else "grant"
            write_as(work, them, pair, action, f"{to} register 2")
    box = sign("midwife1")
    assert known not in box.compartments.values()
    assert {"log_changed", "grant_damaged"} <= set(box.warnings)
    assert {"staff_keys_damaged", "log_row_unsigned", "grant_damaged", "generation_changed"} <= faults(box)
    with box.work(TODAY) as work:
        clients.register_client(work, card=Card(kind="alias", identity="Vallmon"), gender="woman")
    (sealed,) = vault.sql("SELECT sealed FROM client_cards ORDER BY changed_at DESC")[0]
    assert bytes(sealed)[2:6] == b"\0\0\0\1"  # type: ignore[call-overload]


def test_a_key_that_one_who_really_held_it_makes_as_a_second_generation_is_refused(vault, sign) -> None:
    """Even one's own, and honestly logged: nothing makes a second generation yet."""
    box = sign("midwife1")
    known, me = os.urandom(32), box.actor.id
    with box.work(TODAY) as work:
        work.session.execute(
            text("INSERT INTO generations VALUES ('register', 2, :m, :t)"), {"m": me, "t": work.now}
        )
        give(work, me, box.keys, "register", 2, known, me)
        work.log("compartment_made", about=f"{me} register 2")
    box = sign("midwife1")
    assert (box.newest_key("register")[0], box.warnings) == (1, ["grant_damaged"])
    assert {"grant_damaged", "generation_changed"} <= faults(box)


def test_who_has_ended_grants_nothing_more(vault, sign) -> None:
    """A maker's keys in the chief's hands after they ended: what they give then is not theirs to give."""
    people = {str(login): str(i) for login, i in vault.sql("SELECT login, id FROM staff")}
    keys, known = end(sign, "midwife1"), os.urandom(32)
    with sign("chief").work(TODAY) as work:
        for to in (people["midwife1"], people["gyn1"]):
            give(work, people["midwife1"], keys, "journal", 1, known, to)
            write_as(work, people["midwife1"], keys, "grant", f"{to} journal 1")
        write_as(work, people["midwife1"], keys, "grant", f"{people['therapist1']} journal 1")
        give(work, people["midwife1"], keys, "journal", 1, known, people["therapist1"])
        work.session.execute(text("DELETE FROM holders_told"))
    box = sign("therapist1")
    assert not box.holds("journal")
    box = sign("gyn1")
    assert "log_changed" in box.warnings
    assert {"log_row_unsigned", "grant_damaged"} <= faults(box)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE generations SET made_by='{therapist1}' WHERE compartment='journal'",
        "DELETE FROM generations WHERE compartment='journal'",
        "DELETE FROM grants WHERE compartment='journal' AND staff_id='{gyn1}'",
        "UPDATE grants SET granted_by='{gyn1}' WHERE compartment='journal' AND staff_id='{gyn1}'",
    ],
)
def test_makers_and_grants_of_what_i_hold_are_held_against_the_log_at_sign_in(
    vault, sign, change: str
) -> None:
    people = {str(login): str(i) for login, i in vault.sql("SELECT login, id FROM staff")}
    vault.sql(change.format(**people))
    assert sign("midwife1").warnings == ["grant_damaged"]
    assert sign("therapist1").warnings == []


def test_a_maker_replaced_by_an_invented_colleague_gives_no_key(vault, sign) -> None:
    people = {str(login): str(i) for login, i in vault.sql("SELECT login, id FROM staff")}
    ghost, known = sign("therapist1").keys, os.urandom(32)
    with sign("chief").work(TODAY) as work:
        work.session.execute(
            text("UPDATE generations SET made_by=:m WHERE compartment='journal'"), {"m": people["therapist1"]}
        )
        for to in ("therapist1", "midwife1", "gyn1"):
            give(work, people["therapist1"], ghost, "journal", 1, known, people[to])
    box = sign("midwife1")
    assert known not in box.compartments.values()
    assert box.warnings == ["grant_damaged"]


def test_who_has_ended_does_not_come_back_with_an_old_list(vault, sign) -> None:
    kept = (vault.folder / "unit.keys").read_bytes()
    end(sign, "gyn1")
    vault.sql("DELETE FROM staff_lists WHERE serial=(SELECT max(serial) FROM staff_lists)")
    (vault.folder / "unit.keys").write_bytes(kept)
    with pytest.raises(Broken, match="staff_list_damaged"):
        sign("gyn1")


def test_a_list_that_was_taken_away_is_refused_whatever_it_said(vault, sign) -> None:
    with sign("chief").work(TODAY) as work:
        staff.add_staff(work, login="kast1", name="Karl Kast", roles=("kast",))
    vault.sql("DELETE FROM staff_lists WHERE serial=(SELECT max(serial) FROM staff_lists)")
    with pytest.raises(Broken, match="staff_list_damaged"):
        sign("midwife1")


def test_a_chief_who_ends_someone_under_another_name_is_refused(vault, sign) -> None:
    """Else the log would not say from when on they could do nothing."""
    with sign("chief").work(TODAY) as work:
        listed = read_staff_list(work.session, work.box.root_public, work.box.clinic)
        root, _ = unit_secrets(work.box, listed)
        members = tuple(replace(member, ended=member.login == "gyn1") for member in listed.members)
        new = replace(listed, serial=listed.serial + 1, members=members)
        write_staff_list(work.session, root, work.box.clinic, new)
        work.log("staff_roles", about="gyn1")
    with pytest.raises(Broken, match="staff_list_damaged"):
        sign("midwife1")


def test_a_row_about_keys_that_was_changed_is_told_at_sign_in(vault, sign) -> None:
    vault.sql("UPDATE access_log SET body=replace(body, 'journal', 'register') WHERE action='grant'")
    assert "log_changed" in sign("midwife1").warnings


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE access_log SET body=replace(body, 'Provköping', 'Annanstad') WHERE action='record_visit'",
        "UPDATE access_log SET signature=zeroblob(64) WHERE action='record_visit'",
        "DELETE FROM access_log WHERE action='record_visit'",
    ],
)
def test_a_log_that_was_changed_anywhere_is_told_at_sign_in(vault, sign, change: str) -> None:
    vault.sql("PRAGMA foreign_keys=OFF", change)
    assert "log_changed" in sign("midwife1").warnings


@pytest.mark.parametrize(
    "change",
    ["SET action='looked'", "SET staff_id='x'", 'SET body=replace(body, \'"digest":"\', \'"digest":"0\')'],
)
def test_keys_of_which_the_log_does_not_tell_are_nobodys(vault, sign, change: str) -> None:
    vault.sql(f"UPDATE access_log {change} WHERE action='enrol'")
    with pytest.raises(Broken, match="staff_keys_damaged"):
        sign("midwife1")


def test_a_log_chained_anew_is_told_by_my_own_row(vault, sign) -> None:
    """Nobody else signs my newest row, and it vouches for all before it; also where no head is kept outside."""
    box = sign("midwife1")
    clinic = box.clinic
    box.close()
    rows = vault.sql("SELECT seq, body, hash, signature FROM access_log ORDER BY seq")
    previous, before, statements = access_log.FIRST, b"", []
    changed = next(seq for seq, body, _, _ in rows if '"register_client"' in str(body))
    for seq, body, _, signature in rows:
        told = json.loads(str(body))
        if seq == changed:
            told["client"] = "x"
        new = access_log.canonical(told)
        previous = access_log.hash_of(previous, before, new)
        before = bytes(signature)  # type: ignore[call-overload]
        statements.append(f"UPDATE access_log SET body='{new}', hash='{previous}' WHERE seq={seq}")
    vault.sql(*statements)
    with head_file(clinic, vault.folder) as outside:
        outside.keep(Outside(access_log.Head(len(rows), previous)))
    assert sign("midwife1").warnings == ["log_changed"]
