from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from intake_app.domain.pages import PageKind
from intake_app.gui.patient.footer import Footer
from intake_app.gui.patient.review_line import ReviewLine
from intake_app.gui.patient.text_screen import TextScreen
from intake_app.gui.theme import theme
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.text import Heading
from tests.support.looking import clipped, nameless, place, role_of, shown
from tests.support.tablet import find, go_to, is_shown, press, settle, texts

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

FOOTER = ("footer:back", "footer:talk", "footer:skip", "footer:continue")
KINDS = (
    "welcome.start", "about.name", "about.birth_date", "why.reason", "why.since", "note:map", "map.marks",
    "map.pain",
    "comfort.room", "explain.what", "explain.common", "consent.areas.top", "review", "document", "sign",
)  # fmt: skip
SIZES = {"landscape": (1280, 800), "portrait": (768, 1024), "desktop": (1920, 1080)}
FRAMES_MS = 48


def unreachable(flow: PatientFlow, names: tuple[str, ...] = FOOTER) -> list[str]:
    """Buttons that are not wholly on the screen, not enabled, or under something else."""
    found = []
    for name in names:
        buttons = [w for w in flow.findChildren(QWidget, name) if w.isVisible()]
        inside = buttons and flow.rect().contains(place(buttons[0], flow))
        if not inside or not buttons[0].isEnabled() or flow.childAt(place(buttons[0], flow).center()) != buttons[0]:
            found.append(name)
    return found


def test_that_the_footer_is_there_on_every_page_of_the_packet(flow: PatientFlow, desk: Desk) -> None:
    for page in desk.journey.pages():
        go_to(flow, page.id)
        assert unreachable(flow) == [], page.id
        assert is_shown(flow, "top:pause"), page.id


def test_that_the_check_of_the_footer_sees_a_missing_button(flow: PatientFlow) -> None:
    flow.shell.footer.skip.hide()
    flow.shell.footer.back.setEnabled(False)
    assert unreachable(flow) == ["footer:back", "footer:skip"]


def test_that_the_first_page_leads_back_to_the_question_who_is_there(flow: PatientFlow) -> None:
    assert not is_shown(flow, "start:yes")
    press(flow, "footer:back")
    assert is_shown(flow, "start:yes")


@pytest.mark.parametrize(
    ("size", "scale"), [("landscape", 1.0), ("portrait", 1.0), ("desktop", 1.0), ("desktop", 2.0)]
)  # the tablet at 200 %: test_every_page.py
def test_that_nothing_is_cut_off(flow: PatientFlow, size: str, scale: float) -> None:
    theme.set(scale=scale)
    flow.resize(*SIZES[size])
    settle()
    for page in KINDS:
        go_to(flow, page)
        for _ in range(12 if page == "review" else 0):  # what follows while a long page is read
            settle()
        assert clipped(flow.screen_shown) == [], page
        assert clipped(flow.shell.footer) == [], page
        assert clipped(flow.shell.top) == [], page
        assert unreachable(flow) == [], page


def test_that_the_check_for_cut_off_text_sees_some(flow: PatientFlow) -> None:
    flow.screen_shown.heading.setFixedWidth(20)
    settle()
    assert clipped(flow.screen_shown) != []


def test_that_every_control_has_a_name(flow: PatientFlow) -> None:
    for page in KINDS:
        go_to(flow, page)
        assert nameless(flow) == [], page


def test_that_every_page_starts_with_one_heading_that_has_the_focus(flow: PatientFlow) -> None:
    for page in KINDS:
        go_to(flow, page)
        heads = [head for head in shown(flow.screen_shown, Heading) if head.level == 1]
        assert heads == [flow.screen_shown.heading], page
        assert role_of(heads[0]) == QAccessible.Role.Heading
        assert QApplication.focusWidget() is heads[0], page


def test_that_no_page_says_its_text_twice(flow: PatientFlow, desk: Desk) -> None:
    said = set()
    for page in desk.journey.pages():
        if page.kind is PageKind.TEXT:
            go_to(flow, page.id)
            heading = flow.screen_shown.heading.text()
            assert texts(flow.screen_shown).count(heading) == 1, page.id
            said.add(heading)
    assert said


