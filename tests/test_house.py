"""The house rules: who may import whom, types, lint, format, sizes, and words that have no place in the project."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("intake_app", "tests", "bench", "build_spec")
MOST_LINES = 400
BAD_TEST_NAMES = re.compile(r"(?m)^ *def (test_\w*(?:works|correctly|handled)\w*)")


def _run(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _python_files() -> list[Path]:
    return [path for part in PARTS for path in sorted((ROOT / part).rglob("*.py"))]


LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None))"


def _imports(house: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(house)}
    done = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS], cwd=house, env=environment, capture_output=True, text=True, check=False
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_that_every_import_points_down_the_house() -> None:
    assert _imports(ROOT) == ""


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("domain", "import intake_app.gui.theme"),
        ("workflows", "import intake_app.storage.records"),
        ("workflows", "import yaml"),
        ("storage", "import PySide6.QtCore"),
        ("gui", "import sqlalchemy"),
        ("app", "import reportlab"),
        ("catalog", "import fhirpathpy"),
    ],
)
def test_that_an_import_that_points_up_is_found(tmp_path: Path, room: str, line: str) -> None:
    shutil.copytree(ROOT / "intake_app", tmp_path / "intake_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "intake_app" / room / "planted.py").write_text(f'"""Planted."""\n\n{line}\n')
    assert "planted" in _imports(tmp_path)


@pytest.mark.timeout(600)
def test_that_every_line_is_typed() -> None:
    assert _run("mypy") == ""


def test_that_the_linter_finds_nothing() -> None:
    assert _run("ruff", "check", ".") == ""


def test_that_every_file_is_formatted() -> None:
    assert _run("ruff", "format", "--check", ".") == ""


def test_that_no_file_grows_beyond_one_idea() -> None:
    long = {path.name: n for path in _python_files() if (n := len(path.read_text().splitlines())) > MOST_LINES}
    assert long == {}


def test_that_test_names_state_behaviour() -> None:
    found = [name for path in (ROOT / "tests").rglob("*.py") for name in BAD_TEST_NAMES.findall(path.read_text())]
    assert found == []


@pytest.mark.parametrize("planted", ["def test_that_login_works", "def test_errors_are_handled"])
def test_that_a_vague_test_name_is_found(planted: str) -> None:
    assert BAD_TEST_NAMES.search(planted)
