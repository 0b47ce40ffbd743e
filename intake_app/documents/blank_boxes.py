"""What is filled in by hand: boxes to tick, lines to write on, tables of empty boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.fonts import Role
from intake_app.documents.table_box import Cell, TableBox, grid, table_tag
from intake_app.documents.text_boxes import TextBox, list_attributes
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake_app.domain.document import FillIn, Question, TickTable

_SIDE, _ROOM, _GAP, _EDGE = 9.5, 17.0, 14.0, 3.0
_LINE, _SIGNED = 23.0, 46.0
_CONDITION = palette.SMALL.but(role=Role.ITALIC)
_TEXT = palette.BODY.but(role=Role.STRONG)
_MOST_COLUMNS, _TOGETHER = 3, 190.0
_LABEL_SHARE = 0.3


def draw_box(sheet: Sheet, left: float, middle: float, *, round_: bool) -> None:
    """An empty box around a height, as an artifact: it is there for a pen."""
    with sheet.canvas.artifact():
        sheet.canvas.setStrokeColorRGB(*palette.MUTED)
        sheet.canvas.setLineWidth(0.9)
        if round_:
            sheet.canvas.circle(left + _SIDE / 2, middle, _SIDE / 2, stroke=1, fill=0)
        else:
            sheet.canvas.rect(left, middle - _SIDE / 2, _SIDE, _SIDE, stroke=1, fill=0)


def _text(text: str, style: TextStyle, frame: Frame, before: float) -> TextBox:
    block = set_text(text, style, frame.width, right_to_left=frame.right_to_left)
    return TextBox(frame=frame, text=block, tag=Tag("P"), before=before, keep_with_next=True)


@dataclass(kw_only=True)
class TickRow(Box):
    """Boxes with their words, beside each other: words, distance from the side where reading starts, and width."""

    frame: Frame
    words: tuple[tuple[TextBlock, float, float], ...]
    round_: bool
    whole: Tag

    @property
    @override
    def height(self) -> float:
        return max(word.height for word, _, _ in self.words) + 2 * _EDGE

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        for word, offset, width in self.words:
            left = sheet.left + self.frame.column(offset, width)
            inner = width - _ROOM
            box = left + inner + _ROOM - _SIDE if self.frame.right_to_left else left
            draw_box(sheet, box, top - _EDGE - word.style.leading / 2, round_=self.round_)
            with sheet.canvas.tagged(Tag("LBody", Tag("LI", self.whole)).on(sheet)):
                word.draw(sheet.canvas, left if self.frame.right_to_left else left + _ROOM, top - _EDGE, inner)


@dataclass(kw_only=True)
class WritingLines(Box):
    """Empty lines."""

    frame: Frame
    count: int

    @property
    @override
    def height(self) -> float:
        return self.count * _LINE

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.canvas.artifact():
            sheet.canvas.setStrokeColorRGB(*palette.BODY_LINE)
            sheet.canvas.setLineWidth(0.6)
            for number in range(1, self.count + 1):
                y = top - number * _LINE + 2
                sheet.canvas.line(sheet.left, y, sheet.left + self.frame.width, y)


def _natural(option: str) -> float:
    """The width of a box with its words on one line."""
    return set_text(option, palette.BODY, 10_000).width + _ROOM + 1


def _widths(source: Question, frame: Frame) -> list[float]:
    """The width of each box: its own in a row, else that of a column that takes the longest on one line."""
    own = [min(_natural(option), frame.width) for option in source.options]
    if source.in_row:
        return own
    count = max(1, min(_MOST_COLUMNS, len(own), int((frame.width + _GAP) // (max(own) + _GAP))))
    return [(frame.width - _GAP * (count - 1)) / count] * len(own)


def _rows(widths: Sequence[float], frame: Frame) -> Iterator[list[tuple[int, float]]]:
    """The boxes that fit beside each other, as (number, distance from where reading starts)."""
    row: list[tuple[int, float]] = []
    used = 0.0
    for number, width in enumerate(widths):
        if row and used + width > frame.width + 0.01:
            yield row
            row, used = [], 0.0
        row.append((number, used))
        used += width + _GAP
    yield row


def _ticks(source: Question, frame: Frame) -> Iterator[Box]:
    whole, rtl = Tag("L", attributes=list_attributes("None")), frame.right_to_left
    widths = _widths(source, frame)
    for row in _rows(widths, frame):
        words = tuple(
            (set_text(source.options[n], palette.BODY, widths[n] - _ROOM, right_to_left=rtl), offset, widths[n])
            for n, offset in row
        )
        yield TickRow(frame=frame, words=words, round_=not source.several, whole=whole)


def question(source: Question, frame: Frame) -> Iterator[Box]:
    """The question with its boxes and lines; a short one stays on one page."""
    boxes: list[Box] = []
    if source.condition:
        boxes.append(_text(source.condition, _CONDITION, frame, 0.0))
    boxes.append(_text(source.text, _TEXT, frame, 0.0))
    if source.hint:
        boxes.append(_text(source.hint, palette.SMALL, frame, 0.0))
    if source.options:
        boxes += _ticks(source, frame)
    if source.lines:
        boxes.append(WritingLines(frame=frame, count=source.lines))
    boxes[0].before = 11.0
    if sum(box.height for box in boxes) <= _TOGETHER:
        for box in boxes:
            box.keep_with_next = True
    boxes[-1].keep_with_next = False
    yield from boxes


@dataclass(frozen=True, slots=True)
class BoxCell:
    """An empty box in a table, with the word for it."""

    word: TextBlock

    @property
    def height(self) -> float:
        return self.word.height

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """A box stays whole."""
        del room
        return self, self

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None:
        right_to_left = self.word.right_to_left
        box = left + width - _SIDE if right_to_left else left
        draw_box(sheet, box, top - self.word.style.leading / 2, round_=True)
        with sheet.canvas.tagged(tag.on(sheet)):
            self.word.draw(sheet.canvas, left if right_to_left else left + _ROOM, top, width - _ROOM)


def tick_table(source: TickTable, frame: Frame) -> TableBox:
    """A table of empty boxes, one column for each thing that can be decided."""
    cells = grid(frame, (1.6, *(1.0,) * (len(source.header) - 1)))
    header = tuple(cells.text(at, name, palette.CELL_HEAD) for at, name in enumerate(source.header))
    strong = palette.CELL.but(role=Role.STRONG)
    empty: tuple[Cell, ...] = tuple(
        BoxCell(set_text(word, palette.CELL, cells.widths[at] - _ROOM, right_to_left=frame.right_to_left))
        for at, word in enumerate(source.header[1:], start=1)
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple((cells.text(0, label, strong), *empty) for label in source.rows)
    return TableBox(grid=cells, header=header, rows=rows, tag=table_tag(source.summary))


@dataclass(kw_only=True)
class FillInLine(Box):
    """A label beside its value, or beside a line to write on."""

    frame: Frame
    label: TextBlock
    value: TextBlock | None
    tag: Tag
    least_height: float = _LINE

    @property
    @override
    def height(self) -> float:
        text = max(self.label.height, self.value.height if self.value else 0.0)
        return max(text + 2 * _EDGE, self.least_height)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        frame = self.frame
        first = frame.width * _LABEL_SHARE
        second = frame.width - first - _GAP
        left, base = sheet.left + frame.column(first + _GAP, second), top - self.height
        lower = self.height - 2 * _EDGE - self.label.height
        with sheet.canvas.tagged(Tag("Lbl", self.tag).on(sheet)):
            self.label.draw(sheet.canvas, sheet.left + frame.column(0, first), top - _EDGE - lower, first)
        if self.value is not None:
            lower = self.height - 2 * _EDGE - self.value.height
            with sheet.canvas.tagged(Tag("LBody", self.tag).on(sheet)):
                self.value.draw(sheet.canvas, left, top - _EDGE - lower, second)
        with sheet.canvas.artifact():
            sheet.canvas.setStrokeColorRGB(*palette.BODY_LINE)
            sheet.canvas.setLineWidth(0.6)
            sheet.canvas.line(left, base + 1, left + second, base + 1)


def fill_in(source: FillIn, frame: Frame) -> Iterator[Box]:
    """Labels with values or lines, one below another."""
    whole, rtl = Tag("L", attributes=list_attributes("None")), frame.right_to_left
    first = frame.width * _LABEL_SHARE
    boxes = [
        FillInLine(
            frame=frame,
            label=set_text(label, palette.LABEL, first, right_to_left=rtl),
            value=set_text(value, palette.VALUE, frame.width - first - _GAP, right_to_left=rtl) if value else None,
            tag=Tag("LI", whole),
            before=8.0 if number == 0 else 2.0,
            least_height=_SIGNED if label == source.signed else _LINE,
            keep_with_next=number + 1 < len(source.rows),
        )
        for number, (label, value) in enumerate(source.rows)
    ]
    yield from boxes
