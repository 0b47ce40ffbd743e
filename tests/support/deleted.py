"""Widgets that are to be deleted wait for an event loop, and most tests run none: without help they pile up."""

import sys


def delete_what_waits() -> None:
    """Delete every object whose deletion was asked for; nothing happens where Qt is not in use."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
