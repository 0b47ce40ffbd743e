"""Everything a workflow may reach for, handed over by the wiring."""

from dataclasses import dataclass
from typing import Protocol

from intake_app.domain.consent import SignedConsent
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.library_port import FormLibrary
from intake_app.workflows.ports import Clock, Content, Paper, PinHasher, Records, Seals


class Exchange(Protocol):
    """Writes what other systems read."""

    def bundle(self, context: ConsentContext, consent: SignedConsent) -> bytes:
        """Return a FHIR R4 Bundle (JSON) of one signed consent with its answers; same input, same bytes."""
        ...


@dataclass(frozen=True, slots=True)
class Workplace:
    """The parts behind every workflow. `device_name` is printed on the audit page of a consent.

    `library` holds the clinic's own forms; None where nobody changes forms.
    """

    records: Records
    content: Content
    paper: Paper
    seals: Seals
    pins: PinHasher
    exchange: Exchange
    clock: Clock
    device_name: str = "This device"
    library: FormLibrary | None = None
