"""The frame around every screen: top bar, sheets, a banner for trouble, the stage, the footer, the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui.patient.band import Band
from intake_app.gui.patient.footer import Footer
from intake_app.gui.patient.stage import Stage
from intake_app.gui.patient.top_bar import TopBar
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.keyboard import Keyboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.gui.patient.screen import Screen
    from intake_app.gui.patient.sheets import Sheet


class Shell(QWidget):
    """Lays the parts out; knows nothing of the intake."""

    def __init__(self, brand: str, language: str, languages: bool, speech: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.top = TopBar(brand, languages, speech)
        self.stage, self.footer = Stage(), Footer()
        self.keyboard = Keyboard(language)
        self._sheet: Sheet | None = None
        self._banner: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.top)
        self._layout.addWidget(self.stage, 1)
        self._layout.addWidget(self.footer)
        self._layout.addWidget(self.keyboard)

    def show_screen(self, screen: Screen, side: int) -> None:
        """Turn to a screen and put it before the footer in the order of the Tab key."""
        self.keyboard.dismiss()
        self.stage.turn_to(screen, side)
        screen.order_focus()
        self.order_focus()

    def order_focus(self) -> None:
        """Let Tab go through top bar, sheet, screen, footer."""
        window = self.window()
        for button in self.footer.buttons:
            last = window.previousInFocusChain()
            if last is not None and last is not button:
                QWidget.setTabOrder(last, button)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Open a sheet under the top bar, or close the one that is open."""
        if self._sheet is not None:
            band = self._sheet.parentWidget() or self._sheet
            band.hide()
            band.deleteLater()
        self._sheet = sheet
        if sheet is not None:
            self._layout.insertWidget(1, Band(sheet))
            sheet.closed.connect(lambda: self.show_sheet(None))
            first = next(iter(sheet.buttons.values()), None)
            if first is not None:
                QWidget.setTabOrder(list(self.top.buttons.values())[-1], first)

    @property
    def sheet(self) -> str:
        """The name of the open sheet; empty where none is."""
        return self._sheet.objectName() if self._sheet is not None else ""

    def show_trouble(self, title: str, text: str, action: str, retry: Callable[[], None]) -> None:
        """Put a banner over the page: what happened, what to do, and one button."""
        self.clear_trouble()
        banner = Banner(title, text, action=action)
        banner.answered.connect(lambda _on: retry())
        if banner.action is not None:
            banner.action.setObjectName("trouble:retry")
        self._banner = Band(banner)
        self._layout.insertWidget(self._layout.indexOf(self.stage), self._banner)
        banner.announce()

    def clear_trouble(self) -> None:
        """Take the banner away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
