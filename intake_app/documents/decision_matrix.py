"""Many areas at a glance: marks in narrow columns, headings that stand upright, and a key in words above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.decision_marks import COLOURS, draw_mark
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.fonts import Role
from intake_app.documents.table_box import Cell, Grid, TableBox, table_tag
from intake_app.documents.text_boxes import list_attributes
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake_app.domain.consent import Decision
    from intake_app.domain.document import DecisionTable

_MARK = 5.4
_LABEL_SHARE, _GUTTER, _NARROWEST = 0.25, 4.0, 22.0
_HEAD_ROOM = 84.0
_ROW = palette.CELL.but(role=Role.STRONG)
_KEY = TextStyle(9, 14, palette.TEXT, Role.STRONG)
_KEY_GAP, _KEY_MARK = 20.0, 16.0
_UNSEEN = TextStyle(3, 4, palette.TEXT)


@dataclass(frozen=True, slots=True)
class MarkCell:
    """A mark; its word is there to be read aloud and copied, and stands in the key for the eye."""

    decision: Decision | None
    word: TextBlock

    @property
    def height(self) -> float:
        return 2 * _MARK

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """The mark stays whole."""
        del room
        return self, MarkCell(self.decision, self.word)

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None:
        canvas, middle = sheet.canvas, left + width / 2
        draw_mark(canvas, self.decision, middle, top - _MARK, _MARK)
        with canvas.tagged(tag.on(sheet)):
            canvas.write("q 3 Tr")
            self.word.draw(canvas, middle - self.word.width / 2, top - _MARK + 2, self.word.width)
            canvas.write("Q")


@dataclass(frozen=True, slots=True)
class UprightCell:
    """A heading that reads from bottom to top."""

    text: TextBlock
    height: float

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """A heading is never cut."""
        del room
        return self, self

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None:
        canvas, text = sheet.canvas, self.text
        with canvas.tagged(tag.on(sheet)):
            canvas.saveState()
            canvas.translate(left + (width - text.height) / 2, top - self.height)
            canvas.rotate(90)
            text.draw(canvas, 0, 0, self.height)
            canvas.restoreState()


@dataclass(frozen=True, slots=True)
class _Foot:
    """The corner: its text stands at the foot of the header."""

    text: TextBlock
    height: float

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """A heading is never cut."""
        del room
        return self, self

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None:
        with sheet.canvas.tagged(tag.on(sheet)):
            self.text.draw(sheet.canvas, left, top - self.height + self.text.height, width)


@dataclass(kw_only=True)
class KeyRow(Box):
    """The marks and what each means, on one line or more."""

    frame: Frame
    entries: tuple[tuple[Decision | None, TextBlock], ...]
    keep_with_next: bool = True

    def _places(self) -> list[tuple[float, float]]:
        places, offset, down = [], 0.0, 0.0
        for _, word in self.entries:
            if offset and offset + _KEY_MARK + word.width > self.frame.width:
                offset, down = 0.0, down + _KEY.leading
            places.append((offset, down))
            offset += _KEY_MARK + word.width + _KEY_GAP
        return places

    @property
    @override
    def height(self) -> float:
        return self._places()[-1][1] + _KEY.leading

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        whole = Tag("L", attributes=list_attributes("None"))
        for (decision, word), (offset, down) in zip(self.entries, self._places(), strict=True):
            mark = sheet.left + self.frame.column(offset, 2 * _MARK) + _MARK
            draw_mark(sheet.canvas, decision, mark, top - down - _KEY.leading / 2, _MARK)
            left = sheet.left + self.frame.column(offset + _KEY_MARK, word.width)
            with sheet.canvas.tagged(Tag("LBody", Tag("LI", whole)).on(sheet)):
                word.draw(sheet.canvas, left, top - down, word.width)


def decision_matrix(source: DecisionTable, frame: Frame) -> Iterator[Box]:
    """A key and a table of marks; more tables where a page cannot hold all columns."""
    words: dict[Decision | None, str] = dict(source.words.items())
    if any(decision is None for _, row in source.rows for decision in row):
        words[None] = source.open_word
    rtl = frame.right_to_left
    key = [
        (decision, set_text(word, _KEY.but(colour=COLOURS[decision]), frame.width, right_to_left=rtl))
        for decision, word in words.items()
    ]
    yield KeyRow(frame=frame, entries=tuple(key), before=8.0)
    most = int(frame.width * (1 - _LABEL_SHARE) / (_NARROWEST + _GUTTER))
    parts = -(-len(source.areas) // most)
    for part in range(parts):
        start, end = (len(source.areas) * edge // parts for edge in (part, part + 1))
        yield _table(source, words, frame, slice(start, end))


def _table(source: DecisionTable, words: dict[Decision | None, str], frame: Frame, columns: slice) -> TableBox:
    names, rtl = source.areas[columns], frame.right_to_left
    label = frame.width * _LABEL_SHARE
    each = (frame.width - label) / len(names) - _GUTTER
    cells = Grid(frame, (label, *(each,) * len(names)), _GUTTER)
    unseen = {decision: set_text(word, _UNSEEN, frame.width) for decision, word in words.items()}
    corner = set_text(source.corner, palette.CELL_HEAD, label, right_to_left=rtl)
    upright = palette.CELL_HEAD.but(align="end" if rtl else "start")
    heads = [set_text(name, upright, _HEAD_ROOM, right_to_left=rtl) for name in names]
    height = max(corner.height, *(head.width for head in heads))
    header: list[Cell] = [_Foot(corner, height), *(UprightCell(head, height) for head in heads)]
    rows: list[tuple[Cell, ...]] = [
        (cells.text(0, name, _ROW), *(MarkCell(decision, unseen[decision]) for decision in decisions[columns]))
        for name, decisions in source.rows
    ]
    return TableBox(grid=cells, header=tuple(header), rows=tuple(rows), tag=table_tag(source.summary))