def test_that_every_page_stands_in_a_scroll_area(flow: PatientFlow) -> None:
    for page in KINDS:
        go_to(flow, page)
        assert isinstance(flow.screen_shown.heading.parentWidget(), QWidget)
        assert len(shown(flow.screen_shown, PageScroll)) == 1


def test_that_tab_goes_through_the_page_before_the_footer(flow: PatientFlow) -> None:
    go_to(flow, "why.since")
    seen: list[str] = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or flow, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        seen.append(focus.objectName() if focus else "")
    assert seen[0] == "option:why.since:days"
    assert seen.index("way:why.since:dont-know") < seen.index("footer:back") < seen.index("footer:continue")


def test_that_a_page_can_be_answered_and_left_by_keyboard_alone(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "why.since")
    QTest.keyClick(QApplication.focusWidget() or flow, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or flow, Qt.Key.Key_Space)
    saved = desk.saved("why.since")
    assert saved is not None
    assert saved.codes == ("days",)
    for _ in range(20):
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == "footer:continue":
            break
        QTest.keyClick(focus or flow, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or flow, Qt.Key.Key_Return)
    settle()
    assert desk.journey.page().id != "why.since"


def middle(flow: PatientFlow, name: str) -> int:
    return place(find(flow, name), flow).center().x()


def test_that_a_page_read_from_the_right_is_mirrored(flow: PatientFlow) -> None:
    go_to(flow, "why.since")
    assert middle(flow, "footer:back") < middle(flow, "footer:continue")
    assert middle(flow, "option:why.since:days") < middle(flow, "option:why.since:weeks")
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert middle(flow, "footer:back") > middle(flow, "footer:continue")
    assert middle(flow, "option:why.since:days") > middle(flow, "option:why.since:weeks")
    assert middle(flow, "top:pause") < flow.width() / 2


def test_that_the_legal_name_is_not_in_the_frame_and_the_name_to_use_only_at_the_start(
    at_start: PatientFlow, desk: Desk
) -> None:
    assert "Hello Sam. Is this you?" in texts(at_start)
    assert not any("Samantha" in text for text in texts(at_start))
    press(at_start, "start:yes")
    assert "Willow Tree Clinic" in texts(at_start.shell.top)
    assert not any("Sam" in text for text in texts(at_start))


def test_that_a_note_comes_before_a_sensitive_part_and_each_choice_counts(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "note:map")
    cards = [find(flow, f"note:{choice}") for choice in ("continue", "skip", "in-person")]
    assert len({card.size().toTuple() for card in cards}) == 1
    press(flow, "note:skip")
    assert not [page for page in desk.journey.pages() if page.section == "map" and page.items]
    go_to(flow, "note:map")
    press(flow, "note:continue")
    assert desk.journey.page().id.startswith("map.")


def changes(flow: PatientFlow) -> set[str]:
    """The names of all Change buttons that are shown."""
    return {line.change.objectName() for line in shown(flow.screen_shown, ReviewLine)}


def test_that_sensitive_answers_wait_behind_show(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "note:map")
    press(flow, "note:continue")
    go_to(flow, "review")
    for _ in range(40):
        settle()
    body = next(part for part in flow._state.review if part.title == "Your body")
    keys = {f"review:change:{row.key}" for row in body.rows}
    assert keys
    assert body.covered
    assert is_shown(flow, "review:change:why.since")
    assert not keys & changes(flow)
    covered = [w for w in flow.screen_shown.findChildren(QWidget) if w.objectName().startswith("review:show:")]
    cover = next(w for w in covered if w.accessibleName().endswith(": Your body"))
    press(flow, cover.objectName())
    assert keys <= changes(flow)
    press(flow, cover.objectName())
    assert not keys & changes(flow)


def test_that_a_change_leads_back_to_the_review(flow: PatientFlow, desk: Desk) -> None:
    for page in desk.journey.pages():
        desk.journey.go_to(page.id)
    go_to(flow, "review")
    for _ in range(40):
        settle()
    press(flow, "review:change:why.since")
    assert desk.journey.page().id == "why.since"
    press(flow, "option:why.since:years")
    press(flow, "footer:continue")
    assert desk.journey.page().id == "review"
    assert "A year or more" in texts(flow)


