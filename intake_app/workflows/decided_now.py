"""What is decided for a visit: at the visit itself, or, where it decides nothing anew, at the one before that holds."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from intake_app.domain.consent import Decisions
from intake_app.workflows.consent_context import ConsentContext, decision_items
from intake_app.workflows.consent_now import consent_before, standing_context
from intake_app.workflows.flag_inputs import NO_TOUCH
from intake_app.workflows.handed_in import handed_in_context
from intake_app.workflows.ports import FormsGoneError
from intake_app.workflows.workplace import Workplace


@dataclass(frozen=True, slots=True)
class DecidedNow:
    """`context` has the forms that asked, with what stands of the decisions; `day` is None where this visit asked."""

    context: ConsentContext
    day: date | None = None


def _asks(context: ConsentContext) -> bool:
    """Whether the visit itself asks for a decision."""
    return any(
        item.link_id in context.enabled
        for kind in ("technique", "area")
        for _, item in decision_items(context.packet, kind)
    )


def _earlier(workplace: Workplace, visit_id: UUID, language: str) -> ConsentContext:
    try:
        return handed_in_context(workplace, visit_id, language)[0]
    except FormsGoneError:  # the codes are in the consent itself; only their names are those of today
        return handed_in_context(workplace, visit_id, language, forms_of_today=True)[0]


def decided_now(workplace: Workplace, context: ConsentContext) -> DecidedNow:
    """Return what is decided for a visit whose `context` is as it stands today; marks and what waits are today's.

    What has run out or was taken back stands no longer. Raises LookupError, FormsGoneError.
    """
    visit, records = context.visit, workplace.records
    before = None if _asks(context) else consent_before(records, context.patient.id, visit.id, visit.at)
    if before is None:
        return DecidedNow(context)
    earlier = _earlier(workplace, before.visit_id, context.words.language)
    stood = standing_context(earlier, before).decisions
    closed = context.decisions.no_touch if NO_TOUCH in context.packet.items else stood.no_touch
    standing = Decisions(stood.techniques, stood.areas, closed)
    return DecidedNow(replace(earlier, standing=standing, waiting=context.waiting), earlier.visit_day)
