"""From check-in to exported PDF through the widgets, read back: every answer, nothing hidden, nothing skipped."""

import hashlib
import io
import json
from collections.abc import Mapping
from typing import Any

import pypdf
import pytest

from intake_app.app.wiring import shipped_content
from intake_app.documents.verification import verify
from intake_app.domain.instances import split_key
from intake_app.domain.questionnaire import Item
from tests.support.visits import HIDDEN_CANARY, Staged, shared_visit

WORDS = {"yes": "Yes", "ask": "Ask me on the day", "no": "No"}
SKIPPED_CANARY = "zqskippedcanary"


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Staged:
    return shared_visit(tmp_path_factory)


@pytest.fixture(scope="module")
def items() -> Mapping[str, Item]:
    return shipped_content().packet("first-visit").items


def _said(item: Item, wanted: Any) -> list[str]:
    texts = {o.value_coding.code: o.value_coding.display or "" for o in item.answer_option or () if o.value_coding}
    if isinstance(wanted, bool):
        return ["Yes" if wanted else "No"]
    if isinstance(wanted, list):
        return [texts.get(code, "") for code in wanted]
    return [texts.get(wanted, str(wanted)) if item.type in {"choice", "open-choice"} else str(wanted)]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def test_that_every_answer_stands_in_the_signed_document(visit: Staged, items: dict[str, Item]) -> None:
    text = _squeezed(visit.text("consent.pdf"))
    left_out = {"about.birth_date", *(k for k in items if k.startswith(("comfort.may", "comfort.know", "safety.")))}
    missing = [
        (key, said)
        for key, wanted in visit.script["answers"].items()
        if key in items and key not in left_out and not isinstance(wanted, dict) and key != "comfort.stop_word"
        for said in _said(items[key], wanted)
        if _squeezed(said) not in text
    ]
    assert missing == []
    assert _squeezed("April 17, 1988") in text


def test_that_every_question_that_was_answered_stands_with_its_answer(visit: Staged) -> None:
    text = _squeezed(visit.text("consent.pdf"))
    question, answer = (
        "What brings you here today?",
        "Tight shoulders and a sore low back since my second child was born.",
    )
    assert _squeezed(question + answer) in text


def test_that_every_decision_stands_in_the_attached_record(visit: Staged) -> None:
    reader = pypdf.PdfReader(io.BytesIO(visit.read("consent.pdf")))
    bundle = json.loads(next(iter(reader.attachments["consent-record.fhir.json"])))
    answers: dict[str, str] = {}

    def walk(found: list[dict[str, Any]]) -> None:
        for item in found:
            coded = [a["valueCoding"]["code"] for a in item.get("answer", ()) if "valueCoding" in a]
            answers[item["linkId"]] = coded[0] if coded else ""
            walk(item.get("item", []))

    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] == "QuestionnaireResponse":
            walk(entry["resource"]["item"])
    wanted = {k: v for k, v in visit.script["answers"].items() if k.startswith(("consent.technique", "consent.area"))}
    assert {k: answers[k] for k, v in wanted.items() if isinstance(v, str)} == {
        k: v for k, v in wanted.items() if isinstance(v, str)
    }


@pytest.mark.parametrize("name", ["consent.pdf", "consent-sealed.pdf", "intake.pdf", "record.json"])
def test_that_nothing_hidden_is_in_what_leaves(visit: Staged, name: str) -> None:
    text = visit.text(name) if name.endswith(".pdf") else visit.read(name).decode()
    assert HIDDEN_CANARY not in text
    assert name == "record.json" or "panic, feel far away" not in text


def _printed(items: Mapping[str, Item], key: str) -> str:
    """A question as it stands on paper: in a repeating group with the group's name and a number."""
    link_id, path = split_key(key)
    question = items[link_id].text or ""
    return f"{items[link_id.rpartition('.')[0]].text} {path[-1] + 1}: {question}" if path else question


def test_that_a_question_of_a_group_would_be_found_under_its_number(visit: Staged, items: Mapping[str, Item]) -> None:
    assert _squeezed(_printed(items, "meds.item.name@0")) in _squeezed(visit.text("consent.pdf"))


def test_that_skipped_questions_are_not_printed(visit: Staged, items: Mapping[str, Item]) -> None:
    text = _squeezed(visit.text("consent.pdf"))
    skipped = [k for k, v in visit.script["answers"].items() if isinstance(v, dict) and v["status"] == "skipped"]
    asked = [_printed(items, key) for key in skipped if not key.startswith("consent.")]
    assert [question for question in asked if _squeezed(question) in text] == []
    assert asked


def test_that_both_signatures_stand_and_say_what_they_mean(visit: Staged) -> None:
    verdict = verify(visit.read("consent.pdf"), root_pem=visit.read("clinic-root.pem"))
    assert (verdict.ok, verdict.state) == (True, "final")
    assert [signer.field for signer in verdict.signers] == ["ClinicSeal", "Practitioner"]
    assert "explain-back: done" in (verdict.signers[1].reason or "")


def test_that_the_document_is_tagged_and_numbered(visit: Staged) -> None:
    reader = pypdf.PdfReader(visit.folder / "consent.pdf")
    catalog = reader.root_object
    mark_info = catalog["/MarkInfo"].get_object()
    assert isinstance(mark_info, pypdf.generic.DictionaryObject)
    assert mark_info["/Marked"] == pypdf.generic.BooleanObject(True)
    assert "/StructTreeRoot" in catalog
    total = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        assert f"Page {number} of {total}" in " ".join(page.extract_text().split())


def test_that_the_report_names_the_files_as_they_are(visit: Staged) -> None:
    found = {name: hashlib.sha256(visit.read(name)).hexdigest() for name in visit.report["sha256"]}
    assert found == visit.report["sha256"]
    assert visit.report["ledger"]["ok"]
    assert all(verdict["ok"] for verdict in visit.report["verification"])


def test_that_the_text_on_the_sign_screen_is_the_text_that_was_signed(visit: Staged) -> None:
    bundle = json.loads(visit.read("record.json"))
    consent = next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Consent")
    shown = next(x["valueString"] for x in consent["extension"] if x["url"].endswith("consent-text-sha256"))
    assert shown in _squeezed(visit.text("consent.pdf"))
