from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake_app.domain.body import FIGURES, TONES, bounding_box
from intake_app.gui.theme import theme
from intake_app.gui.tokens import PALETTES, Palette, contrast
from intake_app.gui.widgets.body_files import load_body_labels, load_figure
from intake_app.gui.widgets.body_map import BodyMap
from intake_app.gui.widgets.body_paint import tone_colour
from intake_app.gui.widgets.region_button import neighbour
from intake_app.gui.widgets.scroll import PageScroll
from tests.support.looking import clipped, name_of, role_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown_map(qtbot: QtBot, width: int = 1180, height: int = 700) -> tuple[BodyMap, list[object]]:
    body = BodyMap()
    qtbot.addWidget(body)
    body.resize(width, height)
    body.show()
    qtbot.waitExposed(body)
    qtbot.wait(1)
    told: list[object] = []
    body.answered.connect(told.append)
    return body, told


def middle(body: BodyMap, code: str) -> QPoint:
    return body.canvas.buttons[code].geometry().center()


def tap(body: BodyMap, code: str) -> None:
    QTest.mouseClick(body.canvas, Qt.MouseButton.LeftButton, pos=middle(body, code))


def test_that_nothing_is_marked_at_first(qtbot: QtBot) -> None:
    assert shown_map(qtbot)[0].value() is None


