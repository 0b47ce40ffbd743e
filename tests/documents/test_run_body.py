"""A recurring run of glyphs is written once; what stands on the page is the same as glyph by glyph."""

import re
from dataclasses import replace

import pytest

from intake_app.documents.font_embedding import EmbeddedFace
from intake_app.documents.fonts import Role
from intake_app.documents.run_body import body_of
from intake_app.documents.shaping import GlyphRun, shape


def _run(text: str) -> GlyphRun:
    (run,) = shape(text, Role.TEXT, 0)
    return run


@pytest.mark.parametrize("text", ["needle", "AVATAR", "Wort", "To"])
def test_that_the_body_ends_where_the_glyphs_end(text: str) -> None:
    run = _run(text)
    font = EmbeddedFace(run.face, "F1")
    body = body_of(run, font)
    assert body is not None
    steps = [float(step) for step in re.findall(r">(-?\d+)<", body.text)]
    widths = [font.advance(glyph) for glyph in run.glyphs]
    assert len(re.findall(r"<[0-9A-F]{4}>", body.text)) == len(text)
    assert body.start * 1000 + sum(widths) - sum(steps) == pytest.approx(body.end * 1000, abs=len(text) / 2)


def test_that_kerned_letters_come_with_their_steps() -> None:
    run = _run("AVATAR")
    body = body_of(run, EmbeddedFace(run.face, "F1"))
    assert body is not None
    assert re.search(r">-?\d+<", body.text)


def test_that_a_run_is_written_once_for_a_document_and_anew_for_the_next() -> None:
    run = _run("needle")
    first, second = EmbeddedFace(run.face, "F1"), EmbeddedFace(run.face, "F1")
    assert first.body(run) is first.body(run)
    second.code(_run("x").glyphs[0])
    before, after = first.body(run), second.body(run)
    assert before is not None
    assert after is not None
    assert before.text != after.text


def test_that_a_glyph_above_the_line_or_far_away_is_placed_by_itself() -> None:
    run = _run("ab")
    font = EmbeddedFace(run.face, "F1")
    raised = replace(run, glyphs=(run.glyphs[0], replace(run.glyphs[1], dy=0.2)))
    far = replace(run, glyphs=(run.glyphs[0], replace(run.glyphs[1], dx=4.0)))
    assert body_of(raised, font) is None
    assert body_of(far, font) is None
    assert body_of(run, font) is not None
