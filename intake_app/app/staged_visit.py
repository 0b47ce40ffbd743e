"""One visit on stage: the clinic's window offscreen, staff and patient played through its own buttons."""

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from intake_app.app.sample_clinic import FRONT_DESK, PRACTITIONER, SampleClinic
from intake_app.gui.application import create_application
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.autopilot.staff import ScriptedStaff
from intake_app.gui.clinic_window import ClinicWindow
from intake_app.gui.theme import theme
from intake_app.workflows.answer import Journey
from intake_app.workflows.workplace import Workplace


class _OpenDoors:
    """The doors of a clinic that is open already."""

    def __init__(self, clinic: SampleClinic) -> None:
        self.demo_pins: Mapping[str, str] | None = clinic.pins
        self._clinic = clinic

    def prepare(self) -> None:
        """Everything is there."""

    def is_set_up(self) -> bool:
        """The clinic is there."""
        return True

    def open_quietly(self) -> Workplace:
        """Return the clinic."""
        return self._clinic.workplace

    def open_with(self, _passphrase: str) -> Workplace:
        """Return the clinic."""
        return self._clinic.workplace

    def set_up(self, _answers: object) -> Workplace:
        """Return the clinic."""
        return self._clinic.workplace

    def fits(self, passphrase: str) -> bool:
        """Whether this is the sample passphrase."""
        return passphrase == self._clinic.passphrase

    def close(self) -> None:
        """The records stay open for the report."""


class StagedVisit:
    """Holds the window between the scenes, until `close` or the end of its `with` block, however that ends.

    `photograph` gets the hand and a name for the picture.
    """

    def __init__(self, clinic: SampleClinic, size: tuple[int, int], photograph: Callable[[Hand, str], None]) -> None:
        create_application(["intake-app"])
        theme.set(reduce_motion=True)
        self._clinic, self._photograph = clinic, photograph
        self.window = ClinicWindow(_OpenDoors(clinic))
        self.window.resize(*size)
        self.window.show()
        self.hand = Hand(self.window)
        self._photograph(self.hand, "opening")
        self.window.proceed()
        self.staff = ScriptedStaff(self.hand, clinic.pins, self.seen)

    def seen(self, name: str) -> None:
        """Take a picture of what is on the screen."""
        self._photograph(self.hand, name)

    def hand_over(self) -> Journey:
        """The front desk signs in and gives the tablet to the first patient of the day."""
        self.staff.sign_in(FRONT_DESK)
        self.staff.hand_over(self._clinic.visits[0].id)
        if self.window.journey is None:
            raise LookupError("the tablet was not handed over")
        return self.window.journey

    def hand_back(self) -> None:
        """The patient gives the tablet back."""
        self.hand.press("end:hand-back")
        self.seen("handed-back")

    def review_and_countersign(self) -> None:
        """The practitioner reads everything, marks it as reviewed and signs last."""
        self.staff.sign_in(PRACTITIONER)
        self.staff.review(self._clinic.visits[0].id)
        self.staff.countersign(PRACTITIONER)
        self.staff.sign_out()

    def close(self) -> None:
        """Close the window, also where a patient still has it; calling twice is harmless."""
        if self.window.flow is not None:
            self.window.flow.release()
        self.window.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
