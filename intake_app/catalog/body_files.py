"""The body model's files: which consent area each region belongs to, and what a region is called."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from intake_app.domain.body import BodyFigure, parse_figure

FIGURE = "middle"


@lru_cache(maxsize=4)
def read_figure(folder: Path, name: str = FIGURE) -> BodyFigure:
    """Read one figure. Raises BodyFileError, FileNotFoundError."""
    return parse_figure((folder / f"{name}.json").read_text(encoding="utf-8"))


def region_areas(folder: Path) -> Mapping[str, str]:
    """Return the consent area of every region, by region code."""
    return {region.code: region.area for region in read_figure(folder).regions}


@lru_cache(maxsize=8)
def region_names(folder: Path, language: str) -> Mapping[str, str]:
    """Return what each region is called in a language; English where the language has no file."""
    path = folder / f"labels.{language.split('-', maxsplit=1)[0]}.json"
    names = json.loads((path if path.is_file() else folder / "labels.en.json").read_text(encoding="utf-8"))
    return {str(code): str(name) for code, name in names.items()}
