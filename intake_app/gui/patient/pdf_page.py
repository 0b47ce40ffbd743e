"""One page of a PDF held in memory, drawn as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme

WIDEST = 860
LETTER = 11 / 8.5


class PdfPage(QWidget):
    """`load` takes the bytes; nothing is written to a file. Magnified, the page moves under the finger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Graphic)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.number, self._zoom = 0, 1.0
        self._picture: QImage | None = None
        self._shift, self._grip = QPoint(), QPoint()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def count(self) -> int:
        """How many pages there are; 0 before anything is loaded."""
        return self._document.pageCount()

    def load(self, data: bytes) -> None:
        """Show the first page. Raises ValueError for bytes that are not a PDF."""
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            raise ValueError("the document is not a PDF")
        self.show_page(0)

    def show_page(self, number: int, zoom: float = 1.0) -> None:
        """Show one page, 0-based; a number outside the document shows the nearest page."""
        self.number = min(max(number, 0), max(0, self.count - 1))
        self._zoom, self._shift, self._picture = zoom, QPoint(), None
        self.setAccessibleName(self.tr("Page {0} of {1}").format(self.number + 1, self.count))
        self.setAccessibleDescription(self._text())
        self.updateGeometry()
        self.update()

    def _text(self) -> str:
        return self._document.getAllText(self.number).text()

    def _shape(self) -> float:
        size = self._document.pagePointSize(self.number) if self.count else None
        return size.height() / size.width() if size is not None and size.width() else LETTER

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return round(min(arg__1, WIDEST) * self._shape())

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def _sheet(self) -> QRectF:
        wide = min(self.width(), WIDEST)
        return QRectF((self.width() - wide) / 2, 0, wide, wide * self._shape())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = self._sheet()
        painter.fillRect(sheet, theme.colour("paper"))
        if self.count:
            ratio = self.devicePixelRatioF() * self._zoom
            size = (sheet.size() * ratio).toSize()
            if self._picture is None or self._picture.size() != size:
                self._picture = self._document.render(self.number, size)
            painter.setClipRect(sheet)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(
                QRectF(sheet.topLeft() - self._shift.toPointF(), sheet.size() * self._zoom), self._picture
            )
            painter.setClipping(False)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint() + self._shift
        event.setAccepted(self._zoom > 1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._zoom > 1:
            wanted = self._grip - event.position().toPoint()
            sheet = self._sheet().size().toSize()
            most = sheet * self._zoom - sheet
            self._shift = QPoint(min(max(wanted.x(), 0), most.width()), min(max(wanted.y(), 0), most.height()))
            self.update()
