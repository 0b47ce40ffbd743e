"""Under which name and version an imported form is kept. Names become folders, so a path is never a name."""

import re
from collections.abc import Mapping
from typing import Any

from intake_app.catalog.findings import CatalogError, error

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_VERSION = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9])?")
_RESERVED = frozenset({"packets", "words", "packs", "con", "nul", "aux", "prn"})
FIRST_VERSION = "1.0.0"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:64].strip("-")


def _is_path(text: str) -> bool:
    return bool(set(text) & set("/\\\0:")) or text.startswith(".") or ".." in text


def name_of(document: Mapping[str, Any], wanted: str | None, file: str) -> str:
    """Return the form's folder name. Raises CatalogError for a name that is a path, or where there is none."""
    if wanted is not None:
        if not _NAME.fullmatch(wanted) or wanted in _RESERVED:
            raise CatalogError([error(file, "--as", "a name has small letters, digits and hyphens, and is not taken")])
        return wanted
    if isinstance(document.get("id"), str) and _is_path(document["id"]):
        raise CatalogError([error(file, "id", "looks like a path, not a name; give a name with --as")])
    for member in ("id", "name", "title"):
        found = _slug(str(document.get(member) or ""))
        if _NAME.fullmatch(found) and found not in _RESERVED:
            return found
    raise CatalogError([error(file, "id", "the form has no name of its own; give one with --as")])


def version_of(document: Mapping[str, Any], file: str) -> str:
    """Return the form's version; 1.0.0 where it has none. Raises CatalogError for a version that is a path."""
    found = document.get("version")
    if found in {None, ""}:
        return FIRST_VERSION
    if not isinstance(found, str) or not _VERSION.fullmatch(found) or ".." in found:
        raise CatalogError([error(file, "version", "is not a version: letters, digits, points and hyphens")])
    return found
