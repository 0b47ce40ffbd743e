"""What every field of an item offers to the box around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from intake_app.domain.response import Answer


@dataclass(frozen=True, slots=True)
class Field:
    """A widget with its two directions. `typed` values are saved at a pause in typing, others at once."""

    widget: QWidget
    changed: SignalInstance
    read: Callable[[object], Answer | None]
    show: Callable[[Answer | None], None]
    typed: bool = False
