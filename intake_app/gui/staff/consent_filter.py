"""Which consents to list: from a day, to a day, a part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import DayField
from intake_app.gui.staff.parts import body, column
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.workflows.export import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable


class ConsentFilter(QWidget):
    """Calls `on_find` on the button and on Enter."""

    def __init__(self, on_find: Callable[[], None]) -> None:
        super().__init__()
        self.start, self.end = DayField(), DayField()
        self.person = LineEdit(width_chars=16, desk=True)
        for field, name in ((self.start, "from"), (self.end, "to"), (self.person, "patient")):
            field.setObjectName(f"admin:filter-{name}")
            field.returnPressed.connect(lambda: on_find())  # noqa: PLW0108
        self._start_box = Labelled(self.tr("From"), self.start, desk=True)
        self._end_box = Labelled(self.tr("To"), self.end, desk=True)
        finder = PillButton(self.tr("Find"), "primary", "search", desk=True)
        finder.setObjectName("admin:find")
        finder.clicked.connect(lambda _on=False: on_find())
        person = Labelled(self.tr("Person"), self.person, desk=True)
        level = column(body("\u00a0"), finder, gap=0)  # as deep as a field under its label
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FlowRow(self._start_box, self._end_box, person, level, gap=tokens.M))

    def wanted(self) -> Wanted | None:
        """Return the filter; None while a date cannot be read, which is then said beside it."""
        asked = self.tr("Please use a date like {0}.").format(self.start.sample())
        self._start_box.set_error("" if self.start.fits() else asked)
        self._end_box.set_error("" if self.end.fits() else asked)
        if not (self.start.fits() and self.end.fits()):
            return None
        return Wanted(self.start.day(), self.end.day(), self.person.text().strip())
