"""What was recorded about a person's boundaries after they signed; it goes with the visit when its record leaves."""

from dataclasses import dataclass

from intake_app.domain.chaperone import ChaperoneRecord
from intake_app.domain.visit import Visit
from intake_app.workflows.chaperone_offer import outcomes_of
from intake_app.workflows.ports import Records


@dataclass(frozen=True, slots=True)
class BoundaryRecord:
    """The outcomes of the offer of a chaperone, oldest first."""

    chaperone: tuple[ChaperoneRecord, ...] = ()


def boundary_record(records: Records, visit: Visit) -> BoundaryRecord:
    """Return what was recorded at a visit."""
    return BoundaryRecord(outcomes_of(records, visit.id))
