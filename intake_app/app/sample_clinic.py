"""The demo's clinic: sample staff, sample people, sample visits. Its PINs and passphrase are made anew each time."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from intake_app.app.content import CatalogContent
from intake_app.app.wiring import Opened, open_clinic
from intake_app.domain.clinic import Clinic
from intake_app.domain.patient import Patient
from intake_app.domain.practitioner import Role, StaffMember
from intake_app.domain.visit import Visit
from intake_app.workflows.check_in import add_patient, check_in
from intake_app.workflows.clinic_setup import add_staff, set_up_clinic
from intake_app.workflows.ports import Clock
from intake_app.workflows.unlock import PinTooSimpleError, Session, check_new_pin, sign_in
from intake_app.workflows.workplace import Workplace

SAMPLE_CLINIC = Clinic(name="Sample Clinic", address="Portland, Oregon", phone="503 555 0100")
PACKET = "first-visit"
ADMIN = "Alex Moreno"
PRACTITIONER = "Jun Watanabe"
FRONT_DESK = "Robin Hale"

PEOPLE = (
    ("Maria José", "Maria José Núñez-O’Brien", "she/her", date(1988, 4, 17)),
    ("Sam", "Samuel Okafor", "he/him", date(1961, 9, 2)),
    ("Linh", "Nguyễn Thị Linh", None, date(1994, 12, 30)),
    ("Noor", "نور حدّاد", "they/them", date(1979, 1, 8)),
)
WORDS = (
    "amber",
    "birch",
    "cedar",
    "delta",
    "ember",
    "fern",
    "grove",
    "harbor",
    "iris",
    "juniper",
    "kelp",
    "lilac",
    "maple",
    "north",
    "ocean",
    "pebble",
    "quartz",
    "river",
    "stone",
    "tulip",
    "umber",
    "valley",
    "willow",
    "yarrow",
)


@dataclass(frozen=True, slots=True)
class SampleClinic:
    """An open sample clinic. `pins` maps a name to its PIN; both secrets exist for the demo only."""

    opened: Opened
    passphrase: str = field(repr=False)
    pins: dict[str, str] = field(repr=False)
    visits: tuple[Visit, ...]

    @property
    def workplace(self) -> Workplace:
        """The clinic's workplace."""
        return self.opened.workplace

    def session(self, name: str) -> Session:
        """Sign somebody in."""
        member = next(m for m in self.workplace.records.staff() if m.name == name)
        return sign_in(self.workplace, member.id, self.pins[name])


def new_pin() -> str:
    """Return a random PIN that is not easy to guess."""
    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(6))
        try:
            check_new_pin(pin)
        except PinTooSimpleError:
            continue
        return pin


def new_passphrase() -> str:
    """Return six random words."""
    return " ".join(secrets.choice(WORDS) for _ in range(6))


def _staff(workplace: Workplace, pins: dict[str, str]) -> StaffMember:
    admin = set_up_clinic(workplace, SAMPLE_CLINIC, ADMIN, pins[ADMIN])
    session = sign_in(workplace, admin.id, pins[ADMIN])
    add_staff(workplace, session, FRONT_DESK, Role.FRONT_DESK, pins[FRONT_DESK])
    licence = "Licensed Acupuncturist, Oregon AC00000 (sample)"
    return add_staff(workplace, session, PRACTITIONER, Role.PRACTITIONER, pins[PRACTITIONER], licence)


def _visit(
    workplace: Workplace, session: Session, patient: Patient, practitioner: UUID, at: datetime, language: str
) -> Visit:
    add_patient(workplace, session, patient)
    names = workplace.content.packet_names()
    packet = PACKET if PACKET in names else names[0]
    return check_in(workplace, session, patient.id, practitioner, packet, at=at, language=language)


def make_sample_clinic(
    folder: Path,
    *,
    clock: Clock | None = None,
    language: str = "en",
    first: Patient | None = None,
    content: CatalogContent | None = None,
) -> SampleClinic:
    """Make a clinic in an empty folder, with visits today. `first` takes the place of the first sample person.

    `content` stands in for the shipped forms.
    """
    from intake_app.storage.vault import Vault

    passphrase = new_passphrase()
    vault = Vault(folder)
    key = vault.create(passphrase)
    opened = open_clinic(folder, key, vault.device_id, clock=clock, create=True, content=content)
    workplace = opened.workplace
    pins = {name: new_pin() for name in (ADMIN, PRACTITIONER, FRONT_DESK)}
    practitioner = _staff(workplace, pins)
    sample = SampleClinic(opened, passphrase, pins, ())
    session = sample.session(FRONT_DESK)
    zone = ZoneInfo(SAMPLE_CLINIC.time_zone)
    start = workplace.clock.now().astimezone(zone).replace(hour=9, minute=0, second=0, microsecond=0)
    people = [Patient(uuid4(), name, born, legal, pronouns) for name, legal, pronouns, born in PEOPLE]
    people[0] = first or people[0]
    visits = tuple(
        _visit(workplace, session, person, practitioner.id, start + timedelta(minutes=45 * number), language)
        for number, person in enumerate(people)
    )
    return SampleClinic(opened, passphrase, pins, visits)
