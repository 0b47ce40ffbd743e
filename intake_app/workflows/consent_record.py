"""The pages that exist only once somebody has signed: signatures, seal, and the record of how it came about."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from uuid import UUID
from zoneinfo import ZoneInfo

from intake_app.domain.consent import Signature
from intake_app.domain.document import (
    AttachedFile,
    Block,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    SealField,
    SignatureBlock,
    Signatures,
    Table,
)
from intake_app.domain.pages import SectionChoice, sections
from intake_app.workflows.answer_words import day_words
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_text import content_blocks, text_hash
from intake_app.workflows.ports import LedgerHead
from intake_app.workflows.wording import Words

CLINIC_SEAL = "ClinicSeal"
PRACTITIONER_FIELD = "Practitioner"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How the signing came about: by whom and how the person was identified, on which device, and the ledger before."""

    document_id: UUID
    device_name: str
    identity_checked_by: str
    identity_check: str
    head: LedgerHead


def zone_of(context: ConsentContext) -> tzinfo:
    """Return the clinic's time zone."""
    return ZoneInfo(context.clinic.time_zone)


def moment(at: datetime, context: ConsentContext) -> str:
    """Return a time as documents write it: day, hour and minute, and the zone."""
    local = at.astimezone(zone_of(context))
    return f"{day_words(local.date(), context.words)}, {local:%H:%M} {local.tzname()}"


def _signature(context: ConsentContext, signature: Signature | None) -> SignatureBlock:
    words = context.words
    name = signature.signer if signature else context.patient.record_name
    return SignatureBlock(
        label=words("doc.patient"),
        name=name,
        meaning=signature.meaning if signature else words("sign.meaning"),
        at=moment(signature.at, context) if signature else None,
        ink=signature.ink if signature else None,
        typed=signature.typed if signature else None,
    )


def _seals(context: ConsentContext) -> tuple[Block, ...]:
    words = context.words
    return (
        Heading(words("doc.seals"), 3),
        Paragraph(words("doc.seal-honesty"), "small"),
        SealField(CLINIC_SEAL, words("doc.clinic-seal", clinic=context.clinic.name), words("doc.clinic-seal-text")),
        SealField(
            PRACTITIONER_FIELD,
            words("doc.practitioner-seal", name=context.practitioner.name),
            words("doc.practitioner-seal-text"),
            lock_all=True,
        ),
    )


def _opened(context: ConsentContext) -> Table:
    words = context.words
    pages = context.journal.opened
    rows = []
    for section in sections(context.packet.questionnaires):
        times = [pages[i.link_id] for i in section.walk() if i.link_id in pages]
        times += [pages[p] for p in (f"note:{section.link_id}", f"known:{section.link_id}") if p in pages]
        if not times:
            continue
        choice = context.journal.choices.get(section.link_id, SectionChoice.CONTINUE)
        event = words("audit.opened" if choice is SectionChoice.CONTINUE else f"section.{choice}")
        rows.append((context.view(section).text, event, moment(datetime.fromisoformat(min(times)), context)))
    return Table(
        summary=words("audit.sections"),
        header=(words("audit.section"), words("audit.event"), words("audit.time")),
        rows=tuple(rows),
        widths=(0.42, 0.28, 0.3),
    )


def _identity(words: Words, circumstances: Circumstances) -> str:
    return f"{words(f'identity.{circumstances.identity_check}')} ({circumstances.identity_checked_by})"


def _record(
    context: ConsentContext, signature: Signature, circumstances: Circumstances, text_sha256: str
) -> tuple[Block, ...]:
    words = context.words
    ink = signature.ink
    made = words("audit.drawn", strokes=len(ink.strokes), points=ink.points) if ink else words("audit.typed")
    fields = Fields(
        (
            (words("audit.document-id"), str(circumstances.document_id)),
            (words("audit.text-hash"), text_sha256),
            (words("audit.language"), words(f"language.{context.words.language}")),
            (words("audit.identity"), _identity(words, circumstances)),
            (words("audit.signer"), f"{signature.signer}, {words(f'capacity.{signature.capacity}')}"),
            (words("audit.meaning"), signature.meaning),
            (words("audit.signature"), made),
            (words("audit.signed-at"), moment(signature.at, context)),
            (words("audit.device"), circumstances.device_name),
            (words("audit.others"), words("audit.nobody-else")),
            (words("audit.ledger"), f"{circumstances.head.size} · {circumstances.head.hash}"),
        )
    )
    forms = Table(
        summary=words("audit.forms"),
        header=(words("audit.form"), words("audit.version"), words("audit.form-hash")),
        rows=tuple((f.questionnaire.title or f.url, f.version, f.sha256) for f in context.packet.forms),
        widths=(0.32, 0.12, 0.56),
    )
    return (
        PageBreak(),
        Heading(words("audit.title")),
        Paragraph(words("audit.text"), "small"),
        fields,
        Heading(words("audit.sections"), 3),
        _opened(context),
        Heading(words("audit.forms"), 3),
        forms,
    )


def _document(context: ConsentContext, document_id: UUID, at: datetime, blocks: tuple[Block, ...]) -> Document:
    words = context.words
    return Document(
        id=document_id,
        title=words("doc.title"),
        subject=words("doc.subject"),
        author=context.clinic.name,
        language=words.language,
        created=at,
        blocks=blocks,
        footer=f"{context.clinic.name} · {document_id}",
        page_words=words.pattern("doc.page"),
        page_size=context.clinic.page_size,
        right_to_left=words.right_to_left,
    )


def preview_document(context: ConsentContext, document_id: UUID, at: datetime) -> Document:
    """Return the document as a person reads it before signing: the same text, an empty place for the signature."""
    blocks = (
        *content_blocks(context),
        Heading(context.words("doc.signatures")),
        Paragraph(context.words("doc.agreement")),
        Signatures((_signature(context, None),)),
    )
    return _document(context, document_id, at, blocks)


def consent_document(
    context: ConsentContext, signature: Signature, circumstances: Circumstances, attachments: tuple[AttachedFile, ...]
) -> Document:
    """Return the whole consent with its signature, ready to be laid out and sealed."""

    content = content_blocks(context)
    blocks = (
        *content,
        Heading(context.words("doc.signatures")),
        Paragraph(context.words("doc.agreement")),
        Signatures((_signature(context, signature),)),
        *_seals(context),
        *_record(context, signature, circumstances, text_hash(content)),
    )
    document = _document(context, circumstances.document_id, signature.at, blocks)
    return replace(document, attachments=attachments)
