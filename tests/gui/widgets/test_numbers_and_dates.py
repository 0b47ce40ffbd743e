from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.gui.theme import theme
from intake_app.gui.widgets.date_fields import DateFields, order_of
from intake_app.gui.widgets.digits import plain_digits
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.time_input import TimeInput
from tests.support.looking import name_of, role_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def listen(qtbot: QtBot, widget: DateFields | NumberInput | ScaleInput | TimeInput) -> list[object]:
    qtbot.addWidget(widget)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return told


@pytest.mark.parametrize(
    ("locale", "order"),
    [("en_US", ("month", "day", "year")), ("es_ES", ("day", "month", "year")), ("sv_SE", ("year", "month", "day"))],
)
def test_that_date_parts_stand_in_the_order_of_the_language(locale: str, order: tuple[str, ...]) -> None:
    assert order_of(QLocale(locale)) == order


def test_that_a_half_typed_date_stays_a_draft_until_it_is_a_day(qtbot: QtBot) -> None:
    fields = DateFields(QLocale("en_US"))
    told = listen(qtbot, fields)
    QTest.keyClicks(fields.fields["month"], "2")
    QTest.keyClicks(fields.fields["year"], "1980")
    QTest.keyClicks(fields.fields["day"], "29")
    assert told[0] == "-2-"
    assert told[-2:] == [date(1980, 2, 2), date(1980, 2, 29)]
    QTest.keyClick(fields.fields["day"], Qt.Key.Key_Backspace)
    QTest.keyClick(fields.fields["day"], Qt.Key.Key_Backspace)
    assert told[-1] == "1980-2-"


def test_that_a_day_that_does_not_exist_stays_a_draft(qtbot: QtBot) -> None:
    fields = DateFields()
    listen(qtbot, fields)
    fields.set_value("1981-2-29")
    assert fields.value() == "1981-2-29"


@pytest.mark.parametrize("value", [date(1980, 4, 17), "1980-4-", "--3", None])
def test_that_a_date_or_draft_comes_back_as_it_was_shown(qtbot: QtBot, value: date | str | None) -> None:
    fields = DateFields()
    told = listen(qtbot, fields)
    fields.set_value(date(2000, 1, 1))
    fields.set_value(value)
    assert fields.value() == value
    assert told == []


def test_that_digits_of_other_scripts_count(qtbot: QtBot) -> None:
    assert plain_digits("٢٠/०") == "20/0"
    fields = DateFields()
    listen(qtbot, fields)
    fields.set_value("١٩٨٠-٤-١٧")
    assert fields.value() == date(1980, 4, 17)


def test_that_date_fields_take_digits_only_and_are_named(qtbot: QtBot) -> None:
    fields = DateFields()
    told = listen(qtbot, fields)
    fields.set_name("Date of birth")
    QTest.keyClicks(fields.fields["day"], "a-")
    assert told == []
    assert name_of(fields.fields["day"]) == "Day"
    assert fields.fields["day"].accessibleDescription() == "Date of birth"
    assert role_of(fields) == QAccessible.Role.Grouping


def test_that_a_number_is_told_in_range_and_kept_as_text_outside(qtbot: QtBot) -> None:
    number = NumberInput(0, 45, "weeks")
    told = listen(qtbot, number)
    QTest.keyClicks(number.field, "123")
    QTest.keyClick(number.field, Qt.Key.Key_Backspace)
    assert told == [1, 12, "123", 12]


def test_that_decimals_are_read_with_point_or_comma_only_where_allowed(qtbot: QtBot) -> None:
    whole, parts = NumberInput(), NumberInput(decimals=1)
    listen(qtbot, whole)
    listen(qtbot, parts)
    for widget, text, value in ((whole, "1.5", "1.5"), (parts, "1,5", 1.5), (parts, "1.55", "1.55"), (parts, "x", "x")):
        widget.set_value(text)
        assert widget.value() == value


