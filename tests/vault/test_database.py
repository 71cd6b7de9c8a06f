"""The one file and its migrations: whole or as it was."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError

from spiral.records.models import Client
from spiral.records.rights import SHAPE
from spiral.vault.box import Shape, sign_in
from spiral.vault.database import RECORDS, broken_by, create_file, migrate, open_file, trouble
from spiral.vault.errors import Broken
from spiral.vault.tables import Base
from spiral.vault.work import Work
from tests.make import PASSWORD, TODAY

ADDS = '''"""Adds"""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "9999", "{before}", None, None


def upgrade() -> None:
    op.create_table("cupboards", sa.Column("id", sa.String(36), primary_key=True))
    with op.batch_alter_table("clients") as batch:
        batch.add_column(sa.Column("note", sa.String(40), nullable=True))
    {then}
'''


def head() -> str:
    from alembic.script import ScriptDirectory

    from spiral.vault.database import _config

    return str(ScriptDirectory.from_config(_config(SHAPE.scripts)).get_current_head())


@pytest.fixture
def next_shape(tmp_path: Path):
    """`next_shape(then)`: the program of tomorrow, with one migration more, which ends with the code `then`."""

    def made(then: str = "pass") -> Shape:
        scripts = tmp_path / "schema"
        shutil.copytree(SHAPE.scripts, scripts, ignore=shutil.ignore_patterns("__pycache__"))
        (scripts / "versions" / "9999_adds.py").write_text(ADDS.format(before=head(), then=then), "utf-8")
        return Shape(scripts, SHAPE.compartments_of)

    return made


def tables(vault) -> set[str]:
    return {str(row[0]) for row in vault.sql("SELECT name FROM sqlite_master WHERE type='table'")}


def test_the_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    engine = create_file(tmp_path, bytes(32))
    migrate(engine, SHAPE.scripts)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_file_is_encrypted_durable_and_checks_references(vault, sign) -> None:
    sign("midwife1").close()
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        sqlite3.connect(vault.folder / RECORDS).execute("SELECT * FROM sqlite_master")
    engine = open_file(vault.folder, vault.file_key)
    with engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store")
        }
    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "temp_store": 2}
    engine.dispose()


def test_a_migration_keeps_a_copy_from_before_and_the_rows(vault, sign, next_shape) -> None:
    before = vault.sql("SELECT id, code FROM clients")
    box = sign_in(vault.folder, "midwife1", PASSWORD, shape=next_shape())
    box.close()
    assert "cupboards" in tables(vault)
    assert vault.sql("SELECT id, code FROM clients") == before
    copy = vault.folder / f"{RECORDS}.before-9999"
    assert copy.stat().st_mode & 0o777 == 0o600
    shutil.copyfile(copy, vault.folder / RECORDS)
    for name in (RECORDS + "-wal", RECORDS + "-shm"):
        (vault.folder / name).unlink(missing_ok=True)
    assert "cupboards" not in tables(vault)
    assert vault.sql("PRAGMA integrity_check") == [("ok",)]


def test_a_new_empty_column_changes_no_digest(vault, sign, next_shape) -> None:
    """Rows are known by what they say, so those from before the migration are still as they were written."""
    from spiral.records.whole import SEALED
    from spiral.vault.verify import verify

    sign_in(vault.folder, "midwife1", PASSWORD, shape=next_shape()).close()
    vault.sql("UPDATE alembic_version SET version_num='" + head() + "'")
    assert verify(sign("midwife1"), SEALED).faults == ()


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        ("op.execute('INSERT INTO clients (id) VALUES (1)')", "migration_failed"),
        ("op.execute('INSERT INTO nowhere VALUES (1)')", "migration_failed"),
        ("op.execute(\"UPDATE visits SET client_id='nobody'\")", "migration_failed"),
        ("raise OSError(28, 'No space left on device')", "disk_full"),
    ],
)
def test_a_migration_that_fails_leaves_nothing(vault, sign, next_shape, then: str, reason: str) -> None:
    before, rows = tables(vault), vault.sql("SELECT * FROM visits")
    columns = vault.sql("SELECT sql FROM sqlite_master ORDER BY name")
    with pytest.raises(Broken, match=reason):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=next_shape(then))
    assert tables(vault) == before
    assert vault.sql("SELECT * FROM visits") == rows
    assert vault.sql("SELECT sql FROM sqlite_master ORDER BY name") == columns
    sign("midwife1")


def test_a_copy_that_cannot_be_taken_stops_the_migration(vault, next_shape) -> None:
    before = tables(vault)
    (vault.folder / f"{RECORDS}.before-9999.new").mkdir()
    with pytest.raises(Broken):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=next_shape())
    assert tables(vault) == before
    assert not (vault.folder / f"{RECORDS}.before-9999").exists()


def test_records_of_a_newer_program_are_left_alone(vault, sign) -> None:
    vault.sql("UPDATE alembic_version SET version_num='tomorrow'")
    with pytest.raises(Broken, match="records_newer"):
        sign("midwife1")
    assert vault.sql("SELECT version_num FROM alembic_version") == [("tomorrow",)]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("database or disk is full", "disk_full"),
        ("attempt to write a readonly database", "disk_readonly"),
        ("database is locked", "records_busy"),
        ("disk I/O error", "disk_failed"),
        ("database disk image is malformed", "records_damaged"),
        ("file is not a database", "records_damaged"),
        ("anything else", "disk_failed"),
    ],
)
def test_what_the_engine_says_has_a_reason(told: str, reason: str) -> None:
    assert trouble(told) == reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, "No space left on device"), "disk_full"),
        (OSError(27, "File too large"), "disk_full"),
        (PermissionError(13, "Permission denied", "/home/fullmäktige/x"), "disk_readonly"),
        (OSError(30, "Read-only file system"), "disk_readonly"),
        (OSError(5, "Input/output error"), "disk_failed"),
    ],
)
def test_what_the_disk_says_has_a_reason(error: OSError, reason: str) -> None:
    broken = broken_by(error)
    assert broken is not None
    assert broken.reason == reason


def test_a_bug_is_not_the_disks_fault() -> None:
    assert broken_by(ValueError("disk is full")) is None


def test_an_error_tells_no_ones_words(vault, sign) -> None:
    def twice(work: Work) -> None:
        for row_id in "xy":
            facts = {"version": 1, "changed_by": "", "changed_at": "", "log_seq": 1}
            work.session.add(Client(id=row_id, code="Hemliga Åsa", home="u", **facts))
        work.session.flush()

    with pytest.raises(IntegrityError) as error, sign("midwife1").work(TODAY) as work:
        twice(work)
    assert "Hemliga" not in str(error.value)


def test_every_transaction_begins_as_a_writer(vault) -> None:
    engine = open_file(vault.folder, vault.file_key)
    begun: list[str] = []
    with engine.connect() as connection:
        connection.connection.driver_connection.set_trace_callback(begun.append)  # type: ignore[union-attr]
        connection.exec_driver_sql("SELECT 1")
    assert begun[0] == "BEGIN IMMEDIATE"
    engine.dispose()
