"""What lies over an open visit: a stored document, the comfort card, the page where something is taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intake_app.gui.printing import NoPrinterError
from intake_app.gui.staff.export_folder import ExportFolder
from intake_app.gui.staff.pdf_page import PdfSheet
from intake_app.gui.staff.picture_pdf import picture_as_pdf
from intake_app.gui.staff.withdraw_page import WithdrawPage
from intake_app.gui.widgets.buttons import PillButton
from intake_app.workflows.comfort_card import comfort_card, give_card
from intake_app.workflows.copies import CopyWay
from intake_app.workflows.export import preview_consent
from intake_app.workflows.paper_scan import show_scan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat
    from intake_app.workflows.ports import DocumentInfo


class ReviewSheets(QObject):
    """One sheet at a time over the visit in `stack`; `on_change` is called when something was taken back."""

    def __init__(self, stack: QStackedWidget, seat: Seat, notices: Notices, on_change: Callable[[], None]) -> None:
        super().__init__(stack)
        self._stack, self._seat, self._notices, self._on_change = stack, seat, notices, on_change
        self._over: QWidget | None = None

    def show_pdf(self, stored_id: UUID) -> None:
        """Show a stored document."""
        with self._notices.guard():
            data = preview_consent(self._seat.workplace, self._seat.session, stored_id)
            self._open(self.tr("The signed consent"), data)

    def show_scan(self, stored_id: UUID) -> None:
        """Show a paper that was signed by hand."""
        with self._notices.guard():
            scan = show_scan(self._seat.workplace, self._seat.session, stored_id)
            data = scan.data if scan.ending == "pdf" else picture_as_pdf(scan.data)
            self._open(self.tr("The signed paper"), data)

    def show_card(self, visit_id: UUID) -> None:
        """Show the page for the treatment room."""
        with self._notices.guard():
            data = comfort_card(self._seat.workplace, self._seat.session, visit_id)
            self._open(self.tr("Comfort card"), data, self._card_tools(visit_id))

    def _card_tools(self, visit_id: UUID) -> tuple[PillButton, ...]:
        offers = (
            ("card:print", self.tr("Print the card"), "printer", self._print_card),
            ("card:save", self.tr("Save the card as PDF"), "file-download", self._save_card),
        )
        return tuple(self._tool(name, words, icon, partial(act, visit_id)) for name, words, icon, act in offers)

    def _tool(self, name: str, words: str, icon: str, act: Callable[[], None]) -> PillButton:
        button = PillButton(words, "outline", icon, desk=True)
        button.setObjectName(name)
        button.clicked.connect(lambda _on=False: act())
        return button

    def _print_card(self, visit_id: UUID) -> None:
        def deliver(_name: str, pdf: bytes) -> None:
            self._seat.tools.print([pdf])

        with self._notices.guard():
            try:
                give_card(self._seat.workplace, self._seat.session, visit_id, CopyWay.PRINTED, deliver)
            except NoPrinterError:
                said = self.tr("Check that the printer is on and that this computer knows it. Nothing is lost.")
                self._notices.tell(self.tr("No printer is ready here"), said, "safety")
            else:
                self._notices.tell(self.tr("The card is on its way to the printer."))

    def _save_card(self, visit_id: UUID) -> None:
        folder = self._seat.tools.folder(self._stack)
        if folder is None:
            return
        with self._notices.guard():
            workplace, session = self._seat.workplace, self._seat.session
            name = give_card(workplace, session, visit_id, CopyWay.FOLDER, ExportFolder(folder).put)
            said = self.tr("Folder: {0}. The file can be read by whoever has it.").format(folder)
            self._notices.tell(self.tr("Saved: {0}").format(name), said)

    def withdraw(self, visit_id: UUID) -> None:
        """Open the page where any part of a visit's consent can be taken back."""
        self._lay_over(WithdrawPage(self._seat, visit_id, self._withdrawn, self.close))

    def _withdrawn(self, info: DocumentInfo) -> None:
        self._on_change()
        self.show_pdf(info.id)

    def _open(self, heading: str, data: bytes, tools: Sequence[PillButton] = ()) -> None:
        sheet = PdfSheet(heading, self.close, self.tr("Back to the visit"), tools)
        self._lay_over(sheet)
        sheet.show_pdf(data)

    def _lay_over(self, sheet: QWidget) -> None:
        self.close()
        self._over = sheet
        self._stack.addWidget(sheet)
        self._stack.setCurrentWidget(sheet)

    def close(self) -> None:
        """Show the visit again."""
        if self._over is not None:
            self._stack.removeWidget(self._over)
            self._over.deleteLater()
            self._over = None
        self._stack.setCurrentIndex(0)
