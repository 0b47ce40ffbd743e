"""The command line's form library: import, show, diff, publish, with exit codes and sentences."""

import json
from pathlib import Path
from typing import Any

import pytest

from intake_app.app.command_line import main
from tests.support.foreign import form, item, raw
from tests.support.forms import FORMS, question, section, short_form, write_form

Out = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INTAKE_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "forms"


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "diary.json"
    path.write_bytes(raw(form()))
    return path


def said(capsys: Out) -> Any:
    return json.loads(capsys.readouterr().out)


def test_that_an_import_is_a_draft_that_can_be_shown_and_published(data: Path, foreign: Path, capsys: Out) -> None:
    assert main(["forms", "import", str(foreign), "--by", "Alex", "--json"]) == 0
    report = said(capsys)
    assert (report["imported"], report["folder"]) == (True, str(data / "sleep-diary" / "2.0.0"))
    assert main(["forms", "show", "sleep-diary"]) == 0
    assert "q\tQuestion q\n" in capsys.readouterr().out
    assert main(["forms", "publish", "sleep-diary", "--by", "Alex"]) == 0
    assert "sleep-diary 2.0.0 is published: Alex" in capsys.readouterr().out
    assert (data / "released.json").is_file()


def test_that_a_refused_form_exits_with_1_and_leaves_nothing(data: Path, tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(raw(form(item(kind="choice", answerValueSet="http://e.org/far"))))
    assert main(["forms", "import", str(path)]) == 1
    out = capsys.readouterr().out
    assert "refused: q: its answers are a list on a server" in out
    assert "was not imported" in out
    assert not data.exists()


@pytest.mark.parametrize("content", [b"{", b"\xff", b'{"resourceType": "Patient"}', b"[" * 100_000])
def test_that_a_file_that_is_no_form_gets_a_sentence(data: Path, tmp_path: Path, capsys: Out, content: bytes) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    assert main(["forms", "import", str(path)]) == 1
    assert capsys.readouterr().out.startswith("bad.json: ")
    assert not data.exists()


def test_that_a_name_cannot_lead_out_of_the_folder(data: Path, foreign: Path, capsys: Out) -> None:
    assert main(["forms", "import", str(foreign), "--as", "../../evil"]) == 1
    assert "--as" in capsys.readouterr().out
    assert not data.exists()


@pytest.mark.parametrize(
    "more",
    [
        ["--licence-held-by", "River Clinic"],
        ["--licence-note", "12"],
        ["--licence-held-by", " ", "--licence-note", "x"],
    ],
)
def test_that_half_a_licence_statement_is_wrong_use(foreign: Path, capsys: Out, more: list[str]) -> None:
    assert main(["forms", "import", str(foreign), *more]) == 2
    assert "licence" in capsys.readouterr().out


def test_that_an_owned_questionnaire_is_taken_with_a_licence_statement(data: Path, tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "epds.json"
    path.write_bytes(raw(form(title="EPDS", id="epds")))
    assert main(["forms", "import", str(path)]) == 1
    assert "looks like EPDS" in capsys.readouterr().out
    stated = ["--licence-held-by", "River Clinic", "--licence-note", "letter of 2026-01-02"]
    assert main(["forms", "import", str(path), *stated, "--into", str(data)]) == 0
    assert "epds 2.0.0 is a draft" in capsys.readouterr().out


def test_that_an_import_of_a_file_that_is_not_there_is_wrong_use(capsys: Out) -> None:
    assert main(["forms", "import", "absent.json"]) == 2
    assert "no such file" in capsys.readouterr().out


def test_that_show_prints_nothing_but_keys_and_texts(data: Path, capsys: Out) -> None:
    assert main(["forms", "show", "welcome@1.0.0", "--language", "tlh"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.count("\t") == 1 and "\t[not translated: tlh] " in line for line in lines)
    assert main(["forms", "show", str(FORMS / "welcome" / "1.0.0" / "form.yaml")]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == [
        line.split("\t")[0] for line in lines
    ]


def test_that_show_prints_the_fixed_words(capsys: Out) -> None:
    assert main(["forms", "show", "--words"]) == 0
    assert "decision.ask\tAsk me on the day\n" in capsys.readouterr().out
    assert main(["forms", "show", "--words", "--language", "tlh"]) == 0
    assert "decision.ask\t[not translated: tlh] Ask me on the day\n" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["welcome", "--words"]])
def test_that_show_takes_a_form_or_the_words(arguments: list[str], capsys: Out) -> None:
    assert main(["forms", "show", *arguments]) == 2
    assert "--words" in capsys.readouterr().out


@pytest.mark.parametrize("wanted", ["lost", "welcome@9.9.9", "../forms", ""])
def test_that_a_form_that_is_not_there_gets_a_sentence(data: Path, capsys: Out, wanted: str) -> None:
    assert main(["forms", "diff", "welcome", wanted or "@"]) == 1
    assert "There is no form" in capsys.readouterr().out


def test_that_a_comparison_exits_with_0_whatever_it_finds(data: Path, tmp_path: Path, capsys: Out) -> None:
    one = write_form(tmp_path / "one", short_form(section(question())))
    two = write_form(tmp_path / "two", short_form(section(question(ask="Else?"))))
    assert main(["forms", "diff", str(one), str(two)]) == 0
    assert capsys.readouterr().out == "a.one: text: Do you sleep well? -> Else?\nwording only\n"
    assert main(["forms", "diff", str(one), str(one), "--json"]) == 0
    assert said(capsys) == {"verdict": "same", "differences": []}
    assert main(["forms", "diff", "phq8", "phq9"]) == 0
    assert capsys.readouterr().out.endswith("ask again\n")


def test_that_a_second_version_asks_for_a_choice(data: Path, tmp_path: Path, capsys: Out) -> None:
    write_form(data, short_form(section(question())))
    assert main(["forms", "publish", "sample", "--by", "Alex"]) == 0
    write_form(data, {**short_form(section(question(ask="Else?"))), "version": "1.1.0"})
    capsys.readouterr()
    assert main(["forms", "publish", "sample", "--by", "Alex"]) == 1
    assert "choose one of" in capsys.readouterr().out
    assert main(["forms", "publish", "sample@1.1.0", "--choice", "ask-again", "--by", "Alex", "--json"]) == 0
    assert said(capsys)["choice"] == "ask-again"
    assert (data / "published.json").is_file()


@pytest.mark.parametrize("command", ["import", "show", "diff", "publish"])
def test_that_every_command_explains_itself_with_an_example(command: str, capsys: Out) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["forms", command, "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "Example: intake-app forms" in out
    assert "Exit codes" in out
