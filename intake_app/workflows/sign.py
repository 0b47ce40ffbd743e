"""The end of an intake: the person signs, or does not today; one transaction with a record of its own."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4, uuid5

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.authority import Assent
from intake_app.domain.consent import EndKind, FormReference, Signature, SignedConsent
from intake_app.domain.document import AttachedFile
from intake_app.domain.pages import PageKind
from intake_app.domain.response_json import Json, response_to_json
from intake_app.domain.signing_rules import Gap, gaps
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import PATIENT_ACTOR, Journey
from intake_app.workflows.answer_blocks import handed_files
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_json import consent_to_json
from intake_app.workflows.consent_record import Circumstances, consent_document, preview_document
from intake_app.workflows.consent_term import ends_at
from intake_app.workflows.consent_text import content_blocks, text_hash
from intake_app.workflows.hand_over import identity_of
from intake_app.workflows.intake_document import intake_document
from intake_app.workflows.keys import SEAL_SECRET, key_named
from intake_app.workflows.ports import DocumentInfo
from intake_app.workflows.review_rows import unread_consent
from intake_app.workflows.standing import as_handed_in

ASSENT_NO = "assent-no"  # somebody else decides, and the person themselves said no
UNSIGNED_STATES = {EndKind.PERSON: VisitState.WANTS_TO_TALK}


class NotReadyError(Exception):
    """A signature came before every part had been opened; `unread` are (page id, title) pairs."""

    def __init__(self, unread: Sequence[tuple[str, str]]) -> None:
        super().__init__("parts of the explanation have not been opened")
        self.unread = tuple(unread)


class NotWholeError(Exception):
    """A signature is missing, or does not go with the others; `gaps` says which."""

    def __init__(self, missing: Sequence[Gap]) -> None:
        super().__init__(f"the signatures are not whole: {', '.join(missing)}")
        self.gaps = tuple(missing)


@dataclass(frozen=True, slots=True)
class SignedResult:
    """What a person can take away: the sealed consent and the intake, as stored."""

    consent: DocumentInfo
    intake: DocumentInfo


def document_id_of(visit_id: UUID, kind: str = "consent") -> UUID:
    """Return the id that is printed on every page; it is known before anybody signs."""
    return uuid5(visit_id, kind)


def preview_pdf(journey: Journey) -> bytes:
    """Return the document as it stands, page for page what would be signed, and note that it was shown."""
    workplace, now = journey.workplace, journey.workplace.clock.now()
    context = as_handed_in(journey.context())
    workplace.records.audit(
        AuditEvent(
            AuditKind.DOCUMENT_SHOWN,
            PATIENT_ACTOR,
            now,
            journey.patient.id,
            journey.visit.id,
            {"text_sha256": text_hash(content_blocks(context))},
        )
    )
    return workplace.paper.render(preview_document(context, document_id_of(journey.visit.id), now))


def _references(context: ConsentContext) -> tuple[FormReference, ...]:
    language = context.words.language
    return tuple(FormReference(form.url, form.version, form.sha256, language) for form in context.packet.forms)


def _consent(
    journey: Journey,
    context: ConsentContext,
    signatures: tuple[Signature, ...],
    assent: Assent | None,
    left_for_staff: tuple[str, ...],
) -> SignedConsent:
    text_sha256 = text_hash(content_blocks(context))
    return SignedConsent(
        id=document_id_of(journey.visit.id),
        visit_id=journey.visit.id,
        patient_id=context.patient.id,
        forms=_references(context),
        language=context.words.language,
        text_sha256=text_sha256,
        decisions=context.decisions,
        signatures=tuple(replace(signature, text_sha256=text_sha256) for signature in signatures),
        at=max(signature.at for signature in signatures),
        expires=ends_at(context),
        assent=assent,
        left_for_staff=left_for_staff,
    )


def _sealed(journey: Journey, context: ConsentContext, consent: SignedConsent) -> bytes:
    workplace, records = journey.workplace, journey.workplace.records
    identity = identity_of(records, journey.visit.id)
    circumstances = Circumstances(consent.id, workplace.device_name, identity.checked_by, identity.how, records.head())
    bundle = AttachedFile(
        "consent-record.fhir.json",
        "application/fhir+json",
        context.words("doc.attachment"),
        workplace.exchange.bundle(context, consent),
    )
    pdf = workplace.paper.render(consent_document(context, consent, circumstances, (bundle, *handed_files(context))))
    return workplace.seals.seal(pdf, key_named(records, SEAL_SECRET), consent.at)


def sign(
    journey: Journey, *signatures: Signature, assent: Assent | None = None, left_for_staff: tuple[str, ...] = ()
) -> SignedResult:
    """Freeze, print, seal and store the consent with every signature that belongs to it.

    Raises NotReadyError, NotWholeError, VisitStateError for a visit that is not with the patient, StorageError; then
    nothing has changed.
    """
    moved = journey.visit.moved_to(VisitState.SIGNED, ended=EndKind.SIGNED)
    unread = unread_consent(journey.context(), journey.pages())
    if unread:
        raise NotReadyError(unread)
    context = as_handed_in(journey.context())
    missing = gaps(signatures, context.patient.age_on(context.visit_day), context.clinic.own_consent_age)
    if missing:
        raise NotWholeError(missing)
    workplace, records = journey.workplace, journey.workplace.records
    consent = _consent(journey, context, signatures, assent, left_for_staff)
    sealed = _sealed(journey, context, consent)
    intake_id = document_id_of(journey.visit.id, "intake")
    intake = workplace.paper.render(intake_document(context, intake_id, consent.at))
    with journey.as_one():
        journey.raise_alerts()
        result = _store(journey, context, consent, sealed, intake)
        records.save_visit(moved, PATIENT_ACTOR, consent.at)
        records.wipe_draft(moved.id)
    journey.visit, journey.patient = moved, context.patient
    return result


def _info(consent: SignedConsent, kind: str, state: str, data: bytes) -> DocumentInfo:
    return DocumentInfo(
        id=uuid4(),
        document_id=document_id_of(consent.visit_id, kind),
        kind=kind,
        state=state,
        visit_id=consent.visit_id,
        patient_id=consent.patient_id,
        created=consent.at,
        sha256=hashlib.sha256(data).hexdigest(),
        form_versions=tuple(f"{form.url}|{form.version}" for form in consent.forms),
    )


def _store(
    journey: Journey, context: ConsentContext, consent: SignedConsent, sealed: bytes, intake: bytes
) -> SignedResult:
    records, at = journey.workplace.records, consent.at
    subject, visit_id = journey.patient.id, journey.visit.id
    infos = SignedResult(_info(consent, "consent", "sealed", sealed), _info(consent, "intake", "final", intake))
    if context.patient != journey.patient:
        records.save_patient(context.patient, PATIENT_ACTOR, at)
    _hand_in(journey, context)
    records.append(
        "consent", consent_to_json(consent), actor=PATIENT_ACTOR, at=at, subject_id=subject, refers_to=visit_id
    )
    records.add_document(infos.consent, sealed)
    records.add_document(infos.intake, intake)
    detail = {"document": str(consent.id), "sha256": infos.consent.sha256, "text_sha256": consent.text_sha256}
    records.audit(AuditEvent(AuditKind.CONSENT_SIGNED, PATIENT_ACTOR, at, subject, visit_id, detail))
    records.audit(AuditEvent(AuditKind.DOCUMENT_SEALED, "clinic-seal", at, subject, visit_id, detail))
    return infos


def _checked(journey: Journey) -> bool:
    """Whether the person has seen all of their answers together, now or before an earlier end."""
    handed_in = journey.workplace.records.entries(kind="response", refers_to=journey.visit.id)
    return bool(handed_in) or str(PageKind.REVIEW) in journey.journal.opened


def _hand_in(journey: Journey, context: ConsentContext) -> None:
    journal: dict[str, Json] = journey.journal.to_json()
    flags: list[Json] = [
        {"flag": r.flag.id, "because": [*r.because], "ask_in_person": r.ask_in_person} for r in context.flags
    ]
    body: dict[str, Json] = {
        "answers": response_to_json(context.response),
        "journal": journal,
        "flags": flags,
        "packet": journey.visit.packet,
        "language": context.words.language,
        "forms": [{"url": form.url, "version": form.version} for form in context.packet.forms],
    }
    journey.workplace.records.append(
        "response",
        body,
        actor=PATIENT_ACTOR,
        at=journey.workplace.clock.now(),
        subject_id=journey.patient.id,
        refers_to=journey.visit.id,
    )


def end_without_signing(journey: Journey, kind: EndKind, reason: str = "") -> None:
    """End the intake without a signature: not today, on paper, or with a person. It is recorded, with a reason's code.

    The answers are handed in to the practitioner once the person came as far as to check them (rule A04). Before that,
    and with a person, the draft stays open so that it can be finished.
    Raises ValueError for an end that is a signature, StorageError; then nothing has changed.
    """
    if kind is EndKind.SIGNED:
        raise ValueError("a signature is not an end without one")
    workplace, records, now = journey.workplace, journey.workplace.records, journey.workplace.clock.now()
    context = as_handed_in(journey.context())
    moved = journey.visit.moved_to(UNSIGNED_STATES.get(kind, VisitState.NOT_SIGNED), ended=kind)
    with journey.as_one():
        journey.raise_alerts()
        if kind is not EndKind.PERSON and _checked(journey):
            _hand_in(journey, context)
            records.wipe_draft(journey.visit.id)
        records.audit(
            AuditEvent(
                AuditKind.CONSENT_NOT_SIGNED,
                PATIENT_ACTOR,
                now,
                journey.patient.id,
                journey.visit.id,
                {"end": str(kind), "device": workplace.device_name} | ({"reason": reason} if reason else {}),
            )
        )
        records.save_visit(moved, PATIENT_ACTOR, now)
    journey.visit = moved
