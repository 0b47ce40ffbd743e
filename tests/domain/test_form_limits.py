"""What is not done with a form is said, with place and reason."""

from typing import Any

import pytest

from intake_app.domain.form_limits import limits_of, refusals
from intake_app.domain.form_tree import FormTree
from intake_app.domain.questionnaire import SDC_BASE
from tests.support.engines import a_form, an_item, sdc, variable


def tree(item: dict[str, Any] | None = None, **form: Any) -> FormTree:
    return FormTree([a_form(item or an_item("q"), **form)])


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (an_item("q", extension=[{"url": SDC_BASE + "subQuestionnaire", "valueCanonical": "x"}]), "sub-questionnaire"),
        (an_item("q", "choice", extension=[sdc("answerExpression", "%x")]), "an expression"),
        (an_item("q", extension=[sdc("calculatedExpression", "x", language="text/cql")]), "text/cql"),
        (
            an_item("q", extension=[sdc("enableWhenExpression", "x", language="text/cql-identifier")]),
            "text/cql-identifier",
        ),
        (an_item("q", extension=[variable("v", "x", language="text/cql")]), "variable v"),
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


def test_that_a_question_without_its_list_is_not_imported() -> None:
    assert len(refusals(tree(an_item("q", "choice", answerValueSet="http://x.example/vs")), for_import=True)) == 1
    assert refusals(tree(), for_import=True) == ()
