"""What every pressable widget shares: press blend, keyboard-only focus ring, restyling, mirroring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import QEvent, QPropertyAnimation, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole

KEYBOARD_REASONS = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)
MARGIN = 5  # pixels around the body that the focus ring is drawn in


def by_keyboard(event: QFocusEvent) -> bool:
    """True when focus came from a key, so that taps show no ring."""
    return event.reason() in KEYBOARD_REASONS


def is_rtl(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def mirrored(box: QRectF, inside: QRectF, right_to_left: bool) -> QRectF:
    """`box` as it stands in a page read from the right."""
    if not right_to_left:
        return box
    return QRectF(inside.left() + inside.right() - box.right(), box.top(), box.width(), box.height())


def paint_ring(painter: QPainter, box: QRectF, radius: float) -> None:
    """The 3 px focus ring, drawn just outside `box`."""
    gap = 2.5
    painter.setPen(QPen(theme.colour("focus"), tokens.RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), radius + gap, radius + gap)


class SpokenButton(QAbstractButton):
    """A button that a screen reader or a switch aid works as a finger does.

    They do not click a button that can be checked, but toggle it, and Qt tells that by `toggled` alone. Here `clicked`
    follows as well; what the program itself shows (`setChecked`) is no click.
    """

    _own = False

    @override
    def setChecked(self, arg__1: bool) -> None:
        self._own = True
        super().setChecked(arg__1)
        self._own = False

    @override
    def nextCheckState(self) -> None:
        self._own = True
        super().nextCheckState()
        self._own = False

    @override
    def checkStateSet(self) -> None:
        """Called by Qt on a change that is not a click."""
        super().checkStateSet()
        given_way = self.autoExclusive() or self.group() is not None  # to another one that was chosen
        if not self._own and (self.isChecked() or not given_way):
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        self.clicked[bool].emit(self.isChecked())  # type: ignore[index]  # Qt's stubs know one signature of it


class TouchButton(SpokenButton):
    """Acts on release, by touch, mouse, Space and Enter; the whole face is the target."""

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.icon_name = icon
        self.ring = False
        self._press = 0.0
        self._blend = QPropertyAnimation(self, b"press", self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.pressed.connect(self._pressed)
        self.released.connect(self._released)
        theme.changed.connect(self._restyle)

    def _pressed(self) -> None:
        self._run_to(1.0)

    def _released(self) -> None:
        self._run_to(0.0)

    def _run_to(self, value: float) -> None:
        self._blend.stop()
        if theme.ms(tokens.PRESS_MS) == 0:
            self._set_press(value)
            return
        self._blend.setDuration(theme.ms(tokens.PRESS_MS))
        self._blend.setEndValue(value)
        self._blend.start()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def pressedness(self) -> float:
        """How far the press is shown: 0 at rest, 1 held down."""
        return self._press

    def _set_press(self, value: float) -> None:
        self._press = value
        self.update()

    press = QtProperty(float, pressedness, _set_press)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        self.ring = by_keyboard(e)
        super().focusInEvent(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        self.ring = False
        super().focusOutEvent(e)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not e.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(e)

    @override
    def changeEvent(self, e: QEvent) -> None:
        if e.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()
        super().changeEvent(e)

    def body(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def blend(self, rest: ColourRole, pressed: ColourRole) -> QColor:
        a, b, t = theme.colour(rest), theme.colour(pressed), self._press
        mix = (round(x + (y - x) * t) for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())))
        return QColor(*mix)
