"""How long a consent holds: whole calendar months from the day of the visit, by the clinic's clocks (facts.md C28)."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from intake_app.domain.calendar_months import months_later
from intake_app.workflows.consent_context import ConsentContext, decision_items


def ends_on(context: ConsentContext) -> date | None:
    """Return the day on which a consent of this visit ends; None where nothing is decided, or the packet names none."""
    months = context.packet.holds_months
    decides = any(any(decision_items(context.packet, kind)) for kind in ("technique", "area"))
    return months_later(context.visit_day, months) if months and decides else None


def ends_at(context: ConsentContext) -> datetime | None:
    """Return the moment at which it ends: the beginning of that day at the clinic."""
    day = ends_on(context)
    return datetime.combine(day, time.min, ZoneInfo(context.clinic.time_zone)) if day else None
