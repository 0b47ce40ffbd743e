"""The encrypted database file as a SQLAlchemy engine: raw key, pragmas, transactions that lock when they begin."""

import logging
from pathlib import Path

import sqlalchemy as sa
import sqlcipher3
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

KEY_BYTES = 32
OLDEST_SQLITE = (3, 51, 3)
PRAGMAS = (
    "journal_mode = wal",
    "synchronous = full",
    "fullfsync = on",
    "checkpoint_fullfsync = on",
    "secure_delete = on",
    "temp_store = memory",
    "foreign_keys = on",
    "recursive_triggers = on",
    "trusted_schema = off",
    "cell_size_check = on",
)


def connect(path: Path, key: bytes, *, busy_seconds: float = 5.0, read_only: bool = False) -> sqlcipher3.Connection:
    """Open the file with its raw 256-bit key. Raises the driver's errors; a key that does not fit shows here.

    A read-only connection leaves the folder as it is: no side file appears, nothing is checkpointed.
    """
    if sqlcipher3.sqlite_version_info < OLDEST_SQLITE:
        raise RuntimeError("the database driver is older than 3.51.3 and can lose commits")
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    name = _read_only_name(path) if read_only else str(path)
    driver = sqlcipher3.connect(
        name, timeout=busy_seconds, isolation_level=None, check_same_thread=False, uri=read_only
    )
    try:
        driver.execute("pragma cipher_log_level = none")
        driver.execute(f"pragma key = \"x'{key.hex()}'\"")
        driver.execute("select count(*) from sqlite_master").fetchone()
        for pragma in () if read_only else PRAGMAS:
            driver.execute(f"pragma {pragma}").fetchall()
    except BaseException:
        driver.close()
        raise
    return driver


def _read_only_name(path: Path) -> str:
    unfinished = path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?{'mode=ro' if unfinished else 'immutable=1'}"


def open_engine(path: Path, key: bytes, *, busy_seconds: float = 5.0) -> sa.Engine:
    """Build the engine; nothing is opened before its first use. A debugging log of the app never shows rows."""
    logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
    engine = sa.create_engine(
        "sqlite://",
        creator=lambda: connect(path, key, busy_seconds=busy_seconds),
        module=sqlcipher3,
        poolclass=sa.QueuePool,
        hide_parameters=True,
    )
    sa.event.listen(engine, "connect", _leave_transactions_to_us)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _leave_transactions_to_us(driver: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    driver.isolation_level = None


def _begin(connection: sa.Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("begin" if reading else "begin immediate")
