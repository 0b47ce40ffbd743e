"""A page whose groups and tables are led to, mended and saved part by part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtTest import QTest

from intake_app.domain.pages import Page as FormPage
from intake_app.domain.pages import PageKind
from intake_app.domain.response import Answer
from intake_app.domain.validation import ItemError
from intake_app.gui.patient.acts import Added, Answered
from intake_app.gui.patient.item_box import ItemBox
from intake_app.gui.patient.question import QuestionScreen
from intake_app.gui.widgets.text import Heading
from intake_app.workflows.intake_state import IntakeState
from intake_app.workflows.item_view import ItemView
from tests.support.group_desk import medicines, table
from tests.support.tablet import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MISSING = (ItemError("required"),)


def state(*views: ItemView) -> IntakeState:
    page = FormPage("meds.page", PageKind.QUESTION, "meds.section", tuple(view.key for view in views))
    return IntakeState(UUID(int=1), "en", ("en",), "Sam", page, "Medicines", "Your health", items=views)


def screen_of(qtbot: QtBot, *views: ItemView) -> tuple[QuestionScreen, list[object]]:
    screen = QuestionScreen(state(*views))
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    screen.activateWindow()
    settle()
    acts: list[object] = []
    screen.acted.connect(acts.append)
    return screen, acts


def test_that_the_list_of_what_to_mend_leads_into_cards_and_tables(qtbot: QtBot) -> None:
    meds, mood = medicines("Warfarin", ""), table()
    screen, _ = screen_of(qtbot, meds, mood)
    first, second = meds.instances
    wrong = replace(meds, instances=(first, (replace(second[0], errors=MISSING), second[1])))
    row = replace(mood.items[1], errors=MISSING)
    newer = state(wrong, replace(mood, items=(mood.items[0], row, mood.items[2])))
    assert newer.has_errors
    screen.draw(newer)
    settle()
    assert {key: link.text() for key, link in screen.errors.links.items()} == {
        "meds.name@1": "Name of the medicine, Medicine 2 of 2",
        "mood": "How often were you bothered by this?",
    }
    screen.errors.links["meds.name@1"].click()
    box = screen._box("meds.name@1")
    assert isinstance(box, ItemBox)
    assert screen.focusWidget() is box.field.widget


def test_that_acts_of_cards_go_up_and_a_newer_page_is_drawn_in_place(qtbot: QtBot) -> None:
    meds = medicines("Warfarin")
    screen, acts = screen_of(qtbot, meds)
    box = screen.boxes["meds"]
    QTest.keyClicks(screen._box("meds.name@0").field.widget, " 5")  # type: ignore[union-attr]
    assert screen.flush()
    assert acts == [Answered("meds.name@0", Answer.of("Warfarin 5"))]
    screen.saved(Answered("meds.name@0", Answer.of("Warfarin 5")), True)
    assert screen._box("meds.name@0").ways._saved.text() == "Saved"  # type: ignore[union-attr]
    screen.draw(state(medicines("Warfarin 5", "")))
    assert screen.boxes["meds"] is box
    box.add.click()  # type: ignore[union-attr]
    assert acts[-1] == Added("meds")


def test_that_a_group_that_names_the_page_is_not_named_twice(qtbot: QtBot) -> None:
    screen, _ = screen_of(qtbot, medicines("Warfarin"))
    heads = [head.text() for head in screen.findChildren(Heading)]
    assert heads.count("Medicines") == 1
