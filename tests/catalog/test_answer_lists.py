"""Answer lists that a form brings along, written out without a server."""

from typing import Any

import pytest

from intake_app.catalog.answer_lists import AnswerLists, stands_alone
from tests.support.foreign import value_set

ONE, TWO, THREE = "http://e.org/one", "http://e.org/two", "http://e.org/codes"
CODES = {
    "resourceType": "CodeSystem",
    "url": THREE,
    "content": "complete",
    "concept": [{"code": "a", "display": "A", "concept": [{"code": "b"}]}],
}
NAMED = value_set(ONE, compose={"include": [{"system": THREE, "concept": [{"code": "x", "display": "X"}]}]})
WHOLE = value_set(TWO, compose={"include": [{"system": THREE}]})


def codes(value_set: dict[str, Any], *beside: dict[str, Any]) -> list[str] | None:
    found = AnswerLists([], [value_set, *beside]).written_out(value_set)
    return None if found is None else [concept["code"] for concept in found]


def test_that_an_expansion_is_taken_with_what_is_below_and_without_headings() -> None:
    inside = [{"code": "h", "abstract": True, "contains": [{"code": "a"}]}, {"code": "b"}, {"display": "heading"}]
    assert codes(value_set(ONE, expansion={"contains": inside})) == ["a", "b"]


def test_that_named_concepts_keep_system_and_display() -> None:
    assert AnswerLists([], []).written_out(NAMED) == [{"system": THREE, "code": "x", "display": "X"}]
    assert stands_alone(NAMED)
    assert not stands_alone(WHOLE)


def test_that_a_whole_code_system_beside_the_form_is_written_out() -> None:
    assert codes(WHOLE, CODES) == ["a", "b"]
    assert codes(WHOLE) is None
    assert codes(WHOLE, {**CODES, "content": "not-present"}) is None


def test_that_a_list_of_another_list_is_followed() -> None:
    of_another = value_set("http://e.org/all", compose={"include": [{"valueSet": [ONE]}, {"system": THREE}]})
    assert codes(of_another, NAMED, CODES) == ["x", "a", "b"]
    assert codes(of_another, CODES) is None


def test_that_lists_that_name_each_other_end() -> None:
    one = value_set(ONE, compose={"include": [{"valueSet": [TWO]}]})
    two = value_set(TWO, compose={"include": [{"valueSet": [ONE]}]})
    assert codes(one, two) is None


@pytest.mark.parametrize(
    "compose",
    [
        {"include": [{"system": THREE, "filter": [{"property": "x", "op": "=", "value": "y"}]}]},
        {"include": [{"system": THREE}], "exclude": [{"system": THREE, "concept": [{"code": "a"}]}]},
        {"include": [{"valueSet": [ONE, TWO]}]},
        {"include": []},
        {"include": ["x"]},
        {},
    ],
)
def test_that_a_list_that_is_only_described_is_not_guessed(compose: Any) -> None:
    assert codes(value_set("http://e.org/described", compose=compose), CODES, NAMED, WHOLE) is None


def test_that_lists_are_found_by_id_url_and_url_with_version() -> None:
    lists = AnswerLists([{**NAMED, "id": "n"}], [WHOLE])
    assert [lists.find(name) is not None for name in ("#n", ONE, f"{TWO}|1.0", "#w", "http://e.org/none")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_that_the_short_lists_of_fhir_itself_are_known() -> None:
    lists = AnswerLists([], [])
    found = lists.find("http://hl7.org/fhir/ValueSet/yesnodontknow|4.0.1")
    assert found is not None
    assert [concept["code"] for concept in lists.written_out(found) or ()] == ["Y", "N", "asked-unknown"]
