from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake_app.domain.known import KnownChoice
from intake_app.domain.response import Answer
from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.patient.known import KnownScreen
from intake_app.gui.theme import theme
from tests.support.builders import chosen
from tests.support.looking import clipped, nameless, place
from tests.support.patient_desk import Desk
from tests.support.returning import second_desk
from tests.support.tablet import find, go_to, is_shown, press, settle, texts

TOLD = {
    "why.reason": Answer.of("My neck is stiff"),
    "allergy.kinds": chosen("metal"),
    "comfort.touch": chosen("each-time"),
    "comfort.know": Answer.of("Canary-know-5512"),
    "today.state": chosen("tired"),
    "safety.home": chosen("unsafe"),
    "urgent.chest_now": Answer.of(False),
    "map.no_touch": chosen("neck_front"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = second_desk(tmp_path, TOLD)
    yield made
    made.records.close()


def test_that_the_shipped_forms_ask_again_what_is_about_today(desk: Desk) -> None:
    sections = {page.section for page in desk.journey.pages() if page.id.startswith("known:")}
    assert {"why", "allergy", "comfort", "ease"} <= sections
    assert not {"today", "urgent", "map", "preg", "welcome"} & sections
    assert not [section for section in sections if section.startswith(("explain", "consent"))]


def test_that_an_easy_part_shows_the_answers_and_nothing_is_chosen(flow: PatientFlow) -> None:
    go_to(flow, "known:why")
    assert isinstance(flow.screen_shown, KnownScreen)
    said = texts(flow.screen_shown)
    assert "My neck is stiff" in said
    assert any("told us on" in text for text in said)
    assert not is_shown(flow, "known:show")
    assert not [card for card in flow.screen_shown.cards.values() if card.isChecked()]


def test_that_a_personal_part_is_covered_until_it_is_asked_for(flow: PatientFlow) -> None:
    go_to(flow, "known:ease")
    assert "Canary-know-5512" not in " ".join(texts(flow))
    press(flow, "known:show")
    assert "Canary-know-5512" in " ".join(texts(flow))
    press(flow, "known:show")
    assert "Canary-know-5512" not in " ".join(texts(flow))


def test_that_what_nobody_else_may_see_is_not_even_behind_the_cover(flow: PatientFlow) -> None:
    go_to(flow, "known:ease")
    press(flow, "known:show")
    assert "I do not feel safe" not in " ".join(texts(flow))


def test_that_still_true_saves_and_goes_on(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "known:why")
    press(flow, "known:still-true")
    assert desk.saved("why.reason") == Answer.of("My neck is stiff")
    assert desk.journey.journal.known["why"].choice is KnownChoice.STILL_TRUE
    assert desk.journey.page().id == "why.since", "what was not asked before is asked now"


def test_that_some_of_it_changed_opens_the_first_page_filled_in(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "known:why")
    press(flow, "known:changed")
    assert desk.journey.page().id == "why.reason"
    assert desk.journey.state().items[0].answer == Answer.of("My neck is stiff")


def test_that_skip_and_talk_in_person_leave_the_part(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "known:why")
    press(flow, "footer:talk")
    assert desk.journey.journal.choices["why"].value == "in-person"
    go_to(flow, "known:allergy")
    press(flow, "footer:skip")
    assert desk.journey.journal.choices["allergy"].value == "skip"


def test_that_a_full_disk_is_said_and_nothing_is_taken_over(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "known:why")
    desk.disk.full = True
    press(flow, "known:still-true")
    assert is_shown(flow, "trouble:retry")
    assert desk.journey.response.get("why.reason") is None
    desk.disk.full = False
    press(flow, "trouble:retry")
    assert desk.saved("why.reason") == Answer.of("My neck is stiff")


def test_that_marks_are_on_the_body_when_its_page_opens(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "map.marks")
    views = {view.key: view.answer for view in desk.journey.state().items}
    assert views["map.no_touch"] == chosen("neck_front")


def test_that_a_changed_part_leads_back_to_the_review(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "known:why")
    press(flow, "known:still-true")
    go_to(flow, "review")
    for _ in range(40):
        settle()
    press(flow, "review:change:why.reason")
    assert isinstance(flow.screen_shown, KnownScreen)
    assert "You said that it is still true." in texts(flow)
    press(flow, "known:still-true")
    assert desk.journey.page().id == "review"


def test_that_both_cards_are_reached_and_pressed_by_keyboard(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "known:why")
    for _ in range(10):
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == "known:still-true":
            break
        QTest.keyClick(focus or flow, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or flow, Qt.Key.Key_Space)
    settle()
    assert desk.journey.journal.known["why"].choice is KnownChoice.STILL_TRUE


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_is_cut_off_at_twice_the_text_size_and_all_has_a_name(
    flow: PatientFlow, size: tuple[int, int]
) -> None:
    theme.set(scale=2.0)
    flow.resize(*size)
    for page in ("known:why", "known:ease"):
        go_to(flow, page)
        if is_shown(flow, "known:show"):
            press(flow, "known:show")
        assert clipped(flow.screen_shown) == [], page
        assert nameless(flow) == [], page
        boxes = [place(find(flow, f"known:{choice}"), flow) for choice in KnownChoice]
        assert boxes[0].size() == boxes[1].size()
        assert all(box.height() >= 48 for box in boxes)
