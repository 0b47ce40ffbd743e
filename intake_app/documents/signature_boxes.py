"""Handwritten and typed signatures, and the fields for digital ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.fonts import Role
from intake_app.documents.ink_drawing import draw_ink
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake_app.domain.document import SealField, SignatureBlock

_PAD, _GAP = 13.0, 14.0
_INK_ROOM = 64.0
_TYPED = TextStyle(19, 24, palette.INK, Role.ITALIC)
_PER_ROW = 2


@dataclass(frozen=True)
class SignatureCard:
    """One signature: label, drawing over a line, name, meaning, time."""

    source: SignatureBlock
    label: TextBlock
    facts: tuple[TextBlock, ...]

    @property
    def height(self) -> float:
        return 2 * _PAD + self.label.height + _INK_ROOM + 8 + sum(fact.height for fact in self.facts)


def signatures(blocks: tuple[SignatureBlock, ...], frame: Frame) -> Iterator[Box]:
    """Signature cards, two in a row; one alone takes a little more than half the width."""
    for at in range(0, len(blocks), _PER_ROW):
        width = (frame.width - _GAP) / _PER_ROW
        width = width if len(blocks) > 1 else frame.width * 0.62
        cards = tuple(_card(block, frame, width) for block in blocks[at : at + _PER_ROW])
        yield SignatureRow(frame=frame, cards=cards, width=width, before=12.0)


def _card(block: SignatureBlock, frame: Frame, width: float) -> SignatureCard:
    texts = [(block.name, palette.VALUE)] if block.name else []
    texts += [(detail, palette.SMALL) for detail in block.details] + [(block.meaning, palette.SMALL)]
    texts += [(block.at, palette.SMALL.but(role=Role.STRONG))] if block.at else []
    inner, rtl = width - 2 * _PAD, frame.right_to_left
    return SignatureCard(
        block,
        set_text(block.label, palette.CELL_HEAD, inner, right_to_left=rtl),
        tuple(set_text(text, style, inner, right_to_left=rtl) for text, style in texts),
    )


@dataclass(kw_only=True)
class SignatureRow(Box):
    """Signature cards beside each other."""

    frame: Frame
    cards: tuple[SignatureCard, ...]
    width: float

    @property
    @override
    def height(self) -> float:
        return max(card.height for card in self.cards)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        for index, card in enumerate(self.cards):
            left = sheet.left + self.frame.column(index * (self.width + _GAP), self.width)
            with sheet.canvas.artifact():
                sheet.canvas.setStrokeColorRGB(*palette.HAIRLINE)
                sheet.canvas.setLineWidth(0.8)
                sheet.canvas.roundRect(left, top - self.height, self.width, self.height, 5, stroke=1, fill=0)
            self._card(sheet, card, left + _PAD, top - _PAD)

    def _card(self, sheet: Sheet, card: SignatureCard, left: float, top: float) -> None:
        inner, canvas = self.width - 2 * _PAD, sheet.canvas
        with canvas.tagged(Tag("P").on(sheet)):
            card.label.draw(canvas, left, top, inner)
        top -= card.label.height
        self._line(sheet, left, top - _INK_ROOM, inner)
        if card.source.ink:
            alt = f"{card.source.label}: {card.source.name}"
            draw_ink(sheet, Tag("Figure", alt=alt), card.source.ink, (left, top - 4, inner, _INK_ROOM - 8))
        elif card.source.typed:
            typed = set_text(card.source.typed, _TYPED, inner, right_to_left=self.frame.right_to_left)
            with canvas.tagged(Tag("P").on(sheet)):
                typed.draw(canvas, left, top - _INK_ROOM + typed.height + 3, inner)
        top -= _INK_ROOM + 8
        for fact in card.facts:
            with canvas.tagged(Tag("P").on(sheet)):
                fact.draw(canvas, left, top, inner)
            top -= fact.height

    def _line(self, sheet: Sheet, left: float, y: float, width: float) -> None:
        with sheet.canvas.artifact():
            sheet.canvas.setStrokeColorRGB(*palette.MUTED)
            sheet.canvas.setLineWidth(0.7)
            sheet.canvas.line(left, y, left + width, y)


@dataclass(kw_only=True)
class SealBox(Box):
    """A panel that says what a digital signature proves, beside the field that will hold it."""

    frame: Frame
    source: SealField
    label: TextBlock
    explanation: TextBlock

    @property
    @override
    def height(self) -> float:
        return max(2 * _PAD + self.label.height + 2 + self.explanation.height, 68.0)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        canvas, frame, height = sheet.canvas, self.frame, self.height
        words, field = _seal_columns(frame)
        field_left = sheet.left + frame.column(_PAD + words + _PAD, field)
        with canvas.artifact():
            canvas.setFillColorRGB(*palette.PANEL)
            canvas.roundRect(sheet.left, top - height, frame.width, height, 5, stroke=0, fill=1)
            canvas.setFillColorRGB(*palette.WHITE)
            canvas.setStrokeColorRGB(*palette.BODY_LINE)
            canvas.setLineWidth(0.7)
            canvas.roundRect(field_left, top - height + _PAD, field, height - 2 * _PAD, 4, stroke=1, fill=1)
        left = sheet.left + frame.column(_PAD, words)
        down = top - (height - self.label.height - 2 - self.explanation.height) / 2
        for text in (self.label, self.explanation):
            with canvas.tagged(Tag("P").on(sheet)):
                text.draw(canvas, left, down, words)
            down -= text.height + 2
        place = tuple(round(value, 2) for value in (field_left, top - height + _PAD, field, height - 2 * _PAD))
        form = Tag("Form").on(sheet)
        canvas.signature_field(
            self.source.field,
            self.source.label,
            (place[0], place[1], place[2], place[3]),
            form,
            lock_all=self.source.lock_all,
        )


def _seal_columns(frame: Frame) -> tuple[float, float]:
    inner = frame.width - 3 * _PAD
    return inner * 0.44, inner * 0.56


def seal_field(source: SealField, frame: Frame) -> SealBox:
    """The panel and its empty field."""
    words, _ = _seal_columns(frame)
    rtl = frame.right_to_left
    return SealBox(
        frame=frame,
        source=source,
        label=set_text(source.label, palette.SUBHEADING, words, right_to_left=rtl),
        explanation=set_text(source.explanation, palette.SMALL, words, right_to_left=rtl),
        before=10.0,
    )
