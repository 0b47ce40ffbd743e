"""Every page of the first visit, not samples: nothing cut off, every control named with its role, all text readable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from intake_app.gui.patient.action_card import ActionCard
from intake_app.gui.theme import theme
from intake_app.gui.tokens import PALETTES, TARGET_MIN, contrast
from intake_app.gui.widgets.body_map import BodyMap
from intake_app.gui.widgets.choice import CardGrid, ChoiceCard
from intake_app.gui.widgets.decision import DecisionInput
from intake_app.gui.widgets.ink_canvas import InkCanvas
from intake_app.gui.widgets.progress import Progress
from intake_app.gui.widgets.region_button import RegionButton
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.text import Heading, Text
from intake_app.gui.widgets.touch import SpokenButton, TouchButton
from tests.support.every_page import bring_up_all
from tests.support.looking import clipped, nameless, place, role_of, shown
from tests.support.tablet import Bell, find, go_to, is_shown, press, settle

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from intake_app.gui.patient.flow import PatientFlow
    from tests.support.patient_desk import Desk

SIZES = {"landscape": (1280, 800), "portrait": (768, 1024)}
FOOTER = ("footer:back", "footer:talk", "footer:skip", "footer:continue")
LAZY = frozenset({"review"})  # pages that fill while they are read
ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (Heading, frozenset({QAccessible.Role.Heading})),
    (Text, frozenset({QAccessible.Role.StaticText})),
    (RegionButton, frozenset({QAccessible.Role.CheckBox})),
    (ActionCard, frozenset({QAccessible.Role.Button})),
    (ChoiceCard, frozenset({QAccessible.Role.CheckBox, QAccessible.Role.RadioButton})),
    (QAbstractButton, frozenset({QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton})),
    (QLineEdit, frozenset({QAccessible.Role.EditableText})),
    (QPlainTextEdit, frozenset({QAccessible.Role.EditableText})),
    (InkCanvas, frozenset({QAccessible.Role.Canvas})),
    (Progress, frozenset({QAccessible.Role.ProgressBar})),
    (ScaleInput, frozenset({QAccessible.Role.Grouping})),
    (DecisionInput, frozenset({QAccessible.Role.Grouping})),
    (CardGrid, frozenset({QAccessible.Role.Grouping})),
    (BodyMap, frozenset({QAccessible.Role.Grouping})),
)
GROUPS = (ScaleInput, DecisionInput, CardGrid, BodyMap)
LARGE_PX, LARGE, SMALL = 24, 4.5, 7.0  # WCAG 1.4.6: large text, and the ratios for it and for all other


def strange_roles(root: QWidget) -> list[str]:
    """Controls that a screen reader takes for something else."""
    found = []
    for widget in shown(root, QWidget):
        wanted = next((roles for kind, roles in ROLES if isinstance(widget, kind)), None)
        if wanted and role_of(widget) not in wanted:
            found.append(f"{type(widget).__name__} {widget.accessibleName()!r} is {role_of(widget).name}")
    return found


def outside_groups(root: QWidget) -> list[str]:
    """Cards of a question that a screen reader would read without the question."""
    return [card.text() for card in shown(root, ChoiceCard) if card.autoExclusive() and not _question_of(card, root)]


def _question_of(card: QWidget, root: QWidget) -> str:
    up = card.parentWidget()
    while up is not None and up is not root:
        if isinstance(up, GROUPS) and up.accessibleName():
            return up.accessibleName()
        up = up.parentWidget()
    return ""


def deaf(root: QWidget) -> list[str]:
    """Buttons to check that would not hear a screen reader."""
    buttons = shown(root, QAbstractButton)
    return [b.accessibleName() or b.text() for b in buttons if b.isCheckable() and not isinstance(b, SpokenButton)]


def too_small(root: QWidget) -> list[str]:
    """Targets below 48 pixels."""
    buttons = shown(root, TouchButton)
    return [f"{b.accessibleName() or b.text()!r} {b.size()}" for b in buttons if min(b.size().toTuple()) < TARGET_MIN]


def faults(flow: PatientFlow) -> list[str]:
    """What keeps somebody from using the page that is shown."""
    heads = [head for head in shown(flow.screen_shown, Heading) if head.level == 1]
    hidden = [n for n in FOOTER if not any(w.isVisible() for w in flow.findChildren(QWidget, n))]
    return [
        *clipped(flow.screen_shown), *clipped(flow.shell.footer), *clipped(flow.shell.top),
        *nameless(flow), *strange_roles(flow), *outside_groups(flow.screen_shown), *deaf(flow), *too_small(flow),
        *hidden,
        *([] if len(heads) == 1 else [f"{len(heads)} headings of the page"]),
        *([] if QApplication.focusWidget() in heads else ["the focus is not on the heading"]),
    ]  # fmt: skip


def open_page(flow: PatientFlow, page: str) -> None:
    go_to(flow, page)
    for _ in range(14 if page in LAZY else 0):
        settle()


@pytest.mark.parametrize("size", list(SIZES))
def test_that_every_page_can_be_used_at_200_percent(
    flow: PatientFlow, desk: Desk, size: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("intake_app.gui.patient.flow.announce", lambda _widget, text: said.append(text))
    bring_up_all(desk.journey)
    theme.set(scale=2.0)
    flow.resize(*SIZES[size])
    pages = [page.id for page in desk.journey.pages()]
    wrong: dict[str, list[str]] = {}
    headings, before = [], set(QApplication.topLevelWidgets())
    for page in pages:
        open_page(flow, page)
        headings.append(flow.screen_shown.heading.text())
        if found := faults(flow):
            wrong[page] = found
    assert wrong == {}
    assert said == headings[1:], "every page turn is announced once"
    assert set(QApplication.topLevelWidgets()) <= before, "what a page made goes with it"
    assert len(pages) >= 100


def test_that_the_check_of_a_page_sees_its_faults(flow: PatientFlow) -> None:
    open_page(flow, "why.since")
    assert faults(flow) == []
    cards = shown(flow.screen_shown, ChoiceCard)
    cards[0].setAccessibleName(" ")
    cards[0].setText("")
    around = cards[1].parentWidget()
    assert around is not None
    around.setAccessibleName("")
    cards[2].setFixedHeight(40)
    flow.shell.footer.skip.hide()
    flow.setFocus()
    assert {"ChoiceCard RadioButton", "footer:skip", "the focus is not on the heading"} <= set(faults(flow))
    assert outside_groups(flow.screen_shown) == [card.text() for card in cards]
    assert too_small(flow) != []


def test_that_a_control_in_the_wrong_role_would_be_noticed(flow: PatientFlow) -> None:
    open_page(flow, "why.since")
    Progress(flow).show()
    assert strange_roles(flow) == []
    plain = type("Plain", (ScaleInput,), {"setProperty": lambda *_: None})("", "", parent=flow)
    plain.show()
    assert strange_roles(flow) != []


# -- colours -----------------------------------------------------------


def faint(root: QWidget, picture: QImage) -> list[str]:
    """Texts whose colour is too close to what is painted behind them."""
    found = []
    for text in shown(root, Text):
        spot = place(text, root).topLeft()
        if text.text().strip() and picture.rect().contains(spot):
            ground = picture.pixelColor(spot).name()
            ratio = contrast(theme.palette.hex(text._colour), ground)
            quiet = text._colour == "text_muted" and ground.upper() == theme.palette.sunken
            if ratio < (LARGE if text.font().pixelSize() >= LARGE_PX or quiet else SMALL):
                found.append(f"{text.text()!r}: {text._colour} on {ground}, {ratio:.1f}")
    return found


@pytest.mark.parametrize("palette", list(PALETTES))
def test_that_every_text_stands_out_from_what_is_behind_it(flow: PatientFlow, desk: Desk, palette: str) -> None:
    theme.set(palette=PALETTES[palette].name)  # type: ignore[index]
    first = {(page.section, page.kind): page.id for page in reversed(desk.journey.pages())}
    wrong = {}
    for page in first.values():
        open_page(flow, page)
        if found := faint(flow, flow.grab().toImage()):
            wrong[page] = found
    assert wrong == {}
    assert len(first) > 20


def test_that_text_in_a_faint_colour_would_be_noticed(flow: PatientFlow) -> None:
    open_page(flow, "why.reason")
    flow.screen_shown.heading.set_colour("hairline")
    assert len(faint(flow, flow.grab().toImage())) == 1


# -- what lies over or under a page ------------------------------------


@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("sheet", ["text-size", "contrast"])
def test_that_a_sheet_can_be_used_at_200_percent(flow: PatientFlow, size: str, sheet: str) -> None:
    theme.set(scale=2.0)
    flow.resize(*SIZES[size])
    press(flow, f"top:{sheet}")
    assert clipped(flow.shell) == []
    assert too_small(flow) == []
    assert nameless(flow) == []
    done = find(flow, f"{sheet}:done")
    assert flow.childAt(place(done, flow).center()) is done
    press(flow, f"{sheet}:done")
    assert not is_shown(flow, f"sheet:{sheet}")


@pytest.mark.parametrize("size", list(SIZES))
def test_that_covers_and_notices_can_be_used_at_200_percent(flow: PatientFlow, bell: Bell, size: str) -> None:
    theme.set(scale=2.0)
    flow.resize(*SIZES[size])
    settle()
    flow.offer_staff_exit()
    settle()
    assert clipped(flow.guard.gate) == []
    flow.guard.gate.leave.click()
    bell.ring()
    assert clipped(flow.guard.notice) == []
    bell.ring()
    assert clipped(flow.guard.cover) == []
    assert nameless(flow.guard.cover) == []
