"""Which field each kind of item gets, and that answers go through it unharmed."""

from __future__ import annotations

import base64
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intake_app.domain.questionnaire import ItemType
from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Quantity
from intake_app.domain.rich_text import from_markdown
from intake_app.gui.patient.boxes import box_of, display_of
from intake_app.gui.patient.cards import Cards
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.patient.item_fields import field_of
from intake_app.gui.patient.open_choice import OpenChoice
from intake_app.gui.widgets.date_time_fields import DateTimeFields
from intake_app.gui.widgets.drop_down import DropDown
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.file_input import FileInput
from intake_app.gui.widgets.more_about import MoreAbout
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.picture import Picture
from intake_app.gui.widgets.picture_card import PictureCard
from intake_app.gui.widgets.quantity_input import QuantityInput
from intake_app.gui.widgets.rich_text import FormattedText
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.shown_value import InPersonNote, ShownValue
from intake_app.gui.widgets.slider import SliderInput
from intake_app.gui.widgets.text import Text
from intake_app.workflows.item_view import ItemView, OptionView
from tests.support.form_gallery import png
from tests.support.group_desk import UNITS
from tests.support.looking import name_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OPTIONS = tuple(OptionView(Coding(code, None, text), text) for code, text in (("a", "Apples"), ("b", "Bread")))
MANY = tuple(OptionView(Coding(str(n), None, f"Thing {n}"), f"Thing {n}") for n in range(20))
MG = Quantity(Decimal("2.5"), "mg", "http://unitsofmeasure.org", "mg")
PHOTO = Attachment("referral.png", "image/png", base64.b64encode(png()).decode())
MOMENT = datetime(2026, 3, 4, 9, 30).astimezone().isoformat(timespec="seconds")


def ask(kind: str, **more: Any) -> ItemView:
    """A question of a type."""
    return ItemView("q", kind, "?", **more)


VIEWS: list[tuple[str, ItemView, type[QWidget], Answer]] = [
    ("date and time", ask("dateTime"), DateTimeFields, Answer.of(MOMENT)),
    ("day alone", ask("dateTime"), DateTimeFields, Answer.of("2026-03-04")),
    ("draft", ask("dateTime"), DateTimeFields, Answer.of("2026-03-04T9:")),
    ("units", ask("quantity", units=UNITS), QuantityInput, Answer.of(MG)),
    ("no unit", ask("quantity", units=UNITS), QuantityInput, Answer.of(Quantity(Decimal(2)))),
    ("one unit", ask("quantity", units=UNITS[:1]), QuantityInput, Answer.of(MG)),
    ("file", ask("attachment"), FileInput, Answer.of(PHOTO)),
    ("address", ask("url"), LineEdit, Answer.of("https://clinic.example")),
    ("folded", ask("choice", options=OPTIONS, control="drop-down"), DropDown, Answer.of(OPTIONS[0].value)),
    ("searched", ask("choice", options=OPTIONS, control="autocomplete"), OptionList, Answer.of(OPTIONS[1].value)),
    ("buttons", ask("choice", options=MANY, control="radio-button"), Cards, Answer.of(MANY[3].value)),
    ("slider", ask("integer", minimum="0", maximum="100", control="slider", step="5"), SliderInput, Answer.of(35)),
    (
        "half steps",
        ask("decimal", minimum="0", maximum="9", control="slider", step="0.5"),
        SliderInput,
        Answer.of(Decimal("2.5")),
    ),
    ("short slider", ask("integer", minimum="0", maximum="10", control="slider"), ScaleInput, Answer.of(3)),
    ("slider without end", ask("integer", minimum="0", control="slider"), NumberInput, Answer.of(3)),
    ("small decimals", ask("decimal", minimum="0.1", maximum="0.9"), NumberInput, Answer.of(Decimal("0.25"))),
    (
        "own words",
        ask("open-choice", options=OPTIONS, repeats=True),
        OpenChoice,
        Answer.of(OPTIONS[0].value, "Figs", "Dates"),
    ),
    ("own words of a list", ask("open-choice", options=MANY), OpenChoice, Answer.of("Figs")),
]


@pytest.mark.parametrize(("_name", "view", "kind", "answer"), VIEWS, ids=[name for name, *_ in VIEWS])
def test_that_an_answer_is_shown_and_handed_up_the_same(
    qtbot: QtBot, _name: str, view: ItemView, kind: type[QWidget], answer: Answer
) -> None:
    field = field_of(view)
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, kind)
    field.show(answer)
    assert field.read(field.widget.value()) == answer  # type: ignore[attr-defined]
    field.show(Answer(AnswerStatus.SKIPPED))
    assert field.read(field.widget.value()) is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", [k for k in get_args(ItemType) if k not in {"group", "display"}])
def test_that_every_type_of_fhir_has_a_field(qtbot: QtBot, kind: str) -> None:
    field = field_of(ItemView("q", kind, "?", options=OPTIONS))
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, InPersonNote) == (kind == "reference")


@pytest.mark.parametrize(
    "view",
    [
        ItemView("q", "reference", "Your doctor"),
        ItemView("q", "hologram", "?"),
        ItemView("q", "choice", "Which?"),
        ItemView("q", "attachment", "A film?", mime_types=("video/mp4",)),
    ],
    ids=["reference", "unknown", "no options", "no type"],
)
def test_that_what_cannot_be_asked_here_is_left_for_a_talk(qtbot: QtBot, view: ItemView) -> None:
    box = ItemBox(view, labelled=True)
    qtbot.addWidget(box)
    assert isinstance(box.field.widget, InPersonNote)
    assert AnswerStatus.IN_PERSON in box.ways.buttons


