"""What the store says when it cannot do something, in the language of whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from intake_app.workflows.ports import StorageError


def _tr(text: str) -> str:
    return QCoreApplication.translate("StorageTrouble", text)


def storage_words(error: StorageError) -> tuple[str, str]:
    """Return (what is, what to do); a sentence that nobody has translated stays as it is."""
    known = _known()
    return known.get(error.sentence, error.sentence), known.get(error.remedy, error.remedy)


def _known() -> dict[str, str]:
    """Every sentence of the store by itself as it is written; a test holds the list complete."""
    return {
        "This computer has no room left to save.": _tr("This computer has no room left to save."),
        "What was saved before is safe. Free some space on the disk, then try again.": _tr(
            "What was saved before is safe. Free some space on the disk, then try again."
        ),
        "Another program is using the clinic's records.": _tr("Another program is using the clinic's records."),
        "Close the other program, then try again. What was saved before is safe.": _tr(
            "Close the other program, then try again. What was saved before is safe."
        ),
        "This account cannot write in the records folder.": _tr("This account cannot write in the records folder."),
        "Ask the person who looks after this computer to let this account change that folder.": _tr(
            "Ask the person who looks after this computer to let this account change that folder."
        ),
        "The records on this computer cannot be opened.": _tr("The records on this computer cannot be opened."),
        "Leave the files as they are. Ask the person who looks after this computer to bring back the last backup.": _tr(
            "Leave the files as they are. Ask the person who looks after this computer to bring back the last backup."
        ),
        "A newer version of this app saved these records.": _tr("A newer version of this app saved these records."),
        "Nothing was changed. Install the newest version of the app, then open it again.": _tr(
            "Nothing was changed. Install the newest version of the app, then open it again."
        ),
        "The last change was not saved.": _tr("The last change was not saved."),
        "What was saved before is safe. Try again.": _tr("What was saved before is safe. Try again."),
        "The disk did not take the last change.": _tr("The disk did not take the last change."),
        "What was saved before is safe. Check the disk of this computer, then try again.": _tr(
            "What was saved before is safe. Check the disk of this computer, then try again."
        ),
        "The key file of the clinic's records cannot be read.": _tr(
            "The key file of the clinic's records cannot be read."
        ),
        "Leave the files as they are. Put the key file from the last backup in its place.": _tr(
            "Leave the files as they are. Put the key file from the last backup in its place."
        ),
        "The app is already open on this computer.": _tr("The app is already open on this computer."),
        "Use the window that is open, or close it first.": _tr("Use the window that is open, or close it first."),
        "The records are closed.": _tr("The records are closed."),
        "Open the app again.": _tr("Open the app again."),
        "This folder has a key file already.": _tr("This folder has a key file already."),
        "Open it with its passphrase.": _tr("Open it with its passphrase."),
        "The clinic's signing key is not in the store.": _tr("The clinic's signing key is not in the store."),
        "Restore a backup, then try again.": _tr("Restore a backup, then try again."),
    }
