""" "Please don't touch" marks that the person has lifted: on the tablet, or in the room in words that are written down.

Nobody else lifts one. What was lifted changes the plan from then on, never what was signed (rule C02).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from intake_app.domain.alert import RaisedFlag, raised_flags
from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.consent_context import ConsentContext, closed_areas, marked
from intake_app.workflows.flag_inputs import NO_TOUCH, PLAN_REGION
from intake_app.workflows.handed_in import handed_in_context, response_entry
from intake_app.workflows.ports import Records
from intake_app.workflows.returning import MARK_LIFTED, lifted_since, without_marks
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace


@dataclass(frozen=True, slots=True)
class LiftedMark:
    """One mark the person has lifted: where, when, in which words. `by` wrote it down; empty for the tablet."""

    region: str
    name: str
    at: datetime
    words: str = ""
    by: str = ""


def region_names(context: ConsentContext) -> dict[str, str]:
    """Return what the regions of the body map are called, by code."""
    item = context.packet.items.get(NO_TOUCH)
    return {option.code: option.text for option in context.view(item).options} if item else {}


def _on_the_tablet(context: ConsentContext, names: dict[str, str]) -> Iterator[LiftedMark]:
    journal = context.journal
    for region, time in journal.lifted.items():
        yield LiftedMark(region, names.get(region, region), datetime.fromisoformat(time), journal.lift_words)


def lifted_marks(context: ConsentContext, records: Records) -> tuple[LiftedMark, ...]:
    """Return every mark that was lifted at a visit, oldest first."""
    names = region_names(context)
    found = [*_on_the_tablet(context, names)]
    for entry in records.entries(kind=MARK_LIFTED, refers_to=context.visit.id):
        body = entry.body or {}
        region = str(body.get("region"))
        name = names.get(region, region)
        found.append(LiftedMark(region, name, entry.at, str(body.get("words")), str(body.get("by"))))
    return tuple(sorted(found, key=lambda mark: mark.at))


def _flags(flags: tuple[RaisedFlag, ...], remaining: frozenset[str]) -> Iterator[RaisedFlag]:
    """The flags with the marks that are left in place of those that were handed in."""
    for raised in flags:
        if NO_TOUCH not in raised.flag.trigger:
            yield raised
        elif remaining:
            yield from raised_flags((raised.flag,), {NO_TOUCH: remaining, PLAN_REGION: remaining})


def without_lifted(context: ConsentContext, records: Records) -> ConsentContext:
    """Return a handed-in visit's context without the marks that the person has lifted in the room since."""
    entry = records.entries(kind="response", refers_to=context.visit.id)
    lifted = lifted_since(records, context.patient.id, entry[-1].at) if entry else frozenset()
    if not lifted & marked(context.response, NO_TOUCH):
        return context
    response = without_marks(context.response, lifted)
    remaining = marked(response, NO_TOUCH)
    standing = replace(context.decisions, no_touch=closed_areas(remaining, context.areas))
    flags = tuple(_flags(context.flags, remaining))
    return replace(context, response=response, standing=standing, flags=flags)


def lift_mark(workplace: Workplace, session: Session, visit_id: UUID, region: str, words: str) -> LiftedMark:
    """Write down that the person has lifted a mark, in the words they said.

    Raises NotAllowedError; LookupError for a mark that does not stand; ValueError without the person's words;
    StorageError; then nothing has changed.
    """
    require(session.member.role, Action.RECORD_BOUNDARY)
    said = words.strip()
    if not said:
        raise ValueError("a mark is lifted in the person's own words")
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    needed(response_entry(workplace, visit_id), "nothing was handed in at this visit")
    context = without_lifted(handed_in_context(workplace, visit_id)[0], records)
    needed(region if region in marked(context.response, NO_TOUCH) else None, "this mark does not stand")
    subject = context.patient.id
    body: dict[str, Json] = {"region": region, "words": said, "by": session.member.name}
    with records.atomic():
        records.append(MARK_LIFTED, body, actor=actor, at=now, subject_id=subject, refers_to=visit_id)
        records.audit(AuditEvent(AuditKind.MARK_LIFTED, actor, now, subject, visit_id))
    return LiftedMark(region, region_names(context).get(region, region), now, said, session.member.name)
