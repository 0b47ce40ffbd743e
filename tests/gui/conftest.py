from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from intake_app.gui.application import create_application
from intake_app.gui.languages import WRITTEN_IN, use_language
from intake_app.gui.theme import theme
from tests.support.deleted import delete_what_waits

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    application = create_application(["intake"])
    QAccessible.setActive(True)
    return application


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Every test has an application, whichever comes first: Qt ends the process at a widget without one.

    It starts with the light palette, 100 % text and no motion, in English.
    """
    theme.set("light", 1.0, reduce_motion=True)
    yield
    delete_what_waits()  # or every window of every test before would be styled again
    theme.set("light", 1.0, reduce_motion=True)
    use_language(WRITTEN_IN)
