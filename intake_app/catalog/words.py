"""The fixed words of documents and review pages: `forms/words/<language>.yaml`, complete or refused."""

import string
from collections.abc import Mapping
from pathlib import Path

from intake_app.catalog.findings import CatalogError, error
from intake_app.catalog.strict_yaml import read_yaml

FOLDER = "words"
WRITTEN_IN = "en"


def _file(language: str) -> str:
    return f"{FOLDER}/{language}.yaml"


def _read(root: Path, language: str) -> Mapping[str, str]:
    raw = read_yaml(root / FOLDER / f"{language}.yaml", _file(language))
    if not isinstance(raw, dict) or not all(isinstance(text, str) for text in raw.values()):
        raise CatalogError([error(_file(language), "", "holds keys with one text each")])
    return {str(key): str(text) for key, text in raw.items()}


def _parts(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


def languages_of_words(root: Path) -> tuple[str, ...]:
    """Return the languages that have a words file, the one the words are written in first."""
    found = sorted(path.stem for path in (root / FOLDER).glob("*.yaml"))
    return tuple(sorted(found, key=lambda code: code != WRITTEN_IN))


def words_shown(root: Path, language: str) -> list[tuple[str, str, bool]]:
    """Every fixed word as key, text, and whether it is in that language; English where it is missing."""
    complete = _read(root, WRITTEN_IN)
    spoken = _read(root, language) if language in languages_of_words(root) else {}
    return [(key, spoken.get(key, text), key in spoken) for key, text in complete.items()]


def read_words(root: Path, language: str) -> Mapping[str, str]:
    """Read a language's words. Raises CatalogError for a missing key or a part that does not fit."""
    complete = _read(root, WRITTEN_IN)
    if language.split("-", maxsplit=1)[0] == WRITTEN_IN:
        return complete
    found = _read(root, language)
    faults = [error(_file(language), key, "has no text") for key in sorted(complete.keys() - found.keys())]
    faults += [
        error(_file(language), key, "has other parts in braces than the English text")
        for key in sorted(complete.keys() & found.keys())
        if _parts(complete[key]) != _parts(found[key])
    ]
    if faults:
        raise CatalogError(faults)
    return found
