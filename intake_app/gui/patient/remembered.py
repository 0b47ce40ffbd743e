"""Containers that measure their parts once: a page turn asks many times for the same width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.widgets.flow import Arranged

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_STALE = frozenset(
    {
        QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange, QEvent.Type.ChildAdded,
        QEvent.Type.ChildRemoved, QEvent.Type.Show,
    }
)  # fmt: skip


class Remembered(Arranged):
    """Write `place`; `boxes` asks it once for each width, until a part changes."""

    _known: dict[int, list[tuple[QWidget, QRect]]] | None = None

    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each part goes in `width` pixels, for a page read from the left."""
        return super().boxes(width)

    @override
    def sizeHint(self) -> QSize:
        """Only the width counts where height follows width; measuring the height here would be done twice."""
        return QSize(self.natural_width(), tokens.TARGET_MIN)

    @override
    def boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        known = self._known = {} if self._known is None else self._known
        if width not in known:
            known[width] = self.place(width)
        return known[width]

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in _STALE:
            self._known = None
        return super().event(event)


class Row(Remembered):
    """Parts at their natural width, one after the other, wrapping."""

    def __init__(self, gap: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._parts: list[QWidget] = []

    def add(self, part: QWidget) -> None:
        """Add a part at the end."""
        part.setParent(self)
        self._parts.append(part)

    @override
    def natural_width(self) -> int:
        return sum(part.sizeHint().width() + self._gap for part in self._parts)

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        placed: list[tuple[QWidget, QRect]] = []
        x, top, tall = 0, 0, 0
        for part in self._parts:
            wide = min(width, part.sizeHint().width())
            if x and x + wide > width:
                x, top, tall = 0, top + tall + self._gap, 0
            high = part.heightForWidth(wide)
            placed.append((part, QRect(x, top, wide, high)))
            x, tall = x + wide + self._gap, max(tall, high)
        return _middled(placed)


def _middled(placed: list[tuple[QWidget, QRect]]) -> list[tuple[QWidget, QRect]]:
    """Put what is lower than its line in the middle of it."""
    tall: dict[int, int] = {}
    for _, box in placed:
        tall[box.top()] = max(tall.get(box.top(), 0), box.height())
    return [(part, box.translated(0, (tall[box.top()] - box.height()) // 2)) for part, box in placed]
