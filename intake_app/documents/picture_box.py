"""A picture that was handed in, printed small: as plain RGB, so that the file stays an archive file."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from typing_extensions import override

from intake_app.documents import palette
from intake_app.documents.flow import Box, Frame, Sheet, Tag
from intake_app.documents.pdf_objects import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake_app.domain.document import Picture

_WIDEST, _HIGHEST = 190.0, 150.0
"""How large a picture is printed at most, in points."""

_PIXELS_PER_POINT = 3
_MOST_PIXELS = 50_000_000
_GAP = 6.0


@dataclass(kw_only=True)
class PictureBox(Box):
    """One picture over a hairline; `size` is width and height in points."""

    frame: Frame
    image: Image.Image
    size: tuple[float, float]
    alt: str

    @property
    @override
    def height(self) -> float:
        return self.size[1] + 2 * _GAP

    @override
    def draw(self, sheet: Sheet, top: float) -> None:
        canvas, (width, height) = sheet.canvas, self.size
        left, bottom = sheet.left + self.frame.column(0, width), top - _GAP - height
        with canvas.artifact():
            canvas.setStrokeColorRGB(*palette.HAIRLINE)
            canvas.setLineWidth(0.6)
            canvas.line(sheet.left, top - self.height, sheet.left + self.frame.width, top - self.height)
        place = [left, bottom, left + width, bottom + height]
        figure = Tag(
            "Figure",
            alt=self.alt,
            attributes={"O": Name("Layout"), "Placement": Name("Block"), "BBox": place},
        )
        with canvas.tagged(figure.on(sheet)):
            canvas.drawImage(ImageReader(self.image), left, bottom, width, height)


def picture(source: Picture, frame: Frame) -> Iterator[PictureBox]:
    """Yield the picture; nothing for one that cannot be read, whose name and hash are printed all the same."""
    image = _read(source.data)
    if image is not None:
        scale = min(_WIDEST / image.width, _HIGHEST / image.height, 1.0)
        size = image.width * scale, image.height * scale
        image.thumbnail((round(_WIDEST * _PIXELS_PER_POINT), round(_HIGHEST * _PIXELS_PER_POINT)))
        yield PictureBox(frame=frame, image=image, size=size, alt=source.alt, before=4.0)


def _read(data: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                return None
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    white = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(white, upright).convert("RGB")
