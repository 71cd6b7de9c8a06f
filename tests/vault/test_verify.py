"""`verify` names what was done to a clinic by someone with the key of its file."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from spiral.records import clients
from spiral.records.whole import SEALED
from spiral.vault.box import Box
from spiral.vault.database import RECORDS
from spiral.vault.keys import KeyPair
from spiral.vault.tables import LogRow
from spiral.vault.verify import Fault, _kept_tables, verify
from tests.make import TODAY, record, register


def faults(box: Box) -> list[Fault]:
    return list(verify(box, SEALED).faults)


def codes(box: Box) -> set[str]:
    return {fault.code for fault in faults(box)}


def test_a_whole_clinic_has_no_faults_and_tells_what_was_looked_at(vault, sign) -> None:
    box = sign("midwife1")
    found = verify(box, SEALED)
    assert found.faults == ()
    assert found.log_rows == vault.sql("SELECT max(seq) FROM access_log")[0][0]
    assert (found.opened, found.closed) == (2, ("counselling",))
    assert found.rows == sum(
        int(str(vault.sql(f"SELECT count(*) FROM {table.__tablename__}")[0][0])) for table in _kept_tables()
    )
    seen = verify(sign("chief"), SEALED)
    assert (seen.opened, seen.closed) == (1, ("counselling", "journal", "register", "shared"))


def seq_of(vault, action: str) -> int:
    return int(str(vault.sql(f"SELECT min(seq) FROM access_log WHERE action='{action}'")[0][0]))


TAMPERINGS: dict[str, tuple[str, str]] = {
    "another word in the body": (
        "UPDATE access_log SET body=replace(body, 'Provköping', 'Annanstad') WHERE seq={seq}",
        "log_row_changed",
    ),
    "another action in the column": (
        "UPDATE access_log SET action='looked' WHERE seq={seq}",
        "log_row_changed",
    ),
    "another user in the column": ("UPDATE access_log SET staff_id='x' WHERE seq={seq}", "log_row_changed"),
    "another client in the column": (
        "UPDATE access_log SET client_id='x' WHERE seq={seq}",
        "log_row_changed",
    ),
    "another time in the column": ("UPDATE access_log SET at='x' WHERE seq={seq}", "log_row_changed"),
    "another hash": ("UPDATE access_log SET hash='x' WHERE seq={seq}", "log_row_changed"),
    "no JSON": ("UPDATE access_log SET body='x' WHERE seq={seq}", "log_row_changed"),
    "JSON of something else": ("UPDATE access_log SET body='[1]' WHERE seq={seq}", "log_row_changed"),
    "another signature": ("UPDATE access_log SET signature=zeroblob(64) WHERE seq={seq}", "log_row_unsigned"),
    "a signature that is text": ("UPDATE access_log SET signature='x' WHERE seq={seq}", "log_row_unsigned"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_changed_log_row_is_named_and_no_other(vault, sign, name: str) -> None:
    statement, code = TAMPERINGS[name]
    seq = seq_of(vault, "record_visit")
    vault.sql(statement.format(seq=seq))
    found = faults(sign("midwife1"))
    assert Fault(code, str(seq)) in found
    log_faults = {fault.where for fault in found if fault.code.startswith("log_")}
    assert log_faults <= {str(seq), str(seq + 1)}  # the next one's chain leans on this one's hash


def test_a_removed_log_row_is_named(vault, sign) -> None:
    seq = seq_of(vault, "record_visit")
    vault.sql(f"DELETE FROM access_log WHERE seq={seq}")
    found = faults(sign("midwife1"))
    assert Fault("log_row_missing", str(seq)) in found
    assert Fault("rows_unlogged", str(seq)) in found


def test_a_removed_log_row_is_named_though_the_others_are_numbered_anew(vault, sign) -> None:
    seq = seq_of(vault, "record_visit")
    vault.sql(
        "PRAGMA foreign_keys=OFF",
        f"DELETE FROM access_log WHERE seq={seq}",
        f"UPDATE access_log SET seq=-seq WHERE seq>{seq}",
        "UPDATE access_log SET seq=-seq-1 WHERE seq<0",
    )
    assert Fault("log_row_moved", str(seq)) in faults(sign("midwife1"))


def test_log_rows_that_changed_places_are_named_and_no_other(vault, sign) -> None:
    seq = seq_of(vault, "register_client")
    vault.sql(
        f"UPDATE access_log SET seq=-1 WHERE seq={seq}",
        f"UPDATE access_log SET seq={seq} WHERE seq={seq + 1}",
        f"UPDATE access_log SET seq={seq + 1} WHERE seq=-1",
    )
    found = [fault for fault in faults(sign("midwife1")) if fault.code.startswith("log_")]
    assert found == [Fault("log_row_moved", str(seq)), Fault("log_row_moved", str(seq + 1))]


def test_a_row_of_ones_own_written_anew_breaks_the_chain_after_it(vault, sign) -> None:
    """Who acted can sign another text, but not for those who came after."""
    from spiral.vault import access_log
    from spiral.vault.keys import sign as signed

    box = sign("midwife1")
    seq = seq_of(vault, "record_visit")
    before, its = vault.sql(f"SELECT hash, signature FROM access_log WHERE seq={seq - 1}")[0]
    (body,) = vault.sql(f"SELECT body FROM access_log WHERE seq={seq}")[0]
    new = str(body).replace("Provköping", "Annanstad")
    hashed = access_log.hash_of(str(before), its, new)  # type: ignore[arg-type]
    signature = signed(box.keys.signing, "spiral/log", box.clinic.encode(), hashed.encode())
    vault.sql(
        f"UPDATE access_log SET body='{new}', hash='{hashed}', signature=x'{signature.hex()}' WHERE seq={seq}"
    )
    assert Fault("log_row_changed", str(seq + 1)) in faults(box)


def test_an_old_row_signed_anew_breaks_the_chain_after_it(vault, sign) -> None:
    """The signature is under the next row's hash: keys that came later cannot pass for the ones that signed."""
    from spiral.vault.keys import sign as signed

    box = sign("midwife1")
    seq = seq_of(vault, "record_visit")
    (hashed,) = vault.sql(f"SELECT hash FROM access_log WHERE seq={seq}")[0]
    other = signed(KeyPair.fresh().signing, "spiral/log", box.clinic.encode(), str(hashed).encode())
    vault.sql(f"UPDATE access_log SET signature=x'{other.hex()}' WHERE seq={seq}")
    found = faults(box)
    assert Fault("log_row_unsigned", str(seq)) in found
    assert Fault("log_row_changed", str(seq + 1)) in found


