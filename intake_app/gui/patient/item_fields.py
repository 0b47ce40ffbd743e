"""Which widget an item gets, and how its value becomes an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from intake_app.gui.patient import choice_fields, number_fields, values
from intake_app.gui.patient.field import Field
from intake_app.gui.widgets.date_fields import DateFields
from intake_app.gui.widgets.date_time_fields import DateTimeFields
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.file_input import FileInput
from intake_app.gui.widgets.handed_file import most_bytes, taken_types
from intake_app.gui.widgets.shown_value import InPersonNote, ShownValue
from intake_app.gui.widgets.time_input import TimeInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.domain.response import Answer
    from intake_app.workflows.item_view import ItemView

LINE = 500  # characters of one line of text


def _line(view: ItemView) -> Field:
    line = LineEdit(view.placeholder, max_length=view.max_length or LINE)
    return Field(line, line.answered, values.text, lambda a: line.set_value(values.as_text(a)), typed=True)


def _address(view: ItemView) -> Field:
    field = _line(view)
    field.widget.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly | Qt.InputMethodHint.ImhNoAutoUppercase)
    field.widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # addresses read this way in every language
    return field


def _note(view: ItemView) -> Field:
    note = NoteEdit(view.placeholder)
    read = values.lines if view.repeats else values.text
    return Field(note, note.answered, read, lambda a: note.set_value(values.as_text(a)), typed=True)


def _date(_view: ItemView) -> Field:
    fields = DateFields(QLocale())
    return Field(fields, fields.answered, values.moment, lambda a: fields.set_value(values.as_date(a)), typed=True)


def _date_time(_view: ItemView) -> Field:
    fields = DateTimeFields(QLocale())
    return Field(fields, fields.answered, values.moment, lambda a: fields.set_value(values.as_moment(a)), typed=True)


def _time(_view: ItemView) -> Field:
    clock = TimeInput()
    return Field(clock, clock.answered, values.moment, lambda a: clock.set_value(values.as_time(a)), typed=True)


def _attachment(view: ItemView) -> Field:
    types = taken_types(view.mime_types)
    if not types:
        return _in_person(view)
    file = FileInput(types, most_bytes(view.max_bytes))
    return Field(file, file.answered, values.handed_file, lambda a: file.set_value(values.as_file(a)))


def _in_person(_view: ItemView) -> Field:
    note = InPersonNote()
    return Field(note, note.answered, _nothing, note.set_value)


def _shown(_view: ItemView) -> Field:
    shown = ShownValue()
    return Field(shown, shown.answered, _nothing, lambda a: shown.set_value(values.as_shown(a)))


def _nothing(_value: object) -> Answer | None:
    return None


_BUILDERS: dict[str, Callable[[ItemView], Field]] = {
    "boolean": choice_fields.boolean, "choice": choice_fields.choice, "open-choice": choice_fields.open_choice,
    "string": _line, "url": _address, "text": _note, "date": _date, "dateTime": _date_time, "time": _time,
    "integer": number_fields.number, "decimal": number_fields.number, "quantity": number_fields.quantity,
    "attachment": _attachment,
}  # fmt: skip


def field_of(view: ItemView) -> Field:
    """Build the field of an item; what cannot be asked on a screen is left for a talk, in a plain sentence."""
    if view.read_only:
        return _shown(view)
    if view.decision:
        return choice_fields.decision(view)
    if number_fields.is_scale(view):
        return number_fields.scale(view)
    if number_fields.is_slider(view):
        return number_fields.slider(view)
    if view.type == "choice" and not view.options:
        return _in_person(view)
    if view.repeats and view.type == "string":
        return _note(view)
    return _BUILDERS.get(view.type, _in_person)(view)
