"""A visit: one person, one day, one packet of forms, and how far it has come."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from intake_app.domain.consent import EndKind
from intake_app.domain.kept_form import KeptForm


class VisitState(StrEnum):
    """Where a visit's paperwork stands, in the words of the front desk."""

    CHECKED_IN = "checked-in"
    WITH_PATIENT = "with-patient"
    PAUSED = "paused"
    WANTS_TO_TALK = "wants-to-talk"
    SIGNED = "signed"
    NOT_SIGNED = "not-signed"
    REVIEWED = "reviewed"
    COMPLETE = "complete"


_NEXT: dict[VisitState, frozenset[VisitState]] = {
    VisitState.CHECKED_IN: frozenset({VisitState.WITH_PATIENT}),
    VisitState.WITH_PATIENT: frozenset(
        {
            VisitState.PAUSED,
            VisitState.WANTS_TO_TALK,
            VisitState.SIGNED,
            VisitState.NOT_SIGNED,
            VisitState.WITH_PATIENT,
        }
    ),
    VisitState.PAUSED: frozenset({VisitState.WITH_PATIENT, VisitState.WANTS_TO_TALK, VisitState.NOT_SIGNED}),
    VisitState.WANTS_TO_TALK: frozenset({VisitState.WITH_PATIENT, VisitState.NOT_SIGNED}),
    VisitState.SIGNED: frozenset({VisitState.REVIEWED}),
    VisitState.NOT_SIGNED: frozenset({VisitState.WITH_PATIENT, VisitState.REVIEWED}),
    VisitState.REVIEWED: frozenset({VisitState.COMPLETE}),
    VisitState.COMPLETE: frozenset(),
}


class VisitStateError(ValueError):
    """A step that does not follow from where the visit stands."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One appointment. Times are aware datetimes.

    `forms` are the versions it is read with for ever, in order; empty at visits from before they were kept.
    """

    id: UUID
    patient_id: UUID
    practitioner_id: UUID
    at: datetime
    packet: str
    state: VisitState = VisitState.CHECKED_IN
    language: str = "en"
    ended: EndKind | None = None
    forms: tuple[KeptForm, ...] = ()

    def moved_to(self, state: VisitState, *, ended: EndKind | None = None) -> "Visit":
        """Return the visit one step on. Raises VisitStateError for a step out of order."""
        if state not in _NEXT[self.state]:
            raise VisitStateError(f"a visit that is {self.state} cannot become {state}")
        return replace(self, state=state, ended=ended or self.ended)
