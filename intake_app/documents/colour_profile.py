"""The sRGB colour profile every archive PDF carries, built from its published numbers."""

from __future__ import annotations

import functools
import struct

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.4360, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7141),
}
_CURVE_POINTS = 1024
_LINEAR_BELOW = 0.04045


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_fixed, values))


def _linear(value: float) -> float:
    return value / 12.92 if value <= _LINEAR_BELOW else float(((value + 0.055) / 1.055) ** 2.4)


def _curve() -> bytes:
    points = [round(_linear(index / (_CURVE_POINTS - 1)) * 65535) for index in range(_CURVE_POINTS)]
    return b"curv\0\0\0\0" + struct.pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *points)


def _description(text: bytes) -> bytes:
    return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(4 + 4 + 2 + 1 + 67)


@functools.cache
def srgb_profile() -> bytes:
    """An ICC 2.1 display profile of sRGB IEC61966-2.1. Always the same bytes."""
    tags = {
        b"desc": _description(b"sRGB IEC61966-2.1"),
        b"cprt": b"text\0\0\0\0" + b"No copyright, use freely\0",
        b"wtpt": _xyz(_WHITE),
        **{tag: _xyz(values) for tag, values in _PRIMARIES.items()},
    }
    curve = _curve()
    table, body = b"", b""
    start = 128 + 4 + 12 * (len(tags) + 3)
    for tag, data in [*tags.items(), (b"TRC", curve)]:
        padded = data + bytes(-len(data) % 4)
        names = (b"rTRC", b"gTRC", b"bTRC") if tag == b"TRC" else (tag,)
        for name in names:
            table += name + struct.pack(">II", start + len(body), len(data))
        body += padded
    header = struct.pack(
        ">I4sI4s4s4s6H4s4sIIIIII",
        start + len(body), b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ",
        2026, 1, 1, 0, 0, 0, b"acsp", b"\0\0\0\0", 0, 0, 0, 0, 0, 0,
    )  # fmt: skip
    header += b"".join(map(_fixed, _WHITE))
    header += bytes(128 - len(header))
    return header + struct.pack(">I", len(tags) + 3) + table + body
