"""The clinic's own forms: what is there, taking one in, trying it, publishing it, adding it to a packet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.languages import language_for_staff, use_language
from intake_app.gui.staff.form_detail import FormDetail
from intake_app.gui.staff.form_import_box import FormImportBox
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.panes import Panes
from intake_app.gui.staff.parts import body, empty, title
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.scroll import PageScroll
from intake_app.workflows.form_library import (
    add_to_packet,
    list_forms,
    list_packets,
    publish_form,
    take_in,
    take_out_of_packet,
    try_form,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from intake_app.gui.staff.seat import Seat
    from intake_app.gui.trial_window import TrialWindow
    from intake_app.workflows.library_port import FormLine, TakenIn


def row_id(line: FormLine) -> str:
    """Return what names a line of the list."""
    return f"{line.form.name}@{line.form.version}"


class FormsPage(QWidget):
    """A list of the clinic's own forms; beside it the form that was opened, or taking one in."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.notices = Notices()
        self.trial: TrialWindow | None = None
        self._lines: dict[str, FormLine] = {}
        columns = (
            Column(self.tr("Form"), 18, 3, 0),
            Column(self.tr("Version"), 8, 1, 2),
            Column(self.tr("State"), 12, 1, 1),
            Column(self.tr("People"), 8, 1, 3),
        )
        self.table = StaffTable(self.tr("Forms of this clinic"), columns, opener="forms:row")
        self.table.opened.connect(self.open_form)
        self.new = PillButton(self.tr("Take in a form"), "outline", "plus", desk=True)
        self.new.setObjectName("forms:new")
        self.new.clicked.connect(lambda _on=False: self.open_import())
        self._side = PageScroll(margins=False)
        self._place = QVBoxLayout()
        self._side.body.addLayout(self._place)
        self._side.body.addStretch(1)
        self.panes = Panes(self._listed(), self._side, (3, 3))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        layout.setSpacing(tokens.M)
        for widget in (title(self.tr("Forms")), self.notices):
            layout.addWidget(widget)
        layout.addWidget(self.panes, 1)
        self.panes.hide_detail()

    def _listed(self) -> QWidget:
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        said = self.tr("Forms that your clinic took in from elsewhere. A draft reaches nobody until you publish it.")
        left.addWidget(body(said, "text_muted"))
        none = self.tr("There is none yet. The forms that come with the program are not listed here.")
        self._none = body(none)
        left.addWidget(self._none)
        left.addWidget(self.table, 1)
        left.addWidget(FlowRow(self.new))
        return listed

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        with self.notices.guard():
            self._lines = {row_id(line): line for line in list_forms(self._seat.workplace, self._seat.session)}
            self.table.show_rows([self._row(name, line) for name, line in self._lines.items()])
            self._none.setVisible(not self._lines)

    def _row(self, name: str, line: FormLine) -> Row:
        state = self.tr("Draft") if line.form.draft else self.tr("Published")
        cells = (Cell(line.form.title, bold=True), Cell(line.form.version), Cell(state), Cell(str(line.people)))
        return Row(name, cells, f"{line.form.title} {line.form.version}")

    # -- one form ------------------------------------------------------

    def open_form(self, name: str) -> None:
        """Show one version of a form. Raises KeyError for one that is not in the list."""
        line = self._lines[name]
        with self.notices.guard():
            packets = list_packets(self._seat.workplace, self._seat.session)
            detail = FormDetail(line, packets)
            detail.tried.connect(lambda: self._try(line))
            detail.published.connect(lambda choice: self._publish(line, str(choice)))
            detail.added.connect(lambda packet: self._add(line, str(packet)))
            detail.taken_out.connect(lambda packet: self._take_out(line, str(packet)))
            self._show(detail)

    def _show(self, widget: QWidget) -> None:
        empty(self._place)
        self._place.addWidget(widget)
        self._side.to_top()
        self.panes.show_detail()

    def _try(self, line: FormLine) -> None:
        from intake_app.gui.trial_window import TrialWindow

        with self.notices.guard():
            trial = try_form(self._seat.workplace, self._seat.session, line.form.name, line.form.version)
            self.trial = TrialWindow(trial, self._tried)
            self.trial.resize(self.window().size())
            self.trial.show()

    def _tried(self) -> None:
        clinic = self._seat.workplace.records.clinic()
        use_language(language_for_staff(clinic.default_language if clinic else "en"))
        if self.trial is not None:
            self.trial.deleteLater()
            self.trial = None
        self.window().activateWindow()

    def _publish(self, line: FormLine, choice: str) -> None:
        form = line.form
        with self.notices.guard():
            publish_form(self._seat.workplace, self._seat.session, form.name, form.version, choice)
            self.refresh()
            self.open_form(row_id(line))
            self.notices.tell(self.tr("{0} {1} is published. It stays as it is now.").format(form.title, form.version))

    def _add(self, line: FormLine, packet: str) -> None:
        form = line.form
        with self.notices.guard():
            add_to_packet(self._seat.workplace, self._seat.session, packet, form.name, form.version)
            self.open_form(row_id(line))
            self.notices.tell(self.tr("Added. Visits that are checked in from now on have this form."))

    def _take_out(self, line: FormLine, packet: str) -> None:
        with self.notices.guard():
            take_out_of_packet(self._seat.workplace, self._seat.session, packet, line.form.name)
            self.open_form(row_id(line))
            self.notices.tell(self.tr("Taken out. Visits that have this form already keep it."))

    # -- taking one in -------------------------------------------------

    def open_import(self) -> None:
        """Show where a form is taken in."""
        self.notices.clear()
        box = FormImportBox(lambda: self._seat.tools.form(self))
        box.chosen.connect(lambda path: self._take_in(box, path))
        self._show(box)

    def _take_in(self, box: FormImportBox, path: Path) -> None:
        with self.notices.guard():
            found = take_in(
                self._seat.workplace,
                self._seat.session,
                path.read_bytes(),
                path.name,
                name=box.name.text(),
                licence=(box.held_by.text(), box.note.text()),
            )
            self._tell(box, found)

    def _tell(self, box: FormImportBox, found: TakenIn) -> None:
        if found.refused:
            box.show_report(self.tr("This form was not taken in."), found.report)
            return
        self.refresh()
        self.open_form(f"{found.name}@{found.version}")
        self.notices.tell(self.tr("Taken in as a draft. Try it, then publish it."))
