"""Until when what a person agreed to holds, as a line or a notice: a date alone, for everybody at the clinic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.gui.staff.parts import small
from intake_app.gui.staff.words import short_day
from intake_app.gui.widgets.banner import Banner
from intake_app.workflows.standing_term import consent_term

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from intake_app.domain.visit import Visit
    from intake_app.gui.staff.seat import Seat


def _tr(text: str) -> str:
    return QCoreApplication.translate("TermNotice", text)


def term_notice(seat: Seat, patient_id: UUID, visit: Visit | None = None) -> QWidget | None:
    """Return what is to be said of a person's consent before a visit; None where they have none, or none that ends.

    Nothing is asked of the desk where the forms of `visit` ask for a new consent anyway.
    """
    term = consent_term(seat.workplace, seat.session, patient_id, visit.id if visit else None)
    if term is None or (term.ended and visit and seat.workplace.content.packet(visit.packet).holds_months):
        return None
    day = short_day(term.ends_on)
    if not term.ended:
        return small(_tr("Their consent ends on {0}.").format(day), "text")
    text = _tr("It ended on {0}. Please give them forms that ask for a new one.").format(day)
    banner = Banner(_tr("Their consent has run out"), text, "info", desk=True)
    banner.setObjectName("desk:consent-ended")
    return banner
