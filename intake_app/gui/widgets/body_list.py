"""The body as a list: the equal twin of the painted map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from intake_app.domain.body import Area, BodyFigure, Region


class RegionRow(QWidget):
    """One region with its two marks."""

    toggled = Signal(str, str)  # layer, code

    def __init__(self, region: Region, name: str, words: Mapping[str, str]) -> None:
        super().__init__()
        self.hurts = PillButton(words["hurts"], "outline", "bandage")
        self.avoid = PillButton(words["avoid"], "calm", "hand-stop")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.XS, 0, tokens.XS)
        layout.setSpacing(0)
        layout.addWidget(Text(name, "label"))
        layout.addWidget(FlowRow(self.hurts, self.avoid))
        for layer, button in (("hurts", self.hurts), ("avoid", self.avoid)):
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words[layer]}")
            button.clicked.connect(lambda _on=False, each=layer: self.toggled.emit(each, region.code))


class BodyList(QWidget):
    """Areas that open into their regions. `toggled` carries a layer ("hurts" or "avoid") and a region code."""

    toggled = Signal(str, str)

    def __init__(
        self,
        figure: BodyFigure,
        labels: Mapping[str, str],
        areas: Mapping[Area, str],
        words: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._figure, self._labels, self._words = figure, labels, words
        self._marks: Mapping[str, Collection[str]] = {"hurts": (), "avoid": ()}
        self._layers: tuple[str, ...] = ("hurts", "avoid")
        self.heads: dict[Area, PillButton] = {}
        self.rows: dict[str, RegionRow] = {}
        self._panels: dict[Area, Panel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.XS)
        for area, name in areas.items():
            head = PillButton(name, "outline", "chevron-down", trailing=True)
            head.clicked.connect(lambda _on=False, each=area: self._open(each))
            panel = Panel(pad=tokens.M)
            panel.hide()
            layout.addWidget(head)
            layout.addWidget(panel)
            self.heads[area], self._panels[area] = head, panel

    def _open(self, area: Area) -> None:
        panel = self._panels[area]
        if not panel.body.count():
            self._fill(area, panel)
        panel.setVisible(panel.isHidden())
        self.heads[area].setAccessibleDescription(self.tr("Closed") if panel.isHidden() else self.tr("Open"))

    def _fill(self, area: Area, panel: Panel) -> None:
        for region in self._figure.regions:
            if region.area == area:
                row = RegionRow(region, self._labels.get(region.label_key, region.code), self._words)
                row.toggled.connect(self.toggled)
                self.rows[region.code] = row
                panel.body.addWidget(row)
        self.set_layers(self._layers)
        self.show_marks(self._marks["hurts"], self._marks["avoid"])

    def set_layers(self, layers: Sequence[str]) -> None:
        """Offer these layers alone, in rows open now and later."""
        self._layers = tuple(layers)
        for row in self.rows.values():
            row.hurts.setVisible("hurts" in layers)
            row.avoid.setVisible("avoid" in layers)

    def show_marks(self, hurts: Collection[str], avoid: Collection[str]) -> None:
        self._marks = {"hurts": hurts, "avoid": avoid}
        for code, row in self.rows.items():
            row.hurts.setChecked(code in hurts)
            row.avoid.setChecked(code in avoid)
