"""What a person handed in or drew, printed small: tagged, as plain RGB, and never in the way of the rest."""

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from PIL import Image

from intake_app.documents.document_pdf import render
from intake_app.domain.document import AnswerRow, Answers, Document, Paragraph, Picture
from tests.documents.document_samples import consent
from tests.documents.ink_samples import sample_ink
from tests.documents.pdf_facts import structure, text_of, unmarked_painting


def a_document(*blocks: Any) -> Document:
    return replace(consent(), blocks=blocks, attachments=())


def drawn(kind: str = "PNG", mode: str = "RGBA", size: tuple[int, int] = (300, 200)) -> bytes:
    held = io.BytesIO()
    Image.new(mode, size).save(held, kind)
    return held.getvalue()


def figures(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert unmarked_painting(pdf) == []
        return [str(node.entry.get("/Alt", "")) for node in structure(pdf).walk() if node.tag == "Figure"]


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "CMYK"), ("JPEG", "L")])
def test_that_every_picture_becomes_plain_rgb_with_words(kind: str, mode: str) -> None:
    data = render(a_document(Picture(drawn(kind, mode), "The card card.png")))
    assert figures(data) == ["The card card.png"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        images = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        assert [str(image.ColorSpace) for image in images] == ["/DeviceRGB"]
        assert all("/SMask" not in image for image in images)


def test_that_a_large_picture_is_made_small_and_the_same_each_time() -> None:
    large = a_document(Picture(drawn(size=(4000, 3000)), "A wall"))
    data = render(large)
    assert data == render(large)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (image,) = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        assert int(image.Width) <= 570


@pytest.mark.parametrize("broken", [b"", b"\x89PNG\r\n\x1a\n", drawn()[:60], b"GIF89a" + b"\0" * 40])
def test_that_a_picture_that_cannot_be_read_leaves_the_rest_as_it_is(broken: bytes) -> None:
    data = render(a_document(Paragraph("Before"), Picture(broken, "A card"), Paragraph("After")))
    assert figures(data) == []
    assert text_of(data).find("Before") < text_of(data).find("After")


def test_that_drawn_initials_stand_beside_their_clause_with_words_for_who_cannot_see_them() -> None:
    rows = (AnswerRow("I call when I am late.", "Yes"), AnswerRow("Initials", "drawn by hand", ink=sample_ink()))
    data = render(a_document(Answers(rows)))
    assert figures(data) == ["Initials drawn by hand"]
    assert "drawn by hand" not in text_of(data)
    assert "Initials" in text_of(data)
