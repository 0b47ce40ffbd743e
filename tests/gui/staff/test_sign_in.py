from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from intake_app.gui.staff.sign_in import SignInScreen
from intake_app.gui.staff.trouble import trouble_words, wait_words
from intake_app.workflows.ports import FormsGoneError
from intake_app.workflows.unlock import Session
from tests.gui.staff.staff_world import StaffWorld, enter_pin, is_shown, press, said, write
from tests.support.workplace import PIN

OTHER = "582036"


def screen_of(qtbot: QtBot, world: StaffWorld, sessions: list[Session], **more: object) -> SignInScreen:
    screen = SignInScreen(world.clinic.workplace, sessions.append, **more)  # type: ignore[arg-type]
    qtbot.addWidget(screen)
    screen.resize(1280, 900)
    screen.show()
    return screen


def choose(screen: SignInScreen, session: Session) -> None:
    press(screen, f"signin:person:{session.member.id}")


def test_that_the_pin_of_the_chosen_person_opens_a_session(qtbot: QtBot, world: StaffWorld) -> None:
    sessions: list[Session] = []
    screen = screen_of(qtbot, world, sessions)
    choose(screen, world.clinic.desk)
    enter_pin(screen)
    assert [session.member.id for session in sessions] == [world.clinic.desk.member.id]


def test_that_another_pin_opens_nothing_and_says_what_to_do(qtbot: QtBot, world: StaffWorld) -> None:
    sessions: list[Session] = []
    screen = screen_of(qtbot, world, sessions)
    choose(screen, world.clinic.desk)
    enter_pin(screen, OTHER)
    assert not sessions
    assert screen.notices.words() == "That PIN does not fit. Please try again."


def test_that_a_pin_without_a_name_asks_for_the_name(qtbot: QtBot, world: StaffWorld) -> None:
    sessions: list[Session] = []
    screen = screen_of(qtbot, world, sessions)
    enter_pin(screen)
    assert not sessions
    assert "choose your name" in screen.notices.words()


def test_that_each_person_stands_there_with_name_and_role(qtbot: QtBot, world: StaffWorld) -> None:
    text = said(screen_of(qtbot, world, []))
    for words in ("Ada Admin", "Clinic manager", "Dee Desk", "Front desk", "Jun Watanabe", "Practitioner"):
        assert words in text


def test_that_no_digit_typed_is_shown_or_spoken(qtbot: QtBot, world: StaffWorld) -> None:
    screen = screen_of(qtbot, world, [])
    choose(screen, world.clinic.desk)
    before = said(screen)
    for digit in PIN:
        press(screen, f"pin:{digit}")
    assert PIN not in said(screen)
    assert said(screen).replace("6 digit", "0 digit") == before.replace("6 digit", "0 digit")


def test_that_a_wait_is_said_in_seconds(qtbot: QtBot, world: StaffWorld) -> None:
    screen = screen_of(qtbot, world, [])
    choose(screen, world.clinic.desk)
    for _ in range(7):
        enter_pin(screen, OTHER)
    assert "Please wait 29 seconds" in screen.notices.words()


WAITS = [(5, "5 seconds"), (89, "89 seconds"), (120, "2 minutes"), (901, "16 minutes")]


@pytest.mark.parametrize(("seconds", "words"), WAITS)
def test_that_a_long_wait_is_said_in_minutes(seconds: int, words: str) -> None:
    assert wait_words(seconds) == words


def lock_out(screen: SignInScreen, world: StaffWorld) -> None:
    choose(screen, world.clinic.desk)
    for _ in range(21):
        enter_pin(screen, OTHER)
        world.clinic.clock.move(3600)


def test_that_after_many_tries_the_passphrase_lets_a_person_try_again(qtbot: QtBot, world: StaffWorld) -> None:
    sessions: list[Session] = []
    screen = screen_of(qtbot, world, sessions, fits_passphrase=lambda words: words == "river lamp")
    lock_out(screen, world)
    assert "recovery passphrase" in screen.notices.words()
    write(screen, "signin:passphrase", "river lamp")
    press(screen, "signin:recover")
    enter_pin(screen)
    assert len(sessions) == 1


def test_that_another_passphrase_leaves_the_sign_in_closed(qtbot: QtBot, world: StaffWorld) -> None:
    sessions: list[Session] = []
    screen = screen_of(qtbot, world, sessions, fits_passphrase=lambda words: words == "river lamp")
    lock_out(screen, world)
    write(screen, "signin:passphrase", "river pond")
    press(screen, "signin:recover")
    assert "does not fit" in screen.notices.words()
    enter_pin(screen)
    assert not sessions


def test_that_pins_are_shown_in_a_demonstration_alone(qtbot: QtBot, world: StaffWorld) -> None:
    assert PIN in said(screen_of(qtbot, world, [], demo_pins={"Dee Desk": PIN}))
    plain = screen_of(qtbot, world, [])
    assert PIN not in said(plain)
    assert not is_shown(plain, "signin:demo")


def test_that_forms_that_are_gone_are_named_with_what_can_be_done() -> None:
    sentence, remedy = trouble_words(FormsGoneError(["medicines/1.0.0: is not there any more"]))
    assert sentence == "The forms of this visit cannot be read on this computer: medicines/1.0.0: is not there any more"
    assert "the signed document opens as before" in remedy
    assert trouble_words(LookupError("else"))[0] == "This is not in the records."
