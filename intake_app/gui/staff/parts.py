"""Small pieces that every staff page is built from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.text import Heading, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from intake_app.gui.tokens import ColourRole, TypeRole


WIDEST = 16_000  # pixels, wider than any window


def title(text: str) -> Heading:
    """The heading of a page."""
    return Heading(text, 1, "desk_title")


def part(text: str) -> Heading:
    """The heading of a part of a page."""
    return Heading(text, 2, "desk_lead")


def body(text: str, colour: ColourRole = "text", bold: bool = False) -> Text:
    """Running text."""
    return Text(text, "desk_body", colour, bold)


def small(text: str, colour: ColourRole = "text_muted") -> Text:
    """A remark."""
    return Text(text, "desk_small", colour)


def with_icon(icon: str, text: str, colour: ColourRole = "text", role: TypeRole = "desk_label") -> QWidget:
    """Text with an icon before it."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens.S)
    row.addWidget(IconLabel(icon, colour, 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(text, role, colour), 1)
    return box


def column(*widgets: QWidget, gap: int = tokens.S) -> QWidget:
    """Widgets below each other."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget)
    return box


def whole_page(page: QWidget) -> QVBoxLayout:
    """Return the layout of a page with a table that fills it; where the window is too low, the page scrolls."""
    scroll = PageScroll(WIDEST, margins=False)
    inside = QVBoxLayout()
    inside.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
    inside.setSpacing(tokens.M)
    scroll.body.addLayout(inside, 1)
    outside = QVBoxLayout(page)
    outside.setContentsMargins(0, 0, 0, 0)
    outside.addWidget(scroll)
    return inside


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go; what is gone is hidden at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
