"""FHIRPath: what other engines give for the same text, and that nothing comes out but a result or None."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.expressions import Place
from intake_app.interchange.fhirpath import LONGEST_TEXT, FhirPath
from tests.support.engines import ORDINAL, an_item, scored

ENGINE = FhirPath()
FORM = {
    "resourceType": "Questionnaire",
    "item": [an_item("mood", "choice", answerOption=[scored("low", 1, "s"), scored("high", 3, "s")])],
}
RESPONSE = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        {
            "linkId": "g",
            "item": [
                {"linkId": "a", "answer": [{"valueInteger": 2}, {"valueInteger": 4}]},
                {
                    "linkId": "b",
                    "answer": [{"valueDecimal": 1.5, "item": [{"linkId": "b.why", "answer": [{"valueString": "x"}]}]}],
                },
                {"linkId": "a.two", "answer": [{"valueInteger": 7}]},
            ],
        },
        {
            "linkId": "mood",
            "answer": [
                {"valueCoding": {"system": "s", "code": "high", "extension": [{"url": ORDINAL, "valueDecimal": 3}]}}
            ],
        },
        {"linkId": "plain", "answer": [{"valueCoding": {"system": "s", "code": "low"}}]},
        {"linkId": "day", "answer": [{"valueDate": "2026-02-03"}]},
    ],
}


def result(text: str, **names: Any) -> list[Any] | None:
    place = Place(RESPONSE, RESPONSE, FORM, FORM["item"][0], names)  # type: ignore[arg-type]
    return ENGINE.compile(text).evaluate(place)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("%resource.item.where(linkId='g').item.where(linkId='a').answer.value", [2, 4]),
        ("%resource.descendants().where(linkId='b.why').answer.value", ["x"]),
        ("%resource.repeat(item).where(linkId='b').answer.value", [Decimal("1.5")]),
        ("%resource.repeat(item).where(linkId='b.why').answer.value", []),
        ("%resource.descendants().where(linkId in ('a' | 'b')).answer.value.sum()", [Decimal("7.5")]),
        ("%resource.descendants().where(linkId.startsWith('a')).answer.value.max()", [7]),
        ("%resource.descendants().where(linkId='a' or linkId='b').answer.value.min()", [Decimal("1.5")]),
        ("%resource.descendants().where(linkId='a').answer.value.avg()", [Decimal(3)]),
        ("%resource.item.where(linkId='mood').answer.value.ordinal()", [Decimal(3)]),
        ("%resource.item.where(linkId='plain').answer.value.weight()", [Decimal(1)]),
        ("%resource.item.where(linkId='g').answers().value.count()", [5]),
        ("(2.345).round(2)", [Decimal("2.35")]),
        ("(2.5).round()", [3]),
        ("(7 / 2).round(0)", [4]),
        ("2.power(3)", [8]),
        ("(2.5).power(0.5).round(3)", [Decimal("1.581")]),
        ("iif(%nothing, 1, 2)", [2]),
        ("iif(%yes, 1)", [1]),
        ("%resource.item.where(answer.value = 3)", []),
        ("%resource.item.where(linkId='day').answer.value <= @2026-02-03", [True]),
        ("%resource.item.where(linkId='day').answer.hasValue()", [False]),
        ("%resource.item.where(linkId='day').answer.value.hasValue()", [True]),
        ("'abc'.matches('b')", [True]),
        ("'abc'.matches('(b+)+$')", [False]),
        ("'a1'.replaceMatches('([a-z])([0-9])', '$2$1')", ["1a"]),
        ("%questionnaire.item.answerOption.value.where(code='low').display", ["Low"]),
        ("%qitem.linkId", ["mood"]),
        ("%ucum", ["http://unitsofmeasure.org"]),
        ("1 + 2 * 3", [7]),
        ("'a' & %nothing & 'b'", ["ab"]),
        ("{}", []),
        ("trace('x')", [RESPONSE]),
    ],
)
def test_that_an_expression_gives_what_it_means(text: str, expected: list[Any]) -> None:
    assert result(text, nothing=[], yes=[True]) == expected


def test_that_two_items_that_are_alike_count_once_in_a_repetition() -> None:
    alike = {"linkId": "a", "answer": [{"valueInteger": 1}]}
    response = {"resourceType": "QuestionnaireResponse", "item": [alike, dict(alike)]}
    place = Place(response, response, FORM, {})
    assert ENGINE.compile("%resource.repeat(item).count()").evaluate(place) == [1]
    assert ENGINE.compile("%resource.item.count()").evaluate(place) == [2]


def test_that_a_kept_result_knows_its_types_when_it_comes_back() -> None:
    place = Place(RESPONSE, RESPONSE, FORM, {})
    kept = ENGINE.compile("%questionnaire.item.where(linkId='mood')").keep(place)
    assert result("%kept.answerOption.value.code", kept=kept) == ["low", "high"]


def test_that_a_relative_path_begins_at_the_context() -> None:
    place = Place(RESPONSE, RESPONSE["item"][0], FORM, {})
    assert ENGINE.compile("item.where(linkId='a').answer.value.first()").evaluate(place) == [2]
    assert ENGINE.compile("%context.linkId").evaluate(place) == ["g"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 +",
        "1 = 1 and so on",
        "%undefined",
        "'a'.sum() + 1",
        "(1 | 2).toInteger() > 1",
        "unknown()",
        "'x'.matches('(')",
        "(" * 2000 + "1" + ")" * 2000,
        "1 " + "+ 1 " * LONGEST_TEXT,
        "🙂",
    ],
)
def test_that_a_failing_expression_is_none(text: str) -> None:
    assert result(text) in (None, [])


@pytest.mark.parametrize("text", ["1 +", "%undefined", "unknown()", "1 = 1 and so on"])
def test_that_a_broken_expression_is_not_empty_but_none(text: str) -> None:
    assert result(text) is None


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "text",
    [
        "'aa'" + ".select($this & $this)" * 60,
        "'aaaaaaaa'" + ".replace('a', 'aaaaaaaa')" * 12,
        "9" + " * 99999999999999999999" * 200,
        "(1|2|3|4|5|6|7|8|9)" + ".select(%resource.descendants().select(%resource.descendants().count()))" * 3,
    ],
)
def test_that_what_grows_without_end_fails(text: str) -> None:
    assert result(text) is None


def test_that_a_result_that_doubles_again_and_again_fails() -> None:
    kept: list[Any] | None = [1]
    for _ in range(40):
        kept = ENGINE.compile("%kept.combine(%kept)").evaluate(Place(RESPONSE, RESPONSE, FORM, {}, {"kept": kept}))
        if kept is None:
            break
    assert kept is None
