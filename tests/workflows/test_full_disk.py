"""A disk that is full leaves a person's way as it was."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from intake_app.domain.consent import EndKind
from intake_app.domain.known import KnownChoice
from intake_app.domain.response import Answer
from intake_app.domain.visit import VisitState
from intake_app.workflows.answer import Journey, open_journey
from intake_app.workflows.ports import StorageError
from intake_app.workflows.sign import end_without_signing
from tests.support.builders import chosen
from tests.support.journeys import walk
from tests.support.workplace import ClinicAtWork


def reopened(journey: Journey) -> Journey:
    """The same visit in a program that has just started."""
    return open_journey(journey.workplace, journey.visit.id)


def _at_chest(journey: Journey) -> None:
    walk(journey, until="urgent.chest")
    journey.answer("urgent.chest", chosen("yes"))


def _alerted(journey: Journey) -> None:
    walk(journey, {"urgent.chest": chosen("yes")}, until="note:preg")


def _at_known(journey: Journey) -> None:
    """Hand an intake in and stand at the question whether it is still true, on the second one."""
    given = {"about.legal": Answer.of("Rosa Vega Ruiz"), "map.no_touch": chosen("neck")}
    walk(journey, given)
    end_without_signing(journey, EndKind.NOT_TODAY)
    records, now = journey.workplace.records, journey.workplace.clock.now()
    visit = replace(journey.visit, id=uuid4(), at=now, state=VisitState.WITH_PATIENT, ended=None)
    records.save_visit(visit, "desk", now)
    journey.__init__(journey.workplace, visit, journey.patient)  # type: ignore[misc]
    walk(journey, until="known:about")


def _at_note(journey: Journey) -> None:
    walk(journey, until="note:preg")


ACTS: list[tuple[str, Callable[[Journey], object], Callable[[Journey], object]]] = [
    ("open", _at_chest, Journey.open),
    ("answer", _at_chest, lambda journey: journey.answer("urgent.chest", chosen("no"))),
    ("take back", _at_chest, lambda journey: journey.answer("urgent.chest", None)),
    ("go on", _at_chest, Journey.go_on),
    ("talk", _at_chest, Journey.talk_in_person),
    ("skip", _at_chest, Journey.skip),
    ("back", _at_chest, Journey.go_back),
    ("go to", _at_chest, lambda journey: journey.go_to("hello.text")),
    ("language", _at_chest, lambda journey: journey.change_language("es")),
    ("care", _alerted, Journey.acknowledge_care),
    ("continue", _at_note, Journey.go_on),
    ("leave out", _at_note, Journey.skip),
    ("still true", _at_known, lambda journey: journey.knew("about", KnownChoice.STILL_TRUE)),
    ("some changed", _at_known, lambda journey: journey.knew("about", KnownChoice.CHANGED)),
    ("pass over", _at_known, Journey.skip),
    ("pause", _at_note, Journey.pause),
    ("person", _at_note, Journey.ask_for_person),
]


@pytest.mark.parametrize(("prepare", "act"), [case[1:] for case in ACTS], ids=[case[0] for case in ACTS])
def test_that_a_full_disk_leaves_everything_as_it_was(
    place: ClinicAtWork, prepare: Callable[[Journey], object], act: Callable[[Journey], object]
) -> None:
    journey = place.journey()
    prepare(journey)
    before = (journey.response, journey.journal, journey.visit, journey.state())
    head = place.records.head()
    draft = place.records.draft(journey.visit.id)
    writes = 0
    for at in range(1, 20):
        place.disk.arm(at)
        try:
            act(journey)
        except StorageError:
            assert (journey.response, journey.journal, journey.visit, journey.state()) == before
            assert reopened(journey).state() == before[3]
            assert place.records.head() == head
            assert place.records.draft(journey.visit.id) == draft
        else:
            writes = at - 1
            break
    place.disk.arm(0)
    assert writes >= 1
    assert (journey.response, journey.journal, journey.visit) != before[:3] or act is Journey.open


def test_that_an_alert_that_found_the_disk_full_goes_out_the_next_time(place: ClinicAtWork) -> None:
    journey = place.journey()
    _at_chest(journey)
    place.disk.fail_commit = True
    with pytest.raises(StorageError):
        journey.go_on()
    place.disk.fail_commit = False
    assert place.records.entries(kind="alert") == ()
    journey.go_on()
    assert len(place.records.entries(kind="alert")) == 1
