"""The few units (UCUM) that a clinic's forms compare: a quantity in its base unit."""

from decimal import Decimal

from intake_app.domain.response import Quantity

_BASE: dict[str, tuple[str, str]] = {
    "km": ("m", "1000"),
    "m": ("m", "1"),
    "dm": ("m", "0.1"),
    "cm": ("m", "0.01"),
    "mm": ("m", "0.001"),
    "[in_i]": ("m", "0.0254"),
    "[ft_i]": ("m", "0.3048"),
    "[yd_i]": ("m", "0.9144"),
    "[mi_i]": ("m", "1609.344"),
    "kg": ("g", "1000"),
    "g": ("g", "1"),
    "mg": ("g", "0.001"),
    "ug": ("g", "0.000001"),
    "[lb_av]": ("g", "453.59237"),
    "[oz_av]": ("g", "28.349523125"),
    "[stone_av]": ("g", "6350.29318"),
    "L": ("L", "1"),
    "l": ("L", "1"),
    "dL": ("L", "0.1"),
    "mL": ("L", "0.001"),
    "ml": ("L", "0.001"),
    "wk": ("s", "604800"),
    "d": ("s", "86400"),
    "h": ("s", "3600"),
    "min": ("s", "60"),
    "s": ("s", "1"),
    "a": ("mo", "12"),
    "mo": ("mo", "1"),
}


def in_base_unit(quantity: Quantity) -> tuple[Decimal, str]:
    """Return a quantity as a number of its base unit, and that unit; an unknown unit is its own base."""
    unit = quantity.code or quantity.unit or ""
    base, factor = _BASE.get(unit, (unit, "1"))
    return quantity.value * Decimal(factor), base
