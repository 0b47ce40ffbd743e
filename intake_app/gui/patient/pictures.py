"""Pictures of the patient screens: shipped icons that a form names, and drawings beside a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from intake_app.gui.patient.scene import Scene
from intake_app.gui.resources import resources_root

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@lru_cache(maxsize=256)
def shipped_icon(name: str) -> str:
    """Return the icon's name where it is shipped, else an empty text: a form may name one that is not."""
    return name if name and (resources_root() / "icons" / f"{name}.svg").is_file() else ""


class Drawing(QSvgWidget):
    """A shipped drawing that keeps its shape. Decoration: the text beside it says the same."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.renderer().setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        size = self.renderer().defaultSize()
        return round(arg__1 * size.height() / max(1, size.width()))


def illustration(name: str) -> QWidget | None:
    """Return the drawing that a form names; None where none is named, the quiet scene where it is not shipped."""
    if not name:
        return None
    path = resources_root() / "illustrations" / f"{name}.svg"
    return Drawing(str(path)) if path.is_file() else Scene()
