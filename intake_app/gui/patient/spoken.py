"""What is read aloud of a screen: its texts in order, once the person asks for it (rule B04)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from intake_app.gui.widgets.choice import ChoiceCard
from intake_app.gui.widgets.text import Text


@dataclass(frozen=True)
class Passage:
    """One text or choice, and how it is said: with a stop at its end."""

    part: QWidget
    said: str

    def mark(self, start: int, length: int) -> None:
        """Show which word is being said; a length of 0 shows none."""
        if isinstance(self.part, Text) and isValid(self.part):
            self.part.mark_word(start, length)


def spoken_passages(screen: QWidget) -> list[Passage]:
    """Return every text and choice that is shown, in the order in which the page is read."""
    found: list[Text | ChoiceCard] = [*screen.findChildren(Text), *screen.findChildren(ChoiceCard)]
    parts = [part for part in found if part.isVisibleTo(screen) and part.text().strip()]

    def place(part: QWidget) -> tuple[int, int]:
        spot = part.mapTo(screen, QPoint(0, 0))
        return spot.y(), spot.x() if part.isLeftToRight() else -spot.x()

    return [Passage(part, _with_stop(part.text())) for part in sorted(parts, key=place)]


def _with_stop(text: str) -> str:
    whole = text.rstrip()
    return whole if whole[-1] in ".?!؟。" else f"{whole}."
