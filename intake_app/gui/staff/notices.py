"""The place on a page where it says what happened."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui.staff.trouble import TROUBLES, trouble_words
from intake_app.gui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake_app.gui.widgets.banner import Tone


class Notices(QWidget):
    """Shows one banner at a time; `guard` turns what a workflow raises into one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.banner: Banner | None = None
        self.hide()

    def tell(self, title: str, text: str = "", tone: Tone = "info") -> None:
        """Show a notice and have it spoken."""
        self.clear()
        self.banner = Banner(title.removesuffix("."), text, tone, desk=True)
        self.banner.setObjectName("notice")
        self._layout.addWidget(self.banner)
        self.show()
        self.banner.announce()

    def clear(self) -> None:
        """Take the notice away."""
        if self.banner is not None:
            self._layout.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        self.hide()

    def words(self) -> str:
        """Return what is said at the moment."""
        return self.banner.accessibleName() if self.banner else ""

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Run what may run into TROUBLES; the page stays, and says what happened and what to do."""
        self.clear()
        try:
            yield
        except TROUBLES as error:
            self.tell(*trouble_words(error), "safety")
