"""Clinic settings: topics in a row, one open at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import announce
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import empty, title
from intake_app.gui.staff.settings_clinic import ClinicTopic
from intake_app.gui.staff.settings_forms import FormsTopic
from intake_app.gui.staff.settings_support import SupportTopic
from intake_app.gui.staff.settings_texts import FiguresTopic, PrivacyTopic, StatementsTopic
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.gui.staff.seat import Seat
    from intake_app.gui.staff.settings_parts import Topic


class SettingsPage(QWidget):
    """A topic is made anew when it is opened, so that it shows what is stored."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.notices = Notices()
        self.topic: Topic | None = None
        self._open, self._just_opened = "", False
        known: dict[str, tuple[str, Callable[[Seat, Notices], Topic]]] = {
            "clinic": (self.tr("Clinic"), ClinicTopic),
            "privacy": (self.tr("Limits of privacy"), PrivacyTopic),
            "forms": (self.tr("Forms"), FormsTopic),
            "support": (self.tr("Support list"), SupportTopic),
            "statements": (self.tr("Statements"), StatementsTopic),
            "figures": (self.tr("Risk figures"), FiguresTopic),
        }
        self._makers = {code: make for code, (_, make) in known.items()}
        self._group = QButtonGroup(self)
        self.topics: dict[str, PillButton] = {}
        row = FlowRow(gap=tokens.XS)
        for code, (words, _) in known.items():
            button = PillButton(words, "outline", desk=True)
            button.setCheckable(True)
            button.setObjectName(f"settings:topic:{code}")
            button.toggled.connect(lambda on, c=code: self._toggled(c, on))
            button.clicked.connect(lambda _on=False, c=code: self._pressed(c))
            self._group.addButton(button)
            self.topics[code] = button
            row.add(button)
        self._scroll = PageScroll(720, margins=False)
        self._place = QVBoxLayout()
        self._scroll.body.addLayout(self._place)
        self._scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        for widget in (title(self.tr("Clinic settings")), row, self.notices):
            layout.addWidget(widget)
        layout.addWidget(self._scroll, 1)
        self.open_topic("clinic")

    def _toggled(self, code: str, on: bool) -> None:
        """Arrow keys choose a topic without a press."""
        if on and code != self._open:
            self.open_topic(code)
            self._just_opened = True

    def _pressed(self, code: str) -> None:
        """A press on the open topic reads it again."""
        if not self._just_opened:
            self.open_topic(code)
        self._just_opened = False

    def open_topic(self, code: str) -> None:
        """Open a topic: clinic, privacy, forms, support, statements, figures."""
        self._open, self._just_opened = code, False
        self.notices.clear()
        empty(self._place)
        self.topic = self._makers[code](self._seat, self.notices)
        self._place.addWidget(self.topic)
        self.topics[code].setChecked(True)
        self._scroll.to_top()
        announce(self, self.topics[code].text())
