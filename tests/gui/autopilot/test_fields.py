"""The scripted hand fills in what a person would, through the window alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from intake_app.domain.initials import Initials
from intake_app.domain.response import Answer, Coding, Quantity
from intake_app.gui.autopilot.fields import asked, clauses, fill, grow, initial
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.autopilot.script import ScriptError
from intake_app.workflows.item_view import ItemView, OptionView
from tests.support.group_desk import OFTEN, UNITS, Page, medicines, table
from tests.support.tablet import settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

OPTIONS = tuple(OptionView(Coding(code, None, text), text) for code, text in (("a", "Apples"), ("b", "Bread")))
MANY = tuple(OptionView(Coding(str(n), None, f"Thing {n}"), f"Thing {n}") for n in range(20))


UCUM = "http://unitsofmeasure.org"


def page(qtbot: QtBot, *views: ItemView) -> tuple[Page, Hand]:
    shown = Page(*views)
    qtbot.addWidget(shown)
    shown.resize(1000, 900)
    shown.show()
    shown.activateWindow()
    settle()
    return shown, Hand(shown)


def ask(kind: str, **more: Any) -> ItemView:
    return ItemView("q", kind, "?", **more)


@pytest.mark.parametrize(
    ("view", "value", "answer"),
    [
        (ask("quantity", units=UNITS), "2.5 mg", Answer.of(Quantity(Decimal("2.5"), "mg", UCUM, "mg"))),
        (ask("quantity", units=UNITS), 3, Answer.of(Quantity(Decimal(3)))),
        (ask("integer", minimum="0", maximum="100", control="slider", step="5"), 35, Answer.of(35)),
        (ask("choice", options=OPTIONS, control="drop-down"), "b", Answer.of(OPTIONS[1].value)),
        (ask("choice", options=MANY, control="drop-down"), "7", Answer.of(MANY[7].value)),
        (ask("open-choice", options=MANY), "Figs", Answer.of("Figs")),
        (ask("open-choice", options=OPTIONS, repeats=True), ["a", "Figs"], Answer.of(OPTIONS[0].value, "Figs")),
        (ask("time"), "09:30", Answer.of("09:30:00")),
        (ask("dateTime"), "2026-03-04", Answer.of("2026-03-04")),
    ],
)
def test_that_a_value_is_given_through_its_field(qtbot: QtBot, view: ItemView, value: Any, answer: Answer) -> None:
    shown, hand = page(qtbot, view)
    fill(hand, hand.find("field:q"), view, value)
    shown.column.flush()
    assert shown.views[0].answer == answer


def test_that_a_moment_is_given_with_its_time(qtbot: QtBot) -> None:
    shown, hand = page(qtbot, ask("dateTime"))
    fill(hand, hand.find("field:q"), shown.views[0], "2026-03-04T09:30")
    shown.column.flush()
    answer = shown.views[0].answer
    assert answer is not None
    assert str(answer.first).startswith("2026-03-04T09:30:00")


def test_that_a_file_is_handed_in(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("hello")
    shown, hand = page(qtbot, ask("attachment"))
    fill(hand, hand.find("field:q"), shown.views[0], str(path))
    answer = shown.views[0].answer
    assert answer is not None
    assert answer.values[0].title == "a.txt"  # type: ignore[union-attr]


def test_that_a_row_of_a_table_is_pressed(qtbot: QtBot) -> None:
    shown, hand = page(qtbot, table())
    row = shown.views[0].items[1]
    fill(hand, hand.find("field:mood.1"), row, "half")
    assert shown.views[0].items[1].answer == Answer.of(OFTEN[2].value)


def test_that_a_group_grows_to_what_the_script_wants(qtbot: QtBot) -> None:
    shown, hand = page(qtbot, medicines("Iron"))
    grow(hand, shown.views[0], 3, lambda: len(shown.views[0].instances))
    assert [view.key for view in asked(shown.views)] == [
        "meds", "meds.name@0", "meds.dose@0", "meds.name@1", "meds.dose@1", "meds.name@2", "meds.dose@2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("view", "value"),
    [
        (ask("quantity", units=UNITS), "3 stone"),
        (ask("integer", minimum="0", maximum="100", control="slider"), "much"),
        (ask("choice", options=OPTIONS, control="drop-down"), "z"),
        (ask("choice", options=MANY), "z"),
    ],
)
def test_that_a_value_that_does_not_fit_is_named_with_its_place(qtbot: QtBot, view: ItemView, value: Any) -> None:
    _, hand = page(qtbot, view)
    with pytest.raises(ScriptError, match=r"answers\.q"):
        fill(hand, hand.find("field:q"), view, value)


def test_that_a_row_without_that_option_is_named(qtbot: QtBot) -> None:
    shown, hand = page(qtbot, table())
    with pytest.raises(ScriptError, match=r"answers\.mood\.0"):
        fill(hand, hand.find("field:mood.0"), shown.views[0].items[0], "always")


def test_that_a_full_group_is_named(qtbot: QtBot) -> None:
    view = replace(medicines("Iron"), most=1)
    _, hand = page(qtbot, view)
    with pytest.raises(ScriptError, match="no more than 1"):
        grow(hand, view, 2, lambda: 1)
    with pytest.raises(ScriptError, match="how many"):
        grow(hand, view, "two", lambda: 1)


def test_that_initials_are_typed_or_drawn_under_their_clause(qtbot: QtBot) -> None:
    shown, hand = page(qtbot, ItemView("q", "display", "I call when I am late.", initials=True))
    (clause,) = clauses(shown.views)
    initial(hand, clause, "RV")
    shown.column.flush()
    settle()
    assert shown.views[0].initialled == Initials("RV")
    initial(hand, shown.views[0], [[[0.1, 0.2], [0.5, 0.8]], [[0.2, 0.5], [0.8, 0.5]]])
    settle()
    given = shown.views[0].initialled
    assert given is not None
    assert given.ink is not None
    assert len(given.ink.strokes) == 2


def test_that_initials_that_are_no_strokes_are_named(qtbot: QtBot) -> None:
    shown, hand = page(qtbot, ItemView("q", "display", "I call when I am late.", initials=True))
    with pytest.raises(ScriptError, match=r"answers\.q#initials"):
        initial(hand, shown.views[0], [["here"]])
