"""An icon beside text that already says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.touch import is_rtl

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole


class IconLabel(QWidget):
    """Decoration: has no accessible name. `size` is in pixels at a text scale of 1.0."""

    def __init__(
        self, icon: str, colour: ColourRole = "primary", size: int = 26, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._colour, self._size = icon, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), self._icon, QRectF(self.rect()), theme.colour(self._colour), is_rtl(self))
