"""`intake-app audit …` and `intake-app records …`"""

import argparse
import json
from pathlib import Path
from uuid import UUID

from intake_app.app.commands import DONE, PROBLEM, WRONG_USE
from intake_app.app.commands.boundaries import boundaries_json, boundary_lines
from intake_app.app.commands.consents import write_whole
from intake_app.app.commands.terminal import opened_workplace, signed_in
from intake_app.domain.practitioner import Action
from intake_app.workflows.answer import needed
from intake_app.workflows.export import MANIFEST, Wanted
from intake_app.workflows.export_records import RecordFiles, export_records
from intake_app.workflows.handed_in import NotHandedInError
from intake_app.workflows.review import review


def verify_audit(arguments: argparse.Namespace) -> int:
    """Walk the whole ledger and recompute every hash."""
    with opened_workplace() as workplace:
        report = workplace.records.verify()
    if arguments.json:
        whole = {"ok": report.ok, "entries": report.entries, "head": report.head, "problems": list(report.problems)}
        print(json.dumps(whole, indent=2))
    else:
        print(f"{report.entries} entries, head {report.head}: {'every link fits' if report.ok else 'NOT OK'}")
        for problem in report.problems:
            print(f"  problem: {problem}")
    return DONE if report.ok else PROBLEM


def export(arguments: argparse.Namespace) -> int:
    """Copy whole records out: signed visits only, one file for each, or one for each type of resource, or a table."""
    from intake_app.interchange.answer_table import table
    from intake_app.interchange.fhir_export import bundles, ndjson

    writers: dict[str, RecordFiles] = {"bundle": bundles, "ndjson": ndjson, "csv": table}
    wanted = Wanted(arguments.start, arguments.end, arguments.patient or "")
    out = Path(arguments.out)
    with signed_in(arguments.sign_in, Action.EXPORT) as (workplace, session):
        out.mkdir(parents=True, exist_ok=True)

        def put(name: str, data: bytes) -> None:
            (out / name).parent.mkdir(exist_ok=True)
            write_whole(out / name, data)

        found = export_records(workplace, session, wanted, writers[arguments.format], put)
    print(f"{found.visits} signed visits and {MANIFEST} are in {out}")
    for one in found.left_out:
        print(f"{one.visit_id}: its documents only; the answers could not be written: {'; '.join(one.reasons)}")
    return PROBLEM if found.left_out else DONE


def show(arguments: argparse.Namespace) -> int:
    """Show one visit's intake to a practitioner."""
    try:
        visit_id = UUID(arguments.id)
    except ValueError:
        print(f"{arguments.id} is not a record id. Record ids look like 8-4-4-4-12 letters and digits.")
        return WRONG_USE
    with signed_in(arguments.sign_in, Action.REVIEW) as (workplace, session):
        try:
            needed(workplace.records.visit(visit_id), "There is no record with this id.")
        except LookupError as error:
            print(error)
            return PROBLEM
        try:
            view = review(workplace, session, visit_id)
        except NotHandedInError as error:
            print(error)
            return PROBLEM
    rows = {
        section.title: [
            {"question": row.question, "answer": row.answer} | ({"note": row.note} if row.note else {})
            for row in section.rows
        ]
        for section in view.sections
    }
    if arguments.json:
        flags = [{"id": r.flag.id, "label": r.flag.label, "because": list(r.because)} for r in view.flags]
        whole = {"id": str(visit_id), "sections": rows, "flags": flags}
        whole |= {"signed": list(view.signers), "taken_back": list(view.withdrawn)} | boundaries_json(view)
        print(json.dumps(whole, indent=2, ensure_ascii=False))
        return DONE
    for line in (*boundary_lines(view), *view.signers, *(f"Taken back: {name}" for name in view.withdrawn)):
        print(line)
    for title, answers in rows.items():
        print(f"\n{title}")
        for row in answers:
            note = f" ({row['note']})" if "note" in row else ""
            print(f"  {row['question']}: {row['answer']}{note}")
    return DONE
