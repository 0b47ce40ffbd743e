"""Choice cards that are measured once for each width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.widgets.choice import CardGrid
from intake_app.gui.widgets.picture import decode
from intake_app.gui.widgets.picture_card import PictureCard

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from intake_app.gui.widgets.choice import Choice, ChoiceCard


class Cards(Remembered, CardGrid):
    """As CardGrid, with pictures where options have some. `least` is the width that a card needs at least."""

    def __init__(
        self,
        choices: Sequence[Choice],
        multi: bool = True,
        columns: int = 3,
        least: int = CardGrid.least,
        parent: QWidget | None = None,
    ) -> None:
        self.least = least
        super().__init__(choices, multi, columns, parent)

    @override
    def new_card(self, choice: Choice) -> ChoiceCard:
        image = decode(choice.picture) if choice.picture else None
        if image is None:
            return super().new_card(choice)
        return PictureCard(choice.title, image, choice.hint, self._multi, self)

    @override
    def show_only(self, codes: Collection[str]) -> None:
        self._known = None
        super().show_only(codes)
