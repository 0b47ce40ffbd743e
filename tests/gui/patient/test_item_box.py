from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.domain.response import Answer, AnswerStatus, Coding, Quantity
from intake_app.domain.validation import ItemError
from intake_app.gui.patient.acts import Answered
from intake_app.gui.patient.decision_cards import DecisionCards
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.patient.item_fields import field_of
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.date_fields import DateFields
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.text import Text
from intake_app.gui.widgets.time_input import TimeInput
from intake_app.workflows.item_view import ItemView, OptionView
from tests.support.looking import name_of, place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OPTIONS = tuple(OptionView(Coding(code, None, text), text) for code, text in (("a", "Apples"), ("b", "Bread")))
MANY = tuple(OptionView(Coding(str(n), None, f"Thing {n}"), f"Thing {n}") for n in range(20))
DECIDE = tuple(
    OptionView(Coding(c, None, t), t) for c, t in (("yes", "Yes"), ("ask", "Ask me on the day"), ("no", "No"))
)
ASK = Answer.of(DECIDE[1].value)

VIEWS: list[tuple[ItemView, type[QWidget], Answer]] = [
    (ItemView("q", "boolean", "Really?"), CardGrid, Answer.of(False)),
    (ItemView("q", "choice", "Which?", options=OPTIONS), CardGrid, Answer.of(Coding("b", None, "Bread"))),
    (ItemView("q", "choice", "Which?", options=OPTIONS, repeats=True), CardGrid, Answer.of(OPTIONS[0].value)),
    (ItemView("q", "choice", "Which?", options=MANY), OptionList, Answer.of(MANY[7].value)),
    (ItemView("q", "choice", "Neck", options=DECIDE, decision=("area", "neck")), DecisionCards, ASK),
    (ItemView("q", "string", "Name?"), LineEdit, Answer.of("Sam")),
    (ItemView("q", "text", "Tell us"), NoteEdit, Answer.of("Two\nlines")),
    (ItemView("q", "string", "Names?", repeats=True), NoteEdit, Answer.of("One", "Two")),
    (ItemView("q", "date", "When?"), DateFields, Answer.of("1984-05-17")),
    (ItemView("q", "date", "When?"), DateFields, Answer.of("1984--")),
    (ItemView("q", "time", "When?"), TimeInput, Answer.of("09:30:00")),
    (ItemView("q", "integer", "How many?", minimum="0", maximum="60"), NumberInput, Answer.of(12)),
    (ItemView("q", "integer", "How strong?", minimum="0", maximum="10"), ScaleInput, Answer.of(0)),
    (ItemView("q", "decimal", "How much?"), NumberInput, Answer.of(Decimal("1.5"))),
    (ItemView("q", "quantity", "How long?", unit="weeks"), NumberInput, Answer.of(Quantity(Decimal(12), "weeks"))),
]  # fmt: skip


def boxed(qtbot: QtBot, view: ItemView, width: int = 900) -> tuple[ItemBox, list[Answered]]:
    box = ItemBox(view, labelled=True)
    qtbot.addWidget(box)
    box.resize(width, box.heightForWidth(width))
    box.show()
    acts: list[Answered] = []
    box.acted.connect(acts.append)
    return box, acts


@pytest.mark.parametrize(("view", "kind", "answer"), VIEWS, ids=[f"{v.type}-{a.values[0]}" for v, _, a in VIEWS])
def test_that_every_type_shows_a_saved_answer_and_hands_the_same_one_up(
    qtbot: QtBot, view: ItemView, kind: type[QWidget], answer: Answer
) -> None:
    field = field_of(view)
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, kind)
    field.show(answer)
    value = field.widget.value()  # type: ignore[attr-defined]
    assert field.read(value) == answer
    field.show(None)
    assert field.read(field.widget.value()) is None  # type: ignore[attr-defined]


def test_that_own_words_and_offered_words_are_told_apart(qtbot: QtBot) -> None:
    field = field_of(ItemView("q", "open-choice", "Which?", options=OPTIONS, repeats=True))
    qtbot.addWidget(field.widget)
    both = Answer.of(OPTIONS[0].value, "Cherries")
    field.show(both)
    assert field.read(field.widget.value()) == both  # type: ignore[attr-defined]


