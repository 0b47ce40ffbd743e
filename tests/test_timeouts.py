"""A test that takes too long fails; it does not take its worker along, and with it every test that waits."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
SLOW = """
import time, pytest

def test_that_waits(): time.sleep({inside})

@pytest.mark.parametrize("number", range(4))
def test_that_follows(number): pass
"""
REPORT = """
import time

def pytest_runtest_makereport(item, call):
    if call.when == "call" and "waits" in item.name:
        time.sleep({outside})
"""


def run(folder: Path, inside: float, outside: float, func_only: bool) -> str:
    """Run a slow test in a worker, with a limit of half a second."""
    (folder / "test_slow.py").write_text(SLOW.format(inside=inside), encoding="utf-8")
    (folder / "conftest.py").write_text(REPORT.format(outside=outside), encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    limits = ["-o", "timeout=0.5", "-o", f"timeout_func_only={str(func_only).lower()}"]
    command = [sys.executable, "-m", "pytest", "-q", "-n", "1", "-p", "no:randomly", *limits, str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120).stdout


def test_that_a_timeout_fails_one_test_and_the_others_go_on(tmp_path: Path) -> None:
    assert SETTINGS["timeout_func_only"] is True
    told = run(tmp_path, inside=5, outside=1, func_only=True)
    assert "1 failed, 4 passed" in told
    assert "INTERNALERROR" not in told


def test_that_a_timeout_while_the_report_is_written_would_end_the_worker(tmp_path: Path) -> None:
    assert "INTERNALERROR" in run(tmp_path, inside=0, outside=1, func_only=False)
