"""The voice, on Qt's engine for tests: it reports each word and makes no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake_app.gui.voice import MOCK, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TEXT = "Hello there.\nHow are you?"


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[Voice]:
    made = Voice(MOCK)
    yield made
    made.close()
    made.deleteLater()


def test_that_each_word_is_told_with_its_place(voice: Voice, qtbot: QtBot) -> None:
    words: list[str] = []
    voice.word.connect(lambda start, length: words.append(TEXT[start : start + length]))
    with qtbot.waitSignal(voice.ended):
        voice.say(TEXT, "en")
    assert words == ["Hello", "there", "How", "are", "you"]


def test_that_nothing_is_started_and_nothing_said_before_it_is_asked(voice: Voice) -> None:
    assert voice.there
    assert voice._engine is None
    assert not voice._thread.isRunning()


def test_that_a_prepared_voice_is_silent(voice: Voice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(voice.word, wait=150):
        voice.prepare()


def test_that_after_a_stop_no_word_and_no_end_comes(voice: Voice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voice.word):
        voice.say(TEXT, "en")
    voice.stop()
    with qtbot.assertNotEmitted(voice.word, wait=150), qtbot.assertNotEmitted(voice.ended):
        pass


def test_that_a_new_text_takes_the_place_of_the_old_one(voice: Voice, qtbot: QtBot) -> None:
    words: list[tuple[int, int]] = []
    with qtbot.waitSignal(voice.word):
        voice.say(TEXT, "en")
    voice.word.connect(lambda start, length: words.append((start, length)))
    with qtbot.waitSignal(voice.ended):
        voice.say("Yes.", "en")
    assert words == [(0, 3)]


def test_that_a_language_without_a_voice_is_told_and_not_read_in_another(voice: Voice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voice.missing), qtbot.assertNotEmitted(voice.word):
        voice.say(TEXT, "ar")


def test_that_an_engine_that_is_not_there_offers_no_voice(qtbot: QtBot) -> None:
    voice = Voice("no such engine")
    assert not voice.there
    with qtbot.waitSignal(voice.missing):
        voice.say(TEXT, "en")
    voice.close()


def test_that_a_voice_that_nobody_hears_is_no_voice(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr("intake_app.gui.voice.QTextToSpeech.availableEngines", lambda: [MOCK])
    assert not Voice().there
