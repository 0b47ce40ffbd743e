"""The form engine: against LHC-Forms on the same scenarios, and alone on a made form as large as the largest known.

Any folder does that has `questionnaires/FILE` and `expect/FILE`: the latter with `scenarios`, each with an `id` and a
`response` (a QuestionnaireResponse, or null).
"""

from __future__ import annotations

import gc
import json
import os
import resource
import selectors
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from bench.forms_made import made_form
from bench.measure import ROOT, Result, environment, folder, percentile
from intake_app.domain.form_engine import FormEngine
from intake_app.domain.form_limits import refusals
from intake_app.domain.form_tree import FormTree
from intake_app.domain.questionnaire import Questionnaire
from intake_app.domain.response import Answer, Coding
from intake_app.interchange.fhirpath import FhirPath

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FRAME = 0.016
LOAD = 0.1
GOAL = 5.0
LEARNING, CHANGES, LOADS = 20, 300, 15  # counted in processor time: nothing here waits
STUCK = 30.0  # seconds without a word
PEER = ROOT / "build" / "node" / "lforms"
EXPLAINED = (
    "forms against LHC-Forms: give --oracle FOLDER with questionnaires/FILE and expect/FILE,"
    ' the latter {"scenarios": [{"id": …, "response": QuestionnaireResponse or null}]}'
)
Scenario = dict[str, Any]


def run(oracle: Path | None = None) -> Iterator[Result]:
    """Yield the made form's results, and with a folder of scenarios those against the peer."""
    yield _load(totals=False)
    yield _load(totals=True)
    yield from _changes()
    if oracle is None:
        print(EXPLAINED, flush=True)
        return
    yield from _against_peer(oracle)


# -- alone -------------------------------------------------------------


def _load(*, totals: bool) -> Result:
    """The largest form that was found has no expression; to read fifty different ones takes longer, without a goal."""
    text = json.dumps(made_form(totals=totals))
    seconds = []
    for _ in range(LOADS):
        gc.collect()  # what the round before left
        start = process_time()
        FormEngine([Questionnaire.model_validate(json.loads(text))], FhirPath()).evaluate()
        seconds.append(process_time() - start)
    detail = f"{percentile(seconds, 0.5) * 1000:.0f} ms; {len(text) // 1000} kB: read, check, order, evaluate"
    name = "loading a large form with 50 expressions / 100 ms" if totals else "loading a large form / 100 ms"
    return Result(name, percentile(seconds, 0.5) / LOAD, goal=None if totals else 1.0, detail=detail)


def _changes() -> Iterator[Result]:
    """What a screen does at each answer: what is asked now, what is calculated, what there is to mend."""
    engine = FormEngine([Questionnaire.model_validate(made_form(totals=True))], FhirPath())
    choices = [name for name, node in engine.tree.nodes.items() if node.item.type == "choice"]
    answers = cycle([Answer.of(Coding(f"a{n}", "https://bench.example/answers")) for n in range(4)])
    found = engine.evaluate()
    for name in choices:
        found = engine.change(found, name, next(answers))
    seconds = []
    for number in range(LEARNING + CHANGES):
        key = choices[number * 37 % len(choices)]
        start = process_time()
        found = engine.change(found, key, next(answers))
        shown = found.shown_keys
        found.errors(shown[:12])
        seconds.append(process_time() - start)
    seconds = seconds[LEARNING:]
    detail = f"{len(engine.tree.nodes)} items, 50 of them calculated in FHIRPath"
    yield Result("one change in a large form, median", percentile(seconds, 0.5) / FRAME, "frames", 1.0, detail=detail)
    yield Result("one change in a large form, p95", percentile(seconds, 0.95) / FRAME, "frames")


# -- against the peer --------------------------------------------------


def _scenarios(oracle: Path) -> Iterator[Scenario]:
    """Every scenario of every form that our engine takes; what it refuses would cost it next to nothing."""
    for path in sorted((oracle / "expect").glob("*.json")):
        form = oracle / "questionnaires" / path.name
        if not _taken(form):
            continue
        for scenario in json.loads(path.read_text("utf-8"))["scenarios"]:
            name = f"{path.name}#{scenario['id']}"
            yield {"id": name, "questionnaire": str(form.resolve()), "response": scenario["response"]}


