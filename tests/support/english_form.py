"""A questionnaire that is there in English alone, for the small packet, which is there in Spanish, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from intake_app.domain.questionnaire import EXTENSION_BASE, Questionnaire
from tests.support.builders import a_form, raw_item

if TYPE_CHECKING:
    from intake_app.domain.packet import LoadedForm
    from tests.support.workplace import ClinicAtWork

OPTIONS = {"yes": "Yes", "no": "No"}


def english_form(*, optional: bool = True, needs_responder: bool = False) -> LoadedForm:
    """A sensitive part with two questions, a page each."""
    asks = [raw_item(f"mood.{name}", "choice", options=OPTIONS) for name in ("one", "two")]
    own = {"sensitivity": "high", "why": "About your mood."}
    section = raw_item("mood", "group", *asks, text="Your mood", own=own)
    form = a_form("mood", section, languages=("en",))
    raw = {**form.questionnaire.to_fhir(), "id": "mood", "title": "Mood questions"}
    if needs_responder:
        raw["extension"] = [{"url": EXTENSION_BASE + "needs-responder", "valueBoolean": True}]
    return replace(form, questionnaire=Questionnaire.model_validate(raw), optional=optional)


def add_form(place: ClinicAtWork, form: LoadedForm) -> None:
    """Put a form before the last one of the small packet."""
    small = place.content.packets["small"]
    grown = replace(small, forms=(*small.forms[:-1], form, small.forms[-1]))
    place.content.packets |= {"small": grown, f"small+{form.questionnaire.id}": grown}
