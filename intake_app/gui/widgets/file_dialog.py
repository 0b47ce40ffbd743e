"""Asks which file is meant. The dialog is our own window, never the system's, so that it can be closed for privacy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QFileDialog

from intake_app.gui.theme import theme
from intake_app.gui.widgets.handed_file import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate
_open: list[QFileDialog] = []


def choose_file(parent: QWidget, types: Sequence[str], chosen: Callable[[Path], None]) -> None:
    """Open the dialog over the window of `parent`; `chosen` gets the file, if one is picked. Returns at once."""
    places = [_place(QStandardPaths.StandardLocation.PicturesLocation), _place(_DOCUMENTS), _place(_DOWNLOADS)]
    patterns = " ".join(f"*{suffix}" for kind in types for suffix in SUFFIXES[kind])
    filters = translate("FileDialog", "Pictures and documents ({0})").format(patterns)
    dialog = QFileDialog(parent.window(), translate("FileDialog", "Choose a file"), places[0], filters)
    dialog.setOptions(QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ReadOnly)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setHistory([])
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in dict.fromkeys(places)])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setLayoutDirection(parent.layoutDirection())
    dialog.setFont(theme.font("body"))
    dialog.resize(parent.window().size() * 0.85)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(lambda _result: _forget(dialog))
    _open.append(dialog)
    dialog.open()


_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
_DOWNLOADS = QStandardPaths.StandardLocation.DownloadLocation


def _place(where: QStandardPaths.StandardLocation) -> str:
    return QStandardPaths.writableLocation(where) or str(Path.home())


def _forget(dialog: QFileDialog) -> None:
    if dialog in _open:
        _open.remove(dialog)


def close_file_dialogs() -> None:
    """Close every open dialog without a choice; called when the screen is covered."""
    for dialog in tuple(_open):
        dialog.reject()