def test_that_an_urgent_answer_is_met_with_care_once_its_page_is_handed_on(flow: PatientFlow, desk: Desk) -> None:
    go_to(flow, "urgent.now")
    key = desk.journey.page().items[0]
    yes = "true" if is_shown(flow, f"option:{key}:true") else "yes"
    press(flow, f"option:{key}:{yes}")
    assert not is_shown(flow, "care:ok"), "not on a tap"
    press(flow, "footer:continue")
    assert is_shown(flow, "care:ok")
    assert any("988" in text for text in texts(flow))
    assert unreachable(flow) == []
    press(flow, "care:ok")
    assert not is_shown(flow, "care:ok")
    assert desk.records.entries(kind="alert", refers_to=desk.visit_id)


def test_that_an_explanation_opens_in_layers(flow: PatientFlow) -> None:
    go_to(flow, "explain.what")
    assert isinstance(flow.screen_shown, TextScreen)
    before = len(texts(flow.screen_shown))
    more = next(
        w for w in flow.screen_shown.findChildren(QWidget) if w.isVisible() and w.property("text") == "Tell me more"
    )
    QTest.mouseClick(more, Qt.MouseButton.LeftButton, pos=more.rect().center())
    settle()
    assert len(texts(flow.screen_shown)) > before


@pytest.mark.parametrize("name", ["text-size", "contrast"])
def test_that_a_sheet_opens_and_closes_under_its_button(flow: PatientFlow, name: str) -> None:
    press(flow, f"top:{name}")
    assert is_shown(flow, f"sheet:{name}")
    press(flow, f"{name}:done")
    assert not is_shown(flow, f"sheet:{name}")


def test_that_a_chosen_text_size_holds_at_once(flow: PatientFlow) -> None:
    press(flow, "top:text-size")
    press(flow, "text-size:1.5")
    assert theme.scale == 1.5


def test_that_no_voice_offers_no_reading_and_several_languages_are_at_hand(flow: PatientFlow, desk: Desk) -> None:
    assert not is_shown(flow, "top:listen")
    assert is_shown(flow, "top:language")
    desk.journey.languages = ("en",)
    flow._rebuild()
    settle()
    assert not is_shown(flow, "top:language")


def test_that_a_page_turn_stays_within_three_frames(flow: PatientFlow, desk: Desk) -> None:
    theme.set(reduce_motion=False)
    taken = []
    for page in ("why.since", "comfort.touch") * 20:  # the best of them: neighbours on the machine take their share
        state = desk.journey.go_to(page)
        begin = time.process_time()
        flow._draw(state)
        flow.shell.repaint()
        taken.append((time.process_time() - begin) * 1000)
        if taken[-1] < FRAMES_MS:
            return
    pytest.fail(f"no turn within {FRAMES_MS} ms: {taken}")


def test_that_a_page_turn_moves_a_picture_and_not_the_page(flow: PatientFlow, desk: Desk) -> None:
    theme.set(reduce_motion=False)
    state = desk.journey.go_to("why.since")
    flow._draw(state)
    assert flow.screen_shown.geometry() == flow.shell.stage.rect()
    assert flow.shell.stage.childAt(QPoint(300, 300)) is flow.shell.stage._slide


def test_that_reduced_motion_turns_at_once(flow: PatientFlow, desk: Desk) -> None:
    flow._draw(desk.journey.go_to("why.since"))
    assert not flow.shell.stage._slide.isVisible()


@pytest.mark.parametrize("width", [1184, 768, 500, 320])
def test_that_footer_buttons_never_lie_on_each_other(flow: PatientFlow, width: int) -> None:
    theme.set(scale=2.0)
    footer = Footer()
    footer.resize(width, footer.heightForWidth(width))
    boxes = [box for _, box in footer.boxes(width)]
    assert len(boxes) == 4
    assert all(not one.intersects(two) for n, one in enumerate(boxes) for two in boxes[n + 1 :])
    assert all(QRect(0, 0, width, footer.heightForWidth(width)).contains(box) for box in boxes)
    footer.deleteLater()
