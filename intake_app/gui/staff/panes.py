"""A list and what is chosen in it: side by side where there is room, else one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NARROW = 900  # pixels at a text scale of 1.0


class Panes(QWidget):
    """`shares` are the widths of list and detail in relation to each other.

    Without `way_back` the detail has a way back of its own.
    """

    def __init__(
        self, listed: QWidget, detail: QWidget, shares: tuple[int, int] = (3, 2), way_back: bool = True
    ) -> None:
        super().__init__()
        self._listed, self._opened, self._single, self._way_back = listed, False, False, way_back
        self.back = PillButton(self.tr("Back to the list"), "ghost", "arrow-left", desk=True)
        self.back.setObjectName("panes:back")
        self.back.clicked.connect(self.show_list)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        side.addWidget(detail, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.L)
        self._row.addWidget(listed, shares[0])
        self._row.addWidget(self._side, shares[1])
        theme.changed.connect(self._arrange)
        self._arrange()

    def narrow(self) -> bool:
        return self.width() < theme.px(NARROW)

    def show_detail(self) -> None:
        """Bring the detail to the front where there is room for one alone."""
        self._opened, self._single = True, False
        self._arrange()

    def show_list(self) -> None:
        """Bring the list to the front where there is room for one alone."""
        self._opened = False
        self._arrange()

    def hide_detail(self) -> None:
        """Give the list the whole width until something is opened."""
        self._opened, self._single = False, True
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.narrow()
        self.back.setVisible(narrow and self._way_back)
        self._listed.setVisible(not narrow or not self._opened)
        self._side.setVisible(not self._single and (not narrow or self._opened))
