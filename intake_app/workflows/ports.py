"""What the workflows need from the world: disk, keys, clock, paper, seal. Adapters implement these; tests may too."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from intake_app.domain.alert import SafetyFlag
from intake_app.domain.audit import AuditEvent
from intake_app.domain.clinic import Clinic, ClinicStatement
from intake_app.domain.document import Document
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.packet import OptionalForm, Packet
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import StaffMember
from intake_app.domain.response import Answer, Response
from intake_app.domain.response_json import Json
from intake_app.domain.risk import RiskFact
from intake_app.domain.scoring import ScoreDefinition
from intake_app.domain.support import SupportContact
from intake_app.domain.visit import Visit


class StorageError(Exception):
    """The store could not do what was asked; nothing acknowledged is lost. `remedy` is a sentence for a person."""

    def __init__(self, sentence: str, remedy: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy


class DiskFullError(StorageError):
    """There is no room to save."""


class LockedError(StorageError):
    """Another program or another copy of the app holds the store."""


class NewerStoreError(StorageError):
    """The store was written by a newer version of the app; it was not touched."""


class NoWritePermissionError(StorageError):
    """The folder or file cannot be written."""


class DamagedStoreError(StorageError):
    """The file is not a store, or the key does not fit it, or what is inside does not hold together."""


class FormsGoneError(LookupError):
    """Forms that a visit was checked in with cannot be read; its documents can. `reasons` say where and why."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = tuple(reasons)


class WrongSecretError(Exception):
    """A passphrase or a PIN does not fit. Carries nothing of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the append-only ledger; `body` is None once the subject's key has been destroyed."""

    id: UUID
    device_id: UUID
    seq: int
    kind: str
    actor: str
    at: datetime
    body: Mapping[str, Json] | None
    subject_id: UUID | None = None
    refers_to: UUID | None = None


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """How many entries there are and the hash of the last one (hex)."""

    size: int
    hash: str


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """The outcome of a walk over the whole chain; `problems` name the entry and what does not fit."""

    entries: int
    head: str
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every link fits."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person has entered so far, and small notes beside it (page, touched items, sections left out)."""

    response: Response
    notes: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A stored document without its bytes. `kind` is "consent", "intake", "withdrawal" or "scan"; `state` "sealed" or
    "final". All are PDFs but a scan, which can be a picture.

    `document_id` is the id printed on every page; `replaces` the stored id of the revision before.
    """

    id: UUID
    document_id: UUID
    kind: str
    state: str
    visit_id: UUID
    patient_id: UUID
    created: datetime
    sha256: str
    form_versions: tuple[str, ...] = ()
    replaces: UUID | None = None


class Records(Protocol):
    """The store of one clinic machine. Every write outside `atomic` is a transaction of its own.

    Raises StorageError and its kinds, never a driver's error.
    """

    def atomic(self) -> AbstractContextManager[None]:
        """Everything written inside is saved together or not at all; nests."""
        ...

    def save_clinic(self, clinic: Clinic, actor: str, at: datetime) -> None: ...
    def clinic(self) -> Clinic | None: ...

    def save_staff(self, member: StaffMember, actor: str, at: datetime) -> None: ...
    def staff(self) -> Sequence[StaffMember]: ...

    def save_patient(self, patient: Patient, actor: str, at: datetime) -> None: ...
    def patient(self, patient_id: UUID) -> Patient | None: ...
    def find_patients(self, text: str, limit: int = 20) -> Sequence[Patient]: ...

    def save_visit(self, visit: Visit, actor: str, at: datetime) -> None: ...
    def visit(self, visit_id: UUID) -> Visit | None: ...
    def visits_between(self, start: datetime, end: datetime) -> Sequence[Visit]: ...
    def visits_of(self, patient_id: UUID) -> Sequence[Visit]: ...

    def save_answer(self, visit_id: UUID, key: str, answer: Answer | None) -> None:
        """Save one draft answer, or remove it (None). Returns after the commit has reached the disk."""
        ...

    def save_note(self, visit_id: UUID, name: str, value: Json) -> None: ...
    def draft(self, visit_id: UUID) -> Draft: ...
    def wipe_draft(self, visit_id: UUID) -> None: ...

    def append(
        self,
        kind: str,
        body: Mapping[str, Json],
        *,
        actor: str,
        at: datetime,
        subject_id: UUID | None = None,
        refers_to: UUID | None = None,
    ) -> Entry: ...
    def entries(
        self, *, kind: str | None = None, subject_id: UUID | None = None, refers_to: UUID | None = None
    ) -> Sequence[Entry]: ...
    def audit(self, event: AuditEvent) -> Entry:
        """Append the event as the kind "audit." + its kind; the body is its detail."""
        ...

    def add_document(self, info: DocumentInfo, data: bytes) -> None: ...
    def documents(
        self,
        *,
        kind: str | None = None,
        patient_id: UUID | None = None,
        visit_id: UUID | None = None,
        start: datetime | None = None,
        end: datetime | None = None,
    ) -> Sequence[DocumentInfo]: ...
    def document_bytes(self, stored_id: UUID) -> bytes:
        """The stored bytes, after their SHA-256 has been checked. Raises DamagedStoreError where it differs."""
        ...

    def secret(self, name: str) -> bytes | None: ...
    def save_secret(self, name: str, value: bytes) -> None: ...

    def head(self) -> LedgerHead: ...
    def verify(self) -> LedgerReport: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A certificate with its private key (PEM, PKCS#8, in memory only) and the chain up to the clinic's root."""

    certificate_pem: bytes
    private_key_pem: bytes = field(repr=False)
    chain_pem: tuple[bytes, ...] = ()


