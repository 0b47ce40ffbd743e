"""One played visit, shared by the benchmarks that look at different sides of it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.measure import ROOT, environment, folder


@dataclass(frozen=True, slots=True)
class Turn:
    """One page turn in seconds, and its parts."""

    page: str
    whole: float
    cpu: float
    store: float
    state: float
    widgets: float
    paint: float


@dataclass(frozen=True, slots=True)
class Visit:
    """`document` is the pickled consent as it was handed to the printer."""

    turns: tuple[Turn, ...]
    resident_kib: int
    document: bytes


@cache
def visit() -> Visit:
    """Play it in a process of its own, once for all benchmarks of this run."""
    with folder() as name:
        place = Path(name)
        numbers, document = place / "numbers.json", place / "document.pickle"
        command = [sys.executable, str(ROOT / "bench" / "visit_worker.py"), str(place / "clinic")]
        subprocess.run([*command, str(numbers), str(document)], env=environment(place), check=True, timeout=600)
        told = json.loads(numbers.read_text(encoding="utf-8"))
        return Visit(tuple(Turn(**turn) for turn in told["turns"]), told["resident_kib"], document.read_bytes())
