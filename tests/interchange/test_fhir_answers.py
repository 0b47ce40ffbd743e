"""QuestionnaireResponse to answers and back, for any form."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.fhir_values import value_from_fhir, value_to_fhir
from intake_app.domain.response import Answer, Attachment, Coding, Quantity, Reference, Value
from intake_app.interchange.fhir_answers import read_answers
from tests.support.builders import answers
from tests.support.engines import an_engine, an_item

ENGINE = an_engine(
    an_item(
        "g",
        "group",
        an_item("a", "integer"),
        an_item("h", "group", an_item("b"), repeats=True),
        repeats=True,
    ),
    an_item("q", "string", an_item("note"), repeats=True),
    an_item("one", "boolean", an_item("why")),
    an_item("text", "display"),
)
WRITTEN = {
    "resourceType": "QuestionnaireResponse",
    "status": "in-progress",
    "questionnaire": "https://x.example/f",
    "item": [
        {
            "linkId": "g",
            "item": [
                {"linkId": "a", "answer": [{"valueInteger": 1}]},
                {"linkId": "h", "item": [{"linkId": "b", "answer": [{"valueString": "x"}]}]},
                {"linkId": "h", "item": [{"linkId": "b", "answer": [{"valueString": "y"}]}]},
            ],
        },
        {"linkId": "g", "item": [{"linkId": "a", "answer": [{"valueInteger": 2}]}]},
        {
            "linkId": "q",
            "answer": [
                {"valueString": "first"},
                {"valueString": "second", "item": [{"linkId": "note", "answer": [{"valueString": "n"}]}]},
            ],
        },
        {
            "linkId": "one",
            "answer": [{"valueBoolean": False, "item": [{"linkId": "why", "answer": [{"valueString": "w"}]}]}],
        },
    ],
}
GIVEN = {"a@0": 1, "b@0.0": "x", "b@0.1": "y", "a@1": 2, "note@1": "n", "one": False, "why": "w"}


def test_that_a_response_becomes_answers_by_instance() -> None:
    read = read_answers(WRITTEN, ENGINE.tree)
    assert read.strangers == []
    counts = {"g": 2, "h@0": 2}
    assert read.response == answers(**GIVEN, q=Answer.of("first", "second"), **counts)


def test_that_answers_become_the_response_they_were() -> None:
    found = ENGINE.evaluate(read_answers(WRITTEN, ENGINE.tree).response, prefill=False)
    assert found.as_fhir().resource == WRITTEN


def test_that_what_the_form_does_not_have_is_named_and_left_out() -> None:
    strange = {"item": [{"linkId": "x"}, {"linkId": "a"}, {"linkId": "g", "item": [{"linkId": "q"}]}, "broken", {}]}
    read = read_answers(strange, ENGINE.tree)
    assert (sorted(read.strangers), read.response) == (["a", "q", "x"], answers())


@pytest.mark.parametrize("broken", [{}, {"item": {}}, {"item": [{"linkId": "q", "answer": "x"}]}, {"item": [[]]}])
def test_that_a_broken_response_has_no_answers(broken: dict[str, Any]) -> None:
    assert read_answers(broken, ENGINE.tree).response == answers()


@pytest.mark.parametrize(
    ("value", "kind", "name"),
    [
        (True, "boolean", "valueBoolean"),
        (3, "integer", "valueInteger"),
        (3, "decimal", "valueDecimal"),
        (Decimal("1.5"), "decimal", "valueDecimal"),
        ("x", "string", "valueString"),
        ("2026-02-03", "date", "valueDate"),
        ("2026-02-03T10:00:00Z", "dateTime", "valueDateTime"),
        ("10:00:00", "time", "valueTime"),
        ("https://x.example", "url", "valueUri"),
        (Coding("a", "s", "A"), "choice", "valueCoding"),
        (Quantity(Decimal("1.5"), "kg", "u", "kg"), "quantity", "valueQuantity"),
        (Attachment("t", "text/plain", "eA==", "https://x.example/t", 1), "attachment", "valueAttachment"),
        (Reference("Patient/1", "Patient", "P"), "reference", "valueReference"),
    ],
)
def test_that_each_kind_of_value_goes_there_and_back(value: Value, kind: str, name: str) -> None:
    written = value_to_fhir(value, kind)
    assert list(written) == [name]
    assert value_from_fhir(written) == value


@pytest.mark.parametrize(
    "holder",
    [{}, {"valueInteger": "3"}, {"valueBoolean": 1}, {"valueCoding": {}}, {"valueQuantity": {}}, {"valuePeriod": {}}],
)
def test_that_what_is_no_value_is_none(holder: dict[str, Any]) -> None:
    assert value_from_fhir(holder) is None
