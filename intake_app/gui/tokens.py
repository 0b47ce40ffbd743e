"""Design tokens: colours, type, space, radii, targets and motion. Knows nothing of Qt.

Lengths are device-independent pixels at a text scale of 1.0; times are milliseconds.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, NamedTuple

PaletteName = Literal["light", "dark", "high-contrast"]
ColourRole = Literal[
    "bg", "surface", "sunken", "text", "text_muted", "primary", "primary_pressed", "on_primary", "selected",
    "on_selected", "border", "hairline", "focus", "calm", "calm_soft", "pain", "on_pain", "avoid", "on_avoid",
    "region", "error", "error_soft", "ink", "paper",
]  # fmt: skip
TypeRole = Literal[
    "display", "title", "lead", "body", "label", "small",
    "desk_title", "desk_lead", "desk_body", "desk_label", "desk_small",
]  # fmt: skip


class Palette(NamedTuple):
    """One set of colours as #RRGGBB."""

    name: PaletteName
    bg: str
    surface: str
    sunken: str
    text: str
    text_muted: str
    primary: str
    primary_pressed: str
    on_primary: str
    selected: str
    on_selected: str
    border: str
    hairline: str
    focus: str
    calm: str
    calm_soft: str
    pain: str
    on_pain: str
    avoid: str
    on_avoid: str
    region: str
    error: str
    error_soft: str
    ink: str
    paper: str

    def hex(self, role: ColourRole) -> str:
        return str(getattr(self, role))


LIGHT = Palette(
    "light",
    bg="#F6F3EC", surface="#FFFFFF", sunken="#EAEDE6", text="#1E2B2A", text_muted="#46564F",
    primary="#1F5B51", primary_pressed="#15443C", on_primary="#FFFFFF", selected="#DCEBE4", on_selected="#143C35",
    border="#6F7F78", hairline="#DAD9CF", focus="#0B4FBF", calm="#5B3B6B", calm_soft="#F1E8F4",
    pain="#B4552D", on_pain="#FFFFFF", avoid="#5B3B6B", on_avoid="#FFFFFF", region="#CBD6CE",
    error="#96241B", error_soft="#FBEBE8", ink="#16213E", paper="#FFFFFF",
)  # fmt: skip
DARK = Palette(
    "dark",
    bg="#141B1A", surface="#1E2726", sunken="#0F1514", text="#EEF2EE", text_muted="#B9C6BF",
    primary="#8FD3BF", primary_pressed="#B4E4D6", on_primary="#0C2620", selected="#24463E", on_selected="#E4F5EF",
    border="#84958E", hairline="#33403D", focus="#8AB8FF", calm="#DDBFEA", calm_soft="#3A2A44",
    pain="#F0A27E", on_pain="#2B1207", avoid="#DDBFEA", on_avoid="#2A1533", region="#3E4B48",
    error="#FFB4A9", error_soft="#432320", ink="#16213E", paper="#FFFFFF",
)  # fmt: skip
HIGH_CONTRAST = Palette(
    "high-contrast",
    bg="#FFFFFF", surface="#FFFFFF", sunken="#F0F0F0", text="#000000", text_muted="#1F1F1F",
    primary="#00342C", primary_pressed="#000000", on_primary="#FFFFFF", selected="#FFF3B0", on_selected="#000000",
    border="#000000", hairline="#C8C8C8", focus="#0037B3", calm="#3B0A52", calm_soft="#FFFFFF",
    pain="#7A1F00", on_pain="#FFFFFF", avoid="#3B0A52", on_avoid="#FFFFFF", region="#DADADA",
    error="#7A0000", error_soft="#FFFFFF", ink="#000000", paper="#FFFFFF",
)  # fmt: skip
PALETTES: MappingProxyType[PaletteName, Palette] = MappingProxyType({p.name: p for p in (LIGHT, DARK, HIGH_CONTRAST)})

_LINEAR_BELOW = 0.04045

SANS = "Atkinson Hyperlegible Next"
SERIF = "Source Serif 4"
FALLBACKS = ("Vazirmatn", "Noto Sans", "Noto Sans Hebrew", "Noto Sans Devanagari")


class TypeStyle(NamedTuple):
    """px at scale 1.0, line height as a multiple of the font size, serif or sans, and weight 400 or 600."""

    px: int
    leading: float
    weight: int = 400
    serif: bool = False


TYPE: MappingProxyType[TypeRole, TypeStyle] = MappingProxyType({
    "display": TypeStyle(46, 1.25, 600, serif=True),
    "title": TypeStyle(34, 1.25, 600, serif=True),
    "lead": TypeStyle(22, 1.4),
    "body": TypeStyle(20, 1.45),
    "label": TypeStyle(20, 1.2, 600),
    "small": TypeStyle(17, 1.35),
    "desk_title": TypeStyle(28, 1.25, 600, serif=True),
    "desk_lead": TypeStyle(17, 1.4),
    "desk_body": TypeStyle(15, 1.45),
    "desk_label": TypeStyle(15, 1.2, 600),
    "desk_small": TypeStyle(13, 1.35),
})  # fmt: skip

SCALES = (1.0, 1.25, 1.5, 2.0)
MEASURE = 75  # characters in a line of running text

XS, S, M, L, XL, XXL = 4, 8, 16, 24, 32, 48
RADIUS_INNER, RADIUS_FIELD, RADIUS_CARD = 8, 14, 20
RING, BORDER = 3, 1.5
TARGET_MIN, BUTTON, CARD, KEY, ROW, DESK_BUTTON = 48, 60, 112, 54, 44, 40
PRESS_MS, PAGE_MS = 90, 220


def luminance(hex_colour: str) -> float:
    """WCAG 2 relative luminance, 0 to 1, of #RRGGBB."""
    r, g, b = (_channel(int(hex_colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _channel(byte: int) -> float:
    c = byte / 255
    return c / 12.92 if c <= _LINEAR_BELOW else float(((c + 0.055) / 1.055) ** 2.4)


def contrast(a: str, b: str) -> float:
    """WCAG 2 contrast ratio of two #RRGGBB colours, 1 to 21."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


# (foreground, background, least ratio): 7 is AAA text, 4.5 AA text, 3 controls and graphics.
PAIRS: tuple[tuple[ColourRole, ColourRole, float], ...] = (
    ("text", "bg", 7), ("text", "surface", 7), ("text", "sunken", 7),
    ("text_muted", "bg", 7), ("text_muted", "surface", 7), ("text_muted", "sunken", 4.5),
    ("on_primary", "primary", 7), ("on_primary", "primary_pressed", 7),
    ("primary", "bg", 4.5), ("primary", "surface", 4.5), ("on_selected", "selected", 7), ("primary", "selected", 3),
    ("border", "surface", 3), ("border", "bg", 3), ("border", "sunken", 3),
    ("focus", "bg", 3), ("focus", "surface", 3), ("focus", "selected", 3),
    ("calm", "bg", 7), ("calm", "calm_soft", 7), ("calm", "surface", 7),
    ("pain", "bg", 3), ("pain", "region", 3), ("avoid", "region", 3),
    ("on_pain", "pain", 4.5), ("on_avoid", "avoid", 4.5),
    ("error", "bg", 7), ("error", "error_soft", 7), ("error", "surface", 7), ("ink", "paper", 7),
)  # fmt: skip
