"""Who only opens the app does not wait for the parser of the commands; who gives a command still gets it."""

import pytest

from intake_app.app import command_line, main_window


def _no_parser() -> None:
    raise AssertionError("the parser was made")


def test_that_the_window_opens_without_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "make_parser", _no_parser)
    monkeypatch.setattr(main_window, "run", lambda: 7)
    assert command_line.main([]) == 7


def test_that_a_command_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "make_parser", _no_parser)
    with pytest.raises(AssertionError, match="parser was made"):
        command_line.main(["forms", "check", "forms"])
