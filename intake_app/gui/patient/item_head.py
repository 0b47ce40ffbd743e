"""What stands above a field: the question as the form writes it, hints, pictures, and help behind a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake_app.domain.rich_text import Run, is_plain
from intake_app.gui.patient.choice_fields import media_bytes
from intake_app.gui.patient.number_fields import limits
from intake_app.gui.widgets.more_about import MoreAbout
from intake_app.gui.widgets.picture import Picture, decode
from intake_app.gui.widgets.rich_text import FormattedText
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from intake_app.domain.rich_text import RichText
    from intake_app.gui.tokens import TypeRole
    from intake_app.workflows.item_view import ItemView


def label_text(view: ItemView) -> str:
    """Return the question with its number."""
    return f"{view.prefix} {view.text}" if view.prefix else view.text


def _numbered(view: ItemView) -> RichText:
    first, *rest = view.rich
    runs = (Run(f"{view.prefix} "), *first.runs) if view.prefix else first.runs
    return (type(first)(runs, first.mark, first.depth), *rest)


def text_of(view: ItemView, role: TypeRole = "body") -> Text:
    """Return an item's text, formatted where the form formats it."""
    if view.rich and not is_plain(view.rich):
        return FormattedText(_numbered(view), role)
    return Text(label_text(view), role)


def add_label(layout: QVBoxLayout, view: ItemView, field: QWidget) -> None:
    """Add the question."""
    if not view.text:
        return
    formatted = view.rich and not is_plain(view.rich)
    label = text_of(view, "body" if formatted else "label")
    label.setBuddy(field)
    layout.addWidget(label)


def hints_of(view: ItemView) -> tuple[str, ...]:
    """Return the texts that are always shown below a question."""
    return tuple(hint for hint in (view.hint, view.prompt, limits(view)) if hint)


def add_picture(layout: QVBoxLayout, view: ItemView) -> None:
    """Add the picture of a question, where the form carries one that can be drawn."""
    data = media_bytes(view.media)
    image = decode(data) if data else None
    if image is not None and view.media is not None:
        layout.addWidget(Picture(image, view.media.title or view.text))


def add_help(layout: QVBoxLayout, view: ItemView) -> None:
    """Add help behind a button, where there is some."""
    if view.help:
        more = MoreAbout(view.help)
        more.set_name(view.text)
        layout.addWidget(more)
