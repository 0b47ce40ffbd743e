"""What differs between two versions, in words, and whether people are asked again."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from intake_app.catalog.form_diff import Verdict, diff_forms
from intake_app.catalog.form_yaml import to_fhir
from intake_app.domain.questionnaire import Questionnaire
from tests.support.forms import question, section, short_form

Short = dict[str, Any]
USED = {"used-for": "To help.", "read-by": ["practitioner"]}


def base() -> Short:
    """A form with one of everything; its questions are base()["items"][0]["items"]."""
    choice = question("a.two", type="choice", options=[{"x": "X", "score": 1}, {"y": "Y", "score": 2}])
    shown = question("a.three", **{"show-if": [{"a.two": {"=": "x"}}]})
    return short_form(section(question("a.one"), choice, shown, question("a.four")))


def asked(form: Short) -> list[Short]:
    items: list[Short] = form["items"][0]["items"]
    return items


def compared(change: Callable[[Short], object], start: Short | None = None) -> tuple[Verdict, list[str]]:
    before = start or base()
    after = deepcopy(before)
    change(after)
    found = diff_forms(*(Questionnaire.model_validate(to_fhir(form)) for form in (before, after)))
    return found.verdict, [one.sentence() for one in found.differences]


def test_that_the_same_form_does_not_differ_also_not_by_its_version() -> None:
    assert compared(lambda form: form.update(version="2.0.0", status="draft")) == (Verdict.SAME, [])


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda form: asked(form)[0].update(ask="How?"), "a.one: text: Do you sleep well? -> How?"),
        (lambda form: asked(form)[0].update(prefix="1."), "a.one: prefix: (nothing) -> 1."),
        (lambda form: asked(form)[0]["+"].update(hint="Hint."), "a.one: hint: (nothing) -> Hint."),
        (lambda form: form["items"][0]["+"].update(why="Else."), "a: why: So that we know you. -> Else."),
        (lambda form: form.update(title="New"), "the form: title: Sample -> New"),
        (lambda form: asked(form)[1]["options"].reverse(), "a.two: order of the answers: (nothing) -> (nothing)"),
        (lambda form: asked(form).append(asked(form).pop(0)), "a.one: moved from its place to after a.four"),
    ],
)
def test_that_words_and_order_are_wording_only(change: Callable[[Short], object], sentence: str) -> None:
    assert compared(change) == (Verdict.WORDING_ONLY, [sentence])


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda form: asked(form).append(question("a.five", ask="New?")), "a.five: added (New?)"),
        (lambda form: asked(form).pop(0), "a.one: removed (Do you sleep well?)"),
        (lambda form: asked(form)[0].update(type="string"), "a.one: type: boolean -> string"),
        (lambda form: asked(form)[0].update(required=True), "a.one: required: (nothing) -> true"),
        (lambda form: asked(form)[2].update({"show-if": [{"a.two": {"=": "y"}}]}),
         "a.three: conditions: a.two = x -> a.two = y"),
        (lambda form: asked(form)[2].pop("show-if"), "a.three: conditions: a.two = x -> (nothing)"),
        (lambda form: asked(form)[1]["options"].append({"z": "Z"}), "a.two: answer z: (nothing) -> Z"),
        (lambda form: asked(form)[1]["options"].pop(0), "a.two: answer x: X -> (nothing)"),
        (lambda form: asked(form)[1]["options"][0].update(x="More"), "a.two: answer x: X -> More"),
        (lambda form: asked(form)[1]["options"][0].update(score=3), "a.two: answer x points: 1 -> 3"),
        (lambda form: asked(form)[0]["+"].update({"read-by": ["admin"]}), "a.one: read-by: practitioner -> admin"),
        (lambda form: form["items"][0]["+"].update(sensitivity="high"), "a: sensitivity: low -> high"),
        (lambda form: asked(form)[3]["+"].update({"flag-input": "x"}), "a.four: flag-input: (nothing) -> x"),
    ],
)  # fmt: skip
def test_that_answers_conditions_and_readers_are_asked_again(change: Callable[[Short], object], sentence: str) -> None:
    assert compared(change) == (Verdict.ASK_AGAIN, [sentence])


def test_that_another_parent_is_a_move_and_asked_again() -> None:
    start = short_form(section(question("a.one"), question("a.two")), section(link_id="b"))
    verdict, sentences = compared(lambda form: form["items"][1]["items"].append(asked(form).pop()), start)
    assert (verdict, sentences) == (Verdict.ASK_AGAIN, ["a.two: moved from a to b"])


def test_that_another_text_in_a_consent_is_asked_again() -> None:
    start = short_form(section(question("a.one"), role="consent"))
    verdict, sentences = compared(lambda form: asked(form)[0].update(ask="May we?"), start)
    assert (verdict, len(sentences)) == (Verdict.ASK_AGAIN, 1)


def test_that_only_the_item_that_moved_is_named() -> None:
    verdict, sentences = compared(lambda form: asked(form).insert(0, asked(form).pop()))
    assert (verdict, sentences) == (Verdict.WORDING_ONLY, ["a.four: moved from its place to the first place"])


def test_that_another_score_is_asked_again() -> None:
    total = {**question("a.total", type="decimal"), "+": {**USED, "score": {"method": "sum", "items": ["a.two"]}}}
    start = short_form(section(question("a.two"), total))
    verdict, (sentence,) = compared(lambda form: asked(form)[1]["+"]["score"].update(method="mean"), start)
    assert verdict is Verdict.ASK_AGAIN
    assert sentence.startswith("a.total: score: ")
