from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from intake_app.domain.response import Answer, AnswerStatus, Coding
from intake_app.gui.patient.item_box import PAUSE_MS
from intake_app.gui.widgets.body_files import load_figure
from intake_app.gui.widgets.body_map import BodyMap
from intake_app.gui.widgets.choice import ChoiceCard
from intake_app.gui.widgets.keyboard import Keyboard
from tests.support.tablet import find, go_to, is_shown, line_of, press, settle, texts, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

NAME = "about.name_to_use"
SINCE = "why.since"


def checked(flow: PatientFlow, name: str) -> bool:
    card = find(flow, name)
    assert isinstance(card, ChoiceCard)
    return card.isChecked()


def test_that_a_tapped_card_is_on_the_disk_before_the_next_tap(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    assert desk.saved(SINCE) is None
    press(flow, f"option:{SINCE}:weeks")
    saved = desk.saved(SINCE)
    assert saved is not None
    assert saved.codes == ("weeks",)
    assert checked(flow, f"option:{SINCE}:weeks")
    assert "Saved" in texts(flow)


def test_that_tapping_a_chosen_card_again_takes_the_answer_back(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    press(flow, f"option:{SINCE}:weeks")
    press(flow, f"option:{SINCE}:weeks")
    assert desk.saved(SINCE) is None
    assert not checked(flow, f"option:{SINCE}:weeks")


def test_that_a_way_not_to_answer_is_shown_as_chosen_and_can_be_taken_back(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    press(flow, f"option:{SINCE}:weeks")
    press(flow, f"way:{SINCE}:dont-know")
    assert desk.saved(SINCE) == Answer(AnswerStatus.DONT_KNOW)
    assert not checked(flow, f"option:{SINCE}:weeks")
    assert find(flow, f"way:{SINCE}:dont-know").property("checked")
    press(flow, f"way:{SINCE}:dont-know")
    assert desk.saved(SINCE) is None


def test_that_typed_text_is_saved_at_a_pause_without_touching_the_field(
    qtbot: QtBot, flow: PatientFlow, desk: Desk
) -> None:
    go_to(flow, "about.name")
    line = line_of(flow, NAME)
    line.clear()
    write(flow, NAME, "Sammy")
    line.setCursorPosition(2)
    assert desk.saved(NAME) == Answer.of("Sam"), "nothing is saved in the middle of a word"
    qtbot.waitUntil(lambda: desk.saved(NAME) == Answer.of("Sammy"), timeout=PAUSE_MS + 700)
    assert line_of(flow, NAME) is line
    assert line.cursorPosition() == 2


def test_that_the_pause_before_saving_stays_under_its_limit() -> None:
    assert PAUSE_MS <= 400


def test_that_leaving_a_field_saves_it_at_once(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "about.name")
    write(flow, "about.pronouns", "they")
    line_of(flow, NAME).setFocus()
    settle()
    assert desk.saved("about.pronouns") == Answer.of("they")


def test_that_continue_saves_what_was_just_typed_before_the_next_page(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "why.reason")
    note = find(flow, "field:why.reason")
    assert isinstance(note, QPlainTextEdit)
    note.insertPlainText("My neck")
    press(flow, "footer:continue")
    assert desk.saved("why.reason") == Answer.of("My neck")
    assert desk.journey.page().id != "why.reason"


def test_that_a_new_start_finds_the_same_page_and_answers(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    press(flow, f"option:{SINCE}:months")
    again = desk.again()
    assert again.page().id == SINCE
    answer = again.response.get(SINCE)
    assert answer is not None
    assert answer.codes == ("months",)


def test_that_an_item_that_appears_leaves_the_one_before_untouched(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "why.goal_one")
    line = write(flow, "why.goal1", "Sleep")
    assert not is_shown(flow, "item:why.goal1_now")
    find(flow, "footer:back").setFocus()
    settle()
    assert is_shown(flow, "item:why.goal1_now")
    assert line_of(flow, "why.goal1") is line


def test_that_what_is_missing_is_said_at_the_item_and_on_top(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "about.name")
    line_of(flow, NAME).clear()
    write(flow, NAME, "a")
    line_of(flow, NAME).backspace()
    assert "Please look at these" not in texts(flow)
    press(flow, "footer:continue")
    assert desk.journey.page().id == "about.name"
    assert "Please look at these" in texts(flow)
    assert "Please fill this in, or tell us in person." in texts(flow)
    write(flow, NAME, "Sam")
    press(flow, "footer:continue")
    assert desk.journey.page().id != "about.name"


def test_that_a_body_mark_is_saved_under_its_own_item(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "map.marks")
    body = find(flow, "field:map.hurts")
    assert isinstance(body, BodyMap)
    code = load_figure("middle").regions[3].code
    body.canvas.pressed.emit(code)
    settle()
    saved = desk.saved("map.hurts")
    assert saved is not None
    assert saved.codes == (code,)
    assert desk.saved("map.no_touch") is None


def test_that_the_keyboard_opens_for_a_tapped_field_and_leaves_the_footer_there(flow: PatientFlow) -> None:
    go_to(flow, "about.name")
    press(flow, f"field:{NAME}")
    keyboard = flow.findChildren(Keyboard)[-1]
    assert keyboard.isVisible()
    assert find(flow, "footer:continue").isVisible()
    assert find(flow, f"field:{NAME}").visibleRegion().boundingRect().height() >= 40


def test_that_an_answer_keeps_the_words_it_was_given_with(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, SINCE)
    press(flow, f"option:{SINCE}:days")
    saved = desk.saved(SINCE)
    assert saved is not None
    first = saved.first
    assert isinstance(first, Coding)
    assert first.display == "A few days"
