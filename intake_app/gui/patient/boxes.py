"""Which box an item of a page gets, and a column of boxes that changes only where the items do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.patient.clause import ClauseBox
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.patient.item_head import label_text, text_of
from intake_app.gui.patient.table_box import TableBox, is_table
from intake_app.gui.widgets.more_about import MoreAbout
from intake_app.gui.widgets.text import Heading
from intake_app.workflows.item_view import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake_app.gui.patient.group_box import GroupBox
    from intake_app.gui.tokens import TypeRole
    from intake_app.workflows.item_view import ItemView

    Box: TypeAlias = ItemBox | TableBox | ClauseBox | GroupBox

HELP = frozenset({"help", "flyover"})


def display_of(view: ItemView, role: TypeRole = "body") -> QWidget:
    """Return a text of a page; help waits behind a button, and a group's name is a heading."""
    if view.control == HEADING:
        return Heading(label_text(view), 2)
    if view.category == "help" or view.control in HELP:
        return MoreAbout(view.text)
    return text_of(view, role)


def box_of(view: ItemView, labelled: bool = True, place: str = "") -> Box | None:
    """Return the box of an item; None for a text, which nobody answers."""
    from intake_app.gui.patient.group_box import GroupBox  # a group holds boxes again

    if view.type == "display":
        return ClauseBox(view) if view.initials else None
    if is_table(view):
        return TableBox(view, labelled, place)
    return GroupBox(view, labelled, place) if view.type == "group" else ItemBox(view, labelled, place)


class BoxColumn(QWidget):
    """Boxes and texts of some items, in order. `acted` is theirs."""

    acted = Signal(object)

    def __init__(self, views: Sequence[ItemView], place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._parts: list[tuple[ItemView, QWidget, Box | None]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.M)
        self.draw(views)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes, from the top."""
        return tuple(box for _, _, box in self._parts if box is not None)

    def draw(self, views: Sequence[ItemView]) -> None:
        """Show newer items; what comes or goes rebuilds what stands below it and nothing else."""
        same = 0
        for view, (old, _, box) in zip(views, self._parts, strict=False):
            if (view.key, view.type) != (old.key, old.type) or (box is None and view != old):
                break
            same += 1
        for _, part, _ in self._parts[same:]:
            self._layout.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = self._parts[:same]
        for number, view in enumerate(views[:same]):
            self._redraw(number, view)
        for view in views[same:]:
            self._add(view)

    def _redraw(self, number: int, view: ItemView) -> None:
        old, part, box = self._parts[number]
        if box is not None and view != old:
            box.draw(view)
        self._parts[number] = (view, part, box)

    def _add(self, view: ItemView) -> None:
        box = box_of(view, place=self._place)
        part = display_of(view) if box is None else box
        if box is not None:
            box.acted.connect(self.acted)
        self._layout.addWidget(part)
        self._parts.append((view, part, box))

    def rename(self, place: str) -> None:
        """Say in which card the items stand now."""
        self._place = place
        for box in self.boxes:
            if not isinstance(box, ClauseBox):
                box.rename(place)

    def flush(self) -> bool:
        """Hand on what was typed. False where something is not a value yet."""
        done = [box.flush() for box in self.boxes]
        return all(done)

    def asked(self) -> Iterator[ItemBox | TableBox]:
        """Yield every question, also those of groups inside."""
        for box in self.boxes:
            yield from box.asked()

    def part(self, key: str) -> ItemBox | TableBox | ClauseBox | None:
        """Return the box that asks an item."""
        found = (box.part(key) for box in self.boxes)
        return next((box for box in found if box is not None), None)

    def focus_target(self) -> QWidget | None:
        """Return the first part that can be typed into or pressed."""
        return next((box.focus_target() for box in self.boxes), None)
