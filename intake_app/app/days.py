"""Days on the command line."""

import argparse
from datetime import date


def day(text: str) -> date:
    """Read a day as 2026-11-23. Raises argparse's error with the reason."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2026-11-23") from None
