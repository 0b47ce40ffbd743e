"""How a staff page reaches the printer, a folder, and a file of this machine; tests pass their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake_app.gui.printing import Print, print_pdfs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Choose = Callable[[], Path | None]


@dataclass(frozen=True, slots=True)
class PaperTools:
    """Each part is Qt's own where it is None; a chooser returns None when nobody chose."""

    print_documents: Print | None = None
    choose_folder: Choose | None = None
    choose_file: Choose | None = None
    choose_form: Choose | None = None

    @property
    def print(self) -> Print:
        """Return how documents are printed."""
        return self.print_documents or print_pdfs

    def folder(self, parent: QWidget) -> Path | None:
        """Ask where files go."""
        if self.choose_folder is not None:
            return self.choose_folder()
        from PySide6.QtWidgets import QFileDialog

        asked = QCoreApplication.translate("PaperTools", "Where should the copy go?")
        chosen = QFileDialog.getExistingDirectory(parent, asked)
        return Path(chosen) if chosen else None

    def form(self, parent: QWidget) -> Path | None:
        """Ask for a form to take in."""
        if self.choose_form is not None:
            return self.choose_form()
        from PySide6.QtWidgets import QFileDialog

        asked = QCoreApplication.translate("PaperTools", "Which file is the form?")
        chosen, _ = QFileDialog.getOpenFileName(parent, asked, "", "JSON (*.json)")
        return Path(chosen) if chosen else None

    def file(self, parent: QWidget) -> Path | None:
        """Ask for the scan."""
        if self.choose_file is not None:
            return self.choose_file()
        from PySide6.QtWidgets import QFileDialog

        asked = QCoreApplication.translate("PaperTools", "Which file is the signed paper?")
        chosen, _ = QFileDialog.getOpenFileName(parent, asked, "", "PDF, PNG, JPEG (*.pdf *.png *.jpg *.jpeg)")
        return Path(chosen) if chosen else None
