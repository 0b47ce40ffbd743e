"""The app is killed in the middle of a journey; the next start offers the same screen and every acknowledged answer."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from intake_app.app.sample_clinic import FRONT_DESK, make_sample_clinic
from intake_app.app.wiring import open_clinic, shipped_content
from intake_app.storage.vault import Vault
from intake_app.workflows.hand_over import IdentityCheck, hand_over, waiting_journey
from tests.support.journey_process import digest

ROOT = Path(__file__).resolve().parents[2]
KILLS = 25
LONGEST = 0.9
CONTENT = shipped_content()
ENDS = {"killed\n", "ended by itself\n", ""}  # empty: the tablet is gone altogether


@dataclass
class Loss:
    """What a next start did not have."""

    answers: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Folder:
    path: Path
    key: bytes
    device: UUID


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    clinic = make_sample_clinic(tmp_path / "clinic")
    hand_over(clinic.workplace, clinic.session(FRONT_DESK), clinic.visits[0].id, IdentityCheck.KNOWN)
    clinic.workplace.records.close()
    vault = Vault(tmp_path / "clinic")
    return Folder(tmp_path / "clinic", vault.open_with_passphrase(clinic.passphrase), vault.device_id)


@contextmanager
def _tablet(folder: Folder) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.support.journey_process", str(folder.path), folder.key.hex()]
    with subprocess.Popen(
        [*command, str(folder.device)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def _killed(tablet: subprocess.Popen[str], seed: int, manner: str, rolled: random.Random) -> list[list[str]]:
    """Let the journey run for a random while after its first page, kill it, and return its lines."""
    assert tablet.stdin is not None
    assert tablet.stdout is not None
    tablet.stdin.write(f"{seed} {manner}\n")
    tablet.stdin.flush()
    lines = [tablet.stdout.readline()]
    assert lines[0].startswith("page"), lines
    tablet.stdin.write(f"{rolled.uniform(0.02, LONGEST)}\n")
    tablet.stdin.flush()
    while lines[-1] not in ENDS:
        lines.append(tablet.stdout.readline())
    assert lines.pop() == "killed\n", "the app ended by itself"
    return [line.split() for line in lines]


def _check(folder: Folder, lines: list[list[str]], known: dict[str, str], loss: Loss) -> None:
    """Compare what the next start has with what was acknowledged; what was only tried may be there or not."""
    tried: dict[str, str] = {}
    for word, key, *rest in lines:
        if word == "try":
            tried[key] = rest[0]
        elif word == "ack":
            known[key] = rest[0]
    last = next(line[1] for line in reversed(lines) if line[0] == "page")
    workplace = open_clinic(folder.path, folder.key, folder.device, content=CONTENT).workplace
    try:
        journey = waiting_journey(workplace)
        assert journey is not None, "the next start does not offer the journey"
        had = {key: digest(journey.response.get(key)) for key in known}
        loss.answers += [key for key, wanted in known.items() if had[key] not in {wanted, tried.get(key)}]
        order = [page.id for page in journey.pages()]
        follows = [line[1] for line in lines[-1:] if line[0] == "jump"] + order[order.index(last) + 1 :][:1]
        if journey.page().id not in {last, *follows}:
            loss.pages.append(last)
        known |= had
    finally:
        workplace.records.close()


def _run(folder: Folder, kills: int, manner: str, seed: int) -> Loss:
    rolled, known, loss = random.Random(seed), dict[str, str](), Loss()
    with _tablet(folder) as tablet:
        for number in range(kills):
            _check(folder, _killed(tablet, seed * 1000 + number, manner, rolled), known, loss)
    return loss


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [1, 2])
def test_that_a_kill_at_any_moment_loses_no_acknowledged_answer(folder: Folder, seed: int) -> None:
    assert _run(folder, KILLS, "durable", seed) == Loss()


@pytest.mark.timeout(300)
def test_that_a_lazy_save_is_caught_by_the_same_kills(folder: Folder) -> None:
    assert _run(folder, 6, "lazy", 3).answers
