"""Short YAML and FHIR JSON are two spellings of one form."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog.form_yaml import ShortFormError, to_fhir, to_short
from intake_app.catalog.strict_yaml import parse_yaml, write_yaml
from tests.support.forms import FORMS, question, section, short_form

OWN = "https://intake.example/fhir/StructureDefinition/"
HL7 = "http://hl7.org/fhir/StructureDefinition/"


def spelled(document: Any) -> str:
    return json.dumps(document, sort_keys=True)


def there_and_back(form: dict[str, Any]) -> dict[str, Any]:
    return to_fhir(parse_yaml(write_yaml(to_short(form)), "form.yaml"))


@pytest.mark.parametrize("path", sorted(FORMS.glob("*/*/form.yaml")), ids=lambda path: path.parts[-3])
def test_that_every_shipped_form_survives_the_way_to_json_and_back(path: Path) -> None:
    form = to_fhir(parse_yaml(path.read_text(encoding="utf-8"), path.name))
    assert spelled(there_and_back(form)) == spelled(form)
    assert to_fhir(to_short(form)) == form


READ, HINT = OWN + "read-by", OWN + "hint"


def ext(url: str, **value: Any) -> dict[str, Any]:
    return {"url": url, **value}


def odd(link_id: str, kind: str = "string", **members: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": kind, **members}


def options(*found: dict[str, Any]) -> dict[str, Any]:
    return {"answerOption": list(found)}


def extensions(*found: dict[str, Any]) -> dict[str, Any]:
    return {"extension": list(found)}


ODD_ITEMS: list[dict[str, Any]] = [
    odd("1", "choice", **options({"valueCoding": {"code": "fhir", "display": "x"}})),
    odd("2", "choice", **options({"valueCoding": {"code": "system", "system": "s", "display": "x"}})),
    odd("3", "choice", **options({"valueCoding": {"display": "no code"}})),
    odd("4", "choice", **options({"valueString": "a"}, {"valueInteger": 3}, {"valueDate": "2020-01-01"})),
    odd("5", "choice", **options({"valueCoding": {"code": "yes"}, "initialSelected": False})),
    odd("6", enableWhen=[{"question": "fhir", "operator": "=", "answerString": "x"}]),
    odd("7", enableWhen=[{"question": "1", "operator": "=", "answerCoding": {"system": "s", "code": "c"}}]),
    odd("8", enableWhen=[{"question": "1", "operator": "<", "answerDecimal": 1.0, "id": "z"}]),
    odd("9", **extensions(ext(HL7 + "questionnaire-hidden", valueBoolean=True, id="kept"))),
    odd("10", **extensions(ext("urn:x", valueString="y"), ext(HL7 + "minLength", valueInteger=2))),
    odd("11", extension=[]),
    odd("12", "group", item=[], modifierExtension=[{"url": "urn:m", "valueCode": "c"}], ask="odd"),
    odd("13", **extensions(ext(HL7 + "minValue", valueDecimal=0.5), ext(HL7 + "maxValue", valueInteger=9))),
    odd("14", **extensions(ext(READ, valueCode="admin"), ext(HINT, valueString="h"), ext(READ, valueCode="x"))),
    odd("15", **extensions(ext(HINT, valueString="one"), ext(HINT, valueString="two"))),
    odd("16", **extensions(ext(HL7 + "questionnaire-itemControl", valueCodeableConcept={"coding": [], "text": "p"}))),
    odd("17", _text={"extension": [{"url": "urn:t", "valueString": "t"}]}, text="yes"),
    odd("18", "choice", **options({"valueCoding": {"code": "1", "extension": [ext(HL7 + "x", valueDecimal=1)]}})),
    odd("19", item=["not an item"], answerOption=[None], enableWhen=["x"]),
]


@pytest.mark.parametrize("item", ODD_ITEMS, ids=lambda item: str(item["linkId"]))
def test_that_what_has_no_short_key_stays_verbatim(item: dict[str, Any]) -> None:
    form = {"resourceType": "Questionnaire", "status": "draft", "item": [item]}
    assert spelled(there_and_back(form)) == spelled(form)


KEYS = ["url", "code", "fhir", "+", "coding", "system"]
MEMBERS = [
    "text",
    "prefix",
    "answerOption",
    "enableWhen",
    "extension",
    "maxLength",
    "readOnly",
    "initial",
    "_text",
    "x",
]


def _value(chance: random.Random, depth: int) -> Any:
    kinds = ["yes", "1", 1, 1.5, True, None, "x y", ""]
    if depth and chance.random() < 0.4:
        return {
            chance.choice(["url", "code", "fhir", "+", "coding", "system"]): _value(chance, depth - 1) for _ in range(2)
        }
    if depth and chance.random() < 0.3:
        return [_value(chance, depth - 1) for _ in range(chance.randrange(3))]
    return chance.choice(kinds)


def _random_item(chance: random.Random, depth: int) -> dict[str, Any]:
    item: dict[str, Any] = {"linkId": str(chance.random()), "type": chance.choice(["group", "choice", "string"])}
    item.update({name: _value(chance, 3) for name in chance.sample(MEMBERS, 4)})
    if depth:
        item["item"] = [_random_item(chance, depth - 1) for _ in range(chance.randrange(3))]
    return item


@pytest.mark.parametrize("seed", range(40))
def test_that_any_json_in_an_item_comes_back(seed: int) -> None:
    chance = random.Random(seed)
    form = {"resourceType": "Questionnaire", "status": "draft", "item": [_random_item(chance, 2) for _ in range(4)]}
    assert spelled(there_and_back(form)) == spelled(form)


def test_that_short_keys_stand_for_their_fhir_elements() -> None:
    item = question(
        type="choice",
        options=[
            {"yes": "Yes", "+": {"exclusive": True}},
            {"no": None, "system": "urn:s", "score": 2, "selected": True},
        ],
        **{"show-if": [{"a.q": {"=": "x"}}, {"a.q": {"exists": True}}], "show-when": "any", "max-length": 5},
    )
    grown = to_fhir(short_form(section(item)))["item"][0]["item"][0]
    assert grown["answerOption"][0] == {
        "valueCoding": {"code": "yes", "display": "Yes"},
        "extension": [{"url": HL7 + "questionnaire-optionExclusive", "valueBoolean": True}],
    }
    assert grown["answerOption"][1] == {
        "valueCoding": {
            "code": "no",
            "system": "urn:s",
            "extension": [{"url": HL7 + "ordinalValue", "valueDecimal": 2}],
        },
        "initialSelected": True,
    }
    assert grown["enableWhen"] == [
        {"question": "a.q", "operator": "=", "answerCoding": {"code": "x"}},
        {"question": "a.q", "operator": "exists", "answerBoolean": True},
    ]
    assert (grown["enableBehavior"], grown["maxLength"], grown["linkId"]) == ("any", 5, "a.one")
    assert {"url": OWN + "read-by", "valueCode": "practitioner"} in grown["extension"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"option": []}, "option"),
        ({"options": ["a", {"b": {"c": 1}}]}, "options"),
        ({"options": "yes"}, "options"),
        ({"options": [{"a": "A", "colour": "red"}]}, "colour"),
        ({"show-if": [{"q": {"~": 1}}]}, "show-if"),
        ({"show-if": [{"q": {"=": [1]}}]}, "show-if"),
        ({"show-if": {"q": {"=": "x"}}}, "show-if"),
        ({"+": {"sensitivty": "low"}}, "sensitivty"),
        ({"+": ["hint"]}, "mapping"),
        ({"items": [{"id": "a.sub", "tpye": "text"}]}, "tpye"),
        ({"items": ["a.sub"]}, "mapping"),
    ],
)
def test_that_a_key_nobody_knows_is_refused_with_its_item(wrong: dict[str, Any], reason: str) -> None:
    with pytest.raises(ShortFormError) as caught:
        to_fhir(short_form(section(question(**wrong))))
    assert caught.value.place in {"a.one", "a.sub", "below a.one"}
    assert reason in caught.value.reason


@pytest.mark.parametrize("document", [None, [], {}, {"form": "fhir-r5", "items": []}, "form: fhir-r4"])
def test_that_a_document_that_is_no_form_is_refused(document: Any) -> None:
    with pytest.raises(ShortFormError, match="fhir-r4"):
        to_fhir(document)
