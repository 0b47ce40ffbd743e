"""Numbers are read as people of each language write them, and never silently made smaller or larger."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.digits import number_of, written
from intake_app.gui.widgets.drop_down import DropDown
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.quantity_input import QuantityInput, UnitButtons
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MASS = [Choice(code, code) for code in ("mg", "g", "drops")]


@pytest.fixture
def in_spanish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        ("12", "12", "12"), ("1.5", "1.5", "1.5"), ("1,5", "1.5", "1.5"), ("1,500", "1500", "1.500"),
        ("1.500", "1.500", "1500"), ("1,500.5", "1500.5", None), ("1.500,5", None, "1500.5"),
        ("0,125", "0.125", "0.125"), ("1,500,000", "1500000", "1500000"), ("1 000", "1000", "1000"),
        ("٢٠٫٥", "20.5", "20.5"),
        ("−3", "-3", "-3"), (".5", "0.5", "0.5"), ("1.", "1", "1"), ("12,3456", "12.3456", "12.3456"),
    ],
)  # fmt: skip
def test_that_a_number_means_what_it_means_in_the_language(text: str, english: str | None, spanish: str | None) -> None:
    assert number_of(text, ".") == (None if english is None else Decimal(english))
    assert number_of(text, ",") == (None if spanish is None else Decimal(spanish))


@pytest.mark.parametrize("text", ["", "x", "1e5", "nan", "..", "1.2.3", "1,2,3", "1 2", "5mg", "9" * 40])
@pytest.mark.parametrize("point", [".", ","])
def test_that_what_is_no_number_is_none(text: str, point: str) -> None:
    assert number_of(text, point) is None


def test_that_a_number_is_written_with_the_mark_of_the_language() -> None:
    assert written(Decimal("1E+3")) == "1000"
    assert written(Decimal("2.50"), ",") == "2,50"
    assert written(0.1) == "0.1"


def test_that_a_field_shows_decimals_as_the_language_writes_them(qtbot: QtBot, in_spanish: None) -> None:
    number = NumberInput(decimals=2)
    qtbot.addWidget(number)
    number.set_value(Decimal("2.5"))
    assert number.field.text() == "2,5"
    assert number.value() == Decimal("2.5")


def test_that_what_means_the_same_stays_as_it_was_typed(qtbot: QtBot) -> None:
    number = NumberInput(None, None, decimals=3)
    qtbot.addWidget(number)
    QTest.keyClicks(number.field, "1,50")
    number.set_value(Decimal("1.5"))
    assert number.field.text() == "1,50"
    number.set_value(Decimal("1.6"))
    assert number.field.text() == "1.6"


def test_that_a_number_without_ends_takes_any_and_minus_stops_at_nought(qtbot: QtBot) -> None:
    number = NumberInput(None, None)
    qtbot.addWidget(number)
    number.set_value(1_000_000)
    assert number.value() == 1_000_000
    number.set_value(0)
    number.less.click()
    assert number.value() == 0
    number.set_value(-4)
    number.less.click()
    assert number.value() == -4
    number.more.click()
    assert number.value() == -3


def quantity(qtbot: QtBot, units: list[Choice]) -> tuple[QuantityInput, list[object]]:
    widget = QuantityInput(units)
    qtbot.addWidget(widget)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_a_number_and_its_unit_are_told_together(qtbot: QtBot) -> None:
    widget, told = quantity(qtbot, MASS)
    assert isinstance(widget.units, UnitButtons)
    QTest.keyClicks(widget.number.field, "5")
    widget.units.buttons["mg"].click()
    widget.units.buttons["mg"].click()
    assert told == [(5, None), (5, "mg"), (5, None)]


def test_that_a_number_without_unit_asks_for_one(qtbot: QtBot) -> None:
    widget, _ = quantity(qtbot, MASS)
    assert not widget._ask.isVisible()
    widget.set_value((5, None))
    assert widget._ask.isVisible()
    widget.set_value((5, "g"))
    assert not widget._ask.isVisible()


def test_that_one_unit_is_fixed_and_no_unit_is_ever_chosen_beforehand(qtbot: QtBot) -> None:
    fixed, told = quantity(qtbot, MASS[:1])
    assert fixed.units is None
    assert fixed.value() is None
    QTest.keyClicks(fixed.number.field, "3")
    assert told == [(3, "mg")]
    assert quantity(qtbot, MASS)[0].value() is None


def test_that_many_units_are_folded_up(qtbot: QtBot) -> None:
    widget, told = quantity(qtbot, [Choice(f"u{n}", f"Unit {n}") for n in range(9)])
    assert isinstance(widget.units, DropDown)
    widget.units.button.click()
    assert isinstance(widget.units.list, CardGrid)
    widget.units.list.cards["u4"].click()
    assert told == [(None, "u4")]


def test_that_a_quantity_is_shown_without_telling(qtbot: QtBot) -> None:
    widget, told = quantity(qtbot, MASS)
    for value in ((Decimal("2.5"), "mg"), ("2..", "g"), None):
        widget.set_value(value)
        assert widget.value() == value
    assert told == []
    with pytest.raises(ValueError, match="stone"):
        widget.set_value((1, "stone"))


def test_that_number_and_unit_are_named(qtbot: QtBot) -> None:
    widget, _ = quantity(qtbot, MASS)
    widget.set_name("How much")
    assert isinstance(widget.units, UnitButtons)
    assert name_of(widget.number.field) == "How much"
    assert name_of(widget.units) == "Unit of How much"
    assert role_of(widget.units.buttons["mg"]) == QAccessible.Role.RadioButton
    assert widget.units.buttons["mg"].accessibleDescription() == "Unit of How much"


def test_that_a_unit_is_chosen_with_the_keyboard(qtbot: QtBot) -> None:
    widget, told = quantity(qtbot, MASS)
    assert isinstance(widget.units, UnitButtons)
    QTest.keyClick(widget.units.buttons["g"], Qt.Key.Key_Space)
    assert told == [(None, "g")]
