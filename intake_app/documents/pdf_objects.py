"""Plain Python values as PDF objects, written late so that references may be filled in afterwards."""

from __future__ import annotations

import functools
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference

if TYPE_CHECKING:
    import datetime as dt

    from reportlab.pdfbase.pdfdoc import PDFIndirectObject


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


class Raw(bytes):
    """Bytes already in PDF syntax."""

    __slots__ = ()


Value: TypeAlias = (
    "Name | Raw | str | bytes | bool | int | float | Sequence[Value] | Mapping[str, Value] | "
    "PDFObjectReference | Callable[[], Value]"
)


def text_string(text: str) -> bytes:
    """A text string object: ASCII as a literal, all else as UTF-16 with its mark."""
    if text.isascii():
        plain = text.encode("ascii").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        return b"(" + plain + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def date_string(moment: dt.datetime) -> str:
    """A moment with an offset as a PDF date."""
    offset = moment.strftime("%z")
    zone = "Z" if offset == "+0000" else f"{offset[:3]}'{offset[3:5]}'"
    return moment.strftime("D:%Y%m%d%H%M%S") + zone


def number(value: float) -> str:
    """A number with at most three decimals: a thousandth of a point is below any printer."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


@functools.lru_cache(maxsize=1024)
def _name(name: str) -> bytes:
    safe = "".join(c if c.isalnum() or c in "_.-+" else f"#{ord(c):02X}" for c in name)
    return b"/" + safe.encode("ascii")


def write(value: Value, document: PDFDocument) -> bytes:
    """The PDF syntax of a value."""
    writer = _WRITERS.get(type(value))
    return writer(value, document) if writer else _write_other(value, document)


def _write_members(value: Mapping[str, Value], document: PDFDocument) -> bytes:
    return b"<<" + b" ".join([_name(key) + b" " + write(item, document) for key, item in value.items()]) + b">>"


def _write_list(value: Sequence[Value], document: PDFDocument) -> bytes:
    return b"[" + b" ".join([write(item, document) for item in value]) + b"]"


def _write_reference(value: PDFObjectReference, document: PDFDocument) -> bytes:
    return _as_bytes(value.format(document))


_WRITERS: dict[type, Callable[[Any, PDFDocument], bytes]] = {
    Raw: lambda value, _: bytes(value),
    Name: lambda value, _: _name(value),
    bool: lambda value, _: b"true" if value else b"false",
    int: lambda value, _: b"%d" % value,
    float: lambda value, _: number(value).encode(),
    str: lambda value, _: text_string(value),
    bytes: lambda value, _: b"<" + value.hex().upper().encode() + b">",
    dict: _write_members,
    list: _write_list,
    tuple: _write_list,
    PDFObjectReference: _write_reference,
}


def _write_other(value: Value, document: PDFDocument) -> bytes:
    for kind, writer in _WRITERS.items():
        if isinstance(value, kind):
            return writer(value, document)
    if isinstance(value, Mapping):
        return _write_members(value, document)
    if callable(value):
        return write(value(), document)
    message = f"No PDF form for {type(value).__name__}"
    raise TypeError(message)


def _as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("latin-1")


class PdfValue(PDFObject):
    """An object of the file holding a value; change `value` until the file is saved."""

    __RefOnly__ = 1

    def __init__(self, value: Value) -> None:
        self.value = value

    def format(self, document: PDFDocument) -> bytes:
        return write(self.value, document)


class PdfStream(PDFObject):
    """A stream with the line end before `endstream` that archives ask for."""

    __RefOnly__ = 1

    def __init__(self, head: Mapping[str, Value], content: bytes, *, compress: bool = True) -> None:
        self.head, self.content, self.compress = dict(head), content, compress

    def format(self, document: PDFDocument) -> bytes:
        body = zlib.compress(self.content) if self.compress else self.content
        head = dict(self.head)
        if self.compress:
            head["Filter"] = Name("FlateDecode")
        head["Length"] = len(body)
        return write(head, document) + b"\nstream\n" + body + b"\nendstream\n"


def reference(
    document: PDFDocument, item: PDFObject | PDFIndirectObject, name: str | None = None
) -> PDFObjectReference:
    """Put an object into the file and return the reference to it."""
    made = document.Reference(item, name)  # type: ignore[no-untyped-call]
    if not isinstance(made, PDFObjectReference):
        message = f"{type(item).__name__} was not placed as an object of its own"
        raise TypeError(message)
    return made
