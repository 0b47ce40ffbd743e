"""Photographs one whole visit, patient and staff, in every look and language: python -m tests.support.screens FOLDER.

`make screens` runs it. The demo's patient walks through once for each language; on the first page of each kind the
window is photographed in every palette, orientation and text size. `index.html` shows all of them side by side.
Nothing of it is a test; a small slice of it is tested.
"""

from __future__ import annotations

import argparse
import html
import tempfile
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from intake_app.app.headless_demo import SAMPLE_ANSWERS
from intake_app.app.paths import shipped
from intake_app.app.sample_clinic import make_sample_clinic
from intake_app.app.staged_visit import StagedVisit
from intake_app.gui.autopilot.patient import ScriptedPatient
from intake_app.gui.autopilot.script import read_script
from intake_app.gui.theme import theme
from intake_app.gui.tokens import PALETTES, PaletteName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.autopilot.hand import Hand
    from intake_app.workflows.answer import Journey

SIZES = {"landscape": (1280, 800), "portrait": (768, 1024)}
SCALES = (1.0, 2.0)
FIRST_LANGUAGE = "en"
STYLE = """
body { font: 15px sans-serif; margin: 24px }
table { border-collapse: collapse }
th, td { padding: 6px; text-align: start; vertical-align: top; border-top: 1px solid #ccc }
thead th { position: sticky; top: 0; background: #fff }
img { width: 220px; display: block }
"""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at the window."""

    palette: PaletteName
    shape: str
    scale: float

    @property
    def name(self) -> str:
        """Short, for file names and headings."""
        return f"{self.palette} {self.shape} {round(self.scale * 100)} %"

    @property
    def file(self) -> str:
        """The part of a file's name."""
        return self.name.replace(" %", "").replace(" ", "-")

    def put_on(self, hand: Hand) -> None:
        """Let the window look like this."""
        theme.set(self.palette, self.scale)
        hand.window.resize(*SIZES[self.shape])
        hand.settle()


LOOKS = tuple(Look(*parts) for parts in product(PALETTES, SIZES, SCALES))


@dataclass
class Album:
    """Takes the pictures of one language. With `whole` every page, else the first of its kind in each section."""

    folder: Path
    language: str
    looks: Sequence[Look] = LOOKS
    whole: bool = False
    most: int = 10_000
    names: list[str] = field(default_factory=list)
    journey: Journey | None = None
    _kinds: set[tuple[str, ...]] = field(default_factory=set)

    def seen(self, hand: Hand, name: str) -> None:
        """Photograph what is on the screen, in every look, where it is the first of its kind."""
        kind = self._kind(name)
        if len(self.names) >= self.most or name in self.names or (kind in self._kinds and not self.whole):
            return
        self._kinds.add(kind)
        self.names.append(name)
        for look in self.looks:
            look.put_on(hand)
            hand.photograph(self.folder / self.file(name, look))
        Look("light", "landscape", 1.0).put_on(hand)

    def file(self, name: str, look: Look) -> str:
        """A picture's file name."""
        safe = "".join(letter if letter.isalnum() or letter in ".-_" else "-" for letter in name)
        return f"{self.language}-{safe}-{look.file}.png"

    def _kind(self, name: str) -> tuple[str, ...]:
        if self.journey is not None and name == self.journey.page().id:
            page = self.journey.page()
            return (page.section, str(page.kind))
        return (name,)

    def extras(self, hand: Hand) -> None:
        """What lies over a page: sheets, covers, the staff PIN."""
        for name in ("text-size", "contrast", "language"):
            if hand.see(f"top:{name}"):
                hand.press(f"top:{name}")
                self.seen(hand, f"sheet-{name}")
                hand.press(f"top:{name}")
        hand.press("top:pause")
        self.seen(hand, "cover")
        hand.press("cover:staff")
        self.seen(hand, "staff-pin")
        hand.press("staff:leave")
        hand.press("cover:back")


def photograph(album: Album) -> tuple[str, ...]:
    """Play one visit in the album's language. Returns the languages that the packet offers."""
    with tempfile.TemporaryDirectory(prefix="intake-screens-") as folder:
        clinic = make_sample_clinic(Path(folder), language=album.language)
        script = read_script(shipped("resources").joinpath(*SAMPLE_ANSWERS).read_text(encoding="utf-8"))
        with StagedVisit(clinic, SIZES["landscape"], album.seen) as staged:
            album.journey = journey = staged.hand_over()
            album.extras(staged.hand)
            patient = ScriptedPatient(staged.hand, journey, script, staged.seen)
            patient.walk()
            patient.sign()
            album.journey = None
            staged.hand_back()
            staged.review_and_countersign()
        clinic.workplace.records.close()
        return tuple(journey.languages)


def contact_sheet(albums: Sequence[Album]) -> str:
    """One table for each language: a row for each page, a column for each look."""
    parts = [f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{STYLE}</style><h1>Screens</h1>"]
    for album in albums:
        heads = "".join(f"<th>{html.escape(look.name)}</th>" for look in album.looks)
        parts.append(f"<h2 lang={album.language}>{album.language}</h2><table><thead><tr><th></th>{heads}</thead>")
        for name in album.names:
            cells = "".join(_cell(album.file(name, look), f"{name}, {look.name}") for look in album.looks)
            parts.append(f"<tr><th>{html.escape(name)}</th>{cells}")
        parts.append("</table>")
    return "\n".join(parts)


def _cell(file: str, text: str) -> str:
    return (
        f'<td><a href="{html.escape(file)}"><img loading=lazy src="{html.escape(file)}" alt="{html.escape(text)}"></a>'
    )


def main() -> None:
    """Every language, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", action="append", help="one language; may be given again")
    parser.add_argument("--whole", action="store_true", help="every page, not the first of each kind")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    waiting, albums = list(arguments.language or [FIRST_LANGUAGE]), list[Album]()
    while waiting:
        album = Album(arguments.folder, waiting.pop(0), whole=arguments.whole)
        offered = photograph(album)
        albums.append(album)
        if not arguments.language and len(albums) == 1:
            waiting += [language for language in offered if language != album.language]
        print(f"{album.language}: {len(album.names)} pages in {len(album.looks)} looks", flush=True)
        (arguments.folder / "index.html").write_text(contact_sheet(albums), encoding="utf-8")
    print(arguments.folder / "index.html")


if __name__ == "__main__":
    main()
