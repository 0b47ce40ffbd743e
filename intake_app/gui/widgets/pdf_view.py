"""Pages of a PDF held in memory; each is drawn when it comes into view."""

from __future__ import annotations

import math
from collections import OrderedDict

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Signal
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.scroll import PageScroll

KEPT = 6  # drawn pages held in memory
WIDEST = 980


class PdfUnreadableError(ValueError):
    """The bytes are not a PDF that can be shown; the text says why."""


class PdfPage(QWidget):
    """One page, as wide as it is given; `text` is what a screen reader reads."""

    def __init__(self, view: PdfView, number: int, points: tuple[float, float], text: str) -> None:
        super().__init__()
        set_role(self, QAccessible.Role.Document)
        self._view, self.number, self._shape = view, number, points[1] / points[0]
        self.setAccessibleName(view.tr("Page {0}").format(number))
        self.setAccessibleDescription(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return math.ceil(arg__1 * self._shape)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if abs(self.height() - self.heightForWidth(self.width())) > 1:
            return  # not laid out yet: drawing now would draw every page at once
        painter.drawImage(self.rect(), self._view.image(self.number, self.size() * self.devicePixelRatioF()))
        painter.setPen(theme.colour("hairline"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PdfView(QWidget):
    """`answered` carries the number of the page at the top, from 1, whenever it changes by scrolling."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._images: OrderedDict[tuple[int, int, int], QImage] = OrderedDict()
        self._page = 0
        self.pages: list[PdfPage] = []
        self._scroll = PageScroll(WIDEST)
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> int | None:
        """The page at the top, from 1; None without a document."""
        return self._page or None

    def set_value(self, value: bytes | None) -> None:
        """Show a PDF, None for nothing. Raises PdfUnreadableError and then shows nothing."""
        self._clear()
        if value is None:
            return
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(value))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        error = self._document.error()
        if error != QPdfDocument.Error.None_:
            self._clear()
            raise PdfUnreadableError(f"the document cannot be shown: {error.name}")
        for i in range(self._document.pageCount()):
            points = self._document.pagePointSize(i)
            text = self._document.getAllText(i).text()
            page = PdfPage(self, i + 1, (points.width(), points.height()), text)
            self.pages.append(page)
            self._scroll.body.addWidget(page)
        self._page = 1
        self._scroll.to_top()

    def _clear(self) -> None:
        self._document.close()
        if self._buffer:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None
        for page in self.pages:
            self._scroll.body.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.pages, self._page = [], 0
        self._images.clear()

    def go_to(self, number: int) -> None:
        """Bring a page, counted from 1, to the top."""
        page = self.pages[number - 1]
        self._scroll.verticalScrollBar().setValue(page.mapTo(self._scroll.content, QPoint(0, 0)).y() - tokens.S)

    def drawn(self) -> int:
        """How many pages are held as pictures now."""
        return len(self._images)

    def image(self, number: int, size: QSize) -> QImage:
        """One page at a size in device pixels."""
        key = (number, size.width(), size.height())
        if key not in self._images:
            picture = QImage(size, QImage.Format.Format_RGB32)
            picture.fill(theme.colour("paper"))
            painter = QPainter(picture)
            painter.drawImage(0, 0, self._document.render(number - 1, size))
            painter.end()
            self._images[key] = picture
        self._images.move_to_end(key)
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        return self._images[key]

    def _scrolled(self, value: int) -> None:
        tops = [page.number for page in self.pages if page.y() - tokens.L <= value]
        now = max(tops, default=1)
        if self.pages and now != self._page:
            self._page = now
            self.answered.emit(now)
