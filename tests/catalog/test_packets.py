"""A packet's file: forms, versions, months."""

from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog.findings import CatalogError
from intake_app.catalog.loader import Catalog
from intake_app.catalog.packets import packet_for, read_packet
from intake_app.catalog.released import freeze
from intake_app.domain.packet import packet_key
from tests.support.forms import FORMS

ENTRY = {"form": "welcome", "version": "1.0.0"}


def packet(**members: Any) -> dict[str, Any]:
    return {"packet": "first", "title": "First", "forms": [dict(ENTRY)], **members}


def test_that_entries_take_the_packets_months_unless_they_have_their_own() -> None:
    own = {**ENTRY, "holds-months": 0, "required": False}
    plan = read_packet("first", packet(forms=[dict(ENTRY), own], **{"holds-months": 6}), "f")
    assert [(entry.holds_months, entry.required) for entry in plan.entries] == [(6, True), (0, False)]
    assert (plan.title, plan.holds_months) == ("First", 6)


def test_that_a_packet_stands_a_year_where_it_does_not_say() -> None:
    assert read_packet("first", packet(), "f").holds_months == 12


@pytest.mark.parametrize(
    ("members", "place"),
    [
        ({"packet": "second"}, "packet"),
        ({"forms": []}, "forms"),
        ({"forms": "welcome"}, "forms"),
        ({"form": []}, "form"),
        ({"forms": ["welcome"]}, "form 1"),
        ({"forms": [ENTRY, {"form": "x"}]}, "form 2 version"),
        ({"forms": [{**ENTRY, "form": "../secret"}]}, "form 1 form"),
        ({"forms": [{**ENTRY, "version": "."}]}, "form 1 version"),
        ({"forms": [{**ENTRY, "version": 1.0}]}, "form 1 version"),
        ({"forms": [{**ENTRY, "required": "maybe"}]}, "form 1 required"),
        ({"forms": [{**ENTRY, "holds-months": -1}]}, "form 1 holds-months"),
        ({"forms": [{**ENTRY, "until": "x"}]}, "form 1 until"),
        ({"holds-months": True}, "holds-months"),
        ({"forms": [{**ENTRY, "enabled-by": "person"}]}, "form 1 enabled-by"),
        ({"forms": [{**ENTRY, "enabled-by": True}]}, "form 1 enabled-by"),
    ],
)
def test_that_a_packet_that_does_not_fit_is_refused_with_its_place(members: dict[str, Any], place: str) -> None:
    with pytest.raises(CatalogError) as caught:
        read_packet("first", packet(**members), "packets/first.yaml")
    assert place in {finding.item for finding in caught.value.findings}
    assert {finding.file for finding in caught.value.findings} == {"packets/first.yaml"}


@pytest.mark.parametrize("document", [None, [], "first"])
def test_that_a_document_that_is_no_packet_is_refused(document: Any) -> None:
    with pytest.raises(CatalogError):
        read_packet("first", document, "f")


OPTIONAL = {"form": "pelvic-health", "version": "1.0.0", "enabled-by": "clinic"}


def forms_for(*chosen: str) -> list[str]:
    plan = read_packet("first", packet(forms=[dict(ENTRY), dict(OPTIONAL)]), "f")
    return [entry.form for entry in packet_for(plan, chosen).entries]


def test_that_an_optional_form_is_off_until_a_clinic_turns_it_on() -> None:
    assert forms_for() == ["welcome"]
    assert forms_for("pelvic-health") == ["welcome", "pelvic-health"]


def test_that_turning_on_what_a_packet_does_not_have_changes_nothing() -> None:
    assert forms_for("ten-questions", "welcome") == ["welcome"]


def test_that_a_plan_names_what_can_be_turned_on_and_never_requires_it() -> None:
    plan = read_packet("first", packet(forms=[dict(ENTRY), dict(OPTIONAL)]), "f")
    assert plan.optional_forms == ("pelvic-health",)
    assert [entry.required for entry in plan.entries] == [True, False]


