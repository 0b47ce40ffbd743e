"""What there is to mend in a whole form."""

from decimal import Decimal
from typing import Any

import pytest

from intake_app.domain.form_engine import FormEngine
from intake_app.domain.questionnaire import SDC_BASE
from intake_app.domain.response import Answer, Attachment, Coding, Quantity
from tests.support.builders import SKIPPED, answers, chosen
from tests.support.engines import a_form, an_item, limit


def codes(item: dict[str, Any], answer: Answer | None = None, **form: Any) -> list[str]:
    """The codes of what there is to mend about the one item "q"."""
    engine = FormEngine([a_form(item, **form)])
    given = answers(q=answer) if answer else None
    return [error.code for error in engine.evaluate(given).errors().get("q", ())]


def question(kind: str = "string", *extension: dict[str, Any], **members: Any) -> dict[str, Any]:
    return an_item("q", kind, **(members | ({"extension": list(extension)} if extension else {})))


FILE = Attachment("letter", "application/pdf", "eHh4eA==")
KILO = Quantity(Decimal(50), code="kg")


@pytest.mark.parametrize(
    ("item", "good", "bad", "code"),
    [
        (question(required=True), Answer.of("x"), None, "required"),
        (question("integer", limit("minValue", 1)), Answer.of(1), Answer.of(0), "min"),
        (question("integer", limit("maxValue", 3)), Answer.of(3), Answer.of(4), "max"),
        (question("string", limit("minLength", 2)), Answer.of("ab"), Answer.of("a"), "minLength"),
        (question(maxLength=2), Answer.of("ab"), Answer.of("abc"), "maxLength"),
        (question("string", limit("regex", r"^[\d\h]+$")), Answer.of("1h2"), Answer.of("1x"), "regex"),
        (
            question("quantity", limit("maxDecimalPlaces", 0)),
            Answer.of(KILO),
            Answer.of(Quantity(Decimal("1.5"))),
            "decimals",
        ),
        (question("date"), Answer.of("2026-02-28"), Answer.of("2026-02-30"), "date"),
        (
            question("choice", answerOption=[{"valueCoding": {"code": "a", "system": "s"}}]),
            Answer.of(Coding("a", "s")),
            Answer.of(Coding("b", "s")),
            "option",
        ),
        (
            question("string", answerOption=[{"valueString": "a"}]),
            Answer.of("a"),
            Answer.of("b"),
            "option",
        ),
        (
            question("string", limit("questionnaire-maxOccurs", 2), repeats=True),
            Answer.of("a", "b"),
            Answer.of("a", "b", "c"),
            "maxOccurs",
        ),
        (
            question("string", limit("questionnaire-minOccurs", 2), repeats=True),
            Answer.of("a", "b"),
            Answer.of("a"),
            "minOccurs",
        ),
        (question("attachment", limit("mimeType", "application/pdf")), Answer.of(FILE), None, ""),
        (question("attachment", limit("mimeType", "image/png")), None, Answer.of(FILE), "mimeType"),
        (
            question("attachment", {"url": limit("maxSize", 1)["url"], "valueDecimal": 0.000002}),
            None,
            Answer.of(FILE),
            "maxSize",
        ),
        (
            question("quantity", {"url": SDC_BASE + "minQuantity", "valueQuantity": {"value": 20000, "code": "g"}}),
            Answer.of(KILO),
            Answer.of(Quantity(Decimal(19), code="kg")),
            "min",
        ),
        (
            question("quantity", {"url": SDC_BASE + "maxQuantity", "valueQuantity": {"value": 60, "code": "kg"}}),
            Answer.of(KILO),
            Answer.of(Quantity(Decimal(1), code="[mi_i]")),
            "max",
        ),
        (
            question("quantity", {"url": limit("questionnaire-unitOption", 1)["url"], "valueCoding": {"code": "kg"}}),
            Answer.of(KILO),
            Answer.of(Quantity(Decimal(1), code="g")),
            "unit",
        ),
    ],
)
def test_that_each_limit_finds_what_is_beyond_it(
    item: dict[str, Any], good: Answer | None, bad: Answer | None, code: str
) -> None:
    if good is not None:
        assert codes(item, good) == []
    if code:
        assert codes(item, bad) == [code]


