"""The practitioner signs last: after the patient, after the review, with what was explained and asked (C25, C26)."""

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID, uuid4

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import needed
from intake_app.workflows.chaperone_offer import require_offer
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.keys import practitioner_key
from intake_app.workflows.left_for_staff import completions
from intake_app.workflows.plan_now import as_it_stands
from intake_app.workflows.ports import DocumentInfo, Records
from intake_app.workflows.review import NotReviewedError, open_alerts
from intake_app.workflows.unlock import Session, confirm_pin
from intake_app.workflows.workplace import Workplace


class ExplainBack(StrEnum):
    """How the explain-back went; never a score (rule F03)."""

    DONE = "done"
    RE_EXPLAINED = "re-explained"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Attestation:
    """What the practitioner attests: questions answered, how the explain-back went, and a note."""

    explain_back: ExplainBack
    questions_answered: bool = True
    note: str = ""

    @property
    def reason(self) -> str:
        """The meaning that goes into the signature."""
        asked = "questions answered" if self.questions_answered else "no questions were asked"
        return f"I explained the treatment; {asked}; explain-back: {self.explain_back}"


def sealed_consent(workplace: Workplace, visit_id: UUID) -> DocumentInfo | None:
    """Return the newest consent of a visit, sealed or final."""
    found = workplace.records.documents(kind="consent", visit_id=visit_id)
    return max(found, key=lambda info: (info.state == "final", info.created), default=None)


def _written_since(records: Records, visit_id: UUID) -> str:
    """Name the parts that were left at the signing and written down since; what they say stays in the record."""
    parts = [completion.part for completion in completions(records, visit_id)]
    return f"; in the record since the patient signed: {', '.join(parts)}" if parts else ""


def countersign(
    workplace: Workplace, session: Session, visit_id: UUID, pin: str, attestation: Attestation
) -> DocumentInfo:
    """Add the second, last signature. The practitioner gives the PIN again (legal.md P08).

    Raises NotAllowedError, WrongSecretError, GateClosedError, NotReviewedError, LookupError where nothing is sealed,
    ChaperoneError where care near pelvis or breasts is planned and the offer of a chaperone has no outcome (rule C06).
    """
    require(session.member.role, Action.COUNTERSIGN)
    confirm_pin(workplace, session, pin)
    records, now = workplace.records, workplace.clock.now()
    visit = needed(records.visit(visit_id), "there is no such visit")
    sealed = needed(sealed_consent(workplace, visit_id), "nothing has been signed for this visit")
    alerts = open_alerts(workplace, visit_id)
    if visit.state is not VisitState.REVIEWED or alerts:
        raise NotReviewedError((), tuple(alert.label for alert in alerts))
    context, _ = handed_in_context(workplace, visit_id)
    require_offer(as_it_stands(context, records), records)
    key = practitioner_key(records, workplace.seals, session.member.id, session.member.name, now)
    reason = attestation.reason + _written_since(records, visit_id)
    final = workplace.seals.countersign(records.document_bytes(sealed.id), key, now, reason)
    info = replace(
        sealed,
        id=uuid4(),
        state="final",
        created=now,
        sha256=hashlib.sha256(final).hexdigest(),
        replaces=sealed.id,
    )
    body: dict[str, Json] = {
        "explain_back": str(attestation.explain_back),
        "questions_answered": attestation.questions_answered,
        "note": attestation.note,
        "sha256": info.sha256,
    }
    actor = str(session.member.id)
    with records.atomic():
        records.add_document(info, final)
        records.append("countersignature", body, actor=actor, at=now, subject_id=visit.patient_id, refers_to=visit_id)
        records.audit(
            AuditEvent(AuditKind.COUNTERSIGNED, actor, now, visit.patient_id, visit_id, {"sha256": info.sha256})
        )
        records.save_visit(visit.moved_to(VisitState.COMPLETE), actor, now)
    return info
