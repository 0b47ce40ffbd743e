"""What is read aloud of a screen: its texts in order, once the person asks for it (rule B04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui.widgets.choice import ChoiceCard
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def spoken_text(screen: QWidget) -> str:
    """Return every text and choice that is shown, in page order, a sentence a line."""
    lines = []
    for part in screen.findChildren(Text) + screen.findChildren(ChoiceCard):
        if part.isVisibleTo(screen) and part.text().strip():
            text = part.text().strip()
            lines.append(text if text[-1] in ".?!؟。" else f"{text}.")
    return "\n".join(lines)
