"""kill -9 in the middle of saving: what was acknowledged is there, and a hand-in is whole or has not happened."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import UUID

from intake_app.storage.records import SqlRecords
from tests.support.store import make_store

KILLS = 20
ROOT = Path(__file__).parents[2]


@contextmanager
def writer(folder: Path, mode: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.support.storage_writer", str(folder), mode]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def killed_after(process: subprocess.Popen[str], count: int) -> list[list[str]]:
    """What one child had acknowledged; it is killed as soon as `count` lines have come."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("go\n")
    process.stdin.flush()
    pid = int(process.stdout.readline())
    lines = [process.stdout.readline() for _ in range(count)]
    os.kill(pid, signal.SIGKILL)
    lines.extend(_until_dead(process.stdout))
    return [line.split() for line in lines]


def _until_dead(stream: IO[str]) -> Iterator[str]:
    for line in stream:
        if line.endswith("dead\n"):
            return
        yield line


def lost(store: SqlRecords, lines: list[list[str]]) -> list[str]:
    """The acknowledged lines whose content is neither in a draft nor in an entry."""
    missing = []
    handed = {UUID(words[1]) for words in lines if words[0] == "handed"}
    last = {(UUID(words[1]), words[2]): int(words[3]) for words in lines if words[0] == "saved"}
    for (visit, key), count in last.items():
        entries = store.entries(kind="response.final", refers_to=visit)
        draft = store.draft(visit).response.answers
        assert not (entries and draft), "a hand-in left its draft behind"
        assert len(entries) == 1 or visit not in handed, "an acknowledged hand-in is not there"
        held = (entries[0].body or {}).get(key) if entries else getattr(draft.get(key), "first", None)
        if not isinstance(held, int) or held < count:
            missing.append(f"{visit} {key} {count}")
    return missing


def lost_over_kills(folder: Path, mode: str, kills: int) -> tuple[int, int]:
    """How many answers were acknowledged, and how many of them are lost."""
    chance = random.Random(7)
    acknowledged = missing = size = 0
    with writer(folder, mode) as process:
        for _kill in range(kills):
            lines = killed_after(process, chance.randrange(1, 120))
            store = make_store(folder)
            report = store.verify()
            assert report.ok, report.problems
            assert report.entries >= size
            size = report.entries
            acknowledged += len(lines)
            missing += len(lost(store, lines))
            store.close()
    return acknowledged, missing


def test_that_no_acknowledged_answer_is_lost(tmp_path: Path) -> None:
    acknowledged, missing = lost_over_kills(tmp_path, "honest", KILLS)
    assert acknowledged > KILLS * 10
    assert missing == 0


def test_that_answers_acknowledged_before_they_are_saved_would_be_lost(tmp_path: Path) -> None:
    _acknowledged, missing = lost_over_kills(tmp_path, "lazy", 2)
    assert missing > 0
