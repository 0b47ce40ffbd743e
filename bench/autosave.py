"""Saving one answer, against a bare commit of the same row by the same driver with the same settings."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import uuid4

from bench.measure import Result, alternate, folder, median_ratio, milliseconds, percentile
from intake_app.domain.response import Answer, AnswerStatus, Coding
from intake_app.domain.response_json import answer_to_json
from intake_app.storage.codec import to_text
from intake_app.storage.engine import connect
from intake_app.storage.records import open_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 400
GOAL = 1.6
KEYS = 40
MEMORY_DISK = Path("/dev/shm")  # noqa: S108
ANSWERS = (
    Answer(AnswerStatus.ANSWERED, (Coding("yes", "urn:intake:choice", "Yes, that is so"),)),
    Answer(AnswerStatus.ANSWERED, (7,)),
    Answer(AnswerStatus.ANSWERED, ("My lower back hurts on the left side since last winter, most in the morning.",)),
    Answer(AnswerStatus.SKIPPED),
)
BARE_TABLE = (
    "create table bare (visit_id blob not null, key text not null, answer text not null, "
    "primary key (visit_id, key)) without rowid"
)
BARE_SAVE = "insert into bare values (?, ?, ?) on conflict (visit_id, key) do update set answer = excluded.answer"


def _turn_of(at: int) -> int:
    """Another answer each time a key comes round: the engine writes nothing where nothing has changed."""
    return (at + at // KEYS) % len(ANSWERS)


def _ours(place: Path) -> tuple[Callable[[], float], Callable[[], None]]:
    records, visit, number = open_records(place, token_bytes(32), device_id=uuid4()), uuid4(), count()

    def save() -> float:
        at = next(number)
        answer = ANSWERS[_turn_of(at)]
        start = perf_counter()
        records.save_answer(visit, f"question.{at % KEYS}", answer)
        return perf_counter() - start

    return save, records.close


def _bare(place: Path) -> tuple[Callable[[], float], Callable[[], None]]:
    driver, visit, number = connect(place / "bare.db", token_bytes(32)), uuid4().bytes, count()
    driver.execute(BARE_TABLE)
    rows = [to_text(answer_to_json(answer)) for answer in ANSWERS]

    def save() -> float:
        at = next(number)
        row = rows[_turn_of(at)]
        start = perf_counter()
        driver.execute(BARE_SAVE, (visit, f"question.{at % KEYS}", row))
        return perf_counter() - start

    return save, driver.close


def _measure(place: Path) -> tuple[list[float], list[float]]:
    save, close = _ours(place)
    bare, close_bare = _bare(place)
    alternate(save, bare, KEYS)
    measured = alternate(save, bare, ROUNDS)
    close()
    close_bare()
    return measured


def _result(name: str, goal: float | None, place: Path) -> Result:
    ours, least = _measure(place)
    detail = f"{milliseconds(ours)} against {milliseconds(least)}; p95 {percentile(ours, 0.95) * 1000:.2f} ms"
    return Result(name, median_ratio(ours, least), goal=goal, detail=detail)


def run() -> Iterator[Result]:
    """Both write to the same disk in turn; each save is a commit that has reached it."""
    with folder() as name:
        yield _result("autosave / bare commit", GOAL, Path(name))
    if MEMORY_DISK.is_dir():
        with TemporaryDirectory(prefix="intake-bench-", dir=MEMORY_DISK) as name:
            yield _result("autosave / bare commit, no disk to wait for", None, Path(name))
