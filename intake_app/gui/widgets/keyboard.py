"""The on-screen keyboard: letters, numbers, symbols and accents, for fields of the same window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSizePolicy, QWidget
from shiboken6 import isValid
from typing_extensions import override

from intake_app.gui import tokens
from intake_app.gui.accessible import set_role
from intake_app.gui.theme import theme
from intake_app.gui.widgets.fields import LineEdit, NoteEdit, field_events
from intake_app.gui.widgets.key_layouts import NUMBERS, layout_for
from intake_app.gui.widgets.keys import KEY_GAP, Key, KeySpec
from intake_app.gui.widgets.scroll import holding_page

Field = LineEdit | NoteEdit
PAD = 6
_DIGITS = Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhFormattedNumbersOnly


class Keyboard(QWidget):
    """Opens when a field of its window is tapped, closes on Done or `dismiss`.

    `answered` carries True when it opens and False when it closes. It types into the field last tapped or focused.
    """

    answered = Signal(object)

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.setAccessibleName(self.tr("Keyboard"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._home = self._layout = layout_for(language)
        self._layer, self._shift, self._open = "letters", False, False
        self._target: Field | None = None
        self._rows: list[list[Key]] = []
        self._show_layer("letters")
        self.hide()
        field_events.tapped.connect(self._tapped)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._restyle)

    @property
    def keys(self) -> dict[str, Key]:
        """The keys now shown, by accessible name."""
        return {key.accessibleName(): key for row in self._rows for key in row}

    def set_language(self, language: str) -> None:
        self._home = self._layout = layout_for(language)
        self._show_layer("letters")

    def open_for(self, field: Field) -> None:
        """Show the keyboard and bring the field into view above it."""
        self._target = field
        self._show_layer("numbers" if field.inputMethodHints() & _DIGITS else "letters")
        if not self._open:
            self._open = True
            self.show()
            self.answered.emit(True)
        QTimer.singleShot(0, self, self._reveal)

    def dismiss(self) -> None:
        if self._open:
            self._open = False
            self.hide()
            self.answered.emit(False)

    def _tapped(self, field: QWidget) -> None:
        if isinstance(field, (LineEdit, NoteEdit)) and field.window() is self.window() and not field.isReadOnly():
            self.open_for(field)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._open and new is not self._target and isinstance(new, (LineEdit, NoteEdit)):
            self._tapped(new)

    def _reveal(self) -> None:
        field = self._field()
        page = holding_page(field) if field else None
        if field and page:
            page.reveal(field)

    def _field(self) -> Field | None:
        return self._target if self._target is not None and isValid(self._target) else None

    def _show_layer(self, layer: str) -> None:
        self._layer = layer
        rows = {"letters": self._layout.letters, "accents": self._layout.accents, "numbers": NUMBERS}[layer]
        self._set_rows([*self._text_rows(rows), self._bottom_row(layer)])

    def _text_rows(self, rows: tuple[str, str, str]) -> list[list[KeySpec]]:
        specs = [[self._text_key(letter) for letter in row] for row in rows]
        shift = KeySpec("", "shift", 1.5, "arrow-big-up", self.tr("Shift"))
        delete = KeySpec("", "delete", 1.5, "backspace", self.tr("Delete"))
        specs[2].append(delete)
        if self._layout.has_case and self._layer != "numbers":
            specs[2].insert(0, shift)
        return specs

    def _text_key(self, letter: str) -> KeySpec:
        variants = self._layout.variants.get(letter, "") if self._layer != "numbers" else ""
        if self._shift:
            return KeySpec(letter.upper(), variants=variants.upper())
        return KeySpec(letter, variants=variants)

    def _bottom_row(self, layer: str) -> list[KeySpec]:
        first = (
            KeySpec("123", "numbers", 1.5, name=self.tr("Numbers and symbols"))
            if layer != "numbers"
            else KeySpec(self._layout.letters[0][:3], "letters", 1.5, name=self.tr("Letters"))
        )
        second = (
            KeySpec(self._layout.accents[0][:2], "accents", 1.3, name=self.tr("Accents"))
            if layer != "accents"
            else KeySpec(self._layout.letters[0][:3], "letters", 1.3, name=self.tr("Letters"))
        )
        marks = [KeySpec(m, variants=self._layout.variants.get(m, "")) for m in self._layout.marks]
        space = KeySpec("", "space", 4, "space", self.tr("Space"))
        enter = KeySpec("", "enter", 1.3, "corner-down-left", self.tr("New line"))
        script = [] if self._home.has_case else [self._script_key()]
        return [first, second, *script, marks[0], space, *marks[1:], enter, KeySpec(self.tr("Done"), "done", 2)]

    def _script_key(self) -> KeySpec:
        """Names and addresses are often written in Latin letters, whatever the language."""
        if self._layout is self._home:
            return KeySpec("abc", "script", 1.3, name=self.tr("Latin letters"))
        return KeySpec(self._home.letters[1][:3], "script", 1.3, name=self.tr("Letters of your language"))

    def _set_rows(self, rows: list[list[KeySpec]]) -> None:
        for row in self._rows:
            for key in row:
                key.hide()
                key.deleteLater()
        self._rows = [[self._key(spec) for spec in row] for row in rows]
        self._arrange()

    def _key(self, spec: KeySpec) -> Key:
        key = Key(spec, self)
        key.setCheckable(spec.action == "shift")
        key.setChecked(spec.action == "shift" and self._shift)
        key.clicked.connect(lambda _on=False: self._hit(spec))
        key.held.connect(lambda: self._offer(spec.variants))
        key.setVisible(True)
        return key

    def _offer(self, variants: str) -> None:
        """Put what a long press offers in place of the top row."""
        rows = [[key.spec for key in row] for row in self._rows]
        rows[0] = [KeySpec(letter) for letter in variants]
        self._set_rows(rows)

    def _hit(self, spec: KeySpec) -> None:
        if spec.action == "done":
            self.dismiss()
        elif spec.action == "shift":
            self._shift = not self._shift
            self._show_layer(self._layer)
        elif spec.action == "script":
            self._layout = layout_for("en") if self._layout is self._home else self._home
            self._show_layer("letters")
        elif spec.action in {"letters", "numbers", "accents"}:
            self._show_layer(spec.action)
        else:
            self._type(spec)

    def _type(self, spec: KeySpec) -> None:
        field = self._field()
        if field is None:
            return
        if not field.hasFocus():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        if spec.action in {"delete", "enter"}:
            self._press(field, spec.action)
            return
        event = QInputMethodEvent()
        event.setCommitString(" " if spec.action == "space" else spec.face)
        QGuiApplication.sendEvent(field, event)
        self._after_letter()

    def _press(self, field: Field, action: str) -> None:
        code, text = (Qt.Key.Key_Backspace, "") if action == "delete" else (Qt.Key.Key_Return, "\n")
        if action == "enter" and not isinstance(field, QPlainTextEdit):
            self.dismiss()
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(field, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))

    def _after_letter(self) -> None:
        """One capital at a time; an accent or a long press returns to the letters."""
        plain = self._layout.letters[0][0] in {key.spec.face.lower() for key in self._rows[0]}
        if self._shift or self._layer == "accents" or (self._layer == "letters" and not plain):
            self._shift = False
            self._show_layer("letters")

    def _key_height(self) -> int:
        return round(tokens.KEY * min(theme.scale, 1.25)) + 2 * KEY_GAP

    def _restyle(self) -> None:
        self.setFixedHeight(4 * self._key_height() + 2 * PAD)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        tall = self._key_height()
        self.setFixedHeight(4 * tall + 2 * PAD)
        room = self.width() - 2 * PAD
        longest = max(sum(key.spec.width for key in row) for row in self._rows[1:])
        for number, row in enumerate(self._rows):
            units = sum(key.spec.width for key in row)
            unit = room / max(units, min(longest, 10.0))
            x = PAD + (room - unit * units) / 2
            for key in row:
                wide = unit * key.spec.width
                key.setGeometry(round(x), PAD + number * tall, round(x + wide) - round(x), tall)
                x += wide

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("sunken"))
