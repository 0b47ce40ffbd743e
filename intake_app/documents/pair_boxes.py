"""Labels with values, and questions with answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.fonts import Role
from intake_app.documents.ink_drawing import draw_ink
from intake_app.documents.text_boxes import list_attributes
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake_app.domain.consent import Ink
    from intake_app.domain.document import AnswerRow

_GAP, _EDGE = 18.0, 5.5
_LABEL_SHARE, _QUESTION_SHARE = 0.3, 0.56
_PER_ROW = 2
_INK_ROOM, _INK_WIDTH = 30.0, 110.0
_LONG = 90.0
"""A pair higher than this may be split over pages, in points."""


@dataclass(kw_only=True)
class PairBox(Box):
    """A label beside its value, over a hairline."""

    frame: Frame
    label: TextBlock
    value: TextBlock
    share: float
    label_tag: Tag
    value_tag: Tag
    note: TextBlock | None = None

    @property
    @override
    def height(self) -> float:
        below = self.note.height if self.note is not None else 0.0
        return max(self.label.height, self.value.height + below) + 2 * _EDGE

    @property
    @override
    def least(self) -> float:
        return min(self.height, _LONG)

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        if self.height <= _LONG or room < _LONG:
            return None
        label, more_label = self.label.cut(room - 2 * _EDGE)
        value, more_value = self.value.cut(room - 2 * _EDGE)
        first = replace(self, label=label, value=value, note=None)
        return first, replace(self, label=more_label, value=more_value, before=0.0)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        canvas, frame = sheet.canvas, self.frame
        with canvas.artifact():
            canvas.setStrokeColorRGB(*palette.HAIRLINE)
            canvas.setLineWidth(0.6)
            canvas.line(sheet.left, top - self.height, sheet.left + frame.width, top - self.height)
        first, second = _columns(frame, self.share)
        if self.label.lines:
            with canvas.tagged(self.label_tag.on(sheet)):
                self.label.draw(canvas, sheet.left + frame.column(0, first), top - _EDGE, first)
        if self.value.lines:
            with canvas.tagged(self.value_tag.on(sheet)):
                left = sheet.left + frame.column(first + _GAP, second)
                self.value.draw(canvas, left, top - _EDGE, second)
                if self.note is not None:
                    self.note.draw(canvas, left, top - _EDGE - self.value.height, second)


@dataclass(kw_only=True)
class InkPairBox(PairBox):
    """A label beside a drawing; the words say what it is to who cannot see it."""

    ink: Ink
    alt: str

    @property
    @override
    def height(self) -> float:
        return max(self.label.height, _INK_ROOM) + 2 * _EDGE

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        return None

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        super().draw(sheet, top)
        first, second = _columns(self.frame, self.share)
        width = min(second, _INK_WIDTH)
        left = sheet.left + self.frame.column(first + _GAP, width)
        draw_ink(sheet, Tag("Figure", self.value_tag, self.alt), self.ink, (left, top - _EDGE, width, _INK_ROOM))


def _columns(frame: Frame, share: float) -> tuple[float, float]:
    first = frame.width * share
    return first, frame.width - first - _GAP


def answers(rows: tuple[AnswerRow, ...], frame: Frame) -> Iterator[PairBox]:
    """Questions with their answers, one below another."""
    whole = Tag("L", attributes=list_attributes("None"))
    for row in rows:
        before = 3.0 if row is rows[0] else 0.0
        style = _MUTED if row.muted else _SHORT_ANSWER
        pair = _pair(row.question, palette.CELL, row.answer, style, _QUESTION_SHARE, frame, whole, before)
        if not row.muted and len(pair.value.lines) > 1:
            pair = _pair(row.question, palette.CELL, row.answer, palette.CELL, _QUESTION_SHARE, frame, whole, before)
        if row.note:
            second = _columns(frame, _QUESTION_SHARE)[1]
            pair = replace(pair, note=set_text(row.note, palette.SMALL, second, right_to_left=frame.right_to_left))
        yield pair if row.ink is None else _drawn(pair, row.question, row.answer, row.ink)


def _drawn(pair: PairBox, question: str, answer: str, ink: Ink) -> InkPairBox:
    nothing = TextBlock((), pair.value.style, pair.value.right_to_left)
    return InkPairBox(
        frame=pair.frame,
        label=pair.label,
        value=nothing,
        share=pair.share,
        label_tag=pair.label_tag,
        value_tag=pair.value_tag,
        before=pair.before,
        ink=ink,
        alt=f"{question} {answer}",
    )


_SHORT_ANSWER = palette.CELL.but(role=Role.STRONG)
_MUTED = palette.CELL.but(role=Role.ITALIC, colour=palette.MUTED)


def fields(rows: tuple[tuple[str, str], ...], frame: Frame) -> Iterator[Box]:
    """Labels with values: two beside each other where all but one are short, else one below another."""
    whole = Tag("L", attributes=list_attributes("None"))
    half = (frame.width - _GAP) / _PER_ROW
    cells = [_cell(label, value, half, frame, whole) for label, value in rows]
    short = [len(cell.label.lines) == len(cell.value.lines) == 1 for cell in cells]
    if short.count(False) <= 1:
        wide = [_cell(label, value, frame.width, frame, whole) for label, value in rows]
        yield from _grid(
            [cell if fits else full for cell, full, fits in zip(cells, wide, short, strict=True)], short, frame
        )
        return
    for number, (label, value) in enumerate(rows):
        before = 10.0 if number == 0 else 0.0
        yield _pair(label, palette.LABEL, value, palette.CELL, _LABEL_SHARE, frame, whole, before)


def _pair(
    label: str,
    label_style: TextStyle,
    value: str,
    style: TextStyle,
    share: float,
    frame: Frame,
    whole: Tag,
    before: float,
) -> PairBox:
    first, second = _columns(frame, share)
    item = Tag("LI", whole)
    rtl = frame.right_to_left
    return PairBox(
        frame=frame,
        label=set_text(label, label_style, first, right_to_left=rtl),
        value=set_text(value, style, second, right_to_left=rtl),
        share=share,
        label_tag=Tag("Lbl", item),
        value_tag=Tag("LBody", item),
        before=before,
    )


def _grid(cells: list[GridCell], short: list[bool], frame: Frame) -> Iterator[GridRow]:
    at = 0
    while at < len(cells):
        count = _PER_ROW if all(short[at : at + _PER_ROW]) else 1
        full = not short[at]
        row = tuple(cells[at : at + count])
        yield GridRow(frame=frame, cells=row, full=full, before=12.0 if at == 0 else 0.0)
        at += count


@dataclass(frozen=True, slots=True)
class GridCell:
    """A label over its value."""

    label: TextBlock
    value: TextBlock
    tag: Tag

    @property
    def height(self) -> float:
        return self.label.height + self.value.height


def _cell(label: str, value: str, width: float, frame: Frame, whole: Tag) -> GridCell:
    rtl = frame.right_to_left
    return GridCell(
        label=set_text(label, palette.LABEL, width, right_to_left=rtl),
        value=set_text(value, palette.VALUE, width, right_to_left=rtl),
        tag=Tag("LI", whole),
    )


@dataclass(kw_only=True)
class GridRow(Box):
    """One row of labels over values."""

    frame: Frame
    cells: tuple[GridCell, ...]
    full: bool = False

    @property
    @override
    def height(self) -> float:
        return max(cell.height for cell in self.cells) + 2 * _EDGE

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        canvas, frame = sheet.canvas, self.frame
        width = frame.width if self.full else (frame.width - _GAP) / _PER_ROW
        for index, cell in enumerate(self.cells):
            left = sheet.left + frame.column(index * (width + _GAP), width)
            with canvas.artifact():
                canvas.setStrokeColorRGB(*palette.HAIRLINE)
                canvas.setLineWidth(0.6)
                canvas.line(left, top - self.height, left + width, top - self.height)
            with canvas.tagged(Tag("Lbl", cell.tag).on(sheet)):
                cell.label.draw(canvas, left, top - _EDGE, width)
            with canvas.tagged(Tag("LBody", cell.tag).on(sheet)):
                cell.value.draw(canvas, left, top - _EDGE - cell.label.height, width)
