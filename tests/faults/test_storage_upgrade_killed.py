"""kill -9 in the middle of an upgrade: the file is at the old version or at the new one, never between."""

import subprocess
import sys
from pathlib import Path

import pytest

from intake_app.domain.response import Answer
from intake_app.storage.engine import connect
from intake_app.storage.schema import bring_up_to_date, stored_version
from tests.support.migrations import NEXT_STEP, scripts_with
from tests.support.records_data import ACTOR, NOW, a_patient
from tests.support.store import KEY, make_store

ROOT = Path(__file__).parents[2]
STEPS = NEXT_STEP.splitlines(keepends=True)
FIRST = next(number for number, line in enumerate(STEPS) if "op.execute" in line)
KILL = "    __import__('os').kill(__import__('os').getpid(), 9)\n"
UPGRADE = (
    "import sys; from pathlib import Path; from intake_app.storage.schema import bring_up_to_date; "
    "bring_up_to_date(Path(sys.argv[1]), bytes(range(32)), history=('0001', '0002'), scripts=Path(sys.argv[2]))"
)


def killed_before_step(step: int) -> str:
    at = FIRST + step
    return "".join((*STEPS[:at], KILL, *STEPS[at:]))


def filled(folder: Path) -> Path:
    store = make_store(folder)
    store.save_patient(a_patient(), ACTOR, NOW)
    store.save_answer(a_patient().id, "a", Answer.of("words"))
    store.close()
    return folder / "clinic.db"


def shape(path: Path) -> tuple[set[str], list[str]]:
    driver = connect(path, KEY)
    names = {name for (name,) in driver.execute("select name from sqlite_master")}
    columns = [column[1] for column in driver.execute("pragma table_info(draft)")]
    driver.close()
    return names, columns


@pytest.mark.parametrize("step", [0, 1, 2, 3])
def test_that_a_killed_upgrade_leaves_the_old_version_whole(tmp_path: Path, step: int) -> None:
    path = filled(tmp_path)
    before = shape(path)
    scripts = scripts_with(tmp_path / "scripts", killed_before_step(step))
    done = subprocess.run([sys.executable, "-c", UPGRADE, str(path), str(scripts)], cwd=ROOT, check=False)
    assert done.returncode == -9
    assert stored_version(path, KEY) == "0001"
    assert shape(path) == before
    bring_up_to_date(path, KEY, history=("0001", "0002"), scripts=scripts_with(tmp_path / "again", NEXT_STEP))
    assert stored_version(path, KEY) == "0002"
    assert shape(path) != before


def test_that_the_same_steps_outside_a_transaction_would_leave_half(tmp_path: Path) -> None:
    path = filled(tmp_path)
    before = shape(path)
    driver = connect(path, KEY)
    driver.execute("alter table draft add column language text")
    driver.close()
    assert stored_version(path, KEY) == "0001"
    assert shape(path) != before
