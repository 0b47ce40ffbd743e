"""Tables that may run over pages; the header comes back on each, once for the reader and then as furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.fonts import Role
from intake_app.documents.pdf_objects import Name
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.domain.document import Table

_GUTTER, _EDGE = 10.0, 5.5
_DIGEST = re.compile("[0-9a-f]{64}")
_LONG = 160.0
"""A row higher than this may be split over pages, in points."""


class Cell(Protocol):
    """What stands in a table: it knows its height and draws itself below `top`."""

    @property
    def height(self) -> float: ...

    def cut(self, room: float) -> tuple[Cell, Cell]: ...

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None: ...


@dataclass(frozen=True, slots=True)
class TextCell:
    """Set text in a cell."""

    text: TextBlock

    @property
    def height(self) -> float:
        return self.text.height

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """What fits into `room` points, and the rest."""
        head, tail = self.text.cut(room)
        return TextCell(head), TextCell(tail)

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None:
        with sheet.canvas.tagged(tag.on(sheet)):
            self.text.draw(sheet.canvas, left, top, width)


@dataclass(frozen=True, slots=True)
class Grid:
    """Column widths in points, without the gutters between them."""

    frame: Frame
    widths: tuple[float, ...]
    gutter: float = _GUTTER

    def columns(self) -> list[tuple[float, float]]:
        """Left edge and width of each column, counted from the left of the text area."""
        placed, offset = [], 0.0
        for width in self.widths:
            placed.append((self.frame.column(offset, width), width))
            offset += width + self.gutter
        return placed

    def text(self, column: int, text: str, style: TextStyle) -> TextCell:
        """A text cell for a column."""
        return TextCell(set_text(text, style, self.widths[column], right_to_left=self.frame.right_to_left))


def grid(frame: Frame, shares: Sequence[float]) -> Grid:
    """A grid over the whole frame whose columns have these shares of it."""
    room, total = frame.width - _GUTTER * (len(shares) - 1), sum(shares)
    return Grid(frame, tuple(room * share / total for share in shares))


Row = tuple[Cell, ...]


@dataclass(kw_only=True)
class TableBox(Box):
    """A header row and body rows. The first cell of each body row heads its row."""

    grid: Grid
    header: Row
    rows: tuple[Row, ...]
    tag: Tag
    continued: bool = False
    body: Tag = field(init=False)
    before: float = 10.0

    def __post_init__(self) -> None:
        self.body = Tag("TBody", self.tag)

    @property
    @override
    def height(self) -> float:
        return _height(self.header) + sum(map(_height, self.rows))

    @property
    @override
    def least(self) -> float:
        return _height(self.header) + sum(map(_height, self.rows[:2]))

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        used, count = _height(self.header), 0
        for row in self.rows[:-1]:
            used += _height(row)
            if used > room:
                break
            count += 1
        if count == 0:
            return self._split_row(room)
        return self._parted(self.rows[:count], self.rows[count:])

    def _split_row(self, room: float) -> tuple[Box, Box] | None:
        first, left = self.rows[0], room - _height(self.header) - 2 * _EDGE
        if _height(first) <= _LONG or left < _LONG:
            return None
        parts = [cell.cut(left) for cell in first]
        head, rest = tuple(part[0] for part in parts), tuple(part[1] for part in parts)
        return self._parted((head,), (rest, *self.rows[1:]))

    def _parted(self, before: tuple[Row, ...], after: tuple[Row, ...]) -> tuple[Box, Box]:
        head, tail = replace(self, rows=before), replace(self, rows=after, continued=True)
        head.body = tail.body = self.body
        return head, tail

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        self._header(sheet, top)
        top -= _height(self.header)
        for row in self.rows:
            tag = Tag("TR", self.body)
            self._row(sheet, top, row, [_head_cell("Row", tag), *(Tag("TD", tag) for _ in row[1:])])
            top -= _height(row)
            rule(sheet, self.grid.frame, top, palette.HAIRLINE, 0.6)

    def _header(self, sheet: Sheet, top: float) -> None:
        bottom = top - _height(self.header)
        if self.continued:
            with sheet.canvas.artifact("Pagination"):
                self._row(sheet, top, self.header, [Tag("P")] * len(self.header))
        else:
            tag = Tag("TR", Tag("THead", self.tag))
            self._row(sheet, top, self.header, [_head_cell("Column", tag) for _ in self.header])
        rule(sheet, self.grid.frame, bottom, palette.PRIMARY, 1.1)

    def _row(self, sheet: Sheet, top: float, row: Row, tags: list[Tag]) -> None:
        for cell, (left, width), tag in zip(row, self.grid.columns(), tags, strict=True):
            cell.draw(sheet, sheet.left + left, top - _EDGE, width, tag)


def _head_cell(scope: str, row: Tag) -> Tag:
    return Tag("TH", row, attributes={"O": Name("Table"), "Scope": Name(scope)})


def _height(row: Row) -> float:
    return max(cell.height for cell in row) + 2 * _EDGE


def rule(sheet: Sheet, frame: Frame, y: float, colour: tuple[float, float, float], thickness: float) -> None:
    """A line across the frame."""
    with sheet.canvas.artifact():
        sheet.canvas.setStrokeColorRGB(*colour)
        sheet.canvas.setLineWidth(thickness)
        sheet.canvas.line(sheet.left, y, sheet.left + frame.width, y)


def table_tag(summary: str) -> Tag:
    """The element of a table, with what it is about in one sentence."""
    return Tag("Table", attributes={"O": Name("Table"), "Summary": summary})


def _style(text: str) -> TextStyle:
    return palette.DIGEST if _DIGEST.fullmatch(text) else palette.CELL


def table(source: Table, frame: Frame) -> TableBox:
    """A text table. Raises ValueError where a row or the widths do not have a cell for each column."""
    columns = len(source.header)
    if any(len(row) != columns for row in source.rows) or (source.widths and len(source.widths) != columns):
        raise ValueError("Each row of a table has one cell for each column of its header.")
    cells = grid(frame, source.widths or (1.0,) * columns)
    strong = palette.CELL.but(role=Role.STRONG)
    return TableBox(
        grid=cells,
        header=tuple(cells.text(at, text, palette.CELL_HEAD) for at, text in enumerate(source.header)),
        rows=tuple(
            tuple(cells.text(at, text, strong if at == 0 else _style(text)) for at, text in enumerate(row))
            for row in source.rows
        ),
        tag=table_tag(source.summary),
    )
