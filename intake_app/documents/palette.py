"""Colours and type of the printed page. All text is at least 7 to 1 against its ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.documents.fonts import Role
from intake_app.documents.text_layout import TextStyle

if TYPE_CHECKING:
    from intake_app.documents.text_writer import Colour


def colour(code: str) -> Colour:
    """A colour from #RRGGBB."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


TEXT = colour("#1E2B2A")
MUTED = colour("#46564F")
PRIMARY = colour("#1F5B51")
PRIMARY_DEEP = colour("#143C35")
HAIRLINE = colour("#D3D7CE")
PANEL = colour("#F3F6F1")
PANEL_GREEN = colour("#E9F2ED")
WHITE = colour("#FFFFFF")
ASK = colour("#7A4B00")
CALM = colour("#5B3B6B")
PAIN = colour("#A8481F")
INK = colour("#16213E")
BODY_FILL = colour("#F1EEE7")
BODY_LINE = colour("#8C9A92")
TINT_YES = colour("#CFE3DA")
TINT_ASK = colour("#F3E3C3")
TINT_NO = colour("#E4D8EA")

TITLE = TextStyle(23, 28, PRIMARY_DEEP, Role.TITLE)
HEADING = TextStyle(14.5, 19, PRIMARY_DEEP, Role.TITLE)
SUBHEADING = TextStyle(10.6, 14.5, PRIMARY, Role.STRONG)
LEAD = TextStyle(12, 17.5, TEXT)
BODY = TextStyle(10, 14.6, TEXT)
SMALL = TextStyle(8.6, 12.2, MUTED)
LABEL = TextStyle(8.4, 11.5, MUTED)
VALUE = TextStyle(10.2, 14, TEXT, Role.STRONG)
CELL = TextStyle(9.2, 12.8, TEXT)
DIGEST = TextStyle(6.9, 12.8, TEXT)
CELL_HEAD = TextStyle(8.6, 11.8, PRIMARY_DEEP, Role.STRONG)
RUNNING = TextStyle(7.8, 10.5, MUTED)
MASTHEAD = TextStyle(10.4, 14, PRIMARY, Role.STRONG)