def test_that_plus_and_minus_stay_in_range(qtbot: QtBot) -> None:
    number = NumberInput(1, 2)
    told = listen(qtbot, number)
    for button in (number.more, number.more, number.more, number.less, number.less):
        button.click()
    assert told == [1, 2, 2, 1, 1]


def test_that_a_number_is_shown_without_telling(qtbot: QtBot) -> None:
    number = NumberInput(0, 45)
    told = listen(qtbot, number)
    for value in (12, "99", None):
        number.set_value(value)
        assert number.value() == value
    assert told == []
    number.set_name("How many weeks")
    assert name_of(number.field) == "How many weeks"


def test_that_a_time_is_told_once_it_is_one(qtbot: QtBot) -> None:
    clock = TimeInput()
    told = listen(qtbot, clock)
    QTest.keyClicks(clock.hour, "9")
    QTest.keyClicks(clock.minute, "75")
    QTest.keyClick(clock.minute, Qt.Key.Key_Backspace)
    assert told == ["9:", time(9, 7), "9:75", time(9, 7)]


@pytest.mark.parametrize("value", [time(23, 5), "25:", None])
def test_that_a_time_or_draft_comes_back_as_it_was_shown(qtbot: QtBot, value: time | str | None) -> None:
    clock = TimeInput()
    told = listen(qtbot, clock)
    clock.set_value(time(1, 1))
    clock.set_value(value)
    assert clock.value() == value
    assert told == []


def scale(qtbot: QtBot, width: int = 1200) -> tuple[ScaleInput, list[object]]:
    widget = ScaleInput("Not at all", "Completely")
    told = listen(qtbot, widget)
    widget.resize(width, widget.heightForWidth(width))
    return widget, told


def test_that_a_scale_is_unset_and_a_tap_can_be_taken_back(qtbot: QtBot) -> None:
    widget, told = scale(qtbot)
    assert widget.value() is None
    for number in (0, 10, 10):
        widget.steps[number].click()
    assert told == [0, 10, None]


def test_that_a_scale_is_shown_without_telling(qtbot: QtBot) -> None:
    widget, told = scale(qtbot)
    widget.set_value(7)
    assert widget.value() == 7
    assert widget.steps[7].isChecked()
    widget.set_value(None)
    assert not any(step.isChecked() for step in widget.steps.values())
    assert told == []
    with pytest.raises(ValueError, match="11"):
        widget.set_value(11)


def test_that_the_ends_of_a_scale_say_what_they_mean(qtbot: QtBot) -> None:
    widget, _ = scale(qtbot)
    assert role_of(widget.steps[0]) == QAccessible.Role.RadioButton
    assert name_of(widget.steps[0]) == "0, Not at all"
    assert name_of(widget.steps[10]) == "10, Completely"
    assert name_of(widget.steps[5]) == "5"


def test_that_a_scale_is_operated_with_keys(qtbot: QtBot) -> None:
    widget, told = scale(qtbot)
    QTest.keyClick(widget.steps[3], Qt.Key.Key_Space)
    assert told == [3]


def rows_of(widgets: list[QWidget]) -> int:
    return len({widget.y() for widget in widgets})


def test_that_a_scale_wraps_to_two_rows_where_one_is_too_narrow(qtbot: QtBot) -> None:
    widget, _ = scale(qtbot)
    assert rows_of(list(widget.steps.values())) == 1
    theme.set(scale=2.0)
    widget.resize(500, 500)
    qtbot.wait(1)
    assert rows_of(list(widget.steps.values())) == 2
    assert max(step.geometry().right() for step in widget.steps.values()) <= 500


def test_that_a_scale_runs_from_the_right_in_right_to_left_pages(qtbot: QtBot) -> None:
    widget, _ = scale(qtbot)
    assert widget.steps[0].x() < widget.steps[10].x()
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(1)
    assert widget.steps[0].x() > widget.steps[10].x()
