"""What holds for every widget of the gallery."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intake_app.gui import tokens
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.keys import Key
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.text import Text
from intake_app.gui.widgets.touch import TouchButton
from tests.support.gallery import PAGES, page_of
from tests.support.looking import clipped, nameless, place, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def show(qtbot: QtBot, name: str, width: int = 768, height: int = 1024) -> PageScroll:
    page = page_of(PAGES[name]())
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    qtbot.wait(1)
    return page


pages = pytest.mark.parametrize("name", PAGES)


@pages
@pytest.mark.parametrize("scale", tokens.SCALES)
def test_that_no_text_is_cut_off_at_any_text_size(qtbot: QtBot, name: str, scale: float) -> None:
    theme.set(scale=scale)
    assert clipped(show(qtbot, name)) == []


@pages
def test_that_no_text_is_cut_off_when_the_size_changes_while_shown(qtbot: QtBot, name: str) -> None:
    page = show(qtbot, name)
    theme.set(scale=2.0)
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_that_a_cut_off_text_would_be_noticed(qtbot: QtBot) -> None:
    page = show(qtbot, "choices")
    text = shown(page, Text)[0]
    text.setFixedHeight(5)
    qtbot.wait(1)
    assert clipped(page)


@pages
def test_that_every_control_has_a_name_for_screen_readers(qtbot: QtBot, name: str) -> None:
    assert nameless(show(qtbot, name)) == []


def test_that_a_control_without_a_name_would_be_noticed(qtbot: QtBot) -> None:
    page = PageScroll()
    qtbot.addWidget(page)
    page.body.addWidget(PillButton("", icon="x"))
    page.show()
    assert nameless(page) == ["PillButton Button"]


@pages
def test_that_every_target_is_big_enough_to_touch(qtbot: QtBot, name: str) -> None:
    page = show(qtbot, name)
    small = [b for b in shown(page, TouchButton) if b.height() < tokens.TARGET_MIN or b.width() < tokens.TARGET_MIN]
    assert [b.accessibleName() for b in small] == []


@pages
def test_that_right_to_left_pages_are_mirrored(qtbot: QtBot, name: str) -> None:
    page = show(qtbot, name, 1280)
    before = {w: place(w, page.content) for w in mirrored_widgets(page)}
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(1)
    for widget, box in before.items():
        after = place(widget, page.content)
        assert abs(after.left() - (page.content.width() - box.right() - 1)) <= 2, widget.accessibleName()


def mirrored_widgets(page: PageScroll) -> list[QWidget]:
    """Buttons and texts that take part in mirroring: number keys and the keyboard read the same everywhere."""
    fixed = {w for board in page.findChildren(QWidget) if keeps_direction(board) for w in board.findChildren(QWidget)}
    found: list[QWidget] = [*shown(page, TouchButton), *shown(page, Text)]
    return [w for w in found if w not in fixed and not isinstance(w, Key)]


def keeps_direction(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_SetLayoutDirection)


@pages
def test_that_every_look_is_repainted_when_the_palette_changes(qtbot: QtBot, name: str) -> None:
    page = show(qtbot, name)
    light = page.grab().toImage()
    theme.set("dark")
    qtbot.wait(1)
    dark = page.grab().toImage()
    for widget in [*shown(page, TouchButton), *shown(page, Text)]:
        box = place(widget, page)
        on_paper = widget.accessibleName() == "Signature preview"  # ink on white paper in every palette
        if page.rect().contains(box) and not on_paper and (not isinstance(widget, Text) or widget.text().strip()):
            assert light.copy(box) != dark.copy(box), widget.accessibleName() or widget


def left_behind() -> int:
    gc.collect()
    return sum(isinstance(thing, (TouchButton, Text)) for thing in gc.get_objects())


@pages
def test_that_a_page_that_is_gone_leaves_nothing_behind(qtbot: QtBot, name: str) -> None:
    before = left_behind()
    page = page_of(PAGES[name]())
    page.show()
    assert nameless(page) == []
    assert left_behind() > before
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    del page
    assert left_behind() <= before  # what an earlier test still held can go in the meantime
