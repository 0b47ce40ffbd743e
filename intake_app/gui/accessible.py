"""Roles and announcements for screen readers that Qt Widgets does not give by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ROLE_PROPERTY = "accessible_role"
_interfaces: dict[int, QAccessibleWidget] = {}
_installed: list[bool] = []


class _RoleInterface(QAccessibleWidget):
    """Holds no reference to its widget: Qt outlives the Python side of the interface, not of the widget."""

    @override
    def text(self, t: QAccessible.Text) -> str:
        widget = self.object()
        if t == QAccessible.Text.Value:
            return str(widget.property("accessible_value") or "")
        said = super().text(t)
        if t == QAccessible.Text.Name and not said and isinstance(widget, QLabel):
            return widget.text()
        return said


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget a role; call it in the constructor, before anything asks for its interface."""
    widget.setProperty(ROLE_PROPERTY, role.value)


def install_roles() -> None:
    """Teach Qt about set_role; does nothing on later calls."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory)


def _factory(_key: str, source: QObject) -> QAccessibleWidget | None:
    role = source.property(ROLE_PROPERTY) if isinstance(source, QWidget) else None
    if role is None or not isinstance(source, QWidget):
        return None
    number = id(source)
    interface = _RoleInterface(source, QAccessible.Role(role))
    _interfaces[number] = interface  # Qt keeps a bare pointer; Python has to keep the object
    source.destroyed.connect(lambda: _interfaces.pop(number, None))
    return interface


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader speak `text` without moving the focus."""
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
