"""What surrounds the text: page sizes, margins, the masthead, and the lines at head and foot of each page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake_app.documents import palette
from intake_app.documents.flow import Frame
from intake_app.documents.text_layout import TextBlock, TextStyle, set_text

if TYPE_CHECKING:
    from intake_app.documents.tagged_canvas import TaggedCanvas
    from intake_app.domain.document import Document

PAGE_SIZES = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}
_SIDE, _HEAD, _FOOT = 66.0, 78.0, 70.0


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The paper and the text area on it, in points."""

    width: float
    height: float
    right_to_left: bool

    @property
    def text(self) -> Frame:
        return Frame(self.width - 2 * _SIDE, self.right_to_left)

    @property
    def left(self) -> float:
        return _SIDE

    @property
    def top(self) -> float:
        return self.height - _HEAD

    @property
    def room(self) -> float:
        return self.height - _HEAD - _FOOT

    def furnish(self, canvas: TaggedCanvas, document: Document, page: int, total: int) -> None:
        """Draw the masthead or the running head, and the foot: clinic and document id, page x of y."""
        if page == 1:
            self._masthead(canvas, document.author)
        else:
            with canvas.artifact("Pagination", "Header"):
                self._across(canvas, document.author, document.title, self.height - 40, palette.RUNNING)
                self._rule(canvas, self.height - 55)
        with canvas.artifact("Pagination", "Footer"):
            self._rule(canvas, 50)
            pages = document.page_words.format(page=page, total=total)
            self._across(canvas, document.footer, pages, 43, palette.RUNNING)

    def _masthead(self, canvas: TaggedCanvas, clinic: str) -> None:
        with canvas.artifact("Pagination", "Header"):
            canvas.setFillColorRGB(*palette.PRIMARY)
            canvas.rect(0, self.height - 9, self.width, 9, stroke=0, fill=1)
            self._across(canvas, clinic, "", self.height - 36, palette.MASTHEAD)

    def _across(self, canvas: TaggedCanvas, start: str, end: str, top: float, style: TextStyle) -> None:
        frame = self.text
        tail = set_text(end, style.but(align="end"), frame.width * 0.6, right_to_left=self.right_to_left)
        room = frame.width - (tail.width + 20 if end else 0)
        head = set_text(start, style, room, right_to_left=self.right_to_left)
        head, tail = _short(head), _short(tail)
        head.draw(canvas, self.left + frame.column(0, room), top, room)
        if end:
            tail.draw(canvas, self.left + frame.column(frame.width - tail.width, tail.width), top, tail.width)

    def _rule(self, canvas: TaggedCanvas, y: float) -> None:
        canvas.setStrokeColorRGB(*palette.HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.line(self.left, y, self.width - _SIDE, y)


def _short(text: TextBlock) -> TextBlock:
    """At most two lines: what stands at the edge of a page does not grow into the text."""
    return replace(text, lines=text.lines[:2])


def page_frame(document: Document) -> PageFrame:
    """The frame of a document's paper. Raises ValueError for a size that is neither "letter" nor "a4"."""
    size = PAGE_SIZES.get(document.page_size)
    if size is None:
        raise ValueError(f"There is no page size {document.page_size!r}; there are {', '.join(PAGE_SIZES)}.")
    return PageFrame(*size, right_to_left=document.right_to_left)
