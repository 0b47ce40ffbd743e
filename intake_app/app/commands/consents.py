"""`intake-app consents …`"""

import argparse
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from intake_app.app.commands import DONE, PROBLEM, WRONG_USE
from intake_app.app.commands.terminal import signed_in
from intake_app.domain.practitioner import Action
from intake_app.workflows.export import Wanted, export_consents, find_consents


def verdict_of(path: Path, root: bytes | None) -> dict[str, Any]:
    """Return what a verifier says of one file, as plain values."""
    from intake_app.documents.verification import verify as verify_pdf

    try:
        data = path.read_bytes()
    except OSError as error:
        problem = f"The file cannot be read: {error.strerror}."
        return {"file": str(path), "ok": False, "state": "broken", "signers": [], "problems": [problem], "notes": []}
    verdict = verify_pdf(data, root_pem=root)
    return {
        "file": str(path),
        "ok": verdict.ok,
        "state": verdict.state,
        "signers": [
            {
                "field": signer.field,
                "name": signer.name,
                "reason": signer.reason,
                "at": signer.at.isoformat(),
                "certificate_sha256": signer.certificate_sha256,
            }
            for signer in verdict.signers
        ],
        "problems": list(verdict.problems),
        "notes": list(verdict.notes),
    }


def _print_verdict(verdict: dict[str, Any]) -> None:
    print(f"{verdict['file']}: {'ok' if verdict['ok'] else 'NOT OK'} ({verdict['state']})")
    for signer in verdict["signers"]:
        print(f"  signed by {signer['name']} at {signer['at']}: {signer['reason'] or signer['field']}")
    for problem in verdict["problems"]:
        print(f"  problem: {problem}")
    for note in verdict["notes"]:
        print(f"  note: {note}")


def verify(arguments: argparse.Namespace) -> int:
    """Verify sealed PDFs on any machine; say what broke."""
    root = None
    if arguments.root:
        try:
            root = Path(arguments.root).read_bytes()
        except OSError as error:
            print(f"{arguments.root}: the certificate cannot be read: {error.strerror}")
            return WRONG_USE
    try:
        verdicts = [verdict_of(Path(path), root) for path in arguments.file]
    except ValueError:
        print(f"{arguments.root}: this is not a certificate in PEM form.")
        return WRONG_USE
    if arguments.json:
        print(json.dumps(verdicts, indent=2, ensure_ascii=False))
    else:
        for verdict in verdicts:
            _print_verdict(verdict)
    return DONE if all(verdict["ok"] for verdict in verdicts) else PROBLEM


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def holds(path: Path, sha256: str) -> bool:
    """Whether a file is there with exactly these contents."""
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def export(arguments: argparse.Namespace) -> int:
    """Copy consents out with a manifest of their hashes; an interrupted export goes on where it stopped."""
    wanted = Wanted(arguments.start, arguments.end, arguments.patient or "")
    out = Path(arguments.out)
    with signed_in(arguments.sign_in, Action.EXPORT) as (workplace, session):
        infos = [row.info for row in find_consents(workplace, session, wanted)]
        out.mkdir(parents=True, exist_ok=True)
        names = export_consents(
            workplace,
            session,
            infos,
            lambda name, data: write_whole(out / name, data),
            lambda name, sha256: holds(out / name, sha256),
        )
    print(f"{len(names) - 1} consents and {names[-1]} are in {out}")
    return DONE
