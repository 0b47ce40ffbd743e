"""A list of what is still to be looked at, each a link to its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence


class ErrorSummary(Panel):
    """Hidden while empty. `answered` carries the code of the entry that was pressed."""

    answered = Signal(object)

    def __init__(self, title: str = "", desk: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("error_soft", "error", tokens.L, parent)
        set_role(self, QAccessible.Role.AlertMessage)
        self._desk = desk
        self._heading = Heading(title or self.tr("Please look at these"), 2, "desk_lead" if desk else "lead")
        self.body.addWidget(self._heading)
        self._links = QVBoxLayout()
        self._links.setSpacing(tokens.XS)
        self.body.addLayout(self._links)
        self.links: dict[str, PillButton] = {}
        self.set_errors(())

    def set_errors(self, errors: Sequence[tuple[str, str]]) -> None:
        """(code, what to do) for each entry, in page order; announces the first time it becomes shown."""
        for link in self.links.values():
            self._links.removeWidget(link)
            link.deleteLater()
        self.links = {}
        for code, text in errors:
            link = PillButton(text, "ghost", "chevron-right", desk=self._desk)
            link.clicked.connect(lambda _on=False, c=code: self.answered.emit(c))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
            self.links[code] = link
        self.setAccessibleName(self._heading.text())
        self.setVisible(bool(errors))
        if errors:
            announce(self, ". ".join([self._heading.text(), *(text for _, text in errors)]))