def test_that_text_that_is_no_number_stays_and_is_not_saved(qtbot: QtBot) -> None:
    box, acts = boxed(qtbot, ItemView("q", "integer", "How many?", maximum="60"))
    line = box.findChildren(QLineEdit)[0]
    line.setText("1.")
    line.textEdited.emit("1.")
    line.setText("x")
    line.textEdited.emit("x")
    assert not box.flush()
    assert acts == []
    assert box.error_text() == "Please use digits, like 12."
    line.setText("12")
    line.textEdited.emit("12")
    assert box.flush()
    assert acts == [Answered("q", Answer.of(12))]
    assert box.error_text() == ""


def test_that_a_number_out_of_range_goes_up_for_the_workflow_to_judge(qtbot: QtBot) -> None:
    box, acts = boxed(qtbot, ItemView("q", "integer", "How many?", minimum="0", maximum="60"))
    QTest.keyClicks(box.findChildren(QLineEdit)[0], "75")
    box.flush()
    assert acts[-1] == Answered("q", Answer.of(75))


def test_that_a_younger_draft_survives_a_redraw(qtbot: QtBot) -> None:
    view = ItemView("q", "string", "Name?")
    box, _ = boxed(qtbot, view)
    line = box.findChildren(QLineEdit)[0] if box.findChildren(QLineEdit) else box.field.widget
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Sa")
    box.draw(ItemView("q", "string", "Name?", answer=Answer.of("S")))
    assert line.text() == "Sa"
    box.flush()
    box.draw(ItemView("q", "string", "Name?", answer=Answer.of("S")))
    assert line.text() == "S"


def test_that_errors_stand_under_the_question(qtbot: QtBot) -> None:
    view = ItemView("q", "string", "Name?", errors=(ItemError("maxLength", "5"),))
    box, _ = boxed(qtbot, view)
    assert "at most 5 letters" in box.error_text()
    box.draw(ItemView("q", "string", "Name?"))
    assert box.error_text() == ""


def test_that_only_the_ways_of_the_item_are_offered(qtbot: QtBot) -> None:
    ways = (AnswerStatus.SKIPPED, AnswerStatus.PREFER_NOT)
    box, _ = boxed(qtbot, ItemView("q", "string", "Name?", ways=ways))
    assert set(box.ways.buttons) == {AnswerStatus.PREFER_NOT}


@pytest.mark.parametrize("width", [1184, 856, 704, 500, 320])
def test_that_the_three_decisions_are_of_one_size_at_every_width(qtbot: QtBot, width: int) -> None:
    cards = DecisionCards(_decision_choices())
    qtbot.addWidget(cards)
    cards.resize(width, cards.heightForWidth(width))
    cards.show()
    boxes = [place(card, cards) for card in cards.cards.values()]
    assert len({box.size().toTuple() for box in boxes}) == 1
    assert len({box.top() for box in boxes}) in {1, 3}


def test_that_a_plain_grid_does_put_two_and_one(qtbot: QtBot) -> None:
    grid = CardGrid(_decision_choices(), multi=False, columns=3)
    qtbot.addWidget(grid)
    grid.resize(704, grid.heightForWidth(704))
    grid.show()
    assert len({place(card, grid).top() for card in grid.cards.values()}) == 2


def _decision_choices() -> list[Choice]:

    return [Choice(option.code, option.text) for option in DECIDE]


def test_that_a_screen_reader_hears_the_question_with_the_field(qtbot: QtBot) -> None:
    box, _ = boxed(qtbot, ItemView("q", "string", "What is your name?", hint="As you like it."))
    assert name_of(box.field.widget) == "What is your name?"
    assert box.field.widget.accessibleDescription() == "As you like it."


def test_that_saved_stands_in_the_middle_of_the_ways_not_to_answer_and_apart_from_them(qtbot: QtBot) -> None:
    box = ItemBox(ItemView("q", "boolean", "Really?", ways=(AnswerStatus.DONT_KNOW,)), labelled=True)
    qtbot.addWidget(box)
    box.resize(800, 400)
    box.show()
    box.say_saved(True)
    (saved,) = [text for text in box.ways.findChildren(Text) if text.text() == "Saved"]
    way = box.ways.buttons[AnswerStatus.DONT_KNOW]
    qtbot.waitUntil(lambda: saved.height() > 0)
    assert abs(place(saved, box).center().y() - place(way, box).center().y()) <= 1
    assert place(saved, box).left() >= place(way, box).right() + 8
