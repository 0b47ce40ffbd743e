"""A later start on a machine that does not keep the key: the recovery passphrase opens the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.parts import body, small, title
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.ports import WrongSecretError

if TYPE_CHECKING:
    from collections.abc import Callable


class PassphraseScreen(PageScroll):
    """Hands the passphrase to `on_passphrase`, which may raise WrongSecretError or StorageError.

    `message` is a sentence to start with, such as why the key is not at hand.
    """

    def __init__(self, on_passphrase: Callable[[str], None], message: str = "") -> None:
        super().__init__(640)
        self._on_passphrase = on_passphrase
        self.notices = Notices()
        self._field = SecretField()
        self._field.setObjectName("passphrase:field")
        self._field.returnPressed.connect(self._open)
        self._show = PillButton(self.tr("Show the letters"), "ghost", "eye", desk=True)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._field.reveal)
        opener = PillButton(self.tr("Open the records"), "primary", "lock-open", desk=True)
        opener.setObjectName("passphrase:open")
        opener.clicked.connect(self._open)
        self._labelled = Labelled(self.tr("Recovery passphrase"), self._field, desk=True)
        self.body.addSpacing(tokens.XL)
        for widget in (
            title(self.tr("Open the clinic’s records")),
            body(self.tr("The records are locked on this computer. The clinic’s recovery passphrase opens them.")),
            self.notices,
            self._labelled,
            small(self.tr("You wrote it down when the clinic was set up. Capital letters and spaces count.")),
            FlowRow(opener, self._show),
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        if message:
            self.notices.tell(message)

    def _open(self) -> None:
        words = self._field.text()
        if not words:
            self._labelled.set_error(self.tr("Please enter the passphrase."))
            return
        self._labelled.set_error("")
        with self.notices.guard():
            try:
                self._on_passphrase(words)
            except WrongSecretError:
                self._field.selectAll()
                self.notices.tell(
                    self.tr("That passphrase does not fit."),
                    self.tr("Please check capital letters and spaces, then try again."),
                    "safety",
                )
