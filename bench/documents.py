"""The consent of a whole visit: printed, sealed, countersigned; against a peer and against a floor."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from pypdf import PdfReader

from bench.documents_app import make
from bench.documents_floor import floor_of
from bench.documents_html import html_of
from bench.measure import ROOT, Result, Worker, environment, folder, median_ratio, milliseconds
from bench.visit import visit
from intake_app.documents.certificates import export_pkcs12, new_key, new_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake_app.domain.document import Document
    from intake_app.workflows.ports import SigningKey

LEARNING, WARM, COLD = 3, 15, 5
GOAL = 3.0
PEER_PYTHON = ROOT / "build" / "bench-venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _keys() -> tuple[SigningKey, SigningKey]:
    now = datetime.now(UTC)
    root = new_root("Sample Clinic", now)
    return new_key(root, "Sample Clinic seal", now), new_key(root, "Jun Watanabe", now)


class Times:
    """Seconds for each document: making it, making and checking it, and what it is compared with."""

    def __init__(self, pairs: Sequence[tuple[tuple[float, ...], tuple[float, ...]]]) -> None:
        self.made = [ours[0] for ours, _ in pairs]
        self.checked = [sum(ours) for ours, _ in pairs]
        self.other = [other[0] for _, other in pairs]


class _Sides:
    """The commands of both sides over the same document."""

    def __init__(self, place: Path, pickled: bytes, document: Document) -> None:
        keys = _keys()
        for name, data in (
            ("document.pickle", pickled),
            ("keys.pickle", pickle.dumps(keys)),
            ("document.html", html_of(document).encode()),
            ("keys.p12", export_pkcs12(keys[0], "bench")),
        ):
            (place / name).write_bytes(data)
        self.env = environment(place)
        bench = ROOT / "bench"
        ours = (sys.executable, bench / "documents_app.py", place / "document.pickle", place / "keys.pickle")
        peer = (PEER_PYTHON, bench / "documents_peer.py", place / "document.html", place / "keys.p12")
        self.ours, self.peer = [str(part) for part in ours], [str(part) for part in peer]
        self.pdf = make(document, *keys)

    def cold(self) -> Times:
        """One document by a new process, the start of Python and all imports included."""
        self._once(self.ours), self._once(self.peer)
        return Times([(self._once(self.ours), self._once(self.peer)) for _ in range(COLD)])

    def _once(self, command: list[str]) -> tuple[float, ...]:
        start = perf_counter()
        done = subprocess.run([*command, "once"], env=self.env, stdout=subprocess.PIPE, check=True, timeout=120)
        whole, checks = perf_counter() - start, float(done.stdout or 0)
        return whole - checks, checks

    def warm(self) -> Times:
        """One document more by a process that has made some."""
        ours, peer = Worker(self.ours, self.env), Worker(self.peer, self.env)
        pairs = [(ours.turn(), peer.turn()) for _ in range(LEARNING + WARM)]
        ours.close()
        peer.close()
        return Times(pairs[LEARNING:])

    def against_floor(self) -> Times:
        """The same process against what cannot be left out."""
        ours, floor = Worker(self.ours, self.env), floor_of(self.pdf)
        pairs = [(ours.turn(), (floor(),)) for _ in range(LEARNING + WARM)]
        ours.close()
        return Times(pairs[LEARNING:])


def run() -> Iterator[Result]:
    """The peer gets the same text as plain HTML, does not tag, does not draw, and does not verify."""
    subprocess.run(["sh", str(ROOT / "bench" / "setup.sh")], check=True, timeout=1200)
    pickled = visit().document
    document: Document = pickle.loads(pickled)  # noqa: S301
    with folder() as name:
        sides = _Sides(Path(name), pickled, document)
        pages = len(PdfReader(BytesIO(sides.pdf)).pages)
        yield from _against_peer("warm", sides.warm(), f"{pages} pages")
        yield from _against_peer("cold", sides.cold(), "with the start of the process")
        times = sides.against_floor()
        detail = f"{milliseconds(times.made)} against {milliseconds(times.other)}; {len(sides.pdf)} bytes"
        yield Result("documents / zlib + SHA-256 + ECDSA", median_ratio(times.made, times.other), detail=detail)


def _against_peer(label: str, times: Times, detail: str) -> Iterator[Result]:
    peer = "WeasyPrint + pyHanko"
    against = f"against {milliseconds(times.other)}"
    ratio = median_ratio(times.other, times.made)
    yield Result(
        f"{peer} / documents, {label}",
        ratio,
        goal=GOAL,
        at_least=True,
        detail=f"{milliseconds(times.made)} {against}; {detail}",
    )
    ratio = median_ratio(times.other, times.checked)
    yield Result(f"{peer} / documents and checks, {label}", ratio, detail=f"{milliseconds(times.checked)} {against}")