def test_a_forged_row_at_the_end_is_not_signed_by_the_one_it_names(vault, sign) -> None:
    box = sign("midwife1")
    with box.work(TODAY) as work:
        gyn = (
            work.session.execute(LogRow.__table__.select().where(LogRow.action == "enrol")).all()[2].staff_id
        )
        work.actor = type(work.actor)(gyn, "gyn1", "x", frozenset())
        work.log("read_client")
        seq = work.head.seq
    assert Fault("log_row_unsigned", str(seq)) in faults(box)


def put_back(vault, old: bytes) -> None:
    for name in (RECORDS + "-wal", RECORDS + "-shm"):
        (vault.folder / name).unlink(missing_ok=True)
    (vault.folder / RECORDS).write_bytes(old)


def test_a_cut_tail_is_named_also_after_the_sign_in_that_asks(vault, sign) -> None:
    box = sign("midwife1")
    with box.work(TODAY) as work:
        for _ in range(5):
            work.log("looked")
        end = work.head.seq
    box.close()
    vault.sql(f"DELETE FROM access_log WHERE seq>{end - 3}")
    found = faults(sign("midwife1"))
    assert {fault.code for fault in found} == {"log_rolled_back"}
    assert str(end) in found[0].where


def test_a_cut_tail_that_has_grown_again_is_named(vault, sign) -> None:
    box = sign("midwife1")
    with box.work(TODAY) as work:
        work.log("looked")
        end = work.head.seq
    box.close()
    vault.sql(f"DELETE FROM access_log WHERE seq={end}")
    for _ in range(2):
        assert Fault("log_rewritten", str(end)) in faults(sign("midwife1"))


def test_the_whole_file_put_back_is_named(vault, sign) -> None:
    sign("midwife1").close()
    vault.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    old = (vault.folder / RECORDS).read_bytes()
    box = sign("midwife1")
    register(box, identity="Rosen")
    box.close()
    put_back(vault, old)
    for login in ("midwife1", "chief", "midwife1"):
        assert codes(sign(login)) & {"log_rolled_back", "log_rewritten"}


