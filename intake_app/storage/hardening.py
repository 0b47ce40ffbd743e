"""What the process keeps away from the disk: no core files, no reading by other processes of the account."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4


def no_core_dumps() -> None:
    """Ask the system to write no image of this process's memory. Where a system has no such switch, nothing happens."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
