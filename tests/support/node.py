"""Node packages that some tests use as a second opinion; without Node or npm these tests are skipped."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 60


@cache
def _missing(name: str) -> str:
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "Node and npm are not installed"
    set_up = ["sh", str(ROOT / "build_spec" / "node_packages.sh"), name]
    try:
        done = subprocess.run(set_up, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"the Node packages of {name} could not be installed in {SECONDS} s"
    return f"the Node packages of {name} cannot be installed: {done.stderr[-200:]}" if done.returncode else ""


def validate(resources: Iterable[dict[str, Any]]) -> list[list[str]]:
    """What a foreign R4 validator finds in each resource; nothing where it is sound. Skips where it is not there."""
    if reason := _missing("validator"):
        pytest.skip(reason)
    lines = "".join(json.dumps(resource) + "\n" for resource in resources)
    script = ROOT / "build_spec" / "node" / "validator" / "validate.mjs"
    env = os.environ | {"MODULES": str(ROOT / "build" / "node" / "validator")}
    done = subprocess.run(
        ["node", script], input=lines, capture_output=True, text=True, timeout=90, check=True, env=env
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
