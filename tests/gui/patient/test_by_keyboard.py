"""An intake completed and signed with Tab, Space, Enter and the arrow keys: no mouse, no finger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from intake_app.domain.visit import VisitState
from intake_app.gui.patient.flow import PatientFlow
from tests.support.patient_desk import Desk, ShippedContent, make_desk
from tests.support.tablet import Bell, settle

if TYPE_CHECKING:
    from intake_app.domain.consent import EndKind
    from intake_app.domain.packet import Packet

FORMS = frozenset({"welcome", "why-you-came", "body-map", "consent-areas", "anything-else"})
MOST_TABS, MOST_ARROWS, MOST_PAGES = 80, 12, 60


class ShortVisit(ShippedContent):
    """Some of the shipped forms."""

    @override
    def packet(self, name: str) -> Packet:
        packet = super().packet(name)
        return replace(packet, forms=tuple(form for form in packet.forms if form.url.rpartition("/")[2] in FORMS))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(tmp_path, content=ShortVisit())
    yield made
    made.records.close()


class Keys:
    """Ten fingers on the keys of a keyboard."""

    def __init__(self, flow: PatientFlow) -> None:
        self._flow = flow

    @property
    def focus(self) -> str:
        """What has the focus."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None else ""

    def hit(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self._flow, key)
        settle()

    def reach(self, *wanted: str) -> str:
        """Tab until one of these has the focus."""
        for _ in range(MOST_TABS):
            if self.focus in wanted:
                return self.focus
            QTest.keyClick(QApplication.focusWidget() or self._flow, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted}")

    def arrow_to(self, name: str, key: Qt.Key) -> None:
        """One arrow key until this has the focus."""
        for _ in range(MOST_ARROWS):
            if self.focus == name:
                return
            self.hit(key)
        raise AssertionError(f"the arrow keys never reach {name}")

    def press(self, name: str, key: Qt.Key = Qt.Key.Key_Space) -> None:
        self.reach(name)
        self.hit(key)

    def write(self, name: str, text: str) -> None:
        self.reach(name)
        QTest.keyClicks(QApplication.focusWidget() or self._flow, text)

    def shown(self, name: str) -> bool:
        return any(w.isVisible() for w in self._flow.findChildren(QWidget, name))


def answer(keys: Keys, page: str) -> None:
    """What this person says on a page."""
    if page == "why.reason":
        keys.write("field:why.reason", "My neck")
    elif page == "why.since":
        keys.reach("option:why.since:days")
        keys.arrow_to("option:why.since:weeks", Qt.Key.Key_Right)
        keys.hit(Qt.Key.Key_Space)
    elif page == "map.marks":
        keys.reach("head_front", "face", "neck_front")
        keys.hit(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    elif page == "consent.areas.top":
        keys.reach("option:consent.area.neck:yes")
        keys.arrow_to("option:consent.area.neck:no", Qt.Key.Key_Right)
        keys.hit(Qt.Key.Key_Return)


def sign(keys: Keys) -> None:
    """Type the name, whatever steps the way there has."""
    for step in ("who:self", "way:typed", "sign:typed"):
        if keys.shown(step):
            keys.press(step, Qt.Key.Key_Return)
    holder = next(w for w in keys._flow.findChildren(QWidget) if w.isVisible() and w.accessibleName() == TYPE_HERE)
    holder.setObjectName("typed")
    keys.write("typed", "Sam")
    keys.press("sign:sign", Qt.Key.Key_Return)


TYPE_HERE = "Type your name to sign"


def test_that_an_intake_is_completed_and_signed_by_keys_alone(
    at_start: PatientFlow, desk: Desk, ends: list[EndKind]
) -> None:
    keys = Keys(at_start)
    keys.press("start:yes", Qt.Key.Key_Return)
    for _ in range(MOST_PAGES):
        page = desk.journey.page().id
        if page == "sign":
            break
        assert QApplication.focusWidget() is at_start.screen_shown.heading, page
        answer(keys, page)
        keys.press("note:continue" if page.startswith("note:") else "footer:continue", Qt.Key.Key_Return)
        assert desk.journey.page().id != page
    response = desk.journey.response
    given = {key: said for key in ("why.reason", "why.since", "map.hurts") if (said := response.get(key))}
    assert given["why.reason"].first == "My neck"
    assert given["why.since"].codes == ("weeks",)
    assert len(given["map.hurts"].codes) == 1
    neck = response.get("consent.area.neck")
    assert neck is not None
    assert neck.codes == ("no",)
    sign(keys)
    keys.press("end:hand-back", Qt.Key.Key_Return)
    visit = desk.records.visit(desk.visit_id)
    assert visit is not None
    assert visit.state is VisitState.SIGNED
    assert [str(end) for end in ends] == ["signed"]


def test_that_a_button_that_tab_does_not_reach_would_be_missed(at_start: PatientFlow, bell: Bell) -> None:
    keys = Keys(at_start)
    at_start.shell.footer.go_on.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    with pytest.raises(AssertionError, match="never reaches"):
        keys.reach("footer:continue")
