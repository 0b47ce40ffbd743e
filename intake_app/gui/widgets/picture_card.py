"""A choice that shows a picture beside its words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.widgets.choice import ChoiceCard
from intake_app.gui.widgets.picture import paint_rounded
from intake_app.gui.widgets.touch import MARGIN, is_rtl, mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QWidget

SIDE = 120  # pixels of the square that the picture stands in


class PictureCard(ChoiceCard):
    """As ChoiceCard, with a picture in place of the icon."""

    def __init__(
        self, title: str, image: QImage, hint: str = "", multi: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, hint, "", multi, parent)
        self._image = image

    @override
    def _disc(self) -> int:
        return SIDE

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return max(super().heightForWidth(arg__1), math.ceil(SIDE + 2 * tokens.M) + 2 * MARGIN)

    @override
    def _paint_disc(self, painter: QPainter, box: QRectF) -> None:
        square = QRectF(box.left() + tokens.M, box.center().y() - SIDE / 2, SIDE, SIDE)
        square = mirrored(square, box, is_rtl(self))
        size = QSizeF(self._image.size()).scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRectF(0, 0, size.width(), size.height())
        spot.moveCenter(square.center())
        paint_rounded(painter, self._image, spot, tokens.RADIUS_INNER)
