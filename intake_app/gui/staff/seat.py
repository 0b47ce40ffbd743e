"""Who sits at this screen, and what they may reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from intake_app.gui.staff.paper_tools import PaperTools

if TYPE_CHECKING:
    from datetime import date, datetime

    from intake_app.workflows.unlock import Session
    from intake_app.workflows.workplace import Workplace


@dataclass(slots=True)
class Seat:
    """One for all pages of a signed-in person; `session` is renewed when the same person comes back after a lock.

    `tools` reach the printer, folders and files.
    """

    workplace: Workplace
    session: Session
    tools: PaperTools = field(default_factory=PaperTools)

    def zone(self) -> ZoneInfo:
        """Return the clinic's time zone; UTC before the clinic is set up."""
        clinic = self.workplace.records.clinic()
        return ZoneInfo(clinic.time_zone if clinic else "UTC")

    def today(self) -> date:
        """Return the clinic's day."""
        return self.local(self.workplace.clock.now()).date()

    def local(self, at: datetime) -> datetime:
        """Return a moment in the clinic's time zone."""
        return at.astimezone(self.zone())
