"""A 0 to 10 scale as a row of taps, unset at first."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.flow import Arranged
from intake_app.gui.widgets.one_of import OneOf
from intake_app.gui.widgets.text import Text
from intake_app.gui.widgets.touch import MARGIN, TouchButton, paint_ring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.gui.tokens import ColourRole

WIDEST = 107


class _Step(TouchButton):
    """One number of the scale. `passed` marks those below the chosen one."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(str(number), parent=parent)
        self.passed = False

    def least(self) -> int:
        text = QFontMetricsF(theme.font("label")).horizontalAdvance("10")
        return math.ceil(max(tokens.TARGET_MIN, text + tokens.S)) + 2 * MARGIN

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return max(64, theme.px(48)) + 2 * MARGIN

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.least(), self.heightForWidth(0))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, on = self.body(), self.isChecked()
        rest: ColourRole = "selected" if self.passed else "surface"
        painter.setBrush(theme.colour("primary") if on else self.blend(rest, "sunken"))
        painter.setPen(QPen(theme.colour("primary" if on or self.passed else "border"), tokens.BORDER))
        painter.drawRoundedRect(box, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        if self.ring:
            paint_ring(painter, box, tokens.RADIUS_FIELD)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("on_primary" if on else "on_selected" if self.passed else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class ScaleInput(Arranged):
    """Numbers `low` to `high`; `answered` carries an int, or None when the answer is taken back.

    Wraps to two rows when one does not fit.
    """

    answered = Signal(object)

    def __init__(
        self,
        low_text: str,
        high_text: str,
        low: int = 0,
        high: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.steps = {number: _Step(number, self) for number in range(low, high + 1)}
        self._low = Text(low_text, "small", "text_muted", parent=self)
        self._high = Text(high_text, "small", "text_muted", parent=self)
        for number, words in ((low, low_text), (high, high_text)):
            self.steps[number].setAccessibleName(f"{number}, {words}")
        self._one = OneOf(self.steps.items(), self)
        self._one.chosen.connect(self._chosen)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> int | None:
        value = self._one.value()
        return value if isinstance(value, int) else None

    def set_value(self, value: int | None) -> None:
        """Show an answer without emitting; raises ValueError outside the scale."""
        self._one.set_value(value)
        self._tint()

    def _chosen(self, _value: object) -> None:
        self._tint()
        self.answered.emit(self.value())

    def _tint(self) -> None:
        value = self.value()
        for number, step in self.steps.items():
            step.passed = value is not None and number < value
            step.update()

    def _per_row(self, width: int) -> int:
        least = next(iter(self.steps.values())).least()
        fits = max(1, width // least)
        rows = math.ceil(len(self.steps) / fits)
        return math.ceil(len(self.steps) / rows)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(next(iter(self.steps.values())).least() * 3, tokens.TARGET_MIN)

    @override
    def natural_width(self) -> int:
        return len(self.steps) * max(WIDEST, next(iter(self.steps.values())).least())

    @override
    def boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        per_row = self._per_row(width)
        each = min(width // per_row, max(WIDEST, next(iter(self.steps.values())).least()))
        placed: list[tuple[QWidget, QRect]] = []
        top, one_row = 0, per_row >= len(self.steps)
        if not one_row:
            top = self._place_end(self._low, QRect(MARGIN, 0, width - MARGIN, 0), placed)
        top = self._place_steps(per_row, each, top, placed)
        used = each * per_row
        if one_row:
            self._place_end(self._low, QRect(MARGIN, top, used // 2 - MARGIN, 0), placed)
        room = min(used // 2 if one_row else used, self._high.sizeHint().width())
        self._place_end(self._high, QRect(used - room - MARGIN, top, room, 0), placed)
        return placed

    def _place_steps(self, per_row: int, each: int, top: int, placed: list[tuple[QWidget, QRect]]) -> int:
        tall = next(iter(self.steps.values())).heightForWidth(each)
        for i, step in enumerate(self.steps.values()):
            placed.append((step, QRect((i % per_row) * each, top + (i // per_row) * tall, each, tall)))
        return top + math.ceil(len(self.steps) / per_row) * tall

    def _place_end(self, text: Text, box: QRect, placed: list[tuple[QWidget, QRect]]) -> int:
        tall = text.heightForWidth(box.width())
        placed.append((text, QRect(box.left(), box.top(), box.width(), tall)))
        return box.top() + tall
