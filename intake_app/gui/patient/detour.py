"""A way from the review to one page and back: who came to change one thing is led home once it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.workflows.ports import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import IntakeState


class Detour:
    """Holds where a change began, until the person is back there."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._home = ""

    def begin(self, state: IntakeState) -> None:
        """A change begins on this page."""
        self._home = state.page.id

    def leaving(self, before: IntakeState, act: Callable[[], IntakeState]) -> Callable[[], IntakeState]:
        """Return an act that leaves the page `before` forwards, and then leads home where it was a detour."""
        known = set(self._journey.journal.opened)

        def go() -> IntakeState:
            state = act()
            if self._home and state.page.id != before.page.id and state.page.id in known and not state.care:
                return self._go_home(state)
            return state

        return go

    def _go_home(self, state: IntakeState) -> IntakeState:
        """Go back to where the change began. Where that cannot be saved, the person goes on page by page."""
        try:
            state = self._journey.return_to(self._home)
        except StorageError:
            return state
        self._home = ""
        return state
