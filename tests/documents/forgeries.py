"""Forgeries of a signed PDF: what somebody could do to the file, by name."""

import io
import re
from collections.abc import Callable
from typing import Any

from pyhanko.pdf_utils import generic as _generic
from pyhanko.pdf_utils.generic import pdf_name as name
from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from typing_extensions import override

from tests.documents.signed_samples import WHEN, draw_record, samples

generic: Any = _generic
Forgery = Callable[[bytes], bytes]
Edit = Callable[[Any], None]


class _Quiet(IncrementalPdfFileWriter):
    @override
    def _update_meta(self) -> None:
        """Change only what the forger changes."""


def _appended(edit: Edit) -> Forgery:
    def forge(data: bytes) -> bytes:
        writer: Any = _Quiet(io.BytesIO(data), strict=False)
        edit(writer)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    return forge


def _page(writer: Any, index: int = 1) -> Any:
    return writer.find_page_for_modification(index)[0].get_object()


def _stream(content: bytes) -> Any:
    return generic.StreamObject(stream_data=content)


def overlay_content(writer: Any) -> None:
    page = _page(writer)
    extra = writer.add_object(_stream(b"/Artifact BMC 1 1 1 rg 50 50 500 700 re f EMC"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), extra])
    writer.update_container(page)


def _kids(writer: Any) -> Any:
    pages = writer.root["/Pages"]
    writer.update_container(pages)
    return pages["/Kids"]


def add_page(writer: Any) -> None:
    kids = _kids(writer)
    kids.append(kids.raw_get(0))
    writer.root["/Pages"]["/Count"] = generic.NumberObject(3)


def delete_page(writer: Any) -> None:
    del _kids(writer)[0]
    writer.root["/Pages"]["/Count"] = generic.NumberObject(1)


def swap_pages(writer: Any) -> None:
    kids = _kids(writer)
    kids[0], kids[1] = kids.raw_get(1), kids.raw_get(0)


def _annotation(subtype: str) -> Edit:
    def edit(writer: Any) -> None:
        page = _page(writer)
        box = generic.ArrayObject(generic.NumberObject(value) for value in (72, 700, 300, 740))
        note = generic.DictionaryObject(
            {
                name("/Type"): name("/Annot"),
                name("/Subtype"): name(f"/{subtype}"),
                name("/Rect"): box,
                name("/Contents"): pdf_string("I do not agree"),
            }
        )
        page["/Annots"] = generic.ArrayObject([*page.get("/Annots", ()), writer.add_object(note)])
        writer.update_container(page)

    return edit


def _field(writer: Any, index: int = 0) -> Any:
    field = writer.root["/AcroForm"]["/Fields"][index]
    writer.update_container(field)
    return field


def replace_appearance(writer: Any) -> None:
    form = _stream(b"0 0 1 rg 0 0 100 40 re f")
    form.update({name("/Type"): name("/XObject"), name("/Subtype"): name("/Form")})
    form["/BBox"] = generic.ArrayObject(generic.NumberObject(value) for value in (0, 0, 400, 44))
    _field(writer)["/AP"] = generic.DictionaryObject({name("/N"): writer.add_object(form)})


def move_field(writer: Any) -> None:
    _field(writer)["/Rect"] = generic.ArrayObject(generic.NumberObject(value) for value in (0, 0, 9, 9))


def remove_field(writer: Any) -> None:
    form = writer.root["/AcroForm"]
    del form["/Fields"][0]
    writer.update_container(form)


def extra_field(writer: Any) -> None:
    form = writer.root["/AcroForm"]
    field = generic.DictionaryObject({name("/FT"): name("/Sig"), name("/T"): pdf_string("Third")})
    form["/Fields"].append(writer.add_object(field))
    writer.update_container(form)


def rename_attachment(writer: Any) -> None:
    entry = writer.root["/AF"][0]
    entry["/Desc"] = pdf_string("Another record")
    writer.update_container(entry)


def replace_attachment(writer: Any) -> None:
    entry = writer.root["/AF"][0]
    entry["/EF"]["/F"] = writer.add_object(_stream(b'{"agree":false}'))
    writer.update_container(entry)


def change_font(writer: Any) -> None:
    font = next(iter(_page(writer)["/Resources"]["/Font"].values())).get_object()
    font["/ToUnicode"] = writer.add_object(_stream(b"begincmap endcmap"))
    writer.update_container(font)


def _root(key: str, value: Callable[[Any], Any]) -> Edit:
    def edit(writer: Any) -> None:
        writer.root[key] = value(writer)
        writer.update_root()

    return edit