ROWS: dict[str, tuple[str, str]] = {
    "a visit's outcome": ("UPDATE visits SET outcome='attended'", "rows_changed"),
    "a visit's column that was empty": ("UPDATE visits SET void='x'", "rows_changed"),
    "a visit gone": ("DELETE FROM visits", "rows_changed"),
    "a visit added": (
        "INSERT INTO visits SELECT date, '11:00', minutes, service, programme, client_id, staff_id, assisted_by,"
        " outcome, arrived_at, drop_in, void, 'new', version, changed_by, changed_at, log_seq FROM visits",
        "rows_changed",
    ),
    "a visit under another log row": ("UPDATE visits SET log_seq=1", "rows_changed"),
    "a client's gender": ("UPDATE client_genders SET gender='man'", "rows_changed"),
    "a target": ("UPDATE measures SET target=1", "rows_changed"),
    "who wrote it": ("UPDATE visits SET changed_by='x'", "rows_changed"),
    "a row that refers to nobody": ("UPDATE visits SET client_id='x'", "file_references"),
    "a sealed field of another row": (
        "UPDATE answers SET sealed=(SELECT sealed FROM client_cards)",
        "field_damaged",
    ),
    "a sealed field cut": ("UPDATE client_cards SET sealed=substr(sealed, 1, 40)", "field_damaged"),
}


@pytest.mark.parametrize("name", ROWS)
def test_a_row_changed_round_the_program_is_named(vault, sign, name: str) -> None:
    statement, code = ROWS[name]
    vault.sql("PRAGMA foreign_keys=OFF", statement)
    assert code in codes(sign("midwife1"))


def test_a_former_version_changed_is_named(vault, sign) -> None:
    box = sign("midwife1")
    client = str(vault.sql("SELECT id FROM clients")[0][0])
    with box.work(TODAY) as work:
        row = clients.read_client(work, client)
        assert row.card is not None
        card = replace(row.card, phone="08-999 999")
        clients.change_client(work, client_id=client, card_version=row.card_version, card=card)
    assert (verify(box, SEALED).opened, faults(box)) == (3, [])
    box.close()
    vault.sql('UPDATE history SET body=replace(body, \'"sealed":"AQEA\', \'"sealed":"AQEB\')')
    assert {"rows_changed", "field_damaged"} <= codes(sign("midwife1"))


def test_a_stranger_in_unit_keys_is_named(vault, sign) -> None:
    from spiral.vault.unit_keys import read_unit_keys, write_unit_keys

    box = sign("midwife1")
    facts = read_unit_keys(vault.folder)
    facts["people"]["stranger"] = facts["people"]["gyn1"]
    write_unit_keys(vault.folder, facts)
    assert faults(box) == [Fault("unit_keys_stranger", "stranger")]
    (vault.folder / "unit.keys").write_text("x", "utf-8")
    assert faults(box) == [Fault("unit_keys_damaged")]


def test_a_flipped_byte_of_the_file_is_named(vault, sign) -> None:
    box = sign("midwife1")
    for n in range(30):
        record(box, str(vault.sql("SELECT id FROM clients")[0][0]), start=f"{10 + n // 6:02}:{n % 6}0")
    box.close()
    vault.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    file = vault.folder / RECORDS
    pages = file.stat().st_size // 4096
    hit = 0
    for page in range(pages // 3, pages, 9):
        whole = file.read_bytes()
        raw = bytearray(whole)
        raw[page * 4096 + 1000] ^= 1
        file.write_bytes(raw)
        engine_says = _asked(vault, sign)
        hit += bool(engine_says & {"file_cipher_damaged", "records_damaged"})
        put_back(vault, whole)
    assert hit == len(range(pages // 3, pages, 9))


def test_a_flipped_byte_where_nothing_lies_now_is_named(vault, sign) -> None:
    """SQLite's own check does not read free pages; the cipher's does."""
    vault.sql(
        "CREATE TABLE filler (x BLOB)",
        "INSERT INTO filler VALUES (zeroblob(200000))",
        "DROP TABLE filler",
        "PRAGMA wal_checkpoint(TRUNCATE)",
    )
    file = vault.folder / RECORDS
    raw = bytearray(file.read_bytes())
    raw[-8000] ^= 1
    file.write_bytes(raw)
    assert faults(sign("midwife1")) == [Fault("file_cipher_damaged")]


def _asked(vault, sign: Callable[[str], Box]) -> set[str]:
    """What is said of a damaged file: faults, or a refusal where it cannot even be opened."""
    from spiral.records.whole import check_whole
    from spiral.vault.errors import Broken

    try:
        return {fault.code for fault in check_whole(sign("midwife1"), TODAY).faults}
    except Broken as broken:
        return {broken.reason}


def test_every_table_with_a_sealed_field_is_looked_through() -> None:
    """`SEALED` names every column that is sealed: forgetting one would leave it unopened."""
    from sqlalchemy import LargeBinary

    sealed = {
        (table.__tablename__, column.name)
        for table in _kept_tables()
        for column in table.__table__.columns
        if isinstance(column.type, LargeBinary)
    }
    assert sealed == {(table, column) for table, fields in SEALED.items() for column, _, _ in fields}
