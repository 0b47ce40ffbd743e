"""What the marks of a foreign or shipped item become in its view."""

from datetime import date
from typing import Any

import pytest

from intake_app.domain.initials import Initials, initials_key
from intake_app.domain.paging import drawn_with_parent
from intake_app.domain.questionnaire import HL7_BASE, SDC_BASE, Item, Questionnaire
from intake_app.domain.response import Answer, Attachment, Coding, Response
from intake_app.workflows.item_view import ItemView, Shelf, item_view
from tests.support.builders import an_item, raw_item

SHELF = Shelf({}, {}, date(2026, 3, 4))
DOT = "iVBORw0KGgo="


def form(**members: Any) -> Questionnaire:
    return Questionnaire.model_validate({"resourceType": "Questionnaire", "language": "en", **members})


def view_of(item: Item, language: str = "en", response: Response | None = None, **members: Any) -> ItemView:
    return item_view(item, form(**members), language, response or Response(), SHELF)


def marked(kind: str, *extensions: dict[str, Any], **members: Any) -> Item:
    raw = raw_item("q", kind, **members)
    raw["extension"] = [*raw.get("extension", ()), *extensions]
    return Item.model_validate(raw)


def test_that_units_come_from_the_item_in_order() -> None:
    url = HL7_BASE + "questionnaire-unitOption"
    item = marked(
        "quantity",
        {"url": url, "valueCoding": {"system": "http://unitsofmeasure.org", "code": "kg", "display": "kilograms"}},
        {"url": url, "valueCoding": {"code": "[lb_av]"}},
    )
    assert [(unit.code, unit.text) for unit in view_of(item).units] == [("kg", "kilograms"), ("[lb_av]", "[lb_av]")]


@pytest.mark.parametrize(
    "body",
    [
        {"compose": {"include": [{"system": "http://unitsofmeasure.org", "concept": [{"code": "mg"}, {"code": "g"}]}]}},
        {"expansion": {"contains": [{"code": "mg"}, {"code": "g"}]}},
    ],
)
def test_that_units_come_from_a_value_set_that_the_form_carries(body: dict[str, Any]) -> None:
    item = marked("quantity", {"url": HL7_BASE + "questionnaire-unitValueSet", "valueCanonical": "#units"})
    carried = [{"resourceType": "ValueSet", "id": "units", **body}]
    assert [unit.code for unit in view_of(item, contained=carried).units] == ["mg", "g"]
    assert view_of(item).units == ()


@pytest.mark.parametrize("broken", [{"compose": []}, {"expansion": {"contains": [None, {"code": None}, 3]}}])
def test_that_a_broken_value_set_gives_no_units(broken: dict[str, Any]) -> None:
    item = marked("quantity", {"url": HL7_BASE + "questionnaire-unitValueSet", "valueCanonical": "#units"})
    assert view_of(item, contained=[{"resourceType": "ValueSet", "id": "units", **broken}]).units == ()


def test_that_a_fixed_unit_is_the_only_one() -> None:
    unit = {"url": HL7_BASE + "questionnaire-unit", "valueCoding": {"code": "wk", "display": "weeks"}}
    view = view_of(marked("quantity", unit))
    assert view.unit == "weeks"
    assert [option.value for option in view.units] == [Coding("wk", None, "weeks")]


def test_that_texts_below_a_question_join_its_field() -> None:
    parts = [raw_item(f"q.{c}", "display", control=c) for c in ("help", "flyover", "prompt", "lower", "upper", "unit")]
    item = an_item("q", "integer", *parts, raw_item("q.more", "string"))
    view = view_of(item)
    assert view.help == "Text of q.help\nText of q.flyover"
    assert (view.prompt, view.lower, view.upper, view.unit) == (
        "Text of q.prompt", "Text of q.lower", "Text of q.upper", "Text of q.unit",
    )  # fmt: skip
    below = {child.link_id for child in item.item or () if drawn_with_parent(child, item)}
    assert below == {f"q.{c}" for c in ("help", "flyover", "prompt", "lower", "upper", "unit")}


