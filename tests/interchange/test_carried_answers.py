"""An answer that was taken over from an earlier visit says so wherever the record is read: PDF, FHIR, table, screen."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B import get_fhir_model_class

from intake_app.domain.document import Answers, Document, Paragraph
from intake_app.domain.known import KnownChoice
from intake_app.domain.response import Answer
from intake_app.interchange.answer_table import table
from intake_app.interchange.fhir_answers import read_answers
from intake_app.interchange.fhir_export import bundles
from intake_app.interchange.fhir_response import CARRIED
from intake_app.workflows.export_records import SignedVisit, signed_visit
from intake_app.workflows.review import review
from intake_app.workflows.sign import sign
from tests.support.foreign import as_the_library_knows_fhir
from tests.support.journeys import walk
from tests.support.returning import TOLD, back_again, been_here
from tests.support.workplace import ClinicAtWork, clinic_at_work

SAID = "Said on March 4, 2026"
STILL_TRUE = f"{SAID}, still true on March 25, 2026"
UNCONFIRMED = f"{SAID}, not confirmed since"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClinicAtWork]:
    with clinic_at_work(tmp_path_factory.mktemp("carried")) as found:
        yield found


@pytest.fixture(scope="module")
def visits(place: ClinicAtWork) -> tuple[SignedVisit, SignedVisit]:
    """A first visit; a second: "about" is still true, the last part changed, the marks stand though passed over."""
    patient = been_here(place, TOLD)
    journey = back_again(place, patient)
    walk(journey, until="known:about")
    journey.knew("about", KnownChoice.STILL_TRUE)
    walk(journey, {"preg.wish": Answer.of("another wish")}, until="known:body")
    journey.skip()
    walk(journey, until="known:last")
    journey.knew("last", KnownChoice.CHANGED)
    walk(journey, {"last.else": Answer.of("I am right-handed now")})
    sign(journey, place.signature())
    first, second = place.records.visits_of(patient.id)
    return signed_visit(place.workplace, first.id), signed_visit(place.workplace, second.id)


def blocks(place: ClinicAtWork, document: Document | None = None) -> list[str]:
    """Where answers come from, as the document says it: below a heading, or below an answer."""
    found = []
    for block in (document or place.paper.documents[-1]).blocks:
        if isinstance(block, Paragraph) and block.text.startswith("Said on"):
            found.append(block.text)
        if isinstance(block, Answers):
            found += [f"{row.question}: {row.note}" for row in block.rows if row.note]
    return found


def items(visit: SignedVisit) -> dict[str, dict[str, Any]]:
    ((_, data),) = bundles([visit])
    responses = [e["resource"] for e in json.loads(data)["entry"] if e["resource"]["resourceType"].endswith("Response")]
    found: dict[str, dict[str, Any]] = {}
    waiting = [item for response in responses for item in response["item"]]
    while waiting:
        item = waiting.pop()
        found[item["linkId"]] = item
        waiting += item.get("item", [])
    return found


def carried(visit: SignedVisit, link_id: str) -> dict[str, str]:
    for extension in items(visit)[link_id].get("extension", ()):
        if extension["url"] == CARRIED:
            return {part["url"]: next(v for k, v in part.items() if k != "url") for part in extension["extension"]}
    return {}


def test_that_the_document_says_it_once_for_a_part_and_beside_the_marks(
    place: ClinicAtWork, visits: tuple[SignedVisit, SignedVisit]
) -> None:
    consents = [document for document in place.paper.documents if document.title.startswith("Consent")]
    assert blocks(place, consents[0]) == []
    assert blocks(place, consents[-1]) == [UNCONFIRMED, STILL_TRUE, f"Text of preg.status: {STILL_TRUE}"]
    assert blocks(place) == [STILL_TRUE, f"Text of preg.status: {STILL_TRUE}"]


def test_that_fhir_says_which_visit_an_answer_is_of_and_when_it_was_confirmed(
    visits: tuple[SignedVisit, SignedVisit],
) -> None:
    first, second = visits
    found = carried(second, "about.pain")
    assert found["visit"] == f"urn:uuid:{first.consent.visit_id}"
    assert (found["given"][:10], found["confirmed"][:10]) == ("2026-03-04", "2026-03-25")
    assert "confirmed" not in carried(second, "map.no_touch")
    assert carried(second, "last.else") == carried(second, "urgent.chest") == {}
    assert not any(carried(first, name) for name in items(first))


def test_that_a_foreign_model_and_our_own_reader_take_the_answers_all_the_same(
    visits: tuple[SignedVisit, SignedVisit],
) -> None:
    ((_, data),) = bundles([visits[1]])
    bundle = json.loads(data)
    get_fhir_model_class("Bundle").model_validate(as_the_library_knows_fhir(bundle))
    tree = visits[1].context.packet.engine.tree
    read: dict[str, Answer] = {}
    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] == "QuestionnaireResponse":
            read |= read_answers(entry["resource"], tree).response.answers
    assert read["about.pain"] == Answer.of(6)
    assert read["last.else"] == Answer.of("I am right-handed now")


def test_that_the_table_has_the_days_beside_the_answer(visits: tuple[SignedVisit, SignedVisit]) -> None:
    ((_, data),) = table(visits)
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    days = {(row["visit"], row["link_id"]): (row["given"][:10], row["confirmed"][:10]) for row in rows}
    first, second = (str(visit.consent.visit_id) for visit in visits)
    assert days[second, "about.pain"] == ("2026-03-04", "2026-03-25")
    assert days[second, "map.no_touch"] == ("2026-03-04", "")
    assert days[second, "last.else"] == days[first, "about.pain"] == ("", "")


def test_that_the_review_says_it_in_the_same_words(
    place: ClinicAtWork, visits: tuple[SignedVisit, SignedVisit]
) -> None:
    view = review(place.workplace, place.practitioner, visits[1].consent.visit_id)
    notes = {row.key: row.note for section in view.sections for row in section.rows}
    assert (notes["about.pain"], notes["last.else"]) == (STILL_TRUE, "")


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_that_every_language_has_the_words_with_both_days(place: ClinicAtWork, language: str) -> None:
    from intake_app.catalog.words import read_words

    words = read_words(Path(__file__).parents[2] / "forms", language)
    assert "{date}" in words["known.carried"]
    assert {"{date}", "{confirmed}"} <= {part for part in ("{date}", "{confirmed}") if part in words["known.confirmed"]}
