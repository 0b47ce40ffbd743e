"""The tables of the forms' own README hold: elements of consent, parts of the intake, flag inputs, extensions."""

import json
import re

import pytest

from intake_app.catalog import Catalog
from intake_app.catalog.extensions import OWN, SHORT
from intake_app.catalog.strict_yaml import parse_yaml
from intake_app.domain.flag_rules import read_trigger
from tests.support.forms import FORMS

README = (FORMS / "README.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([CI]\d\d) \| [^|]+ \| ([a-z-]+) \| ([a-z0-9_.]+)", re.MULTILINE)
PARTS = {f"I{number:02}" for number in (*range(1, 16), 17, 18)}


def rows(text: str) -> dict[str, tuple[str, str]]:
    return {code: (form, item) for code, form, item in ROW.findall(text)}


def places(table: dict[str, tuple[str, str]]) -> set[str]:
    """The codes whose form or item is not where the table says."""
    catalog = Catalog(FORMS)
    entries = [entry for name in catalog.packets() for entry in catalog.plan(name).entries]
    asked = {
        (entry.form, item.link_id)
        for entry in entries
        for item in catalog.form_file(entry.form, entry.version).form.questionnaire.walk()
    }
    return {code for code, place in table.items() if place not in asked}


def test_that_every_element_of_consent_has_its_place() -> None:
    table = rows(README)
    assert {code for code in table if code.startswith("C")} == {f"C{number:02}" for number in range(1, 31)}
    assert places(table) == set()


def test_that_every_part_of_the_intake_has_its_place() -> None:
    table = rows(README)
    assert {code for code in table if code.startswith("I")} == PARTS
    assert "I19 " in README


@pytest.mark.parametrize("line", ["| C99 | x | welcome | welcome.lost |", "| C99 | x | lost-form | welcome |"])
def test_that_a_place_that_is_not_there_is_found(line: str) -> None:
    assert places(rows(line)) == {"C99"}


def inputs_given() -> set[str]:
    packet = Catalog(FORMS).packet("first-visit")
    items = [str(item.own("flag-input")) for item in packet.questions if item.own("flag-input")]
    options = [o for item in packet.questions for o in item.answer_option or ()]
    return {*items, *(str(option.own("flag-input")) for option in options if option.own("flag-input"))}


def inputs_explained() -> set[str]:
    table = README.split("## Inputs of safety flags")[1].split("\n## ")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_that_every_input_of_a_safety_flag_is_asked_or_says_why_not() -> None:
    wanted = {name for flag in Catalog(FORMS).safety_flags() for name in read_trigger(flag.trigger).names}
    assert wanted - inputs_given() - inputs_explained() == set()
    assert inputs_explained() & inputs_given() == set()
    assert inputs_explained() <= wanted


def test_that_the_table_of_extensions_is_the_one_in_use() -> None:
    table = README.split("## Extensions")[1].split("\n## ")[0]
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE))
    assert listed == OWN.keys()
    others = set(re.findall(r"`([a-z-]+)`", table.split("Short names of HL7 extensions:")[1]))
    assert others == SHORT.keys() - OWN.keys()


def test_that_every_source_of_a_figure_is_listed() -> None:
    table = README.split("## Sources of the figures")[1]
    listed = set(re.findall(r"^\| ([A-Za-z0-9-]+) \|", table, re.MULTILINE))
    sources = {part.strip() for fact in Catalog(FORMS).risk_facts().values() for part in fact.source_id.split(";")}
    assert sources - listed == {"general knowledge"}


def test_that_the_yaml_examples_can_be_read() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert len(examples) == 6
    for example in examples:
        assert parse_yaml(example, "README.md")


def unanswerable(answers: dict[str, object]) -> set[str]:
    """The keys of demo answers that no item or sensitive section of the first visit has."""
    packet = Catalog(FORMS).packet("first-visit")
    asked = {item.link_id for item in packet.questions}
    noted = {
        f"note:{part.link_id}" for q in packet.questionnaires for part in q.item if part.own("sensitivity") == "high"
    }
    return set(answers) - asked - noted


def test_that_the_example_of_demo_answers_fits_the_first_visit() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", README, re.DOTALL)
    assert unanswerable(json.loads(example)["answers"]) == set()
    assert unanswerable({"why.lost": "x", "note:why": "skip"}) == {"why.lost", "note:why"}
