"""The body map on a screen: one widget for the two questions "where does it hurt" and "where not to touch"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.response import Answer, AnswerStatus
from intake_app.gui import tokens
from intake_app.gui.patient import values
from intake_app.gui.patient.acts import Answered
from intake_app.gui.patient.lifted_line import LiftedLine
from intake_app.gui.patient.ways import Ways
from intake_app.gui.widgets.body_list import RegionRow
from intake_app.gui.widgets.body_map import BodyMap
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake_app.gui.widgets.body_map import Layer
    from intake_app.gui.widgets.scroll import PageScroll
    from intake_app.workflows.item_view import ItemView

BODY_MAP = "body-map"
NO_TOUCH = "no_touch"


def map_views(views: Sequence[ItemView]) -> tuple[ItemView, ...]:
    """Return the body-map items of a page, which stand in one widget."""
    return tuple(view for view in views if view.component == BODY_MAP)


def layer_of(view: ItemView) -> Layer:
    """Return which layer of the map an item is."""
    return "avoid" if view.key.endswith(NO_TOUCH) else "hurts"


class MapBox(QWidget):
    """Sends one Answered for the layer that changed, and what the person says of a mark they lifted.

    A page with one layer shows that layer alone.
    """

    acted = Signal(object)

    def __init__(self, views: tuple[ItemView, ...], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = views[0]
        self._views = {layer_of(view): view for view in views}
        self.setObjectName(f"item:{self.view.key}")
        self.map = BodyMap(language)
        self.map.setObjectName(f"field:{self.view.key}")
        self.map.set_name(self.view.text)
        self._ways: dict[str, Ways] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for hint in dict.fromkeys(view.hint for view in views if view.hint):
            self.map.put_first(Text(hint, "body", "text_muted"))
        layout.addWidget(self.map)
        self.lifted = LiftedLine()
        self.lifted.acted.connect(self.acted)
        layout.addWidget(self.lifted)
        for view in views[:1]:
            ways = Ways(view.key, view.ways)
            ways.chosen.connect(self._passed)
            self._ways[view.key] = ways
            layout.addWidget(ways)
        self.map.answered.connect(self._marked)
        self._show_own_layers()
        self.draw(views)

    def _show_own_layers(self) -> None:
        self.map.set_layer(next(iter(self._views)))
        for layer, button in self.map.layers.items():
            button.setVisible(len(self._views) > 1 and layer in self._views)
        self.map.as_list.clicked.connect(self._hide_other_layers)

    def _hide_other_layers(self) -> None:
        if self.map.twin is None or len(self._views) > 1:
            return
        for row in self.map.twin.findChildren(RegionRow):
            row.hurts.setVisible("hurts" in self._views)
            row.avoid.setVisible("avoid" in self._views)

    def fit(self, page: PageScroll) -> None:
        """Make the body as high as the page has room for, so that it is there from head to feet."""
        self.map.limit_body(page.viewport().height() - self.map.body_top(page.widget() or self) - tokens.S)

    # -- up ------------------------------------------------------------

    def _marked(self, marks: object) -> None:
        found = marks if isinstance(marks, dict) else {}
        for layer, view in self._views.items():
            codes = tuple(found.get(layer, ()))
            if codes != values.offered_codes(view, view.answer):
                self.acted.emit(Answered(view.key, values.coded(view, codes)))

    def _passed(self, status: object) -> None:
        answer = Answer(status) if isinstance(status, AnswerStatus) else None
        for view in self._views.values():
            self.acted.emit(Answered(view.key, answer))

    def flush(self) -> bool:
        """Every mark is handed on at once; words about one that was lifted may still wait."""
        return self.lifted.flush()

    # -- down ----------------------------------------------------------

    def draw(self, views: Sequence[ItemView]) -> None:
        """Show the marks as they are saved."""
        self._views = {layer_of(view): view for view in views}
        self.map.set_value({layer: values.offered_codes(view, view.answer) for layer, view in self._views.items()})
        self.lifted.draw(self._views.get("avoid"))
        for view in views:
            if view.key in self._ways:
                self._ways[view.key].show_status(view.answer.status if view.answer else None)

    def holds(self, key: str) -> bool:
        """Whether this box asks the item."""
        return any(view.key == key for view in self._views.values())

    def part(self, key: str) -> MapBox | None:
        """Return the map where it asks the item."""
        return self if self.holds(key) else None

    def asked(self) -> tuple[MapBox, ...]:
        """The map is led to as one."""
        return (self,)

    def title(self) -> str:
        """Return the question."""
        return self.view.text

    def say_saved(self, saved: bool) -> None:
        """Say whether the last mark is on the disk; where it is not, the map shows what is."""
        if not saved:
            self.draw(tuple(self._views.values()))
        for ways in self._ways.values():
            ways.say_saved(saved, unsaved=not saved)

    def error_text(self) -> str:
        """Marks need no mending."""
        return ""

    def focus_target(self) -> QWidget:
        """Return the button that leads into the list."""
        return self.map.as_list
