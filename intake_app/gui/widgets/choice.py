"""Whole-card choices, and the grid that holds them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.icons import draw_icon
from intake_app.gui.theme import theme
from intake_app.gui.widgets.flow import Arranged
from intake_app.gui.widgets.lines import KnownLines
from intake_app.gui.widgets.touch import MARGIN, TouchButton, is_rtl, mirrored, paint_ring

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from intake_app.gui.widgets.lines import TextLines


@dataclass(frozen=True, slots=True)
class Choice:
    """One option. `alone` marks an answer such as "none of these", which unsets the others and is unset by them.

    `picture` is a PNG or JPEG; grids that can draw it say so.
    """

    code: str
    title: str
    hint: str = ""
    icon: str = ""
    alone: bool = False
    picture: bytes = b""


class ChoiceCard(TouchButton):
    """A card that is a check box (`multi`) or a radio button; the whole card is the target."""

    def __init__(
        self, title: str, hint: str = "", icon: str = "", multi: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, icon, parent)
        self._known, self._known_hint = KnownLines(), KnownLines()
        self._hint, self._multi = hint, multi
        self.setCheckable(True)
        self.setAutoExclusive(not multi)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)

    def show_checked(self, on: bool) -> None:
        """Set the mark, also to none in a radio group."""
        self.setAutoExclusive(False)
        self.setChecked(on)
        self.setAutoExclusive(not self._multi)

    def _disc(self) -> int:
        return theme.px(54) if self.icon_name else 0

    def _mark(self) -> int:
        return theme.px(28)

    def _sides(self) -> int:
        """Every horizontal pixel that is not text."""
        disc = self._disc() + tokens.M if self._disc() else 4
        return disc + self._mark() + tokens.M + 2 * tokens.M + 2 * MARGIN

    def _align(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft

    def _title_lines(self, width: float) -> TextLines:
        return self._known.of(self.text(), theme.font("label"), theme.leading("label"), width, self._align())

    def _hint_lines(self, width: float) -> TextLines:
        return self._known_hint.of(self._hint, theme.font("small"), theme.leading("small"), width, self._align())

    def _text_height(self, width: float) -> float:
        hint = self._hint_lines(width).height + tokens.XS if self._hint else 0.0
        return self._title_lines(width).height + hint

    @override
    def heightForWidth(self, arg__1: int) -> int:
        text = self._text_height(arg__1 - self._sides())
        least = tokens.CARD if self._hint or self.icon_name else 72
        return math.ceil(max(least, text + 2 * tokens.M)) + 2 * MARGIN

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(340), self.heightForWidth(theme.px(340)))

    @override
    def minimumSizeHint(self) -> QSize:
        title = self._known.longest_word(self.text(), theme.font("label"))
        word = max(title, self._known_hint.longest_word(self._hint, theme.font("small")))
        return QSize(math.ceil(word) + 1 + self._sides(), tokens.TARGET_MIN)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, on = self.body(), self.isChecked()
        painter.setBrush(self.blend("selected" if on else "surface", "sunken"))
        edge = tokens.RING if on else tokens.BORDER
        painter.setPen(QPen(theme.colour("primary" if on else "border"), edge))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        if self.ring:
            paint_ring(painter, box, tokens.RADIUS_CARD)
        self._paint_disc(painter, box)
        self._paint_text(painter, box)
        self._paint_mark(painter, box)

    def _paint_disc(self, painter: QPainter, box: QRectF) -> None:
        size = self._disc()
        if not size:
            return
        on, middle = self.isChecked(), box.center().y()
        disc = QRectF(box.left() + tokens.M, middle - size / 2, size, size)
        disc = mirrored(disc, box, is_rtl(self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary" if on else "sunken"))
        painter.drawEllipse(disc)
        glyph = size * 0.28
        colour = theme.colour("on_primary" if on else "primary")
        spot = disc.adjusted(glyph / 1.3, glyph / 1.3, -glyph / 1.3, -glyph / 1.3)
        draw_icon(painter, self.icon_name, spot, colour, is_rtl(self))

    def _paint_text(self, painter: QPainter, box: QRectF) -> None:
        width = self.width() - self._sides()
        start = tokens.M + (self._disc() + tokens.M if self._disc() else 4)
        area = QRectF(box.left() + start, box.top(), width, box.height())
        area = mirrored(area, box, is_rtl(self))
        top = box.center().y() - self._text_height(width) / 2
        title = self._title_lines(width)
        title.draw(painter, area.left(), top, theme.colour("on_selected" if self.isChecked() else "text"))
        if self._hint:
            colour = theme.colour("on_selected" if self.isChecked() else "text_muted")
            self._hint_lines(width).draw(painter, area.left(), top + title.height + tokens.XS, colour)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        size, on = self._mark(), self.isChecked()
        mark = QRectF(box.right() - tokens.M - size, box.center().y() - size / 2, size, size)
        mark = mirrored(mark, box, is_rtl(self))
        painter.setPen(QPen(theme.colour("primary" if on else "border"), 2))
        painter.setBrush(theme.colour("primary") if on else theme.colour("surface"))
        radius = tokens.RADIUS_INNER if self._multi else size / 2
        painter.drawRoundedRect(mark, radius, radius)
        if on:
            inset = size * 0.14
            draw_icon(painter, "check", mark.adjusted(inset, inset, -inset, -inset), theme.colour("on_primary"))


class CardGrid(Arranged):
    """Cards in one to three columns, one when narrow.

    `answered` carries a tuple of codes in the order shown (multi) or one code (single), and None for unset.
    Tapping a chosen card again takes the answer back.
    """

    answered = Signal(object)
    least = 300  # width of a card, at a text scale of 1.0, below which there are fewer columns

    def __init__(
        self, choices: Sequence[Choice], multi: bool = True, columns: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._multi, self._columns = multi, columns
        self._choices = {choice.code: choice for choice in choices}
        self._shown_value: frozenset[str] = frozenset()
        self.cards: dict[str, ChoiceCard] = {}
        for choice in choices:
            card = self.new_card(choice)
            card.clicked.connect(lambda _on=False, code=choice.code: self._chosen(code))
            self.cards[choice.code] = card

    def new_card(self, choice: Choice) -> ChoiceCard:
        """Make the card of one option."""
        return ChoiceCard(choice.title, choice.hint, choice.icon, self._multi, self)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> tuple[str, ...] | str | None:
        codes = tuple(code for code in self.cards if code in self._shown_value)
        if not codes:
            return None
        return codes if self._multi else codes[0]

    def set_value(self, value: Sequence[str] | str | None) -> None:
        """Show an answer without emitting. Raises ValueError naming a code that is not offered."""
        codes = (value,) if isinstance(value, str) else tuple(value or ())
        unknown = [code for code in codes if code not in self.cards]
        if unknown:
            raise ValueError(f"not offered: {unknown}; offered: {list(self.cards)}")
        self._show(frozenset(codes))

    def show_only(self, codes: Collection[str]) -> None:
        """Hide the cards whose code is not named; their answers stay."""
        for code, card in self.cards.items():
            card.setVisible(code in codes)
        self.updateGeometry()
        self._arrange()

    def _shown(self) -> list[ChoiceCard]:
        return [card for card in self.cards.values() if not card.isHidden()]

    def _show(self, codes: frozenset[str]) -> None:
        self._shown_value = codes
        for code, card in self.cards.items():
            card.show_checked(code in codes)

    def _chosen(self, code: str) -> None:
        before = self._shown_value
        if code in before:
            after = before - {code}
        elif not self._multi or self._choices[code].alone:
            after = frozenset({code})
        else:
            after = frozenset(c for c in before if not self._choices[c].alone) | {code}
        self._show(after)
        self.answered.emit(self.value())

    def _columns_in(self, width: int) -> int:
        need = max((card.minimumSizeHint().width() for card in self._shown()), default=1)
        need = max(need, theme.px(self.least))
        return max(1, min(self._columns, len(self.cards), (width + tokens.S) // (need + tokens.S)))

    @override
    def minimumSizeHint(self) -> QSize:
        widths = (card.minimumSizeHint().width() for card in self.cards.values())
        return QSize(max(widths, default=0), tokens.TARGET_MIN)

    @override
    def natural_width(self) -> int:
        return theme.px(340) * min(self._columns, max(1, len(self.cards)))

    @override
    def boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        columns = self._columns_in(width)
        each = (width - tokens.S * (columns - 1)) // columns
        cards = self._shown()
        placed: list[tuple[QWidget, QRect]] = []
        top = 0
        for start in range(0, len(cards), columns):
            row = cards[start : start + columns]
            tall = max(card.heightForWidth(each) for card in row)
            placed += [(card, QRect(i * (each + tokens.S), top, each, tall)) for i, card in enumerate(row)]
            top += tall + tokens.XS
        return placed
