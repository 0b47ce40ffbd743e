"""One copy of the app at a time: a lock that the system lets go of when the process ends, however it ends."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from intake_app.storage.files import PRIVATE_FILE, plain_file_errors, private_folder
from intake_app.workflows.ports import LockedError

LOCK_NAME = "instance.lock"


class InstanceLock:
    """Holds `instance.lock` in the folder from its making until `release`, or the end of its `with` block.

    Raises LockedError where another copy holds it. The file stays; the lock on it goes.
    """

    def __init__(self, folder: Path) -> None:
        private_folder(folder)
        with plain_file_errors():
            self._handle: int | None = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        try:
            _lock(self._handle)
        except OSError:
            self.release()
            raise LockedError(
                "The app is already open on this computer.", "Use the window that is open, or close it first."
            ) from None

    def release(self) -> None:
        """Let another copy start; calling twice is harmless."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
