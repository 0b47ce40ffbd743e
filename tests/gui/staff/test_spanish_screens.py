"""A Spanish clinic reads Spanish on every staff screen: no text of the program is left in English."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from intake_app.gui.languages import COMPLETE, own_name, use_language
from intake_app.gui.staff.parts import body
from tests.gui.staff.staff_world import StaffWorld, settle
from tests.gui.staff.test_staff_looks import SCREENS
from tests.support.english_form import add_form, english_form
from tests.support.small_packet import REGIONS

TEXTS = Path(__file__).resolve().parents[3] / "resources" / "i18n" / "intake_es.ts"
CONTENT = "[es]"  # the words of the small packet, not the program's
PLACE = re.compile(r"\\\{\d\\\}|%n")


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Every text of the program with its Spanish one."""
    texts = ET.parse(TEXTS).iter("message")  # noqa: S314 (a file of ours)
    return tuple((one.findtext("source") or "", one.findtext("translation") or "") for one in texts)


@cache
def english() -> re.Pattern[str]:
    """Every text that reads another way in Spanish; what is filled in can be anything."""
    sources = {source for source, said in pairs() if said and source != said and source.strip("{}0123456789 :,.·()")}
    return re.compile("|".join(f"(?:{PLACE.sub('.+', re.escape(source))})" for source in sorted(sources)))


def left_in_english(root: QWidget) -> list[str]:
    said = {one.text() for one in root.findChildren(QLabel)}
    said |= {one.text() for one in root.findChildren(QAbstractButton)}
    said |= {one.accessibleName() for one in root.findChildren(QWidget)}
    said -= {spanish for _, spanish in pairs()} | set(REGIONS.values()) | {own_name(code) for code in COMPLETE}
    ours = {text for text in said if CONTENT not in text}
    return sorted(text for text in ours if english().fullmatch(text))


def speak_spanish(world: StaffWorld) -> None:
    """The clinic's own language, in which answers and flags are said, too."""
    records, clinic = world.clinic.records, world.clinic.records.clinic()
    assert clinic is not None
    records.save_clinic(replace(clinic, default_language="es"), "admin", world.clinic.clock.now())
    add_form(world.clinic, english_form())


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    use_language("es")
    yield
    use_language("en")


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("name", SCREENS)
def test_that_no_text_of_the_program_is_left_in_english(qtbot: QtBot, world: StaffWorld, name: str) -> None:
    speak_spanish(world)
    made = SCREENS[name](world)
    qtbot.addWidget(made)
    made.show()
    settle()
    assert left_in_english(made) == []


def test_that_a_text_that_is_left_in_english_would_be_named(qtbot: QtBot) -> None:
    left = body("Since 3/4/2026, by Ada")
    holder = QWidget()
    left.setParent(holder)
    qtbot.addWidget(holder)
    assert left_in_english(holder) == ["Since 3/4/2026, by Ada"]
