from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from intake_app.domain.response import Answer
from intake_app.gui.languages import own_name
from intake_app.gui.patient.flow import PatientFlow
from tests.support.patient_desk import Desk, make_desk
from tests.support.tablet import find, go_to, line_of, press, settle, texts, write


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.records.close()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def tablet(qapp: QApplication, two: Desk, told: list[str]) -> Iterator[PatientFlow]:
    flow = PatientFlow(two.journey, lambda _: None, lambda _: False, translate=told.append)
    flow.resize(1280, 800)
    flow.show()
    flow.activateWindow()
    settle()
    press(flow, "start:yes")
    yield flow
    flow.release()
    flow.close()
    flow.deleteLater()
    settle()


def test_that_another_language_mirrors_the_page_and_keeps_every_answer(
    tablet: PatientFlow, two: Desk, told: list[str]
) -> None:
    go_to(tablet, "about.name")
    write(tablet, "about.pronouns", "they")
    press(tablet, "top:language")
    press(tablet, "language:ar")
    assert told == ["ar"]
    assert tablet.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert two.saved("about.pronouns") == Answer.of("they")
    assert line_of(tablet, "about.pronouns").text() == "they"
    assert two.journey.page().id == "about.name"
    assert two.again().language == "ar"
    back, go_on = find(tablet, "footer:back"), find(tablet, "footer:continue")
    assert back.mapTo(tablet, back.rect().center()).x() > go_on.mapTo(tablet, go_on.rect().center()).x()


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "English"), ("es", "Español"), ("ar", "العربية"), ("fa", "فارسی"), ("zh-TW", "繁體中文"), ("xx", "xx")],
)
def test_that_a_language_bears_its_own_name_and_no_country_that_nobody_chose(code: str, name: str) -> None:
    assert own_name(code) == name


def test_that_choosing_the_language_that_holds_already_keeps_the_page(tablet: PatientFlow, two: Desk) -> None:
    go_to(tablet, "about.name")
    press(tablet, "top:language")
    press(tablet, "language:en")
    assert tablet.screen_shown.heading.text() == "Your name"
    assert two.journey.page().id == "about.name"


def test_that_each_language_is_named_in_itself(tablet: PatientFlow) -> None:
    press(tablet, "top:language")
    assert find(tablet, "language:ar").property("text") == "العربية"
    assert "Which language would you like to read?" in texts(tablet)
