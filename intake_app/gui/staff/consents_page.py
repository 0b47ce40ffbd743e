"""The admin's consents: find, look at, take copies out. What leaves is exactly what was stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.consent_filter import ConsentFilter
from intake_app.gui.staff.export_folder import ExportFolder
from intake_app.gui.staff.notices import Notices
from intake_app.gui.staff.panes import Panes
from intake_app.gui.staff.parts import body, title, whole_page
from intake_app.gui.staff.pdf_page import PdfSheet
from intake_app.gui.staff.picture_pdf import picture_as_pdf
from intake_app.gui.staff.rows import Cell, Column, Row
from intake_app.gui.staff.table import StaffTable
from intake_app.gui.staff.words import short_day
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.workflows.export import ConsentRow, export_consents, find_consents, preview_consent
from intake_app.workflows.paper_scan import show_scan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.ports import DocumentInfo


class ConsentsPage(QWidget):
    """`choose_folder` returns where an export goes, None when nobody chose; without it Qt asks."""

    def __init__(self, seat: Seat, choose_folder: Callable[[], Path | None] | None = None) -> None:
        super().__init__()
        self._seat = seat
        self._choose_folder = choose_folder or self._ask_folder
        self._found: dict[str, ConsentRow] = {}
        self.notices = Notices()
        self.filter = ConsentFilter(self.find_now)
        self.table = self._table()
        self._count = body("", "text_muted")
        self.selected = PillButton("", "outline", "file-download", desk=True)
        self.selected.setObjectName("admin:export")
        self.selected.clicked.connect(lambda _on=False: self._export(self.table.ticked_ids()))
        self.all = PillButton("", "outline", "download", desk=True)
        self.all.setObjectName("admin:export-all")
        self.all.clicked.connect(lambda _on=False: self._export(tuple(self._found)))
        self.sheet = PdfSheet(self.tr("The stored document"), self._close, self.tr("Close the document"))
        self._compose()

    def _table(self) -> StaffTable:
        columns = (
            Column(self.tr("Day"), 11, 1, 1),
            Column(self.tr("Person"), 16, 3, 0),
            Column(self.tr("Practitioner"), 14, 2, 3),
            Column(self.tr("State"), 16, 2, 2),
        )
        table = StaffTable(self.tr("Consents"), columns, opener="admin:preview", ticks=True)
        table.opened.connect(self._preview)
        table.ticked.connect(self._show_count)
        return table

    def _compose(self) -> None:
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(tokens.S)
        for widget in (self.filter, self._count):
            left.addWidget(widget)
        left.addWidget(self.table, 1)
        left.addWidget(FlowRow(self.selected, self.all))
        self.panes = Panes(listed, self.sheet, (1, 1), way_back=False)
        layout = whole_page(self)
        for each in (title(self.tr("Consents")), self.notices):
            layout.addWidget(each)
        layout.addWidget(self.panes, 1)
        self.panes.hide_detail()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.find_now()

    def find_now(self) -> None:
        """List what fits the filter, newest first."""
        wanted = self.filter.wanted()
        if wanted is None:
            return
        rows: Sequence[ConsentRow] = ()
        with self.notices.guard():
            rows = find_consents(self._seat.workplace, self._seat.session, wanted)
        self._found = {str(row.info.id): row for row in rows}
        self.table.show_rows([self._row(row) for row in rows])
        self._show_count()

    def _row(self, row: ConsentRow) -> Row:
        day = short_day(self._seat.local(row.info.created).date())
        cells = (Cell(day), Cell(row.patient, bold=True), Cell(row.practitioner), self._state(row.info))
        return Row(str(row.info.id), cells, self.tr("{0}, {1}").format(row.patient, day))

    def _state(self, info: DocumentInfo) -> Cell:
        if info.kind == "scan":
            return Cell(self.tr("Signed on paper"), "file-text")
        if info.kind == "withdrawal":
            return Cell(self.tr("Taken back"), "arrow-back-up")
        final = info.state == "final"
        return Cell(self.tr("Countersigned"), "shield-check") if final else Cell(self.tr("Signed"), "signature")

    def _show_count(self) -> None:
        found, ticked = len(self._found), len(self.table.ticked_ids())
        self._count.setText(self.tr("Found: {0}").format(found) if found else self.tr("Nothing fits these filters."))
        self.selected.setText(self.tr("Export ticked ({0})").format(ticked))
        self.selected.setEnabled(ticked > 0)
        self.all.setText(self.tr("Export all ({0})").format(found))
        self.all.setEnabled(found > 0)
        for button in (self.selected, self.all):
            button.updateGeometry()

    def _preview(self, row_id: str) -> None:
        with self.notices.guard():
            data = self._bytes(self._found[row_id].info)
            self.panes.show_detail()
            self.sheet.show_pdf(data)

    def _bytes(self, info: DocumentInfo) -> bytes:
        if info.kind != "scan":
            return preview_consent(self._seat.workplace, self._seat.session, info.id)
        scan = show_scan(self._seat.workplace, self._seat.session, info.id)
        return scan.data if scan.ending == "pdf" else picture_as_pdf(scan.data)

    def _close(self) -> None:
        self.sheet.view.set_value(None)
        self.panes.hide_detail()

    def _ask_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where should the copies go?"))
        return Path(chosen) if chosen else None

    def _export(self, row_ids: Sequence[str]) -> None:
        folder = self._choose_folder()
        if folder is None or not row_ids:
            return
        infos = [self._found[row_id].info for row_id in row_ids]
        target = ExportFolder(folder)
        with self.notices.guard():
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                names = export_consents(self._seat.workplace, self._seat.session, infos, target.put, target.has)
            finally:
                QApplication.restoreOverrideCursor()
            kept = len(names) - target.written
            said = self.tr("Consents in the folder: {0}, with a list of their checksums.").format(len(names) - 1)
            if kept:
                said = f"{said} {self.tr('There already, and kept as they are: {0}.').format(kept)}"
            self.notices.tell(said, self.tr("Folder: {0}").format(folder))
