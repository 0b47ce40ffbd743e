"""Plays one whole visit offscreen, times each page turn, and leaves what other benchmarks need.

Arguments: a folder for the clinic, a file for the numbers (JSON), a file for the consent document (pickle).
"""

from __future__ import annotations

import json
import pickle
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter, thread_time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from typing_extensions import override

from bench.resident import resident_kib
from bench.stopwatch import Stopwatch
from intake_app.app.headless_demo import SAMPLE_ANSWERS
from intake_app.app.paths import shipped
from intake_app.app.sample_clinic import SampleClinic, make_sample_clinic
from intake_app.app.staged_visit import StagedVisit
from intake_app.app.wiring import PdfPaper
from intake_app.domain.document import Document, SealField
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.autopilot.patient import ScriptedPatient
from intake_app.gui.autopilot.script import read_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from intake_app.workflows.answer import Journey
    from intake_app.workflows.ports import Records

SIZE = (1280, 800)
ACTS = ("answer", "go_on", "choose", "acknowledge_care", "resume")


class TimedRecords:
    """The clinic's records, with the time spent in them."""

    def __init__(self, records: Records, watch: Stopwatch) -> None:
        self._records, self._watch = records, watch

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """A transaction; beginning and end count, what is done inside counts by itself."""
        whole = self._records.atomic()
        with self._watch.running():
            whole.__enter__()
        try:
            yield
        except BaseException as error:
            whole.__exit__(type(error), error, error.__traceback__)
            raise
        with self._watch.running():
            whole.__exit__(None, None, None)

    def __getattr__(self, name: str) -> Any:
        return self._watch.timed(getattr(self._records, name))


class KeepingPaper(PdfPaper):
    """Keeps the consent that was printed last."""

    kept: Document | None = None

    @override
    def render(self, document: Document) -> bytes:
        if any(isinstance(block, SealField) for block in document.blocks):
            self.kept = document
        return super().render(document)


class PaintWatch(QObject):
    """Times every repaint of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seconds, self.last = 0.0, 0.0
        self._inside = False
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or self._inside:
            return False
        self._inside = True
        start = perf_counter()
        watched.event(event)
        self.last = perf_counter()
        self.seconds += self.last - start
        self._inside = False
        return True


class TimingHand(Hand):
    """Measures from the press on Continue to the end of the last repaint that follows."""

    def __init__(self, window: QWidget, store: Stopwatch) -> None:
        super().__init__(window)
        self.turns: list[dict[str, float | str]] = []
        self.page = ""
        self._store, self._acts = store, Stopwatch()
        self._paint = PaintWatch(window)

    def follow(self, journey: Journey) -> None:
        """Count the time in a journey's acts."""
        for name in ACTS:
            setattr(journey, name, self._acts.timed(getattr(journey, name)))

    @override
    def press(self, target: str | QWidget) -> None:
        if not isinstance(target, str) or not target.startswith(("footer:continue", "note:", "care:ok")):
            super().press(target)
            return
        widget = self.find(target)
        self.reveal(widget)
        spot = self.spot_of(widget)
        before = (self._store.seconds, self._acts.seconds, self._paint.seconds)
        start, cpu = perf_counter(), thread_time()
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        self.settle()
        cpu = thread_time() - cpu
        store = self._store.seconds - before[0]
        acts = self._acts.seconds - before[1]
        paint = self._paint.seconds - before[2]
        whole = self._paint.last - start
        parts = {"store": store, "state": acts - store, "paint": paint, "widgets": whole - acts - paint}
        self.turns.append({"page": self.page, "whole": whole, "cpu": cpu, **parts})


def _clinic(folder: Path, watch: Stopwatch, paper: KeepingPaper) -> SampleClinic:
    clinic = make_sample_clinic(folder)
    records = cast("Records", TimedRecords(clinic.workplace.records, watch))
    workplace = replace(clinic.workplace, records=records, paper=paper)
    return replace(clinic, opened=replace(clinic.opened, workplace=workplace))


def main(folder: Path, numbers: Path, document: Path) -> None:
    """Play the visit."""
    store, paper = Stopwatch(), KeepingPaper()
    clinic = _clinic(folder, store, paper)
    script = read_script(shipped("resources").joinpath(*SAMPLE_ANSWERS).read_text(encoding="utf-8"))
    staged = StagedVisit(clinic, SIZE, lambda _hand, _name: None)
    journey = staged.hand_over()
    hand = TimingHand(staged.window, store)
    hand.follow(journey)

    def seen(name: str) -> None:
        hand.page = name

    patient = ScriptedPatient(hand, journey, script, seen)
    patient.walk()
    patient.sign()
    staged.hand_back()
    staged.review_and_countersign()
    numbers.write_text(json.dumps({"turns": hand.turns, "resident_kib": resident_kib()}), encoding="utf-8")
    document.write_bytes(pickle.dumps(paper.kept))
    staged.close()
    clinic.workplace.records.close()


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
