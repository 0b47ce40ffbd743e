"""Lines of text: breaking, direction, alignment. Any script, any mix."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from intake_app.documents import bidi_levels
from intake_app.documents.fonts import Role, default_book
from intake_app.documents.shaping import GlyphRun, shape
from intake_app.documents.text_writer import Colour, TextWriter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake_app.documents.tagged_canvas import TaggedCanvas

_MOST_WORDS = 4000
_EAST_ASIAN = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_TOKEN = re.compile(rf"[ \u1680\u2000-\u200a\u3000\t]+|[{_EAST_ASIAN}]|[^\s{_EAST_ASIAN}]+|\s")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Type size and leading in points, colour as red, green, blue in 0..1, align "start", "center" or "end"."""

    size: float
    leading: float
    colour: Colour
    role: Role = Role.TEXT
    align: str = "start"

    def but(self, *, role: Role | None = None, colour: Colour | None = None, align: str | None = None) -> TextStyle:
        """This style with something changed."""
        return replace(self, role=role or self.role, colour=colour or self.colour, align=align or self.align)


@dataclass(frozen=True, slots=True)
class Span:
    """Text in a style; a paragraph is a sequence of them."""

    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of glyphs in its style."""

    run: GlyphRun
    style: TextStyle
    is_space: bool

    @property
    def width(self) -> float:
        return self.run.width * self.style.size


class Token(NamedTuple):
    """What a line is never broken inside of: a word or a space."""

    pieces: tuple[Piece, ...]
    width: float
    is_space: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces in reading order. `space` is the one the line broke at: not seen, but read aloud and copied."""

    pieces: tuple[Piece, ...]
    space: Piece | None = None

    @property
    def width(self) -> float:
        return sum(piece.width for piece in self.pieces)

    def draw(self, writer: TextWriter, x: float, baseline: float, *, right_to_left: bool) -> None:
        """Write the line with its left end at x: each piece at its visual place, in reading order."""
        places: dict[int, float] = {}
        left = x
        levels = [piece.run.level for piece in self.pieces]
        for index in bidi_levels.visual_order(levels) if any(levels) else range(len(levels)):
            places[index] = x
            x += self.pieces[index].width
        for index, piece in enumerate(self.pieces):
            writer.run(piece.run, places[index], baseline, piece.style.size, piece.style.colour)
        if self.space:
            beyond = left - self.space.width if right_to_left and any(level % 2 for level in levels) else x
            writer.run(self.space.run, beyond, baseline, self.space.style.size, self.space.style.colour)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Set lines that share a leading."""

    lines: tuple[Line, ...]
    style: TextStyle
    right_to_left: bool

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    def cut(self, room: float) -> tuple[TextBlock, TextBlock]:
        """The lines that fit into `room` points, and the rest."""
        count = max(0, int((room + 0.01) / self.style.leading))
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:])

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Print the lines below `top` (points from the bottom of the page)."""
        writer = TextWriter(canvas)
        baseline = top - self.style.leading / 2 - self.style.size * 0.34
        for line in self.lines:
            line.draw(writer, x + self._indent(line, width), baseline, right_to_left=self.right_to_left)
            baseline -= self.style.leading
        writer.end()

    def _indent(self, line: Line, width: float) -> float:
        if self.style.align == "center":
            return (width - line.width) / 2
        at_right = self.right_to_left != (self.style.align == "end")
        return width - line.width if at_right else 0.0


