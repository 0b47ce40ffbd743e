"""A whole intake in Spanish and in Arabic: nothing English, nothing cut off, nothing lost at a change of language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from build_spec.interface_texts import TEXTS, translations_in
from intake_app.catalog.translations import texts_of
from intake_app.domain.questionnaire import translated
from intake_app.domain.response import Answer
from intake_app.gui.languages import use_language
from intake_app.gui.patient.flow import PatientFlow
from intake_app.gui.patient.overlays import CoverKind
from intake_app.gui.theme import theme
from tests.support.looking import clipped, place
from tests.support.patient_desk import Desk, make_desk
from tests.support.signing import open_everything, type_into
from tests.support.tablet import find, go_to, line_of, press, settle, texts, write

KINDS = (
    "welcome.start", "about.name", "about.birth_date", "why.since", "urgent.now", "note:map", "comfort.room",
    "explain.what", "explain.common", "consent.technique.electro.page", "consent.areas.top", "review", "sign",
)  # fmt: skip
SIZES = {"landscape": (1280, 800), "portrait": (768, 1024)}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(tmp_path)
    yield made
    made.records.close()


@pytest.fixture
def tablet(qapp: QApplication, desk: Desk) -> Iterator[PatientFlow]:
    flow = PatientFlow(desk.journey, lambda _: None, lambda _: False, translate=use_language)
    flow.resize(1280, 800)
    flow.show()
    flow.activateWindow()
    settle()
    press(flow, "start:yes")
    yield flow
    flow.release()
    flow.close()
    flow.deleteLater()
    settle()


def change_to(tablet: PatientFlow, language: str) -> None:
    press(tablet, "top:language")
    press(tablet, f"language:{language}")


def english(desk: Desk, language: str) -> set[str]:
    """Every text of the packet and the interface that reads in another way in the language."""
    found = set()
    for form in desk.journey.packet.questionnaires:
        for _, element, member in texts_of(form.to_fhir()):
            if translated(element.get("_" + member), language) != element[member]:
                found.add(str(element[member]))
    for source, forms in translations_in(TEXTS / f"intake_{language}.ts").items():
        if source.text not in forms and "{" not in source.text:
            found.add(source.text)
    return found


def everything_said(root: QWidget) -> set[str]:
    """What a person sees or hears: texts, buttons, names for screen readers."""
    shown = [widget for widget in root.findChildren(QWidget) if widget.isVisible()]
    said = set(texts(root)) | {widget.accessibleName() for widget in shown}
    return said | {widget.text() for widget in shown if isinstance(widget, QAbstractButton)}


@pytest.mark.parametrize(("language", "first"), [("es", 0), ("ar", 1)])
def test_that_no_screen_is_english(tablet: PatientFlow, desk: Desk, language: str, first: int) -> None:
    kept = english(desk, language)
    assert everything_said(tablet) & kept
    change_to(tablet, language)
    for page in desk.journey.pages()[first::2]:
        go_to(tablet, page.id)
        assert everything_said(tablet) & kept == set(), page.id


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("language", ["es", "ar"])
def test_that_nothing_is_cut_off(tablet: PatientFlow, language: str, size: str, scale: float) -> None:
    change_to(tablet, language)
    theme.set(scale=scale)
    tablet.resize(*SIZES[size])
    settle()
    for page in KINDS:
        go_to(tablet, page)
        for _ in range(12 if page == "review" else 0):  # what follows while a long page is read
            settle()
        for part in (tablet.screen_shown, tablet.shell.footer, tablet.shell.top):
            assert clipped(part) == [], page


def choosing_who(tablet: PatientFlow, desk: Desk) -> None:
    open_everything(tablet, desk)


def choosing_the_way(tablet: PatientFlow, desk: Desk) -> None:
    open_everything(tablet, desk)
    press(tablet, "who:self")


def saying_by_which_right(tablet: PatientFlow, desk: Desk) -> None:
    open_everything(tablet, desk)
    press(tablet, "who:guardian")
    type_into(tablet, "right:name", "Kim Reed")
    type_into(tablet, "right:relation", "x")
    press(tablet, "footer:continue")


def naming_an_interpreter(tablet: PatientFlow, desk: Desk) -> None:
    open_everything(tablet, desk)
    press(tablet, "who:interpreter")
    press(tablet, "who:self")


STEPS = (choosing_who, choosing_the_way, saying_by_which_right, naming_an_interpreter)


@pytest.mark.parametrize("reach", STEPS, ids=lambda step: step.__name__)
@pytest.mark.parametrize("language", ["es", "ar"])
def test_that_each_step_to_a_signature_is_translated_and_whole(
    tablet: PatientFlow, desk: Desk, language: str, reach: Callable[[PatientFlow, Desk], None]
) -> None:
    change_to(tablet, language)
    reach(tablet, desk)
    assert everything_said(tablet) & english(desk, language) == set()
    theme.set(scale=2.0)
    tablet.resize(*SIZES["portrait"])
    settle()
    assert clipped(tablet.screen_shown) == []


def test_that_every_answer_stays_when_the_language_changes_there_and_back(tablet: PatientFlow, desk: Desk) -> None:
    go_to(tablet, "why.since")
    press(tablet, "option:why.since:months")
    go_to(tablet, "about.name")
    write(tablet, "about.pronouns", "elle")
    before = dict(desk.again().response.answers) | {"about.pronouns": Answer.of("elle")}
    for language in ("es", "ar", "en"):
        change_to(tablet, language)
        assert desk.again().response.answers == before
        assert desk.again().language == language
        assert line_of(tablet, "about.pronouns").text() == "elle"
        assert desk.journey.page().id == "about.name"
    go_to(tablet, "why.since")
    assert find(tablet, "option:why.since:months").property("checked")


def test_that_the_language_that_is_in_force_can_be_chosen_again(tablet: PatientFlow, desk: Desk) -> None:
    go_to(tablet, "about.name")
    change_to(tablet, "en")
    assert tablet.screen_shown.heading.text() == "Your name"
    assert desk.journey.page().id == "about.name"


def test_that_a_chosen_answer_is_said_in_the_language_of_the_reader(tablet: PatientFlow, desk: Desk) -> None:
    go_to(tablet, "why.since")
    press(tablet, "option:why.since:months")
    for language, word in (("es", "Unos meses"), ("ar", "بضعة أشهر"), ("en", "A few months")):
        change_to(tablet, language)
        go_to(tablet, "review")
        assert word in texts(tablet.screen_shown)


def test_that_the_figures_stand_in_the_persons_language(tablet: PatientFlow) -> None:
    go_to(tablet, "explain.common")
    change_to(tablet, "es")
    assert "Unas 60 de cada 1,000 personas que reciben unos 10 tratamientos." in texts(tablet.screen_shown)


def test_that_what_covers_the_screen_speaks_the_language_too(tablet: PatientFlow) -> None:
    change_to(tablet, "es")
    press(tablet, "top:pause")
    assert tablet.guard.cover.kind is CoverKind.PAUSED
    assert tablet.guard.cover.heading.text() == "En pausa"
    assert find(tablet, "cover:staff").property("text") == "Personal"
    press(tablet, "cover:back")
    tablet.guard.idle.quiet.emit()
    assert "¿Sigue ahí?" in texts(tablet.guard.notice)


def test_that_a_page_in_arabic_reads_from_the_right_and_the_body_stays_as_it_is(tablet: PatientFlow) -> None:
    go_to(tablet, "map.marks")
    before = tablet.findChildren(QWidget, "field:map.hurts")[0].property("accessibleName")
    change_to(tablet, "ar")
    assert tablet.layoutDirection() == Qt.LayoutDirection.RightToLeft
    back, go_on = find(tablet, "footer:back"), find(tablet, "footer:continue")
    assert place(back, tablet).center().x() > place(go_on, tablet).center().x()
    body = tablet.findChildren(QWidget, "field:map.hurts")[0]
    assert body.property("accessibleName") != before
    change_to(tablet, "es")
    assert tablet.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_that_a_message_about_an_answer_follows_the_language(tablet: PatientFlow) -> None:
    go_to(tablet, "about.birth_date")
    for line in find(tablet, "field:about.birth_date").findChildren(QWidget):
        clear = getattr(line, "set_value", None)
        if callable(clear) and line.objectName() != "field:about.birth_date":
            clear("")
    change_to(tablet, "es")
    tablet._try(lambda: tablet._journey.answer("about.birth_date", None))
    press(tablet, "footer:continue")
    assert "Por favor, escriba un día, un mes y un año, como 27 3 1980." in texts(tablet.screen_shown)
