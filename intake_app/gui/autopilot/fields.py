"""How the hand fills in each kind of field."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from intake_app.gui.autopilot.script import ScriptError, read_strokes
from intake_app.gui.patient.open_choice import OpenChoice
from intake_app.gui.widgets.body_map import BodyMap, Layer
from intake_app.gui.widgets.choice import CardGrid
from intake_app.gui.widgets.date_fields import PARTS, DateFields
from intake_app.gui.widgets.date_time_fields import DateTimeFields
from intake_app.gui.widgets.drop_down import DropDown
from intake_app.gui.widgets.file_input import FileInput
from intake_app.gui.widgets.initials_input import InitialsInput
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.quantity_input import QuantityInput, UnitButtons
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.slider import SliderInput
from intake_app.gui.widgets.table_cell import TableCell
from intake_app.gui.widgets.time_input import TimeInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from intake_app.gui.autopilot.hand import Hand
    from intake_app.workflows.item_view import ItemView, OptionView


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


def _write_time(hand: Hand, clock: TimeInput, value: Any) -> None:
    hour, _, minute = str(value).partition(":")
    hand.write(clock.hour, hour)
    hand.write(clock.minute, minute[:2])


def _write_moment(hand: Hand, fields: DateTimeFields, value: Any) -> None:
    day, _, clock = str(value).partition("T")
    _write_date(hand, fields.day, day)
    if clock:
        _write_time(hand, fields.clock, clock)


def _measure(hand: Hand, field: QuantityInput, view: ItemView, value: Any) -> None:
    """A quantity is written as a number, or as text "5 mg"."""
    number, _, unit = str(value).partition(" ")
    hand.write(field.number.field, number)
    if not unit or field.units is None:
        return
    if unit not in [option.code for option in view.units]:
        raise ScriptError(f"answers.{view.key}: there is no unit {unit}; there are {_codes_of(view.units)}")
    if isinstance(field.units, UnitButtons):
        if field.units.value() != unit:
            hand.press(field.units.buttons[unit])
    else:
        _unfold(hand, field.units, [unit], view)


def _codes_of(options: Sequence[OptionView]) -> str:
    return ", ".join(option.code for option in options)


def _unfold(hand: Hand, folded: DropDown, codes: list[str], view: ItemView) -> None:
    if not folded.is_open:
        hand.press(folded.button)
    _press_cards(hand, _part(folded, CardGrid), codes, view)


def _slide(hand: Hand, line: SliderInput, view: ItemView, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ScriptError(f"answers.{view.key}: a number from {view.minimum} to {view.maximum} is expected")
    hand.press_at(line.track, line.track.spot_of(line.step_of(value)))


def _press_cells(hand: Hand, view: ItemView, codes: list[str]) -> bool:
    """Press the cells of one row of a table. False where the item is no such row."""
    cells = {option.code: hand.see(f"option:{view.key}:{option.code}") for option in view.options}
    if not any(isinstance(cell, TableCell) for cell in cells.values()):
        return False
    for code in codes:
        if code not in cells:
            raise ScriptError(f"answers.{view.key}: there is no option {code}; there are {_codes_of(view.options)}")
    for code, cell in cells.items():
        if isinstance(cell, TableCell) and cell.isChecked() != (code in codes) and (code in codes or view.repeats):
            hand.press(cell)
    return True


def _choose_or_write(hand: Hand, field: OpenChoice, view: ItemView, value: Any) -> None:
    codes = _codes(value)
    own = [code for code in codes if code not in field.grid.cards]
    if view.repeats or not own:
        _press_cards(hand, field.grid, [code for code in codes if code in field.grid.cards], view)
    if own:
        hand.write(field.words, "\n".join(own))


def _hand_in(field: FileInput, value: Any) -> None:
    field.take(Path(str(value)))


def _press_step(hand: Hand, scale: ScaleInput, view: ItemView, value: Any) -> None:
    if value not in scale.steps:
        raise ScriptError(f"answers.{view.key}: a whole number from {view.minimum} to {view.maximum} is expected")
    if scale.value() != value:
        hand.press(scale.steps[value])


_FILLERS: dict[type[QWidget], Callable[[Hand, Any, ItemView, Any], None]] = {
    BodyMap: lambda hand, field, view, value: _mark(hand, field, view, _codes(value)),
    DateTimeFields: lambda hand, field, _view, value: _write_moment(hand, field, value),
    DateFields: lambda hand, field, _view, value: _write_date(hand, field, value),
    TimeInput: lambda hand, field, _view, value: _write_time(hand, field, value),
    QuantityInput: _measure,
    FileInput: lambda _hand, field, _view, value: _hand_in(field, value),
    SliderInput: _slide,
    ScaleInput: _press_step,
    OpenChoice: _choose_or_write,
    DropDown: lambda hand, field, view, value: _unfold(hand, field, _codes(value), view),
}  # fmt: skip


def fill(hand: Hand, field: QWidget, view: ItemView, value: Any) -> None:
    """Give one answer through its field. Raises ScriptError where the value does not fit."""
    if _press_cells(hand, view, _codes(value)):
        return
    for kind, filler in _FILLERS.items():
        if (part := _part(field, kind)) is not None:
            filler(hand, part, view, value)
            return
    if (listed := _part(field, OptionList)) is not None:
        _press_cards(hand, listed.grid, _codes(value), view)
    elif (grid := _part(field, CardGrid)) is not None and _offered(grid, value):
        _press_cards(hand, grid, _codes(value), view)
    else:
        _write(hand, field, view, value)


def asked(views: Sequence[ItemView]) -> Iterator[ItemView]:
    """Yield every question of a page, also those of groups; a repeating group comes before what it holds."""
    for view in views:
        if view.type == "group":
            if view.repeats:
                yield view
            yield from asked((*view.items, *(each for instance in view.instances for each in instance)))
        elif view.type != "display":
            yield view


def clauses(views: Sequence[ItemView]) -> Iterator[ItemView]:
    """Yield every clause of a page that is initialled, also those of groups."""
    for view in views:
        if view.initials:
            yield view
        yield from clauses((*view.items, *(each for instance in view.instances for each in instance)))


def initial(hand: Hand, view: ItemView, value: Any) -> None:
    """Put initials under a clause: typed letters, or strokes as in a signature. Raises ScriptError, NotThereError."""
    line = _part(hand.find(f"initials:{view.key}"), InitialsInput)
    if isinstance(value, str):
        hand.write(line.typed, value)
        return
    strokes = read_strokes(value, f"answers.{view.key}#initials")
    hand.press(line.switch)
    hand.draw(line.paper, strokes)


def grow(hand: Hand, view: ItemView, wanted: Any, count: Callable[[], int]) -> None:
    """Add instances to a repeating group until there are `wanted`. Raises ScriptError where that cannot be."""
    if isinstance(wanted, bool) or not isinstance(wanted, int):
        raise ScriptError(f"answers.{view.key}: a group is answered with how many there are")
    while (now := count()) < wanted:
        more = hand.see(f"add:{view.key}")
        if more is not None:
            hand.press(more)
        if count() == now:
            raise ScriptError(f"answers.{view.key}: there can be no more than {now}")


def _offered(grid: CardGrid, value: Any) -> bool:
    return all(code in grid.cards for code in _codes(value))


def _write(hand: Hand, field: QWidget, view: ItemView, value: Any) -> None:
    box = _part(field, QPlainTextEdit) or _part(field, QLineEdit)
    if box is None:
        raise ScriptError(f"answers.{view.key}: this value does not fit the question")
    text = "\n".join(str(v) for v in value) if isinstance(value, list) else str(value)
    hand.write(box, text)
