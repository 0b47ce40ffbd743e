"""The sealed page about what was taken back, and what still stands (features 28)."""

from dataclasses import replace
from uuid import UUID

from intake_app.domain.consent import Decision, SignedConsent, Withdrawal
from intake_app.domain.document import Block, Bullets, Document, Fields, Heading, Paragraph, Signatures
from intake_app.workflows.consent_context import ConsentContext, decision_items
from intake_app.workflows.consent_record import clinic_seal, whole_document
from intake_app.workflows.consent_text import decided_blocks, people
from intake_app.workflows.ports import LedgerHead
from intake_app.workflows.signature_blocks import moment, signature_block


def _taken(context: ConsentContext, withdrawal: Withdrawal) -> tuple[str, ...]:
    """Return each part that was taken back, with what had stood until then."""
    found = []
    for kind, taken in (("technique", withdrawal.techniques), ("area", withdrawal.areas)):
        for code, item in decision_items(context.packet, kind):
            decision: Decision | None = taken.get(code)
            if decision is not None:
                was = context.words(f"decision.{decision}")
                found.append(context.words("withdraw.part", part=context.view(item).text, was=was))
    return tuple(found)


def _one(context: ConsentContext, withdrawal: Withdrawal) -> tuple[Block, ...]:
    words = context.words
    said = withdrawal.words or words("withdraw.no-words")
    rows = (
        (words("withdraw.at"), moment(withdrawal.at, context)),
        (words("withdraw.words"), said),
        (words("withdraw.recorded-by"), withdrawal.recorded_by),
    )
    return (Bullets(_taken(context, withdrawal)), Fields(rows))


def _signed(context: ConsentContext, withdrawal: Withdrawal) -> tuple[Block, ...]:
    words = context.words
    if withdrawal.signature is None:
        return (Paragraph(words("withdraw.not-signed")),)
    return (Heading(words("doc.signatures")), Signatures((signature_block(context, withdrawal.signature),)))


def withdrawal_document(
    context: ConsentContext, consent: SignedConsent, document_id: UUID, signed_sha256: str, head: LedgerHead
) -> Document:
    """Return the page for the newest withdrawal; `context` is the one with what stands now.

    `signed_sha256` is that of the signed document in the store; it stays as it is, and is named here.
    """
    words, newest = context.words, consent.withdrawals[-1]
    earlier = [block for withdrawal in reversed(consent.withdrawals[:-1]) for block in _one(context, withdrawal)]
    blocks: tuple[Block, ...] = (
        Heading(words("withdraw.title"), 1),
        people(context),
        Paragraph(words("withdraw.text"), "note"),
        Heading(words("withdraw.taken")),
        *_one(context, newest),
        *((Heading(words("withdraw.earlier"), 3), *earlier) if earlier else ()),
        Heading(words("withdraw.stands")),
        Paragraph(words("withdraw.ended" if consent.ended else "withdraw.stands-text")),
        *decided_blocks(context),
        *_signed(context, newest),
        *clinic_seal(context),
        Heading(words("withdraw.record")),
        Fields(
            (
                (words("audit.document-id"), str(document_id)),
                (words("withdraw.of"), str(consent.id)),
                (words("withdraw.signed-on"), moment(consent.at, context)),
                (words("withdraw.signed-sha256"), signed_sha256),
                (words("audit.text-hash"), consent.text_sha256),
                (words("withdraw.version"), str(consent.version)),
                (words("audit.ledger"), f"{head.size} · {head.hash}"),
            )
        ),
    )
    document = whole_document(context, document_id, newest.at, blocks)
    return replace(document, title=words("withdraw.title"), subject=words("withdraw.subject"))
