"""`python -m intake_app.catalog.round_trip FILE…` says whether form files come back as they went in.

Two ways: through the models (load, dump), and through the short YAML (write short, expand).
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from intake_app.catalog.extensions import same
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.foreign_file import read_foreign
from intake_app.catalog.form_file import validated
from intake_app.catalog.form_yaml import to_fhir, to_short
from intake_app.catalog.strict_yaml import parse_yaml, write_yaml


def changed_by(form: dict[str, Any], file: str) -> Iterator[str]:
    """Yield each way that does not give the same JSON again. Raises CatalogError for what is no form."""
    if not same(validated(form, file).to_fhir(), form):
        yield "models"
    if not same(to_fhir(to_short(form)), form):
        yield "short form"
    elif not same(to_fhir(parse_yaml(write_yaml(to_short(form)), file)), form):
        yield "YAML"


def main(files: list[str]) -> int:
    """Check files; print each that changes or cannot be read. Returns 1 where there is one."""
    bad = 0
    for name in files:
        path = Path(name)
        try:
            ways = list(changed_by(read_foreign(path.read_bytes(), path.name).questionnaire, path.name))
        except (CatalogError, OSError) as cause:
            sys.stdout.write(f"{name}: cannot be read: {cause}\n")
            bad += 1
            continue
        if ways:
            sys.stdout.write(f"{name}: changed by {', '.join(ways)}\n")
            bad += 1
    sys.stdout.write(f"{len(files) - bad} of {len(files)} come back as they went in\n")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
