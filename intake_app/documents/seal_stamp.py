"""What a signature field shows once it is signed: a mark, the signer's name, the time. No words to translate."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils.content import AnnotAppearances
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import BaseStamp, BaseStampStyle
from typing_extensions import override

from intake_app.documents.fonts import Role
from intake_app.documents.metadata import Description
from intake_app.documents.tagged_canvas import TaggedCanvas
from intake_app.documents.text_layout import TextStyle, set_text

if TYPE_CHECKING:
    from pyhanko.pdf_utils.layout import BoxConstraints
    from pyhanko.pdf_utils.writer import BasePdfFileWriter

_GREEN = (0x1F / 255, 0x5B / 255, 0x51 / 255)
_TEXT = (0x1E / 255, 0x2B / 255, 0x2A / 255)
_NAME = TextStyle(9.5, 12.5, _TEXT, Role.STRONG)
_FACTS = TextStyle(8, 11, _TEXT)


@dataclass(frozen=True)
class SealStamp(BaseStampStyle):
    """Draws the stamp into the field's box. `signer` and `facts` are the two lines."""

    signer: str = ""
    facts: str = ""

    @override
    def create_stamp(self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, Any]) -> BaseStamp:
        return _Placed(writer, self, box)


class _Placed(BaseStamp):
    style: SealStamp

    @override
    def as_appearances(self) -> AnnotAppearances:
        style = self.style
        drawing = draw_stamp(style.signer, style.facts, float(self.box.width), float(self.box.height))
        reader = PdfFileReader(io.BytesIO(drawing))
        return AnnotAppearances(self._ensure_writer.import_page_as_xobject(reader, page_ix=0))


def draw_stamp(signer: str, facts: str, width: float, height: float) -> bytes:
    """A one-page PDF of the stamp, `width` by `height` points. Same input, same bytes."""
    about = Description("", "", "", "und", bytes(16), dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
    canvas = TaggedCanvas(about, (width, height))
    _draw_mark(canvas, 18, height / 2)
    room = width - 44
    lines = [set_text(signer, _NAME, room), set_text(facts, _FACTS, room)]
    top = height / 2 + sum(line.height for line in lines) / 2
    for line in lines:
        line.draw(canvas, 36, top, room)
        top -= line.height
    canvas.end_page()
    return canvas.finish()


def _draw_mark(canvas: TaggedCanvas, x: float, y: float) -> None:
    canvas.setStrokeColorRGB(*_GREEN)
    canvas.setLineWidth(1.1)
    canvas.circle(x, y, 9, stroke=1, fill=0)
    canvas.setLineWidth(1.7)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(x - 4, y - 0.2)
    path.lineTo(x - 1.2, y - 3.2)
    path.lineTo(x + 4.2, y + 3.4)
    canvas.drawPath(path, stroke=1, fill=0)
