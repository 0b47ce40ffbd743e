"""A stored document to look at, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.parts import part
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.pdf_view import PdfUnreadableError, PdfView
from intake_app.workflows.ports import DamagedStoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class PdfSheet(QWidget):
    """Shows one PDF under its heading; `on_back` closes it. `tools` are what else can be done with it."""

    def __init__(self, heading: str, on_back: Callable[[], None], back: str, tools: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.view = PdfView()
        self.view.set_name(heading)
        button = PillButton(back, "ghost", "arrow-left", desk=True)
        button.setObjectName("pdf:back")
        button.clicked.connect(lambda _on=False: on_back())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(part(heading))
        if tools:
            layout.addWidget(FlowRow(*tools, gap=tokens.XS))
        layout.addWidget(self.view, 1)

    def show_pdf(self, data: bytes) -> None:
        """Show the pages. Raises DamagedStoreError where the bytes are not a PDF."""
        try:
            self.view.set_value(data)
        except PdfUnreadableError as error:
            raise DamagedStoreError(
                self.tr("This document cannot be shown here."),
                self.tr("It is kept as it is. An export gives you the file."),
            ) from error
