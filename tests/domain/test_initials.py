"""Initials stand among the answers and come back as they were."""

import pytest

from intake_app.domain.consent import Ink, InkPoint
from intake_app.domain.initials import INK_TYPE, Initials, initials_at, initials_key, to_answer
from intake_app.domain.response import Answer, Attachment, Response
from intake_app.domain.response_json import response_from_json, response_to_json

DRAWN = Initials(ink=Ink(((InkPoint(0.1, 0.2, 0, 0.5), InkPoint(0.3, 0.25, 8)),), 3.0))


@pytest.mark.parametrize("initials", [Initials("EH"), DRAWN])
def test_that_initials_survive_the_store(initials: Initials) -> None:
    answer = to_answer(initials)
    assert answer is not None
    stored = response_to_json(Response({initials_key("clause"): answer}))
    assert initials_at(response_from_json(stored), "clause") == initials
    assert initials_at(response_from_json(stored), "other") is None


@pytest.mark.parametrize("nothing", [None, Initials(), Initials("  "), Initials(ink=Ink((), 3.0))])
def test_that_no_initials_are_no_answer(nothing: Initials | None) -> None:
    assert to_answer(nothing) is None


@pytest.mark.parametrize("data", ["", "###", "e30=", "eyJzdHJva2VzIjogW1tbTmFOLDAsMCwwXV1dLCAiYXNwZWN0IjogMX0="])
def test_that_a_drawing_that_cannot_be_read_is_none(data: str) -> None:
    response = Response({initials_key("clause"): Answer.of(Attachment("initials", INK_TYPE, data))})
    assert initials_at(response, "clause") is None
