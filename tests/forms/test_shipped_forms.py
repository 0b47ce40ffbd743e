"""The forms that go out with the app: sound, plain, complete, and FHIR for everyone else too."""

import re
from pathlib import Path

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire as OutsideQuestionnaire

from intake_app.catalog import Catalog
from intake_app.domain.alert import raised_flags
from intake_app.domain.form_engine import FormEngine
from intake_app.domain.packet import Packet, packet_key
from intake_app.domain.pages import PageKind, pages_of
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus, Coding, Response
from tests.support.foreign import as_the_library_knows_fhir
from tests.support.forms import FORMS

ICONS = FORMS.parent / "resources" / "icons"
OPTIONAL_FORMS = ("injury-and-work", "sleep-digestion-energy", "ten-questions", "pelvic-health")
NO_LONGER_IN_USE = {FORMS / "medicines" / "1.0.0"}  # for visits that began with it
TECHNIQUES = {
    "needling",
    "trigger_point",
    "electro",
    "moxa",
    "cupping",
    "wet_cupping",
    "gua_sha",
    "tuina",
    "ear_seeds",
    "herbs",
    "nutrition",
}
AREAS = {
    "head_face",
    "neck",
    "shoulders",
    "chest",
    "upper_back",
    "abdomen",
    "low_back",
    "hips_buttocks",
    "pelvis",
    "arms",
    "hands",
    "legs",
    "feet",
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog(FORMS)


@pytest.fixture(scope="module")
def packet(catalog: Catalog) -> Packet:
    return catalog.packet("first-visit")


def choice(*codes: str) -> Answer:
    return Answer.of(*(Coding(code) for code in codes))


def option_codes(item: Item) -> set[str | None]:
    return {option.value_coding.code for option in item.answer_option or () if option.value_coding}


def test_that_the_check_finds_nothing_at_all(catalog: Catalog) -> None:
    assert [str(finding) for finding in catalog.check()] == []


def test_that_every_packet_loads_and_every_form_is_in_one(catalog: Catalog) -> None:
    keys = [packet_key(name, catalog.plan(name).optional_forms) for name in catalog.packets()]
    packs = {str(path) for path in FORMS.glob("packs/*/*/form.yaml")}
    used = {form.path for key in keys for form in catalog.packet(key).forms} - packs
    assert used == {str(path) for path in FORMS.glob("*/*/form.yaml") if path.parent not in NO_LONGER_IN_USE}


def test_that_what_a_clinic_may_turn_on_is_off_at_first(catalog: Catalog, packet: Packet) -> None:
    offered = [form for form in catalog.plan("first-visit").optional_forms if form not in catalog.packs()]
    assert tuple(offered) == OPTIONAL_FORMS
    assert not set(OPTIONAL_FORMS) & {form.questionnaire.id for form in packet.forms}


@pytest.mark.parametrize("name", OPTIONAL_FORMS)
def test_that_a_form_that_is_turned_on_still_asks_the_person_first(catalog: Catalog, name: str) -> None:
    form = catalog.form_file(name, "1.0.0").form.questionnaire
    first = next(item for item in form.walk() if item.type not in {"group", "display"})
    assert option_codes(first) == {"yes", "no"}
    for answer in (None, choice("no"), Answer(AnswerStatus.SKIPPED)):
        given = Response({first.link_id: answer} if answer else {})
        enabled = FormEngine([form]).evaluate(given, prefill=False).enabled
        assert [i.link_id for i in form.walk() if i.link_id in enabled and i.type != "group"] == [first.link_id]
    wanted = FormEngine([form]).evaluate(Response({first.link_id: choice("yes")}), prefill=False).enabled
    assert len(wanted) > 5


def test_that_a_medicine_has_a_name_a_dose_and_a_reason_as_often_as_needed(catalog: Catalog) -> None:
    items = {item.link_id: item for item in catalog.form_file("medicines", "1.1.0").form.questionnaire.walk()}
    group = items["meds.item"]
    assert (group.type, group.repeats, group.required) == ("group", True, None)
    assert [child.link_id for child in group.item or []] == ["meds.item.name", "meds.item.dose", "meds.item.reason"]


def test_that_a_returning_visit_is_short_and_asks_what_may_have_changed(catalog: Catalog) -> None:
    packet = catalog.packet("returning-visit")
    enabled = packet.engine.evaluate(prefill=False).enabled
    first_look = [item for item in packet.questions if item.link_id in enabled and not item.hidden]
    assert len(first_look) <= 35
    needed = {"since.goal1_now", "changed.what", "map.no_touch", "map.pain_now", "urgent.after"}
    needed |= {"check.comfort", "check.stop_signal", "preg.applies", "agreed.still"}
    assert needed <= {item.link_id for item in first_look}
    assert packet.holds_months == 0


def test_that_a_returning_visit_does_not_ask_again_what_was_told(catalog: Catalog) -> None:
    told_once = {"comfort.know", "before.hard_care", "health.more", "safety.home", "why.reason"}
    assert not told_once & catalog.packet("returning-visit").items.keys()


def test_that_a_consent_only_visit_has_every_decision_and_explanation(catalog: Catalog, packet: Packet) -> None:
    short = catalog.packet("consent-only").items.keys()
    assert {key for key in packet.items if key.startswith(("consent.", "explain."))} <= short


def test_that_a_needle_is_drawn_only_for_who_asks_to_see_it(packet: Packet) -> None:
    drawn = [item.link_id for item in packet.items.values() if item.own("illustration") == "needle"]
    assert drawn == ["explain.picture"]
    assert "explain.picture" not in packet.engine.evaluate(Response(), prefill=False).enabled
    assert (
        "explain.picture" not in packet.engine.evaluate(Response({"explain.see": choice("no")}), prefill=False).enabled
    )
    assert "explain.picture" in packet.engine.evaluate(Response({"explain.see": choice("yes")}), prefill=False).enabled
    assert (ICONS.parent / "illustrations" / "needle.svg").is_file()


def test_that_explain_back_has_three_equal_ways_and_no_score(packet: Packet) -> None:
    asked = packet.items["consent.explain_back"]
    assert option_codes(asked) == {"own-words", "in-another-way", "talk"}
    assert not asked.required
    assert all(item.type in {"choice", "text"} for item in packet.items["consent.back_page"].item or [])
    assert (
        "consent.own_words"
        not in packet.engine.evaluate(Response({"consent.explain_back": choice("talk")}), prefill=False).enabled
    )


@pytest.mark.parametrize("path", sorted(FORMS.rglob("form.yaml")), ids=lambda path: "-".join(path.parts[-3:-1]))
def test_that_another_fhir_library_reads_every_form(catalog: Catalog, path: Path) -> None:
    form = catalog.form_file(path.parts[-3], path.parts[-2]).form.questionnaire
    outside = OutsideQuestionnaire.model_validate(as_the_library_knows_fhir(form.to_fhir()))
    assert outside.url == form.url


def test_that_another_fhir_library_refuses_a_broken_form(catalog: Catalog) -> None:
    broken = catalog.form_file("welcome", "1.0.0").form.questionnaire.to_fhir() | {"item": [{"type": "group"}]}
    with pytest.raises(ValueError, match="linkId"):
        OutsideQuestionnaire.model_validate(broken)


def test_that_link_ids_are_dotted_and_lower_case(packet: Packet) -> None:
    questions = [item.link_id for item in packet.questions]
    assert [link_id for link_id in questions if not re.fullmatch(r"[a-z]+(\.[a-z0-9_]+)+", link_id)] == []


def test_that_only_name_and_birth_date_are_compulsory(packet: Packet) -> None:
    assert [item.link_id for item in packet.questions if item.required] == ["about.name_to_use", "about.birth_date"]


def test_that_every_icon_is_shipped(packet: Packet) -> None:
    named = {str(item.own("icon")) for item in packet.items.values() if item.own("icon")}
    named |= {str(o.own("icon")) for item in packet.questions for o in item.answer_option or () if o.own("icon")}
    assert sorted(name for name in named if not (ICONS / f"{name}.svg").is_file()) == []
    assert "needle" not in named


def test_that_each_technique_and_each_area_has_a_decision_of_its_own(packet: Packet) -> None:
    decisions = {str(item.own("decision")): item for item in packet.questions if item.own("decision")}
    assert decisions.keys() == {f"technique:{name}" for name in TECHNIQUES} | {f"area:{name}" for name in AREAS}
    for decided, item in decisions.items():
        assert item.link_id == "consent." + decided.replace(":", ".")


def test_that_each_technique_says_what_it_is_and_what_may_happen_before_it_asks(packet: Packet) -> None:
    for name in TECHNIQUES:
        page = packet.items[f"consent.technique.{name}.page"]
        told, risks, asked = page.item or []
        assert (told.type, risks.own("component"), asked.link_id) == (
            "display",
            "risk-list",
            f"consent.technique.{name}",
        )
        assert risks.own_all("risk-facts")


def test_that_comfort_offers_every_choice_before_touch(packet: Packet) -> None:
    comfort = {
        code for link_id, item in packet.items.items() if link_id.startswith("comfort.") for code in option_codes(item)
    }
    needed = {"own-clothes", "side", "seated", "face-up", "blanket", "soft-light", "door-open", "door-closed", "music"}
    needed |= {"quiet", "talk", "change-alone", "private-areas", "part"}
    assert needed <= comfort
    assert {"comfort.culture", "comfort.stop_signal", "comfort.body_words"} <= packet.items.keys()


def test_that_after_care_says_to_call_for_help_for_hours_and_days(packet: Packet) -> None:
    line = packet.items["explain.watch.emergency"].text or ""
    parts = ("911", "chest pain", "short breath", "hours or days", "upper back", "neck", "shoulder", "had needling")
    for part in parts:
        assert part in line


def test_that_the_most_serious_figures_stand_on_the_serious_page(catalog: Catalog, packet: Packet) -> None:
    facts = catalog.risk_facts()
    serious = packet.items["explain.serious.risks"].own_all("risk-facts")
    assert all(facts[name].serious for name in serious)
    assert {"serious-harm", "collapsed-lung", "infection-nerve-organ"} <= set(serious)


def test_that_every_figure_is_shown_somewhere(catalog: Catalog, packet: Packet) -> None:
    shown = {name for item in packet.items.values() for name in item.own_all("risk-facts")}
    assert shown == catalog.risk_facts().keys()


def test_that_signing_on_a_screen_tells_all_that_the_law_asks(packet: Packet) -> None:
    told = {"paper", "covers", "withdraw", "contact", "copies", "needs", "sample"}
    assert {f"records.{part}" for part in told} <= packet.items.keys()
    assert option_codes(packet.items["records.electronic"]) == {"screen", "paper"}
    assert option_codes(packet.items["notice.outcome"]) == {"received", "declined", "later"}


def test_that_nothing_hidden_is_asked_of_someone_it_does_not_fit(packet: Packet) -> None:
    hidden = {"preg.obstetric", "preg.postpartum", "welcome.capacity", "health.cancer_more"}
    assert not hidden & packet.engine.evaluate(Response(), prefill=False).enabled
    expecting = Response({"preg.applies": choice("yes"), "preg.now": choice("yes")})
    assert {"preg.birth", "preg.obstetric"} <= packet.engine.evaluate(expecting, prefill=False).enabled
    assert "preg.postpartum" not in packet.engine.evaluate(expecting, prefill=False).enabled


def test_that_pregnancy_is_asked_unless_someone_says_that_it_does_not_apply(packet: Packet) -> None:
    skipped = Response({"preg.applies": Answer(AnswerStatus.SKIPPED)})
    assert "preg.now" in packet.engine.evaluate(skipped, prefill=False).enabled
    assert "preg.now" not in packet.engine.evaluate(Response({"preg.applies": choice("no")}), prefill=False).enabled


def test_that_the_longest_way_stays_humane(packet: Packet) -> None:
    enabled = packet.engine.evaluate(prefill=False).enabled
    first_look = [item for item in packet.questions if item.link_id in enabled and not item.hidden]
    taps = [item for item in first_look if item.own("decision")]
    typed = [item for item in first_look if item.type in {"string", "text"}]
    assert len(first_look) - len(taps) <= 80
    assert len(typed) <= 24
    pages = pages_of(packet.questionnaires, packet.engine.evaluate(Response(), prefill=False).enabled, {})
    assert max(len(page.items) for page in pages if page.kind is PageKind.QUESTION) <= 3


def test_that_a_yes_to_an_urgent_sign_raises_its_flag_and_a_no_does_not(catalog: Catalog, packet: Packet) -> None:
    flags = catalog.safety_flags()
    fed = [str(item.own("flag-input")) for item in packet.questions if item.link_id.startswith("urgent.")]
    for name in (name for name in fed if name != "None"):
        assert any(raised.urgent for raised in raised_flags(flags, {name: "yes"})), name
        assert not any(raised.urgent for raised in raised_flags(flags, {name: "no"})), name
