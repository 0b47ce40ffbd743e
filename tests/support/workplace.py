"""A clinic at work on a temporary folder: the real store, a small packet, a clock that ticks, quick PINs."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

from intake_app.catalog.words import read_words
from intake_app.domain.alert import SafetyFlag
from intake_app.domain.clinic import Clinic, ClinicStatement
from intake_app.domain.consent import Signature, SignatureMethod
from intake_app.domain.document import Document
from intake_app.domain.kept_form import KeptForm
from intake_app.domain.packet import LoadedForm, OptionalForm, Packet
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.risk import RiskFact
from intake_app.domain.scoring import ScoreDefinition
from intake_app.domain.support import SupportContact
from intake_app.domain.visit import Visit
from intake_app.interchange.fhir import FhirExchange
from intake_app.workflows.answer import Journey
from intake_app.workflows.check_in import check_in
from intake_app.workflows.clinic_setup import set_up_clinic
from intake_app.workflows.consent_text import text_hash
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.ports import DiskFullError, FormsGoneError, Records, SigningKey
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace
from tests.support.small_packet import AREAS, FLAGS, OPTIONAL, REGIONS, small_packet
from tests.support.store import make_store

FORMS = Path(__file__).resolve().parents[2] / "forms"
NOON = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)  # noon in the clinic's time zone
PIN = "493817"
WRITES = frozenset(
    {
        "save_clinic",
        "save_staff",
        "save_patient",
        "save_visit",
        "save_answer",
        "save_note",
        "wipe_draft",
        "append",
        "audit",
        "add_document",
        "save_secret",
    }
)


@dataclass
class TickingClock:
    """Every look at it is `step` later than the one before."""

    at: datetime = NOON
    step: timedelta = timedelta(seconds=1)

    def now(self) -> datetime:
        """The time, which then goes on."""
        self.at += self.step
        return self.at

    def move(self, seconds: float) -> None:
        """Let time pass, or put the clock back."""
        self.at += timedelta(seconds=seconds)


class QuickPins:
    """Hashes that cost nothing; counts how often a PIN was checked."""

    def __init__(self) -> None:
        self.checked = 0

    def hash(self, pin: str) -> str:
        """A hash with no salt."""
        return hashlib.sha256(f"quick:{pin}".encode()).hexdigest()

    def fits(self, pin: str, pin_hash: str) -> bool:
        """Whether the PIN is the one."""
        self.checked += 1
        return self.hash(pin) == pin_hash


@dataclass
class TextPaper:
    """Keeps every document it was asked for; its bytes are the hash of all blocks."""

    documents: list[Document] = field(default_factory=list)

    def render(self, document: Document) -> bytes:
        """Same document, same bytes."""
        self.documents.append(document)
        names = ",".join(part.name for part in document.attachments)
        return f"{document.id} {document.created.isoformat()} {text_hash(document.blocks)} {names}".encode()


class MarkSeals:
    """Keys and seals that are only marks at the end of a file."""

    def new_root(self, clinic_name: str, at: datetime) -> SigningKey:
        """The clinic's root."""
        return SigningKey(f"root {clinic_name}".encode(), b"secret")

    def new_key(self, root: SigningKey, common_name: str, at: datetime) -> SigningKey:
        """A key under it."""
        return SigningKey(common_name.encode(), b"secret", (root.certificate_pem,))

    def seal(self, pdf: bytes, key: SigningKey, at: datetime) -> bytes:
        """The file with the clinic's mark."""
        return pdf + b"\n<" + key.certificate_pem + b">"

    def countersign(self, pdf: bytes, key: SigningKey, at: datetime, reason: str) -> bytes:
        """The file with the practitioner's mark."""
        return self.seal(pdf, key, at) + reason.encode()


@dataclass
class SmallContent:
    """The `Content` port over a packet that is built in code; what a test wants else, it puts in."""

    packets: dict[str, Packet] = field(default_factory=lambda: {"small": small_packet()})
    flags: tuple[SafetyFlag, ...] = FLAGS
    optional: tuple[OptionalForm, ...] = OPTIONAL
    contacts: dict[str, SupportContact] = field(default_factory=dict)
    stated: dict[str, ClinicStatement] = field(default_factory=dict)
    figures: dict[str, RiskFact] = field(default_factory=dict)
    scored: dict[str, ScoreDefinition] = field(default_factory=dict)
    known_words: dict[str, Mapping[str, str]] = field(default_factory=dict)
    shelf: dict[tuple[str, str], LoadedForm] = field(default_factory=dict)

    def packet(self, name: str) -> Packet:
        """A packet by name; with forms that were turned on it is the same unless a test says otherwise."""
        packet = self.packets[name if name in self.packets else name.partition("+")[0]]
        self.shelf.update({(form.url, form.version): form for form in packet.forms})
        return packet

    def kept_packet(self, name: str, forms: tuple[KeptForm, ...]) -> Packet:
        """The forms that were in a packet once, each as it was in that version when it was last seen."""
        today = self.packet(name) if name.partition("+")[0] in self.packets else None
        if today is not None and today.kept == forms:
            return today
        gone = [f"{one.name}/{one.version}: is gone" for one in forms if (one.url, one.version) not in self.shelf]
        if gone:
            raise FormsGoneError(gone)
        found = (
            replace(self.shelf[one.url, one.version], holds_months=one.holds_months, optional=one.optional)
            for one in forms
        )
        return Packet(name, name, tuple(found))

    def packet_names(self) -> Sequence[str]:
        """All of them."""
        return tuple(self.packets)

    def optional_forms(self) -> Sequence[OptionalForm]:
        """What can be turned on."""
        return self.optional

    def risk_facts(self, language: str = "en") -> Mapping[str, RiskFact]:
        """Risk figures."""
        return self.figures

    def safety_flags(self, language: str = "en") -> tuple[SafetyFlag, ...]:
        """Safety flags."""
        return self.flags

    def statements(self, language: str = "en") -> Mapping[str, ClinicStatement]:
        """The clinic's statements."""
        return self.stated

    def support(self, language: str = "en") -> Mapping[str, SupportContact]:
        """Contacts outside the clinic."""
        return self.contacts

    def scores(self) -> Mapping[str, ScoreDefinition]:
        """Scores over questions of the packet."""
        return self.scored

    def body_areas(self) -> Mapping[str, str]:
        """Areas by region."""
        return AREAS

    def body_regions(self, language: str) -> Mapping[str, str]:
        """Names by region."""
        return REGIONS

    def words(self, language: str) -> Mapping[str, str]:
        """The shipped English words; another language shows its code before each."""
        if language not in self.known_words:
            english = read_words(FORMS, "en")
            marked = {key: f"[{language}] {text}" for key, text in english.items()}
            self.known_words[language] = english if language == "en" else marked
        return self.known_words[language]


