"""The papers of a visit: the form on paper, its scan, the person's copy, and taking a consent back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake_app.gui import tokens
from intake_app.gui.printing import NoPrinterError
from intake_app.gui.staff.export_folder import ExportFolder
from intake_app.gui.staff.parts import part, small
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.copies import CopyWay, copy_documents, give_copy
from intake_app.workflows.paper_scan import MOST_BYTES, ScanRefusedError, attach_scan
from intake_app.workflows.print_form import print_form
from intake_app.workflows.withdraw import visit_to_withdraw

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.copies import CopyFile

MEGABYTE = 1_000_000


class PapersBox(Panel):
    """Offers what fits the visit. `withdraw_asked` carries the visit whose consent somebody wants to take back from."""

    withdraw_asked = Signal(object)

    def __init__(self, seat: Seat, notices: Notices, visit_id: UUID) -> None:
        super().__init__(pad=tokens.M)
        self._seat, self._notices, self._visit_id = seat, notices, visit_id
        workplace = seat.workplace
        row = FlowRow(gap=tokens.XS)
        offers: list[tuple[str, str, str, Callable[[], None]]] = [
            ("papers:form", self.tr("Print paper form"), "printer", self._print_form),
            ("papers:scan", self.tr("Attach the signed paper"), "link", self._attach),
        ]
        if copy_documents(workplace.records, visit_id):
            offers += [
                ("papers:copy-print", self.tr("Print a copy for them"), "printer", self._print_copy),
                ("papers:copy-folder", self.tr("Save a copy for them"), "file-download", self._save_copy),
            ]
        standing = visit_to_withdraw(workplace, visit_id)
        if standing is not None:
            withdraw = partial(self.withdraw_asked.emit, standing)
            offers.append(("papers:withdraw", self.tr("Take back a consent"), "arrow-back-up", withdraw))
        for name, words, icon, act in offers:
            button = PillButton(words, "outline", icon, desk=True)
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, act=act: act())
            row.add(button)
        self.body.addWidget(part(self.tr("Papers")))
        self.body.addWidget(row)
        self.body.addWidget(small(self.tr("What you print, save or attach is noted in the record.")))

    def _print(self, act: Callable[[], object], done: str) -> None:
        with self._notices.guard():
            try:
                act()
            except NoPrinterError:
                said = self.tr("Check that the printer is on and that this computer knows it. Nothing is lost.")
                self._notices.tell(self.tr("No printer is ready here"), said, "safety")
            else:
                self._notices.tell(done)

    def _print_form(self) -> None:
        def act() -> None:
            pdf = print_form(self._seat.workplace, self._seat.session, self._visit_id)
            self._seat.tools.print([pdf])

        self._print(act, self.tr("The paper form is on its way to the printer."))

    def _print_copy(self) -> None:
        def deliver(files: Sequence[CopyFile]) -> None:
            self._seat.tools.print([file.data for file in files])

        def act() -> None:
            give_copy(self._seat.workplace, self._seat.session, self._visit_id, CopyWay.PRINTED, deliver)

        self._print(act, self.tr("The copy is on its way to the printer."))

    def _save_copy(self) -> None:
        folder = self._seat.tools.folder(self)
        if folder is None:
            return
        target = ExportFolder(folder)

        def deliver(files: Sequence[CopyFile]) -> None:
            for file in files:
                target.put(file.name, file.data)

        with self._notices.guard():
            names = give_copy(self._seat.workplace, self._seat.session, self._visit_id, CopyWay.FOLDER, deliver)
            said = self.tr("Folder: {0}. The files can be read by whoever has them.").format(folder)
            self._notices.tell(self.tr("Saved for the person: {0} files").format(len(names)), said)

    def _attach(self) -> None:
        path = self._seat.tools.file(self)
        if path is None:
            return
        with self._notices.guard():
            try:
                attach_scan(self._seat.workplace, self._seat.session, self._visit_id, path.read_bytes())
            except ScanRefusedError as error:
                self._notices.tell(self.tr("This file is not taken"), self._refused(error), "safety")
            else:
                said = self.tr("It is encrypted here. You can remove the file from where you scanned it.")
                self._notices.tell(self.tr("The signed paper is attached"), said)

    def _refused(self, error: ScanRefusedError) -> str:
        return {
            "empty": self.tr("The file is empty. Please scan the paper again."),
            "size": self.tr("The file is larger than {0} MB. Please scan with fewer dots per inch.").format(
                MOST_BYTES // MEGABYTE
            ),
        }.get(error.reason, self.tr("It can be a PDF, a PNG or a JPEG."))
