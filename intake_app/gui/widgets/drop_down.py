"""A choice folded up: what is chosen is shown, the list opens below it and pushes the page down."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.lines import KnownLines
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.touch import MARGIN, TouchButton, is_rtl, mirrored, paint_ring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.widgets.lines import TextLines

SEARCHED = 12  # options, above which the list has a search field
ARROW = 24
PAD = 16


class FoldButton(TouchButton):
    """Looks like a field with an arrow; `open` turns the arrow."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "chevron-down", parent)
        self._known = KnownLines()
        self.open = False
        self.empty = True

    def _sides(self) -> int:
        return 3 * PAD + theme.px(ARROW) + 2 * MARGIN

    def _lines(self, width: float) -> TextLines:
        side = Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft
        return self._known.of(self.text(), theme.font("body"), theme.leading("body"), width, side)

    @override
    def heightForWidth(self, arg__1: int) -> int:
        text = self._lines(arg__1 - self._sides()).height
        return math.ceil(max(tokens.BUTTON, text + 2 * tokens.S)) + 2 * MARGIN

    @override
    def sizeHint(self) -> QSize:
        width = math.ceil(self._lines(100_000).natural_width) + 1 + self._sides()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        word = math.ceil(self._known.longest_word(self.text(), theme.font("body"))) + 1
        return QSize(word + self._sides(), tokens.TARGET_MIN)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, size = self.body(), theme.px(ARROW)
        painter.setBrush(self.blend("surface", "selected"))
        painter.setPen(QPen(theme.colour("border"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        if self.ring:
            paint_ring(painter, box, tokens.RADIUS_FIELD)
        arrow = QRectF(box.right() - PAD - size, box.center().y() - size / 2, size, size)
        icon = "chevron-up" if self.open else "chevron-down"
        draw_icon(painter, icon, mirrored(arrow, box, is_rtl(self)), theme.colour("primary"))
        lines = self._lines(self.width() - self._sides())
        area = QRectF(box.left() + PAD, box.top(), self.width() - self._sides(), box.height())
        area = mirrored(area, box, is_rtl(self))
        colour = theme.colour("text_muted" if self.empty else "text")
        lines.draw(painter, area.left(), box.center().y() - lines.height / 2, colour)


class DropDown(QWidget):
    """`answered` as in CardGrid: a tuple of codes (multi) or one code (single), None for unset."""

    answered = Signal(object)

    def __init__(self, choices: Sequence[Choice], multi: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._titles = {choice.code: choice.title for choice in choices}
        self._multi, self._name = multi, ""
        self.button = FoldButton(self.tr("Choose from the list"))
        self.button.clicked.connect(self._toggle)
        long = len(choices) > SEARCHED
        self.list: OptionList | CardGrid = OptionList(choices, multi) if long else CardGrid(choices, multi, columns=2)
        self.list.answered.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.button)
        layout.addWidget(self.list)
        self._fold(True)
        self._show()

    def set_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.list.set_name(name)
        self._show()

    def value(self) -> tuple[str, ...] | str | None:
        return self.list.value()

    def set_value(self, value: Sequence[str] | str | None) -> None:
        """Show an answer without emitting; raises ValueError naming a code that is not offered."""
        self.list.set_value(value)
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return not self.list.isHidden()

    def _codes(self) -> tuple[str, ...]:
        value = self.value()
        return (value,) if isinstance(value, str) else value or ()

    def _show(self) -> None:
        words = self.tr(", ").join(self._titles[code] for code in self._codes())
        self.button.empty = not words
        self.button.setText(words or self.tr("Choose from the list"))
        self.button.setAccessibleName(": ".join(part for part in (self._name, self.button.text()) if part))
        self.button.updateGeometry()
        self.button.update()

    def _fold(self, folded: bool) -> None:
        self.list.setVisible(not folded)
        self.button.open = not folded
        self.button.setAccessibleDescription(self.tr("Opens a list") if folded else self.tr("Closes the list"))
        self.button.update()

    def _toggle(self) -> None:
        self._fold(self.is_open)
        if self.is_open:
            count = self.tr("{0} choices").format(len(self._titles))
            announce(self.list, count)

    def _chosen(self, value: object) -> None:
        self._show()
        if not self._multi:
            self._close()
        self.answered.emit(value)

    def _close(self) -> None:
        self._fold(True)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.button, self.button.accessibleName())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._close()
            return
        super().keyPressEvent(event)
