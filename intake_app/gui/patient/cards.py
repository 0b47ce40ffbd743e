"""Choice cards that are measured once for each width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.widgets.choice import CardGrid

if TYPE_CHECKING:
    from collections.abc import Collection


class Cards(Remembered, CardGrid):
    """As CardGrid."""

    @override
    def show_only(self, codes: Collection[str]) -> None:
        self._known = None
        super().show_only(codes)
