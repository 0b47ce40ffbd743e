"""A rounded surface that holds other widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole


class Panel(QWidget):
    """Add content to `body`. `edge` outlines it; None leaves it without an outline."""

    def __init__(
        self,
        fill: ColourRole = "surface",
        edge: ColourRole | None = "hairline",
        pad: int = tokens.L,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge = fill, edge
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(tokens.S)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(self._fill))
        no_edge = self._edge is None
        painter.setPen(
            QPen(Qt.PenStyle.NoPen) if no_edge else QPen(theme.colour(self._edge or "border"), tokens.BORDER)
        )
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
