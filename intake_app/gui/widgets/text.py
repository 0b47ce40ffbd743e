"""Running text and headings."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import KnownLines, Mark

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole, TypeRole
    from intake_app.gui.widgets.lines import TextLines


class Text(QLabel):
    """Plain text that wraps, at most 75 characters wide; grows with the text scale."""

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        colour: ColourRole = "text",
        bold: bool = False,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._known, self._marked = KnownLines(), (0, 0)
        self._role, self._colour, self._bold, self._centred = role, colour, bold, centred
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_colour(self, colour: ColourRole) -> None:
        self._colour = colour
        self.update()

    def mark_word(self, start: int, length: int) -> None:
        """Stress a word of the text, as it is read aloud; a length of 0 stresses none."""
        self._marked = (start, length)
        self.update()

    def _mark(self) -> Mark | None:
        start, length = self._marked
        return Mark(start, length, theme.colour("on_selected"), theme.colour("selected")) if length else None

    def _restyle(self) -> None:
        self.setFont(theme.font(self._role, self._bold))
        self.updateGeometry()
        self.update()

    def _measure(self) -> float:
        return QFontMetricsF(self.font()).averageCharWidth() * tokens.MEASURE

    def _lines(self, width: float) -> TextLines:
        return self._known.of(
            self.text(), self.font(), theme.leading(self._role), min(width, self._measure()), self._alignment()
        )

    def _alignment(self) -> Qt.AlignmentFlag:
        if self._centred:
            return Qt.AlignmentFlag.AlignHCenter
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return math.ceil(self._lines(arg__1).height) if self.text() else 0

    @override
    def sizeHint(self) -> QSize:
        lines = self._lines(tokens.XXL * 100)
        return QSize(math.ceil(lines.natural_width) + 1, math.ceil(lines.height) if self.text() else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        word = math.ceil(self._known.longest_word(self.text(), self.font())) + 1
        return QSize(word, math.ceil(theme.leading(self._role)) if self.text() else 0)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        used = min(box.width(), self._measure())
        left = box.left()
        if self._centred:
            left = box.center().x() - used / 2
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = box.right() - used
        self._lines(box.width()).draw(painter, left, box.top(), theme.colour(self._colour), self._mark())


class Heading(Text):
    """A heading, announced as one; `level` 1 is the page's question, 2 a part of it."""

    def __init__(
        self,
        text: str = "",
        level: int = 1,
        role: TypeRole | None = None,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        chosen: TypeRole = role or ("title" if level == 1 else "lead")
        super().__init__(text, chosen, bold=True, centred=centred, parent=parent)
        self.level = level
        set_role(self, QAccessible.Role.Heading)
