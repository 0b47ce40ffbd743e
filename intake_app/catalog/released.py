"""Released versions stay as they are: `released.json` holds a SHA-256 for each released folder."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from intake_app.catalog.findings import CatalogError, Finding, error
from intake_app.catalog.form_file import FORM_NAMES, PACKS

RELEASED = "released.json"


def folder_sha256(folder: Path) -> str:
    """The SHA-256 of a form folder: names and contents of its files; line ends do not count."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        whole.update(f"{path.relative_to(folder).as_posix()}\0{content}\n".encode())
    return whole.hexdigest()


def form_folders(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield every version of every form as `form/version` with its folder."""
    places = [f"{below}*/*/{name}" for below in ("", f"{PACKS}/") for name in FORM_NAMES]
    for path in sorted(path for place in places for path in root.glob(place)):
        yield path.parent.relative_to(root).as_posix(), path.parent


def read_released(root: Path) -> dict[str, str]:
    """Read `released.json`: a SHA-256 by `form/version`. Raises CatalogError."""
    path = root / RELEASED
    if not path.is_file():
        return {}
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as cause:
        raise CatalogError([error(RELEASED, "", f"cannot be read as JSON: {cause}")]) from None
    if not isinstance(document, dict) or not all(isinstance(value, str) for value in document.values()):
        raise CatalogError([error(RELEASED, "", "is a hash by form and version")])
    return document


def lint_released(root: Path) -> Iterator[Finding]:
    """Yield every released folder that is not what it was, or is gone."""
    for name, known in read_released(root).items():
        yield from _faults(root / name, name, known)


def _faults(folder: Path, name: str, known: str) -> Iterator[Finding]:
    if not folder.is_dir():
        yield error(RELEASED, name, "was released and is not there any more")
    elif folder_sha256(folder) != known:
        yield error(RELEASED, name, "was released and has changed since; make a new version beside it")


def is_released(root: Path, folder: Path) -> bool:
    """Whether a form's folder below `root` has been released."""
    return folder.is_relative_to(root) and folder.relative_to(root).as_posix() in read_released(root)


def release_faults(root: Path, folder: Path) -> Iterator[Finding]:
    """Yield what is wrong with a folder that was released under `root` and is not what it was."""
    if is_released(root, folder):
        name = folder.relative_to(root).as_posix()
        yield from _faults(folder, name, read_released(root)[name])


def check_release(root: Path, folder: Path) -> None:
    """Raise CatalogError where `folder` was released under `root` and is not what it was."""
    faults = tuple(release_faults(root, folder))
    if faults:
        raise CatalogError(faults)


def freeze(root: Path) -> tuple[str, ...]:
    """Add every version that is not yet released to `released.json` and return their names. Raises CatalogError."""
    changed = tuple(lint_released(root))
    if changed:
        raise CatalogError(changed)
    known = read_released(root)
    added = {name: folder_sha256(folder) for name, folder in form_folders(root) if name not in known}
    text = json.dumps(dict(sorted({**known, **added}.items())), indent=2)
    (root / RELEASED).write_text(text + "\n", encoding="utf-8")
    return tuple(sorted(added))
