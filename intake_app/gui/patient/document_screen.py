"""The document itself, page by page, exactly as it would be signed (features 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from typing_extensions import override

from intake_app.gui.accessible import announce
from intake_app.gui.patient.acts import HandedBack, Step
from intake_app.gui.patient.pdf_page import PdfPage
from intake_app.gui.patient.screen import Screen
from intake_app.gui.patient_words import trouble
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.text import Text
from intake_app.workflows.ports import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

HASH_SHOWN = 12
ZOOMS = (1.0, 1.5, 2.0, 3.0)


class DocumentScreen(Screen):
    """Fetches the PDF once the page is painted. `copy` is the signed one, read after the end."""

    def __init__(self, heading: str, fetch: Callable[[], bytes], text_sha256: str = "", copy: bool = False) -> None:
        super().__init__(heading)
        self._fetch, self._copy = fetch, copy
        self._zoom = 0
        lead = self.tr("This is your signed copy.") if copy else self.tr("This is what you would sign, page for page.")
        self.body.addWidget(Text(lead, "lead", "text_muted"))
        self._where = Text(self.tr("One moment, please."), "label")
        self.before = PillButton("", "outline", "arrow-left", name=self.tr("Page before"))
        self.after = PillButton("", "outline", "arrow-right", name=self.tr("Next page"))
        self.larger = PillButton("", "outline", "zoom-in", name=self.tr("Larger"))
        self.smaller = PillButton("", "outline", "zoom-out", name=self.tr("Smaller"))
        names = ("document:before", "document:after", "document:larger", "document:smaller")
        turns = ((self.before, -1, 0), (self.after, 1, 0), (self.larger, 0, 1), (self.smaller, 0, -1))
        for name, (button, pages, zoom) in zip(names, turns, strict=True):
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, pages=pages, zoom=zoom: self._turn(pages, zoom))
        self.body.addWidget(FlowRow(self.before, self._where, self.after, self.smaller, self.larger))
        self.sheet = PdfPage()
        self.body.addWidget(self.sheet)
        if text_sha256:
            mark = self.tr("This text: {0}. The same mark is printed on the document.").format(text_sha256[:HASH_SHOWN])
            self.body.addWidget(Text(mark, "small", "text_muted"))
        self._banner: Banner | None = None
        self.compose()
        QTimer.singleShot(0, self, self._load)

    def _load(self) -> None:
        if self._banner is not None:
            self._banner.hide()
        try:
            data = self._fetch()
        except StorageError as error:
            self._banner = Banner(*trouble(error), action=self.tr("Try again"))
            self._banner.answered.connect(self._load)
            self.body.insertWidget(1, self._banner)
            return
        self.sheet.load(data)
        self._turn(0, 0)

    def _turn(self, pages: int, zoom: int) -> None:
        if not self.sheet.count:
            return
        self._zoom = min(max(self._zoom + zoom, 0), len(ZOOMS) - 1)
        self.sheet.show_page(self.sheet.number + pages, ZOOMS[self._zoom])
        self._where.setText(self.tr("Page {0} of {1}").format(self.sheet.number + 1, self.sheet.count))
        self._where.updateGeometry()
        if pages:
            announce(self._where, self._where.text())

    @override
    def own_step(self, step: Step) -> bool:
        """On a copy every step leads back to the end; on the document itself they are the flow's."""
        if self._copy and step is not Step.TALK:
            self.acted.emit(HandedBack())
            return True
        return False
