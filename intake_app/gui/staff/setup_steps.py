"""The questions of the first start, one step each. A step says what to mend, or hands over what it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.staff.desk_fields import SecretField
from intake_app.gui.staff.parts import body, column, empty, small
from intake_app.gui.staff.segments import Segments
from intake_app.gui.staff.trouble import simple_pin
from intake_app.gui.widgets.banner import Banner
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.fields import LineEdit
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.labelled import Labelled
from intake_app.gui.widgets.panel import Panel
from intake_app.workflows.unlock import PinTooSimpleError, check_new_pin

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = 4
LETTERS = 16
SHORTEST = 10  # letters of four words together
DIFFERENT = 5


def _tr(text: str) -> str:
    return QCoreApplication.translate("SetupStep", text)


def strong(passphrase: str) -> bool:
    """Whether a passphrase has at least 4 words or 16 characters, and is not one letter over and over."""
    words, letters = passphrase.split(), "".join(passphrase.split())
    long = (len(words) >= WORDS and len(letters) >= SHORTEST) or len(passphrase.strip()) >= LETTERS
    return long and len(set(letters)) >= DIFFERENT


class Step(QWidget):
    """`title` stands above it. `mend` marks what is to be mended and returns whether the step is complete."""

    title = ""

    def __init__(self) -> None:
        super().__init__()
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(tokens.M)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.layout_.addWidget(widget)

    def field(self, label: str, name: str, hint: str = "", width: int = 0) -> LineEdit:
        """Add a field with its label."""
        line = LineEdit(width_chars=width, desk=True)
        return self.labelled(label, name, line, hint)

    def labelled(self, label: str, name: str, line: LineEdit, hint: str = "") -> LineEdit:
        """Add a given field with its label; the object name is "setup:" and `name`."""
        line.setObjectName(f"setup:{name}")
        box = Labelled(label, line, hint, desk=True)
        line.setProperty("labelled", box)
        if self.focusProxy() is None:
            self.setFocusProxy(line)
        self.add(box)
        return line

    def say(self, line: LineEdit, text: str) -> bool:
        """Mark a field with what to do; returns whether there was nothing to say."""
        box = line.property("labelled")
        if isinstance(box, Labelled):
            box.set_error(text)
        return not text

    def mend(self) -> bool:
        """Mark what is to be mended; return whether the step is complete."""
        return True


class ClinicStep(Step):
    """Name, address and phone of the clinic, its time zone and paper."""

    def __init__(self) -> None:
        super().__init__()
        self.title = _tr("Your clinic")
        self.add(body(_tr("This stands on every consent that is printed or filed."), "text_muted"))
        self.name = self.field(_tr("Name of the clinic"), "clinic-name")
        self.address = self.field(_tr("Address"), "clinic-address", _tr("You can leave this empty."))
        self.phone = self.field(_tr("Phone"), "clinic-phone", _tr("You can leave this empty."), 20)
        self.zone = self.field(_tr("Time zone"), "clinic-zone", _tr("For example: America/Los_Angeles"), 30)
        self.zone.set_value(bytes(QTimeZone.systemTimeZoneId().data()).decode())
        metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
        self.paper = Segments((("letter", _tr("Letter")), ("a4", _tr("A4"))), "setup:paper")
        self.paper.set_value("a4" if metric else "letter")
        self.add(Labelled(_tr("Paper size"), self.paper, desk=True))

    @override
    def mend(self) -> bool:
        named = self.say(self.name, "" if self.name.text().strip() else _tr("Please enter the name of the clinic."))
        known = self.zone.text().strip() in available_timezones()
        placed = self.say(self.zone, "" if known else _tr("Please use a name like Europe/Madrid."))
        return named and placed


class PinStep(Step):
    """The first person to sign in, who manages the clinic's staff."""

    def __init__(self) -> None:
        super().__init__()
        self.title = _tr("The clinic manager")
        self.add(body(_tr("This person signs in first and adds the others."), "text_muted"))
        self.name = self.field(_tr("Name"), "admin-name", width=30)
        hint = _tr("6 or more digits. Each person has a PIN of their own.")
        self.pin = self.labelled(_tr("PIN"), "pin", SecretField(digits=True), hint)
        self.again = self.labelled(_tr("The same PIN again"), "pin-again", SecretField(digits=True))

    def value(self) -> str:
        """Return the PIN."""
        return self.pin.secret() if isinstance(self.pin, SecretField) else ""

    def _again(self) -> str:
        return self.again.secret() if isinstance(self.again, SecretField) else ""

    @override
    def mend(self) -> bool:
        named = self.say(self.name, "" if self.name.text().strip() else _tr("Please enter a name."))
        try:
            check_new_pin(self.value())
        except PinTooSimpleError:
            return self.say(self.pin, simple_pin()) and named
        self.say(self.pin, "")
        same = self.value() == self._again()
        return (
            self.say(self.again, "" if same else _tr("The two PINs differ. Please enter the same one twice.")) and named
        )


class PassphraseStep(Step):
    """The words that open the records on another day or another computer."""

    def __init__(self) -> None:
        super().__init__()
        self.title = _tr("The recovery passphrase")
        warning = _tr("Write it on paper and keep it in a safe place. Without it, nobody can open the data again.")
        self.add(Banner(_tr("Please write this down"), warning, "calm", desk=True))
        hint = _tr("4 words or more, or 16 letters or more. Words that do not belong together are best.")
        self.words = self.labelled(_tr("Recovery passphrase"), "passphrase", SecretField(), hint)
        self.strength = small("")
        self.add(self.strength)
        again = _tr("The same passphrase again")
        self.again = self.labelled(again, "passphrase-again", SecretField())
        reveal = PillButton(_tr("Show the letters"), "ghost", "eye", desk=True)
        reveal.setObjectName("setup:reveal")
        reveal.setCheckable(True)
        reveal.toggled.connect(self._reveal)
        self.add(FlowRow(reveal))
        self.words.answered.connect(self._judge)
        self._judge(None)

    def _reveal(self, on: bool) -> None:
        for field in (self.words, self.again):
            if isinstance(field, SecretField):
                field.reveal(on)

    def _judge(self, _text: object) -> None:
        text = self.words.text()
        if not text:
            said = _tr("For example: river lamp seven orange")
        elif strong(text):
            said = _tr("This is long enough.")
        else:
            said = _tr("A few more letters or words, please.")
        self.strength.setText(said)
        self.strength.setAccessibleName(said)

    @override
    def mend(self) -> bool:
        if not strong(self.words.text()):
            return self.say(self.words, _tr("Please use 4 words or more, or 16 letters or more."))
        self.say(self.words, "")
        same = self.words.text() == self.again.text()
        return self.say(self.again, "" if same else _tr("The two differ. Please enter the same words twice."))


class SummaryStep(Step):
    """What will be set up, to look at once more."""

    def __init__(self) -> None:
        super().__init__()
        self.title = _tr("Please check")

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show (what, value) pairs."""
        empty(self.layout_)
        panel = Panel(pad=tokens.L)
        panel.body.setSpacing(tokens.M)
        for what, value in rows:
            panel.body.addWidget(column(small(what), body(value, bold=True), gap=0))
        self.add(panel)
