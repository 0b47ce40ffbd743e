"""The outline of a document: headings to jump to, nested by level."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from intake_app.documents.pdf_objects import Name, PdfValue, Value, reference
from intake_app.documents.structure import page_reference

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading: its level, its page index and how high it stands, in points from the foot of the page."""

    title: str
    level: int
    page: int
    top: float


@dataclass(eq=False)
class _Node:
    entry: Entry | None
    place: PDFObjectReference
    kids: list[_Node] = field(default_factory=list)
    value: PdfValue = field(default_factory=lambda: PdfValue({}))


def write_outline(document: PDFDocument, entries: list[Entry]) -> PDFObjectReference:
    """Put the outline into the file and return the reference to it."""
    root = _node(document, None)
    path = [root]
    for entry in entries:
        while len(path) > 1 and (above := path[-1].entry) and above.level >= entry.level:
            path.pop()
        node = _node(document, entry)
        path[-1].kids.append(node)
        path.append(node)
    _fill(root, None)
    return root.place


def _node(document: PDFDocument, entry: Entry | None) -> _Node:
    value = PdfValue({})
    return _Node(entry, reference(document, value), value=value)


def _fill(node: _Node, parent: _Node | None, before: _Node | None = None, after: _Node | None = None) -> None:
    value: dict[str, Value] = {} if node.entry else {"Type": Name("Outlines")}
    if node.entry and parent:
        goal: Value = [page_reference(node.entry.page), Name("XYZ"), 0, node.entry.top, 0]
        value |= {"Title": node.entry.title, "Parent": parent.place, "Dest": goal}
    value |= {"Prev": before.place} if before else {}
    value |= {"Next": after.place} if after else {}
    if node.kids:
        closed = -1 if node.entry else 1
        value |= {"First": node.kids[0].place, "Last": node.kids[-1].place, "Count": closed * len(node.kids)}
    node.value.value = value
    for index, kid in enumerate(node.kids):
        following = node.kids[index + 1] if index + 1 < len(node.kids) else None
        _fill(kid, node, node.kids[index - 1] if index else None, following)
