"""Changing a form: the old one stays as it was, and the new one differs by what was asked for."""

from typing import Any

import pytest

from intake_app.catalog.form_diff import diff_forms
from intake_app.catalog.form_edit import (
    FormEditError,
    add_item,
    change_item,
    move_item,
    next_version,
    remove_item,
    remove_option,
    set_extension,
    set_option,
    set_text,
)
from intake_app.catalog.form_yaml import to_fhir
from intake_app.catalog.lint_structure import lint_structure
from intake_app.catalog.translations import add_translation
from intake_app.domain.questionnaire import EXTENSION_BASE, Extension, Item, Questionnaire
from tests.support.forms import question, section, short_form

CHOICE = question("a.two", type="choice", options=[{"x": "X"}, {"y": "Y"}])
FORM = Questionnaire.model_validate(to_fhir(short_form(section(question("a.one"), CHOICE), section(link_id="b"))))
NEW = Item.model_validate({"linkId": "a.new", "type": "string", "text": "New?"})


def sentences(after: Questionnaire) -> list[str]:
    return [one.sentence() for one in diff_forms(FORM, after).differences]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (set_text(FORM, "a.one", "How?"), ["a.one: text: Do you sleep well? -> How?"]),
        (change_item(FORM, "a.one", required=True), ["a.one: required: (nothing) -> true"]),
        (change_item(FORM, "b", text="B"), ["b: text: You -> B"]),
        (set_option(FORM, "a.two", "x", "More"), ["a.two: answer x: X -> More"]),
        (set_option(FORM, "a.two", "z", "Z"), ["a.two: answer z: (nothing) -> Z"]),
        (remove_option(FORM, "a.two", "y"), ["a.two: answer y: Y -> (nothing)"]),
        (add_item(FORM, NEW, "a", 0), ["a.new: added (New?)"]),
        (add_item(FORM, NEW), ["a.new: added (New?)"]),
        (remove_item(FORM, "a.one"), ["a.one: removed (Do you sleep well?)"]),
        (move_item(FORM, "a.two", "b", 0), ["a.two: moved from a to b"]),
        (move_item(FORM, "a.two", "a", 0), ["a.two: moved from its place to the first place"]),
        (next_version(FORM, "2.0.0"), []),
    ],
)
def test_that_a_change_is_exactly_the_difference(after: Questionnaire, expected: list[str]) -> None:
    assert sentences(after) == expected
    assert not list(lint_structure(after, "f"))
    assert Questionnaire.model_validate(after.to_fhir()) == after


def test_that_an_extension_takes_the_place_of_those_with_its_url() -> None:
    hint = Extension.model_validate({"url": EXTENSION_BASE + "hint", "valueString": "Hint."})
    twice = set_extension(set_extension(FORM, "a.one", hint), "a.one", hint)
    assert sentences(twice) == ["a.one: hint: (nothing) -> Hint."]


def test_that_translations_of_an_old_text_are_taken_away() -> None:
    spoken, _ = add_translation(
        FORM.to_fhir(), "es", {"items": {"a.one": "¿Duerme?", "a.two": {"options": {"x": "Ex"}}}}, ""
    )
    form = set_option(set_text(Questionnaire.model_validate(spoken), "a.one", "How?"), "a.two", "x", "More")
    by_id: dict[str, Any] = {item.link_id: item.to_fhir() for item in form.walk()}
    assert "_text" not in by_id["a.one"]
    assert "_display" not in by_id["a.two"]["answerOption"][0]["valueCoding"]


@pytest.mark.parametrize(
    "change",
    [
        lambda: set_text(FORM, "lost", "x"),
        lambda: add_item(FORM, NEW.model_copy(update={"link_id": "b"})),
        lambda: add_item(FORM, NEW, "lost"),
        lambda: remove_item(FORM, "lost"),
        lambda: remove_option(FORM, "a.two", "lost"),
        lambda: move_item(FORM, "a", "a.one", 0),
    ],
)
def test_that_a_change_that_cannot_be_made_is_refused(change: Any) -> None:
    with pytest.raises(FormEditError):
        change()
