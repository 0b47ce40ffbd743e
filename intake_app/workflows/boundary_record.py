"""What was recorded after a person signed: boundaries, and what was left. It goes with the visit's record."""

from dataclasses import dataclass

from intake_app.domain.chaperone import ChaperoneRecord
from intake_app.workflows.chaperone_offer import outcomes_of
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.left_for_staff import Completion, completions
from intake_app.workflows.lifted_marks import LiftedMark, lifted_marks
from intake_app.workflows.ports import Records


@dataclass(frozen=True, slots=True)
class BoundaryRecord:
    """Outcomes of the offer of a chaperone, marks that were lifted, parts that were written down; each oldest first."""

    chaperone: tuple[ChaperoneRecord, ...] = ()
    lifted: tuple[LiftedMark, ...] = ()
    completed: tuple[Completion, ...] = ()


def boundary_record(context: ConsentContext, records: Records) -> BoundaryRecord:
    """Return what was recorded at a visit."""
    visit_id = context.visit.id
    return BoundaryRecord(
        outcomes_of(records, visit_id), lifted_marks(context, records), completions(records, visit_id)
    )
