"""Sends a scripted person through the patient's screens, from "Is this you?" to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from intake_app.domain.initials import initials_key
from intake_app.domain.pages import PageKind
from intake_app.gui.autopilot.fields import asked, clauses, fill, grow, initial
from intake_app.gui.autopilot.hand import NotThereError
from intake_app.gui.autopilot.script import Script, ScriptError

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.gui.autopilot.hand import Hand
    from intake_app.workflows.answer import Journey
    from intake_app.workflows.intake_state import IntakeState
    from intake_app.workflows.item_view import ItemView

MOST_PAGES = 400
OWN_STATUSES = frozenset({"skipped"})


class ScriptedPatient:
    """Reads the journey's state to know where it is, and acts through the window alone."""

    def __init__(
        self, hand: Hand, journey: Journey, script: Script, seen: Callable[[str], None] = lambda _name: None
    ) -> None:
        self._hand, self._journey, self._script, self._seen = hand, journey, script, seen
        self.given: dict[str, Any] = {}

    def walk(self, until: PageKind = PageKind.SIGN) -> IntakeState:
        """Go from the start screen to a kind of page. Raises ScriptError where a page does not let go."""
        if self._hand.see("start:yes"):
            self._seen("start")
            self._hand.press("start:yes")
        for _ in range(MOST_PAGES):
            state = self._journey.state()
            if state.kind is until:
                self._seen(state.page.id)
                return state
            self.one_page(state)
        raise ScriptError("the script walks in a circle")

    def one_page(self, state: IntakeState) -> None:
        """Do what the script says on one page, and go on."""
        if state.care:
            self._seen(f"care-{state.page.id}")
            self._hand.press("care:ok")
            return
        if state.kind is PageKind.NOTE:
            self._seen(state.page.id)
            choice = self._script.answers.get(state.page.id, "continue")
            self._hand.press(f"note:{choice}")
        elif state.kind is PageKind.KNOWN:
            self._seen(state.page.id)
            self._hand.press(f"known:{self._script.answers.get(state.page.id, 'still-true')}")
        else:
            self._fill_page()
            self._seen(state.page.id)
            self._hand.press("footer:continue")
        self._check_left(state)

    def _check_left(self, before: IntakeState) -> None:
        after = self._journey.state()
        if after.page.id == before.page.id and not after.care:
            kept = [view.key for view in after.items if view.errors]
            raise ScriptError(f"answers: the page {before.page.id} asks to mend {', '.join(kept) or 'something'}")

    def _fill_page(self) -> None:
        done: set[str] = set()
        while True:
            waiting = [v for v in asked(self._journey.state().items) if v.key not in done]
            if not waiting:
                break
            done.add(waiting[0].key)
            self._answer(waiting[0])
        for view in clauses(self._journey.state().items):
            key = initials_key(view.key)
            if key in self._script.answers:
                self.given[key] = self._script.answers[key]
                initial(self._hand, view, self._script.answers[key])
                self._flush(view)

    def _answer(self, view: ItemView) -> None:
        if view.key not in self._script.answers:
            return
        wanted = self._script.answers[view.key]
        self.given[view.key] = wanted
        if view.type == "group":
            grow(self._hand, view, wanted, lambda: self._instances(view.key))
        elif isinstance(wanted, dict):
            self._pass(view, str(wanted["status"]))
        else:
            fill(self._hand, self._field(view), view, wanted)
            self._flush(view)

    def _instances(self, key: str) -> int:
        found = (view for view in asked(self._journey.state().items) if view.key == key)
        return next((len(view.instances) for view in found), 0)

    def _field(self, view: ItemView) -> QWidget:
        for name in (f"field:{view.key}", f"item:{view.key}"):
            if widget := self._hand.see(name):
                return widget
        if view.component == "body-map" and (widget := self._hand.see("field:map.hurts")):
            return widget
        raise NotThereError(f"{view.key} has no field; there are {', '.join(self._hand.names())}")

    def _flush(self, view: ItemView) -> None:
        """Leave the field, as a person does, so that what was typed is saved."""
        box = self._hand.see(f"item:{view.key}")
        flush = getattr(box, "flush", None)
        if callable(flush):
            flush()
            self._hand.settle()

    def _pass(self, view: ItemView, status: str) -> None:
        if status in OWN_STATUSES or (view.answer and view.answer.status == status):
            return
        button = self._hand.see(f"way:{view.key}:{status}")
        if button is None:
            raise ScriptError(f"answers.{view.key}: this question does not offer {status}")
        self._hand.press(button)

    def _type(self, name: str) -> None:
        box = self._hand.find("sign:typed-name")
        self._hand.write(box.findChild(QLineEdit) or box, name)

    def _witness(self) -> None:
        self._hand.write(self._hand.find("witness:name"), self._script.witness)
        self._hand.press("witness:staff")
        self._hand.press("sign:typed")
        self._type(self._script.witness)
        self._seen("sign-witness")
        self._hand.press("sign:sign")

    def sign(self) -> None:
        """Say who signs and how, sign, and let a witness sign where the way needs one."""
        self._hand.press("who:self")
        self._seen("sign-way")
        self._hand.press(f"way:{self._script.method}")
        self._seen("sign-empty")
        if self._script.method == "assisted":
            self._hand.write(self._hand.find("sign:helper"), self._script.helper)
        if self._script.method == "typed":
            self._type(self._script.typed)
        else:
            self._hand.draw(self._hand.find("sign:canvas"), self._script.strokes)
        self._seen("sign-signed")
        self._hand.press("sign:sign")
        if self._hand.see("witness:name"):
            self._witness()
        self._hand.wait_for(lambda: self._hand.see("end:hand-back") is not None)
        self._seen("end")
