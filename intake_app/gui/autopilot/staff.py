"""Plays the clinic's staff through their own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.domain.chaperone import ChaperoneOutcome
from intake_app.gui.autopilot.hand import NotThereError
from intake_app.gui.staff.sign_in import SignInScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from intake_app.gui.autopilot.hand import Hand

WISH_OUTCOME = "Spoke with the person; what they named is left out."
ALERT_OUTCOME = "Spoke with the person in private; a plan is agreed."


class ScriptedStaff:
    """`pins` maps a name to its PIN."""

    def __init__(self, hand: Hand, pins: Mapping[str, str], seen: Callable[[str], None]) -> None:
        self._hand, self._pins, self._seen = hand, pins, seen

    def sign_in(self, name: str) -> None:
        """Choose a name and enter its PIN."""
        screen = next((s for s in self._hand.window.findChildren(SignInScreen) if s.isVisible()), None)
        if screen is None:
            raise NotThereError("nobody can sign in on this screen")
        card = next(c for c in screen.people.cards.values() if c.text() == name)
        self._hand.press(card)
        self._seen("sign-in")
        for digit in self._pins[name]:
            self._hand.press(f"pin:{digit}")
        self._hand.press("pin:enter")

    def sign_out(self) -> None:
        """Leave the pages."""
        self._hand.press("nav:sign-out")

    def hand_over(self, visit_id: UUID, how: str = "id-seen") -> None:
        """Open a visit on the list and give the tablet to its patient."""
        self._seen("front-desk")
        self._hand.press(f"desk:row:{visit_id}")
        self._hand.press(f"desk:identity:{how}")
        self._seen("hand-over")
        self._hand.press("desk:hand-over")

    def review(self, visit_id: UUID) -> None:
        """Read every section of an intake, close its alerts, offer a chaperone, and mark it as reviewed."""
        self._seen("review-list")
        self._hand.press(f"review:row:{visit_id}")
        self._seen("review-top")
        for name in [n for n in self._hand.names() if n.startswith("review:alert-close:")]:
            alert = name.rsplit(":", maxsplit=1)[-1]
            self._fill(f"review:alert-outcome:{alert}", ALERT_OUTCOME)
            self._hand.press(name)
        if "agreed:save" in self._hand.names():
            self._hand.write(self._hand.find("agreed:outcome"), WISH_OUTCOME)
            self._hand.press("agreed:save")
        if "chaperone:save" in self._hand.names():
            self._hand.press(f"chaperone:{ChaperoneOutcome.DECLINED_AND_AGREED}")
            self._hand.press("chaperone:save")
        for name in [n for n in self._hand.names() if n.startswith("review:open:")]:
            self._hand.press(name)
        self._seen("review-sections")
        self._hand.press("review:reviewed")
        self._seen("reviewed")

    def countersign(self, name: str) -> None:
        """Attest the talk and sign last."""
        self._hand.press("countersign:explain-back:done")
        self._hand.press("countersign:questions:yes")
        self._fill("countersign:pin", self._pins[name])
        self._seen("countersign")
        self._hand.press("countersign:sign")
        self._seen("countersigned")

    def _fill(self, name: str, text: str) -> None:
        box = self._hand.find(name)
        inner = box.findChild(QLineEdit) if not isinstance(box, QLineEdit) else None
        self._hand.write(inner if isinstance(inner, QWidget) else box, text)
