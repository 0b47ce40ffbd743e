"""One copy at a time, and no image of its memory on the disk."""

import subprocess
import sys
from pathlib import Path

import pytest

from intake_app.storage.instance_lock import InstanceLock
from intake_app.workflows.ports import LockedError, NoWritePermissionError

HOLD = (
    "import sys; from pathlib import Path; from intake_app.storage.instance_lock import InstanceLock; "
    "lock = InstanceLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)
DUMPABLE = (
    "import ctypes, resource, sys; from intake_app.storage.hardening import no_core_dumps; "
    "no_core_dumps() if sys.argv[1] == 'yes' else None; "
    "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))"
)


def test_that_a_second_copy_is_told_so_and_the_first_goes_on(tmp_path: Path) -> None:
    with InstanceLock(tmp_path):
        with pytest.raises(LockedError) as caught:
            InstanceLock(tmp_path)
        assert "already open" in caught.value.sentence
        assert caught.value.remedy
        with pytest.raises(LockedError):
            InstanceLock(tmp_path)
    InstanceLock(tmp_path).release()


def test_that_letting_go_twice_is_harmless(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    lock.release()
    lock.release()


def test_that_the_lock_of_a_killed_copy_is_gone_with_it(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(LockedError):
            InstanceLock(tmp_path)
        other.kill()
        other.wait()
    InstanceLock(tmp_path).release()


def test_that_a_folder_that_cannot_be_written_is_called_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoWritePermissionError):
        InstanceLock(tmp_path / "file" / "folder")


def test_that_the_process_leaves_no_core_file() -> None:
    asked = subprocess.run([sys.executable, "-c", DUMPABLE, "yes"], capture_output=True, text=True, check=True)
    assert asked.stdout == "0 (0, 0)\n"


def test_that_without_asking_the_process_could_be_dumped() -> None:
    plain = subprocess.run([sys.executable, "-c", DUMPABLE, "no"], capture_output=True, text=True, check=True)
    assert plain.stdout.startswith("1 ")
