"""The structure tree of a tagged PDF: elements, marked content, the parent tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from intake_app.documents.pdf_objects import Name, PdfValue, Value, reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfbase.pdfdoc import PDFDocument


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A piece of a page's content: page index and marked content id."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class FieldReference:
    """A form field on a page that belongs to an element."""

    page: int
    widget: PDFObjectReference


@dataclass(eq=False)
class Element:
    """A structure element such as H1, P, Table. A parent lists its children in reading order."""

    tag: str
    parent: Element | None = None
    alt: str | None = None
    language: str | None = None
    attributes: Mapping[str, Value] | None = None
    kids: list[Element | MarkedContent | FieldReference] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def child(self, tag: str, *, alt: str | None = None, attributes: Mapping[str, Value] | None = None) -> Element:
        """A new element at the end of this one."""
        return Element(tag, self, alt=alt, attributes=attributes)

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class StructureTree:
    """Collects elements while pages are drawn, and writes the tree once they are."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._pages: list[list[Element]] = [[]]
        self._fields: list[tuple[Element, dict[str, Value]]] = []

    @property
    def page(self) -> int:
        """Index of the page that is being drawn."""
        return len(self._pages) - 1

    def turn_page(self) -> None:
        self._pages.append([])

    def mark(self, element: Element) -> int:
        """Note that the next content of this page belongs to the element; its marked content id."""
        marked = self._pages[-1]
        marked.append(element)
        element.kids.append(MarkedContent(self.page, len(marked) - 1))
        return len(marked) - 1

    def add_field(self, element: Element, widget: dict[str, Value], place: PDFObjectReference) -> None:
        """Tie a form field to its element. The widget learns its key when the tree is written."""
        element.kids.append(FieldReference(self.page, place))
        self._fields.append((element, widget))

    def write(self, document: PDFDocument, page_count: int) -> PDFObjectReference:
        """Put the tree into the file and return the reference to its root."""
        root = PdfValue({})
        top = reference(document, root)
        places = _Places(document, top)
        numbers: list[Value] = []
        for index, marked in enumerate(self._pages[:page_count]):
            numbers += [index, [places.of(element) for element in marked]]
        for key, (element, widget) in enumerate(self._fields, start=page_count):
            widget["StructParent"] = key
            numbers += [key, places.of(element)]
        for element in self.root.walk():
            places.fill(element)
        root.value = {
            "Type": Name("StructTreeRoot"),
            "K": [places.of(self.root)],
            "ParentTree": {"Nums": numbers},
            "ParentTreeNextKey": page_count + len(self._fields),
        }
        return top


class _Places:
    """Where each element stands in the file."""

    def __init__(self, document: PDFDocument, top: PDFObjectReference) -> None:
        self._document, self._top = document, top
        self._objects: dict[int, tuple[PdfValue, PDFObjectReference]] = {}

    def of(self, element: Element) -> PDFObjectReference:
        if id(element) not in self._objects:
            made = PdfValue({})
            self._objects[id(element)] = (made, reference(self._document, made))
        return self._objects[id(element)][1]

    def fill(self, element: Element) -> None:
        page = next((kid.page for kid in element.kids if isinstance(kid, MarkedContent)), None)
        kids = [self._kid(kid, page) for kid in element.kids]
        entry: dict[str, Value] = {
            "Type": Name("StructElem"),
            "S": Name(element.tag),
            "P": self.of(element.parent) if element.parent else self._top,
        }
        if page is not None:
            entry["Pg"] = page_reference(page)
        # Signing a tagged field is recognised as honest only where its reference is not inside an array.
        entry["K"] = kids[0] if len(kids) == 1 else kids
        extras = {"Alt": element.alt, "Lang": element.language, "A": element.attributes}
        entry.update({key: value for key, value in extras.items() if value is not None})
        self.of(element)
        self._objects[id(element)][0].value = entry

    def _kid(self, kid: Element | MarkedContent | FieldReference, page: int | None) -> Value:
        if isinstance(kid, Element):
            return self.of(kid)
        if isinstance(kid, FieldReference):
            return {"Type": Name("OBJR"), "Obj": kid.widget, "Pg": page_reference(kid.page)}
        if kid.page == page:
            return kid.mcid
        return {"Type": Name("MCR"), "Pg": page_reference(kid.page), "MCID": kid.mcid}


def page_reference(index: int) -> PDFObjectReference:
    """The reference to a page by its index, before or after the page has been drawn."""
    return PDFObjectReference(f"Page{index + 1}")
