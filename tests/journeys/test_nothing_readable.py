"""After a whole visit, no text of a patient is in any byte of the data folder, temp, the home, or what is printed."""

import sqlite3
import tempfile
from pathlib import Path

import pytest

from tests.support.visits import HIDDEN_CANARY, sample_script, stage

CANARY = "zqcanary-kept-to-myself"
LEGAL_NAME = "Zqcanary Lastname"


def _encodings(text: str) -> tuple[bytes, ...]:
    return tuple(text.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))


def _holding(folder: Path, text: str) -> list[str]:
    """Return the files in a folder that hold a text, in their bytes or in their names."""
    wanted = _encodings(text)
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if text in path.name or (path.is_file() and any(part in path.read_bytes() for part in wanted))
    ]


def test_that_a_visit_leaves_nothing_readable_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("temp", "home"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    script = sample_script()
    script["patient"]["legal_name"] = LEGAL_NAME
    script["answers"] |= {"about.legal_name": LEGAL_NAME, "why.reason": CANARY, "comfort.know": CANARY}
    script["answers"]["comfort.stop_word"] = HIDDEN_CANARY
    visit = stage(tmp_path / "out", script)
    printed = "".join(capfd.readouterr())
    for secret in (CANARY, LEGAL_NAME):
        assert secret in visit.text("consent.pdf"), "the control: what was exported on purpose holds it"
        assert _holding(visit.folder / "database", secret) == []
        assert _holding(tmp_path / "temp", secret) == []
        assert _holding(tmp_path / "home", secret) == []
        assert secret not in printed
        assert [path.name for path in visit.folder.rglob("*") if secret in path.name] == []
    assert HIDDEN_CANARY in visit.text("consent.pdf"), "the control of what `test_journey.py` hides: shown, it is there"


@pytest.mark.parametrize("coding", ["UTF-8", "UTF-16le"])
def test_that_the_search_finds_a_text_in_a_database_without_encryption(tmp_path: Path, coding: str) -> None:
    connection = sqlite3.connect(tmp_path / "plain.db")
    connection.execute(f'pragma encoding = "{coding}"')
    connection.execute("create table answer (value text)")
    connection.execute("insert into answer values (?)", (CANARY,))
    connection.commit()
    connection.close()
    assert _holding(tmp_path, CANARY) == ["plain.db"]
