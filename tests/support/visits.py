"""A whole visit through the window, once per test session and worker, for the tests that read what comes out of it."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdf

from intake_app.app.headless_demo import HeadlessDemo
from intake_app.app.paths import shipped


@dataclass(frozen=True)
class Staged:
    """What a headless visit left in its folder."""

    folder: Path
    report: dict[str, Any]
    script: dict[str, Any]

    def read(self, name: str) -> bytes:
        """Return one of its files."""
        return (self.folder / name).read_bytes()

    def text(self, name: str) -> str:
        """Return the text of one of its PDFs, in one line."""
        pages = pypdf.PdfReader(self.folder / name).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)


def sample_script() -> dict[str, Any]:
    """Return the sample patient's script."""
    found: dict[str, Any] = json.loads((shipped("resources") / "demo" / "answers.json").read_text(encoding="utf-8"))
    return found


def stage(folder: Path, script: dict[str, Any], size: tuple[int, int] = (1280, 800)) -> Staged:
    """Send a script through the window and return what came out."""
    answers = folder.parent / f"{folder.name}-answers.json"
    answers.write_text(json.dumps(script), encoding="utf-8")
    report = HeadlessDemo(folder, str(answers), None, size).run()
    return Staged(folder, report, script)


@lru_cache(maxsize=1)
def sample_visit(folder: Path) -> Staged:
    """Return the sample visit; made once."""
    return stage(folder, sample_script())
