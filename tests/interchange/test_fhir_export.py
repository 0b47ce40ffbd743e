"""Exported visits: foreign models and a foreign validator read them, and our own reader gives the same answers back."""

import base64
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class
from pydantic import ValidationError

from intake_app.domain.consent import Signature, SignatureMethod
from intake_app.domain.initials import MARK, Initials, to_answer
from intake_app.domain.instances import split_key
from intake_app.domain.known import Carried
from intake_app.domain.packet import Packet
from intake_app.domain.response import Answer, Coding, Quantity, Response
from intake_app.interchange.answer_table import COLUMNS, safe, table
from intake_app.interchange.fhir_answers import read_answers
from intake_app.interchange.fhir_export import bundles, ndjson
from intake_app.interchange.fhir_response import CARRIED
from intake_app.workflows.export_records import Countersigned, SignedVisit, signed_visit
from intake_app.workflows.sign import sign
from tests.support.builders import DONT_KNOW, IN_PERSON, PREFER_NOT, SKIPPED, a_form, chosen, raw_item
from tests.support.foreign import as_the_library_knows_fhir
from tests.support.journeys import walk
from tests.support.node import validate
from tests.support.patient_desk import NOW, PDF, make_desk
from tests.support.small_packet import small_packet
from tests.support.workplace import ClinicAtWork, clinic_at_work

Resource = dict[str, Any]
GIVEN = {
    "about.gender": PREFER_NOT,
    "why.reason": Answer.of("=SUM(A1:A9)"),
    "why.goal1_now": Answer.of(4),
    "meds.supplements": DONT_KNOW,
    "health.implants": IN_PERSON,
    "safety.home": chosen("unsafe"),
    "map.pain_now": Answer.of(7),
    "map.hurts": chosen("neck_front", "neck_back"),
    "consent.technique.needling": chosen("yes"),
    "consent.area.neck": chosen("no"),
    **{f"phq9.item{number}": chosen(str(number % 4)) for number in range(1, 10)},
}


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SignedVisit]:
    """A first visit with a mood questionnaire, signed and countersigned; one answer was taken over."""
    desk = make_desk(tmp_path_factory.mktemp("export"), packet="first-visit+phq9")
    walk(desk.journey, GIVEN)
    sign(desk.journey, Signature("Sam", "I agree", SignatureMethod.TYPED, NOW, typed="Sam"))
    found = signed_visit(desk.journey.workplace, desk.visit_id)
    final = [
        replace(file, info=replace(file.info, state="final")) if file.info.kind == "consent" else file
        for file in found.files
    ]
    carried = {"why.reason": Carried(str(desk.visit_id), NOW.isoformat(), NOW.isoformat())}
    journal = replace(found.context.journal, carried=carried)
    found = replace(found, context=replace(found.context, journal=journal))
    yield replace(found, files=tuple(final), countersigned=Countersigned(found.context.practitioner.id, NOW))
    desk.records.close()


@pytest.fixture(scope="module")
def bundle(visit: SignedVisit) -> Resource:
    ((_, data),) = bundles([visit])
    found: Resource = json.loads(data)
    return found


@pytest.fixture(scope="module")
def lines(visit: SignedVisit) -> dict[str, bytes]:
    return dict(ndjson([visit]))


def of(bundle: Resource, kind: str) -> list[Resource]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def resources_in(files: dict[str, bytes]) -> list[Resource]:
    return [json.loads(line) for name, data in files.items() if name.endswith(".ndjson") for line in data.splitlines()]


KINDS = {
    "Patient", "Practitioner", "Organization", "Encounter", "Questionnaire", "QuestionnaireResponse", "Consent",
    "DocumentReference", "Provenance",
}  # fmt: skip

# -- what others say of it ---------------------------------------------


def test_that_a_foreign_model_reads_every_exported_resource(bundle: Resource, lines: dict[str, bytes]) -> None:
    get_fhir_model_class("Bundle").model_validate(as_the_library_knows_fhir(bundle))
    found = resources_in(lines)
    assert {one["resourceType"] for one in found} == KINDS
    for one in found:
        get_fhir_model_class(one["resourceType"]).model_validate(as_the_library_knows_fhir(one))


def test_that_the_foreign_model_refuses_a_planted_mistake(bundle: Resource) -> None:
    [consent] = of(bundle, "Consent")
    with pytest.raises(ValidationError):
        get_fhir_model_class("Consent").model_validate(consent | {"dateTime": "someday"})


