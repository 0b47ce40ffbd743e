"""What was recorded about a person's boundaries after they signed; it goes with the visit when its record leaves."""

from dataclasses import dataclass

from intake_app.domain.chaperone import ChaperoneRecord
from intake_app.workflows.chaperone_offer import outcomes_of
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.lifted_marks import LiftedMark, lifted_marks
from intake_app.workflows.ports import Records


@dataclass(frozen=True, slots=True)
class BoundaryRecord:
    """The outcomes of the offer of a chaperone, and the marks that the person lifted, each oldest first."""

    chaperone: tuple[ChaperoneRecord, ...] = ()
    lifted: tuple[LiftedMark, ...] = ()


def boundary_record(context: ConsentContext, records: Records) -> BoundaryRecord:
    """Return what was recorded at a visit."""
    return BoundaryRecord(outcomes_of(records, context.visit.id), lifted_marks(context, records))
