"""A voice that reads a text aloud, with the speech engine of the system.

Starting an engine can take seconds (on Linux it starts a service), so it lives in a thread of its own. It says nothing
until it is told to (rule B04).
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QMetaObject, QObject, Qt, QThread, Signal, Slot
from PySide6.QtTextToSpeech import QTextToSpeech

MOCK = "mock"  # Qt's engine for tests: reports words, makes no sound
_SPEAKING = frozenset({QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing, QTextToSpeech.State.Paused})


class _Engine(QObject):
    """Holds Qt's engine, in the thread that it was moved to."""

    word = Signal(int, int, int)
    ended = Signal(int)
    missing = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._engine: QTextToSpeech | None = None
        self._number = 0

    @Slot()
    def open(self) -> None:
        if self._engine is None:
            self._engine = QTextToSpeech(self._name, self)
            self._engine.sayingWord.connect(self._word)
            self._engine.stateChanged.connect(self._state)

    @Slot(int, str, str)
    def say(self, number: int, text: str, language: str) -> None:
        self.open()
        engine, self._number = self._engine, number
        if engine is None or not self._speak_in(engine, language):
            self.missing.emit(number)
            return
        engine.say(text)
        if engine.state() is QTextToSpeech.State.Error:
            self.missing.emit(number)

    @staticmethod
    def _speak_in(engine: QTextToSpeech, language: str) -> bool:
        """Keep the engine's own voice where it fits: it is the one that the person who set the machine up chose."""
        wanted = QLocale(language).language()
        if engine.locale().language() is wanted:
            return True
        fits = next((locale for locale in engine.availableLocales() if locale.language() is wanted), None)
        if fits is not None:
            engine.setLocale(fits)
        return fits is not None

    @Slot()
    def stop(self) -> None:
        if self._engine is not None:
            self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)

    @Slot()
    def shut(self) -> None:
        """End the engine in the thread that made it."""
        if self._engine is not None:
            self.stop()
            self._engine.deleteLater()
            self._engine = None

    def _word(self, _word: str, _utterance: int, start: int, length: int) -> None:
        self.word.emit(self._number, start, length)

    def _state(self, state: QTextToSpeech.State) -> None:
        if state not in _SPEAKING:
            self.ended.emit(self._number)


class Voice(QObject):
    """The system's voice. `close` it before the application ends.

    `word` carries start and length in the text that is being said, from engines that report it; `ended` comes at its
    end; `missing` in place of both where no voice speaks the language. After `stop` nothing more comes.
    """

    word = Signal(int, int)
    ended = Signal()
    missing = Signal()
    _say = Signal(int, str, str)

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name, self._number, self._saying = name, 0, False
        self._thread = QThread(self)
        self._engine: _Engine | None = None

    @property
    def there(self) -> bool:
        """Whether there is an engine that can be heard, or the one that was asked for."""
        engines = set(QTextToSpeech.availableEngines())
        return self._name in engines if self._name else bool(engines - {MOCK})

    def prepare(self) -> None:
        """Start the engine beside the window."""
        if self._engine is not None or not self.there:
            return
        self._engine = _Engine(self._name)
        self._engine.moveToThread(self._thread)
        self._engine.word.connect(self._told_word)
        self._engine.ended.connect(self._told_end)
        self._engine.missing.connect(self._told_missing)
        self._say.connect(self._engine.say)
        self._thread.start()
        self._call("open")

    def _call(self, name: str) -> None:
        if self._engine is not None:
            QMetaObject.invokeMethod(self._engine, name, Qt.ConnectionType.QueuedConnection)

    def say(self, text: str, language: str) -> None:
        """Read a text, in place of what was being read."""
        self.stop()
        self.prepare()
        self._number += 1
        self._saying = True
        if self._engine is None:
            self._told_missing(self._number)
        else:
            self._say.emit(self._number, text, language)

    def stop(self) -> None:
        """Be quiet at once; what an engine still tells about the text is not passed on."""
        if self._saying:
            self._saying = False
            self._call("stop")

    def close(self) -> None:
        """End the engine and its thread; waits for an engine that is still starting."""
        self.stop()
        if self._engine is not None:
            self._call("shut")
            self._thread.quit()
            self._thread.wait()
            self._engine = None  # not before: Python would delete it under the running thread

    def _told_word(self, number: int, start: int, length: int) -> None:
        if self._saying and number == self._number:
            self.word.emit(start, length)

    def _told_end(self, number: int) -> None:
        if self._saying and number == self._number:
            self._saying = False
            self.ended.emit()

    def _told_missing(self, number: int) -> None:
        if self._saying and number == self._number:
            self._saying = False
            self.missing.emit()
