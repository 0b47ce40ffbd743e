"""The body map on paper: areas tinted by decision, patterns for what hurts and what is not to be touched."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.body_patterns import fill
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.font_files import resource_folder
from intake_app.documents.pdf_objects import Name
from intake_app.documents.text_boxes import list_attributes
from intake_app.documents.text_layout import TextBlock, set_text
from intake_app.domain.body import FIGURES, BodyFigure, Region, View, parse_figure

if TYPE_CHECKING:
    from reportlab.pdfgen.pathobject import PDFPathObject

    from intake_app.documents.tagged_canvas import TaggedCanvas
    from intake_app.domain.document import BodyDrawing

_FIGURE_HEIGHT, _CAPTION_ROOM, _SWATCH = 232.0, 16.0, 13.0
_LEGEND_SHARE = 0.3


@functools.lru_cache(maxsize=len(FIGURES))
def read_figure(name: str) -> BodyFigure:
    """A carried body figure. Raises ValueError for a name that is not carried."""
    if name not in FIGURES:
        raise ValueError(f"There is no body figure named {name!r}; there are {', '.join(FIGURES)}.")
    return parse_figure((resource_folder() / "body" / f"{name}.json").read_text(encoding="utf-8"))


@dataclass(kw_only=True)
class BodyBox(Box):
    """Views of the body beside a legend."""

    frame: Frame
    source: BodyDrawing
    figure: BodyFigure
    captions: tuple[TextBlock, ...]
    legend: tuple[tuple[str, TextBlock], ...]

    @property
    @override
    def height(self) -> float:
        return _FIGURE_HEIGHT + _CAPTION_ROOM

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        room = self._figure_room()
        left = sheet.left + self.frame.column(0, room)
        place = [left, top - self.height, left + room, top]
        tag = Tag(
            "Figure",
            alt=self.source.alt,
            attributes={"O": Name("Layout"), "Placement": Name("Block"), "BBox": place},
        )
        with sheet.canvas.tagged(tag.on(sheet)):
            self._views(sheet, left, top, room)
        self._legend(sheet, top)

    def _figure_room(self) -> float:
        return self.frame.width * (1 - _LEGEND_SHARE if self.legend else 1)

    def _views(self, sheet: Sheet, left: float, top: float, room: float) -> None:
        canvas, count = sheet.canvas, len(self.source.views)
        column = room / count
        scale = min(_FIGURE_HEIGHT / self.figure.height, column / self.figure.width)
        order = range(count)[::-1] if self.frame.right_to_left else range(count)
        for at, index in enumerate(order):
            code = self.source.views[index][0]
            x = left + at * column + (column - self.figure.width * scale) / 2
            canvas.saveState()
            canvas.transform(scale, 0, 0, -scale, x, top)
            self._view(canvas, _view_of(code), scale)
            canvas.restoreState()
            self.captions[index].draw(canvas, left + at * column, top - _FIGURE_HEIGHT - 3, column)

    def _view(self, canvas: TaggedCanvas, view: View, scale: float) -> None:
        for region in self.figure.in_view(view):
            path = trace(canvas, region)
            for key in self._keys(region):
                fill(canvas, path, key, self.figure, scale)
            canvas.setStrokeColorRGB(*palette.BODY_LINE)
            canvas.setLineWidth(0.45 / scale)
            canvas.drawPath(path, stroke=1, fill=0)

    def _keys(self, region: Region) -> list[str]:
        keys = ["body"]
        decision = self.source.decisions.get(region.area)
        if decision is not None:
            keys.append(decision.value)
        keys += ["avoid"] if region.code in self.source.avoid else []
        keys += ["hurts"] if region.code in self.source.hurts else []
        return keys

    def _legend(self, sheet: Sheet, top: float) -> None:
        canvas, width = sheet.canvas, self.frame.width * _LEGEND_SHARE
        inner = width - _SWATCH - 8
        list_tag = Tag("L", attributes=list_attributes("None"))
        heights = [max(text.height, _SWATCH) + 9 for _, text in self.legend]
        down = top - (_FIGURE_HEIGHT - sum(heights)) / 2
        for (key, text), height in zip(self.legend, heights, strict=True):
            start = self.frame.width - width
            swatch = sheet.left + self.frame.column(start, _SWATCH)
            with canvas.artifact():
                _draw_swatch(canvas, key, swatch, down - _SWATCH, self.figure)
            with canvas.tagged(Tag("LBody", Tag("LI", list_tag)).on(sheet)):
                left = sheet.left + self.frame.column(start + _SWATCH + 8, inner)
                text.draw(canvas, left, down - (_SWATCH - text.style.leading) / 2, inner)
            down -= height


def _draw_swatch(canvas: TaggedCanvas, key: str, x: float, y: float, figure: BodyFigure) -> None:
    path = canvas.beginPath()
    path.roundRect(x, y, _SWATCH, _SWATCH, 3)
    fill(canvas, path, "body", figure, 1.0)
    fill(canvas, path, key, figure, 1.0)
    canvas.setStrokeColorRGB(*palette.BODY_LINE)
    canvas.setLineWidth(0.6)
    canvas.drawPath(path, stroke=1, fill=0)


def _view_of(code: str) -> View:
    for view in get_args(View):
        if view == code:
            found: View = view
            return found
    raise ValueError(f"There is no body view named {code!r}; there are {', '.join(get_args(View))}.")


def trace(canvas: TaggedCanvas, region: Region) -> PDFPathObject:
    """The outline of a region as a ReportLab path, in the figure's own units."""
    path = canvas.beginPath()
    for segment in region.path:
        match segment:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x3, y3):
                path.curveTo(x1, y1, x2, y2, x3, y3)
            case _:
                path.close()
    return path


def body_drawing(source: BodyDrawing, frame: Frame) -> BodyBox:
    """The views, their captions and the legend. Raises ValueError for a figure or view that is not carried."""
    for code, _ in source.views:
        _view_of(code)
    captions = palette.LABEL.but(align="center")
    room = frame.width * (1 - _LEGEND_SHARE) / max(1, len(source.views))
    inner = frame.width * _LEGEND_SHARE - _SWATCH - 8
    rtl = frame.right_to_left
    return BodyBox(
        frame=frame,
        source=source,
        figure=read_figure(source.figure),
        captions=tuple(set_text(text, captions, room, right_to_left=rtl) for _, text in source.views),
        legend=tuple((key, set_text(text, palette.CELL, inner, right_to_left=rtl)) for key, text in source.legend),
        before=12.0,
    )
