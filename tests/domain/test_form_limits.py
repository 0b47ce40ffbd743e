"""What is not done with a form is said, with place and reason."""

from typing import Any

import pytest

from intake_app.domain.form_limits import limits_of, refusals
from intake_app.domain.form_tree import FormTree
from intake_app.domain.questionnaire import EXTENSION_BASE, SDC_BASE
from tests.support.engines import a_form, an_item, sdc, variable


def tree(item: dict[str, Any] | None = None, **form: Any) -> FormTree:
    return FormTree([a_form(item or an_item("q"), **form)])


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (
            an_item("q", extension=[{"url": SDC_BASE + "subQuestionnaire", "valueCanonical": "x"}]),
            "another questionnaire",
        ),
        (an_item("q", "choice", extension=[sdc("answerExpression", "%x")]), "answerExpression"),
        (an_item("q", "choice", extension=[sdc("candidateExpression", "%x")]), "candidateExpression"),
        (an_item("q", extension=[sdc("calculatedExpression", "x", language="text/cql")]), "CQL (calculatedExpression)"),
        (
            an_item("q", extension=[sdc("enableWhenExpression", "x", language="text/cql-identifier")]),
            "CQL (enableWhenExpression)",
        ),
        (an_item("q", extension=[sdc("calculatedExpression", "x", language="text/x")]), "works with text/x"),
        (an_item("q", extension=[variable("v", "x", language="text/cql")]), "CQL (variable)"),
        (an_item("q", "decimal", extension=[{"url": EXTENSION_BASE + "score"}]), "score cannot be read"),
    ],
)
def test_that_what_stops_an_evaluation_is_named(item: dict[str, Any], reason: str) -> None:
    (found,) = refusals(tree(item))
    assert found.link_id == "q"
    assert reason in found.reason


@pytest.mark.parametrize(
    "form",
    [
        {"extension": [{"url": SDC_BASE + "questionnaireAdaptive", "valueBoolean": True}]},
        {"meta": {"profile": ["http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-adapt"]}},
    ],
)
def test_that_an_adaptive_form_is_refused(form: dict[str, Any]) -> None:
    (found,) = refusals(tree(**form))
    assert "adaptive" in found.reason


def test_that_a_link_id_that_stands_twice_is_refused() -> None:
    (found,) = refusals(FormTree([a_form(an_item("q"), an_item("q"))]))
    assert found.link_id == "q"


@pytest.mark.parametrize(
    "item",
    [
        an_item("q", extension=[sdc("initialExpression", "x", language="text/cql")]),
        an_item("q", extension=[variable("v", "Patient?x", language="application/x-fhir-query")]),
        an_item("q", "choice", answerValueSet="http://x.example/vs"),
    ],
)
def test_that_what_is_only_left_out_is_a_notice(item: dict[str, Any]) -> None:
    assert refusals(tree(item)) == ()
    assert len(limits_of(tree(item))) == 1


@pytest.mark.parametrize(
    ("kind", "members", "kept_out"),
    [("choice", {}, True), ("open-choice", {}, False), ("choice", {"readOnly": True}, False)],
)
def test_that_a_question_without_its_list_keeps_a_form_out_where_somebody_has_to_choose(
    kind: str, members: dict[str, Any], kept_out: bool
) -> None:
    (found,) = limits_of(tree(an_item("q", kind, answerValueSet="http://x.example/vs", **members)))
    assert (found.keeps_out, found.stops) == (kept_out, False)


def test_that_answers_offered_beforehand_keep_no_form_out() -> None:
    (found,) = limits_of(tree(an_item("q", "choice", extension=[sdc("candidateExpression", "%x")])))
    assert (found.keeps_out, found.stops) == (False, True)
