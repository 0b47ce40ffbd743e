"""A whole visit through the window, once for a run, for the tests that read what comes out of it."""

import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
import pytest

from intake_app.app.headless_demo import HeadlessDemo
from intake_app.app.paths import shipped

HIDDEN_CANARY = "zqhiddencanary"


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


def hiding_script() -> dict[str, Any]:
    """Return the sample script, with an answer to a question that is hidden again before signing."""
    script = sample_script()
    script["answers"]["comfort.stop_word"] = HIDDEN_CANARY
    script["answers"]["comfort.stop_signal"] = ["hand"]
    script["answers"]["note:ease"] = "skip"
    return script


def shared_visit(factory: pytest.TempPathFactory) -> Staged:
    """Return the visit of `hiding_script`, made once for all workers of a run; whoever writes in it works on a copy."""
    root = factory.getbasetemp()
    root = (root.parent if "PYTEST_XDIST_WORKER" in os.environ else root) / "shared-visit"
    root.mkdir(exist_ok=True)
    made, script = root / "report.json", hiding_script()
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if made.is_file():
            return Staged(root / "out", json.loads(made.read_text(encoding="utf-8")), script)
        visit = stage(root / "out", script)
        made.write_text(json.dumps(visit.report), encoding="utf-8")
        return visit
