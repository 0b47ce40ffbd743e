"""The look in force: palette, text scale and motion. Widgets listen to `theme.changed` and repaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette

from intake_app.gui import tokens

if TYPE_CHECKING:
    from intake_app.gui.tokens import ColourRole, Palette, PaletteName, TypeRole


class Theme(QObject):
    """Holds the chosen look. `scale` is one of tokens.SCALES; `reduce_motion` makes every duration 0 ms."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._palette = tokens.LIGHT
        self._scale = 1.0
        self._reduce_motion = False
        self._fonts: dict[tuple[TypeRole, bool, float], QFont] = {}

    @property
    def palette(self) -> Palette:
        return self._palette

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def reduce_motion(self) -> bool:
        return self._reduce_motion

    @property
    def look(self) -> tuple[PaletteName, float, bool]:
        """Palette, scale and whether motion is reduced: what `set` takes."""
        return self._palette.name, self._scale, self._reduce_motion

    def set(
        self,
        palette: PaletteName | None = None,
        scale: float | None = None,
        reduce_motion: bool | None = None,
    ) -> None:
        """Change what is given, leave the rest; emits `changed` once, and only on a real change.

        Raises ValueError for a palette or scale that is not offered.
        """
        if palette is not None and palette not in tokens.PALETTES:
            raise ValueError(f"no palette named {palette!r}; there are {sorted(tokens.PALETTES)}")
        if scale is not None and scale not in tokens.SCALES:
            raise ValueError(f"no text scale {scale}; there are {tokens.SCALES}")
        before = (self._palette, self._scale, self._reduce_motion)
        self._palette = tokens.PALETTES[palette] if palette else self._palette
        self._scale = scale or self._scale
        self._reduce_motion = self._reduce_motion if reduce_motion is None else reduce_motion
        if before != (self._palette, self._scale, self._reduce_motion):
            self.changed.emit()

    def colour(self, role: ColourRole) -> QColor:
        return QColor(self._palette.hex(role))

    def px(self, length: float) -> int:
        """A length that grows with the text, in device-independent pixels."""
        return round(length * self._scale)

    def font(self, role: TypeRole, bold: bool = False) -> QFont:
        known = (role, bold, self._scale)
        if known not in self._fonts:
            self._fonts[known] = self._new_font(role, bold)
        return QFont(self._fonts[known])  # a copy: fonts can be changed in place

    def _new_font(self, role: TypeRole, bold: bool) -> QFont:
        style = tokens.TYPE[role]
        font = QFont()
        font.setFamilies([tokens.SERIF if style.serif else tokens.SANS, *tokens.FALLBACKS])
        font.setPixelSize(self.px(style.px))
        font.setWeight(QFont.Weight.DemiBold if bold or style.weight == 600 else QFont.Weight.Normal)  # noqa: PLR2004
        return font

    def leading(self, role: TypeRole) -> float:
        """Line height in pixels."""
        style = tokens.TYPE[role]
        return style.px * style.leading * self._scale

    def ms(self, duration: int) -> int:
        return 0 if self._reduce_motion else duration

    def qt_palette(self) -> QPalette:
        """For the few stock Qt widgets (fields, tables, scroll bars)."""
        qt = QPalette()
        roles = QPalette.ColorRole
        pairs: dict[QPalette.ColorRole, ColourRole] = {
            roles.Window: "bg", roles.WindowText: "text", roles.Base: "surface", roles.AlternateBase: "bg",
            roles.Text: "text", roles.PlaceholderText: "text_muted", roles.Button: "surface",
            roles.ButtonText: "text", roles.Highlight: "primary", roles.HighlightedText: "on_primary",
            roles.ToolTipBase: "surface", roles.ToolTipText: "text", roles.Mid: "border", roles.Accent: "primary",
        }  # fmt: skip
        for qt_role, role in pairs.items():
            qt.setColor(qt_role, self.colour(role))
        return qt


theme = Theme()
