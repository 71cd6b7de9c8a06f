"""The one file: SQLCipher through SQLAlchemy, and its migrations."""

import os
import shutil
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from spiral.vault.errors import Broken

RECORDS = "records.db"
CACHE_KIB = 64 * 1024


def engine_of(file: Path, file_key: bytes) -> Engine:
    """An engine on the encrypted file; every transaction begins IMMEDIATE, so that log rows are in order."""

    def connect() -> sqlcipher.Connection:
        connection = sqlcipher.connect(str(file), isolation_level=None, timeout=10, check_same_thread=False)
        connection.execute(f"PRAGMA key = \"x'{file_key.hex()}'\"")
        for pragma in (
            "foreign_keys=ON",
            "synchronous=FULL",
            "busy_timeout=10000",
            "temp_store=MEMORY",
            f"cache_size=-{CACHE_KIB}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=4,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def open_file(folder: Path, file_key: bytes) -> Engine:
    """The engine of an existing clinic; Broken when the file is missing, damaged or another clinic's."""
    file = folder / RECORDS
    if not file.is_file():
        raise Broken("records_missing")
    engine = engine_of(file, file_key)
    try:
        raw = engine.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute("SELECT count(*) FROM sqlite_master")
            if cursor.fetchone() == (0,):
                raise Broken("records_damaged")
            cursor.execute("PRAGMA journal_mode=WAL")
        finally:
            raw.close()
    except sqlcipher.DatabaseError:
        raise Broken("records_damaged") from None
    return engine


def create_file(folder: Path, file_key: bytes) -> Engine:
    """A new, empty encrypted file, readable by its owner only."""
    file = folder / RECORDS
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    engine = engine_of(file, file_key)
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA journal_mode=WAL")
    raw.close()
    return engine


def _config(scripts: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return config


def migrate(engine: Engine, scripts: Path, folder: Path | None = None) -> None:
    """Bring the tables to the newest form in one transaction; a copy of the file is taken before a change."""
    config = _config(scripts)
    newest = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection:
        now = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        if now == newest:
            return
        if now is not None and folder is not None:
            raw = connection.connection.cursor()
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            copy = folder / f"{RECORDS}.before-{newest}"
            shutil.copyfile(folder / RECORDS, copy)
            copy.chmod(0o600)
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise Broken("migration_failed")
        connection.connection.cursor().execute("PRAGMA foreign_keys=ON")


def trouble(told: str) -> str:
    """The reason code for what the disk or the file's engine said."""
    known = {
        "full": "disk_full",
        "No space": "disk_full",
        "readonly": "disk_readonly",
        "Read-only": "disk_readonly",
        "Permission": "disk_readonly",
        "locked": "records_busy",
        "I/O": "disk_failed",
        "malformed": "records_damaged",
        "not a database": "records_damaged",
        "no such table": "records_damaged",
    }
    return next((reason for word, reason in known.items() if word in told), "disk_failed")
