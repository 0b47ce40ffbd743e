"""Opens the window. Until its first page is painted, nothing but Qt is imported."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake_app.gui.clinic_window import ClinicWindow, Doors
    from intake_app.gui.voice import Voice

SMALL_SCREEN = (1280, 800)


def say_what_is_unexpected(window: "ClinicWindow") -> None:
    """Besides the line on standard error, let the window say that something unexpected happened."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        window.say_unexpected()

    sys.excepthook = hook


def _new_voice() -> "Voice":
    from intake_app.gui.voice import Voice

    return Voice()


def _show(doors: "Doors", size: tuple[int, int] | None) -> int:
    from intake_app.gui.application import create_application
    from intake_app.gui.clinic_window import ClinicWindow

    application = create_application(["intake-app"], opening_only=True)
    window = ClinicWindow(doors, full_screen=size is None, new_voice=_new_voice)
    if size:
        window.resize(*size)
        window.show()
    else:
        window.resize(*SMALL_SCREEN)
        window.showMaximized()
    application.processEvents()
    window.start()
    _after_the_first_paint()
    say_what_is_unexpected(window)
    return application.exec()


def _after_the_first_paint() -> None:
    from intake_app.gui.application import complete_application
    from intake_app.gui.system_look import follow_system

    complete_application()
    follow_system()


def run() -> int:
    """Open this machine's clinic in a window. Returns the exit code."""
    from intake_app.app.doors import ClinicDoors

    return _show(ClinicDoors(), None)


def run_demo(folder: Path, language: str, size: tuple[int, int] | None) -> int:
    """Open a demo clinic in a window. Returns the exit code."""
    from intake_app.app.doors import DemoDoors

    return _show(DemoDoors(folder, language), size)
