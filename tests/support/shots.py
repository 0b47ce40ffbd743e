"""A clinic window on real doors, with a hand on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from intake_app.gui.application import create_application
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.clinic_window import ClinicWindow, Doors
from intake_app.gui.theme import theme


@contextmanager
def clinic_window(doors: Doors) -> Iterator[tuple[ClinicWindow, Hand]]:
    """Open a window, let it prepare and show its first real page; close it afterwards."""
    create_application(["test"])
    theme.set(reduce_motion=True)
    window = ClinicWindow(doors)
    window.resize(1280, 800)
    opened: list[bool] = []
    window.opened.connect(lambda: opened.append(True))
    window.show()
    window.start()
    hand = Hand(window)
    hand.wait_for(lambda: bool(opened), 30_000)
    hand.settle()
    try:
        yield window, hand
    finally:
        if window.flow is not None:
            window.flow.release()
        window.close()
        hand.settle()
