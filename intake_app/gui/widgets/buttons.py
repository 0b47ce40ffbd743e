"""Pill-shaped buttons."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import KnownLines
from intake_app.gui.widgets.touch import MARGIN, TouchButton, is_rtl, paint_ring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake_app.gui.tokens import ColourRole, TypeRole
    from intake_app.gui.widgets.lines import TextLines

Kind = Literal["primary", "outline", "ghost", "calm"]


@dataclass(frozen=True, slots=True)
class _Look:
    fill: ColourRole
    pressed: ColourRole
    text: ColourRole
    outline: ColourRole | None


_LOOKS: dict[Kind, _Look] = {
    "primary": _Look("primary", "primary_pressed", "on_primary", None),
    "outline": _Look("surface", "selected", "primary", "border"),
    "ghost": _Look("bg", "selected", "primary", None),
    "calm": _Look("calm_soft", "surface", "calm", "calm"),
}
_OFF = _Look("sunken", "sunken", "text_muted", None)
_OFF_FLAT = _Look("bg", "bg", "text_muted", None)  # of a light button: less of a button than one that can be pressed
_CHECKED = _Look("primary", "primary_pressed", "on_primary", None)
_CHECKED_CALM = _Look("avoid", "avoid", "on_avoid", None)


class PillButton(TouchButton):
    """A button with text, an icon or both. An icon alone needs `name`, which screen readers speak.

    `desk` gives the smaller staff size. A long text wraps when the row is too narrow for it.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = "primary",
        icon: str = "",
        trailing: bool = False,
        name: str = "",
        desk: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, icon, parent)
        self._known = KnownLines()
        self.kind, self._trailing, self._desk = kind, trailing, desk
        self._role: TypeRole = "desk_label" if desk else "label"
        if name:
            self.setAccessibleName(name)

    def _icon_size(self) -> int:
        return theme.px(20 if self._desk else 26) if self.icon_name else 0

    def _gap(self) -> int:
        return theme.px(10) if self.text() and self.icon_name else 0

    def _pad(self) -> int:
        if not self.text():
            return 9 if self._desk else 17
        return tokens.M if self._desk else 26

    def _frame(self) -> int:
        """Every horizontal pixel that is not text."""
        return self._icon_size() + self._gap() + 2 * self._pad() + 2 * MARGIN

    def _lines(self, width: float) -> TextLines:
        return self._known.of(
            self.text(), theme.font(self._role), theme.leading(self._role), width, Qt.AlignmentFlag.AlignHCenter
        )

    @override
    def heightForWidth(self, arg__1: int) -> int:
        least = tokens.DESK_BUTTON if self._desk else tokens.BUTTON
        content = self._lines(arg__1 - self._frame()).height + 2 * tokens.S if self.text() else 0.0
        return math.ceil(max(least, self._icon_size() + tokens.M, content)) + 2 * MARGIN

    @override
    def sizeHint(self) -> QSize:
        text = self._lines(100_000).natural_width + 1 if self.text() else 0
        width = math.ceil(text) + self._frame()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        word = math.ceil(self._known.longest_word(self.text(), theme.font(self._role))) + 1 if self.text() else 0
        width = word + self._frame()
        return QSize(width, self.heightForWidth(self.sizeHint().width()))

    @override
    def body(self) -> QRectF:
        box = super().body()
        spare = max(0.0, self.height() - self.heightForWidth(self.width()))
        return box.adjusted(0, spare / 2, 0, -spare / 2)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.body().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).contains(QPointF(pos))

    def _look(self) -> _Look:
        if not self.isEnabled():
            return _OFF_FLAT if self.kind in {"ghost", "outline"} else _OFF
        if self.isChecked():
            return _CHECKED_CALM if self.kind == "calm" else _CHECKED
        return _LOOKS[self.kind]

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, box = self._look(), self.body()
        radius = min(box.height() / 2, theme.px(tokens.BUTTON) / 2)
        painter.setBrush(self.blend(look.fill, look.pressed))
        edge = QPen(theme.colour(look.outline), tokens.BORDER) if look.outline else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)
        if look not in {_LOOKS["ghost"], _OFF_FLAT} or self._press > 0:
            painter.drawRoundedRect(box, radius, radius)
        if self.ring:
            paint_ring(painter, box, radius)
        self._paint_content(painter, box, look.text)

    def _paint_content(self, painter: QPainter, box: QRectF, colour: ColourRole) -> None:
        lines = self._lines(self.width() - self._frame())
        text_width = lines.natural_width if self.text() else 0.0
        icon, gap = self._icon_size(), self._gap()
        x = box.center().x() - (text_width + gap + icon) / 2
        icon_first = self._trailing == is_rtl(self)
        icon_x = x if icon_first else x + text_width + gap
        if icon:
            spot = QRectF(icon_x, box.center().y() - icon / 2, icon, icon)
            draw_icon(painter, self.icon_name, spot, theme.colour(colour), is_rtl(self))
        if self.text():
            text_x = x + icon + gap if icon_first else x
            slack = (self.width() - self._frame() - text_width) / 2
            lines.draw(painter, text_x - slack, box.center().y() - lines.height / 2, theme.colour(colour))
