"""What a person who comes again says of what they agreed to: to change it, to stop it, or to look at it first.

It stands with the boundaries, and holds up the review until somebody has said what came of it (rules F05, E03).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_now import consent_before, consent_now
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.ports import Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

STILL, CHANGE = "agreed.still", "agreed.change"
SETTLED = "agreed-outcome"


class Wish(StrEnum):
    """What the person wants of what they agreed to; that it still fits is no wish."""

    CHANGE = "change"
    STOP = "stop"
    SEE = "see"


@dataclass(frozen=True, slots=True)
class AgreedToday:
    """A wish, said as a sentence in `said`; `signed_at` is the visit whose consent it is about, None where none stands.

    `outcome` says what came of it, by whom and when; empty while nobody has said so.
    """

    wish: Wish
    said: str
    signed_at: UUID | None = None
    outcome: str = ""
    by: str = ""
    at: datetime | None = None


def _wish(context: ConsentContext) -> Wish | None:
    answer = context.response.get(STILL)
    asked = STILL in context.packet.items and STILL in context.enabled
    code = answer.codes[0] if asked and answer and answer.codes else ""
    return Wish(code) if code in set(Wish) else None


def wish_words(context: ConsentContext) -> str:
    """Return a wish as a sentence, with the person's own words where they gave some; empty where there is none."""
    wish = _wish(context)
    if wish is None:
        return ""
    words = context.response.get(CHANGE)
    own = str(words.first) if wish is Wish.CHANGE and words and words.answered else ""
    said = context.words(f"agreed.{wish}")
    return f"{said} {own}".strip()


def _about(context: ConsentContext, records: Records) -> UUID | None:
    """The visit whose consent stands: this one, or an earlier one."""
    visit = context.visit
    own = consent_now(records, visit.id)
    if own is not None and own.stands_at(visit.at):
        return visit.id
    before = consent_before(records, context.patient.id, visit.id, visit.at)
    return before.visit_id if before else None


def agreed_today(context: ConsentContext, records: Records) -> AgreedToday | None:
    """Return the wish of a visit with what came of it; None where what was agreed still fits, or was not asked."""
    wish = _wish(context)
    if wish is None:
        return None
    entries = records.entries(kind=SETTLED, refers_to=context.visit.id)
    body = (entries[-1].body or {}) if entries else {}
    return AgreedToday(
        wish=wish,
        said=wish_words(context),
        signed_at=_about(context, records),
        outcome=str(body.get("outcome", "")),
        by=str(body.get("by", "")),
        at=entries[-1].at if entries else None,
    )


def settle_wish(workplace: Workplace, session: Session, visit_id: UUID, outcome: str) -> AgreedToday:
    """Write down what came of the wish; it can be written again, and the newest counts.

    Raises NotAllowedError; ValueError without an outcome; LookupError where there is no such wish; StorageError.
    """
    require(session.member.role, Action.RECORD_BOUNDARY)
    if not outcome.strip():
        raise ValueError("a wish is settled with an outcome")
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    needed(records.visit(visit_id), "there is no such visit")
    context, _ = handed_in_context(workplace, visit_id)
    needed(_wish(context), "the person wants no change of what they agreed to")
    body: dict[str, Json] = {"outcome": outcome.strip(), "by": session.member.name}
    subject = context.patient.id
    with records.atomic():
        records.append(SETTLED, body, actor=actor, at=now, subject_id=subject, refers_to=visit_id)
        records.audit(AuditEvent(AuditKind.WISH_SETTLED, actor, now, subject, visit_id))
    return needed(agreed_today(context, records), "the wish is gone")
