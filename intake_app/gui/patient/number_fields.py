"""Fields for numbers: typed, with a unit, on a scale of taps, or on a line."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from intake_app.gui.patient import values
from intake_app.gui.patient.field import Field
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.digits import written
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.quantity_input import QuantityInput
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.slider import MOST_STEPS, SliderInput

if TYPE_CHECKING:
    from intake_app.domain.response import Answer
    from intake_app.workflows.item_view import ItemView

translate = QCoreApplication.translate
TAPS = 10  # most steps of a scale that is a tap each
DECIMALS = 6  # digits after the mark where a form sets no limit
LONGEST_BOUND = 12  # digits; a larger bound is no help to anyone


def bound(text: str) -> Decimal | None:
    """Return a limit of a form as a number; None where there is none, or none that can be read."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) < Decimal(10) ** LONGEST_BOUND else None


def _decimals(view: ItemView) -> int:
    if view.type == "integer":
        return 0
    return DECIMALS if view.decimals is None else min(view.decimals, DECIMALS)


def limits(view: ItemView) -> str:
    """Return which numbers fit, as a sentence; an empty text where there is no limit, or the field shows it."""
    if view.type not in {"integer", "decimal", "quantity"} or is_scale(view) or is_slider(view):
        return ""
    point = QLocale().decimalPoint()
    low, high = (None if end is None else written(end, point) for end in (bound(view.minimum), bound(view.maximum)))
    if low is not None and high is not None:
        return translate("ItemFields", "A number from {0} to {1}.").format(low, high)
    if low is not None:
        return translate("ItemFields", "A number from {0} up.").format(low)
    return "" if high is None else translate("ItemFields", "A number up to {0}.").format(high)


def number(view: ItemView) -> Field:
    """A number, whole or not."""
    box = NumberInput(bound(view.minimum), bound(view.maximum), view.unit, _decimals(view))

    def read(value: object) -> Answer | None:
        return values.number(view, value)

    return Field(box, box.answered, read, lambda a: box.set_value(values.as_number(a)), typed=True)


def quantity(view: ItemView) -> Field:
    """A number with a unit."""
    if not view.units:
        return number(view)
    units = [Choice(option.code, option.text) for option in view.units]
    box = QuantityInput(units, bound(view.minimum), bound(view.maximum), _decimals(view))

    def read(value: object) -> Answer | None:
        return values.quantity(view, value)

    def show(answer: Answer | None) -> None:
        shown = values.as_quantity(view, answer)
        if shown is None and answer is None:
            box.number.set_value(None)  # a unit that was chosen before the number stays
            return
        box.set_value(shown)

    return Field(box, box.answered, read, show, typed=True)


# -- scales and sliders ------------------------------------------------


def is_scale(view: ItemView) -> bool:
    """Whether a whole number is asked on so few steps that each can be a tap."""
    low, high = bound(view.minimum), bound(view.maximum)
    if view.type != "integer" or low is None or high is None or view.step not in {"", "1"}:
        return False
    return 0 < high - low <= TAPS


def is_slider(view: ItemView) -> bool:
    """Whether a number is asked on a line."""
    if view.control != "slider" or view.type not in {"integer", "decimal"} or is_scale(view):
        return False
    low, high, step = bound(view.minimum), bound(view.maximum), bound(view.step or "1")
    if low is None or high is None or step is None or step <= 0:
        return False
    return step <= high - low <= step * MOST_STEPS


def scale(view: ItemView) -> Field:
    """A tap for each step."""
    low, high = int(bound(view.minimum) or 0), int(bound(view.maximum) or TAPS)
    taps = ScaleInput(view.lower, view.upper, low, high)
    for step, button in taps.steps.items():
        words = translate("ItemFields", "{0} on a scale from {1} to {2}").format(step, low, high)
        end = view.lower if step == low else view.upper if step == high else ""
        button.setAccessibleName(f"{words}, {end}" if end else words)

    def show(answer: Answer | None) -> None:
        first = answer.first if answer else None
        taps.set_value(first if isinstance(first, int) and low <= first <= high else None)

    return Field(taps, taps.answered, lambda value: values.number(view, value), show)


def slider(view: ItemView) -> Field:
    """A line with minus and plus."""
    low, high = bound(view.minimum) or Decimal(0), bound(view.maximum) or Decimal(TAPS)
    line = SliderInput(low, high, bound(view.step) or Decimal(1), view.unit, view.lower, view.upper)

    def show(answer: Answer | None) -> None:
        shown = values.as_number(answer)
        line.set_value(shown if isinstance(shown, int | Decimal) else None)

    return Field(line, line.answered, lambda value: values.number(view, value), show)
