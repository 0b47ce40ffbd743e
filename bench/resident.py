"""How much memory a process holds."""

from __future__ import annotations

import gc
from pathlib import Path


def resident_kib() -> int:
    """Resident memory of this process in KiB, after a collection; from the peak where the system tells no more."""
    gc.collect()
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
