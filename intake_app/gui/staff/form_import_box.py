"""Taking in a form from elsewhere: the file, another name, and the clinic's word about a licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake_app.gui import tokens
from intake_app.gui.staff.parts import body, column, part, small
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


def report_lines(report: Sequence[str]) -> QWidget:
    """Return what an import says, line by line."""
    return column(*(small(line, "text") for line in report), gap=tokens.XS)


class FormImportBox(Panel):
    """`chosen` carries the path of a file; `choose` asks for one and returns None when nobody chose."""

    chosen = Signal(object)

    def __init__(self, choose: Callable[[], Path | None]) -> None:
        super().__init__(pad=tokens.L)
        self._choose = choose
        self.name, self.held_by, self.note = LineEdit(desk=True), LineEdit(desk=True), LineEdit(desk=True)
        for field, name in ((self.name, "name"), (self.held_by, "held-by"), (self.note, "licence-note")):
            field.setObjectName(f"forms:{name}")
        own = self.tr("Small letters, digits and hyphens. You can leave this empty: then its own name counts.")
        owned = self.tr("Only for a questionnaire that others own. Then both lines are needed.")
        self.file = PillButton(self.tr("Choose the file"), "primary", "file-text", desk=True)
        self.file.setObjectName("forms:file")
        self.file.clicked.connect(lambda _on=False: self._ask())
        self._report: QWidget | None = None
        self.body.setSpacing(tokens.M)
        said = self.tr("A FHIR R4 Questionnaire (JSON), or a Bundle with one and its answer lists.")
        for widget in (
            part(self.tr("Take in a form")),
            body(said, "text_muted"),
            Labelled(self.tr("Its name here"), self.name, own, desk=True),
            Labelled(self.tr("Who holds the licence"), self.held_by, owned, desk=True),
            Labelled(self.tr("On what ground"), self.note, self.tr("For example a licence number."), desk=True),
            FlowRow(self.file),
        ):
            self.body.addWidget(widget)

    def _ask(self) -> None:
        path = self._choose()
        if path is not None:
            self.chosen.emit(path)

    def show_report(self, title: str, report: Sequence[str]) -> None:
        """Show why a form was not taken in."""
        if self._report is not None:
            self._report.hide()
            self._report.deleteLater()
        self._report = column(part(title), report_lines(report))
        self._report.setObjectName("forms:report")
        self.body.addWidget(self._report)
