"""The person's copy on paper, from the end screen (rule B13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.gui.patient.end import EndScreen
from intake_app.gui.patient_words import trouble
from intake_app.gui.printing import NoPrinterError, Print, print_pdfs
from intake_app.workflows.ports import StorageError

if TYPE_CHECKING:
    from intake_app.gui.patient.closing import Closing
    from intake_app.gui.patient.screen import Screen

translate = QCoreApplication.translate


def print_copy(screen: Screen, closing: Closing, print_documents: Print | None = None) -> None:
    """Print what the person signed and answered, and say on the end screen how it went."""
    if not isinstance(screen, EndScreen):
        return
    send = print_documents or print_pdfs
    try:
        closing.give_copy(lambda files: send([file.data for file in files]))
    except NoPrinterError:
        screen.say(translate("OwnCopy", "No printer is ready here. The front desk gives you your copy today."))
    except StorageError as error:
        screen.say(" ".join(trouble(error)))
    else:
        screen.say(translate("OwnCopy", "Your copy is on its way to the printer. Please take it with you."))
