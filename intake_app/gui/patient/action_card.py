"""A card that leads somewhere: as large and calm as a choice, with an arrow in place of a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter
from typing_extensions import override

from intake_app.gui.accessible import set_role
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.choice import ChoiceCard
from intake_app.gui.widgets.touch import is_rtl, mirrored

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

INSET = 20


class ActionCard(ChoiceCard):
    """Acts on release, as a button does; it is never "chosen"."""

    def __init__(self, title: str, hint: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, hint, icon, multi=True, parent=parent)
        self.setCheckable(False)
        set_role(self, QAccessible.Role.Button)

    @override
    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        size = theme.px(26)
        spot = QRectF(box.right() - INSET - size, box.center().y() - size / 2, size, size)
        spot = mirrored(spot, box, is_rtl(self))
        draw_icon(painter, "chevron-right", spot, theme.colour("primary"), is_rtl(self))
