"""What was typed or chosen and not saved yet, kept while a page is drawn anew. A secret is never among it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.segments import Segments
from intake_app.gui.widgets.fields import LineEdit, NoteEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Drafts:
    """`texts` by the name of the field, `chosen` by the name of the button."""

    texts: dict[str, str]
    chosen: frozenset[str]


def _fields(root: QWidget) -> Iterator[LineEdit | NoteEdit]:
    for line in root.findChildren(LineEdit):
        if line.objectName() and not isinstance(line, SecretField):
            yield line
    for note in root.findChildren(NoteEdit):
        if note.objectName():
            yield note


def _text(field: LineEdit | NoteEdit) -> str:
    return field.text() if isinstance(field, LineEdit) else field.toPlainText()


def drafts_of(root: QWidget, saved: str = "") -> Drafts:
    """Return what stands in the fields of a page; `saved` is the part of it that has just been written down."""
    done = f"{saved}:" if saved else ""
    texts = {field.objectName(): _text(field) for field in _fields(root)}
    buttons = {part.buttons[code].objectName() for part in root.findChildren(Segments) if (code := part.value())}
    return Drafts(
        {name: text for name, text in texts.items() if text and not (done and name.startswith(done))},
        frozenset(name for name in buttons if name and not (done and name.startswith(done))),
    )


def put_back(root: QWidget, drafts: Drafts) -> None:
    """Put back what still has its field."""
    for part in root.findChildren(Segments):
        for code, button in part.buttons.items():
            if button.objectName() in drafts.chosen and part.value() is None:
                part.set_value(code)
                part.answered.emit(code)
    for field in _fields(root):
        text = drafts.texts.get(field.objectName())
        if text is None:
            continue
        if isinstance(field, LineEdit):
            field.setText(text)
        else:
            field.setPlainText(text)
