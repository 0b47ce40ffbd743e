"""`intake-app forms …`"""

import argparse
import json
from pathlib import Path

from intake_app.app.commands import DONE, PROBLEM, WRONG_USE
from intake_app.app.paths import shipped


def check(arguments: argparse.Namespace) -> int:
    """Read form files or folders and name every mistake with file, item and reason."""
    from intake_app.catalog.loader import Catalog

    paths = [Path(path) for path in arguments.path]
    absent = [path for path in paths if not path.exists()]
    for path in absent:
        print(f"{path}: there is no such file or folder")
    if absent:
        return WRONG_USE
    findings = Catalog(shipped("forms")).check(paths)
    errors = [finding for finding in findings if finding.severity == "error"]
    if arguments.json:
        rows = [
            {"file": str(f.file), "item": f.item, "severity": str(f.severity), "reason": f.reason} for f in findings
        ]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for finding in findings:
            print(f"{finding.file}: {finding.item or '-'}: {finding.severity}: {finding.reason}")
        print(f"{len(errors)} to mend, {len(findings) - len(errors)} to look at")
    return PROBLEM if errors else DONE
