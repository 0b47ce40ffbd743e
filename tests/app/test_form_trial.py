"""`forms try`: a form on the patient's screens, before anybody has published it, from the command line."""

import json
from pathlib import Path

import pytest

from intake_app.app.command_line import main
from intake_app.app.commands.form_trial import form_to_try
from intake_app.app.commands.terminal import TerminalError
from intake_app.app.trial import open_trial
from intake_app.domain.clinic import Clinic
from intake_app.domain.pages import PageKind
from tests.support.foreign import form, item, raw
from tests.support.foreign_visit import foreign

Out = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INTAKE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def written(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "sheet.json"
    path.write_bytes(content)
    return str(path)


def test_that_a_file_is_tried_as_it_would_be_after_its_import(data: Path, tmp_path: Path) -> None:
    loaded, report = form_to_try(written(tmp_path, foreign("rest-and-measures")))
    assert loaded.questionnaire.gathered
    assert report[0].startswith("kept: ")
    trial = open_trial(loaded, Clinic("Clinic"))
    try:
        kinds = [page.kind for page in trial.journey.pages()]
        assert kinds[0] is PageKind.NOTE
        assert kinds[-3:] == [PageKind.REVIEW, PageKind.DOCUMENT, PageKind.SIGN]
    finally:
        trial.close()
    assert not data.exists()


def test_that_a_draft_and_a_shipped_form_are_tried_by_name(data: Path, tmp_path: Path) -> None:
    assert main(["forms", "import", written(tmp_path, raw(form())), "--by", "Alex"]) == 0
    assert form_to_try("sleep-diary")[0].version == "2.0.0"
    assert form_to_try("welcome@1.0.0")[0].questionnaire.id == "welcome"


@pytest.mark.parametrize("wanted", ["nothing", "welcome@9.9.9"])
def test_that_a_form_that_is_not_there_gets_a_sentence(data: Path, wanted: str) -> None:
    with pytest.raises(TerminalError, match="There is no form"):
        form_to_try(wanted)


def test_that_a_form_that_would_be_refused_is_not_opened(data: Path, tmp_path: Path, capsys: Out) -> None:
    assert main(["forms", "try", written(tmp_path, raw(form(item("a"), item("a")))), "--headless"]) == 1
    assert "refused" in capsys.readouterr().out


def test_that_a_script_that_does_not_fit_the_form_is_named(data: Path, tmp_path: Path, capsys: Out) -> None:
    file, script = written(tmp_path, raw(form())), tmp_path / "answers.json"
    script.write_text(json.dumps({"answers": {"q@0": "x", "absent": "y"}}), encoding="utf-8")
    out = str(tmp_path / "out")
    assert main(["forms", "try", file, "--headless", "--answers", str(script), "--out", out]) == 2
    assert "answers.absent" in capsys.readouterr().err
