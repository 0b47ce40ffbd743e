"""Draws one long stroke with a pen on a signature pad, and prints how long each point took to be painted (JSON)."""

from __future__ import annotations

import json
from time import perf_counter

from PySide6.QtCore import QCoreApplication

from intake_app.gui.application import create_application
from intake_app.gui.widgets.signature import SignaturePad
from tests.support.pen import HERTZ, pen_stroke

SECONDS = 4
SIZE = (1184, 420)


def main() -> None:
    """One point at a time: handed to the window, drawn, and the repaint that follows it done."""
    create_application(["ink"])
    pad = SignaturePad()
    pad.resize(*SIZE)
    pad.show()
    QCoreApplication.processEvents()
    window, taken = pad.windowHandle(), []
    events = list(pen_stroke(pad.canvas, SECONDS * HERTZ))
    for event in events:
        start = perf_counter()
        QCoreApplication.sendEvent(window, event)
        QCoreApplication.processEvents()
        taken.append(perf_counter() - start)
    ink = pad.value()
    kept = ink.points if ink else 0
    print(json.dumps({"seconds": taken[:-1], "sent": len(events) - 1, "kept": kept}))


if __name__ == "__main__":
    main()
