"""A file that a person hands in: what is taken, what is not and why. Knows nothing of Qt."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

MOST_BYTES = 10_000_000
NEVER_MORE = 25_000_000  # whatever a form says: files are kept in the encrypted store
LONGEST_NAME = 80  # characters
SUFFIXES: dict[str, tuple[str, ...]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "application/pdf": (".pdf",),
    "text/plain": (".txt",),
}
_STARTS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"%PDF-": "application/pdf"}
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}

Reason = Literal["type", "size", "empty", "unreadable"]


class FileRefusedError(ValueError):
    """A file that is not taken; `reason` says why. The text never names the file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"the file is not taken: {reason}")
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class HandedFile:
    """A file as it was read: nothing is left out of `data`. `name` has no path and nothing that cannot be seen."""

    name: str
    content_type: str
    data: bytes


def taken_types(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the file types that are taken where an item asks for these; all where it does not say."""
    named = tuple(wanted)
    if not named:
        return tuple(SUFFIXES)
    found = (kind for kind in SUFFIXES if any(_covers(pattern, kind) for pattern in named))
    return tuple(found)


def _covers(pattern: str, kind: str) -> bool:
    bare = pattern.partition(";")[0].strip().lower().replace("image/jpg", "image/jpeg")
    return bare in {kind, "*/*", kind.partition("/")[0] + "/*"}


def most_bytes(wanted: int) -> int:
    """Return the largest file that is taken, in bytes, where an item allows `wanted` (0: it does not say)."""
    return min(wanted or MOST_BYTES, NEVER_MORE)


def content_type_of(data: bytes) -> str | None:
    """Return the type that the bytes themselves show, whatever the file is called."""
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return kind
    return "text/plain" if _is_text(data) else None


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not _CONTROLS.intersection(data)


def read_file(path: Path, types: Sequence[str], most: int) -> HandedFile:
    """Read a file whole. Raises FileRefusedError."""
    try:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            raise FileRefusedError("unreadable")
        if info.st_size > most:
            raise FileRefusedError("size")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError:
        raise FileRefusedError("unreadable") from None
    return checked(path.name, data, types, most)


def checked(name: str, data: bytes, types: Sequence[str], most: int) -> HandedFile:
    """Return a file that is taken. Raises FileRefusedError."""
    if not data:
        raise FileRefusedError("empty")
    if len(data) > most:
        raise FileRefusedError("size")
    kind = content_type_of(data)
    if kind is None or kind not in types:
        raise FileRefusedError("type")
    return HandedFile(safe_name(name, kind), kind, data)


def safe_name(name: str, kind: str) -> str:
    """Return a file's name without path, control and direction characters, with a suffix that fits its type."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(c if unicodedata.category(c)[0] != "C" else "" for c in last)
    bare = re.sub(r"\s+", " ", seen).strip().rstrip(".")
    suffixes = SUFFIXES.get(kind, ("",))
    for suffix in suffixes:
        if bare.lower().endswith(suffix):
            return _stem(bare[: -len(suffix)]) + suffix
    return _stem(bare) + suffixes[0]


def _stem(text: str) -> str:
    return text.strip(" .")[:LONGEST_NAME].rstrip(" .") or "file"
