"""From a pen's point to the painted ink, at 240 points a second, in frames of 16 ms."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import ROOT, Result, environment, folder, percentile

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAME = 0.016
GOAL = 1.0


def run() -> Iterator[Result]:
    """Four seconds of one long stroke on a pad as large as a tablet in landscape has it."""
    with folder() as name:
        command = [sys.executable, str(ROOT / "bench" / "ink_worker.py")]
        env = environment(Path(name))
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True, timeout=120)
    told = json.loads(done.stdout)
    seconds = told["seconds"]
    yield Result(
        "ink, pen to paint, p95",
        percentile(seconds, 0.95) / FRAME,
        "frames",
        GOAL,
        detail=f"median {statistics.median(seconds) / FRAME:.3f}, slowest {max(seconds) / FRAME:.2f}",
    )
    yield Result("points kept of a stroke", told["kept"] / told["sent"], "share", 1.0, at_least=True)
