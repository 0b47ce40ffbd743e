"""The order in which Tab goes on, where a page puts something in front of what it made before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def tab_through(first: QWidget, others: Iterable[QWidget]) -> QWidget:
    """Let Tab go from a widget to the others in their order, then on as before. Returns the last one."""
    for widget in others:
        QWidget.setTabOrder(first, widget)
        first = widget
    return first


def tab_stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches inside a widget, in the order in which it does so now."""
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if root.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        widget = widget.nextInFocusChain()
