"""Somebody presses whatever is there, turns the tablet, changes the look: nothing breaks and nothing is lost."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from intake_app.gui.theme import theme
from intake_app.gui.tokens import SCALES
from tests.support.tablet import settle

if TYPE_CHECKING:
    from intake_app.domain.consent import EndKind
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

STEPS = 60
SIZES = ((1280, 800), (768, 1024), (1920, 1080))


def top_layer(flow: PatientFlow) -> QWidget:
    guard = flow.guard
    layers = (guard.gate, guard.cover, guard.notice)
    return next((layer for layer in layers if layer.isVisible()), flow)


def press_something(flow: PatientFlow, dice: random.Random) -> None:
    layer = top_layer(flow)
    buttons = [b for b in layer.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
    if layer is flow:
        hidden = [
            w for over in (flow.guard.gate, flow.guard.cover, flow.guard.notice) for w in over.findChildren(QWidget)
        ]
        buttons = [b for b in buttons if b not in hidden]
    forward = [b for b in buttons if b.objectName() in {"footer:continue", "footer:skip", "start:yes", "note:continue"}]
    button = dice.choice(forward if forward and dice.random() < 0.5 else buttons)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def write_something(flow: PatientFlow, dice: random.Random) -> None:
    fields = [f for kind in (QLineEdit, QPlainTextEdit) for f in flow.screen_shown.findChildren(kind) if f.isVisible()]
    if fields and top_layer(flow) is flow:
        field = dice.choice(fields)
        field.setFocus()
        QTest.keyClicks(field, dice.choice(("a", "12", "x y", "2020")))


def turn_something(flow: PatientFlow, dice: random.Random) -> None:
    flow.resize(*dice.choice(SIZES))
    theme.set(palette=dice.choice(("light", "dark", "high-contrast")), scale=dice.choice(SCALES))


@pytest.mark.parametrize("seed", [1, 2])
def test_that_restless_hands_break_nothing(flow: PatientFlow, desk: Desk, ends: list[EndKind], seed: int) -> None:
    dice = random.Random(seed)
    seen: set[str] = set()
    for _ in range(STEPS):
        act = dice.choices((press_something, write_something, turn_something), (8, 1, 1))[0]
        act(flow, dice)
        settle()
        seen.add(desk.journey.page().id)
        if ends:
            break
    assert len(seen) > 3
    if not ends and flow._closing.ended is None:
        flow.screen_shown.flush()
        assert desk.again().response == desk.journey.response
