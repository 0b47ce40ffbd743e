"""The driver's errors in plain words; nothing of a statement, a value or a path passes through."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum

import sqlalchemy.exc
import sqlcipher3

from intake_app.workflows.ports import (
    DamagedStoreError,
    DiskFullError,
    LockedError,
    NewerStoreError,
    NoWritePermissionError,
    StorageError,
)

_PRIMARY_CODE = 0xFF


class _Code(IntEnum):
    """SQLite's result codes."""

    PERM = 3
    BUSY = 5
    LOCKED = 6
    READONLY = 8
    IOERR = 10
    CORRUPT = 11
    FULL = 13
    CANTOPEN = 14
    NOTADB = 26


def disk_full() -> DiskFullError:
    """There is no room."""
    return DiskFullError(
        "This computer has no room left to save.",
        "What was saved before is safe. Free some space on the disk, then try again.",
    )


def locked() -> LockedError:
    """Something else holds the store."""
    return LockedError(
        "Another program is using the clinic's records.",
        "Close the other program, then try again. What was saved before is safe.",
    )


def no_permission() -> NoWritePermissionError:
    """The folder or a file in it cannot be written."""
    return NoWritePermissionError(
        "This account cannot write in the records folder.",
        "Ask the person who looks after this computer to let this account change that folder.",
    )


def damaged() -> DamagedStoreError:
    """The file, or the key for it, is not what it was."""
    return DamagedStoreError(
        "The records on this computer cannot be opened.",
        "Leave the files as they are. Ask the person who looks after this computer to bring back the last backup.",
    )


def newer() -> NewerStoreError:
    """A newer version of the app wrote the store."""
    return NewerStoreError(
        "A newer version of this app saved these records.",
        "Nothing was changed. Install the newest version of the app, then open it again.",
    )


def not_saved() -> StorageError:
    """A change was taken back as a whole."""
    return StorageError(
        "The last change was not saved.",
        "What was saved before is safe. Try again.",
    )


def disk_trouble() -> StorageError:
    """The disk refused to read or write."""
    return StorageError(
        "The disk did not take the last change.",
        "What was saved before is safe. Check the disk of this computer, then try again.",
    )


_KINDS: Mapping[int, Callable[[], StorageError]] = {
    _Code.FULL: disk_full,
    _Code.BUSY: locked,
    _Code.LOCKED: locked,
    _Code.READONLY: no_permission,
    _Code.PERM: no_permission,
    _Code.CANTOPEN: no_permission,
    _Code.NOTADB: damaged,
    _Code.CORRUPT: damaged,
    _Code.IOERR: disk_trouble,
}


def plain_error(error: BaseException) -> StorageError:
    """Turn a driver's error into a StorageError; its type and code go along as a note, nothing else of it."""
    original = getattr(error, "orig", None) or error
    code = getattr(original, "sqlite_errorcode", None)
    kind = _KINDS.get(code & _PRIMARY_CODE) if isinstance(code, int) else None
    plain = (kind or not_saved)()
    plain.add_note(f"{type(original).__name__}, code {code}")
    return plain


@contextmanager
def plain_errors() -> Iterator[None]:
    """Raise StorageError and its kinds where the driver or SQLAlchemy would raise its own."""
    try:
        yield
    except (sqlalchemy.exc.StatementError, sqlalchemy.exc.TimeoutError, sqlcipher3.Error) as error:
        raise plain_error(error) from None
