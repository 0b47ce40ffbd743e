"""A mark from an earlier visit that is taken off on the tablet: it is named, and words about it can be said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.theme import theme
from intake_app.gui.widgets.body_map import BodyMap
from tests.support.builders import chosen
from tests.support.looking import clipped, nameless
from tests.support.patient_desk import Desk
from tests.support.returning import second_desk
from tests.support.tablet import find, go_to, is_shown, press, settle, texts, write


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = second_desk(tmp_path, {"map.no_touch": chosen("neck_front", "face")})
    yield made
    made.records.close()


@pytest.fixture
def flow(flow: PatientFlow) -> PatientFlow:
    """The page of the body."""
    go_to(flow, "map.marks")
    return flow


def take_off(flow: PatientFlow, code: str) -> None:
    body = find(flow, "field:map.hurts")
    assert isinstance(body, BodyMap)
    body.set_layer("avoid")
    body.canvas.pressed.emit(code)
    settle()


def test_that_nothing_is_asked_while_every_mark_stands(flow: PatientFlow) -> None:
    assert not is_shown(flow, "field:lifted")


def test_that_a_mark_taken_off_is_named_and_words_are_kept_on_the_way_on(flow: PatientFlow, desk: Desk) -> None:
    take_off(flow, "face")
    assert "You took off today: Face" in " ".join(texts(flow))
    assert "You can leave this empty. You need no reason." in " ".join(texts(flow))
    write(flow, "lifted", "It is fine now")
    press(flow, "footer:continue")
    assert desk.journey.journal.lift_words == "It is fine now"
    assert list(desk.again().journal.lifted) == ["face"]


def test_that_putting_it_back_takes_the_line_away(flow: PatientFlow, desk: Desk) -> None:
    take_off(flow, "face")
    take_off(flow, "face")
    assert not is_shown(flow, "field:lifted")
    assert desk.journey.journal.lifted == {}


def test_that_words_stay_on_the_screen_when_the_disk_is_full_and_are_saved_after(flow: PatientFlow, desk: Desk) -> None:
    take_off(flow, "face")
    write(flow, "lifted", "It is fine now")
    desk.disk.full = True
    press(flow, "footer:continue")
    assert is_shown(flow, "trouble:retry")
    assert find(flow, "field:lifted").property("text") == "It is fine now"
    desk.disk.full = False
    press(flow, "trouble:retry")
    assert desk.journey.journal.lift_words == "It is fine now"


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_of_it_is_cut_off_at_twice_the_text_size(flow: PatientFlow, size: tuple[int, int]) -> None:
    theme.set(scale=2.0)
    flow.resize(*size)
    take_off(flow, "face")
    settle()
    assert clipped(flow) == []
    assert nameless(flow) == []
