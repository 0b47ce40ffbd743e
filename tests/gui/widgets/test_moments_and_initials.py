from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from intake_app.domain.consent import Ink, InkPoint
from intake_app.domain.initials import Initials
from intake_app.gui.widgets.date_time_fields import DateTimeFields
from intake_app.gui.widgets.initials_input import InitialsInput
from intake_app.gui.widgets.shown_value import InPersonNote, ShownValue
from intake_app.gui.widgets.undo_bar import UndoBar
from tests.support.looking import name_of, nameless, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DRAWN = Initials(ink=Ink(((InkPoint(0.1, 0.2, 0, 0.5), InkPoint(0.3, 0.25, 8, 0.5)),), 3.0))


def moment(qtbot: QtBot) -> tuple[DateTimeFields, list[object]]:
    widget = DateTimeFields(QLocale("en_US"))
    qtbot.addWidget(widget)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_a_day_alone_is_a_day_and_with_a_time_a_moment(qtbot: QtBot) -> None:
    widget, told = moment(qtbot)
    widget.day.set_value(date(2026, 3, 4))
    QTest.keyClicks(widget.clock.hour, "9")
    QTest.keyClicks(widget.clock.minute, "5")
    assert told == ["2026-03-04T9:", datetime(2026, 3, 4, 9, 5)]  # noqa: DTZ001
    widget.clock.set_value(None)
    assert widget.value() == date(2026, 3, 4)


@pytest.mark.parametrize(
    "value", [date(2026, 3, 4), datetime(2026, 3, 4, 23, 59), "2026-3-", "2026-03-04T9:", "--T10:15", None]  # noqa: DTZ001
)  # fmt: skip
def test_that_a_moment_or_draft_comes_back_as_it_was_shown(qtbot: QtBot, value: datetime | date | str | None) -> None:
    widget, told = moment(qtbot)
    widget.set_value(datetime(2000, 1, 1, 1, 1))  # noqa: DTZ001
    widget.set_value(value)
    assert widget.value() == value
    assert told == []


def test_that_day_and_time_are_named_by_the_question(qtbot: QtBot) -> None:
    widget, _ = moment(qtbot)
    widget.set_name("When did it begin?")
    assert widget.day.fields["month"].accessibleDescription() == "When did it begin?"
    assert widget.clock.hour.accessibleDescription() == "When did it begin?"
    assert nameless(widget) == []


def initials(qtbot: QtBot) -> tuple[InitialsInput, list[object]]:
    widget = InitialsInput()
    qtbot.addWidget(widget)
    widget.set_name("I can stop at any time")
    widget.resize(700, 260)
    widget.show()
    told: list[object] = []
    widget.answered.connect(told.append)
    return widget, told


def test_that_typed_initials_are_told_and_blanks_are_none(qtbot: QtBot) -> None:
    widget, told = initials(qtbot)
    QTest.keyClicks(widget.typed, "EH")
    widget.typed.selectAll()
    QTest.keyClicks(widget.typed, " ")
    assert told == [Initials("E"), Initials("EH"), None]


def test_that_initials_can_be_drawn_and_cleared(qtbot: QtBot) -> None:
    widget, told = initials(qtbot)
    assert not widget.paper.isVisible()
    widget.switch.click()
    assert widget.paper.isVisible()
    assert not widget.typed.isVisible()
    QTest.mousePress(widget.paper, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    QTest.mouseMove(widget.paper, QPoint(90, 60))
    QTest.mouseRelease(widget.paper, Qt.MouseButton.LeftButton, pos=QPoint(90, 60))
    assert isinstance(told[-1], Initials)
    assert told[-1].ink is not None
    widget.clear.click()
    assert told[-1] is None


def test_that_a_clause_has_one_set_of_initials(qtbot: QtBot) -> None:
    widget, told = initials(qtbot)
    widget.set_value(Initials("EH"))
    widget.switch.click()
    assert told == [None]
    assert widget.value() is None
    widget.switch.click()
    assert told == [None]


@pytest.mark.parametrize("value", [Initials("EH"), DRAWN, None])
def test_that_initials_are_shown_without_telling(qtbot: QtBot, value: Initials | None) -> None:
    widget, told = initials(qtbot)
    widget.set_value(Initials("XX"))
    widget.set_value(value)
    assert widget.value() == value
    assert widget.paper.isVisible() == (value is DRAWN)
    assert told == []


def test_that_initials_are_named_by_their_clause(qtbot: QtBot) -> None:
    widget, _ = initials(qtbot)
    assert name_of(widget.typed) == "Your initials: I can stop at any time"
    widget.switch.click()
    assert name_of(widget.paper) == "Your initials: I can stop at any time"
    assert nameless(widget) == []


def test_that_an_undo_bar_shows_only_what_can_come_back(qtbot: QtBot) -> None:
    bar = UndoBar()
    qtbot.addWidget(bar)
    told: list[object] = []
    bar.answered.connect(told.append)
    assert bar.isHidden()
    bar.set_value("Medicine 2 of 3 is removed.")
    assert not bar.isHidden()
    assert (role_of(bar), name_of(bar)) == (QAccessible.Role.Notification, "Medicine 2 of 3 is removed.")
    bar.undo.click()
    assert told == [True]
    bar.set_value("")
    assert bar.isHidden()


def test_that_a_worked_out_value_says_when_there_is_none(qtbot: QtBot) -> None:
    shown = ShownValue()
    qtbot.addWidget(shown)
    assert shown.text.text() == "Nothing here yet"
    shown.set_value("12")
    assert (shown.value(), shown.text.text()) == ("12", "12")


def test_that_a_question_for_a_talk_says_so_to_a_screen_reader(qtbot: QtBot) -> None:
    note = InPersonNote()
    qtbot.addWidget(note)
    note.set_name("Your doctor")
    assert note.accessibleName() == "Your doctor"
    assert note.accessibleDescription().startswith("We ask you about this in person.")
    note.set_value("anything")
    assert note.text.text() == note.accessibleDescription()