@pytest.mark.node
def test_that_a_foreign_validator_finds_nothing_and_finds_each_planted_mistake(
    bundle: Resource, lines: dict[str, bytes]
) -> None:
    sound = [bundle, *resources_in(lines)]
    assert CARRIED in json.dumps(bundle)
    [consent], [document] = of(bundle, "Consent"), of(bundle, "DocumentReference")[:1]
    questionnaire, response = of(bundle, "Questionnaire")[0], of(bundle, "QuestionnaireResponse")[0]
    broken = [
        {name: part for name, part in consent.items() if name != "scope"},
        document | {"content": []},
        questionnaire | {"item": [{"linkId": "a", "type": "group"}, {"linkId": "a", "type": "mystery"}]},
        response | {"status": "completed", "authored": "yesterday"},
    ]
    found = validate([*sound, *broken])
    assert [faults for faults in found[: len(sound)] if faults] == []
    assert [bool(faults) for faults in found[len(sound) :]] == [True] * len(broken)


# -- what is in it -----------------------------------------------------


def test_that_every_reference_leads_to_a_resource_of_the_export(bundle: Resource, lines: dict[str, bytes]) -> None:
    known = {entry["fullUrl"] for entry in bundle["entry"]}
    assert references(bundle) <= known
    named = {f"{one['resourceType']}/{one['id']}" for one in resources_in(lines)}
    found = {reference for one in resources_in(lines) for reference in references(one)}
    assert found <= named
    assert any(reference.startswith("Patient/") for reference in found)


def references(part: Any) -> set[str]:
    if isinstance(part, dict):
        own = {part["reference"]} if isinstance(part.get("reference"), str) else set()
        return own.union(*(references(one) for one in part.values()))
    return set().union(*(references(one) for one in part)) if isinstance(part, list) else set()


def test_that_forms_come_in_the_signed_version_with_translations_and_scores(bundle: Resource) -> None:
    forms = {form["url"].rsplit("/")[-1]: form for form in of(bundle, "Questionnaire")}
    assert "fhir/StructureDefinition/translation" in json.dumps(forms["welcome"])
    assert "calculatedExpression" in json.dumps(forms["phq9"])
    asked = {response["questionnaire"] for response in of(bundle, "QuestionnaireResponse")}
    assert asked <= {f"{form['url']}|{form['version']}" for form in forms.values()}


def test_that_a_form_that_is_another_one_by_now_is_left_out_and_the_signed_version_named(visit: SignedVisit) -> None:
    forms = tuple(replace(form, sha256="0" * 64, version="0.9.0") for form in visit.consent.forms)
    ((_, data),) = bundles([replace(visit, consent=replace(visit.consent, forms=forms))])
    assert of(json.loads(data), "Questionnaire") == []
    assert {r["questionnaire"].split("|")[1] for r in of(json.loads(data), "QuestionnaireResponse")} == {"0.9.0"}


def test_that_each_response_names_its_visit_its_language_and_the_words_of_every_code(
    bundle: Resource, visit: SignedVisit
) -> None:
    [encounter] = of(bundle, "Encounter")
    assert encounter["id"] == str(visit.consent.visit_id)
    for response in of(bundle, "QuestionnaireResponse"):
        assert response["encounter"]["reference"] == f"urn:uuid:{encounter['id']}"
        assert response["language"] == visit.consent.language == "en"
    codings = list(all_of("valueCoding", of(bundle, "QuestionnaireResponse")))
    assert "neck_front" in {coding["code"] for coding in codings}
    assert [coding for coding in codings if coding.get("display") in {None, coding["code"]}] == []
    assert all(one["context"]["encounter"] for one in of(bundle, "DocumentReference"))


def all_of(name: str, part: Any) -> Iterator[Any]:
    if isinstance(part, list):
        for one in part:
            yield from all_of(name, one)
    elif isinstance(part, dict):
        for key, one in part.items():
            yield from (one,) if key == name else all_of(name, one)


