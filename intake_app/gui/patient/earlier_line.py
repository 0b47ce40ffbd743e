"""What the person wrote at an earlier visit, under the question that is about it; private words wait behind "show"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from intake_app.workflows.item_view import EarlierWords


class EarlierLine(QWidget):
    """Shows nothing of covered words until the person asks for them (rule B05)."""

    def __init__(self, earlier: EarlierWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier = earlier
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        self.said = Text("" if earlier.covered else earlier.said, "body")
        self.cover = PillButton("", "outline", "eye")
        self.cover.setObjectName("earlier:show")
        self.cover.clicked.connect(self._toggle)
        if earlier.covered:
            self.said.hide()
            layout.addWidget(FlowRow(self.cover))
            self._word_cover()
        layout.addWidget(self.said)

    def _word_cover(self) -> None:
        shown = bool(self.said.text())
        self.cover.setText(self.tr("Hide what I wrote") if shown else self.tr("Show what I wrote"))
        self.cover.icon_name = "eye-off" if shown else "eye"
        self.cover.updateGeometry()

    def _toggle(self) -> None:
        self.said.setText("" if self.said.text() else self._earlier.said)
        self.said.setVisible(bool(self.said.text()))
        self._word_cover()
        announce(self.cover, self.said.text() or self.cover.text())
