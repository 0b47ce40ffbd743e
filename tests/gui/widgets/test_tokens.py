from __future__ import annotations

import re

import pytest

from intake_app.gui.tokens import LIGHT, PAIRS, PALETTES, TYPE, Palette, contrast, luminance


def too_faint(palette: Palette) -> list[str]:
    return [f"{f} on {b}" for f, b, need in PAIRS if contrast(palette.hex(f), palette.hex(b)) < need]


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_that_every_pair_of_colours_has_enough_contrast(palette: Palette) -> None:
    assert too_faint(palette) == []


def test_that_a_fainter_text_colour_would_be_noticed() -> None:
    assert "text_muted on bg" in too_faint(LIGHT._replace(text_muted="#7A8A83"))


def test_that_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#46564F", "#46564F") == pytest.approx(1)
    assert luminance("#FFFFFF") == pytest.approx(1)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_that_every_colour_is_a_full_hex_triple(palette: Palette) -> None:
    values = [value for name, value in palette._asdict().items() if name != "name"]
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in values)


def test_that_no_patient_text_is_smaller_than_the_small_role() -> None:
    assert min(style.px for role, style in TYPE.items() if not role.startswith("desk")) == TYPE["small"].px == 17
