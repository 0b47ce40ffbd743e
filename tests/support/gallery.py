"""Draws every widget into PNG files, for people to look at: python tests/support/gallery.py FOLDER."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from intake_app.domain.consent import Ink, InkPoint
from intake_app.gui.application import create_application
from intake_app.gui.theme import theme
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.body_map import BodyMap
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.choice import CardGrid, Choice
from intake_app.gui.widgets.date_fields import DateFields
from intake_app.gui.widgets.decision import DecisionRow
from intake_app.gui.widgets.error_summary import ErrorSummary
from intake_app.gui.widgets.fields import LineEdit, NoteEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.keyboard import Keyboard
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.learn_more import LearnMore
from intake_app.gui.widgets.number_input import NumberInput
from intake_app.gui.widgets.option_list import OptionList
from intake_app.gui.widgets.pin_pad import PinPad
from intake_app.gui.widgets.progress import Progress
from intake_app.gui.widgets.risk_list import Risk, RiskList
from intake_app.gui.widgets.scale import ScaleInput
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.gui.widgets.signature import SignaturePad, TypedSignature
from intake_app.gui.widgets.table import Cell, Table, TableRow
from intake_app.gui.widgets.text import Heading, Text
from intake_app.gui.widgets.time_input import TimeInput
from tests.support.form_gallery import FORM_PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from intake_app.gui.tokens import PaletteName

REASONS = (
    Choice("pain", "Lasting pain", "Back, neck, joints, headaches", "bone"),
    Choice("pelvic", "Pelvic floor", "Tension or discomfort", "flower"),
    Choice("birth", "After a birth", "Postpartum recovery", "baby-carriage"),
    Choice("injury", "An injury", "Sport, work or an accident", "run"),
    Choice("sleep", "Stress or sleep", "Rest, worry, tiredness", "moon-stars"),
    Choice("none", "None of these", "Or I am not sure yet", "dots", alone=True),
)


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at a page: size in pixels, palette, text scale, reading direction."""

    name: str
    width: int = 1280
    height: int = 800
    palette: PaletteName = "light"
    scale: float = 1.0
    rtl: bool = False


LOOKS = (
    Look("land"),
    Look("port", 768, 1024),
    Look("big", 768, 1024, scale=2.0),
    Look("dark", palette="dark", scale=1.25),
    Look("high", palette="high-contrast"),
    Look("rtl", rtl=True),
)


def choices() -> list[QWidget]:
    grid = CardGrid(REASONS)
    grid.set_value(("pain", "sleep"))
    row = DecisionRow("Needles in the lower back", "Thin needles, for about ten minutes.")
    row.set_value("ask")
    buttons = FlowRow(
        PillButton("Back", "ghost", "arrow-left"),
        PillButton("Talk in person", "calm", "messages"),
        PillButton("Skip", "outline"),
        PillButton("Continue", "primary", "arrow-right", trailing=True),
    )
    progress = Progress()
    progress.set_step(3, 7)
    return [progress, Heading("What brings you in today?"), Text("Choose as many as you like."), grid, row, buttons]


def fields() -> list[QWidget]:
    scale = ScaleInput("Not at all", "Completely")
    scale.set_value(6)
    born = DateFields(QLocale("en_US"))
    born.set_value(date(1980, 4, 17))
    weeks = NumberInput(0, 45, "weeks")
    weeks.set_value(12)
    clock = TimeInput()
    clock.set_value(time(9, 30))
    name = Labelled("Name to use", LineEdit("For example: Sam"), "What we call you in the clinic.")
    name.set_error("Please tell us a name to use")
    note = NoteEdit("For example: please ask before you touch my neck", 3)
    return [
        Heading("How much does it get in the way of your day?"), scale, name, Labelled("Date of birth", born),
        Labelled("How many weeks", weeks), Labelled("Time", clock), Labelled("Anything else", note),
    ]  # fmt: skip


