"""Back, Talk in person, Skip, Continue: on every screen, in the same place, never hidden and never disabled (B01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.acts import Step
from intake_app.gui.patient.band import margin_in
from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

BUTTON_PAD = 20  # of a button's own face, which may stand in the margin
PAD = 6


class Footer(Remembered):
    """One row where there is room: Back at the start, the others at the end; else two rows, or one button a row."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = PillButton(self.tr("Back"), "ghost", "arrow-left", parent=self)
        self.talk = PillButton(self.tr("Talk in person"), "calm", "messages", parent=self)
        self.skip = PillButton(self.tr("Skip"), "ghost", parent=self)
        self.go_on = PillButton(self.tr("Continue"), "primary", "arrow-right", trailing=True, parent=self)
        steps = (Step.BACK, Step.TALK, Step.SKIP, Step.CONTINUE)
        for step, button in zip(steps, self.buttons, strict=True):
            button.setObjectName(f"footer:{step}")
            button.clicked.connect(lambda _on=False, step=step: self.pressed.emit(step))

    @property
    def buttons(self) -> tuple[PillButton, ...]:
        """The four, in reading order."""
        return (self.back, self.talk, self.skip, self.go_on)

    @override
    def natural_width(self) -> int:
        return sum(button.sizeHint().width() for button in self.buttons) + 6 * tokens.S

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(max(button.minimumSizeHint().width() for button in self.buttons), tokens.BUTTON)

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return super().heightForWidth(arg__1) + PAD

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        side = margin_in(width) - BUTTON_PAD
        room = width - 2 * side
        if self.natural_width() <= room:
            return self._one_row(side, room)
        pairs = ((self.talk, self.skip), (self.back, self.go_on))
        fits = all(sum(b.sizeHint().width() for b in pair) + tokens.S <= room for pair in pairs)
        return self._rows(pairs, side, room) if fits else self._stack(side, room)

    def _one_row(self, side: int, room: int) -> list[tuple[QWidget, QRect]]:
        tall = max(button.sizeHint().height() for button in self.buttons)
        placed: list[tuple[QWidget, QRect]] = [(self.back, QRect(side, PAD, self.back.sizeHint().width(), tall))]
        end = side + room
        for button in (self.go_on, self.skip, self.talk):
            wide = button.sizeHint().width()
            placed.append((button, QRect(end - wide, PAD, wide, tall)))
            end -= wide + tokens.S
        return placed

    def _rows(
        self, pairs: tuple[tuple[PillButton, PillButton], ...], side: int, room: int
    ) -> list[tuple[QWidget, QRect]]:
        placed: list[tuple[QWidget, QRect]] = []
        top = PAD
        for start, end in pairs:
            tall = max(start.sizeHint().height(), end.sizeHint().height())
            placed.append((start, QRect(side, top, start.sizeHint().width(), tall)))
            wide = end.sizeHint().width()
            placed.append((end, QRect(side + room - wide, top, wide, tall)))
            top += tall
        return placed

    def _stack(self, side: int, room: int) -> list[tuple[QWidget, QRect]]:
        placed: list[tuple[QWidget, QRect]] = []
        top = PAD
        for button in self.buttons:
            wide = min(room, button.sizeHint().width())
            tall = button.heightForWidth(wide)
            placed.append((button, QRect(side, top, wide, tall)))
            top += tall
        return placed

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("bg"))
        painter.fillRect(QRect(0, 0, self.width(), 1), theme.colour("hairline"))