class Paper(Protocol):
    """Lays a document out as PDF: same document, same bytes."""

    def render(self, document: Document) -> bytes: ...


class Seals(Protocol):
    """Makes the clinic's keys and signs PDFs with them."""

    def new_root(self, clinic_name: str, at: datetime) -> SigningKey: ...
    def new_key(self, root: SigningKey, common_name: str, at: datetime) -> SigningKey: ...
    def seal(self, pdf: bytes, key: SigningKey, at: datetime) -> bytes: ...
    def countersign(self, pdf: bytes, key: SigningKey, at: datetime, reason: str) -> bytes: ...


class PinHasher(Protocol):
    """Hashes staff PINs slowly (Argon2id)."""

    def hash(self, pin: str) -> str: ...
    def fits(self, pin: str, pin_hash: str) -> bool: ...


class Content(Protocol):
    """Forms, figures, flags and words, read from files. Raises an error that names file, item and reason.

    Figures, flags and statements say in `language` which one their words are in: a text that has no translation is
    there in English.
    """

    def packet(self, name: str) -> Packet: ...
    def kept_packet(self, name: str, forms: tuple[KeptForm, ...]) -> Packet:
        """The forms that a visit kept, whatever the packet of that name has today. Raises FormsGoneError."""
        ...

    def packet_names(self) -> Sequence[str]: ...
    def optional_forms(self) -> Sequence[OptionalForm]:
        """The forms that a clinic turns on or off, in the order in which they stand in the packets."""
        ...

    def risk_facts(self, language: str = "en") -> Mapping[str, RiskFact]: ...
    def safety_flags(self, language: str = "en") -> tuple[SafetyFlag, ...]: ...
    def statements(self, language: str = "en") -> Mapping[str, ClinicStatement]: ...
    def support(self, language: str = "en") -> Mapping[str, SupportContact]:
        """The contacts outside the clinic, of all countries, by id."""
        ...

    def scores(self) -> Mapping[str, ScoreDefinition]:
        """The scores over questions of ordinary forms, by id."""
        ...

    def body_areas(self) -> Mapping[str, str]:
        """The consent area of every region of the body map, by region code."""
        ...

    def body_regions(self, language: str) -> Mapping[str, str]:
        """What every region of the body map is called in a language, by region code."""
        ...

    def words(self, language: str) -> Mapping[str, str]:
        """The words of documents and review pages in a language, by key."""
        ...


class Clock(Protocol):
    """The time, aware, in UTC."""

    def now(self) -> datetime: ...
