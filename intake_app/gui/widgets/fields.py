"""Text fields: one line and several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.theme import theme
from intake_app.gui.widgets.lines import TextLines
from intake_app.gui.widgets.scroll import without_menu
from intake_app.gui.widgets.touch import is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from intake_app.gui.tokens import TypeRole


class FieldEvents(QObject):
    """Tells the on-screen keyboard that a person tapped a text field."""

    tapped = Signal(QWidget)


field_events = FieldEvents()


def field_style(kind: str, pad: int, error: bool) -> str:
    """The style sheet of a field. `kind` is the Qt class name."""
    p = theme.palette
    edge = p.error if error else p.border
    width = 3 if error else 2
    return (
        f"{kind}{{background:{p.surface};color:{p.text};border:{width}px solid {edge};"
        f"border-radius:{tokens.RADIUS_FIELD}px;padding:{pad - width}px {pad}px;"
        f"selection-background-color:{p.primary};selection-color:{p.on_primary};"
        f"placeholder-text-color:{p.text_muted}}}"
        f"{kind}:focus{{border:3px solid {p.focus};padding:{pad - 3}px {pad - 1}px}}"
        f"{kind}:disabled{{background:{p.sunken};color:{p.text_muted}}}"
    )


class LineEdit(QLineEdit):
    """One line of text; `answered` carries the text as typed, or None when it is empty.

    `width_chars` gives a field sized for its content, 0 one as wide as the page lets it be.
    """

    answered = Signal(object)

    def __init__(
        self,
        placeholder: str = "",
        width_chars: int = 0,
        max_length: int = 500,
        desk: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chars, self._desk, self._error, self._silent = width_chars, desk, False, False
        self.setPlaceholderText(placeholder)
        self.setMaxLength(max_length)
        across = QSizePolicy.Policy.Fixed if width_chars else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        if not desk:  # a tablet that is handed on offers no clipboard
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._align()
        self.textChanged.connect(self._edited)  # not textEdited: dictation and switch aids put text in whole
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> str | None:
        return self.text() or None

    def set_value(self, value: str | None) -> None:
        """Show text without emitting."""
        self._silent = True
        if (value or "") != self.text():
            self.setText(value or "")
        self._silent = False

    def set_error(self, text: str) -> None:
        """Mark the field and describe why; an empty text clears the mark."""
        self._error = bool(text)
        self.setAccessibleDescription(text)
        self._restyle()

    def _edited(self, _text: str) -> None:
        if not self._silent:
            self.answered.emit(self.value())

    @override
    def mouseReleaseEvent(self, arg__1: QMouseEvent) -> None:
        super().mouseReleaseEvent(arg__1)
        field_events.tapped.emit(self)

    def _restyle(self) -> None:
        role: TypeRole = "desk_body" if self._desk else "body"
        self.setFont(theme.font(role))
        self.setStyleSheet(field_style("QLineEdit", 8 if self._desk else 14, self._error))
        self.updateGeometry()

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        if arg__1.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(arg__1)

    def _align(self) -> None:
        side = Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        least = tokens.DESK_BUTTON if self._desk else tokens.BUTTON
        width = metrics.horizontalAdvance("0") * (self._chars or 12) + 2 * 16 + 6
        return QSize(width, max(least, metrics.height() + 24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class NoteEdit(QPlainTextEdit):
    """Several lines; `answered` carries the text as typed, or None when it is empty. Tab leaves the field."""

    answered = Signal(object)

    def __init__(self, placeholder: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._error, self._silent = lines, False, False
        self._placeholder = placeholder  # painted here: Qt would set it on the left in every language
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        without_menu(self)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._edited)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> str | None:
        return self.toPlainText() or None

    def set_value(self, value: str | None) -> None:
        """Show text without emitting."""
        if (value or "") == self.toPlainText():
            return
        self._silent = True
        self.setPlainText(value or "")
        self._silent = False

    def set_error(self, text: str) -> None:
        """Mark the field and describe why; an empty text clears the mark."""
        self._error = bool(text)
        self.setAccessibleDescription(text)
        self._restyle()

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        """A press on marked text sets the cursor; Qt would drag the text along with the finger, out of the field."""
        cursor = self.textCursor()
        if cursor.hasSelection() and not e.modifiers():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        field_events.tapped.emit(self)

    def _edited(self) -> None:
        if not self._silent:
            self.answered.emit(self.value())

    def _restyle(self) -> None:
        self.setFont(theme.font("body"))
        self.setStyleSheet(field_style("QPlainTextEdit", 12, self._error))
        self.updateGeometry()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if self._placeholder and not self.toPlainText():
            side = Qt.AlignmentFlag.AlignRight if is_rtl(self) else Qt.AlignmentFlag.AlignLeft
            margin = self.document().documentMargin()
            width = self.viewport().width() - 2 * margin
            lines = TextLines(self._placeholder, self.font(), self.fontMetrics().lineSpacing(), width, side)
            lines.draw(QPainter(self.viewport()), margin, margin, theme.colour("text_muted"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.fontMetrics().lineSpacing() * self._lines + 36)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())
