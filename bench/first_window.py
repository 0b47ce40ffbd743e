"""From the start of the process to the first painted page, against the least that PySide6 can do."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import ROOT, Result, alternate, environment, folder, median_ratio, milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 25
GOAL = 1.5


def _start(program: str, env: dict[str, str]) -> float:
    """Seconds from before the process exists until it says that its page is painted."""
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / program)], env=env, stdout=subprocess.PIPE, check=True, timeout=120
    )
    return (int(done.stdout) - start) / 1e9


def run() -> Iterator[Result]:
    """Both sides start from compiled byte code; the first start of each only compiles it."""
    with folder() as name:
        env = environment(Path(name))

        def app() -> float:
            return _start("first_window_app.py", env)

        def peer() -> float:
            return _start("first_window_peer.py", env)

        app(), peer()
        ours, least = alternate(app, peer, ROUNDS)
    detail = f"{milliseconds(ours)} against {milliseconds(least)}; pair by pair {_pairs(ours, least):.2f}"
    yield Result("first window / empty PySide6 window", median_ratio(ours, least), goal=GOAL, detail=detail)


def _pairs(ours: list[float], least: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(ours, least, strict=True))
