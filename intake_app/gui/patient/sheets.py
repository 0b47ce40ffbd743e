"""Small sheets under the top bar: text size, colours and movement, language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.languages import own_name
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake_app.gui.tokens import PaletteName
    from intake_app.workflows.answer import Journey

translate = QCoreApplication.translate


class Sheet(QWidget):
    """A row of buttons in a panel. `closed` comes when the person is done with it."""

    closed = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"sheet:{name}")
        self._name = name
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        panel = Panel("surface", "border", tokens.M)
        outer.addWidget(panel)
        self._row = FlowRow()
        words = QVBoxLayout()
        self._title = Text(title, "label")
        words.addWidget(self._title)
        words.addWidget(self._row)
        panel.body.addLayout(words)
        self.buttons: dict[str, PillButton] = {}

    def add(self, code: str, text: str, press: Callable[[], None], chosen: bool = False) -> None:
        """Add one choice; the chosen one is filled and carries a check mark."""
        button = PillButton(text, "outline", "check" if chosen else "")
        button.setCheckable(True)
        button.setChecked(chosen)
        button.setObjectName(f"{self._name}:{code}")
        button.clicked.connect(lambda _on=False: press())
        self.buttons[code] = button
        self._row.add(button)

    def finish(self) -> None:
        """Add the button that closes the sheet."""
        done = PillButton(self.tr("Done"), "ghost", "chevron-up")
        done.setObjectName(f"{self._name}:done")
        done.clicked.connect(self.closed)
        self._row.add(done)

    def say(self, text: str) -> None:
        """Say something in place of the title, also to a screen reader."""
        self._title.setText(text)
        announce(self._title, text)

    def mark(self, chosen: Callable[[str], bool]) -> None:
        """Show again which choices hold."""
        for code, button in self.buttons.items():
            button.setChecked(chosen(code))
            button.icon_name = "check" if chosen(code) else ""
            button.updateGeometry()


class Reading(Protocol):
    """What can read a page aloud."""

    def sheet(self, language: str) -> Sheet:
        """Return the sheet that offers it."""
        ...


def text_sheet() -> Sheet:
    """Return the sheet of text sizes."""
    sheet = Sheet("text-size", translate("Sheets", "How large should the text be?"))

    def size(scale: float) -> None:
        theme.set(scale=scale)
        sheet.mark(lambda code: code == str(theme.scale))

    for scale in tokens.SCALES:
        sheet.add(str(scale), f"{round(scale * 100)} %", lambda scale=scale: size(scale), theme.scale == scale)  # type: ignore[misc]
    sheet.finish()
    return sheet


def colour_sheet() -> Sheet:
    """Return the sheet of palettes and movement."""
    sheet = Sheet("contrast", translate("Sheets", "Which colours are easy on your eyes?"))
    names: tuple[tuple[PaletteName, str], ...] = (
        ("light", translate("Sheets", "Light")),
        ("dark", translate("Sheets", "Dark")),
        ("high-contrast", translate("Sheets", "Strong contrast")),
    )

    def holds(code: str) -> bool:
        return theme.reduce_motion if code == "still" else code == theme.palette.name

    def choose(name: PaletteName) -> None:
        theme.set(palette=name)
        sheet.mark(holds)

    def still() -> None:
        theme.set(reduce_motion=not theme.reduce_motion)
        sheet.mark(holds)

    for name, text in names:
        sheet.add(name, text, lambda name=name: choose(name), holds(name))  # type: ignore[misc]
    sheet.add("still", translate("Sheets", "No movement"), still, holds("still"))
    sheet.finish()
    return sheet


def language_sheet(languages: Sequence[str], current: str, press: Callable[[str], None]) -> Sheet:
    """Return the sheet of languages, each in its own words."""
    sheet = Sheet("language", translate("Sheets", "Which language would you like to read?"))
    for code in languages:
        sheet.add(code, own_name(code), lambda code=code: press(code), code == current)  # type: ignore[misc]
    sheet.finish()
    return sheet


def sheet_named(name: str, journey: Journey, change_language: Callable[[str], None], reading: Reading) -> Sheet:
    """Return the sheet that a button of the top bar opens."""
    if name == "listen":
        return reading.sheet(journey.language)
    if name == "language":
        return language_sheet(journey.languages, journey.language, change_language)
    return text_sheet() if name == "text-size" else colour_sheet()
