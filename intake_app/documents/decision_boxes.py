"""What was decided: by technique, and by technique and part of the body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.decision_marks import COLOURS, draw_mark
from intake_app.documents.decision_matrix import decision_matrix
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.fonts import Role
from intake_app.documents.table_box import Cell, Grid, TableBox, TextCell, grid, rule, table_tag
from intake_app.documents.text_boxes import list_attributes
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from intake_app.domain.consent import Decision
    from intake_app.domain.document import DecisionList, DecisionTable

_MARK, _MARK_ROOM, _EDGE = 5.2, 16.0, 4.5
_MOST_COLUMNS = 6
_WORD = TextStyle(8.6, 11.6, palette.TEXT, Role.STRONG)

Decisions = tuple[tuple[str, tuple["Decision | None", ...]], ...]


@dataclass(frozen=True, slots=True)
class DecisionCell:
    """A mark and its word."""

    decision: Decision | None
    word: TextBlock
    right_to_left: bool

    @property
    def height(self) -> float:
        return self.word.height

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """The mark stays whole; the rest of the row is empty."""
        del room
        return self, TextCell(replace(self.word, lines=()))

    def draw(self, sheet: Sheet, left: float, top: float, width: float, tag: Tag) -> None:
        inner = width - _MARK_ROOM
        x = left + width - _MARK if self.right_to_left else left + _MARK
        draw_mark(sheet.canvas, self.decision, x, top - self.word.style.leading / 2, _MARK)
        with sheet.canvas.tagged(tag.on(sheet)):
            self.word.draw(sheet.canvas, left if self.right_to_left else left + _MARK_ROOM, top, inner)


@dataclass(frozen=True, slots=True)
class _Wording:
    words: Mapping[Decision, str]
    open_word: str

    def cell(self, cells: Grid, column: int, decision: Decision | None) -> DecisionCell:
        style = _WORD.but(colour=COLOURS[decision])
        rtl = cells.frame.right_to_left
        word = self.open_word if decision is None else self.words[decision]
        return DecisionCell(decision, set_text(word, style, cells.widths[column] - _MARK_ROOM, right_to_left=rtl), rtl)


@dataclass(kw_only=True)
class DecisionLine(Box):
    """A technique and what was decided for it."""

    cells: Grid
    label: TextCell
    decision: DecisionCell
    tag: Tag

    @property
    @override
    def height(self) -> float:
        return max(self.label.height, self.decision.height) + 2 * _EDGE

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        first, second = self.cells.columns()
        self.label.draw(sheet, sheet.left + first[0], top - _EDGE, first[1], Tag("Lbl", self.tag))
        lower = (self.label.text.style.leading - self.decision.word.style.leading) / 2
        left = sheet.left + second[0]
        self.decision.draw(sheet, left, top - _EDGE - lower, second[1], Tag("LBody", self.tag))
        rule(sheet, self.cells.frame, top - self.height, palette.HAIRLINE, 0.6)


def decision_list(source: DecisionList, frame: Frame) -> Iterator[Box]:
    """One decision a line."""
    cells = grid(frame, (0.62, 0.38))
    wording = _Wording(source.words, source.open_word)
    whole = Tag("L", attributes=list_attributes("None"))
    for number, (label, decision) in enumerate(source.rows):
        yield DecisionLine(
            cells=cells,
            label=cells.text(0, label, palette.BODY),
            decision=wording.cell(cells, 1, decision),
            tag=Tag("LI", whole),
            before=6.0 if number == 0 else 0.0,
        )


def decision_table(source: DecisionTable, frame: Frame) -> Iterator[Box]:
    """The decisions by row and area: with words in each cell where there is room, else marks under a key.

    Raises ValueError where a row does not have one decision for each area.
    """
    if any(len(decisions) != len(source.areas) for _, decisions in source.rows):
        raise ValueError("Each row of decisions has one for each area.")
    if len(source.areas) > _MOST_COLUMNS:
        yield from decision_matrix(source, frame)
        return
    yield _one_table(source, _Wording(source.words, source.open_word), source.areas, source.rows, frame)


def _one_table(
    source: DecisionTable, wording: _Wording, names: Sequence[str], rows: Decisions, frame: Frame
) -> TableBox:
    cells = grid(frame, (1.35, *(1.0,) * len(names)))
    strong = palette.CELL.but(role=Role.STRONG)
    header: list[Cell] = [cells.text(0, source.corner, palette.CELL_HEAD)]
    header += [cells.text(at, name, palette.CELL_HEAD) for at, name in enumerate(names, start=1)]
    body: list[tuple[Cell, ...]] = []
    for label, decisions in rows:
        marks = [wording.cell(cells, at, decision) for at, decision in enumerate(decisions, start=1)]
        body.append((cells.text(0, label, strong), *marks))
    return TableBox(grid=cells, header=tuple(header), rows=tuple(body), tag=table_tag(source.summary))
