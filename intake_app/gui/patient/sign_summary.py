"""What is agreed, what is to be asked on the day, what is not agreed, what is open: four rows of one weight (F06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLineF, QRect, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.patient.remembered import Remembered
from intake_app.gui.theme import theme
from intake_app.gui.widgets.icon_label import IconLabel
from intake_app.gui.widgets.panel import Panel
from intake_app.gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from intake_app.workflows.intake_state import SignView

translate = QCoreApplication.translate
TITLE_WIDE = 250  # device-independent pixels at a text scale of 1.0
ROOM = 640


def summary(view: SignView) -> QWidget:
    """Return the four rows, one below the other, in one panel."""
    panel = Panel("surface", "border", tokens.L)
    panel.body.setSpacing(0)
    rows = (
        ("check", translate("SignSummary", "Yes"), view.agreed),
        ("help-circle", translate("SignSummary", "Ask me on the day"), view.ask),
        ("hand-stop", translate("SignSummary", "No"), view.declined),
        ("circle-dashed", translate("SignSummary", "Not decided"), view.undecided),
    )
    for number, (icon, title, lines) in enumerate(rows):
        panel.body.addWidget(SummaryRow(icon, title, lines, first=number == 0))
    if view.until:
        panel.body.addWidget(Text(view.until, "small", "text_muted"))
    return panel


class SummaryRow(Remembered):
    """Icon and title, then what falls under it; beside each other where there is room."""

    def __init__(self, icon: str, title: str, lines: Sequence[str], first: bool) -> None:
        super().__init__()
        set_role(self, QAccessible.Role.Grouping)
        said = " · ".join(lines) if lines else translate("SignSummary", "Nothing")
        self.setAccessibleName(f"{title}: {said}")
        self._first = first
        self._icon = IconLabel(icon, "primary", 24, self)
        self._title = Text(title, "label", parent=self)
        self._said = Text(said, "body", "text" if lines else "text_muted", parent=self)

    @override
    def natural_width(self) -> int:
        return 1000

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._said.minimumSizeHint().width(), tokens.TARGET_MIN)

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return super().heightForWidth(arg__1) + tokens.S + tokens.XS

    @override
    def place(self, width: int) -> list[tuple[QWidget, QRect]]:
        icon = self._icon.sizeHint()
        start, top = icon.width() + tokens.S, tokens.S + tokens.XS
        in_row = width >= ROOM * theme.scale
        title = (theme.px(TITLE_WIDE) if in_row else width) - start
        tall = self._title.heightForWidth(title)
        left = start + title + tokens.S if in_row else 0
        under = top if in_row else top + tall
        said = width - left
        return [
            (self._icon, QRect(0, top, icon.width(), icon.height())),
            (self._title, QRect(start, top, title, tall)),
            (self._said, QRect(left, under, said, self._said.heightForWidth(said))),
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            painter = QPainter(self)
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