def test_that_a_tap_marks_and_a_second_tap_takes_it_back(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    tap(body, "low_back")
    tap(body, "low_back")
    assert told == [{"hurts": ["low_back"], "avoid": []}, None]


def test_that_please_do_not_touch_is_a_layer_of_its_own(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    tap(body, "low_back")
    body.layers["avoid"].click()
    tap(body, "low_back")
    tap(body, "belly_upper")
    assert told[-1] == {"hurts": ["low_back"], "avoid": ["belly_upper", "low_back"]}
    body.layers["hurts"].click()
    tap(body, "low_back")
    assert told[-1] == {"hurts": [], "avoid": ["belly_upper", "low_back"]}


def test_that_every_region_shown_can_be_tapped(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)
    figure = load_figure(FIGURES[1])
    for code, button in body.canvas.buttons.items():
        left, top, right, bottom = bounding_box(figure.region(code).path)
        box = button.geometry()
        parts = [i / 8 for i in range(1, 8)]
        spots = [QPointF(box.left() + box.width() * a, box.top() + box.height() * b) for a in parts for b in parts]
        assert right > left
        assert bottom > top
        assert any(body.canvas.region_at(spot) == code for spot in spots), code


def test_that_a_tap_beside_a_hand_still_counts_and_far_away_does_not(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)
    box = body.canvas.buttons["palm_right"].geometry()
    assert body.canvas.region_at(QPointF(box.left() - 10, box.bottom() - 4)) == "palm_right"
    assert body.canvas.region_at(QPointF(1, 1)) is None


def test_that_sliding_to_another_region_marks_nothing(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    QTest.mousePress(body.canvas, Qt.MouseButton.LeftButton, pos=middle(body, "low_back"))
    QTest.mouseRelease(body.canvas, Qt.MouseButton.LeftButton, pos=middle(body, "head_back"))
    assert told == []


def test_that_marks_are_shown_without_telling(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    value = {"hurts": ["low_back"], "avoid": ["neck_front"]}
    body.set_value(value)
    assert body.value() == value
    assert "Low back" in body.marked.text()
    body.set_value(None)
    assert body.value() is None
    assert told == []


@pytest.mark.parametrize("value", [{"hurts": ["tail"]}, {"likes": ["low_back"]}])
def test_that_a_region_or_layer_that_does_not_exist_is_refused(qtbot: QtBot, value: dict[str, list[str]]) -> None:
    with pytest.raises(ValueError, match="not part of the body map"):
        shown_map(qtbot)[0].set_value(value)


def test_that_regions_are_named_toggles_for_screen_readers_and_keys(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    button = body.canvas.buttons["shoulder_front_left"]
    assert (role_of(button), name_of(button)) == (QAccessible.Role.CheckBox, "Left shoulder, front")
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert told == [{"hurts": ["shoulder_front_left"], "avoid": []}]
    assert button.isChecked()
    assert button.accessibleDescription() == "This hurts"


def test_that_left_is_on_the_right_of_the_front_view_in_every_reading_direction(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        body.setLayoutDirection(direction)
        qtbot.wait(1)
        assert middle(body, "palm_left").x() > middle(body, "palm_right").x()
        assert middle(body, "hand_back_left").x() < middle(body, "hand_back_right").x()


def test_that_the_list_twin_shows_and_sets_the_same_marks(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    body.set_value({"hurts": ["low_back"], "avoid": []})
    body.as_list.click()
    assert body.twin
    body.twin.heads["low_back"].click()
    row = body.twin.rows["low_back"]
    assert row.hurts.isChecked()
    row.avoid.click()
    row.hurts.click()
    assert told == [{"hurts": ["low_back"], "avoid": ["low_back"]}, {"hurts": [], "avoid": ["low_back"]}]
    assert name_of(row.avoid) == "Low back: Please don't touch"
    body.as_list.click()
    assert body.canvas.buttons["low_back"].isChecked()


def test_that_the_list_reaches_every_region(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)
    body.as_list.click()
    assert body.twin
    for head in body.twin.heads.values():
        head.click()
    assert set(body.twin.rows) == {region.code for region in load_figure(FIGURES[0]).regions}


def test_that_the_sides_are_shown_on_request_and_keep_the_marks(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    tap(body, "low_back")
    body.sides.click()
    tap(body, "hip_side_left")
    body.sides.click()
    assert told[-1] == {"hurts": ["low_back", "hip_side_left"], "avoid": []}
    assert body.canvas.buttons["low_back"].isChecked()


def test_that_closer_makes_regions_bigger_and_farther_undoes_it(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)
    before = body.canvas.buttons["wrist_front_left"].height()
    body.closer.click()
    body.closer.click()
    qtbot.wait(1)
    assert body.canvas.buttons["wrist_front_left"].height() > 2 * before
    body.farther.click()
    body.farther.click()
    qtbot.wait(1)
    assert abs(body.canvas.buttons["wrist_front_left"].height() - before) <= 1


def test_that_body_shapes_and_colours_can_be_changed_and_keep_the_marks(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    tap(body, "low_back")
    pictures = set()
    for _ in FIGURES:
        body.shape.click()
        pictures.add(bytes(body.canvas.grab().toImage().bits()))
    for _ in TONES:
        body.tone.click()
        pictures.add(bytes(body.canvas.grab().toImage().bits()))
    assert len(pictures) == len(FIGURES) + len(TONES)
    assert len(told) == 1
    assert body.canvas.buttons["low_back"].isChecked()


def test_that_do_not_touch_is_hatched_and_not_told_by_colour_alone(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)

    def colours() -> set[str]:
        box = body.canvas.buttons["belly_lower"].geometry()
        image = body.canvas.grab(box.adjusted(20, 10, -20, -10)).toImage()
        return {image.pixelColor(x, 5).name() for x in range(image.width())}

    body.set_value({"hurts": ["belly_lower"], "avoid": []})
    assert colours() == {theme.palette.pain.lower()}
    body.set_value({"hurts": [], "avoid": ["belly_lower"]})
    assert {theme.palette.avoid.lower(), theme.palette.on_avoid.lower()} <= colours()


@pytest.mark.parametrize("look", PALETTES.values(), ids=list(PALETTES))
def test_that_marks_stand_out_from_the_seams_around_them(look: Palette) -> None:
    assert contrast(look.pain, look.bg) >= 3
    assert contrast(look.avoid, look.on_avoid) >= 4.5


def test_that_tones_are_shown_as_they_are_and_plain_follows_the_palette(qtbot: QtBot) -> None:
    assert tone_colour("deep") == QColor(TONES["deep"])
    assert tone_colour("plain") == theme.colour("region")


def test_that_a_narrow_map_puts_its_buttons_above_the_body(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot, 640, 1100)
    assert body.layers["hurts"].mapTo(body, QPoint(0, 0)).y() < body.canvas.mapTo(body, QPoint(0, 0)).y()


def test_that_region_names_follow_the_language(qtbot: QtBot) -> None:
    assert load_body_labels("es-MX")["low_back"] == "Espalda baja"
    assert load_body_labels("xx")["low_back"] == "Low back"


def map_on_a_page(qtbot: QtBot) -> tuple[PageScroll, BodyMap]:
    page = PageScroll()
    qtbot.addWidget(page)
    body = BodyMap()
    page.body.addWidget(body)
    page.body.addSpacing(900)
    page.resize(1000, 500)
    page.show()
    qtbot.waitExposed(page)
    qtbot.wait(1)
    return page, body


def drag_up(qtbot: QtBot, page: PageScroll, start: QPoint) -> None:
    window, screen = page.windowHandle(), QTest.createTouchDevice()
    QTest.touchEvent(window, screen).press(0, start, window).commit()
    for i in range(1, 15):
        QTest.touchEvent(window, screen).move(0, start - QPoint(0, i * 12), window).commit()
        qtbot.wait(8)
    QTest.touchEvent(window, screen).release(0, start - QPoint(0, 168), window).commit()
    qtbot.wait(50)


def test_that_a_finger_on_the_body_scrolls_the_page_and_marks_nothing(qtbot: QtBot) -> None:
    page, body = map_on_a_page(qtbot)
    drag_up(qtbot, page, body.canvas.mapTo(page, middle(body, "belly_upper")))
    assert page.verticalScrollBar().value() > 20
    assert body.value() is None


def test_that_a_finger_on_the_enlarged_body_moves_the_body(qtbot: QtBot) -> None:
    page, body = map_on_a_page(qtbot)
    body.closer.click()
    body.closer.click()
    qtbot.wait(1)
    before = body.canvas.y()
    drag_up(qtbot, page, QPoint(200, 300))
    assert body.canvas.y() < before - 20
    assert body.value() is None


def test_that_the_list_shows_alone_and_the_body_comes_back_as_it_was(qtbot: QtBot) -> None:
    _page, body = map_on_a_page(qtbot)
    before = body.canvas.size()
    body.as_list.click()
    assert not body.canvas.isVisible()
    assert not body.closer.isVisible()
    body.as_list.click()
    qtbot.wait(1)
    assert body.canvas.isVisible()
    assert body.closer.isVisible()
    assert body.canvas.size() == before


def test_that_one_tab_leads_to_the_body_and_arrows_from_region_to_region(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    body.activateWindow()
    qtbot.waitUntil(body.isActiveWindow)
    stops = [b for b in body.canvas.buttons.values() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
    chest = body.canvas.buttons["chest_left"]
    chest.setFocus(Qt.FocusReason.TabFocusReason)
    way = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(body.focusWidget(), key)
        way.append(body.focusWidget().objectName())
    assert way[0] == "chest_right"
    assert way[1] in {"ribs_right", "belly_upper"}
    assert body.canvas.buttons[way[2]].ring
    QTest.keyClick(body.focusWidget(), Qt.Key.Key_Space)
    assert told == [{"hurts": [way[2]], "avoid": []}]


def test_that_arrows_reach_every_region(qtbot: QtBot) -> None:
    body, _ = shown_map(qtbot)
    buttons = body.canvas.buttons
    reached, waiting = set[str](), ["chest_left"]
    while waiting:
        code = waiting.pop()
        if code not in reached:
            reached.add(code)
            steps = [neighbour(buttons[code], buttons.values(), *way) for way in ((1, 0), (-1, 0), (0, 1), (0, -1))]
            waiting += [found.objectName() for found in steps if found]
    assert reached == set(buttons)


@pytest.mark.parametrize("width", [640, 1180])
def test_that_marking_does_not_move_the_body(qtbot: QtBot, width: int) -> None:
    page, body = map_on_a_page(qtbot)
    page.resize(width + 100, 1000)
    qtbot.wait(1)
    before = body.canvas.mapTo(body, QPoint(0, 0)), body.canvas.size()
    body.set_value({"hurts": ["low_back", "face", "sole_left"], "avoid": ["neck_front", "pelvis_front"]})
    qtbot.wait(1)
    assert (body.canvas.mapTo(body, QPoint(0, 0)), body.canvas.size()) == before


def test_that_one_layer_can_be_offered_alone_on_the_body_and_in_the_list(qtbot: QtBot) -> None:
    body, told = shown_map(qtbot)
    body.set_layers(("avoid",))
    tap(body, "low_back")
    body.as_list.click()
    assert body.twin
    body.twin.heads["neck"].click()
    row = body.twin.rows["neck_front"]
    assert (row.hurts.isVisible(), row.avoid.isVisible()) == (False, True)
    body.as_list.click()
    assert not any(button.isVisible() for button in body.layers.values())
    assert told == [{"hurts": [], "avoid": ["low_back"]}]


def test_that_a_limit_to_the_height_holds_for_the_body_and_not_for_the_list(qtbot: QtBot) -> None:
    page, body = map_on_a_page(qtbot)
    page.resize(1280, 800)
    body.limit_body(500)
    qtbot.wait(1)
    assert body.canvas.height() <= 500
    body.as_list.click()
    qtbot.wait(1)
    assert body.listed
    assert clipped(page) == []
    assert body.height() > 700
    body.as_list.click()
    qtbot.wait(1)
    assert not body.listed
    assert body.canvas.height() <= 500


def test_that_buttons_and_a_long_list_of_marks_stay_whole_beside_a_low_body(qtbot: QtBot) -> None:
    page, body = map_on_a_page(qtbot)
    page.resize(1280, 800)
    body.limit_body(300)
    body.set_value({"hurts": [region.code for region in load_figure("middle").regions[:20]]})
    qtbot.waitUntil(lambda: clipped(page) == [], timeout=1000)


def test_that_the_front_stands_where_reading_begins_and_left_stays_the_persons_left(qtbot: QtBot) -> None:
    def places(direction: Qt.LayoutDirection) -> dict[str, int]:
        body = BodyMap("en")
        qtbot.addWidget(body)
        body.setLayoutDirection(direction)
        body.resize(1000, 620)
        body.show()
        QApplication.processEvents()
        return {code: button.geometry().center().x() for code, button in body.canvas.buttons.items()}

    ltr, rtl = places(Qt.LayoutDirection.LeftToRight), places(Qt.LayoutDirection.RightToLeft)
    front = [code for code in ltr if load_figure(FIGURES[1]).region(code).view == "front"]
    back = [code for code in ltr if code not in front]
    assert max(ltr[code] for code in front) < min(ltr[code] for code in back)
    assert min(rtl[code] for code in front) > max(rtl[code] for code in back)
    for view in (front, back):
        assert sorted(view, key=ltr.__getitem__) == sorted(view, key=rtl.__getitem__)
