"""Pages of the gallery: the fields that foreign forms bring."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from intake_app.domain.consent import Ink, InkPoint
from intake_app.domain.initials import Initials
from intake_app.domain.response import Answer, Quantity
from intake_app.domain.rich_text import from_markdown
from intake_app.domain.validation import ItemError
from intake_app.gui.patient.cards import Cards
from intake_app.gui.widgets.choice import Choice
from intake_app.gui.widgets.date_time_fields import DateTimeFields
from intake_app.gui.widgets.drop_down import DropDown
from intake_app.gui.widgets.file_input import FileInput
from intake_app.gui.widgets.handed_file import HandedFile
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.more_about import MoreAbout
from intake_app.gui.widgets.picture import Picture, decode
from intake_app.gui.widgets.quantity_input import QuantityInput
from intake_app.gui.widgets.rich_text import FormattedText
from intake_app.gui.widgets.shown_value import InPersonNote, ShownValue
from intake_app.gui.widgets.slider import SliderInput
from intake_app.gui.widgets.text import Heading
from intake_app.workflows.item_view import ItemView
from tests.support.group_desk import OFTEN, Page, medicine, medicines, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

FORMATTED = """Before you come, please **eat something light** and *drink water*.

- Wear loose clothes.
- Bring:
  - the list of your medicines, with how much you take of each and how often you take it in a week
  - your glasses

1. Tell us at the desk that you are here.
2. Take a seat.
"""


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 45>>stream\n0.2 0.4 0.35 rg 72 600 400 90 re f 72 500 300 8 re f\nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def encoded(image: QImage, kind: bytes) -> bytes:
    """A picture as a file, e.g. b"png"."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


def png(width: int = 360, height: int = 240, colour: str = "#8FB8A8") -> bytes:
    """A small landscape."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#F4E3B5"))
    painter.drawEllipse(width // 2, height // 6, height // 4, height // 4)
    painter.setBrush(QColor("#2F6B5E"))
    painter.drawEllipse(-width // 4, height // 2, width, height)
    painter.end()
    return encoded(image, b"png")


def numbers() -> list[QWidget]:
    mass = QuantityInput([Choice(c, t) for c, t in (("mg", "mg"), ("g", "g"), ("drops", "drops"))], decimals=2)
    mass.set_value((Decimal("2.5"), "mg"))
    open_unit = QuantityInput([Choice(c, c) for c in ("mg", "g", "drops")])
    open_unit.set_value((3, None))
    many = QuantityInput([Choice(f"u{n}", f"Unit {n}") for n in range(8)])
    weeks = QuantityInput([Choice("wk", "weeks")], decimals=0)
    weeks.set_value((12, "wk"))
    unset = SliderInput(0, 100, 5, "%", "None of the time", "All of the time")
    slider = SliderInput(Decimal(0), Decimal(10), Decimal("0.5"), "hours")
    slider.set_value(Decimal("7.5"))
    moment = DateTimeFields(QLocale("en_US"))
    moment.set_value(datetime(1999, 4, 17, 9, 30))  # noqa: DTZ001
    score = ShownValue()
    score.set_value("12 of 27")
    return [
        Heading("How much do you take?"), Labelled("How much at a time", mass),
        Labelled("How much in a day", open_unit), Labelled("How much in a week", many), Labelled("For how long", weeks),
        Labelled("How often is it on your mind?", unset), Labelled("Sleep at night", slider),
        Labelled("When did it begin?", moment), Labelled("Worked out from your answers", score),
    ]  # fmt: skip


def folded() -> list[QWidget]:
    few = DropDown([Choice(c, c.title()) for c in ("never", "sometimes", "often")])
    few.set_value("often")
    opened = DropDown([Choice(c, c.title()) for c in ("morning", "noon", "evening")])
    opened.button.click()
    several = DropDown([Choice(f"m{n}", f"Medicine {n}") for n in range(20)], multi=True)
    several.set_value(("m1", "m2"))
    across = Cards([Choice(c, c) for c in ("1", "2", "3", "4", "5")], multi=False, columns=5, least=120)
    across.set_value("3")
    pictures = Cards(
        [Choice("hand", "A hand", picture=png()), Choice("foot", "A foot", "Left or right", picture=png(200, 320))]
    )
    more = MoreAbout("A referral is a letter from another clinic. You can bring it at any time.")
    more.button.click()
    return [
        Heading("How is it?"), Labelled("How often", few), Labelled("When", opened), Labelled("Which", several),
        Labelled("How many", across), Labelled("Where", pictures), more, MoreAbout("Words"), InPersonNote(),
    ]  # fmt: skip


def formatted() -> list[QWidget]:
    image = decode(png(640, 400))
    assert image is not None
    return [
        Heading("Before your visit"), FormattedText(from_markdown(FORMATTED)),
        FormattedText(from_markdown("Please read **all** of this"), "label"), Picture(image, "A hill under the sun"),
    ]  # fmt: skip


def groups() -> list[QWidget]:
    view = replace(medicines("Warfarin", "Fish oil"), removed=1)
    view = replace(
        view, instances=(medicine(0, "Warfarin", Answer.of(Quantity(Decimal(5), "mg", None, "mg"))), medicine(1))
    )
    return [Heading("Which medicines do you take?"), Page(view)]


def tables() -> list[QWidget]:
    mood = table()
    first = replace(mood.items[0], answer=Answer.of(OFTEN[1].value))
    second = replace(mood.items[1], errors=(ItemError("required"),))
    return [
        Heading("The last two weeks"),
        Page(replace(mood, items=(first, second, mood.items[2])), table(repeats=True)),
    ]


def clauses() -> list[QWidget]:
    rich = from_markdown("I know that:\n\n- I can **stop** at any time\n- nobody minds if I do")
    text = ItemView("stop", "display", "…", rich=rich, initials=True, initialled=Initials("EH"))
    drawn = Initials(
        ink=Ink((tuple(InkPoint(0.1 + i / 60, 0.4 + 0.3 * math.sin(i / 3), i * 8) for i in range(40)),), 2.5)
    )
    asked = ItemView(
        "copy", "boolean", "I would like a copy.", prefix="2.", help="We print it or save it for you.", initials=True,
        initialled=drawn,
    )  # fmt: skip
    return [Heading("Please read this with care"), Page(text, asked)]


def files() -> list[QWidget]:
    photo, letter, note = FileInput(), FileInput(), FileInput()
    photo.set_value(HandedFile("referral.png", "image/png", png(640, 400)))
    letter.set_value(HandedFile("letter.pdf", "application/pdf", PDF))
    note.take(Path("/nowhere/at/all.txt"))
    empty = FileInput(("application/pdf",), 500_000)
    parts = (("A photo of your referral", photo), ("A letter", letter), ("A note", note), ("A form", empty))
    return [Heading("Do you have a referral?"), *(Labelled(title, field) for title, field in parts)]


FORM_PAGES: dict[str, Callable[[], list[QWidget]]] = {
    "numbers": numbers,
    "folded": folded,
    "formatted": formatted,
    "groups": groups,
    "tables": tables,
    "clauses": clauses,
    "files": files,
}
