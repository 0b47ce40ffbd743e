"""Every staff screen with large text, mirrored, by keyboard and to a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.risk import RiskFact, RiskUnit
from intake_app.domain.support import SupportContact, SupportKind
from intake_app.gui.languages import use_language
from intake_app.gui.staff.pages import StaffPages
from intake_app.gui.staff.passphrase import PassphraseScreen
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.settings_page import SettingsPage
from intake_app.gui.staff.setup import SetupAssistant
from intake_app.gui.staff.sign_in import SignInScreen
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.theme import theme
from intake_app.workflows.settings_owned import save_contact, turn_on_pack
from intake_app.workflows.unlock import Session
from tests.gui.staff.staff_world import StaffWorld, press, said, settle
from tests.support.looking import clipped, nameless, place, shown

Build = Callable[[StaffWorld], QWidget]


def _pages(world: StaffWorld, session: Session, code: str) -> StaffPages:
    pages = StaffPages(world.seat(session), lambda _visit, _how: None, lambda: None)
    pages.open_page(code)
    return pages


def _review(world: StaffWorld) -> QWidget:
    visit = world.signed()
    world.alert(visit.id)
    pages = _pages(world, world.clinic.practitioner, "review")
    pages.show()
    press(pages, f"review:row:{visit.id}")
    return pages


def _desk(world: StaffWorld) -> QWidget:
    visit = world.clinic.visit(world.child())
    world.alert(visit.id)
    pages = _pages(world, world.clinic.desk, "desk")
    pages.show()
    press(pages, f"desk:row:{visit.id}")
    return pages


def _check_in(world: StaffWorld) -> QWidget:
    pages = _pages(world, world.clinic.desk, "desk")
    pages.show()
    press(pages, "desk:check-in")
    press(pages, "check-in:new")
    return pages


def _settings(world: StaffWorld, topic: str) -> QWidget:
    place, admin = world.clinic.workplace, world.clinic.admin
    world.clinic.content.stated["training"] = ClinicStatement("training", "Our claim.", neutral_text="Neutral.")
    figure = RiskFact("bruise", "A bruise", "About 60 in 1,000", RiskUnit.TREATMENT, "people", "WIT09", "P", 60, 1000)
    world.clinic.content.figures["bruise"] = figure
    save_contact(place, admin, CONTACT)
    turn_on_pack(place, admin, "phq2", "Jun Watanabe", "Talk the same day.", ["County clinic"], confirmed=True)
    pages = _pages(world, admin, "settings")
    page = pages.made["settings"]
    assert isinstance(page, SettingsPage)
    page.open_topic(topic)
    return pages


CONTACT = SupportContact("c1", "US", SupportKind.HOUSING, "Help near you", "211", "Call.", date(2024, 1, 2))
SCREENS: dict[str, Build] = {
    "sign-in": lambda world: SignInScreen(world.clinic.workplace, lambda _session: None, {"Dee Desk": "493817"}),
    "setup": lambda _world: SetupAssistant(lambda _answers: None),
    "passphrase": lambda _world: PassphraseScreen(lambda _words: None, "The key is not here"),
    "desk": _desk,
    "check-in": _check_in,
    "review": _review,
    "consents": lambda world: _pages(world, world.clinic.admin, "consents"),
    "people": lambda world: _pages(world, world.clinic.admin, "people"),
    "settings": lambda world: _pages(world, world.clinic.admin, "settings"),
    "settings-forms": lambda world: _settings(world, "forms"),
    "settings-support": lambda world: _settings(world, "support"),
    "settings-texts": lambda world: _settings(world, "statements"),
    "settings-figures": lambda world: _settings(world, "figures"),
    "audit": lambda world: _pages(world, world.clinic.admin, "audit"),
}


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    use_language("es")
    yield
    use_language("en")


@pytest.fixture(params=list(SCREENS))
def screen(request: pytest.FixtureRequest, qtbot: QtBot, world: StaffWorld) -> QWidget:
    made = SCREENS[str(request.param)](world)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
def test_that_nothing_is_cut_off_at_twice_the_text_size(screen: QWidget, size: tuple[int, int]) -> None:
    theme.set(scale=2.0)
    screen.resize(*size)
    settle()
    settle()
    assert clipped(screen) == []


@pytest.mark.parametrize("name", ["consents", "settings", "audit"])
def test_that_nothing_is_cut_off_in_spanish_where_words_are_longer(
    qtbot: QtBot, world: StaffWorld, name: str, spanish: None
) -> None:
    made = SCREENS[name](world)
    qtbot.addWidget(made)
    made.show()
    theme.set(scale=2.0)
    made.resize(768, 1024)
    settle()
    settle()
    assert clipped(made) == []


def test_that_a_text_that_is_cut_off_would_be_seen(qtbot: QtBot, world: StaffWorld) -> None:
    made = SCREENS["setup"](world)
    qtbot.addWidget(made)
    made.show()
    made.findChildren(QWidget, "setup:continue")[0].setFixedWidth(20)
    settle()
    assert clipped(made)


def test_that_every_control_has_a_name(screen: QWidget) -> None:
    assert nameless(screen) == []


def test_that_everything_is_still_there_when_read_from_the_right(screen: QWidget) -> None:
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen.resize(1280, 800)
    settle()
    assert clipped(screen) == []


def test_that_targets_are_at_least_24_pixels(screen: QWidget) -> None:
    buttons = [button for button in shown(screen, QAbstractButton) if button.objectName()]
    assert buttons
    assert [b.objectName() for b in buttons if min(b.width(), b.height()) < 24] == []


def _tabbed(made: QWidget, steps: int = 60) -> set[str]:
    made.activateWindow()
    settle()
    reached = set()
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or made, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        reached.add(focused.objectName() if focused else "")
    return reached


def _alone(widget: QWidget) -> bool:
    """One of a group of radio buttons is enough for Tab; arrow keys lead to the others."""
    if isinstance(widget, QAbstractButton) and (widget.autoExclusive() or _grouped(widget)):
        return False
    return widget.isEnabled()


def _grouped(button: QAbstractButton) -> bool:
    group: QButtonGroup | None = button.group()
    return group is not None and group.exclusive()


@pytest.mark.parametrize("name", ["setup", "check-in", "sign-in", "settings", "settings-support"])
def test_that_the_tab_key_reaches_every_control(qtbot: QtBot, world: StaffWorld, name: str) -> None:
    made = SCREENS[name](world)
    qtbot.addWidget(made)
    made.show()
    reached = _tabbed(made)
    kinds = {"setup", "new-person", "nav", "pin", "settings"}
    named = {w.objectName() for w in shown(made, QWidget) if w.objectName().split(":")[0] in kinds and _alone(w)}
    named = {name for name in named if made.findChildren(QWidget, name)[0].focusPolicy() != Qt.FocusPolicy.NoFocus}
    assert named
    assert named <= reached


def test_that_arrow_keys_lead_through_a_choice(qtbot: QtBot) -> None:
    choice = Segments((("a", "One"), ("b", "Two")))
    qtbot.addWidget(choice)
    choice.show()
    heard: list[object] = []
    choice.answered.connect(heard.append)
    choice.activateWindow()
    settle()
    choice.buttons["a"].setFocus()
    QTest.keyClick(choice.buttons["a"], Qt.Key.Key_Space)
    QTest.keyClick(choice.buttons["a"], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is choice.buttons["b"]
    assert choice.value() == "b"
    assert heard == ["a", "b"]


def test_that_a_row_mirrors_with_its_page(qtbot: QtBot, world: StaffWorld) -> None:
    made = _desk(world)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    settle()
    (opener,) = [w for w in shown(made, QWidget) if w.objectName().startswith("desk:row:")]
    left = place(opener, made).left()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert place(opener, made).left() < left


COLUMNS = (Column("Time", 9, 0, 1), Column("Name", 16, 1, 0), Column("Please note", 20, 1, 2))
ROWS = [Row("a", (Cell("9:00"), Cell("Rosa", below="she/her"), Cell("Somebody should go there", "bell")), "Rosa")]


def test_that_a_column_without_room_is_told_below_the_name(qtbot: QtBot) -> None:
    table = StaffTable("Visits", COLUMNS)
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    table.resize(900, 300)
    table.show()
    name = table.rows.index(0, 1)
    assert table.rows.data(name) == "Rosa, she/her"
    table.resize(300, 300)
    settle()
    assert table.isColumnHidden(2)
    assert table.rows.data(name) == "Rosa, she/her · Somebody should go there"


def test_that_an_empty_table_takes_any_width(qtbot: QtBot) -> None:
    table = StaffTable("Visits", COLUMNS)
    qtbot.addWidget(table)
    table.show()
    for width in (900, 200, 900):
        table.resize(width, 300)
        settle()
    assert not table.isColumnHidden(2)


def test_that_rows_stand_in_the_order_given_and_are_44_pixels_high(qtbot: QtBot) -> None:
    table = StaffTable("Visits", COLUMNS)
    qtbot.addWidget(table)
    table.show_rows([Row(str(n), (Cell(str(n)), Cell("x"), Cell(""))) for n in (3, 1, 2)])
    table.resize(900, 300)
    table.show()
    assert [table.rows.data(table.rows.index(n, 0)) for n in range(3)] == ["3", "1", "2"]
    assert {table.rowHeight(n) for n in range(3)} == {44}


def test_that_five_thousand_rows_are_shown_without_a_button_for_each(qtbot: QtBot) -> None:
    table = StaffTable("Visits", COLUMNS, opener="row")
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.show()
    table.show_rows([Row(str(n), (Cell(str(n)), Cell("x"), Cell(""))) for n in range(5000)])
    settle()
    assert table.rows.rowCount() == 5000
    assert len([w for w in table.findChildren(QWidget) if w.objectName().startswith("row:")]) <= 200


def test_that_space_ticks_a_row_and_enter_opens_it(qtbot: QtBot) -> None:
    table = StaffTable("Consents", COLUMNS, ticks=True)
    qtbot.addWidget(table)
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.show_rows(ROWS)
    table.show()
    table.choose("a")
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked_ids() == ("a",)
    assert not opened
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == ["a"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked_ids() == ()


def test_that_no_banned_word_stands_on_a_screen(screen: QWidget) -> None:
    banned = ("invalid", "illegal", "failed", "wrong", "must", "simply", "just", "obviously", "hurry", "!")
    words = said(screen).casefold().replace("!", " ! ").split()
    assert not [word for word in banned if word in words]
