"""Without a display: the real screens offscreen, a scripted patient, and everything that comes out of one visit."""

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from intake_app.app.commands.consents import verdict_of, write_whole
from intake_app.app.content import CatalogContent
from intake_app.app.paths import shipped
from intake_app.app.sample_clinic import FRONT_DESK, PRACTITIONER, SampleClinic, make_sample_clinic
from intake_app.domain.initials import asks_for_initials, clause_of
from intake_app.domain.instances import split_key
from intake_app.domain.patient import Patient
from intake_app.domain.questionnaire import Item
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.autopilot.patient import ScriptedPatient
from intake_app.gui.autopilot.script import Script, ScriptError, read_script
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.keys import root_certificate
from intake_app.workflows.ports import DocumentInfo

SAMPLE_ANSWERS = ("demo", "answers.json")


def _script(path: str | None) -> Script:
    source = Path(path) if path else shipped("resources").joinpath(*SAMPLE_ANSWERS)
    try:
        return read_script(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise ScriptError(f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ScriptError("the file is not UTF-8 text") from None


def _person(script: Script) -> Patient | None:
    known = script.patient
    if not known:
        return None
    return Patient(
        id=uuid4(),
        name_to_use=known["name_to_use"],
        birth_date=date.fromisoformat(known.get("birth_date", "1988-04-17")),
        legal_name=known.get("legal_name"),
        pronouns=known.get("pronouns"),
    )


def _can_be_answered(item: Item) -> bool:
    """Whether a script can say something about an item: questions, groups that repeat, clauses with initials."""
    return item.type not in {"group", "display"} or bool(item.repeats) or asks_for_initials(item)


class HeadlessDemo:
    """One visit from hand-over to countersignature; writes into a folder that it owns."""

    def __init__(
        self,
        out: Path,
        answers: str | None,
        language: str | None,
        size: tuple[int, int],
        content: CatalogContent | None = None,
    ) -> None:
        self.out, self.size, self._content = out, size, content
        self.script = _script(answers)
        if language:
            self.script = replace(self.script, language=language)
        self._number = 0

    def run(self) -> dict[str, Any]:
        """Do everything and return the report. Raises ScriptError where the script does not fit the forms."""
        self._clear()
        language, first = self.script.language, _person(self.script)
        clinic = make_sample_clinic(self.out / "database", language=language, first=first, content=self._content)
        self._check_script(clinic)
        try:
            return self._visit(clinic)
        finally:
            clinic.workplace.records.close()

    def _clear(self) -> None:
        self.out.mkdir(parents=True, exist_ok=True)
        for name in ("database", "screens"):
            shutil.rmtree(self.out / name, ignore_errors=True)
        (self.out / "screens").mkdir()

    def _check_script(self, clinic: SampleClinic) -> None:
        packet = clinic.workplace.content.packet(clinic.visits[0].packet)
        asked = {key: split_key(clause_of(key))[0] for key in self.script.answers}
        known = {item.link_id for item in packet.items.values() if _can_be_answered(item)}
        unknown = sorted(k for k, name in asked.items() if name not in known and not k.startswith(("note:", "known:")))
        if unknown:
            raise ScriptError(f"answers.{unknown[0]}: no form of this packet asks that")
        if self.script.language not in packet.languages:
            raise ScriptError(f"language: the forms are there in {', '.join(sorted(packet.languages))}")

    def _visit(self, clinic: SampleClinic) -> dict[str, Any]:
        from intake_app.app.staged_visit import StagedVisit

        with StagedVisit(clinic, self.size, self._photograph) as staged:
            journey = staged.hand_over()
            patient = ScriptedPatient(Hand(staged.window), journey, self.script, staged.seen)
            patient.walk()
            patient.sign()
            staged.hand_back()
            sealed = self._stored(clinic, "sealed")
            staged.review_and_countersign()
            final = self._stored(clinic, "final")
        return self._write(clinic, sealed, final, patient.given)

    def _photograph(self, hand: Hand, name: str) -> None:
        self._number += 1
        safe = "".join(letter if letter.isalnum() or letter in ".-_" else "-" for letter in name)
        hand.photograph(self.out / "screens" / f"{self._number:03d}-{safe}.png")

    def _stored(self, clinic: SampleClinic, state: str) -> DocumentInfo:
        found = clinic.workplace.records.documents(kind="consent", visit_id=clinic.visits[0].id)
        return next(info for info in found if info.state == state)

    def _write(
        self, clinic: SampleClinic, sealed: DocumentInfo, final: DocumentInfo, given: dict[str, Any]
    ) -> dict[str, Any]:
        records, visit_id = clinic.workplace.records, clinic.visits[0].id
        intake = records.documents(kind="intake", visit_id=visit_id)[0]
        files = {
            "consent.pdf": records.document_bytes(final.id),
            "consent-sealed.pdf": records.document_bytes(sealed.id),
            "intake.pdf": records.document_bytes(intake.id),
            "record.json": _bundle(clinic, visit_id, (sealed, final, intake)),
            "clinic-root.pem": root_certificate(records),
        }
        for name, data in files.items():
            write_whole(self.out / name, data)
        root = files["clinic-root.pem"]
        audit = records.verify()
        report: dict[str, Any] = {
            "clinic": "sample clinic; its secrets exist for this demo only",
            "visit": str(visit_id),
            "language": self.script.language,
            "size": list(self.size),
            "screens": self._number,
            "answers_given": len(given),
            "unused_answers": sorted(self.script.answers.keys() - given.keys()),
            "sha256": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
            "verification": [
                verdict_of(self.out / name, root) | {"file": name} for name in ("consent.pdf", "consent-sealed.pdf")
            ],
            "ledger": {"ok": audit.ok, "entries": audit.entries, "head": audit.head, "problems": list(audit.problems)},
            "database": {"folder": "database", "recovery_passphrase": clinic.passphrase, "pins": clinic.pins},
            "signed_in_as": [FRONT_DESK, PRACTITIONER],
        }
        write_whole(self.out / "report.json", json.dumps(report, indent=2, ensure_ascii=False).encode())
        return report


def _bundle(clinic: SampleClinic, visit_id: UUID, documents: tuple[DocumentInfo, ...]) -> bytes:
    from intake_app.interchange.fhir import visit_bundle
    from intake_app.workflows.consent_json import consent_from_json

    context, _ = handed_in_context(clinic.workplace, visit_id)
    entry = clinic.workplace.records.entries(kind="consent", refers_to=visit_id)[-1]
    bundle = visit_bundle(context, consent_from_json(entry.body or {}), documents)
    return json.dumps(bundle, indent=2, ensure_ascii=False).encode()
