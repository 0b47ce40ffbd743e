from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.scroll import PageScroll, holding_page
from tests.support.looking import place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def long_page(qtbot: QtBot, width: int = 768) -> tuple[PageScroll, CardGrid]:
    page = PageScroll()
    qtbot.addWidget(page)
    cards = CardGrid([Choice(str(i), f"Choice {i}", "hint") for i in range(20)], columns=1)
    page.body.addWidget(cards)
    page.body.addStretch(1)
    page.resize(width, 700)
    page.show()
    qtbot.waitExposed(page)
    qtbot.wait(1)
    return page, cards


def drag(qtbot: QtBot, page: PageScroll, start: QPoint) -> None:
    window, screen = page.windowHandle(), QTest.createTouchDevice()
    QTest.touchEvent(window, screen).press(0, start, window).commit()
    for i in range(1, 15):
        QTest.touchEvent(window, screen).move(0, start - QPoint(0, i * 12), window).commit()
        qtbot.wait(8)
    QTest.touchEvent(window, screen).release(0, start - QPoint(0, 168), window).commit()
    qtbot.wait(50)


def test_that_a_finger_that_starts_on_a_card_scrolls_and_chooses_nothing(qtbot: QtBot) -> None:
    page, cards = long_page(qtbot)
    drag(qtbot, page, place(cards.cards["3"], page).center())
    assert page.verticalScrollBar().value() > 20
    assert cards.value() is None


def test_that_a_finger_tap_chooses(qtbot: QtBot) -> None:
    page, cards = long_page(qtbot)
    window, screen = page.windowHandle(), QTest.createTouchDevice()
    spot = place(cards.cards["3"], page).center()
    QTest.touchEvent(window, screen).press(0, spot, window).commit()
    QTest.touchEvent(window, screen).release(0, spot, window).commit()
    qtbot.waitUntil(lambda: cards.value() == ("3",))


def test_that_a_held_page_does_not_move(qtbot: QtBot) -> None:
    page, cards = long_page(qtbot)
    page.hold(True)
    drag(qtbot, page, place(cards.cards["3"], page).center())
    assert page.verticalScrollBar().value() == 0
    page.hold(False)
    drag(qtbot, page, place(cards.cards["3"], page).center())
    assert page.verticalScrollBar().value() > 0


def test_that_margins_follow_the_width_and_content_stays_in_a_column(qtbot: QtBot) -> None:
    page, cards = long_page(qtbot, 768)
    assert place(cards, page.content).left() == 32
    page.resize(1280, 700)
    qtbot.wait(1)
    assert place(cards, page.content).left() == 48
    page.resize(2000, 700)
    qtbot.wait(1)
    assert cards.width() <= 1184


def test_that_reveal_brings_a_field_into_view_and_leaves_a_seen_one_alone(qtbot: QtBot) -> None:
    page, _ = long_page(qtbot)
    field = LineEdit()
    page.body.addWidget(field)
    qtbot.wait(1)
    page.reveal(field)
    box = place(field, page)
    assert page.rect().contains(box)
    before = page.verticalScrollBar().value()
    page.reveal(field)
    assert page.verticalScrollBar().value() == before
    page.to_top()
    assert page.verticalScrollBar().value() == 0


def test_that_reveal_follows_the_caret_of_a_field_taller_than_the_page(qtbot: QtBot) -> None:
    page, _ = long_page(qtbot)
    note = NoteEdit(lines=60)
    note.set_value("\n".join(str(i) for i in range(60)))
    page.body.addWidget(note)
    qtbot.wait(1)
    page.reveal(note)
    top = page.verticalScrollBar().value()
    note.moveCursor(note.textCursor().MoveOperation.End)
    page.reveal(note)
    assert page.verticalScrollBar().value() > top + 500


def test_that_a_widget_knows_the_page_it_stands_in(qtbot: QtBot) -> None:
    page, cards = long_page(qtbot)
    assert holding_page(cards.cards["1"]) is page
    alone = LineEdit()
    qtbot.addWidget(alone)
    assert holding_page(alone) is None


def test_that_right_to_left_pages_scroll_too(qtbot: QtBot) -> None:
    page, cards = long_page(qtbot)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(1)
    drag(qtbot, page, place(cards.cards["3"], page).center())
    assert page.verticalScrollBar().value() > 20
    assert cards.value() is None


def test_that_no_menu_opens_on_a_scroll_bar(qtbot: QtBot) -> None:
    page, _ = long_page(qtbot)
    note = NoteEdit()
    page.body.insertWidget(0, note)
    for area in (page, note):
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            assert bar.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
