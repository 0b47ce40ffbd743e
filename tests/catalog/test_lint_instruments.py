"""Validated questionnaires name their owners, keep their words, and have scores that lead somewhere."""

from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog.checks import form_faults, form_findings
from intake_app.catalog.extensions import grow, shrink
from intake_app.catalog.findings import CatalogError
from intake_app.catalog.form_file import read_form
from intake_app.catalog.form_yaml import to_fhir, to_short
from intake_app.catalog.lint_instruments import lint_instruments
from intake_app.catalog.lint_rules import Known
from intake_app.catalog.lint_structure import lint_structure
from intake_app.catalog.lint_words import lint_words
from intake_app.catalog.score_file import read_scores
from intake_app.domain.packet import LoadedForm
from intake_app.domain.questionnaire import Questionnaire
from tests.support.forms import question, section, short_form, write_form

OFFICIAL = {"official-wording": True, "source": "a journal", "licence": "free"}
SCORE = {
    "method": "sum",
    "items": ["a.one", "a.two"],
    "complete": 2,
    "bands": [{"from": 0, "label": "low"}, {"from": 5, "label": "high"}],
    "change": 2,
    "change-percent": 30,
    "better": "lower",
}


def official(**members: Any) -> Questionnaire:
    said = question(ask="You must relax and turn over in bed!")
    return Questionnaire.model_validate(
        to_fhir({**short_form(section(said)), "copyright": "Somebody", "+": OFFICIAL, **members})
    )


def scored(score: Any) -> Questionnaire:
    total = {**question("a.total", type="decimal"), "+": {"used-for": "x", "read-by": ["practitioner"], "score": score}}
    return Questionnaire.model_validate(to_fhir(short_form(section(question(), question("a.two"), total))))


def test_that_official_wording_is_not_looked_at_and_ours_around_it_is() -> None:
    assert not list(lint_words(official(), "f"))
    rest = Questionnaire.model_validate(to_fhir(short_form(section(question(ask="You must relax!")))))
    assert {finding.rule for finding in lint_words(rest, "f")} >= {"C08", "D03"}
    ours = short_form(section(question(), why="You must tell us."))
    around = Questionnaire.model_validate(to_fhir({**ours, "copyright": "Somebody", "+": OFFICIAL}))
    assert [(finding.item, finding.rule) for finding in lint_words(around, "f")] == [("a why", "D03")]


def test_that_official_wording_names_owner_source_and_licence() -> None:
    assert not list(lint_instruments(official(), "f"))
    bare = official(copyright="", **{"+": {"official-wording": True}})
    assert {finding.item for finding in lint_instruments(bare, "f")} == {"copyright", "source", "licence"}


def translated_form(root: Path, said: str, plus: dict[str, Any]) -> LoadedForm:
    path = write_form(root, {**short_form(section(question(ask="How often?"))), "copyright": "Somebody", "+": plus})
    (path.parent / "es.yaml").write_text(said, encoding="utf-8")
    return read_form(path, root).form


OURS = "items: {a.one: '¿Relájese cuántas veces?'}\n"
THEIRS = f"source: the owners' own page\n{OURS}"


def test_that_official_wording_in_another_language_names_where_its_owners_say_so(tmp_path: Path) -> None:
    known = Known(frozenset(), {}, frozenset())
    official = translated_form(tmp_path / "ours", OURS, OFFICIAL)
    assert [(f.file, f.item) for f in form_faults(official, known)] == [("sample/1.0.0/es.yaml", "source")]
    given = translated_form(tmp_path / "theirs", THEIRS, OFFICIAL)
    assert not [*form_faults(given, known)]
    assert not [f for f in form_findings(given, known) if f.rule == "C08"], "no word rule looks at their words"


def test_that_our_own_words_are_translated_without_a_source_and_looked_at(tmp_path: Path) -> None:
    plain = translated_form(tmp_path, OURS, {"source": "our own", "licence": "ours"})
    found = list(form_findings(plain, Known(frozenset(), {}, frozenset())))
    assert [finding.rule for finding in found] == ["C08"]


def test_that_a_sound_score_has_no_findings() -> None:
    assert not [*lint_instruments(scored(SCORE), "f"), *lint_structure(scored(SCORE), "f")]


@pytest.mark.parametrize(
    ("score", "reason"),
    [
        ({**SCORE, "items": ["a.one", "a.lost"]}, "a.lost"),
        ({**SCORE, "gate": "a.gate"}, "a.gate"),
        ({**SCORE, "method": "guess"}, "guess"),
        ({**SCORE, "items": []}, "names no item"),
    ],
)
def test_that_a_score_that_leads_nowhere_is_found(score: dict[str, Any], reason: str) -> None:
    (finding,) = lint_instruments(scored(score), "f")
    assert finding.item == "a.total"
    assert reason in finding.reason


def test_that_a_score_comes_back_in_short_form() -> None:
    extensions = grow({"score": SCORE})
    assert shrink(extensions) == {"score": SCORE}
    form = scored(SCORE).to_fhir()
    assert to_fhir(to_short(form)) == form


def test_that_a_score_in_another_order_is_kept_as_it_is() -> None:
    extensions = grow({"score": SCORE})
    extensions[0]["extension"].reverse()
    assert grow(shrink(extensions)) == extensions


@pytest.mark.parametrize("score", [[], {**SCORE, "colour": 1}, {"method": "sum", "item": "a.one"}])
def test_that_a_part_of_a_score_that_is_not_in_the_table_is_refused(score: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        grow({"score": score})


@pytest.mark.parametrize(
    "text",
    ["a: 1", "- {id: x}", "- {id: x, score: {method: sum, items: []}}", "- {id: x, score: {method: 1, items: [2]}}",
     "- {id: x, score: {method: sum, items: [a]}}\n- {id: x, score: {method: sum, items: [a]}}"],
)  # fmt: skip
def test_that_a_list_of_scores_with_a_fault_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "scores.yaml").write_text(text)
    with pytest.raises(CatalogError, match=r"scores\.yaml"):
        read_scores(tmp_path)


def test_that_a_folder_without_scores_has_none(tmp_path: Path) -> None:
    assert read_scores(tmp_path) == {}
