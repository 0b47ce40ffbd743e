"""Three forms that somebody else wrote, from the file to the sealed PDF, and everything read back."""

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest

from intake_app.documents.verification import verify
from tests.documents.pdf_facts import structure, unmarked_painting
from tests.support.foreign_visit import HIDDEN, NAMES, stage_foreign
from tests.support.visits import Staged

ON_PAPER = (
    "First name Rosa", "Family name Valdez", "Day of birth February 3, 1991",
    "Gender as it stands in your papers Woman", "Languages that you speak Spanish, Quechua",
    "A page on the web about you https://rosa.example/about",
    "Street 12 Alder Street", "Town Salem", "Living there since 2019",
    "Person 1: Their name Ines", "Person 1: Who they are to you Friend", "Person 1: Phone number 503 555 0111",
    "Person 2: Their name Tomas", "Person 2: Who they are to you Family", "Person 2: Best time to call after six",
    "Do you have an insurance card with you? Yes", "A picture of the card card.png",
    "A letter from your doctor letter.pdf",
    "How do you sleep? Not so well", "What keeps you awake? The street is loud",
    "Do you eat with others on most days? No", "Anything about your days Quiet days",
    "I was tired Most days", "I felt calm Some days", "I went outside Never",
    "Drink 1: What it is Black tea", "Drink 1: Cups a day 3", "Drink 2: What it is Plum juice",
    "Drink 2: Cups a day 1", "Which colour do you like? Green, Grey",
    "Initials: I turn my phone down while I am here. RV", "I call when I am late. Yes",
    "Initials: I call when I am late.",
    "Hours asleep at night 5.5 hours", "Hours of rest by day 1", "Hours of rest in all 6.5",
    "What would help you to rest more? A darker room", "When do you get up? 06:45",
    "When did you last eat? March 4, 2026 07:10", "Energy today 4 out of 10", "How tall are you? 171 cm",
    "Water on a day 2 litres", "Steps on a usual day 6400", "Other numbers that you keep Pulse 64, Shoe 39",
)  # fmt: skip
HELD = {
    "who.first": "Rosa", "who.born": "1991-02-03", "who.gender": "f", "who.site": "https://rosa.example/about",
    "card.has": True, "d.sleep": "badly", "d.sleep.why": "The street is loud", "d.table.tired": "most",
    "m.rest.night": 5.5, "m.rest.sum": 6.5, "m.when.wake": "06:45:00", "m.when.energy": 4, "m.size.steps": 6400,
}  # fmt: skip


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Staged:
    return stage_foreign(tmp_path_factory.mktemp("foreign") / "visit" / "out")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _value(answer: dict[str, Any]) -> Any:
    (value,) = (held for name, held in answer.items() if name.startswith("value"))
    return value["code"] if isinstance(value, dict) and "code" in value and "value" not in value else value


def _answers(bundle: dict[str, Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}

    def walk(items: list[dict[str, Any]]) -> None:
        for item in items:
            given = [answer for answer in item.get("answer", ()) if any(name.startswith("value") for name in answer)]
            found.setdefault(item["linkId"], []).extend(map(_value, given))
            walk(item.get("item", []))
            for answer in item.get("answer", ()):
                walk(answer.get("item", []))

    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] == "QuestionnaireResponse":
            walk(entry["resource"]["item"])
    return found


@pytest.mark.parametrize("name", ["consent.pdf", "intake.pdf"])
def test_that_every_answer_stands_on_paper_with_its_question(visit: Staged, name: str) -> None:
    text = _squeezed(visit.text(name))
    assert [line for line in ON_PAPER if _squeezed(line) not in text] == []


def test_that_a_changed_answer_would_be_missed(visit: Staged) -> None:
    assert _squeezed("I was tired Some days") not in _squeezed(visit.text("consent.pdf"))


def test_that_everything_the_script_says_was_given_but_what_is_not_asked(visit: Staged) -> None:
    assert visit.report["unused_answers"] == ["card.none"]


@pytest.mark.parametrize("canary", [HIDDEN, "zqneverseen"])
def test_that_nothing_hidden_is_on_paper(visit: Staged, canary: str) -> None:
    assert canary not in visit.text("consent.pdf") + visit.text("intake.pdf")


def test_that_what_is_not_asked_is_not_in_the_record(visit: Staged) -> None:
    assert HIDDEN not in visit.read("record.json").decode()


def test_that_the_fhir_record_holds_every_answer(visit: Staged) -> None:
    found = _answers(json.loads(visit.read("record.json")))
    assert {key: found[key][0] for key in HELD} == HELD
    assert found["people.one.name"] == ["Ines", "Tomas"]
    assert found["d.meals.row.cups"] == [3, 1]
    assert found["who.speak"] == ["es", "Quechua"]
    assert found["m.size.known"] == ["Pulse 64", "Shoe 39"]
    assert (found["m.size.tall"][0]["value"], found["m.size.tall"][0]["code"]) == (171, "cm")
    assert "card.none" not in found


def test_that_each_form_is_named_with_its_version(visit: Staged) -> None:
    bundle = json.loads(visit.read("record.json"))
    asked = {e["resource"].get("questionnaire") for e in bundle["entry"]} - {None}
    assert {f"https://forms.example/Questionnaire/{name}|1.2.0" for name in NAMES} <= asked


@pytest.mark.parametrize("name", ["consent.pdf", "intake.pdf"])
def test_that_the_files_are_inside_the_pdf_as_they_were_handed_in(visit: Staged, name: str) -> None:
    inside = pypdf.PdfReader(io.BytesIO(visit.read(name))).attachments
    folder = Path(visit.script["answers"]["card.picture"]).parent
    assert inside["file-1.png"] == [(folder / "card.png").read_bytes()]
    assert inside["file-2.pdf"] == [(folder / "letter.pdf").read_bytes()]
    assert not [attached for attached in inside if "Valdez" in attached or "letter" in attached]


def test_that_a_file_is_named_with_size_and_hash(visit: Staged) -> None:
    text = _squeezed(visit.text("consent.pdf"))
    data = Path(visit.script["answers"]["card.letter"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() in text


def test_that_tables_pictures_and_initials_are_tagged(visit: Staged) -> None:
    with pikepdf.open(io.BytesIO(visit.read("consent-sealed.pdf"))) as pdf:
        assert unmarked_painting(pdf) == []
        nodes = list(structure(pdf).walk())
    spoken = [str(node.entry.get("/Alt", "")) for node in nodes if node.tag == "Figure"]
    assert "A picture of the card card.png" in spoken
    assert "Initials: I call when I am late. drawn by hand" in spoken
    assert [node.tag for node in nodes].count("TH") > 2


def test_that_the_seals_hold(visit: Staged) -> None:
    verdict = verify(visit.read("consent.pdf"), root_pem=visit.read("clinic-root.pem"))
    assert (verdict.ok, verdict.state) == (True, "final")
    assert visit.report["ledger"]["ok"]
