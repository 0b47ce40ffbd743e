"""Headings, paragraphs, panels and list items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.pdf_objects import Name, Value
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_LINES = 2
_ITEM_INDENT = 16.0
_PANEL_INSET, _PANEL_EDGE = 12.0, 9.0


@dataclass(kw_only=True)
class TextBox(Box):
    """Lines of text that belong to one element. At least two lines stay together at a page's end."""

    frame: Frame
    text: TextBlock
    tag: Tag

    @property
    @override
    def height(self) -> float:
        return self.text.height

    @property
    @override
    def least(self) -> float:
        lines = len(self.text.lines)
        return self.height if lines < 2 * _FEWEST_LINES else _FEWEST_LINES * self.text.style.leading

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        lines = self.text.lines
        count = min(int(room / self.text.style.leading), len(lines) - _FEWEST_LINES)
        if count < _FEWEST_LINES:
            return None
        head, tail = replace(self.text, lines=lines[:count]), replace(self.text, lines=lines[count:])
        return replace(self, text=head), replace(self, text=tail, before=0.0)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.canvas.tagged(self.tag.on(sheet)):
            self.text.draw(sheet.canvas, sheet.left, top, self.frame.width)


@dataclass(kw_only=True)
class HeadingBox(TextBox):
    """A heading; below the title it is also an entry of the outline."""

    title: str
    level: int

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        if self.level > 1:
            sheet.canvas.outline_entry(self.title, self.level, top + self.text.style.size)
        super().draw(sheet, top)


def heading(text: str, level: int, frame: Frame) -> HeadingBox:
    """A heading of level 1 to 3, kept with what follows."""
    style, before = {1: (palette.TITLE, 6.0), 2: (palette.HEADING, 24.0)}.get(level, (palette.SUBHEADING, 16.0))
    block = set_text(text, style, frame.width, right_to_left=frame.right_to_left)
    return HeadingBox(
        frame=frame,
        text=block,
        tag=Tag(f"H{level}"),
        before=before,
        keep_with_next=True,
        title=text,
        level=level,
    )


_TONES = {"body": (palette.BODY, 8.0), "small": (palette.SMALL, 6.0), "lead": (palette.LEAD, 10.0)}


def paragraph(text: str, tone: str, frame: Frame) -> Box:
    """A paragraph in its tone; "note" is a tinted panel. Raises KeyError for a tone that is not known."""
    if tone == "note":
        block = set_text(text, palette.BODY, frame.width - 2 * _PANEL_INSET - 4, right_to_left=frame.right_to_left)
        return Panel(frame=frame, text=block, tag=Tag("P"), before=12.0)
    style, before = _TONES[tone]
    block = set_text(text, style, frame.width, right_to_left=frame.right_to_left)
    return TextBox(frame=frame, text=block, tag=Tag("P"), before=before)


@dataclass(kw_only=True)
class Panel(Box):
    """A calm tinted panel with a bar on the side where reading starts."""

    frame: Frame
    text: TextBlock
    tag: Tag

    @property
    @override
    def height(self) -> float:
        return self.text.height + 2 * _PANEL_EDGE

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        count = int((room - 2 * _PANEL_EDGE) / self.text.style.leading)
        if count < _FEWEST_LINES or count > len(self.text.lines) - _FEWEST_LINES:
            return None
        head = replace(self.text, lines=self.text.lines[:count])
        tail = replace(self.text, lines=self.text.lines[count:])
        return replace(self, text=head), replace(self, text=tail, before=0.0)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        canvas, width = sheet.canvas, self.frame.width
        with canvas.artifact():
            canvas.setFillColorRGB(*palette.PANEL_GREEN)
            canvas.roundRect(sheet.left, top - self.height, width, self.height, 4, stroke=0, fill=1)
            canvas.setFillColorRGB(*palette.PRIMARY)
            bar = sheet.left + self.frame.column(0, 3)
            canvas.roundRect(bar, top - self.height, 3, self.height, 1.5, stroke=0, fill=1)
        inner = width - 2 * _PANEL_INSET - 4
        left = sheet.left + self.frame.column(_PANEL_INSET + 4, inner)
        with canvas.tagged(self.tag.on(sheet)):
            self.text.draw(canvas, left, top - _PANEL_EDGE, inner)


@dataclass(kw_only=True)
class ItemBox(Box):
    """One item of a list: its number or a dot, and its text."""

    frame: Frame
    text: TextBlock
    tag: Tag
    body: Tag
    label: TextBlock | None
    is_rest: bool = False

    @property
    @override
    def height(self) -> float:
        return self.text.height

    @override
    def split(self, room: float) -> tuple[Box, Box] | None:
        head, tail = self.text.cut(room)
        if len(head.lines) < _FEWEST_LINES or len(tail.lines) < _FEWEST_LINES:
            return None
        return replace(self, text=head), replace(self, text=tail, label=None, is_rest=True, before=0.0)

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        canvas, frame = sheet.canvas, self.frame
        if self.label:
            left = sheet.left + frame.column(0, _ITEM_INDENT)
            with canvas.tagged(Tag("Lbl", self.tag).on(sheet)):
                self.label.draw(canvas, left, top, _ITEM_INDENT)
        elif not self.is_rest:
            self._dot(sheet, top)
        inner = frame.width - _ITEM_INDENT
        with canvas.tagged(self.body.on(sheet)):
            self.text.draw(canvas, sheet.left + frame.column(_ITEM_INDENT, inner), top, inner)

    def _dot(self, sheet: Sheet, top: float) -> None:
        with sheet.canvas.artifact():
            sheet.canvas.setFillColorRGB(*palette.PRIMARY)
            x = sheet.left + self.frame.column(4, 0)
            sheet.canvas.circle(x, top - self.text.style.leading / 2, 1.7, stroke=0, fill=1)


def items(texts: tuple[str, ...], frame: Frame, *, numbered: bool) -> Iterator[ItemBox]:
    """The items of one list."""
    numbering = "Decimal" if numbered else "Disc"
    whole = Tag("L", attributes=list_attributes(numbering))
    style: TextStyle = palette.BODY
    for number, text in enumerate(texts, start=1):
        block = set_text(text, style, frame.width - _ITEM_INDENT, right_to_left=frame.right_to_left)
        label = set_text(f"{number}.", style, _ITEM_INDENT, right_to_left=frame.right_to_left) if numbered else None
        before = 8.0 if number == 1 else 4.5
        item = Tag("LI", whole)
        yield ItemBox(frame=frame, text=block, tag=item, body=Tag("LBody", item), label=label, before=before)


def list_attributes(numbering: str) -> dict[str, Value]:
    """The attributes of a list whose items are numbered in this way ("None", "Disc", "Decimal")."""
    return {"O": Name("List"), "ListNumbering": Name(numbering)}
