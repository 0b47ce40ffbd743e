"""The version of the schema: made new, brought up to date, or left alone because it is newer than this app."""

from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event

from intake_app.storage.engine import connect, open_engine
from intake_app.storage.errors import damaged, newer, plain_errors
from intake_app.storage.files import flush, plain_file_errors, put_in_place
from intake_app.storage.tables import GUARDS, METADATA, missing_guards

HISTORY = ("0001",)
MIGRATIONS = Path(__file__).parent / "migrations"
_PAGE_BYTES = 4096


def bring_up_to_date(
    path: Path, key: bytes, *, busy_seconds: float = 5.0, history: Sequence[str] = HISTORY, scripts: Path = MIGRATIONS
) -> None:
    """Leave the file at the last version of `history`, oldest first.

    A backup beside the file comes before an upgrade; the upgrade is one transaction. Raises NewerStoreError for a
    version outside `history`, DamagedStoreError for a file that is no store or does not open with this key.
    """
    version = stored_version(path, key, busy_seconds=busy_seconds)
    if version is None:
        _create(path, key, history[-1], busy_seconds)
    elif version not in history:
        raise newer()
    elif version != history[-1]:
        back_up(path, key, path.with_name(f"{path.stem}.before-{history[-1]}{path.suffix}"))
        _upgrade(path, key, busy_seconds, scripts)


def stored_version(path: Path, key: bytes, *, busy_seconds: float = 5.0) -> str | None:
    """The version in the file, None where it is empty; the file is not touched. Raises DamagedStoreError."""
    with plain_errors():
        driver = connect(path, key, busy_seconds=busy_seconds, read_only=True)
        try:
            names = {name for (name,) in driver.execute("select name from sqlite_master where type = 'table'")}
            if not names:
                _empty(path)
                return None
            if "alembic_version" not in names:
                raise damaged()
            row = driver.execute("select version_num from alembic_version").fetchone()
        finally:
            driver.close()
    if row is None:
        raise damaged()
    return str(row[0])


def _empty(path: Path) -> None:
    """What is shorter than a page reads as an empty store; it is something else."""
    if path.stat().st_size % _PAGE_BYTES:
        raise damaged()


def create_tables(connection: sa.Connection) -> None:
    """Make the tables of today and their guards."""
    METADATA.create_all(connection, checkfirst=False)
    for sql in GUARDS.values():
        connection.exec_driver_sql(sql)


def _create(path: Path, key: bytes, version: str, busy_seconds: float) -> None:
    with plain_errors():
        engine = open_engine(path, key, busy_seconds=busy_seconds)
        try:
            with engine.begin() as connection:
                create_tables(connection)
                connection.exec_driver_sql(
                    "create table alembic_version (version_num varchar(32) not null, "
                    "constraint alembic_version_pkc primary key (version_num))"
                )
                connection.exec_driver_sql("insert into alembic_version (version_num) values (?)", (version,))
        finally:
            engine.dispose()
    flush(path.parent)


def back_up(path: Path, key: bytes, target: Path) -> None:
    """Write a whole, encrypted copy under the same key; a copy of that name is replaced only by a finished one."""
    part = target.with_name(f"{target.name}.part")
    with plain_file_errors():
        part.unlink(missing_ok=True)
    with plain_errors():
        driver = connect(path, key)
        try:
            driver.execute("vacuum into ?", (str(part),))
        finally:
            driver.close()
    with plain_file_errors():
        part.chmod(0o600)
    flush(part)
    put_in_place(part, target)


def _upgrade(path: Path, key: bytes, busy_seconds: float, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    with plain_errors():
        engine = open_engine(path, key, busy_seconds=busy_seconds)
        event.listen(engine, "connect", _allow_new_shapes)
        try:
            with engine.begin() as connection:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                _check(connection)
        finally:
            engine.dispose()


def _allow_new_shapes(driver: object, _entry: object) -> None:
    driver.execute("pragma foreign_keys = off")  # type: ignore[attr-defined]


def _check(connection: sa.Connection) -> None:
    if missing_guards(connection) or connection.exec_driver_sql("pragma foreign_key_check").first():
        raise damaged()
