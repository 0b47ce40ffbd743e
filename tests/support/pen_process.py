"""A signature pad in a window that stands still for 40 ms out of every 60: how many of the pen's points does it keep?

python -m tests.support.pen_process POINTS [compressed]. Draws by moving the display's pointer 240 times a second,
prints how many points the stroke has, and ends. `compressed` turns on what Qt's X11 start-up turns on by itself.
"""

import subprocess
import sys
import time

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QPoint, Qt

from intake_app.gui.application import create_application
from intake_app.gui.widgets.signature import SignaturePad

STALL, HERTZ = 0.04, 240
START = QPoint(40, 60)


def pointer_script(start: QPoint, points: int) -> str:
    """What xdotool does: press, a move for each point, release."""
    moves = [f"mousemove {start.x() + 1 + i} {start.y() + i % 40}\nsleep {1 / HERTZ:.4f}" for i in range(points)]
    return "\n".join([f"mousemove {start.x()} {start.y()}", "sleep 0.1", "mousedown 1", *moves, "mouseup 1", ""])


def settle(seconds: float) -> None:
    """Let the window do what is waiting."""
    end = QDeadlineTimer(round(seconds * 1000))
    while not end.hasExpired():
        QCoreApplication.processEvents()


def main(points: int, compressed: bool) -> None:
    """Draw one stroke and count."""
    create_application(["pen"])
    if compressed:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents)
    pad = SignaturePad()
    pad.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    pad.setGeometry(0, 0, 1000, 500)
    pad.show()
    settle(0.5)
    script = pointer_script(pad.canvas.mapToGlobal(START), points)
    with subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True) as hand:
        if hand.stdin is None:
            raise RuntimeError("xdotool takes no script")
        hand.stdin.write(script)
        hand.stdin.close()
        while hand.poll() is None:
            QCoreApplication.processEvents()
            time.sleep(STALL)
    settle(0.5)
    ink = pad.value()
    print(ink.points if ink else 0, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), "compressed" in sys.argv)
