"""The command line: every command with its exit code, on a real clinic, and a sentence for every mistake."""

import argparse
import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from intake_app.app.command_line import main
from intake_app.app.commands import records
from intake_app.app.paths import shipped
from intake_app.workflows.ports import FormsGoneError
from tests.support.visits import Staged, shared_visit

PINS = ("Alex Moreno", "Jun Watanabe", "Robin Hale")


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Staged:
    return shared_visit(tmp_path_factory)


@pytest.fixture
def clinic(visit: Staged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A copy of the visit's clinic as this machine's own; returns its secrets."""
    shutil.copytree(visit.folder / "database", tmp_path / "data")
    monkeypatch.setenv("INTAKE_DATA", str(tmp_path / "data"))
    found: dict[str, Any] = visit.report["database"]
    return found


def _type(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def _secrets(clinic: dict[str, Any], name: str) -> tuple[str, str]:
    return clinic["recovery_passphrase"], clinic["pins"][name]


# -- verify --------------------------------------------------------------


def test_that_verify_needs_nothing_but_the_file(visit: Staged, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["consents", "verify", str(visit.folder / "consent.pdf"), "--json"]) == 0
    (verdict,) = json.loads(capsys.readouterr().out)
    assert (verdict["ok"], verdict["state"], verdict["problems"]) == (True, "final", [])
    assert [signer["field"] for signer in verdict["signers"]] == ["ClinicSeal", "Practitioner"]


def test_that_verify_exits_with_1_if_any_file_is_not_ok(
    visit: Staged, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = tmp_path / "forged.pdf"
    data = bytearray(visit.read("consent.pdf"))
    data[len(data) // 2] ^= 1
    forged.write_bytes(data)
    good = visit.folder / "consent.pdf"
    root = ["--root", str(visit.folder / "clinic-root.pem")]
    assert main(["consents", "verify", str(good), str(forged), str(visit.folder / "intake.pdf"), "--json", *root]) == 1
    states = [verdict["state"] for verdict in json.loads(capsys.readouterr().out)]
    assert states == ["final", "broken", "unsigned"]


def test_that_verify_says_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["consents", "verify", str(tmp_path / "absent.pdf")]) == 1
    assert "cannot be read" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7\n%%EOF\n"])
def test_that_something_that_is_no_consent_is_not_ok(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(content)
    assert main(["consents", "verify", str(path), "--json"]) == 1
    (verdict,) = json.loads(capsys.readouterr().out)
    assert verdict["problems"]


def test_that_a_root_that_is_no_certificate_is_named(visit: Staged, tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_text("not a certificate")
    command = ["consents", "verify", str(visit.folder / "consent.pdf"), "--root"]
    assert main([*command, str(tmp_path / "root.pem")]) != 0
    assert main([*command, str(tmp_path / "absent.pem")]) == 2


# -- forms ---------------------------------------------------------------


def test_that_the_shipped_forms_have_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    folders = [str(path) for path in sorted(shipped("forms").glob("*/1.0.0"))]
    assert main(["forms", "check", *folders]) == 0
    assert capsys.readouterr().out.endswith("0 to mend, 0 to look at\n")


def test_that_a_broken_form_is_named_with_file_item_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "about-you" / "1.0.0"
    shutil.copytree(shipped("forms") / "about-you" / "1.0.0", folder)
    form = folder / "form.yaml"
    form.write_text(form.read_text().replace("type: date", "type: dat", 1))
    assert main(["forms", "check", str(folder), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert any("about.birth_date" in finding["item"] and finding["reason"] for finding in found)


def test_that_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert main(["forms", "check", str(tmp_path / "absent")]) == 2


# -- a clinic's records --------------------------------------------------


@pytest.mark.parametrize(
    ("more", "names"),
    [
        (["--format", "ndjson"], {"Patient.ndjson", "QuestionnaireResponse.ndjson", "Questionnaire.ndjson"}),
        (["--format", "csv"], {"answers.csv"}),
        (["--to", "2020-01-01"], set()),
    ],
)
def test_that_an_admin_exports_signed_visits_for_other_systems(
    clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: list[str], names: set[str]
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Alex Moreno"))
    out = tmp_path / "export"
    assert main(["records", "export", "--out", str(out), "--sign-in", "Alex Moreno", *more]) == 0
    assert {*names, "manifest.json"} <= {path.name for path in out.iterdir()}
    assert json.loads((out / "manifest.json").read_text())["visits"] == (1 if names else 0)


def test_that_a_practitioner_exports_no_records(
    clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Jun Watanabe"))
    assert main(["records", "export", "--out", str(tmp_path / "export"), "--sign-in", "Jun Watanabe"]) != 0
    assert not (tmp_path / "export").exists() or not list((tmp_path / "export").iterdir())


def test_that_an_admin_exports_the_stored_bytes_with_a_manifest(
    visit: Staged, clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Alex Moreno"))
    assert main(["consents", "export", "--out", str(tmp_path / "export"), "--sign-in", "Alex Moreno"]) == 0
    manifest = json.loads((tmp_path / "export" / "manifest.json").read_bytes())
    (entry,) = manifest["files"]
    assert (tmp_path / "export" / entry["file"]).read_bytes() == visit.read("consent.pdf")
    assert entry["sha256"] == visit.report["sha256"]["consent.pdf"]
    assert "Maria" not in "".join(path.name for path in (tmp_path / "export").iterdir())


def test_that_nobody_needs_to_be_named_where_one_person_alone_may_do_it(
    visit: Staged, clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Alex Moreno"))
    assert main(["consents", "export", "--out", str(tmp_path / "export")]) == 0
    _type(monkeypatch, *_secrets(clinic, "Jun Watanabe"))
    assert main(["records", "show", visit.report["visit"]]) == 0


def test_that_a_stranger_is_told_to_give_a_name_from_the_sign_in_screen(
    clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Alex Moreno"))
    assert main(["consents", "export", "--out", str(tmp_path / "export"), "--sign-in", "Nobody"]) == 1
    assert "Nobody named Nobody works here" in capsys.readouterr().out


@pytest.mark.parametrize(("days", "files"), [(["--to", "2001-01-01"], 0), (["--from", "2001-01-01"], 1)])
def test_that_an_export_keeps_to_its_days(
    clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: list[str], files: int
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Alex Moreno"))
    assert main(["consents", "export", "--out", str(tmp_path / "x"), "--sign-in", "alex moreno", *days]) == 0
    assert len(list((tmp_path / "x").glob("*.pdf"))) == files


def test_that_the_front_desk_may_not_export(
    clinic: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Robin Hale"))
    assert main(["consents", "export", "--out", str(tmp_path / "x"), "--sign-in", "Robin Hale"]) == 1
    assert "not part of your role" in capsys.readouterr().out
    assert not (tmp_path / "x").exists()


def test_that_a_practitioner_reads_a_record_and_an_admin_does_not(
    visit: Staged, clinic: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _type(monkeypatch, *_secrets(clinic, "Jun Watanabe"))
    assert main(["records", "show", visit.report["visit"], "--sign-in", "Jun Watanabe", "--json"]) == 0
    assert "Apixaban" in capsys.readouterr().out
    _type(monkeypatch, *_secrets(clinic, "Alex Moreno"))
    assert main(["records", "show", visit.report["visit"], "--sign-in", "Alex Moreno", "--json"]) == 1
    assert "Apixaban" not in capsys.readouterr().out


def test_that_the_ledger_is_walked(
    clinic: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _type(monkeypatch, clinic["recovery_passphrase"])
    assert main(["audit", "verify", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ok"]
    assert report["entries"] > 20


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [(("not the passphrase at all", ""), "passphrase does not fit"), (None, "PIN does not fit")],
)
def test_that_a_wrong_secret_gets_a_sentence(
    clinic: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: tuple[str, ...] | None,
    sentence: str,
) -> None:
    _type(monkeypatch, *(lines or (clinic["recovery_passphrase"], "000000")))
    assert main(["consents", "export", "--out", "unused", "--sign-in", "Alex Moreno"]) == 1
    assert sentence in capsys.readouterr().out


def test_that_a_machine_without_a_clinic_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "verify"]) == 1
    assert "There is no clinic" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        ["nonsense"],
        ["consents"],
        ["consents", "export"],
        ["consents", "export", "--out", "x", "--sign-in", "A", "--from", "yesterday"],
        ["demo", "--size", "tiny"],
    ],
)
def test_that_wrong_use_exits_with_2(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(command)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [[], ["demo"], ["forms", "check"], ["forms", "print"], ["consents", "verify"], ["consents", "export"],
     ["audit", "verify"], ["records", "show"]],
)  # fmt: skip
def test_that_every_command_explains_itself_with_an_example(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "Example: intake-app" in out
    assert "Exit codes" in out


# -- paper ---------------------------------------------------------------


def test_that_a_packet_is_printed_for_a_pen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "paper.pdf"
    assert main(["forms", "print", "first-visit", "--out", str(paper), "--paper", "a4", "--clinic", "Elm"]) == 0
    assert paper.read_bytes().startswith(b"%PDF-")
    assert str(paper) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "said"), [(["absent"], "first-visit"), (["first-visit", "--language", "tlh"], "there in en")]
)
def test_that_a_packet_or_language_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    paper = tmp_path / "paper.pdf"
    assert main(["forms", "print", *more, "--out", str(paper)]) == 1
    assert said in capsys.readouterr().out
    assert not paper.exists()


# -- the demo's script ---------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "line 1"),
        ("[]", "the file"),
        ('{"answers": {"nobody.asks": 1}}', "answers.nobody.asks"),
        ('{"answers": {"why.reason": {"status": "maybe"}}}', "answers.why.reason"),
        ('{"patient": {"name_to_use": ""}}', "patient.name_to_use"),
        ('{"language": "tlh"}', "language"),
        ('{"signature": {"method": "stamped"}}', "signature.method"),
        ('{"signature": {"strokes": [[["a", 1]]]}}', "signature.strokes[0][0]"),
        ('{"surprise": 1}', "surprise"),
    ],
)
def test_that_a_script_with_a_mistake_is_named_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, place: str
) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(text)
    assert main(["demo", "--headless", "--out", str(tmp_path / "out"), "--answers", str(answers)]) == 2
    assert place in capsys.readouterr().err


def test_that_forms_that_are_gone_are_a_sentence_with_place_and_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_arguments: argparse.Namespace) -> int:
        raise FormsGoneError(["medicines/1.0.0: this version is not there any more"])

    monkeypatch.setattr(records, "show", gone)
    assert main(["records", "show", "0190a3c2-0000-7000-8000-000000000000"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("medicines/1.0.0: this version is not there any more\n")
    assert "consents export" in said
