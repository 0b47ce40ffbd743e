"""The version of the file decides: made new, opened, brought up to date after a backup, or left alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from intake_app.domain.response import Answer
from intake_app.storage.engine import connect
from intake_app.storage.records import open_records
from intake_app.storage.schema import HISTORY, MIGRATIONS, back_up, bring_up_to_date, stored_version
from intake_app.workflows.ports import DamagedStoreError, NewerStoreError
from tests.support.migrations import NEXT_STEP, scripts_with
from tests.support.raw_store import tampering
from tests.support.records_data import ACTOR, NOW, a_patient
from tests.support.store import DEVICE, KEY, make_store


def filled(folder: Path) -> Path:
    store = make_store(folder)
    patient = a_patient()
    store.save_patient(patient, ACTOR, NOW)
    store.save_answer(patient.id, "a", Answer.of("words"))
    store.close()
    return folder / "clinic.db"


def test_that_the_history_names_every_step_there_is() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == HISTORY


def test_that_opening_needs_no_migration_library(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.support.store import make_store; "
        "make_store(Path(sys.argv[1])).close(); make_store(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_that_an_upgrade_keeps_everything_and_leaves_an_encrypted_backup(tmp_path: Path) -> None:
    path = filled(tmp_path)
    scripts = scripts_with(tmp_path / "scripts", NEXT_STEP)
    bring_up_to_date(path, KEY, history=("0001", "0002"), scripts=scripts)
    assert stored_version(path, KEY) == "0002"
    backup = tmp_path / "clinic.before-0002.db"
    assert stored_version(backup, KEY) == "0001"
    assert backup.stat().st_mode & 0o777 == 0o600
    for copy in (path, backup):
        driver = connect(copy, KEY)
        assert driver.execute("select count(*) from record").fetchone() == (1,)
        assert driver.execute("select count(*) from draft").fetchone() == (1,)
        assert driver.execute("pragma integrity_check").fetchone() == ("ok",)
        driver.close()
        assert not copy.read_bytes().startswith(b"SQLite format 3")
    bring_up_to_date(path, KEY, history=("0001", "0002"), scripts=scripts)


def test_that_an_upgrade_that_stops_leaves_the_file_at_its_version(tmp_path: Path) -> None:
    path = filled(tmp_path)
    scripts = scripts_with(tmp_path / "scripts", NEXT_STEP + "    raise RuntimeError('stopped')\n")
    with pytest.raises(RuntimeError, match="stopped"):
        bring_up_to_date(path, KEY, history=("0001", "0002"), scripts=scripts)
    assert stored_version(path, KEY) == "0001"
    store = make_store(tmp_path)
    assert store.verify().ok
    store.close()


def test_that_an_upgrade_that_drops_a_guard_is_taken_back(tmp_path: Path) -> None:
    path = filled(tmp_path)
    drop = NEXT_STEP + "    op.execute('drop trigger record_no_update')\n"
    with pytest.raises(DamagedStoreError):
        bring_up_to_date(path, KEY, history=("0001", "0002"), scripts=scripts_with(tmp_path / "scripts", drop))
    assert stored_version(path, KEY) == "0001"


def test_that_a_half_written_backup_is_no_obstacle(tmp_path: Path) -> None:
    path = filled(tmp_path)
    (tmp_path / "copy.db.part").write_bytes(b"half")
    back_up(path, KEY, tmp_path / "copy.db")
    back_up(path, KEY, tmp_path / "copy.db")
    assert stored_version(tmp_path / "copy.db", KEY) == "0001"
    assert not (tmp_path / "copy.db.part").exists()


@pytest.mark.parametrize("version", ["0002", "9999", "", "0001x"])
@pytest.mark.parametrize("unfinished", [False, True], ids=["closed", "with a log left over"])
def test_that_a_newer_store_is_refused_and_not_touched(tmp_path: Path, version: str, *, unfinished: bool) -> None:
    folder, other = tmp_path / "store", tmp_path / "copied"
    filled(folder)
    with tampering(folder) as driver:
        driver.execute("update alembic_version set version_num = ?", (version,))
        driver.execute("pragma journal_mode = wal")
        driver.execute("insert into secret values ('x', x'00')")
        if unfinished:
            shutil.copytree(folder, other)
    folder = other if unfinished else folder
    before = {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}
    assert ("clinic.db-wal" in before) is unfinished
    with pytest.raises(NewerStoreError) as caught:
        make_store(folder)
    assert "newer version" in caught.value.sentence
    after = {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}
    assert after == before


def test_that_the_same_store_at_its_own_version_opens(tmp_path: Path) -> None:
    filled(tmp_path)
    with tampering(tmp_path) as driver:
        driver.execute("update alembic_version set version_num = '0001'")
    make_store(tmp_path).close()


@pytest.mark.parametrize(
    "change",
    ["drop table alembic_version", "delete from alembic_version"],
)
def test_that_a_store_without_a_version_is_called_damaged(tmp_path: Path, change: str) -> None:
    filled(tmp_path)
    with tampering(tmp_path) as driver:
        driver.execute(change)
    with pytest.raises(DamagedStoreError):
        make_store(tmp_path)


@pytest.mark.parametrize("content", [b"words " * 2000, b"SQLite format 3\x00" + bytes(8176), b"x"])
def test_that_a_file_that_is_no_store_is_called_damaged_and_kept(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "clinic.db").write_bytes(content)
    with pytest.raises(DamagedStoreError):
        make_store(tmp_path)
    assert (tmp_path / "clinic.db").read_bytes() == content


def test_that_another_key_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path)
    before = path.read_bytes()
    with pytest.raises(DamagedStoreError):
        open_records(tmp_path, bytes(32), device_id=DEVICE)
    assert path.read_bytes() == before
    make_store(tmp_path).close()


def test_that_a_lost_store_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(DamagedStoreError):
        open_records(tmp_path, KEY, device_id=DEVICE, create=False)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "clinic.db-wal").write_bytes(b"left over")
    with pytest.raises(DamagedStoreError):
        make_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.db-wal"]


def test_that_an_empty_file_of_an_interrupted_start_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "clinic.db").touch()
    make_store(tmp_path).close()
    open_records(tmp_path, KEY, device_id=DEVICE, create=False).close()


def test_that_only_this_account_can_read_the_store(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    store = make_store(folder)
    store.save_secret("x", b"1")
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert {"clinic.db", "clinic.db-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    store.close()
    assert [path.name for path in folder.iterdir()] == ["clinic.db"]
