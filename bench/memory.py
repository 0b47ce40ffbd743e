"""What the app holds after a whole visit, against an empty PySide6 window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import ROOT, Result, environment, folder
from bench.visit import visit

if TYPE_CHECKING:
    from collections.abc import Iterator


def _empty_window() -> int:
    with folder() as name:
        command = [sys.executable, str(ROOT / "bench" / "first_window_peer.py"), "memory"]
        env = environment(Path(name))
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=True, timeout=120)
    return int(done.stdout)


def run() -> Iterator[Result]:
    """Resident memory after hand-over, every page, signing, review and countersignature."""
    ours, empty = visit().resident_kib, _empty_window()
    detail = f"{ours / 1024:.0f} MiB against {empty / 1024:.0f} MiB"
    yield Result("memory after a visit / empty PySide6 window", ours / empty, detail=detail)
