"""Parts of one width, side by side while each has room, below each other when not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Columns(Remembered):
    """Children of equal width and height; `least` is the width each needs at a text scale of 1.0."""

    def __init__(self, *children: QWidget, least: int, most: int = 10_000, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._children = children
        for child in children:
            child.setParent(self)

    @override
    def natural_width(self) -> int:
        return min(self._most, theme.px(self._least) + 80) * len(self._children)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(child.minimumSizeHint().width() for child in self._children), tokens.TARGET_MIN)

    def _columns(self, width: int) -> int:
        need = max(theme.px(self._least), *(child.minimumSizeHint().width() for child in self._children))
        count = len(self._children)
        fits = max(1, min(count, (width + tokens.M) // (need + tokens.M)))
        return next(n for n in range(fits, 0, -1) if count % n == 0 or n == 1)

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        columns = self._columns(width)
        each = min(self._most, (width - tokens.M * (columns - 1)) // columns)
        placed: list[tuple[QWidget, QRect]] = []
        top = 0
        for start in range(0, len(self._children), columns):
            row = self._children[start : start + columns]
            tall = max(_height(child, each) for child in row)
            placed += [(child, QRect(i * (each + tokens.M), top, each, tall)) for i, child in enumerate(row)]
            top += tall + tokens.S
        return placed


def _height(child: QWidget, width: int) -> int:
    return child.heightForWidth(width) if child.hasHeightForWidth() else child.sizeHint().height()
