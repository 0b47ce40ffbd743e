"""Reading a page aloud: only when it is asked for, never over a page turn or a cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.patient.spoken import spoken_passages
from intake_app.gui.voice import MOCK, Voice
from intake_app.gui.widgets.text import Text
from tests.support.looking import shown
from tests.support.tablet import Bell, find, go_to, is_shown, press, settle, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.support.patient_desk import Desk


class Said(Voice):
    """Keeps what it was told, and says nothing."""

    def __init__(self) -> None:
        super().__init__(MOCK)
        self.said: list[tuple[str, str]] = []
        self.stops = 0

    @override
    def say(self, text: str, language: str) -> None:
        self.said.append((text, language))

    @override
    def stop(self) -> None:
        self.stops += 1


@pytest.fixture
def said() -> Iterator[Said]:
    voice = Said()
    yield voice
    voice.close()


def tablet_with(desk: Desk, voice: Voice, bell: Bell) -> PatientFlow:
    flow = PatientFlow(desk.journey, lambda _: None, lambda _: False, voice=voice, alarm=bell)
    flow.resize(1280, 800)
    flow.show()
    flow.activateWindow()
    settle()
    press(flow, "start:yes")
    go_to(flow, "why.since")
    return flow


def put_away(flow: PatientFlow) -> None:
    flow.release()
    flow.close()
    flow.deleteLater()
    settle()


@pytest.fixture
def tablet(qapp: QApplication, desk: Desk, said: Said, bell: Bell) -> Iterator[PatientFlow]:
    flow = tablet_with(desk, said, bell)
    yield flow
    put_away(flow)


def listen(flow: PatientFlow) -> None:
    press(flow, "top:listen")
    press(flow, "listen:start")


def test_that_nothing_is_said_until_somebody_asks_and_headphones_are_named_first(
    tablet: PatientFlow, said: Said
) -> None:
    press(tablet, "top:listen")
    assert any("Headphones" in text for text in texts(tablet.shell))
    assert said.said == []
    press(tablet, "listen:start")
    assert len(said.said) == 1


def test_that_what_stands_there_is_said_in_page_order_and_in_the_language_of_the_page(
    tablet: PatientFlow, said: Said
) -> None:
    listen(tablet)
    text, language = said.said[0]
    assert language == "en"
    assert text.startswith("How long has it been like this?\n")
    assert text.index("A few days.") < text.index("A few weeks.")
    assert "Continue" not in text


@pytest.mark.parametrize("act", ["footer:continue", "footer:back", "top:pause", "top:cover", "listen:stop"])
def test_that_the_voice_stops_with_the_page(tablet: PatientFlow, said: Said, act: str) -> None:
    listen(tablet)
    before = said.stops
    press(tablet, act)
    assert said.stops > before
    assert len(said.said) == 1


def test_that_the_voice_stops_when_nobody_is_there_and_when_staff_take_the_tablet(
    tablet: PatientFlow, said: Said, bell: Bell
) -> None:
    bell.ring()
    before = said.stops
    bell.ring()
    assert said.stops == before + 1
    tablet.release()
    assert said.stops == before + 2


def test_that_the_button_shows_that_it_reads_and_no_more_at_the_end(tablet: PatientFlow, said: Said) -> None:
    listen(tablet)
    assert find(tablet, "listen:start").property("checked") is True
    said.ended.emit()
    assert find(tablet, "listen:start").property("checked") is False


def test_that_a_language_without_a_voice_is_said_in_words(tablet: PatientFlow, said: Said) -> None:
    listen(tablet)
    said.missing.emit()
    assert "There is no voice for this language here. A person can read it to you." in texts(tablet.shell)


def stressed(flow: PatientFlow) -> list[str]:
    marks = [(text.text(), *text._marked) for text in shown(flow.screen_shown, Text)]
    return [text[start : start + length] for text, start, length in marks if length]


def test_that_the_word_that_is_said_is_stressed_and_nothing_else(tablet: PatientFlow, said: Said) -> None:
    plain = tablet.screen_shown.heading.grab().toImage()
    listen(tablet)
    said.word.emit(4, 4)
    assert stressed(tablet) == ["long"]
    assert tablet.screen_shown.heading.grab().toImage() != plain
    assert tablet.screen_shown.heading.grab().toImage().size() == plain.size()
    said.word.emit(said.said[0][0].index("days"), 4)
    assert stressed(tablet) == [], "a card is read without a mark"
    said.ended.emit()
    assert stressed(tablet) == []
    assert tablet.screen_shown.heading.grab().toImage() == plain


def test_that_a_voice_of_the_system_reads_the_page(qapp: QApplication, desk: Desk, qtbot: QtBot) -> None:
    voice = Voice(MOCK)
    flow = tablet_with(desk, voice, Bell())
    seen: list[str] = []
    voice.word.connect(lambda *_: seen.extend(stressed(flow)))
    with qtbot.waitSignal(voice.ended, timeout=20_000):
        listen(flow)
    assert seen[:3] == ["How", "long", "has"]
    assert len(spoken_passages(flow.screen_shown)) > 5
    put_away(flow)
    voice.close()


def test_that_without_an_engine_the_button_is_not_there(flow: PatientFlow) -> None:
    assert not is_shown(flow, "top:listen")