def test_that_the_person_says_the_language_and_the_clinic_how_to_reach_it(bundle: Resource, visit: SignedVisit) -> None:
    [patient], [clinic] = of(bundle, "Patient"), of(bundle, "Organization")
    assert patient["communication"] == [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "en"}]}}]
    assert "address" not in clinic
    reached = replace(visit.context.clinic, address="1 Elm Street", phone="503 555 0100")
    ((_, data),) = bundles([replace(visit, context=replace(visit.context, clinic=reached))])
    [clinic] = of(json.loads(data), "Organization")
    assert clinic["address"] == [{"text": "1 Elm Street"}]
    assert clinic["telecom"] == [{"system": "phone", "value": "503 555 0100"}]


def test_that_the_pdf_is_inside_a_bundle_and_beside_the_lines(bundle: Resource, lines: dict[str, bytes]) -> None:
    inside = of(bundle, "DocumentReference")[0]["content"][0]["attachment"]
    assert base64.b64decode(inside["data"]).startswith(b"%PDF")
    for line in lines["DocumentReference.ndjson"].splitlines():
        attachment = json.loads(line)["content"][0]["attachment"]
        assert lines[attachment["url"]].startswith(PDF)
        assert attachment["size"] == len(lines[attachment["url"]])
        assert "data" not in attachment


def test_that_the_practitioner_attests_the_final_consent_only(bundle: Resource, visit: SignedVisit) -> None:
    signed = [one for one in of(bundle, "Provenance") if len(one["agent"]) == 2]
    [consent] = of(bundle, "Consent")
    [made] = signed
    assert made["target"][0]["reference"] == consent["sourceReference"]["reference"]
    assert made["signature"][0]["who"]["reference"] == f"urn:uuid:{visit.context.practitioner.id}"


def test_that_the_same_visit_gives_the_same_bytes_and_once_is_enough(visit: SignedVisit) -> None:
    assert list(bundles([visit])) == list(bundles([visit]))
    twice = dict(ndjson([visit, visit]))
    assert twice == dict(ndjson([visit]))


def test_that_what_stays_off_every_copy_is_in_no_format(visit: SignedVisit) -> None:
    for written in (bundles, ndjson, table):
        text = b"".join(data for name, data in written([visit]) if not name.endswith(".pdf"))
        assert b"why.reason" in text
        assert b"safety.home" not in b"".join(_answers_only(text))


def _answers_only(text: bytes) -> Iterator[bytes]:
    """The answers; a form of the export names all its questions."""
    for line in text.splitlines():
        if b'"resourceType":"Bundle"' in line:
            yield json.dumps(of(json.loads(line), "QuestionnaireResponse")).encode()
        elif b'"resourceType":"Questionnaire",' not in line and b'"Questionnaire"' not in line:
            yield line


# -- read back ---------------------------------------------------------


def read_back(bundle: Resource, visit: SignedVisit) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for response in of(bundle, "QuestionnaireResponse"):
        read = read_answers(response, visit.context.packet.engine.tree)
        assert read.strangers == []
        found |= read.response.answers
    return found


def test_that_answers_come_back_as_they_were_with_their_states_and_scores(bundle: Resource, visit: SignedVisit) -> None:
    kept = {key: answer for key, answer in visit.context.response.answers.items() if exported(visit, key)}
    found = read_back(bundle, visit)
    assert {key: meant(answer) for key, answer in found.items()} == {key: meant(one) for key, one in kept.items()}
    assert found["phq9.total"] == Answer.of(Decimal(13))
    assert found["about.gender"] == PREFER_NOT
    assert SKIPPED in found.values()


def meant(answer: Answer) -> Answer:
    """The same without the names of codes, which an export adds."""
    values = (replace(value, display=None) if isinstance(value, Coding) else value for value in answer.values)
    return replace(answer, values=tuple(values))


def exported(visit: SignedVisit, key: str) -> bool:
    item = visit.context.packet.item(key.removesuffix(MARK))
    return item.own("prints") is not False


def test_that_groups_and_initials_come_back_as_they_were(tmp_path: Any) -> None:
    with clinic_at_work(tmp_path) as place:
        visit, kept = whole_visit(place)
        ((_, data),) = bundles([visit])
        found = read_back(json.loads(data), visit)
        assert {key: answer for key, answer in found.items() if split_key(key)[0] in WHOLE} == kept


WHOLE = {"med.one", "med.name", "med.since", "rule.clause", "rule.clause#initials"}


