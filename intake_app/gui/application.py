"""Makes the one QApplication, with the settings that touch, pen and screen readers need."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from intake_app.gui.accessible import install_roles
from intake_app.gui.fonts import load_fonts
from intake_app.gui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

FOREIGN_KEYBOARD = "qtvirtualkeyboard"  # under the GPL, and it would lie over our own


def create_application(argv: Sequence[str], *, first_fonts_only: bool = False) -> QApplication:
    """The running QApplication, made on the first call; later calls return the same one.

    With `first_fonts_only` the caller loads the other fonts (`load_fonts`) once the opening page is painted.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if os.environ.get("QT_IM_MODULE") == FOREIGN_KEYBOARD:
        del os.environ["QT_IM_MODULE"]
    application = QApplication(list(argv))
    # Set after construction: the X11 start-up turns it on again. Without it pen points are lost under load.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents, False)
    application.setApplicationName("Intake")
    application.setStyle("Fusion")
    load_fonts(first_only=first_fonts_only)
    install_roles()
    theme.changed.connect(_restyle)
    _restyle()
    return application


def _restyle() -> None:
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(theme.qt_palette())
        application.setFont(theme.font("body"))
