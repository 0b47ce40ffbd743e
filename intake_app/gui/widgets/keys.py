"""One key of the on-screen keyboard, and what each key means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.touch import TouchButton, paint_ring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Action = Literal["text", "shift", "delete", "space", "enter", "letters", "numbers", "accents", "script", "done"]
LONG_PRESS_MS = 450
KEY_GAP = 3


@dataclass(frozen=True, slots=True)
class KeySpec:
    """`face` is written on the key and, for text keys, typed. `width` is relative to a letter key."""

    face: str
    action: Action = "text"
    width: float = 1.0
    icon: str = ""
    name: str = ""
    variants: str = ""


class Key(TouchButton):
    """Takes no focus, so that the field keeps it. `held` follows a long press on a key with variants."""

    held = Signal()

    def __init__(self, spec: KeySpec, parent: QWidget) -> None:
        super().__init__(spec.face, spec.icon, parent)
        self.spec = spec
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(spec.name or spec.face)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONG_PRESS_MS)
        self._timer.timeout.connect(self.held)
        if spec.action == "delete":
            self.setAutoRepeat(True)
            self.setAutoRepeatDelay(LONG_PRESS_MS)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        if self.spec.variants:
            self._timer.start()
        super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        self._timer.stop()
        super().mouseReleaseEvent(e)

    @override
    def sizeHint(self) -> QSize:
        return QSize(tokens.TARGET_MIN, tokens.KEY)

    @override
    def body(self) -> QRectF:
        return QRectF(self.rect()).adjusted(KEY_GAP, KEY_GAP, -KEY_GAP, -KEY_GAP)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.body()
        strong = self.spec.action == "done" or self.isChecked()
        painter.setBrush(theme.colour("primary") if strong else self.blend("surface", "selected"))
        painter.setPen(QPen(theme.colour("hairline"), 1))
        painter.drawRoundedRect(box, tokens.RADIUS_INNER, tokens.RADIUS_INNER)
        if self.ring:
            paint_ring(painter, box, tokens.RADIUS_INNER)
        colour = theme.colour("on_primary" if strong else "text")
        if self.icon_name:
            size = min(theme.px(24), box.height() - 8)
            spot = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
            draw_icon(painter, self.icon_name, spot, colour)
            return
        font = theme.font("label")
        font.setPixelSize(min(font.pixelSize(), round(box.height() * 0.6)))
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
