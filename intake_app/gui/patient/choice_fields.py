"""Fields to choose in: cards, lists, drop-downs, decisions, and choices with room for own words."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.gui.patient import values
from intake_app.gui.patient.cards import Cards
from intake_app.gui.patient.decision_cards import DecisionCards
from intake_app.gui.patient.field import Field
from intake_app.gui.patient.open_choice import OpenChoice
from intake_app.gui.patient.pictures import shipped_icon
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.drop_down import DropDown
from intake_app.gui.widgets.option_list import OptionList

if TYPE_CHECKING:
    from intake_app.domain.response import Answer, Attachment
    from intake_app.workflows.item_view import ItemView, OptionView

translate = QCoreApplication.translate
LONG_LIST = 14  # options; a longer list is searched
LONGEST = 40  # options, above which even what asks for cards is searched
THREE_COLUMNS_UP_TO = 14  # characters of the longest option
ACROSS = 6  # most cards in a row where the form asks for one
NARROW = 140  # pixels of such a card


def media_bytes(media: Attachment | None) -> bytes:
    """Return the bytes of a picture that stands in the form; none where there is none."""
    try:
        return base64.b64decode(media.data, validate=True) if media else b""
    except binascii.Error:
        return b""


def _title(option: OptionView) -> str:
    return f"{option.prefix} {option.text}" if option.prefix else option.text


def choices_of(view: ItemView) -> list[Choice]:
    """Return what a view offers, as widgets take it."""
    return [
        Choice(o.code, _title(o), o.hint, shipped_icon(o.icon), o.exclusive, media_bytes(o.media)) for o in view.options
    ]


def boolean(_view: ItemView) -> Field:
    """Yes or no."""
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
    if view.orientation == "vertical":
        return 1
    bare = not any(option.hint or option.icon or option.media for option in view.options)
    if view.orientation == "horizontal" and bare:
        return min(ACROSS, len(view.options))
    short = max((len(option.text) for option in view.options), default=0) <= THREE_COLUMNS_UP_TO
    return 3 if bare and short and len(view.options) % 2 else 2


def _searched(view: ItemView) -> bool:
    most = LONGEST if view.control in {"radio-button", "check-box"} or _pictured(view) else LONG_LIST
    return view.control == "autocomplete" or len(view.options) > most


def _pictured(view: ItemView) -> bool:
    return any(option.media for option in view.options)


def _widget(view: ItemView) -> Cards | OptionList | DropDown:
    choices = choices_of(view)
    if view.control == "drop-down":
        return DropDown(choices, view.repeats)
    if _searched(view):
        return OptionList(choices, view.repeats)
    across = view.orientation == "horizontal" and _columns(view) > 1
    return Cards(choices, view.repeats, _columns(view), NARROW if across else Cards.least)


def choice(view: ItemView) -> Field:
    """One or several of the options."""
    widget = _widget(view)

    def show(answer: Answer | None) -> None:
        codes = values.offered_codes(view, answer)
        widget.set_value(codes if view.repeats else codes[0] if codes else None)

    return Field(widget, widget.answered, lambda value: values.coded(view, value), show)


def open_choice(view: ItemView) -> Field:
    """One or several of the options, or own words."""
    label = view.open_label
    widget = OpenChoice(choices_of(view), view.repeats, view.max_length, _searched(view), _columns(view), label)

    def show(answer: Answer | None) -> None:
        widget.set_value(tuple(values.code_of(value) for value in answer.values) if answer else None)

    return Field(widget, widget.answered, lambda value: values.coded(view, value), show, typed=True)


def decision(view: ItemView) -> Field:
    """Yes, ask me on the day, or no."""
    widget = DecisionCards(choices_of(view))

    def show(answer: Answer | None) -> None:
        codes = values.offered_codes(view, answer)
        widget.set_value(codes[0] if codes else None)

    return Field(widget, widget.answered, lambda value: values.coded(view, value), show)
