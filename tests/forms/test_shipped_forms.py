"""The forms that go out with the app: sound, plain, complete, and FHIR for everyone else too."""

import re
from pathlib import Path

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire as OutsideQuestionnaire

from intake_app.catalog import Catalog
from intake_app.domain.alert import raised_flags
from intake_app.domain.packet import Packet
from intake_app.domain.pages import PageKind, pages_of
from intake_app.domain.questionnaire import Item
from intake_app.domain.response import Answer, AnswerStatus, Coding, Response
from tests.support.forms import FORMS

ICONS = FORMS.parent / "resources" / "icons"
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
    used = {form.path for name in catalog.packets() for form in catalog.packet(name).forms}
    assert used == {str(path) for path in FORMS.glob("*/*/form.yaml")}


@pytest.mark.parametrize("path", sorted(FORMS.rglob("form.yaml")), ids=lambda path: path.parts[-3])
def test_that_another_fhir_library_reads_every_form(catalog: Catalog, path: Path) -> None:
    form = catalog.form_file(path.parts[-3], path.parts[-2]).form.questionnaire
    outside = OutsideQuestionnaire.model_validate(form.to_fhir())
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
    named = {str(item.own("icon")) for item in packet.index.items.values() if item.own("icon")}
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
        page = packet.index.items[f"consent.technique.{name}.page"]
        told, risks, asked = page.item or []
        assert (told.type, risks.own("component"), asked.link_id) == (
            "display",
            "risk-list",
            f"consent.technique.{name}",
        )
        assert risks.own_all("risk-facts")


def test_that_comfort_offers_every_choice_before_touch(packet: Packet) -> None:
    comfort = {
        code
        for link_id, item in packet.index.items.items()
        if link_id.startswith("comfort.")
        for code in option_codes(item)
    }
    needed = {"own-clothes", "side", "seated", "face-up", "blanket", "soft-light", "door-open", "door-closed", "music"}
    needed |= {"quiet", "talk", "change-alone", "private-areas", "part"}
    assert needed <= comfort
    assert {"comfort.culture", "comfort.stop_signal", "comfort.body_words"} <= packet.index.items.keys()


def test_that_after_care_says_to_call_for_help_for_hours_and_days(packet: Packet) -> None:
    line = packet.index.items["explain.watch.emergency"].text or ""
    parts = ("911", "chest pain", "short breath", "hours or days", "upper back", "neck", "shoulder", "had needling")
    for part in parts:
        assert part in line


def test_that_the_most_serious_figures_stand_on_the_serious_page(catalog: Catalog, packet: Packet) -> None:
    facts = catalog.risk_facts()
    serious = packet.index.items["explain.serious.risks"].own_all("risk-facts")
    assert all(facts[name].serious for name in serious)
    assert {"serious-harm", "collapsed-lung", "infection-nerve-organ"} <= set(serious)


def test_that_every_figure_is_shown_somewhere(catalog: Catalog, packet: Packet) -> None:
    shown = {name for item in packet.index.items.values() for name in item.own_all("risk-facts")}
    assert shown == catalog.risk_facts().keys()


def test_that_signing_on_a_screen_tells_all_that_the_law_asks(packet: Packet) -> None:
    told = {"paper", "covers", "withdraw", "contact", "copies", "needs", "sample"}
    assert {f"records.{part}" for part in told} <= packet.index.items.keys()
    assert option_codes(packet.index.items["records.electronic"]) == {"screen", "paper"}
    assert option_codes(packet.index.items["notice.outcome"]) == {"received", "declined", "later"}


def test_that_nothing_hidden_is_asked_of_someone_it_does_not_fit(packet: Packet) -> None:
    hidden = {"preg.obstetric", "preg.postpartum", "welcome.capacity", "health.cancer_more"}
    assert not hidden & packet.index.enabled(Response())
    expecting = Response({"preg.applies": choice("yes"), "preg.now": choice("yes")})
    assert {"preg.birth", "preg.obstetric"} <= packet.index.enabled(expecting)
    assert "preg.postpartum" not in packet.index.enabled(expecting)


def test_that_pregnancy_is_asked_unless_someone_says_that_it_does_not_apply(packet: Packet) -> None:
    skipped = Response({"preg.applies": Answer(AnswerStatus.SKIPPED)})
    assert "preg.now" in packet.index.enabled(skipped)
    assert "preg.now" not in packet.index.enabled(Response({"preg.applies": choice("no")}))


def test_that_the_longest_way_stays_humane(packet: Packet) -> None:
    first_look = [item for item in packet.questions if item.link_id in packet.index.enabled(Response())]
    taps = [item for item in first_look if item.own("decision")]
    typed = [item for item in first_look if item.type in {"string", "text"}]
    assert len(first_look) - len(taps) <= 80
    assert len(typed) <= 24
    pages = pages_of(packet.questionnaires, packet.index.enabled(Response()), {})
    assert max(len(page.items) for page in pages if page.kind is PageKind.QUESTION) <= 3


def test_that_a_yes_to_an_urgent_sign_raises_its_flag_and_a_no_does_not(catalog: Catalog, packet: Packet) -> None:
    flags = catalog.safety_flags()
    fed = [str(item.own("flag-input")) for item in packet.questions if item.link_id.startswith("urgent.")]
    for name in (name for name in fed if name != "None"):
        assert any(raised.urgent for raised in raised_flags(flags, {name: "yes"})), name
        assert not any(raised.urgent for raised in raised_flags(flags, {name: "no"})), name
