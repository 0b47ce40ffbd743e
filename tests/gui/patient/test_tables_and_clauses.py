"""Tables of questions and initials under clauses, as boxes of a page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from intake_app.domain.initials import Initials
from intake_app.domain.response import Answer, AnswerStatus
from intake_app.domain.validation import ItemError
from intake_app.gui.patient.acts import Answered, Initialled
from intake_app.gui.patient.clause import ClauseBox, InitialsLine
from intake_app.gui.patient.group_box import GroupBox
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.patient.table_box import TableBox, is_table
from intake_app.workflows.item_view import ItemView
from tests.support.group_desk import OFTEN, Page, table
from tests.support.tablet import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(qtbot: QtBot, *views: ItemView) -> Page:
    page = Page(*views)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    settle()
    return page


def mood(qtbot: QtBot, view: ItemView) -> tuple[Page, TableBox]:
    page = shown(qtbot, view)
    (box,) = page.column.boxes
    assert isinstance(box, TableBox)
    return page, box


def test_that_a_cell_answers_the_question_of_its_row(qtbot: QtBot) -> None:
    page, box = mood(qtbot, table())
    box.table.cells["mood.1", "days"].click()
    box.table.cells["mood.1", "days"].click()
    assert page.acts == [Answered("mood.1", Answer.of(OFTEN[1].value)), Answered("mood.1", None)]


def test_that_saved_answers_and_errors_stand_in_their_rows(qtbot: QtBot) -> None:
    view = table()
    rows = (
        replace(view.items[0], answer=Answer.of(OFTEN[3].value)),
        replace(view.items[1], errors=(ItemError("required"),)),
        view.items[2],
    )
    _, box = mood(qtbot, replace(view, items=rows))
    assert box.table.value() == {"mood.0": ("daily",), "mood.1": (), "mood.2": ()}
    assert box.table.errors["mood.1"].isVisible()
    assert box.error_text() == "Feeling down: Please choose one, or tell us in person."
    assert box.focus_target() is box.table.cells["mood.1", "never"]


def test_that_a_way_not_to_answer_leaves_the_rows_that_have_an_answer(qtbot: QtBot) -> None:
    page, box = mood(qtbot, table())
    box.table.cells["mood.0", "never"].click()
    box.ways.buttons[AnswerStatus.IN_PERSON].click()
    passed = [act for act in page.acts if isinstance(act, Answered) and act.answer == Answer(AnswerStatus.IN_PERSON)]
    assert [act.key for act in passed] == ["mood.1", "mood.2"]
    assert box.ways.buttons[AnswerStatus.IN_PERSON].isChecked()
    assert box.table.value()["mood.0"] == ("never",)


def test_that_a_table_holds_its_rows(qtbot: QtBot) -> None:
    _, box = mood(qtbot, table())
    assert box.part("mood.2") is box
    assert box.part("sleep") is None


@pytest.mark.parametrize(
    "change",
    [
        {"control": ""},
        {"items": table().items[:1]},
        {"items": (table().items[0], replace(table().items[1], options=OFTEN[:2]))},
        {"items": (table().items[0], ItemView("x", "string", "?"))},
        {"items": tuple(replace(row, options=()) for row in table().items)},
    ],
    ids=["no control", "one row", "other options", "other type", "no options"],
)
def test_that_a_group_that_is_no_table_is_asked_one_by_one(qtbot: QtBot, change: dict[str, object]) -> None:
    view = replace(table(), **change)  # type: ignore[arg-type]
    assert is_table(table())
    assert not is_table(view)
    (box,) = shown(qtbot, view).column.boxes
    assert isinstance(box, GroupBox)
    assert len(box.asked()) == len(view.items)


CLAUSE = ItemView("stop", "display", "I can stop at any time.", initials=True)


def line_of(box: object) -> InitialsLine:
    assert isinstance(box, ClauseBox | ItemBox)
    return box.findChildren(InitialsLine)[0]


def test_that_typed_initials_go_up_at_a_pause_and_come_back(qtbot: QtBot) -> None:
    page = shown(qtbot, CLAUSE)
    (box,) = page.column.boxes
    line = line_of(box)
    QTest.keyClicks(line.input.typed, "EH")
    assert page.acts == []
    box.flush()
    assert page.acts == [Initialled("stop", Initials("EH"))]
    page.show_views(replace(CLAUSE, initialled=None))
    assert line.input.value() is None


def test_that_a_question_with_initials_sends_both(qtbot: QtBot) -> None:
    page = shown(qtbot, ItemView("copy", "string", "Where to?", initials=True))
    (box,) = page.column.boxes
    assert isinstance(box, ItemBox)
    QTest.keyClicks(line_of(box).input.typed, "EH")
    QTest.keyClicks(box.field.widget, "Home")
    box.flush()
    assert page.acts == [Initialled("copy", Initials("EH")), Answered("copy", Answer.of("Home"))]


def test_that_initials_that_were_not_saved_are_taken_off_again(qtbot: QtBot) -> None:
    box = ClauseBox(CLAUSE)
    qtbot.addWidget(box)
    QTest.keyClicks(box.line.input.typed, "EH")
    box.flush()
    box.say_saved(False)
    assert box.line.input.value() is None


def test_that_only_a_clause_that_asks_for_initials_has_a_line(qtbot: QtBot) -> None:
    page = shown(qtbot, ItemView("copy", "string", "Where to?"), ItemView("text", "display", "Words"))
    assert page.findChildren(InitialsLine) == []
