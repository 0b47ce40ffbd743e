"""Where it hurts, and where not to touch: a body to tap on, and the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.domain.body import FIGURES, TONES, Area, View
from intake_app.gui import tokens
from intake_app.gui.accessible import announce, set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.body_canvas import BodyCanvas
from intake_app.gui.widgets.body_files import load_body_labels, load_figure
from intake_app.gui.widgets.body_list import BodyList
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.scroll import finger_scroll
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Layer = Literal["hurts", "avoid"]
ZOOMS = (1.0, 1.6, 2.4)
LOW, HIGH = 420, 760  # pixels: how tall the body may stand
WIDE = 860  # pixels at a text scale of 1.0: from here the buttons stand beside the body


class BodyMap(QWidget):
    """Marks of two layers over one body.

    `answered` carries {"hurts": [codes], "avoid": [codes]} in the figure's order, or None with no mark at all. A
    region may carry both marks. Front and back are shown first, the sides on request.
    """

    answered = Signal(object)

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self._labels = load_body_labels(language)
        self._figure_number, self._tone_number, self._zoom, self._sides = 1, 0, 0, False
        self._layer: Layer = "hurts"
        self._marks: dict[Layer, set[str]] = {"hurts": set(), "avoid": set()}
        self._offered: tuple[Layer, ...] = ("hurts", "avoid")
        self._put_away: list[PillButton] = []
        self._limit = HIGH
        self._words = {"hurts": self.tr("This hurts"), "avoid": self.tr("Please don't touch")}
        self.canvas = BodyCanvas()
        self.canvas.pressed.connect(self._pressed)
        self.twin: BodyList | None = None
        self._build()
        self._show_figure()
        self._show()

    def _build(self) -> None:
        self.layers: dict[Layer, PillButton] = {
            "hurts": PillButton(self._words["hurts"], "outline", "bandage"),
            "avoid": PillButton(self._words["avoid"], "calm", "hand-stop"),
        }
        group = QButtonGroup(self)
        for layer, button in self.layers.items():
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _on=False, each=layer: self.set_layer(each))
        self.layers["hurts"].setChecked(True)
        self.as_list = PillButton(self.tr("Show as a list"), "ghost", "list")
        self.sides = PillButton(self.tr("Show the sides"), "ghost", "rotate")
        self.closer = PillButton("", "ghost", "zoom-in", name=self.tr("Closer"))
        self.farther = PillButton("", "ghost", "zoom-out", name=self.tr("Farther"))
        self.shape = PillButton(self.tr("Other body shape"), "ghost", "man")
        self.tone = PillButton(self.tr("Other colour"), "ghost", "droplet")
        self.marked = Text("", "body")
        for button, slot in (
            (self.as_list, self._swap_list), (self.sides, self._swap_sides), (self.closer, self._zoom_in),
            (self.farther, self._zoom_out), (self.shape, self._next_shape), (self.tone, self._next_tone),
        ):  # fmt: skip
            button.clicked.connect(slot)
        self._area = QScrollArea()
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.canvas)
        self._area.setMinimumHeight(LOW)
        self._area.viewport().setAutoFillBackground(False)
        self.canvas.setAutoFillBackground(False)
        finger_scroll(self._area)
        self._lay_out()

    def _lay_out(self) -> None:
        """Four parts; what is marked stands where its growing moves nothing else."""
        self._controls, self._picture, self._tools, self._list = QWidget(), QWidget(), QWidget(), QWidget()
        parts = (self._controls, self._picture, self._tools, self._list)
        controls, shown, tools, marked = (_column(part) for part in parts)
        shown.addWidget(self._area, 1)
        shown.addStretch(0)
        self._picture_column = shown
        self._leads = QVBoxLayout()
        controls.addLayout(self._leads)
        controls.addWidget(FlowRow(*self.layers.values()))
        tools.addWidget(FlowRow(self.as_list, self.sides, self.closer, self.farther, gap=0))
        tools.addWidget(FlowRow(self.shape, self.tone, gap=0))
        marked.addWidget(Text(self.tr("Marked so far"), "label"))
        marked.addWidget(self.marked)
        marked.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.M)
        self._grid.setVerticalSpacing(tokens.XS)
        self._wide: bool | None = None
        self._place(wide=True)

    def _place(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._grid.addWidget(self._picture, 0, 0, 3, 1)
            for row, part in enumerate((self._controls, self._tools, self._list)):
                self._grid.addWidget(part, row, 1)
        else:
            for row, part in enumerate((self._controls, self._picture, self._tools, self._list)):
                self._grid.addWidget(part, row, 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if wide else 0)
        self._grid.setRowStretch(2 if wide else 3, 1)
        self._grid.setRowStretch(3 if wide else 2, 0)

    def limit_body(self, height: int) -> None:
        """Let the body be `height` pixels tall, within reason; buttons, marks and the list stay whole."""
        self._limit = height
        self._fit_body()

    def body_top(self, page: QWidget) -> int:
        """Return where the body begins, in pixels from the top of the page that it stands on."""
        return self._area.mapTo(page, QPoint(0, 0)).y()

    def put_first(self, text: QWidget) -> None:
        """Let a text stand above the buttons: beside the body where there is room, so that it keeps its height."""
        self._leads.addWidget(text)

    def _fit_body(self) -> None:
        self._area.setFixedHeight(max(LOW, min(HIGH, self._limit)))

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def set_layer(self, layer: Layer) -> None:
        """Which mark the next taps put: "hurts" or "avoid"."""
        self._layer = layer
        self.layers[layer].setChecked(True)

    def set_layers(self, layers: Sequence[Layer]) -> None:
        """Offer these layers alone, on the body and in the list; with one of them there is nothing to switch."""
        self._offered = tuple(layers)
        for layer, button in self.layers.items():
            button.setVisible(len(layers) > 1 and layer in layers and not self.listed)
        if self.twin:
            self.twin.set_layers(self._offered)
        self.set_layer(layers[0])

    @property
    def listed(self) -> bool:
        """Whether the list stands in place of the body."""
        return self.twin is not None and not self.twin.isHidden()

    def value(self) -> dict[str, list[str]] | None:
        if not any(self._marks.values()):
            return None
        order = [region.code for region in load_figure(FIGURES[0]).regions]
        return {layer: [code for code in order if code in marks] for layer, marks in self._marks.items()}

    def set_value(self, value: Mapping[str, Sequence[str]] | None) -> None:
        """Show marks without emitting. Raises ValueError naming region codes or layers that do not exist."""
        given = dict(value or {})
        known = {region.code for region in load_figure(FIGURES[0]).regions}
        strange = sorted({code for codes in given.values() for code in codes} - known) + sorted(
            given.keys() - self._marks.keys()
        )
        if strange:
            raise ValueError(f"not part of the body map: {strange}")
        self._marks = {"hurts": set(given.get("hurts", ())), "avoid": set(given.get("avoid", ()))}
        self._show()

    def _pressed(self, code: str) -> None:
        self._toggle(self._layer, code)

    def _toggle(self, layer: str, code: str) -> None:
        marks = self._marks["avoid" if layer == "avoid" else "hurts"]
        marks.symmetric_difference_update({code})
        self._show()
        words = self._words[layer] if code in marks else self.tr("Not marked")
        announce(self, f"{self._labels[code]}: {words}")
        self.answered.emit(self.value())

    def _show(self) -> None:
        hurts, avoid = self._marks["hurts"], self._marks["avoid"]
        words = {code: self._spoken(code) for code in hurts | avoid}
        self.canvas.show_marks(hurts, avoid, words)
        if self.twin:
            self.twin.show_marks(hurts, avoid)
        value = self.value() or {}
        lines = [
            f"{sign} {self._labels[c]}"
            for layer, sign in (("avoid", "✕"), ("hurts", "•"))
            for c in value.get(layer, ())
        ]
        self.marked.setText("\n".join(lines) or self.tr("Nothing yet"))
        self.marked.updateGeometry()

    def _spoken(self, code: str) -> str:
        return ", ".join(self._words[layer] for layer in ("hurts", "avoid") if code in self._marks[layer])

    def _show_figure(self) -> None:
        views: tuple[View, ...] = ("left", "right") if self._sides else ("front", "back")
        names = {
            "front": self.tr("Front"), "back": self.tr("Back"),
            "left": self.tr("Left side"), "right": self.tr("Right side"),
        }  # fmt: skip
        figure = load_figure(FIGURES[self._figure_number])
        self.canvas.show_figure(figure, views, [names[view] for view in views], self._labels)

    def _swap_sides(self) -> None:
        self._sides = not self._sides
        self.sides.setText(self.tr("Front and back") if self._sides else self.tr("Show the sides"))
        self.sides.updateGeometry()
        self._show_figure()
        self._show()

    def _swap_list(self) -> None:
        if self.twin is None:
            self.twin = BodyList(load_figure(FIGURES[0]), self._labels, self._areas(), self._words)
            self.twin.toggled.connect(self._toggle)
            self.twin.hide()
            self.twin.set_layers(self._offered)
            self._picture_column.insertWidget(1, self.twin)
        listed = not self.listed
        self.twin.setVisible(listed)
        self._area.setVisible(not listed)
        self.as_list.setText(self.tr("Show the body") if listed else self.tr("Show as a list"))
        self.as_list.updateGeometry()
        if listed:
            buttons = (self.sides, self.closer, self.farther, self.shape, self.tone, *self.layers.values())
            self._put_away = [button for button in buttons if not button.isHidden()]
        for button in self._put_away:
            button.setVisible(not listed)
        self._show()

    def _zoom_in(self) -> None:
        self._set_zoom(min(self._zoom + 1, len(ZOOMS) - 1))

    def _zoom_out(self) -> None:
        self._set_zoom(max(self._zoom - 1, 0))

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = zoom
        self.canvas.holds_page = zoom > 0
        port = self._area.viewport().size()
        factor = ZOOMS[zoom]
        self.canvas.setMinimumSize(
            round(port.width() * factor) if zoom else 0, round(port.height() * factor) if zoom else 0
        )
        for bar, room in (
            (self._area.horizontalScrollBar(), port.width()), (self._area.verticalScrollBar(), port.height()),
        ):  # fmt: skip
            bar.setValue(round(room * (factor - 1) / 2))

    def _next_shape(self) -> None:
        self._figure_number = (self._figure_number + 1) % len(FIGURES)
        self._show_figure()
        self._show()

    def _next_tone(self) -> None:
        tones = ("plain", *TONES)
        self._tone_number = (self._tone_number + 1) % len(tones)
        self.canvas.set_tone(tones[self._tone_number])

    def _areas(self) -> dict[Area, str]:
        return {
            "head_face": self.tr("Head and face"), "neck": self.tr("Neck"), "shoulders": self.tr("Shoulders"),
            "arms": self.tr("Arms"), "hands": self.tr("Hands"), "chest": self.tr("Chest and ribs"),
            "upper_back": self.tr("Upper and mid back"), "abdomen": self.tr("Belly and waist"),
            "low_back": self.tr("Low back"), "pelvis": self.tr("Pelvis"),
            "hips_buttocks": self.tr("Hips and buttocks"), "legs": self.tr("Legs"), "feet": self.tr("Feet"),
        }  # fmt: skip

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(wide=self.width() >= theme.px(WIDE))
        self._fit_body()
        super().resizeEvent(event)


def _column(part: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.XS)
    return layout
