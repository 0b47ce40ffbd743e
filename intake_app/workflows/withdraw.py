"""Taking back any part of a consent, on any day: one act, at once; nothing of what was signed before is lost (F05)."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from uuid import UUID, uuid4, uuid5

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.consent import Decision, Signature, SignedConsent, Withdrawal
from intake_app.domain.document import AttachedFile
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.consent_context import ConsentContext, decision_items
from intake_app.workflows.consent_json import consent_to_json
from intake_app.workflows.consent_now import consent_before, consent_now, standing_context
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.keys import SEAL_SECRET, key_named
from intake_app.workflows.ports import DocumentInfo, FormsGoneError
from intake_app.workflows.unlock import Session
from intake_app.workflows.withdrawal_document import withdrawal_document
from intake_app.workflows.workplace import Workplace

BUNDLE = "consent-record.fhir.json"
WITHDRAWAL = "withdrawal"


class NothingToWithdrawError(ValueError):
    """Nothing was chosen, or what was chosen does not stand."""


@dataclass(frozen=True, slots=True)
class StandingPart:
    """One technique or body area that has a yes or an "ask me on the day". `kind` is "technique" or "area"."""

    kind: str
    code: str
    label: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class StandingConsent:
    """What stands of one visit's consent, in the words that were signed."""

    visit_id: UUID
    name: str
    parts: tuple[StandingPart, ...]
    meaning: str


Parts = Collection[tuple[str, str]]  # (kind, code)


def _standing(consent: SignedConsent, kind: str) -> Mapping[str, Decision]:
    decisions = consent.decisions
    found = decisions.techniques if kind == "technique" else decisions.areas
    return {code: decision for code, decision in found.items() if decision is not Decision.NO}


def _context(workplace: Workplace, visit_id: UUID) -> tuple[ConsentContext, bool]:
    """Return a visit as it was signed, and whether its own forms could be read; else parts have their names of today.

    Taking back never waits for a folder of forms (rule F05): what counts are the codes in the consent itself.
    """
    try:
        return handed_in_context(workplace, visit_id)[0], True
    except FormsGoneError:
        return handed_in_context(workplace, visit_id, forms_of_today=True)[0], False


def _parts(context: ConsentContext, consent: SignedConsent) -> tuple[StandingPart, ...]:
    found = []
    for kind in ("technique", "area"):
        standing = _standing(consent, kind)
        for code, item in decision_items(context.packet, kind):
            if code in standing:
                found.append(StandingPart(kind, code, context.view(item).text, standing[code]))
    return tuple(found)


def standing_consent(workplace: Workplace, session: Session, visit_id: UUID) -> StandingConsent:
    """Return what can be taken back of a visit's consent. Raises NotAllowedError; LookupError where none was signed."""
    require(session.member.role, Action.WITHDRAW)
    consent = needed(consent_now(workplace.records, visit_id), "nothing is signed for this visit")
    context, _ = _context(workplace, visit_id)
    meaning = context.words("sign.meaning.withdrawal")
    return StandingConsent(visit_id, context.patient.name_to_use, _parts(context, consent), meaning)


def can_withdraw(workplace: Workplace, visit_id: UUID) -> bool:
    """Whether something of a visit's consent still stands."""
    consent = consent_now(workplace.records, visit_id)
    return consent is not None and consent.decisions.anything_agreed


def visit_to_withdraw(workplace: Workplace, visit_id: UUID) -> UUID | None:
    """Return the visit whose consent can be taken back at this one: its own, or an earlier one's that holds; or None.

    Raises LookupError where there is no such visit.
    """
    if can_withdraw(workplace, visit_id):
        return visit_id
    visit = needed(workplace.records.visit(visit_id), "there is no such visit")
    before = consent_before(workplace.records, visit.patient_id, visit_id, visit.at)
    return before.visit_id if before is not None and before.decisions.anything_agreed else None


def _taken(consent: SignedConsent, parts: Parts, kind: str) -> dict[str, Decision]:
    standing = _standing(consent, kind)
    wanted = [code for chosen, code in parts if chosen == kind]
    if any(code not in standing for code in wanted):
        raise NothingToWithdrawError("what was chosen does not stand")
    return {code: standing[code] for code in wanted}


