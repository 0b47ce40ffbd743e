"""A pen that is faster than the screen: while the window stands still, no point of a signature is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.desktop import desktop, missing, without_display

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.window, pytest.mark.skipif(without_display(), reason="there is no Xvfb on this machine")]

ROOT = Path(__file__).resolve().parents[2]
POINTS = 240


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    assert missing() == [], "build_spec/system_packages.sh python3 test installs these"
    with desktop(tmp_path_factory.mktemp("pen") / "desktop") as found:
        yield found


def kept(env: dict[str, str], *more: str) -> int:
    command = [sys.executable, "-m", "tests.support.pen_process", str(POINTS), *more]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_that_no_point_is_lost_while_the_window_stands_still(env: dict[str, str]) -> None:
    assert kept(env) == POINTS + 1


def test_that_points_would_be_lost_with_the_usual_setting(env: dict[str, str]) -> None:
    assert kept(env, "compressed") < POINTS / 2
