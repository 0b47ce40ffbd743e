"""A person with a screen reader: knows the app by roles and names alone, and sees nothing.

Run by the system's Python, which has pyatspi: screen_reader.py < PLAN. The plan is JSON: `acts` maps a heading to what
is done on its page, each [verb, name, …]: `press` a button, `choose` a card, `write` into a field, `leave` by a button;
`take` presses a button where it is offered.
A page that no act leaves is left with Continue; the walk ends after the acts of the page with the heading `last`.
Prints what was heard as JSON; ends with 1 and a sentence where something is missing.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import pyatspi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

APP = "Intake"
LOOK = 0.02
BUTTONS = frozenset({"push button", "radio button", "check box", "toggle button"})
FIELDS = frozenset({"text", "entry"})


class NotHeardError(LookupError):
    """Nothing of this role and name is spoken."""


def _showing(node: Any) -> bool:
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def spoken(node: Any) -> Iterator[Any]:
    """What can be reached below a node, in reading order."""
    for child in node:
        if child is not None and _showing(child):
            yield child
            yield from spoken(child)


class Reader:
    """Listens to one application; waits `patience` seconds for what has to be there."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._app = self._wait(self._find_app, f"an application named {APP}")
        self.headings: list[str] = []
        self.announced: list[str] = []
        pyatspi.Registry.registerEventListener(self._announcement, "object:announcement")

    def _announcement(self, event: Any) -> None:
        self.announced.append(str(event.any_data))

    @staticmethod
    def _find_app() -> Any:
        return next((app for app in pyatspi.Registry.getDesktop(0) if app is not None and app.name == APP), None)

    def _wait(self, look: Callable[[], Any], what: str) -> Any:
        end = time.monotonic() + self._patience
        while time.monotonic() < end:
            try:
                found = look()
            except (LookupError, RuntimeError):  # the page turned while it was read
                found = None
            pyatspi.Registry.pumpQueuedEvents()
            if found:
                return found
            time.sleep(LOOK)
        raise NotHeardError(f"nobody says {what}")

    def heading(self) -> str:
        """The title of the page: the first heading that is spoken."""
        return next((node.name for node in spoken(self._app) if node.getRoleName() == "heading"), "")

    def _named(self, roles: frozenset[str], name: str, group: str) -> Any:
        """A control by its name; where several share it, the one that is described or grouped by `group`."""
        within = ""
        for node in spoken(self._app):
            role = node.getRoleName()
            if role == "panel" and node.name:
                within = node.name
            if role in roles and node.name == name and (not group or group in {within, node.description}):
                return node
        return None

    def _find(self, roles: frozenset[str], name: str, group: str = "") -> Any:
        what = f"{name!r} as {' or '.join(sorted(roles))}" + (f" of {group!r}" if group else "")
        return self._wait(lambda: self._named(roles, name, group), what)

    def press(self, name: str, group: str = "") -> None:
        """Do what the button does."""
        node = self._find(BUTTONS, name, group)
        if not node.queryAction().doAction(0):
            raise NotHeardError(f"{name!r} cannot be pressed")

    def take(self, name: str) -> None:
        """Press a button where there is one."""
        if self._named(BUTTONS, name, ""):
            self.press(name)

    def choose(self, name: str, group: str = "") -> None:
        """Press a card, and wait until it is said to be chosen."""
        self.press(name, group)
        node = self._find(BUTTONS, name, group)
        self._wait(lambda: node.getState().contains(pyatspi.STATE_CHECKED), f"that {name!r} is chosen")

    def write(self, name: str, text: str) -> None:
        """Put text into a field, as dictation does."""
        node = self._find(FIELDS, name)
        node.queryEditableText().setTextContents(text)

    def turn(self, before: str) -> str:
        """The heading that follows."""
        return str(self._wait(lambda: (now := self.heading()) and now != before and now, f"a page after {before!r}"))

    def walk(self, acts: dict[str, list[list[str]]], last: str) -> None:
        """Go from page to page until the last one."""
        verbs: dict[str, Callable[..., None]] = {
            "take": self.take,
            "press": self.press,
            "choose": self.choose,
            "write": self.write,
            "leave": self.press,
        }
        now = self.turn("")
        while True:
            self.headings.append(now)
            doing = acts.get(now, [])
            for verb, *words in doing:
                verbs[verb](*words)
            if now == last:
                return
            if not any(verb == "leave" for verb, *_ in doing):
                self.press("Continue")
            now = self.turn(now)


def main() -> int:
    """Follow the plan."""
    plan = json.loads(sys.stdin.read())
    reader = Reader(plan["patience"])
    try:
        reader.walk(plan["acts"], plan["last"])
    except NotHeardError as error:
        print(f"{error}; heard so far: {reader.headings[-3:]}", file=sys.stderr)
        return 1
    finally:
        print(json.dumps({"headings": reader.headings, "announced": reader.announced}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
