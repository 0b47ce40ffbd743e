"""What may be done today: what was handed in, without what was taken back or lifted since, and without what waits."""

from dataclasses import replace

from intake_app.workflows.chaperone_offer import areas_waiting, planned_areas
from intake_app.workflows.consent_context import ConsentContext
from intake_app.workflows.consent_now import consent_now, standing_context
from intake_app.workflows.flag_inputs import INTIMATE
from intake_app.workflows.lifted_marks import without_lifted
from intake_app.workflows.ports import Records


def as_it_stands(context: ConsentContext, records: Records) -> ConsentContext:
    """Return a visit's context as it stands now, for whoever is about to give care. Nothing signed changes by it."""
    standing = without_lifted(standing_context(context, consent_now(records, context.visit.id)), records)
    intimate = bool(planned_areas(standing, records))
    flags = tuple(raised for raised in standing.flags if intimate or INTIMATE not in raised.flag.trigger)
    return replace(standing, flags=flags, waiting=areas_waiting(standing, records))
