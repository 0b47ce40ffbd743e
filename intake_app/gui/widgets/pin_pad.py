"""Big keys for a staff PIN. The digits are never shown, spoken or kept after they are handed on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.digits import plain_digits

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9")


class _Marks(QWidget):
    """One dot a digit typed."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), tokens.BORDER))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text"))
        left = self.width() / 2 - self.count * 10
        for i in range(self.count):
            painter.drawEllipse(QRectF(left + i * 20 + 3, self.height() / 2 - 7, 14, 14))


class PinPad(QWidget):
    """`answered` carries the PIN as ASCII digits once the person presses Enter, and the pad is then empty again.

    Screen readers hear how many digits there are, not which.
    """

    answered = Signal(object)

    def __init__(self, least: int = 4, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.setAccessibleName(self.tr("PIN"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMaximumWidth(420)
        self._least, self._most, self._digits = least, most, ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._marks = _Marks()
        layout.addWidget(self._marks)
        self._grid = QGridLayout()
        self._grid.setSpacing(tokens.XS)
        layout.addLayout(self._grid)
        self.keys: dict[str, PillButton] = {}
        for i, digit in enumerate(KEYS):
            self._add_key(digit, i // 3, i % 3)
        self._add_key("0", 3, 1)
        self.erase = PillButton("", "ghost", "backspace", name=self.tr("Delete last digit"))
        self.erase.clicked.connect(self._erase)
        self.enter = PillButton("", "primary", "check", name=self.tr("Enter"))
        self.enter.clicked.connect(self._enter)
        self._grid.addWidget(self.erase, 3, 0)
        self._grid.addWidget(self.enter, 3, 2)
        self._show()

    def _add_key(self, digit: str, row: int, column: int) -> None:
        key = PillButton(digit, "outline")
        key.clicked.connect(lambda _on=False: self._type(digit))
        self._grid.addWidget(key, row, column)
        self.keys[digit] = key

    def clear(self) -> None:
        self._digits = ""
        self._show()

    def _type(self, digit: str) -> None:
        if len(self._digits) < self._most:
            self._digits += digit
            self._show()

    def _erase(self) -> None:
        self._digits = self._digits[:-1]
        self._show()

    def _enter(self) -> None:
        if len(self._digits) < self._least:
            return
        digits = self._digits
        self.clear()
        self.answered.emit(digits)

    def _show(self) -> None:
        self._marks.count = len(self._digits)
        self._marks.update()
        self.enter.setEnabled(len(self._digits) >= self._least)
        self._marks.setAccessibleName(self.tr("%n digit(s)", "", len(self._digits)))
        announce(self._marks, self._marks.accessibleName())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = plain_digits(event.text())
        if len(digit) == 1 and digit in self.keys:
            self._type(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self._erase()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        else:
            super().keyPressEvent(event)
