"""A desktop of its own for one test: an X display, a window manager, a message bus, and the accessibility service."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "xdotool")
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON = "/usr/bin/python3"


def without_display() -> bool:
    """Whether tests in a window have to be skipped; whoever has Xvfb has to have the rest as well."""
    return shutil.which("Xvfb") is None


def missing() -> list[str]:
    """The programs of build_spec/system_packages.sh that this machine does not have; each stands for a package."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if not os.access(LAUNCHER, os.X_OK):
        absent.append("at-spi2-core")
    known = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return absent if known.returncode == 0 else [*absent, "python3-pyatspi"]


@contextmanager
def running(command: Sequence[str], env: Mapping[str, str], **more: object) -> Iterator[subprocess.Popen[str]]:
    """A program that ends with its block, politely first."""
    with subprocess.Popen(command, env=env, text=True, stderr=subprocess.DEVNULL, **more) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def _said(process: subprocess.Popen[str]) -> str:
    """The first line of a program's output."""
    if process.stdout is None:
        raise ValueError("the program's output is not read")
    line = process.stdout.readline().strip()
    if not line:
        raise RuntimeError("a program of the desktop ended at once")
    return line


@contextmanager
def desktop(folder: Path, size: tuple[int, int] = (1280, 800)) -> Iterator[dict[str, str]]:
    """Yield the environment for programs on this desktop. Nothing of it is shared with the desktop of the machine."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, parents=True)
    env = os.environ | {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(folder)}
    for name in ("QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS"):
        env.pop(name, None)
    with ExitStack() as stack:
        screen = f"{size[0]}x{size[1]}x24"
        piped = {"stdout": subprocess.PIPE}
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
        env["DISPLAY"] = ":" + _said(stack.enter_context(running(command, env, **piped)))
        bus = stack.enter_context(running(["dbus-daemon", "--session", "--nofork", "--print-address=1"], env, **piped))
        env["DBUS_SESSION_BUS_ADDRESS"] = _said(bus)
        stack.enter_context(running(["openbox"], env, stdout=subprocess.DEVNULL))
        stack.enter_context(running([LAUNCHER, "--launch-immediately"], env, stdout=subprocess.DEVNULL))
        yield env | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
