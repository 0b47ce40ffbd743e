"""What a person would rather talk about, and whether that talk has taken place (features 21, 44)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.pages import SectionChoice
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response import AnswerStatus
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.ports import Records
from intake_app.workflows.returning import base_of
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

DISCUSSED = "agenda-discussed"


@dataclass(frozen=True, slots=True)
class Talk:
    """One wish to talk; `discussed_by` names who has talked about it, and is empty while nobody has."""

    key: str
    text: str
    discussed_by: str = ""
    discussed_at: datetime | None = None


def _wishes(context: ConsentContext) -> Iterator[tuple[str, str]]:
    """(key, text) of whole sections, whole pages, single questions."""
    items = context.packet.items
    for section, choice in context.journal.choices.items():
        if choice is SectionChoice.IN_PERSON and section in items:
            yield section, context.view(items[section]).text
    for page in context.journal.agenda:
        if page in items:
            yield page, context.view(items[page]).text
    for key, answer in context.response.answers.items():
        item = items.get(base_of(key))
        if answer.status is AnswerStatus.IN_PERSON and item is not None and key in context.enabled:
            yield key, context.view(item, key).text


def agenda_of(context: ConsentContext, records: Records) -> tuple[Talk, ...]:
    """Return what the person would rather talk about, each wish once, with whether it has been talked about."""
    latest = {str((e.body or {}).get("key")): e for e in records.entries(kind=DISCUSSED, refers_to=context.visit.id)}
    found: dict[str, Talk] = {}
    for key, text in _wishes(context):
        entry = latest.get(key)
        done = entry is not None and (entry.body or {}).get("discussed") is True
        if text and text not in found:
            by, at = (str((entry.body or {}).get("by")), entry.at) if entry and done else ("", None)
            found[text] = Talk(key, text, by, at)
    return tuple(found.values())


def set_discussed(
    workplace: Workplace, session: Session, visit_id: UUID, key: str, discussed: bool
) -> tuple[Talk, ...]:
    """Say that a wish has been talked about, or take that back; return the wishes as they stand then.

    Raises NotAllowedError, LookupError.
    """
    require(session.member.role, Action.REVIEW)
    context, _ = handed_in_context(workplace, visit_id)
    keys = {talk.key for talk in agenda_of(context, workplace.records)}
    needed(key if key in keys else None, "this is not among what the person would rather talk about")
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    body: dict[str, Json] = {"key": key, "discussed": discussed, "by": session.member.name}
    detail = {"discussed": "yes" if discussed else "no"}
    with records.atomic():
        records.append(DISCUSSED, body, actor=actor, at=now, subject_id=context.patient.id, refers_to=visit_id)
        records.audit(AuditEvent(AuditKind.AGENDA_DISCUSSED, actor, now, context.patient.id, visit_id, detail))
    return agenda_of(context, records)
