"""A clinic that takes in three forms from elsewhere, and one person who goes through all of them on the tablet."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image
from typing_extensions import override

from intake_app.app.content import CatalogContent
from intake_app.app.headless_demo import HeadlessDemo
from intake_app.app.library import ClinicLibrary
from intake_app.app.wiring import shipped_content
from intake_app.workflows.library_port import FormWish
from tests.support.visits import Staged

FORMS = Path(__file__).parent / "foreign_forms"
NAMES = ("new-person-sheet", "daily-life-check", "rest-and-measures")
AT = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)
HIDDEN = "zqhiddencanary"
PACKET = """packet: trial-day
title: Trial day
forms:
- {form: welcome, version: 1.0.0, holds-months: 0}
- {form: anything-else, version: 1.0.0, required: false}
"""
STROKES = [[[0.1, 0.2], [0.4, 0.8], [0.7, 0.2]], [[0.2, 0.5], [0.8, 0.5]]]


@cache
def foreign(name: str) -> bytes:
    """One of the three files."""
    return (FORMS / f"{name}.json").read_bytes()


def library_in(data: Path) -> ClinicLibrary:
    """The clinic's own forms below a data folder."""
    return ClinicLibrary(data / "forms", shipped_content(data))


def take_in_all(data: Path) -> ClinicLibrary:
    """Take in, publish and add all three to a small packet of the clinic's own."""
    (data / "forms" / "packets").mkdir(parents=True)
    (data / "forms" / "packets" / "trial-day.yaml").write_text(PACKET, encoding="utf-8")
    library = library_in(data)
    for name in NAMES:
        taken = library.take_in(foreign(name), f"{name}.json", FormWish("Alex", AT))
        assert not taken.refused, taken.report
        library.publish(taken.name, taken.version, "Alex", AT, "")
        library.add_to("trial-day", taken.name, taken.version)
    return library


def files(folder: Path) -> tuple[Path, Path]:
    """A picture and a PDF to hand in."""
    picture, letter = folder / "card.png", folder / "letter.pdf"
    Image.new("RGBA", (120, 80), (20, 90, 60, 128)).save(picture)
    written = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(written, "PDF")
    letter.write_bytes(written.getvalue())
    return picture, letter


def answers(folder: Path) -> dict[str, Any]:
    """An answer to everything that is asked, by every kind of field."""
    picture, letter = files(folder)
    return {
        "welcome.who": "self",
        "who.first": "Rosa", "who.last": "Valdez", "who.born": "1991-02-03", "who.gender": "f",
        "who.speak": ["es", "Quechua"], "who.site": "https://rosa.example/about",
        "home.street": "12 Alder Street", "home.town": "Salem", "home.since": "2019",
        "people.one": 2,
        "people.one.name@0": "Ines", "people.one.tie@0": "friend", "people.one.lines.phone@0": "503 555 0111",
        "people.one.name@1": "Tomas", "people.one.tie@1": "family", "people.one.lines.when@1": "after six",
        "card.has": True, "card.none": HIDDEN, "card.picture": str(picture), "card.letter": str(letter),
        "d.sleep": "badly", "d.sleep.why": "The street is loud", "d.eat": False, "d.note": "Quiet days",
        "d.table.tired": "most", "d.table.calm": "some", "d.table.out": "never",
        "d.meals.row": 2,
        "d.meals.row.what@0": "Black tea", "d.meals.row.cups@0": 3,
        "d.meals.row.what@1": "Plum juice", "d.meals.row.cups@1": 1,
        "d.picture.like": ["green", "grey"],
        "d.rules.phone#initials": "RV", "d.rules.late": True, "d.rules.late#initials": STROKES,
        "m.rest.night": 5.5, "m.rest.day": 1, "m.rest.short": "A darker room",
        "m.when.wake": "06:45", "m.when.last": "2026-03-04T07:10", "m.when.energy": 4,
        "m.size.tall": "171 cm", "m.size.water": 2, "m.size.steps": 6400,
        "m.size.known": ["Pulse 64", "Shoe 39"],
        "anything.more": "Thank you",
    }  # fmt: skip


class ForeignVisit(HeadlessDemo):
    """The headless visit, in a clinic that has taken in the three forms."""

    @override
    def _clear(self) -> None:
        super()._clear()
        take_in_all(self.out / "database")
        assert self._content is not None
        self._content.read_again()


class PacketContent(CatalogContent):
    """The clinic's content, with its own packet alone, so that every visit gets it."""

    @override
    def packet_names(self) -> tuple[str, ...]:
        return ("trial-day",)


def stage_foreign(folder: Path, size: tuple[int, int] = (1280, 800)) -> Staged:
    """Send the person through all three forms and return what came out."""
    folder.parent.mkdir(exist_ok=True)
    script = {"patient": {"name_to_use": "Rosa"}, "answers": answers(folder.parent)}
    file = folder.parent / "answers.json"
    file.write_text(json.dumps(script), encoding="utf-8")
    content = shipped_content(folder / "database", PacketContent)
    report = ForeignVisit(folder, str(file), None, size, content).run()
    return Staged(folder, report, script)
