"""Made-up signatures for tests: loops with the speed and pressure of a hand."""

import math
import random

from intake_app.domain.consent import Ink, InkPoint


def sample_ink(seed: int = 1, strokes: int = 3, *, pressure: bool = True, aspect: float = 3.2) -> Ink:
    """A handwriting-like drawing on a pad of the given aspect."""
    rng = random.Random(seed)
    lines, start, clock = [], 0.08, 0
    for _ in range(strokes):
        count, share = rng.randint(70, 120), 0.8 / strokes
        waves = [(rng.uniform(0.05, 0.2), rng.uniform(1.2, 4.5), rng.uniform(0, 6.28)) for _ in range(4)]
        points = []
        for index in range(count):
            u = index / (count - 1)
            x = start + share * u + 0.035 * math.sin(6.28 * waves[0][1] * u + waves[0][2])
            y = 0.5 + sum(size * 0.6 * math.sin(6.28 * speed * u + shift) for size, speed, shift in waves)
            force = max(0.08, min(1.0, 0.25 + 0.6 * math.sin(math.pi * u))) if pressure else None
            points.append(InkPoint(x, y, clock + index * 8, force))
        lines.append(tuple(points))
        clock += count * 8 + 180
        start += share
    return Ink(tuple(lines), aspect)
