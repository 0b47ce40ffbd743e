"""Puts the parts together: the one place that passes adapters to workflows. Heavy parts are imported on first use."""

import platform
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from intake_app.app.content import CatalogContent
from intake_app.app.paths import shipped
from intake_app.domain.consent import SignedConsent
from intake_app.domain.document import Document
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.ports import Clock, PinHasher, Records, SigningKey
from intake_app.workflows.workplace import Workplace

CLINIC_FORMS = "forms"


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC)


class PdfPaper:
    """The `Paper` port; ReportLab is imported with the first page."""

    def render(self, document: Document) -> bytes:
        """Lay a document out as PDF."""
        from intake_app.documents.document_pdf import render

        return render(document)


class PdfSeals:
    """The `Seals` port; pyHanko is imported with the first signature."""

    def new_root(self, clinic_name: str, at: datetime) -> SigningKey:
        """Make the clinic's root."""
        from intake_app.documents.certificates import new_root

        return new_root(clinic_name, at)

    def new_key(self, root: SigningKey, common_name: str, at: datetime) -> SigningKey:
        """Make a key under the root."""
        from intake_app.documents.certificates import new_key

        return new_key(root, common_name, at)

    def seal(self, pdf: bytes, key: SigningKey, at: datetime) -> bytes:
        """Certify a document with the clinic's key."""
        from intake_app.documents.seal import seal

        return seal(pdf, key, at)

    def countersign(self, pdf: bytes, key: SigningKey, at: datetime, reason: str) -> bytes:
        """Add the practitioner's signature, the last one."""
        from intake_app.documents.seal import countersign

        return countersign(pdf, key, at, reason)


class Exchange:
    """The `Exchange` port."""

    def bundle(self, context: ConsentContext, consent: SignedConsent) -> bytes:
        """Return a FHIR R4 Bundle."""
        from intake_app.interchange.fhir import FhirExchange

        return FhirExchange().bundle(context, consent)


def shipped_content(data: Path | None = None, kind: type[CatalogContent] = CatalogContent) -> CatalogContent:
    """Return the shipped forms, with a clinic's own in front of them where its data folder has some."""
    return kind(shipped("forms"), shipped("resources"), data / CLINIC_FORMS if data else None)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open clinic: its workplace and the key that opened it (in memory only)."""

    workplace: Workplace
    folder: Path


def workplace_on(
    records: Records, content: CatalogContent, pins: PinHasher | None = None, clock: Clock | None = None
) -> Workplace:
    """Return the workplace over an open store."""
    if pins is None:
        from intake_app.storage.pin_hasher import Argon2PinHasher

        pins = Argon2PinHasher()
    return Workplace(
        records=records,
        content=content,
        paper=PdfPaper(),
        seals=PdfSeals(),
        pins=pins,
        exchange=Exchange(),
        clock=clock or SystemClock(),
        device_name=platform.node() or "This device",
    )


def open_clinic(
    folder: Path,
    key: bytes,
    device_id: UUID,
    *,
    clock: Clock | None = None,
    create: bool = False,
    content: CatalogContent | None = None,
) -> Opened:
    """Open the store in a folder with its key; make it first with `create`. Raises StorageError.

    `content` stands in for the shipped forms and the clinic's own.
    """
    from intake_app.app.library import ClinicLibrary
    from intake_app.storage.records import open_records

    records = open_records(folder, key, device_id=device_id, create=create)
    content = content or shipped_content(folder)
    workplace = workplace_on(records, content, clock=clock)
    return Opened(replace(workplace, library=ClinicLibrary(folder / CLINIC_FORMS, content)), folder)
