"""A screen that asks: one question, or a few that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.patient.boxes import box_of, display_of
from intake_app.gui.patient.explain import explain
from intake_app.gui.patient.map_box import MapBox, map_views
from intake_app.gui.patient.screen import Screen, column, readers_line, section_side
from intake_app.gui.theme import theme
from intake_app.gui.widgets.error_summary import ErrorSummary
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from intake_app.gui.patient.acts import Answered
    from intake_app.gui.patient.clause import ClauseBox
    from intake_app.gui.patient.group_box import GroupBox
    from intake_app.gui.patient.item_box import ItemBox
    from intake_app.gui.patient.table_box import TableBox
    from intake_app.workflows.intake_state import IntakeState
    from intake_app.workflows.item_view import ItemView

    Box = ItemBox | TableBox | ClauseBox | GroupBox | MapBox


class QuestionScreen(Screen):
    """Boxes by link_id, in page order. An item that comes or goes rebuilds what stands below it and nothing else."""

    def __init__(self, state: IntakeState, told: bool = False) -> None:
        super().__init__(state.heading)
        if told and state.section_title != state.heading:
            self.body.insertWidget(0, Text(state.section_title, "small", "text_muted"))
        self._state = state
        self.boxes: dict[str, Box] = {}
        self._parts: list[tuple[str, QWidget]] = []
        self.errors = ErrorSummary()
        self.errors.answered.connect(self._lead_to)
        self.body.addWidget(self.errors)
        seen_by = readers_line(state)
        if seen_by:
            self.body.addWidget(seen_by)
        holder, self._items = column(tokens.L)
        self.body.addSpacing(tokens.XS)
        self.body.addWidget(holder)
        self.compose(section_side(state, told or bool(map_views(state.items))))
        self._draw_items(state)
        theme.changed.connect(self._fit_soon)

    @override
    def draw(self, state: IntakeState) -> None:
        self._state = state
        self._draw_items(state)
        self._show_errors()

    def _groups(self, state: IntakeState) -> list[tuple[str, tuple[ItemView, ...]]]:
        """The parts of the page: (name, views); the two layers of a body map stand together."""
        maps = map_views(state.items)
        groups: list[tuple[str, tuple[ItemView, ...]]] = []
        for view in state.items:
            if view in maps:
                if view is maps[0]:
                    groups.append((view.key, maps))
            else:
                groups.append((view.key, (view,)))
        return groups

    def _draw_items(self, state: IntakeState) -> None:
        groups = self._groups(state)
        same = 0
        for (name, _), (old, _widget) in zip(groups, self._parts, strict=False):
            if name != old:
                break
            same += 1
        for name, part in self._parts[same:]:
            self.boxes.pop(name, None)
            self._items.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = self._parts[:same]
        for name, views in groups[:same]:
            if name in self.boxes:
                self._redraw(self.boxes[name], views)
        alone = sum(view.type != "display" for view in state.items) == 1
        for name, views in groups[same:]:
            part = self._new_part(views, alone)
            self._items.addWidget(part)
            self._parts.append((name, part))

    def _redraw(self, box: Box, views: tuple[ItemView, ...]) -> None:
        if isinstance(box, MapBox):
            box.draw(views)
        elif box.view != views[0]:
            box.draw(views[0])

    def _new_part(self, views: tuple[ItemView, ...], alone: bool) -> QWidget:
        first = views[0]
        repeats_heading = alone and first.text == self._state.heading
        box: Box | None
        if first.component == "body-map":
            box = MapBox(views, self._state.language)
        else:
            box = box_of(first, labelled=not repeats_heading)
        if box is None:
            return (
                explain(views)
                if first.risks or first.layer or first.component
                else display_of(first, "lead" if first is self._state.items[0] else "body")
            )
        box.acted.connect(self.acted)
        self.boxes[first.key] = box
        return box

    def _box(self, key: str) -> Box | None:
        found = (box.part(key) or (box if box.holds(key) else None) for box in self.boxes.values())
        return next((box for box in found if box is not None), None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit_map)

    def _fit_map(self) -> None:
        for box in self.boxes.values():
            if isinstance(box, MapBox):
                box.fit(self.page)

    # -- errors --------------------------------------------------------

    def _show_errors(self) -> None:
        boxes = self._to_mend()
        found = [(box.view.key, self._entry(box)) for box in boxes]
        before = set(self.errors.links)
        if [key for key, _ in found] != list(self.errors.links):
            self.errors.set_errors(found)
        if found and not before:
            QTimer.singleShot(0, self, self._to_errors)

    def _to_mend(self) -> list[Box]:
        """The questions that need mending, from the top; a group only where nothing inside of it does."""
        found: list[Box] = []
        for box in self.boxes.values():
            inside = [part for part in box.asked() if part.error_text()]
            found += inside or ([box] if box.error_text() else [])
        return found

    def _entry(self, box: Box) -> str:
        alone = len(self.boxes) == 1 and box.view.key in self.boxes
        return box.error_text() if alone else box.title()

    def _to_errors(self) -> None:
        first = next(iter(self.errors.links.values()), None)
        if first is not None:
            self.page.to_top()
            first.setFocus()

    def _lead_to(self, key: object) -> None:
        box = self._box(str(key))
        if box is not None:
            self.reveal(box.focus_target())

    # -- saving --------------------------------------------------------

    @override
    def flush(self) -> bool:
        done = [box.flush() for box in tuple(self.boxes.values())]
        if not all(done):
            self._show_errors()
        return all(done)

    @override
    def saved(self, act: Answered, done: bool) -> None:
        box = self._box(act.key)
        if box is not None:
            box.say_saved(done)
