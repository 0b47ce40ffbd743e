"""Where shipped files live: beside a checkout, or inside an installed wheel or frozen program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def resources_root() -> Path:
    """The directory that holds fonts, icons, illustrations and body figures.

    Raises FileNotFoundError naming both places looked at when neither exists.
    """
    package = Path(__file__).resolve().parents[1]
    places = (package.parent / "resources", package / "_data" / "resources")
    for place in places:
        if (place / "icons").is_dir():
            return place
    raise FileNotFoundError(f"no resources directory at {places[0]} or {places[1]}")


def resource(*parts: str) -> Path:
    """Path of one shipped file; raises FileNotFoundError when it is absent."""
    path = resources_root().joinpath(*parts)
    if not path.is_file():
        raise FileNotFoundError(f"shipped file is absent: {'/'.join(parts)}")
    return path
