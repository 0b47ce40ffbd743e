"""The pages that exist only once somebody has signed: signatures, seal, and the record of how it came about."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from intake_app.domain.consent import SignedConsent
from intake_app.domain.document import (
    AttachedFile,
    Block,
    Document,
    Fields,
    Heading,
    PageBreak,
    Paragraph,
    SealField,
    Signatures,
    Table,
)
from intake_app.domain.packet import LoadedForm
from intake_app.domain.pages import SectionChoice, sections
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_text import content_blocks
from intake_app.workflows.ports import LedgerHead
from intake_app.workflows.signature_blocks import (
    empty_blocks,
    moment,
    other_signatures,
    others_words,
    signature_block,
    signature_facts,
)
from intake_app.workflows.wording import Words, form_title

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


def clinic_seal(context: ConsentContext) -> tuple[Block, ...]:
    """Return the empty field for the clinic's seal, with what it proves."""
    words = context.words
    return (
        Heading(words("doc.seals"), 3),
        Paragraph(words("doc.seal-honesty"), "small"),
        SealField(CLINIC_SEAL, words("doc.clinic-seal", clinic=context.clinic.name), words("doc.clinic-seal-text")),
    )


def _seal_fields(context: ConsentContext) -> tuple[Block, ...]:
    words = context.words
    return (
        *clinic_seal(context),
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


def _title(context: ConsentContext, form: LoadedForm) -> str:
    return context.shelf.said(form_title(form.questionnaire, context.words.language)) or form.url


def _wishes(words: Words, consent: SignedConsent) -> tuple[tuple[str, str], ...]:
    rows = []
    if consent.assent is not None:
        rows.append((words("audit.assent"), words(f"assent.{consent.assent}")))
    if consent.left_for_staff:
        left = words("list.join").join(words(f"left.{step}") for step in consent.left_for_staff)
        rows.append((words("audit.left"), left))
    return tuple(rows)


def _record(context: ConsentContext, consent: SignedConsent, circumstances: Circumstances) -> tuple[Block, ...]:
    words = context.words
    fields = Fields(
        (
            (words("audit.document-id"), str(circumstances.document_id)),
            (words("audit.text-hash"), consent.text_sha256),
            (words("audit.language"), words(f"language.{context.words.language}")),
            (words("audit.identity"), _identity(words, circumstances)),
            *signature_facts(context, consent.consenting).rows,
            (words("audit.device"), circumstances.device_name),
            (words("audit.others"), others_words(consent, words)),
            *_wishes(words, consent),
            (words("audit.ledger"), f"{circumstances.head.size} · {circumstances.head.hash}"),
        )
    )
    forms = Table(
        summary=words("audit.forms"),
        header=(words("audit.form"), words("audit.version"), words("audit.form-hash")),
        rows=tuple((_title(context, f), f.version, f.sha256) for f in context.packet.forms),
        widths=(0.32, 0.12, 0.56),
    )
    return (
        PageBreak(),
        Heading(words("audit.title")),
        Paragraph(words("audit.text"), "small"),
        fields,
        *other_signatures(context, consent),
        Heading(words("audit.sections"), 3),
        _opened(context),
        Heading(words("audit.forms"), 3),
        forms,
    )


def whole_document(context: ConsentContext, document_id: UUID, at: datetime, blocks: tuple[Block, ...]) -> Document:
    """Return a document of this visit, with the clinic's name and the id on every page."""
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
        Signatures(empty_blocks(context)),
    )
    return whole_document(context, document_id, at, blocks)


def consent_document(
    context: ConsentContext, consent: SignedConsent, circumstances: Circumstances, attachments: tuple[AttachedFile, ...]
) -> Document:
    """Return the whole consent with its signatures, ready to be laid out and sealed."""
    blocks = (
        *content_blocks(context),
        Heading(context.words("doc.signatures")),
        Paragraph(context.words("doc.agreement")),
        Signatures(tuple(signature_block(context, signature) for signature in consent.signatures)),
        *_seal_fields(context),
        *_record(context, consent, circumstances),
    )
    document = whole_document(context, circumstances.document_id, consent.at, blocks)
    return replace(document, attachments=attachments)
