"""A saved response against its form: every rule finds what breaks it, and nothing else."""

from copy import deepcopy
from typing import Any

import pytest

from intake_app.interchange.response_check import check_response, named_form
from tests.support.builders import when
from tests.support.engines import an_engine, an_item, limit, sdc

ENGINE = an_engine(
    an_item("g", "group", an_item("name", required=True), an_item("age", "integer", extension=[limit("minValue", 0)])),
    an_item(
        "q", "choice", an_item("note"), answerOption=[{"valueCoding": {"code": "a"}}, {"valueCoding": {"code": "b"}}]
    ),
    an_item("many", repeats=True),
    an_item("more", enableWhen=[when("q", "=", answerCoding={"code": "b"})]),
    an_item("file", "attachment"),
    an_item("who", "reference", extension=[limit("questionnaire-referenceResource", "Patient")]),
    an_item("web", "url"),
    an_item("day", "date"),
    an_item("text", "display"),
)


def item(link_id: str, *answers: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {"linkId": link_id} | ({"answer": list(answers)} if answers else {}) | members


NAME = item("name", {"valueString": "R"})
GROUP = item("g", item=[NAME])


def response(*items: dict[str, Any], status: str = "completed", **members: Any) -> dict[str, Any]:
    raw = {"resourceType": "QuestionnaireResponse", "questionnaire": "https://x.example/f", "status": status}
    return raw | ({"item": list(items)} if items else {}) | members


def errors(raw: Any) -> list[tuple[str, str]]:
    return [(one.link_id, one.message) for one in check_response(deepcopy(raw), ENGINE) if one.severity == "error"]


def test_that_a_sound_response_has_no_issue() -> None:
    whole = response(
        item("g", item=[NAME, item("age", {"valueInteger": 3})]),
        item("q", {"valueCoding": {"code": "b"}, "item": [item("note", {"valueString": "n"})]}),
        item("many", {"valueString": "a"}, {"valueString": "b"}),
        item("more", {"valueString": "m"}),
        item("file", {"valueAttachment": {"data": "eHh4eA==", "size": 4}}),
        item("who", {"valueReference": {"reference": "Patient/1"}}),
        item("web", {"valueUri": "https://x.example"}),
        item("day", {"valueDate": "2026-02"}),
        item("text"),
        authored="2026-02-03T10:00:00Z",
    )
    assert check_response(whole, ENGINE) == ()


@pytest.mark.parametrize(
    ("raw", "link_id", "words"),
    [
        (response(item("g", item=[])), "g", "not a list"),
        (response(GROUP, item("new", {"valueString": "x"})), "new", "no item with this linkId"),
        (response(GROUP, item("age", {"valueInteger": 3})), "age", "another place"),
        (response(item("day", {"valueDate": "2026"}), GROUP), "", "another order"),
        (response(GROUP, GROUP), "g", "several times"),
        (response(GROUP, {"answer": []}), "", "no linkId"),
        (response(item("g", {"valueString": "x"})), "g", "a group has no answers"),
        (response(GROUP, item("text", {"valueString": "x"})), "text", "a text has neither"),
        (response(GROUP, item("q", item=[item("note")])), "q", "stand in its answer"),
        (response(GROUP, item("day", {"valueString": "2026"})), "day", "of type String"),
        (response(GROUP, item("day", {"valueDate": "2026-13"})), "day", "not written as Date"),
        (response(GROUP, item("day", {"valueDate": "2026-02-30"})), "day", "not a date of the calendar"),
        (response(GROUP, item("day", {"valueDate": "2026"}, {"valueDate": "2027"})), "day", "several answers"),
        (response(GROUP, item("day", {})), "day", "no value"),
        (response(GROUP, item("day", answer="x")), "day", "not a list of answers"),
        (response(GROUP, item("q", {"valueCoding": {"code": "c"}})), "q", "not in the list"),
        (response(GROUP, item("more", {"valueString": "x"})), "more", "not enabled"),
        (response(item("g", item=[NAME, item("age", {"valueInteger": -1})])), "age", "below the least"),
        (response(), "name", "required"),
        (response(GROUP, item("file", {"valueAttachment": {"data": "eA==", "size": 9}})), "file", "another size"),
        (response(GROUP, item("file", {"valueAttachment": {"data": "?"}})), "file", "base64"),
        (response(GROUP, item("who", {"valueReference": {"reference": "Device/1"}})), "who", "another kind"),
        (response(GROUP, item("who", {"valueReference": {"reference": "Chicken/1"}})), "who", "FHIR resource"),
        (response(GROUP, item("web", {"valueUri": "c:\\temp"})), "web", "not written as Uri"),
        (response(GROUP, item("web", {"valueUri": "urn:uuid:1"})), "web", "not written as Uri"),
        (response(GROUP, status="done"), "", "status"),
        (response(GROUP, authored="yesterday"), "", "authored"),
        (response(GROUP, questionnaire="http://hl7.org/fhir/ValueSet/x"), "", "names a ValueSet"),
        ({"resourceType": "Patient"}, "", "not a QuestionnaireResponse"),
        ([], "", "not a QuestionnaireResponse"),
    ],
)
def test_that_each_rule_finds_what_breaks_it(raw: Any, link_id: str, words: str) -> None:
    found = errors(raw)
    assert [one for one, message in found if words in message] == [link_id]


def test_that_what_is_missing_counts_only_when_the_response_is_complete() -> None:
    assert errors(response(status="in-progress")) == []
    assert [link_id for link_id, _ in errors(response(status="amended"))] == ["name"]


def test_that_a_message_never_holds_an_answer() -> None:
    secret = response(
        item("g", item=[NAME, item("age", {"valueString": "SECRET"})]), item("q", {"valueString": "SECRET"})
    )
    assert errors(secret)
    assert "SECRET" not in str(errors(secret))


def test_that_a_rule_that_warns_does_not_make_a_response_wrong() -> None:
    parts = [{"url": "severity", "valueCode": "warning"}, {"url": "expression", "valueString": "false"}]
    rule = {"url": limit("questionnaire-constraint", 1)["url"], "extension": parts}
    (issue,) = check_response(response(item("q", {"valueString": "x"})), an_engine(an_item("q", extension=[rule])))
    assert issue.severity == "warning"


def test_that_answers_of_items_that_an_expression_disables_are_found() -> None:
    engine = an_engine(an_item("q", extension=[sdc("enableWhenExpression", "false")]))
    (issue,) = check_response(response(item("q", {"valueString": "x"})), engine)
    assert "not enabled" in issue.message


def test_that_a_response_without_its_form_is_checked_from_outside() -> None:
    (issue,) = check_response(response(GROUP), None)
    assert issue.severity == "warning"


@pytest.mark.parametrize(
    ("named", "index"),
    [("u|2", 1), ("u|1", 0), ("u", 0), ("v", None), ("u|3", None), (None, None)],
)
def test_that_a_response_names_its_form_and_version(named: str | None, index: int | None) -> None:
    raw = {"questionnaire": named} if named else {}
    assert named_form(raw, [("u", "1"), ("u", "2")]) == index


def test_that_a_response_that_names_no_form_belongs_to_the_only_one() -> None:
    assert named_form({}, [("u", "1")]) == 0
