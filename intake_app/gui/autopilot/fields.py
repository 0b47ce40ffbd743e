"""How the hand fills in each kind of field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from intake_app.gui.autopilot.script import ScriptError
from intake_app.gui.widgets.body_map import BodyMap, Layer
from intake_app.gui.widgets.choice import CardGrid
from intake_app.gui.widgets.date_fields import PARTS, DateFields
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.scale import ScaleInput

if TYPE_CHECKING:
    from intake_app.gui.autopilot.hand import Hand
    from intake_app.workflows.item_view import ItemView


def _part(field: QWidget, kind: type[Any]) -> Any:
    return field if isinstance(field, kind) else field.findChild(kind)


def _press_cards(hand: Hand, grid: CardGrid, codes: list[str], view: ItemView) -> None:
    now = grid.value()
    chosen = set() if now is None else {now} if isinstance(now, str) else set(now)
    for code in codes:
        if code not in grid.cards:
            raise ScriptError(f"answers.{view.key}: there is no option {code}; there are {', '.join(grid.cards)}")
    for code in [c for c in chosen - set(codes) if view.repeats] + [c for c in codes if c not in chosen]:
        hand.press(grid.cards[code])


def _codes(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [("true" if v else "false") if isinstance(v, bool) else str(v) for v in values]


def _write_date(hand: Hand, fields: DateFields, value: Any) -> None:
    for part, text in zip(PARTS, str(value).split("-"), strict=False):
        hand.write(fields.fields[part], text)


def _mark(hand: Hand, body: BodyMap, view: ItemView, codes: list[str]) -> None:
    layer: Layer = "avoid" if view.key.endswith("no_touch") else "hurts"
    if body.layers[layer].isVisible():
        hand.press(body.layers[layer])
    now = (body.value() or {}).get(layer, [])
    for code in [c for c in now if c not in codes] + [c for c in codes if c not in now]:
        if code not in body.canvas.buttons:
            raise ScriptError(f"answers.{view.key}: there is no body region {code} in front or at the back")
        button = body.canvas.buttons[code]
        hand.reveal(button)
        button.click()
        hand.settle()


def fill(hand: Hand, field: QWidget, view: ItemView, value: Any) -> None:
    """Give one answer through its field. Raises ScriptError where the value does not fit."""
    if (body := _part(field, BodyMap)) is not None:
        _mark(hand, body, view, _codes(value))
    elif (dates := _part(field, DateFields)) is not None:
        _write_date(hand, dates, value)
    elif (scale := _part(field, ScaleInput)) is not None:
        _press_step(hand, scale, view, value)
    elif (listed := _part(field, OptionList)) is not None:
        _press_cards(hand, listed.findChild(CardGrid), _codes(value), view)
    elif (grid := _part(field, CardGrid)) is not None and _offered(grid, value):
        _press_cards(hand, grid, _codes(value), view)
    else:
        _write(hand, field, view, value)


def _offered(grid: CardGrid, value: Any) -> bool:
    return all(code in grid.cards for code in _codes(value))


def _press_step(hand: Hand, scale: ScaleInput, view: ItemView, value: Any) -> None:
    if value not in scale.steps:
        raise ScriptError(f"answers.{view.key}: a whole number from {view.minimum} to {view.maximum} is expected")
    if scale.value() != value:
        hand.press(scale.steps[value])


def _write(hand: Hand, field: QWidget, view: ItemView, value: Any) -> None:
    box = _part(field, QPlainTextEdit) or _part(field, QLineEdit)
    if box is None:
        raise ScriptError(f"answers.{view.key}: this value does not fit the question")
    text = "\n".join(str(v) for v in value) if isinstance(value, list) else str(value)
    hand.write(box, text)
