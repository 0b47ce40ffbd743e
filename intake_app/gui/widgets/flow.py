"""Rows that wrap: buttons side by side while there is room, below each other when there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from intake_app.gui import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


_REARRANGE = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange})


class Arranged(QWidget):
    """Base of containers that place their children themselves and whose height follows their width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each shown child goes in `width` pixels, for a page read from the left."""
        return [(child, QRect(0, 0, width, child.height())) for child in self.findChildren(QWidget)]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return max((box.bottom() + 1 for _, box in self.boxes(arg__1)), default=0)

    @override
    def sizeHint(self) -> QSize:
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def natural_width(self) -> int:
        return 640

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in _REARRANGE:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        for child, box in self.boxes(self.width()):
            child.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))


class FlowRow(Arranged):
    """Children at their natural width, wrapping; `end` sets each row against the far side."""

    def __init__(
        self, *children: QWidget, end: bool = False, gap: int = tokens.S, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._end, self._gap = end, gap
        self._children: list[QWidget] = []
        for child in children:
            self.add(child)

    def add(self, child: QWidget) -> None:
        child.setParent(self)
        self._children.append(child)
        self.updateGeometry()
        self._arrange()

    def _shown(self) -> list[QWidget]:
        return [child for child in self._children if not child.isHidden()]

    @override
    def natural_width(self) -> int:
        shown = self._shown()
        return sum(c.sizeHint().width() for c in shown) + self._gap * max(0, len(shown) - 1)

    @override
    def minimumSizeHint(self) -> QSize:
        width = max((c.minimumSizeHint().width() for c in self._shown()), default=0)
        return QSize(width, max((c.minimumSizeHint().height() for c in self._shown()), default=0))

    @override
    def boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        placed: list[tuple[QWidget, QRect]] = []
        top = 0
        for row in self._rows(width):
            top = self._place(row, width, top, placed) + self._gap
        return placed

    def _rows(self, width: int) -> list[list[QWidget]]:
        rows: list[list[QWidget]] = []
        used = 0
        for child in self._shown():
            need = child.sizeHint().width()
            if rows and used + self._gap + need <= width:
                rows[-1].append(child)
                used += self._gap + need
            else:
                rows.append([child])
                used = need
        return rows

    def _place(self, row: list[QWidget], width: int, top: int, placed: list[tuple[QWidget, QRect]]) -> int:
        widths = [min(width, c.sizeHint().width()) for c in row]
        heights = [_height(c, w) for c, w in zip(row, widths, strict=True)]
        tall = max(heights)
        x = width - sum(widths) - self._gap * (len(row) - 1) if self._end else 0
        for child, w, h in zip(row, widths, heights, strict=True):
            placed.append((child, QRect(x, top + (tall - h) // 2, w, h)))
            x += w + self._gap
        return top + tall


def _height(child: QWidget, width: int) -> int:
    return child.heightForWidth(width) if child.hasHeightForWidth() else child.sizeHint().height()
