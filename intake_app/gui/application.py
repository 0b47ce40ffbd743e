"""Makes the one QApplication, with the settings that touch, pen and screen readers need."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from intake_app.gui.accessible import install_roles
from intake_app.gui.fonts import load_fonts
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

FOREIGN_KEYBOARD = "qtvirtualkeyboard"  # under the GPL, and it would lie over our own


def create_application(argv: Sequence[str], *, opening_only: bool = False) -> QApplication:
    """The running QApplication, made on the first call; later calls return the same one.

    With `opening_only` it can show the opening page; the caller completes it (`complete_application`) after that.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if os.environ.get("QT_IM_MODULE") == FOREIGN_KEYBOARD:
        del os.environ["QT_IM_MODULE"]
    application = QApplication(list(argv))
    application.setApplicationName("Intake")
    application.setStyle("Fusion")
    load_fonts(first_only=True)
    install_roles()
    theme.changed.connect(_restyle)
    _restyle()
    if not opening_only:
        complete_application()
    return application


def complete_application() -> None:
    """All fonts, and every point of a pen. Looks up `Qt`, which makes 119 enums: a fifth of the time to a window."""
    from PySide6.QtCore import QCoreApplication, Qt

    # Set after construction: the X11 start-up turns it on again. Without it pen points are lost under load.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents, False)
    load_fonts()


def _restyle() -> None:
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(theme.qt_palette())
        application.setFont(theme.font("body"))
