"""A form on the real patient screens before it is published, in a clinic that is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from intake_app.workflows.answer import Journey


class Trial(Protocol):
    """One person's way through the form. Nothing of it reaches the clinic's records."""

    @property
    def journey(self) -> Journey: ...
    def close(self) -> None:
        """Throw the clinic away, with all that was entered."""
        ...
