"""The body map on a page: both figures whole, in the height there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake_app.gui.theme import theme
from intake_app.gui.widgets.body_canvas import BodyCanvas
from tests.support.looking import place
from tests.support.tablet import go_to, settle

if TYPE_CHECKING:
    from intake_app.gui.patient.flow import PatientFlow


@pytest.mark.parametrize("size", [(1280, 800), (768, 1024)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_the_whole_body_is_there_from_head_to_feet_without_scrolling(
    flow: PatientFlow, size: tuple[int, int], language: str
) -> None:
    flow.resize(*size)
    flow._change_language(language)
    go_to(flow, "map.marks")
    settle()
    canvas = flow.screen_shown.findChildren(BodyCanvas)[0]
    port = flow.screen_shown.page.viewport()
    for code, button in canvas.buttons.items():
        assert place(port, flow).contains(place(button, flow)), code


def test_that_at_twice_the_size_the_whole_body_fits_the_page_at_once(flow: PatientFlow) -> None:
    theme.set(scale=2.0)
    go_to(flow, "map.marks")
    settle()
    canvas = flow.screen_shown.findChildren(BodyCanvas)[0]
    assert canvas.height() <= flow.screen_shown.page.viewport().height()