class FailingRecords:
    """A store in front of which writes are counted; the one with the number `fail_at` finds the disk full."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.writes: list[str] = []
        self.fail_at = 0
        self.fail_commit = False

    def __getattr__(self, name: str) -> Any:
        part = getattr(self.records, name)
        return self._counted(name, part) if name in WRITES else part

    def _counted(self, name: str, part: Callable[..., Any]) -> Callable[..., Any]:
        def write(*parts: Any, **named: Any) -> Any:
            self.writes.append(name)
            done = part(*parts, **named) if len(self.writes) != self.fail_at else None
            if len(self.writes) == self.fail_at:
                raise DiskFullError("There is no room to save.", "Free some space, then try again.")
            return done

        return write

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """A transaction, whose commit may find the disk full."""
        with self.records.atomic():
            yield
            if self.fail_commit:
                raise DiskFullError("There is no room to save.", "Free some space, then try again.")

    def arm(self, at: int) -> None:
        """Let the `at`-th write from now on find the disk full; 0 for none."""
        self.writes.clear()
        self.fail_at = at


@dataclass
class ClinicAtWork:
    """A clinic that is set up, with one person in each role, and ways to the usual beginnings."""

    workplace: Workplace
    disk: FailingRecords
    content: SmallContent
    clock: TickingClock
    pins: QuickPins
    paper: TextPaper
    admin: Session
    desk: Session
    practitioner: Session

    @property
    def records(self) -> Records:
        """The store itself, past the counter."""
        return self.disk.records

    def hire(self, name: str, role: Role) -> Session:
        """A new staff member, signed in."""
        member = StaffMember(uuid4(), name, role, self.pins.hash(PIN), "AC-1" if role is Role.PRACTITIONER else None)
        self.records.save_staff(member, "test", self.clock.now())
        return Session(member, self.clock.now())

    def patient(self, name: str = "Rosa Vega", born: date = date(1988, 4, 17), **more: Any) -> Patient:
        """A patient on record."""
        patient = Patient(uuid4(), name, born, **more)
        self.records.save_patient(patient, "test", self.clock.now())
        return patient

    def visit(self, patient: Patient | None = None, **more: Any) -> Visit:
        """A patient checked in with the small packet."""
        who = patient or self.patient()
        return check_in(self.workplace, self.desk, who.id, self.practitioner.member.id, "small", **more)

    def journey(self, visit: Visit | None = None) -> Journey:
        """The tablet in the patient's hands."""
        wanted = visit or self.visit()
        return hand_over(self.workplace, self.desk, wanted.id, IdentityCheck.KNOWN)

    def by_role(self, role: Role) -> Session:
        """The one person of this role."""
        return {Role.ADMIN: self.admin, Role.FRONT_DESK: self.desk, Role.PRACTITIONER: self.practitioner}[role]

    def signature(self, name: str = "Rosa Vega") -> Signature:
        """A typed signature of now."""
        return Signature(name, "I agree", SignatureMethod.TYPED, self.clock.now(), typed=name)


@contextmanager
def clinic_at_work(folder: Path) -> Iterator[ClinicAtWork]:
    """A clinic in `folder`, set up, with an admin, a front desk and a practitioner."""
    disk, content, clock, pins, paper = (
        FailingRecords(make_store(folder)),
        SmallContent(),
        TickingClock(),
        QuickPins(),
        TextPaper(),
    )
    workplace = Workplace(
        records=cast(Records, disk),
        content=content,
        paper=paper,
        seals=MarkSeals(),
        pins=pins,
        exchange=FhirExchange(),
        clock=clock,
        device_name="Tablet 1",
    )
    admin = set_up_clinic(workplace, Clinic("Willow Tree", "1 Elm Street"), "Ada Admin", PIN)
    session = Session(admin, clock.now())
    place = ClinicAtWork(workplace, disk, content, clock, pins, paper, session, session, session)
    place.desk = place.hire("Dee Desk", Role.FRONT_DESK)
    place.practitioner = place.hire("Jun Watanabe", Role.PRACTITIONER)
    disk.writes.clear()
    try:
        yield place
    finally:
        disk.records.close()
