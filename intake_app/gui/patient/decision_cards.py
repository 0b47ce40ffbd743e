"""Yes, ask me on the day, or no: side by side or below each other, but never two and one (rule C07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.cards import Cards
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.widgets.choice import Choice

LEAST = 204  # device-independent pixels a card needs at a text scale of 1.0


class DecisionCards(Cards):
    """`answered` carries the code, or None when it is taken back. Unset at first."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(choices, multi=False, columns=len(choices))

    @override
    def set_name(self, name: str) -> None:
        super().set_name(name)
        for card in self.cards.values():
            card.setAccessibleDescription(name)

    @override
    def _columns_in(self, width: int) -> int:
        count = len(self.cards)
        need = max(theme.px(LEAST), *(card.minimumSizeHint().width() for card in self.cards.values()))
        return count if count * (need + tokens.S) - tokens.S <= width else 1
