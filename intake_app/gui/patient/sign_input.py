"""The place for one signature: a pad, a typed name, or a pad with the keyboard as the other way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.consent import Ink, SignatureMethod
from intake_app.gui import tokens
from intake_app.gui.widgets.buttons import PillButton
from intake_app.gui.widgets.flow import FlowRow
from intake_app.gui.widgets.signature import SignaturePad, TypedSignature

PAD = 300  # pixels


class SignatureInput(QWidget):
    """`changed` says that something was drawn, typed or taken back. `way` None lets the signer switch."""

    changed = Signal()

    def __init__(self, way: SignatureMethod | None) -> None:
        super().__init__()
        self._way = way
        self.ink: Ink | None = None
        self.name: str | None = None
        self.pad, self.typed = SignaturePad(), TypedSignature()
        self.pad.setObjectName("sign:pad")
        self.pad.canvas.setObjectName("sign:canvas")
        self.typed.setObjectName("sign:typed-name")
        self.pad.setMinimumHeight(PAD)
        self.pad.answered.connect(self._drawn)
        self.typed.answered.connect(self._written)
        self.switch = PillButton("", "outline", "keyboard")
        self.switch.setObjectName("sign:typed")
        self.switch.clicked.connect(lambda _on=False: self._show(not self.typing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S)
        self._switches = FlowRow(self.switch)
        for part in (self._switches, self.pad, self.typed):
            layout.addWidget(part)
        self._switches.setVisible(way in {None, SignatureMethod.ASSISTED})
        self._show(way is SignatureMethod.TYPED)

    @property
    def typing(self) -> bool:
        """Whether the keyboard is the way in use."""
        return self.typed.isVisibleTo(self)

    @property
    def there(self) -> bool:
        """Whether there is something that can be signed with."""
        return bool(self.name if self.typing else self.ink)

    @property
    def value(self) -> tuple[Ink | None, str | None]:
        """The ink or the typed name, whichever way is in use."""
        return (None, self.name) if self.typing else (self.ink, None)

    @property
    def method(self) -> SignatureMethod:
        """How the signature is made."""
        if self._way is not None:
            return self._way
        return SignatureMethod.TYPED if self.typing else SignatureMethod.DRAWN

    def _show(self, typing: bool) -> None:
        self.typed.setVisible(typing)
        self.pad.setVisible(not typing)
        self.switch.setText(self.tr("Draw it instead") if typing else self.tr("Type the name instead"))
        self.switch.icon_name = "writing" if typing else "keyboard"
        self.switch.updateGeometry()
        self.changed.emit()

    def _drawn(self, ink: object) -> None:
        self.ink = ink if isinstance(ink, Ink) else None
        self.changed.emit()

    def _written(self, name: object) -> None:
        self.name = str(name) if name else None
        self.changed.emit()
