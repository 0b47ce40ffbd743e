"""Reading a page aloud: off until the person asks for it, with a word about headphones first (rule B04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import isValid
from typing_extensions import override

from intake_app.gui.patient.sheets import Sheet
from intake_app.gui.patient.spoken import Passage, spoken_passages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from intake_app.gui.voice import Voice

translate = QCoreApplication.translate


class ReadAloud(QObject):
    """Hands a page to the voice, and marks the word that is being said where the engine reports it."""

    def __init__(self, voice: Voice | None, screen: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._voice, self._screen = voice, screen
        self._passages: list[Passage] = []
        self._marked: Passage | None = None
        self._sheet: Sheet | None = None
        if voice is not None:
            voice.word.connect(self._word)
            voice.ended.connect(self._quiet)
            voice.missing.connect(self._missing)

    @property
    def there(self) -> bool:
        """Whether the button for it is shown."""
        return self._voice is not None and self._voice.there

    def sheet(self, language: str) -> Sheet:
        """Return the sheet that offers it; the engine starts meanwhile, in silence."""
        sheet = self._sheet = Sheet("listen", _offer())
        sheet.add("start", translate("ReadAloud", "Read this page"), lambda: self._read(self._screen(), language))
        sheet.add("stop", translate("ReadAloud", "Stop reading"), self.stop)
        sheet.finish()
        sheet.mark(lambda _code: False)
        if self._voice is not None:
            self._voice.prepare()
        return sheet

    def _read(self, screen: QWidget, language: str) -> None:
        if self._voice is None:
            return
        self.stop()
        screen.installEventFilter(self)
        self._passages = spoken_passages(screen)
        self._show_state(reading=True)
        self._voice.say("\n".join(passage.said for passage in self._passages), language)

    def stop(self) -> None:
        """Be quiet: on a page turn, a cover, or when the person says so."""
        if self._voice is not None:
            self._voice.stop()
        self._quiet()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            watched.removeEventFilter(self)
            self.stop()
        return False

    def _quiet(self) -> None:
        self._mark(None)
        self._passages = []
        self._show_state(reading=False)

    def _missing(self) -> None:
        self._quiet()
        sheet = self._sheet
        if sheet is not None and isValid(sheet):
            sheet.say(translate("ReadAloud", "There is no voice for this language here. A person can read it to you."))

    def _show_state(self, reading: bool) -> None:
        sheet = self._sheet
        if sheet is not None and isValid(sheet):
            sheet.mark(lambda code: reading and code == "start")

    def _word(self, start: int, length: int) -> None:
        for passage in self._passages:
            if start <= len(passage.said):
                self._mark(passage, start, length)
                return
            start -= len(passage.said) + 1

    def _mark(self, passage: Passage | None, start: int = 0, length: int = 0) -> None:
        if self._marked is not None and self._marked is not passage:
            self._marked.mark(0, 0)
        self._marked = passage
        if passage is not None:
            passage.mark(start, length)


def _offer() -> str:
    return translate("ReadAloud", "Would you like to hear this page? Others near you can hear it too. Headphones help.")
