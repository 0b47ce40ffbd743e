from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.dots import Dots
from intake_app.gui.widgets.error_summary import ErrorSummary
from intake_app.gui.widgets.learn_more import LearnMore
from intake_app.gui.widgets.pin_pad import PinPad
from intake_app.gui.widgets.progress import Progress
from intake_app.gui.widgets.risk_list import Risk, RiskList
from intake_app.gui.widgets.text import Text
from tests.support.looking import name_of, role_of, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(700, 400)
    widget.show()


def test_that_a_banner_is_a_notice_read_as_a_whole(qtbot: QtBot) -> None:
    banner = Banner("Please ask first", "Prefers the door open.", "calm")
    show(qtbot, banner)
    assert role_of(banner) == QAccessible.Role.Notification
    assert name_of(banner) == "Please ask first. Prefers the door open."
    assert banner.action is None


def test_that_the_banner_button_tells_once(qtbot: QtBot) -> None:
    banner = Banner("Takes a blood thinner", tone="safety", action="I have seen this")
    show(qtbot, banner)
    told: list[object] = []
    banner.answered.connect(told.append)
    assert banner.action
    banner.action.click()
    assert told == [True]


def test_that_an_error_summary_is_hidden_while_empty_and_links_to_questions(qtbot: QtBot) -> None:
    summary = ErrorSummary()
    show(qtbot, summary)
    told: list[object] = []
    summary.answered.connect(told.append)
    summary.set_errors([("birth", "Please check the birth date"), ("name", "Please tell us a name")])
    assert summary.isVisible()
    summary.links["name"].click()
    assert told == ["name"]
    summary.set_errors([])
    assert not summary.isVisible()
    assert summary.links == {}


def test_that_progress_is_said_in_words_and_grows_from_the_reading_side(qtbot: QtBot) -> None:
    bar = Progress()
    show(qtbot, bar)
    bar.set_step(1, 4)
    assert (role_of(bar), name_of(bar)) == (QAccessible.Role.ProgressBar, "Step 1 of 4")
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface.text(QAccessible.Text.Value) == "1"
    image = bar.grab().toImage()
    y = next(y for y in range(image.height()) if image.pixelColor(350, y) != image.pixelColor(10, y) and y > 24)
    left = image.pixelColor(10, y)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert bar.grab().toImage().pixelColor(bar.width() - 10, y) == left


@pytest.mark.parametrize("step", [-1, 5])
def test_that_a_step_outside_the_total_is_refused(qtbot: QtBot, step: int) -> None:
    bar = Progress()
    show(qtbot, bar)
    with pytest.raises(ValueError, match="outside 0 to 4"):
        bar.set_step(step, 4)


def test_that_dots_show_so_many_of_so_many(qtbot: QtBot) -> None:
    def filled(count: int) -> int:
        dots = Dots(count, 100, "x")
        show(qtbot, dots)
        image = dots.grab().toImage()
        spots = [(9 + 18 * (i % 10), 9 + 18 * (i // 10)) for i in range(100)]
        paper = image.pixelColor(690, 300)
        return sum(image.pixelColor(x, y) != paper for x, y in spots)

    assert [filled(n) for n in (0, 3, 100)] == [0, 3, 100]


@pytest.mark.parametrize(("filled", "total"), [(2, 1), (0, 0), (1, 1001), (-1, 5)])
def test_that_dots_that_cannot_be_drawn_are_refused(qtbot: QtBot, filled: int, total: int) -> None:
    with pytest.raises(ValueError, match="cannot draw"):
        Dots(filled, total, "x")


def test_that_a_risk_is_read_with_its_number_and_group(qtbot: QtBot) -> None:
    risks = RiskList(
        [Risk("Bruising", "About 3 in 100 people", affected=3, group=100), Risk("Rare", "1 in 10000 people")]
    )
    show(qtbot, risks)
    assert role_of(risks) == QAccessible.Role.List
    assert {text.text() for text in shown(risks, Text)} >= {"Bruising", "About 3 in 100 people"}
    assert [name_of(dots) for dots in shown(risks, Dots)] == ["About 3 in 100 people"]


def test_that_dots_can_be_left_out(qtbot: QtBot) -> None:
    risks = RiskList([Risk("Bruising", "About 3 in 100 people", affected=3, group=100)], dots=False)
    show(qtbot, risks)
    assert shown(risks, Dots) == []


def layers(qtbot: QtBot, *texts: str) -> tuple[LearnMore, list[object]]:
    more = LearnMore(texts)
    show(qtbot, more)
    told: list[object] = []
    more.answered.connect(told.append)
    return more, told


def test_that_explanations_open_layer_by_layer(qtbot: QtBot) -> None:
    more, told = layers(qtbot, "short", "more", "everything")
    seen = [[text.text() for text in shown(more, Text)]]
    for button in (more.more, more.more, more.less):
        button.click()
        seen.append([text.text() for text in shown(more, Text)])
    assert seen == [["short"], ["short", "more"], ["short", "more", "everything"], ["short"]]
    assert told == [2, 3, 1]
    assert not more.less.isVisible()


def test_that_layers_are_opened_without_telling(qtbot: QtBot) -> None:
    more, told = layers(qtbot, "short", "more")
    more.set_value(2)
    assert (more.value(), told) == (2, [])
    assert not more.more.isVisible()


def test_that_one_text_has_nothing_more_to_show(qtbot: QtBot) -> None:
    more, _ = layers(qtbot, "short")
    assert not more.more.isVisible()
    with pytest.raises(ValueError, match="one to three"):
        LearnMore(())


def pin(qtbot: QtBot) -> tuple[PinPad, list[object]]:
    pad = PinPad()
    show(qtbot, pad)
    told: list[object] = []
    pad.answered.connect(told.append)
    return pad, told


def test_that_a_pin_is_handed_up_once_and_the_pad_is_empty_again(qtbot: QtBot) -> None:
    pad, told = pin(qtbot)
    for digit in "1290":
        pad.keys[digit].click()
    pad.enter.click()
    pad.enter.click()
    assert told == ["1290"]
    assert not pad.enter.isEnabled()


def test_that_a_pin_can_be_typed_and_erased_with_keys(qtbot: QtBot) -> None:
    pad, told = pin(qtbot)
    QTest.keyClicks(pad, "12x3")
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert told == []
    QTest.keyClicks(pad, "456")
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    QTest.keyClick(pad, Qt.Key.Key_Return)
    assert told == ["12345"]


def test_that_a_pin_never_reaches_screen_readers_or_the_screen(qtbot: QtBot) -> None:
    pad, _ = pin(qtbot)
    pictures = []
    for digits in ("7777", "1234"):
        pad.clear()
        QTest.keyClicks(pad, digits)
        spoken = [w.accessibleName() + w.accessibleDescription() for w in pad.findChildren(QWidget)]
        assert not any(digits in text for text in spoken)
        assert any("4 digit" in text for text in spoken)
        pictures.append(pad.grab().toImage())
    assert pictures[0] == pictures[1]
