"""Questionnaires that others own are found by their names, and childhood-adversity checklists too."""

from datetime import date
from typing import Any

import pytest

from intake_app.catalog.licences import LicenceStatement, about_childhood, owned_by
from intake_app.domain.questionnaire import Questionnaire
from tests.support.foreign import form, item


def named(**members: Any) -> Questionnaire:
    return Questionnaire.model_validate(form(**{"url": "http://e.org/q", "id": "q", **members}))


@pytest.mark.parametrize(
    ("members", "owner"),
    [
        ({"title": "Edinburgh Postnatal Depression Scale"}, "EPDS"),
        ({"title": "Survey", "code": [{"system": "http://loinc.org", "code": "71354-5"}]}, "EPDS"),
        ({"name": "MYMOP2"}, "MYMOP"),
        ({"title": "PROMIS Short Form v2.0 - Pain Interference 8a"}, "PROMIS"),
        ({"name": "PromisPainInterference"}, "PROMIS"),
        ({"title": "Oswestry Disability Index"}, "ODI"),
        ({"title": "Neck Disability Index"}, "NDI"),
        ({"url": "http://e.org/Questionnaire/bpi-short"}, "BPI"),
        ({"title": "Hospital Anxiety and Depression Scale"}, "HADS"),
        ({"title": "SF-36 health survey"}, "SF-36"),
        ({"title": "SF-12v2"}, "SF-36"),
        ({"title": "QuickDASH"}, "DASH"),
        ({"title": "WOMAC"}, "WOMAC"),
        ({"title": "x", "code": [{"code": "1", "display": "EQ-5D-5L panel"}]}, "EQ-5D"),
        ({"title": "Patient Health Questionnaire (PHQ-9)"}, None),
        ({"title": "A promise to ourselves"}, None),
        ({"title": "Dashboard questions about periods"}, None),
    ],
)
def test_that_an_owned_questionnaire_is_found_by_name_or_code(members: dict[str, Any], owner: str | None) -> None:
    assert owned_by(named(**members)) == owner


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ({"title": "ACE questionnaire"}, True),
        ({"title": "ACEs"}, True),
        ({"name": "AdverseChildhoodExperiences"}, True),
        ({"title": "x", "item": [item(text="Before your 18th birthday, did you feel alone?")]}, True),
        ({"title": "Face and skin"}, False),
        ({"title": "Place of birth"}, False),
    ],
)
def test_that_a_childhood_adversity_checklist_is_found(members: dict[str, Any], found: bool) -> None:
    assert about_childhood(named(**members)) is found


@pytest.mark.parametrize(("held_by", "note"), [("", "x"), ("x", " "), (" ", "")])
def test_that_a_licence_statement_has_a_name_and_a_note(held_by: str, note: str) -> None:
    with pytest.raises(ValueError, match="a name and a note"):
        LicenceStatement(held_by, note, date(2026, 3, 4))
