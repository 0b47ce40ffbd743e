"""How the file is opened: the pragmas that each promise rests on, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3

from intake_app.storage import engine as engine_module
from intake_app.storage.engine import connect, open_engine
from tests.support.store import KEY

WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
UNLIKE = {
    "synchronous": "off",
    "fullfsync": "off",
    "checkpoint_fullfsync": "off",
    "secure_delete": "fast",
    "temp_store": "file",
    "foreign_keys": "off",
    "recursive_triggers": "off",
    "trusted_schema": "on",
    "cell_size_check": "off",
}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    engine = open_engine(tmp_path / "x.db", KEY)
    yield engine
    engine.dispose()


def test_that_every_connection_has_every_pragma(engine: sa.Engine) -> None:
    with engine.connect() as one, engine.connect().execution_options(reading=True) as two:
        for connection in (one, two):
            found = {name: connection.exec_driver_sql(f"pragma {name}").scalar() for name in WANTED}
            assert found == WANTED
            connection.rollback()


@pytest.mark.parametrize("name", sorted(UNLIKE))
def test_that_a_pragma_that_is_off_would_show(tmp_path: Path, name: str) -> None:
    driver = connect(tmp_path / "x.db", KEY)
    driver.execute(f"pragma {name} = {UNLIKE[name]}")
    assert driver.execute(f"pragma {name}").fetchone() != (WANTED[name],)
    driver.close()


def test_that_a_transaction_takes_the_lock_when_it_begins(engine: sa.Engine, tmp_path: Path) -> None:
    other = connect(tmp_path / "x.db", KEY, busy_seconds=0)
    with engine.begin(), pytest.raises(sqlcipher3.OperationalError, match="locked"):
        other.execute("begin immediate")
    with engine.connect().execution_options(reading=True) as reader:
        reader.exec_driver_sql("select 1 from sqlite_master")
        other.execute("begin immediate")
        other.execute("rollback")
    other.close()


def test_that_definitions_are_part_of_the_transaction(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("create table t (a)")
        connection.rollback()
    with engine.connect() as connection:
        assert connection.exec_driver_sql("select count(*) from sqlite_master").scalar() == 0


def test_that_values_do_not_stand_in_the_driver_errors(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("create table t (a unique)")
        connection.exec_driver_sql("insert into t values (?)", ("CANARY",))
    with pytest.raises(sa.exc.IntegrityError) as caught, engine.begin() as connection:
        connection.exec_driver_sql("insert into t values (?)", ("CANARY",))
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_that_a_key_has_32_bytes(tmp_path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "x.db", bytes(length))
    assert list(tmp_path.iterdir()) == []


def test_that_an_old_driver_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sqlcipher3.sqlite_version_info >= engine_module.OLDEST_SQLITE
    monkeypatch.setattr(sqlcipher3, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(RuntimeError, match="older"):
        connect(tmp_path / "x.db", KEY)


def test_that_reading_only_leaves_no_side_file(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    driver = connect(path, KEY)
    driver.execute("create table t (a)")
    driver.close()
    before = path.read_bytes()
    reader = connect(path, KEY, read_only=True)
    with pytest.raises(sqlcipher3.OperationalError, match="readonly"):
        reader.execute("insert into t values (1)")
    reader.close()
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.db"]
    assert path.read_bytes() == before
