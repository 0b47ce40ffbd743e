"""Files that only this account may read, and writes that are whole or not there."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from intake_app.storage.errors import disk_full, disk_trouble, no_permission

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
_NO_ACCESS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR})
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def plain_file_errors() -> Iterator[None]:
    """Raise NoWritePermissionError, DiskFullError or StorageError where the system would raise OSError."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ACCESS:
            raise no_permission() from None
        if error.errno in _NO_ROOM:
            raise disk_full() from None
        raise disk_trouble() from None


def private_folder(folder: Path) -> None:
    """Make sure that the folder is there and closed to other accounts (0700)."""
    with plain_file_errors():
        folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        folder.chmod(PRIVATE_FOLDER)


def private_file(path: Path) -> None:
    """Make sure that the file is there, empty if new, and closed to other accounts (0600)."""
    with plain_file_errors():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))
        path.chmod(PRIVATE_FILE)


def flush(path: Path) -> None:
    """Wait until a file, or a folder's list of names, has reached the disk."""
    if os.name == "nt" and path.is_dir():
        return
    with plain_file_errors():
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_private(path: Path, data: bytes) -> None:
    """Write a private file and wait until its bytes have reached the disk."""
    with plain_file_errors():
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def put_in_place(new: Path, path: Path) -> None:
    """Let `new` take the place of `path` in one step that survives a power cut."""
    with plain_file_errors():
        new.replace(path)
    flush(path.parent)
