"""The form engine with FHIRPath: calculations, variables, conditions, rules, and what is evaluated again."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from intake_app.domain.expressions import Compiled, Place
from intake_app.domain.form_engine import FormEngine
from intake_app.domain.questionnaire import HL7_BASE
from intake_app.domain.response import Answer, Coding, Response
from intake_app.interchange.fhirpath import FhirPath
from tests.support.builders import answers, chosen, when
from tests.support.engines import a_form, an_engine, an_item, expression, scored, sdc, variable


def value_of(link_id: str) -> str:
    return f"%resource.descendants().where(linkId='{link_id}').answer.value"


def calculated(link_id: str, text: str, kind: str = "decimal", **members: Any) -> dict[str, Any]:
    return an_item(link_id, kind, extension=[sdc("calculatedExpression", text)], **members)


def test_that_a_calculation_follows_its_sources() -> None:
    engine = an_engine(
        an_item("a", "integer"), calculated("b", f"{value_of('a')} * 2"), calculated("c", f"{value_of('b')} + 1")
    )
    found = engine.evaluate(answers(a=2))
    assert found.values == {"b": Answer.of(4), "c": Answer.of(5)}
    assert engine.change(found, "a", Answer.of(5)).values == {"b": Answer.of(10), "c": Answer.of(11)}
    assert engine.change(found, "a", None).values == {}


def test_that_a_calculated_item_of_a_saved_form_calculates_again() -> None:
    engine = an_engine(an_item("a", "integer"), calculated("b", f"{value_of('a')} * 2"))
    assert engine.evaluate(answers(a=2, b=99)).response.get("b") == Answer.of(4)
    assert engine.evaluate(answers(a=2, b=Answer.of())).response.get("b") == Answer.of(4)


def test_that_a_person_can_overrule_a_calculation_until_they_take_it_back() -> None:
    engine = an_engine(an_item("a", "integer"), calculated("b", f"{value_of('a')} * 2"))
    own = engine.change(engine.evaluate(answers(a=2)), "b", Answer.of(7))
    later = engine.change(own, "a", Answer.of(3))
    assert later.response.get("b") == Answer.of(7)
    assert engine.change(later, "b", None).response.get("b") == Answer.of(6)


def test_that_a_calculation_decides_what_is_asked() -> None:
    engine = an_engine(
        an_item("a", "integer"),
        calculated("b", f"{value_of('a')} * 2", "integer"),
        an_item("t", enableWhen=[when("b", ">", answerInteger=5)]),
    )
    found = engine.evaluate(answers(a=2))
    assert "t" not in found.enabled
    assert "t" in engine.change(found, "a", Answer.of(3)).enabled


def test_that_answers_of_disabled_items_are_not_calculated_with() -> None:
    engine = an_engine(
        an_item("on", "boolean"),
        an_item("a", "integer", enableWhen=[when("on", "=", answerBoolean=True)]),
        calculated("b", f"{value_of('a')}.sum()"),
    )
    found = engine.evaluate(answers(on=True, a=3))
    assert found.response.get("b") == Answer.of(3)
    assert engine.change(found, "on", Answer.of(False)).response.get("b") is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [("true", True), ("false", False), ("{}", False), ("%missing", False), ("1 +", False), ("'x'", False)],
)
def test_that_a_condition_in_fhirpath_holds_only_when_it_says_so(text: str, shown: bool) -> None:
    engine = an_engine(an_item("t", extension=[sdc("enableWhenExpression", text)]))
    assert ("t" in engine.evaluate().enabled) is shown


def test_that_variables_see_what_stands_above_them_and_not_beside_them() -> None:
    inner = an_item("g", "group", calculated("b", "%two + 1"), extension=[variable("two", "%one * 2")])
    outside = calculated("c", "%two")
    engine = an_engine(an_item("a", "integer"), inner, outside, extension=[variable("one", value_of("a"))])
    assert engine.evaluate(answers(a=5)).values == {"b": Answer.of(11)}


def test_that_a_variable_of_a_repeating_group_is_its_instances_own() -> None:
    group = an_item(
        "g",
        "group",
        an_item("a", "integer"),
        calculated("b", "%here * 10", "integer"),
        extension=[variable("here", "item.where(linkId='a').answer.value")],
        repeats=True,
    )
    found = an_engine(group).evaluate(answers(**{"a@0": 1, "a@1": 2}))
    assert found.values == {"b@0": Answer.of(10), "b@1": Answer.of(20)}


def test_that_a_calculation_with_a_name_is_a_variable_below_it() -> None:
    named = sdc("calculatedExpression", f"{value_of('a')} + 1", name="up")
    engine = an_engine(
        an_item("a", "integer"), an_item("b", "integer", calculated("c", "%up + 1", "integer"), extension=[named])
    )
    assert engine.evaluate(answers(a=1)).values == {"b": Answer.of(2), "c": Answer.of(3)}


def test_that_what_nobody_hands_in_is_empty() -> None:
    context = {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"}
    context["extension"] = [{"url": "name", "valueCoding": {"code": "patient"}}]  # type: ignore[assignment]
    query = variable("found", "Patient?x", language="application/x-fhir-query")
    engine = an_engine(calculated("b", "iif(%patient.exists() or %found.exists(), 1, 2)"), extension=[context, query])
    assert engine.evaluate().values == {"b": Answer.of(2)}


def test_that_initial_expressions_run_once_at_the_start() -> None:
    item = an_item("b", "integer", extension=[sdc("initialExpression", "1 + 1")])
    prefilled = an_item("p", extension=[sdc("initialExpression", "%patient.name")])
    engine = an_engine(item, prefilled, calculated("c", value_of("b"), "integer"))
    assert engine.evaluate().response == answers(b=2, c=2)
    assert engine.evaluate(answers(b=5)).response.get("b") == Answer.of(5)
    assert engine.evaluate(prefill=False).response == Response()


def test_that_a_value_calculated_when_the_form_was_made_counts_only_where_it_is_there() -> None:
    url = HL7_BASE + "cqf-calculatedValue"
    extension = {"extension": [{"url": url, "valueExpression": expression("today()")}]}
    without = an_item("q", "date", initial=[{"_valueDate": extension}])
    there = an_item("q", "date", initial=[{"valueDate": "2026-01-02", "_valueDate": extension}])
    assert an_engine(without).evaluate().values == {}
    assert an_engine(there).evaluate().values == {"q": Answer.of("2026-01-02")}


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("integer", "3.0", Answer.of(3)),
        ("integer", "3.5", None),
        ("string", "12", Answer.of("12")),
        ("string", "('a').combine('b')", Answer.of("a")),
        ("boolean", "true", Answer.of(True)),
        ("boolean", "'x'", None),
        ("choice", "'high'", Answer.of(Coding("high", None, "High"))),
        ("choice", "%qitem.answerOption.value.where(code='low')", Answer.of(Coding("low", None, "Low"))),
        ("date", "@2026-02-03", Answer.of("2026-02-03")),
        ("string", "''", None),
    ],
)
def test_that_a_result_becomes_an_answer_that_fits(kind: str, text: str, expected: Answer | None) -> None:
    options = {"answerOption": [scored("low", 0), scored("high", 1)]} if kind == "choice" else {}
    assert an_engine(calculated("b", text, kind, **options)).evaluate().response.get("b") == expected


def test_that_the_score_of_a_chosen_option_stands_in_its_coding() -> None:
    options = [scored("low", 1, "s"), scored("high", 3, "s")]
    score = "%resource.item.where(linkId='a').answer.valueCoding.extension.valueDecimal.sum()"
    engine = an_engine(an_item("a", "choice", answerOption=options, repeats=True), calculated("b", score))
    assert engine.evaluate(answers(a=Answer.of(Coding("high", "s"), Coding("low", "s")))).values == {"b": Answer.of(4)}


def rule(text: str, severity: str = "error") -> dict[str, Any]:
    parts = [
        {"url": "key", "valueId": "k"},
        {"url": "severity", "valueCode": severity},
        {"url": "human", "valueString": "More, please."},
        {"url": "expression", "valueExpression": expression(text)},
    ]
    return {"url": HL7_BASE + "targetConstraint", "extension": parts}


@pytest.mark.parametrize(
    ("text", "broken"), [("false", 1), ("true", 0), ("{}", 0), ("%x", 0), ("answer.value = 'b'", 1)]
)
def test_that_a_rule_is_broken_by_a_clear_no(text: str, broken: int) -> None:
    found = an_engine(an_item("q", extension=[rule(text)])).evaluate(answers(q="a")).errors()
    assert [error.code for error in found.get("q", ())] == ["constraint"] * broken


def test_that_a_warning_does_not_block() -> None:
    engine = an_engine(an_item("q", extension=[rule("false", "warning")]))
    (error,) = engine.evaluate().errors()["q"]
    assert (error.blocking, error.limit) == (False, "More, please.")


def test_that_a_circle_of_calculations_comes_to_the_same_end() -> None:
    engine = an_engine(
        an_item("s", "integer"),
        calculated("a", f"iif({value_of('b')}.exists(), {value_of('b')} + 1, {value_of('s')})", "integer"),
        calculated("b", f"{value_of('a')} + 1", "integer"),
    )
    found = engine.evaluate(answers(s=1))
    assert engine.change(found, "s", Answer.of(1)).values == found.values


def test_that_a_calculation_over_everything_follows_every_change() -> None:
    engine = an_engine(an_item("a"), an_item("b"), calculated("n", "%resource.item.answer.count()", "integer"))
    found = engine.evaluate(answers(a="x"), prefill=False)
    two = engine.change(found, "b", Answer.of("y"))
    fresh = engine.evaluate(answers(a="x", b="y"), prefill=False)
    assert two.values == fresh.values
    assert two.values.keys() == {"n"}


@dataclass
class Counting:
    """FHIRPath that remembers what was run."""

    inner: FhirPath = field(default_factory=FhirPath)
    run: list[str] = field(default_factory=list)

    def compile(self, text: str) -> Compiled:
        return _Counted(self.inner.compile(text), text, self.run)


@dataclass
class _Counted:
    inner: Compiled
    text: str
    run: list[str]

    def evaluate(self, place: Place) -> list[Any] | None:
        self.run.append(self.text)
        return self.inner.evaluate(place)

    def keep(self, place: Place) -> list[Any] | None:
        self.run.append(self.text)
        return self.inner.keep(place)


def test_that_a_change_runs_only_what_reads_it() -> None:
    counting = Counting()
    items = [an_item(name, "integer") for name in "abc"]
    items += [calculated(f"{name}2", value_of(name), "integer") for name in "abc"]
    last = calculated("last", value_of("a2"), "integer")
    engine = FormEngine([a_form(*items, last, an_item("free"))], counting)
    found = engine.evaluate(answers(a=1, b=1, c=1))
    counting.run.clear()
    same = engine.change(found, "a", Answer.of(2))
    assert counting.run == [value_of("a"), value_of("a2")]
    counting.run.clear()
    engine.change(same, "free", Answer.of("x"))
    engine.change(same, "a", Answer.of(2))
    assert counting.run == [value_of("a")]


def test_that_without_fhirpath_everything_else_is_decided() -> None:
    form = a_form(
        calculated("b", "1"),
        an_item("q", "choice"),
        an_item("t", enableWhen=[when("q", "=", answerCoding={"code": "a"})]),
    )
    found = FormEngine([form]).evaluate(answers(q=chosen("a")))
    assert (found.values, "t" in found.enabled) == ({}, True)