def test_that_a_worked_out_value_is_shown_and_asks_nothing(qtbot: QtBot) -> None:
    box = ItemBox(ItemView("q", "decimal", "Score", read_only=True, answer=Answer.of(Decimal("2.5"))), labelled=True)
    qtbot.addWidget(box)
    assert isinstance(box.field.widget, ShownValue)
    assert box.field.widget.value() == "2.5"
    assert box.ways.buttons == {}


def test_that_an_address_reads_from_the_left_in_every_language(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field = field_of(ItemView("q", "url", "?"))
    field.widget.setParent(page)
    assert field.widget.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(("orientation", "tops"), [("horizontal", 1), ("vertical", 4)])
def test_that_options_stand_as_the_form_wants(qtbot: QtBot, orientation: str, tops: int) -> None:
    field = field_of(ItemView("q", "choice", "?", options=MANY[:4], orientation=orientation))
    qtbot.addWidget(field.widget)
    field.widget.resize(1000, 500)
    field.widget.show()
    assert isinstance(field.widget, Cards)
    assert len({card.y() for card in field.widget.cards.values()}) == tops


def test_that_options_carry_prefix_and_picture(qtbot: QtBot) -> None:
    options = (OptionView(Coding("a"), "A hand", prefix="a)", media=PHOTO), OptionView(Coding("b"), "A foot"))
    field = field_of(ItemView("q", "choice", "?", options=options))
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, Cards)
    assert isinstance(field.widget.cards["a"], PictureCard)
    assert not isinstance(field.widget.cards["b"], PictureCard)
    assert name_of(field.widget.cards["a"]) == "a) A hand"


def texts(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(Text) if text.isVisibleTo(widget)]


def test_that_prefix_prompt_and_limits_stand_with_the_question(qtbot: QtBot) -> None:
    view = ItemView("q", "integer", "How many?", prefix="3.", prompt="In the last week.", minimum="0", maximum="60")
    box = ItemBox(view, labelled=True)
    qtbot.addWidget(box)
    assert texts(box)[:3] == ["3. How many?", "In the last week.", "A number from 0 to 60."]
    assert "A number from 0 to 60." in box.field.widget.accessibleDescription()


def test_that_help_is_a_press_away(qtbot: QtBot) -> None:
    box = ItemBox(ItemView("q", "string", "Referral?", help="A letter from another clinic."), labelled=True)
    qtbot.addWidget(box)
    box.show()
    assert "A letter from another clinic." not in texts(box)
    box.findChildren(MoreAbout)[0].button.click()
    assert "A letter from another clinic." in texts(box)


def test_that_a_picture_of_the_question_is_shown_where_it_can_be_drawn(qtbot: QtBot) -> None:
    good = ItemBox(ItemView("q", "string", "What is this?", media=PHOTO), labelled=True)
    bad = ItemBox(ItemView("q", "string", "What is this?", media=Attachment("", "image/png", "###")), labelled=True)
    for box in (good, bad):
        qtbot.addWidget(box)
    assert [name_of(picture) for picture in good.findChildren(Picture)] == ["referral.png"]
    assert bad.findChildren(Picture) == []


def test_that_formatted_questions_and_texts_keep_their_look(qtbot: QtBot) -> None:
    rich = from_markdown("Read **this**")
    box = ItemBox(ItemView("q", "string", "Read this", rich=rich), labelled=True)
    text, plain = (
        display_of(ItemView("t", "display", "Read this", rich=rich)),
        display_of(ItemView("t", "display", "Hi")),
    )
    for widget in (box, text, plain):
        qtbot.addWidget(widget)
    assert [label.rich for label in box.findChildren(FormattedText)] == [rich]
    assert isinstance(text, FormattedText)
    assert not isinstance(plain, FormattedText)
    assert name_of(box.field.widget) == "Read this"


def test_that_a_text_of_help_waits_behind_a_button(qtbot: QtBot) -> None:
    for view in (ItemView("t", "display", "Hi", category="help"), ItemView("t", "display", "Hi", control="flyover")):
        widget = display_of(view)
        qtbot.addWidget(widget)
        assert isinstance(widget, MoreAbout)
    assert box_of(ItemView("t", "display", "Hi")) is None


def test_that_a_unit_chosen_before_the_number_stays(qtbot: QtBot) -> None:
    field = field_of(ItemView("q", "quantity", "?", units=UNITS))
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, QuantityInput)
    field.widget.set_value((None, "mg"))
    assert field.read(field.widget.value()) is None
    field.show(None)
    assert field.widget.value() == (None, "mg")


@pytest.mark.parametrize(("label", "said"), [("Another language", "Another language"), ("", "In my own words")])
def test_that_the_room_for_own_words_has_the_name_that_the_form_gives_it(qtbot: QtBot, label: str, said: str) -> None:
    field = field_of(ItemView("q", "open-choice", "Language", options=OPTIONS, open_label=label))
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, OpenChoice)
    field.widget.set_name("Language")
    assert said in [text.text() for text in field.widget.findChildren(Text)]
    assert name_of(field.widget.words) == f"Language {said}"


def test_that_several_own_words_are_one_a_line(qtbot: QtBot) -> None:
    field = field_of(ItemView("q", "open-choice", "?", options=OPTIONS, repeats=True))
    qtbot.addWidget(field.widget)
    assert isinstance(field.widget, OpenChoice)
    assert isinstance(field.widget.words, NoteEdit)
    field.widget.words.set_value("Figs\n\n Dates ")
    assert field.widget.value() == ("Figs", "Dates")
