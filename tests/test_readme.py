"""The readme points at things that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\]\(([^)#:]+)\)")


def _missing(text: str) -> list[str]:
    return [target for target in LINK.findall(text) if not (ROOT / target).exists()]


def test_that_every_picture_and_file_that_the_readme_shows_is_there() -> None:
    assert _missing((ROOT / "README.md").read_text(encoding="utf-8")) == []


def test_that_a_picture_that_is_gone_is_named() -> None:
    assert _missing("![A page](build_spec/pictures/gone.png)") == ["build_spec/pictures/gone.png"]
