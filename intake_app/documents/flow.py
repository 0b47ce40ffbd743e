"""Boxes on pages: what fits goes on the page, what does not is split or moves on."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from intake_app.documents.pdf_objects import Value
    from intake_app.documents.structure import Element
    from intake_app.documents.tagged_canvas import TaggedCanvas


_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class Frame:
    """The text area that all boxes are set for: width in points and reading direction."""

    width: float
    right_to_left: bool = False

    def column(self, offset: float, width: float) -> float:
        """Where a column begins from the left, given its distance from the side where reading starts."""
        return self.width - offset - width if self.right_to_left else offset


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page being drawn on. `left` is the left edge of the text area, in points."""

    canvas: TaggedCanvas
    left: float


@dataclass(eq=False)
class Tag:
    """A structure element that comes into being where it is first drawn; parts on later pages share it."""

    name: str
    parent: Tag | None = None
    alt: str | None = None
    attributes: Mapping[str, Value] | None = None
    _made: Element | None = field(default=None, repr=False)

    def on(self, sheet: Sheet) -> Element:
        """The element, made now if it is not there yet."""
        if self._made is None:
            parent = self.parent.on(sheet) if self.parent else sheet.canvas.structure.root
            self._made = parent.child(self.name, alt=self.alt, attributes=self.attributes)
        return self._made


@dataclass(kw_only=True)
class Box:
    """Something to be drawn, already set for its frame. Heights and gaps are in points."""

    before: float = 0.0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """The whole height."""
        return 0.0

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand at the foot of a page."""
        return self.height

    def split(self, room: float) -> tuple[Box, Box] | None:
        """A part no higher than `room` and the rest, or None where there is no good break."""
        del room
        return None

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw below `top`, in points from the foot of the page."""


@dataclass(kw_only=True)
class NewPage(Box):
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and how far below the top of the text area it stands."""

    box: Box
    down: float


def paginate(boxes: Iterable[Box], room: float) -> list[list[Placed]]:
    """Spread the boxes over pages whose text area is `room` points high. A box higher than a page gets its own."""
    pages: list[list[Placed]] = [[]]
    waiting = deque(boxes)
    down = 0.0
    while waiting:
        box = waiting.popleft()
        page = pages[-1]
        gap = box.before if page else 0.0
        if not isinstance(box, NewPage) and _fits(box, waiting, room - down - gap):
            page.append(Placed(box, down + gap))
            down += gap + box.height
            continue
        parts = None if isinstance(box, NewPage) else box.split(room - down - gap)
        if parts:
            page.append(Placed(parts[0], down + gap))
            waiting.appendleft(parts[1])
        elif not isinstance(box, NewPage):
            waiting.appendleft(box)
            if not page:
                pages[-1].append(Placed(waiting.popleft(), 0.0))
        if pages[-1]:
            pages.append([])
        down = 0.0
    return [page for page in pages if page] or [[]]


def _fits(box: Box, following: Sequence[Box], room: float) -> bool:
    needed = box.height
    chained = box.keep_with_next
    for after in following:
        if not chained or isinstance(after, NewPage):
            break
        chained = after.keep_with_next
        needed += after.before + (after.height if chained else after.least)
    return needed <= room + _HAIR