def _script(_writer: Any) -> Any:
    return generic.DictionaryObject({name("/S"): name("/JavaScript"), name("/JS"): pdf_string("app.alert(1)")})


def _layers(writer: Any) -> Any:
    layer = generic.DictionaryObject({name("/Type"): name("/OCG"), name("/Name"): pdf_string("Layer")})
    layers = generic.ArrayObject([writer.add_object(layer)])
    return generic.DictionaryObject({name("/OCGs"): layers, name("/D"): generic.DictionaryObject()})


def _other_xmp(writer: Any) -> Any:
    return writer.add_object(_stream(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"))


def empty_structure(writer: Any) -> None:
    tree = writer.root["/StructTreeRoot"]
    tree["/K"] = generic.ArrayObject()
    writer.update_container(tree)


def remove_certification(writer: Any) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def change_info(writer: Any) -> None:
    info = writer.trailer["/Info"]
    info["/Title"] = pdf_string("Another title")
    writer.update_container(info)


def _contents(data: bytes) -> re.Match[bytes]:
    return list(re.finditer(rb"/Contents <([0-9A-F]{1000,})>", data))[-1]


def _with_contents(data: bytes, digits: bytes) -> bytes:
    found = _contents(data)
    assert len(digits) == len(found.group(1))
    return data[: found.start(1)] + digits + data[found.end(1) :]


def foreign_signature(data: bytes) -> bytes:
    from intake_app.documents.seal import seal

    other = seal(draw_record("I do not agree."), samples().clinic, WHEN)
    digits = _contents(other).group(1)
    return _with_contents(data, digits)


def spare_bytes_in_the_gap(data: bytes) -> bytes:
    digits = _contents(data).group(1)
    return _with_contents(data, digits[:-8] + b"DEADBEEF")


def shifted_byte_range(data: bytes) -> bytes:
    found = list(re.finditer(rb"/ByteRange ?\[ ?0 (\d+) (\d+) (\d+) *\]", data))[-1]
    start = int(found.group(1))
    text = found.group().replace(found.group(1), str(start - 1).encode().rjust(len(found.group(1)), b"0"), 1)
    return data[: found.start()] + text + data[found.end() :]


def wrapped_signature(data: bytes) -> bytes:
    """Keep the signed bytes, but point the file at a new tail behind them."""
    start = data.rindex(b"startxref")
    return data[:start] + b"% payload\n" + data[start:]


def _replaced(old: bytes, new: bytes) -> Forgery:
    def forge(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new)

    return forge


APPENDED: dict[str, Edit] = {
    "content overlay": overlay_content,
    "page added": add_page,
    "page deleted": delete_page,
    "pages swapped": swap_pages,
    "free text": _annotation("FreeText"),
    "stamp": _annotation("Stamp"),
    "redaction": _annotation("Redact"),
    "appearance replaced": replace_appearance,
    "field moved": move_field,
    "field removed": remove_field,
    "extra signature field": extra_field,
    "attachment description": rename_attachment,
    "attachment content": replace_attachment,
    "font mapping": change_font,
    "optional content": _root("/OCProperties", _layers),
    "script": _root("/OpenAction", _script),
    "language": _root("/Lang", lambda _writer: pdf_string("fr")),
    "XMP": _root("/Metadata", _other_xmp),
    "structure emptied": empty_structure,
    "certification removed": remove_certification,
    "information": change_info,
    "nothing, as an increment": lambda writer: writer.update_root(),
}
FORGERIES: dict[str, Forgery] = {
    **{key: _appended(edit) for key, edit in APPENDED.items()},
    "contents zeroed": lambda data: _with_contents(data, b"0" * len(_contents(data).group(1))),
    "contents in lower case": lambda data: _with_contents(data, _contents(data).group(1).lower()),
    "contents of another file": foreign_signature,
    "contents with spare bytes": spare_bytes_in_the_gap,
    "contents null": lambda data: data[: _contents(data).start()] + b"/Contents null" + data[_contents(data).end() :],
    "byte range shifted": shifted_byte_range,
    "signature wrapped": wrapped_signature,
    "bytes before": lambda data: b"\n" + data,
    "bytes after": lambda data: data + b"\n% more",
    "second end of file": lambda data: data + b"\n%%EOF\n",
    "truncated": lambda data: data[:-200],
    "word of the page replaced": _replaced(b"/Lang (en-US)", b"/Lang (en-GB)"),
    "meaning replaced": _replaced(b"/Reason", b"/Reasox"),
    "time replaced": _replaced(b"20261123", b"20261122"),
}