def notices() -> list[QWidget]:
    summary = ErrorSummary()
    summary.set_errors([("name", "Please tell us a name to use"), ("birth", "Please check the birth date")])
    more = LearnMore(("Needles are thin and used once.", "They stay in for 10 to 30 minutes.", "The full text."))
    risks = RiskList((
        Risk("Bruising", "About 3 in 100 people", "A small blue mark for a few days", "We press on it", 3, 100),
        Risk("Air around a lung", "Fewer than 1 in 1000 people", "Short breath", "Call us", 1, 1000),
    ))  # fmt: skip
    return [
        Banner("Please ask before touching the neck", "Prefers the door slightly open.", "calm"),
        Banner("Takes a blood thinner", "Told us today at 9:05.", "safety", "I have seen this"),
        Banner("Saved on this clinic's device only"), summary, more, risks,
    ]  # fmt: skip


def sign() -> list[QWidget]:
    pad = SignaturePad()
    wave = tuple(InkPoint(0.1 + i / 130, 0.5 + 0.2 * math.sin(i / 6), i * 8, 0.5) for i in range(90))
    pad.set_value(Ink((wave,), 3.0))
    typed = TypedSignature()
    typed.set_value("Elena Haddad")
    return [Heading("Sign if you agree"), pad, typed]


def typing() -> list[QWidget]:
    field = LineEdit()
    field.set_name("Type here")
    boards: list[QWidget] = [field]
    for language in ("en", "es", "ar"):
        boards.append(Keyboard(language))
        boards[-1].setVisible(True)
    return boards


def body() -> list[QWidget]:
    body_map = BodyMap()
    body_map.set_value(
        {"hurts": ["low_back", "shoulder_front_left", "neck_front"], "avoid": ["neck_front", "belly_lower"]}
    )
    return [Heading("Where does it hurt, and where should we not touch?"), body_map]


def staff() -> list[QWidget]:
    table = Table(("Patient", "Check-in", "State", "Needs attention"))
    table.set_name("Patients today")
    table.setMinimumHeight(500)
    names = ("Ada Alvarez", "Bo Brandt", "Cy Chen", "Di Eriksen", "Fay Fischer", "Gus Garcia")
    table.set_rows([
        TableRow(n, (Cell(n), Cell("08:00"), Cell("Signed", "circle-check", "primary"), Cell("Asthma", colour="error")))
        for n in names
    ])  # fmt: skip
    table.set_value("Cy Chen")
    table.set_sorted(0)
    return [Heading("Today", role="desk_title"), table]


def lists() -> list[QWidget]:
    titles = ("Aspirin", "Warfarin", "Ibuprofen", "Insulin", "Metformin", "Sertraline")
    options = OptionList([Choice(t.lower(), t) for t in titles])
    options.set_value(("warfarin",))
    return [Heading("Which of these do you take?"), options, PinPad()]


PAGES: dict[str, Callable[[], list[QWidget]]] = {
    "choices": choices,
    "fields": fields,
    "notices": notices,
    "lists": lists,
    "body": body,
    "sign": sign,
    "staff": staff,
    "typing": typing,
    **FORM_PAGES,
}


def page_of(widgets: list[QWidget]) -> PageScroll:
    page = PageScroll()
    for widget in widgets:
        page.body.addWidget(widget)
    page.body.addStretch(1)
    return page


def main(folder: Path, wanted: tuple[str, ...]) -> None:
    application = create_application(["gallery"])
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        theme.set(look.palette, look.scale, reduce_motion=True)
        for name, build in PAGES.items():
            if wanted and name not in wanted:
                continue
            page = page_of(build())
            grab(application, page, look).save(str(folder / f"{name}-{look.name}.png"))


def grab(application: QApplication, page: PageScroll, look: Look) -> QPixmap:
    direction = Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight
    page.setLayoutDirection(direction)
    page.resize(look.width, look.height)
    page.show()
    application.processEvents()
    tall = page.content.height()
    page.resize(look.width, max(look.height, tall))
    application.processEvents()
    return page.grab()


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