def _taken(form: Path) -> bool:
    try:
        questionnaire = Questionnaire.model_validate(json.loads(form.read_text("utf-8-sig")))
    except ValidationError:
        return False
    return not refusals(FormTree([questionnaire]))


def _processor(command: Sequence[str | Path], env: Mapping[str, str], out: Path) -> float:
    """Run it to its end; the seconds of processor time that it took, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with out.open("wb") as file:
        subprocess.run(command, check=True, timeout=3600, env=env, stdout=file, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _said(out: Path) -> dict[str, dict[str, bool]]:
    """What is asked, by scenario; nothing for one that could not be evaluated."""
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines() if line.strip()]
    return {row["id"]: row["enabled"] for row in rows if "enabled" in row}


class Peer:
    """LHC-Forms over all scenarios. One that it does not come to an end with is left out, at no cost to it."""

    def __init__(self, batch: Path, count: int) -> None:
        self.said: dict[str, dict[str, bool]] = {}
        self.seconds = 0.0
        self.stuck = 0
        done = 0
        while done < count:
            starts = self.seconds == 0
            done = self._run(batch, done, count, starts=starts)

    def _run(self, batch: Path, done: int, count: int, *, starts: bool) -> int:
        """Go on from a scenario until the end, or to the one after that it stops at."""
        command = ("node", ROOT / "bench" / "forms_peer.mjs", PEER, batch, str(done))
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            for row in _rows(process):
                self.seconds += row["cpu"] if starts or "id" in row else 0
                done += "id" in row
                if "enabled" in row:
                    self.said[row["id"]] = row["enabled"]
            process.kill()
        if done < count:
            self.stuck += 1
            done += 1
        return done


def _rows(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """Yield what the process says, until it ends or says nothing for a while."""
    if process.stdout is None:
        return
    waiting, text = selectors.DefaultSelector(), b""
    waiting.register(process.stdout, selectors.EVENT_READ)
    while waiting.select(STUCK):
        found = os.read(process.stdout.fileno(), 1 << 16)
        if not found:
            return
        *lines, text = (text + found).split(b"\n")
        yield from (json.loads(line) for line in lines)


def _against_peer(oracle: Path) -> Iterator[Result]:
    subprocess.run(["sh", ROOT / "bench" / "forms_setup.sh"], check=True, timeout=1200)
    scenarios = [*_scenarios(oracle)]
    with folder() as name:
        place = Path(name)
        batch, ours = place / "batch.jsonl", place / "ours.jsonl"
        env = environment(place)
        own = (sys.executable, "-m", "intake_app", "forms", "evaluate", "--batch", batch)
        batch.write_text("".join(json.dumps(one) + "\n" for one in scenarios[:1]), encoding="utf-8")
        _processor(own, env, ours)  # compiles the byte code
        batch.write_text("".join(json.dumps(one) + "\n" for one in scenarios), encoding="utf-8")
        mine, said = _processor(own, env, ours), _said(ours)
        peer = Peer(batch, len(scenarios))
    files = len({one["questionnaire"] for one in scenarios})
    detail = f"{mine:.1f} s against {peer.seconds:.1f} s; {len(scenarios)} scenarios of {files} forms"
    yield Result(
        "LHC-Forms / form engine, processor time", peer.seconds / mine, "times", GOAL, at_least=True, detail=detail
    )
    yield _agreement(said, peer)


def _agreement(ours: Mapping[str, Mapping[str, bool]], peer: Peer) -> Result:
    """How far both say the same about what is asked: a peer that does nothing would be quick."""
    same = whole = 0
    for name in ours.keys() & peer.said.keys():
        for key, shown in peer.said[name].items():
            if key in ours[name]:
                whole += 1
                same += ours[name][key] is shown
    detail = (
        f"{len(ours)} scenarios evaluated here, {len(peer.said)} there ({peer.stuck} without an end);"
        f" {whole} items compared"
    )
    return Result("the same items asked as LHC-Forms", 100 * same / max(whole, 1), "%", detail=detail)
