"""The order of a packet and the limits of privacy."""

from dataclasses import replace
from typing import Any

import pytest

from intake_app.catalog.lint_packet import lint_packet
from intake_app.domain.questionnaire import EXTENSION_BASE, Questionnaire
from tests.support.forms import packet_of, question, section


def text(link_id: str, statement: str | None = None) -> dict[str, Any]:
    plus = {"clinic-statement": statement} if statement else {"layer": "short"}
    return {"id": link_id, "type": "display", "ask": "Hello.", "+": plus}


WELCOME = section(text("w.text", "limits-of-privacy"), link_id="w")
HEALTH = section(link_id="h", sensitivity="medium")
PRIVATE = section(link_id="p", sensitivity="high")
OPEN = section(question("o.q", type="text"), link_id="o")


def found(*sections: dict[str, Any], asked_first: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(finding.item, finding.rule) for finding in lint_packet(packet_of(*sections), "packet", asked_first)]


def test_that_easy_before_sensitive_with_an_open_end_has_no_findings() -> None:
    assert found(WELCOME, HEALTH, PRIVATE, OPEN) == []
    assert found() == []


@pytest.mark.parametrize(
    ("order", "finding"),
    [
        ((PRIVATE, WELCOME, HEALTH, OPEN), ("p", "A05")),
        ((HEALTH, WELCOME, PRIVATE, OPEN), ("h", "A05")),
        ((WELCOME, HEALTH, OPEN, PRIVATE), ("p", "A05")),
        ((WELCOME, PRIVATE, HEALTH, OPEN), ("p", "A05")),
        ((WELCOME, HEALTH, PRIVATE, section(link_id="e")), ("e", "A05")),
        ((section(text("w.text"), link_id="w"), HEALTH, PRIVATE, OPEN), ("p", "A14")),
    ],
)
def test_that_a_packet_out_of_order_is_found(order: tuple[dict[str, Any], ...], finding: tuple[str, str]) -> None:
    assert finding in found(*order)


def test_that_privacy_needs_no_words_where_nothing_is_sensitive() -> None:
    assert found(section(text("w.text"), link_id="w"), HEALTH, OPEN) == []


def test_that_a_link_id_in_two_forms_is_found() -> None:
    twice = section(question("h.q", type="text"), link_id="o")
    assert found(WELCOME, HEALTH, PRIVATE, twice) == [("h.q", "que-2")]


def test_that_a_form_a_clinic_turned_on_asks_first_whether_the_person_wants_it() -> None:
    second = frozenset({"form1"})
    want = question("h.want", type="choice", options=[{"yes": "Yes"}, {"no": "No"}])
    waits = question("h.more", **{"show-if": [{"h.want": {"=": "yes"}}]})
    offered = section(want, waits, link_id="h", sensitivity="medium")
    forced = section(want, question("h.more"), link_id="h", sensitivity="medium")
    assert found(WELCOME, offered, PRIVATE, OPEN, asked_first=second) == []
    assert found(WELCOME, forced, PRIVATE, OPEN, asked_first=second) == [("h.more", "A07")]
    assert found(WELCOME, forced, PRIVATE, OPEN) == []


def test_that_a_mood_questionnaire_is_in_no_packet_unless_somebody_has_to_answer_for_it() -> None:
    packet = packet_of(WELCOME, HEALTH, PRIVATE, OPEN)
    mood = {"url": EXTENSION_BASE + "needs-responder", "valueBoolean": True}
    first = packet.forms[0]
    marked = Questionnaire.model_validate({**first.questionnaire.to_fhir(), "extension": [mood]})
    asked = replace(packet, forms=(replace(first, questionnaire=marked), *packet.forms[1:]))
    assert [(one.item, one.rule) for one in lint_packet(asked, "packet")] == [(marked.id, "A12")]
    assert [*lint_packet(asked, "packet", answered_for={str(marked.id)})] == []
