"""All benchmarks in one run: each number is a ratio to something measured beside it, with its goal and yes or no."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.measure import Result

NAMES = ("first_window", "autosave", "documents", "page_turn", "ink", "memory", "forms")


def _results(names: Sequence[str], oracle: Path | None) -> Iterator[Result]:
    for name in names:
        run = import_module(f"bench.{name}").run
        yield from run(oracle) if name == "forms" else run()


def main() -> int:
    """Run, print, and return 0 where every goal is met, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=NAMES, action="append", help="one benchmark; may be given again")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers as JSON as well")
    parser.add_argument("--oracle", type=Path, metavar="FOLDER", help="forms and scenarios for `forms`, see README.md")
    arguments = parser.parse_args()
    return 0 if report(_results(arguments.only or NAMES, arguments.oracle), arguments.json) else 1


if __name__ == "__main__":
    sys.exit(main())
