"""A patient at the screens, in a child for every visit it is told to make; the child is killed in the middle.

Arguments: folder, key (hex), device id. It reads a seed with "durable" or "lazy", then the seconds that the child has
left. Lazy keeps answers in memory for a while, as a careless app would; it is the control that shows that the kill
test can fail. Prints what was acknowledged, line by line, and `killed` at the end. Code and forms are read once.
"""

import hashlib
import json
import os
import random
import signal
import sys
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from intake_app.app.content import CatalogContent
from intake_app.app.paths import shipped
from intake_app.app.wiring import open_clinic, shipped_content
from intake_app.domain.pages import PageKind
from intake_app.domain.response import Answer
from intake_app.domain.response_json import Json, answer_to_json
from intake_app.gui.application import create_application
from intake_app.gui.autopilot.hand import Hand
from intake_app.gui.autopilot.patient import ScriptedPatient
from intake_app.gui.autopilot.script import read_script
from intake_app.gui.clinic_window import ClinicWindow
from intake_app.gui.theme import theme
from intake_app.workflows.ports import Records
from intake_app.workflows.workplace import Workplace

LAZY_BATCH = 12


def digest(answer: Answer | None) -> str:
    """Return a short hash of an answer, so that no answer is printed."""
    written = json.dumps(answer_to_json(answer) if answer else None, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def say(*words: str) -> None:
    """Print one line at once."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


class _Doors:
    demo_pins = None

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def open_quietly(self) -> Workplace:
        return self._workplace

    def is_set_up(self) -> bool:
        return True

    def fits(self, _passphrase: str) -> bool:
        return False


def make_lazy(records: Records) -> None:
    """Let a store keep answers and notes in memory, and write them in batches."""
    waiting: list[tuple[str, tuple[object, ...]]] = []
    real = {"save_answer": records.save_answer, "save_note": records.save_note}

    def later(name: str, *arguments: object) -> None:
        waiting.append((name, arguments))
        if len(waiting) >= LAZY_BATCH:
            for each, given in waiting:
                real[each](*given)  # type: ignore[operator]
            waiting.clear()

    def save_answer(visit_id: UUID, key: str, answer: Answer | None) -> None:
        later("save_answer", visit_id, key, answer)

    def save_note(visit_id: UUID, name: str, value: Json) -> None:
        later("save_note", visit_id, name, value)

    object.__setattr__(records, "save_answer", save_answer)
    object.__setattr__(records, "save_note", save_note)


def visit(content: CatalogContent, folder: str, key: str, device: str, seed: str, manner: str) -> None:
    """Answer the packet again and again, in random order of pages, until killed."""
    workplace = open_clinic(Path(folder), bytes.fromhex(key), UUID(device), content=content).workplace
    if manner == "lazy":
        make_lazy(workplace.records)
    create_application(["journey"])
    theme.set(reduce_motion=True)
    window = ClinicWindow(_Doors(workplace))  # type: ignore[arg-type]
    window.resize(1280, 800)
    window.show()
    window.proceed()
    journey = window.journey
    if journey is None:
        raise SystemExit("no patient has the tablet")
    save = journey.answer

    def answer(link_id: str, given: Answer | None) -> object:
        say("try", link_id, digest(given))
        state = save(link_id, given)
        say("ack", link_id, digest(given))
        return state

    object.__setattr__(journey, "answer", answer)
    script = read_script((shipped("resources") / "demo" / "answers.json").read_text(encoding="utf-8"))
    patient = ScriptedPatient(Hand(window), journey, script)
    hand = Hand(window)
    if hand.see("cover:back"):
        hand.press("cover:back")
    if hand.see("start:yes"):
        hand.press("start:yes")
    rolled = random.Random(int(seed))
    say("page", journey.state().page.id)
    while True:
        state = journey.state()
        if (state.kind is PageKind.QUESTION and rolled.random() < 0.02) or state.kind is PageKind.REVIEW:
            target = rolled.choice(journey.pages()[:60]).id
            say("jump", target)
            window.flow._draw(journey.go_to(target))  # type: ignore[union-attr]
        else:
            patient.one_page(state)
        say("page", journey.state().page.id)


def main() -> None:
    """One child for every pair of lines: seed and manner, then after how many seconds it is killed."""
    content = shipped_content()
    content.packet("first-visit")
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
            visit(content, *sys.argv[1:4], *line.split())
        ended = signal.sigtimedwait({signal.SIGCHLD}, float(sys.stdin.readline()))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        signal.sigtimedwait({signal.SIGCHLD}, 0)
        say("killed" if ended is None else "ended by itself")


if __name__ == "__main__":
    main()
