"""The stored form of answers."""

import json
from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.response import Answer, AnswerStatus, Attachment, Coding, Quantity, Reference, Response
from intake_app.domain.response_json import (
    AnswerFormatError,
    answer_from_json,
    answer_to_json,
    response_from_json,
    response_to_json,
    value_from_json,
)

VALUES: list[Any] = [
    True,
    False,
    0,
    -1,
    2**70,
    Decimal(0),
    Decimal("1.50"),
    Decimal("-1E+3"),
    "",
    "x",
    "two\nlines\t\u0000",
    "اسم 🙂 \u202e",
    "2026-03-04",
    '{"status": "skipped"}',
    Coding("a"),
    Coding("a", "urn:x"),
    Coding("a", None, "Shown"),
    Coding("", "", ""),
    Quantity(Decimal("70.0")),
    Quantity(Decimal(70), "kg", "urn:ucum", "kg"),
    Attachment("t", "text/plain", "eA=="),
    Attachment("t", "text/plain", "", "https://x.example/t", 12),
    Reference("Patient/1"),
    Reference("Patient/1", "Patient", "R"),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
@pytest.mark.parametrize("status", list(AnswerStatus))
def test_that_every_value_comes_back_as_it_was(value: Any, status: AnswerStatus) -> None:
    for answer in (Answer(status), Answer(status, (value,)), Answer(status, (value, value))):
        back = answer_from_json(json.loads(json.dumps(answer_to_json(answer))))
        assert back == answer
        assert [type(one) for one in back.values] == [type(one) for one in answer.values]
        assert repr(back) == repr(answer)


def test_that_a_whole_response_comes_back_under_its_keys() -> None:
    response = Response({f"k.{n}@{n}": Answer.of(value) for n, value in enumerate(VALUES)})
    assert response_from_json(json.loads(json.dumps(response_to_json(response)))) == response


def test_that_alike_values_of_other_types_do_not_come_back_the_same() -> None:
    written = {json.dumps(answer_to_json(Answer.of(value))) for value in (True, 1, Decimal(1), "1", "true")}
    assert len(written) == 5


HOSTILE: list[Any] = [
    None,
    "x",
    [],
    {},
    {"string": "a", "integer": 1},
    {"strange": "secret-words"},
    {"integer": True},
    {"integer": 1.5},
    {"integer": "1"},
    {"boolean": 1},
    {"boolean": "true"},
    {"string": 5},
    {"string": None},
    {"decimal": "secret-words"},
    {"decimal": "NaN"},
    {"decimal": "sNaN"},
    {"decimal": "-Infinity"},
    {"decimal": None},
    {"decimal": {}},
    {"decimal": True},
    {"coding": "secret-words"},
    {"coding": {}},
    {"coding": {"code": 1}},
    {"coding": {"code": "a", "system": []}},
    {"quantity": {}},
    {"quantity": {"value": "secret-words"}},
    {"quantity": {"value": 7}},
    {"quantity": {"value": "NaN"}},
    {"attachment": {"title": "t"}},
    {"attachment": {"title": "t", "contentType": "c", "data": 3}},
    {"attachment": []},
]


@pytest.mark.parametrize("raw", HOSTILE, ids=repr)
def test_that_a_value_out_of_shape_is_refused_without_repeating_it(raw: Any) -> None:
    with pytest.raises(AnswerFormatError) as refused:
        value_from_json(raw)
    assert "secret-words" not in str(refused.value)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        "answered",
        {},
        {"status": None},
        {"status": "secret-words"},
        {"status": ["answered"]},
        {"status": "answered", "values": "secret-words"},
        {"status": "answered", "values": {"string": "a"}},
        {"status": "answered", "values": ["secret-words"]},
    ],
    ids=repr,
)
def test_that_an_answer_out_of_shape_is_refused_with_its_key(raw: Any) -> None:
    with pytest.raises(AnswerFormatError, match=r"^about\.name: ") as refused:
        response_from_json({"about.name": raw})
    assert "secret-words" not in str(refused.value)
