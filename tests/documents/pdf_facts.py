"""Reads back what a PDF says: text, structure, marked content."""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
import pypdf


def text_of(data: bytes) -> str:
    """All text in reading order, spaces evened out."""
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    text = " ".join(page.extract_text() for page in pages)
    return " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "")).split())


def page_texts(data: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


@dataclass
class Node:
    """One structure element."""

    tag: str
    entry: Any
    parent: "Node | None" = None
    kids: list["Node"] = field(default_factory=list)
    content: int = 0

    def walk(self) -> Iterator["Node"]:
        """This node and all below."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def structure(pdf: pikepdf.Pdf) -> Node:
    """The structure tree from its Document element."""
    return _node(pdf.Root.StructTreeRoot.K[0], None)


def _node(entry: Any, parent: Node | None) -> Node:
    node = Node(str(entry.S)[1:], entry, parent)
    kids = entry.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            node.kids.append(_node(kid, node))
        else:
            node.content += 1
    return node


def unmarked_painting(pdf: pikepdf.Pdf) -> list[str]:
    """Painting operators outside tagged content and artifacts, with their page."""
    found = []
    for number, page in enumerate(pdf.pages, start=1):
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            depth += (operator in {"BDC", "BMC"}) - (operator == "EMC")
            if depth == 0 and operator in {"TJ", "Tj", "f", "f*", "F", "S", "s", "B", "b", "B*", "b*", "Do", "sh"}:
                found.append(f"page {number}: {operator}")
    return found


def marked_ids(page: Any) -> list[int]:
    """The marked content ids of a page, in order."""
    return [
        int(operand.MCID)
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == "BDC"
        for operand in instruction.operands
        if isinstance(operand, pikepdf.Dictionary) and "/MCID" in operand
    ]
