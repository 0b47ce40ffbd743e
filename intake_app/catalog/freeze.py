"""`python -m intake_app.catalog.freeze forms` adds new versions to `released.json`, unless a released one changed."""

import sys
from pathlib import Path

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.released import freeze


def main(arguments: list[str]) -> int:
    """Freeze what is new in the folder named first. Returns 0, or 1 with what has changed."""
    try:
        added = freeze(Path(arguments[0]))
    except CatalogError as cause:
        sys.stderr.write(f"{cause}\n")
        return 1
    sys.stdout.write("".join(f"{name}\n" for name in added))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
