"""Every text of a form that a patient can see, one to a line, in the language that was asked for."""

from typing import Any

from intake_app.catalog.form_texts import FormText, one_line, shown, texts_of
from intake_app.catalog.form_yaml import to_fhir
from intake_app.catalog.loader import Catalog
from intake_app.catalog.screens import all_texts
from intake_app.catalog.translations import add_translation
from intake_app.domain.questionnaire import Questionnaire
from tests.support.foreign import HL7, form, item, value_set
from tests.support.forms import FORMS, question, section, short_form


def keys(document: Any, language: str = "en") -> dict[str, FormText]:
    return {text.key: text for text in texts_of(Questionnaire.model_validate(document), language)}


def test_that_every_part_of_a_form_is_there() -> None:
    asked = question(
        type="choice",
        options=[{"yes": "Yes"}, {"no": "No"}, "In words"],
        prefix="1.",
        **{"+": {"hint": "A hint.", "placeholder": "Words", "used-for": "Use.", "read-by": ["practitioner"]}},
    )
    help_text = {"id": "a.help", "type": "display", "ask": "Help.", "+": {"control": "help"}}
    found = keys(to_fhir(short_form(section(asked, help_text, why="Why."))))
    assert {key: text.text for key, text in found.items()} == {
        "title": "Sample", "a": "You", "a why": "Why.", "a.one prefix": "1.", "a.one": "Do you sleep well?",
        "a.one hint": "A hint.", "a.one placeholder": "Words", "a.one used-for": "Use.", "a.one yes": "Yes",
        "a.one no": "No", "a.one In words": "In words", "a.help": "Help.",
    }  # fmt: skip
    assert all(text.spoken for text in found.values())


def test_that_answers_from_lists_units_and_messages_are_there() -> None:
    listed = value_set("http://e.org/l", id="l", expansion={"contains": [{"code": "a", "display": "Ache"}]})
    unit = {"url": HL7 + "questionnaire-unit", "valueCoding": {"code": "kg", "display": "kilograms"}}
    message = {
        "url": HL7 + "questionnaire-constraint",
        "extension": [{"url": "key", "valueId": "k"}, {"url": "human", "valueString": "A number below 9"}],
    }
    found = keys(
        form(
            item("c", "choice", answerValueSet="#l"),
            item("n", "integer", extension=[unit, message], answerOption=[{"valueInteger": 3}]),
            contained=[listed],
        )
    )
    expected = {"c a": "Ache", "n unit kg": "kilograms", "n message": "A number below 9", "n 3": "3"}
    assert expected.items() <= {key: text.text for key, text in found.items()}.items()


def test_that_a_missing_translation_is_marked_and_not_left_out() -> None:
    spoken, _ = add_translation(
        to_fhir(short_form()), "es", {"title": "Muestra", "items": {"a.q": "¿Duerme bien?"}}, ""
    )
    found = keys(spoken, "es")
    assert (found["title"].text, found["a.q"].text) == ("Muestra", "¿Duerme bien?")
    assert shown(found["a.q"], "es") == "a.q\t¿Duerme bien?"
    assert shown(found["a"], "es") == "a\t[not translated: es] You"
    assert found.keys() == keys(spoken, "en").keys()
    assert shown(keys(spoken, "en-GB")["a"], "en-GB") == "a\tYou"


def test_that_a_form_written_in_another_language_is_spoken_in_that_one() -> None:
    spoken = keys(form(language="de"), "de")
    assert spoken["q"].spoken
    assert not keys(form(language="de"), "en")["q"].spoken


def test_that_a_text_stays_on_one_line() -> None:
    assert one_line("a\tb\nc\\d\r") == "a\\tb\\nc\\\\d\\r"


def test_that_nothing_that_is_linted_is_missing_from_what_is_shown() -> None:
    catalog = Catalog(FORMS)
    for loaded in catalog.packet("first-visit").forms:
        told = {text.text for text in texts_of(loaded.questionnaire, "en", catalog.risk_facts())}
        assert {text for _, text in all_texts(loaded.questionnaire)} <= told


def test_that_figures_are_told_with_the_text_they_stand_in() -> None:
    catalog = Catalog(FORMS)
    loaded = catalog.form_file("needling-explained", "1.0.0").form.questionnaire
    keys_told = {text.key for text in texts_of(loaded, "en", catalog.risk_facts())}
    assert "explain.serious.risks risk collapsed-lung text" in keys_told
    assert "explain.serious.risks risk collapsed-lung text" not in {text.key for text in texts_of(loaded, "en")}
