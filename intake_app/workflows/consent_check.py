"""A short check at every visit: is what was agreed still all right today? A recorded act (features 45)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

CHECKED = "consent-check"


class CheckOutcome(StrEnum):
    """What the person said; each is as good as the others."""

    AS_AGREED = "as-agreed"
    CHANGED = "changed"
    NOT_TODAY = "not-today"


@dataclass(frozen=True, slots=True)
class ConsentCheck:
    """One check: what the person said, in words where it changed, who asked, and when."""

    outcome: CheckOutcome
    words: str
    by: str
    at: datetime


def check_consent(
    workplace: Workplace, session: Session, visit_id: UUID, outcome: CheckOutcome, words: str = ""
) -> ConsentCheck:
    """Write down that the practitioner has asked again, and what the person said.

    Raises ValueError where something changed and the words for it are missing, NotAllowedError, LookupError.
    """
    require(session.member.role, Action.REVIEW)
    said = words.strip()
    if outcome is CheckOutcome.CHANGED and not said:
        raise ValueError("what changed is written in the person's words")
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    visit = needed(records.visit(visit_id), "there is no such visit")
    body: dict[str, Json] = {"outcome": str(outcome), "words": said, "by": session.member.name}
    with records.atomic():
        records.append(CHECKED, body, actor=actor, at=now, subject_id=visit.patient_id, refers_to=visit_id)
        detail = {"outcome": str(outcome)}
        records.audit(AuditEvent(AuditKind.CONSENT_CHECKED, actor, now, visit.patient_id, visit_id, detail))
    return ConsentCheck(outcome, said, session.member.name, now)


def consent_checks(workplace: Workplace, session: Session, visit_id: UUID) -> Sequence[ConsentCheck]:
    """Return the checks of a visit, oldest first; none is ever replaced. Raises NotAllowedError."""
    require(session.member.role, Action.SEE_CLINICAL)
    return [
        ConsentCheck(CheckOutcome(str(body.get("outcome"))), str(body.get("words")), str(body.get("by")), entry.at)
        for entry in workplace.records.entries(kind=CHECKED, refers_to=visit_id)
        if (body := entry.body)
    ]
