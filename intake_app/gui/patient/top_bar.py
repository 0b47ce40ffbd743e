"""The clinic's name, how far along one is, and what is always at hand: text, colours, language, hide, pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.band import margin_in
from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.progress import Progress
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAD = 8
LEAST_PROGRESS, MOST_PROGRESS = 180, 340
BUTTON_PAD = 20  # of a button's own face, which may stand in the margin
WORDED = 1500  # pixels at a text scale of 1.0 from which every button has its word beside the icon


class TopBar(Remembered):
    """`pressed` carries the name of the button: text-size, contrast, language, listen, cover, pause."""

    pressed = Signal(str)

    def __init__(self, brand: str, languages: bool, speech: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.brand = Text(brand, "label", "primary", parent=self)
        self.progress = Progress(self)
        self.buttons: dict[str, PillButton] = {}
        self._words: dict[str, str] = {}
        self._add("listen", "volume", self.tr("Read aloud"), speech)
        self._add("text-size", "text-size", self.tr("Text size"))
        self._add("contrast", "moon-stars", self.tr("Colours"))
        self._add("language", "language", self.tr("Language"), languages)
        self._add("cover", "eye-off", self.tr("Hide"))
        self._add("pause", "player-pause", self.tr("Pause"))

    def _add(self, name: str, icon: str, words: str, there: bool = True) -> None:
        if not there:
            return
        button = PillButton("", "ghost", icon, name=words, parent=self)
        button.setToolTip(words)
        button.setObjectName(f"top:{name}")
        button.clicked.connect(lambda: self.pressed.emit(name))
        self.buttons[name], self._words[name] = button, words

    def _word(self, width: int) -> None:
        """Write words beside icons where there is room; on Hide and Pause wherever one row holds them."""
        for name, button in self.buttons.items():
            least = WORDED if name not in {"cover", "pause"} else 1000
            text = self._words[name] if width >= least * theme.scale else ""
            if button.text() != text:
                button.setText(text)

    def show_step(self, step: int, total: int) -> None:
        """Show how far along the person is; nothing where there is no way to go."""
        self.progress.setVisible(total > 0)
        self.progress.set_step(step, total)

    @override
    def natural_width(self) -> int:
        return 1100

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, tokens.BUTTON)

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return super().heightForWidth(arg__1) + PAD

    @override
    def _arrange(self) -> None:
        self._word(self.width())  # another width may have been measured last
        super()._arrange()

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        self._word(width)
        side = margin_in(width)
        room = width - 2 * side
        tools = sum(button.sizeHint().width() for button in self.buttons.values())
        brand = self.brand.sizeHint()
        placed = self._tools(side + max(0, room - tools) + BUTTON_PAD, room)
        row = max(box.bottom() + 1 for _, box in placed)
        spare = room - tools
        name = min(brand.width(), max(spare - tokens.M, 0))
        one_row = brand.width() + max(LEAST_PROGRESS, self.progress.minimumSizeHint().width()) + 3 * tokens.L <= spare
        if one_row:
            return [*placed, *self._beside(width, spare, row)]
        below = row
        if name >= self.brand.minimumSizeHint().width():
            tall = self.brand.heightForWidth(name)
            placed.append((self.brand, QRect(side, max(PAD, (row + PAD - tall) // 2), name, tall)))
        else:
            tall = self.brand.heightForWidth(room)
            placed.append((self.brand, QRect(side, row, room, tall)))
            below = row + tall
        placed.append((self.progress, QRect(side, below, room, self.progress.sizeHint().height())))
        return placed

    def _tools(self, left: int, room: int) -> list[tuple[QWidget, QRect]]:
        placed: list[tuple[QWidget, QRect]] = []
        x, top = left, PAD
        for button in self.buttons.values():
            hint = button.sizeHint()
            if x + hint.width() > left + room and placed:
                x, top = left, top + hint.height()
            placed.append((button, QRect(x, top, hint.width(), hint.height())))
            x += hint.width()
        return placed

    def _beside(self, width: int, spare: int, row: int) -> list[tuple[QWidget, QRect]]:
        side = margin_in(width)
        brand, tall = self.brand.sizeHint(), self.progress.sizeHint().height()
        free = spare - brand.width()
        wide = min(MOST_PROGRESS, free - 2 * tokens.L)
        x = max(side + brand.width() + tokens.L, min((width - wide) // 2, side + spare - tokens.L - wide))
        middle = (row + PAD) // 2
        return [
            (self.brand, QRect(side, middle - brand.height() // 2, brand.width(), brand.height())),
            (self.progress, QRect(x, middle - tall // 2, wide, tall)),
        ]
