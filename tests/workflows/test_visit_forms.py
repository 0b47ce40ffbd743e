"""A visit is read with the versions of its forms that it began with, for ever."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from intake_app.domain.audit import AuditKind
from intake_app.domain.clinic import ClinicStatement
from intake_app.domain.consent import Decision
from intake_app.domain.packet import LoadedForm, Packet
from intake_app.domain.questionnaire import EXTENSION_BASE, Questionnaire
from intake_app.domain.response import Answer
from intake_app.domain.visit import Visit
from intake_app.interchange.fhir_export import bundles
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.consent_now import consent_now
from intake_app.workflows.export import Wanted, preview_consent
from intake_app.workflows.export_records import Exported, LeftOut, export_records, signed_visit
from intake_app.workflows.hand_over import IdentityCheck, hand_over, take_back, waiting_journey
from intake_app.workflows.paper_scan import attach_scan
from intake_app.workflows.ports import Entry, FormsGoneError
from intake_app.workflows.print_form import print_form
from intake_app.workflows.review import review
from intake_app.workflows.sign import sign
from intake_app.workflows.withdraw import standing_consent, withdraw
from tests.support.builders import a_form, chosen, raw_item
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork

QUESTION = "Any pets?"
LIMITS = ClinicStatement("limits", "", "Ada Admin", date(2026, 1, 2), "law", date(2030, 1, 1), "neutral")
STATEMENT = {"url": f"{EXTENSION_BASE}clinic-statement", "valueString": "limits"}
STATED = f'"extension": [{json.dumps(STATEMENT)}], "linkId": "explained.1.text",'
TOLD = {"about.pets": Answer.of(True), "last.else": Answer.of("I am left-handed")}


def publish(place: ClinicAtWork, name: str, version: str, change: Callable[[str], str] = str) -> None:
    """Let the packet have another version of a form from now on; `change` rewrites its JSON."""

    def newer(form: LoadedForm) -> LoadedForm:
        if not form.url.endswith(f"/{name}"):
            return form
        raw = change(json.dumps(form.questionnaire.to_fhir() | {"version": version}))
        return replace(form, questionnaire=Questionnaire.model_validate_json(raw))

    packet = place.content.packets["small"]
    place.content.packets["small"] = Packet(packet.name, packet.title, tuple(map(newer, packet.forms)))


def ask_else(place: ClinicAtWork) -> None:
    """Ask something else under the same link_id, in a new version."""
    publish(place, "about", "2.0.0", lambda raw: raw.replace(QUESTION, "Any allergies to pets?"))


def take_out(place: ClinicAtWork, name: str) -> None:
    packet = place.content.packets["small"]
    kept = tuple(form for form in packet.forms if not form.url.endswith(f"/{name}"))
    place.content.packets["small"] = replace(packet, forms=kept)


def lose(place: ClinicAtWork, name: str, version: str = "1.0.0") -> None:
    """Let one version of a form be on this computer no longer."""
    if version in {form.version for form in place.content.packets["small"].forms if form.url.endswith(f"/{name}")}:
        take_out(place, name)
    gone = [key for key in place.content.shelf if key[0].endswith(f"/{name}") and key[1] == version]
    for key in gone:
        del place.content.shelf[key]


def add(place: ClinicAtWork) -> None:
    packet = place.content.packets["small"]
    extra = a_form("extra", raw_item("extra", "group", raw_item("extra.q"), text="Extra"), languages=("en", "es"))
    *first, last = packet.forms
    place.content.packets["small"] = replace(packet, forms=(*first, extra, last))


def signed(place: ClinicAtWork) -> Journey:
    journey = place.journey()
    walk(journey, TOLD | {"technique.needling": chosen("yes")})
    sign(journey, place.signature())
    return journey


def read(place: ClinicAtWork, journey: Journey) -> list[tuple[str, str, str]]:
    view = review(place.workplace, place.practitioner, journey.visit.id)
    return [(section.title, row.question, row.answer) for section in view.sections for row in section.rows]


def versions(visit: Visit) -> dict[str, str]:
    return {one.name: one.version for one in visit.forms}


CHANGES = {
    "another question": ask_else,
    "a form less": lambda place: take_out(place, "about"),
    "a form more": add,
    "no packet": lambda place: place.content.packets.clear(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_that_a_signed_visit_is_read_and_exported_with_the_forms_it_was_signed_with(
    place: ClinicAtWork, change: Callable[[ClinicAtWork], None]
) -> None:
    journey = signed(place)
    before, exported = read(place, journey), signed_visit(place.workplace, journey.visit.id)
    change(place)
    assert read(place, journey) == before
    assert ("About you", QUESTION, "Yes") in before
    after = signed_visit(place.workplace, journey.visit.id)
    assert after.context.packet.kept == exported.context.packet.kept
    assert after.context.response == exported.context.response


@pytest.mark.parametrize("change", [ask_else, add], ids=["another question", "a form more"])
def test_that_without_kept_versions_the_same_visit_would_read_otherwise(
    place: ClinicAtWork, change: Callable[[ClinicAtWork], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = signed(place)
    before = read(place, journey)
    change(place)
    monkeypatch.setattr(place.content, "kept_packet", lambda name, _forms: place.content.packet(name))
    assert read(place, journey) != before


def test_that_a_visit_in_progress_goes_on_with_the_versions_it_began_with(place: ClinicAtWork) -> None:
    journey = place.journey()
    walk(journey, TOLD, until="about.pets")
    take_back(place.workplace, place.desk, journey.visit.id)
    ask_else(place)
    again = hand_over(place.workplace, place.desk, journey.visit.id, IdentityCheck.KNOWN)
    assert again.packet.item("about.pets").text == QUESTION
    assert open_journey(place.workplace, journey.visit.id).packet.kept == journey.visit.forms


def test_that_who_begins_after_a_new_version_begins_with_it(place: ClinicAtWork) -> None:
    visit = place.visit()
    ask_else(place)
    assert versions(visit)["about"] == "1.0.0"
    journey = hand_over(place.workplace, place.desk, visit.id, IdentityCheck.KNOWN)
    assert versions(journey.visit)["about"] == "2.0.0"
    assert journey.packet.item("about.pets").text == "Any allergies to pets?"


def test_that_a_printed_paper_form_is_a_beginning(place: ClinicAtWork) -> None:
    visit = place.visit()
    publish(place, "about", "1.1.0")
    print_form(place.workplace, place.desk, visit.id)
    publish(place, "about", "1.2.0")
    print_form(place.workplace, place.desk, visit.id)
    first, second = place.paper.documents
    assert first.id == second.id
    scan = attach_scan(place.workplace, place.desk, visit.id, b"%PDF-1.7 scan")
    assert any(name.endswith("about|1.1.0") for name in scan.form_versions)
    journey = hand_over(place.workplace, place.desk, visit.id, IdentityCheck.KNOWN)
    assert versions(journey.visit)["about"] == "1.1.0"


def test_that_what_is_kept_stands_in_the_ledger_with_the_hash_of_each_form(place: ClinicAtWork) -> None:
    visit = place.visit()
    (entry,) = place.records.entries(kind="visit", refers_to=visit.id)
    kept = (entry.body or {})["forms"]
    assert isinstance(kept, list)
    forms = place.content.packets["small"].forms
    assert [(one["url"], one["version"], one["sha256"]) for one in kept if isinstance(one, dict)] == [
        (form.url, form.version, form.sha256) for form in forms
    ]
    assert place.records.visit(visit.id) == visit


def test_that_a_visit_from_before_versions_were_kept_has_those_it_was_handed_in_with(place: ClinicAtWork) -> None:
    journey = signed(place)
    place.records.save_visit(replace(journey.visit, forms=()), "test", place.clock.now())
    ask_else(place)
    assert ("About you", QUESTION, "Yes") in read(place, journey)


def test_that_a_form_that_is_gone_is_named_and_the_signed_document_still_opens(place: ClinicAtWork) -> None:
    journey = signed(place)
    lose(place, "about")
    for reading in (review, lambda w, _s, v: open_journey(w, v), lambda w, _s, v: signed_visit(w, v)):
        with pytest.raises(FormsGoneError, match=r"about/1\.0\.0"):
            reading(place.workplace, place.practitioner, journey.visit.id)
    (consent,) = place.records.documents(kind="consent", visit_id=journey.visit.id)
    assert preview_consent(place.workplace, place.admin, consent.id).endswith(b">")
    assert not place.records.entries(kind=f"audit.{AuditKind.RECORD_VIEWED}")
    assert place.records.verify().ok


def exported(place: ClinicAtWork) -> tuple[Exported, dict[str, bytes]]:
    files: dict[str, bytes] = {}
    return export_records(place.workplace, place.admin, Wanted(), bundles, files.__setitem__), files


def test_that_one_visit_whose_forms_are_gone_does_not_keep_the_others_from_leaving(place: ClinicAtWork) -> None:
    lost = signed(place)
    ask_else(place)
    sound = signed(place)
    assert exported(place)[0] == Exported(2)
    lose(place, "about", "1.0.0")
    found, files = exported(place)
    assert found == Exported(1, (LeftOut(lost.visit.id, ("about/1.0.0: is gone",)),))
    manifest = json.loads(files["manifest.json"])
    assert manifest["documents_only"] == [{"visit": str(lost.visit.id), "reasons": ["about/1.0.0: is gone"]}]
    stored = {info.sha256 for info in place.records.documents(visit_id=lost.visit.id)}
    beside = [data for name, data in files.items() if name.startswith("documents/")]
    assert {hashlib.sha256(data).hexdigest() for data in beside} == stored
    assert {one["file"] for one in manifest["files"]} == files.keys() - {"manifest.json"}
    assert f"visit-{sound.visit.id}.fhir.json" in files
    assert [(line.refers_to, (line.body or {})["what"]) for line in exports(place)][-2:] == sorted(
        [(lost.visit.id, "documents"), (sound.visit.id, "record")]
    )


def exports(place: ClinicAtWork) -> Sequence[Entry]:
    return place.records.entries(kind=f"audit.{AuditKind.EXPORTED}")


def test_that_taking_back_does_not_wait_for_forms_that_are_gone(place: ClinicAtWork) -> None:
    journey = signed(place)
    publish(place, "about", "3.0.0")
    lose(place, "about", "1.0.0")
    part = ("technique", "needling")
    found = standing_consent(place.workplace, place.desk, journey.visit.id)
    assert part in {(one.kind, one.code) for one in found.parts}
    withdraw(place.workplace, place.desk, journey.visit.id, [part], "not any more")
    now = consent_now(place.records, journey.visit.id)
    assert now is not None
    assert now.decisions.techniques["needling"] is Decision.NO
    assert "Text of technique.needling" in str(place.paper.documents[-1].blocks)
    assert place.paper.documents[-1].attachments == ()


def test_that_the_app_starts_while_the_forms_of_the_visit_on_the_tablet_are_gone(place: ClinicAtWork) -> None:
    journey = place.journey()
    found = waiting_journey(place.workplace)
    assert found is not None
    assert found.visit == journey.visit
    take_out(place, "about")
    place.content.shelf.clear()
    assert waiting_journey(place.workplace) is None


def test_that_a_withdrawal_years_later_names_the_parts_as_they_were_signed(place: ClinicAtWork) -> None:
    journey = signed(place)
    publish(place, "consent", "2.0.0", lambda raw: raw.replace("Text of technique.needling", "Cupping"))
    withdraw(place.workplace, place.desk, journey.visit.id, [("technique", "needling")], "not any more")
    said = str(place.paper.documents[-1].blocks)
    assert "Text of technique.needling" in said
    assert "Cupping" not in said


def test_that_statements_of_today_change_nothing_of_what_was_signed(place: ClinicAtWork) -> None:
    publish(place, "consent", "1.1.0", lambda raw: raw.replace('"linkId": "explained.1.text",', STATED))
    place.content.stated = {"limits": replace(LIMITS, text="First words.")}
    journey = signed(place)
    documents = place.records.documents(visit_id=journey.visit.id)
    before = read(place, journey), signed_visit(place.workplace, journey.visit.id).consent
    assert "First words." in str(place.paper.documents[0].blocks)
    place.content.stated = {"limits": replace(LIMITS, text="Other words.")}
    assert (read(place, journey), signed_visit(place.workplace, journey.visit.id).consent) == before
    assert place.records.documents(visit_id=journey.visit.id) == documents
    assert "Other words." not in str(read(place, journey))
