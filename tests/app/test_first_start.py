"""The first start of a real clinic, the later ones, and what stands in the way: a sentence and a remedy each."""

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from intake_app.app.doors import ClinicDoors
from intake_app.app.logs import quiet_excepthook
from intake_app.app.main_window import say_what_is_unexpected
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.clinic_window import ClinicWindow
from intake_app.gui.staff.sign_in import SignInScreen
from intake_app.workflows.ports import LockedError
from tests.support.shots import clinic_window

NAME, PIN, PASSPHRASE = "Ines Aguilar", "284917", "river lamp seven orange"


@pytest.fixture(autouse=True)
def _no_keystore(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intake_app.storage.keystore.os_keystore", lambda: None)


def _texts(window: QWidget) -> str:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    named = [w.accessibleName() for w in window.findChildren(QWidget) if w.isVisible()]
    return " ".join((*labels, *named))


def _set_up(hand: Hand) -> None:
    steps = (
        (("clinic-name", "Quiet River Acupuncture"), ("clinic-zone", "America/Los_Angeles")),
        (("admin-name", NAME), ("pin", PIN), ("pin-again", PIN)),
        (("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE)),
        (),
    )
    for fields in steps:
        for name, text in fields:
            box = hand.find(f"setup:{name}")
            hand.write(box if isinstance(box, QLineEdit) else box.findChild(QLineEdit) or box, text)
        hand.press("setup:continue")


def _sign_in(window: ClinicWindow, hand: Hand, pin: str = PIN) -> None:
    screen = next(s for s in window.findChildren(SignInScreen) if s.isVisible())
    hand.press(next(card for card in screen.people.cards.values() if card.text() == NAME))
    for digit in pin:
        hand.press(f"pin:{digit}")
    hand.press("pin:enter")


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first-day") / "data"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("intake_app.storage.keystore.os_keystore", lambda: None)
        with clinic_window(ClinicDoors(folder)) as (_window, hand):
            _set_up(hand)
    return folder


@pytest.fixture
def set_up(first_day: Path, tmp_path: Path) -> Path:
    """A copy of a clinic that was set up on its first day."""
    shutil.copytree(first_day, tmp_path / "data")
    return tmp_path / "data"


def test_that_the_first_start_makes_a_clinic_in_which_its_admin_signs_in(tmp_path: Path) -> None:
    with clinic_window(ClinicDoors(tmp_path / "data")) as (window, hand):
        assert hand.see("setup:clinic-name")
        _set_up(hand)
        _sign_in(window, hand)
        assert hand.see("nav:sign-out")
        assert "Quiet River Acupuncture" in _texts(window)


@pytest.mark.parametrize("pin", ["123456", "111111", "1234"])
def test_that_no_pin_that_others_would_guess_is_taken(tmp_path: Path, pin: str) -> None:
    with clinic_window(ClinicDoors(tmp_path / "data")) as (_window, hand):
        hand.write(hand.find("setup:clinic-name"), "Quiet River")
        hand.press("setup:continue")
        for name, text in (("admin-name", NAME), ("pin", pin), ("pin-again", pin)):
            hand.write(hand.find(f"setup:{name}"), text)
        hand.press("setup:continue")
        assert hand.see("setup:pin")
        assert hand.see("setup:passphrase") is None


def test_that_a_later_start_asks_for_the_passphrase_and_refuses_another(set_up: Path) -> None:
    with clinic_window(ClinicDoors(set_up)) as (window, hand):
        hand.write(hand.find("passphrase:field"), "not these words at all")
        hand.press("passphrase:open")
        assert hand.see("passphrase:field")
        hand.write(hand.find("passphrase:field"), PASSPHRASE)
        hand.press("passphrase:open")
        _sign_in(window, hand)
        assert hand.see("nav:sign-out")


def test_that_a_wrong_pin_does_not_sign_in(set_up: Path) -> None:
    with clinic_window(ClinicDoors(set_up)) as (window, hand):
        hand.write(hand.find("passphrase:field"), PASSPHRASE)
        hand.press("passphrase:open")
        _sign_in(window, hand, "908172")
        assert hand.see("nav:sign-out") is None


def test_that_a_second_copy_says_that_the_first_is_open(set_up: Path) -> None:
    first = ClinicDoors(set_up)
    assert first.is_set_up()
    try:
        with clinic_window(ClinicDoors(set_up)) as (window, hand):
            assert hand.see("trouble:again")
            with pytest.raises(LockedError) as stopped:
                ClinicDoors(set_up).is_set_up()
            assert stopped.value.sentence in _texts(window)
            first.close()
            hand.press("trouble:again")
            assert hand.see("passphrase:field")
    finally:
        first.close()


@pytest.mark.parametrize("harm", ["key file", "no database", "not a database"])
def test_that_damage_gets_a_sentence_and_destroys_nothing(set_up: Path, harm: str) -> None:
    database, keys = set_up / "clinic.db", set_up / "clinic.keys"
    if harm == "key file":
        keys.write_text("{}")
    elif harm == "no database":
        database.rename(set_up / "elsewhere.db")
        for rest in set_up.glob("clinic.db-*"):
            rest.unlink()
    else:
        database.write_bytes(b"no database at all" * 500)
    before = {path.name: path.read_bytes() for path in (database, keys) if path.exists()}
    with clinic_window(ClinicDoors(set_up)) as (window, hand):
        if hand.see("passphrase:field"):
            hand.write(hand.find("passphrase:field"), PASSPHRASE)
            hand.press("passphrase:open")
        assert not [s for s in window.findChildren(SignInScreen) if s.isVisible()]
        assert hand.see("trouble:again") or hand.see("notice")
    assert {path.name: path.read_bytes() for path in (database, keys) if path.exists()} == before


def test_that_a_folder_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with clinic_window(ClinicDoors(tmp_path / "file" / "data")) as (_window, hand):
        assert hand.see("trouble:again")


def test_that_the_window_title_names_nobody(set_up: Path) -> None:
    with clinic_window(ClinicDoors(set_up)) as (window, hand):
        hand.write(hand.find("passphrase:field"), PASSPHRASE)
        hand.press("passphrase:open")
        _sign_in(window, hand)
        assert window.windowTitle() == "Intake"


def test_that_an_unexpected_stop_is_said_on_the_screen_without_its_text(
    set_up: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", quiet_excepthook)
    with clinic_window(ClinicDoors(set_up)) as (window, hand):
        say_what_is_unexpected(window)
        error = ValueError("zqcanary said by a driver")
        sys.excepthook(ValueError, error, None)
        hand.settle()
        assert "did not go as planned" in _texts(window)
        assert "zqcanary" not in _texts(window) + "".join(capsys.readouterr())
