"""The other good ends, on every screen on the way to a signature: not today, on paper, with a person (E02, F07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.consent import EndKind
from intake_app.gui import tokens
from intake_app.gui.patient.columns import Columns
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate


class Ends(QWidget):
    """`chosen` carries an EndKind. With `main`, "Not today" stands beside it in the same size."""

    chosen = Signal(object)

    def __init__(self, main: PillButton | None = None) -> None:
        super().__init__()
        self.not_today = PillButton(self.tr("Not today"), "outline")
        self.paper = PillButton(self.tr("Use paper instead"), "ghost", "file-text")
        self.person = PillButton(self.tr("Ask a person"), "ghost", "messages")
        ends = ((self.not_today, EndKind.NOT_TODAY), (self.paper, EndKind.PAPER), (self.person, EndKind.PERSON))
        for button, kind in ends:
            button.setObjectName(f"sign:{'person' if kind is EndKind.PERSON else kind}")
            button.clicked.connect(lambda _on=False, kind=kind: self.chosen.emit(kind))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        if main is None:
            layout.addWidget(FlowRow(self.not_today, self.paper, self.person))
        else:
            layout.addWidget(Columns(self.not_today, main, least=220, most=420))
            layout.addWidget(FlowRow(self.paper, self.person))


def unread_banner(unread: tuple[tuple[str, str], ...], lead: Callable[[str], None]) -> QWidget:
    """Return the note about parts that are not opened yet, with a button to each (rule F01)."""
    banner = Banner(
        translate("SignEnds", "A few parts are not opened yet"),
        translate("SignEnds", "Please open them, or choose Talk in person there. Then you can sign."),
        "calm",
    )
    row = FlowRow()
    for page, title in unread:
        button = PillButton(title, "outline", "chevron-right", trailing=True)
        button.setObjectName(f"sign:unread:{page}")
        button.clicked.connect(lambda _on=False, page=page: lead(page))
        row.add(button)
    banner.body.addWidget(row)
    return banner