def test_that_a_text_on_the_page_of_a_group_stays_a_text() -> None:
    group = an_item("g", "group", raw_item("g.help", "display", control="help"))
    assert not any(drawn_with_parent(child, group) for child in group.item or ())
    assert view_of(group).help == ""


@pytest.mark.parametrize(
    ("extension", "name", "value"),
    [
        ({"url": HL7_BASE + "questionnaire-sliderStepValue", "valueInteger": 5}, "step", "5"),
        ({"url": HL7_BASE + "maxDecimalPlaces", "valueInteger": 2}, "decimals", 2),
        ({"url": HL7_BASE + "maxDecimalPlaces", "valueInteger": 0}, "decimals", 0),
        ({"url": HL7_BASE + "maxSize", "valueDecimal": 0.5}, "max_bytes", 500_000),
        ({"url": HL7_BASE + "mimeType", "valueCode": "image/png"}, "mime_types", ("image/png",)),
        ({"url": HL7_BASE + "questionnaire-choiceOrientation", "valueCode": "horizontal"}, "orientation", "horizontal"),
        ({"url": HL7_BASE + "questionnaire-maxOccurs", "valueInteger": 4}, "most", 4),
        ({"url": HL7_BASE + "questionnaire-signatureRequired", "valueCodeableConcept": {}}, "initials", True),
        (
            {"url": HL7_BASE + "questionnaire-displayCategory", "valueCodeableConcept": {"coding": [{"code": "help"}]}},
            "category",
            "help",
        ),
    ],
)
def test_that_a_mark_becomes_a_field_of_the_view(extension: dict[str, Any], name: str, value: object) -> None:
    assert getattr(view_of(marked("string", extension)), name) == value
    assert getattr(view_of(an_item("q", "string")), name) != value


def test_that_only_a_picture_in_the_form_itself_is_shown() -> None:
    url = SDC_BASE + "itemMedia"
    inside = {"url": url, "valueAttachment": {"contentType": "image/png", "data": DOT, "title": "A hand"}}
    assert view_of(marked("string", inside)).media == Attachment("A hand", "image/png", DOT)
    for other in (
        {"contentType": "image/png", "url": "https://x.example/a.png"},
        {"contentType": "text/html", "data": DOT},
    ):
        assert view_of(marked("string", {"url": url, "valueAttachment": other})).media is None


def test_that_options_keep_their_prefix_and_picture() -> None:
    option = {
        "valueCoding": {"code": "a", "display": "Apples"},
        "extension": [
            {"url": HL7_BASE + "questionnaire-optionPrefix", "valueString": "a)"},
            {"url": SDC_BASE + "itemAnswerMedia", "valueAttachment": {"contentType": "image/png", "data": DOT}},
        ],
    }
    (found,) = view_of(Item.model_validate(raw_item("q", "choice", answerOption=[option]))).options
    assert (found.prefix, found.media) == ("a)", Attachment("", "image/png", DOT))


def test_that_formatted_text_is_read_in_the_forms_own_language_only() -> None:
    markdown = {"extension": [{"url": HL7_BASE + "rendering-markdown", "valueMarkdown": "You can **stop**"}]}
    item = Item.model_validate(raw_item("q", text="You can stop", _text=markdown))
    assert view_of(item).rich[0].runs[1].bold
    assert view_of(item, "es").rich == ()


def test_that_the_text_is_the_words_of_the_formatted_text() -> None:
    markup = {"extension": [{"url": HL7_BASE + "rendering-xhtml", "valueString": "<ul><li>one</li><li>two</li></ul>"}]}
    view = view_of(Item.model_validate(raw_item("q", text="Short", _text=markup)))
    assert view.text == "• one\n• two"


def test_that_the_view_of_an_instance_reads_its_own_answer() -> None:
    response = Response({"q": Answer.of("first"), "q@1": Answer.of("second"), initials_key("q@1"): Answer.of("EH")})
    view = item_view(an_item("q"), form(), "en", response, SHELF, key="q@1")
    assert (view.key, view.answer, view.initialled) == ("q@1", Answer.of("second"), Initials("EH"))
