"""Two parts of a page: side by side where there is room, one above the other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROOM = 860  # device-independent pixels at a text scale of 1.0, below which the parts stand one above the other
GAP = 56


class Beside(Remembered):
    """`side` takes `share` of the width. Stacked, it comes first with `side_first`, at most `stacked_height` high."""

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        share: float = 0.27,
        side_first: bool = False,
        stacked_height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._main, self._side = main, side
        self._share, self._side_first, self._stacked_height = share, side_first, stacked_height
        self._middle = side_first
        for child in (main, side):
            child.setParent(self)

    def stacked(self, width: int) -> bool:
        """Whether the parts stand one above the other in `width` pixels."""
        return width < ROOM * min(theme.scale, 1.5)

    @override
    def natural_width(self) -> int:
        return 1100

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._main.minimumSizeHint().width(), 1), tokens.TARGET_MIN)

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        return self._above(width) if self.stacked(width) else self._next_to(width)

    def _next_to(self, width: int) -> list[tuple[QWidget, QRect]]:
        side = round(width * self._share)
        main = width - side - GAP
        tall = (_height(self._main, main), _height(self._side, side))
        shift = max(0, tall[1] - tall[0]) // 2 if self._middle else 0
        drop = max(0, tall[0] - tall[1]) // 2 if self._middle else 0
        return [
            (self._main, QRect(0, shift, main, tall[0])),
            (self._side, QRect(width - side, drop, side, tall[1])),
        ]

    def _above(self, width: int) -> list[tuple[QWidget, QRect]]:
        side_tall = _height(self._side, width)
        side = QRect(0, 0, width, min(side_tall, round(self._stacked_height / theme.scale) or side_tall))
        main = QRect(0, 0, width, _height(self._main, width))
        if self._side_first:
            main.moveTop(side.height() + tokens.L)
        else:
            side.moveTop(main.height() + tokens.XL)
        return [(self._main, main), (self._side, side)]


def _height(child: QWidget, width: int) -> int:
    return child.heightForWidth(width) if child.hasHeightForWidth() else child.sizeHint().height()