def _next_version(consent: SignedConsent, withdrawal: Withdrawal) -> SignedConsent:
    return replace(
        consent,
        decisions=consent.decisions.without(withdrawal.techniques, withdrawal.areas),
        version=consent.version + 1,
        withdrawals=(*consent.withdrawals, withdrawal),
    )


def withdraw(
    workplace: Workplace,
    session: Session,
    visit_id: UUID,
    parts: Parts,
    words: str = "",
    signature: Signature | None = None,
) -> DocumentInfo:
    """Take parts of a consent back: the person signs, or `words` says what they said. Returns the new sealed document.

    `parts` are (kind, code) of what stands. Raises NotAllowedError, LookupError where nothing was signed,
    NothingToWithdrawError, ValueError with neither words nor a signature, StorageError; then nothing has changed.
    """
    require(session.member.role, Action.WITHDRAW)
    if not parts:
        raise NothingToWithdrawError("nothing was chosen")
    if signature is None and not words.strip():
        raise ValueError("a withdrawal has the person's signature or their words")
    records, now = workplace.records, workplace.clock.now()
    before = needed(consent_now(records, visit_id), "nothing is signed for this visit")
    bound = replace(signature, text_sha256=before.text_sha256) if signature else None
    withdrawal = Withdrawal(
        at=now,
        techniques=_taken(before, parts, "technique"),
        areas=_taken(before, parts, "area"),
        words=words.strip(),
        recorded_by=session.member.name,
        signature=bound,
    )
    after = _next_version(before, withdrawal)
    sealed, document_id = _sealed(workplace, after)
    info = DocumentInfo(
        id=uuid4(),
        document_id=document_id,
        kind=WITHDRAWAL,
        state="sealed",
        visit_id=visit_id,
        patient_id=before.patient_id,
        created=now,
        sha256=hashlib.sha256(sealed).hexdigest(),
        form_versions=tuple(f"{form.url}|{form.version}" for form in before.forms),
    )
    _store(workplace, str(session.member.id), after, info, sealed)
    return info


def _sealed(workplace: Workplace, consent: SignedConsent) -> tuple[bytes, UUID]:
    records = workplace.records
    context, own_forms = _context(workplace, consent.visit_id)
    now = standing_context(context, consent)
    document_id = uuid5(consent.visit_id, f"{WITHDRAWAL}-{consent.version}")
    infos = records.documents(kind="consent", visit_id=consent.visit_id)
    signed_sha256 = infos[-1].sha256 if infos else ""
    document = withdrawal_document(now, consent, document_id, signed_sha256, records.head())
    if own_forms:  # answers are never written out under the questions of other forms
        data = workplace.exchange.bundle(now, consent)
        bundle = AttachedFile(BUNDLE, "application/fhir+json", context.words("doc.attachment"), data)
        document = replace(document, attachments=(bundle,))
    pdf = workplace.paper.render(document)
    return workplace.seals.seal(pdf, key_named(records, SEAL_SECRET), consent.withdrawals[-1].at), document_id


def _store(workplace: Workplace, actor: str, consent: SignedConsent, info: DocumentInfo, sealed: bytes) -> None:
    records, now, taken = workplace.records, info.created, consent.withdrawals[-1]
    subject, visit_id = info.patient_id, info.visit_id
    codes: list[Json] = [*(f"technique:{code}" for code in taken.techniques), *(f"area:{code}" for code in taken.areas)]
    body: dict[str, Json] = {
        "parts": codes,
        "words": taken.words,
        "by": taken.recorded_by,
        "version": consent.version,
        "document": str(info.document_id),
        "sha256": info.sha256,
    }
    detail = {"document": str(info.document_id), "sha256": info.sha256, "version": str(consent.version)}
    with records.atomic():
        records.append("consent", consent_to_json(consent), actor=actor, at=now, subject_id=subject, refers_to=visit_id)
        records.append(WITHDRAWAL, body, actor=actor, at=now, subject_id=subject, refers_to=visit_id)
        records.add_document(info, sealed)
        records.audit(AuditEvent(AuditKind.WITHDRAWN, actor, now, subject, visit_id, detail))
