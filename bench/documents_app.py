"""The app prints, seals and countersigns the same consent. Arguments: document file, key file (both pickled).

For each line it reads it makes one document and prints two numbers of seconds: making it, and the checks that the app
makes after each signature. With "once" as the third argument it makes one and prints the second number alone.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench.stopwatch import Stopwatch

if TYPE_CHECKING:
    from intake_app.domain.document import Document
    from intake_app.workflows.ports import SigningKey


def make(document: Document, seal: SigningKey, practitioner: SigningKey) -> bytes:
    """One document, verified after each signature as the app does."""
    from intake_app.documents.document_pdf import render
    from intake_app.documents.seal import countersign
    from intake_app.documents.seal import seal as sealed

    pdf = sealed(render(document), seal, document.created)
    return countersign(pdf, practitioner, document.created, "I explained the treatment")


def _watched_checks() -> Stopwatch:
    from intake_app.documents import verification

    watch = Stopwatch()
    setattr(verification, "verify", watch.timed(verification.verify))  # noqa: B010
    return watch


def main() -> None:
    """Read the arguments and work."""
    document, keys = (pickle.loads(Path(name).read_bytes()) for name in sys.argv[1:3])  # noqa: S301
    checks = _watched_checks()
    if sys.argv[3:] == ["once"]:
        make(document, *keys)
        print(checks.seconds)
        return
    for _ in sys.stdin:
        before, start = checks.seconds, perf_counter()
        make(document, *keys)
        spent = checks.seconds - before
        print(perf_counter() - start - spent, spent, flush=True)


if __name__ == "__main__":
    main()
