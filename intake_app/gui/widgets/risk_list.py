"""Risks told as a number, a unit and a group, with a picture of dots for those who like one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.widgets.dots import Dots
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Risk:
    """`frequency` is the full phrase ("about 3 in 100 people"); `affected` of `group` draws the dots, 0 of 0 none."""

    title: str
    frequency: str
    feels_like: str = ""
    we_do: str = ""
    affected: int = 0
    group: int = 0


class RiskList(QWidget):
    """One panel a risk, in the order given."""

    def __init__(self, risks: Sequence[Risk], dots: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.List)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        for risk in risks:
            layout.addWidget(_risk_panel(risk, dots))


def _risk_panel(risk: Risk, dots: bool) -> Panel:
    panel = Panel(pad=tokens.M)
    set_role(panel, QAccessible.Role.ListItem)
    panel.setAccessibleName(f"{risk.title}: {risk.frequency}")
    panel.body.setSpacing(tokens.XS)
    panel.body.addWidget(Text(risk.title, "label"))
    panel.body.addWidget(Text(risk.frequency, "body", "primary", bold=True))
    if dots and risk.group:
        panel.body.addWidget(Dots(risk.affected, risk.group, risk.frequency), 0, Qt.AlignmentFlag.AlignLeading)
    for text in (risk.feels_like, risk.we_do):
        if text:
            panel.body.addWidget(Text(text, "body", "text_muted"))
    return panel
