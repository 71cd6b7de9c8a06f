"""The one file: SQLCipher through SQLAlchemy, and its migrations."""

import errno
import os
import shutil
from functools import cache
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.pool import QueuePool

from spiral.vault.access_log import fsync_folder
from spiral.vault.errors import Broken

RECORDS = "records.db"
CACHE_KIB = 64 * 1024


def engine_of(file: Path, file_key: bytes) -> Engine:
    """An engine on the encrypted file; every transaction begins IMMEDIATE, so that log rows are in order."""

    def connect() -> sqlcipher.Connection:
        connection = sqlcipher.connect(str(file), isolation_level=None, timeout=10, check_same_thread=False)
        # SQLCipher would write its own lines on stderr, beside the one that we say
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key = \"x'{file_key.hex()}'\"")
        for pragma in (
            "foreign_keys=ON",
            "synchronous=FULL",
            "busy_timeout=10000",
            "temp_store=MEMORY",
            "secure_delete=ON",
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
    try:
        file.open("rb").close()
    except PermissionError:
        raise Broken("clinic_forbidden") from None
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
    except (sqlcipher.DatabaseError, Broken) as error:
        engine.dispose()
        raise Broken(trouble(str(error), otherwise="records_damaged")) from None
    return engine


def empty_former(engine: Engine, folder: Path) -> None:
    """After something was destroyed: what is committed is moved into the file itself, and nothing older is left.

    The write-ahead log is cut to nothing, and copies from before migrations go: they hold what was destroyed.
    Broken (`copy_not_destroyed`) where one cannot be deleted; what was committed stays so.
    """
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()
    try:
        for copy in folder.glob(f"{RECORDS}.before-*"):
            copy.unlink()
        fsync_folder(folder)
    except OSError:
        raise Broken("copy_not_destroyed") from None


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


@cache
def _versions(scripts: Path) -> tuple[str | None, frozenset[str]]:
    """The newest form of the tables that these migrations make, and all that they know."""
    known = ScriptDirectory.from_config(_config(scripts))
    return known.get_current_head(), frozenset(script.revision for script in known.walk_revisions())


def migrate(engine: Engine, scripts: Path, folder: Path | None = None) -> None:
    """Bring the tables to the newest form in one transaction; a copy of the file is taken before a change.

    Broken, with the file as it was, when that fails or when the file is of a newer program.
    """
    newest, known = _versions(scripts)
    with engine.connect() as connection:
        now = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        if now == newest:
            return
        if now is not None and now not in known:
            raise Broken("records_newer")
        if now is not None and folder is not None:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            _copy(folder / RECORDS, folder / f"{RECORDS}.before-{newest}")
        _upgrade(connection, _config(scripts))


def _upgrade(connection: Connection, config: Config) -> None:
    # SQLite takes no notice of this pragma inside a transaction
    connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
    try:
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise Broken("migration_failed")
    except DBAPIError as error:
        reason = trouble(str(error.orig), otherwise="")
        raise Broken(reason if reason.startswith("disk_") else "migration_failed") from None
    finally:
        connection.connection.cursor().execute("PRAGMA foreign_keys=ON")


def _copy(file: Path, copy: Path) -> None:
    """A copy on the disk, readable by its owner only, whole or not at all."""
    temp = copy.with_name(copy.name + ".new")
    try:
        descriptor = os.open(temp, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as out, file.open("rb") as source:
            shutil.copyfileobj(source, out, 1024 * 1024)
            out.flush()
            os.fsync(out.fileno())
        temp.replace(copy)
        fsync_folder(copy.parent)
    except OSError:
        temp.unlink(missing_ok=True)
        raise


_TOLD = {
    "full": "disk_full",
    "readonly": "disk_readonly",
    "locked": "records_busy",
    "I/O": "disk_failed",
    "malformed": "records_damaged",
    "not a database": "records_damaged",
    "no such table": "records_damaged",
}
_NUMBERS = dict.fromkeys(
    (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG), "disk_full"
) | dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), "disk_readonly")


def trouble(told: str, otherwise: str = "disk_failed") -> str:
    """The reason code for what the file's engine said."""
    return next((reason for word, reason in _TOLD.items() if word in told), otherwise)


def broken_by(error: BaseException) -> Broken | None:
    """What the disk or the file's engine could not do, as Broken; None for any other error."""
    if isinstance(error, DBAPIError):
        return (
            None if isinstance(error, IntegrityError | ProgrammingError) else Broken(trouble(str(error.orig)))
        )
    if isinstance(error, sqlcipher.Error):
        return None if isinstance(error, sqlcipher.ProgrammingError) else Broken(trouble(str(error)))
    if isinstance(error, OSError):
        return Broken(_NUMBERS.get(error.errno or 0, "disk_failed"))
    return None
