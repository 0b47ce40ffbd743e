"""The bar over every staff page: where you are, who you are, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, part
from intake_app.gui.staff.words import role_words
from intake_app.gui.theme import theme
from intake_app.gui.tokens import PaletteName
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.domain.practitioner import StaffMember

CRAMPED = 420
_LOOKS: tuple[PaletteName, ...] = ("light", "dark", "high-contrast")


class TopBar(QWidget):
    """`chosen` carries the code of a page; `left` is a wish to sign out, `keyboard` to show or hide the keys."""

    chosen = Signal(str)
    left = Signal()
    keyboard = Signal(bool)

    def __init__(self, clinic: str, member: StaffMember, pages: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.pages: dict[str, PillButton] = {}
        places = FlowRow(part(clinic), gap=tokens.S)
        for code, words, icon in pages:
            button = PillButton(words, "ghost", icon, desk=True)
            button.setCheckable(True)
            button.setObjectName(f"nav:{code}")
            button.clicked.connect(lambda _on=False, c=code: self.chosen.emit(c))
            self._group.addButton(button)
            self.pages[code] = button
            places.add(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(tokens.L, tokens.XS, tokens.L, tokens.XS)
        self._row.setSpacing(0)
        self._places, self._own = places, FlowRow(*self._own_parts(member), end=True, gap=tokens.XS)
        self._row.addWidget(self._places, 1)
        self._row.addWidget(self._own, 0)
        theme.changed.connect(self.update)

    def _own_parts(self, member: StaffMember) -> list[QWidget]:
        keys = self._small("keyboard", "keyboard", self.tr("Keyboard on the screen"))
        keys.setCheckable(True)
        keys.toggled.connect(self.keyboard)
        size = self._small("text-size", "text-size", self.tr("Text size"))
        size.clicked.connect(self._next_size)
        look = self._small("look", "moon-stars", self.tr("Light, dark or high contrast"))
        look.clicked.connect(self._next_look)
        out = PillButton(self.tr("Sign out"), "outline", "lock", desk=True)
        out.setObjectName("nav:sign-out")
        out.clicked.connect(lambda _on=False: self.left.emit())
        self._who = body(self.tr("{0}, {1}").format(member.name, role_words(member.role)), "text_muted")
        return [keys, size, look, self._who, out]

    def _small(self, code: str, icon: str, words: str) -> PillButton:
        button = PillButton("", "ghost", icon, name=words, desk=True)
        button.setObjectName(f"nav:{code}")
        button.setToolTip(words)
        return button

    def show_page(self, code: str) -> None:
        """Mark a page as the one that is open."""
        self.pages[code].setChecked(True)

    def _next_size(self) -> None:
        scales = tokens.SCALES
        theme.set(scale=scales[(scales.index(theme.scale) + 1) % len(scales)])

    def _next_look(self) -> None:
        theme.set(palette=_LOOKS[(_LOOKS.index(theme.palette.name) + 1) % len(_LOOKS)])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        need = self._places.natural_width() + self._own.natural_width() + 2 * tokens.L
        self._who.setVisible(event.size().width() >= theme.px(CRAMPED))
        beside = need <= event.size().width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("hairline"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
