"""A folder that takes exported files: each is there whole or not at all, and an export can go on where it stopped."""

from __future__ import annotations

import hashlib
import os
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CHUNK = 1 << 20


class ExportFolder:
    """Writes below one folder. Raises OSError where the folder does not take a file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.written = 0

    def put(self, name: str, data: bytes) -> None:
        """Write a file and flush it to the disk before it gets its name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(prefix="export-", suffix=".part", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            (self._folder / partial).replace(self._folder / name)
        except BaseException:
            (self._folder / partial).unlink(missing_ok=True)
            raise
        self.written += 1

    def has(self, name: str, sha256: str) -> bool:
        """Whether a file of this name is there with exactly these bytes (SHA-256, hex)."""
        path = self._folder / name
        if not path.is_file():
            return False
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
        return digest.hexdigest() == sha256
