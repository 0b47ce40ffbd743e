"""A person who sees nothing completes an intake and signs it: through the system's accessibility service alone."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.desktop import SYSTEM_PYTHON, desktop, missing, running, without_display
from tests.support.tablet_process import PATIENT

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.window, pytest.mark.skipif(without_display(), reason="there is no Xvfb on this machine")]

ROOT = Path(__file__).resolve().parents[2]
MOST = 240  # seconds; 20 where the machine does nothing else
BEGIN, END = f"Hello {PATIENT}. Is this you?", "Thank you. You are done."
Acts = dict[str, list[list[str]]]
ACTS: Acts = {
    BEGIN: [["leave", "Yes, that is me"]],
    "What brings you here today?": [["write", "What brings you here today?", "My neck is stiff"]],
    "How long has it been like this?": [["choose", "A few weeks"]],
    "Your body": [["leave", "Go on with this part"]],
    "Where does it hurt, and where should we not touch?": [
        ["press", "Show as a list"],
        ["press", "Neck"],
        ["choose", "Front of neck: Please don't touch"],
        ["choose", "Back of neck: This hurts"],
    ],
    "How strong is the pain?": [["choose", "4 on a scale from 0 to 10", "Pain right now"]],
    "Where we may treat you": [["leave", "Go on with this part"]],
    "Head, neck and shoulders": [
        ["choose", "Yes", "Head and face"],
        ["choose", "No", "Neck"],
        ["choose", "Ask me on the day", "Shoulders"],
    ],
    "Who signs?": [["leave", "I sign for myself"]],
    "How would you like to sign?": [["leave", "Type my name"]],
    "Sign if you agree": [
        ["take", "Type my name instead"],
        ["write", "Type your name to sign", PATIENT],
        ["leave", "Sign"],
    ],
    END: [["leave", "I give the tablet back"]],
}

GIVEN = {
    "why.reason": "My neck is stiff",
    "why.since": ["weeks"],
    "map.no_touch": ["neck_front"],
    "map.hurts": ["neck_back"],
    "map.pain_now": 4,
}
DECIDED = {"head_face": "yes", "neck": "no", "shoulders": "ask"}


@contextmanager
def tablet(folder: Path) -> Iterator[tuple[dict[str, str], subprocess.Popen[str]]]:
    """The app in a window, with a patient who has just been given the tablet."""
    assert missing() == [], "build_spec/system_packages.sh python3 test installs these"
    command = [sys.executable, "-m", "tests.support.tablet_process", str(folder / "clinic")]
    with desktop(folder / "desktop") as env, running(command, env, stdout=subprocess.PIPE, cwd=ROOT) as app:
        assert app.stdout is not None
        assert app.stdout.readline() == "ready\n"
        yield env, app


def read(env: dict[str, str], acts: Acts, patience: float = 20) -> tuple[dict[str, Any], str]:
    """What the person heard, and what they missed."""
    plan = json.dumps({"acts": acts, "last": END, "patience": patience})
    command = [SYSTEM_PYTHON, str(ROOT / "tests" / "support" / "screen_reader.py")]
    done = subprocess.run(command, env=env, input=plan, capture_output=True, text=True, check=False, timeout=MOST)
    return json.loads(done.stdout or "{}"), done.stderr


def test_that_an_intake_is_completed_and_signed_by_roles_and_names_alone(tmp_path: Path) -> None:
    with tablet(tmp_path) as (env, app):
        _, missed = read(env, {BEGIN: [["leave", "A button without a name"]]}, 1)
        assert "nobody says 'A button without a name'" in missed, "the control"
        heard, missed = read(env, ACTS)
        assert missed == ""
        assert app.stdout is not None
        kept = json.loads(app.stdout.readline())
    assert (kept["ended"], kept["typed"], kept["pdfs"]) == ("signed", PATIENT, 2)
    assert {key: kept["answers"].get(key) for key in GIVEN} == GIVEN
    assert kept["areas"] == DECIDED
    assert heard["headings"][0] == BEGIN
    assert heard["headings"][-2:] == ["Sign if you agree", END]
    assert "Read the whole document" in heard["headings"]
    assert set(heard["headings"][1:]) <= set(heard["announced"]), "every page turn is announced"
