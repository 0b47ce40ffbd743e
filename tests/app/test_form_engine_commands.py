"""`forms evaluate` and `forms validate`: what they print, how they exit, and that a hostile line only spoils itself."""

import json
from pathlib import Path
from typing import Any

import pytest

from intake_app.app.command_line import main
from tests.support.engines import a_form, an_item, limit, sdc

FORM = a_form(
    an_item("age", "integer", required=True, extension=[limit("minValue", 0)]),
    an_item(
        "double",
        "integer",
        extension=[sdc("calculatedExpression", "%resource.item.where(linkId='age').answer.value * 2")],
    ),
    an_item("why", enableWhen=[{"question": "age", "operator": ">", "answerInteger": 17}]),
    an_item("mood", "choice", answerOption=[{"valueCoding": {"code": "a"}}]),
).to_fhir()


def response(age: object, **members: Any) -> dict[str, Any]:
    answer = {"linkId": "age", "answer": [{"valueInteger": age}]}
    raw = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": FORM["url"],
        "status": "completed",
        "item": [answer],
    }
    return raw | members


@pytest.fixture
def form(tmp_path: Path) -> str:
    path = tmp_path / "form.json"
    path.write_text(json.dumps(FORM))
    return str(path)


def saved(tmp_path: Path, content: object) -> str:
    path = tmp_path / "response.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["forms", *arguments])
    return code, capsys.readouterr().out


def test_that_evaluate_says_what_is_asked_calculated_and_to_mend(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = run(capsys, "evaluate", form, saved(tmp_path, response(18)), "--json")
    assert code == 0
    assert json.loads(out) == {
        "enabled": {"age": True, "double": True, "why": True, "mood": True},
        "values": {"age": ["num:18"], "double": ["num:36"]},
        "invalid": {},
        "not_offered": {},
    }


def test_that_evaluate_speaks_in_words_and_exits_with_1_where_there_is_something_to_mend(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = run(capsys, "evaluate", form)
    assert (code, out.splitlines()) == (
        1,
        ["3 of 4 items are asked or shown", "why: not asked", "age: to mend: required"],
    )
    code, out = run(capsys, "evaluate", form, saved(tmp_path, response(-1)))
    assert (code, "age: to mend: min" in out) == (1, True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "line 1, column 2: not JSON"),
        ("[" * 100_000, "nested too deep"),
        ("[]", "the file"),
        ('{"resourceType": "Questionnaire", "item": [{"linkId": "a"}]}', "item.0.type: Field required"),
        (
            json.dumps({"resourceType": "Questionnaire", "item": [an_item("a"), an_item("a")]}),
            "a: this link_id stands twice",
        ),
    ],
)
def test_that_a_form_that_cannot_be_used_is_refused_with_place_and_reason(
    content: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path, content)
    code, out = run(capsys, "evaluate", path)
    assert (code, words in out) == (1, True), out
    code, out = run(capsys, "evaluate", path, "--json")
    assert words in json.loads(out)["refused"]


def test_that_evaluate_needs_a_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "evaluate")[0] == 2
    assert run(capsys, "evaluate", "--batch", "/nowhere.jsonl")[0] == 2


def test_that_a_hostile_line_spoils_only_itself(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = {"id": 1, "questionnaire": form, "response": response(2)}
    lines = [
        json.dumps(good),
        "{",
        "[]",
        "null",
        '{"id": "deep", "questionnaire": ' + "[" * 50_000,
        json.dumps({"id": "x", "questionnaire": str(tmp_path)}),
        json.dumps({"id": "y", "questionnaire": "/nowhere.json"}),
        json.dumps({"id": "z", "questionnaire": form, "response": "text"}),
        json.dumps({"id": "w", "questionnaire": form, "response": {"item": [{"linkId": "age", "answer": [None, 3]}]}}),
        json.dumps(good | {"id": 2}),
    ]
    batch = tmp_path / "in.jsonl"
    batch.write_text("\n".join(lines))
    code, out = run(capsys, "evaluate", "--batch", str(batch))
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [row["id"] for row in found] == [1, None, None, None, "deep", "x", "y", "z", "w", 2]
    assert ["refused" in row for row in found] == [False, *[True] * 7, False, False]
    assert found[0]["values"] == found[-1]["values"] == {"age": ["num:2"], "double": ["num:4"]}


def test_that_validate_names_what_does_not_fit(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path, response("old"))
    code, out = run(capsys, "validate", path, "--questionnaire", form, "--json")
    verdict = json.loads(out)
    assert (code, verdict["valid"]) == (1, False)
    assert {"severity": "error", "link_id": "age", "message": "an answer is not written as Integer"} in verdict[
        "issues"
    ]
    code, out = run(capsys, "validate", path, "--questionnaire", form)
    assert out.endswith("not valid\n")


def test_that_validate_accepts_what_fits(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "validate", saved(tmp_path, response(3)), "--questionnaire", form) == (0, "valid\n")


def test_that_a_response_can_bring_its_form_along(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inside = response(-3, questionnaire="#f", contained=[FORM | {"id": "f"}])
    assert run(capsys, "validate", saved(tmp_path, inside), "--json")[0] == 1


def test_that_a_response_without_its_form_is_only_warned_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = run(capsys, "validate", saved(tmp_path, response(3)), "--json")
    assert (code, [one["severity"] for one in json.loads(out)["issues"]]) == (0, ["warning"])


@pytest.mark.parametrize("content", ["{", "\ufeff{", "[" * 100_000])
def test_that_validate_cannot_read_what_is_not_json(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "validate", saved(tmp_path, content))[0] == 2
    assert "refused" in run(capsys, "validate", saved(tmp_path, content), "--json")[1]
