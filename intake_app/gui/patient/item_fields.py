"""Which widget an item gets, and how its value becomes an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, SignalInstance

from intake_app.gui.patient import values
from intake_app.gui.patient.cards import Cards
from intake_app.gui.patient.decision_cards import DecisionCards
from intake_app.gui.patient.open_choice import OpenChoice
from intake_app.gui.patient.pictures import shipped_icon
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.date_fields import DateFields
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.time_input import TimeInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from intake_app.domain.response import Answer
    from intake_app.workflows.item_view import ItemView

translate = QCoreApplication.translate
LONG_LIST = 14  # options; a longer list is searched
MOST_STEPS = 10  # of a scale
LINE = 500  # characters of one line of text
THREE_COLUMNS_UP_TO = 14  # characters of the longest option


@dataclass(frozen=True, slots=True)
class Field:
    """A widget with its two directions. `typed` values are saved at a pause in typing, others at once."""

    widget: QWidget
    changed: SignalInstance
    read: Callable[[object], Answer | None]
    show: Callable[[Answer | None], None]
    typed: bool = False


def _choices(view: ItemView) -> list[Choice]:
    return [
        Choice(option.code, option.text, option.hint, shipped_icon(option.icon), option.exclusive)
        for option in view.options
    ]


def _boolean(_view: ItemView) -> Field:
    grid = Cards(
        (Choice(values.YES, translate("ItemFields", "Yes")), Choice(values.NO, translate("ItemFields", "No"))),
        multi=False,
        columns=2,
    )

    def show(answer: Answer | None) -> None:
        first = answer.first if answer else None
        grid.set_value(None if first is None else values.YES if first is True else values.NO)

    return Field(grid, grid.answered, values.yes_or_no, show)


def _columns(view: ItemView) -> int:
    bare = not any(option.hint or option.icon for option in view.options)
    short = max((len(option.text) for option in view.options), default=0) <= THREE_COLUMNS_UP_TO
    return 3 if bare and short and len(view.options) % 2 else 2


def _choice(view: ItemView) -> Field:
    searched = view.control in {"autocomplete", "drop-down"} or len(view.options) > LONG_LIST
    choices = _choices(view)
    widget: Cards | OptionList = (
        OptionList(choices, view.repeats) if searched else Cards(choices, view.repeats, _columns(view))
    )

    def show(answer: Answer | None) -> None:
        codes = values.offered_codes(view, answer)
        widget.set_value(codes if view.repeats else codes[0] if codes else None)

    return Field(widget, widget.answered, lambda value: values.coded(view, value), show)


def _open_choice(view: ItemView) -> Field:
    widget = OpenChoice(_choices(view), view.repeats, view.max_length)

    def show(answer: Answer | None) -> None:
        widget.set_value(tuple(values.code_of(value) for value in answer.values) if answer else None)

    return Field(widget, widget.answered, lambda value: values.coded(view, value), show, typed=True)


def _decision(view: ItemView) -> Field:
    widget = DecisionCards(_choices(view))

    def show(answer: Answer | None) -> None:
        codes = values.offered_codes(view, answer)
        widget.set_value(codes[0] if codes else None)

    return Field(widget, widget.answered, lambda value: values.coded(view, value), show)


def _line(view: ItemView) -> Field:
    line = LineEdit(view.placeholder, max_length=view.max_length or LINE)
    return Field(line, line.answered, values.text, lambda a: line.set_value(values.as_text(a)), typed=True)


def _note(view: ItemView) -> Field:
    note = NoteEdit(view.placeholder)
    read = values.lines if view.repeats else values.text
    return Field(note, note.answered, read, lambda a: note.set_value(values.as_text(a)), typed=True)


def _date(_view: ItemView) -> Field:
    fields = DateFields(QLocale())
    return Field(fields, fields.answered, values.moment, lambda a: fields.set_value(values.as_date(a)), typed=True)


def _time(_view: ItemView) -> Field:
    clock = TimeInput()
    return Field(clock, clock.answered, values.moment, lambda a: clock.set_value(values.as_time(a)), typed=True)


def _number(view: ItemView) -> Field:
    low, high = _bound(view.minimum, 0), _bound(view.maximum, 9999)
    box = NumberInput(low, high, view.unit, 0 if view.type == "integer" else 3)

    def read(value: object) -> Answer | None:
        return values.number(view, value)

    return Field(box, box.answered, read, lambda a: box.set_value(values.as_number(a)), typed=True)


def _bound(text: str, default: int) -> int:
    try:
        return int(float(text))
    except ValueError:
        return default


def _scale(view: ItemView) -> Field:
    low, high = _bound(view.minimum, 0), _bound(view.maximum, 10)
    scale = ScaleInput("", "", low, high)
    for step, button in scale.steps.items():
        button.setAccessibleName(translate("ItemFields", "{0} on a scale from {1} to {2}").format(step, low, high))

    def show(answer: Answer | None) -> None:
        first = answer.first if answer else None
        scale.set_value(first if isinstance(first, int) and low <= first <= high else None)

    return Field(scale, scale.answered, lambda value: values.number(view, value), show)


def is_scale(view: ItemView) -> bool:
    """Whether a whole number is asked on so few steps that each can be a tap."""
    if view.type != "integer" or not (view.minimum and view.maximum):
        return False
    return view.control == "slider" or _bound(view.maximum, LINE) - _bound(view.minimum, 0) <= MOST_STEPS


_BUILDERS: dict[str, Callable[[ItemView], Field]] = {
    "boolean": _boolean, "choice": _choice, "open-choice": _open_choice, "string": _line, "url": _line,
    "text": _note, "date": _date, "dateTime": _date, "time": _time, "integer": _number, "decimal": _number,
    "quantity": _number,
}  # fmt: skip


def field_of(view: ItemView) -> Field:
    """Build the field of an item that can be answered; a type that has none is told about in a line of text."""
    if view.decision:
        return _decision(view)
    if is_scale(view):
        return _scale(view)
    if view.repeats and view.type == "string":
        return _note(view)
    return _BUILDERS.get(view.type, _line)(view)
