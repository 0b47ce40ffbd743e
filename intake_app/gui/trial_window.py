"""A form on the patient's screens before it is published: a band above says that nothing is kept, and ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.languages import use_language
from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.staff.parts import body
from intake_app.gui.theme import theme
from intake_app.gui.widgets.buttons import PillButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from intake_app.domain.consent import EndKind
    from intake_app.workflows.library_trial import Trial


class TrialWindow(QWidget):
    """Throws the trial away when it is closed, however that comes about; `on_end` is called then, once."""

    def __init__(self, trial: Trial, on_end: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Trial of a form"))
        self.setAutoFillBackground(True)
        self._trial, self._on_end, self._open = trial, on_end, True
        words = body(self.tr("This is a trial. Nothing that is entered here is kept."), bold=True)
        self.end = PillButton(self.tr("End the trial"), "outline", "x", desk=True)
        self.end.setObjectName("trial:end")
        self.end.clicked.connect(lambda _on=False: self.close())
        band = QHBoxLayout()
        band.setContentsMargins(tokens.M, tokens.XS, tokens.M, tokens.XS)
        band.setSpacing(tokens.M)
        band.addWidget(words, 1)
        band.addWidget(self.end)
        use_language(trial.journey.language)
        self.flow = PatientFlow(trial.journey, self._finished, self._staff_exit, translate=use_language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(band)
        layout.addWidget(self.flow, 1)
        theme.changed.connect(self.update)

    def _finished(self, _kind: EndKind) -> None:
        self.close()

    def _staff_exit(self, _pin: str) -> bool:
        """Any PIN ends a trial: there is nothing to protect."""
        self.close()
        return True

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._open:
            self._open = False
            self.flow.release()
            self._trial.close()
            self._on_end()
        event.accept()