def whole_visit(place: ClinicAtWork) -> tuple[SignedVisit, dict[str, Answer]]:
    """A visit with a repeating group and a clause with initials."""
    inner = raw_item("med.name"), raw_item("med.since", "date")
    group = raw_item("med.one", "group", *inner, repeats=True, text="Medicine")
    clause = raw_item("rule.clause", "boolean")
    form = a_form("whole", raw_item("med", "group", group), raw_item("rule", "group", clause))
    small = small_packet()
    place.content.packets["small"] = Packet("small", small.title, (form, *small.forms))
    initials = to_answer(Initials("RV"))
    assert initials is not None
    kept = {
        "med.one": Answer.of(2),
        "med.name@0": Answer.of("Warfarin"),
        "med.since@0": SKIPPED,
        "med.name@1": DONT_KNOW,
        "med.since@1": Answer.of("2025-02"),
        "rule.clause": Answer.of(True),
        "rule.clause#initials": initials,
    }
    journey = place.journey()
    journey.response = Response({**journey.response.answers, **kept})
    walk(journey)
    sign(journey, place.signature())
    return signed_visit(place.workplace, journey.visit.id), kept


def test_that_a_response_with_a_state_nobody_knows_reads_as_unanswered(visit: SignedVisit) -> None:
    strange = {"extension": [{"url": "https://x.example/why", "valueCode": "skipped"}]}
    raw = {"item": [{"linkId": "welcome", "item": [{"linkId": "welcome.who", "answer": [strange, "x"]}]}]}
    tree = visit.context.packet.engine.tree
    section = tree.nodes["welcome.who"]
    assert section.parent is not None
    raw["item"][0]["linkId"] = section.parent.link_id
    assert read_answers(raw, tree).response.get("welcome.who") is None


# -- the table ---------------------------------------------------------


def test_that_the_table_has_a_row_for_each_value_and_runs_nothing(visit: SignedVisit) -> None:
    ((_, data),) = table([visit])
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert tuple(head) == COLUMNS
    by_item: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        named = dict(zip(COLUMNS, row, strict=True))
        by_item.setdefault(named["link_id"], []).append(named)
    assert by_item["why.reason"][0]["answer"] == "'=SUM(A1:A9)"
    assert [row["code"] for row in by_item["map.hurts"]] == ["neck_front", "neck_back"]
    assert by_item["about.gender"][0]["status"] == "prefer-not"
    assert by_item["phq9.total"][0]["answer"] == "13"
    assert {row["visit"] for row in by_item["why.reason"]} == {str(visit.consent.visit_id)}
    assert {(row["patient"], row["language"]) for row in by_item["why.reason"]} == {
        (str(visit.consent.patient_id), "en")
    }
    assert all(row["answer"] != row["code"] for row in by_item["map.hurts"])


def test_that_a_quantity_has_its_unit_in_a_column_and_initials_a_row(tmp_path: Any) -> None:
    with clinic_at_work(tmp_path) as place:
        visit, _ = whole_visit(place)
        dose = Quantity(Decimal("2.5"), "mg", "http://unitsofmeasure.org", "mg")
        response = visit.context.response.with_answer("rule.clause", Answer.of(dose))
        ((_, data),) = table([replace(visit, context=replace(visit.context, response=response))])
        rows = {row["link_id"]: row for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig")))}
        clause = rows["rule.clause"]
        assert (clause["answer"], clause["unit"], clause["code"]) == ("2.5", "mg", "mg")
        assert rows["rule.clause#initials"]["answer"] == "RV"


@pytest.mark.parametrize(
    ("text", "written"),
    [("=1+1", "'=1+1"), ("+41 79", "'+41 79"), ("-2", "-2"), ("-x", "'-x"), ("@a", "'@a"), ("\t=1", "'\t=1"),
     (" =1", "' =1"), ("a=1", "a=1"), ("", ""), ("3.5", "3.5"), ("-1+cmd", "'-1+cmd")],
)  # fmt: skip
def test_that_no_cell_is_a_formula(text: str, written: str) -> None:
    assert safe(text) == written


def test_that_instances_of_a_group_are_told_apart_in_the_table(tmp_path: Any) -> None:
    with clinic_at_work(tmp_path) as place:
        visit, _ = whole_visit(place)
        ((_, data),) = table([visit])
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        found = {(row["link_id"], row["instance"]): row["answer"] for row in rows}
        assert found["med.name", "0"] == "Warfarin"
        assert found["med.since", "1"] == "2025-02"
