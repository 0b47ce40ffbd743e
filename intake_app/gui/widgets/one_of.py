"""One choice out of several buttons, unset at first; pressing the chosen one again takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from PySide6.QtWidgets import QAbstractButton


class OneOf(QObject):
    """Keeps a set of radio-like buttons in step. `chosen` carries the value, None when taken back."""

    chosen = Signal(object)

    def __init__(self, buttons: Iterable[tuple[Hashable, QAbstractButton]], parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = dict(buttons)
        self._value: Hashable | None = None
        for value, button in self._buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, v=value: self._clicked(v))

    def value(self) -> Hashable | None:
        return self._value

    def set_value(self, value: Hashable | None) -> None:
        """Show a choice without emitting. Raises ValueError naming a value that is not offered."""
        if value is not None and value not in self._buttons:
            raise ValueError(f"not offered: {value!r}; offered: {list(self._buttons)}")
        self._value = value
        for each, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(each == value)
            button.setAutoExclusive(True)

    def _clicked(self, value: Hashable) -> None:
        self.set_value(None if value == self._value else value)
        self.chosen.emit(self._value)
