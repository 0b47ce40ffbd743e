"""A region of the painted body as a button of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from intake_app.gui.widgets.touch import SpokenButton, by_keyboard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from intake_app.domain.body import Region

_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ASIDE = 2  # how much more a step to the side counts than one straight ahead


class RegionButton(SpokenButton):
    """Reached by keys and screen readers; the finger meets the canvas below it.

    One Tab leads to the body, arrow keys from region to region; `stepped` asks for the neighbour in a direction.
    """

    stepped = Signal(int, int)

    def __init__(self, region: Region, name: str, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.region, self._canvas, self.ring = region, canvas, False
        self.setObjectName(region.code)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)

    @override
    def nextCheckState(self) -> None:
        """The mark comes from the value, not from the press."""

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Invisible: the canvas paints the region."""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in _ARROWS:
            self.stepped.emit(*_ARROWS[e.key()])
            return
        super().keyPressEvent(e)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.ring = by_keyboard(e)
        self._canvas.update()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.ring = False
        self._canvas.update()


def neighbour(start: RegionButton, others: Iterable[RegionButton], right: int, down: int) -> RegionButton | None:
    """The nearest region in a direction; (1, 0) is to the right, (0, 1) downward."""
    here = start.geometry().center()

    def cost(at: QPoint) -> float | None:
        dx, dy = at.x() - here.x(), at.y() - here.y()
        ahead, aside = dx * right + dy * down, abs(dx * down) + abs(dy * right)
        return ahead + ASIDE * aside if ahead > 0 else None

    costs = [(cost(other.geometry().center()), other) for other in others if other is not start]
    reachable = [(far, other) for far, other in costs if far is not None]
    return min(reachable, key=lambda pair: pair[0])[1] if reachable else None
