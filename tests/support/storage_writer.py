"""Writes answers and hand-ins without end, in a child for every line it reads, until somebody kills the child.

Speaks on standard output: `pid`, then `saved visit key count` and `handed visit entry count` for what is acknowledged,
and `dead` once the child is gone. In the mode `lazy` it acknowledges first and keeps the answers in memory.
"""

import os
import sys
from pathlib import Path
from uuid import UUID, uuid4

from intake_app.domain.response import Answer
from intake_app.storage.records import SqlRecords
from tests.support.records_data import ACTOR, NOW
from tests.support.store import make_store

KEYS_OF_A_VISIT = 12
ANSWERS_OF_A_VISIT = 17


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def hand_in(store: SqlRecords, visit: UUID) -> None:
    with store.atomic():
        answers = {key: answer.first for key, answer in store.draft(visit).response.answers.items()}
        counts = {key: count for key, count in answers.items() if isinstance(count, int)}
        entry = store.append("response.final", dict(counts), actor=ACTOR, at=NOW, subject_id=visit, refers_to=visit)
        store.wipe_draft(visit)
    say(f"handed {visit} {entry.id} {len(counts)}")


def write_honestly(store: SqlRecords) -> None:
    count, visit = 0, uuid4()
    while True:
        count += 1
        key = f"q{count % KEYS_OF_A_VISIT}"
        store.save_answer(visit, key, Answer.of(count))
        say(f"saved {visit} {key} {count}")
        if count % ANSWERS_OF_A_VISIT == 0:
            hand_in(store, visit)
            visit = uuid4()


def write_lazily(_store: SqlRecords) -> None:
    count, visit, kept = 0, uuid4(), {}
    while True:
        count += 1
        kept[f"q{count % KEYS_OF_A_VISIT}"] = Answer.of(count)
        say(f"saved {visit} q{count % KEYS_OF_A_VISIT} {count}")


def main(folder: str, mode: str) -> None:
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            say(str(os.getpid()))
            {"honest": write_honestly, "lazy": write_lazily}[mode](make_store(Path(folder)))
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main(*sys.argv[1:])
