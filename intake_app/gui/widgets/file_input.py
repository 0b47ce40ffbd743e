"""Handing in a photo or a document, e.g. a referral."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.file_dialog import choose_file
from intake_app.gui.widgets.file_preview import preview_of
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.handed_file import MOST_BYTES, SUFFIXES, FileRefusedError, HandedFile, read_file
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from intake_app.gui.widgets.handed_file import Reason

    Chooser = Callable[[QWidget, Sequence[str], Callable[[Path], None]], None]


KILOBYTE = 1000


class FileInput(QWidget):
    """`answered` carries the HandedFile, or None once it is removed.

    `types` are the content types that are taken, `most` the largest size in bytes. `choose` asks for a file.
    """

    answered = Signal(object)

    def __init__(
        self,
        types: Sequence[str] = tuple(SUFFIXES),
        most: int = MOST_BYTES,
        choose: Chooser = choose_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._types, self._most, self._choose = tuple(types), most, choose
        self._file: HandedFile | None = None
        self._preview: QWidget | None = None
        self._refused = Text("", "label", "error")
        self.panel = Panel()
        self._about = Text("", "label")
        pictures = any(kind.startswith("image/") for kind in self._types)
        self.choose = PillButton("", "outline", "photo" if pictures else "file-text")
        self.remove = PillButton(self.tr("Remove this file"), "ghost", "trash")
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._removed)
        self.panel.body.addWidget(self._about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(Text(self._limits(), "small", "text_muted"))
        layout.addWidget(self._refused)
        layout.addWidget(self.panel)
        layout.addWidget(FlowRow(self.choose, self.remove))
        self._refuse("")
        self._show()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.choose.setAccessibleDescription(name)
        self.remove.setAccessibleDescription(name)

    def value(self) -> HandedFile | None:
        return self._file

    def set_value(self, value: HandedFile | None) -> None:
        """Show a file without emitting."""
        if value != self._file:
            self._file = value
            self._show()

    # -- words ---------------------------------------------------------

    def _size(self, count: int) -> str:
        whole = count >= KILOBYTE and count % KILOBYTE == 0
        return QLocale().formattedDataSize(count, 0 if whole else 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    def _limits(self) -> str:
        pictures = any(kind.startswith("image/") for kind in self._types)
        documents = [kind for kind in self._types if not kind.startswith("image/")]
        if pictures and documents:
            return self.tr("A photo or a document, up to {0}.").format(self._size(self._most))
        if pictures:
            return self.tr("A photo, up to {0}.").format(self._size(self._most))
        return self.tr("A document, up to {0}.").format(self._size(self._most))

    def _sentence(self, reason: Reason) -> str:
        kinds = self.tr(", ").join(SUFFIXES[kind][0].lstrip(".").upper() for kind in self._types)
        return {
            "type": self.tr("We can take these kinds of files: {0}. Please choose another, or show it in person."),
            "size": self.tr("This file is larger than {1}. Please choose a smaller one, or show it in person."),
            "empty": self.tr("This file has nothing in it. Please choose another."),
            "unreadable": self.tr("This file cannot be opened. Please choose another, or show it in person."),
        }[reason].format(kinds, self._size(self._most))

    # -- acting --------------------------------------------------------

    def _ask(self) -> None:
        self._choose(self, self._types, self.take)

    def take(self, path: Path) -> None:
        """Take the file at `path` where it fits; say what to do where it does not, and keep the one there was."""
        try:
            file = read_file(path, self._types, self._most)
        except FileRefusedError as error:
            self._refuse(self._sentence(error.reason))
            return
        self._refuse("")
        self.set_value(file)
        announce(self, self._about.text())
        self.answered.emit(file)

    def _removed(self) -> None:
        self._refuse("")
        self.set_value(None)
        self.choose.setFocus()
        announce(self, self.tr("The file is removed"))
        self.answered.emit(None)

    def _refuse(self, text: str) -> None:
        self._refused.setText(text)
        self._refused.setVisible(bool(text))
        announce(self._refused, text)

    def _show(self) -> None:
        if self._preview is not None:
            self.panel.body.removeWidget(self._preview)
            self._preview.hide()
            self._preview.deleteLater()
            self._preview = None
        file = self._file
        self.panel.setVisible(file is not None)
        self.remove.setVisible(file is not None)
        self.choose.setText(self.tr("Choose a file") if file is None else self.tr("Choose another file"))
        if file is not None:
            self._about.setText(f"{file.name}\n{self._size(len(file.data))}")
            self._preview = preview_of(file, self.tr("Preview of {0}").format(file.name))
            self.panel.body.addWidget(self._preview)
