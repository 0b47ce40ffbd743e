"""Draws every staff screen into PNG files, for people to look at.

python -m tests.gui.staff.staff_gallery FOLDER [looks and screens…], with QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake_app.domain.response import Response
from intake_app.gui.application import create_application
from intake_app.gui.staff.audit_page import AuditPage
from intake_app.gui.staff.check_in_page import CheckInPage
from intake_app.gui.staff.consents_page import ConsentsPage
from intake_app.gui.staff.desk import FrontDesk
from intake_app.gui.staff.pages import StaffPages
from intake_app.gui.staff.passphrase import PassphraseScreen
from intake_app.gui.staff.people_page import PeoplePage
from intake_app.gui.staff.review_page import ReviewPage
from intake_app.gui.staff.setup import SetupAnswers, SetupAssistant
from intake_app.gui.staff.sign_in import SignInScreen
from intake_app.gui.theme import theme
from intake_app.workflows.hand_over import IdentityCheck, hand_over
from intake_app.workflows.journal import Journal
from intake_app.workflows.review import mark_reviewed, open_section, review
from intake_app.workflows.sign import sign
from tests.gui.staff.staff_world import StaffWorld, one, press, settle, staff_world, write
from tests.support.builders import IN_PERSON, chosen
from tests.support.gallery import Look
from tests.support.patient_desk import shipped_content
from tests.support.workplace import PIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake_app.domain.patient import Patient
    from intake_app.domain.visit import Visit

LOOKS = (
    Look("land"),
    Look("wide", 1920, 1080),
    Look("port", 768, 1024),
    Look("dark", palette="dark"),
    Look("big", scale=2.0),
    Look("bigport", 768, 1024, scale=2.0),
    Look("rtl", rtl=True),
    Look("high", palette="high-contrast"),
    Look("tall", 1280, 4600),
)
PEOPLE = (("Rosa", "she/her", 1988), ("Sam", "he/him", 1961), ("Linh", None, 1994), ("Noor", "they/them", 1979))


class Scene:
    """A morning at a clinic with the shipped forms."""

    def __init__(self, world: StaffWorld) -> None:
        self.world, self.clinic = world, world.clinic
        self.clinic.workplace = replace(self.clinic.workplace, content=shipped_content())
        self.visits = [self.visit(self.person(*who), n) for n, who in enumerate(PEOPLE)]
        child = self.clinic.patient("Kim", date(2014, 5, 6))
        self.visits.append(self.visit(child, 4))
        self.sign(self.visits[0])
        self.sign(self.visits[1])
        self.review(self.visits[1])
        hand_over(self.clinic.workplace, self.clinic.desk, self.visits[2].id, IdentityCheck.KNOWN)
        hand_over(self.clinic.workplace, self.clinic.desk, self.visits[3].id, IdentityCheck.ID_SEEN)
        for number in (0, 3):
            self.world.alert(self.visits[number].id)

    def person(self, name: str, pronouns: str | None, year: int) -> Patient:
        return self.clinic.patient(name, date(year, 4, 17), pronouns=pronouns)

    def visit(self, patient: Patient, number: int) -> Visit:
        from intake_app.workflows.check_in import check_in

        at = self.clinic.clock.now() + timedelta(minutes=30 * number - 120)
        who = self.clinic.practitioner.member.id
        return check_in(self.clinic.workplace, self.clinic.desk, patient.id, who, "first-visit", at=at)

    def sign(self, visit: Visit) -> None:
        journey = hand_over(self.clinic.workplace, self.clinic.desk, visit.id, IdentityCheck.KNOWN)
        response = journey.response
        for item in journey.packet.questions:
            response = self.answered(response, item.link_id, item)
        journey.response = response
        journey.journal = Journal(opened={page.id: "2026-03-04" for page in journey.pages()})
        sign(journey, self.clinic.signature())

    def answered(self, response: Response, key: str, item: object) -> Response:
        codes = {
            "map.hurts": ("low_back", "shoulder_left"),
            "map.no_touch": ("neck_front", "face"),
            "meds.kinds": ("blood-thinner", "anticoagulant"),
            "technique.cupping": ("ask",),
            "technique.wet_cupping": ("no",),
        }
        options = [o.value_coding.code for o in getattr(item, "answer_option", None) or () if o.value_coding]
        if key.startswith("why."):
            return response.with_answer(key, IN_PERSON)
        wanted = tuple(code for code in codes.get(key, ()) if code in options or not options)
        decided = ("yes",) if "technique" in key or "area" in key else ("no", "none")
        plain = wanted or tuple(code for code in decided if code in options) or tuple(options[-1:])
        return response.with_answer(key, chosen(*plain)) if plain and key != "comfort.stop_word" else response

    def review(self, visit: Visit) -> None:
        place, who = self.clinic.workplace, self.clinic.practitioner
        for section in review(place, who, visit.id).sections:
            open_section(place, who, visit.id, section.page)
        mark_reviewed(place, who, visit.id)


def under_bar(scene: Scene, page: str, session: object) -> StaffPages:
    pages = StaffPages(scene.world.seat(session), lambda _visit, _how: None, lambda: None)  # type: ignore[arg-type]
    pages.open_page(page)
    return pages


def sign_in_screen(scene: Scene) -> QWidget:
    return SignInScreen(scene.clinic.workplace, lambda _s: None, {"Dee Desk": PIN, "Jun Watanabe": PIN})


def setup(step: int) -> Callable[[Scene], QWidget]:
    def build(_scene: Scene) -> QWidget:
        def done(_answers: SetupAnswers) -> None:
            return

        screen = SetupAssistant(done)
        screen.clinic.name.set_value("Willow Tree Acupuncture")
        screen.clinic.address.set_value("12 Elm Street, Portland")
        screen.clinic.zone.set_value("America/Los_Angeles")
        screen.admin.name.set_value("Ada Moreno")
        screen.admin.pin.set_value("493817")
        screen.admin.again.set_value("493817")
        screen.recovery.words.set_value("river lamp seven orange")
        screen.recovery.again.set_value("river lamp seven orange" if step == 3 else "river")
        for _ in range(step):
            screen.go_on.click()
        if step == 2:
            screen.go_on.click()
        return screen

    return build


def desk(scene: Scene) -> QWidget:
    return under_bar(scene, "desk", scene.clinic.desk)


def desk_open(scene: Scene) -> QWidget:
    pages = under_bar(scene, "desk", scene.clinic.desk)
    page = pages.made["desk"]
    assert isinstance(page, FrontDesk)
    page.refresh()
    page.table.opened.emit(str(scene.visits[3].id))
    page.table.choose(str(scene.visits[3].id))
    return pages


def check_in(step: str) -> Callable[[Scene], QWidget]:
    def build(scene: Scene) -> QWidget:
        pages = under_bar(scene, "desk", scene.clinic.desk)
        page = pages.made["desk"]
        assert isinstance(page, FrontDesk)
        page.start_check_in()
        inside = page.currentWidget()
        assert isinstance(inside, CheckInPage)
        pages.show()
        patient = scene.clinic.records.find_patients("Sam")[0]
        if step == "found":
            write(pages, "check-in:search", "ro")
            QTest.keyClick(one(pages, "check-in:search"), Qt.Key.Key_Return)
        elif step == "confirm":
            inside.confirm(patient)
        elif step == "similar":
            inside.new()
            settle()
            write(pages, "new-person:name", "Sam")
            write(pages, "new-person:birth-date", "1961-04-17")
            press(pages, "new-person:continue")
        else:
            inside.plan(patient)
        return pages

    return build


def review_of(number: int, sections: int = 0) -> Callable[[Scene], QWidget]:
    def build(scene: Scene) -> QWidget:
        pages = under_bar(scene, "review", scene.clinic.practitioner)
        page = pages.made["review"]
        assert isinstance(page, ReviewPage)
        page.refresh()
        page.table.choose(str(scene.visits[number].id))
        page.table.opened.emit(str(scene.visits[number].id))
        if page.detail.sections:
            for button in list(page.detail.sections.buttons.values())[:sections]:
                button.click()
        return pages

    return build


def consents(scene: Scene) -> QWidget:
    pages = under_bar(scene, "consents", scene.clinic.admin)
    page = pages.made["consents"]
    assert isinstance(page, ConsentsPage)
    page.find_now()
    page.table.rows.toggle(0)
    page.table.ticked.emit()
    return pages


def preview(scene: Scene) -> QWidget:
    pages = consents(scene)
    assert isinstance(pages, StaffPages)
    page = pages.made["consents"]
    assert isinstance(page, ConsentsPage)
    page.table.opened.emit(page.table.rows.rows[0].id)
    return pages


def people(scene: Scene) -> QWidget:
    pages = under_bar(scene, "people", scene.clinic.admin)
    assert isinstance(pages.made["people"], PeoplePage)
    return pages


def audit(scene: Scene) -> QWidget:
    pages = under_bar(scene, "audit", scene.clinic.admin)
    page = pages.made["audit"]
    assert isinstance(page, AuditPage)
    pages.show()
    press(pages, "admin:check")
    return pages


SCREENS: dict[str, Callable[[Scene], QWidget]] = {
    "sign-in": sign_in_screen,
    "passphrase": lambda _scene: PassphraseScreen(lambda _words: None, "This computer does not keep the key."),
    "setup0": setup(0),
    "setup1": setup(1),
    "setup2": setup(2),
    "setup3": setup(3),
    "desk": desk,
    "desk-open": desk_open,
    "find": check_in("found"),
    "confirm": check_in("confirm"),
    "similar": check_in("similar"),
    "plan": check_in("plan"),
    "review": review_of(0, 2),
    "review-waiting": review_of(3),
    "review-sign": review_of(1),
    "consents": consents,
    "preview": preview,
    "people": people,
    "audit": audit,
}


class Frame(QWidget):
    """The window's background."""

    def __init__(self, inside: QWidget, look: Look) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        direction = Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(direction)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inside)
        inside.show()


def draw(scene: Scene, folder: Path, look: Look, name: str, build: Callable[[Scene], QWidget]) -> None:
    theme.set(look.palette, look.scale, reduce_motion=True)
    frame = Frame(build(scene), look)
    frame.resize(look.width, look.height)
    frame.show()
    for _ in range(4):
        QCoreApplication.processEvents()
    frame.grab().save(str(folder / f"{name}-{look.name}.png"))
    frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(folder: Path, wanted: tuple[str, ...]) -> None:
    create_application(["gallery"])
    QLocale.setDefault(QLocale("en_US"))
    folder.mkdir(parents=True, exist_ok=True)
    looks = [
        look
        for look in LOOKS
        if not wanted or look.name in wanted or not any(w in {x.name for x in LOOKS} for w in wanted)
    ]
    names = [n for n in SCREENS if n in wanted] or list(SCREENS)
    with tempfile.TemporaryDirectory() as store, staff_world(Path(store)) as world:
        scene = Scene(world)
        for look in looks:
            for name in names:
                draw(scene, folder, look, name, SCREENS[name])


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
