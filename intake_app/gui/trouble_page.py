"""When the records cannot be opened: what happened, what to do, and a way to try again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from collections.abc import Callable


class TroublePage(PageScroll):
    """One sentence, one remedy, one button."""

    def __init__(self, sentence: str, remedy: str, again: Callable[[], None]) -> None:
        super().__init__(680)
        self.body.addStretch(1)
        self.body.addWidget(Heading(self.tr("The records are not open")))
        self.body.addWidget(Text(sentence, "lead"))
        if remedy:
            self.body.addWidget(Text(remedy))
        self.again = PillButton(self.tr("Try again"), "primary", "refresh")
        self.again.setObjectName("trouble:again")
        self.again.clicked.connect(lambda _on=False: again())
        self.body.addWidget(FlowRow(self.again))
        self.body.addStretch(2)
