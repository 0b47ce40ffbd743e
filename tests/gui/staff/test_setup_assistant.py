from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from intake_app.gui.staff.passphrase import PassphraseScreen
from intake_app.gui.staff.setup import SetupAnswers, SetupAssistant
from intake_app.gui.staff.setup_steps import strong
from intake_app.workflows.ports import DiskFullError, WrongSecretError
from tests.gui.staff.staff_world import is_shown, press, said, write

PIN = "493817"
WORDS = "river lamp seven orange"


def assistant(qtbot: QtBot, done: list[SetupAnswers]) -> SetupAssistant:
    screen = SetupAssistant(done.append)
    qtbot.addWidget(screen)
    screen.resize(1280, 900)
    screen.show()
    return screen


def to_step(screen: SetupAssistant, step: int, words: str = WORDS) -> None:
    write(screen, "setup:clinic-name", "Willow Tree")
    write(screen, "setup:clinic-zone", "Europe/Madrid")
    press(screen, "setup:paper:a4")
    press(screen, "setup:continue")
    if step >= 2:
        write(screen, "setup:admin-name", "Ada Moreno")
        write(screen, "setup:pin", PIN)
        write(screen, "setup:pin-again", PIN)
        press(screen, "setup:continue")
    if step >= 3:
        write(screen, "setup:passphrase", words)
        write(screen, "setup:passphrase-again", words)
        press(screen, "setup:continue")


def test_that_the_answers_are_handed_over_at_the_end(qtbot: QtBot) -> None:
    done: list[SetupAnswers] = []
    screen = assistant(qtbot, done)
    to_step(screen, 3)
    assert not done
    press(screen, "setup:continue")
    (answers,) = done
    clinic = answers.clinic
    assert (clinic.name, clinic.time_zone, clinic.page_size) == ("Willow Tree", "Europe/Madrid", "a4")
    assert (answers.admin_name, answers.pin, answers.passphrase) == ("Ada Moreno", PIN, WORDS)


def test_that_the_summary_shows_no_secret(qtbot: QtBot) -> None:
    screen = assistant(qtbot, [])
    to_step(screen, 3)
    text = said(screen)
    assert "Ada Moreno" in text
    assert PIN not in text
    assert WORDS not in text
    assert PIN not in repr(screen.answers())
    assert WORDS not in repr(screen.answers())


@pytest.mark.parametrize("pin", ["123456", "111111", "4938", "121212"])
def test_that_a_pin_easy_to_guess_stays_on_its_step_with_a_kind_word(qtbot: QtBot, pin: str) -> None:
    screen = assistant(qtbot, [])
    to_step(screen, 1)
    write(screen, "setup:admin-name", "Ada")
    write(screen, "setup:pin", pin)
    write(screen, "setup:pin-again", pin)
    press(screen, "setup:continue")
    assert is_shown(screen, "setup:pin")
    assert "hard to guess" in said(screen)


def test_that_two_different_pins_are_pointed_out(qtbot: QtBot) -> None:
    screen = assistant(qtbot, [])
    to_step(screen, 1)
    write(screen, "setup:admin-name", "Ada")
    write(screen, "setup:pin", PIN)
    write(screen, "setup:pin-again", "493818")
    press(screen, "setup:continue")
    assert "The two PINs differ" in said(screen)


@pytest.mark.parametrize("text", ["uno dos mar sol", "sixteen-letters!", "  río luz mar sol "])
def test_that_four_words_or_sixteen_letters_are_enough(text: str) -> None:
    assert strong(text)


@pytest.mark.parametrize("text", ["", "one two three", "fifteen-letters", " " * 20, "a b c d", "aaaaaaaaaaaaaaaaaa"])
def test_that_less_is_not_enough(text: str) -> None:
    assert not strong(text)


def test_that_a_short_passphrase_stays_on_its_step(qtbot: QtBot) -> None:
    screen = assistant(qtbot, [])
    to_step(screen, 3, "river")
    assert is_shown(screen, "setup:passphrase")
    assert "4 words or more" in said(screen)


def test_that_the_way_back_keeps_what_was_entered(qtbot: QtBot) -> None:
    screen = assistant(qtbot, [])
    to_step(screen, 2)
    press(screen, "setup:back")
    press(screen, "setup:back")
    assert screen.clinic.name.text() == "Willow Tree"
    assert not is_shown(screen, "setup:back")


def test_that_a_clinic_needs_a_name_and_a_known_time_zone(qtbot: QtBot) -> None:
    screen = assistant(qtbot, [])
    write(screen, "setup:clinic-zone", "Mars/Olympus")
    press(screen, "setup:continue")
    text = said(screen)
    assert "name of the clinic." in text
    assert "Europe/Madrid" in text
    assert is_shown(screen, "setup:clinic-name")


def test_that_a_full_disk_at_the_end_is_said_and_nothing_is_lost(qtbot: QtBot) -> None:
    def full(_answers: SetupAnswers) -> None:
        raise DiskFullError("There is no room to save.", "Free some space, then try again.")

    screen = SetupAssistant(full)
    qtbot.addWidget(screen)
    screen.resize(1280, 900)
    screen.show()
    to_step(screen, 3)
    press(screen, "setup:continue")
    assert "Free some space" in screen.notices.words()
    assert screen.answers().admin_name == "Ada Moreno"


def test_that_a_passphrase_is_handed_over_as_it_was_typed(qtbot: QtBot) -> None:
    tried: list[str] = []
    screen = PassphraseScreen(tried.append, "The key is not on this computer.")
    qtbot.addWidget(screen)
    screen.show()
    assert "The key is not on this computer" in said(screen)
    write(screen, "passphrase:field", "Río  Lamp")
    press(screen, "passphrase:open")
    assert tried == ["Río  Lamp"]


def test_that_a_passphrase_that_does_not_fit_is_said_calmly(qtbot: QtBot) -> None:
    def refuse(_words: str) -> None:
        raise WrongSecretError

    screen = PassphraseScreen(refuse)
    qtbot.addWidget(screen)
    screen.show()
    write(screen, "passphrase:field", "pond")
    press(screen, "passphrase:open")
    assert "That passphrase does not fit." in screen.notices.words()
    assert "pond" not in said(screen)
