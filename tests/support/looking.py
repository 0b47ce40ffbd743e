"""What tests ask of a page: which widgets it shows, what a screen reader hears, what is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.lines import longest_word
from intake_app.gui.widgets.text import Text
from intake_app.gui.widgets.touch import TouchButton

W = TypeVar("W", bound=QWidget)
ROUNDING = 2  # pixels
NEEDS_NAME = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.Canvas,
    QAccessible.Role.Graphic,
    QAccessible.Role.Heading,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.Table,
}


def shown(root: QWidget, kind: type[W]) -> list[W]:
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _child(interface: QAccessibleInterface, number: int) -> QAccessibleInterface | None:
    return interface.child(number)  # None for a child that has gone, whatever the stubs say


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        child = _child(interface, number)
        if child is not None and child.isValid():
            yield from walk(child)


def nameless(root: QWidget) -> list[str]:
    """Controls a screen reader would announce without a name."""
    found = []
    for interface in walk(QAccessible.queryAccessibleInterface(root)):
        silent = interface.role() in NEEDS_NAME and not interface.text(QAccessible.Text.Name).strip()
        widget = interface.object()
        if silent and isinstance(widget, QWidget) and widget.isVisible():
            found.append(f"{type(widget).__name__} {interface.role().name}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Texts that do not fit where they stand."""
    return [
        *(f"{t.text()!r} {t.size()}" for t in shown(root, Text) if t.text() and not _text_fits(t)),
        *(f"{b.text() or b.accessibleName()!r} {b.size()}" for b in shown(root, TouchButton) if not _button_fits(b)),
        *(f"field {f.accessibleName()!r} {f.size()}" for f in shown(root, LineEdit) if not _field_fits(f)),
        *sticking_out(root),
        *cut_off(root),
    ]


def _text_fits(text: Text) -> bool:
    wide = longest_word(text.text(), text.font()) <= text.width() + 1
    return wide and text.heightForWidth(text.width()) <= text.height()


def _button_fits(button: TouchButton) -> bool:
    return button.width() >= button.minimumSizeHint().width() and button.height() >= button.heightForWidth(
        button.width()
    )


def _field_fits(field: LineEdit) -> bool:
    return field.height() >= field.fontMetrics().height() + 8 and field.width() >= field.minimumSizeHint().width()


def cut_off(root: QWidget) -> list[str]:
    """Widgets of which a container that does not scroll hides the top or the bottom."""
    widgets = [*shown(root, Text), *shown(root, TouchButton), *shown(root, LineEdit)]
    return [f"{type(w).__name__} {w.accessibleName()!r}: {cut}" for w in widgets if (cut := _cut(w, root))]


def _cut(widget: QWidget, root: QWidget) -> str:
    box, inside = widget.geometry(), widget.parentWidget()
    if inside is not None and isinstance(inside.parentWidget(), QAbstractScrollArea):
        return ""  # the row of a table: it moves into view with the others
    while inside is not None and inside is not root and not isinstance(inside, QAbstractScrollArea):
        if box.top() < -ROUNDING or box.bottom() > inside.rect().bottom() + ROUNDING:
            return f"{box} does not fit in {type(inside).__name__} of {inside.size()}"
        box.translate(inside.pos())
        inside = inside.parentWidget()
        if inside is not None and isinstance(inside.parentWidget(), QAbstractScrollArea):
            return ""
    return ""


def sticking_out(root: QWidget) -> list[str]:
    """Widgets that reach beyond the left or right edge of the page."""
    found = []
    for widget in [*shown(root, Text), *shown(root, TouchButton), *shown(root, LineEdit)]:
        box = place(widget, root)
        if box.left() < 0 or box.right() > root.width():
            found.append(f"{type(widget).__name__} {widget.accessibleName()!r} at {box}")
    return found


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
