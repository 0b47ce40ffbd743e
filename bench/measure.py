"""What every benchmark shares: alternating turns, medians, and one line of result with its goal."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Result:
    """One number. `goal` is the most it may be, or with `at_least` the least; None where there is no goal."""

    name: str
    value: float
    unit: str = "times"
    goal: float | None = None
    at_least: bool = False
    detail: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def line(self) -> str:
        """The result as one line of the report."""
        verdict = {True: "yes", False: "NO", None: ""}[self.met]
        sign = "at least" if self.at_least else "at most"
        goal = "" if self.goal is None else f"{sign} {self.goal:g}"
        return f"{self.name:<52} {self.value:>8.2f} {self.unit:<7} {goal:<13} {verdict:<4} {self.detail}".rstrip()


def alternate(ours: Callable[[], float], other: Callable[[], float], rounds: int) -> tuple[list[float], list[float]]:
    """A B A B …: each call returns what it measured, so that a busy machine slows both alike."""
    pairs = [(ours(), other()) for _ in range(rounds)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def median_ratio(ours: Sequence[float], other: Sequence[float]) -> float:
    """Median of one over median of the other."""
    return statistics.median(ours) / statistics.median(other)


def milliseconds(seconds: Sequence[float]) -> str:
    """The median, for people."""
    return f"{statistics.median(seconds) * 1000:.2f} ms"


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def environment(folder: Path) -> dict[str, str]:
    """Offscreen, with byte code compiled into `folder` as an installed program has it, and a data folder of its own."""
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*.debug=false;qt.qpa.*=false",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "INTAKE_DATA": str(folder / "data"),
        "PYTHONPATH": str(ROOT),
    }
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | own


class Worker:
    """A process of its own that does one thing each time it is asked and says how many seconds its parts took."""

    def __init__(self, command: Sequence[str], env: dict[str, str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env)

    def turn(self) -> tuple[float, ...]:
        """Do it once more: the seconds of each part. Raises RuntimeError where the process has ended."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the worker has no pipes")
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        if not said:
            raise RuntimeError("the worker has ended")
        return tuple(map(float, said.split()))

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()


def report(results: Iterator[Result], json_file: Path | None) -> bool:
    """Print each result as it comes, write all of them as JSON where asked; True where every goal is met."""
    done: list[Result] = []
    for result in results:
        print(result.line(), flush=True)
        done.append(result)
    if json_file is not None:
        rows = [
            {
                "name": r.name,
                "value": r.value,
                "unit": r.unit,
                "goal": r.goal,
                "at_least": r.at_least,
                "met": r.met,
                "detail": r.detail,
            }
            for r in done
        ]
        json_file.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return all(result.met is not False for result in done)


def folder() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes away with its benchmark."""
    return tempfile.TemporaryDirectory(prefix="intake-bench-")