MOOD = {"form": "phq9", "version": "1.0.0", "enabled-by": "responder"}


def test_that_a_form_that_needs_a_responder_is_off_until_it_is_turned_on() -> None:
    plan = read_packet("first", packet(forms=[dict(ENTRY), dict(OPTIONAL), dict(MOOD)]), "f")
    assert (plan.optional_forms, plan.packs) == (("pelvic-health",), ("phq9",))
    assert [entry.form for entry in packet_for(plan, ()).entries] == ["welcome"]
    assert [entry.form for entry in packet_for(plan, ("phq9",)).entries] == ["welcome", "phq9"]


def test_that_a_packets_name_leaves_room_for_its_key() -> None:
    with pytest.raises(CatalogError, match="no \\+ in its name"):
        read_packet("first+more", packet(packet="first+more"), "f")


OWN_FORM = """
form: fhir-r4
id: {name}
url: https://clinic.example/Questionnaire/{name}
version: 1.0.0
name: Own
title: Our own page
status: active
language: en
items:
- id: {name}
  type: group
  ask: Our own page
  +: {{sensitivity: low, who-sees: [practitioner], skip-ok: true, role: {role}, why: We would like to know.}}
  items:
  - id: {name}.words
    type: text
    ask: What else is there?
    +: {{used-for: So that we know., read-by: [practitioner]}}
"""


def test_that_a_visit_can_do_without_what_a_clinic_turned_on_but_never_without_a_consent() -> None:
    packet = Catalog(FORMS).packet(packet_key("first-visit", ("pelvic-health", "phq9")))
    optional = {form.questionnaire.id for form in packet.forms if form.optional}
    assert optional == {"pelvic-health", "phq9"}
    assert packet.languages == ("en", "ar", "es")
    assert not any(form.optional for form in packet.forms if form.role == "consent")


def test_that_a_consent_that_a_clinic_adds_decides_the_languages(tmp_path: Path) -> None:
    for name, role in (("own-consent", "consent"), ("own-intake", "intake")):
        folder = tmp_path / name / "1.0.0"
        folder.mkdir(parents=True)
        text = OWN_FORM.format(name=name, role=role)
        (folder / "form.yaml").write_text(text, encoding="utf-8")
    freeze(tmp_path)
    catalog = Catalog(FORMS, tmp_path)
    assert catalog.packet("first-visit+own-intake@1.0.0").languages == ("en", "ar", "es")
    assert catalog.packet("first-visit+own-consent@1.0.0").languages == ("en",)


def test_that_a_form_can_be_on_until_a_clinic_turns_it_off() -> None:
    plan = read_packet("first", packet(forms=[dict(ENTRY), {**OPTIONAL, "at-first": "on"}]), "f")
    assert plan.entries[1].at_first
    assert [entry.form for entry in packet_for(plan, ()).entries] == ["welcome"]


@pytest.mark.parametrize(
    "entry", [{**OPTIONAL, "at-first": "off"}, {**ENTRY, "at-first": "on"}, {**MOOD, "at-first": "on"}]
)
def test_that_only_what_a_clinic_turns_off_is_on_at_first(entry: dict[str, Any]) -> None:
    with pytest.raises(CatalogError, match="at-first: is on"):
        read_packet("first", packet(forms=[entry]), "f")


def test_that_the_forms_to_choose_are_named_with_their_packets_and_a_broken_packet_offers_none(tmp_path: Path) -> None:
    found = {form.id: form for form in Catalog(FORMS).optional_forms()}
    assert found["pelvic-health"].packets == ("first-visit",)
    assert found["phq9"].packets == ("first-visit", "returning-visit")
    assert found["phq9"].by_responder
    assert not found["pelvic-health"].by_responder
    (tmp_path / "packets").mkdir()
    (tmp_path / "packets" / "own.yaml").write_text("packet: another\n", encoding="utf-8")
    assert {form.id for form in Catalog(FORMS, tmp_path).optional_forms()} == set(found)
