"""A tablet for tests: the shipped forms, a real encrypted store, and stand-ins for paper, seal and PIN."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID, uuid4

from typing_extensions import override

from intake_app.catalog.body_files import region_areas, region_names
from intake_app.catalog.kept_packets import read_kept_packet
from intake_app.catalog.loader import Catalog
from intake_app.catalog.words import read_words
from intake_app.domain.clinic import Clinic
from intake_app.domain.pack_settings import EnabledPack, PackSettings
from intake_app.domain.packet import split_packet_key
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.visit import Visit
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.keys import SEAL_SECRET, pack_key
from intake_app.workflows.ports import DiskFullError, SigningKey
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace
from tests.support.store import make_store

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from intake_app.domain.alert import SafetyFlag
    from intake_app.domain.clinic import ClinicStatement
    from intake_app.domain.consent import SignedConsent
    from intake_app.domain.document import Document
    from intake_app.domain.kept_form import KeptForm
    from intake_app.domain.packet import Packet
    from intake_app.domain.response import Answer
    from intake_app.domain.risk import RiskFact
    from intake_app.domain.scoring import ScoreDefinition
    from intake_app.domain.support import SupportContact
    from intake_app.storage.records import SqlRecords
    from intake_app.workflows.consent_context import ConsentContext

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
KEY = SigningKey(b"certificate", b"key")
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n"
    b"4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


T = TypeVar("T")


class ShippedContent:
    """The shipped forms, read once for all tests."""

    def __init__(self) -> None:
        self._catalog = Catalog(ROOT / "forms")
        self._kept: dict[tuple[str, ...], Any] = {}
        self.packet_names = self._catalog.packets
        self.optional_forms = cache(self._catalog.optional_forms)

    def _once(self, key: tuple[str, ...], read: Callable[[], T]) -> T:
        if key not in self._kept:
            self._kept[key] = read()
        return cast("T", self._kept[key])

    def packet(self, name: str) -> Packet:
        return self._once(("packet", name), lambda: self._catalog.packet(name))

    def kept_packet(self, name: str, forms: tuple[KeptForm, ...]) -> Packet:
        packet = self.packet(name)
        return packet if packet.kept == forms else read_kept_packet(self._catalog, name, forms)

    def risk_facts(self, language: str = "en") -> Mapping[str, RiskFact]:
        return self._once(("risks", language), lambda: self._catalog.risk_facts(language))

    def safety_flags(self, language: str = "en") -> tuple[SafetyFlag, ...]:
        return self._once(("flags", language), lambda: self._catalog.safety_flags(language))

    def statements(self, language: str = "en") -> Mapping[str, ClinicStatement]:
        return self._once(("statements", language), lambda: self._catalog.statements(language))

    def support(self, language: str = "en") -> Mapping[str, SupportContact]:
        return self._once(("support", language), lambda: self._catalog.support(language))

    def scores(self) -> Mapping[str, ScoreDefinition]:
        return self._once(("scores",), self._catalog.scores)

    def body_areas(self) -> Mapping[str, str]:
        return region_areas(ROOT / "resources" / "body")

    def body_regions(self, language: str) -> Mapping[str, str]:
        return region_names(ROOT / "resources" / "body", language)

    def words(self, language: str) -> Mapping[str, str]:
        return self._once(("words", language), lambda: read_words(ROOT / "forms", language))


class TwoLanguages(ShippedContent):
    """The shipped forms, said to be in Arabic as well, with the words as they stand."""

    @override
    def packet(self, name: str) -> Packet:
        packet = super().packet(name)
        return replace(packet, forms=tuple(replace(form, languages=("en", "ar")) for form in packet.forms))

    @override
    def words(self, language: str) -> Mapping[str, str]:
        return super().words("en")


@cache
def shipped_content() -> ShippedContent:
    return ShippedContent()


class PlainPaper:
    def __init__(self, pdf: bytes = PDF) -> None:
        self.pdf, self.printed = pdf, 0

    def render(self, document: Document) -> bytes:
        self.printed += 1
        return self.pdf


class PlainSeals:
    def new_root(self, clinic_name: str, at: datetime) -> SigningKey:
        return KEY

    def new_key(self, root: SigningKey, common_name: str, at: datetime) -> SigningKey:
        return KEY

    def seal(self, pdf: bytes, key: SigningKey, at: datetime) -> bytes:
        return pdf + b"% sealed\n"

    def countersign(self, pdf: bytes, key: SigningKey, at: datetime, reason: str) -> bytes:
        return pdf + b"% countersigned\n"


class PlainPins:
    def hash(self, pin: str) -> str:
        return pin[::-1]

    def fits(self, pin: str, pin_hash: str) -> bool:
        return pin[::-1] == pin_hash


class PlainExchange:
    def bundle(self, context: ConsentContext, consent: SignedConsent) -> bytes:
        return b"{}"


class SteadyClock:
    """Moves on by a second at every look."""

    def __init__(self) -> None:
        self._now = NOW

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@dataclass
class Disk:
    """Set `full` and nothing can be saved any more."""

    full: bool = False


@dataclass
class Desk:
    """A journey on a tablet with everything behind it."""

    journey: Journey
    records: SqlRecords
    disk: Disk
    visit_id: UUID

    def saved(self, key: str) -> Answer | None:
        """What stands on the disk."""
        return self.records.draft(self.visit_id).response.get(key)

    def again(self) -> Journey:
        """The journey as a new start of the app would find it."""
        return open_journey(self.journey.workplace, self.visit_id)

    def next_visit(self) -> Journey:
        """The tablet in the hands of the same person, another day."""
        workplace, before = self.journey.workplace, self.journey.visit
        visit = Visit(uuid4(), before.patient_id, before.practitioner_id, workplace.clock.now(), before.packet)
        staff = next(iter(self.records.staff()))
        self.records.save_visit(visit, "desk", workplace.clock.now())
        self.visit_id = visit.id
        return hand_over(workplace, Session(staff, NOW), visit.id, IdentityCheck.KNOWN)


def _watch(records: SqlRecords, disk: Disk) -> None:
    """Have a full disk refuse every write."""

    def guarded(write: Callable[..., object]) -> Callable[..., object]:
        def guard(*args: object, **kwargs: object) -> object:
            if disk.full:
                raise DiskFullError("no room")
            return write(*args, **kwargs)

        return guard

    for name in ("append", "save_answer", "save_note", "save_visit", "add_document"):
        setattr(records, name, guarded(getattr(records, name)))


def make_desk(
    folder: Path, packet: str = "first-visit", name: str = "Sam", pdf: bytes = PDF, content: object = None
) -> Desk:
    """A new store in `folder` with one visit that is with its patient."""
    records, disk = make_store(folder), Disk()
    practitioner = StaffMember(uuid4(), "Dr. Ada Moss", Role.PRACTITIONER, "1234")
    patient = Patient(uuid4(), name, date(1984, 5, 17), legal_name="Samantha Reed")
    visit = Visit(uuid4(), patient.id, practitioner.id, NOW, packet)
    turned_on = (EnabledPack(form, "Ada", NOW.date(), "Jun", "Talk", ("211",)) for form in split_packet_key(packet)[1])
    clinic = Clinic("Willow Tree Clinic", packs=PackSettings(tuple(turned_on)))
    records.save_clinic(clinic, "admin", NOW)
    records.save_staff(practitioner, "admin", NOW)
    records.save_patient(patient, "desk", NOW)
    records.save_visit(visit, "desk", NOW)
    records.save_secret(SEAL_SECRET, pack_key(KEY))
    workplace = Workplace(
        records,
        content or shipped_content(),  # type: ignore[arg-type]
        PlainPaper(pdf),
        PlainSeals(),
        PlainPins(),
        PlainExchange(),
        SteadyClock(),
    )
    _watch(records, disk)
    journey = hand_over(workplace, Session(practitioner, NOW), visit.id, IdentityCheck.KNOWN)
    return Desk(journey, records, disk, visit.id)