def test_that_an_option_that_stands_alone_is_found_with_others() -> None:
    alone = {"url": limit("questionnaire-optionExclusive", 1)["url"], "valueBoolean": True}
    options = [{"valueCoding": {"code": "a"}}, {"valueCoding": {"code": "none"}, "extension": [alone]}]
    item = question("choice", answerOption=options, repeats=True)
    assert codes(item, chosen("a", "none")) == ["exclusive"]
    assert codes(item, chosen("none")) == []


def test_that_free_text_fits_an_open_list() -> None:
    options = [{"valueCoding": {"code": "a"}}]
    assert codes(question("open-choice", answerOption=options), Answer.of("something else")) == []
    assert codes(question("choice", answerOption=options), Answer.of("something else")) == ["option"]


def test_that_a_contained_list_counts_and_a_list_on_a_server_says_nothing() -> None:
    value_set = {"resourceType": "ValueSet", "id": "v", "compose": {"include": [{"concept": [{"code": "a"}]}]}}
    item = question("choice", answerValueSet="#v")
    assert codes(item, chosen("a"), contained=[value_set]) == []
    assert codes(item, chosen("b"), contained=[value_set]) == ["option"]
    assert codes(question("choice", answerValueSet="http://x.example/vs"), chosen("b")) == []


@pytest.mark.parametrize("name", ["minValue", "minLength", "maxDecimalPlaces", "regex", "maxValue"])
def test_that_a_limit_that_nobody_can_read_says_nothing(name: str) -> None:
    assert codes(question("decimal", limit(name, "(")), Answer.of(Decimal("1.5"))) == []
    assert codes(question("string", limit(name, "(")), Answer.of("x")) == []


def test_that_a_skipped_question_is_not_missing() -> None:
    assert codes(question(required=True), SKIPPED) == []


def test_that_a_required_group_needs_an_answer_somewhere_inside() -> None:
    group = an_item("g", "group", an_item("inner", "group", an_item("q")), required=True)
    engine = FormEngine([a_form(group)])
    assert [error.code for error in engine.evaluate().errors()["g"]] == ["required"]
    assert engine.evaluate(answers(q="x")).errors() == {}


def test_that_a_group_that_asks_nothing_is_not_missing() -> None:
    group = an_item("g", "group", an_item("t", "display"), required=True)
    assert FormEngine([a_form(group)]).evaluate().errors() == {}


def test_that_too_few_instances_are_found() -> None:
    group = an_item("g", "group", an_item("q"), repeats=True, extension=[limit("questionnaire-minOccurs", 2)])
    engine = FormEngine([a_form(group)])
    assert [error.code for error in engine.evaluate(answers(**{"q@0": "x"})).errors()["g"]] == ["minOccurs"]
    assert engine.evaluate(answers(**{"q@0": "x", "q@1": "y"})).errors() == {}


def test_that_each_instance_is_checked_by_itself() -> None:
    group = an_item("g", "group", an_item("q", required=True), repeats=True)
    engine = FormEngine([a_form(group)])
    found = engine.evaluate(answers(**{"q@0": "x", "g": 2}))
    assert found.errors().keys() == {"q@1"}
    assert found.errors(["q@0", "nowhere"]) == {}


def test_that_nothing_is_asked_of_a_disabled_item() -> None:
    when = [{"question": "a", "operator": "=", "answerBoolean": True}]
    engine = FormEngine([a_form(an_item("a", "boolean"), an_item("q", required=True, enableWhen=when))])
    assert engine.evaluate().errors() == {}
    assert engine.evaluate(answers(a=True)).errors().keys() == {"q"}
