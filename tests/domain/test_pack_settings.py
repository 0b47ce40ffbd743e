"""Mood questionnaires stay off until somebody answers for them (rule A12)."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from intake_app.domain.pack_settings import (
    EnabledPack,
    PackNotReadyError,
    PackSettings,
    disable_pack,
    enable_pack,
    needs_responder,
    settings_from_json,
    settings_to_json,
)
from intake_app.domain.questionnaire import EXTENSION_BASE, Questionnaire

READY = EnabledPack("phq9", "Alex", date(2026, 3, 4), "Jun", "See the person alone, the same day.", ("988",))


def form(name: str, *, mood: bool) -> Questionnaire:
    extension = [{"url": EXTENSION_BASE + "needs-responder", "valueBoolean": True}] if mood else []
    return Questionnaire.model_validate({"resourceType": "Questionnaire", "id": name, "extension": extension})


MOOD = form("phq9", mood=True)


@pytest.mark.parametrize(
    ("blank", "missing"),
    [
        ({"responder": "  "}, ("responder",)),
        ({"plan": ""}, ("plan",)),
        ({"hand_off": ("", " ")}, ("hand-off",)),
        ({"by": ""}, ("who turns it on",)),
        ({"responder": "", "plan": "", "hand_off": ()}, ("responder", "plan", "hand-off")),
    ],
)
def test_that_a_mood_questionnaire_is_not_turned_on_with_a_blank(
    blank: dict[str, Any], missing: tuple[str, ...]
) -> None:
    with pytest.raises(PackNotReadyError) as refused:
        enable_pack(PackSettings(), MOOD, replace(READY, **blank))
    assert refused.value.missing == missing


def test_that_a_mood_questionnaire_with_a_responder_a_plan_and_a_list_is_turned_on() -> None:
    assert enable_pack(PackSettings(), MOOD, READY).get("phq9") == READY


def test_that_another_questionnaire_needs_only_who_turns_it_on() -> None:
    plain = form("peg", mood=False)
    assert not needs_responder(plain)
    assert enable_pack(PackSettings(), plain, EnabledPack("peg", "Alex", READY.on)).get("peg") is not None


def test_that_an_entry_about_another_questionnaire_is_refused() -> None:
    with pytest.raises(ValueError, match="another questionnaire"):
        enable_pack(PackSettings(), form("gad7", mood=True), READY)


def test_that_turning_on_again_replaces_and_turning_off_removes() -> None:
    settings = enable_pack(enable_pack(PackSettings(), MOOD, READY), MOOD, replace(READY, responder="Robin"))
    assert [found.responder for found in settings.enabled] == ["Robin"]
    assert disable_pack(settings, "phq9") == PackSettings()


def test_that_settings_come_back_from_json() -> None:
    settings = enable_pack(PackSettings(ptsd_cut=3), MOOD, READY)
    assert settings_from_json(json.loads(json.dumps(settings_to_json(settings)))) == settings
    assert settings.inputs() == {"setting.pcptsd5_cut": "3"}


def test_that_a_cut_off_nobody_has_studied_is_refused() -> None:
    with pytest.raises(ValueError, match="3 or 4"):
        PackSettings(ptsd_cut=1)
