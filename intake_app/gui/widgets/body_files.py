"""Loads body figures and the names of their regions."""

from __future__ import annotations

from functools import lru_cache

from intake_app.domain.body import BodyFigure, parse_figure, parse_labels
from intake_app.gui.resources import resource


@lru_cache(maxsize=4)
def load_figure(name: str) -> BodyFigure:
    """One of intake_app.domain.body.FIGURES; raises FileNotFoundError for another name."""
    return parse_figure(resource("body", f"{name}.json").read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def load_body_labels(language: str) -> dict[str, str]:
    """Region names in a language; English where the language has no file."""
    short = language.replace("_", "-").partition("-")[0].lower()
    try:
        path = resource("body", f"labels.{short}.json")
    except FileNotFoundError:
        path = resource("body", "labels.en.json")
    return parse_labels(path.read_text(encoding="utf-8"))
