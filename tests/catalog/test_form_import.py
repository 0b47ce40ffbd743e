"""Taking in foreign forms: what is kept, written in, left aside, added, or refused with place and reason."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from intake_app.catalog import Catalog, CatalogError
from intake_app.catalog.form_import import FORM, SOURCE, ImportedForm, ImportWish, import_form, write_import
from intake_app.catalog.import_record import RECORD, announcing, parts_of
from intake_app.catalog.licences import LicenceStatement
from intake_app.catalog.publishing import PublishWish, publish
from intake_app.catalog.strict_yaml import write_yaml
from tests.support.foreign import HL7, SDC, Json, bundle, expression, form, item, raw, value_set
from tests.support.forms import FORMS

AT = datetime(2026, 3, 4, 9, tzinfo=UTC)
SERVER = "http://e.org/ValueSet/pain"
LIST = value_set(SERVER, compose={"include": [{"concept": [{"code": "a", "display": "Ache"}]}]})


def taken(document: Any, **wish: Any) -> ImportedForm:
    return import_form(raw(document), "file.json", ImportWish("Alex", AT, **wish))


def reasons(found: ImportedForm, part: str) -> dict[str, str]:
    return {note.link_id: note.reason for note in getattr(found.report, part)}


def test_that_a_plain_form_stays_exactly_what_it_was(tmp_path: Path) -> None:
    given = raw(form(item(), item("g", "group", item=[item("g.q")])))
    found = import_form(given, "file.json", ImportWish("Alex", AT))
    folder = write_import(tmp_path, found)
    assert folder == tmp_path / "sleep-diary" / "2.0.0"
    assert (folder / FORM).read_bytes() == given
    assert {path.name for path in folder.iterdir()} == {FORM, RECORD}
    record = json.loads((folder / RECORD).read_text())
    assert (record["imported_by"], record["imported_at"], record["licence"]) == ("Alex", AT.isoformat(), None)
    assert record["report"]["kept"]["questions"] == 2


def test_that_an_imported_form_loads_with_the_clinics_readers_and_reasons(tmp_path: Path) -> None:
    write_import(tmp_path, taken(form(item(), item("two"), item("g", "group", item=[item("g.q")]))))
    loaded = Catalog(FORMS, tmp_path).form_file("sleep-diary", "2.0.0").form.questionnaire
    by_id = {found.link_id: found for found in loaded.walk()}
    assert {name: found.own_all("read-by") for name, found in by_id.items() if found.type != "group"} == {
        "q": ["practitioner"], "two": ["practitioner"], "g.q": ["practitioner"],
    }  # fmt: skip
    assert [by_id[name].own("sensitivity") for name in ("q", "two", "g")] == ["high", "high", "high"]
    assert [by_id[name].own("note-with") for name in ("q", "two", "g")] == [None, None, "q"]
    assert by_id["q"].own("why")
    assert by_id["g.q"].own("used-for")


def test_that_what_the_form_says_itself_is_not_replaced(tmp_path: Path) -> None:
    own = {"url": "https://intake.example/fhir/StructureDefinition/read-by", "valueCode": "admin"}
    write_import(tmp_path, taken(form(item(extension=[own]))))
    loaded = Catalog(FORMS, tmp_path).form_file("sleep-diary", "2.0.0").form.questionnaire
    assert loaded.item[0].own_all("read-by") == ["admin"]


def test_that_the_added_readers_are_in_the_report() -> None:
    assert reasons(taken(form(item())), "defaults")["q"] == "read by the practitioner"


def test_that_one_note_stands_before_the_first_part_that_asks() -> None:
    tops = [item("t", "display"), item("g", "group"), item("a"), item("b"), item("h", "group")]
    assert announcing(tops) == "g"
    assert [kind for _, kind in parts_of(tops)] == ["text", "section", "later", "later", "later"]
    assert announcing([item("t", "display"), item("a"), item("h", "group")]) == "t"
    assert announcing([item("t", "display")]) == ""


def test_that_lists_of_a_bundle_are_written_into_the_form(tmp_path: Path) -> None:
    given = raw(bundle(form(item(kind="choice", answerValueSet=SERVER)), LIST))
    found = import_form(given, "file.json", ImportWish("Alex", AT))
    assert "1 answers" in reasons(found, "bundled")["q"]
    folder = write_import(tmp_path, found)
    assert (folder / SOURCE).read_bytes() == given
    kept = json.loads((folder / FORM).read_text())
    assert kept["item"][0]["answerValueSet"] == "#list-1"
    assert kept["contained"][0]["expansion"]["contains"] == [{"code": "a", "display": "Ache"}]
    assert Catalog(FORMS, tmp_path).form_file("sleep-diary", "2.0.0").form.url == form()["url"]


def test_that_a_list_inside_the_form_that_needs_nothing_stays_as_it_is() -> None:
    given = form(item(kind="choice", answerValueSet="#l"), contained=[{**LIST, "id": "l"}])
    assert taken(given).files[FORM] == raw(given)


def test_that_a_contained_list_over_a_code_system_is_written_out() -> None:
    system = {"resourceType": "CodeSystem", "url": "http://e.org/c", "content": "complete", "concept": [{"code": "z"}]}
    described = value_set(SERVER, id="l", compose={"include": [{"system": "http://e.org/c"}]})
    found = taken(form(item(kind="choice", answerValueSet="#l"), contained=[described, system]))
    kept = json.loads(found.files[FORM])
    assert kept["item"][0]["answerValueSet"] == "#l"
    (written,) = [part for part in kept["contained"] if part.get("id") == "l"]
    assert written["expansion"]["contains"] == [{"system": "http://e.org/c", "code": "z"}]


def test_that_a_list_on_a_server_is_left_aside_where_words_can_be_typed() -> None:
    found = taken(form(item(kind="open-choice", answerValueSet=SERVER)))
    assert not found.report.refused
    assert "left out" in reasons(found, "ignored")["q"]


@pytest.mark.parametrize(
    ("extension", "part"),
    [
        (expression(SDC + "initialExpression", "%patient.name"), "filling in from a record"),
        (expression(SDC + "initialExpression", "x", "text/cql"), "filling in from a record"),
        (expression(HL7 + "cqf-expression", "x", "text/cql-identifier"), "filling in from a record"),
        ({"url": SDC + "observationExtract", "valueBoolean": True}, "copying answers"),
        (expression("http://e.org/feature", "x", "text/cql"), "kept and not used: http://e.org/feature"),
        ({"url": "http://e.org/colour", "valueString": "blue"}, "kept and not used: http://e.org/colour"),
        (expression(HL7 + "variable", "Patient?x", "application/x-fhir-query"), "asking a record system"),
    ],
)
def test_that_what_is_not_done_here_is_named_and_kept(extension: Json, part: str) -> None:
    given = form(item(extension=[extension]))
    found = taken(given)
    assert part in reasons(found, "ignored")["q"]
    assert found.files[FORM] == raw(given)


def test_that_what_is_done_here_is_not_reported() -> None:
    known = [expression(SDC + "calculatedExpression", "1"), {"url": HL7 + "maxValue", "valueInteger": 3}]
    assert not reasons(taken(form(item(kind="integer", extension=known))), "ignored")


@pytest.mark.parametrize(
    ("document", "place", "reason"),
    [
        (
            form(item(extension=[{"url": SDC + "subQuestionnaire", "valueCanonical": "x"}])),
            "q",
            "another questionnaire",
        ),
        (form(item(extension=[expression(SDC + "answerExpression", "x")])), "q", "answerExpression"),
        (form(item(extension=[expression(SDC + "calculatedExpression", "x", "text/cql")])), "q", "CQL"),
        (form(item(extension=[expression(SDC + "enableWhenExpression", "x", "text/cql-identifier")])), "q", "CQL"),
        (form(item(_text={"extension": [expression(HL7 + "cqf-expression", "x", "text/cql")]})), "q", "CQL"),
        (form(extension=[{"url": SDC + "questionnaireAdaptive", "valueBoolean": True}]), "", "adaptive"),
        (form(meta={"profile": ["http://x/sdc-questionnaire-adapt"]}), "", "adaptive"),
        (form(item(kind="choice", answerValueSet=SERVER)), "q", "on a server"),
        (form(item(kind="choice", answerValueSet="#gone")), "q", "on a server"),
        (form(item(), item()), "q", "stands twice"),
        (form(item(enableWhen=[{"question": "gone", "operator": "exists", "answerBoolean": True}])), "q", "gone"),
        (
            form(item(enableWhen=[{"question": "q", "operator": "exists", "answerBoolean": True}])),
            "q",
            "back to itself",
        ),
        (form(item(modifierExtension=[{"url": "http://e.org/not", "valueBoolean": True}])), "q", "modifierExtension"),
        (form(item=[]), "", "has no items"),
    ],
)
def test_that_what_cannot_be_done_is_refused_with_place_and_reason(document: Json, place: str, reason: str) -> None:
    found = taken(document)
    assert reason in reasons(found, "refused")[place]
    assert found.files == {}


def test_that_an_adaptive_mark_set_to_no_is_no_reason() -> None:
    assert not taken(form(extension=[{"url": SDC + "questionnaireAdaptive", "valueBoolean": False}])).report.refused


@pytest.mark.parametrize(
    "document",
    [
        form(item(type="mystery")),
        form(item(enableWhen=[{"question": "q", "operator": "like", "answerString": "x"}])),
        {"resourceType": "Patient"},
        bundle(form(), form()),
        bundle(LIST),
        {"resourceType": "Bundle", "entry": 3},
    ],
)
def test_that_a_file_that_is_no_form_is_refused(document: Any) -> None:
    with pytest.raises(CatalogError, match=r"file\.json"):
        taken(document)


def test_that_small_faults_are_to_look_at_and_the_form_still_loads(tmp_path: Path) -> None:
    conditions = [{"question": "a", "operator": "exists", "answerBoolean": True}] * 2
    found = taken(form(item("a", text=None), item("b", enableWhen=conditions), item("c", "display", required=True)))
    assert {"a", "b", "c"} <= reasons(found, "to_look_at").keys()
    assert "any counts" in reasons(found, "to_look_at")["b"]
    folder = write_import(tmp_path, found)
    assert not [finding for finding in Catalog(FORMS, tmp_path).check([folder]) if finding.severity == "error"]


def test_that_an_owned_questionnaire_needs_a_licence_statement(tmp_path: Path) -> None:
    owned = form(title="Edinburgh Postnatal Depression Scale")
    assert "looks like EPDS, which needs a licence" in reasons(taken(owned), "refused")[""]
    statement = LicenceStatement("River Clinic", "licence 12", date(2026, 3, 4))
    folder = write_import(tmp_path, taken(owned, licence=statement))
    kept = json.loads((folder / RECORD).read_text())["licence"]
    assert kept == {"held_by": "River Clinic", "note": "licence 12", "on": "2026-03-04"}


def test_that_a_childhood_adversity_score_gets_a_warning_with_its_reason() -> None:
    assert reasons(taken(form(title="ACE questionnaire")), "to_look_at")[""].startswith("A10: ")
    assert "" not in reasons(taken(form()), "to_look_at")


@pytest.mark.parametrize(
    ("members", "wish"),
    [
        ({"id": "../../evil"}, {}),
        ({"id": "/etc"}, {}),
        ({"id": "c:x"}, {}),
        ({"version": "../1"}, {}),
        ({"version": "1/2"}, {}),
        ({"version": ".."}, {}),
        ({"id": None, "name": None, "title": "???"}, {}),
        ({}, {"name": "../evil"}),
        ({}, {"name": "Evil Name"}),
        ({}, {"name": "packets"}),
        ({}, {"name": ""}),
    ],
)
def test_that_a_path_is_never_a_name(members: Json, wish: Json) -> None:
    with pytest.raises(CatalogError):
        taken({name: value for name, value in form(**members).items() if value is not None}, **wish)


@pytest.mark.parametrize(
    ("members", "name", "version"),
    [
        ({"id": "PHQ_9.Form"}, "phq-9-form", "2.0.0"),
        ({"id": None, "name": "SleepDiary"}, "sleepdiary", "2.0.0"),
        ({"id": None, "title": "Schlaf: Tagebuch"}, "schlaf-tagebuch", "2.0.0"),
        ({"version": None}, "sleep-diary", "1.0.0"),
        ({"version": "2024-11.b"}, "sleep-diary", "2024-11.b"),
    ],
)
def test_that_a_form_gets_a_plain_name_and_version(members: Json, name: str, version: str) -> None:
    given = {key: value for key, value in form(**members).items() if value is not None}
    found = taken(given)
    assert (found.name, found.version) == (name, version)
    assert taken(given, name="mine").name == "mine"


def test_that_a_version_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    write_import(tmp_path, taken(form()))
    with pytest.raises(CatalogError, match="is there already"):
        write_import(tmp_path, taken(form(title="Other")))
    assert [path.name for path in (tmp_path / "sleep-diary").iterdir()] == ["2.0.0"]


def test_that_a_draft_reaches_no_packet_until_it_is_published(tmp_path: Path) -> None:
    write_import(tmp_path, taken(form(item("start", "group", item=[item("start.q", "text")]))))
    entries = [{"form": "welcome", "version": "1.0.0"}, {"form": "privacy-notice", "version": "1.0.0"},
               {"form": "sleep-diary", "version": "2.0.0"}, {"form": "anything-else", "version": "1.0.0"}]  # fmt: skip
    (tmp_path / "packets").mkdir()
    (tmp_path / "packets" / "mine.yaml").write_text(write_yaml({"packet": "mine", "title": "Mine", "forms": entries}))
    with pytest.raises(CatalogError, match="is not published yet"):
        Catalog(FORMS, tmp_path).packet("mine")
    publish(Catalog(FORMS, tmp_path), tmp_path, "sleep-diary", "2.0.0", PublishWish("Alex", AT))
    assert len(Catalog(FORMS, tmp_path).packet("mine").forms) == 4


@pytest.mark.parametrize("text", ["[]", "{}", '{"name": "x", "version": "1", "url": "u"}'])
def test_that_a_record_that_cannot_be_read_keeps_its_form_from_loading(tmp_path: Path, text: str) -> None:
    folder = write_import(tmp_path, taken(form()))
    (folder / RECORD).write_text(text)
    with pytest.raises(CatalogError, match=r"import\.json"):
        Catalog(FORMS, tmp_path).form_file("sleep-diary", "2.0.0")
