"""Pieces that every settings topic is built from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.staff.desk_fields import DayField
from intake_app.gui.staff.settings_words import fault_words
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.digits import plain_digits
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.workflows.settings import Fault, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from intake_app.gui.staff.notices import Notices
    from intake_app.gui.staff.seat import Seat


class Ticks(QWidget):
    """Any number of choices; `answered` carries the tuple of codes that are on, in the order shown."""

    answered = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str = "") -> None:
        super().__init__()
        set_role(self, QAccessible.Role.Grouping)
        self.buttons: dict[str, PillButton] = {}
        row = FlowRow(gap=tokens.XS)
        for code, words in choices:
            button = PillButton(words, "outline", "circle-dashed", desk=True)
            button.setCheckable(True)
            button.setObjectName(f"{name}:{code}" if name else "")
            button.toggled.connect(lambda on, b=button: self._mark(b, on))
            button.clicked.connect(lambda _on=False: self.answered.emit(self.value()))
            self.buttons[code] = button
            row.add(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)

    def _mark(self, button: PillButton, on: bool) -> None:
        """On is said by an icon too, not by the colour alone."""
        button.icon_name = "check" if on else "circle-dashed"
        button.update()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)

    def value(self) -> tuple[str, ...]:
        return tuple(code for code, button in self.buttons.items() if button.isChecked())

    def set_value(self, codes: Iterable[str]) -> None:
        """Show what is on without emitting; a code that is not offered is passed over."""
        wanted = set(codes)
        for code, button in self.buttons.items():
            button.setChecked(code in wanted)


def whole_number(line: LineEdit) -> int:
    """Return what was typed as a whole number, in any script; -1 where it is none, which no setting takes."""
    text = plain_digits(line.text()).strip()
    return int(text) if text.isdecimal() and len(text) <= 6 else -1  # noqa: PLR2004


class Topic(QWidget):
    """One topic of the settings: fields with a name each, and `guarded`, which marks what is to be mended."""

    def __init__(self, seat: Seat, notices: Notices) -> None:
        super().__init__()
        self.seat, self.notices = seat, notices
        self.boxes: dict[str, Labelled] = {}
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(tokens.M)

    def labelled(self, name: str, label: str, field: QWidget, hint: str = "") -> Labelled:
        """Return a field with its label; errors about `name` stand there. The object name is "settings:" and `name`."""
        if not field.objectName() and field.focusPolicy() != Qt.FocusPolicy.NoFocus:
            field.setObjectName(f"settings:{name}")
        box = Labelled(label, field, hint, desk=True)
        self.boxes[name] = box
        return box

    def sample(self, field: DayField) -> str:
        """Return how a date is written here."""
        return self.tr("For example: {0}").format(field.sample())

    def button(self, words: str, name: str, act: Callable[[], None], *, main: bool = True) -> PillButton:
        """Return a button that does something."""
        made = PillButton(words, "primary" if main else "outline", "check" if main else "", desk=True)
        made.setObjectName(f"settings:{name}")
        made.clicked.connect(lambda _on=False: act())
        return made

    def mark(self, faults: Sequence[Fault]) -> None:
        """Say below each field what to do, and lead to the first."""
        said = {fault.field: fault_words(fault) for fault in reversed(faults)}
        for name, box in self.boxes.items():
            box.set_error(said.get(name, ""))
        first = next((box for name, box in self.boxes.items() if name in said), None)
        if first is not None:
            first.field.setFocus()

    def guarded(self, act: Callable[[], object], done: str) -> bool:
        """Save something and say so. Returns whether it was saved; what keeps it from it stands at its field."""
        self.mark(())
        saved = False
        with self.notices.guard():
            try:
                act()
            except SettingsError as error:
                self.mark(error.faults)
                return False
            saved = True
            self.refresh()
            self.notices.tell(done)
        return saved

    def refresh(self) -> None:
        """Show what is stored."""


def day_fault(name: str, field: DayField) -> Fault | None:
    """Return what a date field needs where it holds no day."""
    return None if field.day() else Fault(name, "day", field.sample().replace("-", "/"))
