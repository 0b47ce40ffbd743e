"""From the press on Continue to the painted next page, over a whole walk, in frames of 16 ms."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from bench.measure import Result, percentile
from bench.visit import visit

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAME = 0.016
GOAL = 1.0
PARTS = ("store", "state", "widgets", "paint")


def run() -> Iterator[Result]:
    """Reduced motion, 1280 by 800, every answer saved to disk on the way."""
    turns = visit().turns
    wholes = [turn.whole for turn in turns]
    parts = ", ".join(f"{p} {statistics.median(getattr(t, p) for t in turns) / FRAME:.2f}" for p in PARTS)
    cpu = statistics.median(turn.cpu for turn in turns) / FRAME
    slowest = max(turns, key=lambda turn: turn.whole)
    yield Result(
        "page turn, median",
        statistics.median(wholes) / FRAME,
        "frames",
        GOAL,
        detail=f"of it {parts}; processor {cpu:.2f}",
    )
    yield Result(
        "page turn, p95",
        percentile(wholes, 0.95) / FRAME,
        "frames",
        detail=f"{len(turns)} turns; slowest: {slowest.page} with {slowest.whole / FRAME:.1f}",
    )
