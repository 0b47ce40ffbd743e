"""A form on the patient's screens in a clinic that is thrown away: its own folder, key, people and records."""

import hashlib
import secrets
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from typing_extensions import override

from intake_app.app.content import CatalogContent
from intake_app.app.paths import shipped
from intake_app.app.wiring import workplace_on
from intake_app.domain.clinic import Clinic
from intake_app.domain.pack_settings import PackSettings
from intake_app.domain.packet import LoadedForm, Packet, split_packet_key
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role
from intake_app.interchange.fhirpath import FhirPath
from intake_app.workflows.answer import Journey
from intake_app.workflows.check_in import add_patient, check_in
from intake_app.workflows.clinic_setup import add_staff, set_up_clinic
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.ports import Records
from intake_app.workflows.unlock import Session

TRIAL = "trial"
NAME = "Trial"
BORN = date(1988, 4, 17)
PIN = "493817"  # of nobody: the people of a trial go with it


class TrialContent(CatalogContent):
    """The shipped facts and words, and one packet: the form that is tried, published or not."""

    def __init__(self, form: LoadedForm) -> None:
        super().__init__(shipped("forms"), shipped("resources"))
        self._form = form

    @override
    def _packet(self, name: str) -> Packet:
        if split_packet_key(name)[0] != TRIAL:
            raise LookupError("a trial has one packet")
        spoken = tuple(code for code in self.languages() if code in self._form.languages) or self._form.languages
        form = replace(self._form, languages=spoken)
        return Packet(TRIAL, form.questionnaire.title or NAME, (form,), expressions=FhirPath())

    @override
    def packet_names(self) -> tuple[str, ...]:
        return (TRIAL,)


class _TrialPins:
    """PINs of people who do not exist are hashed quickly."""

    def hash(self, pin: str) -> str:
        """Return a hash."""
        return hashlib.sha256(pin.encode()).hexdigest()

    def fits(self, pin: str, pin_hash: str) -> bool:
        """Whether this is the PIN."""
        return secrets.compare_digest(self.hash(pin), pin_hash)


class OpenTrial:
    """A journey through the form; `close` throws everything away."""

    def __init__(self, journey: Journey, records: Records, folder: "TemporaryDirectory[str]") -> None:
        self.journey = journey
        self._records, self._folder = records, folder

    def close(self) -> None:
        """Throw the clinic away."""
        self._records.close()
        self._folder.cleanup()


def open_trial(form: LoadedForm, clinic: Clinic) -> OpenTrial:
    """Open a form in a clinic with these settings. The key exists in memory only. Raises StorageError."""
    from intake_app.storage.records import open_records

    folder = TemporaryDirectory(prefix="intake-trial-")
    records = open_records(Path(folder.name) / "trial", secrets.token_bytes(32), device_id=uuid4(), create=True)
    try:
        journey = _handed_over(records, form, clinic)
    except BaseException:
        records.close()
        folder.cleanup()
        raise
    return OpenTrial(journey, records, folder)


def _handed_over(records: Records, form: LoadedForm, clinic: Clinic) -> Journey:
    content = TrialContent(form)
    workplace = workplace_on(records, content, pins=_TrialPins())
    own = replace(clinic, name=clinic.name or NAME, optional_forms=(), packs=PackSettings())
    session = Session(set_up_clinic(workplace, own, NAME, PIN), datetime.now(UTC))
    practitioner = add_staff(workplace, session, NAME, Role.PRACTITIONER, PIN)
    patient = add_patient(workplace, session, Patient(uuid4(), NAME, BORN))
    spoken = content.packet(TRIAL).forms[0].languages
    language = clinic.default_language if clinic.default_language in spoken else spoken[0]
    visit = check_in(workplace, session, patient.id, practitioner.id, TRIAL, language=language)
    return hand_over(workplace, session, visit.id, IdentityCheck.KNOWN)
