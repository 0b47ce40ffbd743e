"""Formatted text of a form, from Markdown or XHTML, cut down to what is safe to show: paragraphs, lists, bold, italic.

Links become their words, pictures their description; scripts, styles and frames leave nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from typing_extensions import override

MOST_CHARACTERS = 20_000  # of a source; a longer one is not read
MOST_DEPTH = 4  # of lists in lists
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in order. `mark` is the bullet or number of a list entry, `depth` how many lists it stands in."""

    runs: tuple[Run, ...]
    mark: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """The words without their look."""
        return "".join(run.text for run in self.runs)


RichText = tuple[Paragraph, ...]


def plain(rich: RichText) -> str:
    """Return the words, one paragraph a line, list marks before their entries."""
    return "\n".join(f"{paragraph.mark} {paragraph.text}" if paragraph.mark else paragraph.text for paragraph in rich)


def is_plain(rich: RichText) -> bool:
    """Whether nothing but one paragraph without any look is left."""
    return len(rich) <= 1 and not any(p.mark or run.bold or run.italic for p in rich for run in p.runs)


# -- XHTML -------------------------------------------------------------

_BLOCKS = frozenset({"p", "div", "li", "tr", "blockquote", "pre", "section", "table", "ul", "ol", "dl", "dt", "dd"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD = frozenset({"b", "strong", "th"}) | _HEADINGS
_ITALIC = frozenset({"i", "em"})
_LISTS = frozenset({"ul", "ol"})
_UNSEEN = frozenset({"script", "style", "head", "title", "iframe", "object", "svg", "template", "noscript", "math"})
_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "area", "base", "col", "embed", "source"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._runs: list[Run] = []
        self._mark = ""
        self._open = {"bold": 0, "italic": 0, "unseen": 0}
        self._lists: list[int] = []  # the number of the next entry of each open list; -1 for bullets

    def _count(self, tag: str, by: int) -> None:
        for name, tags in (("bold", _BOLD), ("italic", _ITALIC), ("unseen", _UNSEEN)):
            if tag in tags:
                self._open[name] = max(0, self._open[name] + by)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._void(tag, dict(attrs))
            return
        if tag in _BLOCKS or tag in _HEADINGS:
            self.end_paragraph()
        self._count(tag, 1)
        if tag in _LISTS:
            self._lists.append(1 if tag == "ol" else -1)
        if tag == "li":
            self._begin_entry()

    def _void(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "hr":
            self.end_paragraph()
        elif tag == "img":
            self.handle_data(attrs.get("alt") or "")

    def _begin_entry(self) -> None:
        number = self._lists[-1] if self._lists else -1
        self._mark = BULLET if number < 0 else f"{number}."
        if number > 0:
            self._lists[-1] = number + 1

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if tag in _BLOCKS or tag in _HEADINGS:
            self.end_paragraph()
        if tag in {"td", "th"}:
            self.handle_data(" ")
        self._count(tag, -1)
        if tag in _LISTS and self._lists:
            self._lists.pop()

    @override
    def handle_data(self, data: str) -> None:
        if data and not self._open["unseen"]:
            self._runs.append(Run(re.sub(r"\s+", " ", data), self._open["bold"] > 0, self._open["italic"] > 0))

    def end_paragraph(self) -> None:
        """Close what was read since the last block, where there are words in it."""
        runs = tuple(_trimmed(self._runs))
        self._runs = []
        if runs:
            self.paragraphs.append(Paragraph(runs, self._mark, min(len(self._lists), MOST_DEPTH)))
            self._mark = ""


def _trimmed(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs of a paragraph, joined where they look the same, without blanks at its ends or doubled inside."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1].text if joined else ""
        text = run.text.lstrip(" ") if not before or before[-1] in " \n" else run.text
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = Run(before + text, run.bold, run.italic)
        elif text:
            joined.append(Run(text, run.bold, run.italic))
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        joined[-1] = Run(joined[-1].text.rstrip(), joined[-1].bold, joined[-1].italic)
    yield from joined


_EMBEDDED = re.compile(r"""(["'])data:[^"']*\1""")
_ENDLESS = re.compile(r"<[^>]{1000}")  # a tag that is never closed costs the parser dearly


def from_xhtml(source: str) -> RichText:
    """Read XHTML. Markup that is not known gives its words; a source that is too long, or no XHTML, gives nothing."""
    source = _EMBEDDED.sub("''", source)
    if len(source) > MOST_CHARACTERS or _ENDLESS.search(source):
        return ()
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.end_paragraph()
    return tuple(reader.paragraphs)


# -- Markdown ----------------------------------------------------------

_ENTRY = re.compile(r"^(?P<indent> *)(?:(?P<bullet>[-*+])|(?P<number>[0-9]{1,3})[.)]) +(?P<rest>\S.*)$")
_HEADING = re.compile(r"^#{1,6} +(?P<rest>.*?)#* *$")
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?: \"[^\"]{0,200}\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|<!--.{0,2000}?-->")
_MARKS = ("**", "__", "*", "_")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")
_HIDE = 0xE000  # escaped characters wait here, in the area for private use, until the marks are read


def _hidden(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(_HIDE + ord(found[1])), text)


def _shown(text: str) -> str:
    return "".join(chr(ord(c) - _HIDE) if _HIDE < ord(c) < _HIDE + 0x80 else c for c in text)


def _inline(text: str, bold: bool, italic: bool) -> Iterator[Run]:
    start = at = 0
    while at < len(text):
        mark = next((m for m in _MARKS if text.startswith(m, at)), "")
        end = _close(text, at, mark) if mark else -1
        if end < 0:
            at += max(1, len(mark))
            continue
        if start < at:
            yield Run(_shown(text[start:at]), bold, italic)
        strong = len(mark) == len("**")
        yield from _inline(text[at + len(mark) : end], bold or strong, italic or not strong)
        start = at = end + len(mark)
    if start < len(text):
        yield Run(_shown(text[start:]), bold, italic)


def _close(text: str, at: int, mark: str) -> int:
    """Return where the mark at `at` is closed; -1 where it is no mark, or nothing closes it."""
    inside = at + len(mark)
    joined = mark[0] == "_" and at > 0 and text[at - 1].isalnum()  # an underscore inside a word
    if joined or inside >= len(text) or text[inside].isspace():
        return -1
    end = text.find(mark, inside + 1)
    return end if end > 0 and not text[end - 1].isspace() else -1


def _words(text: str) -> str:
    return _TAG.sub("", _LINK.sub(r"\1", text.replace("`", "")))


def _paragraph(text: str, mark: str = "", depth: int = 0, bold: bool = False) -> Paragraph:
    return Paragraph(tuple(_trimmed(list(_inline(_words(_hidden(text)), bold, italic=False)))), mark, depth)


def from_markdown(source: str) -> RichText:
    """Read Markdown. What is not known stays the words it is; a source that is too long gives nothing."""
    if len(source) > MOST_CHARACTERS:
        return ()
    found: list[Paragraph] = []
    lines: list[str] = []
    entry: tuple[str, int] = ("", 0)

    def close() -> None:
        nonlocal entry
        if lines:
            found.append(_paragraph(" ".join(lines), *entry))
        lines.clear()
        entry = ("", 0)

    for line in source.splitlines():
        if match := _ENTRY.match(line):
            close()
            entry = (f"{match['number']}." if match["number"] else BULLET, _depth(match["indent"]))
            lines.append(match["rest"])
        elif match := _HEADING.match(line):
            close()
            found.append(_paragraph(match["rest"], bold=True))
        elif line.strip():
            lines.append(line.strip().lstrip("> "))
        else:
            close()
    close()
    return tuple(paragraph for paragraph in found if paragraph.runs)


def _depth(indent: str) -> int:
    return min(len(indent) // 2 + 1, MOST_DEPTH)
