"""A strip across the window whose content keeps to the same margins as the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.widgets.scroll import COLUMN, NARROW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


def margin_in(width: int) -> int:
    """Return the margin at either side of a page that is `width` pixels wide."""
    return max(tokens.XXL if width >= NARROW else tokens.XL, (width - COLUMN) // 2)


class Band(QWidget):
    """Holds one widget."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.S)
        layout.addWidget(content)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = margin_in(self.width())
        self.setContentsMargins(side - tokens.XL, 0, side - tokens.XL, 0)
        super().resizeEvent(event)
