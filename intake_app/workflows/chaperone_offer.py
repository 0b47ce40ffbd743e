"""The offer of a chaperone at a visit: what the person asked for, what came of it, and what waits because of it.

An outcome can be recorded again. The newest counts, and the earlier ones stay (rule C06, OAR 847-010-0130).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from intake_app.domain.audit import AuditEvent, AuditKind
from intake_app.domain.chaperone import (
    ChaperoneOutcome,
    ChaperoneRecord,
    areas_that_wait,
    require_chaperone_offer,
)
from intake_app.domain.practitioner import Action, require
from intake_app.domain.response_json import Json
from intake_app.workflows.answer import needed
from intake_app.workflows.answer_words import answer_words
from intake_app.workflows.consent_context import ConsentContext, decision_items
from intake_app.workflows.consent_now import consent_before
from intake_app.workflows.intimate_plan import IntimatePlans
from intake_app.workflows.ports import Records
from intake_app.workflows.unlock import Session
from intake_app.workflows.workplace import Workplace

CHAPERONE = "chaperone-offer"
ASKED = ("comfort.chaperone", "pelvic.chaperone")
ASKED_TODAY, WANTED = "check.comfort", "chaperone"


@dataclass(frozen=True, slots=True)
class ChaperoneOffer:
    """The offer at one visit: `areas` by name, what the person asked for as (question, answer), outcomes oldest first.

    `waits` names the areas where no care takes place today.
    """

    areas: tuple[str, ...]
    asked: tuple[tuple[str, str], ...]
    outcomes: tuple[ChaperoneRecord, ...]
    waits: tuple[str, ...] = ()

    @property
    def newest(self) -> ChaperoneRecord | None:
        """The outcome that counts; None while there is none."""
        return self.outcomes[-1] if self.outcomes else None


def planned_areas(context: ConsentContext, records: Records) -> frozenset[str]:
    """Return the codes of the areas in a visit's plan for which a chaperone is offered."""
    visit = context.visit
    earlier = consent_before(records, context.patient.id, visit.id, visit.at)
    before = earlier.decisions if earlier else None
    return IntimatePlans(context.packet).areas(context.response, context.decisions, before)


def outcomes_of(records: Records, visit_id: UUID) -> tuple[ChaperoneRecord, ...]:
    """Return every outcome that was recorded at a visit, oldest first."""
    return tuple(
        _from_json(entry.body, entry.at)
        for entry in records.entries(kind=CHAPERONE, refers_to=visit_id)
        if entry.body is not None
    )


def _from_json(body: Mapping[str, Json], at: datetime) -> ChaperoneRecord:
    outcome = ChaperoneOutcome(str(body.get("outcome")))
    return ChaperoneRecord(outcome, str(body.get("offered_by")), at, str(body.get("name")), str(body.get("role")))


def areas_waiting(context: ConsentContext, records: Records) -> frozenset[str]:
    """Return the codes of the areas where no care takes place at this visit, because the offer was put off."""
    outcomes = outcomes_of(records, context.visit.id)
    if not outcomes or outcomes[-1].may_go_on:
        return frozenset()
    return areas_that_wait(planned_areas(context, records), outcomes[-1])


def _asked(context: ConsentContext) -> Iterator[tuple[str, str]]:
    for link_id in (*ASKED, ASKED_TODAY):
        item, answer = context.packet.items.get(link_id), context.response.get(link_id)
        if item is None or answer is None or not answer.answered or link_id not in context.enabled:
            continue
        if link_id != ASKED_TODAY or WANTED in answer.codes:
            view = context.view(item)
            yield view.text, answer_words(view, answer, context.words)


def area_names(context: ConsentContext, codes: frozenset[str]) -> tuple[str, ...]:
    """Return what areas are called: as the visit's own forms ask about them, else in the fixed words."""
    asked = {code: context.view(item).text for code, item in decision_items(context.packet, "area")}
    ordered = [code for code in asked if code in codes] + sorted(codes - asked.keys())
    return tuple(asked.get(code) or context.words.known(f"area.{code}") or code for code in ordered)


def chaperone_offer(context: ConsentContext, records: Records) -> ChaperoneOffer | None:
    """Return the offer of a visit; None where no care near these areas is planned and none was ever recorded."""
    areas, outcomes = planned_areas(context, records), outcomes_of(records, context.visit.id)
    if not areas and not outcomes:
        return None
    waits = areas_that_wait(areas, outcomes[-1] if outcomes else None)
    return ChaperoneOffer(area_names(context, areas), tuple(_asked(context)), outcomes, area_names(context, waits))


def require_offer(context: ConsentContext, records: Records) -> None:
    """Let a visit's plan be saved. Raises ChaperoneError for an intimate one without an outcome of the offer."""
    outcomes = outcomes_of(records, context.visit.id)
    require_chaperone_offer(planned_areas(context, records), outcomes[-1] if outcomes else None)


def record_offer(
    workplace: Workplace,
    session: Session,
    visit_id: UUID,
    outcome: ChaperoneOutcome,
    *,
    name: str = "",
    role: str = "",
    offered_by: str | None = None,
) -> ChaperoneRecord:
    """Record what came of the offer; `offered_by` is whoever is signed in where nobody else is named.

    Raises NotAllowedError, LookupError, ChaperoneError, StorageError; then nothing has changed.
    """
    require(session.member.role, Action.RECORD_BOUNDARY)
    records, now, actor = workplace.records, workplace.clock.now(), str(session.member.id)
    visit = needed(records.visit(visit_id), "there is no such visit")
    here = outcome is ChaperoneOutcome.PRESENT
    offered = session.member.name if offered_by is None else offered_by.strip()
    made = ChaperoneRecord(outcome, offered, now, name.strip() if here else "", role.strip() if here else "")
    body: dict[str, Json] = {
        "outcome": str(made.outcome),
        "offered_by": made.offered_by,
        "name": made.name,
        "role": made.role,
        "by": session.member.name,
    }
    with records.atomic():
        records.append(CHAPERONE, body, actor=actor, at=now, subject_id=visit.patient_id, refers_to=visit_id)
        detail = {"outcome": str(outcome)}
        records.audit(AuditEvent(AuditKind.CHAPERONE_OFFERED, actor, now, visit.patient_id, visit_id, detail))
    return made