def set_text(text: str | Sequence[Span], style: TextStyle, width: float, *, right_to_left: bool = False) -> TextBlock:
    """Break text into lines no wider than `width` points. A word that is wider is broken between letters.

    In a plain string a line feed begins a new line. `right_to_left` is how the page reads: it says where a line
    begins; a text without a letter from the right is read from the left there, too.
    """
    if isinstance(text, str) and "\n" in text.strip():
        parts = [set_text(part, style, width, right_to_left=right_to_left) for part in text.strip().splitlines()]
        return TextBlock(tuple(line for part in parts for line in part.lines), style, right_to_left)
    spans = [Span(text, style)] if isinstance(text, str) else list(text)
    spans = [Span(bidi_levels.clean(span.text), span.style) for span in spans]
    from_right = bidi_levels.reads_right_to_left("".join(span.text for span in spans), right_to_left)
    if from_right:
        spans = [Span(bidi_levels.steady(span.text), span.style) for span in spans]
    return TextBlock(tuple(_fill(_tokens(spans, right_to_left=from_right), width)), style, right_to_left)


class _Words(dict[str, Token]):
    """Shaped words of one style, level and width of font; forgotten when there are too many."""

    def __init__(self, style: TextStyle, level: int, *, wide: bool) -> None:
        super().__init__()
        self._style, self._level, self._wide = style, level, wide

    def __missing__(self, text: str) -> Token:
        if len(self) >= _MOST_WORDS:
            self.clear()
        runs = shape(text, self._style.role, self._level, wide=self._wide)
        self[text] = token = _token(tuple(Piece(run, self._style, text.isspace()) for run in runs))
        return token


@functools.lru_cache(maxsize=64)
def _words(style: TextStyle, level: int, *, wide: bool) -> _Words:
    return _Words(style, level, wide=wide)


def _token(pieces: tuple[Piece, ...]) -> Token:
    return Token(pieces, sum(piece.width for piece in pieces), all(piece.is_space for piece in pieces))


def _tokens(spans: list[Span], *, right_to_left: bool) -> list[Token]:
    text = "".join(span.text for span in spans)
    levels = bidi_levels.levels(text, right_to_left=right_to_left)
    book = default_book()
    wide = {role: book.needs_wide(role, text) for role in {span.style.role for span in spans}}
    if len(spans) == 1 and not any(levels):
        words = _words(spans[0].style, 0, wide=wide[spans[0].style.role])
        return [words[word] for word in _TOKEN.findall(text)]
    styles = [span.style for span in spans for _ in span.text]
    tokens = []
    for match in _TOKEN.finditer(text):
        pieces: list[Piece] = []
        for start, end in _even(match.start(), match.end(), levels, styles):
            style = styles[start]
            runs = shape(text[start:end], style.role, levels[start], wide=wide[style.role])
            pieces += [Piece(run, style, match.group().isspace()) for run in runs]
        tokens.append(_token(tuple(pieces)))
    return tokens


def _even(start: int, end: int, levels: list[int], styles: list[TextStyle]) -> Iterator[tuple[int, int]]:
    """Parts of one level and one style."""
    at = start
    for index in range(start + 1, end + 1):
        if index == end or levels[index] != levels[at] or styles[index] is not styles[at]:
            yield at, index
            at = index


def _fill(tokens: list[Token], width: float) -> Iterator[Line]:
    line: list[Piece] = []
    used = 0.0
    for token in tokens:
        for part in _fitting(token, width):
            if line and not part.is_space and used + part.width > width + 0.01:
                yield _trimmed(line, broken=True)
                line, used = [], 0.0
            if line or not part.is_space:
                line += part.pieces
                used += part.width
    yield _trimmed(line, broken=False)


def _fitting(token: Token, width: float) -> Sequence[Token]:
    if token.width <= width or len(token.pieces) != 1:
        return (token,)
    (piece,) = token.pieces
    glyphs = piece.run.glyphs if piece.run.level % 2 == 0 else piece.run.glyphs[::-1]
    return [_token((replace(piece, run=replace(piece.run, glyphs=(glyph,), width=glyph.advance)),)) for glyph in glyphs]


def _trimmed(line: list[Piece], *, broken: bool) -> Line:
    end = len(line)
    while end and line[end - 1].is_space:
        end -= 1
    space = line[end] if broken and end < len(line) else None
    return Line(tuple(line[:end]), space)
